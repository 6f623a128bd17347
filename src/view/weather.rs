//! Rain: slanting strokes as dense as it rains, driven by the wind. The wind itself shows in banners, smoke and flames.
//! Night: a veil over the scene, lighter above where the inscription is read, broken by stars and by the light of fires.

use super::camera::Camera;
use super::dice::{Dice, mix};
use super::ink::shapes::ellipse;
use super::ink::{Brush, Canvas, Sprite};
use super::paper::CUT;
use super::skin::{fade, hex};
use crate::sample::Frame;
use macroquad::math::{Vec2, vec2};

/// Fall of a drawn stroke, window heights per second of the run: slow enough to be seen.
const FALL: f32 = 1.4;

/// Rain over a window of this size; `canvas` is in window pixels.
pub fn rain(canvas: &mut Canvas, frame: &Frame, window: Vec2, beat_s: f32) {
    let count = (frame.weather.rain_mm_h.clamp(0.0, 60.0) * 14.0) as u64;
    let slant = (frame.weather.wind_m_s as f32 * 0.11).clamp(-0.8, 0.8);
    canvas.seed(0x4A14);
    for i in 0..count {
        let mut dice = Dice::new(mix(0x4A14, i));
        let (x, pace) = (dice.range(-0.4, 1.4), dice.range(0.8, 1.25));
        let fallen = (dice.unit() + beat_s * FALL * pace).fract();
        let head = vec2((x + slant * (fallen - 0.5)) * window.x, fallen * (window.y + 60.0) - 30.0);
        let length = dice.range(14.0, 34.0);
        let stroke = Brush::new(1.1, fade(hex(0x5A6B74), dice.range(0.20, 0.45))).taper(0.4, 0.2);
        canvas.line(head - vec2(slant, 1.0) * length, head, stroke);
    }
}

/// How dark the veils are at the top of the window, in the middle and at the ground: that on sky and earth, and that over all.
/// People and works have the second alone, so that they stand out from the ground in the dark.
const DUSK: [f32; 3] = [0.16, 0.44, 0.52];
const VEIL: [f32; 3] = [0.12, 0.22, 0.22];

/// Stars, few and small, in the upper part of the window.
fn stars(canvas: &mut Canvas, window: Vec2, darkness: f32) {
    canvas.seed(9);
    for _ in 0..90 {
        let at = vec2(canvas.dice.range(0.0, window.x), canvas.dice.range(0.0, 0.42 * window.y));
        let (size, light) = (canvas.dice.range(0.7, 1.7), canvas.dice.range(0.2, 0.8) * (1.0 - at.y / (0.5 * window.y)));
        canvas.fill(&ellipse(at, Vec2::splat(size), 6).collect::<Vec<_>>(), fade(hex(0xF7F1DA), darkness * light));
    }
}

/// How long and how far a burst lights the night. For the picture only: the flash itself is over before an eye has turned.
const BURST_LIT_S: f32 = 1.6;
const BURST_LIT_M: f32 = 14.0;
/// And at least so far, window pixels: a bang in a wide view is to be seen from the back of the room.
const BURST_LIT_PX: f32 = 190.0;

/// The dark that lies on sky and earth alone.
pub fn dusk(canvas: &mut Canvas, window: Vec2, darkness: f32) {
    veil(canvas, window, DUSK.map(|share| darkness * share));
}

fn veil(canvas: &mut Canvas, window: Vec2, shares: [f32; 3]) {
    let [top, middle, low] = shares.map(|share| fade(hex(0x101A33), share));
    let level = |share: f32| [vec2(0.0, share * window.y), vec2(window.x, share * window.y)];
    let [a, b, c] = [level(0.0), level(0.42), level(1.0)];
    canvas.quad([a[0], a[1], b[1], b[0]], [top, top, middle, middle]);
    canvas.quad([b[0], b[1], c[1], c[0]], [middle, middle, low, low]);
}

/// Dark over the whole window (1 at night, less as day comes), stars, and light around every fire and burst; `canvas` is in
/// window pixels. The nights of the record lie in the first days of a lunar month, whose thin moon sets early: none is drawn.
pub fn night(canvas: &mut Canvas, frame: &Frame, camera: &Camera, window: Vec2, (darkness, cut): (f32, bool)) {
    veil(canvas, window, VEIL.map(|share| darkness * share));
    // The cut earth lies before what stands on it: it has its dark here.
    let ground = if cut { camera.to_screen(0.0, 0.0, f64::from(CUT)).y.clamp(0.0, window.y) } else { window.y };
    let corners = [vec2(0.0, ground), vec2(window.x, ground), window, vec2(0.0, window.y)];
    canvas.quad(corners, [fade(hex(0x101A33), darkness * DUSK[2]); 4]);
    stars(canvas, window, darkness);
    for fire in &frame.fires {
        let spot = camera.to_screen(fire.base.x, fire.base.y + 0.45 * fire.flame_height_m, 2.0);
        let reach = (2.4 * fire.flame_height_m as f32 + 2.5) * camera.pixels_per_metre();
        let strength = darkness * (fire.heat_release_kw as f32 / 2000.0).sqrt().clamp(0.12, 0.7);
        canvas.sprite(Sprite::Lit, spot, Vec2::splat(reach), fade(hex(0xFFFFFF), 0.5 * strength), 0.6);
    }
    for bomb in frame.bombs.iter().filter(|bomb| bomb.ending == "bursts") {
        let fresh = (1.0 - bomb.ended_for_s as f32 / BURST_LIT_S).clamp(0.0, 1.0);
        let reach = (BURST_LIT_M * camera.pixels_per_metre()).max(BURST_LIT_PX);
        let spot = camera.to_screen(bomb.position.x, bomb.position.y, 2.0);
        canvas.sprite(Sprite::Lit, spot, Vec2::splat(reach), fade(hex(0xFFFFFF), 0.9 * fresh * darkness), 0.6);
        canvas.sprite(Sprite::Hot, spot, Vec2::splat(0.22 * reach * fresh), fade(hex(0xFFFFFF), 0.9 * fresh * darkness), 0.5);
    }
}
