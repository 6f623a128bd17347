//! Onward: runs to the next event of a kind, chosen from a short list over its button.

use crate::intent::{Intent, Moment};
use crate::view::panels::glyphs::Sign;
use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::TOUCH;
use egui_macroquad::egui::{Id, Rect, Sense, Ui, pos2, vec2};

/// Text and name of a moment.
const fn key(moment: Moment) -> &'static str {
    match moment {
        Moment::Ignition => "next-ignition",
        Moment::Burst => "next-burst",
        Moment::Impact => "next-impact",
        Moment::Collapse => "next-collapse",
        Moment::DrivenBack => "next-driven-back",
    }
}

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
    let (wide, tall) = (shown.theme.part(190.0, 0.8), TOUCH + 3.0);
    let low = button.top() - 14.0;
    let list = Rect::from_min_max(
        pos2(button.left() - 8.0, low - tall * Moment::ALL.len() as f32 - 13.0),
        pos2(button.left() + wide + 8.0, low),
    );
    card(ui.painter(), list);
    ui.interact(list, Id::new("onward-list"), Sense::click_and_drag());
    state.place("onward-list", list);
    let mut chosen = None;
    for (index, moment) in Moment::ALL.into_iter().enumerate() {
        let top = list.top() + 8.0 + index as f32 * tall;
        let rect = Rect::from_min_size(pos2(list.left() + 8.0, top), vec2(wide, TOUCH));
        state.place(key(moment), rect);
        if press::words(ui, rect, key(moment), &shown.say(key(moment)), shown.theme, false).clicked() {
            chosen = Some(Intent::RunTo(moment));
        }
    }
    state.onward &= chosen.is_none();
    chosen
}
