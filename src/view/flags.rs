//! Flags: the places that were predicted along the scene, each with a line down to the ground and its x; once the outcome is
//! known the true place stands beside it, with the distance between them. In window pixels, over the picture.
//!
//! The student's flag is a blue pennant, the outcome's a square crimson cloth: never colour alone.

use super::camera::Camera;
use super::ink::Canvas;
use super::marks::Label;
use super::skin::{CRIMSON, MARK, fade, hex};
use super::stage::Stage;
use super::vectors::{Wanted, dashes, line, reach};
use crate::units::format_value;
use crate::words::say;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const HALO: Color = hex(0xF7EFDD);
/// Height of a pole, and by how much the next question's is higher, points.
const POLE: f32 = 96.0;
const HIGHER: f32 = 34.0;

/// A place that was predicted, and what came, metres along x.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    pub x_m: f64,
    pub came_m: Option<f64>,
    /// It is not settled yet.
    pub draft: bool,
}

/// Height of what flags stand on, metres: the ground, or open water.
#[must_use]
pub fn ground_m(stage: &Stage) -> f64 {
    stage.river.as_ref().map_or(0.0, |river| f64::from(river.level))
}

/// Where a flag stands in the window; what would stand below the view stands at its edge.
#[must_use]
pub fn foot(camera: &Camera, stage: &Stage, x_m: f64) -> Vec2 {
    let at = camera.to_screen(x_m, ground_m(stage), 0.0);
    let view = camera.viewport();
    vec2(at.x, at.y.clamp(view.y + view.h * 0.4, view.bottom() - 4.0))
}

/// Draws all flags, left of `clear_to`, and adds their words.
pub fn paint(
    canvas: &mut Canvas,
    (camera, stage): (&Camera, &Stage),
    flags: &[Flag],
    (wanted, clear_to): (Wanted, f32),
    labels: &mut Vec<Label>,
) {
    let view = camera.viewport();
    let mut number = 0.0;
    for flag in flags {
        let tall = (POLE + HIGHER * wanted.text * number) * wanted.scale;
        number += 1.0;
        let mut plant = |x_m: f64, side: f32, own: bool| {
            let foot = foot(camera, stage, x_m);
            let top = foot - vec2(0.0, tall);
            pole(canvas, (foot, top), (own, flag.draft && own, side), wanted.scale);
            let key = if own { "flag-yours" } else { "flag-came" };
            let text = say(wanted.language, key, &[("place", format_value(x_m, "m", 1).as_str().into())]);
            let mut word = label(text, top - vec2(0.0, 7.0 * wanted.scale), wanted, if own { MARK } else { CRIMSON });
            let half = reach(&word).w / 2.0;
            let (least, most) = (view.x + half + 4.0, view.right().min(clear_to) - half - 4.0);
            word.at.x = (word.at.x + side * half).clamp(least, most.max(least));
            (top, word)
        };
        let came_m = flag.came_m.filter(|came_m| came_m.is_finite());
        let side = came_m.map_or(0.0, |came_m| if came_m < flag.x_m { 1.0 } else { -1.0 });
        let (mine, said) = plant(flag.x_m, side, true);
        if let Some(came_m) = came_m {
            let (its, mut came) = plant(came_m, -side, false);
            above(&said, &mut came);
            labels.push(came);
            labels.push(apart(canvas, (mine, its), (flag.x_m - came_m).abs(), wanted));
        }
        labels.push(said);
    }
}

/// Lifts a word that the edge of the view has pushed into another over it.
fn above(other: &Label, word: &mut Label) {
    if reach(word).overlaps(&reach(other)) {
        word.at.y = other.at.y - reach(other).h - 4.0;
    }
}

/// A pole with its cloth, which flies to the right unless another flag stands there.
fn pole(canvas: &mut Canvas, (foot, top): (Vec2, Vec2), (own, draft, side): (bool, bool, f32), scale: f32) {
    let color = if own { MARK } else { CRIMSON };
    let fly = if side < 0.0 { -1.0 } else { 1.0 } * scale;
    for (width, color) in [(6.0, fade(HALO, 0.85)), (2.6, color)] {
        if draft {
            dashes(canvas, foot, top, width * scale, color);
        } else {
            line(canvas, foot, top, width * scale, color);
        }
    }
    let cloth = [vec2(0.0, 0.0), vec2(26.0, 2.0), vec2(26.0, 18.0), vec2(0.0, 20.0)].map(|by| top + by * vec2(fly, scale));
    let pennant = [vec2(0.0, 0.0), vec2(30.0, 10.0), vec2(0.0, 20.0)].map(|by| top + by * vec2(fly, scale));
    let shape: &[Vec2] = if own { &pennant } else { &cloth };
    canvas.blot(shape, if draft { HALO } else { color }, 2.2 * scale, color);
    let mound: Vec<Vec2> = super::ink::shapes::ellipse(foot, vec2(6.0, 2.6) * scale, 14).collect();
    canvas.blot(&mound, color, 1.6 * scale, HALO);
}

/// The line between two poles, and how far it is.
fn apart(canvas: &mut Canvas, (one, other): (Vec2, Vec2), metres: f64, wanted: Wanted) -> Label {
    let down = vec2(0.0, 56.0 * wanted.scale);
    let tick = vec2(0.0, 6.0 * wanted.scale);
    let (from, to) = (one + down, vec2(other.x, one.y) + down);
    for (width, color) in [(5.0, fade(HALO, 0.8)), (2.0, MARK)] {
        let width = width * wanted.scale;
        line(canvas, from, to, width, color);
        line(canvas, from - tick, from + tick, width, color);
        line(canvas, to - tick, to + tick, width, color);
    }
    label(format_value(metres, "m", 1), (from + to) / 2.0 - tick - vec2(0.0, 3.0 * wanted.scale), wanted, MARK)
}

fn label(text: String, at: Vec2, wanted: Wanted, color: Color) -> Label {
    Label::word(text, at, 15.5 * wanted.lettering(), color)
}
