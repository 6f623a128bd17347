//! Series: the curves of a plot as one table, with the values as the record keeps them: every kept moment is a row.

use super::{TRACE, number, trace};
use crate::plot::{Bound, Series, Source};
use crate::recording::Recording;
use csv::Writer;
use std::io::{self, Write};

/// `t_s`, what stands on the x axis unless that is time, and the series, each under a name with its unit.
///
/// # Errors
/// The writer's own.
pub fn series(recording: &Recording, series: &[Series], across: Option<&Source>, out: &mut dyn Write) -> io::Result<()> {
    let own = series.iter().map(|it| &it.source).filter(|source| Some(*source) != across);
    let sources: Vec<&Source> = across.into_iter().chain(own).collect();
    let bound: Vec<Option<Bound>> = sources.iter().map(|source| source.bind(&recording.things)).collect();
    let mut table = Writer::from_writer(out);
    let columns = sources.iter().map(|source| source.column());
    let start = std::iter::once("t_s".to_owned());
    table.write_record(start.chain(columns).chain(TRACE.map(str::to_owned)))?;
    for row in &recording.rows {
        let value = |bound: &Option<Bound>| bound.as_ref()?.recorded(&row.gauges, &row.bodies);
        let values = bound.iter().map(|bound| value(bound).map_or_else(String::new, number));
        table.write_record([number(row.time_s)].into_iter().chain(values).chain(trace(&recording.head)))?;
    }
    table.flush()
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
        series(&recording, &all, Some(&across), &mut bytes).unwrap();
        let (head, rows) = read(&bytes);
        assert_eq!(head[1..4], [format!("{thing}.x_m"), "heat_release_mw".into(), format!("{thing}.y_m")]);
        assert_eq!(head[6..], ["account", "seed", "version"]);
        assert_eq!(rows.len(), recording.rows.len());
        let index = recording.things.iter().position(|it| it.id == thing).unwrap();
        let mut compared = 0;
        for (cells, row) in rows.iter().zip(&recording.rows) {
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
}
