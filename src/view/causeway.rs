//! The causeway: fill heaped across the moat, its soft stretch, what was thrown into it, open water behind it.
//! Scenery only; how far a wheel sinks comes from the run.

use super::camera::at;
use super::dice::Dice;
use super::ink::spline::lerp;
use super::ink::{Brush, Canvas, Sprite};
use super::paper::CUT;
use super::skin::{INK, fade, hex, mix};
use super::stage::MoatStage;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const FILL: Color = hex(0x7A5F3E);
/// The causeway's shoulder and where its slope meets the water, metres towards the viewer.
const SHOULDER: f32 = -0.7;
const TOE: f32 = -2.3;

pub(super) fn toe(x: f32) -> f32 {
    TOE + 0.5 * (x * 1.1).sin()
}

/// Ground level of the fill: it sags where it is soft.
fn crest(moat: &MoatStage, x: f32) -> f32 {
    let (middle, half) = ((moat.soft_from + moat.soft_to) / 2.0, ((moat.soft_to - moat.soft_from) / 2.0).max(0.3));
    0.05 - 0.30 * (-((x - middle) / half).powi(2)).exp()
}

pub(super) fn steps(from: f32, to: f32, step: f32) -> impl Iterator<Item = f32> {
    let n = ((to - from) / step).ceil().max(1.0) as usize;
    (0..=n).map(move |i| from + (to - from) * i as f32 / n as f32)
}

/// How far back the causeway reaches; beyond it the moat is open water.
const CAUSEWAY: f32 = 8.0;

/// The moat behind the causeway and the fill between the banks, under the bridge's frames.
pub fn bed(canvas: &mut Canvas, moat: &MoatStage) {
    canvas.seed(20);
    open_water(canvas, moat);
    let mut dice = Dice::new(23);
    let far: Vec<Vec2> = steps(moat.from - 0.3, moat.to + 0.3, 0.4).map(|x| at(x, 0.0, CAUSEWAY + dice.normal(0.35))).collect();
    let near: Vec<Vec2> = steps(moat.from - 0.3, moat.to + 0.3, 0.4).map(|x| at(x, 0.0, SHOULDER)).collect();
    canvas.band(&far, &near, &[(0.0, mix(FILL, hex(0xC5AA78), 0.30)), (0.4, mix(FILL, hex(0xC5AA78), 0.18)), (1.0, FILL)]);
    canvas.brush(&far, Brush::ink(1.4, 0.55).taper(0.1, 0.1).rough(0.5, 0.8));
    let wide = (moat.soft_to - moat.soft_from).max(0.1);
    for k in 0..22 {
        let spot = at(moat.soft_from + wide * dice.range(0.1, 0.9), 0.0, dice.range(-0.2, 6.6));
        canvas.sprite(Sprite::Wet((k % 6) as u8), spot, vec2(wide * 8.0, 13.0), fade(hex(0x3A2B1B), 0.26), 0.0);
    }
    for x in [moat.from, moat.to] {
        let rim: Vec<Vec2> = steps(SHOULDER, CAUSEWAY, 0.8).map(|depth| at(x + dice.normal(0.12), 0.0, depth)).collect();
        canvas.brush(&rim, Brush::ink(1.3, 0.45).taper(0.1, 0.4).rough(0.5, 0.8));
    }
    for k in 0..150 {
        let foot = at(canvas.dice.range(moat.from, moat.to - 0.6), 0.0, canvas.dice.range(SHOULDER, CAUSEWAY - 0.3));
        let run = vec2(canvas.dice.range(5.0, 22.0), canvas.dice.normal(1.5));
        let color = if k % 3 == 0 { hex(0xC9A868) } else { hex(0x3C2C1A) };
        let brush = Brush::new(canvas.dice.range(0.8, 2.0), fade(color, canvas.dice.range(0.2, 0.5)));
        canvas.line(foot, foot + run, brush.taper(0.3, 0.6));
        if k % 3 == 1 {
            let color = canvas.dice.pick(&[0x8C6A45, 0x5B4630, 0x9A948A, 0x6B5334]);
            lump(canvas, foot, hex(color), 0.7);
        }
    }
}

/// The moat running on behind the causeway, paler the farther it is.
fn open_water(canvas: &mut Canvas, moat: &MoatStage) {
    let level = -moat.water_below;
    let line = |x: f32, y: f32| steps(CAUSEWAY - 1.0, 15.0, 0.5).map(|depth| at(x, y, depth)).collect::<Vec<_>>();
    let (left, right) = (line(moat.from, 0.0), line(moat.to, 0.0));
    let fading = |color: Color| move |p: Vec2| fade(color, ((p.y - at(0.0, 0.0, 15.0).y) / 46.0).clamp(0.0, 1.0) * 0.88);
    canvas.band_with(&left, &right, &[0.0, 0.5, 1.0], fading(hex(0x86A1AD)));
    let bank = line(moat.to - 0.35, level * 0.8);
    canvas.band_with(&right, &bank, &[0.0, 1.0], fading(hex(0x8A6E48)));
    for side in [&left, &right] {
        canvas.brush(side, Brush::ink(1.5, 0.5).taper(0.02, 0.9));
    }
    for _ in 0..26 {
        let (depth, length) = (canvas.dice.range(CAUSEWAY + 0.4, 13.0), canvas.dice.range(8.0, 40.0));
        let foot = at(canvas.dice.range(moat.from + 0.4, moat.to - 2.2), 0.0, depth);
        let color = canvas.dice.pick(&[hex(0x2F4A57), hex(0xF4F4EC)]);
        let brush = Brush::new(1.1, fade(color, 0.5 * (1.0 - depth / 14.0))).taper(0.3, 0.4);
        canvas.brush(&[foot, foot + vec2(length * 0.5, 1.0), foot + vec2(length, 0.0)], brush);
    }
}

/// A clod, brick or stone.
fn lump(canvas: &mut Canvas, middle: Vec2, color: Color, line: f32) {
    let (wide, tall) = (canvas.dice.range(2.0, 7.0), canvas.dice.range(1.5, 4.0));
    let tip = canvas.dice.normal(1.0);
    let points = [
        vec2(-wide, tip),
        vec2(-wide * 0.3, -tall),
        vec2(wide * 0.8, -tall * 0.7),
        vec2(wide, tall * 0.5),
        vec2(0.0, tall * 0.8),
    ];
    canvas.blot(&points.map(|p| middle + p), fade(color, 0.95), line, fade(INK, 0.7));
}

/// The causeway's near slope with all that was thrown in: clods, brick, straw.
pub fn bank(canvas: &mut Canvas, moat: &MoatStage) {
    canvas.seed(21);
    let water = -moat.water_below;
    let mut dice = Dice::new(22);
    let top: Vec<Vec2> = steps(moat.from - 0.3, moat.to + 0.3, 0.35)
        .map(|x| at(x, crest(moat, x) + dice.normal(0.05), SHOULDER + dice.normal(0.08)))
        .collect();
    let low: Vec<Vec2> =
        steps(moat.from - 0.1, moat.to + 0.1, 0.35).map(|x| at(x, water - 0.12, toe(x) + dice.normal(0.12))).collect();
    let hollow = [
        at(moat.from, 0.0, SHOULDER),
        at(moat.to, 0.0, SHOULDER),
        at(moat.to, water - 0.1, CUT),
        at(moat.from, water - 0.1, CUT),
    ];
    canvas.fill(&hollow, FILL);
    let n = top.len().min(low.len());
    canvas.band(&top[..n], &low[..n], &[(0.0, FILL), (0.7, FILL), (1.0, mix(FILL, INK, 0.35))]);
    for _ in 0..210 {
        clod(canvas, moat);
    }
    for _ in 0..16 {
        sheaf(canvas, moat);
    }
    canvas.brush(&top, Brush::ink(1.6, 0.75).taper(0.05, 0.05).rough(0.4, 0.8));
    banks(canvas, moat);
}

/// Both banks as far as the causeway leaves them bare.
fn banks(canvas: &mut Canvas, moat: &MoatStage) {
    let (water, dark) = (-moat.water_below, hex(0x8A6E48));
    canvas.fill(
        &[
            at(moat.from, 0.0, CUT),
            at(moat.from, 0.0, SHOULDER),
            at(moat.from + 0.3, water - 0.1, -2.0),
            at(moat.from + 0.05, water - 0.1, CUT),
        ],
        dark,
    );
    canvas.fill(
        &[
            at(moat.to, 0.0, CUT),
            at(moat.to, 0.0, SHOULDER),
            at(moat.to - 0.55, water - 0.1, -1.7),
            at(moat.to + 0.02, water - 0.1, CUT),
        ],
        dark,
    );
    for x in [moat.from, moat.to] {
        canvas.line(at(x, 0.0, SHOULDER), at(x, 0.0, CUT), Brush::ink(1.6, 0.8));
    }
}

/// A place on the near slope: `t` 0 at the crest, 1 at the water.
fn on_slope(moat: &MoatStage, x: f32, t: f32) -> Vec2 {
    at(x, crest(moat, x) * (1.0 - t) - moat.water_below * t.powf(1.2), SHOULDER - 1.5 * t)
}

fn clod(canvas: &mut Canvas, moat: &MoatStage) {
    let middle = on_slope(moat, canvas.dice.range(moat.from, moat.to), canvas.dice.unit());
    let color = canvas.dice.pick(&[0x8C6A45, 0x5B4630, 0x9A948A, 0xA0603F, 0x6B5334, 0xB59A6A]);
    lump(canvas, middle, hex(color), 0.8);
}

fn sheaf(canvas: &mut Canvas, moat: &MoatStage) {
    let from = on_slope(moat, canvas.dice.range(moat.from + 0.2, moat.to - 0.9), canvas.dice.range(0.05, 0.8));
    let (length, turn) = (canvas.dice.range(14.0, 26.0), canvas.dice.normal(0.25) + 0.05);
    let to = from + vec2(turn.cos(), turn.sin()) * length;
    canvas.line(from, to, Brush::new(6.5, hex(0xB89B5E)).taper(0.05, 0.05).least(0.8));
    canvas.line(from, to, Brush::ink(1.0, 0.5));
    let under = vec2(0.0, 3.0);
    canvas.line(from + under, to + under, Brush::ink(1.1, 0.8));
    let tie = lerp(from, to, 0.35);
    canvas.line(tie - vec2(0.0, 2.5), tie + vec2(1.0, 4.0), Brush::new(1.4, hex(0x5B4630)));
}
