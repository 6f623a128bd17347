//! Graph: the plot of the window as SVG: title, a legend with every curve's stroke and its value at the moment shown, and one
//! chart for each unit, one above the other on one axis.

use super::VERSION;
use super::chart::{Area, Chart, Curve, Drawn, GREY};
use super::heading::Heading;
use crate::plot::{Dash, Line, Panel, Picture, STROKES};
use crate::recording::Recording;
use crate::units::format_clock;
use plotters::prelude::{IntoDrawingArea, IntoFont, PathElement, RGBColor, SVGBackend, Text, WHITE};
use plotters::style::{Color, ShapeStyle};
use std::io;

const WIDTH_PX: u32 = 900;
const TITLE_PX: u32 = 50;
const LINE_PX: u32 = 20;
const PANEL_PX: u32 = 230;
const NAME_PX: u32 = 16;
const CURSOR: RGBColor = RGBColor(0x8e, 0x1f, 0x26);
/// Where a value stands in its line of the legend, pixels from the left.
const VALUE_PX: i32 = 560;

/// The picture as SVG text.
///
/// # Errors
/// What the plotting library refuses; it cannot fail on finite data.
pub fn draw(recording: &Recording, picture: &Picture) -> io::Result<String> {
    let rows = legend(picture);
    let count = |length: usize| u32::try_from(length).unwrap_or(0);
    let list_px = LINE_PX * (count(rows.len()) + 1);
    let height = TITLE_PX + list_px + PANEL_PX * count(picture.panels.len()) + NAME_PX;
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (WIDTH_PX, height)).into_drawing_area();
        area.fill(&WHITE).map_err(io::Error::other)?;
        let (head, rest) = area.split_vertically(TITLE_PX);
        let titled = format!("{}, firelance {VERSION}", Heading::of(recording).title);
        head.titled(&titled, ("sans-serif", 18).into_font()).map_err(io::Error::other)?;
        let (list, rest) = rest.split_vertically(list_px);
        list_all(&list, &rows, picture.now_s).map_err(io::Error::other)?;
        let (charts, _) = rest.split_vertically(PANEL_PX * count(picture.panels.len()));
        for (panel, part) in picture.panels.iter().zip(charts.split_evenly((picture.panels.len().max(1), 1))) {
            chart(picture, panel, &part).map_err(io::Error::other)?;
        }
        area.present().map_err(io::Error::other)?;
    }
    Ok(text)
}

/// The lines in the order in which they are listed: the run's own, then one of every pinned run.
fn legend(picture: &Picture) -> Vec<&Line> {
    let all = || picture.panels.iter().flat_map(|panel| &panel.lines);
    let own = all().filter(|line| line.pinned.is_none());
    let pinned = (0..picture.pinned.len()).filter_map(|number| all().find(|line| line.pinned == Some(number)));
    own.chain(pinned).collect()
}

fn list_all(area: &Area, rows: &[&Line], now_s: f64) -> Drawn {
    let font = || ("sans-serif", 13).into_font().color(&GREY);
    area.draw(&Text::new(format_clock(now_s), (VALUE_PX, 2), font()))?;
    for (line, number) in rows.iter().zip(1..) {
        let y = number * LINE_PX.cast_signed() + 8;
        let (style, dash) = stroke(line);
        for (from, to) in samples(dash) {
            area.draw(&PathElement::new([(16 + from, y), (16 + to, y)], style))?;
        }
        area.draw(&Text::new(line.name.clone(), (64, y - 6), font()))?;
        area.draw(&Text::new(line.told.clone(), (VALUE_PX, y - 6), font()))?;
    }
    Ok(())
}

/// Starts and ends of the dashes of a short sample.
fn samples(dash: Dash) -> Vec<(i32, i32)> {
    let (length, apart) = match dash {
        Dash::Solid => (40, 40),
        Dash::Dashed(length) => (length as i32, 1 + length as i32 * 8 / 5),
        Dash::Dotted(apart) => (2, 2 + apart as i32),
    };
    (0..40).step_by(usize::try_from(apart).unwrap_or(1)).map(|from| (from, (from + length).min(40))).collect()
}

/// A pinned run's lines are thin, and dashed by the number of the run.
fn stroke(line: &Line) -> (ShapeStyle, Dash) {
    let stroke = STROKES[line.stroke % STROKES.len()];
    let [red, green, blue] = stroke.rgb;
    let colour = RGBColor(red, green, blue);
    match line.pinned {
        None => (colour.stroke_width(2), stroke.dash),
        Some(number) => (colour.mix(0.75).stroke_width(1), Dash::of_pinned(number)),
    }
}

fn chart(picture: &Picture, panel: &Panel, area: &Area) -> Drawn {
    let across = &picture.across;
    // Minutes, so that ticks fall on whole ones.
    let scale = if across.is_time { 60.0 } else { 1.0 };
    let (from, to) = across.shown;
    let clock = super::svg::clock_of_minutes;
    let plain = |value: &f64| super::chart::tick(*value, to - from);
    let named = if across.unit.is_empty() { across.name.clone() } else { format!("{} ({})", across.name, across.unit) };
    let within = across.now.filter(|now| (from..=to).contains(now));
    let dots = panel.lines.iter().filter_map(|line| {
        let (x, y) = line.now.filter(|(x, _)| (from..=to).contains(x))?;
        Some(((x / scale, y), stroke(line).0))
    });
    let chart = Chart {
        caption: panel.caption(),
        x: (from / scale, to / scale),
        y: panel.shown,
        x_label: if across.is_time { &clock } else { &plain },
        x_name: &named,
        cursor: within.filter(|_| across.is_time).map(|now| (now / scale, CURSOR.stroke_width(2))),
        dots: dots.collect(),
    };
    let curve = |line: &Line| {
        let seen = line.points.iter().filter(|point| (from..=to).contains(&point.x));
        let (style, dash) = stroke(line);
        Curve { points: seen.map(|point| (point.x / scale, point.y)).collect(), style, dash }
    };
    chart.draw(area, panel.lines.iter().map(curve))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::{Asked, Series, Source};
    use crate::recording::{Head, Row};
    use crate::sample::{Frame, Gauges};
    use crate::text::Language;

    #[test]
    fn every_unit_has_its_chart_and_every_curve_its_line_in_the_legend() {
        let mut recording = Recording::new(Head { title: "A <trial>".into(), seed: 7, ..Head::default() });
        let row = |second: u32| Row {
            step: 0,
            time_s: f64::from(second),
            gauges: Gauges::from([("heat_release_mw".into(), f64::from(second)), ("burnt_share".into(), 0.5)]),
            bodies: Vec::new(),
        };
        recording.rows = (0..=60).map(row).collect();
        let frame = Frame { time_s: 30.0, gauges: recording.rows[30].gauges.clone(), ..Frame::default() };
        let source = |id: &str| Source::Gauge(id.into());
        let series =
            [Series { source: source("heat_release_mw"), stroke: 0 }, Series { source: source("burnt_share"), stroke: 1 }];
        let asked = Asked {
            recording: &recording,
            frame: &frame,
            series: &series,
            across: None,
            shown: None,
            end_s: 60.0,
            pinned: &[],
            language: Language::English,
        };
        let svg = draw(&recording, &Picture::of(&asked)).unwrap();
        for part in ["A &lt;trial&gt;, seed 7, firelance", "Heat released (MW)", "30.0 MW", "50 %", "0:30"] {
            assert!(svg.contains(part), "no {part} in {svg}");
        }
        let against = source("heat_release_mw");
        let svg = draw(&recording, &Picture::of(&Asked { across: Some(&against), ..asked })).unwrap();
        assert!(svg.contains("Heat released (MW)") && svg.contains("50 %"), "{svg}");
    }
}
