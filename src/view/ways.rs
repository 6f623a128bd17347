//! Ways: where things have come from, a dot for each moment that is kept of them; the paths of pinned runs beside them; and
//! the point that is asked. In window pixels, over the picture.
//!
//! A dot is a moment of the record, never one between two: what is read off it is what the tables have. Every whole second
//! of what was thrown is a larger dot. A pinned run's dots are hollow, and its name stands at the top of its path.

use super::camera::Camera;
use super::ink::Canvas;
use super::ink::shapes::ellipse;
use super::marks::Label;
use super::now::Now;
use super::skin::{CRIMSON, INK, MARK, fade, hex};
use super::vectors::{Past, Wanted, reach};
use crate::recording::{Kept, Recording, Way, Waypoint, is_thrown};
use crate::sample::readings::{TIME, format};
use crate::sample::{BodySample, Frame, Thing};
use macroquad::color::Color;
use macroquad::math::{Rect, Vec2, vec2};
use std::rc::Rc;

const HALO: Color = hex(0xF7EFDD);
/// Dots that would lie closer are left out, points; and how far from a dot one may press, which is half a finger.
const APART: f32 = 6.0;
const NEAR: f32 = 22.0;

/// A pinned run in the scene.
#[derive(Clone, Debug)]
pub struct Ghost {
    pub label: String,
    pub ways: Rc<[Way]>,
}

/// Where paths lie: the view, and whether on the open field, where nothing lies under the ground.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub camera: &'a Camera,
    pub open: bool,
}

impl Ground<'_> {
    fn spot(self, thing: &Thing, body: &BodySample) -> Vec2 {
        let y_m = if self.open { body.position.y.max(0.0) } else { body.position.y };
        self.camera.to_screen(body.position.x, y_m, thing.depth_m)
    }
}

/// What is known of paths in a frame.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub recording: &'a Recording,
    pub frame: &'a Frame,
    pub ghosts: &'a [Ghost],
    pub wanted: Wanted,
}

impl<'a> Known<'a> {
    /// The numbers of the things whose paths show: the one that is asked, and on the open field whatever was shot.
    fn shown(self, open: bool) -> impl Iterator<Item = (usize, &'a Thing)> {
        let shot = move |thing: &Thing| open && thing.tracked && matches!(thing.part.as_str(), "missile" | "stone" | "bomb");
        let things = self.recording.things.iter().enumerate();
        things.filter(move |(number, thing)| Some(*number) == self.wanted.thing || shot(thing))
    }

    /// The body that is asked at the point that is asked, and which thing it is.
    #[must_use]
    pub fn asked(self) -> Option<(&'a Thing, Kept<'a>)> {
        let (number, past) = (self.wanted.thing?, self.wanted.past?);
        let thing = self.recording.things.get(number)?;
        let Some(pinned) = past.pinned else {
            return Some((thing, self.recording.way(number).into_iter().find(|kept| kept.step == past.step)?));
        };
        let way = self.ghosts.get(pinned)?.ways.iter().find(|way| way.thing.id == thing.id)?;
        Some((&way.thing, way.points.iter().find(|point| point.step == past.step)?.kept()))
    }

    /// The point of a path nearest to a pixel of the window, within a finger's width: whose, which, and how far off.
    #[must_use]
    pub fn nearest(self, at: Vec2, ground: Ground) -> Option<(String, Past, f32)> {
        let within = NEAR * self.wanted.scale;
        let found = |thing: &Thing, kept: Kept, pinned: Option<usize>| {
            let off = ground.spot(thing, kept.body).distance(at);
            (off <= within).then(|| (thing.id.clone(), Past { step: kept.step, pinned }, off))
        };
        let own = self.shown(ground.open).flat_map(|(number, thing)| {
            let way = moved(self.recording.way(number), |kept| ground.spot(thing, kept.body));
            way.into_iter().filter(|kept| kept.step < self.frame.step).filter_map(move |kept| found(thing, kept, None))
        });
        let ghosts = self.ghosts.iter().enumerate().flat_map(|(number, ghost)| {
            let ways = ghost.ways.iter().flat_map(|way| way.points.iter().map(move |point| (&way.thing, point)));
            // Only what the run that is shown has too can be asked.
            let there = |thing: &Thing| self.recording.things.iter().any(|it| it.id == thing.id);
            let points = ways.filter(move |(thing, _)| there(thing));
            points.filter_map(move |(thing, point)| found(thing, point.kept(), Some(number)))
        });
        own.chain(ghosts).min_by(|one, other| one.2.total_cmp(&other.2))
    }
}

/// A way on the screen that has come anywhere: what only stands and trembles has no path.
fn moved<'a>(way: Vec<Kept<'a>>, spot: impl Fn(&Kept<'a>) -> Vec2) -> Vec<Kept<'a>> {
    let first = way.first().map(&spot);
    let moves = first.is_some_and(|first| way.iter().any(|kept| spot(kept).distance(first) > 2.0 * APART));
    if moves { way } else { Vec::new() }
}

/// Draws all paths and the point that is asked, and adds their words, which keep off one another.
pub fn paint(canvas: &mut Canvas, known: Known, now: &Now, ground: Ground, labels: &mut Vec<Label>) {
    let scale = known.wanted.scale.max(0.5);
    for (number, ghost) in known.ghosts.iter().enumerate() {
        ghostly(canvas, (number, ghost), (ground, known.wanted), labels);
    }
    for (number, thing) in known.shown(ground.open) {
        let asked = known.wanted.thing == Some(number);
        let way = moved(known.recording.way(number), |kept| ground.spot(thing, kept.body));
        for (at, kept) in thinned(way.iter().map(|kept| (ground.spot(thing, kept.body), kept)), scale) {
            let later = kept.step > known.frame.step;
            // What is still to come is shown of the one that is asked alone.
            if later && !asked {
                break;
            }
            let radius = scale * if is_thrown(thing) && is_second(kept) { 3.4 } else { 1.9 } * if asked { 1.2 } else { 1.0 };
            if asked {
                canvas.dot(at, Vec2::splat(radius + 1.4 * scale), fade(HALO, 0.8));
            }
            canvas.dot(at, Vec2::splat(radius), fade(MARK, if later { 0.35 } else { 0.8 }));
        }
    }
    if ground.open {
        speeds(now, ground.camera, known.wanted.lettering(), labels);
    }
    if let Some((thing, kept)) = known.asked() {
        point(canvas, ground.spot(thing, kept.body), kept.time_s, known.wanted, labels);
    }
}

fn is_second(kept: &Kept) -> bool {
    (kept.time_s - kept.time_s.round()).abs() < 1e-6
}

/// Far enough apart to be told from one another.
fn thinned<'a, 'b: 'a>(
    way: impl Iterator<Item = (Vec2, &'a Kept<'b>)>,
    scale: f32,
) -> impl Iterator<Item = (Vec2, &'a Kept<'b>)> {
    let mut last: Option<Vec2> = None;
    way.filter(move |(at, _)| {
        let far = last.is_none_or(|last| last.distance(*at) >= APART * scale);
        if far {
            last = Some(*at);
        }
        far
    })
}

/// The speed now of what was shot, over it.
fn speeds(now: &Now, camera: &Camera, lettering: f32, labels: &mut Vec<Label>) {
    for piece in now.pieces.iter().filter(|piece| piece.is("missile") || piece.is("stone")) {
        let speed = piece.body.velocity.length();
        if speed > 0.05 {
            let here = camera.to_screen(piece.body.position.x, piece.body.position.y, piece.thing.depth_m);
            labels.push(Label::word(format!("{speed:.1} m/s"), here - vec2(0.0, 16.0), 15.0 * lettering, MARK));
        }
    }
}

/// The paths of a pinned run: hollow dots, and what the run is called at the top of the highest.
fn ghostly(canvas: &mut Canvas, (number, ghost): (usize, &Ghost), (ground, wanted): (Ground, Wanted), labels: &mut Vec<Label>) {
    let scale = wanted.scale.max(0.5);
    let mut top: Option<Vec2> = None;
    for way in ghost.ways.iter() {
        let mut last: Option<Vec2> = None;
        for at in way.points.iter().map(|point| ground.spot(&way.thing, &point.body)) {
            if last.is_some_and(|last| last.distance(at) < 1.6 * APART * scale) {
                continue;
            }
            last = Some(at);
            hollow(canvas, at, number, scale);
            top = top.filter(|top| top.y <= at.y).or(Some(at));
        }
    }
    let Some(top) = top else { return };
    let size = 14.0 * wanted.lettering();
    let mut label = Label::word(ghost.label.clone(), top - vec2(0.0, 10.0 * scale), size, INK);
    // Upward until it lies on no other word.
    for _ in 0..24 {
        let own = reach(&label);
        if labels.iter().all(|other| !reach(other).overlaps(&own)) {
            break;
        }
        label.at.y -= size * 0.6;
    }
    keep_within(&mut label, ground.camera.viewport());
    labels.push(label);
}

/// A mark of its own for each pinned run: ring, square, triangle, by turns.
fn hollow(canvas: &mut Canvas, at: Vec2, number: usize, scale: f32) {
    let corners = [12, 4, 3][number % 3];
    let turned = if corners == 3 { -std::f32::consts::FRAC_PI_2 } else { std::f32::consts::FRAC_PI_4 };
    let corner = |corner: usize| turned + corner as f32 * std::f32::consts::TAU / corners as f32;
    let rim: Vec<Vec2> = (0..corners).map(|it| at + Vec2::from_angle(corner(it)) * 3.2 * scale).collect();
    canvas.blot(&rim, fade(HALO, 0.9), 1.2 * scale, fade(INK, 0.7));
}

/// The point that is asked, with its time.
fn point(canvas: &mut Canvas, at: Vec2, time_s: f64, wanted: Wanted, labels: &mut Vec<Label>) {
    let scale = wanted.scale.max(0.5);
    let rim: Vec<Vec2> = ellipse(at, Vec2::splat(9.0 * scale), 28).collect();
    canvas.ring(&rim, 5.4 * scale, fade(HALO, 0.9));
    canvas.ring(&rim, 2.6 * scale, CRIMSON);
    canvas.dot(at, Vec2::splat(3.2 * scale), CRIMSON);
    let size = 16.0 * wanted.lettering();
    let mut label = Label::word(format(&TIME, time_s), at, size, CRIMSON);
    let half = reach(&label).w / 2.0;
    let off = 15.0 * scale;
    let (above, beside) = (vec2(0.0, -off), vec2(-half - off, size * 0.3));
    let places = [above, 2.4 * above, beside, vec2(half + off, size * 0.3), vec2(0.0, off + size)];
    let free = |by: &&Vec2| {
        let own = reach(&Label::word(label.text.clone(), at + **by, size, CRIMSON));
        labels.iter().all(|other| !reach(other).overlaps(&own))
    };
    label.at = at + places.iter().find(free).copied().unwrap_or(places[0]);
    labels.push(label);
}

fn keep_within(label: &mut Label, room: Rect) {
    let half = reach(label).w / 2.0 + 4.0;
    label.at.x = label.at.x.clamp(room.x + half, (room.right() - half).max(room.x + half));
    label.at.y = label.at.y.max(room.y + label.size + 4.0);
}

/// The sample that is read, and where its arrows begin: at the point that is asked, or at the body now.
#[must_use]
pub fn read<'a>(known: Known<'a>, now: &Now<'a>, ground: Ground) -> Option<(&'a BodySample, Vec2)> {
    if let Some((thing, kept)) = known.asked() {
        return Some((kept.body, ground.spot(thing, kept.body)));
    }
    let body = now.frame.bodies.iter().find(|body| Some(body.thing) == known.wanted.thing)?;
    // Walls and ground are part of the stage and never move.
    let piece = now.pieces.iter().find(|piece| piece.index == body.thing)?;
    Some((body, ground.camera.sheet_to_screen(piece.near(Vec2::ZERO, 0.0))))
}

/// Where a point that is asked stands in the window.
#[must_use]
pub fn place(known: Known, ground: Ground) -> Option<Vec2> {
    known.asked().map(|(thing, kept)| ground.spot(thing, kept.body))
}

/// The places of pinned runs, metres.
pub fn places(ghosts: &[Ghost]) -> impl Iterator<Item = crate::units::Vec2> {
    let points = ghosts.iter().flat_map(|ghost| ghost.ways.iter()).flat_map(|way| &way.points);
    points.map(|point: &Waypoint| point.body.position)
}
