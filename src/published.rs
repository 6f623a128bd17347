//! Published figures beside simulated ones: what each law is held to, and what a run gives.
//!
//! `assets/published/<mechanic>.ron` lists rows: a scenario of the proving ground with values set, a measure, and what
//! was published for it. A row is answered by making the run, never by the formula. `explain`, the window and a test read
//! the same rows.

mod curve;

pub use curve::{Curve, curves};

use crate::expect::outcome;
use crate::measure::Measure;
use crate::runner::{Options, run};
use crate::scenario::problem::Report;
use crate::scenario::{Scenario, Settings};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

static TABLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/published");

/// One published figure and the run that must give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What it is, in a few words: `cannonball at 45 degrees`.
    pub case: String,
    pub scenario: String,
    /// Parameter id to value, as typed.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    /// Laws taken out of the run, as where the table is for vacuum.
    #[serde(default)]
    pub without: Vec<String>,
    pub measure: String,
    pub published: Published,
    pub tolerance: Tolerance,
    /// Id of the claim that carries the figure.
    pub claim: String,
}

/// What was published, in the measure's unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Published {
    Value(f64),
    /// Anything from here to there, as where only an order or a range is known.
    Between(f64, f64),
    /// It never happens.
    Never,
}

/// How far the simulated value may be from the published one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Tolerance {
    /// By this share of the value.
    Share(f64),
    /// By so much, in the measure's unit.
    Plus(f64),
    /// Up to so many times more or less.
    Factor(f64),
    /// Not at all: ranges and "never".
    Exact,
}

/// The rows of a law; empty where nothing published could be found or the law has no table.
///
/// # Panics
/// Never for the shipped tables: a test reads each.
#[must_use]
pub fn rows(mechanic: &str) -> Vec<Row> {
    let file = TABLES.get_file(format!("{mechanic}.ron"));
    let text = file.and_then(include_dir::File::contents_utf8);
    text.map_or_else(Vec::new, |text| ron::from_str(text).expect("a test reads every shipped table"))
}

/// Names of the laws with a table, in order.
#[must_use]
pub fn tables() -> Vec<&'static str> {
    let mut names: Vec<&str> = TABLES.files().filter_map(|file| file.path().file_stem()?.to_str()).collect();
    names.sort_unstable();
    names
}

impl Row {
    /// Makes the run and reads the measure.
    ///
    /// # Errors
    /// What is wrong with the scenario or the values set.
    pub fn simulated(&self) -> Result<f64, Report> {
        let scenario = Scenario::find(&self.scenario)?;
        let settings = Settings { set: self.set.clone(), without: self.without.clone(), ..Settings::default() };
        let setup = scenario.setup(&settings)?;
        Ok(outcome(&run(&setup, &Options::default(), &mut |_| ()), &self.measure))
    }

    /// Whether a simulated value is as published, within the tolerance.
    #[must_use]
    pub fn agrees(&self, simulated: f64) -> bool {
        match (self.published, self.tolerance) {
            (Published::Never, _) => simulated.is_infinite(),
            (Published::Between(low, high), _) => (low..=high).contains(&simulated),
            (Published::Value(value), Tolerance::Share(share)) => (simulated - value).abs() <= share * value.abs(),
            (Published::Value(value), Tolerance::Plus(by)) => (simulated - value).abs() <= by,
            (Published::Value(value), Tolerance::Factor(factor)) => {
                simulated > 0.0 && simulated <= value * factor && simulated * factor >= value
            }
            (Published::Value(value), Tolerance::Exact) => simulated == value,
        }
    }

    /// The published figure as people read it.
    #[must_use]
    pub fn published_text(&self) -> String {
        match self.published {
            Published::Value(value) => self.text_of(value),
            Published::Between(low, high) => format!("{} to {}", self.text_of(low), self.text_of(high)),
            Published::Never => "never".to_owned(),
        }
    }

    /// A value of this row's measure to five digits, or its word.
    #[must_use]
    pub fn text_of(&self, value: f64) -> String {
        match Measure::find(&self.measure).and_then(|measure| measure.word(value)) {
            Some(word) => word.to_owned(),
            None if value.is_infinite() => "never".to_owned(),
            None => crate::units::format_digits(value, 5),
        }
    }

    /// How far off the simulated value is, as the tolerance counts it.
    #[must_use]
    pub fn difference_text(&self, simulated: f64) -> String {
        match (self.published, self.tolerance) {
            (Published::Value(value), Tolerance::Share(_)) if value != 0.0 => {
                // What rounds to nothing has no sign.
                format!("{:+.2} %", 100.0 * (simulated - value) / value.abs()).replace("-0.00 %", "+0.00 %")
            }
            (Published::Value(value), Tolerance::Factor(_)) => format!("x {:.2}", simulated / value),
            (Published::Value(value), _) if simulated.is_finite() => {
                format!("{:+.3}", simulated - value + 0.0).replace("-0.000", "+0.000")
            }
            _ if self.agrees(simulated) => "as published".to_owned(),
            _ => "not as published".to_owned(),
        }
    }

    /// The tolerance as people read it.
    #[must_use]
    pub fn tolerance_text(&self) -> String {
        match self.tolerance {
            Tolerance::Share(share) => format!("{} %", crate::units::format_digits(share * 100.0, 3)),
            Tolerance::Plus(by) => crate::units::format_digits(by, 3),
            Tolerance::Factor(factor) => format!("x {factor}"),
            Tolerance::Exact => "exact".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(published: Published, tolerance: Tolerance) -> Row {
        let text = String::new;
        Row {
            case: text(),
            scenario: text(),
            set: BTreeMap::new(),
            without: Vec::new(),
            measure: "level_db".to_owned(),
            published,
            tolerance,
            claim: text(),
        }
    }

    #[test]
    fn a_row_can_disagree() {
        assert!(row(Published::Value(100.0), Tolerance::Share(0.01)).agrees(100.9));
        assert!(!row(Published::Value(100.0), Tolerance::Share(0.01)).agrees(101.1));
        assert!(row(Published::Value(100.0), Tolerance::Plus(2.0)).agrees(98.0));
        assert!(!row(Published::Value(2.0), Tolerance::Factor(3.0)).agrees(6.1));
        assert!(!row(Published::Value(2.0), Tolerance::Factor(3.0)).agrees(0.6));
        assert!(!row(Published::Value(2.0), Tolerance::Share(0.5)).agrees(f64::NAN));
        assert!(!row(Published::Value(2.0), Tolerance::Factor(3.0)).agrees(f64::INFINITY));
        assert!(!row(Published::Never, Tolerance::Exact).agrees(7.0));
        assert!(!row(Published::Between(1.0, 2.0), Tolerance::Exact).agrees(2.5));
    }
}
