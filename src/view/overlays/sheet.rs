//! Sheet: what an overlay is drawn on, with the few things that all of them draw: patches, rings, arrows, words.

use crate::text::Language;
use crate::units;
use crate::view::camera::Camera;
use crate::view::ink::Canvas;
use crate::view::ink::shapes::ellipse;
use crate::view::marks::Label;
use crate::view::now::Now;
use crate::view::pick::outline;
use crate::view::pieces::Piece;
use crate::view::skin::{INK, fade};
use crate::view::vectors::{Wanted, dashes, line, point, reach};
use macroquad::color::Color;
use macroquad::math::{Rect, Vec2, vec2};

/// Rings smaller than this are not drawn, points.
const LEAST_RING: f32 = 5.0;
/// Where a ring's word is tried, turns from the right, downwards positive.
const PLACES: [f32; 8] = [-0.125, -0.375, -0.25, 0.0, 0.5, 0.125, 0.375, 0.25];

/// One frame's overlay being drawn, in window pixels.
pub struct Sheet<'a, 'b> {
    pub now: &'a Now<'b>,
    pub language: Language,
    canvas: &'a mut Canvas,
    camera: &'a Camera,
    labels: &'a mut Vec<Label>,
    /// Where words may stand.
    pub room: Rect,
    /// What panels cover of it.
    covered: [Rect; 3],
    /// Window pixels for each point, and size of words.
    pub scale: f32,
    size: f32,
}

impl<'a, 'b> Sheet<'a, 'b> {
    pub fn new(
        canvas: &'a mut Canvas,
        now: &'a Now<'b>,
        camera: &'a Camera,
        (wanted, clear_to): (Wanted, f32),
        labels: &'a mut Vec<Label>,
    ) -> Self {
        let view = camera.viewport();
        let room = Rect::new(view.x, view.y, view.right().min(clear_to) - view.x, view.h);
        let size = 14.0 * wanted.lettering();
        Self { now, language: wanted.language, canvas, camera, labels, room, covered: wanted.covered, scale: wanted.scale, size }
    }

    #[must_use]
    pub fn spot(&self, at: units::Vec2, depth_m: f64) -> Vec2 {
        self.camera.to_screen(at.x, at.y, depth_m)
    }

    #[must_use]
    pub fn pixels(&self, metres: f64) -> f32 {
        metres as f32 * self.camera.pixels_per_metre()
    }

    /// A place of the painting in the window.
    #[must_use]
    pub fn on_screen(&self, at: Vec2) -> Vec2 {
        self.camera.sheet_to_screen(at)
    }

    /// Covers a piece with a colour.
    pub fn patch(&mut self, piece: &Piece, color: Color) {
        let rim: Vec<Vec2> = outline(piece).into_iter().map(|at| self.camera.sheet_to_screen(at)).collect();
        self.canvas.fill(&rim, fade(color, 0.82));
        self.canvas.ring(&rim, 1.1 * self.scale, fade(INK, 0.55));
    }

    /// A disc that lets the painting through.
    pub fn disc(&mut self, at: Vec2, half: Vec2, color: Color) {
        let rim: Vec<Vec2> = ellipse(at, half, 48).collect();
        self.canvas.fill(&rim, color);
    }

    /// A ring with its word, where there is room for it; none where it is too small to be seen. Whether its word stands.
    pub fn ring(&mut self, at: Vec2, radius: f32, (color, width, dashed): (Color, f32, bool), text: &str) -> bool {
        if radius < LEAST_RING * self.scale || radius > 40.0 * self.room.w {
            return false;
        }
        let rim: Vec<Vec2> = ellipse(at, Vec2::splat(radius), if dashed { 90 } else { 120 }).collect();
        let width = width * self.scale;
        if dashed {
            rim.chunks(3).for_each(|part| line(self.canvas, part[0], part[part.len() - 1], width, color));
        } else {
            self.canvas.ring(&rim, width, color);
        }
        let spot = |turn: f32| at + Vec2::from_angle(turn * std::f32::consts::TAU) * radius;
        !text.is_empty() && PLACES.into_iter().any(|turn| self.word(text, spot(turn), Color { a: 1.0, ..color }))
    }

    /// A word below a place, on the first line that is free.
    pub fn below(&mut self, text: &str, at: Vec2, color: Color) {
        let _ = (1..6).any(|row| self.word(text, at + vec2(0.0, 1.3 * row as f32 * self.size), color));
    }

    /// An arrow to scale, with its word beyond the tip.
    pub fn arrow(&mut self, from: Vec2, by: Vec2, color: Color, text: &str) {
        let (along, tip, head) = (by.normalize_or_zero(), from + by, (11.0 * self.scale).min(by.length() * 0.7));
        line(self.canvas, from, tip - along * head * 0.8, 2.6 * self.scale, color);
        point(self.canvas, tip, along, head, (0.0, color));
        if !text.is_empty() {
            self.word(text, from + by / 2.0 - vec2(0.0, self.size * 0.9), color);
        }
    }

    /// A straight dashed line.
    pub fn dashes(&mut self, from: Vec2, to: Vec2, color: Color) {
        dashes(self.canvas, from, to, 1.6 * self.scale, color);
    }

    /// A word around a place, unless something is written there already or it would leave the room.
    pub fn word(&mut self, text: &str, at: Vec2, color: Color) -> bool {
        let at = at + vec2(0.0, self.size * 0.35);
        let label = Label::word(text.to_owned(), at, self.size, color);
        let place = reach(&label);
        let inside =
            place.x > self.room.x && place.right() < self.room.right() && place.y > 0.0 && place.bottom() < self.room.bottom();
        let free = inside
            && self.covered.iter().all(|panel| !panel.overlaps(&place))
            && self.labels.iter().all(|other| !reach(other).overlaps(&place));
        if free {
            self.labels.push(label);
        }
        free
    }
}
