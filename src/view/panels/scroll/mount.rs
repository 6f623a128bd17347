//! Mount: what holds the scroll: the cloth it lies on, silk above and below the paper, and a roller at either end.

use crate::view::panels::ornament::{across, down};
use crate::view::panels::scroll::blots;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, TOUCH};
use egui_macroquad::egui::{Color32, CornerRadius, Mesh, Painter, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

const SILK: Color32 = Color32::from_rgb(0x74, 0x82, 0x7D);
const GOLD: Color32 = Color32::from_rgb(0xC9, 0xA8, 0x52);
const CLOTH: Color32 = Color32::from_rgb(0xEE, 0xDF, 0xC0);
const SHEET: Color32 = Color32::from_rgb(0xFC, 0xF6, 0xE9);
/// Height of a band of silk with its line of gold.
const BAND: f32 = 18.0;
const ROLLER: f32 = 26.0;
/// How far the paper is shaded where it curls into a roller.
const CURL: f32 = 46.0;

/// Where the parts stand.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    pub head: Rect,
    /// The scroll with its silk, between the middles of its rollers.
    pub scroll: Rect,
    /// The window of the paper.
    pub paper: Rect,
    /// The doors, and in a row of its own above them what a battle is about, where letters are large.
    pub foot: Rect,
    pub told: Option<Rect>,
}

/// In a window that is lower there is no room for such a row, points; and so many lines it has, the last without air below it.
const LEAST_TALL: f32 = 640.0;
const LINES: f32 = 3.8;

/// The parts in a window.
#[must_use]
pub fn places(shown: &Shown, room: Rect) -> Places {
    let theme = shown.theme;
    let large = !theme.roomy() && room.height() >= LEAST_TALL;
    let (head, foot) = if large { (0.08, 0.0) } else { (0.35, 0.38) };
    let (head, foot) = (theme.part(46.0, head).max(TOUCH + 2.0), theme.part(64.0, foot));
    let told = if large { LINES * 1.2 * theme.px(13.0) + 10.0 } else { 0.0 };
    let top = room.top() + 10.0 + head + 10.0;
    let bottom = room.bottom() - 8.0 - foot - told - 14.0;
    let scroll = Rect::from_min_max(pos2(room.left() + 27.0, top), pos2(room.right() - 27.0, bottom.max(top + 120.0)));
    let paper = scroll.shrink2(vec2(ROLLER / 2.0, BAND + 5.0));
    let inner = room.shrink2(vec2(40.0, 0.0));
    let foot = Rect::from_min_max(pos2(inner.left(), room.bottom() - 8.0 - foot), pos2(inner.right(), room.bottom() - 8.0));
    let told = large.then(|| Rect::from_min_max(pos2(inner.left(), foot.top() - told), pos2(inner.right(), foot.top() - 10.0)));
    Places {
        head: Rect::from_min_max(pos2(inner.left(), room.top() + 10.0), pos2(inner.right(), room.top() + 10.0 + head)),
        scroll,
        paper,
        foot,
        told,
    }
}

/// The cloth on which it lies, around the scroll: without a graphics card each layer that nobody sees costs time.
pub fn cloth(ui: &Ui, state: &mut PanelState, room: Rect, scroll: Rect) {
    let sides = [
        room.with_max_y(scroll.top()),
        room.with_min_y(scroll.bottom()),
        Rect::from_min_max(pos2(room.left(), scroll.top()), scroll.left_bottom()),
        Rect::from_min_max(scroll.right_top(), pos2(room.right(), scroll.bottom())),
    ];
    for side in sides {
        blots::paper(ui, state, side, CLOTH);
    }
}

/// Shadow, paper and silk.
pub fn paper(ui: &Ui, state: &mut PanelState, places: &Places) {
    let (painter, sheet) = (ui.painter(), places.scroll);
    let shade = Rect::from_min_size(sheet.left_bottom(), vec2(sheet.width(), 13.0));
    down(
        painter,
        shade,
        &[(0.0, Color32::from_black_alpha(88)), (0.4, Color32::from_black_alpha(36)), (1.0, Color32::TRANSPARENT)],
    );
    blots::paper(ui, state, sheet, SHEET);
    for (band, line) in [
        (Rect::from_min_size(sheet.min, vec2(sheet.width(), BAND)), sheet.top() + BAND + 2.2),
        (Rect::from_min_max(pos2(sheet.left(), sheet.bottom() - BAND), sheet.max), sheet.bottom() - BAND - 2.2),
    ] {
        silk(painter, band);
        painter.hline(sheet.x_range(), line, Stroke::new(2.2, GOLD));
        painter.hline(sheet.x_range(), line, Stroke::new(0.8, Color32::from_rgb(0x7C, 0x5E, 0x22)));
    }
}

/// Silk with woven lozenges, a spot in each.
fn silk(painter: &Painter, band: Rect) {
    painter.rect_filled(band, CornerRadius::ZERO, SILK);
    let mut mesh = Mesh::default();
    let (light, spot) =
        (Color32::from_rgba_unmultiplied(0xF3, 0xE6, 0xC0, 95), Color32::from_rgba_unmultiplied(0xE9, 0xD2, 0x92, 170));
    let (half, y) = (band.height() / 2.0, band.center().y);
    let many = (band.width() / (2.0 * half)).ceil() as i32;
    for number in 0..many {
        let x = band.left() + half + 2.0 * half * number as f32;
        for (side_x, side_y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
            let (from, to) = (pos2(x + side_x * half, y), pos2(x, y + side_y * half));
            let base = mesh.vertices.len() as u32;
            for (at, shift) in [(from, -0.55), (from, 0.55), (to, 0.55), (to, -0.55)] {
                mesh.colored_vertex(at + vec2(0.0, shift), light);
            }
            mesh.add_triangle(base, base + 1, base + 2);
            mesh.add_triangle(base, base + 2, base + 3);
        }
        let base = mesh.vertices.len() as u32;
        for corner in [vec2(-3.2, 0.0), vec2(0.0, -3.2), vec2(3.2, 0.0), vec2(0.0, 3.2)] {
            mesh.colored_vertex(pos2(x, y) + corner, spot);
        }
        mesh.add_triangle(base, base + 1, base + 2);
        mesh.add_triangle(base, base + 2, base + 3);
    }
    painter.with_clip_rect(band.intersect(painter.clip_rect())).add(Shape::mesh(mesh));
    painter.rect_stroke(band, CornerRadius::ZERO, Stroke::new(1.0, INK.gamma_multiply(0.5)), StrokeKind::Inside);
}

/// The paper grows darker towards the rollers; where more of it is rolled up, a mark says how much shows.
pub fn curl(painter: &Painter, view: Rect, pan: Vec2, room: Vec2) {
    let dark = Color32::from_rgba_unmultiplied(0x4A, 0x34, 0x1E, 96);
    let left = Rect::from_min_size(view.min, vec2(CURL, view.height()));
    let right = left.translate(vec2(view.width() - CURL, 0.0));
    across(painter, left, &[(0.0, dark), (0.35, dark.gamma_multiply(0.35)), (1.0, Color32::TRANSPARENT)]);
    across(painter, right, &[(0.0, Color32::TRANSPARENT), (0.65, dark.gamma_multiply(0.35)), (1.0, dark)]);
    let thin = Stroke::new(4.0, INK.gamma_multiply(0.55));
    if room.x > 0.5 {
        let whole = view.width() + room.x;
        let at = |share: f32| view.left() + CURL + share / whole * (view.width() - 2.0 * CURL);
        // On the line of gold below the paper: words may reach down to its edge.
        painter.hline(at(pan.x)..=at(pan.x + view.width()), view.bottom() + 2.5, thin);
    }
    if room.y > 0.5 {
        let whole = view.height() + room.y;
        let at = |share: f32| view.top() + share / whole * view.height();
        painter.vline(view.right() - 6.0, at(pan.y)..=at(pan.y + view.height()), thin);
    }
}

/// The rollers of dark wood with knobs of ivory.
pub fn rollers(painter: &Painter, places: &Places) {
    let wood = |r, g, b| Color32::from_rgb(r, g, b);
    let staff = [
        (0.0, wood(0x2A, 0x17, 0x10)),
        (0.35, wood(0x8A, 0x5A, 0x3E)),
        (0.6, wood(0x6E, 0x46, 0x30)),
        (1.0, wood(0x24, 0x13, 0x0C)),
    ];
    let ivory = [(0.0, wood(0xA3, 0x92, 0x6F)), (0.4, wood(0xFB, 0xF4, 0xE2)), (1.0, wood(0x8F, 0x7E, 0x5C))];
    for x in [places.scroll.left(), places.scroll.right()] {
        let (top, bottom) = (places.scroll.top() - 10.0, places.scroll.bottom() + 10.0);
        let rod = Rect::from_min_max(pos2(x - ROLLER / 2.0, top), pos2(x + ROLLER / 2.0, bottom));
        across(painter, rod, &staff);
        painter.rect_stroke(rod, CornerRadius::ZERO, Stroke::new(1.2, INK), StrokeKind::Middle);
        for y in [places.scroll.top() + BAND + 2.2, places.scroll.bottom() - BAND - 2.2] {
            painter.hline(rod.x_range(), y, Stroke::new(2.2, GOLD));
        }
        for y in [top - 4.0, bottom + 4.0] {
            let knob = Rect::from_center_size(pos2(x, y), vec2(ROLLER + 5.0, 13.0));
            across(painter, knob.shrink2(vec2(1.5, 0.0)), &ivory);
            painter.rect_stroke(knob, CornerRadius::same(5), Stroke::new(1.2, INK), StrokeKind::Middle);
        }
    }
}
