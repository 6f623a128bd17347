//! Ramming: two hulls of one lane meet, and what the blow loses of their motion breaks the planks of the weaker one.
//!
//! E = 1/2 m1 m2 / (m1 + m2) v^2 is what a blow that does not rebound loses, m1 and m2 the masses with the water in them
//! (kg), v their closing speed across the place where they meet (m/s): momentum is kept, motion is not (`law-inelastic`).
//! A share f of it breaks planks, the rest shakes the hulls and the water (`assumed-ramming-share`). Breaking wood across
//! the grain with one blow costs w per area of the break (`law-impact-bending`), so f E = w t p: t thickness of the shell
//! (m), p length of the broken edge (m), of which a square hole of side p / 4 is left. Less than one plank wide, nothing is
//! open: planks bend and spring back (`assumed-plank-width`). The hull with the thinner shell breaks; of equal ones both,
//! each with half. What comes in through the hole is a matter of `buoyancy`.
//!
//! Assumed: a central blow; a square hole half way up the shell, which the rammer's stem meets from gunwale to keel. Left out: the turning of the hulls by
//! the blow, which errs towards too great holes; seams that open beside the break, which errs towards too small ones.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::kit::water::{Hole, Touch};
use crate::units::Vec2;

/// Work of breaking softwood across the grain with one blow, J per m2 of the break (`law-impact-bending`).
const BREAKS_J_M2: f64 = 45_000.0;
/// Share of the lost energy that breaks planks (`assumed-ramming-share`).
const BREAKING_SHARE: f64 = 0.2;
/// Width of a plank: a smaller hole does not open (`assumed-plank-width`).
const PLANK_M: f64 = 0.25;
/// Slower than this hulls lie against each other and no blow falls. Numerical: a slow step.
const BLOW_M_S: f64 = 0.1;
/// So many steps apart, a touch is a new one. Numerical: a second, longer than a hull takes to bob off and on.
const FORGETS_STEPS: u64 = 60;

pub const MECHANIC: Mechanic = Mechanic {
    id: "ramming",
    name: "Ramming",
    about: "When ships run into each other, the motion that is lost breaks planks: the thinner ones, and the faster and heavier the ships, the more.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "E = 1/2 m1 m2 / (m1 + m2) v^2,  f E = w t p,  a hole of side p / 4",
        symbols: &[
            ("E", "motion lost in a blow without rebound, J"),
            ("m1, m2", "masses of the two ships with the water in them, kg"),
            ("v", "closing speed across the place where they meet, m/s"),
            ("f", "share that breaks planks, 0.2, assumed"),
            ("w", "work of breaking softwood across the grain, 45 kJ/m2"),
            ("t, p", "thickness of the shell and length of the broken edge, m"),
        ],
        assumptions: &[
            "the hull with the thinner shell breaks, of equal ones both",
            "the hole is square and lies half way up the shell",
            "less than a plank's width, 0.25 m, does not open",
        ],
        left_out: &[
            ("hulls turned aside by the blow", "holes are too great"),
            ("seams that open beside the break", "holes are too small"),
        ],
        claims: &["law-inelastic", "law-impact-bending", "assumed-ramming-share", "assumed-plank-width"],
    },
};

/// Motion lost in a blow without rebound, J.
#[must_use]
pub fn lost_j(masses_kg: [f64; 2], closing_m_s: f64) -> f64 {
    let [one, other] = masses_kg;
    0.5 * one * other / (one + other) * closing_m_s * closing_m_s
}

/// Side of the hole that this much lost motion breaks into a shell; none where no plank gives way.
#[must_use]
pub fn hole_m(lost_j: f64, shell_m: f64) -> f64 {
    let side_m = if shell_m > 0.0 { BREAKING_SHARE * lost_j / (BREAKS_J_M2 * shell_m) / 4.0 } else { 0.0 };
    if side_m < PLANK_M { 0.0 } else { side_m }
}

fn act(kit: &mut Kit) {
    let bodies: Vec<_> = kit
        .hulls
        .iter()
        .map(|hull| match kit.entities[hull.entity].hold {
            Hold::Body(body) => Some(body),
            _ => None,
        })
        .collect();
    for (hulls, place, normal) in kit.physics.meetings(&bodies) {
        if is_new(kit, hulls) {
            strike(kit, hulls, place, normal);
        }
    }
    let now = kit.step;
    kit.touches.retain(|touch| now - touch.seen < FORGETS_STEPS);
    for number in 0..kit.hulls.len() {
        kit.hulls[number].came = kit.velocity(kit.hulls[number].entity).0;
    }
}

/// Notes that two hulls touch; answers whether they did not lately.
fn is_new(kit: &mut Kit, hulls: [usize; 2]) -> bool {
    let seen = kit.step;
    if let Some(touch) = kit.touches.iter_mut().find(|touch| touch.hulls == hulls) {
        touch.seen = seen;
        return false;
    }
    kit.touches.push(Touch { hulls, seen });
    true
}

/// One blow; `normal` points from the first hull to the second.
fn strike(kit: &mut Kit, hulls: [usize; 2], place: Vec2, normal: Vec2) {
    let [first, second] = hulls.map(|number| &kit.hulls[number]);
    let closing_m_s = (first.came - second.came).dot(normal);
    if closing_m_s < BLOW_M_S || first.sank || second.sank {
        return;
    }
    let lost_j = lost_j([first, second].map(|hull| hull.dry_kg + hull.aboard_kg), closing_m_s);
    // A shell that no blow breaks counts as the thickest.
    let thickness = |hull: usize| if kit.hulls[hull].shell_m > 0.0 { kit.hulls[hull].shell_m } else { f64::INFINITY };
    let (one, other) = (thickness(hulls[0]), thickness(hulls[1]));
    let weaker = usize::from(other < one);
    let (hull, by) = (kit.hulls[hulls[weaker]].id.clone(), kit.hulls[hulls[1 - weaker]].id.clone());
    let greatest = |id: &str, value: f64| kit.readings.get(id).copied().unwrap_or(0.0).max(value);
    let (speed, energy) = (greatest("ramming_speed_m_s", closing_m_s), greatest("ramming_energy_kj", lost_j / 1000.0));
    kit.show("ramming_speed_m_s", speed);
    kit.show("ramming_energy_kj", energy);
    kit.note(Happening::Rammed { hull, by, speed_m_s: closing_m_s, energy_kj: lost_j / 1000.0 });
    if one == other {
        hulls.into_iter().for_each(|hull| pierce(kit, hull, lost_j / 2.0, place));
    } else {
        pierce(kit, hulls[weaker], lost_j, place);
    }
}

/// Breaks a hole where the blow fell, half way up the shell and no greater than the hull.
fn pierce(kit: &mut Kit, number: usize, lost_j: f64, place: Vec2) {
    let hull = &kit.hulls[number];
    let (low, high) = hull.outline.iter().fold((0.0_f64, 0.0_f64), |(low, high), corner| (low.min(corner.y), high.max(corner.y)));
    let side_m = hole_m(lost_j, hull.shell_m).min(high - low).min(hull.across_m);
    if side_m <= 0.0 {
        return;
    }
    let (at, angle) = kit.pose(hull.entity);
    let own = (place - at).rotated(-angle);
    let local = Vec2::new(own.x, (low + high) / 2.0);
    let id = hull.id.clone();
    kit.hulls[number].holes.push(Hole { local, side_m });
    let greatest_m = kit.readings.get("hole_m").copied().unwrap_or(0.0).max(side_m);
    kit.show("hole_m", greatest_m);
    kit.note(Happening::Holed { hull: id, side_m });
}
