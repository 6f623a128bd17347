//! `firelance test`: every expectation of every scenario and account found. A scenario is its own test.

mod make;
mod tell;

use super::asked::{self, Changes};
use super::attempt::{self, Limits};
use super::{Exit, Failure, Out, out, select};
use crate::export::junit::{self, Case};
use crate::export::report;
use crate::fault::printable;
use crate::runner::{self, Trial};
use crate::scenario::{Scenario, Settings};
use crate::sweep::{self, Shard, shard};
use crate::units::{did_you_mean, nearest_names};
use clap::Args;
use make::{Job, Making, name};
use std::io::Write;
use std::num::{NonZeroU64, NonZeroUsize};
use std::path::PathBuf;
use std::time::Duration;

/// Run every expectation of every scenario and account
#[derive(Args)]
pub struct Test {
    /// Files, folders or built-in ids; the folder `scenarios` or all built-in ones if none is named
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
    /// Write a JUnit report for build servers
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// How many runs at once; all processors if not given
    #[arg(long, value_name = "N", value_parser = asked::whole::<NonZeroUsize>, allow_negative_numbers = true)]
    jobs: Option<NonZeroUsize>,
    /// Only the K-th of N parts, K from 1 to N, for several machines; each run falls to a part by its name, so parts differ
    /// somewhat in size
    #[arg(long, value_name = "K/N", value_parser = shard)]
    shard: Option<Shard>,
    /// Only this scenario, account or expectation, or one of them as the lines of a test name it:
    /// caishi-1161/song-shi/into-the-water (repeatable)
    #[arg(long, value_name = "ID")]
    only: Vec<String>,
    /// Make every run N times; one that ends in another state then fails as nondeterministic
    #[arg(long, value_name = "N", value_parser = asked::whole::<NonZeroU64>, allow_negative_numbers = true)]
    repeat: Option<NonZeroU64>,
    /// Give a run up after so many seconds of the clock, looked at between its ticks; its expectations have failed then
    #[arg(long, value_name = "S", value_parser = attempt::timeout, allow_negative_numbers = true)]
    timeout: Option<Duration>,
    /// Print one JSON document instead of text
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    changes: Changes,
}

impl Test {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let settings = self.changes.settings()?;
        let found = select::scenarios(&self.paths);
        let mut cases = Vec::new();
        let scenarios = self.read(&found, &mut cases, out)?;
        let unreadable = cases.len();
        let trials = trials(&scenarios, &settings)?;
        self.name_strangers(&trials);
        let there_are = trials.len();
        let jobs = self.jobs(trials);
        if let Some(file) = &self.junit {
            out::may_write("--junit", file)?;
        }
        let failed = unreadable + self.make(&jobs, &mut cases, out)?;
        let passed = cases.len() - failed;
        if let Some(file) = &self.junit {
            out::write_file("--junit", file, junit::report(&cases)?.as_bytes())?;
        }
        if cases.is_empty() {
            out::complain(&format!("nothing was selected: {}", self.why_nothing(there_are)));
        }
        if self.json {
            report::write(&cases, out)?;
        } else {
            writeln!(out, "{passed} passed, {failed} failed")?;
        }
        Ok(match (unreadable, failed, passed) {
            (1.., _, _) => Exit::BadInput,
            (_, 1.., _) => Exit::ExpectationFailed,
            (_, _, 0) => Exit::NothingSelected,
            _ => Exit::Well,
        })
    }

    /// Makes the runs and tells each of their expectations as soon as it can; answers how many failed.
    fn make(&self, jobs: &[Job], cases: &mut Vec<Case>, out: &mut Out) -> std::io::Result<usize> {
        let limits = Limits { until_s: None, timeout: self.timeout };
        let making = Making { limits, repeat: self.repeat.map_or(1, NonZeroU64::get) };
        let mut failed = 0;
        sweep::in_order(
            asked::threads(self.jobs).min(jobs.len()),
            jobs.iter(),
            |job| making.rows(job),
            |rows| {
                for row in rows {
                    let case = tell::case(&row);
                    if !self.json {
                        tell::tell(&case, out)?;
                    }
                    failed += usize::from(case.failure.is_some());
                    cases.push(case);
                }
                out.flush()
            },
        )?;
        Ok(failed)
    }

    /// The runs to make, limited to what `--only` and `--shard` ask for.
    fn jobs<'a>(&self, mut jobs: Vec<Job<'a>>) -> Vec<Job<'a>> {
        for Job { trial, .. } in &mut jobs {
            let wanted = |id: &str| self.only.is_empty() || self.only.iter().any(|only| only == id);
            let suite = tell::suite(&trial.setup);
            if !wanted(&trial.setup.scenario) && !wanted(&trial.setup.account) && !wanted(&suite) {
                trial.expectations.retain(|it| wanted(&it.id) || wanted(&format!("{suite}/{}", it.id)));
            }
        }
        jobs.retain(|Job { trial, .. }| {
            !trial.expectations.is_empty() && self.shard.is_none_or(|shard| shard.takes(&name(trial)))
        });
        jobs
    }

    /// Names what `--only` asks for and nothing here is called.
    fn name_strangers(&self, jobs: &[Job]) {
        let known: Vec<String> = jobs.iter().flat_map(|job| names(&job.trial)).collect();
        for stranger in self.only.iter().filter(|only| !known.contains(only)) {
            let hint = did_you_mean(nearest_names(stranger, known.iter().map(String::as_str), 3));
            out::complain(&format!("--only: no scenario, account or expectation here is called '{stranger}'{hint}"));
        }
    }

    fn why_nothing(&self, there_are: usize) -> String {
        match (&self.shard, there_are) {
            (_, 0) => "no expectation found".to_owned(),
            (Some(shard), _) => format!("no run falls to part {shard}; there are {there_are} in all"),
            (None, _) => "no expectation fits --only".to_owned(),
        }
    }

    /// Reads every scenario found; one that cannot be read is a failed row of its own and does not stop the others.
    fn read(&self, found: &[select::Found], cases: &mut Vec<Case>, out: &mut Out) -> Result<Vec<Scenario>, Failure> {
        let mut scenarios = Vec::new();
        for found in found {
            let read = found.text.clone().and_then(|text| Scenario::read(&found.name, &text));
            match read {
                Ok(scenario) => scenarios.push(scenario),
                Err(report) => {
                    let Failure(details) = Failure::of_report(&report, found.text.as_ref().ok().map(String::as_str));
                    out::complain(&details);
                    if !self.json {
                        writeln!(out, "FAILED  {}: cannot be read, {}", printable(&found.name), out::problems(&report))?;
                    }
                    let failure = Some(("the scenario cannot be read".to_owned(), details));
                    let (suite, place) = (found.name.clone(), found.name.clone());
                    cases.push(Case { suite, name: "reads".to_owned(), place, failure, facts: None });
                }
            }
        }
        Ok(scenarios)
    }
}

/// Whatever `--only` may call a run by.
fn names(trial: &Trial) -> Vec<String> {
    let (suite, setup) = (tell::suite(&trial.setup), &trial.setup);
    let expectations = trial.expectations.iter().flat_map(|it| [it.id.clone(), format!("{suite}/{}", it.id)]);
    let expectations: Vec<String> = expectations.collect();
    [setup.scenario.clone(), setup.account.clone(), suite].into_iter().chain(expectations).collect()
}

/// Every run that some expectation asks for.
fn trials<'a>(scenarios: &'a [Scenario], settings: &Settings) -> Result<Vec<Job<'a>>, Failure> {
    let mut jobs = Vec::new();
    for scenario in scenarios {
        if scenario.file.expectations.is_empty() {
            out::complain(&format!("{}: has no expectations", scenario.origin));
        }
        jobs.extend(runner::trials(scenario, settings)?.into_iter().map(|trial| Job { scenario, trial }));
    }
    Ok(jobs)
}
