//! The same set-up gives the same bits, in every battle and account: run twice, restored from any snapshot, watched to
//! and fro, changed by a hand and replayed, and as it did when the golden file was last written.

mod shipped;

use firelance::event::Happening;
use firelance::intent::{Action, Intent};
use firelance::kit::DT_S;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings, Setup};
use firelance::session::Session;
use firelance::structures::StructureFile;
use firelance::world::{Snapshot, World};
use serde::{Deserialize, Serialize};
use shipped::{each, name, setups};
use std::fmt::Write as _;
use std::path::PathBuf;

/// Long enough to hold what a battle opens with, things in the air and fire under way; short enough for many runs.
const SHORT_S: f64 = 150.0;

fn session(setup: &Setup) -> Session {
    let scenario = Scenario::find(&setup.scenario).unwrap_or_else(|report| panic!("{report}"));
    let account = Some(setup.account.clone()).filter(|account| !account.is_empty());
    Session::open(scenario, Settings { account, ..Settings::default() }).unwrap_or_else(|report| panic!("{report}"))
}

fn apply(session: &mut Session, intents: impl IntoIterator<Item = Intent>) {
    for intent in intents {
        session.apply(intent).unwrap_or_else(|report| panic!("{report}"));
    }
}

fn steps(seconds: f64) -> u64 {
    (seconds / DT_S).round() as u64
}

/// The last step of a short look at a battle.
fn short_end(setup: &Setup) -> u64 {
    steps(SHORT_S.min(setup.duration_s))
}

/// The fingerprint a headless run ends with.
fn ran(setup: &Setup, until_s: Option<f64>) -> u64 {
    let recording = run(setup, &Options { until_s }, &mut |_| ());
    u64::from_str_radix(&recording.fingerprint, 16).expect("sixteen hex digits")
}

fn walk(world: &mut World, to_step: u64) {
    while world.step_count() < to_step {
        world.step();
    }
}

#[test]
fn two_runs_are_equal_and_another_seed_is_not() {
    each(&setups(), |setup| {
        let first = ran(setup, Some(SHORT_S));
        assert_eq!(first, ran(setup, Some(SHORT_S)), "{}", name(setup));
        let other = Setup { seed: setup.seed + 1, ..setup.clone() };
        assert_ne!(first, ran(&other, Some(SHORT_S)), "{}: the fingerprint does not see the seed", name(setup));
    });
}

/// Steps between two looks at a restored world.
const LOOKS: [u64; 3] = [1, 60, 900];

/// Steps at which to take a snapshot, far enough apart for all looks: early on, with things in the air, and while it burns.
fn moments(setup: &Setup) -> Vec<u64> {
    let recording = run(setup, &Options::default(), &mut |_| ());
    let first = |is_it: fn(&Happening) -> bool| recording.events.iter().find(|event| is_it(&event.happening));
    // A few steps after the first throw it is in the air; some seconds after the first fire or bang much is under way.
    let thrown = first(|it| it.kind().ends_with("_thrown") || it.kind().ends_with("loosed")).map(|event| event.at.step + 7);
    let burning = first(|it| matches!(it.kind(), "ignited" | "burst")).map(|event| event.at.step + 301);
    let mut moments: Vec<u64> = [Some(601), thrown, burning].into_iter().flatten().collect();
    moments.sort_unstable();
    for index in 1..moments.len() {
        moments[index] = moments[index].max(moments[index - 1] + LOOKS[2] + 1);
    }
    moments.retain(|step| step + LOOKS[2] <= recording.last_step);
    assert!(!moments.is_empty(), "{} is over too soon", name(setup));
    moments
}

/// A world, gone on with and restored: the same at every look.
fn hold(setup: &Setup, original: &mut World, snapshot: &Snapshot) {
    let (step, name) = (snapshot.step, name(setup));
    let mut restored = World::restore(setup, snapshot).expect("its own snapshot");
    let standing = restored.fingerprint();
    assert_eq!(standing, original.fingerprint(), "{name}, step {step}: right after restoring");
    original.take_events();
    // Checked on the way, so that a difference is caught where it begins.
    for later in LOOKS {
        walk(&mut restored, step + later);
        walk(original, step + later);
        assert_eq!(restored.fingerprint(), original.fingerprint(), "{name}, step {step}: {later} steps on");
        assert_ne!(restored.fingerprint(), standing, "{name}, step {step}: the fingerprint stands still");
    }
    assert_eq!(restored.take_events(), original.take_events(), "{name}, step {step}: told differently");
}

#[test]
fn a_restored_run_goes_on_bit_for_bit() {
    each(&setups(), |setup| {
        let mut original = World::new(setup);
        for step in moments(setup) {
            walk(&mut original, step);
            let snapshot = original.snapshot();
            hold(setup, &mut original, &snapshot);
        }
    });
}

#[test]
fn watching_to_and_fro_ends_as_the_headless_run() {
    each(&setups(), |setup| {
        let (end, mut session) = (short_end(setup), session(setup));
        for step in [end, end / 9, end * 6 / 7, 0, end / 2] {
            apply(&mut session, [Intent::Seek(step)]);
            assert_eq!(session.step(), step, "{}", name(setup));
        }
        apply(&mut session, [Intent::Step(-7), Intent::Step(500), Intent::Play]);
        session.advance(333);
        apply(&mut session, [Intent::Pause, Intent::Seek(end)]);
        assert_eq!(session.fingerprint(), ran(setup, Some(SHORT_S)), "{}", name(setup));
    });
}

/// Deeds by hand, then the record's deeds done again in a fresh world.
fn a_hand(setup: &Setup, deeds: &[(u64, Action)], end: u64) {
    let (mut first, name) = (session(setup), name(setup));
    for (step, deed) in deeds {
        apply(&mut first, [Intent::Seek(*step), Intent::Do(deed.clone())]);
    }
    apply(&mut first, [Intent::Seek(end)]);
    let watched = first.fingerprint();
    apply(&mut first, [Intent::Seek(deeds[0].0 - 500), Intent::Seek(end)]);
    assert_eq!(first.fingerprint(), watched, "{name}: going back and on again");

    let mut world = World::new(setup);
    for deed in &first.recording().deeds {
        walk(&mut world, deed.step);
        world.hand(&deed.action);
    }
    walk(&mut world, end);
    assert_eq!(world.fingerprint(), watched, "{name}: the deeds of the record, done again");
    assert_ne!(watched, ran(setup, Some(end as f64 * DT_S)), "{name}: the hand changed nothing");
}

#[test]
fn a_hand_in_the_run_is_replayed() {
    let wind = Action::Wind { wind_m_s: 6.5 };
    each(&setups(), |setup| {
        let mut deeds = vec![(1_000, wind.clone())];
        // Treadmill ships that have no wind to fear stop.
        let ships = setup.world.structures.iter().find(|placed| matches!(&placed.is, StructureFile::Ship(ship) if ship.men > 0));
        if let Some(ship) = ships {
            deeds.push((1_200, Action::Tread { ship: ship.id.clone(), power_share: 0.0 }));
        }
        // What can fall is cut down too.
        if let Some(bridge) = setup.world.structures.iter().find(|placed| placed.id == "bridge") {
            deeds.push((1_600, Action::Cut { structure: bridge.id.clone(), part: "*".to_owned() }));
        }
        a_hand(setup, &deeds, 4_000.min(steps(setup.duration_s)));
    });
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Golden {
    scenario: String,
    account: String,
    seconds: f64,
    fingerprint: String,
}

const GOLDEN: &str = "tests/golden/fingerprints.ron";
const BLESS: &str = "FIRELANCE_BLESS=new cargo test --no-default-features --test determinism golden";

fn golden_file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(GOLDEN)
}

/// Every battle and account to its end, as now.
fn goldens_now() -> Vec<Golden> {
    each(&setups(), |setup| {
        let recording = run(setup, &Options::default(), &mut |_| ());
        let Setup { scenario, account, duration_s, .. } = setup.clone();
        Golden { scenario, account, seconds: duration_s, fingerprint: recording.fingerprint }
    })
}

/// The line that stands for a battle, or the new one where none does.
fn standing<'a>(held: &'a [Golden], new: &'a Golden) -> &'a Golden {
    held.iter().find(|held| held.scenario == new.scenario && held.account == new.account).unwrap_or(new)
}

/// What is wrong with the golden file: battles without a line, lines without a battle, and results that moved.
fn faults(held: &[Golden], now: &[Golden]) -> Vec<String> {
    let same = |one: &Golden, other: &Golden| one.scenario == other.scenario && one.account == other.account;
    let missing = now.iter().filter(|it| !held.iter().any(|held| same(held, it)));
    let idle = held.iter().filter(|held| !now.iter().any(|it| same(held, it)));
    let moved = now.iter().filter(|it| held.iter().any(|held| same(held, it) && held != *it));
    let named = |what: &'static str| move |it: &Golden| format!("{}/{}: {what}", it.scenario, it.account);
    missing
        .map(named("has no line; if its results are as they should be, write one"))
        .chain(idle.map(named("is no battle")))
        .chain(moved.map(named("has changed its results: the head of the file says what to do")))
        .collect()
}

#[test]
fn golden_fingerprints_stand() {
    let text = std::fs::read_to_string(golden_file()).expect("the golden file is there");
    let now = goldens_now();
    let held: Vec<Golden> = ron::from_str(&text).unwrap_or_else(|error| panic!("{GOLDEN}: {error}"));
    if let Some(which) = std::env::var_os("FIRELANCE_BLESS") {
        let mut blessed: String =
            text.lines().take_while(|line| line.starts_with("//")).map(|line| format!("{line}\n")).collect();
        blessed.push_str("[\n");
        for golden in now.iter().map(|it| if which == "new" { standing(&held, it) } else { it }) {
            writeln!(blessed, "    {},", ron::to_string(golden).expect("plain data")).expect("to memory");
        }
        blessed.push_str("]\n");
        std::fs::write(golden_file(), blessed).expect("the golden file can be written");
        return;
    }
    let faults = faults(&held, &now);
    assert!(faults.is_empty(), "{GOLDEN}:\n  {}\n  {BLESS}", faults.join("\n  "));
}

#[test]
fn a_missing_line_is_told() {
    let line = |account: &str, fingerprint: &str| Golden {
        scenario: "here".to_owned(),
        account: account.to_owned(),
        seconds: 60.0,
        fingerprint: fingerprint.to_owned(),
    };
    let now = [line("one", "a"), line("two", "b"), line("three", "c")];
    let held = [line("one", "a"), line("two", "x"), line("four", "d")];
    let faults = faults(&held, &now);
    assert_eq!(faults.len(), 3, "{faults:?}");
    for (fault, begins) in faults.iter().zip(["here/three: has no line", "here/four: is no battle", "here/two: has changed"]) {
        assert!(fault.starts_with(begins), "{faults:?}");
    }
}
