//! Pace: how much is simulated in a frame. What is due is done in chunks within a share of the frame, so that the
//! window answers even where the machine cannot keep up; what cannot be done in time is dropped, not owed.

use crate::intent::Intent;
use crate::scenario::problem::Report;
use crate::session::Session;
use macroquad::time::{get_frame_time, get_time};

/// The least time given to the simulation in a frame.
const BUDGET_S: f64 = 0.012;
/// The share of a slow frame given to it.
const SHARE: f64 = 0.5;
/// The most given to it, so that the window answers; more while running to a step that was asked for.
const MOST_S: f64 = 0.05;
const SEEK_MOST_S: f64 = 0.12;
/// A chunk lasts about this long.
const CHUNK_S: f64 = 0.002;
/// Time over which the reached speed is averaged.
const WINDOW_S: f64 = 1.0;

/// Keeps simulated time in step with the clock as well as it can.
#[derive(Debug)]
pub struct Pace {
    /// Measured cost of one step.
    step_s: f64,
    /// A step beyond the farthest seen that is being run to.
    target: Option<u64>,
    /// It runs until the session has found what it seeks.
    seeks: bool,
    /// Simulated and watched seconds of the present window, and what came of the last one.
    simulated_s: f64,
    watched_s: f64,
    reached: Option<f64>,
    /// Seconds spent on the simulation, and steps made in them.
    worked_s: f64,
    worked_steps: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            // The first steps of a run are dear, where a program is still being compiled: a chunk of few.
            step_s: 1e-3,
            target: None,
            seeks: false,
            simulated_s: 0.0,
            watched_s: 0.0,
            reached: None,
            worked_s: 0.0,
            worked_steps: 0,
        }
    }
}

impl Pace {
    /// Advances the session by what is due in this frame, not past `until_s` where it lies ahead.
    pub fn run(&mut self, session: &mut Session, until_s: Option<f64>) {
        let elapsed_s = f64::from(get_frame_time()).min(0.25);
        let owed = self.owed(session, elapsed_s);
        let ahead_s = until_s.map(|until_s| until_s - session.frame().time_s).filter(|ahead_s| *ahead_s > 0.0);
        let owed = ahead_s.map_or(owed, |ahead_s| owed.min((ahead_s / session.recording().head.dt_s).ceil() as u64));
        let begin = get_time();
        let most_s = if self.target.is_some() { SEEK_MOST_S } else { MOST_S };
        let budget_s = (elapsed_s * SHARE).max(BUDGET_S).min(most_s);
        let mut left = owed;
        while left > 0 && get_time() - begin < budget_s {
            let chunk = ((CHUNK_S / self.step_s) as u64).clamp(1, 4096).min(left);
            let start = get_time();
            session.advance(chunk);
            self.worked_s += get_time() - start;
            self.worked_steps += chunk;
            if self.seeks && session.sought().is_none() {
                break;
            }
            self.step_s = 0.7 * self.step_s + 0.3 * ((get_time() - start) / chunk as f64).max(1e-7);
            left -= chunk;
        }
        let found = self.seeks && session.sought().is_none();
        if found || self.target.is_some_and(|target| session.frame().step >= target || session.ended()) {
            self.seeks = false;
            self.target = None;
        }
        self.measure(session, owed - left, elapsed_s);
    }

    fn owed(&self, session: &mut Session, elapsed_s: f64) -> u64 {
        let due = if session.playing() || session.holding() { session.due(elapsed_s) } else { 0 };
        self.target.map_or(due, |target| target.saturating_sub(session.frame().step))
    }

    fn measure(&mut self, session: &Session, steps: u64, elapsed_s: f64) {
        if !session.playing() || session.holding() || self.target.is_some() || session.ended() {
            (self.simulated_s, self.watched_s, self.reached) = (0.0, 0.0, None);
            return;
        }
        self.simulated_s += steps as f64 * session.recording().head.dt_s;
        self.watched_s += elapsed_s;
        if self.watched_s >= WINDOW_S {
            let speed = self.simulated_s / self.watched_s;
            self.reached = (speed < 0.9 * session.speed()).then_some(speed);
            (self.simulated_s, self.watched_s) = (0.0, 0.0);
        }
    }

    /// The speed really reached, where it falls short of what was asked for.
    #[must_use]
    pub const fn reached(&self) -> Option<f64> {
        self.reached
    }

    /// Whether it runs to a step or a moment that was asked for.
    #[must_use]
    pub const fn runs_on(&self) -> bool {
        self.target.is_some()
    }

    /// Seconds spent on the simulation so far, and steps made in them.
    #[must_use]
    pub const fn worked(&self) -> (f64, u64) {
        (self.worked_s, self.worked_steps)
    }

    /// Goes to a step: at once where it was seen before, else by running there as fast as the machine can.
    ///
    /// # Errors
    /// A moment that cannot be gone back to; all stays as it is.
    pub fn seek(&mut self, session: &mut Session, step: u64) -> Result<(), Report> {
        let seen = session.recording().last_step;
        let (now, to) = (session.frame().step, step.min(seen));
        if now != to && !(step > seen && now == seen) {
            session.apply(Intent::Seek(to))?;
        }
        self.target = (step > seen).then_some(step);
        Ok(())
    }

    /// Runs as fast as the machine can until the session has found what it seeks.
    pub fn search(&mut self, session: &Session) {
        (self.target, self.seeks) = (Some(session.end_step()), true);
    }

    /// Stays where it is: whatever was being run to is given up.
    pub const fn stay(&mut self) {
        (self.target, self.seeks) = (None, false);
    }
}
