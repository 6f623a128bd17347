//! Band: what the curves come to where a parameter is uncertain, as `30 +/- 5`: many runs over its normal distribution, and
//! between which values nine of ten of them lie at each moment. The window makes the runs, a few steps in each frame.

use crate::plot::{Curves, Source, curve};
use crate::recording::Recording;
use crate::scenario::Settings;
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::summary::quantile;
use crate::sweep::{Axis, Over};
use crate::units::{Unit, format_value, parse_quantity};
use crate::view::panels::shown::Shown;
use crate::view::panels::value;
use std::collections::BTreeSet;

/// Runs of a band, and those after which it is drawn first and again.
pub const RUNS: usize = 200;
const ANEW: usize = 20;
/// A number without a factor of the above, by which samples of the middle and of the ends come by turns.
const STRIDE: usize = 77;
/// The lower and upper edge, as `sweep --band` has its outer ones.
const EDGES: [f64; 2] = [0.05, 0.95];
/// Points of a curve that is kept, and of an edge.
const MOST_POINTS: usize = 300;

/// An uncertain parameter, and what the runs over it came to so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    axis: Axis,
    /// The middle value as text: with another than this the parameter is uncertain no more.
    pub mean: String,
    /// `speed 30.0 m/s ± 5.0 m/s`.
    pub label: String,
    /// What the two edges are called.
    pub edges: [String; 2],
    /// What all runs have in common, and what is kept of them.
    base: Settings,
    sources: Vec<Source>,
    runs: Vec<Curves>,
    pub low: Curves,
    pub high: Curves,
}

impl Band {
    /// Reads `30 +/- 5` or `30 ± 5`; nothing where no such thing was typed.
    pub fn read(shown: &Shown, parameter: &ParameterFile, typed: &str) -> Option<Result<Self, String>> {
        let (mean, deviation) = typed.split_once("+/-").or_else(|| typed.split_once('±'))?;
        let ParameterValue::Number { unit, range, whole, decimals, .. } = &parameter.value else { return None };
        let mean = match value::check(shown, parameter, mean) {
            Ok(mean) => mean,
            Err(fault) => return Some(Err(fault)),
        };
        let deviation = match Unit::find(unit).map(|unit| parse_quantity(deviation, unit)) {
            Some(Ok(deviation)) if deviation > 0.0 && deviation <= range.1 - range.0 => deviation,
            Some(Err(fault)) => return Some(Err(fault.to_string())),
            _ => return Some(Err(shown.say("entry-uncertain"))),
        };
        let over = Over::Normal { mean, deviation, low: range.0, high: range.1, whole: *whole };
        let spread = format_value(deviation, unit, *decimals);
        let label = format!("{} {} ± {spread}", shown.text_of(&parameter.label), value::written(parameter, mean));
        let edges = ["5 %", "95 %"].map(|edge| format!("{label}: {edge}"));
        let axis = Axis { id: parameter.id.clone(), over };
        let mean = mean.to_string();
        let (base, sources, runs) = (Settings::default(), Vec::new(), Vec::new());
        Some(Ok(Self { axis, mean, label, edges, base, sources, runs, low: Curves::new(), high: Curves::new() }))
    }

    /// The parameter that is uncertain.
    #[must_use]
    pub fn parameter(&self) -> &str {
        &self.axis.id
    }

    /// Over what it is uncertain.
    #[must_use]
    pub const fn axis(&self) -> &Axis {
        &self.axis
    }

    /// Whether there are enough runs for its edges.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        !self.low.is_empty()
    }

    /// How many runs there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.runs.len()
    }

    /// Turns to these settings and curves; answers whether all begins anew.
    pub fn turn_to(&mut self, settings: &Settings, sources: &[Source]) -> bool {
        let base = Settings { deeds: Vec::new(), ..settings.clone() };
        let anew = self.base != base || self.sources != sources;
        if anew {
            (self.base, self.sources) = (base, sources.to_vec());
            (self.runs, self.low, self.high) = (Vec::new(), Curves::new(), Curves::new());
        }
        anew
    }

    /// What the next run is made with; nothing once there are enough, or where nothing would be kept of it.
    #[must_use]
    pub fn next(&self) -> Option<Settings> {
        let number = self.runs.len();
        if number >= RUNS || self.sources.is_empty() {
            return None;
        }
        let place = ((number * STRIDE % RUNS) as f64 + 0.5) / RUNS as f64;
        let mut settings = self.base.clone();
        settings.set.insert(self.axis.id.clone(), self.axis.at(place, RUNS as u64));
        Some(settings)
    }

    /// Takes in a run.
    pub fn take(&mut self, recording: &Recording) {
        let kept = |source: &Source| (source.column(), curve(recording, source, MOST_POINTS));
        self.runs.push(self.sources.iter().map(kept).collect());
        if self.runs.len().is_multiple_of(ANEW) {
            let columns: Vec<String> = self.sources.iter().map(Source::column).collect();
            let [low, high] = EDGES;
            self.low = columns.iter().map(|column| (column.clone(), self.edge(column, low))).collect();
            self.high = columns.iter().map(|column| (column.clone(), self.edge(column, high))).collect();
        }
    }

    /// Below which value a share of the runs lies, at each moment that half of them have come to.
    fn edge(&self, column: &str, share: f64) -> Vec<[f64; 2]> {
        let runs: Vec<&Vec<[f64; 2]>> = self.runs.iter().filter_map(|run| run.get(column)).filter(|it| !it.is_empty()).collect();
        // The bits of times, none of which is below nothing, stand in the order of the times.
        let moments: BTreeSet<u64> = runs.iter().copied().flatten().map(|[time_s, _]| time_s.to_bits()).collect();
        let each = moments.len().div_ceil(MOST_POINTS).max(1);
        let point = |&bits: &u64| {
            let time_s = f64::from_bits(bits);
            let mut values: Vec<f64> = runs.iter().filter_map(|run| at(run, time_s)).collect();
            values.sort_by(f64::total_cmp);
            (2 * values.len() > runs.len()).then(|| [time_s, quantile(&values, share)])
        };
        moments.iter().step_by(each).filter_map(point).collect()
    }
}

/// The value of a run at a moment, between its neighbours; after its end the last, before its beginning none.
fn at(run: &[[f64; 2]], time_s: f64) -> Option<f64> {
    let after = run.partition_point(|[other_s, _]| *other_s < time_s);
    let Some(&[to_s, to]) = run.get(after) else { return run.last().map(|[_, value]| *value) };
    if to_s == time_s {
        return Some(to);
    }
    let [from_s, from] = run[after.checked_sub(1)?];
    Some(from + (to - from) * (time_s - from_s) / (to_s - from_s))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::BodyValue;
    use crate::runner::{Course, Options};
    use crate::scenario::Scenario;

    fn band(source: &Source, over: Over) -> Band {
        let axis = Axis { id: "speed_m_s".into(), over };
        let (label, edges) = (String::new(), Default::default());
        let (base, runs, low, high) = (Settings::default(), Vec::new(), Curves::new(), Curves::new());
        Band { axis, mean: "18".into(), label, edges, base, sources: vec![source.clone()], runs, low, high }
    }

    #[test]
    fn the_band_of_an_uncertain_speed_is_as_wide_as_its_law_says() {
        let scenario = Scenario::find("proving-shot").unwrap();
        let thing = scenario.setup(&Settings::default()).unwrap();
        let mut course = Course::begin(&thing, &Options::default());
        course.advance(2);
        let recording = course.finish();
        let id = crate::plot::plottable(&recording).next().unwrap().id.clone();
        let source = Source::Body { thing: id, value: BodyValue::X };
        let (mean, deviation) = (18.0, 2.0);
        let mut band = band(&source, Over::Normal { mean, deviation, low: 0.0, high: 1000.0, whole: false });
        let air = |mut settings: Settings| {
            settings.set.insert("drag_coefficient".into(), "0".into());
            settings
        };
        while let Some(settings) = band.next() {
            let setup = scenario.setup(&air(settings)).unwrap();
            let mut course = Course::begin(&setup, &Options::default());
            while course.advance(100) {}
            band.take(&course.finish());
        }
        assert_eq!(band.count(), RUNS);
        let value = |edge: &Curves| at(&edge[&source.column()], 1.0).unwrap();
        // In a vacuum x is the speed times cos 80 deg at one second; nine tenths of a bell lie within 1.645 deviations.
        let (wanted, width) = (2.0 * 1.645 * deviation * 80f64.to_radians().cos(), value(&band.high) - value(&band.low));
        assert!((width / wanted - 1.0).abs() < 0.05, "{width} m, wanted {wanted} m");
        let middle = (value(&band.high) + value(&band.low)) / 2.0;
        assert!((middle - mean * 80f64.to_radians().cos()).abs() < 0.05, "{middle} m");
    }

    #[test]
    fn other_curves_or_settings_begin_it_anew() {
        let source = Source::Gauge("heat_release_mw".into());
        let mut band = band(&source, Over::Normal { mean: 18.0, deviation: 2.0, low: 0.0, high: 1000.0, whole: false });
        band.turn_to(&Settings::default(), std::slice::from_ref(&source));
        band.take(&Recording::default());
        assert!(!band.turn_to(&Settings::default(), std::slice::from_ref(&source)) && band.count() == 1);
        let other = Settings { seed: Some(7), ..Settings::default() };
        assert!(band.turn_to(&other, std::slice::from_ref(&source)) && band.count() == 0);
        assert!(band.turn_to(&other, &[]) && band.next().is_none());
    }
}
