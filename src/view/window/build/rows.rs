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
use crate::view::panels::build::texts::Line;
use crate::view::panels::corner::language_name;
use crate::view::panels::shown::most_debatable;
use crate::words::{say, say_or};

/// One for each property of a thing, and its texts.
pub fn rows(scenario: &Scenario, language: Language, id: &str) -> (Vec<ParameterFile>, Vec<Line>) {
    let claims = claims_of(scenario, id);
    let (mut rows, mut lines) = (Vec::new(), Vec::new());
    for property in properties(scenario, id) {
        if let Worth::Words { now, most } = property.worth {
            let (field, tag) = property.path.split_once('.').unwrap_or_default();
            let label = say_or(language, &format!("property-{field}"), field);
            let label = Language::from_tag(tag).map_or(label.clone(), |of| format!("{label} · {}", language_name(of)));
            lines.push(Line { path: property.path, label, now, most });
        } else {
            rows.extend(row(scenario, language, &claims, property));
        }
    }
    // Those of the language spoken first.
    lines.sort_by_key(|line| !line.path.ends_with(&format!(".{}", language.tag())));
    (rows, lines)
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
fn row(scenario: &Scenario, language: Language, claims: &[&'static Claim], property: Property) -> Option<ParameterFile> {
    let label = label(language, &property.path);
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
            let word = |key: &str| word(scenario, language, key);
            let default = of.get(now).map(|(it, _)| it.clone()).unwrap_or_default();
            ParameterValue::Choice { of: of.into_iter().map(|(it, key)| (it, Text::english(&word(&key)))).collect(), default }
        }
        Worth::Words { .. } => return None,
    };
    let claim = most_debatable(claims);
    if let Some(parameter) = scenario.parameter(&property.led_by) {
        let led = say(language, "build-led", &[("name", parameter.label.get(language).into())]);
        because = format!("{because} {led}");
    }
    Some(ParameterFile {
        id: format!("{ROW}{}", property.path),
        label: Text::english(&label),
        value,
        evidence: claim.map_or(Evidence::Assumed, |claim| claim.evidence),
        claim: claim.map(|claim| claim.id.clone()).unwrap_or_default(),
        because: Text::english(&because),
    })
}

/// What people read for a property: an item of a list has a name of its own or its number.
fn label(language: Language, path: &str) -> String {
    let field = path.split(['[', '?', '#']).next().unwrap_or_default();
    let field = field.rsplit('.').next().unwrap_or_default();
    let own = |key: &str| say_or(language, &format!("property-{key}"), &field.replace('_', " "));
    if path.ends_with('?') {
        return say(language, "property-own", &[("name", own(field).into())]);
    }
    if path.ends_with('#') {
        return own(&format!("{field}-count"));
    }
    let Some(index) = path.split(['[', ']']).nth(1).and_then(|index| index.parse::<usize>().ok()) else { return own(field) };
    let numbered = format!("{} {}", own(field), index + 1);
    say_or(language, &format!("property-{field}-{index}"), &numbered)
}

/// What people read for a choice, by its key.
fn word(scenario: &Scenario, language: Language, key: &str) -> String {
    if let Some(powder) = key.strip_prefix("powder:").and_then(|id| library().powder(id)) {
        return powder.label.get(language).to_owned();
    }
    if let Some((floor, tower)) = key.strip_prefix("floor:").and_then(|rest| rest.split_once(':')) {
        let tower = name(&scenario.file, language, tower);
        return say(language, "build-floor", &[("floor", floor.into()), ("thing", tower.into())]);
    }
    if ["word-", "thing-", "material-"].iter().any(|kind| key.starts_with(kind)) {
        return say(language, key, &[]);
    }
    name(&scenario.file, language, key)
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
