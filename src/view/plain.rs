//! Plain things: stones, shot, blocks, slabs and hulls as the bodies they are, in the size they have, and the water they
//! lie in. What has a painter of its own does not come here.

use super::dice::mix as seed_of;
use super::engine::{self, Kind};
use super::ink::shapes::ellipse;
use super::ink::{Brush, Canvas};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{INK, charred, color, fade, hex, mix};
use crate::look::Look;
use crate::sample::Shape;
use macroquad::color::Color;
use macroquad::math::{Rect, Vec2, vec2};

/// Boxes this much longer than thick are members of timber, drawn with their grain.
const LONG: f32 = 3.5;
/// How much of its depth a body shows.
const DEEP_M: f32 = 0.8;
/// Half of a block's length below which it is a speck, in window pixels.
const SPECK: f32 = 5.0;
/// Radius below which a disc is drawn larger than it is, so that it can be seen, in window pixels.
const SEEN: f32 = 3.2;

/// Whether a thing without a painter of its own is a plain body and no timber member.
#[must_use]
pub fn is_plain(piece: &Piece) -> bool {
    let half = piece.half();
    let wooden = matches!(piece.thing.look, Look::Timber | Look::Bamboo | Look::Rope | Look::Wheel);
    let long = half.max_element() > LONG * half.min_element();
    !matches!(piece.thing.shape, Shape::Box { .. }) || !wooden || !long
}

/// All plain bodies, far to near, then the water in front of what lies in it.
pub fn bodies(canvas: &mut Canvas, now: &Now) {
    let mut plain: Vec<&Piece> = now.pieces.iter().filter(|piece| engine::kind(piece) == Kind::Plain).collect();
    plain.sort_by(|a, b| b.depth().total_cmp(&a.depth()));
    let (water, solid): (Vec<&Piece>, Vec<&Piece>) = plain.into_iter().partition(|piece| piece.thing.look == Look::Water);
    for piece in solid.into_iter().filter(|piece| !(piece.is("missile") && matches!(piece.thing.look, Look::Arrow | Look::Sail)))
    {
        canvas.seed(piece.seed());
        match piece.thing.shape {
            _ if piece.is("sail") => super::sails::paint(canvas, piece, now),
            Shape::Disc { radius_m } => disc(canvas, piece, radius_m as f32),
            _ if piece.half().max_element() * super::camera::PX_PER_M < SPECK * canvas.pixel() => speck(canvas, piece),
            _ => piece.at_rest(canvas, |canvas| block(canvas, piece)),
        }
    }
    water.into_iter().for_each(|piece| pool(canvas, piece, now));
}

fn body_color(piece: &Piece) -> Color {
    charred(color(piece.thing.look), piece.char_share())
}

/// A ball, lit from the upper left; a stripe shows how it turns.
fn disc(canvas: &mut Canvas, piece: &Piece, radius_m: f32) {
    let middle = piece.near(Vec2::ZERO, 0.0);
    let true_radius = radius_m * super::camera::PX_PER_M;
    let radius = true_radius.max(SEEN * canvas.pixel());
    let base = body_color(piece);
    let points: Vec<Vec2> = ellipse(middle, Vec2::splat(radius), 26).collect();
    canvas.fill_with(&points, |p| {
        let lit = ((p - middle).dot(vec2(0.6, 0.8)) / radius + 1.0) / 2.0;
        mix(mix(base, hex(0xFFFFFF), 0.28), mix(base, INK, 0.35), lit)
    });
    canvas.ring(&points, (radius * 0.1).min(1.6).max(1.1 * canvas.pixel()), fade(INK, 0.92));
    if true_radius > 5.0 * canvas.pixel() {
        let half = Vec2::splat(radius_m * 0.55);
        let (a, b) = (piece.near(vec2(-half.x, 0.0), 0.0), piece.near(vec2(half.x, 0.0), 0.0));
        canvas.line(a, b, Brush::ink(1.0, 0.5));
    }
}

/// A thing of a few pixels: of a thousand such no strokes are seen. Each is one drawing of a box laid into its place, so that
/// a thousand of them are no more paint than a wall.
fn speck(canvas: &mut Canvas, piece: &Piece) {
    let color = mix(body_color(piece), INK, 0.3);
    let own = piece.corners();
    let [left, right, high, ..] = own[..] else { return };
    if own.len() == 4 {
        // One size for zooms that are much alike: a view that glides makes no drawing in each frame.
        let side = (SPECK * canvas.pixel()).log2().round().exp2();
        let frame = Rect::new(0.0, 0.0, side, side);
        let corner = piece.near(left, 0.0);
        let sides = [corner, piece.near(right, 0.0) - corner, piece.near(high, 0.0) - piece.near(right, 0.0)];
        let key = [color.r, color.g, color.b, side].into_iter().fold(0x57EC4, |key, value| seed_of(key, value.to_bits().into()));
        let box_of = |canvas: &mut Canvas| {
            canvas.fill(&[Vec2::ZERO, vec2(side, 0.0), vec2(side, side), vec2(0.0, side)], color);
        };
        if canvas.stretched(key, frame, sides, box_of) {
            return;
        }
    }
    let near: Vec<Vec2> = own.iter().map(|&corner| piece.near(corner, 0.0)).collect();
    canvas.fill(&near, color);
}

/// A block: its sides that go back, then its near face with strokes of its stuff.
fn block(canvas: &mut Canvas, piece: &Piece) {
    let corners = piece.corners();
    let deep = (piece.thing.breadth_m as f32).min(DEEP_M);
    let near: Vec<Vec2> = corners.iter().map(|&corner| piece.near(corner, 0.0)).collect();
    let far: Vec<Vec2> = corners.iter().map(|&corner| piece.near(corner, -deep)).collect();
    let base = body_color(piece);
    let n = near.len();
    for i in 0..n {
        let j = (i + 1) % n;
        let side = [near[i], near[j], far[j], far[i]];
        let up = (near[j] - near[i]).normalize_or_zero();
        // Upward faces catch the light.
        let shade = if up.x.abs() > 0.7 { mix(base, hex(0xFFF6E0), 0.3) } else { mix(base, INK, 0.22) };
        canvas.fill(&side, shade);
        canvas.ring(&side, 0.8, fade(INK, 0.7));
    }
    canvas.fill(&near, base);
    canvas.outline(&near, Brush::ink(1.5, 0.92).ruled());
}

/// Water seen through: what lies in it shows, with ripples along its surface.
fn pool(canvas: &mut Canvas, piece: &Piece, now: &Now) {
    let half = piece.half();
    let corner = |x: f32, y: f32| piece.near(vec2(half.x * x, half.y * y), 0.0);
    let near = [corner(-1.0, 1.0), corner(1.0, 1.0), corner(1.0, -1.0), corner(-1.0, -1.0)];
    let (top, deep) = (fade(hex(0x7D9CAB), 0.50), fade(hex(0x4E6C7C), 0.72));
    canvas.quad(near, [top, top, deep, deep]);
    let back = [corner(-1.0, 1.0), corner(1.0, 1.0)].map(|p| p + vec2(-3.4, -7.2) * DEEP_M);
    canvas.quad([back[0], back[1], near[1], near[0]], [fade(hex(0xA9BEC4), 0.55); 4]);
    canvas.seed(piece.seed());
    canvas.line(near[0], near[1], Brush::new(1.7, fade(hex(0x2F4A57), 0.9)).taper(0.02, 0.02).least(0.7));
    for _ in 0..9 {
        let from = canvas.dice.range(-0.95, 0.6);
        let down = canvas.dice.range(0.05, 0.9);
        let sway = 0.02 * super::dice::noise((from * 977.0) as u32, now.moment.beat * 0.1);
        let length = canvas.dice.range(0.1, 0.3);
        let line = [corner(from + sway, 1.0 - 2.0 * down), corner(from + sway + length, 1.0 - 2.0 * down)];
        canvas.line(line[0], line[1], Brush::new(1.1, fade(hex(0xE8EEE8), 0.35)).taper(0.3, 0.4));
    }
}
