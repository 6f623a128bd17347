//! Choices: the fields of things that are one of several: a crew, a recipe, a stuff, a side, a place to stand. Each choice is
//! what the file says and the key of its name among the texts, or the id of the thing it names.

use super::things::{self, Thing};
use crate::library::library;
use crate::scenario::Scenario;
use crate::scenario::file::WorldFile;
use crate::scenario::tree::Value;
use crate::structures::StructureFile;
use crate::weapons::WeaponFile;

/// What is written, and the key of its name or the id of a thing.
pub type Choice = (String, String);

/// Where in `of` the present value stands, and all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    pub field: &'static str,
    pub now: usize,
    pub of: Vec<Choice>,
}

/// Bare words that a field may be, by kind; the first is what it is where the file leaves it out.
const WORDS: [(&str, &str, &[&str]); 7] = [
    ("FireLance", "towards", &["Right", "Left"]),
    ("Bow", "towards", &["Right", "Left"]),
    ("Thrower", "towards", &["Right", "Left"]),
    ("Bomb", "casing", &["paper", "bamboo", "iron"]),
    ("Ship", "banner", &["None", "Some(Defender)", "Some(Attacker)"]),
    (things::CREW, "side", &["Defender", "Attacker"]),
    (things::CREW, "role", &["Haulers", "Throwers", "Lancers", "Firefighters", "Troops", "Riders", "Horses"]),
];
/// Stuffs that serve for a field, by kind; an empty one is none.
const STUFFS: [(&str, &str, &[&str]); 4] = [
    ("FireBundle", "stuff", &["brush", "oiled_straw"]),
    ("Building", "walls", &["", "thatch", "pine", "bamboo", "canvas", "felt", "ox_hide"]),
    ("Building", "roof", &["thatch", "pine", "bamboo", "canvas", "felt", "ox_hide"]),
    ("Ship", "cloth", &["", "sail-mat", "oiled-silk", "canvas"]),
];
/// Fields that name another thing, by kind, and what serves.
const NAMES: [(&str, &str, Serves); 14] = [
    ("FireLance", "crew", Serves::Crew),
    ("FireBundle", "crew", Serves::Crew),
    ("Bow", "crew", Serves::Crew),
    ("Mops", "crew", Serves::Crew),
    ("RamPole", "crew", Serves::Crew),
    ("Thrower", "crew", Serves::Crew),
    ("Bomb", "crew", Serves::CrewOrNone),
    ("Mops", "guards", Serves::Structure),
    ("RamPole", "against", Serves::Tower),
    ("Prop", "holds", Serves::Tower),
    (things::CREW, "hauls", Serves::TowerOrNone),
    ("Building", "on", Serves::Wall),
    ("Thrower", "on", Serves::WallOrShip),
    ("Thrower", "bombs", Serves::Bombs),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Serves {
    Crew,
    CrewOrNone,
    Structure,
    Tower,
    TowerOrNone,
    /// Or the ground.
    Wall,
    WallOrShip,
    /// Or none.
    Bombs,
}

/// All choices of a thing, in the order of the tables.
#[must_use]
pub fn choices(scenario: &Scenario, thing: &Thing) -> Vec<Choices> {
    let kind = thing.kind.as_str();
    let mut found = Vec::new();
    for (_, field, words) in WORDS.iter().filter(|(of, ..)| *of == kind) {
        let of = words.iter().map(|word| (format!("={word}"), word_key(word))).collect();
        found.push(settled(scenario, thing, field, of));
    }
    for (_, field, stuffs) in STUFFS.iter().filter(|(of, ..)| *of == kind) {
        let of = stuffs.iter().map(|stuff| text(stuff, &if stuff.is_empty() { none() } else { format!("material-{stuff}") }));
        found.push(settled(scenario, thing, field, of.collect()));
    }
    if matches!(kind, "FireLance" | "Bomb" | "Bow") {
        let plain = (kind == "Bow").then(|| text("", &none()));
        let recipes = library().powders.iter().map(|powder| text(&powder.id, &format!("powder:{}", powder.id)));
        found.push(settled(scenario, thing, "powder", plain.into_iter().chain(recipes).collect()));
    }
    for (_, field, serves) in NAMES.iter().filter(|(of, ..)| *of == kind) {
        found.push(settled(scenario, thing, field, named(&scenario.file.world, *serves)));
    }
    if kind == things::CREW {
        found.push(settled(scenario, thing, "station", stations(&scenario.file.world)));
    }
    found
}

fn none() -> String {
    "word-none".to_owned()
}

fn word_key(word: &str) -> String {
    let bare = word.strip_prefix("Some(").map_or(word, |inner| inner.trim_end_matches(')'));
    format!("word-{}", bare.to_lowercase())
}

/// A text as the file has it.
fn text(value: &str, key: &str) -> Choice {
    (format!("=\"{value}\""), key.to_owned())
}

/// With the present value, which is added where it is none of them.
fn settled(scenario: &Scenario, thing: &Thing, field: &'static str, mut of: Vec<Choice>) -> Choices {
    let path = things::within(thing, field);
    let node = scenario.tree().find(&path);
    // What a parameter gives, it gives by its default.
    let led = node.and_then(|node| node.name()).and_then(|name| scenario.parameter(name));
    let source = scenario.source();
    let written = match (led.map(|it| &it.value), node) {
        (Some(crate::scenario::file::ParameterValue::Choice { default, .. }), _) => format!("=\"{default}\""),
        (_, Some(node)) => match &node.value {
            Value::Text(name) => format!("=\"{name}\""),
            _ => format!("={}", source.get(node.span.start..node.span.end).unwrap_or_default()),
        },
        (_, None) => of.first().map(|(first, _)| first.clone()).unwrap_or_default(),
    };
    // `Wall("wall")` is `Wall( "wall" )`, and a bare word is the same in quotes.
    let bare = |text: &str| text.trim_matches(['=', '"']).replace(' ', "");
    let now = of.iter().position(|(it, _)| bare(it) == bare(&written));
    let now = now.unwrap_or_else(|| {
        of.push((written.clone(), bare(&written)));
        of.len() - 1
    });
    Choices { field, now, of }
}

fn structures(world: &WorldFile, wanted: fn(&StructureFile) -> bool) -> impl Iterator<Item = Choice> {
    world.structures.iter().filter(move |it| wanted(&it.is)).map(|it| text(&it.id, &it.id))
}

/// What may be named.
fn named(world: &WorldFile, serves: Serves) -> Vec<Choice> {
    let nothing = match serves {
        Serves::Crew | Serves::Structure | Serves::Tower => None,
        Serves::Wall | Serves::WallOrShip => Some(text("", "thing-ground")),
        Serves::CrewOrNone => Some(text("", "word-nobody")),
        Serves::TowerOrNone | Serves::Bombs => Some(text("", &none())),
    };
    let wanted: fn(&StructureFile) -> bool = match serves {
        Serves::Structure => |_| true,
        Serves::Tower | Serves::TowerOrNone => |it| matches!(it, StructureFile::SkyBridge(_) | StructureFile::SiegeTower(_)),
        Serves::Wall => |it| matches!(it, StructureFile::Wall(_)),
        Serves::WallOrShip => |it| matches!(it, StructureFile::Wall(_) | StructureFile::Ship(_)),
        Serves::Crew | Serves::CrewOrNone | Serves::Bombs => |_| false,
    };
    let crews = world.people.iter().filter(|_| matches!(serves, Serves::Crew | Serves::CrewOrNone));
    let stocks = world
        .weapons
        .iter()
        .filter(|it| serves == Serves::Bombs && matches!(&it.is, WeaponFile::Bomb(bomb) if !bomb.crew.is_empty()));
    let others = crews.map(|it| it.id.as_str()).chain(stocks.map(|it| it.id.as_str())).map(|id| text(id, id));
    nothing.into_iter().chain(structures(world, wanted)).chain(others).collect()
}

/// Where a crew may stand: on the ground, on each wall, on each ship, on each floor of a tower.
fn stations(world: &WorldFile) -> Vec<Choice> {
    let mut of = vec![("=Ground".to_owned(), "thing-ground".to_owned())];
    for placed in &world.structures {
        let id = &placed.id;
        match &placed.is {
            StructureFile::Wall(_) => of.push((format!("=Wall(\"{id}\")"), id.clone())),
            StructureFile::Ship(_) => of.push((format!("=Deck(\"{id}\")"), id.clone())),
            StructureFile::SkyBridge(crate::structures::sky_bridge::SkyBridge(tower))
            | StructureFile::SiegeTower(crate::structures::siege_tower::SiegeTower(tower)) => {
                let floor = |floor| (format!("=Floor(\"{id}\", {floor})"), format!("floor:{floor}:{id}"));
                of.extend((1..=tower.floors_m.len()).map(floor));
            }
            _ => {}
        }
    }
    of
}
