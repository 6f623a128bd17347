//! Camera: the only place that turns metres into pixels and the core's vectors into macroquad's.
//!
//! Parallel scroll projection: x to the right, y up, things farther from the viewer stand higher and a little to the
//! left and never grow smaller. Everything is painted on one sheet at [`PX_PER_M`]; the camera lays the sheet on the
//! window with one scale and one shift, so a cached mesh serves every view. It knows nothing of what is drawn.

use crate::units;
use macroquad::math::{Rect, Vec2, Vec4, vec2, vec4};

/// Sheet pixels per metre: the size at which lines and washes were designed (a window 1280 wide).
pub const PX_PER_M: f32 = 24.0;
/// Where the wall's outer edge on the ground lies on the sheet.
const ORIGIN: Vec2 = vec2(270.0, 504.0);
/// Shift of the sheet per metre away from the viewer.
const AWAY: Vec2 = vec2(-3.4, -7.2);
const CLOSEST: f32 = 6.0;

/// A point of the sheet.
#[must_use]
pub const fn at(x_m: f32, y_m: f32, depth_m: f32) -> Vec2 {
    vec2(ORIGIN.x + PX_PER_M * x_m + AWAY.x * depth_m, ORIGIN.y - PX_PER_M * y_m + AWAY.y * depth_m)
}

/// The same for a vector of the core.
#[must_use]
pub fn place(point: units::Vec2, depth_m: f32) -> Vec2 {
    at(point.x as f32, point.y as f32, depth_m)
}

/// How the sheet lies in the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Camera {
    scale: f32,
    shift: Vec2,
    /// The part of the window that no panel covers, window pixels.
    viewport: Rect,
    /// What there is to see, sheet pixels.
    limits: Rect,
    /// What was last fitted into the room, sheet pixels: the picture grows and shrinks with the room by this.
    fitted: Vec2,
}

impl Camera {
    /// A camera on the part `viewport` of the window, showing all between two corners, in metres.
    #[must_use]
    pub fn new(viewport: Rect, low: units::Vec2, high: units::Vec2) -> Self {
        let limits = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut camera = Self { scale: 1.0, shift: Vec2::ZERO, viewport, limits, fitted: Vec2::ONE };
        camera.bound(low, high);
        camera.fit(low, high);
        camera
    }

    /// Sets what there is to see; views beyond it are pulled back.
    pub fn bound(&mut self, low: units::Vec2, high: units::Vec2) {
        self.limits = sheet_rect(low, high);
        self.settle();
    }

    /// Shows all between two corners, in metres, as large as it fits.
    pub fn fit(&mut self, low: units::Vec2, high: units::Vec2) {
        let wanted = sheet_rect(low, high);
        self.fitted = vec2(wanted.w, wanted.h);
        self.scale = self.fit_of(self.viewport);
        self.shift = self.viewport.center() - wanted.center() * self.scale;
        self.settle();
    }

    /// The scale at which what was last fitted fills a room.
    fn fit_of(&self, room: Rect) -> f32 {
        (room.w / self.fitted.x).min(room.h / self.fitted.y)
    }

    /// The window or its panels have changed: keeps what was in the middle in the middle, at the same share of the room.
    /// Back in the old room the view is the old one.
    pub fn resize(&mut self, viewport: Rect) {
        if viewport == self.viewport || viewport.w < 1.0 || viewport.h < 1.0 {
            return;
        }
        let middle = (self.viewport.center() - self.shift) / self.scale;
        self.scale *= self.fit_of(viewport) / self.fit_of(self.viewport);
        self.viewport = viewport;
        self.shift = viewport.center() - middle * self.scale;
        self.settle();
    }

    /// Moves the picture with the pointer.
    pub fn pan(&mut self, dx: f32, dy: f32) {
        self.shift += vec2(dx, dy);
        self.settle();
    }

    /// Grows the picture around the pointer.
    pub fn zoom_at(&mut self, screen: Vec2, factor: f32) {
        let under = (screen - self.shift) / self.scale;
        self.scale = (self.scale * factor).clamp(self.farthest(), CLOSEST);
        self.shift = screen - under * self.scale;
        self.settle();
    }

    fn farthest(&self) -> f32 {
        (self.viewport.w / self.limits.w).min(self.viewport.h / self.limits.h).min(1.0) * 0.8
    }

    /// Keeps the middle of the view within the limits.
    fn settle(&mut self) {
        self.scale = self.scale.clamp(self.farthest(), CLOSEST);
        let middle = (self.viewport.center() - self.shift) / self.scale;
        let low = vec2(self.limits.x, self.limits.y);
        let held = middle.clamp(low, low + vec2(self.limits.w, self.limits.h));
        self.shift = self.viewport.center() - held * self.scale;
    }

    #[must_use]
    pub fn to_screen(&self, x_m: f64, y_m: f64, depth_m: f64) -> Vec2 {
        self.sheet_to_screen(at(x_m as f32, y_m as f32, depth_m as f32))
    }

    /// The point of the picture plane (depth 0) under a pixel.
    #[must_use]
    pub fn to_world(&self, screen: Vec2) -> units::Vec2 {
        let sheet = self.screen_to_sheet(screen) - ORIGIN;
        units::Vec2::new(f64::from(sheet.x / PX_PER_M), f64::from(-sheet.y / PX_PER_M))
    }

    #[must_use]
    pub fn sheet_to_screen(&self, sheet: Vec2) -> Vec2 {
        sheet * self.scale + self.shift
    }

    #[must_use]
    pub fn screen_to_sheet(&self, screen: Vec2) -> Vec2 {
        (screen - self.shift) / self.scale
    }

    /// Window pixels per sheet pixel.
    #[must_use]
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// Window pixels per metre.
    #[must_use]
    pub fn pixels_per_metre(&self) -> f32 {
        self.scale * PX_PER_M
    }

    #[must_use]
    pub fn viewport(&self) -> Rect {
        self.viewport
    }

    /// Scale and shift as the shader takes them.
    pub(super) fn transform(&self) -> Vec4 {
        vec4(self.scale, self.scale, self.shift.x, self.shift.y)
    }
}

fn sheet_rect(low: units::Vec2, high: units::Vec2) -> Rect {
    let (a, b) = (place(low, 0.0), place(high, 0.0));
    Rect::new(a.x.min(b.x), a.y.min(b.y), (b.x - a.x).abs().max(1.0), (b.y - a.y).abs().max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn camera() -> Camera {
        Camera::new(Rect::new(0.0, 0.0, 955.0, 640.0), units::Vec2::new(-11.0, -6.0), units::Vec2::new(60.0, 20.0))
    }

    #[test]
    fn there_and_back() {
        let mut camera = camera();
        camera.zoom_at(vec2(300.0, 200.0), 2.5);
        camera.pan(31.0, -17.0);
        let world = camera.to_world(camera.to_screen(3.25, 8.5, 0.0));
        assert!((world.x - 3.25).abs() < 1e-3 && (world.y - 8.5).abs() < 1e-3);
    }

    #[test]
    fn zoom_keeps_the_point_under_the_pointer() {
        let mut camera = camera();
        camera.zoom_at(vec2(400.0, 300.0), 3.0);
        let before = camera.to_world(vec2(410.0, 310.0));
        camera.zoom_at(vec2(410.0, 310.0), 1.1);
        let after = camera.to_world(vec2(410.0, 310.0));
        assert!((before.x - after.x).abs() < 1e-3 && (before.y - after.y).abs() < 1e-3);
    }

    #[test]
    fn a_room_that_shrinks_and_grows_again_shows_what_it_did() {
        let mut camera = camera();
        camera.fit(units::Vec2::new(0.0, 0.0), units::Vec2::new(30.0, 20.0));
        camera.zoom_at(vec2(400.0, 300.0), 1.5);
        let before = camera.clone();
        for narrower in [Rect::new(300.0, 0.0, 655.0, 640.0), before.viewport()] {
            camera.resize(narrower);
        }
        assert!((camera.scale() - before.scale()).abs() < 1e-4, "{} became {}", before.scale(), camera.scale());
        assert!((camera.to_screen(3.0, 4.0, 0.0) - before.to_screen(3.0, 4.0, 0.0)).length() < 0.1);
    }

    #[test]
    fn nobody_gets_lost() {
        let mut camera = camera();
        camera.pan(1e6, -1e6);
        let middle = camera.to_world(camera.viewport().center());
        assert!((-11.1..=60.1).contains(&middle.x) && (-6.1..=20.1).contains(&middle.y));
    }
}
