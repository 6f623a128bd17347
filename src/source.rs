//! Sources: works, passages of the historical text in our own words, claims with their degree of evidence, glossary.
//!
//! A claim is one thing the project says about the past or about nature, with the works that carry it. Every
//! parameter, mechanic and narration panel names claims; a test proves that all of them exist and all are used.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// How well something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A source states it.
    Attested,
    /// Inferred from sources by a stated argument.
    Reconstructed,
    /// Chosen by us, with a reason, because no source speaks.
    Assumed,
    /// Sources disagree.
    Disputed,
}

impl Evidence {
    pub const ALL: [Self; 4] = [Self::Attested, Self::Reconstructed, Self::Assumed, Self::Disputed];

    /// How commands and reports name it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Attested => "attested",
            Self::Reconstructed => "reconstructed",
            Self::Assumed => "assumed",
            Self::Disputed => "disputed",
        }
    }
}

/// A work that can be cited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    pub id: String,
    pub author: String,
    /// How a citation line names it: `Shoucheng lu`; made from author and year where empty.
    #[serde(default)]
    pub short: String,
    /// Year of writing or printing as a scholar would cite it: `1193`, `1986/87`.
    pub year: String,
    pub title: String,
    /// Title or author in Chinese characters, where it has one.
    #[serde(default)]
    pub title_zh: String,
    #[serde(default)]
    pub note: String,
}

/// Where in a work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// [`Work::id`].
    pub work: String,
    /// Page, juan or section: `p. 31`, `j. 4`.
    #[serde(default)]
    pub at: String,
    /// What the citation backs, or how far it was verified.
    #[serde(default)]
    pub note: String,
}

/// A section or sub-heading of the historical text, in our own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    pub id: String,
    /// Section of the historical text: `The Dawn of Gunpowder`.
    pub section: String,
    /// Its sub-heading: `Fire Lances and Bombs`.
    pub heading: String,
    /// Years it speaks of, `1132` or `1125-1127`.
    pub years: String,
    pub summary: Text,
    pub citations: Vec<Citation>,
}

/// Something that happened in the wars and has no battle here, for the time line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    pub id: String,
    pub year: u32,
    pub title: Text,
    /// The same in a word or two, for the cord of years.
    pub short: Text,
    /// [`Passage::id`] of the section that tells of it.
    pub passage: String,
}

/// The cord of years: a thread for each power, wound about one another while they are at war.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cord {
    pub wars: Vec<Winding>,
    pub threads: Vec<Thread>,
    pub arms: Vec<Arm>,
}

/// Years in which Song and Jin fought, the first and the last of them included where they are one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Winding {
    pub from: u32,
    pub to: u32,
    /// How often the threads change sides: even, so that each ends where it began.
    pub half_turns: u32,
    /// Ids of passages or claims.
    pub because: Vec<String>,
}

/// A power of the wars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Power {
    Liao,
    Song,
    Jin,
    Mongols,
}

/// From when to when a power is on the cord; without a year it goes on beyond its end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread {
    pub power: Power,
    #[serde(default)]
    pub from: Option<u32>,
    #[serde(default)]
    pub to: Option<u32>,
    /// Ids of passages or claims.
    pub because: Vec<String>,
}

/// The weapon a battle is known for, and who used it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arm {
    /// Id of the scenario.
    pub battle: String,
    pub of: Power,
    /// Which of the program's paintings it has.
    pub picture: String,
    pub weapon: Text,
}

/// One thing said about the past or about nature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub id: String,
    pub text: Text,
    pub evidence: Evidence,
    pub citations: Vec<Citation>,
    /// The reason, for what is assumed or reconstructed; the other reading, for what is disputed.
    #[serde(default)]
    pub note: Text,
    /// Passages of the historical text it belongs to.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// A name or term with its characters and reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: String,
    pub characters: String,
    pub pinyin: String,
    pub english: String,
    pub meaning: Text,
}
