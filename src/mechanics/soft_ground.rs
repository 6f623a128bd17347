//! Soft ground: a wheel sinks until the ground under it bears the load.
//!
//! F = p b l(z), l = 2 sqrt(2 r z - z^2): bearing pressure p (Pa) on a contact as wide as the wheels, b, and as long as
//! the chord l of a wheel of radius r sunk by z (m). Ground that bears less than its load yields at up to
//! 0.1 m/s and does not spring back; rolling through it costs about
//! 0.6 F sqrt(z / r). After Bekker's pressure-sinkage idea with constant pressure (`law-soft-ground`). Left out: soil
//! that hardens with depth, which errs towards too deep a rut; the causeway sliding away under water.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::{Kit, STEPS_PER_TICK, TICK_S};
use crate::sample::Shape;
use crate::units::{GRAVITY_M_S2, Vec2};

/// Width of the near and the far wheel together (`assumed-treads`).
const TREADS_M: f64 = 0.5;
/// Fastest that overloaded ground gives way (`assumed-treads`).
const YIELD_M_S: f64 = 0.1;
/// From here on a pupil would say that it has sunk (`assumed-words-for-events`).
const SUNK_M: f64 = 0.15;
/// Resistance of a rut to rolling, over load and root of depth over radius (Bekker 1969; `law-rut-resistance`).
const RUT: f64 = 0.6;

pub const MECHANIC: Mechanic = Mechanic {
    id: "soft-ground",
    name: "Soft ground",
    about: "A wheel sinks into soft fill until enough of it lies in the ground to bear the load.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "F = p b 2 sqrt(2 r z - z^2); rolling resistance 0.6 F sqrt(z / r)",
        symbols: &[
            ("F", "force of the ground on the wheel, N"),
            ("p", "pressure the ground bears, Pa"),
            ("b", "width of the treads, m"),
            ("r", "wheel radius, m"),
            ("z", "depth sunk, m"),
        ],
        assumptions: &["the ground bears the same pressure at every depth", "it does not spring back"],
        left_out: &[
            ("ground that hardens with depth", "ruts are too deep"),
            ("the causeway sliding under water", "it gives way too little"),
        ],
        claims: &[
            "dean-soft-fill",
            "law-soft-ground",
            "law-rolling",
            "law-rut-resistance",
            "law-gravity-and-air",
            "assumed-bearing",
            "assumed-treads",
            "assumed-words-for-events",
        ],
    },
};

fn act(kit: &mut Kit) {
    for frame in 0..kit.frames.len() {
        for wheel in 0..kit.frames[frame].wheels.len() {
            let entity = kit.frames[frame].wheels[wheel];
            let x = kit.middle(entity).x;
            let Some(patch) = kit.soft.iter().position(|soft| (soft.from_m..=soft.to_m).contains(&x)) else { continue };
            hold_back(kit, entity, patch);
            if kit.step.is_multiple_of(STEPS_PER_TICK) {
                press(kit, frame, wheel, patch);
            }
        }
    }
}

fn radius_m(kit: &Kit, entity: usize) -> f64 {
    if let Shape::Disc { radius_m } = kit.things[entity].shape { radius_m } else { 0.0 }
}

/// What the ground bears of a wheel that has sunk by `depth_m`.
#[must_use]
pub fn bearing_n(bearing_pa: f64, radius_m: f64, depth_m: f64) -> f64 {
    let depth = depth_m.min(radius_m);
    bearing_pa * TREADS_M * 2.0 * (2.0 * radius_m * depth - depth * depth).max(0.0).sqrt()
}

/// Resistance of the rut to rolling.
fn hold_back(kit: &mut Kit, entity: usize, patch: usize) {
    let (soft, radius) = (kit.soft[patch], radius_m(kit, entity));
    let Hold::Body(body) = kit.entities[entity].hold else { return };
    let speed = kit.velocity(entity).0.x;
    if soft.pressed_m <= 0.0 || kit.physics.asleep(body) || speed.abs() < 1e-3 {
        return;
    }
    let bearing = bearing_n(soft.bearing_pa, radius, soft.pressed_m);
    kit.rub(entity, body, RUT * bearing * (soft.pressed_m / radius).sqrt(), speed);
}

/// Ground that bears less than its load yields, the faster the more it is overloaded.
fn press(kit: &mut Kit, frame: usize, wheel: usize, patch: usize) {
    let (soft, entity) = (kit.soft[patch], kit.frames[frame].wheels[wheel]);
    let axle = &kit.bonds[kit.frames[frame].axles[wheel]];
    let load_n = if axle.broken { 0.0 } else { axle.load_n } + kit.entities[entity].mass_kg * GRAVITY_M_S2;
    let bears_n = bearing_n(soft.bearing_pa, radius_m(kit, entity), soft.pressed_m).max(1.0);
    if load_n <= bears_n || soft.pressed_m >= soft.depth_m {
        return;
    }
    let sinks_m = (YIELD_M_S * (load_n / bears_n - 1.0).min(1.0) * TICK_S).min(soft.depth_m - soft.pressed_m);
    kit.soft[patch].pressed_m += sinks_m;
    if let (Some(bed), Hold::Body(body)) = (soft.bed, kit.entities[entity].hold) {
        kit.physics.shift(bed, Vec2::new(0.0, -sinks_m));
        kit.physics.wake(body);
    }
    if kit.soft[patch].pressed_m > SUNK_M && !kit.frames[frame].sunk[wheel] {
        kit.frames[frame].sunk[wheel] = true;
        let (structure, wheel) = (kit.frames[frame].id.clone(), kit.things[entity].id.clone());
        kit.note(Happening::WheelSank { structure, wheel, depth_m: kit.soft[patch].pressed_m });
    }
}
