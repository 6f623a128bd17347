//! Vectors: the velocity of the body that is asked and the forces on it, as arrows to scale with their numbers, in window
//! pixels. Velocity has a plain shaft and one head, a force two heads, a component a dashed shaft: never colour alone.

use super::camera::Camera;
use super::ink::Canvas;
use super::ink::brush::Section;
use super::marks::Label;
use super::skin::{MARK, fade, hex};
use crate::sample::BodySample;
use crate::sample::readings::{FORCE, QUANTITIES, format, per_cm};
use crate::text::Language;
use crate::units::{self, Quantity};
use crate::words;
use macroquad::color::Color;
use macroquad::math::{Rect, Vec2, vec2};

/// Forces, and their words, which need to be darker to read on paper.
const FORCES: Color = hex(0xC47A00);
const FORCE_WORDS: Color = hex(0x6E4100);
const HALO: Color = hex(0xF7EFDD);
/// A centimetre at the size the panels were drawn for, points.
pub const CM: f32 = 37.8;
/// What is shorter has no arrow, points.
const SHORTEST: f32 = 4.0;

/// A point of a path: the step it is of, and the number of the pinned run; none for the run that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    pub step: u64,
    pub pinned: Option<usize>,
}

/// Which body is asked, and what of it is to be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wanted {
    pub thing: Option<usize>,
    /// The place of its own frame that was pressed, metres.
    pub own: Option<Vec2>,
    /// The point of its path that is asked; nothing for now.
    pub past: Option<Past>,
    pub vectors: bool,
    pub components: bool,
    /// Place of the overlay in its list.
    pub overlay: Option<usize>,
    pub language: Language,
    /// What panels cover of the scene.
    pub covered: [Rect; 3],
    /// Left and right end of the card that stands over the scene.
    pub card: Option<(f32, f32)>,
    /// Window pixels for each point, and how large text is.
    pub scale: f32,
    pub text: f32,
}

impl Wanted {
    /// How much larger than at their usual size words and figures on the scene are: with the window, and with the text, though less
    /// than that, since what they stand beside does not grow.
    #[must_use]
    pub fn lettering(&self) -> f32 {
        self.scale.max(0.5) * (1.0 + 0.6 * (self.text - 1.0).max(0.0))
    }
}

/// What an arrow is of.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Velocity,
    Force,
}

impl Kind {
    const fn colors(self) -> (Color, Color) {
        match self {
            Self::Velocity => (MARK, MARK),
            Self::Force => (FORCES, FORCE_WORDS),
        }
    }
}

struct Arrow {
    kind: Kind,
    component: bool,
    /// Towards where its words stand: beyond its tip, or, of a component, away from the whole.
    words: Vec2,
    by: Vec2,
    text: String,
}

/// Draws the arrows of the body that is read, from its place on, and adds their words, clear of all that is written, left of
/// `clear_to`.
pub fn paint(
    canvas: &mut Canvas,
    read: Option<(&BodySample, Vec2)>,
    camera: &Camera,
    (wanted, clear_to): (Wanted, f32),
    labels: &mut Vec<Label>,
) {
    let Some((body, at)) = read.filter(|_| wanted.vectors) else { return };
    let view = camera.viewport();
    // Words keep to the body's side of the card.
    let (left, right) = match wanted.card {
        Some((_, end)) if end < at.x => (end.max(view.x), clear_to),
        Some((start, _)) if start > at.x => (view.x, start.min(clear_to)),
        _ => (view.x, clear_to),
    };
    let room = Rect::new(left, view.y, right.min(view.right()) - left, view.h);
    let arrows = arrows(body, wanted);
    let mut taken: Vec<Rect> = labels.iter().map(reach).chain(shafts(&arrows, at, wanted.scale)).collect();
    for arrow in &arrows {
        shaft(canvas, at, arrow, wanted.scale);
        let label = label(arrow, at, wanted, room, &taken);
        taken.push(reach(&label));
        labels.push(label);
    }
    let dot: Vec<Vec2> = super::ink::shapes::ellipse(at, Vec2::splat(4.0 * wanted.scale), 16).collect();
    canvas.blot(&dot, HALO, 2.0 * wanted.scale, MARK);
}

/// Components first, so that the whole lies over them.
fn arrows(body: &BodySample, wanted: Wanted) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    let speed = &QUANTITIES[4];
    let scale = per_cm(body.velocity.length());
    let name = words::say(wanted.language, "vector-velocity", &[]);
    add(&mut arrows, (Kind::Velocity, &name), (body.velocity, scale), speed, wanted);
    let scale = per_cm(greatest_force_n(body));
    for (force, newtons) in &body.forces {
        let name = words::force_name(wanted.language, force);
        add(&mut arrows, (Kind::Force, &name), (*newtons, scale), &FORCE, wanted);
    }
    arrows.retain(|arrow| arrow.by.length() >= SHORTEST * wanted.scale);
    arrows.sort_by_key(|arrow| !arrow.component);
    arrows
}

/// The greatest of the forces that were named: all of them are drawn to one scale.
#[must_use]
pub fn greatest_force_n(body: &BodySample) -> f64 {
    body.forces.iter().map(|(_, newtons)| newtons.length()).fold(0.0, f64::max)
}

fn add(arrows: &mut Vec<Arrow>, what: (Kind, &str), of: (units::Vec2, f64), quantity: &Quantity, wanted: Wanted) {
    let ((kind, name), (vector, per_cm)) = (what, of);
    let long = |part: f64| (part / per_cm) as f32 * CM * wanted.scale;
    let whole = vec2(long(vector.x), -long(vector.y));
    let mut push = |part: Option<Vec2>, name: &str, number: f64| {
        let text = format!("{name} {}", format(quantity, number));
        let by = part.unwrap_or(whole);
        let words = part.map_or(whole, |part| part - whole).normalize_or_zero();
        arrows.push(Arrow { kind, component: part.is_some(), words, by, text });
    };
    push(None, name, vector.length());
    let slanted = vector.x != 0.0 && vector.y != 0.0;
    if wanted.components && slanted {
        let sign = if kind == Kind::Velocity { "V" } else { "F" };
        push(Some(vec2(whole.x, 0.0)), &format!("{sign}x"), vector.x);
        push(Some(vec2(0.0, whole.y)), &format!("{sign}y"), vector.y);
    }
}

/// Shaft and heads, with a paper rim that keeps them apart from timber and smoke.
fn shaft(canvas: &mut Canvas, from: Vec2, arrow: &Arrow, scale: f32) {
    let (color, _) = arrow.kind.colors();
    let (along, tip) = (arrow.by.normalize_or_zero(), from + arrow.by);
    let width = if arrow.component { 2.0 } else { 3.4 } * scale;
    let head = (if arrow.component { 9.0 } else { 13.0 } * scale).min(arrow.by.length() * 0.7);
    let foot = tip - along * head * 0.8;
    let heads = if arrow.kind == Kind::Force { 2 } else { 1 };
    for (width, head_by, color) in [(width + 3.4 * scale, 2.0 * scale, fade(HALO, 0.85)), (width, 0.0, color)] {
        if arrow.component {
            dashes(canvas, from, foot, width, color);
        } else {
            line(canvas, from, foot, width, color);
        }
        for turn in 0..heads {
            point(canvas, tip - along * head * 0.85 * turn as f32, along, head, (head_by, color));
        }
    }
}

pub(super) fn line(canvas: &mut Canvas, from: Vec2, to: Vec2, width: f32, color: Color) {
    canvas.strip(&[from, to].map(|at| Section { at, half: width / 2.0, color }), 0.0);
}

pub(super) fn dashes(canvas: &mut Canvas, from: Vec2, to: Vec2, width: f32, color: Color) {
    let count = ((to - from).length() / 9.0).ceil().max(1.0);
    for dash in 0..count as usize {
        let place = |share: f32| from + (to - from) * ((dash as f32 + share) / count);
        line(canvas, place(0.0), place(0.6), width, color);
    }
}

/// A head; `rim` makes it larger all round.
pub(super) fn point(canvas: &mut Canvas, tip: Vec2, along: Vec2, long: f32, (rim, color): (f32, Color)) {
    let across = along.perp() * (long * 0.42 + rim);
    let foot = tip - along * (long + rim);
    canvas.fill(&[tip + along * rim * 1.6, foot + across, foot - across], color);
}

/// How much of the picture a word takes up, nearly.
pub(super) fn reach(label: &Label) -> Rect {
    let letters = label.text.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 });
    let wide = letters.sum::<f32>() * label.size;
    Rect::new(label.at.x - wide / 2.0, label.at.y - label.size * 0.95, wide, label.size * 1.2)
}

/// What the shafts themselves take up: no word is to lie on them.
fn shafts(arrows: &[Arrow], from: Vec2, scale: f32) -> Vec<Rect> {
    let side = 6.0 * scale;
    let places = |arrow: &Arrow| {
        let (by, count) = (arrow.by, (arrow.by.length() / side).ceil().max(1.0));
        (0..=count as usize).map(move |part| from + by * (part as f32 / count))
    };
    arrows.iter().flat_map(places).map(|at| Rect::new(at.x - side / 2.0, at.y - side / 2.0, side, side)).collect()
}

/// The words beyond an arrow's tip, within `room`, or beside, over or under that, clear of what is `taken`.
fn label(arrow: &Arrow, from: Vec2, wanted: Wanted, room: Rect, taken: &[Rect]) -> Label {
    let size = 15.0 * wanted.lettering();
    let (_, color) = arrow.kind.colors();
    let mut label = Label::word(arrow.text.clone(), Vec2::ZERO, size, color);
    let half = reach(&label).w / 2.0;
    let gap = 7.0 * wanted.scale;
    let middle = from + arrow.by + arrow.words * vec2(half + gap, size * 0.6 + gap);
    let (left, high) = (room.x + half + gap, room.y + size + gap);
    let (right, low) = ((room.right() - half - gap).max(left), (room.bottom() - gap).max(high));
    let (beside, down) = (half + gap, if arrow.words.y < 0.0 { -1.0 } else { 1.0 });
    let shifts = (0..12).flat_map(|line| {
        let by = line as f32 * size * 0.62;
        [(0.0, down * by), (0.0, -down * by), (beside, down * by), (-beside, down * by)]
    });
    let inside = |at: Vec2| vec2(at.x.clamp(left, right), at.y.clamp(high, low));
    let first = inside(middle + vec2(0.0, size * 0.35));
    for (x, y) in shifts {
        label.at = inside(first + vec2(x, y));
        if taken.iter().all(|other| !other.overlaps(&reach(&label))) {
            return label;
        }
    }
    label.at = first;
    label
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(components: bool) -> Wanted {
        Wanted { thing: Some(0), vectors: true, components, scale: 1.0, text: 1.0, ..Wanted::default() }
    }

    fn flying() -> BodySample {
        let forces = vec![("drag".to_owned(), units::Vec2::new(-3.0, 4.0)), ("weight".to_owned(), units::Vec2::new(0.0, -20.0))];
        BodySample { velocity: units::Vec2::new(6.0, -8.0), forces, ..BodySample::default() }
    }

    #[test]
    fn arrows_are_to_scale_and_carry_their_numbers() {
        let arrows = arrows(&flying(), wanted(false));
        let texts: Vec<&str> = arrows.iter().map(|arrow| arrow.text.as_str()).collect();
        assert_eq!(texts, ["Velocity 10.00 m/s", "Drag 5.0 N", "Weight 20.0 N"]);
        // 10 m/s at 5 m/s to the centimetre, down on the screen is up in the numbers of pixels.
        assert!((arrows[0].by - vec2(6.0, 8.0) / 5.0 * CM).length() < 1e-3, "{}", arrows[0].by);
        // All forces to one scale.
        assert!((arrows[2].by.length() / arrows[1].by.length() - 4.0).abs() < 1e-3);
        assert!(arrows.iter().all(|arrow| arrow.by.length() <= 4.0 * CM + 0.1));
    }

    #[test]
    fn components_are_drawn_of_what_is_slanted_alone() {
        let texts: Vec<String> =
            arrows(&flying(), wanted(true)).into_iter().filter(|it| it.component).map(|it| it.text).collect();
        assert_eq!(texts, ["Vx 6.00 m/s", "Vy -8.00 m/s", "Fx -3.0 N", "Fy 4.0 N"]);
        let resting = BodySample { velocity: units::Vec2::new(1e-4, 0.0), ..BodySample::default() };
        assert!(arrows(&resting, wanted(true)).is_empty(), "what only trembles has no arrow");
    }

    #[test]
    fn words_stay_in_view_and_off_each_other() {
        let room = Rect::new(0.0, 0.0, 400.0, 300.0);
        let (arrows, at) = (arrows(&flying(), wanted(true)), vec2(395.0, 150.0));
        let mut taken = shafts(&arrows, at, 1.0);
        for arrow in &arrows {
            let label = label(arrow, at, wanted(true), room, &taken);
            let place = reach(&label);
            assert!(
                room.contains(place.point()) && place.right() <= room.right() && place.bottom() <= room.bottom(),
                "{place:?}"
            );
            assert!(taken.iter().all(|other| !other.overlaps(&place)), "{}", label.text);
            taken.push(place);
        }
    }
}
