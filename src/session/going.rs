//! Going: to any step, and the moment at which what is sought has come.

use super::Session;
use crate::intent::Moment;
use crate::kit::DT_S;
use crate::sample::Frame;
use crate::scenario::problem::{Problem, Report};
use crate::units::format_clock;

impl Session {
    /// What is being run to, until it has come.
    #[must_use]
    pub fn sought(&self) -> Option<Moment> {
        self.sought
    }

    /// What was run to and had not come when the run ended: told once.
    pub fn take_missed(&mut self) -> Option<Moment> {
        self.missed.take()
    }

    /// Goes to a step: forward by running, back by the nearest key frame.
    pub(super) fn seek(&mut self, step: u64) -> Result<(), Report> {
        let step = step.min(self.end_step());
        let back = step < self.step();
        if back || self.keyframes.reaches(step) > self.step() {
            match self.keyframes.restore(&self.setup, step) {
                Some(world) => self.world = world,
                // Forward there is another way: running.
                None if !back => {}
                None => return Err(self.lost(step)),
            }
        }
        while self.step() < step {
            self.forward();
        }
        self.owed_s = 0.0;
        self.frame = self.world.frame();
        Ok(())
    }

    /// The world as it was at a step that has been run, made again from the nearest key frame; nothing of the session changes.
    /// `None` where that key frame cannot be read, or for a step that has not been run.
    #[must_use]
    pub fn frame_at(&self, step: u64) -> Option<Frame> {
        if step == 0 {
            return Some(self.began.clone());
        }
        if step > self.recording.last_step {
            return None;
        }
        let mut world = self.keyframes.restore(&self.setup, step)?;
        while world.step_count() < step {
            world.step();
        }
        Some(world.frame())
    }

    /// No kept state from which `step` could be reached can be read.
    pub(super) fn lost(&self, step: u64) -> Report {
        let time = format_clock(step as f64 * DT_S);
        let message = format!("{time} cannot be gone back to: its kept state cannot be read; a restart plays the run again");
        Report::one(Problem::whole(&self.scenario.origin, "", message))
    }

    /// Whether an event of this kind came with the step just made. Events bear the step at which it began.
    pub(super) fn just_came(&self, moment: Moment) -> bool {
        let (events, began) = (&self.recording.events, self.step().saturating_sub(1));
        let from = events.partition_point(|event| event.at.step < began);
        let mut of_step = events[from..].iter().take_while(|event| event.at.step == began);
        of_step.any(|event| moment.is(&event.happening))
    }
}
