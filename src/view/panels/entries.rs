//! Entries: what the menu tells of a scenario, and of a file in the user's own folder.

use crate::scenario::Scenario;
use crate::scenario::file::ScenarioFile;
use crate::text::Text;
use std::path::PathBuf;

/// What a menu tells of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub title: Text,
    pub summary: Text,
    pub date: Text,
    /// The kinds of its weapons, each once, in the file's order.
    pub arms: Vec<&'static str>,
}

impl Told {
    fn of(file: ScenarioFile) -> Self {
        let mut arms: Vec<&'static str> = Vec::new();
        for weapon in &file.world.weapons {
            if !arms.contains(&weapon.is.kind()) {
                arms.push(weapon.is.kind());
            }
        }
        Self { title: file.title, summary: file.summary, date: file.date, arms }
    }
}

/// A scenario as a line of the menu.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: &'static str,
    /// What it is, or the first thing that is wrong with it.
    pub told: Result<Told, String>,
}

impl Entry {
    #[must_use]
    pub fn of(id: &'static str, text: &str) -> Self {
        let told = match Scenario::read(id, text) {
            Ok(scenario) => Ok(Told::of(scenario.file)),
            Err(report) => Err(report.0.first().map(ToString::to_string).unwrap_or_default()),
        };
        Self { id, told }
    }
}

/// A scenario or a workbook in the user's own folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub path: PathBuf,
    pub title: String,
    /// Whose it is and what is in it, or the first thing that is wrong with it.
    pub told: Result<String, String>,
}
