//! A scenario or a workbook: `run` and `play` take either.

use super::{Failure, Out};
use crate::expect;
use crate::measure::Measure;
use crate::recording::Recording;
use crate::scenario::load::text_of;
use crate::scenario::{Scenario, Settings};
use crate::text::Language;
use crate::workbook::{Changes, Workbook, guess, is_workbook};
use std::io::Write;
use std::path::PathBuf;

/// What was opened, and with what it is to run.
pub struct Opened {
    pub scenario: Scenario,
    pub settings: Settings,
    pub book: Option<Workbook>,
    #[cfg_attr(not(feature = "window"), expect(dead_code, reason = "only the window saves it again"))]
    pub path: PathBuf,
}

/// Opens a scenario, or a workbook with its changes; what flags ask for comes on top.
///
/// # Errors
/// Every problem of the file.
pub fn open(name: &str, asked: Settings) -> Result<Opened, Failure> {
    let (source, path) = (text_of(name)?, PathBuf::from(name));
    if !is_workbook(&source) {
        let scenario = Scenario::read(name, &source).map_err(|report| Failure::of_report(&report, Some(&source)))?;
        return Ok(Opened { scenario, settings: asked, book: None, path });
    }
    let (book, scenario) = Workbook::read(name, &source).map_err(|report| Failure::of_report(&report, Some(&source)))?;
    let mut settings = book.settings();
    settings.account = asked.account.or(settings.account);
    settings.seed = asked.seed.or(settings.seed);
    settings.set.extend(asked.set);
    settings.without.extend(asked.without);
    Ok(Opened { scenario, settings, book: Some(book), path })
}

/// Whose workbook it is, what was predicted and what came of it.
pub fn tell(book: &Workbook, scenario: &Scenario, recording: &Recording, out: &mut Out) -> Result<(), Failure> {
    let student = if book.student.is_empty() { "nobody named" } else { &book.student };
    writeln!(out, "\nWorkbook of {student}")?;
    for answer in &book.answers {
        let question = scenario.file.questions.iter().find(|question| question.id == answer.question);
        let measure = question.and_then(|question| Measure::find(&question.measure));
        let reads = |value: f64| measure.map_or(String::new(), |measure| expect::reads(measure, value, Language::English));
        let said = measure.and_then(|measure| guess(measure, &answer.predicted).ok()).map_or(answer.predicted.clone(), reads);
        let came = answer.came.map_or_else(|| "not run yet".to_owned(), |came| format!("came {}", reads(came)));
        let late = if answer.after_event { " (after the event)" } else { "" };
        writeln!(out, "  {}: said {said}{late}, {came}", answer.question)?;
        let here = question.map(|question| expect::outcome(recording, &question.measure));
        let same_run = answer.run == Changes::from(&book.settings()) && !answer.fingerprint.is_empty();
        if same_run && !recording.fingerprint.is_empty() && answer.fingerprint != recording.fingerprint {
            writeln!(out, "    that run ended in {}, this one in {}", answer.fingerprint, recording.fingerprint)?;
        }
        let whole = !recording.fingerprint.is_empty() && same_run;
        if let (true, Some(came), Some(here)) = (whole, answer.came, here)
            && reads(came) != reads(here)
        {
            writeln!(out, "    the file says it came {}, this run came to {}", reads(came), reads(here))?;
        }
    }
    Ok(())
}
