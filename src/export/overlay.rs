//! Overlay: the runs of many people over one another, one plot for every gauge in which they differ or that changed, a colour
//! for each run. Scenarios are not mixed: each has its heading, its list of runs and its plots.

use super::chart::{Area, Chart, Curve, Drawn, GREY};
use super::svg::{clock_of_minutes, points};
use crate::measure::gauges;
use crate::plot::Dash;
use crate::recording::Recording;
use crate::units::{Quantity, counted};
use plotters::prelude::{IntoDrawingArea, IntoFont, PathElement, RGBColor, SVGBackend, Text, WHITE};
use plotters::style::Color;
use std::collections::BTreeMap;
use std::io;

const WIDTH_PX: u32 = 900;
const HEADING_PX: u32 = 44;
const LINE_PX: u32 = 18;
const PLOT_PX: u32 = 200;
/// Told apart on white, also by those who do not see red or green (Wong 2011); more runs than colours are drawn thinner.
const COLOURS: [RGBColor; 7] = [
    RGBColor(0x00, 0x72, 0xB2),
    RGBColor(0xD5, 0x5E, 0x00),
    RGBColor(0x00, 0x9E, 0x73),
    RGBColor(0xCC, 0x79, 0xA7),
    RGBColor(0xE6, 0x9F, 0x00),
    RGBColor(0x56, 0xB4, 0xE9),
    RGBColor(0x1F, 0x1B, 0x18),
];

/// The curves of one run: minutes and values by gauge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    pub label: String,
    curves: BTreeMap<&'static str, Vec<(f64, f64)>>,
}

/// The runs of one scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub title: String,
    pub traces: Vec<Trace>,
}

impl Trace {
    /// What is drawn of a run.
    #[must_use]
    pub fn of(label: String, recording: &Recording) -> Self {
        Self { label, curves: gauges().iter().map(|quantity| (quantity.id, points(recording, quantity))).collect() }
    }
}

/// One gauge of a group and the values it spans.
struct Plot {
    quantity: &'static Quantity,
    bottom: f64,
    top: f64,
    end_min: f64,
}

/// The picture as SVG text.
///
/// # Errors
/// What the plotting library refuses; it cannot fail on finite data.
pub fn draw(groups: &[Group]) -> io::Result<String> {
    let plots: Vec<Vec<Plot>> = groups.iter().map(plots).collect();
    let heights = groups.iter().zip(&plots).map(|(group, plots)| height_px(group, plots));
    let heights: Vec<u32> = heights.collect();
    let mut text = String::new();
    {
        let size = (WIDTH_PX, heights.iter().sum::<u32>().max(HEADING_PX));
        let mut rest = SVGBackend::with_string(&mut text, size).into_drawing_area();
        rest.fill(&WHITE).map_err(io::Error::other)?;
        for ((group, plots), height) in groups.iter().zip(&plots).zip(heights) {
            let (own, below) = rest.split_vertically(height);
            draw_group(group, plots, &own).map_err(io::Error::other)?;
            rest = below;
        }
        rest.present().map_err(io::Error::other)?;
    }
    Ok(text)
}

fn height_px(group: &Group, plots: &[Plot]) -> u32 {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX / PLOT_PX);
    HEADING_PX + LINE_PX * count(group.traces.len()) + PLOT_PX * count(plots.len())
}

/// The gauges that changed in some run, or that some runs have otherwise than others.
fn plots(group: &Group) -> Vec<Plot> {
    let plot = |quantity: &'static Quantity| {
        let all = || group.traces.iter().filter_map(|trace| trace.curves.get(quantity.id)).flatten();
        let bottom = all().map(|point| point.1).fold(f64::INFINITY, f64::min);
        let top = all().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max);
        let end_min = all().map(|point| point.0).fold(1e-9, f64::max);
        let changed = top.is_finite() && quantity.format(top) != quantity.format(bottom);
        changed.then(|| Plot { quantity, bottom: bottom.min(0.0), top: top + 0.05 * (top - bottom), end_min })
    };
    gauges().iter().filter_map(plot).collect()
}

fn draw_group(group: &Group, plots: &[Plot], area: &Area) -> Drawn {
    let (head, rest) = area.split_vertically(HEADING_PX);
    let title = format!("{}: {}", group.title, counted(group.traces.len() as u64, "run"));
    head.titled(&title, ("sans-serif", 20).into_font())?;
    let list_px = LINE_PX * u32::try_from(group.traces.len()).unwrap_or(0);
    let (list, rest) = rest.split_vertically(list_px);
    for (number, trace) in group.traces.iter().enumerate() {
        let y = i32::try_from(number).unwrap_or(0) * LINE_PX.cast_signed() + 9;
        list.draw(&PathElement::new([(16, y), (48, y)], stroke(number)))?;
        list.draw(&Text::new(trace.label.clone(), (56, y - 6), ("sans-serif", 13).into_font().color(&GREY)))?;
    }
    for (plot, part) in plots.iter().zip(rest.split_evenly((plots.len().max(1), 1))) {
        draw_plot(group, plot, &part)?;
    }
    Ok(())
}

fn stroke(number: usize) -> plotters::style::ShapeStyle {
    let width = if number < COLOURS.len() { 2 } else { 1 };
    COLOURS[number % COLOURS.len()].stroke_width(width)
}

fn draw_plot(group: &Group, plot: &Plot, area: &Area) -> Drawn {
    let chart = Chart {
        caption: plot.quantity.caption(),
        x: (0.0, plot.end_min),
        y: (plot.bottom, plot.top),
        x_label: &clock_of_minutes,
        x_name: "",
        cursor: None,
        dots: Vec::new(),
    };
    let curve = |(number, trace): (usize, &Trace)| {
        let points = trace.curves.get(plot.quantity.id).cloned().unwrap_or_default();
        Curve { points, style: stroke(number), dash: Dash::Solid }
    };
    chart.draw(area, group.traces.iter().enumerate().map(curve))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::Row;
    use crate::sample::Gauges;

    fn trace(label: &str, heat: f64) -> Trace {
        let row = |second: u64| Row {
            step: second,
            time_s: second as f64,
            gauges: Gauges::from([("heat_release_mw".into(), heat), ("joints_broken".into(), 0.0)]),
            bodies: Vec::new(),
        };
        Trace::of(label.into(), &Recording { rows: (0..5).map(row).collect(), ..Recording::default() })
    }

    #[test]
    fn runs_lie_over_one_another_with_their_names() {
        let group = Group { title: "A <trial>".into(), traces: vec![trace("Li Hua", 1.0), trace("Wang Mei", 2.0)] };
        let svg = draw(std::slice::from_ref(&group)).unwrap();
        for part in ["A &lt;trial&gt;: 2 runs", "Li Hua", "Wang Mei", "Heat released (MW)"] {
            assert!(svg.contains(part), "no {part} in {svg}");
        }
        assert!(!svg.contains("Joints that let go"), "the same in both: {svg}");
        assert_eq!(svg, draw(&[group]).unwrap());
    }

    #[test]
    fn nothing_is_an_empty_picture() {
        assert!(draw(&[]).unwrap().starts_with("<svg"));
    }
}
