//! Hanging: the list of a button, below it or over it, one row for each thing that can be chosen.

use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::TOUCH;
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

/// The same over its button.
pub fn over(
    ui: &Ui,
    shown: &Shown,
    state: &mut PanelState,
    (name, button, wide): (&str, Rect, f32),
    rows: &[Entry],
) -> Option<usize> {
    let size = size(shown, wide, rows.len());
    let list = Rect::from_min_size(pos2(button.left() - 8.0, button.top() - 14.0 - size.y), size);
    draw(ui, shown, state, (name, list), rows)
}

fn draw(ui: &Ui, shown: &Shown, state: &mut PanelState, (name, list): (&str, Rect), rows: &[Entry]) -> Option<usize> {
    card(ui.painter(), list);
    ui.interact(list, Id::new(name), Sense::CLICK | Sense::DRAG);
    state.place(name, list);
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
