//! Sheet: the paper of the scroll itself: mottled, with fibres.

use crate::view::ink::{Brush, Canvas, Sprite};
use crate::view::skin::{PAPER, fade, hex};
use macroquad::math::{Vec2, vec2};

/// Fills `size` pixels.
pub fn paper(canvas: &mut Canvas, size: Vec2) {
    canvas.quad([Vec2::ZERO, vec2(size.x, 0.0), size, vec2(0.0, size.y)], [PAPER; 4]);
    canvas.seed(1114);
    for i in 0..70 {
        let at = vec2(canvas.dice.range(0.0, size.x), canvas.dice.range(0.0, size.y));
        let reach = vec2(canvas.dice.range(40.0, 110.0), canvas.dice.range(26.0, 80.0));
        let tint = if i % 3 == 0 { hex(0xFFFAEC) } else { hex(0xD2BC8C) };
        canvas.sprite(Sprite::Mist, at, reach, fade(tint, 0.16), 0.0);
    }
    for i in 0..320 {
        let at = vec2(canvas.dice.range(0.0, size.x), canvas.dice.range(0.0, size.y));
        let way = Vec2::from_angle(canvas.dice.range(0.0, std::f32::consts::TAU)) * canvas.dice.range(4.0, 14.0);
        let bend = vec2(-way.y, way.x) * canvas.dice.normal(0.2);
        let tint = if i % 4 == 0 { hex(0xFFFCF0) } else { hex(0x8A6F44) };
        canvas.brush(&[at, at + way / 2.0 + bend, at + way], Brush::new(0.8, fade(tint, 0.22)).taper(0.3, 0.3));
    }
}
