//! `firelance summarize`: what the runs of one or more tables come to.

use super::asked;
use super::{Exit, Failure, Out, out};
use crate::fault::io_reason;
use crate::measure::measures;
use crate::scenario::{Scenario, Settings, builtin};
use crate::summary::{Band, Share, Sheet, Told, json, shares, svg, text};
use crate::sweep::terms;
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
    /// Count the runs in which a measure lies within bounds, both included: range_m=40..60, range_m=40.. (repeatable)
    #[arg(long, value_name = "MEASURE=A..B", allow_hyphen_values = true)]
    within: Vec<String>,
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
            out::may_write_as("--svg", file, "svg")?;
        }
        let sheet = read(&self.files)?;
        // Expectations of other values, or of other laws, are none of these runs.
        let settings = terms::settings(sheet.terms().unwrap_or_default());
        let scenario = match &self.scenario {
            Some(name) => Some(fitting(name, &sheet)?),
            None => guessed(&sheet),
        };
        if let Some(scenario) = &scenario {
            scenario.setup(&settings)?;
        }
        let base = scenario.as_ref().map(|scenario| Base { scenario, settings: &settings });
        let bands = self.within.iter().map(|typed| Band::read(typed, &sheet)).collect::<Result<_, _>>();
        let bands = bands.map_err(|reason| Failure(format!("--within: {reason}")))?;
        let (title, told) = (title(base), Told { shares: judged(&sheet, base), bands });
        if self.json {
            json::write(base.map(|base| base.scenario.file.id.as_str()), &sheet, &told, out)?;
        } else {
            text::write(&title, &sheet, &told, out)?;
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
    let told = Told { shares: judged(&sheet, base), bands: Vec::new() };
    Ok(text::write(&title(base), &sheet, &told, out)?)
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
        let stand = if sheet.doubled == 1 { "1 row stands" } else { &format!("{} rows stand", sheet.doubled) };
        out::complain(&format!("{stand} in more than one place, counted once"));
    }
    Ok(sheet)
}

/// The scenario that was named, if these can be its runs.
fn fitting(name: &str, sheet: &Sheet) -> Result<Scenario, Failure> {
    let scenario = asked::scenario(name)?;
    match unfit(&scenario, sheet) {
        Some(reason) => Err(Failure(format!("--scenario: these are no runs of '{name}': {reason}"))),
        None => Ok(scenario),
    }
}

/// What speaks against these being runs of a scenario.
fn unfit(scenario: &Scenario, sheet: &Sheet) -> Option<String> {
    if let Some(id) = sheet.varied.iter().find(|id| scenario.parameter(id).is_none()) {
        return Some(format!("it has no parameter '{id}'"));
    }
    let found: Vec<&str> = sheet.measures.iter().map(|measure| measure.quantity.id).collect();
    let own: Vec<&str> = scenario.file.measures.iter().map(String::as_str).collect();
    let all = own.is_empty() && found.len() == measures().len();
    if let Some(id) = found.iter().find(|id| !own.contains(*id)).filter(|_| !all) {
        return Some(format!("it does not list the measure '{id}'"));
    }
    if let Some(id) = own.iter().find(|id| !found.contains(*id)) {
        return Some(format!("its measure '{id}' has no column"));
    }
    let none = |id: &&str| if id.is_empty() { !scenario.file.accounts.is_empty() } else { scenario.account(Some(id)).is_none() };
    sheet.accounts().into_iter().find(none).map(|id| match id {
        "" => "it has accounts, and a row names none".to_owned(),
        id => format!("it has no account '{id}'"),
    })
}

/// The one built-in scenario that has these measures, parameters and accounts.
fn guessed(sheet: &Sheet) -> Option<Scenario> {
    let in_order = |scenario: &Scenario| {
        sheet.measures.iter().map(|measure| measure.quantity.id).eq(scenario.file.measures.iter().map(String::as_str))
    };
    let fits = |scenario: &Scenario| in_order(scenario) && unfit(scenario, sheet).is_none();
    let mut found = builtin().into_iter().filter_map(|(id, text)| Scenario::read(id, text).ok()).filter(fits);
    let first = found.next();
    if found.next().is_some() { None } else { first }
}
