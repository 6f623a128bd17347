//! Kept: a curve of a whole run in few enough points to be kept beside others.

use super::Source;
use crate::recording::{Kept, Recording, Row};
use crate::sample::Gauges;

/// Time and value at every kept moment that has one, `most` at most; of what was thrown also between rows.
#[must_use]
pub fn curve(recording: &Recording, source: &Source, most: usize) -> Vec<[f64; 2]> {
    let Some(bound) = source.bind(&recording.things) else { return Vec::new() };
    let point = |time_s: f64, value: Option<f64>| Some([time_s, value.filter(|it| it.is_finite())?]);
    let of_row = |row: &Row| point(row.time_s, bound.recorded(&row.gauges, &row.bodies));
    let of_body = |kept: &Kept| point(kept.time_s, bound.recorded(&Gauges::new(), std::slice::from_ref(kept.body)));
    match source.thrown(&recording.things) {
        Some(thing) => few(&recording.way(thing), most).filter_map(of_body).collect(),
        None => few(&recording.rows, most).filter_map(of_row).collect(),
    }
}

fn few<T>(all: &[T], most: usize) -> impl Iterator<Item = &T> {
    all.iter().step_by(all.len().div_ceil(most.max(1)).max(1))
}
