//! Scale: how large the panels are drawn, so that they fill any window as they do the one they were drawn for.

use super::DESIGN;
use egui_macroquad::egui;
use macroquad::math::Rect;

/// In a window of this size, as in a frame of a course page, the panels still stand as large as designed, that a finger may hit
/// them; only in a smaller one they shrink.
const LEAST: (f32, f32) = (800.0, 480.0);

/// How much larger than designed the panels are, so that they fill a projector's window as they do a small one.
fn fit() -> f32 {
    fit_in(macroquad::window::screen_width(), macroquad::window::screen_height())
}

fn fit_in(width: f32, height: f32) -> f32 {
    let of = |size: (f32, f32)| (width / size.0).min(height / size.1);
    of(DESIGN).max(of(LEAST).min(1.0)).clamp(0.5, 4.0)
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

/// Places of the scene, window pixels, in points.
pub fn written(places: &[Rect]) -> Vec<egui::Rect> {
    let scale = points_to_pixels();
    let in_points = |place: &Rect| {
        let (corner, size) = (egui::pos2(place.x, place.y), egui::vec2(place.w, place.h));
        egui::Rect::from_min_size(corner / scale, size / scale)
    };
    places.iter().map(in_points).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_grow_with_a_large_window_and_shrink_only_in_a_very_small_one() {
        assert_eq!([(1280.0, 720.0), (1920.0, 1080.0)].map(|(width, height)| fit_in(width, height)), [1.0, 1.5]);
        assert_eq!([(800.0, 500.0), (1024.0, 600.0)].map(|(width, height)| fit_in(width, height)), [1.0, 1.0]);
        assert_eq!([(640.0, 480.0), (300.0, 300.0)].map(|(width, height)| fit_in(width, height)), [0.8, 0.5]);
    }
}
