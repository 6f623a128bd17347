//! Workbook: what a class works in and hands in, as one file: the scenario as it was, what was changed, what was predicted,
//! what came of it, and why. Opened elsewhere it runs the same bits.
//!
//! Written in RON like a scenario, with `workbook: 1` in front; the scenario's own text travels inside, so that nothing else
//! is needed. Contract: a workbook that this program writes is read by it again as it was.

mod guess;
mod notation;
mod note;

pub use guess::{Guess, Slip, guess};
pub use note::{INSTRUMENTS, Note};

use crate::edit::history::History;
use crate::intent::Deed;
use crate::measure::Measure;
use crate::scenario::problem::{Problem, Report};
use crate::scenario::values::unknown;
use crate::scenario::{Scenario, Settings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The format that this program writes.
pub const FORMAT: u32 = 1;

/// The name of a file that was kept without being saved begins with this.
pub const UNSAVED: &str = "unsaved-";

/// Whether a file was kept without being saved.
#[must_use]
pub fn is_unsaved(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(UNSAVED))
}

/// A class's network drive and its mail take such a file (64 KiB).
pub const LARGEST_BYTES: usize = 65_536;

/// All that is kept of a person's work on one scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workbook {
    /// The format, which also tells it from a scenario.
    pub workbook: u32,
    /// Who works in it.
    #[serde(default)]
    pub student: String,
    /// Ask for a prediction before each run.
    #[serde(default)]
    pub predict_first: bool,
    /// Ids of the parameters that a teacher has locked.
    #[serde(default)]
    pub locked: Vec<String>,
    /// What a restart would run.
    #[serde(default)]
    pub changes: Changes,
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Runs that are kept to be compared with.
    #[serde(default)]
    pub pins: Vec<Pin>,
    /// Readings that were taken with the window's instruments.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// What a hand did in the run of `changes`, in the order of the steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deeds: Vec<Deed>,
    /// How its scenario was built, so that this can be undone: as many steps as there is room for, the newest.
    #[serde(default, skip_serializing_if = "History::is_empty")]
    pub built: History,
    /// Id or file name of the scenario, for messages.
    pub scenario: String,
    /// The scenario's own text.
    pub text: String,
}

/// What a run is made with on top of its scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Id of the account; empty for the scenario's first.
    #[serde(default)]
    pub account: String,
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    #[serde(default)]
    pub seed: Option<u64>,
    #[serde(default)]
    pub without: Vec<String>,
    /// A hand touched the run, so that nobody can make it again from these values alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_hand: bool,
}

/// A question, what was predicted, and what came of the run that it was asked of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Id of the question.
    pub question: String,
    /// As typed, in the measure's unit or with another.
    pub predicted: String,
    /// What the run came to, in the measure's unit, once it has ended: a moment that never came is infinite.
    #[serde(default)]
    pub came: Option<f64>,
    /// Why, in the student's words.
    #[serde(default)]
    pub reason: String,
    /// What was run.
    #[serde(default)]
    pub run: Changes,
    /// How that run ended, 16 hex digits.
    #[serde(default)]
    pub fingerprint: String,
    /// What was asked for had been seen in such a run when this was said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub after_event: bool,
    /// How far such a run had been seen when this was said, s; zero where it had not begun.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub said_at_s: f64,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde gives it so")]
fn is_zero(value: &f64) -> bool {
    *value == 0.0
}

/// A run that is kept to be compared with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    pub run: Changes,
    /// Values of the scenario's measures by id, in the measure's unit; those that the scene does not have are left out.
    pub outcomes: BTreeMap<String, f64>,
    /// How it ended, 16 hex digits.
    pub fingerprint: String,
}

impl From<&Settings> for Changes {
    fn from(settings: &Settings) -> Self {
        let Settings { account, set, seed, without, deeds } = settings.clone();
        Self { account: account.unwrap_or_default(), set, seed, without, by_hand: !deeds.is_empty() }
    }
}

impl From<&Changes> for Settings {
    fn from(changes: &Changes) -> Self {
        let Changes { account, set, seed, without, .. } = changes.clone();
        Self { account: Some(account).filter(|account| !account.is_empty()), set, seed, without, deeds: Vec::new() }
    }
}

/// Whether a text is a workbook and no scenario.
#[must_use]
pub fn is_workbook(text: &str) -> bool {
    let bare = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let head: String = bare.collect::<String>().chars().filter(|it| !it.is_whitespace()).take(16).collect();
    head.starts_with("(workbook:") || head.starts_with("Workbook(")
}

impl Workbook {
    /// Reads a workbook and proves its scenario and its changes.
    ///
    /// # Errors
    /// What is wrong with it, and where: its notation, its format, its scenario's text, a value that is not allowed, or a
    /// question that the scenario does not have.
    pub fn read(origin: &str, text: &str) -> Result<(Self, Scenario), Report> {
        let book: Self = ron::from_str(text).map_err(|error| {
            let span = error.span.start;
            notation::report(origin, text, (span.line, span.col))
        })?;
        let whole = |path: &str, message: String| Report::one(Problem::whole(origin, path, message));
        if book.workbook != FORMAT {
            return Err(whole("workbook", format!("out of range: found {}, allowed {FORMAT}", book.workbook)));
        }
        let within = |part: &str, report: Report| {
            // The places of the inner text are its own: the outer file has none for them.
            let told = report.0.into_iter().map(|problem| {
                let line = if problem.line > 0 { format!("line {}: ", problem.line) } else { String::new() };
                let inner = format!("{line}{}: {}", problem.path, problem.message);
                Problem::whole(origin, part, inner.trim_start_matches(": "))
            });
            Report(told.collect())
        };
        let scenario = Scenario::read(&book.scenario, &book.text).map_err(|report| within("text", report))?;
        if book.scenario != scenario.file.id {
            let message = format!("is of another scenario: found '{}', its text is of '{}'", book.scenario, scenario.file.id);
            return Err(whole("scenario", message));
        }
        scenario.setup(&Settings::from(&book.changes)).map_err(|report| within("changes", report))?;
        if let Some((path, message)) =
            scenario.setup(&book.settings()).err().and_then(|report| report.0.into_iter().next()).map(|it| (it.path, it.message))
        {
            return Err(whole(&path, message));
        }
        if let Some(id) = book.locked.iter().find(|id| scenario.parameter(id).is_none()) {
            let ids = scenario.file.parameters.iter().map(|parameter| parameter.id.as_str());
            return Err(whole("locked", unknown("parameter", id, ids)));
        }
        for answer in &book.answers {
            let questions = || scenario.file.questions.iter();
            let Some(question) = questions().find(|question| question.id == answer.question) else {
                let ids = questions().map(|question| question.id.as_str());
                return Err(whole("answers", unknown("question", &answer.question, ids)));
            };
            if let Some(Err(fault)) = Measure::find(&question.measure).map(|measure| guess(measure, &answer.predicted)) {
                return Err(whole(&format!("answers.{}.predicted", question.id), fault.to_string()));
            }
        }
        if let Some((number, (field, message))) =
            book.notes.iter().map(Note::fault).enumerate().find_map(|(n, it)| Some((n, it?)))
        {
            return Err(whole(&format!("notes[{number}].{field}"), message));
        }
        Ok((book, scenario))
    }

    /// What the run is made with, and what a hand did in it.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings { deeds: self.deeds.clone(), ..Settings::from(&self.changes) }
    }

    /// The file's text.
    ///
    /// # Errors
    /// More than a workbook may hold: what it has and what is allowed.
    pub fn write(&self) -> Result<String, String> {
        let mut text = self.notated()?;
        let mut shorter = self.clone();
        // What was done matters more than the way back.
        while text.len() > LARGEST_BYTES && shorter.built.forget(text.len() - LARGEST_BYTES) {
            text = shorter.notated()?;
        }
        if text.len() > LARGEST_BYTES {
            return Err(format!("too large: found {} bytes, allowed {LARGEST_BYTES}; shorten the reasons", text.len()));
        }
        Ok(text + "\n")
    }

    fn notated(&self) -> Result<String, String> {
        let pretty = ron::ser::PrettyConfig::new().escape_strings(false).struct_names(false).depth_limit(3);
        ron::ser::to_string_pretty(self, pretty).map_err(|error| error.to_string())
    }

    /// The answer to a question, where one was given.
    #[must_use]
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.question == question)
    }
}

#[cfg(test)]
mod tests;
