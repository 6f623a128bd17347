//! Plot: the runs that a class handed in or pinned, made again and drawn over one another.

use super::super::attempt::{self, Limits};
use super::super::progress::Runs;
use super::super::{asked, out};
use crate::export::overlay::{Group, Trace};
use crate::intent::Deed;
use crate::scenario::{Scenario, Settings};
use crate::sweep::{Broken, Status, in_order};
use crate::workbook::{Changes, Workbook};

/// Of those who made the same run so many are named.
const MOST_NAMED: usize = 3;

/// Distinct runs of a class, by scenario.
#[derive(Default)]
pub struct Class(Vec<Lesson>);

struct Lesson {
    scenario: Scenario,
    text: String,
    runs: Vec<Run>,
}

/// One run and whose it is.
struct Run {
    changes: Changes,
    /// What a hand did in it.
    deeds: Vec<Deed>,
    students: Vec<String>,
}

impl Class {
    /// Takes in the run that a workbook would make, those it has answers to and those it has pinned, each once.
    pub fn take(&mut self, file: &str, book: &Workbook, scenario: &Scenario) {
        let student = if book.student.is_empty() { file } else { &book.student };
        let place = self.0.iter().position(|lesson| lesson.text == book.text).unwrap_or_else(|| {
            self.0.push(Lesson { scenario: scenario.clone(), text: book.text.clone(), runs: Vec::new() });
            self.0.len() - 1
        });
        self.0[place].add(&book.changes, &book.deeds, student);
        // What a hand did is kept of the workbook's own run alone.
        let others = book.answers.iter().map(|answer| &answer.run).chain(book.pins.iter().map(|pin| &pin.run));
        for changes in others.filter(|changes| !changes.by_hand) {
            self.0[place].add(changes, &[], student);
        }
    }

    /// Makes every run; what cannot be made is told and left out.
    #[must_use]
    pub fn play(&self) -> (Vec<Group>, usize) {
        let total: usize = self.0.iter().map(|lesson| lesson.runs.len()).sum();
        let progress = Runs::start(total as u64, 0);
        let mut broken = 0;
        let groups = self.0.iter().map(|lesson| {
            let mut traces = Vec::new();
            let take = |(label, made): (String, Result<Trace, Broken>)| {
                progress.next();
                match made {
                    Ok(trace) => traces.push(trace),
                    Err(Broken { status, reason }) => {
                        broken += 1;
                        out::complain(&format!("left out of the plot: {label}: {}: {reason}", status.word()));
                    }
                }
                Ok::<(), std::convert::Infallible>(())
            };
            let Ok(()) = in_order(asked::threads(None), lesson.runs.iter(), |run| lesson.make(run), take);
            Group { title: out::english(&lesson.scenario.file.title).to_owned(), traces }
        });
        (groups.collect(), broken)
    }
}

impl Lesson {
    fn add(&mut self, changes: &Changes, deeds: &[Deed], student: &str) {
        // No account named is the first one.
        let first = self.scenario.file.accounts.first().map(|account| account.id.clone()).unwrap_or_default();
        let account = if changes.account.is_empty() { first } else { changes.account.clone() };
        let changes = Changes { account, ..changes.clone() };
        let place = self.runs.iter().position(|run| run.changes == changes && run.deeds == deeds).unwrap_or_else(|| {
            self.runs.push(Run { changes, deeds: deeds.to_vec(), students: Vec::new() });
            self.runs.len() - 1
        });
        let students = &mut self.runs[place].students;
        if !students.iter().any(|other| other == student) {
            students.push(student.to_owned());
        }
    }

    fn make(&self, run: &Run) -> (String, Result<Trace, Broken>) {
        let label = run.label();
        let made = attempt::guarded(|| {
            let invalid = |reason: String| Broken { status: Status::Invalid, reason };
            let setup = self.scenario.setup(&run.settings()).map_err(|report| invalid(report.to_string()))?;
            attempt::attempt(&setup, Limits::default()).map(|recording| Trace::of(label.clone(), &recording))
        });
        (label, made)
    }
}

impl Run {
    fn settings(&self) -> Settings {
        Settings { deeds: self.deeds.clone(), ..Settings::from(&self.changes) }
    }

    /// `Li Hua, Wang Mei: song-shi; bundles=0`.
    fn label(&self) -> String {
        let named = self.students.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
        let more = self.students.len().saturating_sub(MOST_NAMED);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        let changed = super::changed(&self.changes);
        let account = Some(self.changes.account.as_str()).filter(|account| !account.is_empty());
        let what = account.into_iter().chain(Some(changed.as_str()).filter(|it| !it.is_empty())).collect::<Vec<_>>().join("; ");
        if what.is_empty() { format!("{named}{more}: as it is") } else { format!("{named}{more}: {what}") }
    }
}
