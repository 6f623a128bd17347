//! Text: one message in every language the file carries, with fallback to English.

pub mod rows;
mod sentences;

pub use sentences::{said, sentences, translated};

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A language the program can speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh-Hans")]
    SimplifiedChinese,
    #[serde(rename = "zh-Hant")]
    TraditionalChinese,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::English, Self::SimplifiedChinese, Self::TraditionalChinese];

    /// The tag used in files: `en`, `zh-Hans`, `zh-Hant`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-Hans",
            Self::TraditionalChinese => "zh-Hant",
        }
    }

    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// One message. In a file either one string (English) or `{"en": "...", "zh-Hans": "..."}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Language, String>);

impl Text {
    #[must_use]
    pub fn english(text: &str) -> Self {
        Self(BTreeMap::from([(Language::English, text.to_owned())]))
    }

    /// The message in `language`, its own or as it was translated, else in English, else in any language it has.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let english = self.0.get(&Language::English);
        let own = self.0.get(&language).map(String::as_str);
        own.or_else(|| translated(language, english?))
            .or_else(|| english.or_else(|| self.0.values().next()).map(String::as_str))
            .unwrap_or("")
    }

    /// Whether the message itself carries `language`.
    #[must_use]
    pub fn own(&self, language: Language) -> bool {
        self.0.contains_key(&language)
    }

    /// Whether the message is there in `language`, its own or as it was translated.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        self.own(language) || self.0.get(&Language::English).is_some_and(|english| translated(language, english).is_some())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// Every string of the message, for glyph and wording checks.
    pub fn strings(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text: one string, or one per language such as {\"en\": \"...\", \"zh-Hans\": \"...\"}")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::english(text))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some(tag) = map.next_key::<String>()? {
                    let language = Language::from_tag(&tag)
                        .ok_or_else(|| A::Error::custom(format!("unknown language '{tag}', allowed: en, zh-Hans, zh-Hant")))?;
                    texts.insert(language, map.next_value()?);
                }
                Ok(Text(texts))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}
