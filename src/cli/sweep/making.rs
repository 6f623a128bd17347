//! Making: one run of a sweep after another, each as the line of its row.

use super::super::attempt::{self, Limits};
use crate::expect;
use crate::recording::Recording;
use crate::scenario::{Scenario, Settings};
use crate::summary::fan::Curves;
use crate::sweep::{Broken, Ended, Found, Planned, Status, Table, terms};
use crate::units::{format_number, with_unit};

/// How many rows there are and how many of them tell of a failure.
#[derive(Default)]
pub struct Tally {
    pub rows: u64,
    pub failed: u64,
    /// Of the first failure of this time.
    pub first: Option<(u64, Broken)>,
}

impl Tally {
    /// One row more.
    pub fn count(&mut self, broken: Option<Broken>) {
        self.rows += 1;
        self.failed += u64::from(broken.is_some());
        if let (Some(broken), None) = (broken, &self.first) {
            // The head is a line too.
            self.first = Some((self.rows + 1, broken));
        }
    }
}

/// A run, and its row where it was made elsewhere.
pub struct Job {
    pub run: Planned,
    pub taken: Option<Found>,
}

/// What every run of a sweep needs.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    pub scenario: &'a Scenario,
    pub columns: &'a Table,
    pub limits: Limits,
    /// What is shown over time is wanted too.
    pub curves: bool,
}

/// What a job came to.
pub struct Made {
    /// Its row.
    pub line: String,
    pub broken: Option<Broken>,
    pub curves: Option<Curves>,
}

impl Making<'_> {
    /// What a job comes to; one row of every table that was taken is made again.
    ///
    /// # Errors
    /// That such a run does not come out as it stands there.
    pub fn done(&self, job: Result<Job, String>) -> Result<Made, String> {
        let Job { run, taken } = job?;
        let Some(Found { place, line, broken, witness }) = taken else { return Ok(self.row(&run)) };
        if witness && !self.comes_out_so(&run, &line) {
            return Err(format!("--take: {place}: {OTHERWISE}"));
        }
        Ok(Made { line, broken, curves: None })
    }

    /// Whether a run that went well goes so again, however long it takes.
    #[must_use]
    pub fn comes_out_so(&self, run: &Planned, line: &str) -> bool {
        let limits = Limits { timeout: None, ..self.limits };
        Making { limits, ..*self }.row(run).line == line
    }

    fn row(&self, run: &Planned) -> Made {
        let mut curves = None;
        let fate = attempt::guarded(|| {
            let recording = self.play(&run.settings)?;
            curves = self.curves.then(|| Curves::of(&recording));
            Ok(self.ended(recording))
        });
        Made { line: self.columns.row(run, &fate), broken: fate.err(), curves }
    }

    fn play(&self, settings: &Settings) -> Result<Recording, Broken> {
        let invalid = |reason: String| Broken { status: Status::Invalid, reason };
        let setup = self.scenario.setup(settings).map_err(|report| invalid(report.to_string()))?;
        attempt::attempt(&setup, self.limits)
    }

    fn ended(&self, recording: Recording) -> Ended {
        let ended = recording.events.iter().any(|event| event.happening.kind() == "run_ended");
        let at = with_unit(format_number(recording.last_time_s), "s");
        let note = if ended { String::new() } else { terms::stopped(&at) };
        let outcomes = expect::outcomes(&recording, &self.scenario.file.measures);
        Ended { outcomes, fingerprint: recording.fingerprint, note }
    }
}

/// What tells a table of this sweep from one with other settings.
pub const OTHERWISE: &str = "this run does not come out as it stands there: the scenario, the program or a flag such as --set or \
    --until is another";
