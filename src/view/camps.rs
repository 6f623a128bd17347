//! Camps and geese far off. Scenery only: nothing here comes from a run.

use super::ink::{Brush, Canvas};
use super::skin::{INK, fade, hex};
use macroquad::math::{Vec2, vec2};

/// The besiegers' camps far off: tents, and a watch-tower with a pale flag.
pub fn camps(canvas: &mut Canvas) {
    canvas.seed(65);
    let near = [
        (905.0, 366.0, 0.9, 0.60),
        (842.0, 378.0, 0.8, 0.5),
        (948.0, 384.0, 1.0, 0.62),
        (782.0, 386.0, 0.7, 0.42),
        (716.0, 384.0, 0.6, 0.34),
    ];
    let beyond = (0..14).map(|i| (1020.0 + 88.0 * i as f32, 372.0 + 7.0 * (i % 3) as f32, 0.7 + 0.1 * (i % 4) as f32, 0.5));
    for (x, y, size, alpha) in near.into_iter().chain(beyond) {
        tents(canvas, vec2(x, y), size, alpha);
        watch_tower(canvas, vec2(x + 26.0 * size, y), size, alpha);
    }
}

fn tents(canvas: &mut Canvas, at: Vec2, size: f32, alpha: f32) {
    for i in -1..=1 {
        let foot = at + vec2(i as f32 * 17.0 * size + canvas.dice.range(-2.0, 2.0), 0.0);
        let (left, top, right) = (foot - vec2(10.0 * size, 0.0), foot - vec2(0.0, 9.0 * size), foot + vec2(10.0 * size, 0.0));
        canvas.fill(&[left, top, right], fade(hex(0xEFE4CC), alpha));
        canvas.zigzag(&[left, top, right], Brush::ink(1.2, alpha));
        canvas.line(top, foot + vec2(1.5, 0.0), Brush::ink(0.8, alpha * 0.7));
    }
    let smoke: Vec<Vec2> = (0..7)
        .map(|i| at + vec2(-10.0 * size + i as f32 * (2.0 + i as f32 * 0.8), -8.0 * size - 7.0 * size * i as f32))
        .collect();
    canvas.brush(&smoke, Brush::ink(3.2, 0.10).taper(0.2, 0.7).rough(0.3, 1.2));
}

fn watch_tower(canvas: &mut Canvas, foot: Vec2, size: f32, alpha: f32) {
    let ink = Brush::ink(1.2, alpha);
    for side in [-1.0, 1.0] {
        canvas.line(foot + vec2(side * 4.0 * size, 1.0), foot + vec2(side * 1.4 * size, -24.0 * size), ink);
    }
    canvas.line(foot + vec2(-5.0, -22.0) * size, foot + vec2(5.0, -22.0) * size, Brush::ink(1.8, alpha));
    canvas.line(foot + vec2(-4.0, -8.0) * size, foot + vec2(3.0, -16.0) * size, Brush::ink(0.8, alpha * 0.8));
    canvas.line(foot - vec2(0.0, 22.0 * size), foot - vec2(0.0, 40.0 * size), Brush::ink(1.1, alpha));
    let flag = [vec2(0.0, -40.0), vec2(13.0, -38.0), vec2(11.0, -34.0), vec2(0.0, -32.0)].map(|p| foot + p * size);
    canvas.blot(&flag, fade(hex(0xF8F1E2), alpha + 0.3), 0.8, fade(INK, alpha));
}

/// A skein of geese.
pub fn geese(canvas: &mut Canvas) {
    canvas.seed(6);
    for i in 0..9 {
        let (side, rank) = (if i % 2 == 1 { -1.0 } else { 1.0 }, ((i + 1) / 2) as f32);
        let at = vec2(842.0 + side * rank * 14.0 + rank * 4.0, 62.0 + rank * 7.5 + canvas.dice.normal(1.0));
        let wing = Brush::ink(1.6, 0.62);
        canvas.brush(&[at + vec2(-6.0, -2.6), at + vec2(-2.0, -1.8), at], wing.taper(0.4, 0.1));
        canvas.brush(&[at, at + vec2(2.2, -2.2), at + vec2(6.0, -2.4)], wing.taper(0.1, 0.4));
    }
}
