//! Aboard: crews on deck go with their ship, and take to the water and make for the bank when it is lost.
//!
//! A ship is lost to its crew when water stands in it and comes over a gunwale, when it went under or turned over, or when
//! it is too hot to stay (see `driven-back`). Then they swim to the nearer bank at v = 0.6 m/s (`assumed-swimming`) and are
//! done with the fight. Nobody is shown hurt: the records tell of thousands lost in the river, and panels say so softly.
//! Left out: cold, armour and current, which errs towards too many who reach the bank; boats that pick them up, which errs
//! the other way.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::water::Hull;
use crate::kit::{DT_S, Kit};
use crate::sample::Doing;
use crate::station::Station;
use crate::units::Vec2;

/// Speed of people who swim dressed (`assumed-swimming`).
const SWIMS_M_S: f64 = 0.6;
/// How far the feet of a swimmer are under the water (`assumed-swimming`).
const SWIMS_DEEP_M: f64 = 1.3;

pub const MECHANIC: Mechanic = Mechanic {
    id: "aboard",
    name: "Crews aboard",
    about: "Crews on deck go with their ship; when it is lost they take to the water and make for the bank.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "places move with the deck; a ship is lost when it has water in it and its gunwale is under, sinks or turns over; v = 0.6 m/s",
        symbols: &[("v", "speed of a swimmer, m/s")],
        assumptions: &["nobody stays on a lost ship", "everybody swims to the nearer bank and fights no more"],
        left_out: &[
            ("cold, armour and current", "too many reach the bank"),
            ("boats that pick people up", "too few reach their own side"),
        ],
        claims: &["assumed-swimming", "caishi-jin-losses"],
    },
};

fn act(kit: &mut Kit) {
    stand(kit);
    let lost: Vec<bool> = (0..kit.hulls.len()).map(|hull| is_lost(kit, hull)).collect();
    for crew in 0..kit.crews.len() {
        if matches!(kit.crews[crew].station, Station::Deck(_)) {
            leave(kit, crew, &lost);
            swim(kit, crew);
        }
    }
    for (hull, lost) in kit.hulls.iter_mut().zip(lost) {
        hull.left |= lost;
    }
}

/// Puts everybody who is at his place on his deck.
pub fn stand(kit: &mut Kit) {
    // A deck is straight: its middle and its slope place everybody on it.
    let deck = |hull: &Hull| {
        let middle = kit.point(hull.entity, Vec2::new(0.0, hull.deck_m));
        (middle, kit.direction(hull.entity, Vec2::new(1.0, 0.0)))
    };
    let decks: Vec<(Vec2, Vec2)> = kit.hulls.iter().map(deck).collect();
    for group in &mut kit.crews {
        for person in &mut group.figures {
            if let Some(hull) = person.hull.filter(|_| !person.driven) {
                let (middle, along) = decks[hull];
                let feet = middle + along * (group.at_m + person.offset_m);
                (person.x_m, person.y_m) = (feet.x, feet.y);
            }
        }
    }
}

/// Whether nobody stays on it.
fn is_lost(kit: &Kit, number: usize) -> bool {
    let hull = &kit.hulls[number];
    let under = || {
        let level_m = kit.water_at(kit.middle(hull.entity).x).map_or(f64::NEG_INFINITY, |water| water.level_m);
        hull.gunwales.iter().any(|&gunwale| kit.point(hull.entity, gunwale).y < level_m)
    };
    hull.left || hull.sank || hull.capsized || (hull.swamped && under())
}

/// Whoever stands on a lost ship, or was driven from his place on it, takes to the water.
fn leave(kit: &mut Kit, crew: usize, lost: &[bool]) {
    let mut left: Vec<(usize, u32)> = Vec::new();
    for person in &mut kit.crews[crew].figures {
        let Some(hull) = person.hull.filter(|&hull| lost[hull] || person.driven) else { continue };
        (person.hull, person.driven, person.doing) = (None, true, Doing::Swimming);
        match left.iter_mut().find(|(seen, _)| *seen == hull) {
            Some((_, men)) => *men += person.stands_for,
            None => left.push((hull, person.stands_for)),
        }
    }
    for (hull, men) in left {
        let (hull, crew) = (kit.hulls[hull].id.clone(), kit.crews[crew].id.clone());
        kit.note(Happening::TookToWater { hull, crew, men });
    }
}

/// Swimmers make for the nearer bank and stand there.
fn swim(kit: &mut Kit, crew: usize) {
    for figure in 0..kit.crews[crew].figures.len() {
        let person = &kit.crews[crew].figures[figure];
        if person.doing != Doing::Swimming {
            continue;
        }
        let water = kit.water_at(person.x_m).map(|water| (water.from_m, water.to_m, water.level_m));
        let person = &mut kit.crews[crew].figures[figure];
        match water {
            Some((from_m, to_m, level_m)) => {
                let towards = if person.x_m - from_m < to_m - person.x_m { -1.0 } else { 1.0 };
                person.x_m += towards * SWIMS_M_S * DT_S;
                person.y_m = level_m - SWIMS_DEEP_M;
            }
            None => (person.y_m, person.doing) = (0.0, Doing::Waiting),
        }
    }
}
