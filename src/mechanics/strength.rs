//! Strength: fire takes section from a joint until the solver's load breaks it.
//!
//! A lashing or tenon bears S = S0 (1 - c / h)^2, c burnt depth, h the depth at which nothing is left. The rigid-body
//! solver gives the force through each joint; smoothed over a quarter of a second, it breaks the joint when it passes
//! S. Nothing else brings a structure down. Charring takes a 300 mm post hours (0.8 mm/min), rope of 30 mm minutes.
//! Assumed: the strengths of lashings (`assumed-lashing-strength`). Left out: bending of timbers and hot wood's loss of
//! strength ahead of the char; both err towards standing too long.

pub mod buildings;

use super::{Every, Mechanic, Theory};
use crate::event::{Failure, Happening};
use crate::kit::{DT_S, Kit, STEPS_PER_TICK};
use crate::station::Station;

/// Time over which a joint's load is smoothed. Numerical: 0.1 or 0.5 s moves the fall of the bridge by 15 s, less
/// than chance (`assumed-rest`).
const SMOOTHING_S: f64 = 0.25;
/// The frame finds its seat during the first second; no joint is judged before. Numerical: 0.5 or 2 s changes nothing
/// (`assumed-rest`).
const SEATING_S: f64 = 1.0;
/// A storey that is this much lower has given way (`assumed-words-for-events`).
const STOREY_DROP_M: f64 = 1.0;
/// Closer than this counts as reaching the wall (`assumed-words-for-events`).
const REACHED_M: f64 = 0.5;
/// A joint with less than this share of its strength left was burnt, not overloaded (`assumed-words-for-events`).
const WHOLE_SHARE: f64 = 0.95;
/// One that leans by more than 11 degrees is tipping over (`assumed-words-for-events`).
const TIPS_RAD: f64 = 0.2;
/// A structure this low is down (`assumed-words-for-events`).
const DOWN_SHARE: f64 = 0.5;
/// And so is one this low of which every storey has given way (`assumed-words-for-events`).
const DOWN_ALL_FALLEN_SHARE: f64 = 0.75;

pub const MECHANIC: Mechanic = Mechanic {
    id: "strength",
    name: "Strength and collapse",
    about: "Joints hold until fire has taken so much of them that their load breaks them; then the frame falls by its own weight.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "S = S0 (1 - c/h)^2; a joint breaks when its load passes S",
        symbols: &[("S, S0", "strength now and unburnt, N"), ("c", "burnt depth, m"), ("h", "depth at which nothing is left, m")],
        assumptions: &["the load is smoothed over a quarter of a second", "near and far frame bear alike"],
        left_out: &[("bending of timbers", "stands too long"), ("hot wood weakening ahead of the char", "stands too long")],
        claims: &[
            "law-strength-section",
            "law-charring",
            "assumed-lashing-strength",
            "assumed-timber-sizes",
            "assumed-joint-faces",
            "assumed-rest",
            "assumed-words-for-events",
            "assumed-building-words",
            "law-gravity-and-air",
        ],
    },
};

fn act(kit: &mut Kit) {
    let judged = kit.time_s() > SEATING_S;
    for number in 0..kit.bonds.len() {
        let bond = &mut kit.bonds[number];
        if bond.broken {
            continue;
        }
        if let Some(force_n) = kit.physics.load_n(bond.joint) {
            bond.force_n += (force_n - bond.force_n) * (DT_S / SMOOTHING_S).min(1.0);
            bond.load_n = bond.force_n.length();
        } else if !kit.step.is_multiple_of(STEPS_PER_TICK) {
            continue;
        }
        let share = kit.bond_share(number);
        let bond = &kit.bonds[number];
        if judged && bond.load_n > bond.strength_n * share {
            let failure = if share < WHOLE_SHARE { Failure::Burnt } else { Failure::Overloaded };
            kit.break_bond(number, failure);
        }
    }
    if kit.step.is_multiple_of(STEPS_PER_TICK) {
        for frame in 0..kit.frames.len() {
            watch(kit, frame);
        }
        buildings::watch(kit);
    }
}

/// Highest point of a structure's timbers.
#[must_use]
pub fn height_m(kit: &Kit, frame: usize) -> f64 {
    kit.frames[frame].members.iter().flat_map(|&member| kit.ends(member)).map(|end| end.y).fold(0.0, f64::max)
}

/// Distance from the wall's outer edge to the nearest point of the head; `None` once part of it has
/// come down.
#[must_use]
pub fn gap_m(kit: &Kit, frame: usize) -> Option<f64> {
    let edge = kit.ramparts.first()?.edge_m;
    front_m(kit, frame).map(|front| (front - edge).max(0.0))
}

/// Where the point of the head is that is nearest to the wall, along x; `None` once part of it has come down.
#[must_use]
pub fn front_m(kit: &Kit, frame: usize) -> Option<f64> {
    if kit.frames[frame].collapsed || kit.frames[frame].toppled || kit.frames[frame].fallen.iter().any(|&fallen| fallen) {
        return None;
    }
    let head = kit.frames[frame].head.iter().map(|&(post, local)| kit.point(post, local).x);
    head.reduce(f64::min)
}

/// Whoever is still on a floor gets off a structure that breaks or tips over.
pub fn leave(kit: &mut Kit, frame: usize) {
    for crew in 0..kit.crews.len() {
        let (structure, group) = (kit.frames[frame].id.clone(), &kit.crews[crew]);
        let aboard = matches!(&group.station, Station::Floor(on, _) if *on == structure);
        let men = group.figures.iter().filter(|it| aboard && !it.driven && !it.away).map(|it| it.stands_for).sum();
        if men > 0 {
            let crew = group.id.clone();
            kit.note(Happening::LeftTower { structure, crew, men });
        }
    }
}

/// States what has given way.
fn watch(kit: &mut Kit, frame: usize) {
    let (at, lean) = kit.pose(kit.frames[frame].chassis);
    if kit.frames[frame].toppled || (lean.abs() > TIPS_RAD && !kit.frames[frame].collapsed) {
        // What tips over as a whole has lost no storey.
        return;
    }
    let base = at.y;
    for storey in 0..kit.frames[frame].ceilings.len() {
        let (ceiling, new_m) = kit.frames[frame].ceilings[storey];
        let chassis_m = kit.frames[frame].chassis_level_m;
        let dropped = (new_m - chassis_m) - (kit.middle(ceiling).y - base);
        if dropped > STOREY_DROP_M && !kit.frames[frame].fallen[storey] {
            if !kit.frames[frame].fallen.iter().any(|&fallen| fallen) {
                leave(kit, frame);
            }
            kit.frames[frame].fallen[storey] = true;
            let structure = kit.frames[frame].id.clone();
            kit.note(Happening::StoreyGaveWay { structure, storey: storey as u32 + 1 });
        }
    }
    let height = height_m(kit, frame);
    let all_fallen = kit.frames[frame].fallen.iter().all(|&fallen| fallen);
    let whole = kit.frames[frame].height_m;
    let down = height < DOWN_SHARE * whole || (all_fallen && height < DOWN_ALL_FALLEN_SHARE * whole);
    if down && !kit.frames[frame].collapsed {
        kit.frames[frame].collapsed = true;
        let structure = kit.frames[frame].id.clone();
        kit.note(Happening::BridgeCollapsed { structure, height_m: height });
    }
    let reached = gap_m(kit, frame).is_some_and(|gap| gap < REACHED_M);
    if reached && !kit.frames[frame].reached {
        kit.frames[frame].reached = true;
        let structure = kit.frames[frame].id.clone();
        kit.note(Happening::BridgeReachedWall { structure });
    }
}
