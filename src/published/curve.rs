//! Curves: published rows that differ in one number only, as points over that number, and live runs in between.

use super::{Published, Row};
use crate::scenario::problem::Report;

/// Fewer points than this make no curve.
const FEWEST: usize = 3;
/// Beyond this ratio of the greatest to the least value, steps are by equal ratios.
const WIDE: f64 = 20.0;

/// One measure over one parameter of one scenario, everything else fixed.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// A row of it, from which runs in between are made.
    row: Row,
    pub parameter: String,
    /// Parameter and published value, by the parameter.
    pub points: Vec<(f64, f64)>,
}

/// The curves that rows make, each row in one curve at most, in the order of the rows.
#[must_use]
pub fn curves(rows: &[Row]) -> Vec<Curve> {
    let mut left: Vec<&Row> = rows.iter().filter(|row| matches!(row.published, Published::Value(_))).collect();
    let mut curves = Vec::new();
    while !left.is_empty() {
        let row = left.remove(0);
        let found = row.set.keys().map(|parameter| (parameter, along(row, &left, parameter)));
        let Some((parameter, others)) = found.max_by_key(|(_, others)| others.len()) else { continue };
        if others.len() + 1 < FEWEST {
            continue;
        }
        let mut points: Vec<(f64, f64)> =
            std::iter::once(row).chain(others.iter().copied()).filter_map(|row| point(row, parameter)).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        curves.push(Curve { row: row.clone(), parameter: parameter.clone(), points });
        left.retain(|row| !others.iter().any(|other| std::ptr::eq(*other, *row)));
    }
    curves
}

/// The rows that differ from `row` in this parameter alone.
fn along<'a>(row: &Row, others: &[&'a Row], parameter: &str) -> Vec<&'a Row> {
    let rest = |row: &Row| {
        let mut set = row.set.clone();
        set.remove(parameter);
        (row.scenario.clone(), row.measure.clone(), row.without.clone(), set)
    };
    if point(row, parameter).is_none() {
        return Vec::new();
    }
    others.iter().copied().filter(|other| point(other, parameter).is_some() && rest(other) == rest(row)).collect()
}

fn point(row: &Row, parameter: &str) -> Option<(f64, f64)> {
    let Published::Value(value) = row.published else { return None };
    Some((row.set.get(parameter)?.parse().ok()?, value))
}

impl Curve {
    #[must_use]
    pub fn measure(&self) -> &str {
        &self.row.measure
    }

    #[must_use]
    pub fn scenario(&self) -> &str {
        &self.row.scenario
    }

    /// Parameter values for `count` runs from the least published to the greatest, evenly or by equal ratios.
    #[must_use]
    pub fn places(&self, count: usize) -> Vec<f64> {
        let (Some(&(low, _)), Some(&(high, _))) = (self.points.first(), self.points.last()) else { return Vec::new() };
        let by_ratio = low > 0.0 && high / low > WIDE;
        (0..count)
            .map(|number| {
                let share = number as f64 / (count.max(2) - 1) as f64;
                if by_ratio { low * libm::pow(high / low, share) } else { low + (high - low) * share }
            })
            .collect()
    }

    /// What a run gives with the parameter at this value.
    ///
    /// # Errors
    /// What is wrong with the scenario or the value.
    pub fn simulated(&self, value: f64) -> Result<f64, Report> {
        let mut row = self.row.clone();
        row.set.insert(self.parameter.clone(), format!("{value}"));
        row.simulated()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::published::rows;

    #[test]
    fn the_level_over_the_distance_is_a_curve() {
        let curves = curves(&rows("sound"));
        assert_eq!(curves.len(), 1, "{curves:?}");
        let curve = &curves[0];
        assert_eq!((curve.parameter.as_str(), curve.measure(), curve.points.len()), ("distance_m", "level_db", 4));
        let places = curve.places(5);
        assert!((places[0] - 100.0).abs() < 1e-9 && (places[4] - 50_000.0).abs() < 1e-6, "{places:?}");
        assert!(places[1] < 1000.0, "by ratio: {places:?}");
        let level_db = curve.simulated(200.0).expect("a value in range");
        assert!(level_db < 125.0 && level_db > 105.0, "{level_db}");
    }
}
