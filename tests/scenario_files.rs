//! Scenario files that are well: what they read as, how parameters and accounts change them, how fast that is.

use firelance::intent::Action;
use firelance::scenario::file::ScenarioFile;
use firelance::scenario::known::Known;
use firelance::scenario::parser::parse;
use firelance::scenario::read::read;
use firelance::scenario::values::Values;
use firelance::scenario::{Scenario, Settings};
use firelance::structures::StructureFile;
use firelance::weapons::WeaponFile;

const SMALL: &str = include_str!("good/small.ron");

fn small() -> Scenario {
    let known =
        Known { mechanics: vec!["heat", "jet", "spread"], claims: Vec::new(), powders: Vec::new(), ..Known::of_program() };
    Scenario::read_knowing("small.ron", SMALL, known).unwrap_or_else(|report| panic!("{report}"))
}

fn with(set: &[(&str, &str)]) -> Settings {
    Settings { set: set.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect(), ..Settings::default() }
}

#[test]
fn units_become_those_of_the_field() {
    let file = small().file;
    let StructureFile::Wall(wall) = &file.world.structures[0].is else { panic!("the first structure is the wall") };
    assert_eq!((wall.height_m, file.world.air.wind_m_s, file.world.air.gust_share, file.duration_s), (7.8, 2.0, 0.2, 600.0));
    assert_eq!(file.expectations[0].value, 480.0);
}

#[test]
fn accounts_and_settings_go_into_the_world() {
    let scenario = small();
    let setup =
        scenario.setup(&Settings { account: Some("song_shi".to_owned()), seed: Some(7), ..with(&[("reach_m", "2 zhang")]) });
    let setup = setup.unwrap_or_else(|report| panic!("{report}"));
    let (WeaponFile::FireBundle(oxen), WeaponFile::FireLance(lances)) = (&setup.world.weapons[0].is, &setup.world.weapons[1].is)
    else {
        panic!("bundles, then lances")
    };
    assert_eq!((oxen.count, lances.reach_m, lances.powder.as_str(), setup.seed), (20, 6.24, "fire_ball", 7));
    assert_eq!(setup.script.len(), scenario.file.script.len() + 1);
    let first = scenario.setup(&Settings::default()).unwrap();
    assert_eq!((first.account.as_str(), first.parameters["bundles"].as_str()), ("shoucheng_lu", "300"));
    assert!(matches!(first.script.last().unwrap().r#do[0], Action::Throw { count: 300, lit: true, .. }));
}

#[test]
fn settings_that_are_not_allowed_say_what_is() {
    let scenario = small();
    let message = |settings: &Settings| scenario.setup(settings).unwrap_err().to_string();
    let cases = [
        (
            with(&[("bundels", "3")]),
            "small.ron: set.bundels: unknown parameter 'bundels' (did you mean 'bundles'?), allowed: bundles, reach_m, lit, powder",
        ),
        (with(&[("bundles", "500")]), "small.ron: set.bundles: out of range: found 500, allowed 0 to 400"),
        (with(&[("bundles", "2.5")]), "small.ron: set.bundles: not a whole number: found 2.5, allowed 0 to 400"),
        (with(&[("reach_m", "3 kg")]), "small.ron: set.reach_m: 'kg' is a unit of Mass, wanted one of Length such as 'm'"),
        (with(&[("lit", "yes")]), "small.ron: set.lit: not a switch: found 'yes', allowed true, false"),
        (
            with(&[("powder", "huoqiangs")]),
            "small.ron: set.powder: unknown choice 'huoqiangs' (did you mean 'huoqiang'?), allowed: huoqiang, fire_ball",
        ),
        (
            Settings { account: Some("songshi".to_owned()), ..Settings::default() },
            "small.ron: account: unknown account 'songshi' (did you mean 'song_shi'?), allowed: shoucheng_lu, song_shi",
        ),
        (
            Settings { without: vec!["jett".to_owned()], ..Settings::default() },
            "small.ron: without: unknown mechanic 'jett' (did you mean 'jet'?), allowed: heat, jet, spread",
        ),
    ];
    for (settings, wanted) in cases {
        assert_eq!(message(&settings).trim_end(), wanted);
    }
}

#[test]
fn values_outside_the_sources_are_flagged_but_allowed() {
    let scenario = small();
    assert_eq!(scenario.flagged(&Settings::default()), Vec::<String>::new());
    assert_eq!(scenario.flagged(&with(&[("bundles", "0"), ("reach_m", "20")])), ["bundles", "reach_m"]);
}

#[test]
fn each_account_has_its_own_panels_and_expectations() {
    let scenario = small();
    assert_eq!(scenario.narration_for("song_shi").map(|it| it.id.as_str()).collect::<Vec<_>>(), ["begin", "sally"]);
    assert_eq!(scenario.expectations_for("song_shi").map(|it| it.id.as_str()).collect::<Vec<_>>(), ["stands"]);
}

#[test]
fn a_setup_takes_less_than_five_milliseconds() {
    let scenario = small();
    let settings = with(&[("bundles", "40")]);
    // The best of several, so that a busy machine does not decide.
    let fastest = (0..20).map(|_| {
        let start = std::time::Instant::now();
        scenario.setup(&settings).unwrap();
        start.elapsed()
    });
    assert!(fastest.min().unwrap() < std::time::Duration::from_millis(5));
}

/// The `ron` crate and this reader agree on the notation: what one writes the other reads as the same file.
#[test]
fn what_the_ron_crate_writes_is_read_as_the_same_file() {
    let file = small().file;
    let plain = ron::to_string(&file).unwrap();
    let pretty = ron::ser::to_string_pretty(&file, ron::ser::PrettyConfig::new().struct_names(true)).unwrap();
    for text in [plain, pretty] {
        let (tree, slips) = parse(&text);
        assert_eq!(slips, []);
        let outcome = read::<ScenarioFile>(&tree.unwrap(), &text, &Values::default());
        assert_eq!(outcome.findings, [], "{text}");
        assert_eq!(outcome.value.as_ref(), Some(&file));
    }
}

#[test]
fn expectations_say_what_is_to_be_run() {
    let scenario = small();
    let stands = &scenario.file.expectations[1];
    assert_eq!(scenario.accounts_of(stands).len(), 2);
    let setup = scenario.setup(&Settings::of_expectation(stands, Some("song_shi".to_owned()))).unwrap();
    assert_eq!((setup.parameters["bundles"].as_str(), setup.without), ("0", vec!["spread".to_owned()]));
}
