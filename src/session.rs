//! Session: a scenario being watched. It owns the world and its record; [`Session::apply`] is the only door in.
//! It has no clock: whoever shows it says how much time has passed.
//!
//! Going back restores the nearest earlier key frame and runs the steps from there again; the record stays as it was,
//! since the same steps give the same bits. A hand that changes the past makes the record forget what came after.

mod going;
mod holding;
mod keyframes;

use crate::intent::{Hand, Intent, Moment};
use crate::kit::DT_S;
use crate::recorder;
use crate::recording::Recording;
use crate::sample::{CellSample, Frame};
use crate::scenario::problem::Report;
use crate::scenario::{Scenario, Settings, Setup};
use crate::units::Vec2;
use crate::world::World;
use keyframes::KeyFrames;

/// The speeds a session may be watched at, simulated seconds per second.
pub const SPEEDS: std::ops::RangeInclusive<f64> = 0.05..=60.0;

pub struct Session {
    scenario: Scenario,
    /// What runs now.
    settings: Settings,
    /// What the next restart will run: sliders and the account switch change this.
    pending: Settings,
    setup: Setup,
    world: World,
    recording: Recording,
    keyframes: KeyFrames,
    frame: Frame,
    /// The frame of step 0.
    began: Frame,
    playing: bool,
    speed: f64,
    /// Watched time that did not yet make a whole step.
    owed_s: f64,
    /// What is being run to.
    sought: Option<Moment>,
    /// What had not come when the run ended, until it is told.
    missed: Option<Moment>,
    /// A hand holds something now: time goes on while it does, no faster than it passes.
    holding: bool,
}

impl Session {
    /// A session at step 0, paused.
    ///
    /// # Errors
    /// What is wrong with the settings.
    pub fn open(scenario: Scenario, settings: Settings) -> Result<Self, Report> {
        let setup = scenario.setup(&settings)?;
        let mut world = World::new(&setup);
        world.name_forces();
        let recording = recorder::begin(&setup, &mut world);
        let (frame, speed) = (world.frame(), scenario.file.speed);
        let mut keyframes = KeyFrames::default();
        keyframes.keep(&world, &recording);
        // A restart is a run that no hand has touched.
        let pending = Settings { deeds: Vec::new(), ..settings.clone() };
        Ok(Self {
            scenario,
            settings,
            pending,
            setup,
            world,
            recording,
            keyframes,
            began: frame.clone(),
            frame,
            playing: false,
            speed,
            owed_s: 0.0,
            sought: None,
            missed: None,
            holding: false,
        })
    }

    /// Does what a user asked.
    ///
    /// # Errors
    /// A value that is not allowed, by name, or a moment that cannot be gone back to; the session goes on unchanged.
    pub fn apply(&mut self, intent: Intent) -> Result<(), Report> {
        if !matches!(intent, Intent::Speed(_)) {
            self.sought = None;
        }
        if self.holding && matches!(intent, Intent::Step(_) | Intent::Seek(_) | Intent::RunTo(_)) {
            self.act(Hand::LetGo)?;
        }
        match intent {
            Intent::RunTo(moment) => (self.playing, self.sought) = (false, Some(moment)),
            Intent::Play if self.ended() => self.restart_running(true)?,
            Intent::Play => self.playing = true,
            Intent::Pause => self.playing = false,
            Intent::Step(by) => {
                self.playing = false;
                self.seek(self.step().saturating_add_signed(by))?;
            }
            Intent::Seek(step) => self.seek(step)?,
            Intent::Speed(speed) if speed.is_finite() => self.speed = speed.clamp(*SPEEDS.start(), *SPEEDS.end()),
            Intent::Speed(_) => {}
            Intent::Restart => self.restart_running(self.playing)?,
            Intent::OpenScenario(name) => {
                let scenario = Scenario::find(&name)?;
                *self = Self::open(scenario, Settings::default())?;
            }
            Intent::Do(action) => self.act(Hand::Do(action))?,
            Intent::Hold(hand) => self.act(hand)?,
            Intent::SetParameter { .. } | Intent::ResetParameter { .. } | Intent::SetAccount(_) | Intent::SetSeed(_) => {
                let mut pending = self.pending.clone();
                let another = matches!(intent, Intent::SetAccount(_));
                change(&mut pending, intent);
                if another {
                    // The account that is played is no change.
                    let played = self.settings.account.is_none() && pending.account.as_ref() == Some(&self.setup.account);
                    pending.account = pending.account.filter(|_| !played);
                    self.keep_allowed(&mut pending);
                }
                self.scenario.setup(&pending)?;
                self.pending = pending;
            }
        }
        Ok(())
    }

    /// Values set by hand stay when another account is chosen, as far as it allows them.
    fn keep_allowed(&self, pending: &mut Settings) {
        for (id, value) in std::mem::take(&mut pending.set) {
            pending.set.insert(id.clone(), value);
            if self.scenario.setup(pending).is_err() {
                pending.set.remove(&id);
            }
        }
    }

    /// Steps due after `elapsed_s` of watching at the present speed; fractions are kept for the next call.
    pub fn due(&mut self, elapsed_s: f64) -> u64 {
        if !(self.playing || self.holding) || !elapsed_s.is_finite() || elapsed_s <= 0.0 {
            return 0;
        }
        // A window that was hidden does not make up for it.
        let speed = if self.holding { self.speed.min(1.0) } else { self.speed };
        self.owed_s += elapsed_s.min(0.25) * speed;
        let steps = (self.owed_s / DT_S).floor();
        self.owed_s -= steps * DT_S;
        steps as u64
    }

    /// Runs up to `steps` further steps; stops at the end of the scenario.
    pub fn advance(&mut self, steps: u64) {
        for _ in 0..steps {
            if self.ended() {
                break;
            }
            self.forward();
            if self.sought.is_some_and(|moment| self.just_came(moment)) {
                self.sought = None;
                break;
            }
        }
        if self.ended() {
            self.playing = false;
            self.missed = self.sought.take().or(self.missed);
        }
        if steps > 0 {
            self.frame = self.world.frame();
        }
    }

    /// One step, recorded if it is new.
    fn forward(&mut self) {
        self.world.step();
        if self.world.step_count() > self.recording.last_step {
            recorder::take_in(&mut self.recording, &mut self.world);
            self.keyframes.keep(&self.world, &self.recording);
            if self.ended() {
                self.recording.fingerprint = format!("{:016x}", self.world.fingerprint());
            }
        } else {
            drop(self.world.take_events());
        }
    }

    fn restart_running(&mut self, playing: bool) -> Result<(), Report> {
        let (speed, pending) = (self.speed, self.pending.clone());
        *self = Self::open(self.scenario.clone(), pending)?;
        (self.speed, self.playing) = (speed, playing);
        Ok(())
    }

    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The set-up that runs now.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
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
        self.settings.without_deeds() != self.pending
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

    /// The world as it was at step 0.
    #[must_use]
    pub fn began(&self) -> &Frame {
        &self.began
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

    #[must_use]
    pub fn step(&self) -> u64 {
        self.world.step_count()
    }

    /// The patch of a thing nearest to a place of its own frame, at the present step.
    #[must_use]
    pub fn cell(&self, thing: usize, own: Vec2) -> Option<CellSample> {
        self.world.cell(thing, own)
    }

    /// Last step of the scenario.
    #[must_use]
    pub fn end_step(&self) -> u64 {
        self.world.end_step()
    }

    #[must_use]
    pub fn ended(&self) -> bool {
        self.step() >= self.end_step()
    }

    /// The state's fingerprint at the present step.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.world.fingerprint()
    }
}

/// What a slider, switch or account button changes of the next run.
fn change(pending: &mut Settings, intent: Intent) {
    match intent {
        Intent::SetParameter { id, value } => {
            pending.set.insert(id, value);
        }
        Intent::ResetParameter { id } => {
            pending.set.remove(&id);
        }
        Intent::SetAccount(id) => pending.account = Some(id),
        Intent::SetSeed(seed) => pending.seed = Some(seed),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
