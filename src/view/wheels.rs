//! Wheels: the paddle wheels of ships. A wheel is one of a few drawings: between one board and the next it looks the same again.

use super::camera::PX_PER_M;
use super::dice::mix as seed_of;
use super::ink::shapes::ellipse;
use super::ink::{Brush, Canvas};
use super::pieces::Piece;
use super::skin::{INK, charred, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Drawings of a wheel between one board and the next.
const WHEEL_DRAWINGS: f32 = 10.0;

/// A wheel with boards; it turns as fast as the ship goes past the water, and a little faster: the blades slip.
pub fn paddle(canvas: &mut Canvas, wheel: &Piece, gone_m: f32) {
    let (middle, radius) = (wheel.near(Vec2::ZERO, 0.2), wheel.half().x * PX_PER_M);
    let wood = charred(hex(0x6E5232), wheel.char_share());
    let turn = -1.5 * gone_m / wheel.half().x;
    // A tenth of a turn looks like the next.
    let tenth = std::f32::consts::TAU / 10.0;
    let drawing = (turn / tenth * WHEEL_DRAWINGS).round().rem_euclid(WHEEL_DRAWINGS);
    let looks = [drawing as u64, radius.to_bits().into(), (wheel.char_share() * 8.0).round() as u64];
    canvas.stamp(looks.into_iter().fold(0xB0A2D, seed_of), middle, |canvas| {
        boards(canvas, (middle, radius), drawing / WHEEL_DRAWINGS * tenth, wood);
    });
}

fn boards(canvas: &mut Canvas, (middle, radius): (Vec2, f32), turn: f32, wood: Color) {
    canvas.seed(9);
    let round = |r: f32| ellipse(middle, Vec2::splat(r), 30).collect::<Vec<_>>();
    canvas.fill(&round(radius), fade(hex(0x2A2019), 0.62));
    for board in 0..10 {
        let angle = turn + std::f32::consts::TAU * board as f32 / 10.0;
        let (out, across) = (vec2(angle.cos(), angle.sin()), vec2(-angle.sin(), angle.cos()));
        canvas.line(middle, middle + out * radius, Brush::new(2.6, wood).ruled());
        let (a, b) = (middle + out * radius * 0.72, middle + out * radius * 1.04);
        canvas.fill(&[a + across * 3.4, b + across * 3.4, b - across * 3.4, a - across * 3.4], mix(wood, hex(0xD9B27A), 0.4));
        canvas.ring(&[a + across * 3.4, b + across * 3.4, b - across * 3.4, a - across * 3.4], 0.9, fade(INK, 0.85));
    }
    canvas.ring(&round(radius * 0.72), 2.4, mix(wood, hex(0xD9B27A), 0.25));
    canvas.ring(&round(radius * 0.95), 1.2, fade(INK, 0.8));
    canvas.blot(&round(radius * 0.16), hex(0x4A3826), 1.2, INK);
}
