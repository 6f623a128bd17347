//! Table: the columns of a sweep and its rows as lines of CSV.
//!
//! Contract: the varied parameters by id, `account`, `seed`, the measures by id, `fingerprint`, `status`, `reason`. Ids
//! carry their unit; what ends in `_share` is a share from 0 to 1. What never happened is `inf`, what the scene does not
//! have is an empty cell, a measure of words has its word. The reason of a run that went well tells under which terms it was
//! made where they are not the scenario's own (`without fire`), and where it was cut short. One run is one line, whatever its reason says.

use super::plan::{Plan, Planned};
use super::terms;
use crate::export::csv::number;
use crate::measure::{Measure, Outcome, measures};
use crate::scenario::Scenario;
use crate::scenario::file::ParameterValue;
use crate::scenario::values::tidy;

/// How a run ended, the word in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Ok,
    /// A law broke down: a mistake of the program.
    Panic,
    /// Numbers stopped being numbers.
    Nan,
    Timeout,
    /// The values make no sound world together.
    Invalid,
}

impl Status {
    pub const ALL: [Self; 5] = [Self::Ok, Self::Panic, Self::Nan, Self::Timeout, Self::Invalid];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Panic => "panic",
            Self::Nan => "nan",
            Self::Timeout => "timeout",
            Self::Invalid => "invalid",
        }
    }
}

/// A run that came to its end.
#[derive(Clone, Debug)]
pub struct Ended {
    pub outcomes: Vec<Outcome>,
    pub fingerprint: String,
    /// Why it ended before its time, if it was cut short on purpose.
    pub note: String,
}

/// A run that did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub status: Status,
    pub reason: String,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Number,
    /// A whole number from 0.
    Whole,
    Text,
}

/// A column and its unit; empty where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    pub unit: String,
}

/// The columns.
pub struct Table {
    varied: Vec<String>,
    measures: Vec<&'static Measure>,
}

impl Table {
    #[must_use]
    pub fn of(scenario: &Scenario, plan: &Plan) -> Self {
        let named = &scenario.file.measures;
        let measures = if named.is_empty() {
            measures().iter().collect()
        } else {
            named.iter().filter_map(|id| Measure::find(id)).collect()
        };
        Self { varied: plan.varied().map(str::to_owned).collect(), measures }
    }

    /// The first line.
    #[must_use]
    pub fn head(&self) -> String {
        let measures = self.measures.iter().map(|measure| measure.quantity.id);
        let ids = self.varied.iter().map(String::as_str).chain(["account", "seed"]).chain(measures);
        line(ids.chain(["fingerprint", "status", "reason"]))
    }

    /// Every column, for files that keep kinds and units apart from names.
    #[must_use]
    pub fn columns(&self, scenario: &Scenario) -> Vec<Column> {
        let column = |name: &str, kind, unit: &str| Column { name: name.to_owned(), kind, unit: unit.to_owned() };
        let varied = self.varied.iter().map(|id| match scenario.parameter(id).map(|parameter| &parameter.value) {
            Some(ParameterValue::Number { unit, .. }) => column(id, Kind::Number, unit),
            _ => column(id, Kind::Text, ""),
        });
        let measures = self.measures.iter().map(|measure| {
            let kind = if measure.words.is_empty() { Kind::Number } else { Kind::Text };
            // A share is a plain number here.
            column(measure.quantity.id, kind, if measure.quantity.unit == "%" { "" } else { measure.quantity.unit })
        });
        let run = [column("account", Kind::Text, ""), column("seed", Kind::Whole, "")];
        let end = ["fingerprint", "status", "reason"].map(|name| column(name, Kind::Text, ""));
        varied.chain(run).chain(measures).chain(end).collect()
    }

    /// A run's line.
    #[must_use]
    pub fn row(&self, planned: &Planned, fate: &Result<Ended, Broken>) -> String {
        let seed = planned.seed.to_string();
        let start = planned.values.iter().map(String::as_str).chain([planned.account.as_str(), seed.as_str()]);
        let (cells, fingerprint, status, reason) = match fate {
            Ok(Ended { outcomes, fingerprint, note }) => {
                let reason = terms::reason(&planned.terms, note);
                (outcomes.iter().map(cell).collect(), fingerprint.as_str(), Status::Ok, reason)
            }
            Err(broken) => (vec![String::new(); self.measures.len()], "", broken.status, broken.reason.clone()),
        };
        // A line's end within a cell would make one run two lines.
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        line(start.chain(cells.iter().map(String::as_str)).chain([fingerprint, status.word(), &reason]))
    }
}

/// A measure's cell.
#[must_use]
pub fn cell(outcome: &Outcome) -> String {
    let Outcome { measure, value } = outcome;
    match measure.word(*value) {
        Some(word) => word.to_owned(),
        None if measure.quantity.unit == "%" && value.is_finite() => number(tidy(value / 100.0)),
        None => number(*value),
    }
}

/// The value of a measure's cell in the measure's unit; `None` for what is none.
#[must_use]
pub fn unquoted(measure: &Measure, cell: &str) -> Option<f64> {
    if cell.is_empty() {
        return Some(f64::NAN);
    }
    if let Some(word) = measure.words.iter().position(|word| *word == cell) {
        return Some(word as f64);
    }
    let value: f64 = cell.parse().ok()?;
    Some(if measure.quantity.unit == "%" && value.is_finite() { tidy(value * 100.0) } else { value })
}

/// Cells as one line of CSV.
fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).expect("memory takes every record");
    let bytes = writer.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("texts make a text")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sweep::Asked;

    #[test]
    fn cells_read_back_to_what_they_were() {
        let measure = |id| Measure::find(id).expect("a measure");
        let cases = [
            ("burnt_share", 79.25, "0.7925"),
            ("burnt_share", f64::NAN, ""),
            ("bridge_collapse_s", f64::INFINITY, "inf"),
            ("bridge_collapse_s", 496.5, "496.5"),
            ("outcome", 2.0, "bursts"),
        ];
        for (id, value, text) in cases {
            assert_eq!(cell(&Outcome { measure: measure(id), value }), text);
            assert_eq!(unquoted(measure(id), text).map(f64::to_bits), Some(value.to_bits()), "{id} {text}");
        }
        assert_eq!(unquoted(measure("burnt_share"), "much"), None);
    }

    #[test]
    fn a_broken_run_is_one_line_with_its_reason() {
        let scenario = Scenario::read("trial.ron", include_str!("../../assets/new.ron")).unwrap();
        let asked = Asked { vary: vec!["bundles=1,2".into()], ..Asked::default() };
        let plan = Plan::of(&scenario, &asked).unwrap();
        let table = Table::of(&scenario, &plan);
        assert!(table.head().starts_with("bundles,account,seed,first_ignition_s,") && table.head().ends_with("status,reason\n"));
        let broken = Broken { status: Status::Timeout, reason: "too\nslow, \"really\"".into() };
        let row = table.row(&plan.nth(1), &Err(broken));
        assert!(row.starts_with("2,thrown,0,,") && row.ends_with(",timeout,\"too slow, \"\"really\"\"\"\n"), "{row}");
        assert_eq!(row.matches('\n').count(), 1);
    }
}
