//! Every text that is written in English alone has its translation in `assets/text/sentences.*.ron`, and no translation
//! is left of a text that is no longer there.

use firelance::library::library;
use firelance::mechanics::MECHANICS;
use firelance::published::{rows, tables};
use firelance::scenario::{Scenario, builtin};
use firelance::text::rows::CLOSING;
use firelance::text::{Language, Text, sentences};
use std::collections::{BTreeMap, BTreeSet};

/// The English of texts in files, of what the laws say of themselves, and of notes.
fn written() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut note = |text: &str| {
        if !text.is_empty() {
            found.insert(text.to_owned());
        }
    };
    for claim in &library().claims {
        [&claim.text, &claim.note].into_iter().for_each(|text| alone(text).into_iter().for_each(&mut note));
        claim.citations.iter().flat_map(|citation| [&citation.note, &citation.at]).for_each(|text| note(text));
    }
    for passage in &library().passages {
        alone(&passage.summary).into_iter().for_each(&mut note);
        passage.citations.iter().flat_map(|citation| [&citation.note, &citation.at]).for_each(|text| note(text));
    }
    library().works.iter().for_each(|work| note(&work.note));
    library().moments.iter().for_each(|moment| alone(&moment.title).into_iter().for_each(&mut note));
    library().terms.iter().for_each(|term| alone(&term.meaning).into_iter().for_each(&mut note));
    library().powders.iter().for_each(|powder| alone(&powder.basis).into_iter().chain(alone(&powder.label)).for_each(&mut note));
    for law in MECHANICS {
        note(law.about);
        law.theory.symbols.iter().for_each(|(_, meaning)| note(meaning));
        law.theory.assumptions.iter().for_each(|text| note(text));
        law.theory.left_out.iter().for_each(|(what, errs)| [what, errs].into_iter().for_each(|text| note(text)));
    }
    tables().iter().flat_map(|table| rows(table)).for_each(|row| note(&row.case));
    for (id, text) in builtin() {
        let file = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}")).file;
        in_value(&serde_json::to_value(&file).unwrap(), &mut note);
    }
    found
}

/// The English of a text that has no Chinese of its own.
fn alone(text: &Text) -> Option<&str> {
    (!text.is_empty() && !text.own(Language::TraditionalChinese)).then(|| text.get(Language::English))
}

/// Texts within a file, told by their form: a map of languages.
fn in_value(value: &serde_json::Value, note: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::Object(map) => match map.get("en").and_then(serde_json::Value::as_str) {
            Some(english) if !map.contains_key("zh-Hant") => note(english),
            _ => map.values().for_each(|inner| in_value(inner, note)),
        },
        serde_json::Value::Array(list) => list.iter().for_each(|inner| in_value(inner, note)),
        _ => {}
    }
}

/// Titles that the library has in traditional characters.
fn titles() -> BTreeSet<String> {
    let works = library().works.iter();
    works.map(|work| work.title_zh.clone()).filter(|title| !title.is_empty()).collect()
}

#[test]
fn every_text_in_english_alone_is_translated_and_no_translation_is_left_over() {
    let written = written();
    assert!(written.len() > 2000, "{} texts were found", written.len());
    for (language, more) in [(Language::TraditionalChinese, BTreeSet::new()), (Language::SimplifiedChinese, titles())] {
        let wanted: BTreeSet<&String> = written.union(&more).collect();
        let there: BTreeSet<&String> = sentences(language).unwrap().keys().collect();
        let missing: Vec<_> = wanted.difference(&there).collect();
        let over: Vec<_> = there.difference(&wanted).collect();
        let file = format!("assets/text/sentences.{}.ron", language.tag());
        assert!(missing.is_empty(), "{file} lacks {missing:#?}");
        assert!(over.is_empty(), "{file} has what nothing says: {over:#?}");
    }
}

/// Numbers of a text, as they are written.
fn numbers(text: &str) -> BTreeSet<String> {
    let digits = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let parts = text.split(|c: char| !digits(c)).map(|part| part.trim_matches(['.', ',']).to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

#[test]
fn both_scripts_tell_the_same_figures() {
    let traditional = sentences(Language::TraditionalChinese).unwrap();
    let simplified = sentences(Language::SimplifiedChinese).unwrap();
    for (english, text) in traditional {
        assert_eq!(numbers(text), numbers(&simplified[english]), "{english}");
    }
}

#[test]
fn a_translation_keeps_the_figures_of_its_english() {
    let mut lost = BTreeMap::new();
    for (english, text) in sentences(Language::TraditionalChinese).unwrap() {
        let there = numbers(text);
        let gone: Vec<String> = numbers(english).into_iter().filter(|number| !there.contains(number)).collect();
        if !gone.is_empty() {
            lost.insert(english, gone);
        }
    }
    lost.retain(|english, _| !IN_WORDS.iter().any(|known| english.starts_with(known)));
    assert!(lost.is_empty(), "{lost:#?}");
}

/// What begins so tells days by the old calendar, which Chinese writes in words.
const IN_WORDS: &[&str] = &[
    "11th day",
    "13th day",
    "8th day",
    "A first assault with more than 60 ladders",
    "In the night of the 5th of the 2nd month of 1126",
    "On the 24th of the intercalary 11th month",
    "The 25th of the intercalary 11th month",
    "The Jin fleet was to enter the Hangzhou river",
    "The enemy withdrew from Kaifeng on the 10th",
    "The fight at Caishi fell on 26 and 27 November",
    "The last assault came at noon on the 19th",
    "The siege lasted 65 days",
];

#[test]
fn no_sentence_of_the_story_begins_with_a_mark() {
    let mut told = 0;
    for (id, text) in builtin() {
        let file = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}")).file;
        let own = file.accounts.iter().flat_map(|account| &account.narration);
        for panel in file.narration.iter().chain(own) {
            for language in Language::ALL {
                let text = panel.text.get(language);
                for sentence in text.split_inclusive(['。', '！', '？', '\n']).flat_map(|part| part.split_inclusive(". ")) {
                    let begins_well = sentence.trim_start().chars().next().is_none_or(|first| !CLOSING.contains(first));
                    assert!(begins_well, "{id} in {language:?}: {sentence}");
                    told += 1;
                }
            }
        }
    }
    assert!(told > 500, "{told} sentences");
}

#[test]
fn no_sentence_on_an_event_begins_with_a_mark() {
    for language in Language::ALL {
        let file = format!("{}/assets/text/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.tag());
        let text = std::fs::read_to_string(&file).unwrap();
        let patterns = text.lines().filter(|line| line.starts_with("event-") || line.starts_with("flood-"));
        let said: Vec<&str> = patterns.filter_map(|line| line.split_once('=')).map(|(_, said)| said.trim()).collect();
        assert!(said.len() > 60, "{file}");
        for sentence in said {
            assert!(sentence.chars().next().is_none_or(|first| !CLOSING.contains(first)), "{file}: {sentence}");
        }
    }
}
