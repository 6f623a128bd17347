//! Forces on a thing that a law names, as they act now. What bodies and joints press on each other has no name.

use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::mechanics::{drag, flight};
use crate::units::Vec2;

/// Weight of all that can fall, and the drag of what moves through the air; `mass_kg` is the thing's own by now.
pub fn named(kit: &Kit, number: usize, mass_kg: f64) -> Vec<(String, Vec2)> {
    let drag_n = match kit.entities[number].hold {
        _ if kit.things[number].fixed => return Vec::new(),
        Hold::Fixed { .. } | Hold::Led { .. } => return Vec::new(),
        Hold::Body(_) => drag::acting_n(kit, number),
        Hold::Flying(flight) => flight::drag_n(kit, flight),
        Hold::Host { .. } => Vec2::ZERO,
    };
    let weight_n = Vec2::new(0.0, -mass_kg * flight::GRAVITY_M_S2);
    let both = [("drag", drag_n), ("weight", weight_n)];
    both.into_iter().filter(|(_, newtons)| *newtons != Vec2::ZERO).map(|(name, newtons)| (name.to_owned(), newtons)).collect()
}
