//! The open field of the proving ground: earth and sky as far as a shot may fly, distances along the ground, sounds on
//! their way and who listens.

use super::camera::{Camera, at};
use super::hills::{LEFT, RIGHT};
use super::ink::brush::Section;
use super::ink::shapes::ellipse;
use super::ink::{Canvas, Sprite};
use super::layer::window;
use super::marks::Label;
use super::now::Now;
use super::skin::{INK, MARK, PAPER, fade, hex};
use crate::units;
use macroquad::math::{Vec2, vec2};

/// Beyond any view, sheet pixels.
const FAR: f32 = 4.0e6;
/// Where the painted sheet ends, above and below.
const SHEET: (f32, f32) = (-600.0, 1580.0);

/// Whether a view goes beyond the painted sheet, so that only plain earth and sky can fill it.
#[must_use]
pub fn beyond(camera: &Camera) -> bool {
    let (a, b) = (camera.screen_to_sheet(Vec2::ZERO), camera.screen_to_sheet(window()));
    a.x < LEFT || b.x > RIGHT || a.y < SHEET.0 || b.y > SHEET.1
}

/// Plain earth and sky without end.
pub fn plain(canvas: &mut Canvas) {
    let (ground, soft) = (at(0.0, 0.0, 0.0).y, 90.0 * canvas.pixel());
    let row = |y: f32| [vec2(-FAR, y), vec2(FAR, y)];
    let mut strip = |from: f32, to: f32, upper: macroquad::color::Color, lower: macroquad::color::Color| {
        let ([a, b], [d, c]) = (row(from), row(to));
        canvas.quad([a, b, c, d], [upper, upper, lower, lower]);
    };
    strip(-FAR, ground - 5.0 * soft, hex(0xEADDC2), hex(0xEADDC2));
    strip(ground - 5.0 * soft, ground, hex(0xEADDC2), PAPER);
    strip(ground, ground + soft, hex(0xB79A68), hex(0xD9C49A));
    strip(ground + soft, FAR, hex(0xD9C49A), hex(0xD9C49A));
    let line = canvas.pixel() * 1.2;
    canvas.strip(&row(ground).map(|at| Section { at, half: line, color: fade(INK, 0.9) }), 0.0);
}

/// Distances along the ground, in window pixels: a tick and a word as often as there is room for.
pub fn distances(canvas: &mut Canvas, camera: &Camera, (right, lettering): (f32, f32)) -> Vec<Label> {
    let view = camera.viewport();
    let step = step_m(100.0 * lettering / camera.pixels_per_metre());
    let (from, to) =
        (camera.to_world(vec2(view.x, 0.0)).x as f32, camera.to_world(vec2((view.x + view.w).min(right), 0.0)).x as f32);
    let mut labels = Vec::new();
    let mut mark = (from / step).ceil() * step;
    while mark <= to {
        let foot = camera.to_screen(f64::from(mark), 0.0, 0.0).round();
        let ends = [foot, foot + vec2(0.0, 7.0)];
        canvas.strip(&ends.map(|at| Section { at, half: 0.8, color: fade(INK, 0.8) }), 0.0);
        if foot.x > view.x + 26.0 * lettering && foot.x < right - 30.0 * lettering {
            labels.push(Label::word(distance(mark), foot + vec2(0.0, 8.0 + 13.0 * lettering), 13.0 * lettering, INK));
        }
        mark += step;
    }
    labels
}

/// One, two or five times a power of ten, at least so many metres.
fn step_m(least_m: f32) -> f32 {
    let power = 10f32.powf(least_m.max(1e-3).log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= least_m).unwrap_or(power * 10.0)
}

fn distance(metres: f32) -> String {
    let metres = (f64::from(metres) * 1000.0).round() / 1000.0 + 0.0;
    if metres.abs() >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") }
}

/// Rings of sound that spread over the field, and the posts at which one listens.
pub fn sounds(canvas: &mut Canvas, now: &Now, camera: &Camera, lettering: f32) -> Vec<Label> {
    let spot = |at: units::Vec2| camera.to_screen(at.x, at.y, 0.0);
    for wave in &now.frame.waves {
        let (middle, metre) = (spot(wave.origin), camera.pixels_per_metre());
        for (behind_m, alpha) in [(0.0, 0.75), (0.04, 0.4), (0.08, 0.2)] {
            let radius = wave.radius_m as f32 * (1.0 - behind_m) * metre;
            if radius > 2.0 {
                let ring: Vec<Vec2> = ellipse(middle, Vec2::splat(radius), 120).collect();
                canvas.ring(&ring, 2.4, fade(MARK, alpha));
            }
        }
        let flash = (1.0 - wave.radius_m / 120.0).clamp(0.0, 1.0) as f32;
        canvas.sprite(Sprite::Hot, middle, Vec2::splat(10.0 + 26.0 * flash), fade(hex(0xFFFFFF), 0.35 + 0.6 * flash), 0.3);
    }
    let heard = now.frame.waves.is_empty();
    let mut labels = Vec::new();
    for &listener in &now.frame.listeners {
        let (ear, foot) = (spot(listener), camera.to_screen(listener.x, 0.0, 0.0));
        let ear = vec2(ear.x, ear.y.min(foot.y - 22.0));
        canvas.strip(&[foot, ear].map(|at| Section { at, half: 1.3, color: INK }), 0.0);
        let disc: Vec<Vec2> = ellipse(ear, Vec2::splat(8.0), 24).collect();
        canvas.fill(&disc, if heard { MARK } else { PAPER });
        canvas.ring(&disc, 2.0, MARK);
        labels.push(Label::word(distance(listener.x as f32), ear - vec2(0.0, 14.0), 14.0 * lettering, MARK));
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        assert_eq!(
            [0.07, 0.9, 1.0, 13.0, 420.0].map(|least| (step_m(least) * 100.0).round() / 100.0),
            [0.1, 1.0, 1.0, 20.0, 500.0]
        );
        assert_eq!((distance(1200.0), distance(-20.0), distance(0.3)), ("1.2 km".into(), "-20 m".into(), "0.3 m".into()));
    }
}
