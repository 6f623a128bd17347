//! Flash: what a burst casing held burns off at once, and a share of its heat goes out as radiation.
//!
//! H = 0.3 E / (4 pi r^2), E = m h; H dose (J/m2) at a distance r (m), m the bomb's one weight (kg), h the published heat of
//! its powder as a bulk stuff, 3.0 MJ/kg (`law-powder-bulk`); 0.3 as of any fire (`law-point-source-radiation`). The dose falls
//! on every surface within one tick; whether that lights is for the law of heat to say: a thin dry sheet once
//! 0.9 H > rho c d (Tig - T0) (`law-ignition-thin`), a thick or wet one flares and goes out. Scorched counts what lies on the ground
//! within the circle of 80 kJ/m2, A = pi (R^2 - z^2), z the height of the burst (`assumed-scorch`). Assumed: all the weight as
//! powder, which is far too much of an iron bomb and errs towards too wide a scorch. Left out: burning grains and hot iron
//! that are flung about, which errs towards too narrow; what stands in between, towards too wide.

use super::plume::RADIANT_SHARE;
use super::{Every, Mechanic, Theory, powder};
use crate::kit::{Kit, TICK_S};
use crate::units::Vec2;

/// From this dose on thin dry stuff on the ground is scorched, J/m2 (`assumed-scorch`).
pub const SCORCH_J_M2: f64 = 80_000.0;
/// Nothing is nearer to the middle of a flash than this, m (`assumed-scorch`): its own size.
const NEAREST_M: f64 = 0.3;
/// Doses below this do nothing that is seen, J/m2. Numerical: a fortieth of what scorches.
const LEAST_J_M2: f64 = 2_000.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "flash",
    name: "Flash of a burst",
    about: "The fire of a burst shines on all that is near: thin dry stuff scorches or lights, thick and wet stuff does not.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "H = 0.3 m h / (4 pi r^2);  lights a thin sheet where 0.9 H > rho c d (Tig - T0);  scorched A = pi (R^2 - z^2), H(R) = 80 kJ/m2",
        symbols: &[
            ("H", "heat on a surface, J/m2"),
            ("m, h", "weight of the bomb, kg, and heat of powder, 3.0 MJ/kg"),
            ("r, z", "distance, and height of the burst over the ground, m"),
            ("rho c d", "heat that a thin sheet takes to warm by a degree, J/m2 K"),
        ],
        assumptions: &[
            "all of the weight burns as powder, at once",
            "a point shines evenly to all sides",
            "it is over within a tick",
        ],
        left_out: &[
            ("iron that does not burn", "it scorches too widely"),
            ("burning grains and hot iron flung about", "it scorches too narrowly"),
            ("what stands in between", "it scorches too widely"),
        ],
        claims: &["law-point-source-radiation", "law-powder-bulk", "law-ignition-thin", "assumed-scorch", "bomb-iron-1232"],
    },
};

/// Heat on a surface that faces the burst, so far from it.
#[must_use]
pub fn dose_j_m2(energy_j: f64, distance_m: f64) -> f64 {
    let distance_m = distance_m.max(NEAREST_M);
    RADIANT_SHARE * energy_j / (4.0 * std::f64::consts::PI * distance_m * distance_m)
}

/// The ground that a burst at this height scorches.
#[must_use]
pub fn scorched_m2(energy_j: f64, height_m: f64) -> f64 {
    let square_m2 = RADIANT_SHARE * energy_j / (4.0 * std::f64::consts::PI * SCORCH_J_M2);
    (std::f64::consts::PI * (square_m2 - height_m * height_m)).max(0.0)
}

/// The heat of a bomb of this weight.
#[must_use]
pub fn energy_j(mass_kg: f64) -> f64 {
    mass_kg * powder::HEAT_J_KG
}

fn act(kit: &mut Kit) {
    kit.cells.iter_mut().for_each(|cell| cell.flash_w_m2 = 0.0);
    for (at, mass_kg) in std::mem::take(&mut kit.flashes) {
        let energy_j = energy_j(mass_kg);
        let widest_m2 = kit.readings.get("scorched_m2").copied().unwrap_or(0.0);
        kit.show("scorched_m2", scorched_m2(energy_j, at.y).max(widest_m2));
        shine(kit, at, energy_j);
    }
}

/// Gives every surface in sight its dose within this tick.
fn shine(kit: &mut Kit, at: Vec2, energy_j: f64) {
    let surfaces = kit.surfaces();
    for (number, surface) in surfaces.iter().enumerate().filter(|(_, surface)| surface.alive) {
        let towards = at - surface.place;
        let dose = dose_j_m2(energy_j, towards.length());
        if dose < LEAST_J_M2 || kit.covered_from(&surfaces, number, at) {
            continue;
        }
        // A sheet takes the heat from either side; what is open to all sides always faces it.
        let facing = if surface.outward == Vec2::ZERO || towards.length() < NEAREST_M {
            1.0
        } else {
            (surface.outward.dot(towards) / towards.length()).abs()
        };
        let cell = &mut kit.cells[number];
        cell.radiant_w_m2 += dose * facing / TICK_S;
        cell.flash_w_m2 += dose * facing / TICK_S;
    }
}
