//! A river: its far plane with rippling bands, its banks, and the water before each lane of ships, through which hulls
//! show. It knows nothing of ships.

use super::camera::{PX_PER_M, at};
use super::hills::{LEFT, RIGHT};
use super::ink::{Brush, Canvas};
use super::skin::{INK, fade, hex, mix};
use super::stage::RiverStage;
use crate::sample::SwellSample;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Depth of the scene at which the plane of water meets the mist, m.
const FAR_M: f32 = 19.0;
/// The picture goes on so far under the bed, m: no view ends in nothing.
const DOWN_M: f32 = 60.0;
const PALE: Color = hex(0xC9D3CC);
const BODY: Color = hex(0x7E9CA8);
const DEEP: Color = hex(0x46687A);
const DARK: Color = hex(0x2F4A57);

/// The plane of water behind all ships.
pub fn far(canvas: &mut Canvas, river: &RiverStage) {
    let (top, foot) = (at(0.0, river.level, FAR_M).y, at(0.0, river.level, 0.0).y);
    let row = |y: f32| [vec2(LEFT, y), vec2(RIGHT, y)];
    let rows = [(0.0, fade(PALE, 0.0)), (0.12, fade(PALE, 0.9)), (0.5, mix(PALE, BODY, 0.55)), (1.0, BODY)];
    canvas.band(&row(top), &row(foot), &rows);
    let deep = at(0.0, river.level - river.depth - DOWN_M, 0.0).y;
    canvas.band(&row(foot), &row(deep), &[(0.0, BODY), (0.05, mix(BODY, DEEP, 0.5)), (1.0, DEEP)]);
    canvas.seed(77);
    for _ in 0..540 {
        let near = canvas.dice.unit().sqrt();
        let (x, y) = (canvas.dice.range(LEFT, RIGHT), top + (foot - top) * (0.1 + 0.9 * near));
        ripple(canvas, vec2(x, y), 10.0 + 46.0 * near, fade(DARK, 0.10 + 0.20 * near));
    }
}

/// Lines of the water in the cut below all ships, wider apart and fainter with depth.
pub fn below(canvas: &mut Canvas, river: &RiverStage) {
    canvas.seed(79);
    for _ in 0..620 {
        let down = canvas.dice.unit();
        let y = at(0.0, river.level - 1.6 - 20.0 * down * down, 0.0).y;
        let x = canvas.dice.range(at(river.from, 0.0, 0.0).x, at(river.to, 0.0, 0.0).x.min(RIGHT));
        let (length, clear) = (canvas.dice.range(50.0, 190.0), 1.0 - down);
        let color = if canvas.dice.chance(0.45) { fade(PALE, 0.10 + 0.34 * clear) } else { fade(DARK, 0.14 + 0.40 * clear) };
        ripple(canvas, vec2(x, y), length, color);
    }
}

/// A cusped ripple of the water albums.
fn ripple(canvas: &mut Canvas, from: Vec2, length: f32, color: Color) {
    let high = 0.06 * length;
    let points: Vec<Vec2> = (0..=12)
        .map(|i| {
            let t = i as f32 / 12.0;
            from + vec2(length * t, -high * (1.0 - (t * 9.4).sin().abs().powf(0.7)))
        })
        .collect();
    canvas.brush(&points, Brush::new(1.1 + length / 120.0, color).taper(0.2, 0.3));
}

/// The banks, cut by the picture; their feet run out into the river.
pub fn banks(canvas: &mut Canvas, river: &RiverStage) {
    let rows: Vec<f32> = (0..=8).map(|row| row as f32 / 8.0).collect();
    for (far, bank, out) in [(LEFT, river.from, 1.0), (RIGHT, river.to, -1.0)] {
        let edge: Vec<Vec2> = DOWNS.iter().map(|&down| at(bank + out * foot(down), -down, 0.0)).collect();
        let land: Vec<Vec2> = edge.iter().map(|point| vec2(far, point.y)).collect();
        canvas.band_with(&land, &edge, &rows, earth);
        let back = at(0.0, 0.0, FAR_M) - at(0.0, 0.0, 0.0);
        let (low, high) = (fade(hex(0xC5AA78), 1.0), fade(hex(0xDCCAA2), 0.0));
        canvas.quad([land[0], edge[0], edge[0] + back, land[0] + back], [low, low, high, high]);
        canvas.line(land[0], edge[0], Brush::ink(2.2, 0.85).taper(0.01, 0.01).least(0.6));
        canvas.brush(&edge, Brush::ink(2.2, 0.7).taper(0.01, 0.6).least(0.4));
    }
}

/// Depths at which a bank is drawn, m, and how far its foot has run out there.
const DOWNS: [f32; 9] = [0.0, 0.5, 1.5, 3.0, 5.0, 8.0, 14.0, 26.0, 70.0];

fn foot(down: f32) -> f32 {
    12.0 * (1.0 - (-down / 9.0).exp())
}

/// The cut earth, paler with depth.
fn earth(point: Vec2) -> Color {
    let down = (point.y - at(0.0, 0.0, 0.0).y) / PX_PER_M;
    match down {
        down if down < 4.0 => mix(hex(0xAE8E5C), hex(0xC8AD80), (down / 4.0).max(0.0)),
        down => mix(hex(0xC8AD80), hex(0xEADBBE), ((down - 4.0) / 20.0).min(1.0)),
    }
}

/// From one place of its surface that is drawn to the next, sheet pixels, and the least in window pixels.
const STEP: f32 = 14.0;
const LEAST: f32 = 8.0;

/// The water before the ships of one lane, down to the next nearer lane or to the bottom of the picture, as far as it is `seen`
/// from left to right.
pub fn before(
    canvas: &mut Canvas,
    (river, seen): (&RiverStage, [f32; 2]),
    (depth_m, next_m): (f32, Option<f32>),
    beat: f32,
    swell: Option<&SwellSample>,
) {
    let shift = at(0.0, 0.0, depth_m).x - at(0.0, 0.0, 0.0).x;
    let (left, right) = (at(river.from, 0.0, 0.0).x + shift, at(river.to, 0.0, 0.0).x + shift);
    let top = at(0.0, river.level, depth_m).y;
    let foot = match next_m {
        Some(next) => at(0.0, river.level, next).y,
        None => at(0.0, river.level - river.depth, 0.0).y + DOWN_M * PX_PER_M,
    };
    let n = ((right - left) / STEP.max(LEAST * canvas.pixel())) as usize;
    // Places of the whole width: what is seen does not depend on how much else is.
    let number = |x: f32| ((x - left) / (right - left) * n as f32).clamp(0.0, n as f32);
    let (first, last) = ((number(seen[0]) - 1.0).max(0.0) as usize, (number(seen[1]) as usize + 2).min(n));
    if first >= last {
        return;
    }
    let origin = at(0.0, 0.0, 0.0).x + shift;
    // Ripples ride on the simulated surface.
    let lifted =
        |x: f32| swell.map_or(0.0, |it| (it.surface_m(f64::from((x - origin) / PX_PER_M)) - it.level_m) as f32 * PX_PER_M);
    let surface: Vec<Vec2> = (first..=last)
        .map(|i| left + (right - left) * i as f32 / n as f32)
        .map(|x| vec2(x, top + wave(x, beat) - lifted(x)))
        .collect();
    if next_m.is_some() {
        let floor: Vec<Vec2> = surface.iter().map(|p| vec2(p.x, foot)).collect();
        let rows = [(0.0, fade(mix(PALE, BODY, 0.7), 0.62)), (0.4, fade(BODY, 0.8)), (1.0, fade(BODY, 0.96))];
        canvas.band(&surface, &floor, &rows);
    } else {
        deep(canvas, &surface, (top, foot));
    }
    canvas.trace(&surface, Brush::new(1.6, fade(hex(0xF4F2E6), 0.7)).taper(0.01, 0.01).least(0.6));
    let under: Vec<Vec2> = surface.iter().map(|p| *p + vec2(0.0, 1.9)).collect();
    canvas.trace(&under, Brush::new(2.2, fade(mix(DEEP, INK, 0.4), 0.8)).taper(0.01, 0.01).least(0.6));
    bands(canvas, (&surface, first, n), foot, next_m.is_none());
}

/// Under its surface so far the nearest water no longer sways with it, px: what is deeper is not painted anew all the time.
const SWAYS: f32 = 36.0;

/// The nearest water, from its surface, `top` where it is calm, down to the `foot` of the picture.
fn deep(canvas: &mut Canvas, surface: &[Vec2], (top, foot): (f32, f32)) {
    let (Some(first), Some(last)) = (surface.first(), surface.last()) else { return };
    let [pale, middle, deep] = [fade(BODY, 0.52), fade(mix(BODY, DEEP, 0.6), 0.86), fade(DEEP, 0.97)];
    let (calm, share) = (top + SWAYS, (SWAYS / (0.08 * (foot - top))).min(1.0));
    let under = surface.iter().map(|p| vec2(p.x, calm)).collect::<Vec<_>>();
    let at = mix(pale, middle, share);
    canvas.band(surface, &under, &[(0.0, pale), (1.0, at)]);
    let row = |y: f32| [vec2(first.x, y), vec2(last.x, y)];
    let way = (0.08 * (foot - top) - SWAYS).max(0.0) / (foot - calm);
    canvas.band(&row(calm), &row(foot), &[(0.0, at), (way, middle), (1.0, deep)]);
}

/// Lines that repeat the surface, of which the places from `first` on of `n` are seen, ever more faintly downwards.
fn bands(canvas: &mut Canvas, (surface, first, n): (&[Vec2], usize, usize), foot: f32, nearest: bool) {
    let (count, step) = if nearest { (8, 17.0) } else { (2, 13.0) };
    canvas.seed(101);
    for band in 1..=count {
        let down = step * band as f32 * (1.0 + 0.06 * band as f32);
        let mut from = canvas.dice.range(0.0, 9.0) as usize;
        while from + 6 < n + 1 {
            let length = canvas.dice.range(4.0, 11.0) as usize;
            let of = |place: usize| place.saturating_sub(first).min(surface.len());
            let line: Vec<Vec2> = surface[of(from)..of(from + length)].iter().map(|p| vec2(p.x, p.y + down)).collect();
            if line.len() > 1 && line[0].y < foot {
                let color = if band % 2 == 0 { hex(0xE6ECE4) } else { hex(0x24414F) };
                canvas.trace(&line, Brush::new(1.3, fade(color, 0.42 / (1.0 + 0.16 * band as f32))).taper(0.25, 0.35));
            }
            from += length + canvas.dice.range(2.0, 9.0) as usize;
        }
    }
}

/// Height of the surface at a place of the sheet, px.
fn wave(x: f32, beat: f32) -> f32 {
    1.6 * (x * 0.045 + beat * 1.3).sin() + 1.1 * (x * 0.021 - beat * 0.9).sin()
}
