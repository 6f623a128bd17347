//! Plate: a sheet as pixels, for whoever shows it by other means than this kit.

use super::Canvas;
use super::picture::onto;
use macroquad::color::BLANK;
use macroquad::material::{Material, gl_use_material};
use macroquad::math::{Rect, Vec2, vec4};
use macroquad::texture::render_target;
use macroquad::window::clear_background;

/// The pixels of a sheet, premultiplied, row by row from the top, `size` of them; `scale` of them to a sheet pixel, moved by `shift`.
#[must_use]
pub fn pixels(ink: &Material, sheet: &Canvas, (scale, shift): (Vec2, Vec2), size: Vec2) -> Vec<[u8; 4]> {
    let target = render_target(size.x as u32, size.y as u32);
    onto(&target, Rect::new(0.0, 0.0, size.x, size.y), || {
        clear_background(BLANK);
        ink.set_uniform("Sheet", vec4(scale.x, scale.y, shift.x, shift.y));
        gl_use_material(ink);
        sheet.draw();
    });
    let image = target.texture.get_texture_data();
    // A target is read from its foot up.
    image.get_image_data().chunks(size.x as usize).rev().flatten().copied().collect()
}
