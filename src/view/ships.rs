//! Ships of a river, lane by lane from far to near: people in them, hull, walls, wheels or oars, banner, bow wave, and
//! the water before them. What each is, is read off its things; where it is and how it heels is the frame's.

use super::banners::Banner;
use super::camera::{Camera, PX_PER_M, at};
use super::ink::{Brush, Canvas};
use super::layer::window;
use super::marks::{self, Label};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{CRIMSON, INK, JADE, PLANK, TIMBER, charred, fade, hex, mix};
use super::stage::RiverStage;
use super::{bundles, people, river, sails, wheels};
use crate::sample::{Doing, PersonSample};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// How much of its breadth a hull shows, m.
const DEEP_M: f32 = 1.5;
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
        river::before(canvas, (stage, seen), (lane, next), now.moment.beat, now.frame.swells.first());
        for ship in ships.iter().filter(|ship| (ship.depth() - lane).abs() < LANE_M) {
            foam(canvas, stage, ship);
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
    canvas.seed(hull.seed());
    let corners = hull.corners();
    let top: Vec<Vec2> = [3, 2].iter().filter_map(|&i| corners.get(i)).copied().collect();
    let [left, right] = top[..] else { return None };
    let rim = [hull.near(left, 0.0), hull.near(right, 0.0), hull.near(right, -DEEP_M), hull.near(left, -DEEP_M)];
    let wood = charred(if ship.ours() { mix(TIMBER, hex(0xB98B4E), 0.35) } else { hex(0x86704F) }, hull.char_share());
    canvas.fill(&rim, mix(wood, INK, 0.42));
    canvas.ring(&rim, 1.0, fade(INK, 0.8));
    if let Some(walls) = ship.part("walls") {
        house(canvas, ship, walls);
    }
    for mast in ship.parts.iter().filter(|piece| piece.thing.part == "mast") {
        let (foot, top, _) = mast.axis();
        canvas.line(mast.near(foot, -0.7), mast.near(top, -0.7), Brush::new(4.0, charred(TIMBER, mast.char_share())).ruled());
    }
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
    side(canvas, hull, wood, ship.ours());
    if let Some(walls) = ship.part("walls") {
        parapet(canvas, walls, ship.ours());
    }
    let wheels: Vec<_> = ship.parts.iter().filter(|piece| piece.thing.part == "wheel").collect();
    for wheel in &wheels {
        wheels::paddle(canvas, wheel, hull.place.x as f32);
    }
    if wheels.is_empty() && rowing && ship.part("mast").is_none() {
        oars(canvas, now, ship);
    }
    label
}

/// The near side: planks from stem to stern, dark towards the keel.
fn side(canvas: &mut Canvas, hull: &Piece, wood: Color, ours: bool) {
    let corners = hull.corners();
    let near: Vec<Vec2> = corners.iter().map(|&corner| hull.near(corner, 0.0)).collect();
    let [keel_left, keel_right, right, left] = near[..] else { return };
    canvas.quad(
        [left, right, keel_right, keel_left],
        [mix(wood, hex(0xFFF0D0), 0.12), mix(wood, hex(0xFFF0D0), 0.05), mix(wood, INK, 0.32), mix(wood, INK, 0.32)],
    );
    let rows = if ours { 7 } else { 4 };
    for row in 1..rows {
        let t = row as f32 / rows as f32;
        let (a, b) = (left + (keel_left - left) * t, right + (keel_right - right) * t);
        canvas.line(a, b, Brush::ink(1.0, 0.6).ruled());
        for k in 0..6 {
            let spot = a + (b - a) * ((k as f32 + canvas.dice.unit()) / 6.0);
            canvas.line(spot, spot + (keel_left - left) * (0.9 / rows as f32), Brush::ink(0.8, 0.5));
            // Boats of house planks are patched: no two boards are of one colour.
            if !ours && canvas.dice.chance(0.5) {
                let patch = (b - a) * 0.09;
                let down = (keel_left - left) * (1.0 / rows as f32);
                let board = mix(PLANK, hex(0x5E4A34), canvas.dice.unit());
                canvas.fill(&[spot, spot + patch, spot + patch + down, spot + down], fade(board, 0.55));
            }
        }
    }
    canvas.outline(&near, Brush::ink(1.7, 0.95).ruled());
    let rail = if ours { CRIMSON } else { mix(wood, INK, 0.3) };
    canvas.line(left, right, Brush::new(if ours { 4.2 } else { 2.8 }, rail).ruled());
}

/// Walls over the gunwale: panels with loopholes, nobody to be seen behind them.
fn parapet(canvas: &mut Canvas, walls: &Piece, ours: bool) {
    let half = walls.half();
    let corner = |x: f32, y: f32| walls.near(vec2(x * half.x, y * half.y), 0.0);
    let wood = charred(hex(0x9C7444), walls.char_share());
    canvas.quad(
        [corner(-1.0, 1.0), corner(1.0, 1.0), corner(1.0, -1.0), corner(-1.0, -1.0)],
        [wood, wood, mix(wood, INK, 0.25), mix(wood, INK, 0.25)],
    );
    let count = (2.0 * half.x / 1.28).round().max(1.0) as usize;
    for panel in 0..=count {
        let x = 2.0 * panel as f32 / count as f32 - 1.0;
        canvas.line(corner(x, 1.0), corner(x, -1.0), Brush::ink(1.3, 0.85).ruled());
        if panel < count {
            let port = walls.near(vec2((x + 1.0 / count as f32) * half.x, 0.15 * half.y), 0.0);
            canvas.fill(
                &[port + vec2(-2.4, -2.6), port + vec2(2.4, -2.6), port + vec2(2.4, 2.6), port + vec2(-2.4, 2.6)],
                hex(0x241B15),
            );
        }
    }
    for y in [1.0, -1.0] {
        canvas.line(corner(-1.0, y), corner(1.0, y), Brush::new(3.0, if ours { CRIMSON } else { JADE }).ruled());
    }
}

/// The house astern with its curved roof.
fn house(canvas: &mut Canvas, ship: &Ship, walls: &Piece) {
    let (half, hull) = (walls.half(), ship.hull);
    let pole = ship.part("banner-defender").or(ship.part("banner-attacker"));
    let astern = pole.map_or(-1.0, |pole| (pole.place.x - hull.place.x).signum() as f32);
    let spot = |x: f32, y: f32| walls.near(vec2(astern * (0.78 + x) * half.x, y), -0.6);
    let (low, high) = (half.y, half.y + 2.1);
    let (wide, roof) = (0.15, 0.20);
    canvas.fill(&[spot(-wide, low), spot(wide, low), spot(wide, high), spot(-wide, high)], hex(0x8E3A30));
    for k in 0..=6 {
        let x = wide * (k as f32 / 3.0 - 1.0);
        canvas.line(spot(x, low), spot(x, high), Brush::ink(1.2, 0.8).ruled());
    }
    let curve: Vec<Vec2> = (0..=10)
        .map(|k| k as f32 / 5.0 - 1.0)
        .map(|t| spot(roof * 1.12 * t, high + 0.9 * (1.0 - t.abs()).powf(1.6) + 0.25 * t.abs().powi(4)))
        .collect();
    let mut tiles = curve.clone();
    tiles.extend([spot(roof * 0.98, high - 0.12), spot(-roof * 0.98, high - 0.12)]);
    canvas.blot(&tiles, hex(0x3E4246), 1.5, INK);
    canvas.brush(&curve, Brush::ink(2.4, 0.95).ruled());
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

/// Oars over the side, pulled while the boat goes.
fn oars(canvas: &mut Canvas, now: &Now, ship: &Ship) {
    let (hull, half) = (ship.hull, ship.hull.half());
    let speed = hull.body.velocity.x as f32;
    let high = hull.corners().get(2).map_or(half.y, |corner| corner.y);
    for oar in 0..6 {
        let x = (oar as f32 / 2.5 - 1.0) * 0.7 * half.x;
        let beat = (now.moment.beat * 1.7 + oar as f32 * 0.2).sin() * if speed.abs() > 0.15 { 1.0 } else { 0.1 };
        let (a, b) =
            (hull.near(vec2(x, high + 0.12), 0.1), hull.near(vec2(x + 0.7 * beat - 0.4 * speed.signum(), high - 1.25), 1.0));
        canvas.line(a, b, Brush::new(2.0, hex(0x5B452C)).ruled());
        canvas.line(a + (b - a) * 0.72, b, Brush::new(4.0, hex(0x7A5F3E)).ruled());
    }
}

/// The bow wave and the wake, by the speed through the water.
fn foam(canvas: &mut Canvas, stage: &RiverStage, ship: &Ship) {
    let (hull, speed) = (ship.hull, ship.hull.body.velocity.x as f32);
    let strength = (speed.abs() / 3.0).min(1.0);
    if strength < 0.06 || (hull.place.y as f32) < stage.level - hull.half().y {
        return;
    }
    let ahead = speed.signum();
    canvas.seed(hull.seed() ^ 5);
    for (end, size) in [(ahead, 1.0), (-ahead, 0.6)] {
        let foot = at(hull.place.x as f32 + end * hull.half().x * 0.93, stage.level, ship.depth());
        for _ in 0..(14.0 * strength) as usize + 3 {
            let by = vec2(canvas.dice.range(-4.0, 16.0) * end * size, canvas.dice.range(-9.0, 2.0) * strength * size);
            let curl = [foot + by, foot + by + vec2(5.0 * end, -4.0 * strength), foot + by + vec2(11.0 * end, 1.5)];
            canvas.brush(&curl, Brush::new(2.0, fade(hex(0xFBF9EE), 0.85)).taper(0.2, 0.5));
        }
        let swell = [foot + vec2(-30.0 * end, 2.5), foot + vec2(0.0, -3.5 * strength), foot + vec2(26.0 * end, 3.0)];
        canvas.brush(&swell, Brush::new(2.6, fade(hex(0xF4F2E6), 0.7 * strength + 0.2)).taper(0.3, 0.4));
    }
}
