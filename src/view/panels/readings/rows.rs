//! The rows of the card: each number with its name, each force with its parts, and what a piece of arrow stands for.

use crate::sample::readings::{FORCE, REST, Reading, TIME, format, format_scale, per_cm, readings, sum_of_forces};
use crate::sample::{BodySample, CellSample, Thing};
use crate::units::{Vec2, ZERO_C_K, format_value};
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER, AMBER_INK, BLUE, INK, INK_SOFT};
use crate::view::vectors::{CM, greatest_force_n};
use egui_macroquad::egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

/// All rows, from the time to the scale of the arrows.
pub fn numbers(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (time_s, body): (f64, &BodySample), thing: &Thing) {
    row(ui, shown, state, (TIME.id, &shown.say("reading-t_s")), &format(&TIME, time_s));
    for reading in readings(body, Some(thing)).iter().filter(|reading| reading.applies) {
        let Reading { quantity, .. } = reading;
        let name = crate::words::say_or(shown.language, &format!("reading-{}", quantity.id), quantity.label);
        row(ui, shown, state, (quantity.id, &name), &reading.format());
    }
    // Of the past no patches are kept.
    if let Some(cell) = state.asked.cell.filter(|cell| cell.of > 1 && state.asked.point.is_none()) {
        here(ui, shown, state, cell);
    }
    for (name, newtons) in &body.forces {
        let label = crate::words::force_name(shown.language, name);
        force(ui, shown, state, (name, &label), *newtons);
    }
    if body.forces.len() > 1 {
        force(ui, shown, state, ("sum", &shown.say("force-sum")), sum_of_forces(body));
    }
    if !body.forces.is_empty() {
        let whole = body.forces.iter().any(|(name, _)| name == REST);
        let note = shown.say(if whole { "force-note-whole" } else { "force-note" });
        Prose::new(ui.available_width()).spaced(&note, shown.theme.sans(12.5), INK_SOFT, 1.3).show(ui);
    }
    if state.asked.vectors {
        scales(ui, shown, state, body);
    }
}

/// The patch of surface that was pressed: its heat and how far it has burnt, where the thing has several.
fn here(ui: &mut Ui, shown: &Shown, state: &mut PanelState, cell: CellSample) {
    let rows = [
        ("here:temperature_c", "reading-here-temperature", format_value(cell.temperature_k - ZERO_C_K, "°C", 1)),
        ("here:char_mm", "reading-here-char", format_value(cell.char_m * 1000.0, "mm", 1)),
        ("here:burnt_share", "reading-here-burnt", format_value(cell.burnt_share * 100.0, "%", 1)),
    ];
    for (id, key, value) in rows {
        row(ui, shown, state, (id, &shown.say(key)), &value);
    }
}

/// A name at the left, its number at the right; under it where both do not fit.
pub fn row(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (id, name): (&str, &str), value: &str) {
    let (theme, wide) = (shown.theme, ui.available_width() - 8.0);
    let number = Prose::new(f32::INFINITY).spaced(value, theme.bold(14.5), INK, 1.2);
    let number = number.laid(ui);
    let prose = Prose::new((wide - number.size().x - 8.0).max(wide * 0.45)).spaced(name, theme.sans(13.5), INK_SOFT, 1.2);
    let name = prose.laid(ui);
    let beside = name.size().x + number.size().x + 8.0 <= wide;
    let tall = if beside { name.size().y.max(number.size().y) } else { name.size().y + number.size().y };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall + 1.0), Sense::hover());
    let low = if beside { (tall - number.size().y) / 2.0 } else { name.size().y };
    ui.painter().galley(rect.min, name, INK_SOFT);
    ui.painter().galley(pos2(rect.left() + wide - number.size().x, rect.top() + low), number, INK);
    tell(ui, state, id, rect, value);
}

/// A force: its size, and its components in a line of their own.
fn force(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (id, name): (&str, &str), newtons: Vec2) {
    row(ui, shown, state, (&format!("force:{id}"), name), &format(&FORCE, newtons.length()));
    let text = format!("x {},  y {}", format(&FORCE, newtons.x), format(&FORCE, newtons.y));
    let said = Prose::new(ui.available_width() - 8.0).spaced(&text, shown.theme.sans(13.0), INK_SOFT, 1.25).show(ui);
    tell(ui, state, &format!("force:{id}:xy"), said.rect, &text);
}

/// Notes for tests what a row says and, where it is in sight, where it stands.
fn tell(ui: &Ui, state: &mut PanelState, id: &str, rect: Rect, text: &str) {
    state.asked.told.insert(id.to_owned(), text.to_owned());
    if ui.clip_rect().contains_rect(rect) {
        state.place(&format!("reading:{id}"), rect);
    }
}

/// What a piece of arrow stands for, drawn as long as it is in the scene.
fn scales(ui: &mut Ui, shown: &Shown, state: &mut PanelState, body: &BodySample) {
    let speed = body.velocity.length();
    let force = greatest_force_n(body);
    ui.add_space(4.0);
    for (id, there, per_cm, unit, colour) in
        [("m_s", speed > 0.0, per_cm(speed), "m/s", BLUE), ("n", force > 0.0, per_cm(force), "N", AMBER)]
    {
        if !there {
            continue;
        }
        let text = shown.say_with("reading-scale", &[("value", &format_scale(per_cm, unit))]);
        let ink = if unit == "N" { AMBER_INK } else { BLUE };
        let prose = Prose::new(ui.available_width() - CM - 20.0).spaced(&text, shown.theme.sans(13.0), ink, 1.25);
        let galley = prose.laid(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y.max(16.0)), Sense::hover());
        let from = pos2(rect.left() + 2.0, rect.center().y);
        arrow(ui, from, colour, if unit == "N" { 2 } else { 1 });
        ui.painter().galley(pos2(from.x + CM + 10.0, rect.center().y - galley.size().y / 2.0), galley, ink);
        tell(ui, state, &format!("scale:{id}"), rect, &text);
    }
}

/// A centimetre of arrow, with as many heads as those in the scene.
fn arrow(ui: &Ui, from: Pos2, colour: Color32, heads: usize) {
    let tip = from + vec2(CM, 0.0);
    ui.painter().line_segment([from, tip - vec2(8.0, 0.0)], Stroke::new(3.0, colour));
    for head in 0..heads {
        let tip = tip - vec2(9.0 * head as f32, 0.0);
        let points = vec![tip, tip + vec2(-10.0, 5.0), tip + vec2(-10.0, -5.0)];
        ui.painter().add(Shape::convex_polygon(points, colour, Stroke::NONE));
    }
}
