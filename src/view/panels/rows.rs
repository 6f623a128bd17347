//! Rows: one parameter each, as a slider, a choice or a switch, with its evidence, its value and a way back.

use crate::intent::Intent;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::text::Text;
use crate::view::panels::glyphs;
use crate::view::panels::ornament::{EDGE, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::slider::{self, Scale};
use crate::view::panels::state::{Entry, PanelState, Topic};
use crate::view::panels::theme::{AMBER_DEEP, BLUE, CRIMSON_DEEP, INK, INK_SOFT, PAPER, TRACK};
use crate::view::panels::value;
use egui_macroquad::egui::{
    Color32, CornerRadius, Galley, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use std::sync::Arc;

/// Height of a line of a row.
const LINE: f32 = 20.0;
/// What a slider takes below the name: with the gap to its neighbours a finger's breadth.
const SLIDER: f32 = 36.0;

/// How high a row of a width is; its name may take two lines.
#[must_use]
pub fn height(ui: &Ui, shown: &Shown, parameter: &ParameterFile, width: f32) -> f32 {
    let name = name_height(ui, shown, parameter, width);
    let flag = if flagged(shown, parameter) { shown.theme.px(16.0) } else { 0.0 };
    match &parameter.value {
        ParameterValue::Number { .. } => name + SLIDER + flag,
        ParameterValue::Choice { of, .. } => {
            name + 6.0 + of.iter().map(|(_, label)| choice_height(ui, shown, label, width)).sum::<f32>()
        }
        ParameterValue::Switch { .. } => name + SLIDER,
    }
}

/// The name as it wraps beside its value.
fn label_galley(ui: &Ui, shown: &Shown, parameter: &ParameterFile, width: f32, colour: Color32) -> Arc<Galley> {
    let theme = shown.theme;
    let value = ui.painter().layout_no_wrap(written(shown, parameter), theme.bold(14.5), colour).size().x;
    let reset = if changed(shown, parameter) { theme.px(22.0) } else { 0.0 };
    let room = (width - theme.px(20.0) - value - reset - 8.0).max(40.0);
    let prose = Prose::new(room).spaced(shown.text_of(&parameter.label), theme.sans(14.5), colour, 1.25);
    prose.laid(ui)
}

fn name_height(ui: &Ui, shown: &Shown, parameter: &ParameterFile, width: f32) -> f32 {
    label_galley(ui, shown, parameter, width, INK).size().y.max(shown.theme.px(LINE))
}

fn changed(shown: &Shown, parameter: &ParameterFile) -> bool {
    value::set(shown, parameter, shown.pending) != value::historical(shown, parameter, shown.pending)
}

fn flagged(shown: &Shown, parameter: &ParameterFile) -> bool {
    value::set_number(shown, parameter, shown.pending).is_some_and(|number| value::beyond_sources(parameter, number))
}

/// Draws the row and returns what was changed. The slider reaches a little over the name; the name is pressed first.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, row: Rect) -> Option<Intent> {
    state.place(&format!("parameter:{}", parameter.id), row);
    let head = name_height(ui, shown, parameter, row.width());
    let body = Rect::from_min_max(row.min + vec2(0.0, head), row.max);
    let locked = state.work.locked.contains(&parameter.id);
    let set = |value: String| Intent::SetParameter { id: parameter.id.clone(), value };
    let done = match &parameter.value {
        ParameterValue::Number { .. } => number(ui, shown, parameter, (body, locked)).map(set),
        ParameterValue::Choice { of, .. } => choice(ui, shown, parameter, of, (body, locked)).map(set),
        ParameterValue::Switch { .. } => switch(ui, shown, parameter, (body, locked)).map(set),
    };
    let name = Rect::from_min_max(row.min, pos2(row.right(), row.top() + head));
    if heading(ui, shown, state, parameter, name) {
        return Some(Intent::ResetParameter { id: parameter.id.clone() });
    }
    done
}

/// Badge, name, value and, for a changed one, the way back to the account's own value. Returns whether that was taken.
fn heading(ui: &Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, row: Rect) -> bool {
    let theme = shown.theme;
    let middle = row.top() + theme.px(LINE / 2.0);
    glyphs::evidence(ui.painter(), pos2(row.left() + theme.px(8.0), middle), theme.px(5.2), parameter.evidence);
    let colour = if flagged(shown, parameter) { AMBER_DEEP } else { INK };
    let value = ui.painter().layout_no_wrap(written(shown, parameter), theme.bold(14.5), colour);
    let mut right = row.right() - value.size().x;
    let value_rect = Rect::from_min_size(pos2(right, middle - value.size().y / 2.0), value.size());
    ui.painter().galley(value_rect.min, value, colour);
    type_in(ui, shown, state, parameter, value_rect);
    let mut reset = false;
    if changed(shown, parameter) {
        right -= theme.px(20.0);
        let rect = Rect::from_center_size(pos2(right + theme.px(9.0), middle), vec2(theme.px(17.0), theme.px(20.0)));
        let hint = shown.say("reset-parameter");
        let response = press::area(ui, rect.expand(3.0), &format!("reset-{}", parameter.id), &hint);
        glyphs::sign(ui.painter(), rect, glyphs::Sign::Restart, if response.hovered() { CRIMSON_DEEP } else { BLUE });
        focus_ring(ui, &response, rect);
        reset = response.on_hover_text(hint).clicked();
    }
    let left = row.left() + theme.px(20.0);
    let room = Rect::from_min_max(pos2(left, row.top()), pos2((right - 6.0).max(left + 1.0), row.bottom()));
    label_with_sources(ui, shown, state, parameter, (room, row.width()));
    reset
}

/// The name opens the claim behind the parameter.
fn label_with_sources(ui: &Ui, shown: &Shown, state: &mut PanelState, parameter: &ParameterFile, (room, width): (Rect, f32)) {
    let (theme, label) = (shown.theme, shown.text_of(&parameter.label));
    let touch = Rect::from_min_max(pos2(room.left() - theme.px(20.0), room.top()), room.max);
    let response = press::area(ui, touch, &format!("why-{}", parameter.id), label);
    let galley = label_galley(ui, shown, parameter, width, if response.hovered() { BLUE } else { INK });
    ui.painter().galley(pos2(room.left(), room.center().y - galley.size().y / 2.0), galley, INK);
    focus_ring(ui, &response, touch);
    let because = shown.text_of(&parameter.because);
    let grade = shown.grade(parameter.evidence);
    let hint = if because.is_empty() { format!("{label}: {grade}") } else { format!("{label}: {grade}. {because}") };
    if response.on_hover_text(hint).clicked() {
        let claims = vec![parameter.claim.clone()];
        state.sources = Some(Topic { title: label.to_owned(), claims, ..Topic::default() });
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

fn number(ui: &Ui, shown: &Shown, parameter: &ParameterFile, (row, locked): (Rect, bool)) -> Option<String> {
    let ParameterValue::Number { range, sources, decimals, whole, unit, .. } = &parameter.value else { return None };
    let value = value::set_number(shown, parameter, shown.pending)?;
    let decimals = if *whole { 0 } else { *decimals };
    let step = 10.0_f64.powi(-(decimals as i32));
    let running = value::set_number(shown, parameter, shown.settings).unwrap_or(value);
    let historical = value::number(&value::historical(shown, parameter, shown.pending), unit);
    let scale = Scale { range: *range, step, value, running, historical, sources: *sources, locked };
    let middle = row.top() + 15.0;
    let touch = slider::touch(row.left() - 5.0, row.right() + 5.0, middle);
    let (_, moved) = slider::show(ui, touch, &parameter.id, shown.text_of(&parameter.label), scale);
    if flagged(shown, parameter) {
        let galley = ui.painter().layout_no_wrap(shown.say("outside-sources"), shown.theme.sans(12.5), AMBER_DEEP);
        ui.painter().galley(pos2(row.left(), middle + 10.0), galley, AMBER_DEEP);
    }
    moved.map(|value| format!("{value:.decimals$}"))
}

/// A choice's words, on two lines at most.
fn choice_words(ui: &Ui, shown: &Shown, label: &Text, width: f32, colour: Color32) -> Arc<Galley> {
    let font = shown.theme.sans(13.5);
    let prose = Prose::new(width - 26.0).spaced(shown.text_of(label), font, colour, 1.25).at_most(2);
    prose.laid(ui)
}

/// What a choice takes of a row, with the gap below it.
fn choice_height(ui: &Ui, shown: &Shown, label: &Text, width: f32) -> f32 {
    (choice_words(ui, shown, label, width, INK).size().y + 9.0).max(shown.theme.part(34.0, 0.7))
}

fn choice(
    ui: &Ui,
    shown: &Shown,
    parameter: &ParameterFile,
    of: &[(String, Text)],
    (row, locked): (Rect, bool),
) -> Option<String> {
    let (now, told) = (value::set(shown, parameter, shown.pending), value::historical(shown, parameter, shown.pending));
    let (mut chosen, mut top) = (None, row.top() + 2.0);
    for (id, label) in of {
        let high = choice_height(ui, shown, label, row.width());
        let rect = Rect::from_min_size(pos2(row.left(), top), vec2(row.width(), high - 3.0));
        top += high;
        let on = *id == now;
        let response = press::area(ui, rect, &format!("{}-{id}", parameter.id), shown.text_of(label));
        let chosen_fill = if locked { INK_SOFT } else { INK };
        let fill = if on { chosen_fill } else { press::ground(&response, false) };
        ui.painter().rect(rect, CornerRadius::same(6), fill, EDGE, StrokeKind::Inside);
        let colour = if on { PAPER } else { INK };
        let galley = choice_words(ui, shown, label, row.width(), colour);
        ui.painter().galley(pos2(rect.left() + 9.0, rect.center().y - galley.size().y / 2.0), galley, colour);
        if on && locked {
            glyphs::lock(ui.painter(), pos2(rect.right() - 14.0, rect.center().y), PAPER);
        } else if *id == told {
            glyphs::tick(ui.painter(), pos2(rect.right() - 11.0, rect.center().y - 4.0), CRIMSON_DEEP);
        }
        focus_ring(ui, &response, rect);
        if response.on_hover_text(shown.text_of(label)).clicked() && !on {
            chosen = Some(id.clone());
        }
    }
    chosen
}

fn switch(ui: &Ui, shown: &Shown, parameter: &ParameterFile, (row, locked): (Rect, bool)) -> Option<String> {
    let on = value::set(shown, parameter, shown.pending) == "true";
    let told = value::historical(shown, parameter, shown.pending) == "true";
    let top = row.top() + 4.0;
    let pill = Rect::from_min_size(pos2(row.left() + 2.0, top), vec2(30.0, 15.0));
    let response = ui.interact(pill.expand2(vec2(10.0, 12.0)), Id::new(("switch", &parameter.id)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, shown.text_of(&parameter.label)));
    let on_fill = if locked { INK_SOFT } else { BLUE };
    ui.painter().rect(pill, CornerRadius::same(8), if on { on_fill } else { TRACK }, Stroke::NONE, StrokeKind::Inside);
    if locked {
        glyphs::lock(ui.painter(), pos2(pill.right() + 16.0, pill.center().y), INK_SOFT);
    }
    let x = |on: bool| if on { pill.right() - 7.5 } else { pill.left() + 7.5 };
    ui.painter().circle(pos2(x(on), pill.center().y), 6.5, PAPER, Stroke::new(2.0, if on { on_fill } else { INK }));
    glyphs::tick(ui.painter(), pos2(x(told), pill.bottom() + 1.0), CRIMSON_DEEP);
    focus_ring(ui, &response, pill);
    response.clicked().then(|| (!on).to_string())
}
