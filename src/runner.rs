//! Runner: a whole run without anybody watching, and which runs a scenario's expectations ask for.
//!
//! Contract: each distinct run (account, parameters, laws taken out) is made once, however many expectations it serves.
//! It sees the world only to step it; what it answers is a record like that of a session.

use crate::kit::{DT_S, STEPS_PER_TICK};
use crate::measure::Expectation;
use crate::recorder;
use crate::recording::Recording;
use crate::scenario::problem::Report;
use crate::scenario::{Scenario, Settings, Setup};
use crate::world::World;

/// How a run is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Stop here, if that is before the scenario's own end.
    pub until_s: Option<f64>,
}

/// A run under way, for whoever cannot wait for all of it at once.
pub struct Course {
    world: World,
    recording: Recording,
    end: u64,
}

impl Course {
    #[must_use]
    pub fn begin(setup: &Setup, options: &Options) -> Self {
        let mut world = World::new(setup);
        let asked = options.until_s.map_or(u64::MAX, |until_s| (until_s / DT_S).round().max(1.0) as u64);
        let recording = recorder::begin(setup, &mut world);
        Self { world, recording, end: asked }
    }

    /// Makes up to `steps` more; false once the run is over.
    pub fn advance(&mut self, steps: u64) -> bool {
        for _ in 0..steps {
            if self.over() {
                break;
            }
            self.world.step();
            recorder::take_in(&mut self.recording, &mut self.world);
        }
        !self.over()
    }

    /// Where the run ends may come nearer while it is made.
    fn last_step(&self) -> u64 {
        self.world.end_step().min(self.end)
    }

    fn over(&self) -> bool {
        self.world.step_count() >= self.last_step()
    }

    /// The world as it is now.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The share that is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.world.step_count() as f64 / self.last_step() as f64
    }

    /// The record, with the fingerprint of where it ends.
    #[must_use]
    pub fn finish(mut self) -> Recording {
        self.recording.fingerprint = format!("{:016x}", self.world.fingerprint());
        self.recording
    }
}

/// Makes the whole run; `progress` hears the share that is done.
pub fn run(setup: &Setup, options: &Options, progress: &mut dyn FnMut(f64)) -> Recording {
    let mut course = Course::begin(setup, options);
    while course.advance(STEPS_PER_TICK) {
        progress(course.share());
    }
    course.finish()
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
