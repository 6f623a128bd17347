//! Series: the curves of a plot as one table, with the values as the record keeps them: every kept moment is a row, also those
//! at which only what was thrown is kept. Rows of pinned runs follow; a last column names the run, and there is none of it where no run is pinned.

use super::{TRACE, VERSION, number, trace};
use crate::plot::{Bound, Pinned, Series, Source};
use crate::recording::Recording;
use crate::sample::{BodySample, Gauges};
use csv::Writer;
use std::io::{self, Write};

/// What is written of a plot.
#[derive(Clone, Copy, Debug)]
pub struct Curves<'a> {
    pub series: &'a [Series],
    /// What stands on the x axis; nothing for time.
    pub across: Option<&'a Source>,
    pub pinned: &'a [Pinned<'a>],
}

/// `t_s`, what stands on the x axis unless that is time, and the series, each under a name with its unit.
///
/// # Errors
/// The writer's own.
pub fn series(recording: &Recording, curves: Curves, out: &mut dyn Write) -> io::Result<()> {
    let own = curves.series.iter().map(|it| &it.source).filter(|source| Some(*source) != curves.across);
    let sources: Vec<&Source> = curves.across.into_iter().chain(own).collect();
    let bound: Vec<Option<Bound>> = sources.iter().map(|source| source.bind(&recording.things)).collect();
    let mut table = Writer::from_writer(out);
    let columns: Vec<String> = sources.iter().map(|source| source.column()).collect();
    let several = !curves.pinned.is_empty();
    let named = |run: &str| several.then(|| run.to_owned());
    let start = std::iter::once("t_s".to_owned()).chain(columns.iter().cloned());
    table.write_record(start.chain(TRACE.map(str::to_owned)).chain(named("run")))?;
    let cells = |time_s: f64, gauges: &Gauges, bodies: &[BodySample]| -> Vec<String> {
        let value = |bound: &Option<Bound>| bound.as_ref()?.recorded(gauges, bodies);
        let values = bound.iter().map(|bound| value(bound).map_or_else(String::new, number));
        [number(time_s)].into_iter().chain(values).collect()
    };
    let rows = recording.rows.iter().map(|row| (row.step, cells(row.time_s, &row.gauges, &row.bodies)));
    let mut rows: Vec<(u64, Vec<String>)> = rows.collect();
    let thrown: Vec<usize> = sources.iter().filter_map(|source| source.thrown(&recording.things)).collect();
    for between in recording.waypoints.chunk_by(|one, other| one.step == other.step) {
        let bodies = between.iter().map(|point| &point.body).filter(|body| thrown.contains(&body.thing));
        let bodies: Vec<BodySample> = bodies.cloned().collect();
        if !bodies.is_empty() {
            rows.push((between[0].step, cells(between[0].time_s, &Gauges::new(), &bodies)));
        }
    }
    rows.sort_by_key(|(step, _)| *step);
    for (_, cells) in rows {
        table.write_record(cells.into_iter().chain(trace(&recording.head)).chain(named("shown")))?;
    }
    for run in curves.pinned {
        for (time_s, values) in moments(run, &columns) {
            let trace = [run.account.to_owned(), run.seed.to_string(), VERSION.to_owned()];
            table.write_record([time_s].into_iter().chain(values).chain(trace).chain(named(run.label)))?;
        }
    }
    table.flush()
}

/// Every moment at which a pinned run kept one of the columns, with what it has of them.
fn moments(run: &Pinned, columns: &[String]) -> Vec<(String, Vec<String>)> {
    let kept: Vec<Option<&Vec<[f64; 2]>>> = columns.iter().map(|column| run.curves.get(column)).collect();
    let mut times: Vec<f64> = kept.iter().flatten().flat_map(|curve| curve.iter().map(|[time_s, _]| *time_s)).collect();
    times.sort_by(f64::total_cmp);
    times.dedup();
    let value = |curve: &Option<&Vec<[f64; 2]>>, time_s: f64| {
        let curve = curve.as_ref()?;
        let at = curve.binary_search_by(|[other_s, _]| other_s.total_cmp(&time_s)).ok()?;
        Some(number(curve[at][1]))
    };
    let row = |time_s: f64| (number(time_s), kept.iter().map(|curve| value(curve, time_s).unwrap_or_default()).collect());
    times.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::BodyValue;
    use crate::runner::{Course, Options};
    use crate::scenario::{Scenario, Settings};

    fn read(text: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
        let mut reader = csv::Reader::from_reader(text);
        let head = reader.headers().unwrap().iter().map(str::to_owned).collect();
        (head, reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
    }

    #[test]
    fn the_table_holds_the_numbers_of_the_record_bit_for_bit() {
        let scenario = Scenario::find("proving-shot").unwrap();
        let setup = scenario.setup(&Settings::default()).unwrap();
        let mut course = Course::begin(&setup, &Options::default());
        while course.advance(1000) {}
        let recording = course.finish();
        let thing = crate::plot::plottable(&recording).next().unwrap().id.clone();
        let of = |value| Source::Body { thing: thing.clone(), value };
        let all: Vec<Series> =
            [Source::Gauge("heat_release_mw".into()), of(BodyValue::Y), of(BodyValue::Speed), of(BodyValue::Temperature)]
                .into_iter()
                .enumerate()
                .map(|(stroke, source)| Series { source, stroke })
                .collect();
        let across = of(BodyValue::X);
        let mut bytes = Vec::new();
        series(&recording, Curves { series: &all, across: Some(&across), pinned: &[] }, &mut bytes).unwrap();
        let (head, rows) = read(&bytes);
        assert_eq!(head[1..4], [format!("{thing}.x_m"), "heat_release_mw".into(), format!("{thing}.y_m")]);
        assert_eq!(head[6..], ["account", "seed", "version"]);
        assert_eq!(rows.len(), recording.rows.len() + recording.waypoints.len());
        let index = recording.things.iter().position(|it| it.id == thing).unwrap();
        let mut compared = 0;
        let between = |time_s: f64| recording.waypoints.iter().find(|point| (point.time_s - time_s).abs() < 1e-9);
        for cells in &rows {
            let Some(point) = between(cells[0].parse().unwrap()) else { continue };
            assert_eq!(cells[1..4], [number(point.body.position.x), String::new(), number(point.body.position.y)]);
        }
        let of_all = rows.iter().filter(|cells| between(cells[0].parse().unwrap()).is_none());
        for (cells, row) in of_all.zip(&recording.rows) {
            assert_eq!(cells[0].parse::<f64>().unwrap().to_bits(), row.time_s.to_bits());
            // A table has no minus before a zero.
            assert_eq!(cells[2].parse::<f64>().unwrap().to_bits(), (row.gauges["heat_release_mw"] + 0.0).to_bits());
            let Some(body) = row.bodies.iter().find(|body| body.thing == index) else {
                assert_eq!(cells[1], "");
                continue;
            };
            for (cell, value) in [(1, body.position.x), (3, body.position.y), (4, body.velocity.length())] {
                assert_eq!(cells[cell].parse::<f64>().unwrap(), value);
                compared += 1;
            }
            assert_eq!(cells[7], recording.head.seed.to_string());
        }
        assert!(compared >= 30, "{compared} numbers compared");
    }
    #[test]
    fn rows_of_pinned_runs_follow_and_the_last_column_names_the_run() {
        let curve = |from: f64| vec![[0.0, from], [0.5, from + 1.0]];
        let kept = [("heat_release_mw", curve(2.0)), ("burnt_share", vec![[0.5, 0.25]])];
        let kept = kept.into_iter().map(|(id, curve)| (id.to_owned(), curve)).collect();
        let pinned = [Pinned { label: "Wind 9 m/s", account: "a", seed: 7, curves: &kept }];
        let series_of = |id: &str| Series { source: Source::Gauge(id.to_owned()), stroke: 0 };
        let (all, across) = ([series_of("heat_release_mw")], Source::Gauge("burnt_share".into()));
        let mut bytes = Vec::new();
        let curves = Curves { series: &all, across: Some(&across), pinned: &pinned };
        series(&Recording::default(), curves, &mut bytes).unwrap();
        let (head, rows) = read(&bytes);
        assert_eq!(head, ["t_s", "burnt_share", "heat_release_mw", "account", "seed", "version", "run"]);
        assert_eq!(rows[0], ["0", "", "2", "a", "7", VERSION, "Wind 9 m/s"]);
        assert_eq!(rows[1], ["0.5", "0.25", "3", "a", "7", VERSION, "Wind 9 m/s"]);
        assert_eq!(rows.len(), 2);
    }
}
