//! Making the runs of `firelance test`. A run that goes wrong, or not the same twice, fails its own rows and no others.

use crate::cli::attempt::{Limits, attempt};
use crate::expect;
use crate::export::junit::NONDETERMINISTIC;
use crate::measure::{Expectation, Verdict};
use crate::recording::Recording;
use crate::runner::Trial;
use crate::scenario::{Scenario, Setup};

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

/// A run's own name, whatever else is run.
pub fn name(trial: &Trial) -> String {
    let Setup { scenario, account, seed, parameters, without, .. } = &trial.setup;
    format!("{scenario}\n{account}\n{seed}\n{parameters:?}\n{without:?}")
}

/// How runs are made.
#[derive(Clone, Copy)]
pub struct Making {
    pub limits: Limits,
    /// So many times each.
    pub repeat: u64,
}

impl Making {
    /// One run and its rows.
    pub fn rows<'a>(self, job: &'a Job<'a>) -> Vec<Row<'a>> {
        let mut make = || attempt(&job.trial.setup, self.limits).map_err(|broken| broken.reason);
        rows(job, repeated(self.repeat, &mut make))
    }
}

/// The first of several runs, if all of them end in the same state.
fn repeated(times: u64, make: &mut dyn FnMut() -> Result<Recording, String>) -> Result<Recording, String> {
    let first = make()?;
    for number in 2..=times {
        let again = make()?;
        if again.fingerprint != first.fingerprint {
            let (first, again) = (first.fingerprint, again.fingerprint);
            return Err(format!("{NONDETERMINISTIC}: run 1 ended in the state {first}, run {number} in {again}"));
        }
    }
    Ok(first)
}

/// A run that went wrong is a failed row for each of its expectations.
pub fn rows<'a>(job: &'a Job<'a>, recording: Result<Recording, String>) -> Vec<Row<'a>> {
    let judged = |expectation| recording.as_ref().map(|recording| expect::judge(recording, expectation)).map_err(Clone::clone);
    job.trial.expectations.iter().map(|&expectation| Row { job, expectation, outcome: judged(expectation) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_that_end_otherwise_are_nondeterministic() {
        let mut ends = ["a", "a", "b"].into_iter();
        let mut make = || Ok(Recording { fingerprint: ends.next().unwrap().to_owned(), ..Recording::default() });
        let said = repeated(3, &mut make).unwrap_err();
        assert_eq!(said, "nondeterministic: run 1 ended in the state a, run 3 in b");
        assert!(repeated(5, &mut || Ok(Recording::default())).is_ok());
        assert_eq!(repeated(2, &mut || Err("broke".to_owned())), Err("broke".to_owned()));
    }
}
