//! Bombs: the burning fuse, what becomes of the bomb, and the pieces of its casing.

use super::camera::{PX_PER_M, place};
use super::dice::{Dice, mix as seed_of};
use super::ink::shapes::ellipse;
use super::ink::{Brush, Canvas, Sprite};
use super::now::Now;
use super::skin::{CHAR, FLAME_MID, FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_YELLOW, HEMP, IRON, fade, hex, mix};
use super::smoke::spark;
use crate::sample::BombSample;
use macroquad::math::{Vec2, vec2};

/// How long the ring of light and the smoke of a burst last.
const RING_S: f32 = 0.35;
const SMOKE_S: f32 = 9.0;
/// The smallest a bomb is drawn, in window pixels.
const SEEN: f32 = 6.0;

/// All bombs and pieces of a frame.
pub fn all(canvas: &mut Canvas, now: &Now) {
    for (number, bomb) in now.frame.bombs.iter().enumerate() {
        let seed = seed_of(0xB0B, number as u64);
        let middle = place(bomb.position, bomb.depth_m as f32);
        if let Some(top) = bomb.chain_top.filter(|_| bomb.ending != "bursts") {
            chain(canvas, place(top, bomb.depth_m as f32), middle - vec2(0.0, radius(canvas, bomb)));
        }
        match bomb.ending.as_str() {
            "bursts" => burst(canvas, bomb, middle, seed),
            "burns" => burn(canvas, bomb, middle, now.moment.beat, seed),
            _ => fuse(canvas, bomb, middle, now.moment.beat, seed),
        }
    }
    pieces(canvas, now);
}

fn radius(canvas: &Canvas, bomb: &BombSample) -> f32 {
    (bomb.radius_m as f32 * PX_PER_M).max(SEEN * canvas.pixel())
}

/// Links of iron from the hands on the wall down to the bomb.
fn chain(canvas: &mut Canvas, top: Vec2, bottom: Vec2) {
    let wide = 1.8 * canvas.pixel().max(0.6);
    canvas.line(top, bottom, Brush::new(wide, IRON).least(1.2));
    let links = ((bottom - top).length() / (wide * 4.0)).clamp(2.0, 80.0) as u32;
    for link in 0..=links {
        canvas.dot(top + (bottom - top) * (link as f32 / links as f32), vec2(wide * 0.8, wide * 1.5), IRON);
    }
}

/// A cord as long as is left of it, with its spark; a thread of smoke once it has gone out.
fn fuse(canvas: &mut Canvas, bomb: &BombSample, middle: Vec2, beat: f32, seed: u64) {
    let radius = radius(canvas, bomb);
    let left = bomb.fuse_left_share as f32;
    let top = middle - vec2(0.0, radius);
    let end = top + vec2(radius * 0.7, -radius * 1.1) * left;
    canvas.brush(&[top, (top + end) / 2.0 + vec2(radius * 0.2, 0.0) * left, end], Brush::new(radius * 0.16, HEMP).ruled());
    if bomb.lit {
        let glow = radius * (0.9 + 0.2 * super::dice::noise(seed as u32, beat));
        canvas.sprite(Sprite::Hot, end, Vec2::splat(glow), fade(hex(0xFFFFFF), 0.95), 0.4);
        let mut dice = Dice::new(seed_of(seed, (beat * 2.0) as u64));
        for _ in 0..7 {
            let way = vec2(dice.normal(1.0), dice.normal(1.0) - 0.6) * radius * 0.9;
            canvas.line(end + way * 0.4, end + way, Brush::new(radius * 0.08, FLAME_ORANGE).least(0.5));
        }
    } else if bomb.ending == "fizzles" {
        puffs(canvas, middle, seed, bomb.ended_for_s as f32, (radius, 6));
    }
}

/// Its powder burns away through the casing's mouth.
fn burn(canvas: &mut Canvas, bomb: &BombSample, middle: Vec2, beat: f32, seed: u64) {
    let (radius, age) = (radius(canvas, bomb), bomb.ended_for_s as f32);
    let fierce = (1.0 - age / 4.0).clamp(0.0, 1.0);
    puffs(canvas, middle, seed, age, (radius * 2.2, 16));
    if fierce > 0.0 {
        let tall = radius * (2.0 + 4.0 * fierce) * (1.0 + 0.15 * super::dice::noise(seed as u32, beat));
        for (wide, high, color) in [(0.75, 1.0, FLAME_MID), (0.5, 0.75, FLAME_ORANGE), (0.26, 0.5, FLAME_PALE)] {
            let drop = [
                vec2(-wide, 0.0),
                vec2(-wide * 0.7, -0.35 * high),
                vec2(0.1, -high),
                vec2(wide * 0.7, -0.3 * high),
                vec2(wide, 0.0),
            ];
            let points: Vec<Vec2> =
                drop.iter().map(|p| middle - vec2(0.0, radius * 0.6) + vec2(p.x * radius, p.y * tall)).collect();
            canvas.fill(&super::ink::spline::smooth(&points, 3.0, true), fade(color, 0.9));
        }
        canvas.sprite(Sprite::Glow, middle, Vec2::splat(tall * 1.4), fade(hex(0xFFFFFF), 0.4 * fierce), 0.0);
    }
}

/// A ring of light that is gone at once, then smoke.
fn burst(canvas: &mut Canvas, bomb: &BombSample, middle: Vec2, seed: u64) {
    let (radius, age) = (radius(canvas, bomb), bomb.ended_for_s as f32);
    puffs(canvas, middle, seed, age, (radius * 5.0, 34));
    let fresh = (1.0 - age / RING_S).clamp(0.0, 1.0);
    if fresh > 0.0 {
        let wide = radius * (3.0 + 22.0 * (1.0 - fresh));
        canvas.sprite(Sprite::Glow, middle, Vec2::splat(wide * 1.6), fade(hex(0xFFFFFF), 0.9 * fresh), 0.2);
        canvas.sprite(Sprite::Hot, middle, Vec2::splat(radius * 6.0 * fresh), fade(hex(0xFFFFFF), 0.95), 0.5);
        let ring: Vec<Vec2> = ellipse(middle, Vec2::splat(wide), 60).collect();
        canvas.ring(&ring, radius * 0.7 * fresh, fade(FLAME_PALE, 0.9 * fresh));
        canvas.ring(&ring, radius * 0.25, fade(hex(0x8E2412), 0.6 * fresh));
    }
}

/// Smoke that spreads, rises and thins out.
fn puffs(canvas: &mut Canvas, middle: Vec2, seed: u64, age_s: f32, (size, count): (f32, u64)) {
    let fade_out = (1.0 - age_s / SMOKE_S).clamp(0.0, 1.0);
    let spread = 1.0 - (-1.6 * age_s).exp();
    for number in 0..count {
        let mut dice = Dice::new(seed_of(seed, number));
        let way = vec2(dice.normal(1.0), dice.normal(0.7) - 0.4 - 0.35 * age_s) * size * spread;
        let wide = size * (0.4 + 0.5 * spread) * dice.range(0.7, 1.2);
        let (which, alpha) = ((dice.next_seed() % 6) as u8, dice.range(0.16, 0.34));
        canvas.sprite(Sprite::Wet(which), middle + way, Vec2::splat(wide), fade(hex(0x5B5148), alpha * fade_out), 0.0);
    }
}

/// Shards: dark slivers, with the streak of their way while they fly.
fn pieces(canvas: &mut Canvas, now: &Now) {
    let pixel = canvas.pixel();
    for (number, piece) in now.frame.fragments.iter().enumerate() {
        let at = place(piece.position, 0.0);
        let size = (piece.size_m as f32 * PX_PER_M).max(2.4 * pixel);
        let mut dice = Dice::new(seed_of(0x5A4D, number as u64));
        let turn = vec2(piece.velocity.x as f32, -piece.velocity.y as f32)
            .normalize_or(vec2(dice.normal(1.0), dice.normal(1.0)).normalize_or_zero());
        if piece.flying {
            let streak = turn * (piece.velocity.length() as f32 * PX_PER_M / 60.0).min(40.0 * pixel);
            canvas.line(at - streak, at, Brush::new(size * 0.5, fade(CHAR, 0.35)).taper(0.6, 0.1));
        }
        let across = vec2(-turn.y, turn.x);
        canvas
            .fill(&[at - turn * size * 0.6, at + across * size * 0.35, at + turn * size * 0.6, at - across * size * 0.25], IRON);
    }
}

/// Burning grains in the air and on the ground: bright at first, then a dull ember.
pub fn grains(canvas: &mut Canvas, now: &Now) {
    for grain in &now.frame.grains {
        let left = 1.0 - grain.burnt_share as f32;
        let color = mix(FLAME_RED, FLAME_YELLOW, left);
        let wide = 2.2 * canvas.pixel().max(0.35);
        spark(canvas, place(grain.position, 1.0), (0.0, wide), fade(color, 0.3 + 0.7 * left), wide);
    }
}
