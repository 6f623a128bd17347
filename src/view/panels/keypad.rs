//! Keypad: a number typed instead of slid, with any unit of its kind, by keyboard or by finger.

use crate::intent::Intent;
use crate::library::library;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::units::{UNITS, Unit, format_digits, song_unit, with_unit};
use crate::view::panels::build::{self, chosen::ROW};
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::card;
use crate::view::panels::plot::Band;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{Entry, Page, PanelState};
use crate::view::panels::theme::{AMBER_INK, BLUE, INK, INK_SOFT, TOUCH};
use crate::view::panels::value;
use egui_macroquad::egui::{Id, Key, Rect, Sense, TextEdit, Ui, UiBuilder, pos2, vec2};

const KEYS: [&str; 14] = ["7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0", "←", "-", "±"];
const INSET: f32 = 12.0;
const FIELD: &str = "keypad-field";

/// Draws the keypad while a number is being typed; Enter takes it, Esc does not.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Option<Intent> {
    let mut entry = state.entry.take()?;
    let rows = state.build.rows.clone();
    let parameter = shown.file.parameters.iter().chain(&rows).find(|parameter| parameter.id == entry.parameter)?;
    let size = vec2(shown.theme.part(224.0, 0.5), shown.theme.part(430.0, 0.34));
    let left = if state.folded() { 40.0 } else { layout.tab.right() + 8.0 };
    let pad = Rect::from_min_size(pos2(left, layout.parameters.bottom() - size.y), size);
    card(ui.painter(), pad);
    state.place("keypad", pad);
    ui.interact(pad, Id::new("keypad"), Sense::click_and_drag());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(pad.shrink(INSET)));
    inner.spacing_mut().item_spacing = vec2(5.0, 5.0);
    let done = field(&mut inner, shown, parameter, &mut entry);
    keys(&mut inner, shown, &mut entry);
    let (taken, closed) = close(&mut inner, shown);
    if closed || ui.input(|input| input.key_pressed(Key::Escape)) {
        return None;
    }
    let band = Band::read(shown, parameter, &entry.typed).filter(|_| (taken || done) && !entry.parameter.starts_with(ROW));
    match band {
        Some(Ok(band)) => {
            let value = band.mean.clone();
            (state.page, state.plots.band) = (Some(Page::Plot), Some(band));
            return Some(Intent::SetParameter { id: entry.parameter, value });
        }
        Some(Err(fault)) => refuse(ui, &mut entry, fault),
        None if taken || done => match value::check(shown, parameter, &entry.typed) {
            Ok(_) if entry.parameter.starts_with(ROW) => {
                let chosen = state.build.chosen.clone();
                build::chosen::set(state, &chosen, &entry.parameter, entry.typed.trim().to_owned());
                return None;
            }
            Ok(_) => return Some(Intent::SetParameter { id: entry.parameter, value: entry.typed.trim().to_owned() }),
            Err(fault) => refuse(ui, &mut entry, fault),
        },
        None => {}
    }
    state.entry = Some(entry);
    None
}

/// Says what is wrong; the field keeps the keyboard, so that what is typed next mends it.
fn refuse(ui: &Ui, entry: &mut Entry, fault: String) {
    entry.fault = fault;
    ui.memory_mut(|memory| memory.request_focus(Id::new(FIELD)));
}

/// The parameter's name, the field, and below it the units it takes or what is wrong. Returns whether Enter was pressed.
fn field(ui: &mut Ui, shown: &Shown, parameter: &ParameterFile, entry: &mut Entry) -> bool {
    let theme = shown.theme;
    paragraph(ui, shown.text_of(&parameter.label), theme.bold(14.5), INK);
    let edit = TextEdit::singleline(&mut entry.typed)
        .id(Id::new(FIELD))
        .font(theme.bold(17.0))
        .desired_width(ui.available_width() - 10.0);
    let response = ui.add(edit);
    if entry.fresh {
        response.request_focus();
        entry.fresh = false;
    }
    let done = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (text, colour) = match (entry.fault.is_empty(), converted(shown, parameter, &entry.typed)) {
        (true, Some(text)) => (text, BLUE),
        (true, None) if !entry.parameter.starts_with(ROW) => {
            (format!("{}\n{}", units(shown, parameter), shown.say("entry-band")), INK_SOFT)
        }
        (true, None) => (units(shown, parameter), INK_SOFT),
        (false, _) => (entry.fault.clone(), AMBER_INK),
    };
    Prose::new(ui.available_width()).add(&text, theme.sans(12.5), colour).at_most(4).show(ui);
    done
}

/// What is typed in a unit of the Song comes to, and by which standard; nothing for other units.
fn converted(shown: &Shown, parameter: &ParameterFile, typed: &str) -> Option<String> {
    let standard = library().claim(song_unit(typed)?.standard()?)?;
    let ParameterValue::Number { unit, .. } = &parameter.value else { return None };
    let value = value::number(typed, unit)?;
    let (value, standard) = (with_unit(format_digits(value, 4), unit), shown.text_of(&standard.text));
    Some(shown.say_with("entry-converted", &[("value", &value), ("standard", standard)]))
}

/// `0.5 to 16 m; also cm, chi, zhang`.
fn units(shown: &Shown, parameter: &ParameterFile) -> String {
    let ParameterValue::Number { unit, range, .. } = &parameter.value else { return String::new() };
    let own = Unit::find(unit);
    let others: Vec<&str> = UNITS
        .iter()
        .filter(|other| {
            own.is_some_and(|own| own.dimension == other.dimension) && other.symbol != unit && !other.symbol.is_empty()
        })
        .map(|other| other.symbol)
        .collect();
    let (low, high) = (value::written(parameter, range.0), value::written(parameter, range.1));
    if others.is_empty() {
        shown.say_with("entry-range", &[("low", &low), ("high", &high)])
    } else {
        shown.say_with("entry-range-units", &[("low", &low), ("high", &high), ("units", &others.join(", "))])
    }
}

fn keys(ui: &mut Ui, shown: &Shown, entry: &mut Entry) {
    let width = (ui.available_width() - 10.0) / 3.0;
    for (row, line) in KEYS.chunks(3).enumerate() {
        let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
        for (column, key) in line.iter().enumerate() {
            let rect = Rect::from_min_size(place.min + vec2(column as f32 * (width + 5.0), 0.0), vec2(width, TOUCH));
            if press::words(ui, rect, &format!("key-{row}-{column}"), key, shown.theme, false).clicked() {
                if *key == "←" {
                    entry.typed.pop();
                } else {
                    entry.typed.push_str(key);
                }
                entry.fault.clear();
            }
        }
    }
}

/// Returns whether the value was taken, and whether the pad was closed without.
fn close(ui: &mut Ui, shown: &Shown) -> (bool, bool) {
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let half = (place.width() - 5.0) / 2.0;
    let left = Rect::from_min_size(place.min, vec2(half, TOUCH));
    let right = left.translate(vec2(half + 5.0, 0.0));
    let taken = press::words(ui, right, "key-take", &shown.say("entry-take"), shown.theme, true).clicked();
    let closed = press::words(ui, left, "key-cancel", &shown.say("entry-cancel"), shown.theme, false).clicked();
    (taken, closed)
}
