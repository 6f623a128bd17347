//! Air: what stands behind a picture: sky by day and by night, hills in washes, mist, rain, smoke.

use super::{FOOT, WIDE};
use crate::view::dice::noise;
use crate::view::ink::{Brush, Canvas, Sprite};
use crate::view::skin::{INK, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Beyond the edges of the picture, so that none of them shows.
const OVER: f32 = 16.0;

/// The colours of a time of day, from the top of the sky down.
pub const DAY: [Color; 3] = [hex(0xD9C9A2), hex(0xEBDFC3), hex(0xE6D6B0)];
pub const MORNING: [Color; 3] = [hex(0xC9C6B4), hex(0xE9DDC2), hex(0xEAD9B4)];
pub const DUSK: [Color; 3] = [hex(0x8D8878), hex(0xB5A98E), hex(0xA5946F)];
pub const NIGHT: [Color; 3] = [hex(0x2C2E38), hex(0x4B4A4E), hex(0x5D5044)];

/// Fills the picture with a sky.
pub fn sky(canvas: &mut Canvas, [top, middle, low]: [Color; 3]) {
    let (left, right) = (-OVER, WIDE + OVER);
    let rows = [(0.0, top), (0.55, middle), (1.0, low)];
    canvas.band(&[vec2(left, -OVER), vec2(right, -OVER)], &[vec2(left, FOOT + OVER), vec2(right, FOOT + OVER)], &rows);
    canvas.seed(11);
    for _ in 0..14 {
        let (x, y) = (canvas.dice.range(0.0, WIDE), canvas.dice.range(0.0, 0.7 * FOOT));
        let size = vec2(canvas.dice.range(22.0, 60.0), canvas.dice.range(8.0, 20.0));
        let tint = if canvas.dice.chance(0.5) { INK } else { hex(0xFFF6DE) };
        canvas.sprite(Sprite::Mist, vec2(x, y), size, fade(tint, 0.07), 0.0);
    }
}

/// Ground from `top` down, in a wash, with dry strokes.
pub fn ground(canvas: &mut Canvas, top: f32, color: Color) {
    let edge = |x: f32| vec2(x, top + 1.6 * noise(31, x / 23.0));
    let upper: Vec<Vec2> = (0..=24).map(|i| edge(-OVER + 10.0 * i as f32)).collect();
    let lower: Vec<Vec2> = upper.iter().map(|point| vec2(point.x, FOOT + OVER)).collect();
    canvas.band(&upper, &lower, &[(0.0, fade(color, 0.75)), (0.3, color), (1.0, mix(color, INK, 0.18))]);
    canvas.seed(12);
    for _ in 0..34 {
        let at = vec2(canvas.dice.range(0.0, WIDE), canvas.dice.range(top + 4.0, FOOT));
        let length = canvas.dice.range(5.0, 18.0);
        let bend = canvas.dice.normal(0.8);
        canvas.brush(
            &[at, at + vec2(length / 2.0, bend), at + vec2(length, 0.0)],
            Brush::new(0.9, fade(mix(color, INK, 0.62), 0.45)).taper(0.3, 0.6),
        );
    }
}

/// A row of hills whose feet stand at `foot`: a wash that runs out downward, a broken contour, strokes down the slopes.
pub fn hills(canvas: &mut Canvas, (foot, tall): (f32, f32), color: Color, alpha: f32, seed: u32) {
    let ridge = |x: f32| {
        let broad = 0.5 + 0.5 * noise(seed, x / 46.0);
        foot - tall * (0.12 + 0.88 * broad * broad) - 2.2 * noise(seed + 1, x / 9.0) - 0.8 * noise(seed + 2, x / 3.5)
    };
    let upper: Vec<Vec2> = (0..=77).map(|i| -OVER + 3.05 * i as f32).map(|x| vec2(x, ridge(x))).collect();
    let lower: Vec<Vec2> = upper.iter().map(|point| vec2(point.x, foot + 4.0)).collect();
    let rows = [(0.0, 1.0), (0.35, 0.72), (0.75, 0.26), (1.0, 0.0)].map(|(t, share)| (t, fade(color, alpha * share)));
    canvas.band(&upper, &lower, &rows);
    canvas.seed(seed.into());
    let mut from = 0;
    while from + 4 < upper.len() {
        let to = (from + canvas.dice.range(8.0, 22.0) as usize).min(upper.len() - 1);
        let width = canvas.dice.range(0.8, 1.7);
        canvas.brush(&upper[from..=to], Brush::new(width, fade(mix(color, INK, 0.6), (1.5 * alpha).min(0.9))));
        from = to + canvas.dice.range(0.0, 3.0) as usize;
    }
    for _ in 0..(36.0 * tall / 40.0) as usize {
        let x = canvas.dice.range(0.0, WIDE);
        let top = vec2(x, ridge(x) + canvas.dice.range(1.0, 0.35 * tall));
        let way = vec2(canvas.dice.normal(2.0), canvas.dice.range(3.0, 0.3 * tall));
        canvas.brush(&[top, top + way], Brush::new(0.8, fade(mix(color, INK, 0.5), 0.9 * alpha)).taper(0.1, 0.8));
    }
    for i in 0..6 {
        let x = 40.0 * i as f32 + canvas.dice.range(-10.0, 10.0);
        canvas.sprite(Sprite::Mist, vec2(x, foot + 1.0), vec2(34.0, 6.0), fade(hex(0xF2E8D5), 0.30 * (1.0 - alpha)), 0.0);
    }
}

/// A half moon, the dark side not seen.
pub fn moon(canvas: &mut Canvas, at: Vec2, radius: f32) {
    canvas.sprite(Sprite::Mist, at, Vec2::splat(4.0 * radius), fade(hex(0xF2E8D5), 0.25), 0.0);
    canvas.dot(at, Vec2::splat(radius), fade(hex(0xF7EFDA), 0.92));
}

/// Slanting rain.
pub fn rain(canvas: &mut Canvas, seed: u64) {
    canvas.seed(seed);
    for _ in 0..120 {
        let from = vec2(canvas.dice.range(0.0, WIDE + 20.0), canvas.dice.range(-10.0, FOOT));
        let length = canvas.dice.range(6.0, 15.0);
        canvas.line(from, from + vec2(-0.3 * length, length), Brush::new(0.6, fade(hex(0xE4E6E4), 0.34)).taper(0.2, 0.4));
    }
}

/// Smoke that drifts from `from` along `way`, growing.
pub fn smoke(canvas: &mut Canvas, from: Vec2, way: Vec2, (size, alpha): (f32, f32), color: Color) {
    canvas.seed(from.x as u64 * 7 + from.y as u64);
    for i in 0..9_u8 {
        let t = f32::from(i) / 8.0;
        let off = vec2(canvas.dice.normal(0.18), canvas.dice.normal(0.14)) * size * (0.3 + t);
        let at = from + way * t + vec2(0.0, -0.14 * way.length() * t * (1.0 - t)) + off;
        let radius = Vec2::splat(size * (0.28 + 0.85 * t));
        let turn = canvas.dice.range(0.0, 6.0);
        canvas.sprite_turned(Sprite::Wet(i), at, (radius, turn), fade(color, alpha * (1.0 - 0.75 * t)), 0.0);
    }
}
