//! `firelance play`, and `firelance` alone: the window.

use super::asked::Changes;
use super::book;
use super::run::Run;
use super::{Exit, Failure, Out, out, window};
use crate::scenario::{FIRST, Settings};
use clap::Args;

/// Open the sandbox window, on a scenario where one is named
#[derive(Args)]
pub struct Play {
    /// Path of a .ron file or id of a built-in scenario; without it one is chosen in the window
    scenario: Option<String>,
    #[command(flatten)]
    changes: Changes,
}

impl Play {
    pub fn run(&self) -> Result<Exit, Failure> {
        let (name, settings) = (self.scenario.as_deref().unwrap_or(FIRST), self.changes.settings()?);
        let chosen = self.scenario.is_some() || settings != Settings::default();
        let opened = book::open(name, settings)?;
        opened.scenario.setup(&opened.settings)?;
        if let Some(reason) = window::missing() {
            return Err(Failure(format!("{reason}; `firelance run {name}` plays it as text")));
        }
        window::open(opened, chosen)?;
        Ok(Exit::Well)
    }
}

/// `firelance` alone: the window where there is a display, else the same battle as text.
pub fn main_job(out: &mut Out) -> Result<Exit, Failure> {
    let Some(reason) = window::missing() else {
        window::open(book::open(FIRST, Settings::default())?, false)?;
        return Ok(Exit::Well);
    };
    out::complain(&format!("{reason}; playing {FIRST} as text"));
    Run::plain(FIRST).run(out)
}
