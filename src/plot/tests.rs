//! The logic of series: values at a time, pairs of two series, units.

use super::*;
use crate::event::At;
use crate::look::Look;
use crate::recording::Head;
use crate::sample::{Frame, Shape};
use crate::units::Vec2;

fn thing(id: &str) -> Thing {
    Thing {
        id: id.into(),
        owner: id.into(),
        part: "shot".into(),
        look: Look::Stone,
        shape: Shape::Disc { radius_m: 0.1 },
        depth_m: 0.0,
        breadth_m: 0.2,
        mechanic: "flight".into(),
        mass_kg: 2.0,
        fixed: false,
        tracked: true,
    }
}

/// Ten seconds: a gauge that rises, a share, and a stone that is there from second 2 to second 7.
fn recording() -> Recording {
    let mut recording = Recording::new(Head::default());
    recording.things = vec![thing("wall"), thing("stone-1")];
    recording.rows = (0..=10)
        .map(|second| {
            let time_s = f64::from(second);
            let gauges = Gauges::from([("heat_release_mw".into(), 2.0 * time_s), ("burnt_share".into(), time_s / 10.0)]);
            let stone = BodySample {
                thing: 1,
                position: Vec2::new(3.0 * time_s, 20.0 - time_s),
                velocity: Vec2::new(3.0, -4.0),
                temperature_k: 293.15,
                ..BodySample::default()
            };
            let bodies = if (2..=7).contains(&second) { vec![stone] } else { Vec::new() };
            Row { step: 0, time_s, gauges, bodies }
        })
        .collect();
    recording
}

fn heat() -> Source {
    Source::Gauge("heat_release_mw".into())
}

fn stone(value: BodyValue) -> Source {
    Source::Body { thing: "stone-1".into(), value }
}

fn all(sources: &[Source]) -> Vec<Series> {
    sources.iter().cloned().enumerate().map(|(stroke, source)| Series { source, stroke }).collect()
}

fn picture(sources: &[Source], across: Option<&Source>) -> Picture {
    let recording = recording();
    let row = &recording.rows[4];
    let frame = Frame { time_s: 4.0, gauges: row.gauges.clone(), bodies: row.bodies.clone(), ..Frame::default() };
    let (series, language) = (all(sources), Language::English);
    let asked =
        Asked { recording: &recording, frame: &frame, series: &series, across, shown: None, end_s: 12.0, pinned: &[], language };
    Picture::of(&asked)
}

#[test]
fn a_share_is_shown_in_per_cent_and_what_is_small_is_not_nothing() {
    let recording = recording();
    let row = &recording.rows[4];
    let share = Source::Gauge("burnt_share".into());
    let bound = share.bind(&recording.things).unwrap();
    assert_eq!(bound.recorded(&row.gauges, &row.bodies), Some(0.4));
    let shown = bound.shown(&row.gauges, &row.bodies).unwrap();
    assert_eq!(bound.format(shown), "40 %");
    assert_eq!([0.038, 0.0, 1e-9].map(|tiny| bound.format(tiny)), ["0.038 %", "0 %", "0 %"]);
}

#[test]
fn what_was_thrown_has_more_points_than_rows_where_its_values_alone_are_drawn() {
    let mut recording = recording();
    recording.things[1].part = "missile".into();
    let between = BodySample { thing: 1, position: Vec2::new(7.0, 17.5), ..BodySample::default() };
    recording.follow(At { step: 25, time_s: 2.5 }, vec![between]);
    recording.rows.iter_mut().for_each(|row| row.step = (row.time_s * 10.0) as u64);
    let (frame, x, y) = (Frame::default(), stone(BodyValue::X), stone(BodyValue::Y));
    let points = |sources: &[Source], across: Option<&Source>| {
        let (series, language) = (all(sources), Language::English);
        let (recording, frame) = (&recording, &frame);
        let asked = Asked { recording, frame, series: &series, across, shown: None, end_s: 12.0, pinned: &[], language };
        let picture = Picture::of(&asked);
        picture.panels.iter().flat_map(|panel| &panel.lines).map(|line| line.points.clone()).next_back().unwrap()
    };
    let over_time = points(std::slice::from_ref(&y), None);
    assert_eq!((over_time.len(), over_time[1].time_s, over_time[1].y), (7, 2.5, 17.5));
    assert_eq!(points(&[x.clone(), y.clone()], Some(&x)).len(), 7);
    assert_eq!(points(&[heat(), y], Some(&heat())).len(), 6, "a gauge has no value between rows");
}

#[test]
fn a_thing_has_values_only_while_it_is_there() {
    let recording = recording();
    let speed = stone(BodyValue::Speed);
    let bound = speed.bind(&recording.things).unwrap();
    let values: Vec<Option<f64>> = recording.rows.iter().map(|row| bound.of_row(row)).collect();
    assert_eq!((values[1], values[2], values[7], values[8]), (None, Some(5.0), Some(5.0), None));
    assert!(Source::Body { thing: "stone-9".into(), value: BodyValue::X }.bind(&recording.things).is_none());
    assert!(Source::Gauge("no_such_gauge".into()).bind(&recording.things).is_none());
}

#[test]
fn every_unit_has_a_scale_of_its_own() {
    let sources = [heat(), stone(BodyValue::X), stone(BodyValue::Y), stone(BodyValue::Speed)];
    assert_eq!(units(&all(&sources)), ["MW", "m", "m/s"]);
    let picture = picture(&sources, None);
    let lines: Vec<usize> = picture.panels.iter().map(|panel| panel.lines.len()).collect();
    assert_eq!(lines, [1, 2, 1]);
    assert_eq!(picture.across.shown, (0.0, 12.0));
    assert_eq!(picture.panels[0].lines[0].now, Some((4.0, 8.0)));
}

#[test]
fn one_against_another_pairs_the_moments_at_which_both_have_a_value() {
    let x = stone(BodyValue::X);
    let picture = picture(&[x.clone(), heat(), stone(BodyValue::Y)], Some(&x));
    assert_eq!(picture.panels.len(), 2, "a series against itself is not drawn");
    let heat = &picture.panels.iter().find(|panel| panel.unit == "MW").unwrap().lines[0];
    let pairs: Vec<(f64, f64, f64)> = heat.points.iter().map(|point| (point.time_s, point.x, point.y)).collect();
    assert_eq!(pairs.first(), Some(&(2.0, 6.0, 4.0)));
    assert_eq!(pairs.last(), Some(&(7.0, 21.0, 14.0)));
    assert_eq!(heat.now, Some((12.0, 8.0)));
    assert!(!picture.across.is_time && picture.across.unit == "m");
    assert!(picture.across.all.0 < 6.0 && picture.across.all.1 > 21.0);
}

#[test]
fn pinned_runs_are_drawn_against_the_axis_that_is_asked_and_bear_their_names() {
    let recording = recording();
    let frame = Frame { time_s: 4.0, ..Frame::default() };
    let x = stone(BodyValue::X);
    let curve = |scale: f64| (2..=7).map(|second| [f64::from(second), scale * f64::from(second)]).collect::<Vec<_>>();
    let mut whole = Curves::from([("stone-1.x_m".to_owned(), curve(5.0)), ("stone-1.y_m".to_owned(), curve(2.0))]);
    // A moment that one of the two has not is no point.
    whole.get_mut("stone-1.x_m").unwrap().remove(1);
    let none = Curves::from([("stone-1.y_m".to_owned(), curve(9.0))]);
    let run = |label, curves| Pinned { label, account: "", seed: 0, curves };
    let pinned = [run("Angle 50°", &whole), run("no such axis", &none)];
    let series = all(&[x.clone(), stone(BodyValue::Y)]);
    let asked = Asked {
        recording: &recording,
        frame: &frame,
        series: &series,
        across: Some(&x),
        shown: None,
        end_s: 12.0,
        pinned: &pinned,
        language: Language::English,
    };
    let picture = Picture::of(&asked);
    let lines: Vec<&Line> = picture.panels.iter().flat_map(|panel| &panel.lines).collect();
    assert_eq!(lines.iter().map(|line| (line.name.as_str(), line.pinned)).collect::<Vec<_>>()[0], ("Angle 50°", Some(0)));
    assert_eq!((lines.len(), lines[1].pinned), (2, None));
    let points: Vec<(f64, f64)> = lines[0].points.iter().map(|point| (point.x, point.y)).collect();
    assert_eq!(points, [(10.0, 4.0), (20.0, 8.0), (25.0, 10.0), (30.0, 12.0), (35.0, 14.0)]);
    assert!(picture.across.all.1 > 35.0, "the axis holds the pinned curve too");
    let over_time = Picture::of(&Asked { across: None, ..asked });
    assert_eq!(over_time.panels.iter().flat_map(|panel| &panel.lines).filter(|line| line.pinned.is_some()).count(), 3);
}

#[test]
fn no_two_strokes_are_alike_without_their_colour() {
    for (number, one) in STROKES.iter().enumerate() {
        let apart = |other: &Stroke| other.marker != one.marker && other.dash != one.dash && other.rgb != one.rgb;
        assert!(STROKES[..number].iter().all(apart));
    }
}

#[test]
fn the_present_value_is_told_with_its_unit_and_every_scale_says_what_it_is_of() {
    let drawn = picture(&[heat(), stone(BodyValue::Y), stone(BodyValue::X)], None);
    let told: Vec<&str> = drawn.panels.iter().flat_map(|panel| &panel.lines).map(|line| line.told.as_str()).collect();
    assert_eq!(told, ["8.0 MW", "16.00 m", "12.00 m"]);
    let captions: Vec<String> = drawn.panels.iter().map(Panel::caption).collect();
    assert_eq!(captions, ["Heat released (MW)", "m"]);
}
