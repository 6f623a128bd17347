//! Key frames: snapshots of the world at a fixed rate, for going back, and how far the record had come at each.
//!
//! Most of a state is as it was ten seconds before: all but every twelfth are kept as what changed since the one before, which
//! takes a fifth of the memory at De'an. A state is made again from at most eleven changes.

use crate::recording::{Mark, Recording};
use crate::scenario::Setup;
use crate::world::{Snapshot, World};

/// Steps between key frames: ten simulated seconds.
const EVERY: u64 = 600;
/// One of so many is kept whole.
const WHOLE: usize = 12;

struct KeyFrame {
    /// A state, or what changed since the one before.
    state: Snapshot,
    whole: bool,
    /// How far the record had come.
    mark: Mark,
}

#[derive(Default)]
pub struct KeyFrames(Vec<KeyFrame>);

impl KeyFrames {
    /// Keeps the world's state if it is time for it.
    pub fn keep(&mut self, world: &World, recording: &Recording) {
        if !world.step_count().is_multiple_of(EVERY) {
            return;
        }
        let (state, mark, number) = (world.snapshot(), recording.mark(), self.0.len());
        let before = if number.is_multiple_of(WHOLE) { None } else { self.state(number - 1) };
        let whole = before.is_none();
        let state = before.map(|before| state.since(&before)).unwrap_or(state);
        self.0.push(KeyFrame { state, whole, mark });
    }

    /// The state at a key frame.
    fn state(&self, number: usize) -> Option<Snapshot> {
        let first = self.0[..=number].iter().rposition(|frame| frame.whole)?;
        let whole = self.0[first].state.clone();
        self.0[first + 1..=number].iter().try_fold(whole, |state, frame| state.after(&frame.state))
    }

    /// Step of the last key frame before `step`: from there at least one step is made, so that its forces are named.
    pub fn reaches(&self, step: u64) -> u64 {
        self.0.iter().map(|frame| frame.state.step).take_while(|&at| at < step).last().unwrap_or(0)
    }

    /// The world as it was at the last key frame before `step`, or at the beginning.
    pub fn restore(&self, setup: &Setup, step: u64) -> Option<World> {
        let mut world = World::restore(setup, &self.state(self.before(step)?)?)?;
        world.name_forces();
        Some(world)
    }

    /// How far the record had come at that key frame.
    pub fn mark(&self, step: u64) -> Option<&Mark> {
        Some(&self.0[self.before(step)?].mark)
    }

    fn before(&self, step: u64) -> Option<usize> {
        self.0.iter().rposition(|frame| frame.state.step < step.max(1))
    }

    /// Drops what lies after `step`.
    pub fn forget_after(&mut self, step: u64) {
        self.0.retain(|frame| frame.state.step <= step);
    }

    /// Makes every kept state unreadable.
    #[cfg(test)]
    pub fn spoil(&mut self) {
        for KeyFrame { state, .. } in &mut self.0 {
            let nothing = serde_json::json!({"step": state.step, "bytes": [255]});
            *state = serde_json::from_value(nothing).expect("a snapshot's fields");
        }
    }
}
