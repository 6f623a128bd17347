//! Corner: the small buttons at the top left, for help, for the language, for the scenarios, for overlays, for tools and for
//! pictures.

use crate::text::Language;
use crate::view::panels::build as panels_build;
use crate::view::panels::layout::Layout;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::TOUCH;
use crate::view::panels::{hanging, menu, overlay, pictures, press, tool};
use egui_macroquad::egui::{Pos2, Rect, Ui, pos2, vec2};

const AT: f32 = 12.0;

/// A language in its own words.
#[must_use]
pub const fn language_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::SimplifiedChinese => "简体中文",
        Language::TraditionalChinese => "繁體中文",
    }
}

/// The button that opens the menu, beside that of the languages.
fn scenarios(ui: &Ui, shown: &Shown, state: &mut PanelState, beside: Rect) -> Rect {
    let size = vec2(shown.theme.part(104.0, 0.8), TOUCH);
    let place = Rect::from_min_size(pos2(beside.right() + 6.0, AT), size);
    let response = press::words(ui, place, "scenarios", &shown.say("scenarios"), shown.theme, false);
    if response.on_hover_text(shown.say("help-menu")).clicked() {
        menu::toggle(shown, state);
    }
    state.place("scenarios", place);
    place
}

/// The button that opens the page on which a scene is built.
fn build(ui: &Ui, shown: &Shown, state: &mut PanelState, beside: Rect) -> Rect {
    let size = vec2(shown.theme.part(74.0, 0.8), TOUCH);
    let place = Rect::from_min_size(pos2(beside.right() + 6.0, AT), size);
    let response = press::words(ui, place, "build-open", &shown.say("build"), shown.theme, state.build.open);
    if response.on_hover_text(shown.say("help-build")).clicked() {
        panels_build::toggle(state);
    }
    state.place("build-open", place);
    place
}

/// The button that opens the list of keys.
pub fn help(ui: &Ui, shown: &Shown, state: &mut PanelState, at: Pos2) -> Rect {
    let place = Rect::from_min_size(at, vec2(TOUCH, TOUCH));
    if press::words(ui, place, "help", "?", shown.theme, false).on_hover_text(shown.say("help")).clicked() {
        state.help = !state.help;
    }
    state.place("help-button", place);
    place
}

/// How wide the button of the languages is, points.
#[must_use]
pub fn language_width(shown: &Shown) -> f32 {
    shown.theme.part(92.0, 0.8)
}

/// The button that opens the list of languages.
pub fn language(ui: &Ui, shown: &Shown, state: &mut PanelState, at: Pos2) -> Rect {
    let place = Rect::from_min_size(at, vec2(language_width(shown), TOUCH));
    let response = press::words(ui, place, "language", language_name(state.language), shown.theme, false);
    if response.on_hover_text(shown.say("language")).clicked() {
        state.languages = !state.languages;
    }
    state.place("language", place);
    place
}

/// Draws the buttons and, while it is open, the list of languages.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let help = help(ui, shown, state, pos2(AT, AT));
    let own = language(ui, shown, state, pos2(help.right() + 6.0, AT));
    let last = if state.menu.barred { own } else { scenarios(ui, shown, state, own) };
    let last = if state.menu.barred { last } else { build(ui, shown, state, last) };
    // In a small window they have a row of their own.
    let fits = last.right() + 3.0 * (TOUCH + 6.0) < layout.rod.left();
    let at = if fits { pos2(last.right() + 6.0, AT) } else { pos2(AT, AT + TOUCH + 6.0) };
    let layers = Rect::from_min_size(at, vec2(TOUCH, TOUCH));
    overlay::button(ui, shown, state, layers);
    let tape = layers.translate(vec2(TOUCH + 6.0, 0.0));
    tool::button(ui, shown, state, tape);
    let camera = tape.translate(vec2(TOUCH + 6.0, 0.0));
    pictures::button(ui, shown, state, camera);
    state.place("corner", help.union(last).union(camera));
    pictures::list(ui, shown, state);
    languages(ui, shown, state);
}

/// The list of languages below its button, while it is open.
pub fn languages(ui: &Ui, shown: &Shown, state: &mut PanelState) {
    let Some(own) = state.places.get("language").copied().filter(|_| state.languages) else { return };
    let entry = |language: Language| hanging::Entry {
        id: format!("language:{}", language.tag()),
        text: language_name(language).to_owned(),
        on: language == shown.language,
    };
    let entries = Language::ALL.map(entry);
    if let Some(row) = hanging::below(ui, shown, state, ("languages", own, 92.0), &entries) {
        (state.language, state.languages) = (Language::ALL[row], false);
    }
}
