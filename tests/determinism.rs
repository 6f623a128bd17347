//! The same set-up gives the same bits: run twice, restored from any snapshot, watched to and fro, changed by a hand and
//! replayed, and as it did when the golden file was last written.

use firelance::intent::{Action, Intent};
use firelance::kit::DT_S;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings, Setup};
use firelance::session::Session;
use firelance::world::World;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::path::PathBuf;

const ACCOUNTS: [&str; 2] = ["shoucheng-lu", "song-shi"];
/// Long enough to hold the hauling, throws under way and bundles that burn; short enough for many runs.
const SHORT_S: f64 = 150.0;

fn settings(account: &str) -> Settings {
    Settings { account: Some(account.to_owned()), ..Settings::default() }
}

fn dean() -> Scenario {
    Scenario::find("dean-1132").unwrap_or_else(|report| panic!("{report}"))
}

fn setup(account: &str) -> Setup {
    dean().setup(&settings(account)).unwrap_or_else(|report| panic!("{report}"))
}

fn session(account: &str) -> Session {
    Session::open(dean(), settings(account)).unwrap_or_else(|report| panic!("{report}"))
}

fn apply(session: &mut Session, intents: impl IntoIterator<Item = Intent>) {
    for intent in intents {
        session.apply(intent).unwrap_or_else(|report| panic!("{report}"));
    }
}

fn steps(seconds: f64) -> u64 {
    (seconds / DT_S).round() as u64
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
    for account in ACCOUNTS {
        let mut setup = setup(account);
        let first = ran(&setup, Some(SHORT_S));
        assert_eq!(first, ran(&setup, Some(SHORT_S)), "{account}");
        setup.seed += 1;
        assert_ne!(first, ran(&setup, Some(SHORT_S)), "{account}: the fingerprint does not see the seed");
    }
}

/// Steps at which to take a snapshot: before any fire, with bundles in the air, and while much burns.
fn moments(setup: &Setup) -> Vec<(&'static str, u64)> {
    let mut world = World::new(setup);
    let (mut thrown, mut burning) = (None, None);
    while (thrown.is_none() || burning.is_none()) && world.step_count() < world.end_step() {
        world.step();
        let frame = world.frame();
        if thrown.is_none() && frame.gauges["bundles_thrown"] >= 5.0 {
            // A few steps after the fifth throw it is in the air.
            thrown = Some(world.step_count() + 7);
        }
        if burning.is_none() && frame.gauges["heat_release_mw"] > 1.0 {
            burning = Some(world.step_count() + 301);
        }
    }
    let at = |step: Option<u64>, what: &str| step.unwrap_or_else(|| panic!("{}: never {what}", setup.account));
    vec![("before the fire", 601), ("mid-throw", at(thrown, "thrown")), ("mid-burning", at(burning, "burning"))]
}

#[test]
fn a_restored_run_goes_on_bit_for_bit() {
    for account in ACCOUNTS {
        let setup = setup(account);
        for (what, step) in moments(&setup) {
            let mut original = World::new(&setup);
            walk(&mut original, step);
            let mut restored = World::restore(&setup, &original.snapshot()).expect("its own snapshot");
            let standing = restored.fingerprint();
            assert_eq!(standing, original.fingerprint(), "{account}, {what}: right after restoring");
            original.take_events();
            // Checked on the way, so that a difference is caught where it begins.
            for later in [1, 60, 900] {
                walk(&mut restored, step + later);
                walk(&mut original, step + later);
                assert_eq!(restored.fingerprint(), original.fingerprint(), "{account}, {what}: {later} steps on");
                assert_ne!(restored.fingerprint(), standing, "{account}, {what}: the fingerprint stands still");
            }
            assert_eq!(restored.take_events(), original.take_events(), "{account}, {what}: told differently");
        }
    }
}

#[test]
fn watching_to_and_fro_ends_as_the_headless_run() {
    let end = steps(SHORT_S);
    for account in ACCOUNTS {
        let mut session = session(account);
        for step in [end, 1_000, end - 1_234, 0, 4_321] {
            apply(&mut session, [Intent::Seek(step)]);
            assert_eq!(session.step(), step, "{account}");
        }
        apply(&mut session, [Intent::Step(-7), Intent::Step(500), Intent::Play]);
        session.advance(333);
        apply(&mut session, [Intent::Pause, Intent::Seek(end)]);
        assert_eq!(session.fingerprint(), ran(&setup(account), Some(SHORT_S)), "{account}");
    }
}

#[test]
fn a_hand_in_the_run_is_replayed() {
    let (at, end) = (3_000, 6_600);
    let wind = Action::Wind { wind_m_s: 6.5 };
    let cut = Action::Cut { structure: "bridge".to_owned(), part: "*".to_owned() };
    let mut first = session("shoucheng-lu");
    apply(&mut first, [Intent::Seek(at), Intent::Do(wind.clone()), Intent::Seek(at + 600), Intent::Do(cut.clone())]);
    apply(&mut first, [Intent::Seek(end)]);
    let watched = first.fingerprint();
    apply(&mut first, [Intent::Seek(at - 500)]);
    assert_eq!(first.step(), at - 500);
    apply(&mut first, [Intent::Seek(end)]);
    assert_eq!(first.fingerprint(), watched, "going back and on again");

    let mut world = World::new(&setup("shoucheng-lu"));
    for deed in &first.recording().deeds {
        walk(&mut world, deed.step);
        world.act(&deed.action);
    }
    walk(&mut world, end);
    assert_eq!(world.fingerprint(), watched, "the deeds of the record, done again");

    let untouched = ran(&setup("shoucheng-lu"), Some(end as f64 * DT_S));
    assert_ne!(watched, untouched, "the hand changed nothing");
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Golden {
    scenario: String,
    account: String,
    seconds: f64,
    fingerprint: String,
}

fn golden_file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/fingerprints.ron")
}

/// Every account of De'an to its end, as now.
fn goldens_now() -> Vec<Golden> {
    let golden = |account: &str| {
        let setup = setup(account);
        let recording = run(&setup, &Options::default(), &mut |_| ());
        let Setup { scenario, account, duration_s, .. } = setup;
        Golden { scenario, account, seconds: duration_s, fingerprint: recording.fingerprint }
    };
    ACCOUNTS.map(golden).to_vec()
}

#[test]
fn golden_fingerprints_stand() {
    let text = std::fs::read_to_string(golden_file()).expect("tests/golden/fingerprints.ron is there");
    let now = goldens_now();
    if std::env::var_os("FIRELANCE_BLESS").is_some() {
        let mut blessed: String =
            text.lines().take_while(|line| line.starts_with("//")).map(|line| format!("{line}\n")).collect();
        blessed.push_str("[\n");
        for golden in &now {
            writeln!(blessed, "    {},", ron::to_string(golden).expect("plain data")).expect("to memory");
        }
        blessed.push_str("]\n");
        std::fs::write(golden_file(), blessed).expect("the golden file can be written");
        return;
    }
    let held: Vec<Golden> = ron::from_str(&text).unwrap_or_else(|error| panic!("tests/golden/fingerprints.ron: {error}"));
    assert_eq!(held, now, "results have changed: tests/golden/fingerprints.ron says what to do");
}
