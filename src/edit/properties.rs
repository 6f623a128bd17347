//! Properties: what can be changed of a thing, each with its unit and range. The checks of its kind say what there is.

use super::things::{self, Thing, fields_of, find};
use crate::scenario::Scenario;
use crate::scenario::tree::{Node, Value};
use crate::station::Station;

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
}

/// One property.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// From the thing's fields: `height_m`, `floors_m[1]`, `station`.
    pub path: String,
    pub worth: Worth,
    /// Id of the parameter that gives its value; empty where none does.
    pub led_by: String,
}

/// Switches that a file may leave out, by kind.
const SWITCHES: [(&str, &str); 4] = [("Ship", "heads_left"), ("Ship", "rowed"), ("FireLance", "pellets"), ("Bomb", "soaked")];
/// Words that a field may be, by kind.
const WORDS: [(&str, &str, &[&str]); 5] = [
    ("FireLance", "towards", &["Right", "Left"]),
    ("Bow", "towards", &["Right", "Left"]),
    ("Thrower", "towards", &["Right", "Left"]),
    ("Bomb", "casing", &["paper", "bamboo", "iron"]),
    (things::CREW, "side", &["Defender", "Attacker"]),
];

/// Every property of a thing.
#[must_use]
pub fn properties(scenario: &Scenario, id: &str) -> Vec<Property> {
    let Some(thing) = find(scenario, id) else { return Vec::new() };
    let fields = fields_of(&thing);
    let node = |path: &str| scenario.tree().find(&format!("{fields}.{path}"));
    let led = |path: &str| node(path).and_then(Node::name).and_then(|name| scenario.parameter(name)).map(|it| it.id.clone());
    let mut found: Vec<Property> = Vec::new();
    for figure in things::figures(&scenario.file, id) {
        if found.iter().all(|other| other.path != figure.path) {
            let led_by = led(&figure.path).unwrap_or_default();
            let worth = Worth::Number { value: figure.value, unit: figure.unit, allowed: figure.allowed, whole: figure.whole };
            found.push(Property { path: figure.path, worth, led_by });
        }
    }
    for (_, field) in SWITCHES.iter().filter(|(kind, _)| *kind == thing.kind) {
        let on = matches!(node(field).map(|node| &node.value), Some(Value::Bool(true)));
        found.push(Property { path: (*field).to_owned(), worth: Worth::Switch(on), led_by: led(field).unwrap_or_default() });
    }
    for (_, field, words) in WORDS.iter().filter(|(kind, ..)| *kind == thing.kind) {
        let now = node(field).and_then(Node::name).and_then(|name| words.iter().position(|word| *word == name));
        let of = words.iter().map(|word| (format!("={word}"), format!("word-{}", word.to_lowercase()))).collect();
        let worth = Worth::Choice { now: now.unwrap_or_default(), of };
        found.push(Property { path: (*field).to_owned(), worth, led_by: led(field).unwrap_or_default() });
    }
    found.extend(stations(scenario, &thing));
    found
}

/// Where a crew may stand: on the ground, on each wall, on each ship.
fn stations(scenario: &Scenario, thing: &Thing) -> Option<Property> {
    let world = &scenario.file.world;
    let crew = world.people.iter().find(|crew| thing.kind == things::CREW && crew.id == thing.id)?;
    if matches!(crew.station, Station::Floor(..)) {
        return None;
    }
    let mut of = vec![("=Ground".to_owned(), "thing-ground".to_owned())];
    let mut now = 0;
    for placed in things::things(scenario) {
        let name = match placed.kind.as_str() {
            "Wall" => "Wall",
            "Ship" => "Deck",
            _ => continue,
        };
        if matches!(&crew.station, Station::Wall(on) | Station::Deck(on) if *on == placed.id) {
            now = of.len();
        }
        of.push((format!("={name}(\"{}\")", placed.id), placed.id));
    }
    Some(Property { path: "station".to_owned(), worth: Worth::Choice { now, of }, led_by: String::new() })
}
