//! Checks of parameters (unit, range, default, evidence) and of accounts (what each sets).

use super::{Check, is_within};
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::scenario::values::{Values, unknown};
use crate::units::{Dimension, UNITS, Unit};

/// More do not fit in a menu.
const MOST_CHOICES: usize = 40;
/// What heads the columns of a sweep besides its parameters and measures.
const COLUMNS: [&str; 5] = ["account", "seed", "fingerprint", "status", "reason"];

pub fn check(check: &mut Check<'_>) {
    let file = check.file;
    check.unique(file.parameters.iter().enumerate().map(|(index, it)| (format!("parameters[{index}].id"), it.id.as_str())));
    for (index, parameter) in file.parameters.iter().enumerate() {
        let path = format!("parameters[{index}]");
        heads_one_column(check, &parameter.id, &path);
        check.text(&format!("{path}.label"), &parameter.label);
        check.claim(&format!("{path}.claim"), &parameter.claim);
        match &parameter.value {
            ParameterValue::Number { .. } => number(check, parameter, &path),
            ParameterValue::Choice { of, default } => {
                let names: Vec<&str> = of.iter().map(|(name, _)| name.as_str()).collect();
                if names.len() < 2 {
                    check
                        .faults
                        .add(&format!("{path}.value.of"), format!("too few choices: found {}, wanted 2 or more", names.len()));
                }
                if names.len() > MOST_CHOICES {
                    check.faults.add(
                        &format!("{path}.value.of"),
                        format!("too many choices: found {}, allowed {MOST_CHOICES}", names.len()),
                    );
                }
                for (choice, (name, label)) in of.iter().enumerate().take(MOST_CHOICES) {
                    check.text(&format!("{path}.value.of[{choice}][1]"), label);
                    if names[..choice].contains(&name.as_str()) {
                        check.faults.add(&format!("{path}.value.of[{choice}][0]"), format!("duplicate choice '{name}'"));
                    }
                }
                if !names.contains(&default.as_str()) {
                    check.faults.add(&format!("{path}.value.default"), unknown("choice", default, names));
                }
            }
            ParameterValue::Switch { .. } => {}
        }
    }
}

/// A parameter, a measure and what every run has stand in one table, each under its own name.
fn heads_one_column(check: &mut Check<'_>, id: &str, path: &str) {
    let what = match id {
        _ if COLUMNS.contains(&id) => "what every run has",
        _ if check.file.measures.iter().any(|measure| measure == id) => "a measure of this scenario",
        _ => return,
    };
    check.faults.add(&format!("{path}.id"), format!("taken: found '{id}', which heads the column of {what} in tables"));
}

fn number(check: &mut Check<'_>, parameter: &ParameterFile, path: &str) {
    let ParameterValue::Number { unit, range, default, sources, decimals, whole } = &parameter.value else { return };
    let at = |field: &str| format!("{path}.value.{field}");
    match Unit::find(unit) {
        Some(known) => id_carries_unit(check, parameter, known, path),
        None => check
            .faults
            .add(&at("unit"), unknown("unit", unit, UNITS.iter().map(|unit| unit.symbol).filter(|symbol| !symbol.is_empty()))),
    }
    for (field, (low, high)) in
        [("range", Some(*range)), ("sources", *sources)].into_iter().filter_map(|(field, pair)| Some((field, pair?)))
    {
        if low > high {
            check.faults.add(&at(field), format!("upside down: found {low} to {high}, wanted the lower value first"));
        }
    }
    if range.0 <= range.1 {
        check.faults.range(&at("default"), *default, unit, range.0..=range.1);
    }
    let numbers = [("default", *default), ("range[0]", range.0), ("range[1]", range.1)];
    for (field, value) in numbers.into_iter().filter(|(_, value)| *whole && value.fract() != 0.0) {
        check.faults.add(&at(field), format!("not a whole number: found {value}, but the parameter is 'whole: true'"));
    }
    if *decimals > 6 {
        check.faults.add(&at("decimals"), format!("out of range: found {decimals}, allowed 0 to 6"));
    }
}

/// Ids of numbers carry their unit, because they become column heads.
fn id_carries_unit(check: &mut Check<'_>, parameter: &ParameterFile, unit: &'static Unit, path: &str) {
    let carried = Unit::of_name(&parameter.id);
    let ending: String = unit.symbol.to_lowercase().replace('/', "_");
    let plain = unit.dimension == Dimension::Number;
    if !carried.symbol.is_empty() && carried != unit {
        let found = if unit.symbol.is_empty() { "none" } else { unit.symbol };
        check.faults.add(&format!("{path}.value.unit"), format!("wrong unit: found {found}, but the id says {}", carried.symbol));
    } else if carried.symbol.is_empty() && !plain && !parameter.id.ends_with(&format!("_{ending}")) {
        check
            .faults
            .add(&format!("{path}.id"), format!("id without its unit: found '{id}', wanted '{id}_{ending}'", id = parameter.id));
    }
}

pub fn check_accounts(check: &mut Check<'_>) {
    let file = check.file;
    check.unique(file.accounts.iter().enumerate().map(|(index, it)| (format!("accounts[{index}].id"), it.id.as_str())));
    for (index, account) in file.accounts.iter().enumerate() {
        let path = format!("accounts[{index}]");
        check.text(&format!("{path}.label"), &account.label);
        check.text(&format!("{path}.says"), &account.says);
        check.claim(&format!("{path}.claim"), &account.claim);
        settings(check, &path, &account.set);
    }
}

/// Every entry of a `set` names a parameter and a value it allows.
pub fn settings(check: &mut Check<'_>, path: &str, set: &std::collections::BTreeMap<String, String>) {
    let mut values = Values::defaults(&check.file.parameters);
    for (id, typed) in set {
        let declared = check.file.parameters.iter().position(|parameter| parameter.id == *id);
        let wrong_itself = declared.is_some_and(|index| {
            check.faults.0.iter().any(|fault| is_within(&fault.path, &format!("parameters[{index}].value")))
        });
        if check.full() || wrong_itself || (declared.is_none() && check.doubtful("parameters")) {
            continue;
        }
        if let Err(message) = values.set(&check.file.parameters, id, typed) {
            check.faults.add(&format!("{path}.set.{id}"), message);
        }
    }
}
