//! Making the runs of `firelance test` on several threads. A run that goes wrong fails its own rows and no others.

use crate::cli::guard;
use crate::event::Happening;
use crate::expect;
use crate::measure::{Expectation, Verdict};
use crate::recording::Recording;
use crate::runner::{self, Options, Trial};
use crate::scenario::Scenario;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// A run to be made and where it came from.
pub struct Job<'a> {
    pub scenario: &'a Scenario,
    pub trial: Trial<'a>,
}

/// What became of one expectation.
pub struct Row<'a> {
    pub job: &'a Job<'a>,
    pub expectation: &'a Expectation,
    /// The verdict, or why there is none.
    pub outcome: Result<Verdict, String>,
}

/// Makes all runs on `workers` threads and hands over their rows in the order of the jobs, each as soon as it can be.
///
/// # Errors
/// What stopped the hand-over.
pub fn make_all<'a>(
    jobs: &'a [Job<'a>],
    workers: usize,
    mut hand_over: impl FnMut(Vec<Row<'a>>) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..workers.min(jobs.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while let Some((index, job)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|index| Some((index, jobs.get(index)?)))
                {
                    if sender.send((index, make(job))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (index, rows) in receiver {
            waiting.insert(index, rows);
            while let Some(rows) = waiting.remove(&due) {
                due += 1;
                hand_over(rows)?;
            }
        }
        Ok(())
    })
}

/// One run and its rows.
fn make<'a>(job: &'a Job<'a>) -> Vec<Row<'a>> {
    rows(job, guard::guarded(|| runner::run(&job.trial.setup, &Options::default(), &mut |_| ())).and_then(sound))
}

/// A run in which numbers stopped being numbers proves nothing.
fn sound(recording: Recording) -> Result<Recording, String> {
    let broken = recording.events.iter().find(|event| matches!(event.happening, Happening::BodyQuarantined { .. }));
    match broken {
        None => Ok(recording),
        Some(event) => {
            let (thing, step) = (event.happening.subject(), event.at.step);
            Err(format!("the numbers of {thing} stopped being numbers at step {step}, so the run proves nothing"))
        }
    }
}

/// A run that went wrong is a failed row for each of its expectations.
pub fn rows<'a>(job: &'a Job<'a>, recording: Result<Recording, String>) -> Vec<Row<'a>> {
    let judged = |expectation| recording.as_ref().map(|recording| expect::judge(recording, expectation)).map_err(Clone::clone);
    job.trial.expectations.iter().map(|&expectation| Row { job, expectation, outcome: judged(expectation) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{At, Event};

    #[test]
    fn numbers_that_stopped_being_numbers_spoil_the_run() {
        let mut recording = Recording::default();
        assert!(sound(recording.clone()).is_ok());
        let happening = Happening::BodyQuarantined { thing: "oxen-3".into() };
        recording.events.push(Event { at: At { step: 12, time_s: 0.2 }, happening });
        let reason = sound(recording).unwrap_err();
        assert!(reason.contains("oxen-3") && reason.contains("step 12"), "{reason}");
    }
}
