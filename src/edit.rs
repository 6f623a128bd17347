//! Edit: what a hand may do to a scenario. Each edit is a pure operation on the scenario's own text, so that remarks, units
//! and parameters in it stay: it yields a new scenario, proven like any file, or says why it cannot.

mod add;
pub mod choices;
mod copy;
pub mod history;
pub mod palette;
pub mod properties;
mod remove;
mod set;
mod shift;
pub mod sheet;
pub mod texts;
pub mod things;
pub mod turn;

use crate::scenario::file::ScenarioFile;
use crate::scenario::problem::{Problem, Report};
use crate::scenario::{Scenario, builtin};
use sheet::Sheet;
use things::Thing;

/// One thing done to a scenario. Ids are those of things in its world; [`things::AIR`] stands for the air.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// An entry of the palette, with its middle at `at_m`.
    Add {
        entry: String,
        at_m: f64,
    },
    Move {
        id: String,
        by_m: f64,
    },
    /// Aims higher, or lower where it is negative.
    Turn {
        id: String,
        by_deg: f64,
    },
    /// Faces the other way.
    Flip {
        id: String,
    },
    /// A copy beside it that does what it does.
    Duplicate {
        id: String,
        by_m: f64,
    },
    /// With all that speaks of it.
    Remove {
        id: String,
    },
    /// A property of it, as a person types it: `7.8`, `2.5 zhang`, `true`.
    Set {
        id: String,
        path: String,
        value: String,
    },
}

/// What came of an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    pub scenario: Scenario,
    /// Id of the thing that was made or changed; empty where it is gone.
    pub id: String,
    /// Paths of all that had to go with it, as they were, with the id of what has one.
    pub gone: Vec<Gone>,
}

/// Something that spoke of what was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The list it stood in: `script`, `world.people`, `narration`.
    pub list: String,
    /// Its id, where it has one.
    pub id: String,
}

/// Why an edit is not made.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Key of a text of the interface, which takes the id or the name that follows.
    Words(&'static str, String),
    /// What would be wrong with the scenario.
    Report(Report),
}

impl From<Report> for Refusal {
    /// What a hand does most often has words of its own.
    fn from(report: Report) -> Self {
        let found = |wanted: fn(&Problem) -> bool| report.0.iter().any(wanted);
        if found(|problem| problem.message.starts_with("a ship on land")) {
            return Self::Words("edit-needs-water", String::new());
        }
        if found(|problem| problem.path.ends_with(".start_gap_m")) {
            return Self::Words("edit-before-wall", String::new());
        }
        Self::Report(report)
    }
}

impl Edit {
    /// The scenario as it is after the edit.
    ///
    /// # Errors
    /// There is no such thing or it cannot be moved or turned, or what the scenario's own checks say of it.
    pub fn apply(&self, scenario: &Scenario) -> Result<Edited, Refusal> {
        let mut sheet = Sheet::of(scenario.source());
        make_own(&mut sheet, &scenario.file);
        if let Self::Remove { id } = self {
            return remove::remove(sheet, scenario, id);
        }
        let id = match self {
            Self::Add { entry, at_m } => add::add(&mut sheet, scenario, entry, *at_m)?,
            Self::Move { id, by_m } => shift::shift(&mut sheet, scenario, id, *by_m)?,
            Self::Turn { id, by_deg } => turn::turn(&mut sheet, scenario, id, *by_deg)?,
            Self::Flip { id } => turn::flip(&mut sheet, scenario, id)?,
            Self::Duplicate { id, by_m } => copy::copy(&mut sheet, scenario, id, *by_m)?,
            Self::Set { id, path, value } => set::set(&mut sheet, scenario, (id, path), value)?,
            Self::Remove { .. } => String::new(),
        };
        Ok(Edited { scenario: towers_stay(sheet, scenario)?, id, gone: Vec::new() })
    }

    /// Its name among the texts of the interface.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Add { .. } => "edit-add",
            Self::Move { .. } => "edit-move",
            Self::Turn { .. } => "edit-turn",
            Self::Flip { .. } => "edit-flip",
            Self::Duplicate { .. } => "edit-duplicate",
            Self::Remove { .. } => "edit-remove",
            Self::Set { .. } => "edit-set",
        }
    }
}

/// A scenario that is built from nothing.
///
/// # Panics
/// Never: a test reads it.
#[must_use]
pub fn empty_field() -> Scenario {
    let text = include_str!("../assets/palette/empty-field.ron");
    Scenario::read("my-field", text).expect("the shipped field is sound")
}

/// The scenario of a changed text. It goes by its id: no file holds it yet.
fn read(sheet: &Sheet) -> Result<Scenario, Report> {
    let id = sheet.find("id").and_then(|node| node.name()).unwrap_or_default().to_owned();
    Scenario::read(&id, sheet.text())
}

/// The scenario of a changed text. Towers are measured from the wall's edge: where that has come or moved, they stay.
fn towers_stay(mut sheet: Sheet, before: &Scenario) -> Result<Scenario, Report> {
    let after = read(&sheet)?;
    let by_m = things::edge_m(&before.file.world) - things::edge_m(&after.file.world);
    let stays =
        |thing: &Thing| matches!(thing.kind.as_str(), "SkyBridge" | "SiegeTower") && things::find(before, &thing.id).is_some();
    if by_m == 0.0 || !things::things(&after).iter().any(stays) {
        return Ok(after);
    }
    for tower in things::things(&after).iter().filter(|thing| stays(thing)) {
        // Nearer than at the wall none can stand: then it goes with the wall.
        if shift::shift(&mut sheet, &after, &tower.id, by_m).is_err() {
            return Ok(after);
        }
    }
    Ok(read(&sheet).unwrap_or(after))
}

/// Whoever changes a scenario makes it one of their own: a shipped id stays that of the shipped text. What was promised of
/// the scene as it was is not promised of another.
fn make_own(sheet: &mut Sheet, file: &ScenarioFile) {
    if builtin().iter().any(|(id, _)| *id == file.id) {
        for path in sheet.mentions(&file.id) {
            sheet.replace(&path, &format!("\"my-{}\"", file.id));
        }
    }
    if !file.expectations.is_empty() {
        sheet.replace("expectations", "[]");
    }
}

#[cfg(test)]
mod tests;
