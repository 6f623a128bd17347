//! Sails: battened cloth as junks carry it, seen at an angle so that its face shows, bellied by the wind. It burns away
//! strip by strip, as the frame says; bare battens hang on until the strip over them is gone too.

use super::camera::PX_PER_M;
use super::dice::mix as mix_of;
use super::ink::{Brush, Canvas, Sprite};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{FLAME_ORANGE, FLAME_YELLOW, INK, charred, fade, hex, mix};
use crate::sample::StripSample;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Oiled patterned silk, and its woven pattern.
const SILK: Color = hex(0xCFA95B);
const PATTERN: Color = hex(0x8C3B2A);
/// Matting of split bamboo and reed.
const MAT: Color = hex(0xB08F5E);
/// How much of the cloth's width across the ship shows at this angle, and bounds of it in metres.
const SHOWN: f32 = 0.8;
const LEAST_M: f32 = 2.2;
const MOST_M: f32 = 7.5;
/// Share of the cloth before the mast.
const BEFORE: f32 = 0.3;
/// Less cloth than this does not show.
const GONE: f64 = 0.04;
/// Steps in which a strip is seen to burn away.
const BURNS: f64 = 32.0;
/// Sails of one cut that differ in their folds.
const SHAPES: u64 = 4;
/// Height of a strip where the frame names none, metres.
const STRIP_M: f32 = 1.2;

/// The cut of one sail, in metres of its own frame.
struct Cut {
    half_y: f32,
    width: f32,
    /// Where the wind bellies it to, and how far.
    lee: f32,
}

impl Cut {
    /// A point `up` the sail, from its forward edge (0) to its after edge (1).
    fn at(&self, up: f32, along: f32) -> Vec2 {
        let narrow = 1.0 - 0.22 * up;
        let round = 1.0 + 0.10 * (std::f32::consts::PI * up).sin();
        let x = (along - BEFORE) * self.width * narrow * if along > 0.5 { round } else { 1.0 };
        let belly = self.lee * (std::f32::consts::PI * along).sin() * (0.4 + 0.6 * up);
        vec2(-(x + belly), self.half_y * (2.0 * up - 1.0) + 0.13 * self.half_y * up * (along - BEFORE))
    }
}

/// One sail, with its battens and yard. It is laid down in drawings: all of it while it is whole, else strip by strip.
pub fn paint(canvas: &mut Canvas, piece: &Piece, now: &Now) {
    let half = piece.half();
    let wind = now.air.wind_m_s;
    let width = (SHOWN * piece.thing.breadth_m as f32).clamp(LEAST_M, MOST_M);
    let side = if wind < 0.0 { 1.0 } else { -1.0 };
    let flutter = 0.05 * super::dice::noise(piece.index as u32, now.air.time_s * 1.7);
    // It bellies in steps of about a window pixel.
    let step_m = canvas.pixel().log2().floor().exp2() / PX_PER_M;
    let lee = ((side * (0.09 * wind.abs()).min(0.8) + flutter) / step_m).round() * step_m;
    let cut = Cut { half_y: half.y, width, lee };
    let whole = StripSample { left_share: 1.0, burning: false };
    let sample = now.frame.sails.iter().find(|sail| sail.thing == piece.index);
    let silk = sample.is_some_and(|sail| !sail.strips.is_empty());
    let plain = vec![whole; ((2.0 * half.y / STRIP_M).round() as usize).max(3)];
    let strips: Vec<StripSample> =
        sample.map_or(&plain, |sail| if silk { &sail.strips } else { &plain }).iter().map(seen).collect();
    let kind = mix_of(0x5A11, piece.index as u64 % SHAPES);
    let looks = [half.y, width, lee, strips.len() as f32].into_iter();
    let key = looks.fold(mix_of(kind, piece.turn.to_bits()), |key, value| mix_of(key, value.to_bits().into()));
    let key = mix_of(key, silk.into());
    if strips.iter().all(|strip| *strip == whole) {
        return canvas.stamp(key, piece.near(Vec2::ZERO, 0.0), |canvas| {
            (0..strips.len()).for_each(|number| cloth(canvas, piece, &cut, (number, &strips), silk));
            battens(canvas, piece, &cut, &strips);
        });
    }
    for (number, strip) in strips.iter().enumerate().filter(|(_, strip)| strip.left_share >= GONE) {
        let looks = [number as u64, strip.left_share.to_bits(), strip.burning.into()];
        let key = looks.into_iter().fold(key, mix_of);
        canvas.stamp(key, piece.near(Vec2::ZERO, 0.0), |canvas| cloth(canvas, piece, &cut, (number, &strips), silk));
    }
    let bare = strips.iter().fold(1, |bare, strip| bare << 1 | u64::from(strip.left_share < GONE));
    canvas.stamp(mix_of(key ^ 0xBA77, bare), piece.near(Vec2::ZERO, 0.0), |canvas| battens(canvas, piece, &cut, &strips));
}

/// A strip in the steps of its burning that can be seen.
fn seen(strip: &StripSample) -> StripSample {
    StripSample { left_share: (strip.left_share * BURNS).ceil() / BURNS, burning: strip.burning }
}

fn cloth(canvas: &mut Canvas, piece: &Piece, cut: &Cut, (number, strips): (usize, &[StripSample]), silk: bool) {
    let (strip, count) = (&strips[number], strips.len());
    canvas.seed(mix_of(piece.index as u64 % SHAPES, number as u64));
    let burnt = 1.0 - strip.left_share as f32;
    let share = |k: f32| (number as f32 + k) / count as f32;
    // Flames eat it from below.
    let (low, high) = (share(0.75 * burnt), share(1.0));
    let spot = |up: f32, along: f32| piece.near(cut.at(up, along), 0.0);
    let columns = 7;
    let along = |k: usize| k as f32 / (columns - 1) as f32;
    let ragged = |canvas: &mut Canvas| if burnt > 0.02 { 0.25 * burnt / count as f32 * canvas.dice.unit() } else { 0.0 };
    let lower: Vec<Vec2> = (0..columns).map(|k| spot((low + ragged(canvas)).min(high), along(k))).collect();
    let upper: Vec<Vec2> = (0..columns).rev().map(|k| spot(high, along(k))).collect();
    let outline: Vec<Vec2> = lower.iter().chain(&upper).copied().collect();
    let base = charred(if silk { SILK } else { MAT }, 0.9 * burnt);
    let (from, to) = (lower[0], lower[columns - 1]);
    let wide = (to - from).length().max(1.0);
    canvas.fill_with(&outline, |p| {
        let across = ((p - from).dot(to - from) / (wide * wide)).clamp(0.0, 1.0);
        mix(mix(base, hex(0xFFF3D6), 0.30 * (1.0 - across)), mix(base, INK, 0.26), across * across)
    });
    folds(canvas, &spot, (low, high), if silk { charred(PATTERN, 0.9 * burnt) } else { mix(MAT, INK, 0.5) });
    if strip.burning {
        canvas.brush(&lower, Brush::new(3.4, fade(FLAME_ORANGE, 0.9)).least(0.5));
        for _ in 0..3 {
            let at = spot(low, canvas.dice.unit());
            let size = canvas.dice.range(3.0, 7.0);
            canvas.sprite(Sprite::Hot, at, Vec2::splat(size), fade(FLAME_YELLOW, 0.8), 1.0);
        }
    }
}

/// Folds of the cloth and the pattern woven into it.
fn folds(canvas: &mut Canvas, spot: &impl Fn(f32, f32) -> Vec2, (low, high): (f32, f32), tint: Color) {
    for k in 0..4 {
        let along = 0.14 + 0.22 * k as f32 + canvas.dice.range(-0.04, 0.04);
        canvas.line(spot(low, along), spot(high, along + 0.02), Brush::new(0.9, fade(INK, 0.20)).taper(0.3, 0.4));
    }
    for k in 0..6 {
        let middle = spot((low + high) / 2.0, (k as f32 + 0.5) / 6.0);
        canvas.dot(middle, vec2(1.9, 2.6), fade(tint, 0.5));
    }
}

/// Battens over every strip that has cloth next to it, the edges, and the yard.
fn battens(canvas: &mut Canvas, piece: &Piece, cut: &Cut, strips: &[StripSample]) {
    let count = strips.len();
    canvas.seed(piece.index as u64 % SHAPES);
    let spot = |up: f32, along: f32| piece.near(cut.at(up, along), 0.0);
    let left = |number: usize| strips.get(number).is_some_and(|strip| strip.left_share >= GONE);
    for number in 0..=count {
        if !(left(number) || number > 0 && left(number - 1)) {
            continue;
        }
        let up = number as f32 / count as f32;
        let points: Vec<Vec2> = (0..=4).map(|k| spot(up, -0.02 + 1.04 * k as f32 / 4.0)).collect();
        let width = if number == 0 || number == count { 3.4 } else { 1.9 };
        canvas.brush(&points, Brush::new(width, fade(hex(0x3A2A1C), 0.95)).ruled());
    }
    for number in (0..count).filter(|&number| left(number)) {
        let (low, high) = (number as f32 / count as f32, (number + 1) as f32 / count as f32);
        for along in [0.0, 1.0] {
            canvas.line(spot(low, along), spot(high, along), Brush::ink(1.5, 0.85).ruled());
        }
    }
}
