//! Rain and damp as rules: water counts and nothing else, more rain never lights sooner, soaked bundles do not light.

use firelance::expect::outcome;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use std::collections::BTreeMap;

fn damp(set: &[(&str, f64)], without: &[&str]) -> (f64, f64) {
    let set: BTreeMap<String, String> = set.iter().map(|(id, value)| ((*id).to_owned(), value.to_string())).collect();
    let without = without.iter().map(|id| (*id).to_owned()).collect();
    let scenario = Scenario::find("proving-damp").expect("shipped");
    let setup = scenario.setup(&Settings { set, without, ..Settings::default() }).expect("values in range");
    let record = run(&setup, &Options::default(), &mut |_| ());
    (outcome(&record, "water_kg_m2"), outcome(&record, "damp_ignition_s"))
}

#[test]
fn more_rain_never_lights_sooner() {
    let mut before = 0.0;
    for rain_mm_h in [0.0, 1.0, 3.0, 6.0, 12.0, 25.0, 50.0, 100.0] {
        let (_, lit_s) = damp(&[("rain_mm_h", rain_mm_h), ("rain_s", 120.0), ("torch_s", 200.0)], &[]);
        assert!(lit_s >= before, "{rain_mm_h} mm/h: {lit_s} s, less rain {before} s");
        before = lit_s;
    }
    assert!(before.is_infinite(), "a soaked bundle does not light in 200 s: {before}");
}

#[test]
fn longer_rain_never_lights_sooner_and_the_water_is_the_rain() {
    let mut before = 0.0;
    for rain_s in [0.0, 30.0, 60.0, 120.0, 240.0] {
        let (water, lit_s) = damp(&[("rain_mm_h", 30.0), ("rain_s", rain_s), ("moisture_share", 0.0), ("torch_s", 600.0)], &[]);
        let fallen = 30.0 / 3600.0 * rain_s * 0.5;
        assert!((water - fallen).abs() < 0.003, "{rain_s} s: {water} kg/m2 of {fallen}");
        assert!(lit_s >= before, "{rain_s} s: {lit_s} s, less rain {before} s");
        before = lit_s;
    }
}

#[test]
fn a_bundle_holds_no_more_than_it_can() {
    let (water, lit_s) = damp(&[("rain_mm_h", 200.0), ("rain_s", 600.0)], &[]);
    assert!((water - 5.0).abs() < 0.05, "{water} kg/m2");
    assert!(lit_s.is_infinite());
}

#[test]
fn a_hotter_torch_lights_sooner_and_a_cold_one_never() {
    let lit_s = |torch: f64| damp(&[("rain_s", 60.0), ("torch_kw_m2", torch), ("torch_s", 600.0)], &[]).1;
    let (cold, warm, hot) = (lit_s(5.0), lit_s(25.0), lit_s(60.0));
    assert!(cold.is_infinite() && warm > hot && hot > 10.0, "{cold} {warm} {hot}");
}

#[test]
fn without_damp_nothing_is_wet() {
    let (water, lit_s) = damp(&[("rain_mm_h", 100.0)], &["rain"]);
    assert_eq!(water, 0.0);
    assert!(lit_s < 15.0, "{lit_s}");
}
