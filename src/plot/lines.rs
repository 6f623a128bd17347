//! Lines: the curves of a series, that of the run that is shown and those of the runs that are pinned, thinned to what an eye
//! can tell apart.

use super::picture::{Asked, Line, Pinned, Point};
use super::{Bound, Gathered, Series};
use crate::recording::Kept;
use crate::sample::Gauges;

/// No line has many more points than this: a page is no wider.
const MOST_POINTS: usize = 900;

impl Asked<'_> {
    /// The line of a series, and those of the pinned runs that have the same gauge.
    pub(super) fn lines(&self, series: &Series, across: Option<Option<Bound>>, gathered: &mut Gathered) -> Vec<Line> {
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
}
