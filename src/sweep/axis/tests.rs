//! What may be typed after `--vary`, and what it comes to.

use super::*;
use crate::text::Text;

fn parameter(id: &str, value: ParameterValue) -> ParameterFile {
    let evidence = if id == "bundles" { Evidence::Attested } else { Evidence::Disputed };
    ParameterFile { id: id.into(), label: Text::default(), value, evidence, claim: String::new(), because: Text::default() }
}

fn number_of(unit: &str, range: (f64, f64), sources: Option<(f64, f64)>, whole: bool) -> ParameterValue {
    ParameterValue::Number { unit: unit.into(), range, default: range.0, sources, decimals: 0, whole }
}

fn parameters() -> Vec<ParameterFile> {
    let of = ["platform", "sally"].map(|name| (name.to_owned(), Text::default())).to_vec();
    vec![
        parameter("reach_m", number_of("m", (1.0, 20.0), Some((3.0, 16.0)), false)),
        parameter("bundles", number_of("", (0.0, 600.0), None, true)),
        parameter("place", ParameterValue::Choice { of, default: "sally".into() }),
        parameter("wet", ParameterValue::Switch { default: true }),
    ]
}

fn read(typed: &str, sampled: bool) -> Result<Over, String> {
    Axis::read(typed, &parameters(), sampled).map(|axes| axes[0].over.clone())
}

fn values(list: &[&str]) -> Result<Over, String> {
    Ok(Over::Values(list.iter().map(|value| (*value).to_owned()).collect()))
}

#[test]
fn ranges_lists_and_sources_are_read() {
    assert_eq!(read("reach_m=1..3:5", false), values(&["1", "1.5", "2", "2.5", "3"]));
    assert_eq!(read("reach_m = 5chi..10 chi:2", false), values(&["1.56", "3.12"]));
    assert_eq!(read("bundles=0..10:4", false), values(&["0", "3", "7", "10"]));
    assert_eq!(read("bundles=300,0", false), values(&["300", "0"]));
    assert_eq!(read("place", false), values(&["platform", "sally"]));
    assert_eq!(read("wet", true), values(&["false", "true"]));
    assert_eq!(read("reach_m", false), values(&["3", "16"]), "the default lies outside what the sources carry");
    assert_eq!(read("reach_m", true), Ok(Over::Range { low: 3.0, high: 16.0, whole: false }));
    assert_eq!(read("bundles=5..9", true), Ok(Over::Range { low: 5.0, high: 9.0, whole: true }));
    let disputed = Axis::read("disputed", &parameters(), true).unwrap();
    assert_eq!(disputed.iter().map(|axis| axis.id.as_str()).collect::<Vec<_>>(), ["reach_m", "place", "wet"]);
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_is_allowed() {
    for (typed, parts) in [
        ("reech_m=1..3:5", ["unknown parameter 'reech_m'", "did you mean 'reach_m'?"]),
        ("reach_m=0..3:5", ["found 0 m", "allowed 1 to 20 m"]),
        ("reach_m=3..1:5", ["found '3..1:5'", "lower value first"]),
        ("reach_m=1..3:1", ["found '1' values", "wanted a whole number from 2"]),
        ("reach_m=1..3:x", ["found 'x' values", "wanted a whole number"]),
        ("reach_m=1..3", ["found '1..3' without how many", "--sample N"]),
        ("reach_m=2,2.0", ["found 2 twice", "every value once"]),
        ("reach_m=2,,3", ["not a number", "found ''"]),
        ("bundles=1..3:9", ["found 9 values", "only 3 whole numbers"]),
        ("bundles=1.5,2", ["not a whole number", "found 1.5"]),
        ("bundles", ["its sources carry no range", "wanted bundles=A..B:N within 0 to 600"]),
        ("place=platfrom", ["unknown choice 'platfrom'", "did you mean 'platform'?"]),
        ("place=1..3:2", ["unknown choice '1..3:2'", "allowed: platform, sally"]),
        ("attested", ["--vary attested", "no attested parameter"]),
        ("=3", ["--vary ''", "not an id"]),
    ] {
        let said = read(typed, false).unwrap_err();
        assert!(said.starts_with("--vary ") && parts.iter().all(|part| said.contains(part)), "{typed}: {said}");
    }
}

#[test]
fn samples_stay_in_their_stratum_and_range() {
    let range = |low, high, whole| Axis { id: String::new(), over: Over::Range { low, high, whole } };
    for sample in 0..1000 {
        let place = (f64::from(sample) + 0.999_999) / 1000.0;
        let value: f64 = range(3.1, 16.0, false).at(place, 1000).parse().unwrap();
        assert!((3.1..=16.0).contains(&value));
        assert_eq!(((value - 3.1) / (16.0 - 3.1) * 1000.0).floor(), f64::from(sample), "{value}");
    }
    let counts = (0..600).map(|sample| range(5.0, 10.0, true).at(f64::from(sample) / 600.0, 600));
    let counts: Vec<String> = counts.collect();
    assert!(["5", "6", "7", "8", "9", "10"].iter().all(|one| counts.iter().filter(|it| it == one).count() == 100));
}
