//! `firelance sweep`: one scenario run many times with other values, as one table that grows row by row.

use super::asked::{self, pairs, whole};
use super::attempt::{self, Limits};
use super::progress::Runs;
use super::summarize;
use super::{Exit, Failure, Out, out};
use crate::expect;
use crate::fault::io_reason;
use crate::scenario::{Scenario, Settings};
use crate::sweep::{self, Asked, Begun, Broken, Ended, Plan, Planned, Shard, Status, Table, shard};
use crate::units::{format_number, with_unit};
use clap::Args;
use std::io::Write;
use std::num::{NonZeroU64, NonZeroUsize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Run a scenario many times with other values; one row of a table for every run
///
/// Without --paired or --sample every combination of the values is run. Points of a grid share their seeds, samples have
/// seeds of their own. The table is the same for any number of jobs; rows of runs that failed have a status and a reason,
/// and the exit code is then 1.
#[derive(Args)]
pub struct Sweep {
    /// Path of a .ron file or id of a built-in scenario
    scenario: String,
    /// Vary a parameter: wind_m_s=0..4:5 (five values), bundles=0,300 (these), lances (what the sources carry), disputed (all of
    /// that degree of evidence; so attested, reconstructed, assumed) (repeatable)
    #[arg(long, value_name = "ID=A..B:N", allow_hyphen_values = true)]
    vary: Vec<String>,
    /// The first values together, then the second ones, instead of every combination
    #[arg(long, conflicts_with = "sample")]
    paired: bool,
    /// N samples of a Latin hypercube instead of every combination; ranges need no :N then
    #[arg(long, value_name = "N", value_parser = whole::<NonZeroU64>, allow_negative_numbers = true)]
    sample: Option<NonZeroU64>,
    /// Run every point R times, each with another seed
    #[arg(long, value_name = "R", value_parser = whole::<NonZeroU64>, allow_negative_numbers = true)]
    repeat: Option<NonZeroU64>,
    /// Play this source's account instead of the scenario's first (repeatable: each of them)
    #[arg(long, value_name = "ID")]
    account: Vec<String>,
    /// The same in all runs: wind_m_s=3, reach_m=2chi (repeatable)
    #[arg(long, value_name = "ID=VALUE", allow_hyphen_values = true)]
    set: Vec<String>,
    /// Take a law out of all runs (repeatable)
    #[arg(long, value_name = "LAW")]
    without: Vec<String>,
    /// Seed of the first run and of the samples; the scenario's if not given
    #[arg(long, value_name = "N", value_parser = whole::<u64>, allow_negative_numbers = true)]
    seed: Option<u64>,
    /// Stop every run at this time of the run: 90, 90s, 5min
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    until: Option<String>,
    /// How many runs at once; all processors if not given
    #[arg(long, value_name = "N", value_parser = whole::<NonZeroUsize>, allow_negative_numbers = true)]
    jobs: Option<NonZeroUsize>,
    /// Only the K-th of N parts, for several machines
    #[arg(long, value_name = "K/N", value_parser = shard)]
    shard: Option<Shard>,
    /// Go on with a table that was begun; begin it if it is not there
    #[arg(long)]
    resume: bool,
    /// Give a run up after so many seconds of the clock
    #[arg(long, value_name = "S", value_parser = attempt::timeout, allow_negative_numbers = true)]
    timeout: Option<Duration>,
    /// Print what the runs come to, as `firelance summarize` does
    #[arg(long)]
    summary: bool,
    /// The table; its name ends in .csv, or in .parquet where that is built in
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// How many rows there are and how many of them tell of a failure.
#[derive(Default)]
struct Tally {
    rows: u64,
    failed: u64,
    /// Of the first failure of this time.
    first: Option<(u64, Broken)>,
}

impl Sweep {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let scenario = asked::scenario(&self.scenario)?;
        let asked = self.asked()?;
        let plan = Plan::of(&scenario, &asked).map_err(Failure)?;
        let limits = Limits { until_s: self.until.as_deref().map(asked::seconds).transpose()?, timeout: self.timeout };
        let table = self.table()?;
        let total = self.runs(&plan).fold(0, |count, _| count + 1);
        if total == 0 {
            out::complain(&format!("nothing was selected: {}", self.why_nothing(&plan)));
            return Ok(Exit::NothingSelected);
        }
        let columns = Table::of(&scenario, &plan);
        let begun = sweep::begin(&table, &columns.head(), self.resume, self.runs(&plan)).map_err(Failure)?;
        let making = Making { scenario: &scenario, columns: &columns, limits };
        self.recognise(&making, &plan, &begun)?;
        let tally = self.make(&making, &plan, begun, total)?;
        self.tell(&tally);
        self.finish(&table, &columns, &scenario)?;
        if self.summary {
            let base = summarize::Base { scenario: &scenario, settings: &asked.settings };
            summarize::tell(std::slice::from_ref(&table), Some(base), out)?;
        }
        self.tidy(&table)?;
        Ok(if tally.failed == 0 { Exit::Well } else { Exit::ExpectationFailed })
    }

    fn asked(&self) -> Result<Asked, Failure> {
        let settings = Settings { account: None, set: pairs(&self.set)?, seed: self.seed, without: self.without.clone() };
        Ok(Asked {
            vary: self.vary.clone(),
            paired: self.paired,
            sample: self.sample.map(NonZeroU64::get),
            repeat: self.repeat.map_or(1, NonZeroU64::get),
            accounts: self.account.clone(),
            settings,
        })
    }

    /// The runs of this part.
    fn runs<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Planned> + 'a {
        plan.runs().filter(|run| self.shard.is_none_or(|shard| shard.takes(&run.name)))
    }

    fn why_nothing(&self, plan: &Plan) -> String {
        let part = self.shard.map_or_else(|| "this sweep".to_owned(), |shard| format!("part {shard}"));
        format!("no run falls to {part}; there are {} in all", plan.count())
    }

    /// What tells this sweep from one with other settings: the first run that went well goes so again.
    fn recognise(&self, making: &Making, plan: &Plan, begun: &Begun) -> Result<(), Failure> {
        let Some((index, line)) = &begun.witness else { return Ok(()) };
        let Some(run) = usize::try_from(*index).ok().and_then(|index| self.runs(plan).nth(index)) else { return Ok(()) };
        let limits = Limits { timeout: None, ..making.limits };
        if (Making { limits, ..*making }).row(&run).0 == *line {
            return Ok(());
        }
        let (file, line) = (self.out.display(), index + 2);
        Err(Failure(format!(
            "--resume: {file}:{line}: this run does not come out as it stands there: the scenario, the program or a flag such as --set or --until is another"
        )))
    }

    /// Makes the runs that are not there yet; each row is on the disk before the next one is looked at.
    fn make(&self, making: &Making, plan: &Plan, begun: Begun, total: u64) -> Result<Tally, Failure> {
        let Begun { mut file, rows, failed, .. } = begun;
        let mut tally = Tally { rows, failed, first: None };
        let progress = Runs::start(total, rows);
        let left = self.runs(plan).skip(usize::try_from(rows).unwrap_or(usize::MAX));
        sweep::in_order(
            asked::threads(self.jobs),
            left,
            |run| making.row(&run),
            |(line, broken)| {
                file.write_all(line.as_bytes()).and_then(|()| file.flush())?;
                tally.rows += 1;
                tally.failed += u64::from(broken.is_some());
                if let (Some(broken), None) = (broken, &tally.first) {
                    tally.first = Some((tally.rows + 1, broken));
                }
                progress.next();
                Ok(())
            },
        )
        .map_err(|error: std::io::Error| {
            Failure(format!("--out: '{}' cannot be written: {}", self.out.display(), io_reason(&error)))
        })?;
        Ok(tally)
    }

    fn tell(&self, tally: &Tally) {
        let file = self.out.display();
        if let Some((line, Broken { status, reason })) = &tally.first {
            out::complain(&format!("{file}:{line}: {}: {reason}", status.word()));
        }
        out::complain(&format!("wrote {file}: {} runs, {} failed", tally.rows, tally.failed));
    }

    /// Where rows are written: the file itself, or a table beside it while one of another format is not whole.
    fn table(&self) -> Result<PathBuf, Failure> {
        let (file, wanted) = (self.out.display(), self.out.with_extension("csv"));
        match self.out.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => Ok(self.out.clone()),
            Some("parquet") if !cfg!(feature = "parquet") => Err(Failure(format!(
                "--out: found '{file}', but this program was built without the feature parquet; wanted such as '{}'",
                wanted.display()
            ))),
            Some("parquet") if self.out.exists() => Err(Failure(format!("--out: '{file}' is there already, and whole"))),
            Some("parquet") => Ok(self.out.with_extension("parquet.csv")),
            _ => Err(Failure(format!("--out: found '{file}', wanted a name that ends in .csv such as '{}'", wanted.display()))),
        }
    }

    /// Puts a whole table into the format asked for.
    #[cfg(feature = "parquet")]
    fn finish(&self, table: &Path, columns: &Table, scenario: &Scenario) -> Result<(), Failure> {
        if table == self.out {
            return Ok(());
        }
        sweep::parquet::convert(table, &self.out, &columns.columns(scenario))
            .map_err(|reason| Failure(format!("--out: '{}' cannot be written: {reason}", self.out.display())))
    }

    #[cfg(not(feature = "parquet"))]
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "with the feature parquet it has something to do")]
    fn finish(&self, _: &Path, _: &Table, _: &Scenario) -> Result<(), Failure> {
        Ok(())
    }

    /// Takes away the table beside a file of another format.
    fn tidy(&self, table: &Path) -> Result<(), Failure> {
        if table == self.out {
            return Ok(());
        }
        std::fs::remove_file(table).map_err(|error| out::cannot_write("--out", table, &error))
    }
}

/// What every run of a sweep needs.
#[derive(Clone, Copy)]
struct Making<'a> {
    scenario: &'a Scenario,
    columns: &'a Table,
    limits: Limits,
}

impl Making<'_> {
    /// A run's line, and what went wrong if something did.
    fn row(&self, run: &Planned) -> (String, Option<Broken>) {
        let fate = attempt::guarded(|| self.fate(&run.settings));
        (self.columns.row(run, &fate), fate.err())
    }

    fn fate(&self, settings: &Settings) -> Result<Ended, Broken> {
        let invalid = |reason: String| Broken { status: Status::Invalid, reason };
        let setup = self.scenario.setup(settings).map_err(|report| invalid(report.to_string()))?;
        let recording = attempt::attempt(&setup, self.limits)?;
        let ended = recording.events.iter().any(|event| event.happening.kind() == "run_ended");
        let at = with_unit(format_number(recording.last_time_s), "s");
        let note = if ended { String::new() } else { format!("stopped at {at} as asked") };
        let outcomes = expect::outcomes(&recording, &self.scenario.file.measures);
        Ok(Ended { outcomes, fingerprint: recording.fingerprint, note })
    }
}
