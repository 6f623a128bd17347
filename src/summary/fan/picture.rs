//! Fan as SVG: for every curve the middle half of the runs dark, nine runs in ten pale, and the median over them.

use super::super::svg::{FAINT, GREY, INK, PLOT_PX, TITLE_PX, WIDTH_PX};
use super::{Fan, Moment};
use crate::units::{counted, format_clock};
use plotters::coord::Shift;
use plotters::prelude::{ChartBuilder, DrawingArea, IntoDrawingArea, IntoFont, LineSeries, Polygon, SVGBackend, WHITE};
use plotters::style::Color;
use std::error::Error;
use std::io;

/// The picture as SVG text.
///
/// # Errors
/// What the plotting library refuses; it cannot fail on finite data.
pub fn draw(title: &str, fan: &Fan) -> io::Result<String> {
    let bands = fan.bands();
    let plots = bands.len().max(1);
    let height = TITLE_PX + PLOT_PX * u32::try_from(plots).unwrap_or(1);
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (WIDTH_PX, height)).into_drawing_area();
        area.fill(&WHITE).map_err(io::Error::other)?;
        let runs = counted(fan.runs as u64, "run");
        let title = format!("{title}: {runs}; median, middle half, 5 to 95 %");
        let area = area.titled(&title, ("sans-serif", 20).into_font()).map_err(io::Error::other)?;
        for ((name, moments), part) in bands.iter().zip(area.split_evenly((plots, 1))) {
            curve(name, moments, &part).map_err(io::Error::other)?;
        }
        area.present().map_err(io::Error::other)?;
    }
    Ok(text)
}

fn curve(name: &str, moments: &[Moment], area: &DrawingArea<SVGBackend, Shift>) -> Result<(), Box<dyn Error + Send + Sync>> {
    let at = |moment: &Moment, place: usize| (moment.time_s, moment.quantiles[place]);
    let low = moments.iter().map(|moment| moment.quantiles[0]).fold(0.0, f64::min);
    let high = moments.iter().map(|moment| moment.quantiles[4]).fold(f64::NEG_INFINITY, f64::max);
    let end_s = moments.last().map_or(1.0, |moment| moment.time_s).max(1e-9);
    let mut chart = ChartBuilder::on(area)
        .caption(name, ("sans-serif", 14).into_font())
        .margin(8)
        .x_label_area_size(24)
        .y_label_area_size(64)
        .build_cartesian_2d(0.0..end_s, low..low + (high - low).max(1e-9) * 1.05)?;
    let axis = chart
        .configure_mesh()
        .axis_style(GREY)
        .bold_line_style(FAINT)
        .max_light_lines(0)
        .x_label_formatter(&|seconds| if end_s < 60.0 { format!("{seconds} s") } else { format_clock(seconds + 0.5) })
        .y_labels(4)
        .draw();
    axis?;
    for (below, above, depth) in [(0, 4, 0.18), (1, 3, 0.35)] {
        let there = moments.iter().map(|moment| at(moment, above));
        let back = moments.iter().rev().map(|moment| at(moment, below));
        chart.draw_series([Polygon::new(there.chain(back).collect::<Vec<_>>(), INK.mix(depth).filled())])?;
    }
    chart.draw_series(LineSeries::new(moments.iter().map(|moment| at(moment, 2)), INK))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_an_empty_picture() {
        let svg = draw("A <trial>", &Fan::default()).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains("A &lt;trial&gt;: 0 runs"), "{svg}");
    }
}
