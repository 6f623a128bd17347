//! Tags: a handle over the scene for everything that is in it, to choose it, to drag it, and to go to it by Tab. While one is
//! carried, a ghost shows where it will stand.

use super::{Tag, aim, name};
use crate::view::panels::arms;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{EDGE, dashed, focus_ring};
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, BLUE_WASH, INK, PAPER, TOUCH};
use egui_macroquad::egui::{
    Align2, CornerRadius, EventFilter, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

/// How far under the feet of its thing a tag hangs.
const HANGS: f32 = 14.0;

pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let mut tags = std::mem::take(&mut state.build.tags);
    // What is in the hand stays there, though the run moves its thing on.
    if let Some(carried) = &state.build.carried
        && let Some(tag) = tags.iter_mut().find(|tag| tag.id == carried.from.id)
    {
        tag.clone_from(&carried.from);
    }
    state.build.tags = tags.clone();
    let mut taken: Vec<Rect> = Vec::new();
    for tag in &tags {
        let Some(rect) = free(tag, layout, &taken) else { continue };
        taken.push(rect);
        one(ui, shown, state, tag, rect);
        if tag.id == state.build.chosen {
            aim::show(ui, shown, state, layout, tag);
        }
    }
    for tag in &tags {
        if state.build.carried.as_ref().is_some_and(|carried| carried.from.id == tag.id) {
            ghost(ui, shown, state, tag);
        } else if tag.id == state.build.chosen {
            outline(ui, tag, 0.0, Stroke::new(1.5, BLUE));
        }
    }
}

/// The nearest place below its thing that no other tag has; none where its thing is out of sight.
fn free(tag: &Tag, layout: &Layout, taken: &[Rect]) -> Option<Rect> {
    let room = Rect::from_min_max(pos2(layout.scene.left(), 60.0), pos2(layout.scene.right(), layout.transport.top()));
    let half = TOUCH / 2.0;
    if tag.foot.x < room.left() + half || tag.foot.x > room.right() - half {
        return None;
    }
    let lowest = room.bottom() - half - 4.0;
    let first = (tag.foot.y + HANGS + half).min(lowest);
    let rows = [0.0, 1.0, 2.0, 3.0, -1.0, -2.0, -3.0].map(|row| first + row * (TOUCH + 3.0));
    let at = |y: f32| Rect::from_center_size(pos2(tag.foot.x, y), vec2(TOUCH, TOUCH));
    let fits = |rect: &Rect| rect.bottom() <= room.bottom() && !taken.iter().any(|other| other.shrink(1.0).intersects(*rect));
    rows.into_iter().map(at).find(fits).or_else(|| Some(at(first)))
}

fn one(ui: &Ui, shown: &Shown, state: &mut PanelState, tag: &Tag, rect: Rect) {
    let name = name(shown.file, shown.language, &tag.id);
    let response = ui.interact(rect, Id::new(("tag", &tag.id)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    state.place(&format!("tag:{}", tag.id), rect);
    let on = state.build.chosen == tag.id;
    let (fill, edge) = if on { (BLUE_WASH, Stroke::new(2.5, BLUE)) } else { (press::ground(&response, false), EDGE) };
    ui.painter().line_segment([tag.foot, pos2(tag.foot.x, rect.top())], Stroke::new(1.0, INK.gamma_multiply(0.5)));
    ui.painter().rect(rect, CornerRadius::same(22), fill, edge, StrokeKind::Inside);
    arms::draw(ui.painter(), rect.center(), 27.0, &tag.kind);
    focus_ring(ui, &response, rect);
    follow(ui, state, tag, &response);
    response.on_hover_text(name);
}

/// A click or the focus chooses, a drag carries, and where it ends the thing is put.
fn follow(ui: &Ui, state: &mut PanelState, tag: &Tag, response: &Response) {
    if response.has_focus() {
        // The arrows move the thing; Tab goes on.
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    if response.clicked() || response.gained_focus() || response.drag_started() {
        state.build.chosen.clone_from(&tag.id);
    }
    if response.clicked() {
        state.build.shows_chosen = true;
    }
    if !tag.moves {
        return;
    }
    if response.dragged() {
        let by = state.build.carried.as_ref().filter(|carried| carried.from.id == tag.id).map_or(0.0, |carried| carried.by);
        state.build.carry(&tag.id, by + response.drag_delta().x);
    }
    if response.drag_stopped() {
        state.build.put_down();
    }
}

fn outline(ui: &Ui, tag: &Tag, by: f32, stroke: Stroke) -> Rect {
    let (foot, half) = (tag.foot + vec2(by, 0.0), tag.half.max(6.0));
    let rect = Rect::from_min_max(pos2(foot.x - half, foot.y - tag.high.max(12.0)), pos2(foot.x + half, foot.y));
    dashed(ui.painter(), rect, stroke);
    rect
}

/// Where it will stand; while the run is on, at its beginning.
fn ghost(ui: &Ui, shown: &Shown, state: &PanelState, tag: &Tag) {
    let Some(by_m) = state.build.carried_m() else { return };
    let shift = (by_m - tag.went_m) as f32 * state.build.points_per_m;
    let rect = outline(ui, tag, shift, Stroke::new(2.5, BLUE));
    ui.painter().rect_filled(rect, 0.0, BLUE.gamma_multiply(0.14));
    let place = crate::units::format_value(tag.begins_m + by_m, "m", 1);
    let text = if shown.frame.step == 0 { place } else { shown.say_with("build-begins", &[("place", &place)]) };
    let galley = ui.painter().layout_no_wrap(text, shown.theme.bold(15.0), BLUE);
    let at = Align2::CENTER_BOTTOM.anchor_size(rect.center_top() - vec2(0.0, 6.0), galley.size());
    ui.painter().rect_filled(at.expand2(vec2(6.0, 3.0)), CornerRadius::same(5), PAPER);
    ui.painter().galley(at.min, galley, BLUE);
}
