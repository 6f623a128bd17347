//! Tongues: single flames on a burning thing or lashing, three nested drops each. Height and tilt are the frame's;
//! only the ragged edge is drawn noise, and it comes from the run's time, never from a clock.

use super::camera::{PX_PER_M, at, place};
use super::dice::{mix, noise};
use super::ink::brush::Section;
use super::ink::spline::lerp;
use super::ink::{Canvas, Sprite};
use super::pieces::Piece;
use super::skin::{
    FLAME_DEEP, FLAME_EDGE, FLAME_MID, FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_WHITE, FLAME_YELLOW, fade, hex, ramp,
};
use crate::sample::{Frame, JointSample};
use macroquad::color::Color;
use macroquad::math::{Rect, Vec2, vec2};

/// How often a flame's edge changes, per second.
const FLICKER_HZ: f32 = 9.0;

/// The air and the moment, as flames feel them.
#[derive(Clone, Copy)]
pub struct Moment {
    pub beat: f32,
    /// Sideways shift of a flame's tip per metre of height.
    pub tilt: f32,
}

impl Moment {
    #[must_use]
    pub fn of(frame: &Frame, beat_s: f32) -> Self {
        let tallest = frame.fires.iter().max_by(|a, b| a.flame_height_m.total_cmp(&b.flame_height_m));
        let tilt = tallest.map_or(frame.weather.wind_m_s * 0.07, |fire| fire.tilt);
        Self { beat: beat_s * FLICKER_HZ, tilt: (tilt as f32).clamp(-0.9, 0.9) }
    }

    /// Noise of this moment for one edge, -1 to 1.
    pub(super) fn edge(self, seed: u64) -> f32 {
        noise(seed as u32, self.beat * 0.45)
    }
}

/// One nested layer: share of the height, share of the width, colours from foot to tip.
pub(super) type Layer = (f32, f32, &'static [(f32, Color)]);

pub(super) const fn clear(color: Color, alpha: f32) -> Color {
    Color { a: alpha, ..color }
}

const TONGUE: [Layer; 3] = [
    (
        1.0,
        1.0,
        &[
            (0.0, clear(FLAME_ORANGE, 0.25)),
            (0.10, clear(FLAME_ORANGE, 0.9)),
            (0.35, clear(FLAME_MID, 0.93)),
            (0.72, clear(FLAME_RED, 0.92)),
            (1.0, clear(FLAME_DEEP, 0.7)),
        ],
    ),
    (
        0.74,
        0.66,
        &[
            (0.0, clear(FLAME_YELLOW, 0.3)),
            (0.10, clear(FLAME_YELLOW, 0.95)),
            (0.5, clear(FLAME_ORANGE, 0.95)),
            (1.0, clear(FLAME_MID, 0.55)),
        ],
    ),
    (0.50, 0.40, &[(0.0, FLAME_WHITE), (0.5, clear(FLAME_PALE, 0.95)), (1.0, clear(FLAME_YELLOW, 0.25))]),
];

/// Drawings of a flame's sway, and the size they are painted at.
const SWAYS: f32 = 14.0;
const DRAWN: Vec2 = vec2(20.0, 62.0);

/// One flame: three nested drops from a foot on the sheet, `size` = height and width in pixels. It is one of a few
/// drawings, drawn out to its height and tilted.
pub fn tongue(canvas: &mut Canvas, foot: Vec2, size: Vec2, moment: Moment, seed: u64) {
    let tall = size.y * (1.0 + 0.16 * moment.edge(seed));
    let lean = moment.tilt * tall + 0.10 * tall * moment.edge(seed ^ 0xA1);
    let phase = noise(seed as u32 ^ 0x51, moment.beat * 0.2) + (seed % 17) as f32 / 17.0;
    let sway = (phase * SWAYS).round().rem_euclid(SWAYS);
    let frame = Rect::new(-DRAWN.x / 2.0, -DRAWN.y, DRAWN.x, DRAWN.y);
    let corner = foot + vec2(lean - size.x / 2.0, -tall);
    let key = mix(0xF1A3E, sway as u64);
    if !canvas.stretched(key, frame, [corner, vec2(size.x, 0.0), vec2(-lean, tall)], |canvas| {
        drops(canvas, Vec2::ZERO, DRAWN, (0.0, sway / SWAYS));
    }) {
        drops(canvas, foot, vec2(size.x, tall), (lean, phase));
    }
}

/// The drops of a flame that leans and sways.
fn drops(canvas: &mut Canvas, foot: Vec2, size: Vec2, (lean, phase): (f32, f32)) {
    let tall = size.y;
    let curl = 0.14 * size.x + 0.05 * tall;
    for (i, (share, wide, colors)) in TONGUE.iter().enumerate() {
        let pieces = (tall * share / 2.4).clamp(6.0, 16.0) as usize;
        let sections: Vec<Section> = (0..=pieces)
            .map(|k| {
                let t = k as f32 / pieces as f32;
                let sway = curl * share * (std::f32::consts::TAU * (0.95 * t + phase)).sin() * t.powf(0.8) * (1.0 - 0.25 * t);
                let at = foot + vec2(lean * share * share * t.powf(1.4) + sway, -tall * share * t - tall * 0.02 * i as f32);
                let half = size.x * wide * (1.0 - t).powf(0.85) * (0.10 + 1.75 * t.powf(0.55) * (1.0 - t).powf(0.35)) / 2.0 + 0.1;
                Section { at, half, color: ramp(colors, t) }
            })
            .collect();
        if i == 0 && tall > 16.0 {
            let edge: Vec<Section> = sections
                .iter()
                .skip(pieces / 3)
                .map(|s| Section { half: s.half + 0.7, color: fade(FLAME_EDGE, 0.5), ..*s })
                .collect();
            canvas.strip(&edge, 0.0);
        }
        canvas.strip(&sections, 0.0);
    }
}

/// Tongues on a single burning thing, as many and as high as it releases heat.
pub fn on_thing(canvas: &mut Canvas, piece: &Piece, moment: Moment) {
    if !piece.body.burning {
        return;
    }
    let (a, b, _) = piece.axis();
    let kilowatts = piece.body.heat_release_kw.max(0.0) as f32;
    // Free flame over a small source: 0.235 Q^0.4, in metres.
    let tall = (0.235 * kilowatts.powf(0.4)).clamp(0.35, 1.9) * PX_PER_M;
    let deep = piece.thing.breadth_m < 2.0;
    let spot = |t: f32| if deep { place_between(piece, a, b, t) } else { piece.near(lerp(a, b, t), 0.2) };
    let clusters = 1 + (((b - a).length() / 2.2) as usize).min(3);
    for k in 0..clusters {
        let seed = mix(piece.seed(), k as u64);
        let t = (k as f32 + 0.5 + 0.35 * noise(seed as u32, 2.0)) / clusters as f32;
        cluster(canvas, spot(t) + vec2(0.0, 3.0), tall * (0.85 + 0.35 * noise(seed as u32, 5.0)), moment, seed);
    }
}

/// A tall tongue between smaller ones.
fn cluster(canvas: &mut Canvas, foot: Vec2, tall: f32, moment: Moment, seed: u64) {
    for (k, (aside, share)) in [(-6.5, 0.50), (6.0, 0.60), (-1.0, 1.0), (3.0, 0.38)].into_iter().enumerate() {
        let own = mix(seed, k as u64 + 9);
        let height = tall * share * (1.0 + 0.25 * noise(own as u32, 1.7));
        let at = foot + vec2(aside * (0.7 + 0.4 * noise(own as u32, 4.4)), 2.0 * noise(own as u32, 8.1));
        tongue(canvas, at, vec2((height * 0.36).clamp(4.0, 12.0), height), moment, own);
    }
}

fn place_between(piece: &Piece, a: Vec2, b: Vec2, t: f32) -> Vec2 {
    let world = piece.world(lerp(a, b, t));
    at(world.x, world.y, piece.depth())
}

/// A small fire on a lashing.
pub fn on_joint(canvas: &mut Canvas, joint: &JointSample, depth: f32, moment: Moment, seed: u64) {
    let foot = place(joint.position, depth);
    canvas.sprite(Sprite::Glow, foot - vec2(0.0, 8.0), Vec2::splat(30.0), fade(hex(0xFFFFFF), 0.34), 0.0);
    for k in 0..3 {
        let own = mix(seed, k);
        let size = vec2(8.5, PX_PER_M * (0.9 + 0.35 * noise(own as u32, 4.0)));
        tongue(canvas, foot + vec2(k as f32 * 5.0 - 5.0, 3.0), size, moment, own);
    }
}
