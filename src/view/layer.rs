//! Layers: paint kept as a picture of the window's size, made anew only when its view changes.

use macroquad::camera::{Camera2D, pop_camera_state, push_camera_state, set_camera};
use macroquad::color::{Color, WHITE};
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::{Rect, Vec2, Vec4, vec2};
use macroquad::texture::{DrawTextureParams, FilterMode, RenderTarget, draw_texture_ex, render_target};
use macroquad::window::{clear_background, screen_dpi_scale, screen_height, screen_width};

/// A kept picture; `key` is the view it was made for.
#[derive(Default)]
pub struct Layer {
    target: Option<RenderTarget>,
    key: Vec4,
    /// What shows where nothing is painted.
    ground: Color,
}

/// Size of the window in its own units.
#[must_use]
pub fn window() -> Vec2 {
    vec2(screen_width().max(1.0), screen_height().max(1.0))
}

impl Layer {
    /// A layer that covers all, in this colour where nothing is painted.
    #[must_use]
    pub fn on(ground: Color) -> Self {
        Self { ground, ..Self::default() }
    }

    /// Paints the picture again where the view or the window's size has changed, and says whether it did; `paint` draws as onto
    /// the window.
    pub fn keep(&mut self, key: Vec4, paint: impl FnOnce()) -> bool {
        let size = (window() * screen_dpi_scale()).round();
        let fits = self.target.as_ref().is_some_and(|target| target.texture.size() == size);
        if fits && self.key == key {
            return false;
        }
        if !fits {
            let target = render_target(size.x as u32, size.y as u32);
            target.texture.set_filter(FilterMode::Nearest);
            self.target = Some(target);
        }
        self.key = key;
        let whole = window();
        let mut camera = Camera2D::from_display_rect(Rect::new(0.0, 0.0, whole.x, whole.y));
        camera.render_target.clone_from(&self.target);
        push_camera_state();
        set_camera(&camera);
        clear_background(self.ground);
        paint();
        gl_use_default_material();
        pop_camera_state();
        true
    }

    /// Paints a part of it, in window units, again; `paint` draws as onto the window.
    pub fn paint_part(&self, part: Rect, paint: impl FnOnce()) {
        let Some(target) = &self.target else { return };
        let dpi = screen_dpi_scale();
        let (low, high) = ((part.point() * dpi).round(), ((part.point() + part.size()) * dpi).round());
        let mut camera = Camera2D::from_display_rect(part);
        camera.render_target = Some(target.clone());
        let (width, height) = (high.x - low.x, high.y - low.y);
        camera.viewport = Some((low.x as i32, (target.texture.height() - high.y) as i32, width as i32, height as i32));
        push_camera_state();
        set_camera(&camera);
        paint();
        gl_use_default_material();
        // The library does not take the part away with the rest of a camera.
        camera.viewport = None;
        set_camera(&camera);
        pop_camera_state();
    }

    /// Forces the next [`Self::keep`] to paint.
    pub fn stale(&mut self) {
        self.key = Vec4::NAN;
    }

    /// Lays a part of it, in window units, over the same part of the window.
    pub fn draw_part(&self, material: &Material, part: Rect) {
        let Some(target) = &self.target else { return };
        if part.w <= 0.0 || part.h <= 0.0 {
            return;
        }
        let (whole, dpi) = (window(), screen_dpi_scale());
        // Pictures of a target stand on their heads.
        let source = Rect::new(part.x * dpi, (whole.y - part.y - part.h) * dpi, part.w * dpi, part.h * dpi);
        gl_use_material(material);
        let params = DrawTextureParams { dest_size: Some(part.size()), source: Some(source), flip_y: true, ..Default::default() };
        draw_texture_ex(&target.texture, part.x, part.y, WHITE, params);
        gl_use_default_material();
    }
}

/// Hands what has been drawn on the window to the graphics, which are at work on it from then on: they begin when something
/// else is to be drawn on.
pub fn set_off(elsewhere: &RenderTarget) {
    push_camera_state();
    let mut camera = Camera2D::from_display_rect(Rect::new(0.0, 0.0, 1.0, 1.0));
    camera.render_target = Some(elsewhere.clone());
    set_camera(&camera);
    clear_background(WHITE);
    pop_camera_state();
}

/// What is left of the window beside some places of it; no two of these parts meet.
#[must_use]
pub fn beside(places: &[Rect]) -> Vec<Rect> {
    parts_beside(window(), places)
}

fn parts_beside(size: Vec2, places: &[Rect]) -> Vec<Rect> {
    let mut edges: Vec<f32> = places.iter().flat_map(|place| [place.y, place.bottom()]).chain([0.0, size.y]).collect();
    edges.iter_mut().for_each(|edge| *edge = edge.clamp(0.0, size.y));
    edges.sort_by(f32::total_cmp);
    edges.dedup();
    let mut parts: Vec<Rect> = Vec::new();
    for (top, bottom) in edges.iter().zip(edges.iter().skip(1)) {
        let mut taken: Vec<&Rect> = places.iter().filter(|place| place.y < *bottom && place.bottom() > *top).collect();
        taken.sort_by(|a, b| a.x.total_cmp(&b.x));
        let mut left = 0.0;
        for (low, high) in taken.iter().map(|place| (place.x, place.right())).chain([(size.x, size.x)]) {
            if low > left {
                parts.push(Rect::new(left, *top, low - left, bottom - top));
            }
            left = high.max(left);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beside_places_is_all_the_rest() {
        let size = vec2(100.0, 50.0);
        assert_eq!(parts_beside(size, &[]), [Rect::new(0.0, 0.0, 100.0, 50.0)]);
        let places = [Rect::new(60.0, 0.0, 40.0, 50.0), Rect::new(10.0, 30.0, 70.0, 40.0)];
        let parts = parts_beside(size, &places);
        assert_eq!(parts, [Rect::new(0.0, 0.0, 60.0, 30.0), Rect::new(0.0, 30.0, 10.0, 20.0)]);
        assert!(parts_beside(size, &[Rect::new(-5.0, -5.0, 200.0, 200.0)]).is_empty());
    }
}
