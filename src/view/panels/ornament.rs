//! Ornament: cards, scroll rods, silk bands, dashed frames, focus rings. Shapes only; no words.

use crate::view::panels::layout::{ROD, SILK};
use crate::view::panels::theme::{BLUE, CRIMSON, INK, PAPER, PAPER_EDGE, PAPER_WARM, SILK as SILK_GREEN, TRACK};
use egui_macroquad::egui::epaint::{Mesh, Shadow};
use egui_macroquad::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// Height of the silk at the head and the foot of a hanging scroll.
pub const HEM: f32 = 12.0;

/// Ink of the panels' edges.
pub const EDGE: Stroke = Stroke { width: 1.5, color: INK };

/// A rectangle filled with bands of colour from left to right: `(share of the width, colour)`.
pub fn across(painter: &Painter, rect: Rect, stops: &[(f32, Color32)]) {
    bands(painter, stops, |share| {
        let x = rect.left() + rect.width() * share;
        [pos2(x, rect.top()), pos2(x, rect.bottom())]
    });
}

/// The same from the top down: `(share of the height, colour)`.
pub fn down(painter: &Painter, rect: Rect, stops: &[(f32, Color32)]) {
    bands(painter, stops, |share| {
        let y = rect.top() + rect.height() * share;
        [pos2(rect.left(), y), pos2(rect.right(), y)]
    });
}

/// Bands of colour between lines, each given by its two ends.
fn bands(painter: &Painter, stops: &[(f32, Color32)], ends: impl Fn(f32) -> [Pos2; 2]) {
    let mut mesh = Mesh::default();
    for &(share, colour) in stops {
        for end in ends(share) {
            mesh.colored_vertex(end, colour);
        }
    }
    for index in 0..stops.len().saturating_sub(1) as u32 {
        let corner = 2 * index;
        mesh.add_triangle(corner, corner + 1, corner + 2);
        mesh.add_triangle(corner + 1, corner + 3, corner + 2);
    }
    painter.add(Shape::mesh(mesh));
}

fn shadow(painter: &Painter, rect: Rect, strength: u8) {
    let shadow = Shadow { offset: [-2, 4], blur: 14, spread: 0, color: Color32::from_black_alpha(strength) };
    painter.add(shadow.as_shape(rect, CornerRadius::same(8)));
}

/// A sheet of paper with an ink edge, as under the transport and the parameters.
pub fn card(painter: &Painter, rect: Rect) {
    shadow(painter, rect, 60);
    painter.rect_filled(rect, CornerRadius::same(9), PAPER);
    let mut wash = Mesh::default();
    for (corner, colour) in
        [(rect.left_top(), PAPER), (rect.right_top(), PAPER), (rect.right_bottom(), PAPER_WARM), (rect.left_bottom(), PAPER_WARM)]
    {
        // Kept clear of the rounded corners.
        wash.colored_vertex(corner + (rect.center() - corner).normalized() * 4.0, colour);
    }
    wash.add_triangle(0, 1, 2);
    wash.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(wash));
    painter.rect_stroke(rect, CornerRadius::same(9), EDGE, StrokeKind::Inside);
}

/// The page of a hanging scroll: paper, silk at both ends, its rod on the left.
pub fn scroll(painter: &Painter, page: Rect, rod: Rect) {
    shadow(painter, page, 80);
    painter.rect_filled(page, CornerRadius { nw: 0, ne: 4, sw: 0, se: 4 }, PAPER);
    let cream = Color32::from_rgb(0xF3, 0xE9, 0xD3);
    let start = 14.0 / page.width();
    across(
        painter,
        page.shrink(1.0),
        &[(0.0, PAPER_EDGE), (start, Color32::from_rgb(0xF6, 0xEE, 0xDD)), (0.6, PAPER), (1.0, cream)],
    );
    painter.rect_stroke(page, CornerRadius { nw: 0, ne: 4, sw: 0, se: 4 }, EDGE, StrokeKind::Inside);
    let inner = page.shrink(1.5);
    let band = SILK - 5.0;
    silk(painter, Rect::from_min_max(inner.min, pos2(inner.right(), inner.top() + band)));
    silk(painter, Rect::from_min_max(pos2(inner.left(), inner.bottom() - band), inner.max));
    for y in [inner.top() + band + 2.0, inner.bottom() - band - 2.0] {
        painter.hline(inner.x_range(), y, Stroke::new(1.5, CRIMSON));
    }
    draw_rod(painter, rod);
}

/// A hanging scroll: paper between silk bands, a wooden rod at its head and at its foot.
pub fn hanging(painter: &Painter, rect: Rect) {
    let sheet = rect.shrink2(vec2(7.0, 0.0));
    shadow(painter, sheet, 80);
    painter.rect_filled(sheet, CornerRadius::ZERO, PAPER);
    across(painter, sheet.shrink(1.0), &[(0.0, PAPER_WARM), (0.04, PAPER), (0.96, PAPER), (1.0, PAPER_WARM)]);
    painter.rect_stroke(sheet, CornerRadius::ZERO, EDGE, StrokeKind::Inside);
    for (top, inner) in [(true, rect.top() + ROD - 2.0), (false, rect.bottom() - ROD + 2.0 - HEM)] {
        silk(painter, Rect::from_min_size(pos2(sheet.left() + 1.5, inner), vec2(sheet.width() - 3.0, HEM)));
        let line = if top { inner + HEM + 1.5 } else { inner - 1.5 };
        painter.hline(sheet.x_range(), line, Stroke::new(1.5, CRIMSON));
    }
    for top in [rect.top(), rect.bottom() - ROD] {
        rail(painter, Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROD)));
    }
}

/// A rod that lies across, with an ivory knob at each end.
fn rail(painter: &Painter, rect: Rect) {
    let wood = |r, g, b| Color32::from_rgb(r, g, b);
    let thin = Stroke::new(1.0, INK);
    let staff = rect.shrink2(vec2(10.0, 2.0));
    down(painter, staff, &[(0.0, wood(0x5E, 0x37, 0x24)), (0.35, wood(0x8A, 0x5A, 0x3A)), (1.0, wood(0x24, 0x13, 0x0C))]);
    painter.rect_stroke(staff, CornerRadius::ZERO, thin, StrokeKind::Middle);
    for left in [rect.left(), rect.right() - 12.0] {
        let knob = Rect::from_min_size(pos2(left, rect.top()), vec2(12.0, rect.height()));
        down(painter, knob, &[(0.0, wood(0xD9, 0xCB, 0xAA)), (0.4, wood(0xFB, 0xF4, 0xE2)), (1.0, wood(0xA3, 0x92, 0x6F))]);
        painter.rect_stroke(knob, CornerRadius::same(3), thin, StrokeKind::Middle);
    }
}

/// A band of green silk with a woven lattice.
fn silk(painter: &Painter, rect: Rect) {
    painter.rect_filled(rect, CornerRadius::ZERO, SILK_GREEN);
    let thread = Stroke::new(1.2, Color32::from_rgba_unmultiplied(250, 240, 215, 78));
    let clipped = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        clipped.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], thread);
        clipped.line_segment([pos2(x, rect.top()), pos2(x + rect.height(), rect.bottom())], thread);
        x += 9.0;
    }
}

fn draw_rod(painter: &Painter, rod: Rect) {
    let wood = |r, g, b| Color32::from_rgb(r, g, b);
    let ivory = [(0.0, wood(0xB9, 0xA9, 0x87)), (0.4, wood(0xFB, 0xF4, 0xE2)), (1.0, wood(0xA3, 0x92, 0x6F))];
    let thin = Stroke::new(1.0, INK);
    for top in [rod.top(), rod.bottom() - 12.0] {
        let knob = Rect::from_min_max(pos2(rod.left() + 2.0, top), pos2(rod.right() - 2.0, top + 12.0));
        across(painter, knob, &ivory);
        painter.rect_stroke(knob, CornerRadius::same(3), thin, StrokeKind::Middle);
    }
    let staff = Rect::from_min_max(pos2(rod.left(), rod.top() + 9.0), pos2(rod.left() + ROD, rod.bottom() - 9.0));
    let grain = [
        (0.0, wood(0x2A, 0x17, 0x10)),
        (0.35, wood(0x8A, 0x5A, 0x3A)),
        (0.6, wood(0x5E, 0x37, 0x24)),
        (1.0, wood(0x24, 0x13, 0x0C)),
    ];
    across(painter, staff, &grain);
    painter.rect_stroke(staff, CornerRadius::ZERO, thin, StrokeKind::Middle);
}

/// A frame of dashes, as round what is not certain.
pub fn dashed(painter: &Painter, rect: Rect, stroke: Stroke) {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, 6.0, 4.0));
}

/// A short brush stroke of crimson beside the sentence that is told now.
pub fn brush_mark(painter: &Painter, top: Pos2, height: f32) {
    let parts = 10_u32;
    let across = |part: u32| {
        let share = part as f32 / parts as f32;
        let swell = (4.0 * share * (1.0 - share)).sqrt();
        (0.4 + 1.5 * swell + 0.3 * ((part * 7 % 5) as f32 - 2.0) * 0.4, top.y + share * height)
    };
    for part in 0..parts {
        let ((upper, from), (lower, to)) = (across(part), across(part + 1));
        let corners =
            vec![pos2(top.x - upper, from), pos2(top.x + upper, from), pos2(top.x + lower, to), pos2(top.x - lower, to)];
        // As polygons of egui's, which have soft edges.
        painter.add(Shape::convex_polygon(corners, CRIMSON, Stroke::NONE));
    }
}

/// The ring that shows which control the keyboard has.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() {
        ui.painter().rect_stroke(rect.expand(3.0), CornerRadius::same(9), Stroke::new(2.5, BLUE), StrokeKind::Middle);
    }
}

/// A hairline between parts of a page.
pub fn rule(ui: &Ui, left: f32, right: f32, y: f32) {
    ui.painter().hline(left..=right, y, Stroke::new(1.0, INK.gamma_multiply(0.55)));
}

/// A dotted line for what has not happened yet.
pub fn dotted(painter: &Painter, from: Pos2, to: Pos2) {
    let mut x = from.x;
    while x <= to.x {
        painter.circle_filled(pos2(x, from.y), 2.8, TRACK);
        x += 10.0;
    }
}
