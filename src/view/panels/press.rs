//! Press: the buttons of the panels. Each has a name for screen readers, a focus ring and room for a finger.

use crate::view::panels::glyphs::{Sign, sign};
use crate::view::panels::ornament::{EDGE, focus_ring};
use crate::view::panels::theme::{BUTTON, BUTTON_OVER, CRIMSON, CRIMSON_DEEP, INK, PAPER, Theme};
use egui_macroquad::egui::{Align2, Color32, CornerRadius, Id, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, WidgetType};

/// Anything that can be pressed: senses clicks in `rect`, tells its name, shows a hint.
pub fn area(ui: &Ui, rect: Rect, id: &str, name: &str) -> Response {
    let response = ui.interact(rect, Id::new(("firelance", id)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response
}

/// Colours of a button: calm, or the one that matters now.
#[must_use]
pub fn ground(response: &Response, strong: bool) -> Color32 {
    match (strong, response.hovered()) {
        (true, false) => CRIMSON_DEEP,
        (true, true) => CRIMSON,
        (false, false) => BUTTON,
        (false, true) => BUTTON_OVER,
    }
}

/// A square button with a sign in it.
pub fn icon(ui: &Ui, rect: Rect, id: &str, what: Sign, hint: &str, strong: bool) -> Response {
    let response = area(ui, rect, id, hint);
    let face = if response.is_pointer_button_down_on() { rect.shrink(1.0) } else { rect };
    ui.painter().rect(face, CornerRadius::same(7), ground(&response, strong), EDGE, StrokeKind::Inside);
    sign(ui.painter(), face, what, if strong { PAPER } else { INK });
    focus_ring(ui, &response, rect);
    response.on_hover_text(hint)
}

/// A button with words on it.
pub fn words(ui: &Ui, rect: Rect, id: &str, text: &str, theme: Theme, strong: bool) -> Response {
    let response = area(ui, rect, id, text);
    let face = if response.is_pointer_button_down_on() { rect.shrink(1.0) } else { rect };
    ui.painter().rect(face, CornerRadius::same(7), ground(&response, strong), EDGE, StrokeKind::Inside);
    let colour = if strong { PAPER } else { INK };
    let galley = ui.painter().layout(text.to_owned(), theme.bold(15.0), colour, rect.width() - 12.0);
    let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(place.min, galley, colour);
    focus_ring(ui, &response, rect);
    response
}

/// A full-width button that takes the place it needs in a flowing page.
pub fn flowing(ui: &mut Ui, id: &str, text: &str, theme: Theme, strong: bool) -> Response {
    let width = ui.available_width();
    let galley = ui.painter().layout(text.to_owned(), theme.bold(15.0), INK, width - 12.0);
    let height = (galley.size().y + 16.0).max(crate::view::panels::theme::TOUCH);
    let (rect, _) = ui.allocate_exact_size(egui_macroquad::egui::vec2(width, height), Sense::hover());
    words(ui, rect, id, text, theme, strong)
}
