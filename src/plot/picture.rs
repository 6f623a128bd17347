//! Picture: what is drawn of a plot, in numbers alone: one panel for each unit, the panels one above the other on one x axis,
//! every line thinned to what an eye can tell apart.

use super::{Bound, Gathered, Series, Source, units};
use crate::recording::{Kept, Recording};
use crate::sample::{Frame, Gauges};
use crate::text::Language;
use std::collections::BTreeMap;

/// No line has many more points than this: a page is no wider.
const MOST_POINTS: usize = 900;

/// A stretch of an axis, from its lower to its upper end.
pub type Stretch = (f64, f64);

/// A point of a line and the moment it belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub time_s: f64,
    pub x: f64,
    pub y: f64,
}

/// What stands on the x axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Across {
    /// Empty for time.
    pub name: String,
    pub unit: &'static str,
    pub is_time: bool,
    /// What is shown of it, and all there is.
    pub shown: Stretch,
    pub all: Stretch,
    /// Where the present moment stands; nothing where the series has no value now.
    pub now: Option<f64>,
}

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub name: String,
    pub stroke: usize,
    /// The number of the pinned run it belongs to; nothing for the run that is shown.
    pub pinned: Option<usize>,
    pub points: Vec<Point>,
    /// Where the present moment stands on it, and its value in words; empty where it has none.
    pub now: Option<(f64, f64)>,
    pub told: String,
    pub unit: &'static str,
    pub decimals: usize,
}

/// All lines of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    pub unit: &'static str,
    pub shown: Stretch,
    pub lines: Vec<Line>,
}

/// A plot, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub across: Across,
    pub panels: Vec<Panel>,
    /// What the pinned runs are called, by their number.
    pub pinned: Vec<String>,
    pub now_s: f64,
}

/// Curves of a pinned run by column, as the record keeps them: time and value, in the order of time.
pub type Curves = BTreeMap<String, Vec<[f64; 2]>>;

/// A run that was kept.
#[derive(Clone, Copy, Debug)]
pub struct Pinned<'a> {
    pub label: &'a str,
    pub account: &'a str,
    pub seed: u64,
    pub curves: &'a Curves,
}

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub recording: &'a Recording,
    /// The present moment.
    pub frame: &'a Frame,
    pub series: &'a [Series],
    /// What stands on the x axis; nothing for time.
    pub across: Option<&'a Source>,
    /// The stretch of the x axis that is shown; nothing for all of it.
    pub shown: Option<Stretch>,
    /// Where the time axis ends.
    pub end_s: f64,
    pub pinned: &'a [Pinned<'a>],
    pub language: Language,
}

impl Picture {
    #[must_use]
    pub fn of(asked: &Asked) -> Self {
        Self::with(asked, &mut Gathered::default())
    }

    /// The same, with what was read for an earlier one.
    #[must_use]
    pub fn with(asked: &Asked, gathered: &mut Gathered) -> Self {
        gathered.turn_to(asked.recording);
        gathered.only(|source| asked.series.iter().any(|series| series.source == *source));
        let across = asked.across.map(|source| source.bind(&asked.recording.things));
        let lines: Vec<Line> = asked.series.iter().flat_map(|series| asked.lines(series, across, gathered)).collect();
        let across = asked.axis(across, &lines);
        let panel =
            |unit: &'static str| Panel::of(unit, lines.iter().filter(|line| line.unit == unit).cloned().collect(), across.shown);
        let panels = units(asked.series).into_iter().map(panel).filter(|panel| !panel.lines.is_empty()).collect();
        let pinned = asked.pinned.iter().map(|run| run.label.to_owned()).collect();
        Self { across, panels, pinned, now_s: asked.frame.time_s }
    }

    /// Whether there is anything to be seen yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.panels.iter().flat_map(|panel| &panel.lines).all(|line| line.points.len() < 2)
    }
}

impl Asked<'_> {
    /// The line of a series, and those of the pinned runs that have the same gauge.
    fn lines(&self, series: &Series, across: Option<Option<Bound>>, gathered: &mut Gathered) -> Vec<Line> {
        let Some(bound) = series.source.bind(&self.recording.things) else { return Vec::new() };
        // A series against itself is a straight line that says nothing.
        if self.across == Some(&series.source) {
            return Vec::new();
        }
        let points = match self.flown(series, bound, across) {
            Some(points) => thinned(&points, across.is_none()),
            None => {
                let points = gathered.points(&self.recording.rows, (&series.source, bound), (self.across, across));
                thinned(points, across.is_none())
            }
        };
        let x = across.map_or(Some(self.frame.time_s), |across| across?.shown(&self.frame.gauges, &self.frame.bodies));
        let y = bound.shown(&self.frame.gauges, &self.frame.bodies);
        let told = y.map_or_else(String::new, |value| bound.format(value));
        let (name, now) = (series.source.name(self.language), x.zip(y));
        let (unit, decimals) = (bound.quantity.unit, bound.quantity.decimals);
        let own = Line { name, stroke: series.stroke, pinned: None, points, now, told, unit, decimals };
        // What is shown now lies above what was pinned.
        self.of_pinned(series, bound).into_iter().chain([own]).collect()
    }

    /// The points of what was thrown, of which more is kept than the rows, over time or against another value of the same thing.
    fn flown(&self, series: &Series, bound: Bound, across: Option<Option<Bound>>) -> Option<Vec<Point>> {
        let thing = series.source.thrown(&self.recording.things)?;
        if self.across.is_some_and(|source| source.thrown(&self.recording.things) != Some(thing)) {
            return None;
        }
        let none = Gauges::new();
        let point = |kept: Kept| {
            let body = std::slice::from_ref(kept.body);
            let x = across.map_or(Some(kept.time_s), |across| across?.shown(&none, body))?;
            Some(Point { time_s: kept.time_s, x, y: bound.shown(&none, body)? })
        };
        Some(self.recording.way(thing).into_iter().filter_map(point).collect())
    }

    /// The same in the runs that are pinned: over time, or against what stands on the x axis in the same run.
    fn of_pinned(&self, series: &Series, bound: Bound) -> Vec<Line> {
        let column = series.source.column();
        let line = |(number, run): (usize, &Pinned)| {
            let points = self.pinned_points(run, run.curves.get(&column)?, super::factor(bound.quantity))?;
            let (name, told) = (run.label.to_owned(), String::new());
            let (unit, decimals) = (bound.quantity.unit, bound.quantity.decimals);
            Some(Line { name, stroke: series.stroke, pinned: Some(number), points, now: None, told, unit, decimals })
        };
        self.pinned.iter().enumerate().filter_map(line).collect()
    }

    /// The points of a pinned curve; nothing where that run has not what stands on the x axis.
    fn pinned_points(&self, run: &Pinned, kept: &[[f64; 2]], scale: f64) -> Option<Vec<Point>> {
        let point = |time_s: f64, x: f64, value: f64| Point { time_s, x, y: value * scale };
        let Some(source) = self.across else {
            return Some(kept.iter().map(|&[time_s, value]| point(time_s, time_s, value)).collect());
        };
        let (across, factor) = (run.curves.get(&source.column())?, super::factor(source.quantity()?));
        let pair = |&[time_s, value]: &[f64; 2]| {
            // Both were kept at the same moments, save where one had no value.
            let at = across.binary_search_by(|[other_s, _]| other_s.total_cmp(&time_s)).ok()?;
            Some(point(time_s, across[at][1] * factor, value))
        };
        Some(kept.iter().filter_map(pair).collect())
    }

    fn axis(&self, across: Option<Option<Bound>>, lines: &[Line]) -> Across {
        let all = match across {
            None => (0.0, self.end_s.max(1.0)),
            Some(_) => with_room(bounds(lines.iter().flat_map(|line| &line.points).map(|point| point.x))),
        };
        let now = across.map_or(Some(self.frame.time_s), |across| across?.shown(&self.frame.gauges, &self.frame.bodies));
        Across {
            name: self.across.map_or_else(String::new, |source| source.name(self.language)),
            unit: self.across.and_then(Source::quantity).map_or("", |quantity| quantity.unit),
            is_time: self.across.is_none(),
            shown: self.shown.unwrap_or(all),
            all,
            now,
        }
    }
}

impl Line {
    /// A value of it with its unit.
    #[must_use]
    pub fn reads(&self, shown: f64) -> String {
        super::reads(shown, self.unit, self.decimals)
    }
}

impl Panel {
    /// What its scale is of: the curve where there is one alone, and the unit.
    #[must_use]
    pub fn caption(&self) -> String {
        let mut own = self.lines.iter().filter(|line| line.pinned.is_none());
        let name = match (own.next(), own.next()) {
            (Some(line), None) => line.name.as_str(),
            _ => "",
        };
        match (name, self.unit) {
            (name, "") => name.to_owned(),
            ("", unit) => unit.to_owned(),
            (name, unit) => format!("{name} ({unit})"),
        }
    }

    /// The scale fits what is seen, and begins at nothing where that leaves the curve legible.
    fn of(unit: &'static str, lines: Vec<Line>, across: Stretch) -> Self {
        let seen = lines.iter().flat_map(|line| &line.points).filter(|point| point.x >= across.0 && point.x <= across.1);
        let (low, high) = bounds(seen.map(|point| point.y));
        let near_nothing = high - low >= 0.2 * high.abs().max(low.abs());
        let (low, high) = if near_nothing { (low.min(0.0), high.max(0.0)) } else { (low, high) };
        let (below, above) = with_room((low, high));
        // A scale that begins at nothing begins just there.
        let shown = (if low == 0.0 { 0.0 } else { below }, if high == 0.0 && low < 0.0 { 0.0 } else { above });
        Self { unit, shown, lines }
    }
}

/// Least and greatest; a stretch from nothing to one where there is no value.
fn bounds(values: impl Iterator<Item = f64>) -> Stretch {
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if low > high { (0.0, 1.0) } else { (low, high) }
}

/// A little room at both ends, also around a value that never changes.
fn with_room((low, high): Stretch) -> Stretch {
    let room = if high > low { 0.06 * (high - low) } else { (0.1 * high.abs()).max(0.5) };
    (low - room, high + room)
}

/// Few enough points to be drawn in every frame. Over time each stretch keeps its least and its greatest value, so that no
/// peak is lost; otherwise every n-th point is kept, and the last.
fn thinned(points: &[Point], over_time: bool) -> Vec<Point> {
    let each = points.len().div_ceil(MOST_POINTS);
    if each <= 1 {
        return points.to_vec();
    }
    if !over_time {
        let last = points.last().copied();
        return points.iter().copied().step_by(each).chain(last).collect();
    }
    let by_y = |one: &&Point, other: &&Point| one.y.total_cmp(&other.y);
    let ends = points.chunks(2 * each).flat_map(|chunk| {
        let (least, greatest) = (chunk.iter().min_by(by_y).copied(), chunk.iter().max_by(by_y).copied());
        let mut pair: Vec<Point> = least.into_iter().chain(greatest).collect();
        pair.sort_by(|one, other| one.time_s.total_cmp(&other.time_s));
        pair
    });
    points.first().copied().into_iter().chain(ends).chain(points.last().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peak_of_one_moment_survives_the_thinning() {
        let points: Vec<Point> = (0..20_000)
            .map(|number| {
                let time_s = f64::from(number) * 0.5;
                Point { time_s, x: time_s, y: if number == 7_777 { 9.0 } else { 0.0 } }
            })
            .collect();
        let thin = thinned(&points, true);
        assert!(thin.len() <= MOST_POINTS + 4 && thin.iter().any(|point| point.y > 8.0), "{}", thin.len());
        assert!(thin.windows(2).all(|pair| pair[0].time_s <= pair[1].time_s));
        assert!((thin[thin.len() - 1].time_s - 9999.5).abs() < 1e-9);
    }

    #[test]
    fn a_scale_begins_at_nothing_where_the_curve_stays_legible() {
        let line = |values: &[f64]| {
            let points = values.iter().map(|&y| Point { time_s: 0.0, x: 0.0, y }).collect();
            let (name, told) = (String::new(), String::new());
            vec![Line { name, stroke: 0, pinned: None, points, now: None, told, unit: "m", decimals: 1 }]
        };
        let shown = |values: &[f64]| Panel::of("m", line(values), (0.0, 1.0)).shown;
        assert_eq!(shown(&[0.0, 5.0]).0, 0.0);
        assert_eq!(shown(&[2.0, 5.0]).0, 0.0);
        assert!(shown(&[40.0, 41.0]).0 > 39.0, "a place that hardly changes fills its scale");
        assert!(shown(&[-2.0, 5.0]).0 < -2.0);
        let (low, high) = shown(&[3.0]);
        assert!(low < 3.0 && high > 3.0);
    }
}
