//! Smoke: wet puffs along the plume of every front of fire, leaning with the wind, a brown wash behind the flames
//! (without it fire does not glow on pale paper), curls at the edge, and sparks that rise with it.

use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of, noise};
use super::ink::{Brush, Canvas, Sprite};
use super::skin::{FLAME_RED, fade, hex, mix};
use crate::sample::Frame;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const DARK: Color = hex(0x2A231E);
const PALE: Color = hex(0x6A5F54);
/// How high the plume is drawn, metres.
const TOP: f32 = 27.0;

/// One plume: where it begins, how strong it is, and the wind it meets.
pub struct Plume {
    x: f32,
    y: f32,
    spread: f32,
    megawatts: f32,
    flame: f32,
    wind: f32,
    time_s: f32,
    seed: u64,
}

/// The plumes of a frame, as they are drawn at `beat_s`: neighbouring columns of flames feed one.
#[must_use]
pub fn plumes(frame: &Frame, beat_s: f32) -> Vec<Plume> {
    let mut fires: Vec<_> = frame.fires.iter().filter(|fire| fire.heat_release_kw > 20.0).collect();
    fires.sort_by(|a, b| a.base.x.total_cmp(&b.base.x));
    let mut all: Vec<Vec<_>> = Vec::new();
    for fire in fires {
        match all.last_mut() {
            Some(group) if fire.base.x - group.last().map_or(f64::MAX, |last: &&crate::sample::FireSample| last.base.x) < 3.0 => {
                group.push(fire)
            }
            _ => all.push(vec![fire]),
        }
    }
    all.iter()
        .map(|group| {
            let total: f64 = group.iter().map(|fire| fire.heat_release_kw).sum();
            let mean = |of: &dyn Fn(&crate::sample::FireSample) -> f64| {
                group.iter().map(|fire| of(fire) * fire.heat_release_kw).sum::<f64>() / total
            };
            let x = mean(&|fire| fire.base.x) as f32;
            Plume {
                x,
                y: mean(&|fire| fire.base.y) as f32,
                spread: ((group[group.len() - 1].base.x - group[0].base.x) / 2.0) as f32,
                megawatts: (total / 1000.0) as f32,
                flame: group.iter().fold(0.0, |most: f64, fire| most.max(fire.flame_height_m)) as f32,
                wind: frame.weather.wind_m_s as f32,
                time_s: beat_s,
                seed: seed_of(0x5A0CE, (x / 4.0).round() as i64 as u64),
            }
        })
        .collect()
}

impl Plume {
    fn strength(&self) -> f32 {
        (self.megawatts / 6.0).sqrt().clamp(0.15, 1.15)
    }

    /// Middle of the plume at a height above its foot: it leans by wind over rise, more the slower it rises.
    fn axis(&self, up: f32) -> f32 {
        self.x + self.wind * (0.05 * up + 0.0105 * up * up)
    }

    fn half(&self, up: f32) -> f32 {
        0.7 + 0.15 * up + 0.5 * self.spread * (1.0 - up / TOP).max(0.0)
    }

    /// The brown wash behind the flames.
    pub fn wash(&self, canvas: &mut Canvas, depth: f32) {
        let mut dice = Dice::new(self.seed);
        let tall = (self.flame * 1.8 + 2.0).min(12.5);
        for _ in 0..(84.0 * self.strength()) as usize {
            let up = dice.range(0.0, tall);
            let x = self.x + (self.spread + 1.9) * dice.range(-1.0, 0.8) + self.wind * 0.03 * up;
            let radius = PX_PER_M * dice.range(0.9, 1.8);
            let alpha = dice.range(0.16, 0.30) * if up < tall * 0.75 { 1.0 } else { 0.62 };
            canvas.sprite(
                Sprite::Puff,
                at(x, self.y + up, depth + dice.range(-2.0, 2.0)),
                Vec2::splat(radius),
                fade(hex(0x2C1E16), alpha),
                0.0,
            );
        }
    }

    /// The column: puffs that rise with the run's time.
    pub fn column(&self, canvas: &mut Canvas, depth: f32) {
        let start = self.flame * 0.45 + 0.8;
        let count = (130.0 * self.strength()) as usize;
        for i in 0..count {
            let mut dice = Dice::new(seed_of(self.seed, i as u64));
            let life = (dice.unit() + self.time_s * 0.12 * dice.range(0.85, 1.15)).fract();
            let up = start + (TOP - start) * life.powf(0.85);
            let age = ((up - start) / 20.0).clamp(0.0, 1.0);
            let half = self.half(up);
            let drift = noise(self.seed as u32 ^ i as u32, self.time_s * 0.3 + 9.0);
            let x = self.axis(up) + dice.normal(0.5) * half + 0.25 * half * drift;
            let dark = dice.chance(0.66 - 0.3 * age);
            let radius = PX_PER_M * half * dice.range(0.55, 1.0);
            let born = (life * 8.0).min(1.0) * ((1.0 - life) * 5.0).min(1.0);
            let alpha = (0.40 - 0.26 * age) * dice.range(0.6, 1.1) * self.strength().min(1.0) * born;
            let turn = dice.range(0.0, std::f32::consts::TAU) + self.time_s * 0.12 * dice.range(-1.0, 1.0);
            let sprite = Sprite::Wet((dice.next_seed() % 6) as u8);
            canvas.sprite_turned(
                sprite,
                at(x, self.y + up, depth),
                (vec2(radius, radius * dice.range(0.7, 0.95)), turn),
                fade(if dark { DARK } else { PALE }, alpha),
                0.0,
            );
        }
        self.belly(canvas, depth);
    }

    /// The lower side of the smoke, lit by the fire.
    fn belly(&self, canvas: &mut Canvas, depth: f32) {
        let mut dice = Dice::new(self.seed ^ 3);
        for _ in 0..(24.0 * self.strength()) as usize {
            let up = dice.range(0.5, self.flame * 1.5 + 1.0);
            let alpha = 0.28 * (1.0 - up / (self.flame * 1.7 + 2.0)) * self.strength().min(1.0);
            let spot = at(self.axis(up) + dice.normal(0.5 + self.spread * 0.4), self.y + up, depth);
            canvas.sprite(Sprite::Puff, spot, Vec2::splat(PX_PER_M * dice.range(0.8, 1.5)), fade(hex(0xB5522A), alpha), 0.0);
        }
    }

    /// Broad wet strokes along the flow, most on the windward side, and curls where the edge rolls over.
    pub fn edges(&self, canvas: &mut Canvas, depth: f32) {
        canvas.seed(self.seed ^ 8);
        for _ in 0..(26.0 * self.strength()) as usize {
            let side = if canvas.dice.chance(0.66) { -1.0 } else { 1.0 } * self.wind.signum() * canvas.dice.range(0.25, 0.92);
            let low = canvas.dice.range(self.flame * 0.8 + 2.0, 17.0);
            let high = (low + canvas.dice.range(3.0, 7.5)).min(26.0);
            let phase = canvas.dice.range(0.0, 6.3) - self.time_s * 0.5;
            let points: Vec<Vec2> = (0..10)
                .map(|k| {
                    let t = k as f32 / 9.0;
                    let up = low + (high - low) * t;
                    let half = self.half(up);
                    at(
                        self.axis(up) + side * half * (0.72 + 0.30 * t) + 0.22 * half * (phase + k as f32 * 0.9).sin(),
                        self.y + up,
                        depth,
                    )
                })
                .collect();
            let width = PX_PER_M * canvas.dice.range(0.5, 1.25) * (0.5 + 0.045 * low);
            let alpha =
                canvas.dice.range(0.13, 0.26) * (1.0 - 0.55 * ((low - 6.0) / 18.0).clamp(0.0, 1.0)) * self.strength().min(1.0);
            canvas.brush(&points, Brush::new(width, fade(DARK, alpha)).taper(0.35, 0.6).rough(0.5, 2.0));
        }
        for _ in 0..(13.0 * self.strength()) as usize {
            self.curl(canvas, depth);
        }
    }

    fn curl(&self, canvas: &mut Canvas, depth: f32) {
        let up = canvas.dice.range(self.flame + 3.0, 22.0);
        let (half, side) = (self.half(up), if canvas.dice.chance(0.7) { -1.0 } else { 1.0 });
        let middle = at(self.axis(up) + side * half * canvas.dice.range(0.55, 0.95), self.y + up, depth);
        let radius = PX_PER_M * half * canvas.dice.range(0.16, 0.30);
        let points: Vec<Vec2> = (0..17)
            .map(|k| {
                let turn = 1.57 + side * 0.36 * k as f32;
                let r = radius * (1.0 - 0.045 * k as f32);
                middle + vec2(r * turn.cos(), -radius * 0.2 + r * 0.88 * turn.sin())
            })
            .collect();
        let alpha = canvas.dice.range(0.20, 0.36) * (1.0 - 0.6 * ((up - 9.0) / 15.0).clamp(0.0, 1.0)) * self.strength().min(1.0);
        let width = canvas.dice.range(1.6, 3.0);
        canvas.brush(&points, Brush::new(width, fade(DARK, alpha)).taper(0.4, 0.5));
    }

    /// Embers that rise and die.
    pub fn sparks(&self, canvas: &mut Canvas, depth: f32) {
        for i in 0..(95.0 * self.strength()) as usize {
            let mut dice = Dice::new(seed_of(self.seed ^ 0x5A, i as u64));
            let life = (dice.unit() + self.time_s * dice.range(0.22, 0.40)).fract();
            let up = 0.6 + life * (self.flame * 1.6 + 3.0) * dice.range(0.5, 1.3);
            let x = self.axis(up) + dice.normal(0.3 + 0.10 * up + 0.5 * self.spread) + 0.3 * (life * 9.0 + i as f32).sin();
            let heading = -1.57 + dice.normal(0.5) + 0.1 * self.wind;
            let color = dice.pick(&[hex(0xFFE9A8), hex(0xFFC65A), hex(0xFF9A3C)]);
            spark(
                canvas,
                at(x, self.y + up, depth),
                (heading, dice.range(0.8, 4.5)),
                fade(color, 1.1 * (1.0 - life)),
                dice.range(0.9, 1.7),
            );
        }
    }
}

/// A short glowing streak with a red rim.
pub fn spark(canvas: &mut Canvas, from: Vec2, (heading, length): (f32, f32), color: Color, width: f32) {
    let to = from + vec2(heading.cos(), heading.sin()) * length.max(0.8);
    let sections =
        |extra: f32, color: Color| [from, to].map(|at| super::ink::brush::Section { at, half: (width + extra) / 2.0, color });
    canvas.strip(&sections(1.1, fade(mix(FLAME_RED, color, 0.0), 0.75 * color.a)), 0.0);
    canvas.strip(&sections(0.0, color), 0.0);
}
