//! Lances: what they light lies within their reach, and they burn as long as they are said to.

use firelance::event::{Cause, Happening};
use firelance::expect::outcome;
use firelance::kit::TICK_S;
use firelance::recording::Recording;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::world::World;

/// Ten lances side by side and a hut of thatch so far from its bearer; where the muzzle is, and the run.
fn lance(reach_m: f64, burn_time_s: f64, hut_m: f64, without: &[&str]) -> (f64, Recording) {
    tube((reach_m, burn_time_s), hut_m, without, false)
}

/// The same, with a pack of pellets or none.
fn tube((reach_m, burn_time_s): (f64, f64), hut_m: f64, without: &[&str], pellets: bool) -> (f64, Recording) {
    let text = format!(
        "(format: 1, id: \"trial\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 45,
          world: (air: (wind_m_s: 0, temperature_c: 20),
            structures: [(id: \"hut\", is: Building(at_m: {hut_m}, width_m: 2, breadth_m: 2, eaves_m: 2, height_m: 3,
              walls: \"thatch\", walls_m: 0.02, roof: \"thatch\", roof_m: 0.02))],
            people: [(id: \"crew\", label: \"c\", side: Defender, role: Lancers, men: 10, station: Ground, at_m: 0, spread_m: 0.1)],
            weapons: [(id: \"lance\", is: FireLance(count: 10, crew: \"crew\", powder: \"fire-bomb-1044\", reach_m: {reach_m},
              burn_time_s: {burn_time_s}, bore_m: 0.03, muzzle_height_m: 1.1, angle_deg: 0, pellets: {pellets}))]),
          script: [(when: At(1), do: [Light(weapon: \"lance\")])], measures: [\"lance_reached_m\", \"piece_reach_m\"])"
    );
    let scenario = Scenario::read("trial", &text).unwrap_or_else(|report| panic!("{report}"));
    let without = without.iter().map(|law| (*law).to_owned()).collect();
    let setup = scenario.setup(&Settings { without, ..Settings::default() }).unwrap();
    let muzzle_m = World::new(&setup).frame().lances[0].muzzle.x;
    (muzzle_m, run(&setup, &Options::default(), &mut |_| ()))
}

/// How far before the muzzle the jet lit things.
fn lit_m((muzzle_m, recording): &(f64, Recording)) -> Vec<f64> {
    let by_jet = recording.events.iter().filter_map(|event| match &event.happening {
        Happening::Ignited { cause: Cause::Jet, place, .. } => Some(place.x - muzzle_m),
        _ => None,
    });
    by_jet.collect()
}

#[test]
fn what_a_lance_lights_lies_within_its_reach() {
    for reach_m in [3.1, 16.0] {
        let runs = (2..50).map(|step| lance(reach_m, 30.0, 1.8 + 1.0 + reach_m * f64::from(step) / 40.0, &[]));
        let lit: Vec<f64> = runs.flat_map(|ran| lit_m(&ran)).collect();
        let within = lit.iter().filter(|&&off_m| off_m <= 1.1 * reach_m).count();
        assert!(lit.len() >= 10, "{reach_m} m: only {} were lit", lit.len());
        assert!(within as f64 >= 0.95 * lit.len() as f64, "{reach_m} m: {within} of {}: {lit:?}", lit.len());
    }
}

#[test]
fn the_reach_seen_is_the_reach_asked_for_and_grains_carry_it() {
    for reach_m in [3.1, 16.0] {
        let seen_m = outcome(&lance(reach_m, 20.0, 60.0, &[]).1, "lance_reached_m");
        assert!((seen_m / reach_m - 1.0).abs() < 0.1, "{seen_m} m of {reach_m} m");
        let gas_m = outcome(&lance(reach_m, 20.0, 60.0, &["grains"]).1, "lance_reached_m");
        assert!(gas_m < 1.0, "hot gas alone comes {gas_m} m");
    }
}

#[test]
fn a_lance_burns_as_long_as_it_is_said_to() {
    for wanted_s in [5.0, 12.3, 30.0] {
        let (_, recording) = lance(3.1, wanted_s, 60.0, &[]);
        let burnt_s = recording.events.iter().find_map(|event| match event.happening {
            Happening::LanceSpent { burn_time_s, .. } => Some(burn_time_s),
            _ => None,
        });
        let burnt_s = burnt_s.expect("it is spent");
        assert!((burnt_s - wanted_s).abs() <= TICK_S + 1e-9, "{burnt_s} s of {wanted_s} s");
    }
}

/// The pack of 1259 is a thing of its own: none without its switch, and with it pellets come after the flame and fly on.
#[test]
fn pellets_have_a_switch_of_their_own() {
    let far_m = 200.0;
    let without = tube((3.1, 20.0), far_m, &[], false).1;
    let none_m = outcome(&without, "piece_reach_m");
    assert!(none_m.is_nan() || none_m <= 0.0, "no pellets were asked for: {none_m} m");
    let with = tube((3.1, 20.0), far_m, &[], true).1;
    let reach_m = outcome(&with, "piece_reach_m");
    // From 1.1 m up at 50 m/s a ball comes 24 m in a vacuum if it leaves level, and 44 m at 0.06 rad, the fan's upper edge.
    // The air holds every ball back, by a third or so at these lengths.
    assert!(reach_m > 24.0 * 0.6 && reach_m < 44.0, "{reach_m} m");
    assert_eq!(outcome(&with, "lance_reached_m"), outcome(&without, "lance_reached_m"), "the flame is what it was");
}
