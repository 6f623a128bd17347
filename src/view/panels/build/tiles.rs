//! Tiles: the palette. A tile that is pressed puts its thing into the middle of the scene; dragged out, where it is dropped.

use super::{Deed, note};
use crate::edit::Edit;
use crate::edit::palette::{ENTRIES, Entry};
use crate::edit::things::{AIR, SCENE};
use crate::view::panels::arms;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{EDGE, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, TOUCH};
use egui_macroquad::egui::{CornerRadius, Id, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, pos2};

/// Height of an emblem.
const EMBLEM: f32 = 26.0;

pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    note(ui, shown, "build-hint");
    let columns = if shown.theme.text < 1.4 { 3 } else { 2 };
    let tall = shown.theme.part(TOUCH + 4.0, 0.8);
    for line in ENTRIES.chunks(columns) {
        for (rect, entry) in super::row(ui, columns, tall).into_iter().zip(line) {
            let name = shown.say(&format!("palette-{}", entry.id));
            let response = tile(ui, shown, rect, (entry.id, &entry.kind(), &name));
            state.place(&format!("palette:{}", entry.id), rect);
            take(ui, state, layout, *entry, &response);
        }
    }
    let whole = [(AIR, "Air", "build-air"), (SCENE, "Scene", "build-scene")];
    for (rect, (id, kind, key)) in super::row(ui, columns, tall).into_iter().zip(whole) {
        state.place(&format!("palette:{id}"), rect);
        if tile(ui, shown, rect, (id, kind, &shown.say(key))).clicked() {
            id.clone_into(&mut state.build.chosen);
            state.build.shows_chosen = true;
        }
    }
}

fn tile(ui: &Ui, shown: &Shown, rect: Rect, (id, kind, name): (&str, &str, &str)) -> Response {
    let response = ui.interact(rect, Id::new(("palette", id)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    ui.painter().rect(rect, CornerRadius::same(7), press::ground(&response, false), EDGE, StrokeKind::Inside);
    let emblem = shown.theme.part(EMBLEM, 0.6);
    arms::draw(ui.painter(), pos2(rect.left() + 7.0 + emblem / 2.0, rect.center().y), emblem, kind);
    let prose = Prose::new(rect.width() - emblem - 16.0).spaced(name, shown.theme.sans(13.5), INK, 1.15).at_most(2);
    let galley = prose.laid(ui);
    ui.painter().galley(pos2(rect.left() + emblem + 12.0, rect.center().y - galley.size().y / 2.0), galley, INK);
    focus_ring(ui, &response, rect);
    response
}

/// A click, or a drag that ends over the scene.
fn take(ui: &Ui, state: &mut PanelState, layout: &Layout, entry: Entry, response: &Response) {
    let mut at = response.clicked().then_some(layout.scene.center().x);
    if let Some(pointer) = response.interact_pointer_pos().filter(|at| layout.scene.contains(*at)) {
        if response.dragged() {
            arms::draw(&ui.painter().with_clip_rect(ui.ctx().screen_rect()), pointer, 40.0, &entry.kind());
        }
        if response.drag_stopped() {
            at = Some(pointer.x);
        }
    }
    if let Some(at) = at {
        let at_m = state.build.there_m(at);
        state.build.wish = Some(Deed::Do(Edit::Add { entry: entry.id.to_owned(), at_m }));
    }
}
