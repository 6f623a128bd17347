//! Key frames: snapshots of the world, for going back, and how far the record had come at each.
//!
//! Some stand at a fixed rate and are kept for good. Most of a state is as it was ten seconds before: all but every twelfth are
//! kept as what changed since the one before, which takes a fifth of the memory at De'an. A state is made again from at most
//! eleven changes. Between them stand others, closer the more there is to reckon: each as what changed since the one at the
//! fixed rate before it, or whole where most has. They share a bounded memory. Most steps are a few hundredths of a second away; in a
//! heap of a thousand bodies some tenths, for each state of it takes as long to write down as several of its steps (`benches/seek.rs`).

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
const LEAST: u64 = 24;
/// Memory for those others, bytes: where it is full, every second is dropped, and they come half as often from then on.
const MOST_BYTES: usize = 64 << 20;
/// Where a state has fewer bytes than these for each body awake, most of it is new at each step: it is kept whole.
const BYTES_OF_A_BODY: usize = 4096;

struct KeyFrame {
    /// A state, or what changed since another.
    state: Snapshot,
    whole: bool,
    /// How far the record had come.
    mark: Mark,
}

/// One between those at the fixed rate: whole, or a change since the `since`-th of them.
struct Between {
    frame: KeyFrame,
    since: usize,
}

pub struct KeyFrames {
    fixed: Vec<KeyFrame>,
    between: Vec<Between>,
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
        let (state, mark, number) = (world.snapshot(), recording.mark(), self.fixed.len());
        let before = if number.is_multiple_of(WHOLE) { None } else { self.state(number - 1) };
        let whole = before.is_none();
        let state = before.map(|before| state.since(&before)).unwrap_or(state);
        self.fixed.push(KeyFrame { state, whole, mark });
    }

    fn keep_between(&mut self, world: &World, recording: &Recording) {
        let Some(since) = self.fixed.len().checked_sub(1) else { return };
        let (state, mark) = (world.snapshot(), recording.mark());
        let whole = state.size() < world.awake() * BYTES_OF_A_BODY;
        let changed = if whole { None } else { self.state(since).map(|before| state.since(&before)) };
        let whole = changed.is_none();
        self.between.push(Between { frame: KeyFrame { state: changed.unwrap_or(state), whole, mark }, since });
        if self.between.iter().map(|it| it.frame.state.size()).sum::<usize>() > self.most_bytes {
            let mut number = 0;
            self.between.retain(|_| {
                number += 1;
                number % 2 == 0
            });
            self.thinned += 1;
        }
    }

    /// The state at a key frame of the fixed rate.
    fn state(&self, number: usize) -> Option<Snapshot> {
        let first = self.fixed[..=number].iter().rposition(|frame| frame.whole)?;
        let whole = self.fixed[first].state.clone();
        self.fixed[first + 1..=number].iter().try_fold(whole, |state, frame| state.after(&frame.state))
    }

    /// Step of the last key frame before `step`: from there at least one step is made, so that its forces are named.
    pub fn reaches(&self, step: u64) -> u64 {
        self.before(step).map_or(0, |frame| frame.state.step)
    }

    /// The world as it was at the last key frame before `step`, or at the beginning.
    pub fn restore(&self, setup: &Setup, step: u64) -> Option<World> {
        let state = match (self.fixed_before(step)?, self.between_before(step)) {
            (fixed, Some(it)) if self.fixed[fixed].state.step < it.frame.state.step => {
                if it.frame.whole {
                    it.frame.state.clone()
                } else {
                    self.state(it.since)?.after(&it.frame.state)?
                }
            }
            (fixed, _) => self.state(fixed)?,
        };
        let mut world = World::restore(setup, &state)?;
        world.name_forces();
        Some(world)
    }

    /// How far the record had come at that key frame.
    pub fn mark(&self, step: u64) -> Option<&Mark> {
        Some(&self.before(step)?.mark)
    }

    fn before(&self, step: u64) -> Option<&KeyFrame> {
        let fixed = &self.fixed[self.fixed_before(step)?];
        let between = self.between_before(step).map(|it| &it.frame);
        between.filter(|frame| frame.state.step > fixed.state.step).or(Some(fixed))
    }

    fn fixed_before(&self, step: u64) -> Option<usize> {
        self.fixed.partition_point(|frame| frame.state.step < step.max(1)).checked_sub(1)
    }

    fn between_before(&self, step: u64) -> Option<&Between> {
        self.between[..self.between.partition_point(|it| it.frame.state.step < step)].last()
    }

    /// Drops what lies after `step`.
    pub fn forget_after(&mut self, step: u64) {
        self.fixed.retain(|frame| frame.state.step <= step);
        self.between.retain(|it| it.frame.state.step <= step);
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
        let between = self.between.iter_mut().map(|it| &mut it.frame);
        for KeyFrame { state, .. } in self.fixed.iter_mut().chain(between) {
            let nothing = serde_json::json!({"step": state.step, "bytes": [255]});
            *state = serde_json::from_value(nothing).expect("a snapshot's fields");
        }
    }
}
