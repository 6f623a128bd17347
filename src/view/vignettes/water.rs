//! Water: a lake or a river in cusped lines, as in the Song albums of water, and what swims on it.

use super::people::{Act, Of, person};
use super::{FOOT, WIDE};
use crate::view::ink::spline::{lerp, smooth};
use crate::view::ink::{Brush, Canvas};
use crate::view::skin::{INK, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

pub const BLUE: Color = hex(0x9DB0B2);
pub const DARK: Color = hex(0x35424C);

/// Water from `top` to the foot of the picture; waves grow towards the viewer.
pub fn water(canvas: &mut Canvas, top: f32, color: Color) {
    let edge = [vec2(-16.0, top), vec2(WIDE + 16.0, top)];
    let foot = [vec2(-16.0, FOOT + 16.0), vec2(WIDE + 16.0, FOOT + 16.0)];
    canvas.band(&edge, &foot, &[(0.0, fade(color, 0.55)), (0.2, color), (1.0, mix(color, hex(0x4C6878), 0.45))]);
    canvas.seed(top as u64 + 19);
    let (mut y, mut near) = (top + 4.0, 0.0_f32);
    while y < FOOT + 8.0 {
        near = ((y - top) / (FOOT - top)).clamp(near, 1.0);
        let (tall, long) = (0.9 + 2.6 * near, 7.0 + 12.0 * near);
        let mut x = canvas.dice.range(-24.0, -6.0);
        while x < WIDE + 8.0 {
            let waves = canvas.dice.range(1.0, 4.9).floor();
            let line: Vec<Vec2> = (0..=(waves * 7.0) as usize)
                .map(|i| i as f32 / 7.0)
                .map(|turn| vec2(x + turn * long, y - tall * (1.0 - (std::f32::consts::PI * turn).sin().abs().powf(0.7))))
                .collect();
            canvas.trace(&line, Brush::new(0.75 + 0.3 * near, fade(INK, 0.18 + 0.22 * near)).taper(0.15, 0.3));
            x += waves * long + canvas.dice.range(6.0, 30.0);
        }
        y += 5.0 + 5.5 * near;
    }
}

/// A boat: its middle at the water line, its length, and which way it goes.
#[derive(Clone, Copy)]
pub struct Boat {
    pub at: Vec2,
    pub long: f32,
    pub face: f32,
    pub of: Of,
}

impl Boat {
    /// A place on it: share of the half length forward, pixels up.
    #[must_use]
    pub fn place(&self, forward: f32, up: f32) -> Vec2 {
        self.at + vec2(self.face * forward * self.long / 2.0, -up)
    }

    /// A small boat with so many rowers.
    pub fn row(&self, canvas: &mut Canvas, rowers: usize) {
        let tall = 0.17 * self.long + 4.0;
        for i in 0..rowers {
            let share = -0.62 + 1.2 * i as f32 / (rowers.max(2) - 1) as f32;
            person(canvas, self.place(share, 0.0), tall, (self.of, Act::Row), self.face);
        }
        self.hull(canvas, (0.075 * self.long, 0.14 * self.long), hex(0x8A6B47));
        for i in 0..rowers {
            let share = -0.52 + 1.2 * i as f32 / (rowers.max(2) - 1) as f32;
            let hand = self.place(share, 0.40 * tall);
            canvas.line(hand, hand + vec2(-self.face * 5.0, 0.62 * tall), Brush::new(1.0, hex(0x3A2A1E)).least(0.8));
        }
    }

    /// The hull alone: how high its sides and its ends stand over the water.
    pub fn hull(&self, canvas: &mut Canvas, (side, end): (f32, f32), wood: Color) {
        let deep = 0.05 * self.long;
        let sheer = |share: f32| self.place(share, side + (end - side) * share.abs().powi(3));
        let upper: Vec<Vec2> = (0..=12).map(|i| sheer(-1.0 + i as f32 / 6.0)).collect();
        let lower: Vec<Vec2> = (0..=12)
            .map(|i| -1.0 + i as f32 / 6.0)
            .map(|share| self.place(0.86 * share, -deep * (1.0 - share.powi(4))))
            .collect();
        canvas.band(&upper, &lower, &[(0.0, mix(wood, hex(0xE0C48E), 0.15)), (0.6, wood), (1.0, mix(wood, INK, 0.45))]);
        for t in [0.33, 0.62] {
            let plank: Vec<Vec2> = upper.iter().zip(&lower).map(|(a, b)| lerp(*a, *b, t)).collect();
            canvas.trace(&plank, Brush::ink(0.6, 0.6).ruled());
        }
        for line in [&upper, &lower] {
            canvas.trace(line, Brush::ink(1.1, 0.95).ruled());
        }
        canvas.line(upper[0], lower[0], Brush::ink(1.0, 0.9).ruled());
        canvas.line(upper[12], lower[12], Brush::ink(1.0, 0.9).ruled());
        let ripple: Vec<Vec2> = (-6..=6).map(|i| self.place(f32::from(i as i8) / 5.6, -deep - 1.4)).collect();
        canvas.trace(&ripple, Brush::new(1.2, fade(hex(0xF2EDDD), 0.5)).taper(0.3, 0.3));
    }

    /// A sail of mats or silk with its battens on a mast at `forward`, `tall` pixels high.
    pub fn sail(&self, canvas: &mut Canvas, forward: f32, (wide, tall): (f32, f32), cloth: Color) -> [Vec2; 2] {
        let foot = self.place(forward, 0.10 * self.long);
        canvas.line(foot + vec2(0.0, 6.0), foot - vec2(0.0, 1.12 * tall), Brush::new(1.6, hex(0x3A2A1E)).ruled());
        let edge = |t: f32, side: f32| {
            foot + vec2(
                side * wide * (0.5 + 0.09 * (std::f32::consts::PI * t).sin()) - 0.06 * wide * t,
                -tall * (0.08 + 0.94 * t),
            )
        };
        let outline: Vec<Vec2> =
            (0..=6).map(|i| edge(i as f32 / 6.0, -1.0)).chain((0..=6).rev().map(|i| edge(i as f32 / 6.0, 1.0))).collect();
        canvas.fill_with(&outline, |point| mix(cloth, INK, 0.16 * ((point.x - foot.x) / wide + 0.5)));
        for i in 0..=6 {
            let t = i as f32 / 6.0;
            canvas.line(edge(t, -1.0), edge(t, 1.0), Brush::ink(0.8, 0.75).ruled());
        }
        canvas.brush(&smooth(&outline[..7], 3.0, false), Brush::ink(1.1, 0.9).ruled());
        canvas.brush(&smooth(&outline[7..], 3.0, false), Brush::ink(1.1, 0.9).ruled());
        [edge(0.55, 0.0), edge(1.0, 0.0)]
    }
}

/// A tall ship driven by wheels: parapets, a stern house, four wheels, and no rowers to be seen.
pub fn wheel_ship(canvas: &mut Canvas, boat: Boat) {
    let unit = boat.long / 100.0;
    let house = [
        boat.place(-0.86, 16.0 * unit),
        boat.place(-0.42, 16.0 * unit),
        boat.place(-0.42, 33.0 * unit),
        boat.place(-0.86, 33.0 * unit),
    ];
    canvas.quad(house, [hex(0xC9AE7C), hex(0xD9C08E), hex(0xBFA470), hex(0xAF9462)]);
    for i in 0..=5 {
        let t = i as f32 / 5.0;
        canvas.line(lerp(house[0], house[1], t), lerp(house[3], house[2], t), Brush::ink(0.8, 0.8).ruled());
    }
    canvas.outline(&house, Brush::ink(1.0, 0.9));
    let roof = [(-0.96, 32.0), (-0.80, 40.0), (-0.48, 40.0), (-0.32, 32.0)].map(|(x, y)| boat.place(x, y * unit));
    canvas.blot(&roof, hex(0x55504A), 1.0, INK);
    boat.hull(canvas, (15.0 * unit, 24.0 * unit), hex(0x8E6E48));
    let rail: Vec<Vec2> =
        (0..=12).map(|i| -0.9 + 0.15 * i as f32).map(|x| boat.place(x, (19.0 + 7.0 * x.powi(4)) * unit)).collect();
    let deck: Vec<Vec2> = rail.iter().map(|point| *point + vec2(0.0, 5.5 * unit)).collect();
    canvas.band(&rail, &deck, &[(0.0, hex(0xB23A36)), (1.0, hex(0x8E2A2A))]);
    for (upper, lower) in rail.iter().zip(&deck) {
        canvas.line(*upper, *lower, Brush::ink(0.7, 0.85).ruled());
    }
    canvas.trace(&rail, Brush::ink(1.1, 0.95).ruled());
    for x in [-0.52, -0.18, 0.16, 0.5] {
        wheel(canvas, boat.place(x, 0.5 * unit), 8.2 * unit);
    }
}

/// A paddle wheel, its lower half in the water.
fn wheel(canvas: &mut Canvas, at: Vec2, r: f32) {
    canvas.dot(at, Vec2::splat(r), fade(hex(0x3A2A1E), 0.55));
    for i in 0..8 {
        let spoke = Vec2::from_angle(0.785 * i as f32 + 0.2);
        canvas.line(at + spoke * 0.2 * r, at + spoke * 1.12 * r, Brush::new(0.26 * r, hex(0xA5855A)).least(0.9));
        canvas.line(at + spoke * 0.2 * r, at + spoke * 1.12 * r, Brush::ink(0.6, 0.7));
    }
    let ring: Vec<Vec2> = crate::view::ink::shapes::ellipse(at, Vec2::splat(0.72 * r), 16).collect();
    canvas.ring(&ring, 1.1, INK);
    canvas.dot(at, Vec2::splat(0.2 * r), INK);
    canvas.line(at + vec2(-1.3 * r, 0.95 * r), at + vec2(1.3 * r, 0.95 * r), Brush::new(2.0, fade(hex(0xEFEBDD), 0.65)));
}
