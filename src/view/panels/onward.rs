//! Onward: runs to the next event of a kind, chosen from a short list over its button.

use crate::intent::{Intent, Moment};
use crate::view::panels::glyphs::Sign;
use crate::view::panels::hanging;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use egui_macroquad::egui::{Rect, Ui};

/// Text and name of a moment.
pub const fn key(moment: Moment) -> &'static str {
    match moment {
        Moment::Ignition => "next-ignition",
        Moment::Burst => "next-burst",
        Moment::Impact => "next-impact",
        Moment::Collapse => "next-collapse",
        Moment::DrivenBack => "next-driven-back",
    }
}

/// The first row of the list, where the keyboard goes when a key has opened it.
pub const FIRST: &str = key(Moment::ALL[0]);

/// Draws the button.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, button: Rect) {
    state.place("onward", button);
    if press::icon(ui, button, "onward", Sign::Onward, &shown.say("next-event"), state.onward).clicked() {
        state.onward = !state.onward;
    }
    if !state.onward || shown.ended() {
        state.onward = false;
    }
}

/// The list over the button, in front of all other panels; returns what was chosen.
pub fn list(ui: &Ui, shown: &Shown, state: &mut PanelState) -> Option<Intent> {
    let button = *state.places.get("onward").filter(|_| state.onward)?;
    let entry = |moment| hanging::Entry { id: key(moment).to_owned(), text: shown.say(key(moment)), on: false };
    let entries = Moment::ALL.map(entry);
    let chosen = hanging::over(ui, shown, state, ("onward-list", button, 190.0, &shown.say("next-heading")), &entries);
    let chosen = chosen.map(|row| Intent::RunTo(Moment::ALL[row]));
    state.onward &= chosen.is_none();
    chosen
}
