//! `firelance compare`: a scenario as each of its sources tells it, and what the runs came to in one table.

use super::asked::{self, Changes};
use super::guard::guarded;
use super::{Exit, Failure, Out, out};
use crate::export::comparison::{self, Column};
use crate::measure::{Outcome, Verdict};
use crate::recording::Recording;
use crate::runner::{self, Options};
use crate::scenario::{Scenario, Settings, Setup};
use crate::text::Language;
use crate::{expect, scenario::file::AccountFile};
use clap::Args;
use std::io::Write;

/// Run every account of a scenario and print their outcomes side by side
#[derive(Args)]
pub struct Compare {
    /// Path of a .ron file or id of a built-in scenario
    scenario: String,
    #[command(flatten)]
    changes: Changes,
    /// Print one JSON document instead of a table
    #[arg(long)]
    json: bool,
}

/// One account's run and what is said of it.
struct Played {
    recording: Recording,
    outcomes: Vec<Outcome>,
    verdicts: Vec<Verdict>,
}

impl Played {
    fn column(&self) -> Column<'_> {
        let Self { recording, outcomes, verdicts } = self;
        Column { recording, outcomes, verdicts }
    }
}

impl Compare {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let scenario = asked::scenario(&self.scenario)?;
        let settings = self.changes.settings()?;
        if let Some(account) = &settings.account {
            return Err(Failure(format!("--account: found '{account}', but compare plays every account")));
        }
        let accounts = &scenario.file.accounts;
        if accounts.len() < 2 {
            let reason = if accounts.is_empty() { "it has no accounts" } else { "it has only one account" };
            out::complain(&format!("{}: nothing to compare, {reason}; `firelance run` plays it", self.scenario));
            return Ok(Exit::NothingSelected);
        }
        let setups = accounts.iter().map(|account| setup(&scenario, &settings, account)).collect::<Result<Vec<_>, _>>()?;
        let played = play_all(&scenario, &setups)?;
        if self.json {
            let columns: Vec<Column> = played.iter().map(Played::column).collect();
            comparison::write(&columns, &scenario.file.parameters, out)?;
        } else {
            tell(&scenario, &settings, &setups[0], &played, out)?;
        }
        let failed = played.iter().flat_map(|it| &it.verdicts).any(|verdict| !verdict.passed);
        Ok(if failed { Exit::ExpectationFailed } else { Exit::Well })
    }
}

fn setup(scenario: &Scenario, settings: &Settings, account: &AccountFile) -> Result<Setup, Failure> {
    let settings = Settings { account: Some(account.id.clone()), ..settings.clone() };
    Ok(scenario.setup(&settings)?)
}

/// All runs, one thread each: there are as many as there are sources.
fn play_all(scenario: &Scenario, setups: &[Setup]) -> Result<Vec<Played>, Failure> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = setups.iter().map(|setup| scope.spawn(|| guarded(|| play(scenario, setup)))).collect();
        let joined = threads.into_iter().map(|thread| thread.join().expect("its work is guarded"));
        joined.map(|played| played.map_err(Failure).and_then(|played| played)).collect()
    })
}

fn play(scenario: &Scenario, setup: &Setup) -> Result<Played, Failure> {
    let recording = runner::run(setup, &Options::default(), &mut |_| ());
    let outcomes = expect::outcomes(&recording, &scenario.file.measures);
    let wanted = runner::expectations_of(scenario, setup)?;
    let verdicts = wanted.into_iter().map(|expectation| expect::judge(&recording, expectation)).collect();
    Ok(Played { recording, outcomes, verdicts })
}

fn tell(scenario: &Scenario, settings: &Settings, setup: &Setup, played: &[Played], out: &mut Out) -> Result<(), Failure> {
    writeln!(out, "{} ({})", setup.title, scenario.file.id)?;
    for account in &scenario.file.accounts {
        writeln!(out, "account {}: {}", account.id, out::english(&account.says))?;
    }
    let changed: Vec<String> = settings.set.keys().map(|id| format!("{id} = {}", setup.parameters[id])).collect();
    if !changed.is_empty() {
        writeln!(out, "changed: {}", changed.join(", "))?;
    }
    if !setup.without.is_empty() {
        writeln!(out, "without: {}", setup.without.join(", "))?;
    }
    writeln!(out, "seed {}\n", setup.seed)?;
    let rows = rows(played);
    let widths: Vec<usize> = (0..=played.len()).map(|column| width(&rows, column)).collect();
    for row in &rows {
        let differs = row.len() > 2 && row[2..].iter().any(|cell| *cell != row[1]);
        let mark = if differs && !HEADS.contains(&row[0].as_str()) { '*' } else { ' ' };
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        writeln!(out, "{}", format!("{mark} {}", cells.join("  ")).trim_end())?;
    }
    Ok(writeln!(out, "\n* the accounts differ")?)
}

/// Rows that differ by nature.
const HEADS: [&str; 3] = ["measure", "Expectations that hold", "fingerprint"];

/// The table, row by row: its head, the measures, what was expected, the fingerprints.
fn rows(played: &[Played]) -> Vec<Vec<String>> {
    let row = |name: &str, cell: &dyn Fn(&Played) -> String| {
        std::iter::once(name.to_owned()).chain(played.iter().map(cell)).collect::<Vec<_>>()
    };
    let mut rows = vec![row(HEADS[0], &|it| it.recording.head.account.clone())];
    let measures = played.first().map(|it| it.outcomes.as_slice()).unwrap_or_default();
    for (index, outcome) in measures.iter().enumerate() {
        let reads = |it: &Played| expect::reads(outcome.measure, it.outcomes[index].value, Language::English);
        rows.push(row(outcome.measure.quantity.label, &reads));
    }
    if played.iter().any(|it| !it.verdicts.is_empty()) {
        let held = |it: &Played| it.verdicts.iter().filter(|verdict| verdict.passed).count();
        rows.push(row(HEADS[1], &|it| format!("{} of {}", held(it), it.verdicts.len())));
    }
    rows.push(row(HEADS[2], &|it| it.recording.fingerprint.clone()));
    rows
}

fn width(rows: &[Vec<String>], column: usize) -> usize {
    rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
}
