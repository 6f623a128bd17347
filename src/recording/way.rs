//! Way: the moments that are kept of one thing, in their order: those of the rows, and more while what was thrown flies. A
//! point of a path is one of them, and so is a row of the table of bodies: nothing is read between two.

use super::Recording;
use crate::sample::{BodySample, Thing};
use serde::{Deserialize, Serialize};

/// What is thrown, by its part.
const THROWN: [&str; 4] = ["missile", "stone", "bomb", "bundle"];

/// A body at a moment between two rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waypoint {
    pub step: u64,
    pub time_s: f64,
    pub body: BodySample,
}

/// A body at a kept moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept<'a> {
    pub step: u64,
    pub time_s: f64,
    pub body: &'a BodySample,
}

/// A thing and all that was kept of its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub thing: Thing,
    pub points: Vec<Waypoint>,
}

impl Waypoint {
    #[must_use]
    pub fn kept(&self) -> Kept<'_> {
        Kept { step: self.step, time_s: self.time_s, body: &self.body }
    }
}

/// Whether a thing is followed more closely while it flies: what is thrown, save the shards of a burst, which are too many.
#[must_use]
pub fn is_thrown(thing: &Thing) -> bool {
    THROWN.contains(&thing.part.as_str()) && (thing.tracked || thing.part == "bundle")
}

impl Recording {
    /// The kept moments of a thing, by its number.
    #[must_use]
    pub fn way(&self, thing: usize) -> Vec<Kept<'_>> {
        // Samples of a row stand in the order of their things.
        let of_row = |row: &super::Row| row.bodies.binary_search_by_key(&thing, |body| body.thing).ok();
        let rows = self.rows.iter().filter_map(|row| {
            let body = &row.bodies[of_row(row)?];
            Some(Kept { step: row.step, time_s: row.time_s, body })
        });
        let between = self.waypoints.iter().filter(|point| point.body.thing == thing).map(Waypoint::kept);
        let mut way: Vec<Kept> = rows.chain(between).collect();
        way.sort_by_key(|kept| kept.step);
        way
    }

    /// Every body at every kept moment, in the order of time.
    #[must_use]
    pub fn kept(&self) -> Vec<Kept<'_>> {
        let rows = self.rows.iter().flat_map(|row| {
            let (step, time_s) = (row.step, row.time_s);
            row.bodies.iter().map(move |body| Kept { step, time_s, body })
        });
        let mut all: Vec<Kept> = rows.chain(self.waypoints.iter().map(Waypoint::kept)).collect();
        all.sort_by_key(|kept| kept.step);
        all
    }

    /// What was thrown and moved, each with its way.
    #[must_use]
    pub fn thrown(&self) -> Vec<Way> {
        let thrown = self.things.iter().enumerate().filter(|(_, thing)| is_thrown(thing));
        let way = |(number, thing): (usize, &Thing)| {
            let own = |kept: &Kept| Waypoint { step: kept.step, time_s: kept.time_s, body: kept.body.clone() };
            Way { thing: thing.clone(), points: self.way(number).iter().map(own).collect() }
        };
        thrown.map(way).filter(|way| way.points.len() > 1).collect()
    }
}
