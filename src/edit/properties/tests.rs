//! Fields: whatever the file says of a thing can be changed in the inspector, or it stands here why not.

use super::*;
use crate::edit::sheet::Sheet;
use crate::edit::tests::{add, done, full_field};
use crate::edit::things::{CREW, SCENE, things};
use crate::edit::{Edit, Refusal, empty_field};
use crate::scenario::tree::Value;
use std::collections::BTreeSet;

/// What cannot be changed there, by kind (`*` for all), with the reason.
const ELSEWHERE: [(&str, &str, &str); 20] = [
    ("*", "id", "script, crews and record know it by this; a copy gets one of its own"),
    ("*", "claims", "what the sources carry: a hand attests nothing"),
    ("Scene", "format", "the format of the file, not of the scene"),
    ("Scene", "ends", "a trigger: written in the file, see the guide for authors"),
    ("Scene", "parameters", "the page of parameters changes their values"),
    ("Scene", "accounts", "what the sources tell: chosen on the page of accounts"),
    ("Scene", "script", "what is done when: written in the file"),
    ("Scene", "narration", "the story: written in the file"),
    ("Scene", "questions", "a teacher's: written in the file"),
    ("Scene", "measures", "a teacher's: written in the file"),
    ("Scene", "expectations", "promises of a scene as it was shipped; a changed one makes none"),
    ("Scene", "limits", "what the model leaves out: written in the file"),
    ("Scene", "teacher_note", "a teacher's: written in the file"),
    ("Scene", "signs", "what is painted on banners: written in the file"),
    ("Scene", "world", "its parts are things of their own"),
    ("Scene", "world.air", "a thing of its own"),
    ("Scene", "world.structures", "things of their own"),
    ("Scene", "world.weapons", "things of their own"),
    ("Scene", "world.people", "things of their own"),
    ("Scene", "world.rigs", "things of their own"),
];

/// The names of the fields of what a file would say, in the order of its struct.
fn keys(ron: &str) -> Vec<String> {
    let sheet = Sheet::of(ron);
    let mut node = sheet.find("").expect("a struct");
    while let Value::Tuple { items, .. } = &node.value {
        node = items.first().expect("one in parentheses");
    }
    let Value::Struct { fields, .. } = &node.value else { panic!("a struct: {ron}") };
    fields.iter().map(|field| field.name.clone()).collect()
}

/// All that the file can say of a thing.
fn said_of(scenario: &Scenario, thing: &Thing) -> Vec<String> {
    let (file, world) = (&scenario.file, &scenario.file.world);
    let ron = |text: Result<String, ron::Error>| text.expect("it can be written");
    if thing.id == SCENE {
        let inner = keys(&ron(ron::to_string(world))).into_iter().map(|key| format!("world.{key}"));
        return keys(&ron(ron::to_string(file))).into_iter().chain(inner).collect();
    }
    let own = |id: &str| id == thing.id;
    keys(&match thing.kind.as_str() {
        "Air" => ron(ron::to_string(&world.air)),
        CREW => ron(ron::to_string(world.people.iter().find(|it| own(&it.id)).expect("a crew"))),
        _ => {
            let structure = world.structures.iter().find(|it| own(&it.id)).map(|it| ron::to_string(&it.is));
            let weapon = || world.weapons.iter().find(|it| own(&it.id)).map(|it| ron::to_string(&it.is));
            let rig = || world.rigs.iter().find(|it| own(&it.id)).map(|it| ron::to_string(&it.is));
            ron(structure.or_else(weapon).or_else(rig).expect("a thing"))
        }
    })
}

/// The field that a property is of.
fn field_of(path: &str) -> &str {
    let path = path.split(['[', '?', '#']).next().unwrap_or_default();
    ["en", "zh-Hans", "zh-Hant"].iter().find_map(|tag| path.strip_suffix(&format!(".{tag}"))).unwrap_or(path)
}

#[test]
fn every_field_of_the_palette_can_be_changed_or_it_stands_here_why_not() {
    let field = full_field();
    let (mut missing, mut used) = (BTreeSet::new(), BTreeSet::new());
    for thing in things(&field) {
        // What only some of a kind have, such as the thickness of a sail, others of it show.
        let alike: Vec<Thing> = things(&field).into_iter().filter(|other| other.kind == thing.kind).collect();
        let editable: BTreeSet<String> = alike
            .iter()
            .flat_map(|other| properties(&field, &other.id))
            .map(|property| field_of(&property.path).to_owned())
            .collect();
        for key in said_of(&field, &thing) {
            let reason = ELSEWHERE.iter().find(|(kind, of, _)| *of == key && (*kind == "*" || *kind == thing.kind));
            used.extend(reason.map(|(kind, of, _)| (*kind, *of)));
            if reason.is_none() && !editable.contains(&key) {
                missing.insert(format!("{}.{key}", thing.kind));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new(), "neither in the inspector nor in ELSEWHERE");
    // `claims` and `id` of what is placed stand beside its fields; a crew has them among its own.
    let stale: Vec<_> = ELSEWHERE.iter().filter(|(kind, of, _)| !used.contains(&(*kind, *of))).collect();
    assert!(stale.is_empty(), "no such field any more: {stale:?}");
}

/// Another value that a person could give a property.
fn another(worth: &Worth) -> String {
    match worth {
        Worth::Number { value, allowed: (low, high), whole, .. } => {
            let to = (low + high) / 2.0;
            let to = if (to - value).abs() < 1e-6 { f64::midpoint(to, *high) } else { to };
            if *whole { to.round().to_string() } else { format!("{to:.3}") }
        }
        Worth::Switch(on) => (!on).to_string(),
        Worth::Choice { now, of } => of[(now + 1) % of.len()].0.clone(),
        Worth::Words { .. } => "  \"North\"  gate \\ 北门 ".to_owned(),
    }
}

#[test]
fn every_property_of_the_palette_takes_another_value_and_reads_as_it_was_set() {
    let field = full_field();
    let (mut taken, mut all) = (0, 0);
    for thing in things(&field) {
        for property in properties(&field, &thing.id) {
            let value = another(&property.worth);
            let edit = Edit::Set { id: thing.id.clone(), path: property.path.clone(), value: value.clone() };
            all += 1;
            // What cannot be under the others' values is refused with a reason, and changes nothing.
            let Ok(edited) = edit.apply(&field) else { continue };
            taken += 1;
            let now = properties(&edited.scenario, &thing.id);
            let now = now.iter().find(|it| it.path == property.path).unwrap_or_else(|| panic!("{edit:?} took it away"));
            let reads = match &now.worth {
                Worth::Number { value: now, .. } => (now - value.parse::<f64>().unwrap()).abs() < 1e-3,
                Worth::Switch(on) => on.to_string() == value,
                Worth::Choice { now, of } => of[*now].0 == value,
                Worth::Words { now, .. } => now == "\"North\" gate \\ 北门",
            };
            assert!(reads, "{edit:?}: {:?}", now.worth);
        }
    }
    assert!(taken * 10 > all * 9, "{taken} of {all} properties took another value");
}

#[test]
fn a_text_is_trimmed_bounded_and_never_empty() {
    let field = add(&empty_field(), "defenders", 0.0).scenario;
    let set = |path: &str, value: &str| {
        Edit::Set { id: "defenders".to_owned(), path: path.to_owned(), value: value.to_owned() }.apply(&field)
    };
    let renamed = set("label.en", "  men of the\n north gate ").unwrap().scenario;
    let label = &renamed.file.world.people[0].label;
    assert_eq!(label.get(Language::English), "men of the north gate");
    assert_eq!(label.get(Language::SimplifiedChinese), "守军", "the other languages stay");
    assert_eq!(set("label.en", &"x".repeat(41)), Err(Refusal::Words("edit-text-long", "40".to_owned())));
    let without = set("label.en", " ").unwrap().scenario;
    assert_eq!(without.file.world.people[0].label.get(Language::English), "守军");
    let title = Edit::Set { id: SCENE.to_owned(), path: "title.en".to_owned(), value: "1132".to_owned() };
    assert_eq!(done(&field, &title).scenario.file.title.get(Language::English), "1132");
    let nameless = r#"(format: 1, id: "x", title: "x", date: "x", place: "x", summary: "x", duration_s: 5,
        world: (air: (wind_m_s: 0, temperature_c: 15)))"#;
    let bare = Scenario::read("x", nameless).unwrap();
    let empty = Edit::Set { id: SCENE.to_owned(), path: "title.en".to_owned(), value: String::new() };
    assert_eq!(empty.apply(&bare), Err(Refusal::Words("edit-text-empty", String::new())));
}

#[test]
fn what_belongs_together_changes_together_and_lists_grow() {
    let field = full_field();
    let set = |scenario: &Scenario, id: &str, path: &str, value: &str| {
        done(scenario, &Edit::Set { id: id.to_owned(), path: path.to_owned(), value: value.to_owned() }).scenario
    };
    let plain = set(&field, "fire-arrows", "powder", "=\"\"");
    assert!(plain.source().contains("powder: \"\", burn_time_s: 0"));
    let again = set(&plain, "fire-arrows", "powder", "=\"smoke-ball-1044\"");
    assert!(again.source().contains("powder: \"smoke-ball-1044\", burn_time_s: 30"));
    assert!(set(&field, "thrower", "bombs", "=\"bombs\"").source().contains("bombs_every: 1"));
    let deck = set(&field, "boats", "deck_m?", "true");
    assert!(deck.source().contains("deck_m: 2.56"), "as it was without");
    assert_eq!(set(&deck, "boats", "deck_m?", "false").file, field.file);
    let floors =
        |scenario: &Scenario| properties(scenario, "bridge").iter().filter(|it| it.path.starts_with("floors_m[")).count();
    assert_eq!((floors(&field), floors(&set(&field, "bridge", "floors_m#", "4"))), (3, 4));
    assert_eq!(floors(&set(&field, "bridge", "floors_m#", "1")), 1);
}

#[test]
fn a_figure_takes_units_of_the_song_and_products() {
    let field = full_field();
    let set = |id: &str, path: &str, value: &str| {
        done(&field, &Edit::Set { id: id.to_owned(), path: path.to_owned(), value: value.to_owned() }).scenario
    };
    let reach = |typed: &str| {
        let scenario = set("lances", "reach_m", typed);
        let now = properties(&scenario, "lances").into_iter().find(|it| it.path == "reach_m").unwrap().worth;
        if let Worth::Number { value, .. } = now { value } else { panic!("{now:?}") }
    };
    for (typed, metres) in [("3 chi", 0.936), ("0.9 m", 0.9), ("2*1.5 bu", 4.68), ("1 丈 + 5 尺", 4.68)] {
        assert!((reach(typed) - metres).abs() < 1e-9, "{typed}: {}", reach(typed));
    }
    assert!(set("ship", "blades_m2", "2*4 m2").source().contains("blades_m2: \"2*4 m2\""), "as it was typed");
    // A file knows no unit by this name: there the plain number stands.
    assert!(set("mops", "water_kg_s", "0.5 kg/s").source().contains("water_kg_s: 0.5,"));
}
