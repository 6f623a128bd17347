//! Wake: what a ship does to the water, and what is done to it with oars.

use super::Ship;
use crate::view::camera::at;
use crate::view::dice::mix as seed_of;
use crate::view::ink::{Brush, Canvas};
use crate::view::skin::{fade, hex};
use crate::view::stage::RiverStage;
use macroquad::math::{Vec2, vec2};

/// Drawings of a pull at the oars.
const PULLS: f32 = 16.0;
/// Speeds of a hull that make foam that looks otherwise.
const SPEEDS: f32 = 8.0;

/// Oars over the side, pulled while the boat goes.
pub fn oars(canvas: &mut Canvas, ship: &Ship, beat_s: f32) {
    let (hull, half) = (ship.hull, ship.hull.half());
    let speed = hull.body.velocity.x as f32;
    let goes = speed.abs() > 0.15;
    let high = hull.corners().get(2).map_or(half.y, |corner| corner.y);
    let tau = std::f32::consts::TAU;
    let pull = (beat_s * 1.7 / tau * PULLS).round().rem_euclid(PULLS);
    let looks = [pull, half.x, high, speed.signum(), f32::from(u8::from(goes))].into_iter();
    let key = looks.fold(seed_of(0x0A25, hull.turn.to_bits()), |key, value| seed_of(key, value.to_bits().into()));
    canvas.stamp(key, hull.near(Vec2::ZERO, 0.0), |canvas| {
        canvas.seed(0x0A25);
        for oar in 0..6 {
            let x = (oar as f32 / 2.5 - 1.0) * 0.7 * half.x;
            let beat = (pull / PULLS * tau + oar as f32 * 0.2).sin() * if goes { 1.0 } else { 0.1 };
            let (a, b) =
                (hull.near(vec2(x, high + 0.12), 0.1), hull.near(vec2(x + 0.7 * beat - 0.4 * speed.signum(), high - 1.25), 1.0));
            canvas.line(a, b, Brush::new(2.0, hex(0x5B452C)).ruled());
            canvas.line(a + (b - a) * 0.72, b, Brush::new(4.0, hex(0x7A5F3E)).ruled());
        }
    });
}

/// The bow wave and the wake, by the speed through the water.
pub fn foam(canvas: &mut Canvas, stage: &RiverStage, ship: &Ship) {
    let (hull, speed) = (ship.hull, ship.hull.body.velocity.x as f32);
    let strength = (speed.abs() / 3.0).min(1.0);
    if strength < 0.06 || (hull.place.y as f32) < stage.level - hull.half().y {
        return;
    }
    let (ahead, strength) = (speed.signum(), (strength * SPEEDS).ceil() / SPEEDS);
    for (end, size) in [(ahead, 1.0), (-ahead, 0.6)] {
        let foot = at(hull.place.x as f32 + end * hull.half().x * 0.93, stage.level, ship.depth());
        let looks = [end, size, strength].into_iter();
        let key = looks.fold(seed_of(0xF0A3, ship.shape()), |key, value| seed_of(key, value.to_bits().into()));
        canvas.stamp(key, foot, |canvas| {
            canvas.seed(key);
            curls(canvas, foot, (end, size), strength);
        });
    }
}

fn curls(canvas: &mut Canvas, foot: Vec2, (end, size): (f32, f32), strength: f32) {
    for _ in 0..(14.0 * strength) as usize + 3 {
        let by = vec2(canvas.dice.range(-4.0, 16.0) * end * size, canvas.dice.range(-9.0, 2.0) * strength * size);
        let curl = [foot + by, foot + by + vec2(5.0 * end, -4.0 * strength), foot + by + vec2(11.0 * end, 1.5)];
        canvas.brush(&curl, Brush::new(2.0, fade(hex(0xFBF9EE), 0.85)).taper(0.2, 0.5));
    }
    let swell = [foot + vec2(-30.0 * end, 2.5), foot + vec2(0.0, -3.5 * strength), foot + vec2(26.0 * end, 3.0)];
    canvas.brush(&swell, Brush::new(2.6, fade(hex(0xF4F2E6), 0.7 * strength + 0.2)).taper(0.3, 0.4));
}
