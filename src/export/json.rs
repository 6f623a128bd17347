//! JSON: one run as one document, with the fields that `contract` promises to scripts, in a fixed order.
//!
//! What JSON has no number for is `null`: an event that never happened is `{"value": null, "never": true}`, and what
//! the scene does not have is `null` alone. So a script that computes reads a missing value, and one that asks whether
//! it happened reads `never`. A measure whose value is one of a few words has that word as its value, in quotes.

use super::VERSION;
use crate::event::{Event, Happening};
use crate::measure::{Measure, Outcome, Verdict};
use crate::recording::Recording;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::source::Evidence;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// A run and all that was judged of it.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    pub recording: &'a Recording,
    /// The scenario's parameters: their units and evidence.
    pub parameters: &'a [ParameterFile],
    pub outcomes: &'a [Outcome],
    pub verdicts: &'a [Verdict],
}

/// Writes the document and ends the line.
///
/// # Errors
/// The writer's own.
pub fn write(document: Document, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Run::of(document))?;
    writeln!(out)
}

#[derive(Serialize)]
struct Run<'a> {
    scenario: &'a str,
    account: &'a str,
    seed: u64,
    dt_s: f64,
    steps: u64,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    without: &'a [String],
    parameters: BTreeMap<&'a str, Parameter<'a>>,
    outcomes: BTreeMap<&'a str, Number>,
    expectations: Vec<Judged<'a>>,
    events: Vec<Happened<'a>>,
    fingerprint: &'a str,
    version: &'a str,
}

impl<'a> Run<'a> {
    fn of(document: Document<'a>) -> Self {
        let Recording { head, events, last_step, fingerprint, .. } = document.recording;
        let parameter = |(id, text): (&'a String, &'a String)| {
            let declared = document.parameters.iter().find(|parameter| parameter.id == *id);
            (id.as_str(), Parameter::of(text, declared))
        };
        Self {
            scenario: &head.scenario,
            account: &head.account,
            seed: head.seed,
            dt_s: head.dt_s,
            steps: *last_step,
            without: &head.without,
            parameters: head.parameters.iter().map(parameter).collect(),
            outcomes: document.outcomes.iter().map(|outcome| (outcome.measure.quantity.id, Number::of(outcome))).collect(),
            expectations: document.verdicts.iter().map(Judged::of).collect(),
            events: events.iter().map(Happened::of).collect(),
            fingerprint,
            version: VERSION,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Parameter<'a> {
    value: serde_json::Value,
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Evidence>,
}

impl<'a> Parameter<'a> {
    /// A number where the parameter is one, a switch as true or false, a choice as its name.
    pub(super) fn of(text: &str, declared: Option<&'a ParameterFile>) -> Self {
        let value = match declared.map(|parameter| &parameter.value) {
            Some(ParameterValue::Number { .. }) => text.parse::<f64>().map_or_else(|_| text.into(), serde_json::Value::from),
            Some(ParameterValue::Switch { .. }) => text.parse::<bool>().map_or_else(|_| text.into(), serde_json::Value::from),
            _ => text.into(),
        };
        let unit = match declared.map(|parameter| &parameter.value) {
            Some(ParameterValue::Number { unit, .. }) => unit,
            _ => "",
        };
        Self { value, unit, evidence: declared.map(|parameter| parameter.evidence) }
    }
}

#[derive(Serialize)]
pub(super) struct Number {
    value: Option<Said>,
    unit: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    never: bool,
}

impl Number {
    pub(super) fn of(outcome: &Outcome) -> Self {
        let (measure, value) = (outcome.measure, outcome.value);
        Self { value: said(Some(measure), value), unit: measure.quantity.unit, never: value.is_infinite() }
    }
}

/// A value as programs read it: a number, or the word of a measure that has words.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Said {
    Number(f64),
    Word(&'static str),
}

pub(super) fn said(measure: Option<&Measure>, value: f64) -> Option<Said> {
    let word = measure.and_then(|measure| measure.word(value)).map(Said::Word);
    word.or_else(|| finite(value).map(Said::Number))
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(super) const fn is_false(value: &bool) -> bool {
    !*value
}

#[derive(Serialize)]
struct Judged<'a> {
    id: &'a str,
    measure: &'a str,
    wanted: &'a str,
    got: Option<Said>,
    unit: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    never: bool,
    passed: bool,
}

impl<'a> Judged<'a> {
    fn of(verdict: &'a Verdict) -> Self {
        let Verdict { id, measure, wanted, got, unit, passed, .. } = verdict;
        Self { id, measure, wanted, got: said(Measure::find(measure), *got), unit, never: got.is_infinite(), passed: *passed }
    }
}

#[derive(Serialize)]
struct Happened<'a> {
    step: u64,
    t_s: f64,
    #[serde(flatten)]
    happening: &'a Happening,
}

impl<'a> Happened<'a> {
    fn of(event: &'a Event) -> Self {
        Self { step: event.at.step, t_s: event.at.time_s, happening: &event.happening }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::At;
    use crate::recording::Head;
    use crate::text::Text;

    fn text() -> String {
        let mut recording = Recording::new(Head { scenario: "trial".into(), dt_s: 0.01, seed: 7, ..Head::default() });
        recording.head.parameters = BTreeMap::from([("wind_m_s".into(), "2.5".into()), ("hides".into(), "true".into())]);
        recording.events =
            vec![Event { at: At { step: 3, time_s: 0.03 }, happening: Happening::HaulingStarted { crew: "c".into(), men: 9 } }];
        (recording.last_step, recording.fingerprint) = (100, "00000000000000ff".into());
        let number = ParameterValue::Number {
            unit: "m/s".into(),
            range: (0.0, 9.0),
            default: 1.0,
            sources: None,
            decimals: 1,
            whole: false,
        };
        let parameter = |id: &str, value| ParameterFile {
            id: id.into(),
            label: Text::default(),
            value,
            evidence: Evidence::Assumed,
            claim: String::new(),
            because: Text::default(),
        };
        let parameters = [parameter("wind_m_s", number), parameter("hides", ParameterValue::Switch { default: true })];
        let outcome = |id, value| Outcome { measure: Measure::find(id).unwrap(), value };
        let outcomes = [outcome("bridge_collapse_s", f64::INFINITY), outcome("burnt_share", 42.0), outcome("outcome", 2.0)];
        let mut out = Vec::new();
        write(Document { recording: &recording, parameters: &parameters, outcomes: &outcomes, verdicts: &[] }, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_promised_fields_come_in_their_order() {
        let text = text();
        let promised =
            ["scenario", "account", "seed", "dt_s", "steps", "parameters", "outcomes", "expectations", "events", "fingerprint"];
        let places: Vec<usize> = promised.iter().map(|field| text.find(&format!("\n  \"{field}\":")).expect(field)).collect();
        assert!(places.is_sorted(), "{text}");
    }

    #[test]
    fn values_have_their_own_types() {
        let run: serde_json::Value = serde_json::from_str(&text()).unwrap();
        assert_eq!(run["parameters"]["wind_m_s"], serde_json::json!({"value": 2.5, "unit": "m/s", "evidence": "assumed"}));
        assert_eq!(run["parameters"]["hides"]["value"], true);
        assert_eq!(run["outcomes"]["outcome"], serde_json::json!({"value": "bursts", "unit": ""}));
        assert_eq!(run["outcomes"]["burnt_share"], serde_json::json!({"value": 42.0, "unit": "%"}));
        assert_eq!(run["outcomes"]["bridge_collapse_s"], serde_json::json!({"value": null, "unit": "s", "never": true}));
        assert_eq!(
            run["events"][0],
            serde_json::json!({"step": 3, "t_s": 0.03, "kind": "hauling_started", "crew": "c", "men": 9})
        );
    }
}
