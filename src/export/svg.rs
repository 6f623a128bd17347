//! SVG: a run as a film of eight moments, and below it every gauge that changed, one small plot above the other on one
//! time axis.
//!
//! A picture for people: a browser or an office program shows it. It needs no fonts of the machine that writes it.

use super::chart::{Area, Chart, Curve, Drawn};
use super::film;
use super::heading::{Heading, WIDTH_PX};
use crate::measure::gauges;
use crate::plot::{Dash, factor};
use crate::recording::Recording;
use crate::sample::Frame;
use crate::text::Language;
use crate::units::{Quantity, format_clock};
use crate::words::say_or;
use plotters::prelude::{IntoDrawingArea, RGBColor, SVGBackend, WHITE};
use std::io;

const PLOT_PX: u32 = 170;
const INK: RGBColor = RGBColor(0x8c, 0x1d, 0x2b);

struct Series {
    quantity: &'static Quantity,
    /// Minutes and value.
    points: Vec<(f64, f64)>,
    top: f64,
    bottom: f64,
}

/// The picture as SVG text: `frames` as [`film::Film`] chose them, `view_m` as [`film::strip`] takes it, below `heading`.
///
/// # Errors
/// What the plotting library refuses; it cannot fail on finite data.
pub fn draw(recording: &Recording, frames: &[Frame], view_m: (f64, f64), heading: &Heading) -> io::Result<String> {
    let plots: Vec<Series> = gauges().iter().filter_map(|quantity| series(recording, quantity)).collect();
    let top = heading.height_px();
    let strip = film::strip(recording, frames, view_m, (WIDTH_PX, top));
    let height = top + strip.height_px + PLOT_PX * u32::try_from(plots.len()).unwrap_or(1);
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (WIDTH_PX, height)).into_drawing_area();
        area.fill(&WHITE).map_err(io::Error::other)?;
        let (_, rest) = area.split_vertically(top + strip.height_px);
        for (plot, part) in plots.iter().zip(rest.split_evenly((plots.len().max(1), 1))) {
            chart(recording, (plot, heading.language), &part).map_err(io::Error::other)?;
        }
        area.present().map_err(io::Error::other)?;
    }
    // The plotting library knows nothing of the film: it goes in where the document ends.
    let open = text.trim_end().trim_end_matches("</svg>");
    Ok(format!("{open}{}{}</svg>\n", heading.elements(), strip.elements))
}

fn chart(recording: &Recording, (plot, language): (&Series, Language), area: &Area) -> Drawn {
    let chart = Chart {
        caption: caption(plot.quantity, language),
        x: (0.0, (recording.last_time_s / 60.0).max(1e-9)),
        y: (plot.bottom, plot.top),
        x_label: &clock_of_minutes,
        x_name: "",
        cursor: None,
        dots: Vec::new(),
    };
    chart.draw(area, [Curve { points: plot.points.clone(), style: INK.into(), dash: Dash::Solid }].into_iter())
}

/// A gauge's name in a language, and its unit.
fn caption(quantity: &Quantity, language: Language) -> String {
    let name = say_or(language, &format!("measure-{}", quantity.id), quantity.label);
    if quantity.unit.is_empty() { name } else { format!("{name} ({})", quantity.unit) }
}

/// Minutes as a clock shows them; what is a hair below a whole second by rounding is that second.
pub(super) fn clock_of_minutes(minutes: &f64) -> String {
    format_clock(minutes * 60.0 + 0.5)
}

/// The gauge over time in its own unit: minutes, so that ticks fall on whole ones, and value.
pub(super) fn points(recording: &Recording, quantity: &Quantity) -> Vec<(f64, f64)> {
    let rows = recording.rows.iter();
    let found = rows.filter_map(|row| Some((row.time_s / 60.0, row.gauges.get(quantity.id)? * factor(quantity))));
    found.filter(|(_, value)| value.is_finite()).collect()
}

/// `None` where a gauge was never kept or never changed by as much as is shown of it.
fn series(recording: &Recording, quantity: &'static Quantity) -> Option<Series> {
    let points = points(recording, quantity);
    let top = points.iter().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max);
    let bottom = points.iter().map(|point| point.1).fold(f64::INFINITY, f64::min);
    let changed = points.len() > 1 && quantity.format(top) != quantity.format(bottom);
    changed.then(|| Series { quantity, points, top: top + 0.05 * (top - bottom), bottom: bottom.min(0.0) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::{Head, Row};
    use crate::sample::Gauges;

    #[test]
    fn gauges_that_changed_are_drawn_and_others_left_out() {
        let mut recording = Recording::new(Head { title: "A <trial>".into(), ..Head::default() });
        recording.last_time_s = 10.0;
        recording.rows = (0..=10)
            .map(|second| {
                let time_s = f64::from(second);
                let gauges = Gauges::from([
                    ("heat_release_mw".into(), time_s * 2.0),
                    ("burnt_share".into(), time_s / 10.0),
                    ("joints_broken".into(), 0.0),
                ]);
                Row { step: 0, time_s, gauges, bodies: Vec::new() }
            })
            .collect();
        let svg = draw(&recording, &[], (0.0, 0.0), &Heading::of(&recording)).unwrap();
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
        assert!(svg.contains("Heat released (MW)") && svg.contains("Burnt share of bridge or tower (%)"), "{svg}");
        assert!(!svg.contains("Joints that let go"), "it never changed");
        assert!(svg.contains("A &lt;trial&gt;"), "{svg}");
        assert!(svg.matches("<polyline").count() >= 2, "{svg}");
    }

    #[test]
    fn an_empty_record_is_an_empty_picture() {
        assert!(draw(&Recording::new(Head::default()), &[], (0.0, 0.0), &Heading::default()).unwrap().starts_with("<svg"));
    }
}
