//! Recording: what is kept of a run. Readers see this and never the world. Append-only, serialisable.

use crate::event::Event;
use crate::intent::Action;
use crate::sample::{BodySample, CrewInfo, Frame, Gauges, Thing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What identifies a run: the same head gives the same bits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub scenario: String,
    pub title: String,
    pub account: String,
    pub seed: u64,
    pub dt_s: f64,
    /// Seconds between kept samples.
    pub sample_interval_s: f64,
    /// Parameter values by id as text in the parameter's unit.
    pub parameters: BTreeMap<String, String>,
    /// Laws taken out of this run.
    pub without: Vec<String>,
}

/// An action and the step it was done at, so that a run with a user's hand in it can be replayed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    pub step: u64,
    pub action: Action,
}

/// Gauges and tracked bodies at one kept moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub step: u64,
    pub time_s: f64,
    pub gauges: Gauges,
    /// Tracked things only.
    pub bodies: Vec<BodySample>,
}

/// The record of one run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    pub head: Head,
    /// Grows as things come into being; never shrinks.
    pub things: Vec<Thing>,
    pub crews: Vec<CrewInfo>,
    pub events: Vec<Event>,
    /// What a user did by hand, in order.
    pub deeds: Vec<Deed>,
    pub rows: Vec<Row>,
    /// Greatest, least and last value of every gauge over all observed steps, not only the kept ones.
    pub extremes: BTreeMap<String, Extreme>,
    /// Farthest visible reach of any lit lance so far, metres; zero if none was lit.
    pub lance_reach_m: f64,
    pub last_step: u64,
    pub last_time_s: f64,
    /// 16 hex digits of the state at `last_step`; empty until the run ended or was asked.
    pub fingerprint: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extreme {
    pub greatest: f64,
    pub least: f64,
    pub last: f64,
}

impl Recording {
    #[must_use]
    pub fn new(head: Head) -> Self {
        Self { head, ..Self::default() }
    }

    /// Takes in what a frame says; keeps a row of it when `keep`.
    pub fn observe(&mut self, frame: &Frame, keep: bool) {
        self.last_step = frame.step;
        self.last_time_s = frame.time_s;
        for (id, &value) in &frame.gauges {
            let extreme = self.extremes.entry(id.clone()).or_insert(Extreme { greatest: value, least: value, last: value });
            extreme.greatest = extreme.greatest.max(value);
            extreme.least = extreme.least.min(value);
            extreme.last = value;
        }
        for lance in frame.lances.iter().filter(|lance| lance.lit) {
            self.lance_reach_m = self.lance_reach_m.max(lance.reach_m);
        }
        if keep {
            let bodies = frame.bodies.iter().filter(|body| self.things[body.thing].tracked).cloned().collect();
            self.rows.push(Row { step: frame.step, time_s: frame.time_s, gauges: frame.gauges.clone(), bodies });
        }
    }

    /// Forgets everything after `step`, as when a session goes back in time.
    pub fn rewind(&mut self, step: u64) {
        self.events.retain(|event| event.at.step <= step);
        self.rows.retain(|row| row.step <= step);
        self.deeds.retain(|deed| deed.step <= step);
    }
}
