//! What every battle owes those who open it: something happens soon, sources stand behind it, and it asks and answers.

mod shipped;

use firelance::event::{Event, Happening};
use firelance::library::library;
use firelance::measure::Measure;
use firelance::mechanics;
use firelance::runner::{Options, run};
use firelance::scenario::Setup;
use firelance::scenario::file::{Narration, ParameterFile, ParameterValue, ScenarioFile};
use firelance::source::Evidence;
use firelance::text::{Language, Text};
use shipped::{each, name, scenarios};

/// Seconds of watching at a battle's own speed within which something must have happened.
const PATIENCE_S: f64 = 10.0;

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// Getting ready is not yet an event that matters: hauling, walking, loading, lighting a fuse, letting something go.
fn matters(event: &Event) -> bool {
    const READY: &[&str] = &[
        "run_started",
        "run_ended",
        "hauling_started",
        "hauling_stopped",
        "crew_moved",
        "parameter_set",
        "throw_failed",
        "bundle_thrown",
        "bomb_thrown",
        "fuse_lit",
        "stone_loosed",
        "loosed",
        "hissing",
        "measured",
        "hull_measured",
        "dried_out",
        "body_quarantined",
    ];
    !READY.contains(&event.happening.kind())
}

#[test]
fn something_happens_within_ten_seconds_of_watching() {
    let speeds: Vec<(Setup, f64)> = scenarios()
        .iter()
        .flat_map(|scenario| {
            let speed = scenario.file.speed;
            shipped::accounts(scenario).into_iter().map(move |it| (scenario.setup(&it).expect("its own"), speed))
        })
        .collect();
    let late = each(&speeds, |(setup, speed)| {
        let until_s = Some(PATIENCE_S * speed + 1.0);
        let recording = run(setup, &Options { until_s }, &mut |_| ());
        let first = recording.events.iter().find(|event| matters(event));
        println!("{}: {:?}", name(setup), first.map(|it| (it.at.time_s / speed, it.happening.kind())));
        match first {
            Some(event) if event.at.time_s / speed <= PATIENCE_S => None,
            _ => Some(format!("{} at {speed}x", name(setup))),
        }
    });
    assert_none("nothing happens within 10 s of watching", &late.into_iter().flatten().collect::<Vec<_>>());
}

#[test]
fn lighting_a_fuse_is_not_yet_an_event() {
    let event = |happening| Event { at: firelance::event::At::default(), happening };
    assert!(!matters(&event(Happening::FuseLit { bomb: "bomb-1".into(), fuse_s: 3.0 })));
    assert!(matters(&event(Happening::LanceLit { lance: "lances-1".into() })));
}

fn in_every_language(text: &Text) -> bool {
    Language::ALL.iter().all(|language| text.has(*language))
}

fn panels(file: &ScenarioFile) -> impl Iterator<Item = &Narration> {
    file.narration.iter().chain(file.accounts.iter().flat_map(|account| &account.narration))
}

#[test]
fn every_battle_teaches() {
    let mut lacking = Vec::new();
    for file in scenarios().iter().map(|scenario| &scenario.file) {
        let mut lack = |is: bool, what: &str| {
            if is {
                lacking.push(format!("{}: {what}", file.id));
            }
        };
        lack(file.questions.len() < 3, "fewer than three questions");
        lack(file.questions.iter().any(|it| Measure::find(&it.measure).is_none()), "a question that no run answers");
        lack(panels(file).count() < 3, "fewer than three panels of the story");
        lack(panels(file).any(|it| mechanics::find(&it.mechanic).is_none()), "a panel without a law");
        lack(file.limits.is_empty(), "no limits of the model");
        lack(file.teacher_note.get(Language::English).is_empty(), "no note for the teacher");
        lack(![&file.title, &file.place, &file.summary, &file.date].into_iter().all(in_every_language), "not in three languages");
        lack(
            !file.accounts.iter().all(|it| in_every_language(&it.label) && in_every_language(&it.says)),
            "an account in one language",
        );
        lack(file.expectations.len() < 5, "fewer than five expectations");
        lack(
            file.expectations.iter().all(|it| it.set.is_empty() && it.without.is_empty()),
            "no expectation that changes something",
        );
        for account in &file.accounts {
            let own = file.expectations.iter().any(|it| it.account.is_empty() || it.account == account.id);
            lack(!own, &format!("nothing expected of account {}", account.id));
        }
    }
    assert_none("battles that lack something", &lacking);
}

/// Feature 1: every law that a panel of a battle explains is backed by a claim whose work has author, year and place.
#[test]
fn every_law_told_in_a_battle_leads_to_a_page() {
    let mut bare = Vec::new();
    for scenario in scenarios() {
        for panel in panels(&scenario.file) {
            let own = panel.claims.iter().map(String::as_str);
            let laws = mechanics::find(&panel.mechanic).map_or(&[][..], |law| law.theory.claims).iter().copied();
            let paged = own.chain(laws).filter_map(|id| library().claim(id)).flat_map(|claim| &claim.citations).any(|citation| {
                let work = library().work(&citation.work);
                work.is_some_and(|work| !work.author.is_empty() && !work.year.is_empty()) && !citation.at.is_empty()
            });
            if !paged {
                bare.push(format!("{}: panel {} ({})", scenario.file.id, panel.id, panel.mechanic));
            }
        }
    }
    assert_none("no author, year and page", &bare);
}

/// How many values a disputed parameter shows.
fn values(parameter: &ParameterFile) -> usize {
    match &parameter.value {
        ParameterValue::Number { sources: Some((low, high)), .. } => 1 + usize::from(low < high),
        ParameterValue::Number { sources: None, .. } => 1,
        ParameterValue::Choice { of, .. } => of.len(),
        ParameterValue::Switch { .. } => 2,
    }
}

/// Feature 2: what is disputed shows at least two values, and a claim with at least two works or a note of the other reading.
#[test]
fn what_is_disputed_shows_both_values_and_their_sources() {
    let mut bare = Vec::new();
    for scenario in scenarios() {
        for parameter in scenario.file.parameters.iter().filter(|it| it.evidence == Evidence::Disputed) {
            let claim = library().claim(&parameter.claim).expect("a test of the sources holds this");
            if values(parameter) < 2 || claim.citations.len() < 2 {
                let (values, works) = (values(parameter), claim.citations.len());
                bare.push(format!("{}: {} has {values} values, {works} works", scenario.file.id, parameter.id));
            }
        }
    }
    assert_none("disputed, but one-sided", &bare);
}

/// Feature 70: what burns is what was there, and its heat is what the fire gave, to the last battle; what has burnt stays burnt.
#[test]
fn ledgers_close_in_every_battle() {
    let wrong = each(&shipped::setups(), |setup| {
        let recording = run(setup, &Options::default(), &mut |_| ());
        let error = |measure: &str| Some(firelance::expect::outcome(&recording, measure)).filter(|it| it.is_finite());
        let (mass, energy) = (error("mass_error_share"), error("energy_error_share"));
        println!("{}: mass {mass:?} %, energy {energy:?} %", name(setup));
        let within = |error: Option<f64>| error.is_none_or(|percent| percent < 2.0);
        let burnt: Vec<f64> = recording.rows.iter().filter_map(|row| row.gauges.get("burnt_share").copied()).collect();
        let unburnt = burnt.windows(2).any(|pair| pair[1] < pair[0] - 1e-9);
        let wrong = !within(mass) || !within(energy) || unburnt;
        wrong.then(|| format!("{}: mass {mass:?} %, energy {energy:?} %, unburnt again: {unburnt}", name(setup)))
    });
    assert_none("ledgers that do not close, or ashes that are wood again", &wrong.into_iter().flatten().collect::<Vec<_>>());
}
