//! Timber: members with light and dark sides and grain, wheels, planked floors, lashings and hawsers.
//! Char darkens a member by its charred share; a lashing that has let go is not drawn.

use super::camera::{PX_PER_M, at, place};
use super::dice::mix as seed_of;
use super::ink::spline::lerp;
use super::ink::{Brush, Canvas};
use super::pieces::Piece;
use super::skin::{HEMP, INK, IRON, PLANK, TIMBER, charred, color, fade, hex, mix};
use crate::sample::JointSample;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// A straight member between two points of the sheet.
#[derive(Clone, Copy)]
pub struct Beam {
    pub from: Vec2,
    pub to: Vec2,
    pub width: f32,
    pub color: Color,
    pub line: f32,
    pub grain: bool,
}

impl Beam {
    #[must_use]
    pub const fn new(from: Vec2, to: Vec2, width: f32, color: Color) -> Self {
        Self { from, to, width, color, line: 1.2, grain: true }
    }

    #[must_use]
    pub const fn plain(self) -> Self {
        Self { grain: false, ..self }
    }

    #[must_use]
    pub const fn lined(self, line: f32) -> Self {
        Self { line, ..self }
    }

    /// Corners: the lit edge from start to end, then the dark edge back.
    fn corners(&self) -> [Vec2; 4] {
        let along = (self.to - self.from).normalize_or_zero();
        let up = vec2(along.y, -along.x) * if along.x < 0.0 { -1.0 } else { 1.0 } * self.width / 2.0;
        let over = along * (self.width * 0.2).min(2.0);
        let (from, to) = (self.from - over, self.to + over);
        [from + up, to + up, to - up, from - up]
    }

    pub fn paint(&self, canvas: &mut Canvas) {
        let c = self.corners();
        let tint = canvas.dice.range(0.0, 0.09);
        let toward = if canvas.dice.chance(0.5) { hex(0xFFFFFF) } else { INK };
        canvas.fill(&c, mix(self.color, Color { a: self.color.a, ..toward }, tint));
        if self.width > 3.2 {
            let light = [c[0], c[1], lerp(c[1], c[2], 0.34), lerp(c[0], c[3], 0.30)];
            let dark = [c[3], c[2], lerp(c[2], c[1], 0.36), lerp(c[3], c[0], 0.30)];
            canvas.quad(light, [fade(hex(0xFBEFD2), 0.25 * self.color.a); 4]);
            canvas.quad(dark, [fade(INK, 0.32 * self.color.a); 4]);
        }
        if self.grain && self.width > 4.5 {
            self.grain_lines(canvas, &c);
        }
        let ink = |width: f32, alpha: f32| Brush::ink(width, alpha * self.color.a);
        canvas.line(c[0], c[1], ink(self.line, 0.9).taper(0.04, 0.10).least(0.5));
        canvas.line(c[3], c[2], ink(self.line * 1.25, 0.95).taper(0.04, 0.10).least(0.5));
        canvas.line(c[0], c[3], ink(self.line * 0.8, 0.85).least(0.6));
        canvas.line(c[1], c[2], ink(self.line * 0.8, 0.85).least(0.6));
    }

    fn grain_lines(&self, canvas: &mut Canvas, c: &[Vec2; 4]) {
        let length = (self.to - self.from).length();
        for _ in 0..((length / 38.0) as usize).clamp(1, 6) {
            let start = canvas.dice.range(0.02, 0.8);
            let end = (start + canvas.dice.range(0.1, 0.35)).min(0.98);
            let across = canvas.dice.range(0.25, 0.75);
            let spot = |t: f32| lerp(lerp(c[0], c[1], t), lerp(c[3], c[2], t), across);
            canvas.line(spot(start), spot(end), Brush::ink(0.7, 0.38));
        }
    }
}

/// Drawn thickness of a member: its own, but never too thin to read.
fn thickness(piece: &Piece) -> f32 {
    let least = match piece.thing.part.as_str() {
        "brace" => 4.4,
        "floor" | "beam" => 8.5,
        _ => 7.0,
    };
    (piece.axis().2 * 2.0 * PX_PER_M).clamp(least, 16.0)
}

/// The far copy of a post, brace or beam: paler, thinner.
pub fn far_member(canvas: &mut Canvas, piece: &Piece) {
    canvas.seed(piece.seed() ^ 1);
    let (a, b, _) = piece.axis();
    let pale = charred(mix(color(piece.thing.look), hex(0xCDB98F), 0.35), piece.char_share());
    Beam::new(piece.far(a), piece.far(b), thickness(piece) * 0.62, pale).lined(0.9).paint(canvas);
}

/// The near copy.
pub fn near_member(canvas: &mut Canvas, piece: &Piece) {
    canvas.seed(piece.seed());
    let (a, b, _) = piece.axis();
    let body = charred(color(piece.thing.look), piece.char_share());
    let (from, to) = (piece.near(a, 0.0), piece.near(b, 0.0));
    let width = thickness(piece);
    Beam::new(from, to, width, body).lined(if width > 6.0 { 1.5 } else { 1.0 }).paint(canvas);
    scales(canvas, piece, [from, to], width);
}

/// Char is cracked in scales, with embers in the cracks while it burns.
fn scales(canvas: &mut Canvas, piece: &Piece, [from, to]: [Vec2; 2], width: f32) {
    let share = piece.char_share();
    if share < 0.15 {
        return;
    }
    let along = (to - from).normalize_or_zero();
    let across = vec2(-along.y, along.x) * width * 0.42;
    let n = ((to - from).length() / 7.0) as usize;
    for i in 0..n {
        let spot = lerp(from, to, (i as f32 + canvas.dice.unit()) / n as f32);
        let ember = piece.body.burning && canvas.dice.chance(0.35);
        let color = if ember { fade(hex(0xF07A22), 0.9) } else { fade(hex(0x0E0B0A), 0.7 * share.min(1.0)) };
        canvas.line(spot - across, spot + across + along * 1.5, Brush::new(1.1, color).taper(0.2, 0.3));
    }
}

/// A floor: planks between the frames.
pub fn floor(canvas: &mut Canvas, piece: &Piece) {
    canvas.seed(piece.seed() ^ 2);
    let (a, b, _) = piece.axis();
    let plank = charred(PLANK, piece.char_share());
    let corners = [piece.far(a), piece.far(b), piece.near(b, 0.0), piece.near(a, 0.0)];
    canvas.fill(&corners, plank);
    canvas.quad(corners, [fade(INK, 0.22), fade(INK, 0.10), fade(INK, 0.0), fade(INK, 0.12)]);
    let n = ((b - a).length() / 0.55) as usize;
    for i in 1..n {
        let t = i as f32 / n as f32;
        let (near, far) = (lerp(corners[3], corners[2], t), lerp(corners[0], corners[1], t));
        canvas.line(near, far, Brush::ink(0.8, 0.55));
    }
    canvas.line(corners[0], corners[1], Brush::ink(1.2, 0.8).ruled());
}

/// Eighths of a turn look alike; so many drawings show a wheel within one of them.
const WHEEL_DRAWINGS: f32 = 12.0;

/// A wheel; `far` draws the far one, paler.
pub fn wheel(canvas: &mut Canvas, piece: &Piece, far: bool) {
    let middle = if far { piece.far(Vec2::ZERO) } else { piece.near(Vec2::ZERO, 0.25) };
    let eighth = std::f32::consts::FRAC_PI_4;
    let drawing = (piece.body.angle_rad as f32 / eighth * WHEEL_DRAWINGS).round().rem_euclid(WHEEL_DRAWINGS);
    let charred = (piece.char_share() * 8.0).round() as u64;
    let key = [drawing as u64, charred, far.into()].into_iter().fold(piece.seed(), seed_of);
    canvas.stamp(key, middle, |canvas| rim_and_spokes(canvas, piece, (middle, drawing / WHEEL_DRAWINGS * eighth), far));
}

fn rim_and_spokes(canvas: &mut Canvas, piece: &Piece, (middle, angle): (Vec2, f32), far: bool) {
    canvas.seed(piece.seed());
    let radius = piece.half().x * PX_PER_M;
    let shade = |base: Color| {
        let base = charred(base, piece.char_share());
        if far { mix(base, hex(0xCDB98F), 0.35) } else { base }
    };
    let round = |r: f32| super::ink::shapes::ellipse(middle, Vec2::splat(r), 32).collect::<Vec<_>>();
    canvas.blot(&round(radius), shade(hex(0x7A5B38)), 2.2, INK);
    canvas.blot(&round(radius * 0.74), shade(hex(0x3A2C20)), 1.0, INK);
    canvas.ring(&round(radius * 0.88), 3.0, fade(shade(hex(0x9B7A4F)), 0.8));
    for k in 0..8 {
        let turn = (11.0 + 45.0 * k as f32).to_radians() - angle;
        let out = vec2(turn.cos(), turn.sin()) * radius;
        canvas.line(middle, middle + out * 0.8, Brush::new(3.6, shade(TIMBER)).least(0.8).taper(0.02, 0.02));
        let under = Vec2::splat(1.0);
        canvas.line(middle + under, middle + under + out * 0.78, Brush::ink(1.0, 0.8).least(0.6));
        let nail = turn + 0.38;
        canvas.dot(middle + vec2(nail.cos(), nail.sin()) * radius * 0.88, Vec2::splat(1.0), INK);
    }
    canvas.blot(&super::ink::shapes::ellipse(middle, Vec2::splat(radius * 0.2), 14).collect::<Vec<_>>(), IRON, 1.2, INK);
}

/// Rope turns across a member at a place of the sheet.
pub fn turns(canvas: &mut Canvas, middle: Vec2, along: Vec2, (width, count): (f32, usize), rope: Color) {
    let across = vec2(-along.y, along.x);
    for i in 0..count {
        let spot = middle + along * (i as f32 - (count as f32 - 1.0) / 2.0) * 2.3;
        let (a, b) = (spot - across * width * 0.62 - along, spot + across * width * 0.62 + along);
        let even = Brush::ink(2.6, 0.85).taper(0.05, 0.05).least(0.7).rough(0.1, 0.1);
        canvas.line(a, b, even);
        canvas.line(a, b, Brush { width: 1.5, color: rope, ..even });
    }
}

/// A joint's rope, in front of the near frame, while it holds.
pub fn lashing(canvas: &mut Canvas, joint: &JointSample, depth: f32, seed: u64) {
    if joint.broken {
        return;
    }
    canvas.seed(seed);
    let middle = place(joint.position, depth);
    let rope = charred(if joint.kind == "tenon" { TIMBER } else { HEMP }, joint.char_share as f32);
    if joint.kind == "tenon" {
        canvas.blot(&super::ink::shapes::ellipse(middle, Vec2::splat(2.6), 8).collect::<Vec<_>>(), rope, 1.1, INK);
        return;
    }
    // A lashing grows thin as its section chars away.
    let count = if joint.char_share > 0.6 { 2 } else { 3 };
    turns(canvas, middle, vec2(0.50, -0.87), (10.0, count), rope);
    turns(canvas, middle, vec2(0.93, 0.37), (9.0, count - 1), rope);
}

/// A hawser from the bridge to its haulers, slack or taut.
pub fn hawser(canvas: &mut Canvas, joint: &JointSample, depth: f32, near: f32) {
    if joint.broken {
        return;
    }
    canvas.seed(404);
    let (from, to) = (joint.position, joint.far_end);
    let start = place(from, near);
    let (x, y) = (to.x as f32, to.y as f32);
    let slack = if joint.load_kn > 0.2 { 0.08 } else { 0.5 };
    let toward = (x - from.x as f32).signum();
    let knee = at(from.x as f32 + toward * 3.0, (from.y as f32 + y) / 2.0 - slack, depth);
    let half = at((from.x as f32 + x) / 2.0, y - slack, depth);
    let points = [start, knee, half, at(x, y, depth)];
    let rope = charred(hex(0xC2A05E), joint.char_share as f32);
    canvas.brush(&points, Brush::ink(4.0, 0.9).taper(0.01, 0.01).least(0.9));
    canvas.brush(&points, Brush::new(2.6, rope).taper(0.01, 0.01).least(0.9));
}

/// Treads between the strings of a stair.
pub fn treads(canvas: &mut Canvas, piece: &Piece) {
    canvas.seed(piece.seed() ^ 4);
    let (a, b, _) = piece.axis();
    let n = ((b - a).length() / 0.55) as usize;
    let board = charred(hex(0x9C7C52), piece.char_share());
    for i in 1..n {
        let own = lerp(a, b, i as f32 / n as f32);
        let (near, far) = (piece.near(own, 0.0), piece.far(own));
        canvas.line(near, far, Brush::new(3.0, board).least(0.8));
        let under = vec2(0.0, 1.7);
        canvas.line(near + under, far + under, Brush::ink(1.0, 0.8).least(0.6));
    }
}

/// A stair between two lines, near and far, each from foot to head; `near` draws the near string and its rail.
pub fn stair(canvas: &mut Canvas, [front, back]: [[Vec2; 2]; 2], near: bool) {
    canvas.seed(0x57A1);
    if near {
        Beam::new(front[0], front[1], 5.2, TIMBER).paint(canvas);
        let up = vec2(0.0, -PX_PER_M);
        Beam::new(front[0] + up, front[1] + up, 2.4, TIMBER).plain().lined(0.8).paint(canvas);
        for i in 0..8 {
            let foot = lerp(front[0], front[1], 0.03 + 0.134 * i as f32);
            canvas.line(foot, foot + up, Brush::new(1.8, hex(0x5C4630)).least(0.8));
        }
        return;
    }
    Beam::new(back[0], back[1], 4.5, mix(TIMBER, hex(0xCDB98F), 0.35)).lined(1.0).paint(canvas);
    let n = ((front[1] - front[0]).length() / 13.0) as usize;
    for i in 0..=n {
        let t = i as f32 / n.max(1) as f32;
        let (a, b) = (lerp(front[0], front[1], t), lerp(back[0], back[1], t));
        canvas.line(a, b, Brush::new(3.0, hex(0x9C7C52)).least(0.8));
        let under = vec2(0.0, 1.7);
        canvas.line(a + under, b + under, Brush::ink(1.0, 0.8).least(0.6));
    }
}
