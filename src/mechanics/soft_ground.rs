//! Soft ground: a wheel sinks until the ground under it bears the load.
//!
//! F = p b l(z), l = 2 sqrt(2 r z - z^2): bearing pressure p (Pa) on a contact as wide as the wheels, b, and as long as
//! the chord l of a wheel of radius r sunk by z (m). The ground does not spring back; rolling through it costs about
//! 0.6 F sqrt(z / r). After Bekker's pressure-sinkage idea with constant pressure (`law-soft-ground`). Left out: soil
//! that hardens with depth, which errs towards too deep a rut; the causeway sliding away under water.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::physics::Group;
use crate::kit::{DT_S, Kit, SoftGround};
use crate::sample::Shape;
use crate::units::Vec2;

/// Width of the near and the far wheel together.
const TREADS_M: f64 = 0.5;
/// Slow settling: mud yields no faster than this damping lets it, N s/m.
const DAMPING_N_S_M: f64 = 4.0e5;
/// From here on a pupil would say that it has sunk.
const SUNK_M: f64 = 0.15;
const SETTLED_S: f64 = 1.5;

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
        claims: &["dean-soft-fill", "law-soft-ground", "assumed-bearing"],
    },
};

fn act(kit: &mut Kit) {
    if kit.soft.is_empty() {
        return;
    }
    for frame in 0..kit.frames.len() {
        for wheel in 0..kit.frames[frame].wheels.len() {
            bear(kit, frame, wheel);
        }
    }
}

fn bear(kit: &mut Kit, frame: usize, wheel: usize) {
    let entity = kit.frames[frame].wheels[wheel];
    let (Hold::Body(body), Shape::Disc { radius_m }) = (kit.entities[entity].hold, kit.things[entity].shape.clone()) else {
        return;
    };
    if kit.physics.asleep(body) {
        return;
    }
    let (at, velocity) = (kit.pose(entity).0, kit.velocity(entity).0);
    let Some(soft) = kit.soft.iter().find(|soft| (soft.from_m..=soft.to_m).contains(&at.x)).copied() else { return };
    let depth = (radius_m - at.y).min(1.9 * radius_m);
    if depth <= 0.0 {
        return;
    }
    let deepest = kit.frames[frame].sunk[wheel].max(depth);
    if deepest > SUNK_M && kit.frames[frame].sunk[wheel] <= SUNK_M {
        let (structure, wheel) = (kit.frames[frame].id.clone(), kit.things[entity].part.clone());
        kit.note(Happening::WheelSank { structure, wheel, depth_m: soft.depth_m.min(final_depth_m(kit, frame, radius_m, soft)) });
    }
    kit.frames[frame].sunk[wheel] = deepest;
    let bearing = soft.bearing_pa * TREADS_M * 2.0 * (2.0 * radius_m * depth - depth * depth).max(0.0).sqrt();
    // Compacted ground holds only where the wheel presses on its deepest point; a centimetre above, it is loose.
    let pressed = (1.0 - (deepest - depth) / 0.01).clamp(0.0, 1.0);
    let up = (bearing * pressed - DAMPING_N_S_M * velocity.y.min(0.0)).max(0.0);
    let back = -0.6 * bearing * (depth / radius_m).sqrt() * libm::tanh(velocity.x / 0.03);
    kit.physics.push(body, Vec2::new(back, up), None);
    settle(kit, (entity, velocity), soft, deepest);
}

/// How deep a wheel will stand: the depth whose chord bears a third of the weight.
fn final_depth_m(kit: &Kit, frame: usize, radius_m: f64, soft: SoftGround) -> f64 {
    let load = kit.frames[frame].members.iter().map(|&member| kit.entities[member].mass_kg).sum::<f64>() * 9.81 / 3.0;
    let half_chord = (load / (soft.bearing_pa * TREADS_M * 2.0)).min(radius_m);
    radius_m - (radius_m * radius_m - half_chord * half_chord).max(0.0).sqrt()
}

/// Ground that has borne a resting wheel for a while is compacted: it becomes firm at that depth, and all may rest.
fn settle(kit: &mut Kit, wheel: (usize, Vec2), soft: SoftGround, depth_m: f64) {
    let (entity, velocity) = wheel;
    let still = &mut kit.entities[entity].still_s;
    *still = if velocity.length() < 0.004 { *still + DT_S } else { 0.0 };
    if *still < SETTLED_S {
        return;
    }
    let (low, high) = (Vec2::new(soft.from_m, -soft.depth_m - 1.0), Vec2::new(soft.to_m, -depth_m));
    kit.add_ground(low, high, Group::Ground);
    kit.soft.retain(|other| *other != soft);
}
