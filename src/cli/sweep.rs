//! `firelance sweep`: one scenario run many times with other values, as one table that grows row by row.

mod making;

use super::asked::{self, pairs, whole};
use super::attempt::{self, Limits};
use super::progress::Runs;
use super::summarize;
use super::{Exit, Failure, Out, out};
use crate::scenario::{Scenario, Settings};
use crate::summary::fan::{self, Fan};
use crate::sweep::{self, Asked, Begun, Broken, Plan, Planned, Shard, Table, Taken, shard};
use crate::units::counted;
use clap::Args;
use making::{Job, Made, Making, OTHERWISE, Tally};
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
    /// Vary a parameter: wind_m_s=0..4:5 (five values), bundles=0,300 (these), wind_m_s=3+/-0.5 (uncertain by this standard
    /// deviation, with --sample), lances (what the sources carry), account (whose account is played), disputed (all of that
    /// degree of evidence, and the account unless one is chosen; so attested, reconstructed, assumed) (repeatable)
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
    /// Play this source's account instead of the scenario's first, or of all where they are varied (repeatable: each of them)
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
    /// Only the K-th of N parts, K from 1 to N, for several machines; each run falls to a part by its name, so parts differ
    /// somewhat in size
    #[arg(long, value_name = "K/N", value_parser = shard)]
    shard: Option<Shard>,
    /// Take runs from these tables of the same sweep, such as those of its parts, instead of making them; those that no table
    /// has, or that ran out of time there, are made
    #[arg(long, value_name = "FILE", num_args = 1..)]
    take: Vec<PathBuf>,
    /// Go on with a table that was begun; begin it if it is not there. Half a row is made again; one that says why its run
    /// failed stands (`--take` with another --out makes those again that ran out of time)
    #[arg(long)]
    resume: bool,
    /// Give a run up after so many seconds of the clock, looked at between its ticks. Its row says `timeout` and has no values
    #[arg(long, value_name = "S", value_parser = attempt::timeout, allow_negative_numbers = true)]
    timeout: Option<Duration>,
    /// Print what the runs come to, as `firelance summarize` does
    #[arg(long)]
    summary: bool,
    /// Draw what is shown over time into this file, as the runs have it at each moment: median, middle half, 5 to 95 %; or
    /// write the numbers, if its name ends in .csv. Tables do not hold this, so every run is made: not with --shard, --take
    /// or --resume
    #[arg(long, value_name = "FILE", conflicts_with_all = ["shard", "take", "resume"])]
    band: Option<PathBuf>,
    /// The table; its name ends in .csv, or in .parquet where that is built in
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
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
        if let Some(file) = &self.band {
            if *file == self.out {
                return Err(Failure(format!("--band: found '{}' for --out too, wanted two files", file.display())));
            }
            may_band(file, total)?;
        }
        let columns = Table::of(&scenario, &plan);
        let begun = sweep::begin(&table, &columns.head(), self.resume, self.runs(&plan)).map_err(Failure)?;
        let making = Making { scenario: &scenario, columns: &columns, limits, curves: self.band.is_some() };
        self.recognise(&making, &plan, &begun)?;
        let (tally, fan) = self.make(&making, &plan, begun, total)?;
        self.tell(&tally);
        if let Some(file) = &self.band {
            band(file, &scenario, &fan)?;
        }
        self.finish(&table, &columns, &scenario)?;
        if self.summary {
            let base = summarize::Base { scenario: &scenario, settings: &asked.settings };
            summarize::tell(std::slice::from_ref(&table), Some(base), out)?;
        }
        self.tidy(&table)?;
        Ok(if tally.failed == 0 { Exit::Well } else { Exit::ExpectationFailed })
    }

    fn asked(&self) -> Result<Asked, Failure> {
        let (set, without) = (pairs(&self.set)?, self.without.clone());
        let settings = Settings { set, seed: self.seed, without, ..Settings::default() };
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

    /// What tells this sweep from one with another scenario or program: the first and the last run that went well go so again.
    fn recognise(&self, making: &Making, plan: &Plan, begun: &Begun) -> Result<(), Failure> {
        for (index, line) in &begun.witnesses {
            let Some(run) = usize::try_from(*index).ok().and_then(|index| self.runs(plan).nth(index)) else { continue };
            if !making.comes_out_so(&run, line) {
                let (file, line) = (self.out.display(), index + 2);
                return Err(Failure(format!("--resume: {file}:{line}: {OTHERWISE}")));
            }
        }
        Ok(())
    }

    /// Makes the runs that are not there yet; each row is on the disk before the next one is looked at.
    fn make(&self, making: &Making, plan: &Plan, begun: Begun, total: u64) -> Result<(Tally, Fan), Failure> {
        let Begun { mut file, rows, failed, .. } = begun;
        let head = making.columns.head();
        let mut taken = Taken::open(&self.take, &head).map_err(Failure)?;
        let (mut tally, mut fan) = (Tally { rows, failed, first: None }, Fan::default());
        let progress = Runs::start(total, rows);
        // Rows that are there already are passed over in the tables too.
        let jobs = self.runs(plan).map(|run| taken.row(&run, &head).map(|taken| Job { run, taken }));
        let left = jobs.skip(usize::try_from(rows).unwrap_or(usize::MAX));
        sweep::in_order(
            asked::threads(self.jobs),
            left,
            |job| making.done(job),
            |done| {
                let Made { line, broken, curves } = done.map_err(Failure)?;
                let written = file.write_all(line.as_bytes()).and_then(|()| file.flush());
                written.map_err(|error| out::cannot_write("--out", &self.out, &error))?;
                tally.count(broken);
                curves.into_iter().for_each(|curves| fan.take(curves));
                progress.next();
                Ok::<(), Failure>(())
            },
        )?;
        taken.finish().map_err(Failure)?;
        Ok((tally, fan))
    }

    fn tell(&self, tally: &Tally) {
        let file = self.out.display();
        if let Some((line, Broken { status, reason })) = &tally.first {
            out::complain(&format!("{file}:{line}: {}: {reason}", status.word()));
        }
        out::complain(&format!("wrote {file}: {}, {} failed", counted(tally.rows, "run"), tally.failed));
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

/// Whether so many runs can be put into this file.
fn may_band(file: &Path, runs: u64) -> Result<(), Failure> {
    if runs > fan::MOST_RUNS {
        return Err(Failure(format!("--band: found {runs} runs, allowed up to {}; the table takes any number", fan::MOST_RUNS)));
    }
    if is_csv(file) || file.extension().is_some_and(|ending| ending == "svg") {
        return out::may_write("--band", file);
    }
    Err(Failure(format!("--band: found '{}', wanted a name that ends in .svg or .csv", file.display())))
}

fn is_csv(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "csv")
}

fn band(file: &Path, scenario: &Scenario, runs: &Fan) -> Result<(), Failure> {
    let title = out::english(&scenario.file.title);
    let text = if is_csv(file) { runs.csv() } else { fan::draw(title, runs)? };
    out::write_file("--band", file, text.as_bytes())?;
    out::complain(&format!("wrote {}", file.display()));
    Ok(())
}
