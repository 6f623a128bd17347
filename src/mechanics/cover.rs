//! Cover: people near whom arrows or stones come down duck behind what there is, and do nothing else for a while.
//!
//! Whoever stands within 3 m of a place where something has just come down takes cover for 5 s (`assumed-cover`). Who is in cover neither
//! shoots nor throws nor hauls. Nobody is shown hurt: arrows land between people. Assumed: distance and time. Left out: shields
//! and bulwarks behind which people work on, which errs towards too much cover; people who give up for good, which errs
//! the other way.

use super::{Every, Mechanic, Theory};
use crate::event::{CameDown, Happening};
use crate::kit::{Kit, TICK_S};
use crate::look::Look;
use crate::units::Vec2;

/// How near a thing must come down, m (`assumed-cover`).
const NEAR_M: f64 = 3.0;
/// How long people stay in cover (`assumed-cover`).
const COVER_S: f64 = 5.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "cover",
    name: "Taking cover",
    about: "People near whom arrows or stones come down duck, and for a while do nothing else.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "whoever is within 3 m of where something came down takes cover for 5 s",
        symbols: &[],
        assumptions: &["three metres and five seconds", "who is in cover does nothing else"],
        left_out: &[
            ("shields and bulwarks behind which people work on", "too much cover"),
            ("people who give up for good", "they come up again too soon"),
        ],
        claims: &["assumed-cover"],
    },
};

fn act(kit: &mut Kit) {
    let since_s = kit.time_s() - TICK_S;
    let came_down = |kit: &Kit| -> Vec<(Vec2, CameDown)> {
        let fresh = kit.flights.iter().filter(|flight| flight.landed.is_some_and(|landing| landing.at_s > since_s));
        fresh.map(|flight| (flight.at, what(flight.look))).collect()
    };
    let places = came_down(kit);
    if places.is_empty() {
        return;
    }
    let (now_s, until_s) = (kit.time_s(), kit.time_s() + COVER_S);
    for crew in 0..kit.crews.len() {
        let (mut men, mut from) = (0, CameDown::Other);
        for person in kit.crews[crew].figures.iter_mut().filter(|person| !person.driven && !person.away) {
            let feet = Vec2::new(person.x_m, person.y_m);
            if let Some(&(_, thing)) = places.iter().find(|(place, _)| (*place - feet).length() < NEAR_M) {
                from = thing;
                men += if person.startled_until_s < now_s { person.stands_for } else { 0 };
                person.startled_until_s = person.startled_until_s.max(until_s);
            }
        }
        if men > 0 {
            let crew = kit.crews[crew].id.clone();
            kit.note(Happening::TookCover { crew, men, from });
        }
    }
}

fn what(look: Look) -> CameDown {
    match look {
        Look::Arrow => CameDown::Arrow,
        Look::Sail => CameDown::Rag,
        _ => CameDown::Other,
    }
}
