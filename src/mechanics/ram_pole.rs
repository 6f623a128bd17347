//! Ram-poles: men on the wall push a tower at the height of their hands; it tips when their moment passes that of its weight.
//!
//! F = n p clamp(1.5 (v0 - v) / v0, 0, 1), as at a hawser, on the timber of the front that stands at that height, as far as
//! the poles reach beyond the wall. What holds the foot (rolling, haulers) takes hold at the chassis, c over the ground, so the
//! tower turns over its rear axle when F (h - c) > W d, d the level distance from its centre of gravity to that axle: for a
//! tower as wide as b, d is about b / 2. Nothing is prescribed: the engine turns it. When it leans far enough its men have got
//! off behind it. Left out: the swing of a pole used as a ram, which errs towards too many men; wheels that dig in at the
//! rear, likewise.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::{Kit, STEPS_PER_TICK};
use crate::sample::Doing;
use crate::station::Station;
use crate::units::{GRAVITY_M_S2, Vec2};

/// How fast men walk a pole forward with nothing against it (`assumed-ram-poles`).
const PUSH_SPEED_M_S: f64 = 1.0;
/// Below a third of their pace men push with all they give: 1.5 (1 - 1/3) is one (`assumed-straining`).
const EFFORT: f64 = 1.5;
/// A tower that leans by 20 degrees is left by its men (`assumed-ram-poles`).
const LEFT_RAD: f64 = 0.35;
/// How high above the wall's top a pole lies. Numerical: its own thickness.
const LIES_M: f64 = 0.15;
/// One that leans by 60 degrees has been toppled (`assumed-ram-poles`).
const TOPPLED_RAD: f64 = 1.05;

pub const MECHANIC: Mechanic = Mechanic {
    id: "ram-pole",
    name: "Ram-poles and toppling",
    about: "Men push a tower high up with long poles; if their moment is greater than that of its weight, it tips over.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "F = n p clamp(1.5 (v0 - v) / v0, 0, 1);  it tips when F (h - c) > W d, d about b / 2",
        symbols: &[
            ("F", "push of the crew, N"),
            ("n, p", "men at the poles and the most that one pushes with, N"),
            ("v0", "speed of men who push at nothing, 1 m/s"),
            ("h, c", "height of the push, and of the chassis that is held, m"),
            ("W", "weight of the tower, N"),
            ("d, b", "from its centre of gravity to its rear axle, and its base, m"),
        ],
        assumptions: &["haulers and wheels hold its foot while it is pushed", "its men get off behind it when it leans"],
        left_out: &[
            ("the swing of a pole used as a ram", "more men are needed than were"),
            ("wheels that dig in at the rear", "more men are needed than were"),
        ],
        claims: &["kaifeng-towers-tipped", "law-overturning", "assumed-ram-poles", "assumed-straining", "law-gravity-and-air"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.rams.len() {
        kit.rams[number].pushing_n = 0.0;
        if kit.rams[number].ready {
            push(kit, number);
        }
        if kit.step.is_multiple_of(STEPS_PER_TICK) {
            lead_poles(kit, number);
        }
    }
    if !kit.rams.is_empty() && kit.step.is_multiple_of(STEPS_PER_TICK) {
        let greatest_n = kit.rams.iter().map(|rams| rams.greatest_n).fold(0.0, f64::max);
        kit.show("ram_push_kn", greatest_n / 1000.0);
    }
    if kit.step.is_multiple_of(STEPS_PER_TICK) {
        (0..kit.frames.len()).for_each(|frame| watch(kit, frame));
    }
}

/// The frame a crew pushes, as long as it stands.
fn target(kit: &Kit, number: usize) -> Option<usize> {
    let found = kit.frames.iter().position(|frame| frame.id == kit.rams[number].against)?;
    (!kit.frames[found].toppled && !kit.frames[found].collapsed).then_some(found)
}

/// Edge of the wall and height of the push.
fn hands(kit: &Kit, number: usize) -> Vec2 {
    let rams = &kit.rams[number];
    let on = |wall: &&crate::kit::Rampart| kit.crews[rams.crew].station == Station::Wall(wall.id.clone());
    let feet_m = kit.ramparts.iter().find(on).map_or(0.0, |wall| wall.height_m);
    Vec2::new(kit.ramparts.first().map_or(0.0, |wall| wall.edge_m), feet_m + rams.height_m)
}

/// Where the front of a frame stands at a height: the member, and the point on it that is nearest to the wall.
fn front_at(kit: &Kit, frame: usize, height_m: f64) -> Option<(usize, Vec2)> {
    let across = |&member: &usize| {
        let ends = kit.ends(member);
        let (low, high) = if ends[0].y < ends[1].y { (ends[0], ends[1]) } else { (ends[1], ends[0]) };
        let share = (height_m - low.y) / (high.y - low.y).max(1e-9);
        (0.0..=1.0).contains(&share).then(|| (member, low + (high - low) * share))
    };
    let upright = kit.frames[frame].members.iter().filter(|&&member| kit.things[member].part == "post");
    upright.filter_map(across).min_by(|a, b| a.1.x.total_cmp(&b.1.x))
}

/// One step of pushing.
fn push(kit: &mut Kit, number: usize) {
    let Some(frame) = target(kit, number) else { return };
    let hands = hands(kit, number);
    let Some((member, point)) = front_at(kit, frame, hands.y) else { return };
    let rams = &kit.rams[number];
    if point.x - hands.x > rams.reach_m {
        return;
    }
    let men = kit.crews[rams.crew].men_at_work();
    let (velocity, turning) = kit.velocity(member);
    let at = kit.middle(member);
    let speed = velocity.x - turning * (point.y - at.y);
    let effort = (EFFORT * (PUSH_SPEED_M_S - speed) / PUSH_SPEED_M_S).clamp(0.0, 1.0);
    let force_n = f64::from(men) * rams.push_n * effort;
    if let Hold::Body(body) = kit.entities[member].hold {
        kit.physics.push_at(body, Vec2::new(force_n, 0.0), point);
    }
    let rams = &mut kit.rams[number];
    rams.pushing_n = force_n;
    rams.greatest_n = rams.greatest_n.max(force_n);
    if !rams.set && force_n > 0.0 {
        rams.set = true;
        kit.show("ram_need_kn", need_n(kit, frame, hands.y) / 1000.0);
        let structure = kit.frames[frame].id.clone();
        kit.note(Happening::RamPolesSet { structure, men });
    }
}

/// The push at a height that tips a frame held at its chassis: W d / (h - c) (`law-overturning`).
#[must_use]
pub fn need_n(kit: &Kit, frame: usize, height_m: f64) -> f64 {
    let id = &kit.frames[frame].id;
    let own = (0..kit.entities.len()).filter(|&it| !kit.entities[it].gone && kit.things[it].owner == *id);
    let (mass_kg, moment) = own.fold((0.0, 0.0), |(mass_kg, moment), it| {
        let own_kg = kit.entities[it].mass_kg;
        (mass_kg + own_kg, moment + own_kg * kit.middle(it).x)
    });
    let rear_m = kit.frames[frame].wheels.iter().map(|&wheel| kit.middle(wheel).x).fold(f64::NEG_INFINITY, f64::max);
    let arm_m = height_m - kit.middle(kit.frames[frame].chassis).y;
    mass_kg * GRAVITY_M_S2 * (rear_m - moment / mass_kg) / arm_m
}

/// The poles are held with their tips against the tower; they lie on the wall before that, and once nobody holds them.
fn lead_poles(kit: &mut Kit, number: usize) {
    let hands = hands(kit, number);
    let held = kit.rams[number].ready && kit.crews[kit.rams[number].crew].men_at_work() > 0;
    let tip = match target(kit, number).filter(|_| held).and_then(|it| front_at(kit, it, hands.y)) {
        Some((_, point)) => hands + Vec2::new((point.x - hands.x).clamp(0.0, kit.rams[number].reach_m), 0.0),
        None => hands + Vec2::new(0.0, LIES_M - kit.rams[number].height_m),
    };
    let length_m = kit.rams[number].length_m;
    for pole in kit.rams[number].poles.clone() {
        kit.place(pole, tip - Vec2::new(length_m / 2.0, 0.0), 0.0);
    }
    let (crew, pushing) = (kit.rams[number].crew, kit.rams[number].pushing_n > 0.0);
    for figure in kit.crews[crew].figures.iter_mut().filter(|figure| !figure.driven) {
        figure.doing = if pushing { Doing::Pushing } else { Doing::Waiting };
    }
}

/// A tower that leans is left by its men; one that lies has been toppled.
fn watch(kit: &mut Kit, frame: usize) {
    let (at, lean) = kit.pose(kit.frames[frame].chassis);
    if kit.frames[frame].toppled || kit.frames[frame].collapsed || lean.abs() < LEFT_RAD {
        return;
    }
    let id = kit.frames[frame].id.clone();
    super::strength::leave(kit, frame);
    for crew in kit.crews.iter_mut().filter(|crew| matches!(&crew.station, Station::Floor(on, _) if *on == id)) {
        crew.figures.iter_mut().for_each(|figure| figure.away = true);
        crew.figures.iter_mut().for_each(|figure| figure.driven = true);
    }
    if lean.abs() > TOPPLED_RAD {
        kit.frames[frame].toppled = true;
        let to_m = kit.frames[frame].members.iter().flat_map(|&member| kit.ends(member)).map(|end| end.x - at.x);
        let reach_m = to_m.fold(0.0, |most: f64, it| if it.abs() > most.abs() { it } else { most });
        kit.note(Happening::Toppled { structure: id, reach_m: reach_m.abs() });
    }
}
