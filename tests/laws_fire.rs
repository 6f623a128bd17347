//! Fire on the proving ground: orders that must hold for any setting, ledgers that must close, closed forms.
//!
//! The published figures are rows of `assets/published`, held by `laws_published`; here is what no single row can say.

use firelance::expect::outcome;
use firelance::kit::TICK_S;
use firelance::kit::cell::{Cell, CellPlan, Layer, Manner};
use firelance::material::{material, materials};
use firelance::mechanics::{fire, heat};
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::units::Vec2;
use proptest::prelude::*;

const AIR_K: f64 = 293.15;
const MATERIALS: [&str; 10] = ["pine", "oak", "plywood", "bamboo", "hemp", "ox_hide", "felt", "quilt", "brush", "thatch"];

fn cell(stuff: &str, thickness_m: f64, water_kg_m2: f64) -> Cell {
    let layers = vec![Layer { material: material(stuff), thickness_m, water_kg_m2 }];
    let (local, normal, manner, cover) = (Vec2::ZERO, Vec2::ZERO, Manner::Surface, None);
    let plan = CellPlan { local, normal, area_m2: 1.0, breadth_m: 1.0, layers, manner, cover, fuel_kg: None };
    Cell::new(0, plan, AIR_K)
}

/// Ticks until the law would light the cell; many where it never does.
fn ignition(mut cell: Cell, flux_w_m2: f64) -> u32 {
    cell.radiant_w_m2 = flux_w_m2;
    for tick in 0..4000 {
        heat::warm_through(&mut cell, AIR_K);
        if heat::lights(&cell) {
            return tick;
        }
    }
    u32::MAX
}

/// The measures of one run of a scenario of the proving ground.
fn measured(scenario: &str, set: &[(&str, String)], measures: &[&str]) -> Vec<f64> {
    let scenario = Scenario::find(scenario).unwrap_or_else(|report| panic!("{report}"));
    let set = set.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect();
    let setup = scenario.setup(&Settings { set, ..Settings::default() }).unwrap_or_else(|report| panic!("{report}"));
    let recording = run(&setup, &Options::default(), &mut |_| ());
    measures.iter().map(|measure| outcome(&recording, measure)).collect()
}

fn spread(set: &[(&str, String)]) -> [f64; 3] {
    let found = measured("proving-spread", set, &["spread_up_mm_s", "spread_side_mm_s", "spread_down_mm_s"]);
    [found[0], found[1], found[2]]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_water_never_lights_sooner(stuff in 0..10_usize, flux in 5e3..120e3_f64, thick in 1e-3..0.05_f64, water in 0.0..2.0_f64, more in 0.0..2.0_f64) {
        let dry = ignition(cell(MATERIALS[stuff], thick, water), flux);
        prop_assert!(ignition(cell(MATERIALS[stuff], thick, water + more), flux) >= dry);
    }

    #[test]
    fn more_heat_never_lights_later(stuff in 0..10_usize, flux in 5e3..120e3_f64, thick in 1e-3..0.05_f64, water in 0.0..2.0_f64, more in 0.0..60e3_f64) {
        let slow = ignition(cell(MATERIALS[stuff], thick, water), flux);
        prop_assert!(ignition(cell(MATERIALS[stuff], thick, water), flux + more) <= slow);
    }

    #[test]
    fn a_thicker_sheet_never_lights_sooner(stuff in 0..10_usize, flux in 5e3..120e3_f64, thick in 1e-3..0.02_f64, more in 0.0..0.02_f64) {
        let thin = ignition(cell(MATERIALS[stuff], thick, 0.0), flux);
        // The grid under the surface grows with the thickness: a tick in a hundred is left for that.
        let thicker = ignition(cell(MATERIALS[stuff], thick + more, 0.0), flux);
        prop_assert!(f64::from(thicker) * 1.01 + 1.0 >= f64::from(thin), "{thicker} ticks after {thin}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any cell in any heat keeps numbers that are numbers, no colder than the air it began with and no more burnt than whole.
    #[test]
    fn random_cells_stay_numbers(
        stuff in 0..10_usize, thick in 1e-4..0.5_f64, water in 0.0..10.0_f64, radiant in 0.0..300e3_f64,
        gas_k in 250.0..2500.0_f64, gas in 0.0..200.0_f64, jet in 0.0..200e3_f64,
    ) {
        let mut cell = cell(MATERIALS[stuff], thick, water);
        (cell.radiant_w_m2, cell.gas_k, cell.gas_w_m2_k, cell.jet_w_m2) = (radiant, gas_k, gas, jet);
        for _ in 0..60 {
            heat::warm_through(&mut cell, AIR_K);
            cell.burning |= heat::lights(&cell);
            if cell.burning {
                cell.heat_release_w = fire::surface_w(&mut cell, false);
                fire::eat(&mut cell);
            }
            prop_assert!(cell.temperature_k.iter().all(|kelvin| kelvin.is_finite() && (200.0..6000.0).contains(kelvin)), "{cell:?}");
            prop_assert!(cell.char_m.is_finite() && cell.fuel_kg >= 0.0 && cell.water_kg_m2() >= 0.0, "{cell:?}");
            if cell.layers.is_empty() {
                break;
            }
        }
    }

    /// Heat that went in is heat stored, boiled off or lost: within 2 % over a drying and warming.
    #[test]
    fn heat_in_a_cell_is_accounted_for(stuff in 0..10_usize, thick in 2e-3..0.1_f64, water in 0.0..2.0_f64, flux in 12e3..100e3_f64) {
        let mut cell = cell(MATERIALS[stuff], thick, water);
        cell.radiant_w_m2 = flux;
        let stuff = &materials()[material(MATERIALS[stuff])];
        let depth_m = thick.min(stuff.heated_m);
        let (mut given_j, mut ticks) = (0.0, 0);
        while !heat::lights(&cell) && ticks < 800 {
            let before_k = cell.temperature_k[0];
            heat::warm_through(&mut cell, AIR_K);
            let mean_k = 0.5 * (before_k + cell.temperature_k[0]);
            given_j += (heat::ABSORBS * flux - heat::lost_w_m2(mean_k, AIR_K)) * TICK_S;
            ticks += 1;
        }
        let stored = |node: usize| (cell.temperature_k[node] - AIR_K) * stuff.density_kg_m3 * stuff.specific_heat_j_kg_k * depth_m * f64::from(1 << node) / 63.0;
        let left = cell.water_kg_m2();
        let water_j = 4186.0 * (80.0 * (water - left) + left * (cell.temperature_k[0] - AIR_K)) + 2.257e6 * (water - left);
        let found_j = (0..6).map(stored).sum::<f64>() + water_j;
        // Within a tick the surface's loss is taken to rise evenly: some kJ at the start of the steepest heating.
        prop_assert!((found_j - given_j).abs() <= 0.02 * given_j + 6e3, "{found_j} J found, {given_j} J given in {ticks} ticks");
    }
}

/// Ts - T0 = 2 q sqrt(t / (pi k rho c)) where the heat goes in whole and the back is far: 6 %, as six nodes stand
/// for the depth. Hide is followed 19 mm deep, which heat does not reach in this time.
#[test]
fn a_surface_warms_as_the_root_of_time() {
    let (flux, mut cell) = (8_000.0, cell("ox_hide", 0.05, 0.0));
    let inertia = materials()[material("ox_hide")].inertia_w2;
    for tick in 1..=240 {
        cell.radiant_w_m2 = (flux + heat::lost_w_m2(cell.temperature_k[0], AIR_K)) / heat::ABSORBS;
        heat::warm_through(&mut cell, AIR_K);
        let time_s = f64::from(tick) * TICK_S;
        if tick % 80 == 0 {
            let wanted = 2.0 * flux * (time_s / (std::f64::consts::PI * inertia)).sqrt();
            let found = cell.temperature_k[0] - AIR_K;
            assert!((found / wanted - 1.0).abs() < 0.06, "{time_s} s: {found} K instead of {wanted} K");
        }
    }
}

/// EN 1995-1-2: 10, 20, 30 minutes char 5.5, 11, 16.5 mm of hardwood; exact within a tick.
#[test]
fn oak_chars_as_the_code_says() {
    let mut post = cell("oak", 0.3, 0.0);
    (post.radiant_w_m2, post.burning) = (50_000.0, true);
    for minute in 1..=30 {
        for _ in 0..(60.0 / TICK_S).round() as u32 {
            post.heat_release_w = fire::surface_w(&mut post, false);
            fire::eat(&mut post);
        }
        let wanted = 0.55 * f64::from(minute);
        assert!((post.char_m * 1000.0 - wanted).abs() < 0.55 / 60.0 * TICK_S, "{minute} min: {} mm", post.char_m * 1000.0);
    }
}

/// A pilot holds a new flame until it had time to heat its surface.
#[test]
fn a_pilot_holds_a_flame_that_would_go_out() {
    let mut post = cell("pine", 0.3, 0.0);
    (post.radiant_w_m2, post.burning) = (20_000.0, true);
    assert!(fire::surface_w(&mut post, true) > 0.0 && post.burning);
    assert!(fire::surface_w(&mut post, false).abs() < 1e-12 && !post.burning);
}

#[test]
fn fire_runs_up_creeps_aside_and_down_slowest() {
    for stuff in ["pine", "oak", "plywood", "ox_hide", "felt", "quilt", "thatch"] {
        let [up, side, down] = spread(&[("material", stuff.to_owned())]);
        assert!(up > 5.0 * side && side > down && down > 0.0, "{stuff}: up {up}, side {side}, down {down} mm/s");
    }
}

/// Each strip with the wind behind it: never slower with more of it, and faster with much.
#[test]
fn more_wind_never_slows_what_it_drives() {
    for slope in ["0", "45", "90"] {
        let winds = [0.0, 1.0, 3.0, 8.0];
        let with = |id: &'static str, sign: f64| {
            winds.map(|wind: f64| spread(&[("slope_deg", slope.to_owned()), (id, format!("{}", sign * wind))]))
        };
        let (up, side, down) = (with("wind_m_s", 1.0), with("wind_side_m_s", 1.0), with("wind_m_s", -1.0));
        for (name, speeds) in [("up", up.map(|it| it[0])), ("side", side.map(|it| it[1])), ("down", down.map(|it| it[2]))] {
            let rises = speeds.windows(2).all(|pair| pair[0] <= pair[1] * 1.0001);
            assert!(rises && speeds[3] > speeds[0], "{name} at {slope} degrees: {speeds:?} mm/s");
        }
    }
}

#[test]
fn a_steeper_board_burns_up_faster_and_a_warm_one_too() {
    let up = ["0", "30", "60", "90"].map(|slope| spread(&[("slope_deg", slope.to_owned())])[0]);
    assert!(up.windows(2).all(|pair| pair[0] < pair[1]), "{up:?}");
    let down = ["20", "100", "200"].map(|warm| spread(&[("preheat_c", warm.to_owned())])[2]);
    assert!(down.windows(2).all(|pair| pair[0] < pair[1]), "{down:?}");
}

/// On the level and in still air all ways are one; the strip called up is ten times as long, so that its flames grow more.
#[test]
fn a_level_board_has_no_up_and_down() {
    let [up, side, down] = spread(&[("slope_deg", "0".to_owned())]);
    assert!((side / down - 1.0).abs() < 1e-9 && up / down < 4.0, "up {up}, side {side}, down {down} mm/s");
}

#[test]
fn a_faster_jet_throws_its_grains_farther() {
    let reach = |speed: f64| measured("proving-jet", &[("exit_speed_m_s", format!("{speed}"))], &["visible_reach_m"])[0];
    let reaches = [5.0, 10.0, 20.0, 30.0, 40.0, 80.0].map(reach);
    assert!(reaches.windows(2).all(|pair| pair[0] < pair[1]), "{reaches:?} m");
}

/// Two published rules for one fire: they differ by about 15 % in temperature rise, as the panel says.
#[test]
fn the_two_axis_temperatures_differ_by_a_sixth() {
    let set = [("heat_release_kw", "1245"), ("diameter_m", "1.16993"), ("probe_height_m", "6"), ("radiant_share", "0.4")];
    let set = set.map(|(id, value)| (id, value.to_owned()));
    let found = measured("proving-flame", &set, &["axis_temperature_c", "axis_temperature_heskestad_c"]);
    let ratio = (found[0] - 20.0) / (found[1] - 20.0);
    assert!((1.1..1.25).contains(&ratio), "{found:?} C: {ratio}");
}

#[test]
fn ledgers_close_in_every_fire() {
    for (scenario, set) in [
        ("proving-ignition", vec![]),
        ("proving-ignition", vec![("material", "quilt".to_owned()), ("water_kg_m2", "0.5".to_owned())]),
        ("proving-spread", vec![]),
        ("proving-spread", vec![("material", "thatch".to_owned()), ("wind_m_s", "5".to_owned())]),
    ] {
        let found = measured(scenario, &set, &["mass_error_share", "energy_error_share"]);
        assert!(found.iter().all(|&error| error < 2.0), "{scenario} {set:?}: {found:?} %");
    }
}
