//! The flash of a burst: the dose of a point source, a thin sheet that lights where the closed form says, and thick or wet
//! ones that do not go on burning.

use firelance::event::Happening;
use firelance::kit::TICK_S;
use firelance::kit::cell::{Cell, CellPlan, Layer, Manner};
use firelance::material::{material, materials};
use firelance::mechanics::flash::{SCORCH_J_M2, dose_j_m2, energy_j, scorched_m2};
use firelance::mechanics::heat;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::units::Vec2;

#[test]
fn the_dose_is_that_of_a_point_source() {
    // 0.3 of 3.0045 MJ/kg over the sphere: 1 kg at 1 m gives 71.7 kJ/m2, a quarter of it at 2 m.
    let one = dose_j_m2(energy_j(1.0), 1.0);
    assert!((one - 71_727.0).abs() < 10.0, "{one}");
    assert!((dose_j_m2(energy_j(1.0), 2.0) - one / 4.0).abs() < 1e-6);
    assert!((dose_j_m2(energy_j(7.0), 3.0) - 7.0 * one / 9.0).abs() < 1e-6);
}

#[test]
fn the_scorched_circle_is_where_the_dose_is_that_of_scorching() {
    for kg in [1.0, 6.0, 40.0] {
        let radius_m = (scorched_m2(energy_j(kg), 0.0) / std::f64::consts::PI).sqrt();
        assert!((dose_j_m2(energy_j(kg), radius_m) / SCORCH_J_M2 - 1.0).abs() < 1e-9);
        // Over the ground by the height of the burst the circle is smaller by that much in the square.
        let lower = scorched_m2(energy_j(kg), 0.0) - scorched_m2(energy_j(kg), 0.5);
        assert!((lower - std::f64::consts::PI * 0.25).abs() < 1e-9);
    }
    assert_eq!(scorched_m2(energy_j(1.0), 50.0), 0.0);
    assert!(scorched_m2(energy_j(12.0), 0.0) < 292.0, "no bomb that men throw scorches half a mu by this law");
}

/// Whether a bomb that bursts on the ground lights a tent of cloth so thick, whose patches stand this far off at least.
fn lights(mass_kg: f64, cloth_m: f64, water_kg_m2: f64, off_m: f64) -> bool {
    let text = format!(
        "(format: 1, id: \"trial\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 8,
          world: (air: (wind_m_s: 0, temperature_c: 20),
            structures: [(id: \"tent\", is: Building(at_m: {}, width_m: 1, breadth_m: 2, height_m: 2, roof: \"canvas\",
              roof_m: {cloth_m}, water_kg_m2: {water_kg_m2}))],
            weapons: [(id: \"bomb\", is: Bomb(count: 1, casing: iron, powder: \"fire-bomb-1044\", mass_kg: {mass_kg}, diameter_m: 0.2,
              fuse_s: 1))]),
          script: [(when: At(0), do: [Light(weapon: \"bomb\")])])",
        off_m + 0.5
    );
    let scenario = Scenario::read("trial", &text).unwrap_or_else(|report| panic!("{report}\n{text}"));
    let recording = run(&scenario.setup(&Settings::default()).unwrap(), &Options::default(), &mut |_| ());
    recording.events.iter().any(|event| matches!(&event.happening, Happening::Ignited { thing, .. } if thing == "tent"))
}

#[test]
fn thin_dry_cloth_lights_close_by_and_not_far_off() {
    assert!(lights(6.0, 0.0005, 0.0, 0.6));
    assert!(!lights(6.0, 0.0005, 0.0, 6.0));
}

#[test]
fn wet_cloth_does_not_light() {
    assert!(!lights(6.0, 0.0005, 1.0, 0.6));
}

/// The least dose within one tick that lights a dry sheet of this stuff, by the law of heat.
fn least_dose_j_m2(stuff: usize, thickness_m: f64) -> f64 {
    let lit = |dose: f64| {
        let layers = vec![Layer { material: stuff, thickness_m, water_kg_m2: 0.0 }];
        let (manner, cover, fuel_kg) = (Manner::Surface, None, None);
        let plan =
            CellPlan { local: Vec2::ZERO, normal: Vec2::ZERO, area_m2: 1.0, breadth_m: 1.0, layers, manner, cover, fuel_kg };
        let mut cell = Cell::new(0, plan, 293.15);
        cell.radiant_w_m2 = dose / TICK_S;
        heat::warm_through(&mut cell, 293.15);
        heat::lights(&cell)
    };
    let (mut low, mut high) = (0.0, 1e7);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if lit(middle) { high = middle } else { low = middle }
    }
    high
}

/// A thin sheet lights once 0.9 H = rho c d (Tig - T0), as long as heat goes through it within the tick; what it loses
/// meanwhile and the fall of temperature within the sheet are a tenth or so.
#[test]
fn a_thin_sheet_lights_at_the_dose_of_the_closed_form() {
    let canvas = material("canvas");
    let stuff = &materials()[canvas];
    for thickness_m in [0.000_06, 0.0001] {
        let closed =
            stuff.density_kg_m3 * stuff.specific_heat_j_kg_k * thickness_m * (stuff.ignition_k() - 293.15) / heat::ABSORBS;
        let found = least_dose_j_m2(canvas, thickness_m);
        assert!((found / closed - 1.0).abs() < 0.15, "{thickness_m} m: {found} J/m2, by the closed form {closed}");
    }
    // Four times as thick takes no more than four times the dose, and a board more than any bomb gives ten metres off.
    assert!(least_dose_j_m2(canvas, 0.0004) < 4.2 * least_dose_j_m2(canvas, 0.0001));
    assert!(least_dose_j_m2(material("pine"), 0.03) > dose_j_m2(energy_j(12.0), 10.0));
}
