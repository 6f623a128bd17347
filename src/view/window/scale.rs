//! Scale: how large the panels are drawn, so that they fill any window as they do the one they were drawn for.

use super::DESIGN;
use egui_macroquad::egui;

/// How much larger than designed the panels are, so that they fill a projector's window as they do a small one.
fn fit() -> f32 {
    let (width, height) = (macroquad::window::screen_width(), macroquad::window::screen_height());
    (width / DESIGN.0).min(height / DESIGN.1).clamp(0.5, 4.0)
}

/// The zoom that gives egui its points; on the first frames it does not know the display's density yet.
pub fn zoom(ctx: &egui::Context) -> f32 {
    let native = ctx.native_pixels_per_point().unwrap_or(1.0);
    fit() * macroquad::window::screen_dpi_scale() / native
}

/// Window pixels, as the camera counts them, for each of egui's points.
pub fn points_to_pixels() -> f32 {
    fit()
}
