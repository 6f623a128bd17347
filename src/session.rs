//! Session: a scenario being watched. It owns the world and its record; [`Session::apply`] is the only door in.
//! It has no clock: whoever shows it says how much time has passed.

use crate::intent::Intent;
use crate::recording::Recording;
use crate::sample::Frame;
use crate::scenario::problem::Report;
use crate::scenario::{Scenario, Settings};

pub struct Session {
    scenario: Scenario,
    /// What runs now.
    settings: Settings,
    /// What the next restart will run: sliders and the account switch change this.
    pending: Settings,
    recording: Recording,
    frame: Frame,
    playing: bool,
    speed: f64,
}

impl Session {
    /// A session at step 0, paused.
    ///
    /// # Errors
    /// What is wrong with the settings.
    pub fn open(scenario: Scenario, settings: Settings) -> Result<Self, Report> {
        let _ = (scenario, settings);
        unimplemented!()
    }

    /// Does what a user asked.
    ///
    /// # Errors
    /// A value that is not allowed, by name; the session goes on unchanged.
    pub fn apply(&mut self, intent: Intent) -> Result<(), Report> {
        let _ = intent;
        unimplemented!()
    }

    /// Steps due after `elapsed_s` of watching at the present speed; fractions are kept for the next call.
    pub fn due(&mut self, elapsed_s: f64) -> u64 {
        let _ = elapsed_s;
        unimplemented!()
    }

    /// Runs up to `steps` further steps; stops at the end of the scenario.
    pub fn advance(&mut self, steps: u64) {
        let _ = steps;
        unimplemented!()
    }

    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    #[must_use]
    pub fn pending(&self) -> &Settings {
        &self.pending
    }

    /// Whether a restart would run something other than what runs now.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.settings != self.pending
    }

    /// The record so far. It reaches to the farthest step seen, also after going back.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        &self.recording
    }

    /// The world as it is at the present step.
    #[must_use]
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    #[must_use]
    pub fn playing(&self) -> bool {
        self.playing
    }

    /// Simulated seconds per second of watching.
    #[must_use]
    pub fn speed(&self) -> f64 {
        self.speed
    }

    /// Last step of the scenario.
    #[must_use]
    pub fn end_step(&self) -> u64 {
        unimplemented!()
    }

    #[must_use]
    pub fn ended(&self) -> bool {
        unimplemented!()
    }
}
