//! Gas burner: one fire of known heat and width, its flames by the plume law, with instruments over and beside it.
//!
//! The thermometer on the axis and the radiometer read the same gas and radiation that a siege's cells feel. Two more
//! answers for the same fire: Heskestad's axis temperature, dT = 9.1 (T/(g cp^2 rho^2))^(1/3) Qc^(2/3) (z - z0)^(-5/3),
//! z0 = 0.083 Q^(2/5) - 1.02 D, which differs from McCaffrey's by some 15 %; and the rise of a plume from a point that
//! takes in air at 0.12 of its speed (Morton, Taylor and Turner), integrated upwards: dQ/dz = 2 a M^(1/2),
//! dM/dz = F Q / M with volume Q, momentum M and buoyancy F over pi. Heskestad holds above the flames only.

use super::columns::tilt;
use super::{RADIANT_SHARE, flame_height_m, gas_excess_k, gas_scale, point_source_w_m2};
use crate::event::Happening;
use crate::kit::fixtures::Burner;
use crate::kit::root::bisect;
use crate::kit::{Fire, Kit};
use crate::mechanics::drag::air_density_kg_m3;
use crate::units::{GRAVITY_M_S2, Vec2, ZERO_C_K};

/// Heat capacity of air in Heskestad's constant, kJ/kg K (`law-plume-temperature`).
const HESKESTAD_CP: f64 = 1.0;
/// The same in a plume's buoyancy, that of dry air (`law-gravity-and-air`).
const AIR_CP: f64 = 1.005;
/// Top-hat entrainment of a plume (`law-plume-entrainment`).
const ENTRAINS: f64 = 0.12;
/// No flame is hotter on its mean than this above the air: the flame region of McCaffrey's law gives 850 to 900 K
/// (McCaffrey 1979; `law-plume-temperature`).
const FLAME_K: f64 = 900.0;
/// Flux at which wood can just light (`law-critical-flux`).
const CRITICAL_W_M2: f64 = 12_000.0;
/// Nothing is looked for farther away (numerical).
const FAR_M: f64 = 200.0;
/// A part of a plume's way up, over its height. Numerical.
const CLIMBS: f64 = 0.01;

/// Adds the burners' fires and takes their readings.
pub fn burn(kit: &mut Kit) {
    let mut burners = std::mem::take(&mut kit.fixtures.burners);
    for burner in &mut burners {
        let fire = fire(burner, kit.air.wind_m_s);
        kit.fires.push(fire);
        read(kit, burner, &fire);
        if !burner.done {
            burner.done = true;
            let instrument = burner.id.clone();
            kit.note(Happening::Measured { instrument });
        }
    }
    kit.fixtures.burners = burners;
}

fn fire(burner: &Burner, wind_m_s: f64) -> Fire {
    let heat_kw = burner.heat_release_w / 1000.0;
    Fire {
        base: burner.base,
        width_m: burner.diameter_m,
        depth_m: burner.diameter_m,
        heat_release_w: burner.heat_release_w,
        whole_w: burner.heat_release_w,
        whole_diameter_m: burner.diameter_m,
        flame_height_m: flame_height_m(heat_kw, burner.diameter_m),
        tilt: tilt(heat_kw, wind_m_s),
        gas_scale: gas_scale(heat_kw),
    }
}

fn read(kit: &mut Kit, burner: &Burner, fire: &Fire) {
    let (air_k, height_m) = (kit.air.temperature_k, burner.probe_height_m);
    let heat_kw = burner.heat_release_w / 1000.0;
    let probe = burner.base + Vec2::new(fire.tilt * height_m, height_m);
    let air_c = air_k - ZERO_C_K;
    kit.show("axis_temperature_c", air_c + gas_excess_k(fire, probe, None, air_k));
    kit.show("axis_temperature_heskestad_c", air_c + axis_excess_heskestad_k(burner, air_k));
    let scaled = scaled_heat_release(heat_kw, burner.diameter_m, air_k);
    kit.show("scaled_heat_release", scaled);
    kit.show("flame_height_diameters", flame_height_diameters(scaled));
    // A board that faces the middle of the flame, at its height: a point source, so this holds outside the fire only.
    let middle_m = fire.tilt * fire.flame_height_m / 2.0;
    let felt = |distance_m: f64| {
        let off_m = (distance_m - middle_m).abs().max(1e-3);
        burner.radiant_share / RADIANT_SHARE * point_source_w_m2(burner.heat_release_w, off_m * off_m)
    };
    kit.show("radiant_flux_kw_m2", felt(burner.radiometer_m) / 1000.0);
    let near_m = middle_m.max(0.0) + 1e-3;
    let reach_m = if felt(near_m) < CRITICAL_W_M2 { 0.0 } else { bisect(near_m, FAR_M, |at_m| felt(at_m) - CRITICAL_W_M2) };
    kit.show("reach_12kw_m", reach_m);
    let convected_kw = (1.0 - burner.radiant_share) * heat_kw;
    let plume = rise_to(convected_kw, height_m, air_k);
    kit.show("plume_flow_m3_s", plume.flow_m3_s);
    kit.show("plume_radius_m", plume.radius_m);
    kit.show("plume_speed_m_s", plume.speed_m_s);
    kit.show("plume_excess_k", plume.excess_k);
}

/// Heat release as a number without unit, Q / (rho cp T sqrt(g) D^(5/2)) (Heskestad 1984; `law-flame-height`).
fn scaled_heat_release(heat_kw: f64, diameter_m: f64, air_k: f64) -> f64 {
    heat_kw / (air_density_kg_m3(air_k) * AIR_CP * air_k * GRAVITY_M_S2.sqrt() * libm::pow(diameter_m, 2.5))
}

/// Height of the flames over their width by that number (Heskestad 1984; `law-flame-height`).
fn flame_height_diameters(scaled: f64) -> f64 {
    (3.7 * libm::pow(scaled, 0.4) - 1.02).max(0.0)
}

/// Heskestad's temperature rise on the axis, K (Heskestad 1984; `law-plume-temperature`).
#[must_use]
pub fn axis_excess_heskestad_k(burner: &Burner, air_k: f64) -> f64 {
    let heat_kw = burner.heat_release_w / 1000.0;
    let (convected_kw, density) = ((1.0 - burner.radiant_share) * heat_kw, air_density_kg_m3(air_k));
    let origin_m = 0.083 * libm::pow(heat_kw, 0.4) - 1.02 * burner.diameter_m;
    let above_m = burner.probe_height_m - origin_m;
    if above_m <= 0.0 {
        return FLAME_K;
    }
    let scale = libm::cbrt(air_k / (GRAVITY_M_S2 * HESKESTAD_CP * HESKESTAD_CP * density * density));
    (9.1 * scale * libm::pow(convected_kw, 2.0 / 3.0) * libm::pow(above_m, -5.0 / 3.0)).min(FLAME_K)
}

/// A plume at a height: volume flow, top-hat radius and speed, temperature above the air.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plume {
    pub flow_m3_s: f64,
    pub radius_m: f64,
    pub speed_m_s: f64,
    pub excess_k: f64,
}

/// Follows the plume of a point source upwards (Morton, Taylor and Turner 1956; `law-plume-entrainment`).
#[must_use]
pub fn rise_to(convected_kw: f64, height_m: f64, air_k: f64) -> Plume {
    let buoyancy = GRAVITY_M_S2 * convected_kw.max(1e-6) / (air_density_kg_m3(air_k) * AIR_CP * air_k) / std::f64::consts::PI;
    // So small a source that nothing of it is left a hand's breadth higher.
    let (mut flow, mut momentum, mut at_m) = (1e-7, 1e-8, 0.0);
    let climbs = |flow: f64, momentum: f64| (2.0 * ENTRAINS * momentum.sqrt(), buoyancy * flow / momentum);
    while at_m < height_m {
        let step = (1e-6 + CLIMBS * at_m).min(height_m - at_m);
        let (flow_1, momentum_1) = climbs(flow, momentum);
        let (flow_2, momentum_2) = climbs(flow + 0.5 * step * flow_1, momentum + 0.5 * step * momentum_1);
        flow += step * flow_2;
        momentum += step * momentum_2;
        at_m += step;
    }
    Plume {
        flow_m3_s: std::f64::consts::PI * flow,
        radius_m: flow / momentum.sqrt(),
        speed_m_s: momentum / flow,
        excess_k: air_k * buoyancy / flow / GRAVITY_M_S2,
    }
}
