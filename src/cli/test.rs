//! `firelance test`: every expectation of every scenario and account found. A scenario is its own test.

use super::asked::Changes;
use super::{Exit, Failure, Out, guard, out, select};
use crate::event::Happening;
use crate::expect;
use crate::export::junit::{self, Case};
use crate::measure::{Expectation, Verdict};
use crate::recording::Recording;
use crate::runner::{self, Options, Trial};
use crate::scenario::{Scenario, Settings, Setup};
use crate::units::format_clock;
use clap::Args;
use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

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
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Only the K-th of N equal parts, for several machines
    #[arg(long, value_name = "K/N", value_parser = shard)]
    shard: Option<Shard>,
    /// Only this scenario, account or expectation (repeatable)
    #[arg(long, value_name = "ID")]
    only: Vec<String>,
    #[command(flatten)]
    changes: Changes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shard {
    number: u64,
    of: u64,
}

fn shard(text: &str) -> Result<Shard, String> {
    let parsed = text.split_once('/').and_then(|(number, of)| Some(Shard { number: number.parse().ok()?, of: of.parse().ok()? }));
    parsed
        .filter(|shard| (1..=shard.of).contains(&shard.number))
        .ok_or_else(|| "wanted K/N with K from 1 to N, such as 1/4".to_owned())
}

impl Shard {
    /// By the run's own name, so that a new scenario moves no other run to another part.
    fn takes(self, trial: &Trial) -> bool {
        let Setup { scenario, account, seed, parameters, without, .. } = &trial.setup;
        let name = format!("{scenario}\n{account}\n{seed}\n{parameters:?}\n{without:?}");
        xxhash_rust::xxh3::xxh3_64(name.as_bytes()) % self.of == self.number - 1
    }
}

/// A run to be made and where it came from.
struct Job<'a> {
    scenario: &'a Scenario,
    trial: Trial<'a>,
}

/// What became of one expectation.
struct Row<'a> {
    job: &'a Job<'a>,
    expectation: &'a Expectation,
    /// The verdict, or why there is none.
    outcome: Result<Verdict, String>,
}

impl Test {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let settings = self.changes.settings()?;
        let found = select::scenarios(&self.paths)?;
        let mut cases = Vec::new();
        let scenarios = read(&found, &mut cases, out)?;
        let unreadable = cases.len();
        let jobs = self.jobs(&scenarios, &settings)?;
        let (mut passed, mut failed) = (0, unreadable);
        let workers = self.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        make_all(&jobs, workers, |rows| {
            for row in rows {
                let case = case(&row);
                tell(&case, out)?;
                *(if case.failure.is_none() { &mut passed } else { &mut failed }) += 1;
                cases.push(case);
            }
            out.flush()
        })?;
        if let Some(file) = &self.junit {
            std::fs::write(file, junit::report(&cases)?).map_err(|error| Failure(format!("{}: {error}", file.display())))?;
        }
        if cases.is_empty() {
            out::complain("nothing was selected: no expectation found that fits");
        }
        writeln!(out, "{passed} passed, {failed} failed")?;
        Ok(match (unreadable, failed, passed) {
            (1.., _, _) => Exit::BadInput,
            (_, 1.., _) => Exit::ExpectationFailed,
            (_, _, 0) => Exit::NothingSelected,
            _ => Exit::Well,
        })
    }

    /// The runs to make, limited to what `--only` and `--shard` ask for.
    fn jobs<'a>(&self, scenarios: &'a [Scenario], settings: &Settings) -> Result<Vec<Job<'a>>, Failure> {
        let mut jobs = Vec::new();
        for scenario in scenarios {
            if scenario.file.expectations.is_empty() {
                out::complain(&format!("{}: has no expectations", scenario.origin));
            }
            for mut trial in runner::trials(scenario, settings)? {
                let names = [trial.setup.scenario.clone(), trial.setup.account.clone()];
                let wanted = |id: &String| self.only.is_empty() || self.only.contains(id);
                if !names.iter().any(wanted) {
                    trial.expectations.retain(|expectation| wanted(&expectation.id));
                }
                let ours = self.shard.is_none_or(|shard| shard.takes(&trial));
                if ours && !trial.expectations.is_empty() {
                    jobs.push(Job { scenario, trial });
                }
            }
        }
        Ok(jobs)
    }
}

/// Reads every scenario found; one that cannot be read is a failed row of its own and does not stop the others.
fn read(found: &[select::Found], cases: &mut Vec<Case>, out: &mut Out) -> Result<Vec<Scenario>, Failure> {
    let mut scenarios = Vec::new();
    for found in found {
        let read = found.text.clone().and_then(|text| Scenario::read(&found.name, &text));
        match read {
            Ok(scenario) => scenarios.push(scenario),
            Err(report) => {
                let Failure(details) = Failure::of_report(&report, found.text.as_ref().ok().map(String::as_str));
                out::complain(&details);
                writeln!(out, "FAILED  {}: cannot be read, {} problem(s)", found.name, report.0.len())?;
                let failure = Some(("the scenario cannot be read".to_owned(), details));
                cases.push(Case { suite: found.name.clone(), name: "reads".to_owned(), place: found.name.clone(), failure });
            }
        }
    }
    Ok(scenarios)
}

/// Makes all runs on `workers` threads and hands over their rows in the order of the jobs, each as soon as it can be.
fn make_all<'a>(
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
fn rows<'a>(job: &'a Job<'a>, recording: Result<Recording, String>) -> Vec<Row<'a>> {
    let judged = |expectation| recording.as_ref().map(|recording| expect::judge(recording, expectation)).map_err(Clone::clone);
    job.trial.expectations.iter().map(|&expectation| Row { job, expectation, outcome: judged(expectation) }).collect()
}

fn case(row: &Row) -> Case {
    let setup = &row.job.trial.setup;
    let suite = if setup.account.is_empty() { setup.scenario.clone() } else { format!("{}/{}", setup.scenario, setup.account) };
    let place = place(row.job.scenario, &row.expectation.id);
    let failure = match &row.outcome {
        Ok(verdict) if verdict.passed => None,
        Ok(verdict) => Some((format!("wanted {}, got {}", verdict.wanted, verdict.got_text()), details(row, verdict, &place))),
        Err(internal) => Some((internal.clone(), format!("{}\nat {place}", setting(row)))),
    };
    Case { suite, name: row.expectation.id.clone(), place, failure }
}

/// What was measured, when and in what, under which settings, and where in the file the expectation stands.
fn details(row: &Row, verdict: &Verdict, place: &str) -> String {
    let entity = if verdict.entity.is_empty() { String::new() } else { format!(", {}", verdict.entity) };
    let because = if verdict.because.is_empty() { String::new() } else { format!("\nbecause {}", verdict.because) };
    let (time, step) = (format_clock(verdict.at.time_s), verdict.at.step);
    format!("measured {} at {time} (step {step}){entity}\n{}\nat {place}{because}", verdict.measure, setting(row))
}

fn setting(row: &Row) -> String {
    let setup = &row.job.trial.setup;
    let account = if setup.account.is_empty() { "none" } else { &setup.account };
    let mut text = format!("account {account}, seed {}", setup.seed);
    for (id, value) in &row.expectation.set {
        text += &format!(", {id} = {value}");
    }
    if !setup.without.is_empty() {
        text += &format!(", without {}", setup.without.join(" "));
    }
    text
}

fn tell(case: &Case, out: &mut Out) -> std::io::Result<()> {
    let name = format!("{}/{}", case.suite, case.name);
    match &case.failure {
        None => writeln!(out, "ok      {name}"),
        Some((headline, details)) => {
            writeln!(out, "FAILED  {name}: {headline}")?;
            details.lines().try_for_each(|line| writeln!(out, "          {line}"))
        }
    }
}

/// `file:line` of an expectation, as far as its id can be found in the text after the word `expectations`.
fn place(scenario: &Scenario, id: &str) -> String {
    let source = scenario.source();
    let start = source.find("expectations").unwrap_or(0);
    let found = source[start..].find(&format!("\"{id}\""));
    found.map_or_else(
        || scenario.origin.clone(),
        |at| format!("{}:{}", scenario.origin, source[..start + at].matches('\n').count() + 1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{At, Event};

    fn scenario() -> Scenario {
        Scenario::read("trial.ron", include_str!("../../assets/new.ron")).expect("the template is sound")
    }

    #[test]
    fn a_run_that_went_wrong_fails_each_of_its_expectations_with_the_reason() {
        let scenario = scenario();
        let trials = runner::trials(&scenario, &Settings::default()).unwrap();
        let job = Job { scenario: &scenario, trial: trials[0].clone() };
        let rows = rows(&job, Err("internal error at x.rs:1".to_owned()));
        assert_eq!(rows.len(), job.trial.expectations.len());
        for row in &rows {
            let case = case(row);
            let (headline, details) = case.failure.expect("a failure");
            assert_eq!(headline, "internal error at x.rs:1");
            assert!(details.contains("seed 0") && details.contains("trial.ron:"), "{details}");
        }
    }

    #[test]
    fn numbers_that_stopped_being_numbers_spoil_the_run() {
        let mut recording = Recording::default();
        assert!(sound(recording.clone()).is_ok());
        let happening = Happening::BodyQuarantined { thing: "oxen-3".into() };
        recording.events.push(Event { at: At { step: 12, time_s: 0.2 }, happening });
        let reason = sound(recording).unwrap_err();
        assert!(reason.contains("oxen-3") && reason.contains("step 12"), "{reason}");
    }

    #[test]
    fn shards_are_written_k_of_n() {
        assert_eq!(shard("2/4"), Ok(Shard { number: 2, of: 4 }));
        for wrong in ["", "2", "0/4", "5/4", "1/0", "a/b", "1/2/3"] {
            assert!(shard(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_expectation_is_found_in_its_text() {
        let scenario = scenario();
        let place = place(&scenario, "nothing-burns-by-itself");
        let line: usize = place.strip_prefix("trial.ron:").and_then(|line| line.parse().ok()).expect("file:line");
        assert!(scenario.source().lines().nth(line - 1).unwrap().contains("nothing-burns-by-itself"));
    }
}
