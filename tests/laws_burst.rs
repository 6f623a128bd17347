//! Bombs: the orders that are certain, the ledgers of a burst, fuses, wet powder, and people who are startled; by runs.

use firelance::expect::outcome;
use firelance::kit::bomb::{Casing, Ending};
use firelance::library::library;
use firelance::mechanics::burst::{ending, fragments, holds_s, loudness_db_at_10m};
use firelance::mechanics::{fuse, powder};
use firelance::recording::Recording;
use firelance::runner::{Options, run};
use firelance::sample::{Doing, Frame};
use firelance::scenario::{Scenario, Settings};
use firelance::world::World;
use proptest::prelude::*;

const SONG: [&str; 3] = ["smoke-ball-1044", "fire-bomb-1044", "caltrop-ball-1044"];
const ALL: [&str; 4] = ["smoke-ball-1044", "fire-bomb-1044", "caltrop-ball-1044", "post-medieval"];

fn proved(set: &[(&str, &str)]) -> Recording {
    let set = set.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
    let scenario = Scenario::find("proving-burst").unwrap_or_else(|report| panic!("{report}"));
    let setup = scenario.setup(&Settings { set, ..Settings::default() }).unwrap_or_else(|report| panic!("{report}"));
    run(&setup, &Options::default(), &mut |_| ())
}

/// A scene of its own: what stands in the world, and what is done.
fn scene(world: &str, script: &str, duration_s: u32) -> Scenario {
    let text = format!(
        "(format: 1, id: \"trial\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: {duration_s},
          world: (air: (wind_m_s: 0, temperature_c: 15), {world}), script: [{script}])"
    );
    Scenario::read("trial", &text).unwrap_or_else(|report| panic!("{report}\n{text}"))
}

fn ran(scenario: &Scenario) -> Recording {
    run(&scenario.setup(&Settings::default()).unwrap(), &Options::default(), &mut |_| ())
}

/// One iron bomb thrown far with this fuse.
fn thrown(fuse_s: f64) -> Scenario {
    let world = format!(
        "people: [(id: \"hands\", label: \"h\", side: Defender, role: Throwers, men: 1, station: Ground, at_m: 0, spread_m: 1)],
         weapons: [(id: \"bombs\", is: Bomb(count: 1, crew: \"hands\", casing: iron, powder: \"fire-bomb-1044\", mass_kg: 3,
         diameter_m: 0.2, fuse_s: {fuse_s}, throw_speed_m_s: 15, throw_angle_deg: 45))]"
    );
    scene(&world, "(when: At(0.5), do: [Throw(stock: \"bombs\", count: 1, over_s: 0, lit: true)])", 20)
}

fn kinds(recording: &Recording) -> Vec<&'static str> {
    recording.events.iter().map(|event| event.happening.kind()).collect()
}

#[test]
fn song_recipes_in_paper_burn_and_make_no_fragments() {
    for powder in SONG {
        let recording = proved(&[("casing", "paper"), ("powder", powder)]);
        assert_eq!((outcome(&recording, "outcome"), outcome(&recording, "fragments")), (1.0, 0.0), "{powder}");
        assert!(kinds(&recording).contains(&"ignited"), "{powder}: it burns");
        assert!(outcome(&recording, "loudness_db_at_10m") < 120.0, "{powder}: a mild pop");
    }
}

#[test]
fn iron_bursts_later_and_louder_than_all_else() {
    for powder in ["fire-bomb-1044", "caltrop-ball-1044", "post-medieval"] {
        let [paper, bamboo, iron] = Casing::ALL.map(|casing| proved(&[("casing", casing.name()), ("powder", powder)]));
        assert_eq!(outcome(&iron, "outcome"), 2.0, "{powder}");
        assert!(outcome(&iron, "fragments") >= 20.0, "{powder}");
        for measure in ["outcome", "fragments", "loudness_db_at_10m", "ended_s"] {
            let [paper, bamboo, iron] = [&paper, &bamboo, &iron].map(|recording| outcome(recording, measure));
            assert!(paper <= bamboo && bamboo <= iron && paper < iron, "{powder}: {measure}: {paper}, {bamboo}, {iron}");
        }
        assert!(kinds(&iron).contains(&"burst") && !kinds(&paper).contains(&"burst"));
    }
}

#[test]
fn a_richer_recipe_is_never_weaker() {
    for casing in Casing::ALL {
        for measure in ["outcome", "fragments", "loudness_db_at_10m"] {
            let found = ALL.map(|powder| outcome(&proved(&[("casing", casing.name()), ("powder", powder)]), measure));
            assert!(found.is_sorted(), "{}: {measure}: {found:?}", casing.name());
        }
    }
}

#[test]
fn poor_and_wet_powder_fizzle_in_iron() {
    let poor = proved(&[("casing", "iron"), ("powder", "smoke-ball-1044")]);
    assert_eq!((outcome(&poor, "outcome"), outcome(&poor, "fragments")), (0.0, 0.0));
    for powder in ALL {
        let wet = proved(&[("casing", "iron"), ("powder", powder), ("soaked", "true")]);
        assert_eq!(outcome(&wet, "outcome"), 0.0, "{powder}");
        assert!(kinds(&wet).contains(&"fizzled") && !kinds(&wet).contains(&"burst"), "{powder}");
    }
}

#[test]
fn the_listener_hears_at_ten_metres_what_the_law_says() {
    for casing in Casing::ALL {
        let recording = proved(&[("casing", casing.name())]);
        let (said, heard) = (outcome(&recording, "loudness_db_at_10m"), outcome(&recording, "level_db"));
        assert!((said - heard).abs() < 0.1, "{}: {said} and {heard} dB", casing.name());
    }
}

/// Small bangs of today come to 133.1 to 160.1 dB at ten metres; what bursts lies between, what does not lies below.
#[test]
fn what_bursts_is_as_loud_as_small_bangs_of_today() {
    for casing in Casing::ALL {
        for powder in ALL {
            let vigour = powder::vigour(powder);
            let ending = ending(Some(casing), vigour, false);
            let db = loudness_db_at_10m(casing, vigour, ending);
            let fits = if ending == Ending::Bursts { (133.1..=160.1).contains(&db) } else { db < 133.1 };
            assert!(fits, "{} with {powder}: {db} dB", casing.name());
        }
    }
}

#[test]
fn a_bomb_that_burns_balances_its_ledgers() {
    let world = "weapons: [(id: \"bomb\", is: Bomb(count: 1, casing: paper, powder: \"fire-bomb-1044\", mass_kg: 5, diameter_m: 0.2, fuse_s: 1))]";
    let recording = ran(&scene(world, "(when: At(0), do: [Light(weapon: \"bomb\")])", 120));
    assert!(recording.extremes["fuel_burnt_kg"].last > 0.1, "it burns");
    assert!(outcome(&recording, "mass_error_share") < 2.0 && outcome(&recording, "energy_error_share") < 2.0);
}

#[test]
fn a_fuse_too_short_bursts_in_the_air_and_one_too_long_lies_hissing() {
    let early = ran(&thrown(1.0));
    let burst = early.events.iter().find(|event| event.happening.kind() == "burst").expect("it bursts");
    let json = serde_json::to_value(&burst.happening).unwrap();
    assert_eq!(json["in_air"], true);
    assert!(json["height_m"].as_f64().unwrap() > 3.0 && outcome(&early, "after_landing_s").is_nan());
    assert!(outcome(&early, "fragment_mass_error_share") < 0.1 && outcome(&early, "fragment_momentum_error_share") < 0.5);

    let late = ran(&thrown(8.0));
    let hissing = late.events.iter().find(|event| event.happening.kind() == "hissing").expect("it hisses");
    assert!(kinds(&late).contains(&"burst") && outcome(&late, "after_landing_s") > 1.0);

    // It is seen to hiss a third of a second after it landed: from that the fuse that fits is reckoned.
    let landed_s = hissing.at.time_s - 0.3 - 0.5;
    let fitting = ran(&thrown(landed_s));
    let after_s = outcome(&fitting, "after_landing_s");
    assert!((0.0..=0.3).contains(&after_s), "{after_s} s after landing");
    assert!(!kinds(&fitting).contains(&"hissing"));
}

#[test]
fn a_fuse_given_by_its_length_burns_at_the_published_rate() {
    let world = "weapons: [(id: \"bomb\", is: Bomb(count: 1, casing: paper, powder: \"fire-bomb-1044\", mass_kg: 3, diameter_m: 0.2, fuse_m: 0.114))]";
    let recording = ran(&scene(world, "(when: At(0), do: [Light(weapon: \"bomb\")])", 10));
    assert!((outcome(&recording, "ended_s") - 2.0).abs() < 0.001, "114 mm at 57 mm/s");
    assert!((fuse::RATE_FACTOR - 5.0).abs() < 1e-9, "the figure is good to a factor of five");
    let both = "(format: 1, id: \"t\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 5, world: (air: (wind_m_s: 0,
        temperature_c: 15), weapons: [(id: \"b\", is: Bomb(count: 1, casing: iron, powder: \"fire-bomb-1044\", mass_kg: 3, diameter_m: 0.2))]))";
    let refused = Scenario::read("t", both).unwrap_err().to_string();
    assert!(refused.contains("one fuse is wanted: found neither"), "{refused}");
}

/// Every frame of a scene, stepped.
fn frames(scenario: &Scenario) -> Vec<Frame> {
    let mut world = World::new(&scenario.setup(&Settings::default()).unwrap());
    let mut frames = Vec::new();
    while world.step_count() < world.end_step() {
        world.step();
        frames.push(world.frame());
    }
    frames
}

/// An iron bomb, and a crew of the attackers this far off.
fn bang(crew_at_m: f64) -> Scenario {
    let world = format!(
        "people: [(id: \"men\", label: \"m\", side: Attacker, role: Troops, men: 3, station: Ground, at_m: {crew_at_m}, spread_m: 2)],
         rigs: [(id: \"yard\", is: ProofYard(bank_m: 4, bank_height_m: 3, listener_m: 10))],
         weapons: [(id: \"bomb\", is: Bomb(count: 1, casing: iron, powder: \"fire-bomb-1044\", mass_kg: 3, diameter_m: 0.2, fuse_s: 1))]"
    );
    scene(&world, "(when: At(0), do: [Light(weapon: \"bomb\")])", 20)
}

#[test]
fn people_run_crouch_or_stay_by_the_level_and_come_back() {
    for (at_m, doing) in [(12.0, Some(Doing::RunningBack)), (300.0, Some(Doing::Crouching)), (900.0, None)] {
        let frames = frames(&bang(at_m));
        let seen = |doing: Doing| frames.iter().any(|frame| frame.people.iter().any(|person| person.doing == doing));
        let farthest = frames.iter().map(|frame| frame.people[0].position.x).fold(f64::MIN, f64::max);
        let (first, last) = (&frames[0].people[0], &frames.last().unwrap().people[0]);
        let ran_m = farthest - first.position.x;
        match doing {
            Some(Doing::RunningBack) => assert!((3.0..=6.001).contains(&ran_m), "{at_m} m: ran {ran_m} m"),
            _ => assert!(ran_m.abs() < 1e-9, "{at_m} m: moved {ran_m} m"),
        }
        for other in [Doing::RunningBack, Doing::Crouching] {
            assert!(seen(other) == (doing == Some(other)) || doing == Some(Doing::RunningBack), "{at_m} m: {other:?}");
        }
        assert!((last.position.x - first.position.x).abs() < 1e-6 && last.doing == Doing::Waiting, "{at_m} m: back in place");
    }
}

#[test]
fn fragments_are_shown_fly_and_come_to_rest_between_the_banks() {
    let frames = frames(&bang(300.0));
    let most = frames.iter().map(|frame| frame.fragments.iter().filter(|piece| piece.flying).count()).max();
    assert!(most >= Some(5), "{most:?}");
    let last = frames.last().unwrap();
    assert!(last.fragments.len() >= 20 && last.fragments.iter().all(|piece| !piece.flying));
    let low = last.fragments.iter().filter(|piece| piece.position.y < 2.9);
    assert!(low.clone().count() > 10 && low.into_iter().all(|piece| piece.position.x.abs() < 4.01 || piece.position.y < 0.1));
    assert_eq!(last.bombs[0].ending, "bursts");
}

#[test]
fn a_run_restored_while_fragments_fly_goes_on_bit_for_bit() {
    let scenario = bang(12.0);
    let setup = scenario.setup(&Settings::default()).unwrap();
    let mut world = World::new(&setup);
    while world.frame().fragments.iter().filter(|piece| piece.flying).count() < 5 {
        world.step();
        assert!(world.step_count() < world.end_step(), "nothing ever flew");
    }
    world.step();
    let mut other = World::restore(&setup, &world.snapshot()).expect("a state");
    for _ in 0..120 {
        world.step();
        other.step();
    }
    assert_eq!(world.fingerprint(), other.fingerprint());
}

/// From the command line to the reader: the word itself, as text and as JSON.
#[test]
fn an_outcome_is_told_as_its_word() {
    let told = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_firelance"));
        let assert = command.env_clear().args(["run", "proving-burst"]).args(arguments).assert().success();
        String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
    };
    for (casing, word) in [("paper", "burns"), ("iron", "bursts")] {
        let set = format!("casing={casing}");
        let document: serde_json::Value = serde_json::from_str(&told(&["--set", &set, "--json"])).expect("JSON");
        assert_eq!(document["outcomes"]["outcome"], serde_json::json!({"value": word, "unit": ""}));
        let expected = document["expectations"].as_array().expect("a list").iter();
        let judged = expected.clone().find(|it| it["measure"] == "outcome").expect("an expectation of the word");
        assert_eq!((&judged["wanted"], &judged["got"], &judged["passed"]), (&word.into(), &word.into(), &true.into()));
        let text = told(&["--set", &set]);
        assert!(text.lines().any(|line| line.starts_with("  What becomes of the bomb") && line.ends_with(word)), "{text}");
    }
}

#[test]
fn powder_as_a_stuff_is_consistent() {
    assert!((powder::gas_mol_per_kg() - 12.104).abs() < 0.001, "{}", powder::gas_mol_per_kg());
    let molar = powder::gas_molar_mass_g();
    assert!((molar - 35.525).abs() < 0.01 && (28.0..44.0).contains(&molar), "{molar} g/mol");
}

#[test]
fn the_index_puts_the_recipes_in_their_order() {
    let order = ALL.map(powder::vigour);
    assert!(order.is_sorted() && order[0] > 0.0 && order[3] == 1.0, "{order:?}");
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(powder::vigour("no-such-recipe"), 0.0);
    let richest = library().powders.iter().filter(|it| it.id.ends_with("1044")).map(|it| it.saltpetre_share).fold(0.0, f64::max);
    assert!(richest <= 0.51, "Song recipes hold half saltpetre at most");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn orders_hold_for_any_index(low in 0.0..=1.0_f64, high in 0.0..=1.0_f64, casing in 0..3_usize, soaked: bool) {
        let (low, high) = if low <= high { (low, high) } else { (high, low) };
        let casing = Casing::ALL[casing];
        let (poor, rich) = (ending(Some(casing), low, soaked), ending(Some(casing), high, soaked));
        prop_assert!(poor <= rich);
        prop_assert!(fragments(casing, low, poor) <= fragments(casing, high, rich));
        prop_assert!(loudness_db_at_10m(casing, low, poor) <= loudness_db_at_10m(casing, high, rich));
        prop_assert!(loudness_db_at_10m(casing, low, poor).is_finite());
        prop_assert!(ending(None, high, soaked) < Ending::Bursts, "what lies open never bursts");
        prop_assert!(ending(Some(Casing::Paper), high, soaked) < Ending::Bursts, "paper never confines");
        prop_assert!(!soaked || rich == Ending::Fizzles);
        // A stronger casing that bursts is louder, holds longer, and flies into more pieces.
        let [_, bamboo, iron] = Casing::ALL;
        if ending(Some(bamboo), high, false) == Ending::Bursts && ending(Some(iron), high, false) == Ending::Bursts {
            let louder = |casing| loudness_db_at_10m(casing, high, Ending::Bursts);
            prop_assert!(louder(bamboo) < louder(iron) && holds_s(bamboo) < holds_s(iron));
            prop_assert!(fragments(bamboo, high, Ending::Bursts) < fragments(iron, high, Ending::Bursts));
            prop_assert!(fragments(iron, high, Ending::Bursts) >= 20);
        }
    }

    #[test]
    fn the_index_rises_with_saltpetre(share in 0.27..0.75_f64, more in 1e-6..0.2_f64) {
        let (less, greater) = (powder::vigour_of_share(share), powder::vigour_of_share(share + more));
        prop_assert!((0.0..=1.0).contains(&less) && less < greater || greater == 1.0);
    }
}
