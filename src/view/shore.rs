//! The waters beside a camp, seen from above as far as the plain goes back. Scenery only: what floats comes from the run.

use super::camera::at;
use super::causeway::steps;
use super::ink::{Brush, Canvas};
use super::paper::CUT;
use super::skin::{INK, fade, hex};
use macroquad::math::Vec2;

/// How far back it reaches, and its level below the banks.
const FAR: f32 = 16.0;
const LEVEL: f32 = -0.3;

/// One stretch of water on the ground, with reeds along its banks.
pub fn paint(canvas: &mut Canvas, (from, to): (f32, f32)) {
    canvas.seed(u64::from(from.to_bits()));
    let line = |depth: f32| -> Vec<Vec2> {
        let reach = |x: f32| x + 0.25 * (depth * 1.3).sin() * if x < (from + to) / 2.0 { 1.0 } else { -1.0 };
        [from, to].map(|x| at(reach(x), LEVEL, depth)).to_vec()
    };
    let depths: Vec<f32> = steps(CUT, FAR, 0.5).collect();
    let left: Vec<Vec2> = depths.iter().map(|&depth| line(depth)[0]).collect();
    let right: Vec<Vec2> = depths.iter().map(|&depth| line(depth)[1]).collect();
    let (near, far) = (at(0.0, LEVEL, CUT).y, at(0.0, LEVEL, FAR).y);
    let color = move |p: Vec2| {
        let t = ((near - p.y) / (near - far)).clamp(0.0, 1.0);
        fade(super::skin::mix(hex(0x6F8FA0), hex(0xA9BEC4), t), 1.0 - 0.85 * t * t)
    };
    canvas.band_with(&left, &right, &[0.0, 0.25, 0.5, 0.75, 1.0], color);
    for bank in [&left, &right] {
        canvas.brush(bank, Brush::ink(1.6, 0.6).taper(0.02, 0.8).rough(0.5, 0.8));
    }
    for _ in 0..120 {
        let (depth, x) = (canvas.dice.range(CUT + 0.3, FAR - 3.0), canvas.dice.range(from + 0.6, to - 2.4));
        let length = canvas.dice.range(0.5, 2.2);
        let clear = 1.0 - (depth - CUT) / (FAR - CUT);
        let color = canvas.dice.pick(&[INK, hex(0xF4F4EC), hex(0x2F4A57)]);
        let points: Vec<Vec2> =
            (0..5).map(|i| at(x + length * i as f32 / 4.0, LEVEL + 0.02 * (i as f32 * 2.1).sin(), depth)).collect();
        canvas.brush(&points, Brush::new(1.2, fade(color, 0.55 * clear)).taper(0.3, 0.4));
    }
    reeds(canvas, &[from, to]);
}

fn reeds(canvas: &mut Canvas, banks: &[f32]) {
    for &bank in banks {
        for _ in 0..46 {
            let depth = canvas.dice.range(2.0, FAR - 2.0);
            let foot = at(bank + canvas.dice.normal(0.5), LEVEL, depth);
            let tip = foot + Vec2::new(canvas.dice.normal(2.5), -canvas.dice.range(8.0, 24.0));
            let color = fade(hex(0x55603A), 0.7 * (1.0 - depth / FAR));
            canvas.brush(&[foot, (foot + tip) / 2.0 + Vec2::new(0.8, 0.0), tip], Brush::new(1.4, color).taper(0.05, 0.7));
        }
    }
}
