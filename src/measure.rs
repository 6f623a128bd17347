//! Measures: the numbers a run is asked for, and the expectations and predictions made of them. How they read stands
//! in `measure/wording.rs`.

mod buildings;
mod burst;
mod contact;
mod damp;
mod dust;
mod fire;
mod flight;
mod pieces;
mod place;
mod raid;
mod sea;
mod siege;
mod sound;
mod thrower;
mod water;
mod word;
mod wording;

pub use burst::ENDINGS;

use crate::units::Quantity;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

const fn quantity(id: &'static str, label: &'static str, unit: &'static str, decimals: usize) -> Quantity {
    Quantity { id, label, unit, decimals }
}

/// How a measure is read from the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Time of the first event of this kind; infinite where there was none.
    FirstEvent(&'static str),
    /// Time at which a structure first burns by itself; infinite where none does.
    StructureAlight,
    /// Time of the storey giving way; infinite where it stands.
    Storey(u32),
    /// Mean burn time of the lances that were spent.
    LanceBurnTime,
    /// Farthest visible reach of any lit lance.
    LanceReach,
    /// Men told of in events of this kind, summed.
    Men(&'static str),
    /// Number of events of this kind.
    EventCount(&'static str),
    /// Last value of a gauge.
    Last(&'static str),
    Greatest(&'static str),
    Least(&'static str),
    /// 1 where an event of this kind was seen, else 0.
    Happened(&'static str),
    /// Place along x of the first event of this kind; infinite where there was none.
    FirstPlace(&'static str),
    /// Farthest place along x to either side where a thing took fire by itself; infinite where none did.
    LeftmostFire,
    RightmostFire,
}

/// A measure: what it is and how it is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    pub quantity: Quantity,
    pub reading: Reading,
    /// What it means, for `explain` and panels.
    pub meaning: &'static str,
    /// Where its value is one of a few words: the word for 0, 1, 2 and so on.
    pub words: &'static [&'static str],
}

const fn measure(quantity: Quantity, reading: Reading, meaning: &'static str) -> Measure {
    Measure { quantity, reading, meaning, words: &[] }
}

/// A measure that reads what an instrument shows: the reading of its own name, as it stood last.
const fn shown(quantity: Quantity, meaning: &'static str) -> Measure {
    Measure { reading: Reading::Last(quantity.id), quantity, meaning, words: &[] }
}

/// The measures by what they are about. A new group costs its file and two lines here.
static GROUPS: &[&[Measure]] = &[
    siege::MEASURES,
    buildings::MEASURES,
    raid::MEASURES,
    sound::MEASURES,
    thrower::MEASURES,
    damp::MEASURES,
    flight::MEASURES,
    contact::MEASURES,
    fire::MEASURES,
    burst::MEASURES,
    pieces::MEASURES,
    water::MEASURES,
    sea::MEASURES,
    dust::MEASURES,
    place::MEASURES,
];

/// Every measure there is. A scenario names those it reports.
#[must_use]
pub fn measures() -> &'static [Measure] {
    static ALL: OnceLock<Vec<Measure>> = OnceLock::new();
    ALL.get_or_init(|| GROUPS.concat())
}

/// Every number of the scene that is kept as a series: the sieges' own, and what instruments read.
#[must_use]
pub fn gauges() -> &'static [Quantity] {
    static ALL: OnceLock<Vec<Quantity>> = OnceLock::new();
    let own = |measure: &&Measure| measure.reading == Reading::Last(measure.quantity.id);
    let known = |measure: &&Measure| siege::GAUGES.iter().any(|gauge| gauge.id == measure.quantity.id);
    ALL.get_or_init(|| {
        let read = measures().iter().filter(own).filter(|measure| !known(measure)).map(|measure| measure.quantity);
        siege::GAUGES.iter().copied().chain(read).collect()
    })
}

impl Measure {
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        measures().iter().find(|measure| measure.quantity.id == id)
    }
}

/// How a measure is compared with what is expected of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    Below,
    Above,
    /// Within `tolerance` of the value.
    About,
    /// The measure's value is this `word`.
    Is,
    /// The event never happens: the measure is infinite.
    Never,
    /// It happens: the measure is finite.
    Happens,
}

/// What a scenario promises of a run; the file is the test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    pub id: String,
    pub measure: String,
    pub comparison: Comparison,
    /// In the measure's unit; not used by `never` and `happens`.
    #[serde(default)]
    pub value: f64,
    #[serde(default)]
    pub tolerance: f64,
    /// For `is`: one of the words of a measure that has words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub word: String,
    /// The unit the value is written in: `s`, `%`; checked against the measure's.
    #[serde(default)]
    pub unit: String,
    /// Only under this account; under all where empty.
    #[serde(default)]
    pub account: String,
    /// Changes to parameters for this expectation's own run, id to value: `{"bundles": "0"}`.
    #[serde(default)]
    pub set: std::collections::BTreeMap<String, String>,
    /// Laws taken out for this expectation's own run: shows what the law does.
    #[serde(default)]
    pub without: Vec<String>,
    /// Why it should be so.
    #[serde(default)]
    pub because: String,
}

/// A measure and what it came to in a run.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    pub measure: &'static Measure,
    /// In the measure's unit: shares in per cent, an event that never happened as infinity, what the scene does not
    /// have as not-a-number.
    pub value: f64,
}

/// An expectation and what became of it in a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Id of the expectation.
    pub id: String,
    pub measure: String,
    /// What was expected, as a person reads it: `below 900 s`, `never`.
    pub wanted: String,
    /// In `unit`; see [`Outcome::value`].
    pub got: f64,
    pub unit: &'static str,
    pub decimals: usize,
    pub passed: bool,
    /// When and where the measure got its value: the event that set it, or the end of the run.
    pub at: crate::event::At,
    /// The thing it happened to; empty where the whole scene was measured.
    pub entity: String,
    pub because: String,
}

impl Expectation {
    /// Whether `got` (in the measure's unit) is as expected.
    #[must_use]
    pub fn holds(&self, got: f64) -> bool {
        match self.comparison {
            Comparison::Below => got < self.value,
            Comparison::Above => got.is_finite() && got > self.value,
            Comparison::About => (got - self.value).abs() <= self.tolerance,
            Comparison::Is => self.is_word(got),
            Comparison::Never => got.is_infinite(),
            Comparison::Happens => got.is_finite(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_an_id_of_its_own() {
        let mut ids: Vec<&str> = measures().iter().map(|measure| measure.quantity.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }
}
