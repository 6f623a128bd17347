//! Hanging: the list of a button, below it or over it, one row for each thing that can be chosen.

use crate::view::panels::breaks;
use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{CRIMSON_DEEP, TOUCH};
use egui_macroquad::egui::{Id, Rect, Sense, Ui, pos2, vec2};

/// One row: its name for tests and for the keyboard, what it says, and whether it is what holds now.
pub struct Entry {
    pub id: String,
    pub text: String,
    pub on: bool,
}

/// Room for all rows of a list, whose width is that of its text.
fn size(shown: &Shown, wide: f32, rows: usize) -> egui_macroquad::egui::Vec2 {
    vec2(shown.theme.part(wide, 0.7) + 16.0, (TOUCH + 3.0) * rows as f32 + 13.0)
}

/// Draws the list called `name` below its button; answers the row that was pressed.
pub fn below(
    ui: &Ui,
    shown: &Shown,
    state: &mut PanelState,
    (name, button, wide): (&str, Rect, f32),
    rows: &[Entry],
) -> Option<usize> {
    let list = Rect::from_min_size(button.left_bottom() + vec2(0.0, 4.0), size(shown, wide, rows.len()));
    draw(ui, shown, state, (name, list), rows)
}

/// The same over its button, below a heading that says what its rows are.
pub fn over(
    ui: &Ui,
    shown: &Shown,
    state: &mut PanelState,
    (name, button, wide, heading): (&str, Rect, f32, &str),
    rows: &[Entry],
) -> Option<usize> {
    let size = size(shown, wide, rows.len());
    let title = breaks::wrapped(ui, heading.to_owned(), shown.theme.bold(14.5), CRIMSON_DEEP, size.x - 28.0);
    let head = title.size().y + 8.0;
    let corner = pos2(button.left() - 8.0, button.top() - 14.0 - size.y - head);
    let list = Rect::from_min_size(corner, size + vec2(0.0, head));
    lay(ui, state, name, list);
    ui.painter().galley(corner + vec2(14.0, 9.0), title, CRIMSON_DEEP);
    rows_in(ui, shown, state, list.with_min_y(list.top() + head), rows)
}

fn draw(ui: &Ui, shown: &Shown, state: &mut PanelState, (name, list): (&str, Rect), rows: &[Entry]) -> Option<usize> {
    lay(ui, state, name, list);
    rows_in(ui, shown, state, list, rows)
}

/// The card that rows lie on; presses beside them stay on it.
fn lay(ui: &Ui, state: &mut PanelState, name: &str, list: Rect) {
    card(ui.painter(), list);
    ui.interact(list, Id::new(name), Sense::CLICK | Sense::DRAG);
    state.place(name, list);
}

fn rows_in(ui: &Ui, shown: &Shown, state: &mut PanelState, list: Rect, rows: &[Entry]) -> Option<usize> {
    let mut chosen = None;
    for (number, row) in rows.iter().enumerate() {
        let at = list.min + vec2(8.0, 8.0 + number as f32 * (TOUCH + 3.0));
        let rect = Rect::from_min_size(at, vec2(list.width() - 16.0, TOUCH));
        state.place(&row.id, rect);
        if press::words(ui, rect, &row.id, &row.text, shown.theme, row.on).clicked() {
            chosen = Some(number);
        }
    }
    chosen
}
