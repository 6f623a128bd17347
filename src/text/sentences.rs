//! Sentences: the shipped translations of texts that are written in English alone, found by the English itself. Where the
//! English changes, its translation is not found any more, and nobody is told what no longer stands there; a test names it.

use super::Language;
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Sentences = BTreeMap<String, String>;

const SIMPLIFIED: &str = include_str!("../../assets/text/sentences.zh-Hans.ron");
const TRADITIONAL: &str = include_str!("../../assets/text/sentences.zh-Hant.ron");

/// The translations into a language, by their English; none for English itself.
///
/// # Panics
/// Never for the shipped files: a test reads both.
pub fn sentences(language: Language) -> Option<&'static Sentences> {
    static READ: [OnceLock<Sentences>; 2] = [const { OnceLock::new() }; 2];
    let (read, file) = match language {
        Language::English => return None,
        Language::SimplifiedChinese => (&READ[0], SIMPLIFIED),
        Language::TraditionalChinese => (&READ[1], TRADITIONAL),
    };
    Some(read.get_or_init(|| ron::from_str(file).expect("a test reads the shipped translations")))
}

/// `english` in `language`, where it has been translated.
#[must_use]
pub fn translated(language: Language, english: &str) -> Option<&'static str> {
    sentences(language)?.get(english).map(String::as_str)
}

/// `english` in `language`, else as it is.
#[must_use]
pub fn said(language: Language, english: &str) -> &str {
    translated(language, english).unwrap_or(english)
}
