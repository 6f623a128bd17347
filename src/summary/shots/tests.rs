//! Tests of the shots.

use super::*;
use crate::runner::{Options, run};
use crate::scenario::Scenario;
use crate::sweep::Over;

fn make(scenario: &Scenario, shots: &mut Shots) {
    while let Some(settings) = shots.next() {
        let setup = scenario.setup(&settings).unwrap();
        shots.take(Some(&run(&setup, &Options::default(), &mut |_| ())));
    }
}

fn of(values: &[f64]) -> Shots {
    let shot = |value: &f64| Shot { seed: 0, drawn: String::new(), values: vec![*value], fingerprint: "f".into() };
    let measures = vec![Measure::find("range_m").unwrap()];
    Shots { measures, made: values.iter().map(shot).collect(), ..Shots::default() }
}

#[test]
fn mean_deviation_error_and_hits_are_those_worked_by_hand() {
    // 2, 4, 4, 4, 5, 5, 7, 9: the mean is 40 over 8, the squares off it come to 9 + 3 + 0 + 4 + 16.
    let shots = of(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0, f64::INFINITY, f64::NAN]);
    let spread = shots.spread(0);
    assert_eq!((spread.count, spread.never, spread.absent, spread.mean), (8, 1, 1, 5.0));
    assert!((spread.deviation - (32.0_f64 / 7.0).sqrt()).abs() < 1e-15);
    assert!((spread.standard_error() - (4.0_f64 / 7.0).sqrt()).abs() < 1e-15);
    assert_eq!(shots.hits(0, &Target::Within(4.0, 5.0)), (5, 9));
    assert_eq!(shots.hits(0, &Target::Within(f64::NEG_INFINITY, f64::INFINITY)), (8, 9), "never is no hit");
}

#[test]
fn a_shot_is_the_run_of_its_seed_and_no_two_have_the_same() {
    let scenario = Scenario::find("proving-fuse").unwrap();
    let mut shots = Shots::default();
    assert!(shots.turn_to(&scenario.file, &Settings::default(), None));
    shots.ask(2);
    make(&scenario, &mut shots);
    shots.ask(1);
    make(&scenario, &mut shots);
    let seeds: Vec<u64> = shots.made.iter().map(|shot| shot.seed).collect();
    assert_eq!(seeds, [1, 2, 3].map(|number| scenario.file.seed + number));
    let setup = scenario.setup(&Settings { seed: Some(seeds[2]), ..Settings::default() }).unwrap();
    let alone = run(&setup, &Options::default(), &mut |_| ());
    let outcomes: Vec<u64> =
        expect::outcomes(&alone, &scenario.file.measures).iter().map(|outcome| outcome.value.to_bits()).collect();
    assert_eq!(shots.made[2].values.iter().map(|value| value.to_bits()).collect::<Vec<_>>(), outcomes);
    assert_eq!(shots.made[2].fingerprint, alone.fingerprint);
    // What the scenario expects of the range is its target, and no longer with other values.
    let target = shots.expected(&scenario.file, 0).unwrap();
    assert_eq!(target.bounds(), Some((75.0, 81.0)));
    assert!(target.holds(80.9) && !target.holds(81.1));
    assert!(!shots.turn_to(&scenario.file, &Settings::default(), None) && shots.made.len() == 3);
    let mut other = Settings::default();
    other.set.insert("fuse_s".into(), "5".into());
    assert!(shots.turn_to(&scenario.file, &other, None) && shots.made.is_empty() && shots.next().is_none());
    assert_eq!(shots.expected(&scenario.file, 0), None);
}

#[test]
fn an_uncertain_speed_is_drawn_by_the_seed_and_stands_in_the_table() {
    let scenario = Scenario::find("proving-shot").unwrap();
    let over = Over::Normal { mean: 18.0, deviation: 2.0, low: 0.0, high: 1000.0, whole: false };
    let axis = Axis { id: "speed_m_s".into(), over };
    let mut shots = Shots::default();
    shots.turn_to(&scenario.file, &Settings::default(), Some(&axis));
    shots.ask(3);
    make(&scenario, &mut shots);
    let target = Target::Within(0.0, 11.0);
    let table = shots.csv(0, Some(&target));
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let head: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(head[..4], ["account", "seed", "speed_m_s", "range_m"]);
    assert_eq!(head[head.len() - 3..], ["hit", "fingerprint", "version"]);
    for (record, shot) in rows.records().map(Result::unwrap).zip(&shots.made) {
        let (range, hit): (f64, &str) = (record[3].parse().unwrap(), &record[record.len() - 3]);
        assert_eq!(
            (record[1].parse().unwrap(), &record[2], range.to_bits()),
            (shot.seed, shot.drawn.as_str(), shot.values[0].to_bits())
        );
        assert_eq!(hit, if range <= 11.0 { "1" } else { "0" });
    }
    // A thousand draws have the mean and deviation that were asked for.
    let drawn: Vec<f64> = (0..1000).map(|seed| axis.drawn(seed).parse().unwrap()).collect();
    let spread = Spread::of(&drawn);
    assert!((spread.mean - 18.0).abs() < 0.2 && (spread.deviation - 2.0).abs() < 0.15, "{} {}", spread.mean, spread.deviation);
}

#[test]
fn as_many_as_were_asked_for_are_made_and_reset_begins_anew() {
    let mut shots = of(&[1.0, 2.0]);
    shots.ask(5);
    assert_eq!((shots.wanted, shots.next().and_then(|it| it.seed)), (7, Some(3)));
    shots.ask(5);
    assert_eq!(shots.wanted, 12);
    shots.stop();
    assert!(shots.next().is_none());
    shots.ask(MOST + 1);
    assert_eq!(shots.wanted, MOST);
    shots.reset();
    assert!(shots.made.is_empty() && shots.next().is_none());
}
