//! Fan: what is shown over time, as many runs had it at each moment: the median, the middle half, and nine runs in ten.
//!
//! Contract: moments are those at which a run keeps its gauges; every second one, or fourth, and so on, where the longest run
//! has too many. At each the runs count that have the value by then; one that has ended stays as it ended. Memory grows with
//! the runs, up to [`MOST_RUNS`].

mod picture;

pub use picture::draw;

use super::numbers::{QUANTILES, quantile};
use crate::kit::DT_S;
use crate::measure::{Measure, gauges};
use crate::recorder::SAMPLE_INTERVAL_S;
use crate::recording::{Recording, Row};
use crate::units::Quantity;
use std::collections::{BTreeMap, BTreeSet};

/// Of more runs not every curve is kept in mind.
pub const MOST_RUNS: u64 = 10_000;
/// Moments that a curve has at most: as many as a picture shows.
const MOST_MOMENTS: usize = 256;
/// Scenes with more tracked bodies than this have gauges only: paths of all timbers are no picture.
const FEW_BODIES: usize = 4;

/// A curve's place among the others, and its name with the unit.
type Key = (usize, String);

/// What one run adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// Steps from one moment to the next.
    every: u64,
    curves: BTreeMap<Key, Curve>,
}

/// A value of one run over time.
#[derive(Clone, Debug, Default, PartialEq)]
struct Curve {
    /// At moments, by step.
    points: BTreeMap<u64, f64>,
    /// The run's last step and what it had then, if it had it.
    end: (u64, Option<f64>),
}

impl Curve {
    fn at(&self, step: u64) -> Option<f64> {
        if step > self.end.0 { self.end.1 } else { self.points.get(&step).copied() }
    }
}

/// All runs so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fan {
    pub runs: usize,
    every: u64,
    curves: BTreeMap<Key, Vec<Curve>>,
}

/// The runs at one moment, with the values at the summary's quantiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    pub time_s: f64,
    pub runs: usize,
    pub quantiles: [f64; 5],
}

impl Curves {
    /// What is shown of a run.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let mut every = (SAMPLE_INTERVAL_S / DT_S).round() as u64;
        let moments = recording.rows.len().div_ceil(MOST_MOMENTS).next_power_of_two();
        every *= moments as u64;
        let mut curves: BTreeMap<Key, Curve> = BTreeMap::new();
        let followed = followed(recording);
        let end = recording.rows.last();
        for row in recording.rows.iter().filter(|row| row.step.is_multiple_of(every)).chain(end) {
            for (key, value) in shown(recording, row, &followed).into_iter().filter(|(_, value)| value.is_finite()) {
                let curve = curves.entry(key).or_default();
                if row.step.is_multiple_of(every) {
                    curve.points.insert(row.step, value);
                }
                curve.end = (row.step, Some(value));
            }
        }
        let last = end.map_or(0, |row| row.step);
        // What it had before its end and no more is not there afterwards.
        for curve in curves.values_mut().filter(|curve| curve.end.0 != last) {
            curve.end = (last, None);
        }
        Self { every, curves }
    }
}

/// The tracked bodies of a scene, if they are few.
fn followed(recording: &Recording) -> Vec<usize> {
    let bodies: BTreeSet<usize> = recording.rows.iter().flat_map(|row| &row.bodies).map(|body| body.thing).collect();
    if bodies.len() > FEW_BODIES { Vec::new() } else { bodies.into_iter().collect() }
}

/// Not one that stands for a word.
fn is_number(quantity: &Quantity) -> bool {
    Measure::find(quantity.id).is_none_or(|measure| measure.words.is_empty())
}

/// What is shown of one moment: gauges in their own unit, then the places of bodies where there are few.
fn shown(recording: &Recording, row: &Row, followed: &[usize]) -> Vec<(Key, f64)> {
    let scaled = |quantity: &Quantity, value: f64| if quantity.unit == "%" { value * 100.0 } else { value };
    let known = gauges().iter().enumerate().filter(|(_, quantity)| is_number(quantity));
    let mut found: Vec<(Key, f64)> = known
        .filter_map(|(place, quantity)| Some(((place, quantity.caption()), scaled(quantity, *row.gauges.get(quantity.id)?))))
        .collect();
    for body in row.bodies.iter().filter(|body| followed.contains(&body.thing)) {
        let id = recording.things.get(body.thing).map_or_else(|| body.thing.to_string(), |thing| thing.id.clone());
        let place = gauges().len() + 2 * body.thing;
        found.push(((place, format!("{id}: x (m)")), body.position.x));
        found.push(((place + 1, format!("{id}: height (m)")), body.position.y));
    }
    found
}

impl Fan {
    /// One run more.
    pub fn take(&mut self, curves: Curves) {
        self.runs += 1;
        self.every = self.every.max(curves.every);
        curves.curves.into_iter().for_each(|(key, curve)| self.curves.entry(key).or_default().push(curve));
    }

    /// Every curve that changed or in which runs differ, by name.
    #[must_use]
    pub fn bands(&self) -> Vec<(&str, Vec<Moment>)> {
        let last = self.curves.values().flatten().map(|curve| curve.end.0).max().unwrap_or(0);
        let steps: Vec<u64> = (0..).map(|number| number * self.every.max(1)).take_while(|step| *step <= last).collect();
        let curves = self.curves.iter().filter(|(_, runs)| differ(runs));
        let band = |runs: &[Curve]| steps.iter().filter_map(|step| moment(*step, runs)).collect();
        curves.map(|((_, name), runs)| (name.as_str(), band(runs))).collect()
    }

    /// One row for every curve and moment: `curve`, `t_s`, `runs` and the values at 5, 25, 50, 75 and 95 %.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = csv::Writer::from_writer(Vec::new());
        let mut write = |cells: &[String]| table.write_record(cells).expect("memory takes every record");
        write(&["curve", "t_s", "runs", "p05", "p25", "median", "p75", "p95"].map(str::to_owned));
        for (name, moments) in self.bands() {
            for Moment { time_s, runs, quantiles } in moments {
                let mut cells = vec![name.to_owned(), time_s.to_string(), runs.to_string()];
                cells.extend(quantiles.map(|value| value.to_string()));
                write(&cells);
            }
        }
        let bytes = table.into_inner().expect("memory can be flushed");
        String::from_utf8(bytes).expect("texts make a text")
    }
}

/// Whether a value ever is another.
fn differ(runs: &[Curve]) -> bool {
    let mut values = runs.iter().flat_map(|curve| curve.points.values().copied().chain(curve.end.1));
    let first = values.next();
    values.any(|value| Some(value) != first)
}

/// `None` where no run has the value.
fn moment(step: u64, runs: &[Curve]) -> Option<Moment> {
    let mut sorted: Vec<f64> = runs.iter().filter_map(|curve| curve.at(step)).collect();
    sorted.sort_by(f64::total_cmp);
    let told =
        Moment { time_s: step as f64 * DT_S, runs: sorted.len(), quantiles: QUANTILES.map(|share| quantile(&sorted, share)) };
    (!sorted.is_empty()).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Gauges;

    fn run(heat: f64, rows: u64) -> Curves {
        let row = |number: u64| {
            let gauges = Gauges::from([("heat_release_mw".into(), heat * number as f64), ("joints_broken".into(), 0.0)]);
            Row { step: number * 30, time_s: number as f64 / 2.0, gauges, bodies: Vec::new() }
        };
        Curves::of(&Recording { rows: (0..rows).map(row).collect(), ..Recording::default() })
    }

    #[test]
    fn at_every_moment_runs_are_as_they_are_or_as_they_ended() {
        let mut fan = Fan::default();
        for (heat, rows) in [(1.0, 4), (2.0, 4), (3.0, 4), (4.0, 2)] {
            fan.take(run(heat, rows));
        }
        let bands = fan.bands();
        assert_eq!(bands.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Heat released (MW)"], "joints never let go");
        let told = |index: usize| (bands[0].1[index].time_s, bands[0].1[index].runs, bands[0].1[index].quantiles[2]);
        // At 1.5 s three have 3, 6 and 9, and the fourth stays at 4.
        assert_eq!((told(1), told(3)), ((0.5, 4, 2.5), (1.5, 4, 5.0)));
        assert!(
            fan.csv().starts_with("curve,t_s,runs,p05,p25,median,p75,p95\nHeat released (MW),0,4,0,0,0,0,0\n"),
            "{}",
            fan.csv()
        );
    }

    #[test]
    fn where_one_run_is_long_all_are_thinned_alike() {
        let moments = |order: [u64; 2]| {
            let mut fan = Fan::default();
            order.into_iter().for_each(|rows| fan.take(run(1.0, rows)));
            fan.bands()
                .into_iter()
                .flat_map(|(_, moments)| moments)
                .map(|it| (it.time_s, it.quantiles[2].to_bits()))
                .collect::<Vec<_>>()
        };
        let long = moments([8, 1_000]);
        assert_eq!((long.len(), long[3].0), (250, 6.0));
        assert_eq!(long, moments([1_000, 8]));
    }
}
