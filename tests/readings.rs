//! What the window's card says of a body is what the table of bodies has at the same moment, to the digits shown, however
//! that moment was come to.

use firelance::export::csv;
use firelance::intent::Intent;
use firelance::sample::readings::{FORCE, QUANTITIES, Reading, TIME, format, next, order, readings, sum_of_forces};
use firelance::scenario::{Scenario, Settings};
use firelance::session::Session;
use firelance::units::Vec2;
use std::collections::BTreeMap;

/// The cells of one body in the last row of the table, by column.
type Cells = BTreeMap<String, String>;

fn last_cells(session: &Session) -> Vec<Cells> {
    let mut out = Vec::new();
    csv::bodies(session.recording(), &mut out).expect("a vector takes everything");
    let mut reader = ::csv::Reader::from_reader(out.as_slice());
    let columns = reader.headers().expect("a header").clone();
    let rows: Vec<Cells> = reader
        .records()
        .map(|row| columns.iter().map(str::to_owned).zip(row.expect("a row").iter().map(str::to_owned)).collect())
        .collect();
    // What flies has rows of its own between those of all.
    let time = csv::number(session.recording().rows.last().expect("rows are kept").time_s);
    rows.into_iter().filter(|row| row["t_s"] == time).collect()
}

/// A session at the last kept moment within so many steps.
fn at_a_kept_moment(id: &str, steps: u64) -> Session {
    let mut session = Session::open(Scenario::find(id).expect("it ships"), Settings::default()).expect("its own settings");
    session.advance(steps);
    let step = session.recording().rows.last().expect("rows are kept").step;
    session.apply(Intent::Seek(step)).expect("it has been there");
    session
}

fn said(quantity: &str, cell: &str) -> String {
    let quantity = QUANTITIES.iter().find(|it| it.id == quantity).expect("a column of the table");
    Reading { quantity, value: cell.parse().expect("a number"), applies: true }.format()
}

#[test]
fn the_card_says_what_the_table_has() {
    let session = at_a_kept_moment("dean-1132", 2000);
    let (frame, things) = (session.frame(), &session.recording().things);
    let cells = last_cells(&session);
    assert!(cells.len() > 10, "posts and floors are tracked");
    let mut forces = 0;
    for row in &cells {
        let body = frame.bodies.iter().find(|body| things[body.thing].id == row["id"]).expect("it is there");
        assert_eq!(format(&TIME, frame.time_s), format(&TIME, row["t_s"].parse().expect("a number")));
        for reading in readings(body, things.get(body.thing)) {
            assert_eq!(
                reading.format(),
                said(reading.quantity.id, &row[reading.quantity.id]),
                "{} {}",
                row["id"],
                reading.quantity.id
            );
        }
        for (name, newtons) in &body.forces {
            let cell = |axis: &str| format(&FORCE, row[&format!("{name}_{axis}_n")].parse().expect("a number"));
            assert_eq!([format(&FORCE, newtons.x), format(&FORCE, newtons.y)], [cell("x"), cell("y")], "{name}");
            forces += 1;
        }
    }
    assert!(forces >= cells.len(), "each has its weight");
}

#[test]
fn what_flies_has_weight_and_drag_and_what_has_landed_none_of_the_air() {
    let mut session = at_a_kept_moment("proving-shot", 30);
    let (frame, things) = (session.frame().clone(), session.recording().things.clone());
    let body = frame.bodies.iter().find(|body| things[body.thing].mechanic == "flight").expect("a shot is in the air");
    let names: Vec<&str> = body.forces.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"weight"), "{names:?}");
    let weight = Vec2::new(0.0, -9.81 * body.mass_kg);
    let drag = sum_of_forces(body) - weight;
    assert!(drag.dot(body.velocity) <= 0.0, "air holds back what flies");
    session.advance(session.end_step());
    let landed = session.frame().bodies.iter().find(|it| it.thing == body.thing).expect("it lies there");
    assert_eq!((landed.velocity, sum_of_forces(landed)), (Vec2::ZERO, weight));
}

#[test]
fn at_rest_on_the_ground_the_air_pushes_nothing() {
    let session = at_a_kept_moment("dean-1132", 8000);
    let resting = session.frame().bodies.iter().filter(|body| body.velocity.length() < 0.5);
    let dragged: Vec<usize> =
        resting.filter(|body| body.forces.iter().any(|(name, _)| name == "drag")).map(|it| it.thing).collect();
    assert!(dragged.is_empty(), "{dragged:?}");
}

#[test]
fn going_back_and_forth_changes_no_reading() {
    let mut session = at_a_kept_moment("dean-1132", 2000);
    let read = |session: &Session| -> Vec<String> {
        let things = &session.recording().things;
        let of = |body| readings(body, None).iter().map(Reading::format).collect::<Vec<_>>();
        session.frame().bodies.iter().filter(|body| things[body.thing].tracked).flat_map(of).collect()
    };
    let (step, before) = (session.step(), read(&session));
    for to in [step - 400, step - 1, step] {
        session.apply(Intent::Seek(to)).expect("it has been there");
    }
    assert_eq!(read(&session), before);
    session.apply(Intent::Step(-1)).expect("one back");
    session.apply(Intent::Step(1)).expect("one forth");
    assert_eq!(read(&session), before);
}

#[test]
fn every_body_of_a_frame_is_come_to_once() {
    let session = at_a_kept_moment("dean-1132", 2000);
    let order = order(&session.frame().bodies, &session.recording().things);
    let mut now = None;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..order.len() {
        now = next(&order, now, false);
        assert!(seen.insert(now));
    }
    assert_eq!(seen.len(), session.frame().bodies.len());
    assert_eq!(next(&order, now, false), order.first().copied(), "and round again");
}

/// A body's forces by name, and its velocity.
fn forces_of(session: &Session, id: &str) -> (BTreeMap<String, Vec2>, Vec2) {
    let thing = session.recording().things.iter().position(|thing| thing.id == id).expect("a thing");
    let body = session.frame().bodies.iter().find(|body| body.thing == thing).expect("it is there");
    (body.forces.iter().cloned().collect(), body.velocity)
}

#[test]
fn what_floats_is_borne_and_held_back_by_name_and_the_sum_is_mass_times_acceleration() {
    let mut session = at_a_kept_moment("caishi-1161", 600);
    let floats = |session: &Session| {
        let things = &session.recording().things;
        let borne = session.frame().bodies.iter().find(|it| it.forces.iter().any(|(name, _)| name == "hull-drag"));
        things[borne.expect("a hull under way").thing].id.clone()
    };
    let id = floats(&session);
    let (_, before) = forces_of(&session, &id);
    session.advance(1);
    let (forces, after) = forces_of(&session, &id);
    let names: Vec<&str> = forces.keys().map(String::as_str).collect();
    assert!(names.contains(&"buoyancy") && names.contains(&"weight"), "{names:?}");
    let weight = forces["weight"].y + forces.get("load").map_or(0.0, |load| load.y);
    let (mass_kg, gained) = (-weight / 9.81, (after - before) * 60.0);
    let sum = forces.values().fold(Vec2::ZERO, |sum, force| sum + *force);
    assert!((sum - gained * mass_kg).length() < 0.01 * -weight, "{sum:?} against {:?}", gained * mass_kg);
    assert!((forces["buoyancy"].y + weight).abs() < 0.2 * -weight, "it is borne: {forces:?}");
}

#[test]
fn a_moment_gone_back_to_tells_the_same_forces() {
    let mut session = at_a_kept_moment("caishi-1161", 600);
    let (step, before) = (session.step(), session.frame().bodies.iter().map(|body| body.forces.clone()).collect::<Vec<_>>());
    session.advance(30);
    session.apply(Intent::Seek(step)).expect("a kept moment");
    let after: Vec<_> = session.frame().bodies.iter().map(|body| body.forces.clone()).collect();
    assert!(before.iter().flatten().any(|(name, _)| name == "paddle"), "no force is named");
    assert!(before == after, "{:?}", before.iter().zip(&after).find(|(one, other)| one != other));
}

#[test]
fn a_place_of_a_timber_tells_the_heat_of_its_own_patch() {
    let session = at_a_kept_moment("dean-1132", 8000);
    let several = |thing: usize| session.cell(thing, Vec2::ZERO).is_some_and(|cell| cell.of > 1);
    let mut told = 0;
    for body in session.frame().bodies.iter().filter(|body| several(body.thing)) {
        let at = |x_m: f64| session.cell(body.thing, Vec2::new(x_m, 0.0)).expect("a patch");
        let (one, other) = (at(-20.0), at(20.0));
        assert!(one.temperature_k.max(other.temperature_k) <= body.temperature_k + 1e-9, "none is hotter than the hottest");
        told += usize::from((one.temperature_k - other.temperature_k).abs() > 1.0);
    }
    assert!(told > 0, "fire heats one end more than the other");
}
