//! Probes in the jet of a nozzle: speeds, widths, flow, and how far the gas stays hot, all found in the field.

use super::field::Gas;
use crate::kit::Kit;
use crate::kit::fixtures::Nozzle;
use crate::kit::root::bisect;
use crate::units::GRAVITY_M_S2;

/// Nothing is looked for farther away than so many bores (numerical).
const FAR_BORES: f64 = 2_000.0;

/// At how many bores from the mouth jets are read, as they are tabulated (Pope 2000; `law-jet-decay`).
const BORES: [f64; 6] = [10.0, 15.0, 20.0, 30.0, 50.0, 100.0];
/// The measures of speed at those distances.
const SPEEDS: [&str; 6] = [
    "speed_ratio_at_10d",
    "speed_ratio_at_15d",
    "speed_ratio_at_20d",
    "speed_ratio_at_30d",
    "speed_ratio_at_50d",
    "speed_ratio_at_100d",
];
/// The measures of half width there.
const HALF_WIDTHS: [&str; 6] = [
    "half_width_at_10d_ratio",
    "half_width_at_15d_ratio",
    "half_width_at_20d_ratio",
    "half_width_at_30d_ratio",
    "half_width_at_50d_ratio",
    "half_width_at_100d_ratio",
];
/// The measures of gas carried there.
const FLOWS: [&str; 6] = [
    "flow_ratio_at_10d",
    "flow_ratio_at_15d",
    "flow_ratio_at_20d",
    "flow_ratio_at_30d",
    "flow_ratio_at_50d",
    "flow_ratio_at_100d",
];

/// Takes the readings of every nozzle, where measurements of jets are quoted (`law-jet-decay`, `law-jet-temperature`).
pub fn read(kit: &mut Kit) {
    for number in 0..kit.fixtures.nozzles.len() {
        let gas = kit.fixtures.nozzles[number].gas();
        speeds(kit, &gas);
        let (mouth_flow, mouth_momentum) = gas.from_mouth();
        for (id, bores) in FLOWS.into_iter().zip(BORES) {
            kit.show(id, gas.through(bores * gas.bore_m).0 / mouth_flow);
        }
        kit.show("momentum_ratio_at_20d", gas.through(20.0 * gas.bore_m).1 / mouth_momentum);
        kit.show("reach_300k_diameters", reach_bores(&gas, 300.0));
        kit.show("reach_800k_diameters", reach_bores(&gas, 800.0));
        let light = (gas.air_k / gas.exit_k).min(1.0);
        let lift = GRAVITY_M_S2 * (1.0 - light) * mouth_flow;
        let jet_to_plume_m = (mouth_momentum * light).sqrt() * libm::sqrt((mouth_momentum * light).sqrt()) / lift.sqrt();
        kit.show("jet_to_plume_m", jet_to_plume_m);
    }
}

/// Speeds and widths at the distances of those measurements (`law-jet-decay`).
fn speeds(kit: &mut Kit, gas: &Gas) {
    for (id, bores) in SPEEDS.into_iter().zip(BORES) {
        kit.show(id, gas.speed_m_s(bores * gas.bore_m, 0.0) / gas.exit_speed_m_s);
    }
    for (id, bores) in HALF_WIDTHS.into_iter().zip(BORES) {
        kit.show(id, half_width_bores(gas, bores));
    }
}

/// How far off the axis the speed is half of that on it, in bores.
fn half_width_bores(gas: &Gas, bores: f64) -> f64 {
    let x = bores * gas.bore_m;
    let half = 0.5 * gas.speed_m_s(x, 0.0);
    bisect(0.0, x, |r| gas.speed_m_s(x, r) - half) / gas.bore_m
}

/// How many bores from the mouth the axis is still `above_k` over the air.
fn reach_bores(gas: &Gas, above_k: f64) -> f64 {
    if gas.excess_k(0.0, 0.0) < above_k {
        return 0.0;
    }
    bisect(0.0, FAR_BORES * gas.bore_m, |x| gas.excess_k(x, 0.0) - above_k) / gas.bore_m
}

impl Nozzle {
    /// The gas it blows.
    #[must_use]
    pub fn gas(&self) -> Gas {
        let Self { bore_m, exit_speed_m_s, exit_k, air_k, .. } = *self;
        Gas { bore_m, exit_speed_m_s, exit_k, air_k }
    }
}
