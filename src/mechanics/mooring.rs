//! Moorings: an anchor's cable lets a hull swing some way and then holds it, until it parts.
//!
//! F = k (|x - xa| - s) towards the anchor once the hull has swung farther than s, where k = F0 / s0. x place of the hull, xa of its
//! anchor, s slack of the cable along the water (m), F0 strength of the cable (N), reached when it has given by s0 (m). A long cable
//! with much hanging rope gives softly. Assumed: strength and give (`assumed-mooring`). Left out: anchors that drag, which errs
//! towards too firm a hold.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::units::Vec2;

/// How far a cable gives before it parts, m (`assumed-mooring`).
const GIVES_M: f64 = 4.0;
/// Share of the speed that the cable's own drag takes, N s/m for each newton of strength (`assumed-mooring`).
const DAMPING_S_M: f64 = 0.1;

pub const MECHANIC: Mechanic = Mechanic {
    id: "mooring",
    name: "Moorings",
    about: "A ship at anchor swings as far as its cable lets it; the cable parts if the pull is too strong.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "F = F0 (|x - xa| - s) / s0 towards the anchor, once |x - xa| > s; it parts at F0",
        symbols: &[
            ("x, xa", "place of the ship and of its anchor, m"),
            ("s", "how far it may swing, m"),
            ("F0, s0", "strength of the cable, N, and how far it gives before it parts, 4 m"),
        ],
        assumptions: &["a cable gives four metres before it parts"],
        left_out: &[("anchors that drag", "ships are held too firmly")],
        claims: &["assumed-mooring"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.moorings.len() {
        let mooring = kit.moorings[number].clone();
        let hull = &kit.hulls[mooring.hull];
        let Hold::Body(body) = kit.entities[hull.entity].hold else { continue };
        let away = kit.middle(hull.entity).x - mooring.anchor_m;
        let over_m = away.abs() - mooring.slack_m;
        if mooring.parted || over_m <= 0.0 {
            continue;
        }
        let pull_n = mooring.strength_n * over_m / GIVES_M;
        if pull_n > mooring.strength_n {
            kit.moorings[number].parted = true;
            let hull = hull.id.clone();
            kit.note(Happening::MooringParted { hull });
            continue;
        }
        let speed = kit.physics.velocity(body).0.x;
        let held_n = -pull_n * away.signum() - DAMPING_S_M * mooring.strength_n * speed;
        kit.physics.resist(body, Vec2::new(held_n, 0.0));
    }
}
