//! Tests of expectations and how outcomes read.

use super::*;
use crate::event::Cause;
use crate::recording::{Extreme, Head};
use crate::units::Vec2;

fn event(time_s: f64, happening: Happening) -> Event {
    Event { at: At { step: (time_s * 100.0) as u64, time_s }, happening }
}

fn burnt() -> Recording {
    let mut recording = Recording::new(Head::default());
    let part = "hide-1".to_owned();
    recording.events = vec![
        event(30.0, Happening::LanceLit { lance: "lances-1".into() }),
        event(42.0, Happening::Ignited { thing: "bridge".into(), part, cause: Cause::Jet, place: Vec2::ZERO }),
        event(90.0, Happening::LanceSpent { lance: "lances-1".into(), burn_time_s: 60.0 }),
        event(94.0, Happening::LanceSpent { lance: "lances-2".into(), burn_time_s: 64.0 }),
        event(300.0, Happening::StoreyGaveWay { structure: "bridge".into(), storey: 2 }),
    ];
    recording.lance_reach_m = 3.1;
    recording.extremes.insert("burnt_share".into(), Extreme { greatest: 0.5, least: 0.0, last: 0.25 });
    recording.extremes.insert("bridge_gap_m".into(), Extreme { greatest: 9.0, least: 3.2, last: 4.0 });
    (recording.last_step, recording.last_time_s) = (60_000, 600.0);
    recording
}

#[test]
fn every_reading_has_its_value() {
    let recording = burnt();
    assert_eq!(outcome(&recording, "first_ignition_s"), 42.0);
    assert_eq!(outcome(&recording, "storey_2_down_s"), 300.0);
    assert_eq!(outcome(&recording, "storey_1_down_s"), f64::INFINITY);
    assert_eq!(outcome(&recording, "lance_burnt_for_s"), 62.0);
    assert_eq!(outcome(&recording, "lance_reached_m"), 3.1);
    assert_eq!(outcome(&recording, "bundles_thrown"), 0.0);
    assert_eq!(outcome(&recording, "least_gap_m"), 3.2);
    assert_eq!(outcome(&recording, "reached_wall"), 0.0);
    assert!(outcome(&recording, "bridge_height_m").is_nan(), "no such gauge was kept");
    assert!(outcome(&recording, "no_such_measure").is_nan());
}

#[test]
fn no_lance_lit_has_no_reach() {
    let recording = Recording::new(Head::default());
    assert!(outcome(&recording, "lance_reached_m").is_nan());
    let verdict = judge(&recording, &expectation("lance_reached_m", Comparison::Below, 5.0));
    assert_eq!((verdict.passed, verdict.got_text().as_str()), (false, "no lance was lit"));
}

#[test]
fn yes_and_no_are_words() {
    let verdict = judge(&burnt(), &expectation("reached_wall", Comparison::Below, 0.5));
    assert_eq!((verdict.wanted.as_str(), verdict.got_text().as_str(), verdict.got), ("no", "no", 0.0));
    assert_eq!(expectation("reached_wall", Comparison::Above, 0.0).wanted(), "yes");
    assert_eq!(expectation("reached_wall", Comparison::Above, -1.0).wanted(), "above -1", "a yes and a no would do");
}

#[test]
fn shares_leave_as_per_cent() {
    assert_eq!(outcome(&burnt(), "burnt_share"), 25.0);
}

#[test]
fn a_happening_counts_once_it_was_seen() {
    let mut recording = burnt();
    recording.events.push(event(500.0, Happening::BridgeReachedWall { structure: "bridge".into() }));
    assert_eq!(outcome(&recording, "reached_wall"), 1.0);
}

fn expectation(measure: &str, comparison: Comparison, value: f64) -> Expectation {
    Expectation {
        id: "e".into(),
        measure: measure.into(),
        comparison,
        value,
        tolerance: 0.0,
        word: String::new(),
        unit: String::new(),
        account: String::new(),
        set: Default::default(),
        without: Vec::new(),
        because: String::new(),
    }
}

#[test]
fn a_verdict_says_what_when_and_where() {
    let verdict = judge(&burnt(), &expectation("first_ignition_s", Comparison::Below, 40.0));
    assert!(!verdict.passed);
    assert_eq!((verdict.wanted.as_str(), verdict.got_text().as_str()), ("below 40 s", "42 s (0:42)"));
    assert_eq!((verdict.at.time_s, verdict.entity.as_str()), (42.0, "bridge"));
}

#[test]
fn never_and_unknown_are_told_apart() {
    let never = judge(&burnt(), &expectation("bridge_collapse_s", Comparison::Never, 0.0));
    assert!(never.passed);
    assert_eq!(never.got_text(), "never");
    for comparison in [Comparison::Never, Comparison::Happens, Comparison::Below, Comparison::Above, Comparison::About] {
        let unknown = judge(&burnt(), &expectation("bridge_height_m", comparison, 5.0));
        assert!(!unknown.passed, "{comparison:?} must not hold of what the scene does not have");
    }
}

#[test]
fn outcomes_keep_the_order_asked_for() {
    let ids = ["lance_reached_m".to_owned(), "burnt_share".to_owned()];
    let values: Vec<f64> = outcomes(&burnt(), &ids).iter().map(|outcome| outcome.value).collect();
    assert_eq!(values, [3.1, 25.0]);
    assert_eq!(outcomes(&burnt(), &[]).len(), measures().len());
}

#[test]
fn outcomes_read_as_a_person_says_them() {
    let said = |id: &str, value: f64| reads(Measure::find(id).unwrap(), value, Language::English);
    assert_eq!((said("reached_wall", 1.0), said("reached_wall", 0.0)), ("yes".to_owned(), "no".to_owned()));
    assert_eq!((said("bridge_collapse_s", 497.2), said("bridge_collapse_s", f64::INFINITY)), ("8:17".into(), "never".into()));
    assert_eq!((said("lance_reached_m", 0.0), said("lance_reached_m", 3.1)), ("no lance lit".into(), "3.1 m".into()));
    assert_eq!(
        (said("lance_burnt_for_s", f64::INFINITY), said("lance_burnt_for_s", 62.0)),
        ("no lance spent".into(), "62 s".into())
    );
    assert_eq!((said("hole_m", f64::NAN), said("hole_m", 0.4)), ("none".into(), "0.40 m".into()));
    let hole = Measure::find("hole_m").unwrap();
    assert_eq!((hole.format(f64::NAN), hole.format(0.4)), ("none".to_owned(), "0.40 m".to_owned()));
    let wanted = |measure, comparison, value| wanted_reads(&expectation(measure, comparison, value), Language::English);
    assert_eq!(wanted("bridge_collapse_s", Comparison::Below, 900.0), "before 15:00");
    assert_eq!(wanted("reached_wall", Comparison::Below, 0.5), "no");
    assert_eq!(wanted("lance_reached_m", Comparison::Below, 0.1), "no lance lit");
    assert_eq!(wanted("burnt_share", Comparison::Above, 50.0), "above 50 %");
}

#[test]
fn places_are_read_off_events_and_infinite_where_nothing_happened() {
    let lit = |x, cause| Happening::Ignited {
        thing: "boat".to_owned(),
        part: "boat-1".to_owned(),
        cause,
        place: crate::units::Vec2::new(x, 1.0),
    };
    let mut recording = Recording::default();
    assert!(outcome(&recording, "fire_left_at_m").is_infinite() && outcome(&recording, "landed_at_m").is_infinite());
    for (step, happening) in [(1, lit(-80.0, Cause::Hand)), (2, lit(3.0, Cause::Flames)), (3, lit(-7.5, Cause::Brand))] {
        recording.events.push(Event { at: At { step, time_s: step as f64 }, happening });
    }
    assert_eq!((outcome(&recording, "fire_left_at_m"), outcome(&recording, "fire_right_at_m")), (-7.5, 3.0));
    let first = Measure::find("first_ignition_s").expect("a measure");
    assert!(is_certain(first, &recording), "what has happened has been seen");
    assert!(!is_certain(Measure::find("fire_left_at_m").expect("a measure"), &recording), "it may yet go farther");
}

#[test]
fn differences_are_told_with_their_sign_and_unit() {
    let measure = |id| Measure::find(id).expect("a measure");
    let (range, falls, share) = (measure("range_m"), measure("bridge_collapse_s"), measure("burnt_share"));
    let read = difference_reads;
    assert_eq!(read(range, 12.5, 11.25).as_deref(), Some("+1.25 m"));
    assert_eq!(read(range, 11.25, 12.5).as_deref(), Some("−1.25 m"));
    assert_eq!(read(range, 11.251, 11.25), None, "the digits that are shown are the same");
    assert_eq!(read(measure("air_density_kg_m3"), 1.225, 1.225), None);
    assert_eq!(read(falls, 498.0, 433.0).as_deref(), Some("+1:05"));
    assert_eq!(read(falls, 498.0, 500.5).as_deref(), Some("−2 s"), "the clock shows 8:18 and 8:20");
    assert_eq!(read(falls, f64::INFINITY, 433.0), None);
    assert_eq!(read(share, 83.0, 86.0).as_deref(), Some("−3 %"));
    // Shown as 1.01 m and 1.00 m, and as 84 % and 83 %: the digits that are not shown do not count.
    assert_eq!(read(range, 1.014, 0.996).as_deref(), Some("+0.01 m"));
    assert_eq!(read(share, 83.6, 83.4).as_deref(), Some("+1 %"));
    assert_eq!(read(falls, 498.9, 498.1), None);
    assert_eq!(read(measure("reached_wall"), 1.0, 0.0), None, "of yes and no there is no more and less");
}
