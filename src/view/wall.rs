//! The town wall: inner slope, walk and battlements running away from the viewer, and its honest cut in front.
//!
//! Sizes are the stage's recorded ones. Scenery only.

use super::camera::at;
use super::dice::{Dice, mix as mix_seeds};
use super::ink::spline::lerp;
use super::ink::{Brush, Canvas};
use super::skin::{INK, PAPER, fade, hex, mix};
use super::stage::WallStage;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// How far the wall is drawn away from the viewer.
const FAR: f32 = 27.0;
const MERLON: f32 = 1.75;
const SILL: f32 = 0.55;

/// Everything of the wall that lies behind the bridge.
pub fn back(canvas: &mut Canvas, wall: &WallStage) {
    canvas.seed(8);
    slope(canvas, wall);
    walk(canvas, wall);
}

fn slope(canvas: &mut Canvas, wall: &WallStage) {
    let (top, foot) = (wall.inner(wall.height), wall.inner(0.0));
    let color = |depth: f32| {
        let t = depth / 25.0;
        if t < 0.35 {
            mix(hex(0xA88A5C), fade(hex(0xBFA577), 0.9), t / 0.35)
        } else {
            mix(fade(hex(0xBFA577), 0.9), fade(hex(0xDCCBA6), 0.0), (t - 0.35) / 0.65)
        }
    };
    let rows = [0.0, 0.12, 0.35, 0.6, 0.93, 1.0].map(|t: f32| (t, color(t * FAR)));
    canvas.band(&[at(top, wall.height, 0.0), at(foot, 0.0, 0.0)], &[at(top, wall.height, FAR), at(foot, 0.0, FAR)], &rows);
    for k in 1..(wall.height / 0.3) as usize {
        let height = k as f32 * 0.3;
        let x = wall.inner(height);
        let (near, far) = (canvas.dice.range(4.0, 9.0), canvas.dice.range(12.0, 22.0));
        let points = [at(x, height, 0.0), at(x, height, near), at(x, height, far)];
        canvas.brush(&points, Brush::new(0.9, fade(hex(0x5A452C), 0.28)).taper(0.02, 0.8));
    }
    for _ in 0..60 {
        let height = canvas.dice.range(0.3, wall.height - 0.4);
        let from = at(wall.inner(height), height, canvas.dice.range(0.0, 16.0));
        let to = from + vec2(canvas.dice.range(-3.0, 1.0), canvas.dice.range(4.0, 14.0));
        let width = canvas.dice.range(0.7, 1.6);
        canvas.line(from, to, Brush::ink(width, 0.16).taper(0.1, 0.7));
    }
    let edge = [at(foot, 0.0, 0.0), at(foot, 0.0, 8.0), at(foot, 0.0, 18.0)];
    canvas.brush(&edge, Brush::ink(1.8, 0.6).taper(0.02, 0.8));
}

fn walk(canvas: &mut Canvas, wall: &WallStage) {
    let (inner, outer, height) = (wall.inner(wall.height), wall.edge, wall.height);
    let rows = [(0.0, hex(0xD8C49B)), (0.5, fade(hex(0xDDCCA8), 0.9)), (1.0, fade(hex(0xE6D9BC), 0.0))];
    canvas.band(&[at(inner, height, 0.0), at(outer, height, 0.0)], &[at(inner, height, FAR), at(outer, height, FAR)], &rows);
    for k in 0..27 {
        let depth = 0.6 + k as f32 * 0.8;
        let points = [at(inner + 0.1, height, depth), at((inner + outer) / 2.0, height, depth), at(outer - 0.5, height, depth)];
        canvas.brush(&points, Brush::ink(0.8, 0.34 * (1.0 - depth / 24.0)).taper(0.05, 0.05));
    }
    let edge = [at(inner, height, 0.0), at(inner, height, 9.0), at(inner, height, 20.0)];
    canvas.brush(&edge, Brush::ink(2.0, 0.8).taper(0.02, 0.8));
    let kerb = [at(inner, height, 0.0), at(inner, height + 0.35, 0.0), at(inner, height + 0.35, 20.0), at(inner, height, 20.0)];
    canvas.fill(&kerb, fade(hex(0xB9AD97), 0.55));
}

/// Battlements from far to near: merlons with the gaps between them, as far as `from`, no nearer than `to`.
pub fn battlements(canvas: &mut Canvas, wall: &WallStage, from: f32, to: f32) {
    let mut near: Vec<f32> = (0..9).map(|k| 0.45 + 3.2 * k as f32).collect();
    near.reverse();
    for depth in near {
        if depth < from && depth >= to {
            let clear = if depth < 9.0 { 1.0 } else { (1.0 - (depth - 6.0) / 16.0).max(0.25) };
            let size = mix_seeds(wall.edge.to_bits().into(), wall.height.to_bits().into());
            canvas.stamp(mix_seeds(size, depth.to_bits().into()), at(wall.edge, wall.height, depth), |canvas| {
                canvas.seed(depth.to_bits().into());
                block(canvas, wall, (depth + 1.6, depth + 3.1), (MERLON, clear));
                block(canvas, wall, (depth, depth + 1.6), (SILL, clear));
            });
        }
    }
}

/// One block of brick on the outer edge: a merlon or the sill between two.
fn block(canvas: &mut Canvas, wall: &WallStage, (near, far): (f32, f32), (tall, clear): (f32, f32)) {
    let (low, high) = (wall.height, wall.height + tall);
    let (x0, x1) = (wall.edge - 0.55, wall.edge);
    let brick = mix(hex(0xEBDDC0), hex(0xA79C8C), clear);
    let left = [at(x0, low, near), at(x0, high, near), at(x0, high, far), at(x0, low, far)];
    let front = [at(x0, low, near), at(x1, low, near), at(x1, high, near), at(x0, high, near)];
    let top = [at(x0, high, near), at(x1, high, near), at(x1, high, far), at(x0, high, far)];
    canvas.fill(&left, mix(brick, PAPER, 0.18));
    canvas.fill(&front, mix(brick, INK, 0.16));
    canvas.fill(&top, mix(brick, PAPER, 0.42));
    courses(canvas, (x0, x1), (low, high), (near, far), clear);
    for face in [left, front, top] {
        canvas.outline(&face, Brush::ink(1.25, 0.9 * clear));
    }
}

fn courses(canvas: &mut Canvas, (x0, x1): (f32, f32), (low, high): (f32, f32), (near, far): (f32, f32), clear: f32) {
    let count = ((high - low) / 0.25) as usize;
    for k in 1..count {
        let height = low + (high - low) * k as f32 / count as f32;
        canvas.line(at(x0, height, near), at(x0, height, far), Brush::ink(0.7, 0.42 * clear));
        canvas.line(at(x0, height, near), at(x1, height, near), Brush::ink(0.7, 0.5 * clear));
        for m in 0..2 {
            let depth = near + (far - near) * (m as f32 + 0.5 * (k % 2) as f32 + 0.25) / 2.0;
            if depth < far {
                canvas.line(at(x0, height, depth), at(x0, height - 0.25, depth), Brush::ink(0.7, 0.38 * clear));
            }
        }
    }
}

/// The cut face in front: rammed layers, holes of the form beams, brick skin on the outer side.
pub fn section(canvas: &mut Canvas, wall: &WallStage) {
    canvas.seed(3);
    let shade = |t: f32| {
        if t < 0.5 { mix(hex(0xCBAE7E), hex(0xBE9D69), t * 2.0) } else { mix(hex(0xBE9D69), hex(0xA98755), t * 2.0 - 1.0) }
    };
    let rows = [0.0, 0.5, 1.0].map(|t| (t, shade(t)));
    let corner = |inner: bool, height: f32| at(if inner { wall.inner(height) } else { wall.outer(height) }, height, 0.0);
    canvas.band(&[corner(true, wall.height), corner(false, wall.height)], &[corner(true, 0.0), corner(false, 0.0)], &rows);
    rammed(canvas, wall);
    specks(canvas, wall);
    skin(canvas, wall);
    let line = |canvas: &mut Canvas, inner: bool, width: f32| {
        let points = [corner(inner, wall.height), corner(inner, wall.height / 2.0), corner(inner, 0.0)];
        canvas.brush(&points, Brush::ink(width, 0.95).taper(0.04, 0.1).least(0.6));
    };
    line(canvas, false, 2.6);
    line(canvas, true, 2.2);
    let top = [corner(true, wall.height), at(wall.edge - wall.top / 2.0, wall.height, 0.0), corner(false, wall.height)];
    canvas.brush(&top, Brush::ink(2.3, 0.95).taper(0.05, 0.05).least(0.6));
}

fn rammed(canvas: &mut Canvas, wall: &WallStage) {
    let layers = (wall.height / 0.3) as usize;
    for k in 0..layers {
        let (low, high) = (wall.height * k as f32 / layers as f32, wall.height * (k + 1) as f32 / layers as f32);
        let (left, right) = (wall.inner(low), wall.outer(low));
        if k % 2 == 1 {
            let band =
                [at(left, low, 0.0), at(wall.inner(high), high, 0.0), at(wall.outer(high), high, 0.0), at(right, low, 0.0)];
            canvas.fill(&band, fade(hex(0x7A5C36), 0.10));
        }
        let mut x = left;
        while x < right {
            let end = (x + canvas.dice.range(0.8, 4.2)).min(right);
            let middle = low + canvas.dice.normal(0.02);
            let brush = Brush::new(canvas.dice.range(0.7, 1.5), fade(hex(0x4A3820), canvas.dice.range(0.25, 0.55)));
            canvas.brush(&[at(x, low, 0.0), at((x + end) / 2.0, middle, 0.0), at(end, low, 0.0)], brush.taper(0.1, 0.3));
            x = end + canvas.dice.range(0.05, 0.5);
        }
    }
}

fn specks(canvas: &mut Canvas, wall: &WallStage) {
    for _ in 0..150 {
        let height = canvas.dice.range(0.1, wall.height - 0.2);
        let x = canvas.dice.range(wall.inner(height) + 0.1, wall.outer(height) - 0.5);
        let color: Color = canvas.dice.pick(&[INK, PAPER, hex(0x6B5334)]);
        let (radius, alpha) = (canvas.dice.range(0.5, 1.5), canvas.dice.range(0.2, 0.5));
        canvas.dot(at(x, height, 0.0), Vec2::splat(radius), fade(color, alpha));
    }
    let mut dice = Dice::new(41);
    let mut height = 1.1;
    while height < wall.height - 0.3 {
        let mut x = wall.inner(height) + 1.0;
        while x < wall.outer(height) - 1.0 {
            canvas.dot(at(x + dice.normal(0.1), height, 0.0), Vec2::splat(1.7), fade(INK, 0.55));
            x += 2.6;
        }
        height += 1.5;
    }
}

fn skin(canvas: &mut Canvas, wall: &WallStage) {
    let thick = 0.5;
    let (top, foot) = (wall.outer(wall.height), wall.outer(0.0));
    let face = [at(top - thick, wall.height, 0.0), at(top, wall.height, 0.0), at(foot, 0.0, 0.0), at(foot - thick, 0.0, 0.0)];
    canvas.fill(&face, fade(hex(0x9A8F80), 0.95));
    for k in 1..40 {
        let height = wall.height * k as f32 / 40.0;
        let x = wall.outer(height);
        canvas.line(at(x - thick, height, 0.0), at(x, height, 0.0), Brush::ink(0.8, 0.55));
        if k % 2 == 1 {
            canvas.line(at(x - thick / 2.0, height, 0.0), at(x - thick / 2.0, height + 0.19, 0.0), Brush::ink(0.7, 0.5));
        }
    }
    canvas.line(face[0], face[3], Brush::ink(1.2, 0.75));
    let end = [vec2(-0.55, 0.0), vec2(0.0, 0.0), vec2(0.0, SILL), vec2(-0.55, SILL)]
        .map(|p| at(wall.edge + p.x, wall.height + p.y, 0.0));
    canvas.fill(&end, hex(0x8F8475));
    canvas.outline(&end, Brush::ink(1.3, 0.95));
}

/// Roofs of the town against the foot of the inner slope.
pub fn town(canvas: &mut Canvas, wall: &WallStage) {
    canvas.seed(19);
    let foot = at(wall.inner(0.0), 0.0, 0.0);
    for (across, up, half, tall) in [(-66.0, -82.0, 34.0, 19.0), (-38.0, -42.0, 40.0, 21.0), (-74.0, -12.0, 40.0, 22.0)] {
        house(canvas, foot + vec2(across, up), (half, tall));
    }
}

fn house(canvas: &mut Canvas, at: Vec2, (half, tall): (f32, f32)) {
    let eave: Vec<Vec2> = (0..15)
        .map(|i| {
            let t = i as f32 / 14.0;
            at + vec2(half * (2.0 * t - 1.0), -4.5 * (2.0 * t - 1.0).abs().powi(3))
        })
        .collect();
    let ridge = [at + vec2(-half * 0.8, -tall), at + vec2(half * 0.8, -tall)];
    let body = [vec2(-0.82, 0.0), vec2(0.82, 0.0), vec2(0.82, 17.0), vec2(-0.82, 17.0)].map(|p| at + vec2(p.x * half, p.y));
    canvas.fill(&body, hex(0xE6D6B4));
    canvas.outline(&body, Brush::ink(1.1, 0.8));
    for share in [-0.55, -0.18, 0.18, 0.55] {
        let head = at + vec2(half * share, 0.0);
        canvas.line(head, head + vec2(0.0, 17.0), Brush::new(2.2, fade(hex(0x6C3A2C), 0.9)).least(0.8));
    }
    let upper: Vec<Vec2> = (0..15).map(|i| lerp(ridge[0], ridge[1], i as f32 / 14.0)).collect();
    canvas.band(&upper, &eave, &[(0.0, hex(0x6B6C69)), (1.0, hex(0x60625F))]);
    for (top, foot) in upper.iter().zip(&eave) {
        canvas.line(*top, *foot, Brush::ink(1.0, 0.5).taper(0.05, 0.05));
    }
    canvas.brush(&eave, Brush::ink(2.2, 0.9).taper(0.1, 0.1).least(0.5));
    canvas.line(
        ridge[0] - vec2(3.0, 1.0),
        ridge[1] + vec2(3.0, -1.0),
        Brush::new(3.6, hex(0x2E2E2E)).least(0.8).taper(0.04, 0.04),
    );
    canvas.line(ridge[0], eave[0], Brush::ink(1.8, 0.9));
    canvas.line(ridge[1], eave[14], Brush::ink(1.8, 0.9));
}
