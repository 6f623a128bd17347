//! The words hold together: every key asked for exists, every event has its sentence, every character has its glyph,
//! and no text tells how to make or put together a weapon.

mod texts;

use firelance::event::KINDS;
use firelance::measure::{gauges, measures};
use firelance::mechanics::MECHANICS;
use firelance::sample::readings::{QUANTITIES, TIME};
use firelance::scenario::{Scenario, builtin};
use firelance::text::Language;
use firelance::words::{is_known, say, try_say};
use firelance::{structures, weapons};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The keys a program text asks for: the key-like literals inside `say(...)` and its kin, before any arguments.
fn keys_asked_for(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for call in ["say(", "say_with(", "say_or("] {
        for (start, _) in source.match_indices(call) {
            if source[..start].ends_with("fn ") {
                continue;
            }
            let inside = inside(&source[start + call.len()..]);
            let before_arguments = inside.split("&[").next().unwrap_or(inside);
            keys.extend(texts::literals(before_arguments).into_iter().filter(|literal| is_key(literal)));
        }
    }
    keys
}

/// Up to the bracket that closes what has been opened before `rest`.
fn inside(rest: &str) -> &str {
    let mut depth = 1;
    for (at, character) in rest.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &rest[..at];
        }
    }
    rest
}

fn is_key(literal: &str) -> bool {
    literal.starts_with(|c: char| c.is_ascii_lowercase())
        && literal.len() > 1
        && literal.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[test]
fn every_key_asked_for_exists() {
    let mut missing = Vec::new();
    for path in texts::files("src", &[".rs"]) {
        for key in keys_asked_for(&texts::program(&path)) {
            // `say(if value == "true" { ... })` asks for what is in the braces only.
            if try_say(Language::English, &key, &[]).is_none() && key != "true" {
                missing.push(format!("{key} in {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_search_for_keys_finds_them() {
    let source = r#"let a = shown.say(if folded { "unfold" } else { "fold" }); words::say(language, "time-of", &[("time", 1.into())]);
        say_or(language, &format!("measure-{id}"), label); let not = "speed"; pub fn say(&self) { "pause" }"#;
    let found: Vec<String> = keys_asked_for(source).into_iter().collect();
    assert_eq!(found, ["fold", "time-of", "unfold"]);
}

#[test]
fn every_event_has_its_sentence_in_every_language() {
    for language in Language::ALL {
        for kind in KINDS {
            let key = format!("event-{}", kind.replace('_', "-"));
            assert!(keys(language).contains(&key), "{key} in {}", language.tag());
        }
    }
}

#[test]
fn every_thing_of_a_shipped_scenario_has_a_name_and_every_crew_a_label() {
    let mut nameless = BTreeSet::new();
    for (id, text) in builtin() {
        let file = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}")).file;
        let world = &file.world;
        let structures = world.structures.iter().map(|placed| &placed.id);
        let things = structures.chain(world.weapons.iter().map(|it| &it.id)).chain(world.rigs.iter().map(|it| &it.id));
        nameless.extend(things.filter(|thing| !is_known(Language::English, thing)).map(|thing| format!("{thing} in {id}")));
        let labelled = |language| world.people.iter().filter(move |crew| !crew.label.has(language));
        nameless.extend(Language::ALL.into_iter().flat_map(labelled).map(|crew| format!("{} in {id}", crew.id)));
    }
    assert!(nameless.is_empty(), "{nameless:#?}");
}

#[test]
fn every_flood_has_its_kind() {
    for key in keys(Language::English).iter().filter_map(|key| key.strip_prefix("flood-")) {
        assert!(key == "other" || KINDS.contains(&key.replace('-', "_").as_str()), "{key}");
    }
}

#[test]
fn every_measure_has_its_name() {
    for quantity in measures().iter().map(|measure| &measure.quantity).chain(gauges()) {
        let key = format!("measure-{}", quantity.id);
        assert!(try_say(Language::English, &key, &[]).is_some(), "{key}");
    }
    for measure in measures() {
        let quantity = &measure.quantity;
        let english = say(Language::English, &format!("measure-{}", quantity.id), &[]);
        assert!(quantity.label.starts_with(&english), "'{english}' for '{}'", quantity.label);
    }
}

#[test]
fn every_reading_and_every_force_has_its_name() {
    for quantity in QUANTITIES.iter().chain([&TIME]) {
        assert_eq!(say(Language::English, &format!("reading-{}", quantity.id), &[]), quantity.label);
    }
    for force in ["drag", "weight", "sum", "note", "note-whole", "load", "rest", "hand", "buoyancy"] {
        assert!(try_say(Language::English, &format!("force-{force}"), &[]).is_some(), "{force}");
    }
}

#[test]
fn every_law_weapon_and_structure_has_its_name() {
    for mechanic in MECHANICS {
        assert_eq!(say(Language::English, &format!("mechanic-{}", mechanic.id), &[]), mechanic.name);
    }
    for (kind, ..) in weapons::KINDS {
        assert!(try_say(Language::English, &format!("weapon-{kind}"), &[]).is_some(), "{kind}");
    }
    for (kind, ..) in structures::KINDS {
        assert!(try_say(Language::English, &format!("structure-{kind}"), &[]).is_some(), "{kind}");
    }
}

fn keys(language: Language) -> BTreeSet<String> {
    let path = texts::files("assets/text", &[&format!("{}.ftl", language.tag())]);
    let text = texts::read(&path[0]);
    text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).filter(|key| is_key(key)).collect()
}

#[test]
fn the_languages_have_the_same_keys() {
    let english = keys(Language::English);
    assert!(english.len() > 100);
    for language in Language::ALL {
        let difference: Vec<String> = english.symmetric_difference(&keys(language)).cloned().collect();
        assert!(difference.is_empty(), "{}: {difference:?}", language.tag());
    }
}

/// Every text that can reach a screen, by file: library, interface, scenarios, and the literals of the window.
fn shown_texts() -> Vec<(String, String)> {
    let mut shown: Vec<(String, String)> = texts::files("assets", &[".ron", ".ftl"])
        .iter()
        .chain(&texts::files("scenarios", &[".ron"]))
        .map(|path| (path.display().to_string(), texts::read(path)))
        .collect();
    for path in texts::files("src", &[".rs"]) {
        shown.push((path.display().to_string(), texts::literals(&texts::program(&path)).join("\n")));
    }
    shown
}

/// What may stand in bold of a file of texts: what is between quotes and no longer than a title, as `subset.sh` finds it: 36 bytes are twelve Chinese characters.
fn short_texts(text: &str) -> String {
    let quoted = text.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
    quoted.filter(|quoted| quoted.len() <= 36).collect()
}

#[test]
fn every_character_has_a_glyph_in_every_font_that_shows_it() {
    // What the brief fonts must have, their own test knows (`view/window/letters.rs`).
    let is_whole = |path: &PathBuf| !path.parent().is_some_and(|folder| folder.ends_with("brief"));
    let fonts: Vec<PathBuf> = texts::files("assets/fonts", &[".otf"]).into_iter().filter(is_whole).collect();
    assert_eq!(fonts.len(), 4);
    for path in fonts {
        let data = std::fs::read(&path).unwrap();
        // Every event has a sentence in Chinese for itself and for many of its kind; each new character adds some hundred bytes.
        assert!(data.len() < 520_000, "{} is {} bytes", path.display(), data.len());
        let face = ttf_parser::Face::parse(&data, 0).unwrap();
        let mut missing: BTreeMap<char, String> = BTreeMap::new();
        let bold = path.file_stem().is_some_and(|name| name.to_string_lossy().ends_with("bold"));
        for (file, text) in shown_texts() {
            // Translations of what stands in English alone are set in sans.
            if file.contains("/sentences.") && path.file_stem().is_none_or(|name| name != "sans") {
                continue;
            }
            let text = if bold && file.ends_with(".ron") { short_texts(&text) } else { text };
            // Outside the window only the terminal draws, with fonts of its own.
            if file.contains("/src/") && !file.contains("/src/view/") {
                continue;
            }
            for character in text.chars().filter(|c| !c.is_control() && *c != '\u{fe0f}') {
                if face.glyph_index(character).is_none() {
                    missing.entry(character).or_insert_with(|| file.clone());
                }
            }
        }
        assert!(missing.is_empty(), "{}: run assets/fonts/subset.sh for {missing:?}", path.display());
        assert!(face.glyph_index('\u{1f600}').is_none(), "a font that has everything proves nothing");
    }
}

/// Phrases of preparation and assembly. Powders may appear as named historical recipes with shares, nothing more.
const FORBIDDEN: &[&str] = &[
    "grind ",
    "grinding",
    "knead",
    "sieve",
    "sift the",
    "pulveri",
    "moisten",
    "granulat",
    "mix the",
    "mix in ",
    "mix with",
    "mix together",
    "mixing ratio",
    "stir the",
    "stir in",
    "boil the",
    "dissolve the",
    "crystalli",
    "recipe step",
    "steps of the recipe",
    "how to make a",
    "how to build a bomb",
    "pack the tube",
    "pack the powder",
    "fill the tube",
    "fill the case",
    "ram the powder",
    "ram the charge",
    "tamp the",
    "pour the powder",
    "load the powder",
    "drill a hole",
    "seal the case",
    "insert the fuse",
    "attach the fuse",
    "cut the fuse",
    "to prepare the powder",
    "add the saltpetre",
    "add saltpetre",
    "add sulphur",
    "parts of saltpetre",
    "parts saltpetre",
    "parts of sulphur",
    "研磨",
    "研成",
    "捣碎",
    "搗碎",
    "过筛",
    "過篩",
    "搅拌",
    "攪拌",
    "配制",
    "配製",
    "制法",
    "製法",
];

/// A weight of a powder or of one of its parts, such as `2 kg of saltpetre`.
fn names_a_quantity(text: &str) -> bool {
    ["saltpetre", "nitre", "sulphur", "charcoal", "powder", "gunpowder"].iter().any(|stuff| {
        ["g", "kg", "grams", "kilograms", "jin", "liang", "ounces", "pounds"]
            .iter()
            .any(|unit| text.contains(&format!(" {unit} of {stuff}")))
    })
}

fn slips(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut found: Vec<String> =
        FORBIDDEN.iter().filter(|phrase| text.contains(**phrase)).map(|&phrase| phrase.to_owned()).collect();
    if names_a_quantity(&text) {
        found.push("a weight of powder".to_owned());
    }
    found
}

#[test]
fn no_text_tells_how_to_make_a_weapon() {
    let mut found = Vec::new();
    let documents = texts::files("scenarios", &[".md"]).into_iter().map(|path| (path.display().to_string(), texts::read(&path)));
    for (file, text) in shown_texts().into_iter().chain(documents) {
        found.extend(slips(&text).into_iter().map(|slip| format!("'{slip}' in {file}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_lint_catches_what_it_should() {
    assert_eq!(slips("First Grind the two and knead them."), ["grind ", "knead"]);
    assert_eq!(slips("Take 2 kg of saltpetre."), ["a weight of powder"]);
    assert!(slips("48.7 % saltpetre, the mix of 1044, ground to a halt").is_empty());
}
