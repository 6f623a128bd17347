//! Comparison: one scenario as each of its sources tells it, side by side, as one JSON document in a fixed order.

use super::VERSION;
use super::json::{Number, Parameter};
use crate::measure::{Outcome, Verdict};
use crate::recording::Recording;
use crate::scenario::file::ParameterFile;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The run of one account and what was judged of it.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    pub recording: &'a Recording,
    pub outcomes: &'a [Outcome],
    pub verdicts: &'a [Verdict],
}

/// Writes the document and ends the line.
///
/// # Errors
/// The writer's own.
pub fn write(columns: &[Column], parameters: &[ParameterFile], out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = columns.first().map(|column| &column.recording.head) else { return Ok(()) };
    let accounts = columns.iter().map(|column| Account::of(*column, parameters)).collect();
    let document = Document { scenario: &first.scenario, seed: first.seed, without: &first.without, accounts, version: VERSION };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    scenario: &'a str,
    seed: u64,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    without: &'a [String],
    accounts: Vec<Account<'a>>,
    version: &'a str,
}

#[derive(Serialize)]
struct Account<'a> {
    account: &'a str,
    parameters: BTreeMap<&'a str, Parameter<'a>>,
    outcomes: BTreeMap<&'a str, Number>,
    expectations: Judged,
    fingerprint: &'a str,
}

/// How many of the scenario's expectations speak of this run and hold.
#[derive(Serialize)]
struct Judged {
    passed: usize,
    failed: usize,
}

impl<'a> Account<'a> {
    fn of(column: Column<'a>, declared: &'a [ParameterFile]) -> Self {
        let Column { recording, outcomes, verdicts } = column;
        let parameter = |(id, text): (&'a String, &'a String)| {
            (id.as_str(), Parameter::of(text, declared.iter().find(|parameter| parameter.id == *id)))
        };
        let passed = verdicts.iter().filter(|verdict| verdict.passed).count();
        Self {
            account: &recording.head.account,
            parameters: recording.head.parameters.iter().map(parameter).collect(),
            outcomes: outcomes.iter().map(|outcome| (outcome.measure.quantity.id, Number::of(outcome))).collect(),
            expectations: Judged { passed, failed: verdicts.len() - passed },
            fingerprint: &recording.fingerprint,
        }
    }
}
