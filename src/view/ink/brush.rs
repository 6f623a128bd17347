//! The brush: one line with a pressed start, a swelling middle and a thin tail; and the strip every line is made of.

use super::Canvas;
use super::shapes::chunks;
use super::spline::{lerp, smooth_into};
use crate::view::dice::{noise, smooth};
use crate::view::skin::{INK, fade};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Most cross-sections of one piece of a strip.
const MOST_SECTIONS: usize = 800;

/// How a line is drawn. Widths in sheet pixels.
#[derive(Clone, Copy, Debug)]
pub struct Brush {
    pub width: f32,
    pub color: Color,
    /// Shares of the length over which the line swells and thins.
    pub head: f32,
    pub tail: f32,
    /// Least width as a share of the width.
    pub least: f32,
    pub jitter: f32,
    pub wobble: f32,
}

impl Brush {
    #[must_use]
    pub const fn new(width: f32, color: Color) -> Self {
        Self { width, color, head: 0.10, tail: 0.30, least: 0.22, jitter: 0.30, wobble: 0.5 }
    }

    /// Ink at an opacity.
    #[must_use]
    pub fn ink(width: f32, alpha: f32) -> Self {
        Self::new(width, fade(INK, alpha))
    }

    #[must_use]
    pub const fn taper(self, head: f32, tail: f32) -> Self {
        Self { head, tail, ..self }
    }

    #[must_use]
    pub const fn least(self, least: f32) -> Self {
        Self { least, ..self }
    }

    #[must_use]
    pub const fn rough(self, jitter: f32, wobble: f32) -> Self {
        Self { jitter, wobble, ..self }
    }

    /// The even line of things that people built.
    #[must_use]
    pub const fn ruled(self) -> Self {
        Self { head: 0.05, tail: 0.10, least: 0.55, ..self }
    }

    fn half(&self, t: f32, along: f32, seed: u32) -> f32 {
        let shape = self.least + (1.0 - self.least) * smooth(t / self.head.max(1e-3)) * smooth((1.0 - t) / self.tail.max(1e-3));
        let sway = (1.0 + self.jitter * noise(seed, along / 42.0)) * (1.0 + 0.35 * self.jitter * noise(seed ^ 1, along / 9.0));
        (self.width * shape * sway).max(0.25) / 2.0
    }
}

/// One cross-section of a strip.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    pub at: Vec2,
    pub half: f32,
    pub color: Color,
}

/// Direction of the line at point `i`.
pub(super) fn tangent(points: &[Vec2], i: usize, closed: bool) -> Vec2 {
    let n = points.len();
    let (before, after) = if closed {
        (points[(i + n - 1) % n], points[(i + 1) % n])
    } else {
        (points[i.saturating_sub(1)], points[(i + 1).min(n - 1)])
    };
    (after - before).normalize_or_zero()
}

impl Canvas {
    /// A smooth brush line through `points`.
    pub fn brush(&mut self, points: &[Vec2], brush: Brush) {
        let mut curve = std::mem::take(&mut self.scratch);
        // No finer than can be seen at this zoom; a broad stroke bends gently.
        let step = if points.len() == 2 { 6.0_f32.max(4.0 * self.pixel) } else { 3.5_f32.max(2.6 * self.pixel) };
        let step = step.max(0.3 * brush.width);
        smooth_into(points, step, false, &mut curve);
        self.stroke(&curve, brush);
        self.scratch = curve;
    }

    /// A brush line straight from point to point.
    pub fn trace(&mut self, points: &[Vec2], brush: Brush) {
        self.stroke(points, brush);
    }

    /// A straight brush line.
    pub fn line(&mut self, from: Vec2, to: Vec2, brush: Brush) {
        self.brush(&[from, to], brush);
    }

    /// A brush line through `points` with its corners kept.
    pub fn zigzag(&mut self, points: &[Vec2], brush: Brush) {
        for pair in points.windows(2) {
            self.line(pair[0], pair[1], brush.ruled());
        }
    }

    /// The outline of a drawn box: one line for each side, so that corners overlap.
    pub fn outline(&mut self, points: &[Vec2], brush: Brush) {
        for i in 0..points.len() {
            self.line(points[i], points[(i + 1) % points.len()], brush.ruled());
        }
    }

    fn stroke(&mut self, curve: &[Vec2], brush: Brush) {
        let seed = self.dice.next_seed() as u32;
        let length: f32 = curve.windows(2).map(|pair| (pair[1] - pair[0]).length()).sum();
        if curve.len() < 2 || length < 1e-3 {
            return;
        }
        let mut along = 0.0;
        self.ribbon.clear();
        for i in 0..curve.len() {
            if i > 0 {
                along += (curve[i] - curve[i - 1]).length();
            }
            let direction = tangent(curve, i, false);
            let normal = vec2(-direction.y, direction.x);
            let at = curve[i] + normal * brush.wobble * noise(seed ^ 2, along / 30.0);
            let half = brush.half(along / length, along, seed);
            self.ribbon.push((Section { at, half, color: brush.color }, normal));
        }
        self.lay(0.0);
    }

    /// A strip of given cross-sections: flames, limbs, ribbons. `glow` as for vertices.
    pub fn strip(&mut self, sections: &[Section], glow: f32) {
        if sections.len() < 2 {
            return;
        }
        self.ribbon.clear();
        let last = sections.len() - 1;
        for (i, section) in sections.iter().enumerate() {
            let along = sections[(i + 1).min(last)].at - sections[i.saturating_sub(1)].at;
            let direction = along.normalize_or_zero();
            self.ribbon.push((*section, vec2(-direction.y, direction.x)));
        }
        self.lay(glow);
    }

    /// A line of even width around `points`.
    pub fn ring(&mut self, points: &[Vec2], width: f32, color: Color) {
        let n = points.len();
        if n < 3 {
            return;
        }
        self.ribbon.clear();
        for i in 0..=n {
            let direction = tangent(points, i % n, true);
            self.ribbon.push((Section { at: points[i % n], half: width / 2.0, color }, vec2(-direction.y, direction.x)));
        }
        self.lay(0.0);
    }

    /// Lays down the gathered cross-sections, in as many pieces as fit draw calls. What is nowhere wider than a pixel
    /// is nothing but soft edge.
    fn lay(&mut self, glow: f32) {
        let ribbon = std::mem::take(&mut self.ribbon);
        let thin = ribbon.iter().all(|(section, _)| section.half <= self.pixel / 2.0);
        let across: u16 = if thin { 3 } else { 4 };
        for (start, end) in chunks(ribbon.len(), MOST_SECTIONS) {
            let sections = end - start;
            let base = self.room(sections * usize::from(across), (sections - 1) * usize::from(across - 1) * 6);
            for &(section, normal) in &ribbon[start..end] {
                self.section(section, normal, thin, glow);
            }
            for i in 0..sections as u16 - 1 {
                for k in 0..across - 1 {
                    let v = base + i * across + k;
                    self.index(&[v, v + 1, v + across, v + across, v + 1, v + across + 1]);
                }
            }
        }
        self.ribbon = ribbon;
    }

    /// Soft edge, body, soft edge. Lines thinner than a pixel grow pale instead of broken.
    fn section(&mut self, section: Section, normal: Vec2, thin: bool, glow: f32) {
        let soft = self.pixel / 2.0;
        let half = section.half.max(soft);
        let color = fade(section.color, section.half / half);
        let clear = Color { a: 0.0, ..color };
        let plain = self.plain;
        self.vertex_of(section.at + normal * (half + soft), plain, clear, glow);
        self.vertex_of(section.at + normal * (half - soft), plain, color, glow);
        if !thin {
            self.vertex_of(section.at - normal * (half - soft), plain, color, glow);
        }
        self.vertex_of(section.at - normal * (half + soft), plain, clear, glow);
    }
}

/// Points of a straight line.
#[must_use]
pub fn pieces(from: Vec2, to: Vec2, n: usize) -> Vec<Vec2> {
    (0..=n).map(|i| lerp(from, to, i as f32 / n as f32)).collect()
}
