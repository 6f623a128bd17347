//! Rain: slanting strokes as dense as it rains, driven by the wind. The wind itself shows in banners, smoke and flames.

use super::dice::{Dice, mix};
use super::ink::{Brush, Canvas};
use super::skin::{fade, hex};
use crate::sample::Frame;
use macroquad::math::{Vec2, vec2};

/// Fall of a drawn stroke, window heights per second of the run: slow enough to be seen.
const FALL: f32 = 1.4;

/// Rain over a window of this size; `canvas` is in window pixels.
pub fn rain(canvas: &mut Canvas, frame: &Frame, window: Vec2) {
    let count = (frame.weather.rain_mm_h.clamp(0.0, 60.0) * 14.0) as u64;
    let slant = (frame.weather.wind_m_s as f32 * 0.11).clamp(-0.8, 0.8);
    canvas.seed(0x4A14);
    for i in 0..count {
        let mut dice = Dice::new(mix(0x4A14, i));
        let (x, pace) = (dice.range(-0.4, 1.4), dice.range(0.8, 1.25));
        let fallen = (dice.unit() + frame.time_s as f32 * FALL * pace).fract();
        let head = vec2((x + slant * (fallen - 0.5)) * window.x, fallen * (window.y + 60.0) - 30.0);
        let length = dice.range(14.0, 34.0);
        let stroke = Brush::new(1.1, fade(hex(0x5A6B74), dice.range(0.20, 0.45))).taper(0.4, 0.2);
        canvas.line(head - vec2(slant, 1.0) * length, head, stroke);
    }
}
