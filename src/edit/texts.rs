//! Texts: what people read of a thing, in each language: a crew's label, the scene's title. A language that is left empty
//! reads as the others do.

use super::Refusal;
use super::sheet::Sheet;
use super::things::{self, SCENE, Thing};
use crate::scenario::file::ScenarioFile;
use crate::text::{Language, Text};

/// The texts of kinds, and how many letters each may have: they stand on a page, a tag or a head line.
const TEXTS: [(&str, &str, usize); 5] = [
    (things::CREW, "label", 40),
    ("Scene", "title", 60),
    ("Scene", "date", 40),
    ("Scene", "place", 60),
    ("Scene", "summary", 300),
];

/// The fields of a kind that are texts, with their most letters.
pub fn texts(kind: &str) -> impl Iterator<Item = (&'static str, usize)> {
    TEXTS.iter().filter(move |(of, ..)| *of == kind).map(|(_, field, most)| (*field, *most))
}

/// A text of a thing.
#[must_use]
pub fn text_of<'f>(file: &'f ScenarioFile, thing: &Thing, field: &str) -> Option<&'f Text> {
    if thing.id == SCENE {
        return match field {
            "title" => Some(&file.title),
            "date" => Some(&file.date),
            "place" => Some(&file.place),
            "summary" => Some(&file.summary),
            _ => None,
        };
    }
    file.world.people.iter().find(|crew| crew.id == thing.id && field == "label").map(|crew| &crew.label)
}

/// Whether a path is a text in one language, `label.zh-Hans`: the field, the language and its most letters.
#[must_use]
pub fn parted<'p>(thing: &Thing, path: &'p str) -> Option<(&'p str, Language, usize)> {
    let (field, tag) = path.split_once('.')?;
    let (_, most) = texts(&thing.kind).find(|(of, _)| *of == field)?;
    Some((field, Language::from_tag(tag)?, most))
}

/// Writes what was typed, trimmed and on one line; an empty one is taken out where another language has words.
pub(super) fn write(sheet: &mut Sheet, file: &ScenarioFile, thing: &Thing, path: &str, typed: &str) -> Result<(), Refusal> {
    let missing = || Refusal::Words("edit-no-such-thing", thing.id.clone());
    let (field, language, most) = parted(thing, path).ok_or_else(missing)?;
    let text = text_of(file, thing, field).ok_or_else(missing)?;
    let words = typed.split(|it: char| it.is_whitespace() || it.is_control()).filter(|word| !word.is_empty());
    let typed = words.collect::<Vec<_>>().join(" ");
    if typed.chars().count() > most {
        return Err(Refusal::Words("edit-text-long", most.to_string()));
    }
    let told = |of: Language| {
        if of == language { typed.as_str() } else { Some(of).filter(|of| text.own(*of)).map_or("", |of| text.get(of)) }
    };
    let told: Vec<String> = Language::ALL
        .into_iter()
        .filter(|of| !told(*of).is_empty())
        .map(|of| format!("\"{}\": {}", of.tag(), super::set::quoted(told(of))))
        .collect();
    if told.is_empty() {
        return Err(Refusal::Words("edit-text-empty", String::new()));
    }
    sheet.put(&things::fields_of(thing), field, &format!("{{{}}}", told.join(", ")));
    Ok(())
}
