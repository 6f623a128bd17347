//! Buildings and water on fires: what a light shed does in a fire, and how much water keeps a surface from burning.

use firelance::expect::outcome;
use firelance::kit::TICK_S;
use firelance::kit::cell::{Cell, CellPlan, Layer, Manner};
use firelance::material::{material, materials};
use firelance::mechanics::heat;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::units::Vec2;

const AIR_K: f64 = 293.15;

/// A quarter of an hour of a hut with fire bundles at its wall.
fn hut(hut: &str, script: &str, without: &[&str], measures: &[&str]) -> Vec<f64> {
    let text = format!(
        "(format: 1, id: \"hut\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 900,
        world: (air: (wind_m_s: 1, temperature_c: 20),
            structures: [(id: \"hut\", is: Building(at_m: 15.5, width_m: 4, breadth_m: 5, {hut}))],
            people: [
                (id: \"throwers\", label: \"t\", side: Defender, role: Throwers, men: 10, station: Ground, at_m: 10, spread_m: 2),
                (id: \"firefighters\", label: \"f\", side: Attacker, role: Firefighters, men: 20, station: Ground, at_m: 22, spread_m: 4),
            ],
            weapons: [
                (id: \"oxen\", is: FireBundle(count: 20, crew: \"throwers\", mass_kg: 9, length_m: 1.3, diameter_m: 0.5,
                    moisture_share: 0.1, throw_speed_m_s: 5, throw_angle_deg: 20, spread_m: 3)),
                (id: \"mops\", is: Mops(count: 20, crew: \"firefighters\", guards: \"hut\", water_kg_s: 1, reach_m: 12, store_kg: 100000)),
            ]),
        script: [{script}])"
    );
    let scenario = Scenario::read("hut", &text).unwrap_or_else(|report| panic!("{report}"));
    let without = without.iter().map(|id| (*id).to_owned()).collect();
    let setup = scenario.setup(&Settings { without, ..Settings::default() }).expect("its own values");
    let record = run(&setup, &Options::default(), &mut |_| ());
    measures.iter().map(|measure| outcome(&record, measure)).collect()
}

const THATCHED: &str = "eaves_m: 2, height_m: 3.6, walls: \"bamboo\", walls_m: 0.02, roof: \"thatch\", roof_m: 0.2";
const FIRE: &str = "(when: At(5), do: [Throw(stock: \"oxen\", count: 12, over_s: 20, lit: true)])";

#[test]
fn a_hut_burns_and_comes_down_by_its_joints() {
    let seen = hut(THATCHED, FIRE, &[], &["buildings_alight", "building_collapse_s", "mass_error_share", "energy_error_share"]);
    assert!(seen[0] == 1.0 && seen[1].is_finite(), "{seen:?}");
    assert!(seen[2] < 0.1 && seen[3] < 0.1, "ledgers: {seen:?}");
    let thick = hut(&format!("{THATCHED}, joint_m: 0.06"), FIRE, &[], &["building_collapse_s"])[0];
    assert!(thick > 2.0 * seen[1], "four times the rope stands longer: {thick} s, {} s", seen[1]);
    let whole = hut(THATCHED, FIRE, &["strength"], &["building_collapse_s", "buildings_alight"]);
    assert!(whole[0].is_infinite() && whole[1] == 1.0, "{whole:?}");
    assert!(hut(THATCHED, "", &[], &["buildings_alight"])[0] == 0.0, "nothing burns by itself");
}

#[test]
fn cloth_is_gone_within_a_minute() {
    let tent = "height_m: 2.4, roof: \"canvas\", roof_m: 0.0015";
    let seen = hut(tent, FIRE, &[], &["building_alight_s", "building_collapse_s", "buildings_burnt"]);
    assert!(seen[1] - seen[0] < 90.0 && seen[2] == 1.0, "{seen:?}");
}

#[test]
fn water_in_time_saves_a_hut_and_too_little_does_not() {
    let put = format!("{FIRE}, (when: At(28), do: [Douse(weapon: \"mops\")])");
    let seen = hut(THATCHED, &put, &[], &["building_collapse_s", "parts_put_out", "water_thrown_kg"]);
    assert!(seen[0].is_infinite() && seen[1] >= 1.0 && seen[2] > 100.0, "{seen:?}");
    let dry = hut(THATCHED, &put, &["dousing"], &["building_collapse_s", "water_thrown_kg"]);
    assert!(dry[0].is_finite() && dry[1] == 0.0, "{dry:?}");
}

/// Whether a surface under a steady heat ever lights while so much water falls on it.
fn lights(stuff: &str, flux_w_m2: f64, water_kg_m2_s: f64) -> bool {
    let layers = vec![Layer { material: material(stuff), thickness_m: 0.02, water_kg_m2: 0.0 }];
    let (local, normal, manner, cover) = (Vec2::ZERO, Vec2::ZERO, Manner::Surface, None);
    let plan = CellPlan { local, normal, area_m2: 1.0, breadth_m: 1.0, layers, manner, cover, fuel_kg: None };
    let mut cell = Cell::new(0, plan, AIR_K);
    cell.radiant_w_m2 = flux_w_m2;
    (0..20_000).any(|_| {
        heat::quench(&mut cell, water_kg_m2_s * TICK_S, AIR_K);
        heat::warm_through(&mut cell, AIR_K);
        heat::lights(&cell)
    })
}

/// Water that takes up all heat that goes in at 100 C, q / (4.186 (100 - T0) + 2257), keeps a surface out for ever; less than
/// the heat that still goes in at its ignition temperature lights in the end.
#[test]
fn the_water_that_keeps_a_surface_from_burning_is_the_heat_over_that_of_boiling() {
    for stuff in ["pine", "thatch", "canvas"] {
        for flux_w_m2 in [20e3, 30e3, 50e3] {
            let needed = |surface_k: f64| {
                let net_w_m2 = heat::ABSORBS * flux_w_m2 - heat::lost_w_m2(surface_k, AIR_K);
                net_w_m2 / (4186.0 * (373.15 - AIR_K) + 2.257e6)
            };
            let (enough, less) = (needed(373.15), needed(materials()[material(stuff)].ignition_k()));
            assert!(!lights(stuff, flux_w_m2, 1.03 * enough), "{stuff} at {flux_w_m2} lights in spite of {enough} kg/m2 s");
            assert!(lights(stuff, flux_w_m2, 0.9 * less), "{stuff} at {flux_w_m2} does not light at {less} kg/m2 s");
        }
    }
}

/// Towers tipped within two minutes by so many men at the poles, and the push that tips one by the moments of weight and
/// push about its rear axle, kN.
fn pushed(men: u32) -> [f64; 2] {
    let scenario = Scenario::find("kaifeng-1127").unwrap_or_else(|report| panic!("{report}"));
    let mut settings = Settings { account: Some("shoucheng-lu".to_owned()), ..Settings::default() };
    settings.set.insert("ram_men".to_owned(), men.to_string());
    settings.without.push("throwing".to_owned());
    let setup = scenario.setup(&settings).unwrap_or_else(|report| panic!("{report}"));
    let record = run(&setup, &Options { until_s: Some(120.0) }, &mut |_| ());
    ["towers_toppled", "ram_need_kn"].map(|measure| outcome(&record, measure))
}

/// Nothing prescribes that a tower tips: the engine turns it. It must do so where W d / (h - c) says, at the latest. That is
/// of a tower at rest; one that comes rolling on meets the poles with its way on and tips by a fifth less (16.6 kN of 20.3).
#[test]
fn a_tower_tips_where_the_moments_say() {
    const MAN_KN: f64 = 0.45;
    let need_kn = pushed(1)[1];
    assert!(need_kn > 5.0, "{need_kn} kN");
    for (share, tips) in [(0.75, false), (1.0, true)] {
        let men = (share * need_kn / MAN_KN).ceil() as u32;
        let [tipped, _] = pushed(men);
        assert_eq!(tipped > 0.0, tips, "{men} men push {share} of {need_kn} kN");
    }
}
