//! Picture: a drawing held in a texture of its own, and where it lies on the sheet.

use super::Canvas;
use macroquad::camera::{Camera2D, pop_camera_state, push_camera_state, set_camera};
use macroquad::color::BLANK;
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::{Rect, Vec2, vec2, vec4};
use macroquad::texture::{FilterMode, RenderTarget, render_target};
use macroquad::window::clear_background;
use std::ops::Range;

/// How the sheet lies in the window, physical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct View {
    pub scale: f32,
    pub shift: Vec2,
    /// Of the window.
    pub size: Vec2,
    pub pixel: f32,
}

impl View {
    /// The part of the sheet that shows.
    pub fn window(&self) -> Rect {
        let (low, size) = (-self.shift / self.scale, self.size / self.scale);
        Rect::new(low.x, low.y, size.x, size.y)
    }
}

#[derive(Default)]
pub(super) struct Picture {
    target: Option<RenderTarget>,
    /// Pixels of the picture to a sheet pixel.
    scale: f32,
    /// Upper left corner from the anchor, and size, in pixels of the picture; none where there is no picture.
    place: Option<(Vec2, Vec2)>,
    anchor: Vec2,
    /// Grows whenever it is painted anew.
    edition: u16,
}

impl Picture {
    /// Makes room for a part of the sheet that hangs on `anchor`; there is no picture where a side of it would be longer than
    /// `largest` pixels. One that is laid down pixel for pixel need not be filtered, which costs most of laying it.
    pub fn fit(&mut self, part: Option<Rect>, (anchor, scale): (Vec2, f32), filter: FilterMode, largest: f32) {
        (self.anchor, self.scale, self.edition) = (anchor, scale, self.edition.wrapping_add(1));
        self.place = part.and_then(|part| {
            let low = ((part.point() - anchor) * scale).floor() - 1.0;
            let size = ((part.point() + part.size() - anchor) * scale).ceil() + 1.0 - low;
            (size.max_element() <= largest).then_some((low, size))
        });
        let Some((_, size)) = self.place else { return };
        let room = self.target.as_ref().map_or(Vec2::ZERO, |target| target.texture.size());
        if size.cmpgt(room).any() {
            let room = (size.max(room) / 64.0).ceil() * 64.0;
            let target = render_target(room.x as u32, room.y as u32);
            target.texture.set_filter(filter);
            self.target = Some(target);
        }
    }

    #[must_use]
    pub const fn is_there(&self) -> bool {
        self.place.is_some()
    }

    /// Its upper left corner from the anchor, and its size, in its pixels.
    #[must_use]
    pub const fn place(&self) -> Option<(Vec2, Vec2)> {
        self.place
    }

    /// Draws some meshes of a sheet into it; with the first of them it begins anew.
    pub fn draw(&self, ink: &Material, sheet: &Canvas, meshes: Range<usize>) {
        let (Some((low, _)), Some(target)) = (self.place, &self.target) else { return };
        let room = target.texture.size();
        let shift = -self.anchor * self.scale - low;
        onto(target, Rect::new(0.0, 0.0, room.x, room.y), || {
            if meshes.start == 0 {
                clear_background(BLANK);
            }
            ink.set_uniform("Sheet", vec4(self.scale, self.scale, shift.x, shift.y));
            gl_use_material(ink);
            sheet.draw_some(meshes);
        });
    }

    /// Lays it down where its anchor is now; false where there is none.
    pub fn lay(&self, canvas: &mut Canvas, anchor: Vec2, view: View) -> bool {
        let Some((low, size)) = self.place else { return false };
        let anchor = ((anchor * view.scale + view.shift).round() - view.shift) / view.scale;
        self.lay_part(canvas, anchor + low / self.scale, Rect::new(0.0, 0.0, size.x, size.y), self.edition.into());
        true
    }

    /// Lays down some parts of it, each in its pixels with what stands for its looks; false where there is none. It hangs on no
    /// anchor.
    pub fn lay_parts(&self, canvas: &mut Canvas, view: View, parts: &[(Rect, u64)]) -> bool {
        let Some((low, _)) = self.place else { return false };
        let corner = (view.shift.round() - view.shift) / view.scale + low / self.scale;
        for (part, looks) in parts {
            self.lay_part(canvas, corner, *part, (looks & 0xFF_FFFF) as f32);
        }
        true
    }

    fn lay_part(&self, canvas: &mut Canvas, corner: Vec2, part: Rect, edition: f32) {
        let Some(target) = &self.target else { return };
        let room = target.texture.size();
        let (corner, span) = (corner + part.point() / self.scale, part.size() / self.scale);
        let place = Rect::new(corner.x, corner.y, span.x, span.y);
        let (low, share) = (part.point() / room, part.size() / room);
        canvas.picture(Some((target.texture.clone(), edition)), place, (vec2(low.x, 1.0 - low.y), share * vec2(1.0, -1.0)));
    }
}

/// Draws onto a target whose corners are those of `part`.
pub(super) fn onto(target: &RenderTarget, part: Rect, paint: impl FnOnce()) {
    let mut camera = Camera2D::from_display_rect(part);
    camera.render_target = Some(target.clone());
    push_camera_state();
    set_camera(&camera);
    paint();
    gl_use_default_material();
    pop_camera_state();
}
