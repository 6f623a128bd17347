//! Fire lances: the bamboo pole through both men's hands, and its jet. A short flame of gas, as long as the frame says
//! that it stays hot; from there on single burning grains, which cool as they fly and are gone at the reach; and thin
//! pale smoke. Nothing between them: the gas alone is cool within half a metre.

use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of, noise};
use super::ink::brush::Section;
use super::ink::spline::lerp;
use super::ink::{Brush, Canvas, Sprite};
use super::now::Now;
use super::skin::{BAMBOO, CHAR, FLAME_DEEP, FLAME_MID, FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_YELLOW, fade, hex, ramp};
use super::timber::{Beam, turns};
use crate::sample::LanceSample;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Length of a pole, metres.
const POLE: f32 = 3.5;
/// How long a grain burns, and how much the air slows it on each metre: as in the law of the jet.
const GRAIN_LIFE_S: f32 = 0.8;
const GRAIN_DRAG_PER_M: f32 = 0.16;
/// Share of a grain's life that its streak shows, as on a picture taken with a slow shutter.
const STREAK: f32 = 0.09;
/// Grains in the air at once; fewer of each where many lances play on one place.
const GRAINS: f32 = 38.0;

/// A lance as it is drawn: a point `along` and `across` its axis, in metres, on the sheet.
struct Jet {
    muzzle: (f32, f32),
    angle: f32,
    depth: f32,
    reach: f32,
    gas: f32,
    wind: f32,
    time_s: f32,
    /// How much of it is drawn: where many lances play on one place, theirs adds up.
    share: f32,
    seed: u64,
}

/// All jets of a frame: smoke and light behind, then the flames, then the grains.
pub fn jets(canvas: &mut Canvas, now: &Now) {
    let frame = now.frame;
    let lit = frame.lances.iter().filter(|lance| lance.lit).count();
    let share = (6.0 / lit.max(1) as f32).clamp(0.25, 1.0);
    let jets: Vec<Jet> = frame
        .lances
        .iter()
        .enumerate()
        .filter(|(_, lance)| lance.lit)
        .map(|(number, lance)| Jet::of(lance, number, now, share))
        .collect();
    jets.iter().for_each(|jet| jet.smoke(canvas));
    jets.iter().for_each(|jet| jet.flame(canvas));
    jets.iter().for_each(|jet| jet.grains(canvas));
}

impl Jet {
    fn of(lance: &LanceSample, number: usize, now: &Now, share: f32) -> Self {
        Self {
            muzzle: (lance.muzzle.x as f32, lance.muzzle.y as f32),
            angle: lance.angle_rad as f32,
            depth: lance.depth_m as f32,
            reach: (lance.reach_m as f32).max(0.2),
            gas: (lance.gas_reach_m as f32).clamp(0.2, 1.5),
            wind: now.air.wind_m_s,
            time_s: now.beats.beat_s,
            share,
            seed: seed_of(0x1A9CE, number as u64),
        }
    }

    /// Above the ground: what falls to it lies there.
    fn spot(&self, along: f32, across: f32, fall: f32) -> Vec2 {
        let (sin, cos) = self.angle.sin_cos();
        let height = self.muzzle.1 + along * sin + across * cos - fall;
        at(self.muzzle.0 + along * cos - across * sin, height.max(0.04), self.depth)
    }

    /// Thin pale smoke that rises and leans with the wind, and the light of the grains on it.
    fn smoke(&self, canvas: &mut Canvas) {
        for puff in 0..7 {
            let mut dice = Dice::new(seed_of(self.seed ^ 0x50E, puff));
            let life = (dice.unit() + self.time_s * dice.range(0.30, 0.42)).fract();
            let along = self.reach * dice.range(0.1, 0.75) + self.wind * 0.5 * life;
            let spot = self.spot(along, 0.15 + 1.5 * life + dice.normal(0.12), 0.0);
            let radius = PX_PER_M * (0.28 + 0.75 * life);
            let born = (life * 6.0).min(1.0) * (1.0 - life);
            canvas.sprite(Sprite::Puff, spot, Vec2::splat(radius), fade(hex(0x8F867A), 0.26 * born * self.share.sqrt()), 0.0);
        }
        let light = fade(hex(0xFFFFFF), 0.24 * self.share);
        canvas.sprite(Sprite::Glow, self.spot(self.reach * 0.32, 0.0, 0.05), vec2(0.5 * self.reach, 0.55) * PX_PER_M, light, 0.0);
    }

    /// The flame of hot gas at the muzzle, with a soft edge all round.
    fn flame(&self, canvas: &mut Canvas) {
        let flicker = 1.0 + 0.16 * noise(self.seed as u32, self.time_s * 9.0);
        let length = self.gas * flicker;
        let outer = [(0.0, fade(FLAME_YELLOW, 0.95)), (0.45, fade(FLAME_ORANGE, 0.85)), (1.0, fade(FLAME_MID, 0.0))];
        let inner = [(0.0, hex(0xFFFFFF)), (0.5, FLAME_PALE), (1.0, fade(FLAME_YELLOW, 0.0))];
        let halo = self.spot(length * 0.5, 0.0, 0.0);
        canvas.sprite(
            Sprite::Glow,
            halo,
            Vec2::splat(PX_PER_M * 0.5 * flicker),
            fade(hex(0xFFFFFF), 0.6 * self.share.sqrt()),
            0.0,
        );
        for (far, wide, colors) in [(1.25, 0.105, outer), (0.85, 0.06, inner)] {
            let sections: Vec<Section> = (0..=8)
                .map(|i| {
                    let t = i as f32 / 8.0;
                    let half = PX_PER_M * wide * (0.45 + 1.6 * t * (1.0 - t)) * (1.0 - 0.7 * t * t);
                    Section { at: self.spot(length * far * t, 0.02 * t * flicker, 0.0), half, color: ramp(&colors, t) }
                })
                .collect();
            canvas.strip(&sections, 0.0);
        }
        canvas.sprite(
            Sprite::Hot,
            self.spot(length * 0.2, 0.0, 0.0),
            Vec2::splat(PX_PER_M * 0.17),
            fade(hex(0xFFFFFF), 0.9),
            0.4,
        );
    }

    /// Burning grains: each flies on its own, slows in the air, sinks a little, reddens and goes out at its reach.
    fn grains(&self, canvas: &mut Canvas) {
        for number in 0..(GRAINS * (1.6 * self.share).min(1.0)) as u64 {
            let own = seed_of(self.seed, number);
            let mut dice = Dice::new(own);
            let age = dice.unit() + self.time_s / GRAIN_LIFE_S * dice.range(0.9, 1.1);
            // Every flight of a grain is another one.
            let grain = Grain::thrown(&mut Dice::new(seed_of(own, age as u64)), self.reach);
            self.streak(canvas, &grain, age.fract());
        }
    }

    fn streak(&self, canvas: &mut Canvas, grain: &Grain, life: f32) {
        const COLORS: [(f32, Color); 5] = [
            (0.0, FLAME_PALE),
            (0.25, hex(0xFFC65A)),
            (0.6, FLAME_ORANGE),
            (0.85, FLAME_RED),
            (1.0, Color::new(0.66, 0.19, 0.10, 0.35)),
        ];
        let place = |life: f32| {
            let (along, across, fall) = grain.at(life);
            self.spot(along, across, fall)
        };
        let color = ramp(&COLORS, life);
        let points = [(life - STREAK).max(0.0), (life - STREAK / 2.0).max(0.0), life].map(place);
        for (extra, color) in [(1.3, fade(if life < 0.5 { FLAME_RED } else { FLAME_DEEP }, 0.6 * color.a)), (0.0, color)] {
            let width = (grain.width * (1.0 - 0.35 * life) + extra) / 2.0;
            let sections = [0.0, 0.5, 1.0].map(|t| Section {
                at: points[(t * 2.0) as usize],
                half: width * (0.35 + 0.65 * t),
                color: fade(color, 0.15 + 0.85 * t),
            });
            canvas.strip(&sections, 0.0);
        }
        if grain.bright {
            canvas.sprite(Sprite::Hot, points[2], Vec2::splat(2.2 + 1.6 * (1.0 - life)), fade(hex(0xFFFFFF), 0.8 * color.a), 0.3);
        }
    }
}

/// One grain's flight.
struct Grain {
    /// Where it goes out, metres along the axis.
    reach: f32,
    /// Its direction off the axis, radians.
    off: f32,
    /// How far it has sunk when it goes out, metres.
    fall: f32,
    width: f32,
    bright: bool,
}

impl Grain {
    /// Most fly nearly as far as any is seen; some are spilt and drop before the muzzle.
    fn thrown(dice: &mut Dice, reach: f32) -> Self {
        let spilt = dice.chance(0.18);
        let share = if spilt { dice.range(0.15, 0.5) } else { 1.0 - 0.45 * dice.unit() * dice.unit() };
        let fall = if spilt { dice.range(0.5, 1.3) } else { dice.range(0.03, 0.12) * reach * share };
        Self { reach: reach * share, off: dice.normal(0.085), fall, width: dice.range(1.1, 2.1), bright: dice.chance(0.35) }
    }

    /// Along and across the axis and below it, metres, at a share of its life.
    fn at(&self, life: f32) -> (f32, f32, f32) {
        let slowing = (GRAIN_DRAG_PER_M * self.reach).exp() - 1.0;
        let along = self.reach * (slowing * life).ln_1p() / slowing.ln_1p();
        (along, along * self.off, self.fall * life * life)
    }
}

/// The pole: nodes every 0.4 m, its charged front thicker and bound with cord; charred once spent.
pub fn pole(canvas: &mut Canvas, lance: &LanceSample, number: usize) {
    let muzzle = at(lance.muzzle.x as f32, lance.muzzle.y as f32, lance.depth_m as f32);
    let turned = (lance.angle_rad * f64::from(POLE * PX_PER_M)).round() as i64 as u64;
    let key = [number as u64, turned, lance.spent.into()].into_iter().fold(0x901E, seed_of);
    canvas.stamp(key, muzzle, |canvas| draw_pole(canvas, lance, number));
}

fn draw_pole(canvas: &mut Canvas, lance: &LanceSample, number: usize) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_grain_is_seen_beyond_the_reach_and_most_come_near_it() {
        let mut dice = Dice::new(7);
        let grains: Vec<Grain> = (0..400).map(|_| Grain::thrown(&mut dice, 3.1)).collect();
        let far: Vec<f32> = grains.iter().map(|grain| grain.at(1.0).0).collect();
        assert!(far.iter().all(|along| *along <= 3.1 + 1e-3), "{far:?}");
        assert!(far.iter().filter(|along| **along > 2.2).count() > 200);
    }

    #[test]
    fn a_grain_slows_and_sinks() {
        let grain = Grain { reach: 16.0, off: 0.0, fall: 1.0, width: 1.0, bright: false };
        let (early, late) = (grain.at(0.5), grain.at(1.0));
        assert!(early.0 > 0.6 * late.0, "it flies more than half of its way in the first half of its life");
        assert!(early.2 < 0.3 * late.2, "and falls less than half of its fall");
    }
}
