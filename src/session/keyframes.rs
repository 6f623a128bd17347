//! Key frames: snapshots of the world, for going back, and how far the record had come at each.
//!
//! Some stand at a fixed rate and are kept for good. Most of a state is as it was ten seconds before: all but every twelfth are
//! kept as what changed since the one before, which takes a fifth of the memory at De'an. A state is made again from at most
//! eleven changes. Between them stand others, closer the more there is to reckon: each as what changed since the one at the
//! fixed rate before it, or whole where most has. They share a bounded memory. Every step is a few hundredths of a second away, in
//! a heap of a thousand bodies too, a state of which takes as long to write down as some steps of it (`benches/seek.rs`).

use crate::recording::{Mark, Recording};
use crate::scenario::Setup;
use crate::world::{Snapshot, World};

/// Steps between key frames at the fixed rate: ten simulated seconds.
const EVERY: u64 = 600;
/// One of so many is kept whole.
const WHOLE: usize = 12;
/// What may be reckoned between two others, summed over the steps: a body that is awake counts one, and all else as much as so
/// many. It takes about 10 ms.
const WORK: u64 = 16_000;
const ALL_ELSE: u64 = 100;
/// And at least so many steps: a state of many bodies takes as long to write down as some steps of theirs.
const LEAST: u64 = 12;
/// Memory for those others, bytes: where it is full, every second is dropped, and they come half as often from then on.
const MOST_BYTES: usize = 96 << 20;
/// Where a state has fewer bytes than these for each body awake, most of it is new at each step: it is kept whole.
const BYTES_OF_A_BODY: usize = 4096;

struct KeyFrame {
    state: Snapshot,
    /// The one at the fixed rate since which its state is told; without, it is whole.
    since: Option<usize>,
    /// How far the record had come.
    mark: Mark,
}

pub struct KeyFrames {
    fixed: Vec<KeyFrame>,
    between: Vec<KeyFrame>,
    /// What has been reckoned since the last one, and how many steps that were.
    worked: u64,
    steps: u64,
    /// How often their memory was full, and how much it is.
    thinned: u32,
    most_bytes: usize,
}

impl Default for KeyFrames {
    fn default() -> Self {
        Self { fixed: Vec::new(), between: Vec::new(), worked: 0, steps: 0, thinned: 0, most_bytes: MOST_BYTES }
    }
}

impl KeyFrames {
    /// Keeps the world's state if it is time for it.
    pub fn keep(&mut self, world: &World, recording: &Recording) {
        (self.worked, self.steps) = (self.worked + world.awake() as u64 + ALL_ELSE, self.steps + 1);
        if world.step_count().is_multiple_of(EVERY) {
            self.keep_for_good(world, recording);
        } else if self.worked >= WORK << self.thinned && self.steps >= LEAST << self.thinned {
            self.keep_between(world, recording);
        } else {
            return;
        }
        (self.worked, self.steps) = (0, 0);
    }

    fn keep_for_good(&mut self, world: &World, recording: &Recording) {
        let number = self.fixed.len();
        let since = number.checked_sub(1).filter(|_| !number.is_multiple_of(WHOLE));
        let frame = self.frame(world.snapshot(), since, recording.mark());
        self.fixed.push(frame);
    }

    fn keep_between(&mut self, world: &World, recording: &Recording) {
        let state = world.snapshot();
        let since = self.fixed.len().checked_sub(1).filter(|_| state.size() >= world.awake() * BYTES_OF_A_BODY);
        let frame = self.frame(state, since, recording.mark());
        self.between.push(frame);
        if self.between.iter().map(|frame| frame.state.size()).sum::<usize>() > self.most_bytes {
            let mut number = 0;
            self.between.retain(|_| {
                number += 1;
                number % 2 == 0
            });
            self.thinned += 1;
        }
    }

    /// A key frame, told since another where that can be read.
    fn frame(&self, state: Snapshot, since: Option<usize>, mark: Mark) -> KeyFrame {
        match since.and_then(|number| Some((number, state.since(&self.state(&self.fixed[number])?)))) {
            Some((number, change)) => KeyFrame { state: change, since: Some(number), mark },
            None => KeyFrame { state, since: None, mark },
        }
    }

    /// The state at a key frame.
    fn state(&self, frame: &KeyFrame) -> Option<Snapshot> {
        match frame.since {
            Some(number) => self.state(&self.fixed[number])?.after(&frame.state),
            None => Some(frame.state.clone()),
        }
    }

    /// Step of the last key frame before `step`: from there at least one step is made, so that its forces are named.
    pub fn reaches(&self, step: u64) -> u64 {
        self.before(step).map_or(0, |frame| frame.state.step)
    }

    /// The world as it was at the last key frame before `step`, or at the beginning.
    pub fn restore(&self, setup: &Setup, step: u64) -> Option<World> {
        let mut world = World::restore(setup, &self.state(self.before(step)?)?)?;
        world.name_forces();
        Some(world)
    }

    /// How far the record had come at that key frame.
    pub fn mark(&self, step: u64) -> Option<&Mark> {
        Some(&self.before(step)?.mark)
    }

    /// The last key frame before `step`; that of the beginning is also its own.
    fn before(&self, step: u64) -> Option<&KeyFrame> {
        let last = |frames: &'_ [KeyFrame]| frames.partition_point(|frame| frame.state.step < step.max(1)).checked_sub(1);
        let found = [&self.fixed, &self.between].map(|frames| last(frames).map(|number| &frames[number]));
        found.into_iter().flatten().max_by_key(|frame| frame.state.step)
    }

    /// Drops what lies after `step`.
    pub fn forget_after(&mut self, step: u64) {
        self.fixed.retain(|frame| frame.state.step <= step);
        self.between.retain(|frame| frame.state.step <= step);
        (self.worked, self.steps) = (0, 0);
    }

    /// Gives those between little memory.
    #[cfg(test)]
    pub const fn bound(&mut self, most_bytes: usize) {
        self.most_bytes = most_bytes;
    }

    /// Makes every kept state unreadable.
    #[cfg(test)]
    pub fn spoil(&mut self) {
        for KeyFrame { state, .. } in self.fixed.iter_mut().chain(&mut self.between) {
            let nothing = serde_json::json!({"step": state.step, "bytes": [255]});
            *state = serde_json::from_value(nothing).expect("a snapshot's fields");
        }
    }
}
