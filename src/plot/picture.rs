//! Picture: what is drawn of a plot, in numbers alone: one panel for each unit, the panels one above the other on one x axis,
//! every line thinned to what an eye can tell apart.

use super::{Bound, Gathered, Series, Source, units};
use crate::recording::Recording;
use crate::sample::Frame;
use crate::text::Language;
use std::collections::BTreeMap;

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

#[cfg(test)]
mod tests {
    use super::*;

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
