//! Rows: one parameter each, as a slider, a choice or a switch, with its evidence, its value and a way back.

use crate::intent::Intent;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::text::Text;
use crate::view::panels::glyphs;
use crate::view::panels::ornament::{EDGE, focus_ring};
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::slider::{self, Scale};
use crate::view::panels::state::{Entry, PanelState, Topic};
use crate::view::panels::theme::{AMBER_DEEP, BLUE, CRIMSON_DEEP, INK, PAPER, TRACK};
use crate::view::panels::value;
use egui_macroquad::egui::{CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// How high a row is.
#[must_use]
pub fn height(shown: &Shown, parameter: &ParameterFile) -> f32 {
    let name = shown.theme.px(20.0);
    let flag = if flagged(shown, parameter) { shown.theme.px(17.0) } else { 0.0 };
    match &parameter.value {
        ParameterValue::Number { .. } => name + 21.0 + flag,
        ParameterValue::Choice { of, .. } => name + 4.0 + of.len() as f32 * shown.theme.part(30.0, 0.7),
        ParameterValue::Switch { .. } => name + 25.0,
    }
}

fn flagged(shown: &Shown, parameter: &ParameterFile) -> bool {
    value::set_number(shown, parameter, shown.pending).is_some_and(|number| value::beyond_sources(parameter, number))
}

/// Draws the row and returns what was changed.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, inset: f32) -> Option<Intent> {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height(shown, parameter)), Sense::hover());
    let inner = Rect::from_min_max(row.min + vec2(inset, 0.0), row.max - vec2(inset, 0.0));
    state.place(&format!("parameter:{}", parameter.id), row);
    let changed = value::set(shown, parameter, shown.pending) != value::historical(shown, parameter, shown.pending);
    let reset = name(ui, shown, state, parameter, inner, changed);
    if reset {
        return Some(Intent::ResetParameter { id: parameter.id.clone() });
    }
    let set = |value: String| Intent::SetParameter { id: parameter.id.clone(), value };
    match &parameter.value {
        ParameterValue::Number { .. } => number(ui, shown, parameter, inner).map(set),
        ParameterValue::Choice { of, .. } => choice(ui, shown, parameter, of, inner).map(set),
        ParameterValue::Switch { .. } => switch(ui, shown, parameter, inner).map(set),
    }
}

/// Badge, name, value and, for a changed one, the way back to the account's own value. Returns whether that was taken.
fn name(ui: &Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, row: Rect, changed: bool) -> bool {
    let theme = shown.theme;
    let middle = row.top() + theme.px(10.0);
    glyphs::evidence(ui.painter(), pos2(row.left() + theme.px(8.0), middle), theme.px(5.2), parameter.evidence);
    let label = shown.text_of(&parameter.label);
    let written = written(shown, parameter);
    let colour = if flagged(shown, parameter) { AMBER_DEEP } else { INK };
    let value = ui.painter().layout_no_wrap(written.clone(), theme.bold(14.5), colour);
    let mut right = row.right() - value.size().x;
    let value_rect = Rect::from_min_size(pos2(right, middle - value.size().y / 2.0), value.size());
    ui.painter().galley(value_rect.min, value, colour);
    type_in(ui, shown, state, parameter, value_rect);
    let mut reset = false;
    if changed {
        right -= theme.px(20.0);
        let rect = Rect::from_center_size(pos2(right + theme.px(9.0), middle), vec2(theme.px(17.0), theme.px(20.0)));
        let hint = shown.say("reset-parameter");
        let response = press::area(ui, rect.expand(3.0), &format!("reset-{}", parameter.id), &hint);
        glyphs::sign(ui.painter(), rect, glyphs::Sign::Restart, if response.hovered() { CRIMSON_DEEP } else { BLUE });
        focus_ring(ui, &response, rect);
        reset = response.on_hover_text(hint).clicked();
    }
    let left = row.left() + theme.px(20.0);
    let room = Rect::from_min_max(pos2(left, row.top()), pos2((right - 6.0).max(left + 1.0), row.top() + theme.px(20.0)));
    label_with_sources(ui, shown, state, parameter, label, room);
    reset
}

/// The name opens the claim behind the parameter.
fn label_with_sources(ui: &Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, label: &str, room: Rect) {
    let theme = shown.theme;
    let touch = Rect::from_min_max(pos2(room.left() - theme.px(20.0), room.top()), room.max);
    let response = press::area(ui, touch, &format!("why-{}", parameter.id), label);
    let colour = if response.hovered() { BLUE } else { INK };
    let mut job = egui_macroquad::egui::text::LayoutJob::simple_singleline(label.to_owned(), theme.sans(14.5), colour);
    job.wrap = egui_macroquad::egui::text::TextWrapping::truncate_at_width(room.width());
    let galley = ui.fonts(|fonts| fonts.layout_job(job));
    ui.painter().galley(pos2(room.left(), room.center().y - galley.size().y / 2.0), galley, colour);
    focus_ring(ui, &response, touch);
    let because = shown.text_of(&parameter.because);
    let grade = shown.grade(parameter.evidence);
    let hint = if because.is_empty() { format!("{label}: {grade}") } else { format!("{label}: {grade}. {because}") };
    if response.on_hover_text(hint).clicked() {
        let claims = vec![parameter.claim.clone()];
        state.sources = Some(Topic { mechanic: String::new(), title: label.to_owned(), claims });
    }
}

/// A double click on a number opens the keypad.
fn type_in(ui: &Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, rect: Rect) {
    if !matches!(parameter.value, ParameterValue::Number { .. }) {
        return;
    }
    let hint = shown.say("type-a-value");
    let response = press::area(ui, rect.expand2(vec2(4.0, 3.0)), &format!("type-{}", parameter.id), &hint);
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, Stroke::new(1.0, BLUE));
    }
    focus_ring(ui, &response, rect);
    let typed = response.has_focus() && ui.input(|input| input.key_pressed(egui_macroquad::egui::Key::Enter));
    if response.on_hover_text(hint).double_clicked() || typed {
        let typed = value::set(shown, parameter, shown.pending);
        state.entry = Some(Entry { parameter: parameter.id.clone(), typed, fault: String::new(), fresh: true });
    }
}

/// The value as it stands for the next run.
fn written(shown: &Shown, parameter: &ParameterFile) -> String {
    let text = value::set(shown, parameter, shown.pending);
    match &parameter.value {
        ParameterValue::Number { .. } => {
            value::set_number(shown, parameter, shown.pending).map_or(text, |number| value::written(parameter, number))
        }
        ParameterValue::Choice { .. } => String::new(),
        ParameterValue::Switch { .. } => shown.say(if text == "true" { "switch-on" } else { "switch-off" }),
    }
}

fn number(ui: &Ui, shown: &Shown, parameter: &ParameterFile, row: Rect) -> Option<String> {
    let ParameterValue::Number { range, sources, decimals, whole, unit, .. } = &parameter.value else { return None };
    let value = value::set_number(shown, parameter, shown.pending)?;
    let decimals = if *whole { 0 } else { *decimals };
    let step = 10.0_f64.powi(-(decimals as i32));
    let running = value::set_number(shown, parameter, shown.settings).unwrap_or(value);
    let historical = value::number(&value::historical(shown, parameter, shown.pending), unit);
    let scale = Scale { range: *range, step, value, running, historical, sources: *sources };
    let middle = row.top() + shown.theme.px(20.0) + 8.0;
    let touch = slider::touch(row.left() - 5.0, row.right() + 5.0, middle);
    let (_, moved) = slider::show(ui, touch, &parameter.id, shown.text_of(&parameter.label), scale);
    if flagged(shown, parameter) {
        let galley = ui.painter().layout_no_wrap(shown.say("outside-sources"), shown.theme.sans(12.5), AMBER_DEEP);
        ui.painter().galley(pos2(row.left(), middle + 10.0), galley, AMBER_DEEP);
    }
    moved.map(|value| format!("{value:.decimals$}"))
}

fn choice(ui: &Ui, shown: &Shown, parameter: &ParameterFile, of: &[(String, Text)], row: Rect) -> Option<String> {
    let theme = shown.theme;
    let (now, told) = (value::set(shown, parameter, shown.pending), value::historical(shown, parameter, shown.pending));
    let high = theme.part(30.0, 0.7);
    let mut chosen = None;
    for (index, (id, label)) in of.iter().enumerate() {
        let top = row.top() + theme.px(20.0) + 2.0 + index as f32 * high;
        let rect = Rect::from_min_size(pos2(row.left(), top), vec2(row.width(), high - 3.0));
        let on = *id == now;
        let response = press::area(ui, rect, &format!("{}-{id}", parameter.id), shown.text_of(label));
        let fill = if on { INK } else { press::ground(&response, false) };
        ui.painter().rect(rect, CornerRadius::same(6), fill, EDGE, StrokeKind::Inside);
        let colour = if on { PAPER } else { INK };
        let galley = ui.painter().layout_no_wrap(shown.text_of(label).to_owned(), theme.sans(13.5), colour);
        ui.painter().galley(pos2(rect.left() + 9.0, rect.center().y - galley.size().y / 2.0), galley, colour);
        if *id == told {
            glyphs::tick(ui.painter(), pos2(rect.right() - 11.0, rect.center().y - 4.0), CRIMSON_DEEP);
        }
        focus_ring(ui, &response, rect);
        if response.clicked() && !on {
            chosen = Some(id.clone());
        }
    }
    chosen
}

fn switch(ui: &Ui, shown: &Shown, parameter: &ParameterFile, row: Rect) -> Option<String> {
    let on = value::set(shown, parameter, shown.pending) == "true";
    let told = value::historical(shown, parameter, shown.pending) == "true";
    let top = row.top() + shown.theme.px(20.0) + 2.0;
    let pill = Rect::from_min_size(pos2(row.left() + 2.0, top), vec2(30.0, 15.0));
    let response = ui.interact(pill.expand2(vec2(8.0, 5.0)), Id::new(("switch", &parameter.id)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, shown.text_of(&parameter.label)));
    ui.painter().rect(pill, CornerRadius::same(8), if on { BLUE } else { TRACK }, Stroke::NONE, StrokeKind::Inside);
    let x = |on: bool| if on { pill.right() - 7.5 } else { pill.left() + 7.5 };
    ui.painter().circle(pos2(x(on), pill.center().y), 6.5, PAPER, Stroke::new(2.0, if on { BLUE } else { INK }));
    glyphs::tick(ui.painter(), pos2(x(told), pill.bottom() + 1.0), CRIMSON_DEEP);
    focus_ring(ui, &response, pill);
    response.clicked().then(|| (!on).to_string())
}
