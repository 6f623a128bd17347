//! Blots: the pictures of the battles on the paper, as soon as they are painted; and the paper itself.

use crate::view::panels::state::PanelState;
use crate::view::vignettes::Wanted;
use egui_macroquad::egui::{Color32, CornerRadius, Mesh, Rect, Shape, Ui, Vec2, pos2};

/// Side of the square of paper that is laid side by side, points.
const TILE: f32 = 420.0;

/// Lays a picture on `place`, or asks for it to be painted.
pub fn lay(ui: &Ui, state: &mut PanelState, name: &str, place: Rect) {
    if let Some(texture) = wanted(ui, state, name, place.size()).texture {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let mut mesh = Mesh::with_texture(texture);
        mesh.add_rect_with_uv(place, whole, Color32::WHITE);
        ui.painter().add(Shape::mesh(mesh));
    }
}

/// Fills `place` with paper of a tint.
pub fn paper(ui: &Ui, state: &mut PanelState, place: Rect, tint: Color32) {
    let Some(texture) = wanted(ui, state, crate::view::vignettes::PAPER, Vec2::splat(TILE)).texture else {
        ui.painter().rect_filled(place, CornerRadius::ZERO, tint.gamma_multiply(0.93).to_opaque());
        return;
    };
    let mut mesh = Mesh::with_texture(texture);
    let (columns, rows) = ((place.width() / TILE).ceil() as i32, (place.height() / TILE).ceil() as i32);
    for row in 0..rows {
        for column in 0..columns {
            let corner = place.min + Vec2::new(column as f32, row as f32) * TILE;
            let part = Rect::from_min_size(corner, Vec2::splat(TILE)).intersect(place);
            let share = part.size() / TILE;
            // Every other one is turned over, so that no seam shows.
            let along = |odd: bool, share: f32| if odd { (1.0, 1.0 - share) } else { (0.0, share) };
            let ((left, right), (top, bottom)) = (along(column % 2 == 1, share.x), along(row % 2 == 1, share.y));
            mesh.add_rect_with_uv(part, Rect { min: pos2(left, top), max: pos2(right, bottom) }, tint);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// What there is of a picture of this size.
fn wanted(ui: &Ui, state: &mut PanelState, name: &str, size: Vec2) -> Wanted {
    let pixels = (size * ui.ctx().pixels_per_point()).round();
    let own = state.menu.pictures.entry(name.to_owned()).or_default();
    (own.width, own.height) = (pixels.x.max(8.0) as u32, pixels.y.max(8.0) as u32);
    *own
}
