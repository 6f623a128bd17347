//! Burning grains: bodies that the gas drives out of a tube, that fly with drag, fall, and burn out.
//!
//! dv/dt = -k |v - u| (v - u) - g, k = 3 rho Cd / (4 rho_g d_g) (1/m), u the jet's gas and the wind, rho the gas's density
//! there; in the tube dv/dt = k (U - v)^2 over its length from rest. Second-order steps of 1/240 s. Grains of 2 mm burn
//! for 0.8 s (`assumed-powder-grains`): with the jet and the fall away they follow the closed form of the mechanic jet.
//! A grain that reaches the ground lies and glows there until it has burnt out. The proving ground follows each grain; the
//! lances of battles have the closed form, and without this law throw hot gas alone (`kit.sparks`). Left out: the grains' loss of mass, which
//! errs towards too far; the scatter of their sizes, either way.

use super::drag::air_density_kg_m3;
use super::jet::field::Gas;
use super::jet::{GRAIN_DRAG, GRAIN_KG_M3, GRAIN_LIFE_S, GRAIN_M};
use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::fixtures::{Grain, Nozzle};
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};

/// Parts of a step: numerical.
const SUBSTEPS: u32 = 4;
/// Half the fan in which grains leave, rad (assumed to be that of the gas, `law-jet-decay`: heavy grains may keep closer).
const FAN_RAD: f64 = 0.096;
/// Numerical: the golden ratio's fraction spreads directions evenly without chance.
const GOLDEN: f64 = 0.618_033_988_75;
/// A part of the way through the tube, over the time in which the gas passes it. Numerical: some hundreds of parts.
const TUBE_PART: f64 = 0.002;

pub const MECHANIC: Mechanic = Mechanic {
    id: "grains",
    name: "Burning grains",
    about: "Glowing grains leave with a part of the gas's speed, carry on where the gas is spent, fall, and burn out.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "dv/dt = -k |v - u| (v - u) - g,  k = 3 rho Cd / (4 rho_g d_g);  in the tube dv/dt = k (U - v)^2",
        symbols: &[
            ("v", "velocity of a grain, m/s"),
            ("u, U", "velocity of the gas around it, of the gas in the tube, m/s"),
            ("rho, rho_g", "density of the gas, of a grain, kg/m3"),
            ("Cd, d_g", "drag coefficient 0.6, diameter of a grain 2 mm"),
        ],
        assumptions: &["a grain burns for 0.8 s", "a grain that has landed glows on where it lies"],
        left_out: &[("grains get lighter as they burn", "they fly too far"), ("grains of many sizes", "either way")],
        claims: &["law-jet-grains", "law-jet-decay", "law-drag", "law-gravity-and-air", "assumed-powder-grains"],
    },
};

fn act(kit: &mut Kit) {
    if kit.fixtures.nozzles.is_empty() {
        return;
    }
    let (now_s, wind) = (kit.time_s(), Vec2::new(kit.air.wind_m_s, 0.0));
    let mut grains = std::mem::take(&mut kit.fixtures.grains);
    for (number, nozzle) in kit.fixtures.nozzles.iter_mut().enumerate() {
        let due = (nozzle.grains_per_s * (now_s + DT_S).min(nozzle.stops_s)) as u32;
        while nozzle.thrown < due {
            grains.push(thrown(number, nozzle, now_s));
            nozzle.thrown += 1;
        }
    }
    grains.retain(|grain| now_s - grain.thrown_at_s < GRAIN_LIFE_S);
    for grain in &mut grains {
        let nozzle = &mut kit.fixtures.nozzles[grain.nozzle];
        fly(grain, nozzle, wind);
        // Reach is along the level: what has fallen at the mouth reaches nothing.
        nozzle.seen_m = nozzle.seen_m.max((grain.at - nozzle.muzzle).x.abs());
    }
    for number in 0..kit.fixtures.nozzles.len() {
        let nozzle = &mut kit.fixtures.nozzles[number];
        let (seen_m, over) = (nozzle.seen_m, now_s >= nozzle.stops_s && !grains.iter().any(|grain| grain.nozzle == number));
        let (first, instrument) = (over && !nozzle.done, nozzle.id.clone());
        nozzle.done |= over;
        kit.show("visible_reach_m", seen_m);
        if first {
            kit.note(Happening::Measured { instrument });
        }
    }
    kit.fixtures.grains = grains;
}

/// A grain as it leaves the mouth.
fn thrown(number: usize, nozzle: &Nozzle, now_s: f64) -> Grain {
    let turn = (f64::from(nozzle.thrown) * GOLDEN).fract() * 2.0 - 1.0;
    let speed = driven_m_s(&nozzle.gas(), nozzle.barrel_m);
    let velocity = Vec2::from_angle(nozzle.angle_rad + turn * FAN_RAD) * speed;
    Grain { nozzle: number, at: nozzle.muzzle, velocity, thrown_at_s: now_s }
}

/// Drag of a grain in gas of this temperature, 1/m.
fn drag_per_m(gas_k: f64) -> f64 {
    3.0 * air_density_kg_m3(gas_k) * GRAIN_DRAG / (4.0 * GRAIN_KG_M3 * GRAIN_M)
}

/// The speed that a grain has at the end of a tube in which gas of the jet's speed and temperature drives it from rest.
#[must_use]
pub fn driven_m_s(gas: &Gas, barrel_m: f64) -> f64 {
    let k = drag_per_m(gas.exit_k);
    let (mut at_m, mut speed) = (0.0, 0.0);
    let step_s = TUBE_PART * (barrel_m / gas.exit_speed_m_s.max(1e-6)).max(1e-6);
    // A tube that is never left within a second of pushing gives what it has given by then.
    for _ in 0..200_000 {
        let slip = gas.exit_speed_m_s - speed;
        let half = gas.exit_speed_m_s - (speed + 0.5 * step_s * k * slip * slip);
        let gained = step_s * k * half * half;
        at_m += step_s * (speed + 0.5 * gained);
        speed += gained;
        if at_m >= barrel_m {
            break;
        }
    }
    speed
}

/// One step of flight.
fn fly(grain: &mut Grain, nozzle: &Nozzle, wind: Vec2) {
    let (gas, along) = (nozzle.gas(), Vec2::from_angle(nozzle.angle_rad));
    let push = |at: Vec2, velocity: Vec2| {
        let out = at - nozzle.muzzle;
        let (x, r) = (out.dot(along), out.dot(Vec2::new(-along.y, along.x)));
        let through = velocity - (along * gas.speed_m_s(x, r) + wind);
        let k = drag_per_m(gas.air_k + gas.excess_k(x.max(0.0), r));
        through * (-k * through.length()) + Vec2::new(0.0, -GRAVITY_M_S2)
    };
    let step_s = DT_S / f64::from(SUBSTEPS);
    for _ in 0..SUBSTEPS {
        if grain.at.y <= 0.0 {
            (grain.at.y, grain.velocity) = (0.0, Vec2::ZERO);
            return;
        }
        let first = push(grain.at, grain.velocity);
        let (middle, velocity) = (grain.at + grain.velocity * (0.5 * step_s), grain.velocity + first * (0.5 * step_s));
        grain.at += velocity * step_s;
        grain.velocity += push(middle, velocity) * step_s;
    }
}
