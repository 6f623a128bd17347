//! Ignition, drying and charring of one cell under a steady flux.

use crate::close;
use firelance::kit::TICK_S;
use firelance::kit::cell::{Cell, CellPlan, Layer, Manner};
use firelance::material::{material, materials};
use firelance::mechanics::{fire, heat};
use firelance::units::Vec2;

const AIR_K: f64 = 293.15;
const LATENT_KJ_KG: f64 = 2257.0;
const HEATING_KJ_KG: f64 = 4.186 * 80.0;

fn cell(stuff: &str, thickness_m: f64, water_kg_m2: f64) -> Cell {
    let layers = vec![Layer { material: material(stuff), thickness_m, water_kg_m2 }];
    let (local, normal, manner, cover) = (Vec2::ZERO, Vec2::ZERO, Manner::Surface, None);
    let plan = CellPlan { local, normal, area_m2: 1.0, breadth_m: 1.0, layers, manner, cover, fuel_kg: None };
    Cell::new(0, plan, AIR_K)
}

/// Seconds until the law would light the cell under `radiant_w_m2`, within `limit_s`.
fn ignition_s(mut cell: Cell, radiant_w_m2: f64, limit_s: f64) -> Option<f64> {
    cell.radiant_w_m2 = radiant_w_m2;
    let mut time_s = 0.0;
    while time_s < limit_s {
        heat::warm_through(&mut cell, AIR_K);
        time_s += TICK_S;
        if heat::lights(&cell) {
            return Some(time_s);
        }
    }
    None
}

/// Seconds until the water is gone.
fn drying_s(mut cell: Cell, flux_w_m2: f64) -> f64 {
    // Given past the surface's absorption, as the table's flux is.
    cell.jet_w_m2 = flux_w_m2;
    let mut time_s = 0.0;
    while cell.water_kg_m2() > 0.0 && time_s < 3600.0 {
        heat::warm_through(&mut cell, AIR_K);
        time_s += TICK_S;
    }
    time_s
}

/// Cone calorimeter, 25 mm wood with a pilot (MaCFP): 12.17 s at 50 kW/m2 within 15 %, 30.47 s at 30 kW/m2 within 50 %
/// (replicates there differ threefold).
#[test]
fn pine_lights_as_measured() {
    for (flux_kw_m2, measured_s, share) in [(50.0, 12.167, 0.15), (30.0, 30.467, 0.5)] {
        let found = ignition_s(cell("pine", 0.025, 0.0), flux_kw_m2 * 1000.0, 600.0).expect("it lights");
        close(&format!("pine at {flux_kw_m2} kW/m2, s"), found, measured_s, share);
    }
}

/// Below the losses at its ignition temperature wood never lights: never at 10 kW/m2, and at 15 it does.
#[test]
fn pine_has_a_critical_flux() {
    assert_eq!(ignition_s(cell("pine", 0.1, 0.0), 10_000.0, 7200.0), None);
    assert!(ignition_s(cell("pine", 0.1, 0.0), 15_000.0, 7200.0).is_some());
}

/// A thin sheet: rho c d (Tig - T0) / q. The flux stands so far above the losses (at most 20 of 270 kW/m2) and the
/// sheet is so thin that 10 % is left for both.
#[test]
fn a_thin_sheet_lights_by_its_weight() {
    let (felt, flux_w_m2, thickness_m) = (&materials()[material("felt")], 300_000.0, 0.002);
    let wanted = felt.density_kg_m3 * felt.specific_heat_j_kg_k * thickness_m * (felt.ignition_k() - AIR_K) / (0.9 * flux_w_m2);
    let found = ignition_s(cell("felt", thickness_m, 0.0), flux_w_m2, 60.0).expect("it lights");
    assert!(found <= wanted * 1.1 + TICK_S, "{found} s, at most {wanted} s and a tick");
}

/// Heat lost by a surface at `surface_k`, W/m2: its own radiation and 10 W/m2 K to the air.
fn lost_w_m2(surface_k: f64) -> f64 {
    let fourth = |kelvin: f64| kelvin * kelvin * kelvin * kelvin;
    0.9 * 5.670_374e-8 * (fourth(surface_k) - fourth(AIR_K)) + 10.0 * (surface_k - AIR_K)
}

const WET: [(f64, f64, f64); 6] = [
    (1.0, 20.0, 129.59),
    (1.0, 30.0, 86.396),
    (1.0, 50.0, 51.838),
    (3.0, 20.0, 388.78),
    (3.0, 30.0, 259.19),
    (3.0, 50.0, 155.51),
];

/// m (4.186 (100 - T0) + 2257) / q. The table has no losses; a surface at 100 C loses 1.4 kW/m2, so 20 kW/m2 take up to
/// 7.6 % longer: between the table's time and 11 % more. With those losses counted, 4 %: the water boils off in
/// ticks of a quarter of a second, and each overshoots a little.
#[test]
fn wet_hides_dry_as_the_balance_says() {
    for (water_kg_m2, flux_kw_m2, table_s) in WET {
        let what = format!("{water_kg_m2} kg/m2 at {flux_kw_m2} kW/m2, s");
        let lost = lost_w_m2(373.15) / 1000.0;
        close(&what, water_kg_m2 * (HEATING_KJ_KG + LATENT_KJ_KG) / flux_kw_m2, table_s, 0.02);
        let balance_s = water_kg_m2 * (HEATING_KJ_KG / (flux_kw_m2 - 0.5 * lost) + LATENT_KJ_KG / (flux_kw_m2 - lost));
        // So thin that it stores nothing worth mentioning.
        let found = drying_s(cell("ox_hide", 1e-4, water_kg_m2), flux_kw_m2 * 1000.0);
        close(&what, found, balance_s, 0.04);
        assert!((table_s..table_s * 1.11).contains(&found), "{what}: {found}, the table without losses {table_s}");
    }
}

/// A real hide of 5 mm warms too while it dries: it takes longer than the water alone, by no more than the heat that
/// the whole of it stores up to 100 C above the air.
#[test]
fn a_thick_hide_warms_while_it_dries() {
    let hide = &materials()[material("ox_hide")];
    for (water_kg_m2, flux_kw_m2, _) in WET {
        let thin = drying_s(cell("ox_hide", 1e-4, water_kg_m2), flux_kw_m2 * 1000.0);
        let thick = drying_s(cell("ox_hide", 0.005, water_kg_m2), flux_kw_m2 * 1000.0);
        let stored_kj = hide.density_kg_m3 * hide.specific_heat_j_kg_k * 0.005 * 100.0 / 1000.0;
        let most = thin + stored_kj / (flux_kw_m2 - lost_w_m2(373.15) / 1000.0);
        assert!(thin < thick && thick < most, "{water_kg_m2} kg/m2 at {flux_kw_m2} kW/m2: {thin} < {thick} < {most}");
    }
}

#[test]
fn nothing_wet_lights() {
    let mut wet = cell("ox_hide", 0.005, 1.0);
    wet.radiant_w_m2 = 50_000.0;
    while wet.water_kg_m2() > 0.0 {
        heat::warm_through(&mut wet, AIR_K);
        assert!(!heat::lights(&wet) || wet.water_kg_m2() <= 0.0);
        assert!(wet.water_kg_m2() <= 0.0 || wet.temperature_k[0] < 374.0);
    }
}

/// EN 1995-1-2: softwood in a fire chars at 0.8 mm a minute: 8, 16, 24 mm after 10, 20, 30 minutes; exact within a tick.
#[test]
fn pine_chars_as_the_code_says() {
    for flux_w_m2 in [50_000.0, 60_000.0, 90_000.0] {
        let mut post = cell("pine", 0.3, 0.0);
        post.radiant_w_m2 = flux_w_m2;
        post.burning = true;
        for minute in 1..=30 {
            for _ in 0..(60.0 / TICK_S).round() as u32 {
                post.heat_release_w = fire::surface_w(&mut post, false);
                fire::eat(&mut post);
            }
            let a_tick_mm = 0.8 / 60.0 * TICK_S;
            let (found, wanted) = (post.char_m * 1000.0, 0.8 * f64::from(minute));
            assert!((found - wanted).abs() <= a_tick_mm, "{minute} min at {flux_w_m2} W/m2: {found} mm instead of {wanted} mm");
        }
    }
}

/// Thick timber goes out when the heat that holds it alight is gone.
#[test]
fn a_post_goes_out_by_itself() {
    let mut post = cell("pine", 0.3, 0.0);
    (post.radiant_w_m2, post.burning) = (10_000.0, true);
    assert!(fire::surface_w(&mut post, false).abs() < 1e-12);
    assert!(!post.burning);
}
