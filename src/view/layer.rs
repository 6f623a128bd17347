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

    /// Paints the picture again where the view or the window's size has changed; `paint` draws as onto the window.
    pub fn keep(&mut self, key: Vec4, paint: impl FnOnce()) {
        let size = (window() * screen_dpi_scale()).round();
        let fits = self.target.as_ref().is_some_and(|target| target.texture.size() == size);
        if fits && self.key == key {
            return;
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
    }

    /// Forces the next [`Self::keep`] to paint.
    pub fn stale(&mut self) {
        self.key = Vec4::NAN;
    }

    /// Lays the picture over the window.
    pub fn draw(&self, material: &Material) {
        let whole = window();
        self.draw_part(material, Rect::new(0.0, 0.0, whole.x, whole.y));
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

/// The window without a part of it: above, below, left and right.
#[must_use]
pub fn around(part: Rect) -> [Rect; 4] {
    let whole = window();
    [
        Rect::new(0.0, 0.0, whole.x, part.y),
        Rect::new(0.0, part.bottom(), whole.x, whole.y - part.bottom()),
        Rect::new(0.0, part.y, part.x, part.h),
        Rect::new(part.right(), part.y, whole.x - part.right(), part.h),
    ]
}
