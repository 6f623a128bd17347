//! Key frames: snapshots of the world at a fixed rate, for going back, and how far the record had come at each.

use crate::recording::{Mark, Recording};
use crate::scenario::Setup;
use crate::world::{Snapshot, World};

/// Steps between key frames: ten simulated seconds.
const EVERY: u64 = 600;

#[derive(Default)]
pub struct KeyFrames(Vec<(Snapshot, Mark)>);

impl KeyFrames {
    /// Keeps the world's state if it is time for it.
    pub fn keep(&mut self, world: &World, recording: &Recording) {
        if world.step_count().is_multiple_of(EVERY) {
            self.0.push((world.snapshot(), recording.mark()));
        }
    }

    /// Step of the last key frame before `step`: from there at least one step is made, so that its forces are named.
    pub fn reaches(&self, step: u64) -> u64 {
        self.0.iter().map(|(frame, _)| frame.step).take_while(|&at| at < step).last().unwrap_or(0)
    }

    /// The world as it was at the last key frame before `step`, or at the beginning.
    pub fn restore(&self, setup: &Setup, step: u64) -> Option<World> {
        let mut world = World::restore(setup, &self.before(step)?.0)?;
        world.name_forces();
        Some(world)
    }

    /// How far the record had come at that key frame.
    pub fn mark(&self, step: u64) -> Option<&Mark> {
        Some(&self.before(step)?.1)
    }

    fn before(&self, step: u64) -> Option<&(Snapshot, Mark)> {
        self.0.iter().rev().find(|(frame, _)| frame.step < step.max(1))
    }

    /// Drops what lies after `step`.
    pub fn forget_after(&mut self, step: u64) {
        self.0.retain(|(frame, _)| frame.step <= step);
    }

    /// Makes every kept state unreadable.
    #[cfg(test)]
    pub fn spoil(&mut self) {
        for (frame, _) in &mut self.0 {
            let nothing = serde_json::json!({"step": frame.step, "bytes": [255]});
            *frame = serde_json::from_value(nothing).expect("a snapshot's fields");
        }
    }
}
