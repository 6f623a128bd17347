//! Value: what a parameter is now, what it will be at the next restart, and what the account says it was.

use crate::scenario::Settings;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::units::{Unit, format_value, parse_quantity};
use crate::view::panels::shown::Shown;

/// The account's own value as text: the account's where it sets one, else the file's.
#[must_use]
pub fn historical(shown: &Shown, parameter: &ParameterFile, settings: &Settings) -> String {
    let told = shown.account(settings).and_then(|account| account.set.get(&parameter.id)).cloned();
    told.unwrap_or_else(|| match &parameter.value {
        ParameterValue::Number { default, decimals, .. } => format!("{default:.decimals$}"),
        ParameterValue::Choice { default, .. } => default.clone(),
        ParameterValue::Switch { default } => default.to_string(),
    })
}

/// The value under `settings` as text: what the user set, else the account's own.
#[must_use]
pub fn set(shown: &Shown, parameter: &ParameterFile, settings: &Settings) -> String {
    settings.set.get(&parameter.id).cloned().unwrap_or_else(|| historical(shown, parameter, settings))
}

/// A value's text as a number in the parameter's unit; `None` where it is no number.
#[must_use]
pub fn number(text: &str, unit: &str) -> Option<f64> {
    parse_quantity(text, Unit::find(unit)?).ok()
}

/// As [`set`], as a number.
#[must_use]
pub fn set_number(shown: &Shown, parameter: &ParameterFile, settings: &Settings) -> Option<f64> {
    let ParameterValue::Number { unit, .. } = &parameter.value else { return None };
    number(&set(shown, parameter, settings), unit)
}

/// A number as the panels write it, with its unit; a wind with the way it blows.
#[must_use]
pub fn written(parameter: &ParameterFile, value: f64) -> String {
    let ParameterValue::Number { unit, decimals, .. } = &parameter.value else { return String::new() };
    let wind = parameter.id.contains("wind") && unit == "m/s" && value != 0.0;
    let text = format_value(if wind { value.abs() } else { value }, unit, *decimals);
    match (wind, value > 0.0) {
        (false, _) => text,
        (true, true) => format!("{text} →"),
        (true, false) => format!("← {text}"),
    }
}

/// The value under `settings` as a person reads it, with its unit.
#[must_use]
pub fn reads(shown: &Shown, parameter: &ParameterFile, settings: &Settings) -> String {
    let text = set(shown, parameter, settings);
    match &parameter.value {
        ParameterValue::Number { .. } => set_number(shown, parameter, settings).map_or(text, |number| written(parameter, number)),
        ParameterValue::Choice { of, .. } => {
            of.iter().find(|(name, _)| *name == text).map_or(text, |(_, label)| shown.text_of(label).to_owned())
        }
        ParameterValue::Switch { .. } => shown.say(if text == "true" { "outcome-yes" } else { "outcome-no" }),
    }
}

/// Whether a value lies outside what the sources carry.
#[must_use]
pub fn beyond_sources(parameter: &ParameterFile, value: f64) -> bool {
    match &parameter.value {
        ParameterValue::Number { sources: Some((low, high)), .. } => value < *low || value > *high,
        _ => false,
    }
}

/// Checks what was typed, in words a person can act on.
///
/// # Errors
/// No number, a unit of another kind, or a value outside the range.
pub fn check(shown: &Shown, parameter: &ParameterFile, typed: &str) -> Result<f64, String> {
    let ParameterValue::Number { unit, range, whole, .. } = &parameter.value else { return Err(String::new()) };
    let wanted = Unit::find(unit).ok_or_else(|| unit.clone())?;
    let value = parse_quantity(typed, wanted).map_err(|fault| fault.to_string())?;
    if !(range.0..=range.1).contains(&value) {
        return Err(shown
            .say_with("entry-out-of-range", &[("low", &written(parameter, range.0)), ("high", &written(parameter, range.1))]));
    }
    if *whole && value != value.round() {
        return Err(shown.say("entry-whole"));
    }
    Ok(value)
}
