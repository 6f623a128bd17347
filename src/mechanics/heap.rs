//! Heaps: bundles of sticks that have come to rest on firm things hook into one another and lie as part of the heap.
//!
//! A bundle slower than 0.15 m/s for 1 s that lies on something becomes firm itself; when one beneath is burnt, or the
//! timbers it leans on move, it is loose again, and has to lie still twice as long before it is firm once more. That is an
//! assumption about brushwood, and what keeps a heap of hundreds cheap to
//! simulate. Left out: a heap that slumps under a new load; that errs towards steep heaps.

use super::{Every, Mechanic, Theory};
use crate::kit::build::FRAME_AT_REST_M_S;
use crate::kit::entity::Hold;
use crate::kit::{Kit, TICK_S};

/// Slower than this a bundle comes to rest (`assumed-heap-firm`).
const SLOW_M_S: f64 = 0.15;
/// For as long as this (`assumed-heap-firm`).
const REST_S: f64 = 1.0;
/// No longer than for so many doublings, some ten minutes (`assumed-heap-firm`).
const MOST_DOUBLINGS: u32 = 9;
/// How far above a burnt bundle others are loosened (`assumed-heap-firm`).
const LOOSENS_M: f64 = 2.0;
/// What lies no higher than this beside it is not. Numerical: the slack of contacts.
const ABOVE_M: f64 = 0.05;

pub const MECHANIC: Mechanic = Mechanic {
    id: "heap",
    name: "Heaps",
    about: "Bundles that come to rest hook into the heap; when those beneath burn away, they fall further.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "slower than 0.15 m/s for 1 s: firm; loose again when what lies beneath is burnt or the timbers it leans on move",
        symbols: &[],
        assumptions: &["sticks hook into one another"],
        left_out: &[("slumping under a new load", "heaps are too steep")],
        claims: &["dean-bundles", "assumed-heap-firm"],
    },
};

fn act(kit: &mut Kit) {
    let moving = kit
        .frames
        .iter()
        .flat_map(|frame| &frame.members)
        .any(|&member| kit.velocity(member).0.length() > 2.0 * FRAME_AT_REST_M_S);
    for number in 0..kit.entities.len() {
        let entity = &kit.entities[number];
        let Hold::Body(body) = entity.hold else { continue };
        if entity.lane.is_none() || entity.gone {
            continue;
        }
        if entity.bedded {
            if moving && entity.leans {
                kit.bed(number, false);
            }
            continue;
        }
        let slow = kit.physics.velocity(body).0.length() < SLOW_M_S;
        let still_s = if slow { entity.still_s + TICK_S } else { 0.0 };
        kit.entities[number].still_s = still_s;
        if still_s >= rest_s(kit.entities[number].loosened) {
            rest(kit, number, moving);
        }
    }
}

/// How long a bundle that has been loosened so often lies still before it is firm: twice as long each time. To bed it wakes the
/// timbers it leans on, and what wakes stirs and looses it again, which would go on for as long as the run.
fn rest_s(loosened: u32) -> f64 {
    REST_S * f64::from(1_u32 << loosened.min(MOST_DOUBLINGS))
}

/// Beds a bundle that touches something, unless what it leans on moves.
fn rest(kit: &mut Kit, number: usize, moving: bool) {
    let Hold::Body(body) = kit.entities[number].hold else { return };
    let (touching, leans) = kit.physics.support(body);
    if touching && !(leans && moving) {
        kit.bed(number, true);
        kit.entities[number].leans = leans;
    }
}

impl Kit {
    /// Loosens bedded things that lie above one that is about to go.
    pub fn unbed_above(&mut self, entity: usize) {
        let (lane, place) = (self.entities[entity].lane, self.middle(entity));
        for number in 0..self.entities.len() {
            if self.entities[number].lane != lane || lane.is_none() || !self.entities[number].bedded || self.entities[number].gone
            {
                continue;
            }
            let away = self.middle(number) - place;
            if away.y > ABOVE_M && away.length() < LOOSENS_M {
                self.bed(number, false);
            }
        }
    }
}
