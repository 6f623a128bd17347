//! Banners and pennants: strips of cloth that fly with the wind of the frame.

use super::dice::mix;
use super::ink::{Brush, Canvas};
use super::skin::{INK, IRON, fade, hex};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// A pole with a cloth, in sheet pixels.
#[derive(Clone, Copy)]
pub struct Banner {
    pub foot: Vec2,
    pub height: f32,
    pub length: f32,
    pub width: f32,
    pub color: Color,
}

/// The air as cloth feels it.
#[derive(Clone, Copy)]
pub struct Air {
    pub wind_m_s: f32,
    pub time_s: f32,
}

impl Air {
    /// Which way cloth flies, and how far it is lifted from hanging: 0 to 1.
    fn lift(self) -> (f32, f32) {
        let side = if self.wind_m_s < 0.0 { -1.0 } else { 1.0 };
        (side, (0.30 + 0.35 * self.wind_m_s.abs()).min(1.0))
    }
}

/// Drawings of a cloth from one wave to the next, and of how high it flies.
const WAVES: f32 = 16.0;
const LIFTS: f32 = 20.0;

/// How a cloth flies: which way, how high, and where its wave stands, of 0 to 1.
#[derive(Clone, Copy)]
struct Flight {
    side: f32,
    lift: f32,
    phase: f32,
}

impl Banner {
    #[must_use]
    pub fn top(&self) -> Vec2 {
        self.foot + vec2(1.5, -self.height)
    }

    /// How it flies.
    fn flight(&self, air: Air) -> Flight {
        let (side, lift) = air.lift();
        let phase = air.time_s * (0.4 + 0.25 * air.wind_m_s.abs()) + self.foot.x * 0.013;
        Flight { side, lift: (lift * LIFTS).round() / LIFTS, phase: (phase * WAVES).round().rem_euclid(WAVES) / WAVES }
    }

    /// What tells its drawings apart.
    fn key(&self, flight: Flight) -> u64 {
        let sizes = [self.height, self.length, self.width, self.color.r, self.color.g, self.color.b];
        let looks = sizes.into_iter().chain([flight.side, flight.lift, flight.phase]);
        looks.fold(0xBA77E2, |key, value| mix(key, value.to_bits().into()))
    }

    /// Upper and lower edge of the cloth; `taper` narrows it to a point.
    fn edges(&self, flight: Flight, taper: f32) -> (Vec<Vec2>, Vec<Vec2>) {
        let Flight { side, lift, phase } = flight;
        let (top, n) = (self.top(), 14);
        let along = vec2(side * self.length * lift, self.length * (1.0 - lift * lift).max(0.0).sqrt());
        let upper: Vec<Vec2> = (0..=n)
            .map(|i| {
                let t = i as f32 / n as f32;
                let wave = 3.0 * t.powf(1.1) * (std::f32::consts::TAU * (1.05 * t - phase)).sin();
                top + vec2(side, 2.0) + along * t + vec2(0.0, wave + 5.5 * t * t + taper * self.width * 0.5 * t)
            })
            .collect();
        let lower = upper
            .iter()
            .enumerate()
            .map(|(i, p)| {
                let t = i as f32 / n as f32;
                *p + vec2(
                    1.2 * (t * 6.0 + std::f32::consts::TAU * phase).sin() - side * (1.0 - lift) * self.width * 0.6,
                    self.width * (1.0 - (0.12 + 0.88 * taper) * t),
                )
            })
            .collect();
        (upper, lower)
    }

    fn pole(&self, canvas: &mut Canvas, width: f32) {
        canvas.line(self.foot, self.top(), Brush::new(width, hex(0x3A2A1E)).taper(0.02, 0.1).least(0.7));
        canvas.line(self.top() + vec2(0.0, 1.0), self.top() - vec2(-0.4, 8.0), Brush::new(width * 0.85, IRON).taper(0.05, 0.6));
    }

    /// A swallow-tailed banner; gives the middle of the cloth for its character.
    pub fn paint(&self, canvas: &mut Canvas, air: Air) -> Vec2 {
        let flight = self.flight(air);
        let (upper, lower) = self.edges(flight, 0.0);
        let middle = (upper[6] + lower[6]) / 2.0;
        canvas.stamp(self.key(flight), self.foot, |canvas| {
            canvas.seed(self.width as u64);
            self.pole(canvas, 2.6);
            self.cloth(canvas, (&upper, &lower), flight.side);
        });
        middle
    }

    fn cloth(&self, canvas: &mut Canvas, (upper, lower): (&[Vec2], &[Vec2]), side: f32) {
        let n = upper.len();
        let notch = (upper[n - 1] + lower[n - 1]) / 2.0 - vec2(6.0 * side, 0.0);
        let tail = n - 3;
        canvas.band(&upper[..=tail], &lower[..=tail], &[(0.0, self.color), (1.0, self.color)]);
        canvas.fill(&[upper[tail], upper[n - 2], upper[n - 1], notch], self.color);
        canvas.fill(&[lower[tail], notch, lower[n - 1], lower[n - 2]], self.color);
        canvas.fill(&[upper[tail], notch, lower[tail]], self.color);
        for i in 0..tail {
            let slope = upper[i + 1].y - upper[i].y;
            let shade = if slope > 0.5 { INK } else { hex(0xFFE7C8) };
            let alpha = ((slope - 0.4).abs() * 0.13).min(0.30);
            canvas.quad([upper[i], upper[i + 1], lower[i + 1], lower[i]], [fade(shade, alpha); 4]);
        }
        canvas.brush(upper, Brush::ink(1.3, 0.9).ruled());
        canvas.brush(lower, Brush::ink(1.4, 0.9).ruled());
        canvas.zigzag(&[upper[n - 1], notch, lower[n - 1]], Brush::ink(1.2, 0.9));
    }

    /// A pointed pennant.
    pub fn pennant(&self, canvas: &mut Canvas, air: Air) {
        let flight = self.flight(air);
        canvas.stamp(mix(self.key(flight), 1), self.foot, |canvas| {
            canvas.seed(self.width as u64 + 1);
            canvas.line(self.foot, self.top(), Brush::new(1.9, hex(0x3A2A1E)).least(0.7));
            let (upper, lower) = self.edges(flight, 1.0);
            canvas.band(&upper, &lower, &[(0.0, self.color), (1.0, self.color)]);
            canvas.brush(&upper, Brush::ink(1.1, 0.9).ruled());
            canvas.brush(&lower, Brush::ink(1.1, 0.9).ruled());
        });
    }
}
