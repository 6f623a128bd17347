//! Properties: what can be changed of a thing, each with its unit and range. The checks of its kind say what there is.

use super::choices::choices;
use super::texts::{text_of, texts};
use super::things::{self, Thing, find, within};
use crate::scenario::Scenario;
use crate::scenario::tree::{Node, Value};
use crate::text::Language;

/// What a property is.
#[derive(Clone, Debug, PartialEq)]
pub enum Worth {
    /// In `unit`, within `allowed`.
    Number {
        value: f64,
        unit: String,
        allowed: (f64, f64),
        whole: bool,
    },
    Switch(bool),
    /// One of several: what is written for each, and its name's key or id.
    Choice {
        now: usize,
        of: Vec<(String, String)>,
    },
    /// Words in one language, of so many letters at most; empty where that language has none of its own.
    Words {
        now: String,
        most: usize,
    },
}

/// One property.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// From the thing's fields: `height_m`, `floors_m[1]`, `station`, `label.en`; `deck_m?` is whether it has its own,
    /// `floors_m#` how many there are.
    pub path: String,
    pub worth: Worth,
    /// Id of the parameter that gives its value; empty where none does.
    pub led_by: String,
}

/// Switches that a file may leave out, by kind.
const SWITCHES: [(&str, &str); 5] =
    [("Ship", "heads_left"), ("Ship", "rowed"), ("FireLance", "pellets"), ("Bomb", "soaked"), ("Scene", "world.night")];
/// Numbers that a thing has only where the file gives them, by kind.
const OPTIONS: [(&str, &str); 3] = [("Ship", "deck_m"), ("SkyBridge", "depth_m"), ("SiegeTower", "depth_m")];
/// Lists that can be made longer and shorter, by kind, and how many items they may have.
pub(super) const LISTS: [(&str, &str, (usize, usize)); 2] =
    [("SkyBridge", "floors_m", (1, 6)), ("SiegeTower", "floors_m", (1, 6))];

/// Every property of a thing.
#[must_use]
pub fn properties(scenario: &Scenario, id: &str) -> Vec<Property> {
    let Some(thing) = find(scenario, id) else { return Vec::new() };
    let node = |path: &str| scenario.tree().find(&within(&thing, path));
    let led = |path: &str| node(path).and_then(Node::name).and_then(|name| scenario.parameter(name)).map(|it| it.id.clone());
    let property = |path: &str, worth: Worth| Property { path: path.to_owned(), worth, led_by: led(path).unwrap_or_default() };
    let mut found = words(scenario, &thing);
    let own = |table: &[(&str, &'static str)]| -> Vec<&'static str> {
        table.iter().filter(|(kind, _)| *kind == thing.kind).map(|(_, field)| *field).collect()
    };
    for field in own(&OPTIONS) {
        let on = node(field).is_some_and(|node| node.name() != Some("None"));
        found.push(property(&format!("{field}?"), Worth::Switch(on)));
    }
    found.extend(lengths(scenario, &thing));
    for figure in things::figures(&scenario.file, id) {
        let left_out = found.iter().any(|it| it.path == format!("{}?", figure.path) && it.worth == Worth::Switch(false));
        if !left_out && found.iter().all(|other| other.path != figure.path) {
            let worth = Worth::Number { value: figure.value, unit: figure.unit, allowed: figure.allowed, whole: figure.whole };
            found.push(property(&figure.path, worth));
        }
    }
    for field in own(&SWITCHES) {
        let on = matches!(node(field).map(|node| &node.value), Some(Value::Bool(true)));
        found.push(property(field, Worth::Switch(on)));
    }
    for choice in choices(scenario, &thing) {
        found.push(property(choice.field, Worth::Choice { now: choice.now, of: choice.of }));
    }
    found
}

/// Its texts, each in every language.
fn words(scenario: &Scenario, thing: &Thing) -> Vec<Property> {
    let mut found = Vec::new();
    for (field, most) in texts(&thing.kind) {
        let Some(text) = text_of(&scenario.file, thing, field) else { continue };
        for language in Language::ALL {
            let now = if text.own(language) { text.get(language).to_owned() } else { String::new() };
            let path = format!("{field}.{}", language.tag());
            found.push(Property { path, worth: Worth::Words { now, most }, led_by: String::new() });
        }
    }
    found
}

/// How many items its lists have.
fn lengths(scenario: &Scenario, thing: &Thing) -> Vec<Property> {
    let own = LISTS.iter().filter(|(kind, ..)| *kind == thing.kind);
    own.map(|(_, field, (least, most))| {
        let count = length(scenario, thing, field);
        let worth =
            Worth::Number { value: count as f64, unit: String::new(), allowed: (*least as f64, *most as f64), whole: true };
        Property { path: format!("{field}#"), worth, led_by: String::new() }
    })
    .collect()
}

/// How many items a list of figures has.
pub(super) fn length(scenario: &Scenario, thing: &Thing, field: &str) -> usize {
    let item = |path: &str| path.strip_prefix(field).is_some_and(|rest| rest.starts_with('['));
    things::figures(&scenario.file, &thing.id).iter().filter(|figure| item(&figure.path)).count()
}

#[cfg(test)]
mod tests;
