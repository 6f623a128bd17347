//! Chosen: the thing that is chosen, what can be done with it, and its properties, each with unit and range.

use super::{Deed, note, texts};
use crate::edit::Edit;
use crate::edit::things::SCENE;
use crate::intent::Intent;
use crate::scenario::Settings;
use crate::view::panels::press;
use crate::view::panels::rows;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::TOUCH;
use egui_macroquad::egui::{Sense, Ui, vec2};

/// How much a press aims higher or lower.
pub const AIM_DEG: f64 = 5.0;
/// What the rows of properties are called among the parameters.
pub const ROW: &str = super::ROW;

pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let id = state.build.chosen.clone();
    let Some(thing) = state.build.thing() else { return };
    let (placed, spot) = (thing.is_placed(), thing.spot_m.is_some());
    buttons(ui, shown, state, &id, placed);
    if state.build.ways.0.is_some() {
        note(ui, shown, "build-aims");
    } else if spot {
        note(ui, shown, "build-moves");
    }
    texts::show(ui, shown, state, &id);
    properties(ui, shown, state, &id);
    if id == SCENE {
        bare(ui, shown, state);
    }
    ui.add_space(8.0);
}

/// The scenario alone as a file, for whoever goes on with it by hand or in sweeps.
fn bare(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    ui.add_space(6.0);
    note(ui, shown, "build-save-bare-why");
    let rect = super::row(ui, 1, shown.theme.part(TOUCH, 0.5))[0];
    state.place("build-save-bare", rect);
    if press::words(ui, rect, "build-save-bare", &shown.say("build-save-bare"), shown.theme, false).clicked() {
        state.build.wish = Some(Deed::SaveBare);
    }
}

/// What can be done with it.
fn buttons(ui: &mut Ui, shown: &Shown, state: &mut PanelState, id: &str, placed: bool) {
    let mut deeds = Vec::new();
    if placed {
        deeds.push(("build-duplicate", duplicate(state)));
        deeds.push(("build-remove", Some(Edit::Remove { id: id.to_owned() })));
    }
    if state.build.ways.0.is_some() {
        deeds.push(("build-lower", Some(Edit::Turn { id: id.to_owned(), by_deg: -AIM_DEG })));
        deeds.push(("build-higher", Some(Edit::Turn { id: id.to_owned(), by_deg: AIM_DEG })));
    }
    if let Some(key) = state.build.ways.1 {
        deeds.push((key, Some(Edit::Flip { id: id.to_owned() })));
    }
    let tall = shown.theme.part(TOUCH, 0.5);
    for line in deeds.chunks(2) {
        for (rect, (key, edit)) in super::row(ui, 2, tall).into_iter().zip(line) {
            state.place(key, rect);
            if press::words(ui, rect, key, &shown.say(key), shown.theme, false).clicked() {
                state.build.wish = edit.clone().map(Deed::Do);
            }
        }
    }
}

/// A copy beside it: as far off as it is wide.
#[must_use]
pub fn duplicate(state: &PanelState) -> Option<Edit> {
    let thing = state.build.thing().filter(|thing| thing.is_placed())?;
    let by_m = state.build.snapped(thing.spot_m.map_or(2.0, |(_, half)| 2.0 * half + 1.0));
    Some(Edit::Duplicate { id: thing.id.clone(), by_m })
}

fn properties(ui: &mut Ui, shown: &Shown, state: &mut PanelState, id: &str) {
    // A slider that is held shows where it is held; the scene is made anew once it is let go.
    let mut pending = Settings::default();
    if let Some((row, value)) = &state.build.held {
        pending.set.insert(row.clone(), value.clone());
    }
    let none = Settings::default();
    let own = Shown { pending: &pending, settings: &none, ..*shown };
    let mut asked = None;
    for row in std::mem::take(&mut state.build.rows) {
        let width = ui.available_width() - 8.0;
        let (place, _) = ui.allocate_exact_size(vec2(width, rows::height(ui, &own, &row, width)), Sense::hover());
        asked = rows::show(ui, &own, state, &row, place).or(asked);
        state.build.rows.push(row);
    }
    let down = ui.input(|input| input.pointer.any_down());
    match asked {
        Some(Intent::SetParameter { id: row, value }) if down => state.build.held = Some((row, value)),
        Some(Intent::SetParameter { id: row, value }) => set(state, id, &row, value),
        Some(Intent::ResetParameter { .. }) => state.build.held = None,
        _ => {}
    }
    if !down && let Some((row, value)) = state.build.held.take() {
        set(state, id, &row, value);
    }
}

/// Asks for a property's new value.
pub fn set(state: &mut PanelState, id: &str, row: &str, value: String) {
    let path = row.strip_prefix(ROW).unwrap_or(row).to_owned();
    state.build.wish = Some(Deed::Do(Edit::Set { id: id.to_owned(), path, value }));
}
