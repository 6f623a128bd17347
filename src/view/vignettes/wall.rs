//! Wall: what people built: a town's wall of brick, halls with curved roofs, sheds, palisades, tents. Ruled lines, where land has
//! brush lines: the contrast is the style.

use crate::view::ink::spline::lerp;
use crate::view::ink::{Brush, Canvas};
use crate::view::skin::{INK, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// The colours of brick and roof by day, and by night.
#[derive(Clone, Copy)]
pub struct Stone {
    pub light: Color,
    pub dark: Color,
}

pub const BY_DAY: Stone = Stone { light: hex(0xC4B08C), dark: hex(0x96846A) };
pub const BY_NIGHT: Stone = Stone { light: hex(0x8E8168), dark: hex(0x544C43) };

/// A wall between its left and right edge at the top, with a batter of `lean` pixels at the foot on the right (left where it is
/// negative): courses of brick, a parapet of merlons.
pub fn wall(canvas: &mut Canvas, (left, right): (f32, f32), (top, foot): (f32, f32), lean: f32, stone: Stone) {
    let (low_left, low_right) = (left + lean.min(0.0), right + lean.max(0.0));
    let corners = [vec2(left, top), vec2(right, top), vec2(low_right, foot), vec2(low_left, foot)];
    canvas.quad(corners, [stone.light, mix(stone.light, stone.dark, 0.25), stone.dark, mix(stone.light, stone.dark, 0.7)]);
    canvas.seed(left as u64 + 41);
    let rows = ((foot - top) / 5.2) as usize;
    for row in 1..=rows {
        let t = row as f32 / rows as f32;
        let (a, b) = (lerp(corners[0], corners[3], t), lerp(corners[1], corners[2], t));
        canvas.line(a, b, Brush::new(0.55, fade(mix(stone.dark, INK, 0.6), 0.5)).ruled());
        let mut x = a.x + canvas.dice.range(2.0, 9.0);
        while x < b.x - 1.0 {
            canvas.line(vec2(x, a.y), vec2(x, a.y - 4.6), Brush::new(0.5, fade(mix(stone.dark, INK, 0.6), 0.4)).ruled());
            x += canvas.dice.range(7.0, 12.0);
        }
    }
    canvas.line(corners[1], corners[2], Brush::ink(1.3, 0.9).ruled());
    canvas.line(corners[0], corners[3], Brush::ink(1.3, 0.9).ruled());
    parapet(canvas, (left, right), top, stone);
}

fn parapet(canvas: &mut Canvas, (left, right): (f32, f32), top: f32, stone: Stone) {
    let mut x = left - 1.5;
    while x + 5.0 < right + 2.5 {
        let merlon = [vec2(x, top - 5.0), vec2(x + 5.0, top - 5.0), vec2(x + 5.0, top + 1.0), vec2(x, top + 1.0)];
        canvas.quad(merlon, [stone.light, stone.light, mix(stone.light, stone.dark, 0.4), mix(stone.light, stone.dark, 0.4)]);
        canvas.outline(&merlon, Brush::ink(0.8, 0.85));
        x += 7.6;
    }
    canvas.line(vec2(left - 2.0, top + 1.0), vec2(right + 2.0, top + 1.0), Brush::ink(1.1, 0.9).ruled());
}

/// A hall of two storeys over `foot`, its middle at `x`; `size` is the width of its eaves.
pub fn hall(canvas: &mut Canvas, foot: Vec2, size: f32, stone: Stone) {
    let (crimson, roof) = (mix(hex(0x9B3A33), stone.dark, 0.25), mix(hex(0x4B4A48), stone.dark, 0.2));
    for (up, wide) in [(0.0, 0.78), (0.30, 0.62)] {
        let half = wide * size / 2.0;
        let (low, high) = (foot.y - up * size, foot.y - (up + 0.20) * size);
        let room = [vec2(foot.x - half, high), vec2(foot.x + half, high), vec2(foot.x + half, low), vec2(foot.x - half, low)];
        canvas.quad(room, [mix(stone.light, hex(0xE9D9B4), 0.5); 4]);
        for i in 0..=6 {
            let x = foot.x - half + 2.0 * half * i as f32 / 6.0;
            canvas.line(vec2(x, high), vec2(x, low), Brush::new(1.2, crimson).ruled());
        }
        canvas.outline(&room, Brush::ink(0.7, 0.8));
        eaves(canvas, vec2(foot.x, high), (1.32 * half, 0.11 * size), roof);
    }
}

/// A roof whose corners sweep up, its eaves at `at`.
fn eaves(canvas: &mut Canvas, at: Vec2, (half, tall): (f32, f32), color: Color) {
    let edge = |t: f32| {
        let s = 2.0 * t - 1.0;
        (vec2(at.x + s * half, at.y + 1.2 - 0.30 * tall * s.abs().powi(4)), vec2(at.x + s * half * 0.62, at.y - tall))
    };
    let (lower, upper): (Vec<Vec2>, Vec<Vec2>) = (0..=10).map(|i| edge(i as f32 / 10.0)).unzip();
    canvas.band(&upper, &lower, &[(0.0, color), (1.0, mix(color, hex(0x8F8871), 0.45))]);
    for i in (0..=10).step_by(2) {
        canvas.line(upper[i], lower[i], Brush::ink(0.45, 0.6).ruled());
    }
    canvas.trace(&lower, Brush::ink(1.1, 0.95).ruled());
    canvas.trace(&upper, Brush::ink(1.3, 0.95).ruled());
}

/// A shed with a sloping roof of ox hides, open below: its roof goes from `high` to `low`.
pub fn shed(canvas: &mut Canvas, high: Vec2, low: Vec2, foot: f32) {
    let body = [high, low, vec2(low.x, foot), vec2(high.x, foot)];
    canvas.polygon(&body, |_| hex(0x6F5A44));
    let roof = [high + vec2(-5.0, -4.0), low + vec2(6.0, -3.0), low + vec2(6.0, 6.0), high + vec2(-5.0, 5.0)];
    hides(canvas, &roof);
    let door = [0.42, 0.56].map(|t| lerp(vec2(high.x, foot), vec2(low.x, foot), t).x);
    let mouth: Vec<Vec2> = (0..=8)
        .map(|i| std::f32::consts::PI * i as f32 / 8.0)
        .map(|turn| vec2((door[0] + door[1]) / 2.0 - 9.0 * turn.cos(), foot - 17.0 * turn.sin().sqrt()))
        .collect();
    canvas.fill(&mouth, hex(0x1C1714));
    canvas.outline(&body[1..], Brush::ink(1.0, 0.8));
}

/// Hides over a four-sided frame, each sewn on its neighbours.
pub fn hides(canvas: &mut Canvas, [a, b, c, d]: &[Vec2; 4]) {
    canvas.quad([*a, *b, *c, *d], [hex(0x9A8065), hex(0x8A7058), hex(0x6E5845), hex(0x7C654F)]);
    let (along, down) = ((*b - *a).length(), (*d - *a).length());
    let (columns, rows) = (((along / 9.0) as usize).max(2), ((down / 7.0) as usize).max(1));
    canvas.seed(77);
    for row in 0..rows {
        for column in 0..columns {
            let place = |x: f32, y: f32| {
                let (u, v) = ((column as f32 + x) / columns as f32, (row as f32 + y) / rows as f32);
                lerp(lerp(*a, *b, u), lerp(*d, *c, u), v)
            };
            let dark = canvas.dice.range(0.0, 0.28);
            let hide = [place(0.05, 0.04), place(0.95, 0.0), place(1.0, 0.9), place(0.5, 1.08), place(0.0, 0.92)];
            canvas.fill(&hide, mix(hex(0x93795E), INK, dark));
            canvas.brush(&[hide[4], hide[3], hide[2]], Brush::ink(0.8, 0.55));
        }
    }
    canvas.outline(&[*a, *b, *c, *d], Brush::ink(1.2, 0.9));
}

/// Stakes with pointed heads from `left` to `right`, standing on `foot`.
pub fn palisade(canvas: &mut Canvas, (left, right): (f32, f32), foot: f32, tall: f32) {
    canvas.seed(5);
    let mut x = left;
    while x < right {
        let (high, wide) = (tall * canvas.dice.range(0.86, 1.08), 3.6);
        let stake = [
            vec2(x, foot),
            vec2(x, foot - high),
            vec2(x + wide / 2.0, foot - high - 4.0),
            vec2(x + wide, foot - high),
            vec2(x + wide, foot),
        ];
        let dark = canvas.dice.range(0.0, 0.35);
        canvas.blot(&stake, mix(hex(0x7E6040), INK, dark), 0.7, INK);
        x += wide + 0.4;
    }
}

/// A tent with a little flag.
pub fn tent(canvas: &mut Canvas, foot: Vec2, size: f32, color: Color) {
    let top = foot - vec2(0.0, size);
    canvas.fill(&[foot - vec2(0.75 * size, 0.0), top, foot + vec2(0.75 * size, 0.0)], color);
    canvas.fill(&[foot - vec2(0.16 * size, 0.0), top, foot + vec2(0.16 * size, 0.0)], fade(INK, 0.65));
    for side in [-0.75, 0.75] {
        canvas.line(top, foot + vec2(side * size, 0.0), Brush::ink(0.9, 0.85).ruled());
    }
    canvas.line(top, top - vec2(0.0, 5.0), Brush::ink(0.8, 0.9));
    canvas.fill(&[top - vec2(0.0, 5.0), top - vec2(-5.0, 3.6), top - vec2(0.0, 2.2)], mix(hex(0x2E7D6B), color, 0.1));
}
