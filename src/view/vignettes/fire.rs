//! Fire: bursts, tongues, the jets of lances, burning arrows and the ways of things that fly. The only thing that glows.

use super::people::{Act, Of, person};
use crate::view::ink::brush::Section;
use crate::view::ink::spline::lerp;
use crate::view::ink::{Brush, Canvas, Sprite};
use crate::view::skin::{FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_WHITE, FLAME_YELLOW, INK, fade, hex};
use crate::view::tongues::{Moment, tongue};
use macroquad::color::WHITE;
use macroquad::math::{Vec2, vec2};

/// How much of fire's light is added rather than laid over: on paper all of it would go white.
const GLOW: f32 = 0.45;

/// The light that a fire throws on the air around it.
pub fn glow(canvas: &mut Canvas, at: Vec2, radius: f32, share: f32) {
    canvas.sprite(Sprite::Glow, at, Vec2::splat(radius), fade(WHITE, share), GLOW);
}

/// A burst of radius `r`: halo, tongues in three layers, rays, scraps.
pub fn burst(canvas: &mut Canvas, at: Vec2, r: f32) {
    glow(canvas, at, 3.4 * r, 0.75);
    canvas.seed(at.x as u64 * 31 + at.y as u64);
    let reach: Vec<(f32, f32)> =
        (0..15).map(|i| (0.419 * i as f32 + canvas.dice.normal(0.10), canvas.dice.range(0.72, 1.28))).collect();
    for (share, color) in [(1.0, FLAME_RED), (0.74, FLAME_ORANGE), (0.48, FLAME_PALE)] {
        let mut star = Vec::new();
        for &(turn, long) in &reach {
            star.push(at + Vec2::from_angle(turn) * r * share * long);
            star.push(at + Vec2::from_angle(turn + 0.21) * r * share * 0.56);
        }
        canvas.fill(&star, color);
    }
    canvas.dot(at, Vec2::splat(0.30 * r), FLAME_WHITE);
    for i in 0..24 {
        let turn = canvas.dice.range(0.0, std::f32::consts::TAU);
        let (from, to) = (canvas.dice.range(1.2, 1.7) * r, canvas.dice.range(1.75, 2.2) * r);
        let (way, color) = (Vec2::from_angle(turn), if i % 2 == 0 { FLAME_ORANGE } else { FLAME_RED });
        if i % 3 == 0 {
            canvas.line(at + way * from, at + way * to, Brush::new(0.9, fade(color, 0.9)).taper(0.1, 0.7));
        } else {
            let size = canvas.dice.range(0.5, 1.1);
            canvas.dot(at + way * to, Vec2::splat(size), fade(color, 0.9));
        }
    }
}

/// Flames side by side from `from` to `to`, `tall` at most, leaning by `tilt`.
pub fn flames(canvas: &mut Canvas, from: Vec2, to: Vec2, tall: f32, tilt: f32) {
    let many = ((to - from).length() / (0.34 * tall)).ceil().max(1.0) as usize;
    glow(canvas, lerp(from, to, 0.5) - vec2(0.0, 0.4 * tall), 1.1 * tall + 0.5 * (to - from).length(), 0.55);
    let moment = Moment { beat: 3.0, tilt };
    for i in 0..=many {
        let t = i as f32 / many as f32;
        let high = tall * (0.72 + 0.28 * (7.3 * t + from.x).sin());
        tongue(canvas, lerp(from, to, t), vec2(0.62 * high, high), moment, from.x as u64 + 13 * i as u64);
    }
}

/// The jet of a fire lance from its mouth along `way`.
pub fn jet(canvas: &mut Canvas, mouth: Vec2, way: Vec2) {
    let (length, along) = (way.length(), way.normalize_or_zero());
    glow(canvas, mouth + way * 0.5, 0.62 * length, 0.55);
    let across = vec2(-along.y, along.x);
    canvas.seed(mouth.y as u64 + 3);
    for (share, wide, color) in
        [(1.0, 0.17, FLAME_RED), (0.84, 0.12, FLAME_ORANGE), (0.66, 0.075, FLAME_YELLOW), (0.46, 0.035, FLAME_WHITE)]
    {
        for tongue in -2..=2_i32 {
            let lean = 0.045 * tongue as f32 + canvas.dice.normal(0.012);
            let reach = share * (1.0 - 0.10 * tongue.abs() as f32) * canvas.dice.range(0.92, 1.06);
            let sections: Vec<Section> = (0..=9)
                .map(|i| i as f32 / 9.0)
                .map(|t| {
                    let half = wide * length * 0.5 * (0.16 + 0.84 * (t / 0.6).min(1.0).powf(0.75)) * (1.0 - t.powi(5));
                    Section {
                        at: mouth + way * t * reach + across * lean * length * t * t,
                        half: half * 0.55,
                        color: fade(color, 0.93),
                    }
                })
                .collect();
            canvas.strip(&sections, 0.0);
        }
    }
    for _ in 0..16 {
        let (t, off) = (canvas.dice.range(0.7, 1.35), canvas.dice.normal(0.10));
        let at = mouth + way * t + across * off * length;
        let size = canvas.dice.range(0.4, 0.9);
        canvas.dot(at, Vec2::splat(size), fade(FLAME_ORANGE, 0.9));
    }
}

/// A man who holds a lance of `long` pixels out along `way`, its jet `reach` pixels long.
pub fn lancer(canvas: &mut Canvas, foot: Vec2, (tall, of): (f32, Of), way: Vec2, (long, reach): (f32, f32)) {
    let way = way.normalize_or_zero();
    let hand = foot + vec2(0.30 * way.x.signum(), -0.60) * tall;
    jet(canvas, hand + way * long, way * reach);
    person(canvas, foot, tall, (of, Act::Aim), way.x.signum());
    canvas.line(hand - way * 0.35 * long, hand + way * long, Brush::new(2.3, INK).least(0.9));
    canvas.line(hand - way * 0.35 * long, hand + way * long, Brush::new(1.3, hex(0xC4B06A)).least(0.9));
}

/// The way of a thing that flew: dashes along a parabola that rises by `rise` over its chord.
pub fn way(canvas: &mut Canvas, from: Vec2, to: Vec2, rise: f32, color: macroquad::color::Color) {
    let at = |t: f32| lerp(from, to, t) - vec2(0.0, 4.0 * rise * t * (1.0 - t));
    let dashes = ((to - from).length() / 6.5).ceil();
    for i in 0..dashes as usize {
        let t = i as f32 / dashes;
        canvas.line(at(t), at(t + 0.55 / dashes), Brush::new(1.3, color).least(0.8));
    }
}

/// A burning arrow in flight.
pub fn arrow(canvas: &mut Canvas, tip: Vec2, way: Vec2) {
    let way = way.normalize_or_zero();
    canvas.line(tip - way * 11.0, tip, Brush::ink(0.9, 0.9).ruled());
    glow(canvas, tip - way * 2.0, 8.0, 0.8);
    canvas.line(tip - way * 6.5, tip - way * 0.5, Brush::new(2.6, FLAME_RED).taper(0.3, 0.3));
    canvas.line(tip - way * 5.0, tip - way * 1.0, Brush::new(1.4, FLAME_PALE).taper(0.3, 0.3));
}
