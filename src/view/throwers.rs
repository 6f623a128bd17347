//! Throwers: what moves of one and is no solid part of it. The sling with its pouch, and a rope for each man who pulls.

use super::camera::place;
use super::ink::{Brush, Canvas};
use super::now::Now;
use super::skin::{HEMP, INK, fade, hex, mix};
use crate::sample::ThrowerSample;
use macroquad::math::{Vec2, vec2};

/// Most ropes that are drawn; larger crews pull several to a rope.
const ROPES: u32 = 24;
/// How far ropes and men stand apart over the depth, metres.
const WIDE_M: f32 = 4.0;

/// Slings and ropes of all throwers.
pub fn gear(canvas: &mut Canvas, now: &Now) {
    for (number, thrower) in now.frame.throwers.iter().enumerate() {
        canvas.seed(super::dice::mix(0x7402, number as u64));
        ropes(canvas, thrower);
        sling(canvas, thrower);
    }
}

fn ropes(canvas: &mut Canvas, thrower: &ThrowerSample) {
    let count = thrower.pullers.clamp(1, ROPES);
    let butt = place(thrower.butt, thrower.depth_m as f32);
    // A rope that nobody pulls hangs through.
    let slack = if thrower.pulling { 0.0 } else { 12.0 };
    for rope in 0..count {
        let share = (rope as f32 + 0.5) / count as f32 - 0.5;
        let hands = place(thrower.hands, thrower.depth_m as f32 + share * WIDE_M);
        let middle = (butt + hands) / 2.0 + vec2(0.0, slack);
        let tint = mix(HEMP, INK, 0.25 + 0.15 * canvas.dice.unit());
        canvas.brush(&[butt, middle, hands], Brush::new(1.3, fade(tint, 0.9)).ruled());
    }
    let knot = if thrower.pulling { 4.0 } else { 3.2 };
    canvas.dot(butt, Vec2::splat(knot), mix(HEMP, INK, 0.35));
}

/// Two cords from the tip to the pouch, which holds the stone from below.
fn sling(canvas: &mut Canvas, thrower: &ThrowerSample) {
    let (tip, pouch) = (place(thrower.tip, thrower.depth_m as f32), place(thrower.pouch, thrower.depth_m as f32));
    let along = (pouch - tip).normalize_or_zero();
    let across = vec2(-along.y, along.x) * ((thrower.stone_radius_m as f32) * super::camera::PX_PER_M).max(2.5);
    let cord = Brush::new(1.5, mix(HEMP, INK, 0.45)).ruled();
    if thrower.loaded {
        let end = pouch + along * across.length();
        canvas.brush(&[tip, pouch + across, end], cord);
        canvas.brush(&[tip, pouch - across, end], cord);
        canvas.brush(&[pouch + across, end, pouch - across], Brush::new(3.2, hex(0x6F5A4A)).ruled());
    } else {
        canvas.brush(&[tip, (tip + pouch) / 2.0 + across, pouch], cord);
        canvas.brush(&[tip, (tip + pouch) / 2.0 - across * 0.4, pouch + across], cord);
    }
}
