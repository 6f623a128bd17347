//! Which runs are planned, in which order and with which seeds.

use super::*;

fn scenario() -> Scenario {
    Scenario::read("trial.ron", include_str!("../../../assets/new.ron")).expect("the template is sound")
}

fn asked(vary: &[&str]) -> Asked {
    Asked { vary: vary.iter().map(|typed| (*typed).to_owned()).collect(), ..Asked::default() }
}

fn rows(asked: &Asked) -> Vec<String> {
    let plan = Plan::of(&scenario(), asked).unwrap();
    plan.runs().map(|run| format!("{} {} {}", run.values.join(","), run.account, run.seed)).collect()
}

#[test]
fn a_grid_is_every_combination_the_last_one_fastest() {
    let asked = Asked { accounts: vec!["kept".into(), "thrown".into()], repeat: 2, ..asked(&["bundles=1,2", "wind_m_s=0..2:2"]) };
    let rows = rows(&asked);
    assert_eq!(rows.len(), 16);
    assert_eq!(rows[..5], ["1,0 kept 0", "1,0 kept 1", "1,0 thrown 0", "1,0 thrown 1", "1,2 kept 0"]);
    assert_eq!(rows[15], "2,2 thrown 1");
}

#[test]
fn pairs_go_together() {
    let rows = rows(&Asked { paired: true, ..asked(&["bundles=1,2,3", "wind_m_s=0..2:3"]) });
    assert_eq!(rows, ["1,0 thrown 0", "2,1 thrown 0", "3,2 thrown 0"]);
    let unlike = Asked { paired: true, ..asked(&["bundles=1,2,3", "wind_m_s=0,2"]) };
    let said = Plan::of(&scenario(), &unlike).err().unwrap();
    assert!(said.contains("3 values of bundles and 2 of wind_m_s"), "{said}");
}

#[test]
fn samples_have_seeds_of_their_own_and_follow_the_seed() {
    let sampled = |seed| {
        let settings = Settings { seed: Some(seed), ..Settings::default() };
        Asked { sample: Some(50), repeat: 2, settings, ..asked(&["wind_m_s=-4..4", "bundles=1..60"]) }
    };
    let rows = rows(&sampled(7));
    let seeds: std::collections::BTreeSet<&str> = rows.iter().filter_map(|row| row.rsplit(' ').next()).collect();
    assert_eq!((rows.len(), seeds.len()), (100, 100));
    assert_eq!(rows, super::tests::rows(&sampled(7)));
    assert_ne!(rows[0].split(' ').next(), super::tests::rows(&sampled(8))[0].split(' ').next());
}

#[test]
fn nothing_varied_is_one_point() {
    assert_eq!(rows(&Asked { repeat: 3, ..Asked::default() }), [" thrown 0", " thrown 1", " thrown 2"]);
}

#[test]
fn what_contradicts_itself_is_refused() {
    let refused = |asked: &Asked, part: &str| {
        let said = Plan::of(&scenario(), asked).err().expect(part);
        assert!(said.contains(part), "{said}");
    };
    refused(&asked(&["bundles=1,2", "bundles=3,4"]), "--vary bundles: found twice");
    refused(&Asked { accounts: vec!["thrown".into(), "thrown".into()], ..Asked::default() }, "--account thrown: found twice");
    refused(&Asked { accounts: vec!["trown".into()], ..Asked::default() }, "did you mean 'thrown'?");
    refused(&Asked { paired: true, ..Asked::default() }, "--paired: found no --vary");
    let set = [("bundles".to_owned(), "3".to_owned())].into();
    refused(&Asked { settings: Settings { set, ..Settings::default() }, ..asked(&["bundles=1,2"]) }, "--set bundles: found 3");
    let many = Asked { repeat: u64::MAX, ..asked(&["wind_m_s=0..2:100000"]) };
    refused(&many, "more than 1000000000 runs");
}
