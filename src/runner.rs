//! Runner: a whole run without anybody watching, and which runs a scenario's expectations ask for.
//!
//! Contract: each distinct run (account, parameters, laws taken out) is made once, however many expectations it serves.
//! It sees the world only to step it; what it answers is a record like that of a session.

use crate::kit::{DT_S, TICK_S};
use crate::measure::Expectation;
use crate::recording::{Head, Recording};
use crate::scenario::problem::Report;
use crate::scenario::{Scenario, Settings, Setup};
use crate::world::World;

/// How a run is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Stop here, if that is before the scenario's own end.
    pub until_s: Option<f64>,
}

/// Seconds between kept rows.
pub const SAMPLE_INTERVAL_S: f64 = 0.5;

/// Makes the whole run; `progress` hears the share that is done.
pub fn run(setup: &Setup, options: &Options, progress: &mut dyn FnMut(f64)) -> Recording {
    let mut world = World::new(setup);
    let dt_s = DT_S;
    let steps = |seconds: f64| (seconds / dt_s).round().max(1.0) as u64;
    let end = options.until_s.map_or(world.end_step(), |until_s| world.end_step().min(steps(until_s)));
    // The laws that move the gauges act once a tick; between ticks there is nothing new to see.
    let (observed_every, kept_every) = (steps(TICK_S), steps(SAMPLE_INTERVAL_S));
    let mut recording = Recording::new(head(setup, dt_s));
    recording.crews = world.crews().to_vec();
    take_in(&mut recording, &mut world, true);
    while world.step_count() < end {
        world.step();
        let step = world.step_count();
        let last = step == end;
        if last || step.is_multiple_of(observed_every) {
            take_in(&mut recording, &mut world, last || step.is_multiple_of(kept_every));
            progress(step as f64 / end as f64);
        }
    }
    recording.fingerprint = format!("{:016x}", world.fingerprint());
    recording
}

/// What the world has to say since the last look.
fn take_in(recording: &mut Recording, world: &mut World, keep: bool) {
    recording.events.extend(world.take_events());
    let known = recording.things.len();
    recording.things.extend_from_slice(&world.things()[known..]);
    recording.observe(&world.frame(), keep);
}

fn head(setup: &Setup, dt_s: f64) -> Head {
    Head {
        scenario: setup.scenario.clone(),
        title: setup.title.clone(),
        account: setup.account.clone(),
        seed: setup.seed,
        dt_s,
        sample_interval_s: SAMPLE_INTERVAL_S,
        parameters: setup.parameters.clone(),
        without: setup.without.clone(),
    }
}

/// One run and the expectations it can answer.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    pub setup: Setup,
    pub expectations: Vec<&'a Expectation>,
}

/// The runs that the expectations of a scenario ask for, in file order by account; `settings` come on top: an account
/// limits them to that account, and an expectation's own values win over those set.
///
/// # Errors
/// What is wrong with the settings.
pub fn trials<'a>(scenario: &'a Scenario, settings: &Settings) -> Result<Vec<Trial<'a>>, Report> {
    let all: Vec<Option<&str>> = match (&settings.account, scenario.file.accounts.as_slice()) {
        (Some(id), _) => vec![Some(id)],
        (None, []) => vec![None],
        (None, accounts) => accounts.iter().map(|account| Some(account.id.as_str())).collect(),
    };
    // Wrong settings must be told even where no expectation would ever use them.
    scenario.setup(settings)?;
    let mut trials: Vec<Trial<'a>> = Vec::new();
    for account in all {
        let applies = |it: &&Expectation| it.account.is_empty() || Some(it.account.as_str()) == account;
        for expectation in scenario.file.expectations.iter().filter(applies) {
            let setup = scenario.setup(&asked(expectation, account, settings))?;
            match trials.iter_mut().find(|trial| trial.setup == setup) {
                Some(trial) => trial.expectations.push(expectation),
                None => trials.push(Trial { setup, expectations: vec![expectation] }),
            }
        }
    }
    Ok(trials)
}

fn asked(expectation: &Expectation, account: Option<&str>, settings: &Settings) -> Settings {
    let mut asked = Settings { account: account.map(str::to_owned), ..settings.clone() };
    asked.set.extend(expectation.set.clone());
    asked.without.extend(expectation.without.iter().cloned());
    asked
}

/// The expectations that speak of exactly this set-up, whatever its seed.
///
/// # Errors
/// None for a set-up that this scenario made.
pub fn expectations_of<'a>(scenario: &'a Scenario, setup: &Setup) -> Result<Vec<&'a Expectation>, Report> {
    let account = Some(setup.account.clone()).filter(|account| !account.is_empty());
    let settings = Settings { account, seed: Some(setup.seed), ..Settings::default() };
    let trials = trials(scenario, &settings)?;
    Ok(trials.into_iter().find(|trial| trial.setup == *setup).map(|trial| trial.expectations).unwrap_or_default())
}
