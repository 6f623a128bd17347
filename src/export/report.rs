//! Report: the verdicts of many runs as one JSON document, every fact of each in a field of its own.
//!
//! `got` is `null` where it never happened (then `never` is true) and where the run went wrong (then `reason` says how).

use super::VERSION;
use super::json::{Said, is_false, said};
use super::junit::Case;
use crate::event::At;
use crate::measure::Measure;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// An expectation, and the run that it was judged by.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    pub scenario: String,
    pub account: String,
    pub seed: u64,
    /// The expectation's own changes.
    pub set: BTreeMap<String, String>,
    pub without: Vec<String>,
    pub measure: String,
    pub wanted: String,
    /// `None` where the run went wrong.
    pub got: Option<Got>,
}

/// What came of it, when and in what.
#[derive(Clone, Debug, PartialEq)]
pub struct Got {
    pub value: f64,
    pub unit: &'static str,
    pub at: At,
    pub entity: String,
}

/// Writes the document and ends the line.
///
/// # Errors
/// The writer's own.
pub fn write(cases: &[Case], out: &mut dyn Write) -> io::Result<()> {
    let failed = cases.iter().filter(|case| case.failure.is_some()).count();
    let document =
        Document { passed: cases.len() - failed, failed, cases: cases.iter().map(Told::of).collect(), version: VERSION };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    passed: usize,
    failed: usize,
    cases: Vec<Told<'a>>,
    version: &'a str,
}

#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    passed: bool,
    #[serde(flatten)]
    run: Option<Run<'a>>,
    #[serde(flatten)]
    got: Option<Value<'a>>,
    file: &'a str,
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct Run<'a> {
    scenario: &'a str,
    account: &'a str,
    seed: u64,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    set: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    without: &'a [String],
    measure: &'a str,
    wanted: &'a str,
}

#[derive(Serialize)]
struct Value<'a> {
    got: Option<Said>,
    unit: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    never: bool,
    t_s: f64,
    step: u64,
    entity: &'a str,
}

impl<'a> Told<'a> {
    fn of(case: &'a Case) -> Self {
        let (file, line) = match case.place.rsplit_once(':').map(|(file, line)| (file, line.parse().ok())) {
            Some((file, Some(line))) => (file, Some(line)),
            _ => (case.place.as_str(), None),
        };
        let run = case.facts.as_ref().map(|facts| Run {
            scenario: &facts.scenario,
            account: &facts.account,
            seed: facts.seed,
            set: &facts.set,
            without: &facts.without,
            measure: &facts.measure,
            wanted: &facts.wanted,
        });
        let got = case.facts.as_ref().and_then(|facts| Some(Value::of(facts, facts.got.as_ref()?)));
        let reason = case.failure.as_ref().map(|(headline, _)| headline.as_str());
        Self { id: &case.name, passed: case.failure.is_none(), run, got, file, line, reason }
    }
}

impl<'a> Value<'a> {
    fn of(facts: &Facts, got: &'a Got) -> Self {
        let Got { value, unit, at, entity, .. } = got;
        let never = value.is_infinite();
        Self { got: said(Measure::find(&facts.measure), *value), unit, never, t_s: at.time_s, step: at.step, entity }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_field_of_its_own() {
        let at = At { step: 600, time_s: 10.0 };
        let got = Got { value: 10.0, unit: "s", at, entity: "oxen-1".into() };
        let facts = Facts {
            scenario: "trial".into(),
            account: "thrown".into(),
            seed: 7,
            set: [("bundles".to_owned(), "3".to_owned())].into(),
            without: Vec::new(),
            measure: "first_ignition_s".into(),
            wanted: "below 5 s".into(),
            got: Some(got),
        };
        let failure = Some(("wanted below 5 s, got 10 s".to_owned(), "more".to_owned()));
        let case = |facts| Case {
            suite: "trial/thrown".into(),
            name: "soon".into(),
            place: "a/trial.ron:12".into(),
            failure: failure.clone(),
            facts,
        };
        let mut out = Vec::new();
        write(&[case(Some(facts)), case(None)], &mut out).unwrap();
        let document: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let wanted = serde_json::json!({
            "id": "soon", "passed": false, "scenario": "trial", "account": "thrown", "seed": 7, "set": {"bundles": "3"},
            "measure": "first_ignition_s", "wanted": "below 5 s", "got": 10.0, "unit": "s", "t_s": 10.0, "step": 600,
            "entity": "oxen-1", "file": "a/trial.ron", "line": 12, "reason": "wanted below 5 s, got 10 s",
        });
        assert_eq!(document["cases"][0], wanted);
        assert_eq!(document["failed"], 2);
        assert_eq!(document["cases"][1]["scenario"], serde_json::Value::Null);
    }
}
