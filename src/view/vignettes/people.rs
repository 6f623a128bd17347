//! People: figures of a few strokes, for pictures no larger than a playing card. They haul, point and run; nobody is hurt.

use crate::view::ink::shapes::ellipse;
use crate::view::ink::{Brush, Canvas};
use crate::view::skin::{CRIMSON, INK, JADE, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// What a figure does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Stand,
    /// Leans back into a rope.
    Haul,
    Run,
    /// Holds something out before the chest.
    Aim,
    /// Sits, as rowers do.
    Row,
}

/// Whose it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Song,
    Jin,
    Mongols,
}

impl Of {
    #[must_use]
    pub const fn color(self) -> Color {
        match self {
            Self::Song => CRIMSON,
            Self::Jin => JADE,
            Self::Mongols => hex(0x5E6470),
        }
    }
}

/// A person on `foot`, `tall` pixels high, facing right where `face` is 1 and left where it is -1.
pub fn person(canvas: &mut Canvas, foot: Vec2, tall: f32, (of, act): (Of, Act), face: f32) {
    let at = |x: f32, y: f32| foot + vec2(face * x, -y) * tall;
    let lean = match act {
        Act::Haul => -0.20,
        Act::Run => 0.16,
        Act::Aim => 0.05,
        Act::Stand | Act::Row => 0.0,
    };
    let legs: &[(f32, f32)] = match act {
        Act::Haul => &[(0.26, 0.0), (0.06, 0.02)],
        Act::Run => &[(0.26, 0.10), (-0.30, 0.08)],
        Act::Aim => &[(0.18, 0.0), (-0.20, 0.0)],
        Act::Stand => &[(0.08, 0.0), (-0.10, 0.0)],
        Act::Row => &[],
    };
    for &(x, y) in legs {
        canvas.line(at(0.0, 0.42), at(x, y), Brush::new(0.12 * tall, hex(0x3B322B)).least(0.7));
    }
    let robe = [
        at(lean - 0.10, 0.80),
        at(lean + 0.11, 0.80),
        at(0.5 * lean + 0.17, 0.52),
        at(0.19, 0.26),
        at(-0.18, 0.26),
        at(0.5 * lean - 0.15, 0.52),
    ];
    canvas.blot(&robe, of.color(), 0.7, INK);
    canvas.line(at(0.5 * lean - 0.13, 0.50), at(0.5 * lean + 0.14, 0.50), Brush::new(0.06 * tall, mix(of.color(), INK, 0.55)));
    let hand = match act {
        Act::Haul => at(0.34, 0.66),
        Act::Run => at(0.36, 0.86),
        Act::Aim => at(0.42, 0.62),
        Act::Row => at(0.34, 0.52),
        Act::Stand => at(0.22, 0.44),
    };
    canvas.line(at(lean, 0.74), hand, Brush::new(0.10 * tall, mix(of.color(), INK, 0.25)).least(0.6));
    let head = at(1.25 * lean + 0.02, 0.90);
    canvas.blot(&ellipse(head, Vec2::splat(0.095 * tall), 10).collect::<Vec<_>>(), hex(0xE8C79A), 0.6, INK);
    hat(canvas, head, tall, (of, face));
}

/// A pointed cap of iron, a hat with a brim, or a cap of fur: sides differ by shape too.
fn hat(canvas: &mut Canvas, head: Vec2, tall: f32, (of, face): (Of, f32)) {
    let own = |x: f32, y: f32| head + vec2(face * x, -y) * tall;
    match of {
        Of::Song => {
            let cap = [own(-0.12, 0.01), own(-0.09, 0.10), own(0.0, 0.20), own(0.09, 0.10), own(0.12, 0.01)];
            canvas.blot(&cap, hex(0x4A4E54), 0.5, INK);
            canvas.line(own(0.0, 0.19), own(-0.07, 0.27), Brush::new(0.05 * tall, CRIMSON));
        }
        Of::Mongols => {
            let fur = [own(-0.15, 0.0), own(-0.13, 0.10), own(0.0, 0.17), own(0.13, 0.10), own(0.15, 0.0)];
            canvas.blot(&fur, hex(0x6B4A30), 0.5, INK);
        }
        Of::Jin => {
            let brim = [own(-0.19, 0.03), own(-0.06, 0.13), own(0.06, 0.13), own(0.19, 0.03)];
            canvas.blot(&brim, hex(0x8E7B4C), 0.5, INK);
        }
    }
}

/// A horse at full gallop with its rider bent over its neck.
pub fn rider(canvas: &mut Canvas, foot: Vec2, tall: f32, face: f32, coat: Color) {
    let at = |x: f32, y: f32| foot + vec2(face * x, -y) * tall;
    for (from, knee, to) in [
        ((0.34, 0.46), (0.56, 0.30), (0.74, 0.24)),
        ((0.28, 0.46), (0.44, 0.22), (0.58, 0.08)),
        ((-0.36, 0.48), (-0.56, 0.30), (-0.80, 0.26)),
        ((-0.30, 0.46), (-0.46, 0.20), (-0.66, 0.06)),
    ] {
        canvas.brush(&[at(from.0, from.1), at(knee.0, knee.1), at(to.0, to.1)], Brush::new(0.10 * tall, coat).taper(0.02, 0.5));
    }
    let body = [(-0.46, 0.60), (-0.2, 0.68), (0.2, 0.64), (0.42, 0.72), (0.44, 0.52), (0.2, 0.40), (-0.2, 0.40), (-0.44, 0.46)];
    canvas.blot(&body.map(|(x, y)| at(x, y)), coat, 0.7, INK);
    let neck = [(0.28, 0.66), (0.52, 0.98), (0.62, 0.94), (0.82, 0.84), (0.78, 0.76), (0.60, 0.76), (0.44, 0.54)];
    canvas.blot(&neck.map(|(x, y)| at(x, y)), coat, 0.7, INK);
    canvas.brush(&[at(-0.44, 0.60), at(-0.66, 0.66), at(-0.82, 0.50)], Brush::new(0.09 * tall, mix(coat, INK, 0.5)));
    canvas.brush(&[at(0.34, 0.74), at(0.46, 0.94)], Brush::new(0.08 * tall, mix(coat, INK, 0.6)));
    person(canvas, at(0.02, 0.40), 0.62 * tall, (Of::Jin, Act::Run), face);
}

/// A pole with a cloth that flies to the right, or to the left where `length` is negative.
pub fn banner(canvas: &mut Canvas, foot: Vec2, tall: f32, (length, wide): (f32, f32), of: Of) {
    let top = foot - vec2(0.0, tall);
    canvas.line(foot, top, Brush::new(1.1, hex(0x2E231B)).ruled());
    let wave = |t: f32| top + vec2(length * t, 1.0 + 1.6 * t * (7.0 * t + foot.x).sin());
    let upper: Vec<Vec2> = (0..=10).map(|i| wave(i as f32 / 10.0)).collect();
    let lower: Vec<Vec2> = upper.iter().map(|point| *point + vec2(0.0, wide)).collect();
    canvas.band(&upper, &lower, &[(0.0, of.color()), (1.0, mix(of.color(), INK, 0.15))]);
    let notch = (upper[10] + lower[10]) / 2.0 - vec2(0.18 * length, 0.0);
    canvas.fill(&[upper[10], upper[9], lower[9], lower[10], notch], of.color());
    canvas.trace(&upper, Brush::ink(0.7, 0.9).ruled());
    canvas.trace(&lower, Brush::ink(0.7, 0.9).ruled());
    for i in [3, 6] {
        canvas.line(upper[i], lower[i], Brush::new(1.4, fade(INK, 0.16)).least(0.8));
    }
}
