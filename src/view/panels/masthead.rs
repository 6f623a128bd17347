//! Masthead: the head of the menu. What this is, the language, the list of keys and the way out; below them the sheets by
//! name.

use crate::view::panels::corner;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::menu::{self, SHEETS};
use crate::view::panels::notice;
use crate::view::panels::ornament::{focus_ring, rule};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON_OVER, CRIMSON, INK, INK_SOFT, JADE, TOUCH};
use crate::view::panels::walk;
use egui_macroquad::egui::{Color32, CornerRadius, Galley, Rect, Sense, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

/// What the keyboard knows the way out by.
pub const CLOSE: &str = "menu-close";

/// Letters of the title's "Fire".
const FIRE: usize = 4;
/// Size of the title, of what stands beside it, and of a sheet's name; the air within a name's tab, and between two of them.
const TITLE: f32 = 31.0;
const SUBTITLE: f32 = 14.5;
const NAME: f32 = 21.0;
const NAME_AIR: f32 = 22.0;
const NAME_GAP: f32 = 4.0;
/// Between two buttons.
const GAP: f32 = 6.0;

/// Draws it.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    head(ui, shown, state);
    names(ui, shown, state);
}

/// What this is, the language, the list of keys and the way out.
pub fn head(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let title = title(ui, shown);
    let tall = TOUCH.max(title.size().y);
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let left = buttons(ui, shown, state, head);
    let at = pos2(head.left(), head.center().y - title.size().y / 2.0);
    let room = head.with_min_x(at.x + title.size().x + 16.0).with_max_x(left - 14.0);
    if notice::lives(ui, state.toast.as_ref()) {
        state.place(notice::FOR_TOAST, room);
    } else {
        subtitle(ui, shown, room);
    }
    ui.painter().galley(at, title, INK);
}

/// Letters that are large already need not double.
fn size(shown: &Shown, at_100: f32) -> f32 {
    shown.theme.part(at_100, 0.4) / shown.theme.text
}

/// The title in the colours of both powers.
fn title(ui: &Ui, shown: &Shown) -> Arc<Galley> {
    let title = shown.say("app-title");
    let (one, other) = title.split_at_checked(FIRE).unwrap_or((&title, ""));
    let face = shown.theme.serif_bold(size(shown, TITLE));
    let prose = Prose::new(f32::INFINITY).spaced(one, face.clone(), CRIMSON, 1.25).spaced(other, face, JADE, 1.25);
    prose.laid(ui)
}

/// What it is, where there is room for the whole sentence.
fn subtitle(ui: &Ui, shown: &Shown, room: Rect) {
    let face = shown.theme.serif(size(shown, SUBTITLE));
    let prose = Prose::new(room.width().max(1.0)).spaced(&shown.say("app-subtitle"), face, INK_SOFT, 1.3).at_most(2);
    let galley = prose.laid(ui);
    if !galley.elided && galley.size().y <= room.height() {
        ui.painter().galley(pos2(room.left(), room.center().y - galley.size().y / 2.0), galley, INK_SOFT);
    }
}

/// The language, the list of keys and the way out, from the left to the right; answers where they begin.
fn buttons(ui: &Ui, shown: &Shown, state: &mut PanelState, head: Rect) -> f32 {
    let top = head.center().y - TOUCH / 2.0;
    let left = head.right() - 2.0 * (TOUCH + GAP) - corner::language_width(shown);
    let language = corner::language(ui, shown, state, pos2(left, top));
    let help = corner::help(ui, shown, state, pos2(language.right() + GAP, top));
    let cross = help.translate(vec2(TOUCH + GAP, 0.0));
    state.place("menu-close", cross);
    if press::icon(ui, cross, CLOSE, Sign::Close, &shown.say("close"), false).clicked() {
        menu::close(state);
    }
    left
}

/// The size at which the names of all sheets stand beside one another within `room`: large text leaves less than it asks for.
fn name_size(ui: &Ui, shown: &Shown, room: f32) -> f32 {
    let wanted = size(shown, NAME);
    let wide = |key: &str| ui.painter().layout_no_wrap(shown.say(key), shown.theme.serif_bold(wanted), INK).size().x;
    let names: f32 = SHEETS.iter().map(|(_, key)| wide(key)).sum();
    let air = SHEETS.len() as f32 * (NAME_AIR + NAME_GAP);
    wanted * ((room - air) / names).min(1.0)
}

/// The sheets by name.
fn names(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let (mut left, size) = (row.left(), name_size(ui, shown, row.width()));
    for (sheet, key) in SHEETS {
        let (text, on) = (shown.say(key), sheet == state.menu.sheet);
        let colour = if on { INK } else { INK_SOFT };
        let galley = ui.painter().layout_no_wrap(text.clone(), shown.theme.serif_bold(size), colour);
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(galley.size().x + NAME_AIR, row.height()));
        state.place(&format!("menu:{key}"), rect);
        if name(ui, (&walk::name_of(key), &text), (rect, on), galley) {
            state.menu.turn_to(sheet);
        }
        left = rect.right() + NAME_GAP;
    }
    rule(ui, row.left(), row.right(), row.bottom() + 3.0);
    ui.add_space(8.0);
}

/// One of them; answers whether it was pressed.
fn name(ui: &Ui, (id, text): (&str, &str), (rect, on): (Rect, bool), galley: Arc<Galley>) -> bool {
    let response = press::area(ui, rect, id, text);
    if on || response.hovered() {
        let fill = if on { BUTTON_OVER } else { BUTTON_OVER.gamma_multiply(0.5) };
        ui.painter().rect_filled(rect, CornerRadius { nw: 7, ne: 7, sw: 0, se: 0 }, fill);
    }
    if on {
        ui.painter().hline(rect.x_range(), rect.bottom() + 1.5, Stroke::new(3.0, CRIMSON));
    }
    let at = pos2(rect.left() + NAME_AIR / 2.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, Color32::BLACK);
    focus_ring(ui, &response, rect);
    response.clicked()
}
