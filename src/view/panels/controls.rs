//! Controls: one row for each parameter of the scenario, generated from the file. A change waits for the next restart.

use crate::intent::Intent;
use crate::scenario::file::ParameterFile;
use crate::view::panels::glyphs::{self, Sign};
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{EDGE, card, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::roll;
use crate::view::panels::rows;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, CRIMSON, CRIMSON_DEEP, INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{CornerRadius, Rect, Sense, StrokeKind, Ui, pos2, vec2};

/// Rows that show before the panel is unrolled.
const FEW: usize = 3;
const INSET: f32 = 11.0;

/// Draws the tab and, unless folded, the panel above it. Rows show whole or not at all.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    tab(ui, shown, state, layout.tab);
    if state.folded() {
        return Vec::new();
    }
    let head = shown.theme.part(TOUCH * 0.75, 0.7);
    let foot = shown.theme.px(22.0) + 6.0;
    let list: Vec<&ParameterFile> = shown_rows(shown, state).collect();
    let width = layout.parameters.width() - 2.0 * INSET - if state.unrolled { roll::BAR + 8.0 } else { 0.0 };
    let heights: Vec<f32> = list.iter().map(|parameter| rows::height(ui, shown, parameter, width)).collect();
    let room = layout.parameters.height() - head - foot;
    let (first, count) = roll::part(&heights, room, state.first_row);
    state.first_row = first;
    let tall = head + foot + heights[first..first + count].iter().sum::<f32>();
    let panel = Rect::from_min_max(pos2(layout.parameters.left(), layout.parameters.bottom() - tall), layout.parameters.max);
    card(ui.painter(), panel);
    state.place("parameters", panel);
    ui.interact(panel, ui.id().with("parameters"), Sense::click_and_drag());
    roll::turn(ui, state, panel);
    header(ui, shown, state, Rect::from_min_size(panel.min, vec2(panel.width(), head)));
    let body = Rect::from_min_max(panel.min + vec2(INSET, head), panel.max - vec2(INSET, foot));
    if count < list.len() {
        let track = Rect::from_min_max(
            pos2(panel.right() - INSET - roll::BAR + 4.0, body.top() + 4.0),
            pos2(panel.right() - INSET + 4.0, body.bottom() - 4.0),
        );
        roll::bar(ui, state, track, (first, count), list.len());
    }
    let mut top = body.top();
    let mut intents = Vec::new();
    for (parameter, height) in list.iter().zip(&heights).skip(first).take(count) {
        let row = Rect::from_min_size(pos2(body.left(), top), vec2(width, *height));
        intents.extend(rows::show(ui, shown, state, parameter, row));
        top += height;
    }
    footer(ui, shown, Rect::from_min_max(pos2(panel.left() + INSET, panel.bottom() - foot), panel.max - vec2(INSET, 4.0)));
    intents
}

/// The rows to show: the first few, those that were changed, or all.
fn shown_rows<'a>(shown: &Shown<'a>, state: &PanelState) -> impl Iterator<Item = &'a ParameterFile> {
    let (all, pending) = (state.unrolled, shown.pending);
    let rows = shown.file.parameters.iter().enumerate();
    rows.filter(move |(index, parameter)| all || *index < FEW || pending.set.contains_key(&parameter.id)).map(|(_, row)| row)
}

/// The tab at the panel's side; it carries a dot while a change waits.
fn tab(ui: &Ui, shown: &Shown, state: &mut PanelState, rect: Rect) {
    let folded = state.folded();
    let hint = shown.say(if folded { "unfold-parameters" } else { "fold-parameters" });
    let touch = Rect::from_min_size(rect.min, vec2(TOUCH * 0.75, rect.height().max(TOUCH)));
    let response = press::area(ui, touch, "fold", &hint);
    let round = CornerRadius { nw: 0, ne: 9, sw: 0, se: 9 };
    let fill = press::ground(&response, false);
    ui.painter().rect(rect.translate(vec2(-1.0, 0.0)), round, fill, EDGE, StrokeKind::Inside);
    let sign = if folded { Sign::FoldRight } else { Sign::FoldLeft };
    glyphs::sign(ui.painter(), rect.shrink2(vec2(2.0, 6.0)), sign, INK);
    if folded && shown.changed() {
        ui.painter().circle_filled(rect.right_top() + vec2(-2.0, 4.0), 5.0, CRIMSON);
    }
    focus_ring(ui, &response, rect);
    state.place("fold", rect);
    if response.on_hover_text(hint).clicked() {
        state.folded = Some(!folded);
    }
}

/// `Parameters  3 of 11`, which rolls the list out and in.
fn header(ui: &Ui, shown: &Shown, state: &mut PanelState, rect: Rect) {
    let theme = shown.theme;
    let count = shown.file.parameters.len();
    let seen = shown_rows(shown, state).count();
    let title = ui.painter().layout_no_wrap(shown.say("parameters"), theme.bold(14.5), INK);
    ui.painter().galley(pos2(rect.left() + INSET, rect.center().y - title.size().y / 2.0), title, INK);
    if count <= FEW {
        return;
    }
    let of = if state.unrolled {
        shown.say("show-fewer")
    } else {
        shown.say_with("shown-of", &[("seen", &seen.to_string()), ("count", &count.to_string())])
    };
    let galley = ui.painter().layout_no_wrap(of.clone(), theme.sans(13.0), BLUE);
    let right = rect.right() - INSET - 16.0;
    let text = Rect::from_min_max(pos2(right - galley.size().x, rect.top()), pos2(rect.right() - 4.0, rect.bottom()));
    let response = press::area(ui, text.expand2(vec2(6.0, 4.0)), "unroll", &of);
    ui.painter().galley(pos2(text.left(), rect.center().y - galley.size().y / 2.0), galley, BLUE);
    let way = if state.unrolled { -3.0 } else { 3.0 };
    let at = pos2(right + 9.0, rect.center().y);
    let chevron = vec![at + vec2(-5.0, -way), at + vec2(0.0, way), at + vec2(5.0, -way)];
    ui.painter().add(egui_macroquad::egui::Shape::line(chevron, egui_macroquad::egui::Stroke::new(2.0, BLUE)));
    focus_ring(ui, &response, text);
    if response.clicked() {
        state.unrolled = !state.unrolled;
        state.first_row = 0;
    }
}

/// The legend, or that a change waits; the restart itself stands in the transport.
fn footer(ui: &Ui, shown: &Shown, rect: Rect) {
    let theme = shown.theme;
    let line = theme.px(20.0);
    let changed = shown.changed();
    let (key, colour, font) = if changed {
        let waits = if shown.recording.last_step == 0 { "changes-begin" } else { "changes-wait" };
        (waits, CRIMSON_DEEP, theme.bold(13.0))
    } else {
        ("historical-default", INK_SOFT, theme.sans(13.0))
    };
    if changed {
        ui.painter().circle_filled(pos2(rect.left() + 8.0, rect.top() + line / 2.0), 4.5, CRIMSON);
    } else {
        glyphs::tick(ui.painter(), pos2(rect.left() + 8.0, rect.top() + line / 2.0 - 4.0), CRIMSON);
    }
    let legend = Prose::new(rect.width() - 20.0).add(&shown.say(key), font, colour).at_most(1);
    let galley = legend.laid(ui);
    ui.painter().galley(pos2(rect.left() + 20.0, rect.top() + (line - galley.size().y) / 2.0), galley, colour);
}
