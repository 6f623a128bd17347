//! Holding: what a hand does to a run that is being watched. It is taken down with its step, so that the run can be made again.

use super::Session;
use crate::intent::{Deed, Hand, MOST_DEEDS};
use crate::kit::hand::Unheld;
use crate::scenario::Settings;
use crate::scenario::problem::{Problem, Report};
use crate::units::Vec2;

impl Session {
    /// A deed by hand: the record forgets what lay ahead of it. Of several places at one step that something is drawn to only
    /// the last counts.
    ///
    /// # Errors
    /// More than is kept of a run, or a moment that cannot be gone back to; the session goes on unchanged.
    pub(super) fn act(&mut self, action: Hand) -> Result<(), Report> {
        let step = self.step();
        let mut deeds = self.recording.deeds.clone();
        deeds.retain(|deed| deed.step <= step);
        let again = matches!(action, Hand::Drag { .. })
            && deeds.last().is_some_and(|last| last.step == step && matches!(last.action, Hand::Drag { .. }));
        if again {
            deeds.pop();
        }
        // What is held can always be let go.
        let room = MOST_DEEDS - usize::from(action != Hand::LetGo);
        if deeds.len() >= room {
            let message = format!("a hand has done enough in this run: found {room} moves, no more are kept");
            return Err(Report::one(Problem::whole(&self.scenario.origin, "deeds", message)));
        }
        if step < self.recording.last_step {
            self.forget_ahead(step)?;
        }
        match action {
            Hand::Grab { .. } => self.holding = true,
            Hand::LetGo => self.holding = false,
            Hand::Drag { .. } | Hand::Do(_) => {}
        }
        deeds.push(Deed { step, action });
        self.expect(deeds);
        Ok(())
    }

    /// The same deeds everywhere: in what runs, in what is restored and in the record.
    fn expect(&mut self, deeds: Vec<Deed>) {
        self.world.expect(&deeds);
        self.settings.deeds.clone_from(&deeds);
        self.setup.deeds.clone_from(&deeds);
        self.recording.deeds = deeds;
    }

    /// Makes the record end at the present step: it is made again from the last key frame, so that it holds what a run that
    /// never went farther would.
    fn forget_ahead(&mut self, step: u64) -> Result<(), Report> {
        let world = self.keyframes.restore(&self.setup, step);
        let (Some(world), Some(mark)) = (world, self.keyframes.mark(step)) else { return Err(self.lost(step)) };
        self.world = world;
        self.recording.rewind(mark);
        self.keyframes.forget_after(mark.step);
        while self.step() < step {
            self.forward();
        }
        Ok(())
    }

    /// What taking hold of a thing at a place of the world comes to.
    ///
    /// # Errors
    /// Why no hand moves it.
    pub fn grip(&self, thing: usize, at: Vec2) -> Result<Hand, Unheld> {
        self.world.grip(thing, at)
    }

    /// Whether a hand holds something now.
    #[must_use]
    pub const fn holding(&self) -> bool {
        self.holding
    }

    /// The thing that is held, where it is held and where it is drawn to, m.
    #[must_use]
    pub fn held(&self) -> Option<(usize, Vec2, Vec2)> {
        self.world.held()
    }

    /// What a file keeps: what a restart would run, and what a hand did as long as that would be the same run.
    #[must_use]
    pub fn to_keep(&self) -> &Settings {
        if self.changed() { &self.pending } else { &self.settings }
    }

    /// Whether a hand has touched this run before its present step, so that what comes of it is no longer the scenario's.
    #[must_use]
    pub fn touched(&self) -> bool {
        let touches = |deed: &Deed| !matches!(deed.action, Hand::Do(_)) && deed.step <= self.step();
        self.recording.deeds.iter().any(touches)
    }
}
