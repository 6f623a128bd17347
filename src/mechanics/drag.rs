//! Drag of moving air on what flies: F = 1/2 rho Cd A |v - u| (v - u), opposed to the motion through the air.
//!
//! rho air density (kg/m3, from temperature and altitude), Cd A drag coefficient times true frontal area (m2), v velocity,
//! u wind (m/s). Source: the law as in any course; see `law-drag`. This law acts on bodies that the rigid-body engine moves:
//! its force is constant over one step of 1/60 s, which errs by up to 0.5 % in range and time for things that fall or are
//! thrown by hand, towards too short. What is shot or thrown far is not moved by the engine but by the law of flight,
//! which integrates the same drag to better than 0.1 %. Left out: lift and spin; that errs towards straighter paths.

use super::{Every, Mechanic, Theory};
use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::units::Vec2;

/// Pressure of the air at sea level, Pa (`law-gravity-and-air`).
const SEA_LEVEL_PA: f64 = 101_325.0;
/// Gas constant of dry air, J/(kg K) (`law-gravity-and-air`).
const AIR_J_KG_K: f64 = 287.05;
/// What is slower lies on the ground, sheltered. Numerical: it keeps a breeze from waking a heap.
const SHELTERED_M_S: f64 = 0.5;

pub const MECHANIC: Mechanic = Mechanic {
    id: "drag",
    name: "Drag",
    about: "Air holds back what flies through it, more so the faster it flies.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "F = 1/2 rho Cd A |v - u| (v - u), against the motion through the air",
        symbols: &[
            ("rho", "air density, kg/m3"),
            ("Cd A", "drag coefficient times frontal area, m2"),
            ("v", "velocity, m/s"),
            ("u", "wind, m/s"),
        ],
        assumptions: &["the coefficient does not change with speed", "the force is constant over one step of 1/60 s"],
        left_out: &[("lift and spin", "paths are a little too straight")],
        claims: &["law-drag", "law-gravity-and-air"],
    },
};

/// Density of dry air at sea-level pressure, kg/m3.
#[must_use]
pub fn air_density_kg_m3(temperature_k: f64) -> f64 {
    SEA_LEVEL_PA / (AIR_J_KG_K * temperature_k)
}

/// The drag that a body moved by the engine has now: none while it sleeps, lies bedded or is sheltered on the ground.
#[must_use]
pub(crate) fn acting_n(kit: &Kit, number: usize) -> Vec2 {
    let entity = &kit.entities[number];
    let Hold::Body(body) = entity.hold else { return Vec2::ZERO };
    let still = entity.bedded || kit.physics.asleep(body) || kit.physics.velocity(body).0.length() <= SHELTERED_M_S;
    if still { Vec2::ZERO } else { entity.drag_n }
}

fn act(kit: &mut Kit) {
    let wind = Vec2::new(kit.air.wind_m_s, 0.0);
    let density = air_density_kg_m3(kit.air.temperature_k) * kit.air.pressure_share();
    for number in 0..kit.entities.len() {
        let entity = &kit.entities[number];
        let Hold::Body(body) = entity.hold else { continue };
        if entity.drag_area_m2 <= 0.0 || entity.gone || entity.bedded || kit.physics.asleep(body) {
            continue;
        }
        let through = kit.physics.velocity(body).0 - wind;
        let force = through * (-0.5 * density * entity.drag_area_m2 * through.length());
        // What lies on the ground is sheltered there and not moved by a breeze.
        if kit.physics.velocity(body).0.length() > SHELTERED_M_S {
            kit.physics.resist(body, force);
        }
        kit.entities[number].drag_n = force;
    }
}
