//! Forces on a thing that a law names, as they act now. What bodies and joints press on each other has no name: it is what
//! remains of mass times acceleration, where the step before was watched.

use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::mechanics::{drag, flight};
use crate::sample::BodySample;
use crate::sample::readings::REST;
use crate::units::{GRAVITY_M_S2, Vec2};

/// What remains is told from this share of the greatest force on: less is the engine's rounding.
const TOLD_SHARE: f64 = 1e-3;

/// Weight of all that can fall, and the drag of what moves through the air; `mass_kg` is the thing's own by now.
pub fn named(kit: &Kit, number: usize, mass_kg: f64) -> Vec<(String, Vec2)> {
    let drag_n = match kit.entities[number].hold {
        _ if kit.things[number].fixed => return Vec::new(),
        Hold::Fixed { .. } | Hold::Led { .. } => return Vec::new(),
        Hold::Body(_) => drag::acting_n(kit, number),
        Hold::Flying(flight) => flight::drag_n(kit, flight),
        Hold::Host { .. } => Vec2::ZERO,
    };
    list(&[("drag", drag_n), ("weight", weight_n(mass_kg))])
}

fn weight_n(mass_kg: f64) -> Vec2 {
    Vec2::new(0.0, -mass_kg * GRAVITY_M_S2)
}

fn list(forces: &[(&str, Vec2)]) -> Vec<(String, Vec2)> {
    let acting = forces.iter().filter(|(_, newtons)| *newtons != Vec2::ZERO);
    acting.map(|(name, newtons)| ((*name).to_owned(), *newtons)).collect()
}

/// Puts every force by name into a sample whose body the engine moves, where the last step was watched: the laws' own, the
/// weight, and what remains.
pub fn add_all(kit: &Kit, sample: &mut BodySample) {
    let Hold::Body(body) = kit.entities[sample.thing].hold else { return };
    let Some(acted) = kit.physics.acted(body).filter(|_| !kit.things[sample.thing].fixed) else { return };
    // What the engine moves is more than the thing where it carries something, or has burnt away in part.
    let mass_kg = kit.physics.mass_kg(body);
    let load_kg = mass_kg - sample.mass_kg;
    let mut forces: Vec<(&str, Vec2)> = acted.by_law;
    forces.push(("weight", weight_n(sample.mass_kg)));
    if load_kg.abs() > TOLD_SHARE * mass_kg {
        forces.push(("load", weight_n(load_kg)));
    }
    let sum = forces.iter().fold(Vec2::ZERO, |sum, (_, newtons)| sum + *newtons);
    let greatest = forces.iter().map(|(_, newtons)| newtons.length()).fold(0.0, f64::max);
    let rest = acted.acceleration * mass_kg - sum;
    if rest.length() > TOLD_SHARE * greatest {
        forces.push((REST, rest));
    }
    sample.forces = list(&forces);
}
