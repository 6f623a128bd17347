//! Set: a property of a thing takes another value. A figure that a parameter gives is changed there.

use super::properties::length;
use super::sheet::Sheet;
use super::things::{Thing, figures, find, within};
use super::{Refusal, texts};
use crate::scenario::Scenario;
use crate::scenario::file::ParameterValue;
use crate::scenario::tree::Value;
use crate::units::{Unit, parse_quantity};

/// Sets what a person has typed and answers the thing's id.
pub fn set(sheet: &mut Sheet, scenario: &Scenario, (id, path): (&str, &str), typed: &str) -> Result<String, Refusal> {
    let thing = find(scenario, id).ok_or_else(|| Refusal::Words("edit-no-such-thing", id.to_owned()))?;
    if texts::parted(&thing, path).is_some() {
        texts::write(sheet, &scenario.file, &thing, path, typed)?;
        return Ok(thing.id);
    }
    if let Some(field) = path.strip_suffix('?') {
        own_or_not(sheet, scenario, &thing, field, typed.trim() == "true");
        return Ok(thing.id);
    }
    if let Some(field) = path.strip_suffix('#') {
        let count = typed.trim().parse::<f64>().map_err(|_| Refusal::Words("edit-text-empty", String::new()))?;
        lengthen(sheet, scenario, &thing, field, count as usize)?;
        return Ok(thing.id);
    }
    let whole = within(&thing, path);
    make_room(sheet, scenario, &thing, path);
    let figure = figures(&scenario.file, id).into_iter().find(|figure| figure.path == path);
    match (typed.trim().parse::<f64>(), &figure) {
        (Ok(value), _) if value.is_finite() => number(sheet, scenario, &whole, value)?,
        (_, Some(figure)) => measured(sheet, scenario, &whole, (typed.trim(), &figure.unit))?,
        _ => write(sheet, &whole, &as_ron(typed.trim())),
    }
    go_along(sheet, &thing, (path, typed.trim()));
    Ok(thing.id)
}

/// A number with its unit, as a person types it: it stays as it was typed where a file takes it so and no parameter leads.
fn measured(sheet: &mut Sheet, scenario: &Scenario, path: &str, (typed, unit): (&str, &str)) -> Result<(), Refusal> {
    let field = path.rsplit('.').next().unwrap_or(path);
    let read = Unit::find(unit).and_then(|unit| parse_quantity(typed, unit).ok());
    let plain = scenario.tree().find(path).and_then(|node| node.name()).and_then(|name| scenario.parameter(name)).is_none();
    match read {
        Some(value) if !plain || Unit::of_name(field.split('[').next().unwrap_or(field)).symbol != unit => {
            number(sheet, scenario, path, value)
        }
        _ => {
            write(sheet, path, &quoted(typed));
            Ok(())
        }
    }
}

/// A pair that the file leaves out is written as it is, so that one of it can be changed.
fn make_room(sheet: &mut Sheet, scenario: &Scenario, thing: &Thing, path: &str) {
    let Some((field, _)) = path.split_once('[') else { return };
    let (base, (parent, name)) = (within(thing, field), split(&within(thing, field)));
    if sheet.find(&base).is_none() {
        let own = figures(&scenario.file, &thing.id).into_iter().filter(|figure| figure.path.starts_with(&format!("{field}[")));
        let items: Vec<String> = own.map(|figure| written(figure.value)).collect();
        sheet.put(&parent, &name, &format!("({})", items.join(", ")));
    }
}

/// `world.air` and `rain_mm_h`; nothing before a field of the scene itself.
fn split(path: &str) -> (String, String) {
    let (parent, field) = path.rsplit_once('.').unwrap_or(("", path));
    (parent.to_owned(), field.to_owned())
}

/// A number that the file may leave out is given as it is now, or left out.
fn own_or_not(sheet: &mut Sheet, scenario: &Scenario, thing: &Thing, field: &str, own: bool) {
    let path = within(thing, field);
    if own {
        let now = figures(&scenario.file, &thing.id).into_iter().find(|figure| figure.path == field);
        write(sheet, &path, &written(now.map_or(0.0, |figure| figure.value)));
    } else {
        sheet.drop(&path);
    }
}

/// A list of heights gets more of them, each as far above the last as that is above the one before, or fewer.
fn lengthen(sheet: &mut Sheet, scenario: &Scenario, thing: &Thing, field: &str, count: usize) -> Result<(), Refusal> {
    let (mut now, path) = (length(scenario, thing, field), within(thing, field));
    let item = |sheet: &Sheet, index: usize| {
        let node = sheet.find(&format!("{path}[{index}]")).map(|node| &node.value);
        if let Some(Value::Number(number)) = node { Some(number.as_f64()) } else { None }
    };
    while now > count.max(1) {
        now -= 1;
        sheet.drop(&format!("{path}[{now}]"));
    }
    let top = figures(&scenario.file, &thing.id).into_iter().find(|figure| figure.path == "height_m").map(|it| it.value);
    while now < count {
        let last = item(sheet, now - 1).unwrap_or_default();
        let before = now.checked_sub(2).and_then(|index| item(sheet, index)).unwrap_or(last - 2.5);
        let next = last + (last - before).max(1.0);
        // Between the last floor and the top there must be room for one more.
        let next = top.filter(|top| next > *top).map_or(next, |top| f64::midpoint(last, top));
        if next < last + 1.0 {
            return Err(Refusal::Words("edit-no-room", String::new()));
        }
        let at = sheet.find(&format!("{path}[{}]", now - 1)).map(|node| node.span.end);
        if at.is_none() {
            return Err(Refusal::Words("edit-led", thing.id.clone()));
        }
        sheet.push(&path, &written(next));
        now += 1;
    }
    Ok(())
}

/// Fields that only make sense together: where one is chosen, the other takes a sensible value, by kind, what was written
/// (`none`, `some`), and what follows from it.
const TOGETHER: [(&str, &str, bool, &str, &str); 10] = [
    ("Bow", "powder", false, "burn_time_s", "0"),
    ("Bow", "powder", true, "burn_time_s", "30"),
    ("Bow", "burn_time_s", false, "powder", "\"\""),
    ("Thrower", "bombs", false, "bombs_every", "0"),
    ("Thrower", "bombs", true, "bombs_every", "1"),
    ("Thrower", "bombs_every", false, "bombs", "\"\""),
    ("Bomb", "fuse_s", true, "fuse_m", "0"),
    ("Bomb", "fuse_m", true, "fuse_s", "0"),
    ("Ship", "cloth", true, "cloth_m", "0.004"),
    ("Building", "walls", true, "walls_m", "0.06"),
];

fn go_along(sheet: &mut Sheet, thing: &Thing, (path, typed): (&str, &str)) {
    let some = !matches!(typed, "=\"\"" | "") && typed.parse::<f64>() != Ok(0.0);
    for (_, _, _, field, with) in
        TOGETHER.iter().filter(|(kind, field, wanted, ..)| *kind == thing.kind && *field == path && *wanted == some)
    {
        let other = within(thing, field);
        let now = sheet.find(&other).map(|node| node.value.clone());
        let nothing = match &now {
            None => true,
            Some(Value::Number(number)) => number.as_f64() == 0.0,
            Some(Value::Text(text)) => text.is_empty(),
            _ => false,
        };
        // A value of its own that fits stays.
        let empties = matches!(*with, "0" | "\"\"");
        if nothing != empties {
            write(sheet, &other, with);
        }
    }
}

/// Writes a number, to the thousandth of its unit or to six digits; where a parameter stands, its default.
pub fn number(sheet: &mut Sheet, scenario: &Scenario, path: &str, value: f64) -> Result<(), Refusal> {
    let led = scenario.tree().find(path).and_then(|node| node.name()).and_then(|name| scenario.parameter(name));
    let Some(parameter) = led else {
        write(sheet, path, &written(value));
        return Ok(());
    };
    let field = path.rsplit('.').next().unwrap_or(path);
    let index = scenario.file.parameters.iter().position(|it| it.id == parameter.id).unwrap_or_default();
    match &parameter.value {
        ParameterValue::Number { unit, .. } if *unit == Unit::of_name(field).symbol => {
            write(sheet, &format!("parameters[{index}].value.default"), &written(value));
            Ok(())
        }
        _ => Err(Refusal::Words("edit-led", parameter.id.clone())),
    }
}

/// A number as a file has it: neither `-0` nor `7.800000000000001`.
pub fn written(value: f64) -> String {
    let fine = if value.abs() < 1.0 { 1e6 } else { 1e3 };
    format!("{}", (value * fine).round() / fine + 0.0)
}

fn write(sheet: &mut Sheet, path: &str, with: &str) {
    let (parent, field) = split(path);
    if field.contains('[') { sheet.replace(path, with) } else { sheet.put(&parent, &field, with) }
}

/// A switch, a bare name such as `Left`, or a station are written as they are; anything else is a text.
fn as_ron(typed: &str) -> String {
    let name = typed.strip_prefix('=');
    if let Some(name) = name {
        return name.to_owned();
    }
    if matches!(typed, "true" | "false") {
        return typed.to_owned();
    }
    quoted(typed)
}

/// A text as a file has it.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
