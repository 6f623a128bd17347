//! The moat in front: water seen from above and in the cut, fire light on it, and the cut earth on both sides.
//! The water stands where the stage says; scenery only.

use super::camera::at;
use super::causeway::{steps, toe};
use super::dice::noise;
use super::ink::spline::{lerp, smooth};
use super::ink::{Brush, Canvas};
use super::paper::CUT;
use super::skin::{INK, fade, hex, mix};
use super::stage::MoatStage;
use macroquad::math::{Vec2, vec2};

/// How deep the cut earth is painted: seen from afar it must reach below the window.
const FLOOR: f32 = -44.0;
/// And where there is no moat, and views are wider.
const DRY_FLOOR: f32 = -150.0;

/// Outline of the moat in the cut, from the outer bank down and back up on the wall's side.
fn cut(moat: &MoatStage) -> Vec<Vec2> {
    let (a, b, k) = (moat.from, moat.to, moat.depth / 4.7);
    let wide = (b - a) / 9.4;
    let points = [
        (b, -moat.water_below),
        (b - 0.55 * wide, -3.6 * k),
        (b - 1.25 * wide, -4.45 * k),
        (b - 3.0 * wide, -4.72 * k),
        (a + 3.2 * wide, -4.66 * k),
        (a + 1.2 * wide, -4.4 * k),
        (a + 0.5 * wide, -3.5 * k),
        (a, -moat.water_below),
    ];
    smooth(&points.map(|(x, y)| at(x, y, CUT)), 4.0, false)
}

/// The water and the cut earth, in front of all that stands on the causeway.
pub fn front(canvas: &mut Canvas, moat: &MoatStage) {
    canvas.seed(31);
    let level = -moat.water_below;
    let ripple = |x: f32| 0.045 * (x * 3.1).sin() + 0.03 * (x * 5.7 + 1.3).sin() + 0.02 * (x * 9.1).sin();
    let xs: Vec<f32> = steps(moat.from, moat.to, 0.12).collect();
    let far: Vec<Vec2> = xs.iter().map(|&x| at(x, level, toe(x))).collect();
    let front: Vec<Vec2> = xs.iter().map(|&x| at(x, level + ripple(x), CUT)).collect();
    canvas.band(&far, &front, &[(0.0, hex(0x5F747C)), (0.25, hex(0x86A1AD)), (1.0, hex(0x93AEB9))]);
    surface(canvas, moat);
    let bed = cut(moat);
    let mut face = front.clone();
    face.extend_from_slice(&bed[1..bed.len() - 1]);
    let (top, foot) = (at(0.0, level, CUT).y, at(0.0, -moat.depth, CUT).y);
    canvas.polygon(&face, |p| {
        let t = (p.y - top) / (foot - top);
        if t < 0.4 { mix(hex(0x7D9DAD), hex(0x5F8193), t / 0.4) } else { mix(hex(0x5F8193), hex(0x3F5C6B), (t - 0.4) / 0.6) }
    });
    depths(canvas, moat);
    earth(canvas, moat, &bed);
    canvas.brush(&front, Brush::ink(2.0, 0.85).taper(0.03, 0.03).least(0.6));
    let gleam: Vec<Vec2> = front.iter().map(|p| *p + vec2(0.0, 3.0)).collect();
    canvas.brush(&gleam, Brush::new(1.2, fade(hex(0xF4F4EC), 0.8)).taper(0.1, 0.1).rough(0.4, 0.4));
    let mut rim = vec![at(moat.to, 0.0, CUT)];
    rim.extend_from_slice(&bed);
    rim.push(at(moat.from, 0.0, CUT));
    canvas.brush(&rim, Brush::ink(2.2, 0.9).taper(0.04, 0.04).least(0.6));
}

fn surface(canvas: &mut Canvas, moat: &MoatStage) {
    for k in 0..34 {
        let (depth, x) = (canvas.dice.range(-3.9, -2.5), canvas.dice.range(moat.from + 0.2, moat.to - 2.0));
        let length = canvas.dice.range(0.6, 2.0);
        let points: Vec<Vec2> = (0..7)
            .map(|i| at(x + length * i as f32 / 6.0, 0.03 * (i as f32 * 1.9 + k as f32).sin() - moat.water_below, depth))
            .collect();
        let color = canvas.dice.pick(&[INK, hex(0xF4F4EC), hex(0x2F4A57)]);
        let (width, alpha) = (canvas.dice.range(0.8, 1.6), canvas.dice.range(0.4, 0.8));
        canvas.brush(&points, Brush::new(width, fade(color, alpha)).taper(0.3, 0.4));
    }
}

/// Bands and ripples under the surface, thinning downwards, and the shadow of the fill.
fn depths(canvas: &mut Canvas, moat: &MoatStage) {
    let (a, b, level) = (moat.from, moat.to, -moat.water_below);
    let shadow = [
        (a + 1.0, level - 0.3),
        (a + 2.6, -2.3),
        (a + 4.6, -2.0),
        (b - 2.6, -2.6),
        (b - 1.0, level - 0.5),
        (b - 1.4, -4.1),
        (a + 4.0, -4.5),
        (a + 1.4, -4.1),
    ];
    canvas.fill(&smooth(&shadow.map(|(x, y)| at(x, y, CUT)), 4.0, true), fade(hex(0x4A4A3C), 0.20));
    for k in 0..11 {
        let y = level - 0.14 - 0.30 * k as f32;
        for _ in 0..(5 - k / 2).max(1) {
            let x = canvas.dice.range(a + 0.7, b - 2.8);
            let end = (x + canvas.dice.range(1.0, 3.2)).min(b - 1.0);
            let points: Vec<Vec2> =
                (0..9).map(|i| at(x + (end - x) * i as f32 / 8.0, y + 0.05 * (i as f32 * 1.6 + k as f32).sin(), CUT)).collect();
            let color = canvas.dice.pick(&[hex(0x2F4A57), hex(0xE8EEE8)]);
            canvas.brush(&points, Brush::new(1.5 - k as f32 * 0.07, fade(color, 0.55 - 0.035 * k as f32)).taper(0.3, 0.4));
        }
    }
}

fn earth(canvas: &mut Canvas, moat: &MoatStage, bed: &[Vec2]) {
    let floor = at(0.0, FLOOR, CUT).y;
    let (left, right) = (super::hills::LEFT, super::hills::RIGHT);
    let (top, fade_out) = (at(0.0, 0.0, CUT).y, 150.0);
    let shade = move |p: Vec2| {
        let t = ((p.y - top) / fade_out).clamp(0.0, 1.0);
        if t < 0.3 { mix(hex(0xAE8E5C), hex(0xC8AD80), t / 0.3) } else { mix(hex(0xC8AD80), hex(0xEADBBE), (t - 0.3) / 0.7) }
    };
    let rows: Vec<f32> = (0..=8).map(|i| i as f32 / 8.0).collect();
    let half = bed.len() / 2;
    // Each side is a stack of levels between a far margin and the moat's own line.
    for (margin, near) in [(left, bed[half..].iter().rev().copied().collect::<Vec<_>>()), (right, bed[..=half].to_vec())] {
        let bank = if margin == left { moat.from } else { moat.to };
        let mut line = vec![at(bank, 0.0, CUT)];
        line.extend(near);
        let outer: Vec<Vec2> = line.iter().map(|p| vec2(margin, p.y)).collect();
        canvas.band_with(&outer, &line, &rows, shade);
    }
    let deepest = bed[half].y;
    let under = [vec2(left, deepest), vec2(right, deepest)];
    canvas.band_with(&under, &under.map(|p| vec2(p.x, floor)), &rows, shade);
    strata(canvas, moat);
    for (from, to) in [(vec2(left, top), at(moat.from, 0.0, CUT)), (at(moat.to, 0.0, CUT), vec2(right, top))] {
        let n = 40;
        let line: Vec<Vec2> =
            (0..=n).map(|i| lerp(from, to, i as f32 / n as f32) + vec2(0.0, noise(9, i as f32 * 1.7) * 0.8)).collect();
        canvas.brush(&line, Brush::ink(2.4, 0.9).taper(0.01, 0.01).least(0.6));
    }
}

/// The cut earth where there is no moat.
pub fn dry(canvas: &mut Canvas) {
    canvas.seed(31);
    let (left, right) = (super::hills::LEFT, super::hills::RIGHT);
    let (top, floor) = (at(0.0, 0.0, CUT).y, at(0.0, DRY_FLOOR, CUT).y);
    let rows = [(0.0, hex(0xAE8E5C)), (0.012, hex(0xC8AD80)), (0.041, hex(0xEADBBE)), (1.0, hex(0xEADBBE))];
    canvas.band(&[vec2(left, top), vec2(right, top)], &[vec2(left, floor), vec2(right, floor)], &rows);
    let line: Vec<Vec2> =
        (0..=80).map(|i| vec2(left + (right - left) * i as f32 / 80.0, top + noise(9, i as f32 * 1.7) * 0.8)).collect();
    canvas.brush(&line, Brush::ink(2.4, 0.9).taper(0.01, 0.01).least(0.6));
}

/// Strokes and pebbles in the cut earth.
fn strata(canvas: &mut Canvas, moat: &MoatStage) {
    for k in 0..420 {
        let y = -canvas.dice.normal(1.6).abs() - 0.15;
        let x = canvas.dice.range(-40.0, 110.0);
        if x > moat.from - 1.6 && x < moat.to + 0.3 {
            continue;
        }
        let alpha = (0.5 + y * 0.10).max(0.08);
        if k % 2 == 0 {
            let length = canvas.dice.range(0.4, 2.6).min(if x < moat.from { moat.from - x } else { 9.0 });
            let points = [at(x, y, CUT), at(x + length / 2.0, y + canvas.dice.normal(0.04), CUT), at(x + length, y, CUT)];
            let width = canvas.dice.range(0.8, 1.8);
            canvas.brush(&points, Brush::new(width, fade(hex(0x4A3820), alpha)).taper(0.2, 0.5));
        } else {
            let wide = canvas.dice.range(1.0, 3.4);
            let points: Vec<Vec2> = super::ink::shapes::ellipse(at(x, y, CUT), vec2(wide, wide * 0.6), 10).collect();
            canvas.ring(&points, 0.9, fade(INK, alpha * 0.9));
        }
    }
}

/// Fire light on the water: short broken dabs under the flames, and their column in the cut.
pub fn reflections(canvas: &mut Canvas, moat: &MoatStage, x: f32, strength: f32, beat: f32) {
    canvas.seed(77);
    let level = -moat.water_below;
    for k in 0..(84.0 * strength) as usize {
        let shimmer = 0.5 * noise(k as u32, beat * 0.3);
        let (spot, length, color) = (
            x + canvas.dice.normal(1.1) + shimmer * 0.2,
            canvas.dice.range(0.18, 0.6),
            canvas.dice.pick(&[0xF6A623, 0xFFE3A0, 0xD9481C, 0xEE7A1E]),
        );
        let (depth, width) = (canvas.dice.range(-3.95, -2.6), canvas.dice.range(1.0, 2.4));
        if spot < moat.from + 0.1 || spot + length > moat.to - 0.1 {
            continue;
        }
        let (y, depth, alpha) = if k % 3 == 0 {
            let deep = canvas.dice.normal(0.75).abs();
            (level - 0.08 - deep, CUT, (0.62 - 0.24 * deep).max(0.10))
        } else {
            (level, depth, 0.85)
        };
        canvas.line(at(spot, y, depth), at(spot + length, y, depth), Brush::new(width, fade(hex(color), alpha)).taper(0.3, 0.4));
    }
}
