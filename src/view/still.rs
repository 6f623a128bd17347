//! Still: the picture of the scene, kept from frame to frame. Where nothing has changed it stands.

use super::beat::STOOD;
use super::camera::Camera;
use super::ink::shader;
use super::layer::{Layer, beside, window};
use super::vectors::Wanted;
use crate::recording::Recording;
use crate::sample::Frame;
use macroquad::material::Material;
use macroquad::math::{Rect, Vec4, vec4};
use macroquad::window::screen_dpi_scale;

/// All that a picture depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    step: u64,
    time_s: f64,
    /// Sums over places and heat: two worlds at one step differ in them.
    world: [f64; 3],
    rows: usize,
    camera: Camera,
    window: Vec4,
    wanted: Wanted,
    clear_to: f32,
}

impl Seen {
    #[must_use]
    pub fn of(frame: &Frame, recording: &Recording, camera: &Camera, (wanted, clear_to): (Wanted, f32)) -> Self {
        let bodies = frame.bodies.iter();
        let (x, y) = bodies.fold((0.0, 0.0), |(x, y), body| (x + body.position.x, y + body.position.y * 1.7 + body.angle_rad));
        let people: f64 = frame.people.iter().map(|person| person.position.x + person.depth_m).sum();
        let heat: f64 = frame.fires.iter().map(|fire| fire.heat_release_kw).sum();
        let size = window();
        Self {
            step: frame.step,
            time_s: frame.time_s,
            world: [x + people, y, heat + frame.weather.wind_m_s + frame.weather.rain_mm_h],
            rows: recording.rows.len(),
            camera: camera.clone(),
            window: vec4(size.x, size.y, screen_dpi_scale(), 0.0),
            wanted,
            clear_to,
        }
    }
}

/// Frames that show the same before nothing of it is painted any more: what sways comes to rest in them (see `beat`).
const SETTLED: u32 = STOOD + 3;

#[derive(Default)]
pub struct Still {
    seen: Option<Seen>,
    same: u32,
    layer: Layer,
    cover: Option<Material>,
}

impl Still {
    /// With its shader: graphics that are at work answer late whether a shader is well.
    #[must_use]
    pub fn new() -> Self {
        Self { cover: Some(shader::cover()), ..Self::default() }
    }

    /// Whether what is `seen` may look otherwise than what was seen before.
    pub fn moves(&mut self, seen: &Seen) -> bool {
        self.same = if self.seen.as_ref() == Some(seen) { self.same.saturating_add(1) } else { 0 };
        self.seen = Some(seen.clone());
        self.same <= SETTLED
    }

    /// Paints some parts of the picture again, each by `paint`; all of it where there is none of the window's size.
    pub fn paint(&mut self, parts: &[Rect], mut paint: impl FnMut(Rect)) {
        let size = window();
        let whole = Rect::new(0.0, 0.0, size.x, size.y);
        let made = self.layer.keep(Vec4::ONE, || paint(whole));
        if !made {
            parts.iter().for_each(|part| self.layer.paint_part(*part, || paint(*part)));
        }
    }

    /// Lays the picture over the window, but for the places that something else covers.
    pub fn show(&self, covered: &[Rect]) {
        if let Some(cover) = &self.cover {
            beside(covered).into_iter().for_each(|part| self.layer.draw_part(cover, part));
        }
    }

    /// What was seen shall be painted again.
    pub fn forget(&mut self) {
        self.seen = None;
    }
}
