//! Recording: what is kept of a run. Readers see this and never the world. Append-only, serialisable.

mod way;

pub use way::{Kept, Way, Waypoint, is_thrown};

use crate::event::{At, Event};
use crate::intent::Deed;
use crate::sample::{BodySample, CrewInfo, Gauges, Thing};
use crate::text::Text;
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
    /// What people read for ids, by the field of an event they stand in: `crew.haulers`, `account.shoucheng-lu`.
    pub names: BTreeMap<String, Text>,
    pub events: Vec<Event>,
    /// What a user did by hand, in order.
    pub deeds: Vec<Deed>,
    pub rows: Vec<Row>,
    /// What was thrown, while it flies, between two rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waypoints: Vec<Waypoint>,
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

    /// Takes in the scene's numbers at a step.
    pub fn gauge(&mut self, at: At, gauges: &Gauges, lance_reach_m: f64) {
        self.last_step = at.step;
        self.last_time_s = at.time_s;
        for (id, &value) in gauges {
            let extreme = self.extremes.entry(id.clone()).or_insert(Extreme { greatest: value, least: value, last: value });
            extreme.greatest = extreme.greatest.max(value);
            extreme.least = extreme.least.min(value);
            extreme.last = value;
        }
        self.lance_reach_m = self.lance_reach_m.max(lance_reach_m);
    }

    /// Keeps a row: gauges and tracked bodies.
    pub fn keep(&mut self, at: At, gauges: Gauges, bodies: Vec<BodySample>) {
        self.rows.push(Row { step: at.step, time_s: at.time_s, gauges, bodies });
    }

    /// Keeps what flies between two rows.
    pub fn follow(&mut self, at: At, bodies: Vec<BodySample>) {
        self.waypoints.extend(bodies.into_iter().map(|body| Waypoint { step: at.step, time_s: at.time_s, body }));
    }

    /// How far it has come.
    #[must_use]
    pub fn mark(&self) -> Mark {
        let counts = [self.things.len(), self.events.len(), self.rows.len(), self.waypoints.len()];
        Mark { step: self.last_step, counts, extremes: self.extremes.clone(), lance_reach_m: self.lance_reach_m }
    }

    /// Forgets everything after a mark of its own, as when a hand changes the past.
    pub fn rewind(&mut self, mark: &Mark) {
        let [things, events, rows, waypoints] = mark.counts;
        self.things.truncate(things);
        self.events.truncate(events);
        self.rows.truncate(rows);
        self.waypoints.truncate(waypoints);
        self.extremes.clone_from(&mark.extremes);
        self.lance_reach_m = mark.lance_reach_m;
        self.last_step = mark.step;
        self.last_time_s = mark.step as f64 * self.head.dt_s;
        self.fingerprint.clear();
    }
}

/// How far a record had come at a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    pub step: u64,
    /// Of things, events, rows and waypoints.
    counts: [usize; 4],
    extremes: BTreeMap<String, Extreme>,
    lance_reach_m: f64,
}
