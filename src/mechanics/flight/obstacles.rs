//! What flights meet: the engine's bodies, and screens, which the engine knows nothing of: sails, roofs and hangings.

use super::{Motion, Part};
use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::kit::physics::{Around, Sweep};
use crate::sample::Shape;
use crate::units::Vec2;

/// What may stand in the way of a flight.
pub struct Obstacles<'a> {
    pub around: Around,
    pub screens: &'a [usize],
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
    let cloth = screen_between(kit, obstacles.screens, (from.at, part.to.at), source);
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

/// Entities that stop what flies without being bodies of the engine: fastened, and of cloth, thatch or hide that is there.
pub fn screens(kit: &Kit) -> Vec<usize> {
    let is_screen = |entity: &usize| {
        let it = &kit.entities[*entity];
        matches!(it.hold, Hold::Host { .. }) && !it.gone && !it.cells.is_empty()
    };
    (0..kit.entities.len()).filter(is_screen).collect()
}

/// The first of these that lies between two places, and the share of the way to it. Whatever `passes` owns is passed by,
/// and so is a place where the cloth has burnt away.
fn screen_between(kit: &Kit, screens: &[usize], (from, to): (Vec2, Vec2), passes: &str) -> Option<(usize, f64)> {
    let met = screens.iter().filter(|&&screen| !kit.owned_by(screen, passes)).filter_map(|&screen| {
        let share = enters(kit, screen, from, to)?;
        whole_at(kit, screen, from + (to - from) * share).then_some((screen, share))
    });
    met.min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Share of the way at which it enters a screen's box, for one that comes from outside.
fn enters(kit: &Kit, screen: usize, from: Vec2, to: Vec2) -> Option<f64> {
    let Shape::Box { half_x_m, half_y_m } = kit.things[screen].shape else { return None };
    let (from, to) = (kit.to_local(screen, from), kit.to_local(screen, to));
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for (begin, end, half) in [(from.x, to.x, half_x_m), (from.y, to.y, half_y_m)] {
        let way = end - begin;
        if way == 0.0 {
            if begin.abs() > half {
                return None;
            }
            continue;
        }
        let (one, other) = ((-half - begin) / way, (half - begin) / way);
        (first, last) = (first.max(one.min(other)), last.min(one.max(other)));
    }
    (first > 0.0 && first <= last).then_some(first)
}

/// Whether the cloth nearest to a place is still there.
fn whole_at(kit: &Kit, screen: usize, place: Vec2) -> bool {
    let away = |cell: &&usize| (kit.cell_place(**cell) - place).length();
    let cells = &kit.entities[screen].cells;
    cells.iter().min_by(|a, b| away(a).total_cmp(&away(b))).is_some_and(|&cell| kit.alive(cell))
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
