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
use macroquad::math::{Rect, Vec2, vec2};

const HALO: Color = hex(0xF7EFDD);
/// Height of a pole, and by how much the next question's is higher, points.
const POLE: f32 = 96.0;
const HIGHER: f32 = 34.0;

/// Between two words, and how many steps of four one is moved at most, window pixels.
const AIR: f32 = 3.0;
const FARTHEST: u16 = 100;

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
    let (mut number, mut taken) = (0.0, Vec::new());
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
        let mut words = vec![said];
        if let Some(came_m) = came_m {
            let (its, came) = plant(came_m, -side, false);
            words.extend([came, apart(canvas, (mine, its), (flag.x_m - came_m).abs(), wanted)]);
        }
        labels.extend(words.into_iter().map(|word| clear(word, &mut taken, view.y)));
    }
}

/// Moves a word up or down, as little as can be, until it lies on none that is written already.
fn clear(word: Label, taken: &mut Vec<Rect>, top: f32) -> Label {
    let place = reach(&word);
    let own = |by: f32| Rect::new(place.x - AIR, place.y + by - AIR, place.w + 2.0 * AIR, place.h + 2.0 * AIR);
    let free = |by: &f32| own(*by).y >= top && !taken.iter().any(|other| other.overlaps(&own(*by)));
    let by = (0..FARTHEST).flat_map(|step| [-4.0 * step as f32, 4.0 * step as f32]).find(free).unwrap_or(0.0);
    taken.push(own(by));
    Label { at: word.at + vec2(0.0, by), ..word }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_places_that_lie_close_do_not_lie_on_each_other() {
        for size in [15.5, 24.8] {
            let word = |text: &str, x: f32, y: f32| Label::word(text.to_owned(), vec2(x, y), size, MARK);
            let written = [
                word("You: 35.2 m", 400.0, 300.0),
                word("It came: 34.1 m", 380.0, 300.0),
                word("1.1 m", 390.0, 353.0),
                word("You: 36 m", 410.0, 266.0),
                word("结果：34.1 m", 396.0, 290.0),
            ];
            let mut taken = Vec::new();
            let placed: Vec<Rect> = written.into_iter().map(|word| reach(&clear(word, &mut taken, 0.0))).collect();
            for (number, one) in placed.iter().enumerate() {
                assert!(placed[number + 1..].iter().all(|other| !one.overlaps(other)), "{placed:#?}");
            }
            assert!(placed.iter().all(|place| place.y > 150.0), "{placed:#?}");
        }
    }
}
