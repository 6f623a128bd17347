//! Hauling: crews pull a structure by its hawsers, strain when it sticks, and a hawser that is overpulled breaks.
//!
//! T = n p clamp(1.5 (v0 - v) / v0, 0, 1): men walk at about v0 and pull up to p each; against a load that sticks for
//! 4 s they give up to their short effort over the next 10 s. Rolling costs c W. A hawser breaks when its share of the
//! pull passes its strength. Sources: `assumed-pull-of-a-man`, `assumed-hawser-strength`, `assumed-haul-speed`.
//! Left out: stretch of the rope, which errs towards too sudden pulls; the turning posts at the bank.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};

/// Speed at which a heavy load is hauled: a quarter of a walk (`assumed-haul-speed`).
const HAUL_SPEED_M_S: f64 = 0.35;
/// Less than this is no progress (`assumed-straining`).
const PROGRESS_M: f64 = 0.05;
/// How long men pull at a load that sticks before they strain (`assumed-straining`).
const PATIENCE_S: f64 = 4.0;
/// How long they take from a steady pull to their short effort (`assumed-straining`).
const STRAINING_S: f64 = 10.0;
/// Below a third of their pace men pull with all they give: 1.5 (1 - 1/3) is one (`assumed-straining`).
const EFFORT: f64 = 1.5;
/// No two ropes are alike: each further one bears this much more, so they part one after another (`assumed-straining`).
const ROPES_DIFFER_SHARE: f64 = 0.02;

pub const MECHANIC: Mechanic = Mechanic {
    id: "hauling",
    name: "Hauling",
    about: "Two hundred men pull the bridge by hawsers; when it sticks they strain, and a hawser may break.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "T = n p clamp(1.5 (v0 - v) / v0, 0, 1); a hawser breaks when T / hawsers passes its strength",
        symbols: &[
            ("T", "pull of the crew, N"),
            ("n", "men at the ropes"),
            ("p", "pull of one man, N: steady, and more for a short while when the load sticks"),
            ("v0", "hauling speed, 0.35 m/s"),
        ],
        assumptions: &["men share the hawsers evenly", "they strain after four seconds without progress"],
        left_out: &[
            ("stretch of the ropes", "pulls come a little too suddenly"),
            ("turning posts at the bank", "no pull is lost to their friction"),
        ],
        claims: &[
            "dean-hawsers",
            "assumed-haulers",
            "assumed-pull-of-a-man",
            "assumed-hawser-strength",
            "assumed-haul-speed",
            "assumed-straining",
            "law-rolling",
            "law-gravity-and-air",
        ],
    },
};

fn act(kit: &mut Kit) {
    for frame in 0..kit.frames.len() {
        roll(kit, frame);
        let id = kit.frames[frame].id.clone();
        let crews: Vec<usize> =
            (0..kit.crews.len()).filter(|&crew| kit.crews[crew].hauls == id && kit.crews[crew].hauling).collect();
        if !crews.is_empty() {
            haul(kit, frame, &crews);
        }
        watch_props(kit, frame);
    }
}

/// Resistance to rolling on firm ground.
fn roll(kit: &mut Kit, frame: usize) {
    let chassis = kit.frames[frame].chassis;
    let (Hold::Body(body), share) = (kit.entities[chassis].hold, kit.frames[frame].rolling_share) else { return };
    if kit.physics.asleep(body) || kit.frames[frame].collapsed {
        return;
    }
    let speed = kit.velocity(chassis).0.x;
    let most_n = share * weight_n(kit, frame);
    kit.rub(chassis, body, most_n, speed);
}

fn weight_n(kit: &Kit, frame: usize) -> f64 {
    kit.frames[frame].members.iter().map(|&member| kit.entities[member].mass_kg).sum::<f64>() * GRAVITY_M_S2
}

/// One step of hauling by all crews at a structure's ropes.
fn haul(kit: &mut Kit, frame: usize, crews: &[usize]) {
    let whole = kit.frames[frame].hawsers.iter().filter(|hawser| !hawser.broken).count();
    if whole == 0 || kit.frames[frame].collapsed || kit.frames[frame].toppled {
        return let_go(kit, frame, crews);
    }
    let chassis = kit.frames[frame].chassis;
    let (at, velocity) = (kit.middle(chassis), kit.velocity(chassis).0);
    let wall = kit.ramparts.first().map_or(at.x - 1.0, |wall| wall.edge_m);
    let towards = if wall < at.x { -1.0 } else { 1.0 };
    let strain = ((wait_s(kit, frame, at.x) - PATIENCE_S) / STRAINING_S).clamp(0.0, 1.0);
    let effort = (EFFORT * (HAUL_SPEED_M_S - velocity.x * towards) / HAUL_SPEED_M_S).clamp(0.0, 1.0);
    let share = whole as f64 / kit.frames[frame].hawsers.len() as f64;
    let mut pull_n = 0.0;
    for &crew in crews {
        let crew = &mut kit.crews[crew];
        let each = crew.pull_n + (crew.strain_n - crew.pull_n) * strain;
        crew.pulling_n = f64::from(crew.men_at_work()) * share * each * effort;
        pull_n += crew.pulling_n;
    }
    if let Hold::Body(body) = kit.entities[chassis].hold {
        let pull = Vec2::new(pull_n * towards, 0.0);
        // What even straining has not moved may come to rest, and what rests is held by what it rests against.
        if strain < 1.0 {
            kit.physics.push(body, pull);
        } else if !kit.physics.asleep(body) {
            kit.physics.resist(body, pull);
        }
    }
    strain_hawsers(kit, frame, pull_n / whole as f64);
}

/// With no whole rope left, or with the structure down, there is nothing to haul.
fn let_go(kit: &mut Kit, frame: usize, crews: &[usize]) {
    for hawser in &mut kit.frames[frame].hawsers {
        hawser.tension_n = 0.0;
    }
    for &crew in crews {
        kit.crews[crew].pulling_n = 0.0;
        let id = kit.crews[crew].id.clone();
        kit.haul(&id, false);
    }
}

/// Seconds without progress.
fn wait_s(kit: &mut Kit, frame: usize, x_m: f64) -> f64 {
    let frame = &mut kit.frames[frame];
    if (x_m - frame.came_to_m).abs() > PROGRESS_M {
        frame.came_to_m = x_m;
        frame.stuck_s = 0.0;
    }
    frame.stuck_s += DT_S;
    frame.stuck_s
}

fn strain_hawsers(kit: &mut Kit, frame: usize, tension_n: f64) {
    for number in 0..kit.frames[frame].hawsers.len() {
        let hawser = &mut kit.frames[frame].hawsers[number];
        if hawser.broken {
            continue;
        }
        hawser.tension_n = tension_n;
        if tension_n > hawser.strength_n * (1.0 + ROPES_DIFFER_SHARE * number as f64) {
            hawser.broken = true;
            hawser.tension_n = 0.0;
            let hawser = hawser.id.clone();
            let structure = kit.frames[frame].id.clone();
            kit.note(Happening::HawserBroke { structure, hawser, tension_kn: tension_n / 1000.0 });
        }
    }
}

/// States it when a structure first rests against its prop.
fn watch_props(kit: &mut Kit, frame: usize) {
    if kit.frames[frame].held || !kit.step.is_multiple_of(6) {
        return;
    }
    let id = kit.frames[frame].id.clone();
    let Some(stay) = kit.stays.iter().find(|stay| stay.holds == id).cloned() else { return };
    let Hold::Body(prop) = kit.entities[stay.entity].hold else { return };
    let touching = kit
        .physics
        .neighbours(prop)
        .into_iter()
        .any(|body| kit.frames[frame].members.iter().any(|&member| kit.entities[member].hold == Hold::Body(body)));
    if touching {
        kit.frames[frame].held = true;
        let gap_m = super::strength::gap_m(kit, frame).unwrap_or(f64::NAN);
        kit.note(Happening::PropHeld { structure: id, prop: stay.id, gap_m });
    }
}
