//! Bundles of brushwood and straw: fire bundles as thrown, carried, burning, burnt down.

use super::camera::{PX_PER_M, place};
use super::dice::mix;
use super::ink::spline::{lerp, smooth};
use super::ink::{Brush, Canvas};
use super::pieces::Piece;
use super::skin::{INK, STRAW, charred, fade, hex};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// A bundle on the sheet: middle, length and thickness in pixels, turn clockwise.
struct Sheaf {
    middle: Vec2,
    length: f32,
    width: f32,
    turn: f32,
    charred: f32,
    /// Splints drawn: fewer where there are hundreds.
    splints: usize,
    /// Of its straws.
    seed: u64,
}

/// Turns, char and shapes that differ in drawing.
const TURNS: f32 = 48.0;
const CHARS: f32 = 6.0;
const HEAP_CHARS: f32 = 22.0;
const SHAPES: u64 = 3;

impl Sheaf {
    fn spot(&self, along: f32, across: f32) -> Vec2 {
        let u = vec2(self.turn.cos(), self.turn.sin());
        self.middle + u * along + vec2(-u.y, u.x) * across
    }

    /// Lays down the drawing nearest to it.
    fn lay(self, canvas: &mut Canvas) {
        let turn = (self.turn / std::f32::consts::TAU * TURNS).round().rem_euclid(TURNS);
        let sizes = [turn, self.charred, self.length.round(), self.width.round(), self.splints as f32];
        let seed = self.seed % SHAPES;
        let key = sizes.iter().fold(mix(0xB0_0D1E, seed), |key, value| mix(key, value.to_bits().into()));
        let drawn = Self { turn: turn / TURNS * std::f32::consts::TAU, ..self };
        canvas.stamp(key, drawn.middle, |canvas| {
            canvas.seed(seed);
            drawn.paint(canvas);
        });
    }

    fn paint(&self, canvas: &mut Canvas) {
        let (half, w) = (self.length / 2.0, self.width);
        let outline = [
            (-half, -w * 0.35),
            (-half * 0.4, -w * 0.46),
            (half * 0.4, -w * 0.42),
            (half, -w * 0.5),
            (half + 3.0, 0.0),
            (half, w * 0.5),
            (half * 0.4, w * 0.42),
            (-half * 0.4, w * 0.48),
            (-half, w * 0.4),
            (-half - 2.0, 0.0),
        ]
        .map(|(along, across)| self.spot(along, across));
        let shade = |color: Color| charred(color, self.charred);
        canvas.blot(&smooth(&outline, 3.0, true), shade(STRAW), 1.1, INK);
        for k in 0..self.splints {
            let across = w * (-0.36 + 0.87 * (k as f32 + 0.1) / self.splints as f32);
            let ends = (half + canvas.dice.range(0.0, 4.0), half + canvas.dice.range(1.0, 6.0));
            let color = canvas.dice.pick(&[INK, hex(0x6B5230), hex(0xE3CF98), hex(0x6B5230)]);
            let points = [self.spot(-ends.0, across), self.spot(0.0, across * 0.9), self.spot(ends.1, across * 1.1)];
            canvas.brush(&points, Brush::new(1.25, fade(shade(color), 0.85)).taper(0.1, 0.2));
        }
        for along in [-half * 0.44, half * 0.44] {
            let tie = [self.spot(along, -w * 0.5), self.spot(along + 1.5, 0.0), self.spot(along, w * 0.5)];
            canvas.brush(&tie, Brush::new(2.4, hex(0x4A3522)).least(0.8));
        }
    }
}

/// A bundle of the world.
pub fn bundle(canvas: &mut Canvas, piece: &Piece, splints: usize) {
    let half = piece.half();
    let steep = if half.x >= half.y { 0.0 } else { std::f32::consts::FRAC_PI_2 };
    let (long, thick) = (half.x.max(half.y), half.x.min(half.y));
    // What has burnt away is gone: the bundle shrinks to a charred core.
    let charred = (piece.char_share() * CHARS).round() / CHARS;
    let left = 1.0 - 0.35 * charred;
    Sheaf {
        middle: place(piece.body.position, piece.depth()),
        length: (long * 2.0 * PX_PER_M).max(18.0) * left,
        width: (thick * 2.0 * PX_PER_M).clamp(8.0, 14.0) * left,
        turn: steep - piece.body.angle_rad as f32,
        charred,
        splints,
        seed: piece.seed(),
    }
    .lay(canvas);
}

/// A heap on a deck, as thick as it is; what has burnt away is gone.
pub fn heap(canvas: &mut Canvas, piece: &Piece, splints: usize) {
    let charred = (piece.char_share() * HEAP_CHARS).round() / HEAP_CHARS;
    let (half, left) = (piece.half(), 1.0 - 0.6 * charred);
    let middle = place(piece.place, piece.depth());
    let (length, width) = (half.x * 2.0 * PX_PER_M, half.y * 2.0 * PX_PER_M * left);
    let sheaf = Sheaf { middle, length, width, turn: -piece.turn as f32, charred, splints, seed: piece.seed() };
    let key = [piece.turn.to_bits(), charred.to_bits().into()].into_iter().fold(piece.seed() ^ 0x4EA9, mix);
    canvas.stamp(key, middle, |canvas| {
        canvas.seed(sheaf.seed);
        sheaf.paint(canvas);
    });
}

/// A bundle in somebody's hands.
pub fn held(canvas: &mut Canvas, middle: Vec2, turn: f32) {
    Sheaf { middle, length: 31.0, width: 12.0, turn, charred: 0.0, splints: 6, seed: 0 }.paint(canvas);
}

/// The prop or any other loose pole: a straight member at its own depth.
#[must_use]
pub fn ends(piece: &Piece) -> (Vec2, Vec2) {
    let (a, b, _) = piece.axis();
    let (a, b) = (piece.near(a, 0.0), piece.near(b, 0.0));
    if a.x <= b.x { (a, b) } else { (lerp(a, b, 1.0), a) }
}
