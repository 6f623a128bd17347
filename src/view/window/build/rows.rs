//! Rows: the properties of what is chosen as rows of parameters, for the sliders and the keypad that those have.

use crate::edit::properties::{Property, Worth, properties};
use crate::library::library;
use crate::scenario::Scenario;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::source::{Claim, Evidence};
use crate::text::{Language, Text};
use crate::units::{format_number, with_unit};
use crate::view::panels::build::chosen::ROW;
use crate::view::panels::build::name;
use crate::view::panels::shown::most_debatable;
use crate::words::{say, say_or};

/// One for each property of a thing.
pub fn rows(scenario: &Scenario, language: Language, id: &str) -> Vec<ParameterFile> {
    let claims = claims_of(scenario, id);
    properties(scenario, id).into_iter().map(|it| row(scenario, language, &claims, it)).collect()
}

/// The claims behind a thing's figures.
fn claims_of(scenario: &Scenario, id: &str) -> Vec<&'static Claim> {
    let world = &scenario.file.world;
    let structures = world.structures.iter().filter(|it| it.id == id).flat_map(|it| &it.claims);
    let weapons = world.weapons.iter().filter(|it| it.id == id).flat_map(|it| &it.claims);
    let people = world.people.iter().filter(|it| it.id == id).flat_map(|it| &it.claims);
    let rigs = world.rigs.iter().filter(|it| it.id == id).flat_map(|it| &it.claims);
    structures.chain(weapons).chain(people).chain(rigs).filter_map(|claim| library().claim(claim)).collect()
}

/// A property as a row of the parameters. What a hand has set nobody attests: its value is the builder's own.
fn row(scenario: &Scenario, language: Language, claims: &[&'static Claim], property: Property) -> ParameterFile {
    let field = property.path.split('[').next().unwrap_or_default();
    let plain = || field.replace('_', " ");
    let mut label = say_or(language, &format!("property-{field}"), &plain());
    if let Some(number) = property.path.split(['[', ']']).nth(1).and_then(|index| index.parse::<usize>().ok()) {
        label = format!("{label} {}", number + 1);
    }
    let mut because = String::new();
    let value = match property.worth {
        Worth::Number { value, unit, allowed, whole } => {
            let (low, high) = (format_number(allowed.0), with_unit(format_number(allowed.1), &unit));
            because = say(language, "entry-range", &[("low", low.into()), ("high", high.into())]);
            let decimals = if whole { 0 } else { decimals(value, allowed) };
            ParameterValue::Number { unit, range: allowed, default: value, sources: None, decimals, whole }
        }
        Worth::Switch(default) => ParameterValue::Switch { default },
        Worth::Choice { now, of } => {
            let word = |key: &str| {
                if key.contains("word-") || key.contains("thing-") {
                    say(language, key, &[])
                } else {
                    name(&scenario.file, language, key)
                }
            };
            let default = of.get(now).map(|(it, _)| it.clone()).unwrap_or_default();
            ParameterValue::Choice { of: of.into_iter().map(|(it, key)| (it, Text::english(&word(&key)))).collect(), default }
        }
    };
    let claim = most_debatable(claims);
    if let Some(parameter) = scenario.parameter(&property.led_by) {
        let led = say(language, "build-led", &[("name", parameter.label.get(language).into())]);
        because = format!("{because} {led}");
    }
    ParameterFile {
        id: format!("{ROW}{}", property.path),
        label: Text::english(&label),
        value,
        evidence: claim.map_or(Evidence::Assumed, |claim| claim.evidence),
        claim: claim.map(|claim| claim.id.clone()).unwrap_or_default(),
        because: Text::english(&because),
    }
}

/// As many digits as the value has, and as its range asks for.
fn decimals(value: f64, (low, high): (f64, f64)) -> usize {
    let asked = match high - low {
        wide if wide <= 0.2 => 4,
        wide if wide <= 2.0 => 3,
        wide if wide <= 20.0 => 2,
        _ => 1,
    };
    let fine = |digits: &usize| format!("{value:.digits$}").parse::<f64>().is_ok_and(|read| (read - value).abs() < 1e-9);
    (asked..6).find(fine).unwrap_or(asked)
}
