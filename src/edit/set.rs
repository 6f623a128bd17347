//! Set: a property of a thing takes another value. A figure that a parameter gives is changed there.

use super::Refusal;
use super::sheet::Sheet;
use super::things::{fields_of, find};
use crate::scenario::Scenario;
use crate::scenario::file::ParameterValue;
use crate::units::Unit;

/// Sets what a person has typed and answers the thing's id.
pub fn set(sheet: &mut Sheet, scenario: &Scenario, (id, path): (&str, &str), typed: &str) -> Result<String, Refusal> {
    let thing = find(scenario, id).ok_or_else(|| Refusal::Words("edit-no-such-thing", id.to_owned()))?;
    let whole = format!("{}.{path}", fields_of(&thing));
    match typed.trim().parse::<f64>() {
        Ok(value) if value.is_finite() => number(sheet, scenario, &whole, value)?,
        _ => write(sheet, &whole, &as_ron(typed.trim())),
    }
    Ok(thing.id)
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
    match path.rsplit_once('.') {
        Some((parent, field)) if !field.contains('[') => sheet.put(parent, field, with),
        _ => sheet.replace(path, with),
    }
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
    format!("\"{}\"", typed.replace('\\', "\\\\").replace('"', "\\\""))
}
