//! The siege ramp: banked earth with its trodden top, the frame of timbers and brush where it has been cut open, and
//! smoke and glow that come through where its core burns. Heights, cuts and fires are the run's.

use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of, noise};
use super::ink::shapes::ellipse;
use super::ink::spline::lerp;
use super::ink::{Brush, Canvas, Sprite};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{CHAR, FLAME_ORANGE, FLAME_RED, INK, STRAW, charred, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const EARTH: Color = hex(0x9A7B50);
/// How far its near bank runs out at the foot, towards the viewer.
const BANK: f32 = 1.6;

/// Lower than this there is nothing to see yet.
const LEAST: f32 = 0.2;

/// A stretch as it is drawn: where it lies, how high it is now, how far its core is burnt.
struct Stretch<'a> {
    piece: &'a Piece<'a>,
    left: f32,
    right: f32,
    top: f32,
    charred: f32,
}

/// Stretches that stand side by side.
fn runs<'a>(now: &'a Now) -> Vec<Vec<Stretch<'a>>> {
    let risen = |stretch: &Stretch| stretch.top > LEAST;
    let mut all: Vec<Stretch> = now.pieces.iter().filter(|piece| piece.is("ramp")).map(stretch).filter(risen).collect();
    all.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut runs: Vec<Vec<Stretch>> = Vec::new();
    for next in all {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| next.left - last.right < 0.2) => run.push(next),
            _ => runs.push(vec![next]),
        }
    }
    runs
}

fn stretch<'a>(piece: &'a Piece<'a>) -> Stretch<'a> {
    let (half, middle) = (piece.half(), piece.body.position);
    let (x, top) = (middle.x as f32, (middle.y as f32 + half.y).max(0.15));
    Stretch { piece, left: x - half.x, right: x + half.x, top, charred: piece.char_share() }
}

/// The ramp behind all who stand before it.
pub fn paint(canvas: &mut Canvas, now: &Now) {
    for run in runs(now) {
        canvas.seed(seed_of(0x2A3B, run[0].piece.index as u64));
        let far = run[0].piece.thing.breadth_m as f32;
        let crest = crest(&run);
        head(canvas, &run, far);
        top(canvas, &crest, far);
        bank(canvas, &run, &crest);
    }
}

/// The upper line: higher and lower by a hand here and there, as trodden earth is.
fn crest(run: &[Stretch]) -> Vec<(f32, f32)> {
    let mut line = vec![(run[0].left, run[0].top)];
    for pair in run.windows(2) {
        line.push((pair[0].right, (pair[0].top + pair[1].top) / 2.0));
    }
    let last = &run[run.len() - 1];
    line.push((last.right, last.top));
    line
}

fn top(canvas: &mut Canvas, crest: &[(f32, f32)], far: f32) {
    let near: Vec<Vec2> = crest.iter().map(|&(x, y)| at(x, y, 0.3)).collect();
    let back: Vec<Vec2> = crest.iter().map(|&(x, y)| at(x, y, far)).collect();
    let rows =
        [(0.0, mix(EARTH, hex(0xE4D5B7), 0.55)), (0.6, mix(EARTH, hex(0xE4D5B7), 0.4)), (1.0, mix(EARTH, hex(0xE4D5B7), 0.25))];
    canvas.band(&back, &near, &rows);
    canvas.brush(&back, Brush::ink(1.2, 0.55).taper(0.05, 0.05).rough(0.4, 0.8));
    for _ in 0..26 {
        let along = canvas.dice.unit() * (crest.len() - 1) as f32;
        let (i, t) = ((along as usize).min(crest.len() - 2), along.fract());
        let (x, y) = (crest[i].0 + (crest[i + 1].0 - crest[i].0) * t, crest[i].1 + (crest[i + 1].1 - crest[i].1) * t);
        let foot = at(x, y, canvas.dice.range(0.5, far - 0.5));
        let run = canvas.dice.range(4.0, 14.0);
        let end = foot + vec2(run, canvas.dice.normal(0.6));
        canvas.line(foot, end, Brush::new(1.1, fade(hex(0x5A452C), 0.35)).taper(0.3, 0.5));
    }
}

/// The near side: a bank of earth, scorched where the core under it has burnt.
fn bank(canvas: &mut Canvas, run: &[Stretch], crest: &[(f32, f32)]) {
    let upper: Vec<Vec2> = crest.iter().map(|&(x, y)| at(x, y, 0.3)).collect();
    let lower: Vec<Vec2> = crest.iter().map(|&(x, y)| at(x, 0.0, 0.3 - BANK * (y / 6.0).min(1.0))).collect();
    let rows = [(0.0, mix(EARTH, hex(0xE8D6AE), 0.25)), (0.25, EARTH), (1.0, mix(EARTH, INK, 0.30))];
    canvas.band(&upper, &lower, &rows);
    for stretch in run {
        let tall = stretch.top;
        let spot = |x: f32, t: f32| {
            let x = stretch.left + (stretch.right - stretch.left) * x;
            lerp(at(x, tall, 0.3), at(x, 0.0, 0.3 - BANK * (tall / 6.0).min(1.0)), t)
        };
        for k in 0..9 {
            let (x, t) = (canvas.dice.unit(), canvas.dice.range(0.04, 0.9));
            let color = canvas.dice.pick(&[hex(0x5A452C), hex(0x6B5334), hex(0xD8C28C)]);
            let brush = Brush::new(canvas.dice.range(0.9, 1.9), fade(color, 0.45)).taper(0.2, 0.6);
            let run = vec2(canvas.dice.range(-2.0, 3.0), canvas.dice.range(4.0, 11.0));
            if k % 3 == 0 {
                let clod: Vec<Vec2> = ellipse(spot(x, t), vec2(2.6, 1.6), 7).collect();
                canvas.blot(&clod, fade(mix(EARTH, INK, 0.25), 0.9), 0.6, fade(INK, 0.5));
            } else {
                canvas.line(spot(x, t), spot(x, t) + run, brush);
            }
        }
        if stretch.charred > 0.02 {
            let scorch = fade(CHAR, 0.75 * stretch.charred.min(1.0));
            canvas.sprite(Sprite::Wet((stretch.piece.index % 6) as u8), spot(0.5, 0.25), vec2(20.0, tall * 12.0), scorch, 0.0);
        }
    }
    canvas.brush(&upper, Brush::ink(1.9, 0.9).taper(0.03, 0.03).least(0.6).rough(0.4, 1.0));
    canvas.brush(&lower, Brush::ink(1.4, 0.7).taper(0.05, 0.05).rough(0.5, 0.8));
    let last = upper.len() - 1;
    canvas.line(upper[last], lower[last], Brush::ink(1.5, 0.8));
    canvas.line(upper[0], lower[0], Brush::ink(1.7, 0.9));
}

/// The end that faces the town: earth while it is whole, the bare core where stretches were dug away.
fn head(canvas: &mut Canvas, run: &[Stretch], far: f32) {
    let (x, tall) = (run[0].left, run[0].top);
    let whole = run[0].piece.thing.id.ends_with("stretch-1");
    let spot = |t: f32, up: f32| at(x, tall * up, 0.3 + (far - 0.3) * t);
    let face = [spot(0.0, 0.0), spot(0.0, 1.0), spot(1.0, 1.0), spot(1.0, 0.0)];
    if whole {
        canvas.fill(&face, mix(EARTH, INK, 0.2));
        canvas.outline(&face, Brush::ink(1.4, 0.8));
        return;
    }
    let burnt = run[0].charred;
    canvas.fill(&face, charred(mix(STRAW, INK, 0.35), burnt));
    for k in 0..70 {
        let (t, up) = (canvas.dice.unit(), canvas.dice.range(0.03, 0.9));
        let color = canvas.dice.pick(&[INK, hex(0x6B5230), hex(0xE3CF98)]);
        let from = spot(t, up);
        let to = spot((t + 0.10).min(1.0), (up + canvas.dice.normal(0.03)).clamp(0.0, 1.0));
        canvas.line(from, to, Brush::new(if k % 5 == 0 { 2.2 } else { 1.2 }, fade(charred(color, burnt), 0.8)).taper(0.2, 0.3));
    }
    for row in 1..4 {
        for column in 0..4 {
            let middle = spot(0.12 + 0.25 * column as f32, row as f32 / 4.0);
            let log: Vec<Vec2> = ellipse(middle, vec2(3.4, 4.4), 12).collect();
            canvas.blot(&log, charred(hex(0xB08D5E), burnt), 1.1, INK);
        }
    }
    canvas.outline(&face, Brush::ink(1.6, 0.9));
}

/// Smoke that seeps from the earth over a burning core, and its glow.
pub fn smoke(canvas: &mut Canvas, now: &Now) {
    for run in runs(now) {
        for stretch in run.iter().filter(|stretch| stretch.piece.body.burning) {
            seep(canvas, stretch, now);
        }
    }
}

fn seep(canvas: &mut Canvas, stretch: &Stretch, now: &Now) {
    let (time_s, wind) = (now.beats.beat_s, now.frame.weather.wind_m_s as f32);
    let own = seed_of(0x5EE9, stretch.piece.index as u64);
    let far = stretch.piece.thing.breadth_m as f32;
    for k in 0..9 {
        let mut dice = Dice::new(seed_of(own, k));
        let life = (dice.unit() + time_s * dice.range(0.05, 0.09)).fract();
        let root = at(stretch.left + dice.unit(), stretch.top, dice.range(0.2, far));
        let rise = vec2(wind * life * 1.6, -(0.6 + 5.5 * life)) * PX_PER_M + vec2(dice.normal(4.0), 0.0);
        let alpha = 0.34 * (life * 6.0).min(1.0) * (1.0 - life);
        canvas.sprite(
            Sprite::Wet((k % 6) as u8),
            root + rise,
            Vec2::splat(PX_PER_M * (0.5 + 1.5 * life)),
            fade(hex(0x6A5F54), alpha),
            0.0,
        );
    }
    let beat = 0.7 + 0.3 * noise(own as u32, time_s * 2.0);
    for k in 0..4 {
        let mut dice = Dice::new(seed_of(own ^ 0x61, k));
        let x = stretch.left + dice.unit() * (stretch.right - stretch.left);
        let from = lerp(at(x, stretch.top, 0.3), at(x, 0.0, 0.3 - BANK), dice.range(0.02, 0.5));
        let crack = [from, from + vec2(dice.normal(2.0), 4.0), from + vec2(dice.normal(3.0), dice.range(7.0, 13.0))];
        canvas.brush(&crack, Brush::new(2.6, fade(FLAME_RED, 0.9 * beat)).taper(0.2, 0.4));
        canvas.brush(&crack, Brush::new(1.2, fade(FLAME_ORANGE, 0.95 * beat)).taper(0.2, 0.4));
        canvas.sprite(Sprite::Glow, crack[1], Vec2::splat(PX_PER_M * 0.7), fade(hex(0xFFFFFF), 0.35 * beat), 0.0);
    }
}
