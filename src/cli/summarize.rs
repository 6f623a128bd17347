//! `firelance summarize`: what the runs of one or more tables come to.

use super::asked;
use super::{Exit, Failure, Out, out};
use crate::fault::io_reason;
use crate::scenario::{Scenario, Settings, builtin};
use crate::summary::{Share, Sheet, json, shares, svg, text};
use clap::Args;
use std::fs::File;
use std::path::PathBuf;

/// Say what the runs of a sweep come to: means, spreads, shares, and what moves them most
///
/// Takes any number of tables of one sweep, such as those of its shards; a run that stands in two of them counts once.
#[derive(Args)]
pub struct Summarize {
    /// Tables that `firelance sweep` wrote, as CSV
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The scenario whose expectations are counted; found by its columns if it is built in
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
    /// What was the same in all runs, as the sweep had it: expectations of other values are then left out (repeatable)
    #[arg(long, value_name = "ID=VALUE", allow_hyphen_values = true)]
    set: Vec<String>,
    /// A law that the sweep took out (repeatable)
    #[arg(long, value_name = "LAW")]
    without: Vec<String>,
    /// Print one JSON document instead of tables
    #[arg(long)]
    json: bool,
    /// Draw histograms and what moves each measure into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

/// What the runs had in common.
#[derive(Clone, Copy)]
pub struct Base<'a> {
    pub scenario: &'a Scenario,
    pub settings: &'a Settings,
}

impl Summarize {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        if let Some(file) = &self.svg {
            out::may_write("--svg", file)?;
        }
        let settings = Settings { set: asked::pairs(&self.set)?, without: self.without.clone(), ..Settings::default() };
        let sheet = read(&self.files)?;
        let scenario = match &self.scenario {
            Some(name) => Some(asked::scenario(name)?),
            None => guessed(&sheet),
        };
        if let Some(scenario) = &scenario {
            scenario.setup(&settings)?;
        }
        let base = scenario.as_ref().map(|scenario| Base { scenario, settings: &settings });
        let (title, shares) = (title(base), judged(&sheet, base));
        if self.json {
            json::write(base.map(|base| base.scenario.file.id.as_str()), &sheet, &shares, out)?;
        } else {
            text::write(&title, &sheet, &shares, out)?;
            if base.is_none() {
                out::complain("no built-in scenario has these columns; --scenario FILE.ron counts its expectations too");
            }
        }
        if let Some(file) = &self.svg {
            out::write_file("--svg", file, svg::draw(&title, &sheet)?.as_bytes())?;
            out::complain(&format!("wrote {}", file.display()));
        }
        Ok(if sheet.rows.is_empty() && sheet.failed.is_empty() { Exit::NothingSelected } else { Exit::Well })
    }
}

/// Prints the tables of a sweep that has just been made.
///
/// # Errors
/// What is wrong with the tables, or what stdout refuses.
pub fn tell(files: &[PathBuf], base: Option<Base>, out: &mut Out) -> Result<(), Failure> {
    let sheet = read(files)?;
    Ok(text::write(&title(base), &sheet, &judged(&sheet, base), out)?)
}

fn title(base: Option<Base>) -> String {
    base.map_or_else(
        || "A sweep".to_owned(),
        |base| format!("{} ({})", out::english(&base.scenario.file.title), base.scenario.file.id),
    )
}

fn judged(sheet: &Sheet, base: Option<Base>) -> Vec<Share> {
    base.map(|base| shares(sheet, base.scenario, base.settings)).unwrap_or_default()
}

fn read(files: &[PathBuf]) -> Result<Sheet, Failure> {
    let mut sheet = Sheet::default();
    for path in files {
        let name = path.display().to_string();
        let cannot = |error: std::io::Error| Failure(format!("{name}: cannot be read: {}", io_reason(&error)));
        let file = File::open(path).map_err(cannot)?;
        sheet.take_in(&name, file).map_err(Failure)?;
    }
    if sheet.doubled > 0 {
        out::complain(&format!("{} rows stand in more than one place and are counted once", sheet.doubled));
    }
    Ok(sheet)
}

/// The one built-in scenario that has these measures, parameters and accounts.
fn guessed(sheet: &Sheet) -> Option<Scenario> {
    let fits = |scenario: &Scenario| {
        let measures = sheet.measures.iter().map(|measure| measure.quantity.id);
        let accounts = sheet.accounts();
        measures.eq(scenario.file.measures.iter().map(String::as_str))
            && sheet.varied.iter().all(|id| scenario.parameter(id).is_some())
            && accounts.iter().all(|id| id.is_empty() == scenario.file.accounts.is_empty())
            && accounts.iter().all(|id| id.is_empty() || scenario.account(Some(id)).is_some())
    };
    let mut found = builtin().into_iter().filter_map(|(id, text)| Scenario::read(id, text).ok()).filter(fits);
    let first = found.next();
    if found.next().is_some() { None } else { first }
}
