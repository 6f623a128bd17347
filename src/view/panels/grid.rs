//! Grid: a table larger than its room. It rolls both ways; its first column and its head stay where they are.

use crate::text::rows::pieces;
use crate::view::panels::ornament::rule;
use crate::view::panels::press::struck;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::theme::{BUTTON_OVER, CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{Color32, FontId, Galley, Key, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;

/// Around the text of a cell, points.
const PAD: f32 = 6.0;

/// The least width of a column, points at 100 % text, and the most rows of a head where it may be wider.
const LEAST_COLUMN: f32 = 132.0;
const HEAD_ROWS: usize = 4;

/// What stands in a row and a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// Below it, in a softer ink.
    pub below: String,
    /// It is to be seen first.
    pub strong: bool,
}

/// A row, by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub cells: Vec<Cell>,
}

/// The sizes of a table, points.
struct Sizes {
    name: f32,
    column: f32,
    head: f32,
    rows: Vec<f32>,
}

/// Draws the table; its first column of values has a ground of its own.
pub fn show(ui: &mut Ui, shown: &Shown, heads: &[String], rows: &[Row]) {
    let room = ui.available_rect_before_wrap();
    let name = shown.theme.part(176.0, 0.55).min(room.width() * 0.4);
    let column = column(ui, shown, (heads, rows), room.width() - name);
    let heads: Vec<Arc<Galley>> = heads.iter().map(|it| head(ui, shown, it, column)).collect();
    let set: Vec<(Arc<Galley>, Vec<Arc<Galley>>)> = rows.iter().map(|row| galleys(ui, shown, row, (name, column))).collect();
    let tall = |galleys: &[Arc<Galley>]| galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let heights = set.iter().map(|(name, cells)| tall(cells).max(name.size().y) + 2.0 * PAD).collect();
    let sizes = Sizes { name, column, head: tall(&heads) + PAD, rows: heights };
    let body = Rect::from_min_max(room.min + vec2(sizes.name, sizes.head), room.max);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(body));
    let total = vec2(sizes.column * heads.len() as f32, sizes.rows.iter().sum());
    // The wheel rolls it sideways with Shift.
    if ui.input(|input| input.modifiers.shift) {
        ui.input_mut(|input| input.smooth_scroll_delta = input.smooth_scroll_delta.yx());
    }
    let area = ScrollArea::both().id_salt("grid").auto_shrink(false);
    let start = area.show(&mut inner, |ui| {
        by_keys(ui, body);
        let (rect, _) = ui.allocate_exact_size(total, Sense::hover());
        cells(ui, &set, &sizes, rect);
        rect.min
    });
    let start = start.inner;
    let above = ui.painter().with_clip_rect(body.with_min_y(room.top()).with_max_y(body.top()));
    for (number, head) in heads.into_iter().enumerate() {
        above.galley(pos2(start.x + sizes.column * number as f32 + PAD, room.top()), head, CRIMSON_DEEP);
    }
    let left = ui.painter().with_clip_rect(body.with_min_x(room.left()).with_max_x(body.left()));
    let mut top = start.y;
    for ((name, _), height) in set.into_iter().zip(&sizes.rows) {
        left.galley(pos2(room.left(), top + PAD), name, INK_SOFT);
        top += height;
        left.hline(room.left()..=body.left(), top, line());
    }
    rule(ui, room.left(), room.right(), body.top());
}

/// Between rows.
fn line() -> Stroke {
    Stroke::new(1.0, INK.gamma_multiply(0.25))
}

/// How wide a column is: no word is broken in it, and no head has more rows than can be looked over, as far as `room` has room.
fn column(ui: &Ui, shown: &Shown, (heads, rows): (&[String], &[Row]), room: f32) -> f32 {
    let cells = rows.iter().flat_map(|row| &row.cells).flat_map(|cell| [&cell.text, &cell.below]);
    let font = shown.theme.bold(14.0);
    let wide = |word: &str| ui.painter().layout_no_wrap(word.to_owned(), font.clone(), INK).size().x;
    let words = heads.iter().chain(cells).flat_map(|text| pieces(text)).map(|piece| wide(piece.trim_end()));
    let word = words.fold(0.0, f32::max) + 2.0 * PAD;
    let least = shown.theme.part(LEAST_COLUMN, 0.6).max(word).min(room);
    let low = |column: &f32| heads.iter().all(|it| head(ui, shown, it, *column).rows.len() <= HEAD_ROWS);
    [1.0, 1.25, 1.5, 1.75].map(|share| (share * least).min(room)).into_iter().find(low).unwrap_or((2.0 * least).min(room))
}

fn head(ui: &Ui, shown: &Shown, head: &str, column: f32) -> Arc<Galley> {
    text(ui, (head, &shown.theme.bold(13.5)), CRIMSON_DEEP, column)
}

fn galleys(ui: &Ui, shown: &Shown, row: &Row, (name, column): (f32, f32)) -> (Arc<Galley>, Vec<Arc<Galley>>) {
    let theme = shown.theme;
    let cell = |cell: &Cell| {
        let font = if cell.strong { theme.bold(14.0) } else { theme.sans(14.0) };
        let mut prose = Prose::new(column - 2.0 * PAD).spaced(&cell.text, font, INK, 1.25);
        if !cell.below.is_empty() {
            prose = prose.spaced(&format!("\n{}", cell.below), theme.sans(12.5), INK_SOFT, 1.25);
        }
        prose.laid(ui)
    };
    (text(ui, (&row.name, &theme.sans(13.5)), INK_SOFT, name), row.cells.iter().map(cell).collect())
}

fn text(ui: &Ui, (text, font): (&str, &FontId), colour: Color32, width: f32) -> Arc<Galley> {
    let prose = Prose::new(width - 2.0 * PAD).spaced(text, font.clone(), colour, 1.25);
    prose.laid(ui)
}

/// The cells that show, on lines of paper.
fn cells(ui: &Ui, set: &[(Arc<Galley>, Vec<Arc<Galley>>)], sizes: &Sizes, place: Rect) {
    ui.painter().rect_filled(place.with_max_x(place.left() + sizes.column), 0.0, BUTTON_OVER.gamma_multiply(0.45));
    let (view, mut top) = (ui.clip_rect(), place.top());
    for ((_, row), height) in set.iter().zip(&sizes.rows) {
        let line = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), *height));
        top += height;
        if !view.intersects(line) {
            continue;
        }
        ui.painter().hline(place.x_range(), line.bottom(), self::line());
        for (number, cell) in row.iter().enumerate() {
            let left = line.left() + sizes.column * number as f32;
            if left < view.right() && left + sizes.column > view.left() {
                ui.painter().galley(pos2(left + PAD, line.top() + PAD), Arc::clone(cell), INK);
            }
        }
    }
}

/// Page Up and Page Down roll it; with Shift, sideways.
fn by_keys(ui: &Ui, room: Rect) {
    for (key, way) in [(Key::PageDown, -1.0), (Key::PageUp, 1.0)] {
        if let Some(sideways) = struck(ui.ctx(), key) {
            let by = if sideways { vec2(way * room.width() * 0.8, 0.0) } else { vec2(0.0, way * room.height() * 0.8) };
            ui.scroll_with_delta(by);
        }
    }
}
