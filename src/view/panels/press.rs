//! Press: the buttons of the panels. Each has a name for screen readers, a focus ring and room for a finger.

use crate::view::panels::breaks;
use crate::view::panels::glyphs::{Sign, sign};
use crate::view::panels::ornament::{EDGE, focus_ring};
use crate::view::panels::theme::{BLUE, BUTTON, BUTTON_OVER, CRIMSON, CRIMSON_DEEP, INK, PAPER, TOUCH, Theme};
use egui_macroquad::egui::{
    Align2, Color32, Context, CornerRadius, Event, Id, Key, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

/// What the keyboard knows a control by.
#[must_use]
pub fn id(name: &str) -> Id {
    Id::new(("firelance", name))
}

/// Anything that can be pressed: senses clicks in `rect`, tells its name, shows a hint.
pub fn area(ui: &Ui, rect: Rect, id: &str, name: &str) -> Response {
    let response = ui.interact(rect, self::id(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response
}

/// A handle that is dragged, or moved by arrows once it has the keyboard.
pub fn handle(ui: &Ui, rect: Rect, id: &str) -> Response {
    let response = ui.interact(rect, self::id(id), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Slider, true, id));
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
    let galley = breaks::wrapped(ui, text.to_owned(), theme.bold(15.0), colour, rect.width() - 12.0);
    let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(place.min, galley, colour);
    focus_ring(ui, &response, rect);
    response
}

/// A line that unfolds what stands below it; returns whether it was pressed.
pub fn fold(ui: &mut Ui, id: &str, text: &str, theme: Theme, open: bool) -> bool {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let response = area(ui, rect, id, text);
    let colour = if response.hovered() { INK } else { BLUE };
    let at = pos2(rect.left() + 8.0, rect.center().y);
    let tip = if open {
        [vec2(-5.0, -3.0), vec2(0.0, 3.0), vec2(5.0, -3.0)]
    } else {
        [vec2(-3.0, -5.0), vec2(3.0, 0.0), vec2(-3.0, 5.0)]
    };
    ui.painter().add(Shape::line(tip.map(|by| at + by).to_vec(), Stroke::new(2.2, colour)));
    let galley = breaks::wrapped(ui, text.to_owned(), theme.bold(14.5), colour, rect.width() - 24.0);
    ui.painter().galley(pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0), galley, colour);
    focus_ring(ui, &response, rect);
    response.clicked()
}

/// Whether a key was pressed, and whether with Shift: as it was at that moment, for a frame may take longer than a press.
#[must_use]
pub fn struck(ctx: &Context, wanted: Key) -> Option<bool> {
    let press = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } if *key == wanted && !modifiers.command => Some(modifiers.shift),
        _ => None,
    };
    ctx.input(|input| input.events.iter().find_map(press))
}
