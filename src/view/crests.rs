//! Crests: the single flames of a front. Each layer of one is one of a few drawings, stretched to its place: fronts are hundreds
//! of them, several times a second. Height and tilt are the frame's; the ragged edge comes from the run's time.

use super::dice::{mix, noise};
use super::ink::spline::{bezier_into, lerp};
use super::ink::{Brush, Canvas};
use super::skin::{
    FLAME_DEEP, FLAME_EDGE, FLAME_MID, FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_WHITE, FLAME_YELLOW, fade, ramp,
};
use super::tongues::{Layer, Moment, clear};
use macroquad::math::{Rect, Vec2, vec2};

/// From the outermost to the innermost.
const LAYERS: [Layer; 3] = [
    (
        1.0,
        1.0,
        &[
            (0.0, clear(FLAME_ORANGE, 0.0)),
            (0.12, clear(FLAME_ORANGE, 0.35)),
            (0.26, clear(FLAME_ORANGE, 0.94)),
            (0.40, clear(FLAME_MID, 0.94)),
            (0.74, clear(FLAME_RED, 0.93)),
            (1.0, clear(FLAME_DEEP, 0.75)),
        ],
    ),
    (
        0.72,
        0.94,
        &[
            (0.0, clear(FLAME_YELLOW, 0.0)),
            (0.16, clear(FLAME_YELLOW, 0.3)),
            (0.36, clear(FLAME_YELLOW, 0.95)),
            (0.55, clear(FLAME_ORANGE, 0.95)),
            (1.0, clear(FLAME_MID, 0.55)),
        ],
    ),
    (
        0.42,
        0.86,
        &[
            (0.0, clear(FLAME_WHITE, 0.0)),
            (0.24, clear(FLAME_WHITE, 0.25)),
            (0.50, clear(FLAME_WHITE, 0.95)),
            (0.70, clear(FLAME_PALE, 0.9)),
            (1.0, clear(FLAME_YELLOW, 0.25)),
        ],
    ),
];

/// How far a flame reaches into those beside it, so that they make one front.
const OVERLAP: f32 = 1.45;
/// Drawings of a layer, and the size they are made at.
const SWAYS: f32 = 12.0;
const DRAWN: Vec2 = vec2(64.0, 176.0);

/// One flame of a front: its foot, and its width and height in pixels.
pub struct Crest {
    pub foot: Vec2,
    pub size: Vec2,
    pub seed: u64,
}

/// A front of flames, layer on layer.
pub fn front(canvas: &mut Canvas, crests: &[Crest], moment: Moment) {
    for layer in 0..LAYERS.len() {
        crests.iter().for_each(|crest| lay(canvas, crest, layer, moment));
    }
}

fn lay(canvas: &mut Canvas, crest: &Crest, layer: usize, moment: Moment) {
    let (share, wide, _) = LAYERS[layer];
    let size = crest.size * vec2(wide * OVERLAP, share);
    let lean = (moment.tilt + 0.10 * moment.edge(crest.seed)) * size.y;
    let phase = noise(crest.seed as u32 ^ 0x51, moment.beat * 0.2) + (crest.seed % 19) as f32 / 19.0;
    let sway = (phase * SWAYS).round().rem_euclid(SWAYS);
    let frame = Rect::new(-DRAWN.x / 2.0, -DRAWN.y, DRAWN.x, DRAWN.y);
    // No two stand on one line.
    let foot = crest.foot + vec2(0.0, 0.07 * size.y * noise(crest.seed as u32 ^ 0xF007, 0.0));
    let corner = foot + vec2(lean - size.x / 2.0, -size.y);
    let key = mix(0xC2E57 + layer as u64, sway as u64);
    if !canvas.stretched(key, frame, [corner, vec2(size.x, 0.0), vec2(-lean, size.y)], |canvas| {
        draw(canvas, (Vec2::ZERO, DRAWN, 0.0), layer, sway / SWAYS);
    }) {
        draw(canvas, (foot, size, lean), layer, phase);
    }
}

/// A layer of a flame, from its foot up to its tip and down again.
fn draw(canvas: &mut Canvas, (foot, size, lean): (Vec2, Vec2, f32), layer: usize, phase: f32) {
    let turn = |of: f32| (std::f32::consts::TAU * (phase * of + 0.17 * of)).sin();
    let (half, bend) = (size.x / 2.0, 0.12 * turn(1.0));
    let tip = vec2(half * 0.3 * turn(2.0), -size.y);
    let bow = |side: f32, belly: f32| vec2(side * half * (1.0 + belly), -size.y * (0.40 + 0.10 * turn(3.0) * side));
    let neck = |side: f32| tip + vec2(side * size.x * (0.26 + side * bend), size.y * 0.42);
    let mut top = Vec::new();
    bezier_into([vec2(-half, 0.0), bow(-1.0, 0.1), neck(-1.0), tip], 12, &mut top);
    bezier_into([tip, neck(1.0), bow(1.0, 0.0), vec2(half, 0.0)], 12, &mut top);
    let last = (top.len() - 1) as f32;
    let low = (0..top.len()).map(|i| lerp(vec2(-half, 0.0), vec2(half, 0.0), i as f32 / last));
    let place = |at: Vec2| foot + at + vec2(lean * -at.y / size.y, 0.0);
    let low: Vec<Vec2> = low.map(place).collect();
    top.iter_mut().for_each(|at| *at = place(*at));
    let rows = [0.0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1.0];
    canvas.band_with(&top, &low, &rows, |at| ramp(LAYERS[layer].2, (foot.y - at.y) / size.y));
    // The inner edges are soft enough without a line; near the foot flames run into each other.
    if layer == 0 {
        let edge: Vec<Vec2> = top.into_iter().filter(|at| foot.y - at.y > 0.3 * size.y).collect();
        canvas.trace(&edge, Brush::new(size.y / 80.0, fade(FLAME_EDGE, 0.55)).taper(0.1, 0.1).least(0.4).rough(0.1, 0.0));
    }
}
