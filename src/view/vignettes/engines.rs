//! Engines: what is built against walls and upon them: rope-pulled throwers, towers, the sky bridge, bombs in their casings.

use super::people::{Act, Of, person};
use super::wall::hides;
use crate::view::ink::shapes::ellipse;
use crate::view::ink::spline::{lerp, smooth};
use crate::view::ink::{Brush, Canvas};
use crate::view::skin::{INK, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const WOOD: Color = hex(0x7A5C3C);

/// A beam with an edge of ink.
pub fn beam(canvas: &mut Canvas, from: Vec2, to: Vec2, wide: f32, color: Color) {
    canvas.line(from, to, Brush::new(wide + 1.2, INK).least(0.95));
    canvas.line(from, to, Brush::new(wide, color).least(0.95));
}

/// A thrower that looks to the right on `foot`, `tall` pixels to its axle, its arm just let go, and a crew of `pullers` at its
/// ropes in front of it.
pub fn thrower(canvas: &mut Canvas, foot: Vec2, tall: f32, (pullers, of): (usize, Of)) -> Vec2 {
    let axle = foot - vec2(0.0, tall);
    let (tip, butt) = (axle + vec2(-0.85, -1.02) * tall, axle + vec2(0.30, 0.34) * tall);
    for i in 0..pullers {
        let at = foot + vec2((0.95 + 0.30 * i as f32) * tall, 0.04 * tall * (i % 2) as f32);
        canvas.line(butt, at + vec2(-0.10, -0.34) * tall, Brush::new(0.8, hex(0x6A5836)).least(0.9));
    }
    beam(canvas, foot + vec2(-0.42 * tall, 0.0), axle, 2.2, WOOD);
    beam(canvas, foot + vec2(0.40 * tall, 0.0), axle, 2.2, WOOD);
    beam(canvas, foot + vec2(-0.16 * tall, 2.0), axle, 2.0, mix(WOOD, INK, 0.2));
    beam(canvas, foot + vec2(0.18 * tall, 2.0), axle, 2.0, mix(WOOD, INK, 0.2));
    beam(canvas, lerp(foot, axle, 0.4) - vec2(0.22 * tall, 0.0), lerp(foot, axle, 0.4) + vec2(0.22 * tall, 0.0), 1.4, WOOD);
    beam(canvas, butt, tip, 2.4, hex(0x8A6B47));
    for t in [0.25, 0.5, 0.75] {
        let at = lerp(butt, tip, t);
        canvas.line(at + vec2(-1.6, 1.0), at + vec2(1.6, -1.0), Brush::new(1.4, hex(0xD8C28C)).least(0.9));
    }
    canvas.dot(axle, Vec2::splat(2.2), INK);
    let sling = [tip, tip + vec2(0.10, -0.20) * tall, tip + vec2(0.30, -0.26) * tall];
    canvas.brush(&sling, Brush::new(0.9, hex(0x6A5836)).least(0.8));
    for i in 0..pullers {
        let at = foot + vec2((0.95 + 0.30 * i as f32) * tall, 0.04 * tall * (i % 2) as f32);
        person(canvas, at, 0.46 * tall, (of, Act::Haul), -1.0);
    }
    tip
}

/// The sky bridge: a deck behind a slope of hides, on six wheels of which three show, its front towards the left.
pub fn sky_bridge(canvas: &mut Canvas, left: f32, foot: f32, (long, tall): (f32, f32)) {
    let at = |x: f32, y: f32| vec2(left + x * long, foot - y * tall);
    let front = [at(0.0, 0.96), at(0.13, 1.0), at(0.25, 0.10), at(0.16, 0.10)];
    hides(canvas, &front);
    hides(canvas, &[at(0.13, 1.0), at(0.24, 0.98), at(1.0, 0.34), at(0.94, 0.10)].map(|point| point));
    let side = [at(0.13, 1.0), at(0.26, 0.96), at(0.99, 0.36), at(0.99, 0.10), at(0.22, 0.10)];
    canvas.polygon(&side, |_| hex(0x7A6248));
    for row in 0..4 {
        let t = row as f32 / 4.0;
        let (a, b) = (lerp(side[0], side[4], t), lerp(side[2], side[3], t));
        let (c, d) = (lerp(side[0], side[4], t + 0.25), lerp(side[2], side[3], t + 0.25));
        hides(canvas, &[a, b, d, c]);
    }
    canvas.outline(&side, Brush::ink(1.4, 0.95));
    beam(canvas, at(0.14, 0.09), at(1.04, 0.09), 2.6, WOOD);
    for x in [0.22, 0.58, 0.94] {
        wheel(canvas, at(x, 0.05), 0.075 * tall);
    }
}

/// A solid wheel.
pub fn wheel(canvas: &mut Canvas, at: Vec2, r: f32) {
    canvas.blot(&ellipse(at, Vec2::splat(r), 16).collect::<Vec<_>>(), hex(0x8A6B47), 1.2, INK);
    canvas.line(at - vec2(r, 0.0), at + vec2(r, 0.0), Brush::ink(0.7, 0.7));
    canvas.line(at - vec2(0.0, r), at + vec2(0.0, r), Brush::ink(0.7, 0.7));
    canvas.dot(at, Vec2::splat(0.28 * r), INK);
}

/// A siege tower of storeys on wheels, `tilt` pixels off the upright at its head.
pub fn tower(canvas: &mut Canvas, foot: Vec2, (wide, tall): (f32, f32), tilt: f32) -> [Vec2; 2] {
    let at = |x: f32, y: f32| foot + vec2(x * wide * (1.0 - 0.22 * y) + tilt * y, -y * tall);
    let body = [at(-0.5, 1.0), at(0.5, 1.0), at(0.5, 0.08), at(-0.5, 0.08)];
    canvas.polygon(&body, |_| hex(0x8F7550));
    for storey in 0..5 {
        let (low, high) = (0.08 + 0.184 * storey as f32, 0.08 + 0.184 * (storey + 1) as f32);
        let cover = [at(-0.5, high - 0.02), at(0.5, high - 0.02), at(0.5, low + 0.05), at(-0.5, low + 0.05)];
        if storey % 2 == 1 {
            hides(canvas, &cover);
        } else {
            for i in 1..7 {
                let x = -0.5 + i as f32 / 7.0;
                canvas.line(at(x, low), at(x, high), Brush::ink(0.7, 0.6).ruled());
            }
        }
        beam(canvas, at(-0.54, high), at(0.54, high), 1.4, WOOD);
    }
    for side in [-0.5, 0.5] {
        beam(canvas, at(side, 0.06), at(side, 1.04), 2.0, WOOD);
    }
    beam(canvas, at(-0.6, 0.07), at(0.6, 0.07), 2.4, WOOD);
    for x in [-0.36, 0.36] {
        wheel(canvas, at(x, 0.03), 0.055 * tall);
    }
    [at(-0.42, 1.02), at(0.42, 1.02)]
}

/// A bomb of cast iron like a gourd, with a lit fuse at its mouth; gives the place of the flame. Far larger than it was, so that its
/// shape is seen.
pub fn gourd(canvas: &mut Canvas, at: Vec2, size: f32, turn: f32) -> Vec2 {
    let along = Vec2::from_angle(turn);
    let across = vec2(-along.y, along.x);
    let outline: Vec<Vec2> = [
        (1.0, 0.0),
        (0.92, 0.55),
        (0.45, 0.85),
        (-0.1, 0.66),
        (-0.42, 0.34),
        (-0.72, 0.44),
        (-1.02, 0.30),
        (-1.16, 0.14),
        (-1.34, 0.12),
    ]
    .iter()
    .map(|&(x, y)| (x, y))
    .chain([
        (-1.34, -0.12),
        (-1.16, -0.14),
        (-1.02, -0.30),
        (-0.72, -0.44),
        (-0.42, -0.34),
        (-0.1, -0.66),
        (0.45, -0.85),
        (0.92, -0.55),
    ])
    .map(|(x, y)| at + (along * x + across * y) * size)
    .collect();
    let round = smooth(&outline, 2.0, true);
    canvas.fill_with(&round, |point| {
        let light = ((at - point).dot(vec2(0.5, 0.8)) / size).clamp(-1.0, 1.0);
        mix(hex(0x4A4E54), if light > 0.0 { hex(0x8C9094) } else { INK }, 0.55 * light.abs())
    });
    canvas.ring(&round, 1.1, INK);
    canvas.brush(
        &[at + (along * 0.5 - across * 0.5) * size, at + (along * 0.0 - across * 0.42) * size],
        Brush::new(1.4, fade(hex(0xD5D8DA), 0.5)),
    );
    at - along * 1.5 * size
}

/// A chain that hangs from `top` to `low`.
pub fn chain(canvas: &mut Canvas, top: Vec2, low: Vec2) {
    let links = ((low - top).length() / 4.6) as usize;
    for i in 0..links {
        let at = lerp(top, low, (i as f32 + 0.5) / links as f32);
        let size = if i % 2 == 0 { vec2(1.5, 2.9) } else { vec2(0.6, 2.9) };
        canvas.ring(&ellipse(at, size, 10).collect::<Vec<_>>(), 1.2, hex(0x2B2A2A));
    }
}
