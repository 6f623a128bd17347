//! Notes: the readings that were put down, each with the moment of the run that was shown; a cross takes one out.

use crate::units::{format_clock, format_value};
use crate::view::panels::glyphs::Sign;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, heading};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, TOUCH};
use crate::workbook::Note;
use egui_macroquad::egui::{Rect, Sense, Ui, vec2};

/// Puts them on the page, where there are any.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    if state.work.notes.is_empty() {
        return;
    }
    heading(ui, &shown.say("notes"), shown);
    let mut gone = None;
    for number in 0..state.work.notes.len() {
        let text = told(&state.work.notes[number], shown);
        let prose = Prose::new(ui.available_width() - TOUCH - 12.0).spaced(&text, shown.theme.sans(14.5), INK, 1.3);
        let galley = prose.laid(ui);
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width() - 4.0, galley.size().y.max(TOUCH)), Sense::hover());
        ui.painter().galley(row.left_center() - vec2(0.0, galley.size().y / 2.0), galley, INK);
        let cross = Rect::from_min_size(row.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
        let id = format!("note-out:{number}");
        state.place(&id, cross);
        if press::icon(ui, cross, &id, Sign::Close, &shown.say("note-out"), false).clicked() {
            gone = Some(number);
        }
    }
    gone.map(|number| state.work.notes.remove(number));
}

/// `Tape: 12.34 m at 1:24`.
fn told(note: &Note, shown: &Shown) -> String {
    let name = shown.say(&format!("tool-{}", note.instrument));
    let value = format_value(note.value, note.unit().symbol, 2);
    let values = [("tool", name.as_str()), ("value", value.as_str()), ("time", &format_clock(note.time_s))];
    shown.say_with("note-told", &values)
}
