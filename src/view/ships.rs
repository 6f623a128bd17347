//! Ships of a river, lane by lane from far to near: people in them, hull, walls, wheels or oars, banner, bow wave, and
//! the water before them. What each is, is read off its things; where it is and how it heels is the frame's.

mod hull;
mod wake;

use super::banners::Banner;
use super::camera::{Camera, PX_PER_M};
use super::ink::Canvas;
use super::layer::window;
use super::marks::{self, Label};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{CRIMSON, JADE};
use super::stage::RiverStage;
use super::{bundles, people, river, sails, wheels};
use crate::sample::{Doing, PersonSample};
use macroquad::math::vec2;

/// Depths nearer than this are one lane, m.
const LANE_M: f32 = 0.5;
/// Splints drawn of a load of brush on deck.
const LOAD_SPLINTS: usize = 16;

/// One ship and the pieces of its fittings.
struct Ship<'a> {
    hull: &'a Piece<'a>,
    parts: Vec<&'a Piece<'a>>,
}

impl<'a> Ship<'a> {
    fn part(&self, name: &str) -> Option<&'a Piece<'a>> {
        self.parts.iter().copied().find(|piece| piece.thing.part == name)
    }

    fn ours(&self) -> bool {
        self.part("banner-attacker").is_none()
    }

    fn depth(&self) -> f32 {
        self.hull.thing.depth_m as f32
    }
}

fn hulls<'a>(now: &'a Now) -> impl Iterator<Item = &'a Piece<'a>> {
    now.pieces.iter().filter(|piece| piece.ship && piece.thing.part == "hull")
}

fn aboard(hull: &Piece, person: &PersonSample) -> bool {
    let (half, at) = (hull.half(), hull.place);
    let (dx, dy) = ((person.position.x - at.x) as f32, (person.position.y - at.y) as f32);
    let deep = person.depth_m - hull.thing.depth_m;
    person.doing != Doing::Swimming
        && dx.abs() < half.x
        && dy.abs() < half.y + 3.0
        && (-0.1..=hull.thing.breadth_m + 0.1).contains(&deep)
}

/// Whether somebody is painted with a ship or in the water.
pub fn carries(now: &Now, person: &PersonSample) -> bool {
    person.doing == Doing::Swimming || hulls(now).any(|hull| aboard(hull, person))
}

/// All ships, swimmers and the water before them; the characters on their banners.
pub fn fleet(canvas: &mut Canvas, now: &Now, stage: &RiverStage, camera: &Camera) -> Vec<Label> {
    let mut ships: Vec<Ship> = hulls(now)
        .map(|hull| Ship {
            hull,
            parts: now.pieces.iter().filter(|piece| piece.ship && piece.thing.owner == hull.thing.owner).collect(),
        })
        .collect();
    ships.sort_by(|a, b| b.depth().total_cmp(&a.depth()));
    let mut labels = Vec::new();
    let seen = [0.0, window().x].map(|x| camera.screen_to_sheet(vec2(x, 0.0)).x);
    let mut lanes: Vec<f32> = ships.iter().map(Ship::depth).collect();
    lanes.dedup_by(|a, b| (*a - *b).abs() < LANE_M);
    for (number, &lane) in lanes.iter().enumerate() {
        for ship in ships.iter().filter(|ship| (ship.depth() - lane).abs() < LANE_M) {
            // A banner goes down with its ship.
            let flies = ship.hull.place.y as f32 + ship.hull.half().y > stage.level;
            labels.extend(paint(canvas, now, ship, flies.then_some(camera)));
        }
        let next = lanes.get(number + 1).copied();
        let deeper = number.checked_sub(1).map_or(f32::INFINITY, |before| lanes[before]);
        swimmers(canvas, now, (lane - LANE_M, deeper - LANE_M));
        river::before(canvas, (stage, seen), (lane, next), now.moment.beat, now.swell.as_ref());
        for ship in ships.iter().filter(|ship| (ship.depth() - lane).abs() < LANE_M) {
            wake::foam(canvas, stage, ship);
        }
    }
    labels
}

fn person(canvas: &mut Canvas, now: &Now, number: usize, person: &PersonSample) {
    let figure = people::figure(person, now.crews.get(person.crew), number, now.around);
    people::paint(canvas, person, &figure, number);
}

/// Those in the water of one lane: of depths from `from` to `to`.
fn swimmers(canvas: &mut Canvas, now: &Now, (from, to): (f32, f32)) {
    let here = |it: &PersonSample| it.doing == Doing::Swimming && (from..to).contains(&(it.depth_m as f32));
    for (number, it) in now.frame.people.iter().enumerate().filter(|(_, it)| here(it)) {
        person(canvas, now, number, it);
    }
}

fn paint(canvas: &mut Canvas, now: &Now, ship: &Ship, flies: Option<&Camera>) -> Option<Label> {
    let hull = ship.hull;
    hull::behind(canvas, ship);
    for sail in ship.parts.iter().filter(|piece| piece.thing.part == "sail") {
        sails::paint(canvas, sail, now);
    }
    let label = flies.and_then(|camera| banner(canvas, now, ship, camera));
    let mut crew: Vec<(usize, &PersonSample)> = now.frame.people.iter().enumerate().filter(|(_, it)| aboard(hull, it)).collect();
    crew.sort_by(|a, b| b.1.depth_m.total_cmp(&a.1.depth_m));
    let rowing = !crew.is_empty();
    crew.into_iter().for_each(|(number, it)| person(canvas, now, number, it));
    if let Some(load) = ship.part("load") {
        bundles::heap(canvas, load, LOAD_SPLINTS);
    }
    hull::before(canvas, ship);
    let wheels: Vec<_> = ship.parts.iter().filter(|piece| piece.thing.part == "wheel").collect();
    for wheel in &wheels {
        wheels::paddle(canvas, wheel, hull.place.x as f32);
    }
    if wheels.is_empty() && rowing && ship.part("mast").is_none() {
        wake::oars(canvas, ship, now.moment.beat);
    }
    label
}

fn banner(canvas: &mut Canvas, now: &Now, ship: &Ship, camera: &Camera) -> Option<Label> {
    let (pole, color, text) = match (ship.part("banner-defender"), ship.part("banner-attacker")) {
        (Some(pole), _) => (pole, CRIMSON, &now.stage.signs.defender),
        (_, Some(pole)) => (pole, JADE, &now.stage.signs.attacker),
        _ => return None,
    };
    let big = if ship.part("walls").is_some() { 1.6 } else { 1.0 };
    let height = 2.0 * pole.half().y * PX_PER_M * big;
    let foot = pole.near(vec2(0.0, -pole.half().y), -0.7);
    let middle = Banner { foot, height, length: 44.0 * big, width: 27.0 * big, color }.paint(canvas, now.air);
    (!text.is_empty()).then(|| marks::on_cloth(text, camera.sheet_to_screen(middle), 17.0 * big * camera.scale()))
}
