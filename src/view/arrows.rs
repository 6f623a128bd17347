//! Arrows: a shaft with its feathers where the frame has it; on a fire arrow the packet glows, sheds sparks and leaves a
//! thin trail of smoke. Those that stuck burn on for as long as their packet does.

use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of, noise};
use super::ink::{Brush, Canvas, Sprite};
use super::now::Now;
use super::skin::{FLAME_ORANGE, FLAME_PALE, FLAME_YELLOW, INK, fade, hex};
use crate::sample::ArrowSample;
use macroquad::math::{Vec2, vec2};

/// Length of an arrow, metres; it is never drawn shorter than so many window pixels.
const LONG_M: f32 = 0.95;
const SEEN: f32 = 9.0;
/// How far behind a flying packet its smoke hangs, metres.
const TRAIL_M: f32 = 5.0;

/// All arrows of a frame.
pub fn all(canvas: &mut Canvas, now: &Now) {
    let time_s = now.beats.flight_s;
    for (number, arrow) in now.frame.arrows.iter().enumerate() {
        let seed = seed_of(0xA770, number as u64);
        if arrow.burning {
            smoke(canvas, arrow, (seed, time_s), now.air.wind_m_s);
        }
        if arrow.rag {
            rag(canvas, arrow, seed);
        } else {
            shaft(canvas, arrow);
        }
        if arrow.burning {
            packet(canvas, arrow, (seed, time_s));
        }
    }
}

fn spot(arrow: &ArrowSample, back_m: f32, up_m: f32) -> Vec2 {
    let (sin, cos) = (arrow.angle_rad as f32).sin_cos();
    let (x, y) = (arrow.position.x as f32, arrow.position.y as f32);
    at(x - back_m * cos, y - back_m * sin + up_m, arrow.depth_m as f32)
}

fn shaft(canvas: &mut Canvas, arrow: &ArrowSample) {
    let long_m = LONG_M.max(SEEN * canvas.pixel() / PX_PER_M);
    let (head, tail) = (spot(arrow, -0.1, 0.0), spot(arrow, long_m, 0.0));
    canvas.line(head, tail, Brush::new(1.7_f32.max(1.2 * canvas.pixel()), fade(hex(0x3A2A1C), 0.95)).ruled());
    let along = (head - tail).normalize_or_zero();
    let across = vec2(-along.y, along.x) * 2.4;
    for side in [across, -across] {
        canvas.line(tail + side, tail + along * 6.0, Brush::new(1.2, fade(INK, 0.8)).ruled());
    }
}

/// A scrap of cloth, charred at its edge.
fn rag(canvas: &mut Canvas, arrow: &ArrowSample, seed: u64) {
    let mut dice = Dice::new(seed ^ 0x4A);
    let middle = spot(arrow, 0.0, 0.0);
    let corners: Vec<Vec2> =
        (0..5).map(|k| middle + Vec2::from_angle(k as f32 * 1.26) * PX_PER_M * dice.range(0.08, 0.22)).collect();
    canvas.blot(&corners, hex(0x5A3A22), 1.0, INK);
}

/// The burning packet: a hard spark in a glow, and sparks that fall away from it.
fn packet(canvas: &mut Canvas, arrow: &ArrowSample, (seed, time_s): (u64, f32)) {
    let flicker = 1.0 + 0.25 * noise(seed as u32, time_s * 8.0);
    let spark = spot(arrow, 0.15, 0.0);
    let size = 5.5_f32.max(4.0 * canvas.pixel()) * flicker;
    // Forty of them stick in one sail: each is faint beside the flames.
    let light = if arrow.flying { 0.42 } else { 0.12 };
    canvas.sprite(Sprite::Glow, spark, Vec2::splat(3.4 * size), fade(FLAME_ORANGE, light), 1.0);
    canvas.sprite(Sprite::Hot, spark, Vec2::splat(1.5 * size), fade(FLAME_YELLOW, 0.95), 1.0);
    canvas.dot(spark, Vec2::splat(0.4 * size), FLAME_PALE);
    let mut dice = Dice::new(seed);
    for _ in 0..5 {
        let life = (dice.unit() + time_s * dice.range(1.2, 2.2)).fract();
        let back = if arrow.flying { 0.2 + 2.2 * life } else { dice.range(-0.2, 0.3) };
        let fall = -1.1 * life * life + 0.3 * life;
        let from = spot(arrow, back + dice.normal(0.05), fall);
        let to = spot(arrow, back + 0.22, fall - 0.08);
        canvas.line(from, to, Brush::new(1.3, fade(FLAME_ORANGE, 0.9 * (1.0 - life))));
    }
}

/// Thin smoke: a trail behind what flies, a wisp over what sticks, carried off by the wind.
fn smoke(canvas: &mut Canvas, arrow: &ArrowSample, (seed, time_s): (u64, f32), wind_m_s: f32) {
    let mut dice = Dice::new(seed ^ 0x51);
    for number in 0..7 {
        let life = if arrow.flying {
            (number as f32 + dice.unit()) / 7.0
        } else {
            (dice.unit() + time_s * dice.range(0.25, 0.4)).fract()
        };
        let back = if arrow.flying { TRAIL_M * life } else { 0.0 };
        let drift = if arrow.flying { 0.1 } else { 0.7 } * wind_m_s * life;
        let up = if arrow.flying { 0.25 } else { 2.2 } * life;
        let middle = spot(arrow, back, up) + vec2(drift * PX_PER_M, 0.0);
        let radius = PX_PER_M * (0.07 + 0.26 * life);
        let alpha = 0.34 * (1.0 - life) * (life * 8.0).min(1.0);
        canvas.sprite(Sprite::Puff, middle, Vec2::splat(radius), fade(hex(0x6A5F54), alpha), 0.0);
    }
}
