//! Fire lances: the bamboo pole through both men's hands, and its jet. The jet is as long as the frame says: a short
//! core of hot gas, then a widening spray of burning grains. Smoke behind it lets the light show on paper.

use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of};
use super::ink::spline::{lerp, smooth};
use super::ink::{Brush, Canvas, Sprite};
use super::skin::{
    BAMBOO, CHAR, FLAME_DEEP, FLAME_EDGE, FLAME_MID, FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_YELLOW, fade, hex, ramp,
};
use super::smoke::spark;
use super::timber::{Beam, turns};
use crate::sample::{Frame, LanceSample};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Length of a pole, metres.
const POLE: f32 = 3.5;

/// A lance as it is drawn: a point `along` and `across` its axis, in metres, on the sheet.
pub struct Jet {
    muzzle: (f32, f32),
    angle: f32,
    depth: f32,
    reach: f32,
    gas: f32,
    wind: f32,
    seed: u64,
}

impl Jet {
    #[must_use]
    pub fn of(lance: &LanceSample, number: usize, frame: &Frame) -> Self {
        // The torn edge changes nine times a second of the run.
        let beat = (frame.time_s * 9.0) as u64;
        Self {
            muzzle: (lance.muzzle.x as f32, lance.muzzle.y as f32),
            angle: lance.angle_rad as f32,
            depth: lance.depth_m as f32,
            reach: lance.reach_m as f32,
            gas: lance.gas_reach_m as f32,
            wind: frame.weather.wind_m_s as f32,
            seed: seed_of(seed_of(0x1A9CE, number as u64), beat),
        }
    }

    fn spot(&self, along: f32, across: f32) -> Vec2 {
        let (sin, cos) = self.angle.sin_cos();
        at(self.muzzle.0 + along * cos - across * sin, self.muzzle.1 + along * sin + across * cos, self.depth)
    }

    /// Dark smoke behind the light, and the light on it.
    pub fn behind(&self, canvas: &mut Canvas) {
        let mut dice = Dice::new(self.seed / 7);
        for _ in 0..26 {
            let along = dice.range(0.2, self.reach * 1.12);
            let spot = self.spot(along, dice.normal(0.20) + 0.18 + 0.10 * along) + vec2(self.wind * along * 1.8, -5.0);
            let radius = PX_PER_M * dice.range(0.35, 0.75);
            let alpha = dice.range(0.14, 0.30);
            canvas.sprite(
                Sprite::Wet((dice.next_seed() % 6) as u8),
                spot,
                Vec2::splat(radius * 1.25),
                fade(hex(0x2A231E), alpha),
                0.0,
            );
        }
        let middle = self.spot(self.reach * 0.48, 0.0);
        canvas.sprite(Sprite::Glow, middle, vec2(0.75, 0.5) * self.reach * PX_PER_M, fade(hex(0xFFFFFF), 0.45), 0.0);
    }

    /// The jet itself.
    pub fn paint(&self, canvas: &mut Canvas) {
        canvas.seed(self.seed);
        for _ in 0..11 {
            self.side_lick(canvas);
        }
        let red: &[(f32, Color)] =
            &[(0.0, fade(FLAME_ORANGE, 0.95)), (0.55, fade(hex(0xE8641F), 0.93)), (1.0, fade(FLAME_DEEP, 0.55))];
        let orange: &[(f32, Color)] = &[(0.0, hex(0xFFE9A8)), (0.6, fade(FLAME_ORANGE, 0.95)), (1.0, fade(FLAME_MID, 0.5))];
        let pale: &[(f32, Color)] = &[(0.0, hex(0xFFFFFF)), (0.6, FLAME_PALE), (1.0, fade(FLAME_YELLOW, 0.3))];
        self.lick(canvas, self.reach, (0.08, 0.40, 0.30), red);
        self.lick(canvas, self.reach * 0.84, (0.07, 0.25, 0.26), orange);
        self.lick(canvas, (self.reach * 0.55).max(self.gas.min(self.reach * 0.8)), (0.06, 0.13, 0.15), pale);
        canvas.sprite(Sprite::Hot, self.spot(0.15, 0.0), Vec2::splat(PX_PER_M * 0.55), fade(hex(0xFFFFFF), 0.95), 0.3);
    }

    /// One nested cone with torn edges: half-widths at muzzle and end, and how torn.
    fn lick(&self, canvas: &mut Canvas, length: f32, (start, end, torn): (f32, f32, f32), colors: &[(f32, Color)]) {
        let mut side = |sign: f32| -> Vec<Vec2> {
            let points: Vec<Vec2> = (0..=13)
                .map(|i| {
                    let t = i as f32 / 13.0;
                    let half = (start + (end - start) * t.powf(0.85)) * (1.0 - t.powi(4)) + 0.005;
                    let ragged = 1.0 + torn * t * canvas.dice.normal(1.0);
                    self.spot(length * t + canvas.dice.range(-0.03, 0.03), sign * half * ragged)
                })
                .collect();
            smooth(&points, 1000.0, false)
        };
        let (upper, lower) = (side(1.0), side(-0.85));
        let (from, to) = (self.spot(0.0, 0.0), self.spot(length, 0.0));
        let axis = (to - from) / (to - from).length_squared().max(1e-3);
        canvas.band_with(&upper, &lower, &[0.0, 0.5, 1.0], |p| ramp(colors, (p - from).dot(axis)));
        let rim = if torn > 0.28 { fade(FLAME_EDGE, 0.5) } else { fade(colors[1].1, 0.5) };
        for edge in [&upper, &lower] {
            canvas.brush(edge, Brush::new(1.1, rim).taper(0.2, 0.1).least(0.5).rough(0.1, 0.0));
        }
    }

    /// A lick of flame that curls up and out of the side.
    fn side_lick(&self, canvas: &mut Canvas) {
        let along = canvas.dice.range(0.7, self.reach * 0.95);
        let sign = if canvas.dice.chance(0.62) { 1.0 } else { -1.0 };
        let (forward, out) = (canvas.dice.range(0.45, 0.8), canvas.dice.range(0.14, 0.34));
        let points = [
            self.spot(along, sign * 0.06 * along),
            self.spot(along + 0.3, sign * 0.13 * along),
            self.spot(along + forward, sign * (0.14 * along + out)),
        ];
        let width = PX_PER_M * canvas.dice.range(0.14, 0.24);
        canvas.brush(&points, Brush::new(width, fade(FLAME_RED, 0.92)).taper(0.15, 0.8).rough(0.1, 0.3));
    }

    /// Burning grains: most fly along the cone, some fall short and drop.
    pub fn grains(&self, canvas: &mut Canvas) {
        let mut dice = Dice::new(self.seed ^ 0x64A);
        for _ in 0..40 {
            let along = self.reach * (1.10 - 0.85 * dice.unit() * dice.unit());
            let off = dice.normal(0.095) * along;
            let drop = 0.030 * along * along * dice.unit() * PX_PER_M;
            let heading = -self.angle - off.atan2(along.max(0.3)) * 0.9 + if along > 2.0 { 0.35 * dice.unit() } else { 0.0 };
            let color = dice.pick(&[FLAME_PALE, hex(0xFFE08A), hex(0xFFC65A)]);
            spark(canvas, self.spot(along, off) + vec2(0.0, drop), (heading, dice.range(0.8, 3.6)), color, dice.range(1.0, 1.9));
        }
        for _ in 0..13 {
            let from = self.spot(dice.range(1.4, self.reach.max(1.5)), 0.0) + vec2(dice.range(-4.0, 6.0), dice.range(6.0, 34.0));
            spark(canvas, from, (1.2, dice.range(1.0, 4.0)), fade(hex(0xFFC65A), 0.85), dice.range(0.9, 1.3));
        }
    }
}

/// The pole: nodes every 0.4 m, its charged front thicker and bound with cord; charred once spent.
pub fn pole(canvas: &mut Canvas, lance: &LanceSample, number: usize) {
    canvas.seed(seed_of(0x901E, number as u64));
    let (sin, cos) = (lance.angle_rad as f32).sin_cos();
    let (x, y, depth) = (lance.muzzle.x as f32, lance.muzzle.y as f32, lance.depth_m as f32);
    let (butt, muzzle) = (at(x - POLE * cos, y - POLE * sin, depth), at(x, y, depth));
    Beam::new(butt, muzzle, 4.0, BAMBOO).plain().lined(1.0).paint(canvas);
    let along = (muzzle - butt).normalize_or_zero();
    let across = vec2(-along.y, along.x) * 2.4;
    for i in 1..9 {
        let node = lerp(butt, muzzle, i as f32 / 9.0);
        canvas.line(node - across, node + across, Brush::ink(1.2, 0.8).least(0.8));
    }
    let tube = lerp(butt, muzzle, 0.80);
    let color = if lance.spent { CHAR } else { hex(0xB7A65A) };
    Beam::new(tube, muzzle, 6.6, color).plain().paint(canvas);
    for t in [0.1, 0.35, 0.6, 0.85] {
        turns(canvas, lerp(tube, muzzle, t), along, (7.0, 1), hex(0x6B4A2C));
    }
}
