//! Work: what a person has predicted, found and written in this window. It is what a workbook keeps.

use crate::expect;
use crate::measure::Measure;
use crate::scenario::file::Question;
use crate::view::panels::pins::Ghost;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::workbook::{Answer, Changes, Note, Pin, Slip, guess};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Something that only the window can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Save,
    Open(PathBuf),
    SavePlot(PlotFile),
    /// All that has happened, as a text.
    SaveHappened(String),
    /// A table, as CSV, by what it is.
    SaveTable(&'static str, String),
    /// The scene as it is drawn now.
    SavePicture,
    /// Moments of the run so far, by step, as a film strip.
    SaveFilm(Vec<u64>),
}

/// What a plot can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotFile {
    Svg,
    Csv,
}

/// The work on one scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    pub student: String,
    /// A run waits until every question has a prediction.
    pub predict_first: bool,
    /// Ids of parameters that a teacher has locked.
    pub locked: Vec<String>,
    /// The newest answer to a question stands last.
    pub answers: Vec<Answer>,
    /// Runs that are kept to be compared with, and the curves of those that were seen in this sitting.
    pub pins: Vec<Pin>,
    pub ghosts: Vec<Ghost>,
    /// Readings that were put down.
    pub notes: Vec<Note>,
    /// Ids of the questions whose answer the present run will give.
    pub armed: Vec<String>,
    /// Questions whose answer has shown itself in this sitting, each with what was run.
    pub seen: Vec<(String, Changes)>,
    /// What is being typed as a prediction, and what is wrong with it.
    pub typed: BTreeMap<String, String>,
    pub faults: BTreeMap<String, Slip>,
    /// Where it was saved last.
    pub saved: Option<PathBuf>,
    pub wish: Option<Wish>,
}

impl Work {
    /// Where the newest answer to a question stands in `answers`.
    #[must_use]
    pub fn newest(&self, question: &str) -> Option<usize> {
        self.answers.iter().rposition(|answer| answer.question == question)
    }

    /// Whether a question still waits for a prediction.
    #[must_use]
    pub fn open(&self, question: &Question) -> bool {
        self.newest(&question.id).is_none()
    }

    /// Takes what was typed as the prediction of a run; what is wrong with it is kept to be shown.
    ///
    /// `seen_s` is how far that run has been seen, where it has begun.
    pub fn predict(&mut self, question: &Question, typed: &str, (run, seen_s): (&Changes, f64)) {
        let Some(measure) = Measure::find(&question.measure) else { return };
        match guess(measure, typed) {
            Ok(_) => {
                self.faults.remove(&question.id);
                self.typed.remove(&question.id);
                let predicted = typed.trim().to_owned();
                let after_event = self.seen.iter().any(|(id, seen)| *id == question.id && seen == run);
                let question = question.id.clone();
                self.answers.push(Answer { question, predicted, after_event, said_at_s: seen_s, ..Answer::default() });
            }
            Err(fault) => drop(self.faults.insert(question.id.clone(), fault)),
        }
    }

    /// Asks a question again: the answer given before stays in the workbook.
    pub fn ask_again(&mut self, question: &str) {
        let Some(newest) = self.newest(question) else { return };
        if self.answers[newest].came.is_none() {
            self.answers.remove(newest);
        } else {
            self.answers.push(Answer { question: question.to_owned(), ..Answer::default() });
        }
    }

    /// Whether the newest answer is a question asked again, with no prediction yet.
    #[must_use]
    pub fn asked_again(&self, question: &str) -> bool {
        self.newest(question).is_some_and(|newest| self.answers[newest].predicted.is_empty())
    }
}

/// A run gives the answer to what has been predicted before its end; what it came to is noted then.
pub fn remember(shown: &Shown, state: &mut PanelState) {
    let work = &mut state.work;
    notice(shown, work);
    let (begins, ended) = (shown.recording.last_step == 0, !shown.recording.fingerprint.is_empty());
    if begins {
        work.armed.clear();
    }
    // What is predicted while changes wait is meant for the run that they are for.
    if !ended && (begins || !shown.changed()) {
        let run = Changes::from(shown.settings);
        for answer in work.answers.iter_mut().filter(|answer| answer.came.is_none() && !answer.predicted.is_empty()) {
            if !work.armed.contains(&answer.question) {
                answer.run = run.clone();
                work.armed.push(answer.question.clone());
            }
        }
    }
    if !ended {
        return;
    }
    for question in shown.file.questions.iter().filter(|question| work.armed.contains(&question.id)) {
        let Some(newest) = work.answers.iter().rposition(|answer| answer.question == question.id) else { continue };
        let answer = &mut work.answers[newest];
        if answer.came.is_none() {
            answer.run.by_hand = !shown.settings.deeds.is_empty();
            answer.came = Some(expect::outcome(shown.recording, &question.measure));
            answer.fingerprint.clone_from(&shown.recording.fingerprint);
        }
    }
    work.armed.clear();
}

/// Remembers whose answer the run has already shown: the event that it asks for, or, of the rest, the end.
fn notice(shown: &Shown, work: &mut Work) {
    if shown.recording.last_step == 0 {
        return;
    }
    for question in &shown.file.questions {
        let known = Measure::find(&question.measure)
            .is_some_and(|measure| !shown.recording.fingerprint.is_empty() || expect::is_certain(measure, shown.recording));
        if known && !work.seen.iter().any(|(id, run)| *id == question.id && *run == Changes::from(shown.settings)) {
            work.seen.push((question.id.clone(), Changes::from(shown.settings)));
        }
    }
}
