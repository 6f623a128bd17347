//! `firelance play`, and `firelance` alone: the window.

use super::asked::Changes;
use super::book;
use super::run::Run;
use super::{Exit, Failure, Out, out, window};
use crate::scenario::{FIRST, Settings};
use clap::Args;

/// Open the sandbox window on a scenario
#[derive(Args)]
pub struct Play {
    /// Path of a .ron file or id of a built-in scenario
    #[arg(default_value = FIRST)]
    scenario: String,
    #[command(flatten)]
    changes: Changes,
}

impl Play {
    pub fn run(&self) -> Result<Exit, Failure> {
        let opened = book::open(&self.scenario, self.changes.settings()?)?;
        opened.scenario.setup(&opened.settings)?;
        if let Some(reason) = window::missing() {
            return Err(Failure(format!("{reason}; `firelance run {}` plays it as text", self.scenario)));
        }
        window::open(opened)?;
        Ok(Exit::Well)
    }
}

/// `firelance` alone: the window where there is a display, else the same battle as text.
pub fn main_job(out: &mut Out) -> Result<Exit, Failure> {
    let Some(reason) = window::missing() else {
        window::open(book::open(FIRST, Settings::default())?)?;
        return Ok(Exit::Well);
    };
    out::complain(&format!("{reason}; playing {FIRST} as text"));
    Run::plain(FIRST).run(out)
}
