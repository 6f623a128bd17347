//! Texts: what people read of a thing, written in fields, one for each language. Enter or a click elsewhere takes what was
//! written; Esc does not.

use super::{Deed, ROW};
use crate::edit::Edit;
use crate::view::panels::ornament::focus_ring;
use crate::view::panels::prose::paragraph;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK_SOFT, TOUCH};
use egui_macroquad::egui::{Align, Id, Key, Sense, TextEdit, Ui, vec2};

/// A text of a thing in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `label.zh-Hans`.
    pub path: String,
    pub label: String,
    pub now: String,
    /// Most letters.
    pub most: usize,
}

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Id of the thing.
    pub id: String,
    pub path: String,
    pub typed: String,
    /// The field has the keyboard.
    pub held: bool,
}

pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, id: &str) {
    for line in std::mem::take(&mut state.build.lines) {
        field(ui, shown, state, id, &line);
        state.build.lines.push(line);
    }
}

fn field(ui: &mut Ui, shown: &Shown, state: &mut PanelState, id: &str, line: &Line) {
    paragraph(ui, &line.label, shown.theme.sans(13.5), INK_SOFT);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width() - 8.0, TOUCH), Sense::hover());
    state.place(&format!("text:{}", line.path), row);
    let draft = state.build.draft.as_ref().filter(|draft| draft.id == id && draft.path == line.path);
    let mut typed = draft.map_or_else(|| line.now.clone(), |draft| draft.typed.clone());
    let edit = TextEdit::singleline(&mut typed)
        .id(Id::new((ROW, id, &line.path)))
        .font(shown.theme.sans(15.0))
        .char_limit(line.most)
        .margin(vec2(9.0, 2.0))
        .vertical_align(Align::Center);
    let response = ui.put(row, edit);
    focus_ring(ui, &response, row);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.build.draft = None;
    } else if response.has_focus() || response.changed() {
        let (id, path, held) = (id.to_owned(), line.path.clone(), response.has_focus());
        state.build.draft = Some(Draft { id, path, typed, held });
    } else if response.lost_focus()
        && let Some(draft) = &mut state.build.draft
    {
        draft.held = false;
    }
    ui.add_space(2.0);
}

/// Asks for what was written, once its field no longer has the keyboard or another thing shows.
pub fn settle(state: &mut PanelState) {
    let build = &mut state.build;
    let left = |draft: &Draft| !draft.held || draft.id != build.chosen || !build.shows_chosen;
    if !build.draft.as_ref().is_some_and(left) {
        return;
    }
    let Some(Draft { id, path, typed, .. }) = build.draft.take() else { return };
    let now = build.lines.iter().find(|line| line.path == path).map(|line| line.now.as_str());
    if now != Some(typed.as_str()) {
        build.wish = Some(Deed::Do(Edit::Set { id, path, value: typed }));
    }
}
