//! What is said of each expectation: what was wanted and what came, when, in what, under which settings, and where in
//! the file it stands.

use super::make::Row;
use crate::cli::Out;
use crate::export::junit::Case;
use crate::export::report::{Facts, Got};
use crate::measure::Verdict;
use crate::scenario::{Scenario, Setup};
use crate::units::format_clock;
use std::io::Write;

/// The row as a report shows it.
pub fn case(row: &Row) -> Case {
    let setup = &row.job.trial.setup;
    let suite = suite(setup);
    let place = place(row.job.scenario, &row.expectation.id);
    let failure = match &row.outcome {
        Ok(verdict) if verdict.passed => None,
        Ok(verdict) => Some((format!("wanted {}, got {}", verdict.wanted, verdict.got_text()), details(row, verdict, &place))),
        Err(reason) => Some((reason.clone(), format!("{}\nat {place}", setting(row)))),
    };
    let facts = Some(facts(row));
    Case { suite, name: row.expectation.id.clone(), place, failure, facts }
}

/// Scenario and account, as the lines of a test begin: `dean-1132/shoucheng-lu`.
#[must_use]
pub fn suite(setup: &Setup) -> String {
    if setup.account.is_empty() { setup.scenario.clone() } else { format!("{}/{}", setup.scenario, setup.account) }
}

fn facts(row: &Row) -> Facts {
    let (setup, expectation) = (&row.job.trial.setup, row.expectation);
    let got = |verdict: &Verdict| Got { value: verdict.got, unit: verdict.unit, at: verdict.at, entity: verdict.entity.clone() };
    Facts {
        scenario: setup.scenario.clone(),
        account: setup.account.clone(),
        seed: setup.seed,
        set: expectation.set.clone(),
        without: setup.without.clone(),
        measure: expectation.measure.clone(),
        wanted: expectation.wanted(),
        got: row.outcome.as_ref().ok().map(got),
    }
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

/// Prints a row.
///
/// # Errors
/// What stdout refuses.
pub fn tell(case: &Case, out: &mut Out) -> std::io::Result<()> {
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
    use crate::cli::test::make::{Job, rows};
    use crate::runner;
    use crate::scenario::Settings;

    fn scenario() -> Scenario {
        Scenario::read("trial.ron", include_str!("../../../assets/new.ron")).expect("the template is sound")
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
    fn an_expectation_is_found_in_its_text() {
        let scenario = scenario();
        let place = place(&scenario, "nothing-burns-by-itself");
        let line: usize = place.strip_prefix("trial.ron:").and_then(|line| line.parse().ok()).expect("file:line");
        assert!(scenario.source().lines().nth(line - 1).unwrap().contains("nothing-burns-by-itself"));
    }
}
