//! CSV: one run as four tables, UTF-8, one header row, the unit in every column's name.
//!
//! `run.csv` has one row: what was run and what it came to. `gauges.csv` and `bodies.csv` have one row per kept
//! moment, `events.csv` one per event. Every row carries account, seed and version, so that tables of several runs
//! can be put together. An event that never happened is `inf`; what the scene does not have is an empty cell.

mod series;

pub use series::{Curves, series};

use super::VERSION;
use crate::fault::io_reason;
use crate::measure::Outcome;
use crate::recording::{Head, Kept, Recording};
use crate::sample::BodySample;
use crate::sample::readings::{QUANTITIES, readings};
use crate::units::Quantity;
use csv::Writer;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const TRACE: [&str; 3] = ["account", "seed", "version"];

/// Writes all tables into `folder`, which is made if need be; answers their paths.
///
/// # Errors
/// The file system's own, with the path.
pub fn write(recording: &Recording, outcomes: &[Outcome], folder: &Path) -> io::Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
    let mut written = Vec::new();
    for name in ["run.csv", "gauges.csv", "bodies.csv", "events.csv"] {
        let path = folder.join(name);
        let mut bytes = Vec::new();
        match name {
            "run.csv" => run(recording, outcomes, &mut bytes),
            "gauges.csv" => gauges(recording, &mut bytes),
            "bodies.csv" => bodies(recording, &mut bytes),
            _ => events(recording, &mut bytes),
        }?;
        std::fs::write(&path, bytes).map_err(|error| named(&path, &error))?;
        written.push(path);
    }
    Ok(written)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", path.display(), io_reason(error)))
}

/// A measure's column: its id, with the unit where the id does not carry it.
#[must_use]
pub fn column(quantity: &Quantity) -> String {
    if quantity.unit == "%" { format!("{}_percent", quantity.id) } else { quantity.id.to_owned() }
}

/// One row: what was run and what it came to.
///
/// # Errors
/// The writer's own.
pub fn run(recording: &Recording, outcomes: &[Outcome], out: &mut dyn Write) -> io::Result<()> {
    let head = &recording.head;
    let mut cells: Vec<(String, String)> = [
        ("scenario", head.scenario.clone()),
        ("account", head.account.clone()),
        ("seed", head.seed.to_string()),
        ("version", VERSION.to_owned()),
        ("without", head.without.join(" ")),
        ("dt_s", number(head.dt_s)),
        ("steps", recording.last_step.to_string()),
        ("end_s", number(recording.last_time_s)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    cells.extend(head.parameters.iter().map(|(id, value)| (id.clone(), value.clone())));
    let said = |outcome: &Outcome| outcome.measure.word(outcome.value).map_or_else(|| number(outcome.value), str::to_owned);
    cells.extend(outcomes.iter().map(|outcome| (column(&outcome.measure.quantity), said(outcome))));
    cells.push(("fingerprint".to_owned(), recording.fingerprint.clone()));
    let mut table = Writer::from_writer(out);
    table.write_record(cells.iter().map(|(name, _)| name))?;
    table.write_record(cells.iter().map(|(_, value)| value))?;
    table.flush()
}

/// Every gauge over time.
///
/// # Errors
/// The writer's own.
pub fn gauges(recording: &Recording, out: &mut dyn Write) -> io::Result<()> {
    let ids: BTreeSet<&str> = recording.rows.iter().flat_map(|row| row.gauges.keys().map(String::as_str)).collect();
    let mut table = Writer::from_writer(out);
    table.write_record(["t_s"].into_iter().chain(ids.iter().copied()).chain(TRACE))?;
    for row in &recording.rows {
        let values = ids.iter().map(|id| row.gauges.get(*id).map_or_else(String::new, |&value| number(value)));
        table.write_record([number(row.time_s)].into_iter().chain(values).chain(trace(&recording.head)))?;
    }
    table.flush()
}

/// Every tracked body over time, with the forces that a law named; what was thrown has more rows while it flies.
///
/// # Errors
/// The writer's own.
pub fn bodies(recording: &Recording, out: &mut dyn Write) -> io::Result<()> {
    let kept = recording.kept();
    let forces: BTreeSet<&str> = kept.iter().flat_map(|it| it.body.forces.iter().map(|(name, _)| name.as_str())).collect();
    let columns = forces.iter().flat_map(|name| [format!("{name}_x_n"), format!("{name}_y_n")]);
    let mut table = Writer::from_writer(out);
    let head = ["t_s", "id", "owner"].into_iter().chain(QUANTITIES.iter().map(|it| it.id));
    table.write_record(head.chain(TRACE).map(str::to_owned).chain(columns))?;
    for kept in &kept {
        let pulls = forces.iter().flat_map(|name| force(kept.body, name));
        table.write_record(body_cells(recording, kept).into_iter().chain(trace(&recording.head)).chain(pulls))?;
    }
    table.flush()
}

fn body_cells(recording: &Recording, &Kept { time_s, body, .. }: &Kept) -> Vec<String> {
    let thing = recording.things.get(body.thing);
    let name = |of: fn(&crate::sample::Thing) -> &String| thing.map_or_else(|| body.thing.to_string(), |thing| of(thing).clone());
    let start = [number(time_s), name(|thing| &thing.id), name(|thing| &thing.owner)];
    start.into_iter().chain(readings(body, thing).iter().map(|reading| number(reading.value))).collect()
}

fn force(body: &BodySample, name: &str) -> [String; 2] {
    let found = body.forces.iter().find(|(force, _)| force == name);
    found.map_or_else(Default::default, |(_, newtons)| [number(newtons.x), number(newtons.y)])
}

/// Every event, its fields as columns; an event leaves the columns of other kinds empty.
///
/// # Errors
/// The writer's own.
pub fn events(recording: &Recording, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Vec<(String, String)>> = recording.events.iter().map(|event| event_cells(&event.happening)).collect();
    let names: BTreeSet<&str> = rows.iter().flatten().map(|(name, _)| name.as_str()).collect();
    let mut table = Writer::from_writer(out);
    table.write_record(["step", "t_s", "kind"].into_iter().chain(names.iter().copied()).chain(TRACE))?;
    for (event, cells) in recording.events.iter().zip(&rows) {
        let find = |name: &&str| cells.iter().find(|(cell, _)| cell == name).map_or_else(String::new, |(_, value)| value.clone());
        let start = [event.at.step.to_string(), number(event.at.time_s), event.happening.kind().to_owned()];
        table.write_record(start.into_iter().chain(names.iter().map(find)).chain(trace(&recording.head)))?;
    }
    table.flush()
}

fn event_cells(happening: &crate::event::Happening) -> Vec<(String, String)> {
    let data = serde_json::to_value(happening).expect("an event is plain data");
    let mut cells = Vec::new();
    for (name, value) in data.as_object().into_iter().flatten().filter(|(name, _)| *name != "kind") {
        match value {
            serde_json::Value::String(text) if matches!(name.as_str(), "account") => {
                cells.push((format!("event_{name}"), text.clone()));
            }
            serde_json::Value::String(text) => cells.push((name.clone(), text.clone())),
            serde_json::Value::Object(place) => {
                cells.extend(place.iter().map(|(axis, value)| (format!("{axis}_m"), value.to_string())));
            }
            other => cells.push((name.clone(), other.to_string())),
        }
    }
    cells
}

fn trace(head: &Head) -> [String; 3] {
    [head.account.clone(), head.seed.to_string(), VERSION.to_owned()]
}

/// The shortest text that reads back to the same number; empty for not-a-number, and no minus before a zero.
#[must_use]
pub fn number(value: f64) -> String {
    if value.is_nan() { String::new() } else { (value + 0.0).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{At, Cause, Event, Happening};
    use crate::measure::Measure;
    use crate::recording::Row;
    use crate::sample::Gauges;
    use crate::units::Vec2;

    fn recording() -> Recording {
        let mut recording = Recording::new(Head { scenario: "trial".into(), account: "a".into(), seed: 7, ..Head::default() });
        let body = |thing, x, forces| BodySample {
            thing,
            position: Vec2::new(x, 1.5),
            velocity: Vec2::new(3.0, -4.0),
            temperature_k: 293.15,
            mass_kg: 2.0,
            forces,
            ..BodySample::default()
        };
        let row = |time_s, gauge: f64, body| Row {
            step: 0,
            time_s,
            gauges: Gauges::from([("burnt_share".into(), gauge)]),
            bodies: vec![body],
        };
        let drag = vec![("drag".to_owned(), Vec2::new(-1.0, 0.5))];
        recording.rows = vec![row(0.0, 0.0, body(0, 0.0, Vec::new())), row(0.5, 0.25, body(0, 1.5, drag))];
        let ignited = |part: &str| Happening::Ignited {
            thing: "bridge".into(),
            part: part.into(),
            cause: Cause::Jet,
            place: Vec2::new(1.0, 2.0),
        };
        recording.events = vec![
            Event { at: At { step: 1, time_s: 0.25 }, happening: Happening::HaulingStarted { crew: "c".into(), men: 200 } },
            Event { at: At { step: 2, time_s: 0.5 }, happening: ignited("hide, \"front\"") },
        ];
        recording
    }

    fn text(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn gauges_have_one_row_per_kept_moment() {
        let table = text(|out| gauges(&recording(), out));
        let version = VERSION;
        assert_eq!(table, format!("t_s,burnt_share,account,seed,version\n0,0,a,7,{version}\n0.5,0.25,a,7,{version}\n"));
    }

    #[test]
    fn bodies_name_their_forces() {
        let table = text(|out| bodies(&recording(), out));
        let rows: Vec<&str> = table.lines().collect();
        assert!(rows[0].ends_with("heat_release_kw,account,seed,version,drag_x_n,drag_y_n"), "{}", rows[0]);
        assert!(rows[2].starts_with("0.5,0,0,1.5,1.5,3,-4,5,0,0,2,25,20,0,0,0,0,a,7,"), "{}", rows[2]);
        assert!(rows[1].ends_with(",,") && rows[2].ends_with(",-1,0.5"), "{table}");
    }

    #[test]
    fn events_are_quoted_and_keep_their_columns() {
        let table = text(|out| events(&recording(), out));
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let column = |name: &str, headers: &csv::StringRecord| headers.iter().position(|header| header == name).unwrap();
        let headers = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(&rows[0][column("men", &headers)], "200");
        assert_eq!(&rows[1][column("men", &headers)], "");
        assert_eq!(&rows[1][column("part", &headers)], "hide, \"front\"");
        assert_eq!(&rows[1][column("x_m", &headers)], "1.0");
    }

    #[test]
    fn a_run_is_one_row_with_units_in_its_columns() {
        let outcome = |id, value| Outcome { measure: Measure::find(id).unwrap(), value };
        let outcomes =
            [outcome("burnt_share", 25.0), outcome("bridge_collapse_s", f64::INFINITY), outcome("bridge_height_m", f64::NAN)];
        let table = text(|out| run(&recording(), &outcomes, out));
        let rows: Vec<&str> = table.lines().collect();
        assert_eq!(rows.len(), 2);
        assert!(rows[0].ends_with("burnt_share_percent,bridge_collapse_s,bridge_height_m,fingerprint"), "{table}");
        assert!(rows[1].ends_with(",25,inf,,"), "{table}");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let error = write(&recording(), &[], Path::new("/dev/null/tables")).unwrap_err();
        assert!(error.to_string().contains("/dev/null/tables"), "{error}");
    }
}
