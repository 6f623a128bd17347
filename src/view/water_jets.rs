//! Water thrown on fires: thin arcs from hands to what burns, with drops.

use super::camera::at;
use super::dice::{mix, noise};
use super::ink::{Brush, Canvas};
use super::now::Now;
use super::skin::{fade, hex};
use macroquad::math::{Vec2, vec2};

/// How high an arc rises over the straight way, as a share of its length.
const RISES: f32 = 0.22;

pub fn all(canvas: &mut Canvas, now: &Now) {
    for (number, stream) in now.frame.streams.iter().enumerate() {
        let depth = stream.depth_m as f32;
        let (from, to) =
            (at(stream.from.x as f32, stream.from.y as f32, depth), at(stream.to.x as f32, stream.to.y as f32, depth));
        let high = RISES * (to - from).length();
        let spot = |t: f32| from + (to - from) * t - vec2(0.0, high * 4.0 * t * (1.0 - t));
        let seed = mix(0x3A7E, number as u64);
        canvas.seed(seed);
        let points: Vec<Vec2> = (0..9).map(|i| spot(i as f32 / 8.0)).collect();
        canvas.brush(&points, Brush::new(2.6, fade(hex(0x4E7488), 0.55)).taper(0.1, 0.5));
        canvas.brush(&points, Brush::new(1.3, fade(hex(0xE8F2F4), 0.9)).taper(0.1, 0.5));
        for i in 0..6 {
            let t = (now.moment.beat * 0.13 + i as f32 / 6.0 + noise(seed as u32, i as f32)).fract().abs();
            canvas.dot(spot(t) + vec2(0.0, 2.0 + 3.0 * t), Vec2::splat(1.3), fade(hex(0xDCEBEF), 0.9));
        }
    }
}
