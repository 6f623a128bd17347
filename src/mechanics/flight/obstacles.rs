//! What flights meet: the engine's bodies, and screens, which the engine knows nothing of: sails, roofs and hangings.

use super::{Motion, Part};
use crate::kit::Kit;
use crate::kit::physics::{Around, Sweep};
use crate::kit::screen::Screen;

/// What may stand in the way of a flight.
pub struct Obstacles<'a> {
    pub around: Around,
    pub screens: &'a [Screen],
}

/// The entity that a flight meets on a part of its path, and how long after the part's beginning.
pub fn met(
    kit: &Kit,
    number: usize,
    (from, part): (Motion, &Part),
    begins_s: f64,
    obstacles: &Obstacles<'_>,
) -> Option<(usize, f64)> {
    if part.seconds <= 0.0 {
        return None;
    }
    let source = &kit.flights[number].source;
    let cloth = kit.screen_between(obstacles.screens, (from.at, part.to.at), source);
    let cloth = cloth.map(|(screen, share)| (screen, share * part.seconds));
    let solid = solid_met(kit, number, (from, part), begins_s, &obstacles.around);
    [solid, cloth].into_iter().flatten().min_by(|a, b| a.1.total_cmp(&b.1))
}

/// The same of the engine's bodies alone.
fn solid_met(kit: &Kit, number: usize, (from, part): (Motion, &Part), begins_s: f64, around: &Around) -> Option<(usize, f64)> {
    if around.is_empty() {
        return None;
    }
    let flight = &kit.flights[number];
    let sweep = Sweep {
        from: from.at,
        velocity: (part.to.at - from.at) * (1.0 / part.seconds),
        radius_m: flight.missile.diameter_m / 2.0,
        begins_s,
        lasts_s: part.seconds,
    };
    let own = |body| kit.entity_of(body).is_none_or(|entity| kit.owned_by(entity, &flight.source));
    let (body, after_s) = kit.physics.meet(&sweep, around, &own)?;
    Some((kit.entity_of(body)?, after_s))
}

/// What sticks in a thing goes where that goes, and is gone with it.
pub fn ride(kit: &mut Kit) {
    for number in 0..kit.flights.len() {
        let flight = &kit.flights[number];
        let (entity, stuck) = (flight.entity, flight.stuck);
        let Some(on) = flight.landed.and_then(|landing| landing.on) else { continue };
        kit.entities[entity].gone |= kit.entities[on].gone;
        kit.flights[number].at = kit.point(on, stuck);
    }
}
