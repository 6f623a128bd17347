//! `firelance run`: one run without a window, as text for people or as files for programs.

use super::asked::{self, Changes};
use super::book::{self, Opened};
use super::progress::Progress;
use super::{Exit, Failure, Out, out};
use crate::export::film::Film;
use crate::export::heading::Heading;
use crate::kit::STEPS_PER_TICK;
use crate::measure::{Outcome, Verdict};
use crate::recording::Recording;
use crate::replay::{Head, Keeper};
use crate::runner::{self, Course, Options};
use crate::sample::Frame;
use crate::scenario::{Scenario, Settings, Setup};
use crate::text::Language;
use crate::units::{format_clock, format_number};
use crate::{expect, export, narrate};
use clap::Args;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Run a scenario without a window; print its transcript and outcomes
#[derive(Args, Default)]
pub struct Run {
    /// Path of a .ron file or id of a built-in scenario
    scenario: String,
    #[command(flatten)]
    changes: Changes,
    /// Stop at this time of the run: 90, 90s, 5min
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    until: Option<String>,
    /// Print one JSON document instead of text
    #[arg(long)]
    json: bool,
    /// Write run.csv, gauges.csv, bodies.csv and events.csv into this folder
    #[arg(long, value_name = "DIR")]
    csv: Option<PathBuf>,
    /// Draw eight moments of the run and what changed over time into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// The same picture as dots, for documents that take no SVG
    #[arg(long, value_name = "FILE")]
    png: Option<PathBuf>,
    /// Keep the run in this file, state by state, for `firelance verify`
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

/// A finished run and what is said of it.
struct Done<'a> {
    scenario: &'a Scenario,
    setup: Setup,
    recording: Recording,
    /// Moments to be drawn; none where nothing is.
    frames: Vec<Frame>,
    outcomes: Vec<Outcome>,
    verdicts: Vec<Verdict>,
}

impl Run {
    /// As from the command line with nothing but a scenario.
    #[must_use]
    pub fn plain(scenario: &str) -> Self {
        Self { scenario: scenario.to_owned(), ..Self::default() }
    }

    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let Opened { scenario, settings, book, .. } = book::open(&self.scenario, self.changes.settings()?)?;
        let until_s = self.until.as_deref().map(asked::seconds).transpose()?;
        let setup = scenario.setup(&settings)?;
        if let Some(late) = until_s.filter(|&until_s| until_s > setup.duration_s) {
            let (late, end) = (format_number(late), format_number(setup.duration_s));
            out::complain(&format!("--until: {late} s is after the end of the run, which comes at {end} s at the latest"));
        }
        self.may_write_files()?;
        let options = Options { until_s };
        let keeper =
            self.record.as_deref().map(|file| Kept::begin(file, &Head::of(&scenario, &settings, options))).transpose()?;
        let played = self.play(&setup, options, keeper)?;
        let done = judged(&scenario, setup, played, until_s)?;
        self.write_files(&done)?;
        if self.json {
            let Done { recording, outcomes, verdicts, .. } = &done;
            let parameters = &scenario.file.parameters;
            export::json::write(export::json::Document { recording, parameters, outcomes, verdicts }, out)?;
        } else {
            tell(&done, &settings, out)?;
            book.iter().try_for_each(|book| book::tell(book, &scenario, &done.recording, out))?;
        }
        let failed = done.verdicts.iter().any(|verdict| !verdict.passed);
        Ok(if failed { Exit::ExpectationFailed } else { Exit::Well })
    }

    /// A run may take a minute; that its files cannot be written is found out before.
    fn may_write_files(&self) -> Result<(), Failure> {
        self.csv.iter().try_for_each(|folder| out::make_folder("--csv", folder))?;
        self.svg.iter().try_for_each(|file| out::may_write_as("--svg", file, "svg"))?;
        self.png.iter().try_for_each(|file| out::may_write_as("--png", file, "png"))?;
        self.record.iter().try_for_each(|file| out::may_write("--record", file))
    }

    /// The run and the moments of it that are drawn; kept state by state where that is asked for.
    fn play(&self, setup: &Setup, options: Options, mut kept: Option<Kept>) -> Result<(Recording, Vec<Frame>), Failure> {
        let mut progress = Progress::start();
        let mut film = (self.svg.is_some() || self.png.is_some()).then(Film::default);
        let mut course = Course::begin(setup, &options);
        let mut goes_on = true;
        while goes_on {
            kept.iter_mut().try_for_each(|kept| kept.keep(&course))?;
            film.iter_mut().for_each(|film| film.see(|| course.world().frame()));
            goes_on = course.advance(STEPS_PER_TICK);
            progress.update(course.share());
        }
        if let Some(mut kept) = kept {
            kept.keep(&course)?;
            kept.finish()?;
        }
        let frames = film.map(|film| film.finish(course.world().frame())).unwrap_or_default();
        Ok((course.finish(), frames))
    }

    fn write_files(&self, done: &Done) -> Result<(), Failure> {
        if let Some(folder) = &self.csv {
            for path in export::csv::write(&done.recording, &done.outcomes, folder)? {
                out::complain(&format!("wrote {}", path.display()));
            }
        }
        if self.svg.is_none() && self.png.is_none() {
            return Ok(());
        }
        let picture = export::svg::draw(&done.recording, &done.frames, done.setup.world.view_m, &Heading::of(&done.recording))?;
        if let Some(file) = &self.svg {
            out::write_file("--svg", file, picture.as_bytes())?;
            out::complain(&format!("wrote {}", file.display()));
        }
        if let Some(file) = &self.png {
            out::write_file("--png", file, &export::png::rasterise(&picture)?)?;
            out::complain(&format!("wrote {}", file.display()));
        }
        Ok(())
    }
}

/// The file of `--record` under way.
struct Kept<'a> {
    file: &'a Path,
    keeper: Keeper<BufWriter<File>>,
}

impl<'a> Kept<'a> {
    fn begin(file: &'a Path, head: &Head) -> Result<Self, Failure> {
        let keeper = File::create(file).and_then(|opened| Keeper::begin(BufWriter::new(opened), head));
        Ok(Self { file, keeper: keeper.map_err(|error| out::cannot_write("--record", file, &error))? })
    }

    fn keep(&mut self, course: &Course) -> Result<(), Failure> {
        self.keeper.keep(course.world()).map_err(|error| out::cannot_write("--record", self.file, &error))
    }

    fn finish(self) -> Result<(), Failure> {
        self.keeper.finish().map_err(|error| out::cannot_write("--record", self.file, &error))?;
        out::complain(&format!("wrote {}", self.file.display()));
        Ok(())
    }
}

/// A run that was cut short is not judged: what has not happened yet may still happen.
fn judged(
    scenario: &Scenario,
    setup: Setup,
    (recording, frames): (Recording, Vec<Frame>),
    until_s: Option<f64>,
) -> Result<Done<'_>, Failure> {
    let outcomes = expect::outcomes(&recording, &scenario.file.measures);
    let whole = until_s.is_none_or(|until_s| until_s >= setup.duration_s);
    let expectations = if whole { runner::expectations_of(scenario, &setup)? } else { Vec::new() };
    let verdicts = expectations.iter().map(|expectation| expect::judge(&recording, expectation)).collect();
    Ok(Done { scenario, setup, recording, frames, outcomes, verdicts })
}

fn tell(done: &Done, settings: &Settings, out: &mut Out) -> Result<(), Failure> {
    let Done { scenario, setup, recording, .. } = done;
    writeln!(out, "{} ({})", setup.title, scenario.file.id)?;
    let account = scenario.account(Some(&setup.account));
    if let Some(account) = account {
        writeln!(out, "account {}: {}", account.id, account.says.get(Language::English))?;
    }
    let changed: Vec<String> = settings.set.keys().map(|id| format!("{id} = {}", setup.parameters[id])).collect();
    if !changed.is_empty() {
        writeln!(out, "changed: {}", changed.join(", "))?;
    }
    if !setup.without.is_empty() {
        writeln!(out, "without: {}", setup.without.join(", "))?;
    }
    writeln!(out, "seed {}, {} of simulated time\n", setup.seed, format_clock(recording.last_time_s))?;
    for line in narrate::transcript(recording, Language::English) {
        writeln!(out, "{line}")?;
    }
    tell_outcomes(done, out)?;
    tell_verdicts(&done.verdicts, out)?;
    writeln!(out, "\nfingerprint {}", recording.fingerprint)?;
    Ok(())
}

fn tell_outcomes(done: &Done, out: &mut Out) -> Result<(), Failure> {
    let Done { outcomes, recording, setup, .. } = done;
    let cut =
        recording.events.iter().all(|event| event.happening.kind() != "run_ended") && recording.last_time_s < setup.duration_s;
    writeln!(out, "\nOutcomes")?;
    let width = outcomes.iter().map(|outcome| outcome.measure.quantity.label.chars().count()).max().unwrap_or(0);
    for outcome in outcomes {
        let Outcome { measure, value } = outcome;
        // What has not happened by then may still happen.
        let open = cut && expect::is_moment(measure) && value.is_infinite();
        let came = if open { format!("not by {}", format_clock(recording.last_time_s)) } else { measure.format(*value) };
        writeln!(out, "  {:<width$}  {came}", measure.quantity.label)?;
    }
    Ok(())
}

fn tell_verdicts(verdicts: &[Verdict], out: &mut Out) -> Result<(), Failure> {
    if verdicts.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nExpectations")?;
    for verdict in verdicts {
        let mark = if verdict.passed { "ok    " } else { "FAILED" };
        writeln!(out, "  {mark}  {}: wanted {}, got {}", verdict.id, verdict.wanted, verdict.got_text())?;
    }
    Ok(())
}
