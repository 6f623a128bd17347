//! SVG: a run as a film of eight moments, and below it every gauge that changed, one small plot above the other on one
//! time axis.
//!
//! A picture for people: a browser or an office program shows it. It needs no fonts of the machine that writes it.

use super::film::{self, Strip};
use crate::measure::gauges;
use crate::recording::Recording;
use crate::sample::Frame;
use crate::units::{Quantity, format_clock};
use plotters::coord::Shift;
use plotters::prelude::{ChartBuilder, DrawingArea, IntoDrawingArea, IntoFont, LineSeries, RGBColor, SVGBackend, WHITE};
use std::error::Error;
use std::io;

const WIDTH_PX: u32 = 900;
const TITLE_PX: u32 = 50;
const PLOT_PX: u32 = 170;
const INK: RGBColor = RGBColor(0x8c, 0x1d, 0x2b);
pub(super) const FAINT: RGBColor = RGBColor(0xdd, 0xd8, 0xcc);
pub(super) const GREY: RGBColor = RGBColor(0x55, 0x50, 0x48);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

struct Series {
    quantity: &'static Quantity,
    /// Minutes and value.
    points: Vec<(f64, f64)>,
    top: f64,
    bottom: f64,
}

/// The picture as SVG text: `frames` as [`film::Film`] chose them, `view_m` as [`film::strip`] takes it.
///
/// # Errors
/// What the plotting library refuses; it cannot fail on finite data.
pub fn draw(recording: &Recording, frames: &[Frame], view_m: (f64, f64)) -> io::Result<String> {
    let plots: Vec<Series> = gauges().iter().filter_map(|quantity| series(recording, quantity)).collect();
    let strip = film::strip(recording, frames, view_m, (WIDTH_PX, TITLE_PX));
    let height = TITLE_PX + strip.height_px + PLOT_PX * u32::try_from(plots.len()).unwrap_or(1);
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (WIDTH_PX, height)).into_drawing_area();
        area.fill(&WHITE).map_err(io::Error::other)?;
        let (head, rest) = area.split_vertically(TITLE_PX);
        head.titled(&title(recording), ("sans-serif", 20).into_font()).map_err(io::Error::other)?;
        let (_, rest) = rest.split_vertically(strip.height_px);
        for (plot, part) in plots.iter().zip(rest.split_evenly((plots.len().max(1), 1))) {
            chart(recording, plot, &part).map_err(io::Error::other)?;
        }
        area.present().map_err(io::Error::other)?;
    }
    Ok(with_strip(&text, &strip))
}

fn title(recording: &Recording) -> String {
    let head = &recording.head;
    let account = if head.account.is_empty() { String::new() } else { format!(", account {}", head.account) };
    format!("{}{account}, seed {}", head.title, head.seed)
}

/// The plotting library knows nothing of the film: it goes in where the document ends.
fn with_strip(text: &str, strip: &Strip) -> String {
    let open = text.trim_end().trim_end_matches("</svg>");
    format!("{open}{}</svg>\n", strip.elements)
}

fn chart(recording: &Recording, plot: &Series, area: &Area) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut chart = ChartBuilder::on(area)
        .caption(plot.quantity.caption(), ("sans-serif", 14).into_font())
        .margin(8)
        .x_label_area_size(24)
        .y_label_area_size(64)
        .build_cartesian_2d(0.0..(recording.last_time_s / 60.0).max(1e-9), plot.bottom..plot.top)?;
    chart
        .configure_mesh()
        .axis_style(GREY)
        .bold_line_style(FAINT)
        .max_light_lines(0)
        .x_label_formatter(&|minutes| format_clock(minutes * 60.0 + 0.5))
        .y_label_formatter(&|value| tick(*value, plot.top - plot.bottom))
        .y_labels(4)
        .draw()?;
    chart.draw_series(LineSeries::new(plot.points.iter().copied(), INK))?;
    Ok(())
}

/// As many decimals as tell the ticks of this axis apart.
pub(super) fn tick(value: f64, span: f64) -> String {
    let decimals = match span {
        wide if wide >= 10.0 => 0,
        wide if wide >= 1.0 => 1,
        wide if wide >= 0.1 => 2,
        _ => 4,
    };
    format!("{:.decimals$}", value + 0.0)
}

/// The gauge over time in its own unit: minutes, so that ticks fall on whole ones, and value.
pub(super) fn points(recording: &Recording, quantity: &Quantity) -> Vec<(f64, f64)> {
    let factor = if quantity.unit == "%" { 100.0 } else { 1.0 };
    let rows = recording.rows.iter();
    let found = rows.filter_map(|row| Some((row.time_s / 60.0, row.gauges.get(quantity.id)? * factor)));
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
        let svg = draw(&recording, &[], (0.0, 0.0)).unwrap();
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
        assert!(svg.contains("Heat released (MW)") && svg.contains("Burnt share of bridge or tower (%)"), "{svg}");
        assert!(!svg.contains("Joints that let go"), "it never changed");
        assert!(svg.contains("A &lt;trial&gt;"), "{svg}");
        assert!(svg.matches("<polyline").count() >= 2, "{svg}");
    }

    #[test]
    fn an_empty_record_is_an_empty_picture() {
        assert!(draw(&Recording::new(Head::default()), &[], (0.0, 0.0)).unwrap().starts_with("<svg"));
    }
}
