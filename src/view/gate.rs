//! The gate tower on the wall: plinth, red columns, two flying eaves. Its form is assumed; scenery only.

use super::camera::at;
use super::ink::spline::{lerp, smooth};
use super::ink::{Brush, Canvas};
use super::skin::{INK, fade, hex};
use super::stage::WallStage;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const HALF: f32 = 46.0;
const UPPER: f32 = 29.0;
const RED: Color = hex(0x8E3A2C);

/// A box from its foot's middle.
fn wall_box(foot: Vec2, half: f32, low: f32, high: f32) -> [Vec2; 4] {
    [vec2(-half, -low), vec2(half, -low), vec2(half, -high), vec2(-half, -high)].map(|p| foot + p)
}

pub fn paint(canvas: &mut Canvas, wall: &WallStage) {
    canvas.seed(105);
    let foot = at(wall.edge - 2.6, wall.height, 10.5);
    let plinth =
        [vec2(-HALF - 6.0, 0.0), vec2(HALF + 6.0, 0.0), vec2(HALF + 2.0, -15.0), vec2(-HALF - 2.0, -15.0)].map(|p| foot + p);
    canvas.fill(&plinth, hex(0xA59A89));
    canvas.outline(&plinth, Brush::ink(1.5, 0.95));
    for k in 1..3 {
        let y = -5.0 * k as f32;
        canvas.line(foot + vec2(-HALF - 5.0, y), foot + vec2(HALF + 5.0, y), Brush::ink(0.8, 0.45));
    }
    let hall = foot - vec2(0.0, 15.0);
    lower_hall(canvas, hall);
    eave(canvas, hall - vec2(0.0, 30.0), (HALF + 16.0, 18.0), 24);
    let balcony = hall - vec2(0.0, 48.0);
    upper_hall(canvas, balcony);
    let ridge = eave(canvas, balcony - vec2(0.0, 17.0), (UPPER + 17.0, 19.0), 18);
    for (side, end) in [(-1.0, ridge[0]), (1.0, ridge[1])] {
        let horn = [vec2(side, 0.0), vec2(side * 5.0, -4.0), vec2(side * 2.0, -10.0), vec2(-side * 2.0, -8.0)].map(|p| end + p);
        canvas.brush(&horn, Brush::new(3.2, hex(0x2E2C2A)).taper(0.05, 0.6));
    }
}

fn lower_hall(canvas: &mut Canvas, foot: Vec2) {
    let tall = 32.0;
    canvas.fill(&wall_box(foot, HALF - 4.0, 0.0, tall), hex(0xE3D2B0));
    canvas.fill(&wall_box(foot, HALF - 4.0, tall - 9.0, tall), fade(hex(0x3A2A20), 0.45));
    for i in 0..3 {
        let door = foot + vec2(-27.0 + 27.0 * i as f32, 0.0);
        let frame = wall_box(door, 10.0, 0.0, 22.0);
        canvas.fill(&frame, fade(if i == 1 { hex(0x6C3A2C) } else { hex(0xB8A27A) }, 0.95));
        canvas.outline(&frame, Brush::ink(0.9, 0.8));
        for k in 1..5 {
            let x = -10.0 + 4.0 * k as f32;
            canvas.line(door + vec2(x, 0.0), door + vec2(x, -22.0), Brush::ink(0.7, 0.5));
        }
    }
    for i in 0..4 {
        column(canvas, foot + vec2(-40.5 + 27.0 * i as f32, 0.0), tall, 4.6);
    }
    for i in 0..10 {
        let top = foot + vec2(-42.0 + 9.3 * i as f32, -tall);
        let bracket = [top + vec2(-3.0, 2.0), top + vec2(0.0, 6.0), top + vec2(3.0, 2.0)];
        canvas.zigzag(&bracket, Brush::new(1.6, fade(hex(0x4C3324), 0.9)));
    }
}

fn column(canvas: &mut Canvas, foot: Vec2, tall: f32, width: f32) {
    let top = vec2(0.0, -tall);
    canvas.line(foot, foot + top, Brush::new(width, RED).least(0.85));
    let (right, left) = (vec2(width * 0.4, 0.0), vec2(-width * 0.43, 0.0));
    canvas.line(foot + right, foot + right + top, Brush::ink(1.0, 0.8).least(0.7));
    canvas.line(foot + left, foot + left + top, Brush::ink(0.8, 0.7));
}

fn upper_hall(canvas: &mut Canvas, foot: Vec2) {
    canvas.fill(&wall_box(foot, UPPER, 0.0, 19.0), hex(0xE3D2B0));
    canvas.fill(&wall_box(foot, UPPER, 12.0, 19.0), fade(hex(0x3A2A20), 0.5));
    for i in 0..4 {
        column(canvas, foot + vec2(-UPPER + 2.0 + (2.0 * UPPER - 4.0) / 3.0 * i as f32, 0.0), 19.0, 3.6);
    }
    let rail = |y: f32| (foot + vec2(-UPPER - 4.0, y), foot + vec2(UPPER + 4.0, y));
    let (a, b) = rail(-5.0);
    canvas.line(a, b, Brush::new(1.6, RED).least(0.8));
    let (a, b) = rail(-1.0);
    canvas.line(a, b, Brush::ink(2.2, 0.85).least(0.8));
    for i in 0..9 {
        let x = -UPPER - 3.0 + (2.0 * UPPER + 6.0) / 8.0 * i as f32;
        canvas.line(foot + vec2(x, 0.0), foot + vec2(x, -6.0), Brush::new(1.0, fade(hex(0x5C2A20), 0.9)));
    }
}

/// One roof skirt around `eave` with half-width and rise, its corners flying up; gives the ends of its ridge.
fn eave(canvas: &mut Canvas, middle: Vec2, (half, rise): (f32, f32), rows: usize) -> [Vec2; 2] {
    let curl = 11.0;
    let ridge = [middle + vec2(-half * 0.6, -rise), middle + vec2(half * 0.6, -rise)];
    let edge = |t: f32| middle + vec2(half * (2.0 * t - 1.0), -curl * (2.0 * t - 1.0).abs().powf(3.2));
    let side = |sign: f32, top: Vec2| {
        smooth(&[top, middle + vec2(sign * half * 0.74, -rise * 0.42), middle + vec2(sign * half, -curl)], 3.0, false)
    };
    let (left, right) = (side(-1.0, ridge[0]), side(1.0, ridge[1]));
    let lower: Vec<Vec2> = (0..=24).map(|i| edge(i as f32 / 24.0)).collect();
    let mut roof = left.clone();
    roof.extend_from_slice(&lower[1..24]);
    roof.extend(right.iter().rev());
    canvas.polygon(&roof, |_| hex(0x5C6062));
    let mut shade = left.clone();
    shade.extend_from_slice(&lower[1..10]);
    shade.push(lerp(ridge[0], ridge[1], 0.3));
    canvas.polygon(&shade, |_| fade(hex(0x2B2B2B), 0.18));
    for i in 0..=rows {
        let t = i as f32 / rows as f32;
        let (top, foot) = (lerp(ridge[0], ridge[1], t), edge(t));
        let bend = lerp(top, foot, 0.5) + vec2(0.0, rise * 0.06);
        canvas.brush(&[top, bend, foot], Brush::ink(1.15, 0.55).taper(0.05, 0.05));
    }
    let under: Vec<Vec2> = lower.iter().map(|p| vec2(p.x + (middle.x - p.x) * 0.015, p.y + 3.3)).collect();
    canvas.band(&lower, &under, &[(0.0, hex(0x33261E)), (1.0, hex(0x33261E))]);
    let ink = Brush::ink(2.2, 0.95);
    canvas.brush(&lower, ink.taper(0.1, 0.1).least(0.5));
    canvas.brush(&left, ink.taper(0.1, 0.05).least(0.6));
    canvas.brush(&right, ink.taper(0.1, 0.05).least(0.6));
    let cap = vec2(3.0, 0.0);
    canvas.line(ridge[0] - cap, ridge[1] + cap, Brush::new(4.2, hex(0x3A3B3C)).taper(0.03, 0.03).least(0.8));
    canvas.line(ridge[0] - cap - vec2(0.0, 1.6), ridge[1] + cap - vec2(0.0, 1.6), Brush::new(1.4, fade(INK, 0.9)));
    ridge
}
