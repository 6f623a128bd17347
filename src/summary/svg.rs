//! SVG: every measure that varied as a histogram of its runs, and beside it what moves it most.

use super::{Digest, Lever, Sheet, digests};
use crate::units::counted;
use plotters::coord::Shift;
use plotters::prelude::{ChartBuilder, DrawingArea, IntoDrawingArea, IntoFont, RGBColor, Rectangle, SVGBackend, Text, WHITE};
use plotters::style::Color;
use std::error::Error;
use std::io;

pub(super) const WIDTH_PX: u32 = 900;
pub(super) const TITLE_PX: u32 = 50;
pub(super) const PLOT_PX: u32 = 200;
pub(super) const INK: RGBColor = RGBColor(0x8c, 0x1d, 0x2b);
const COLD: RGBColor = RGBColor(0x2f, 0x5d, 0x73);
pub(super) const FAINT: RGBColor = RGBColor(0xdd, 0xd8, 0xcc);
pub(super) const GREY: RGBColor = RGBColor(0x55, 0x50, 0x48);
/// Bars of a histogram, and of a tornado.
const BINS: usize = 24;
const MOST_LEVERS: usize = 6;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn = Result<(), Box<dyn Error + Send + Sync>>;

/// The picture as SVG text.
///
/// # Errors
/// What the plotting library refuses; it cannot fail on finite data.
pub fn draw(title: &str, sheet: &Sheet) -> io::Result<String> {
    let digests: Vec<Digest> = digests(sheet).into_iter().filter(|digest| !digest.spread.constant()).collect();
    let plots = digests.len().max(1);
    let height = TITLE_PX + PLOT_PX * u32::try_from(plots).unwrap_or(1);
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (WIDTH_PX, height)).into_drawing_area();
        area.fill(&WHITE).map_err(io::Error::other)?;
        let title = format!("{title}: {}", counted(sheet.rows.len() as u64, "run"));
        let area = area.titled(&title, ("sans-serif", 20).into_font()).map_err(io::Error::other)?;
        for (digest, part) in digests.iter().zip(area.split_evenly((plots, 1))) {
            let (left, right) = part.split_horizontally(WIDTH_PX / 2);
            histogram(digest, &left).and_then(|()| tornado(digest, &right)).map_err(io::Error::other)?;
        }
        area.present().map_err(io::Error::other)?;
    }
    Ok(text)
}

/// How many runs came to which values; those in which it never happened are told in the caption.
fn histogram(digest: &Digest, area: &Area) -> Drawn {
    let Digest { measure, spread, .. } = digest;
    let never = if spread.never == 0 { String::new() } else { format!(", never in {}", counted(spread.never as u64, "run")) };
    let low = spread.sorted.first().copied().unwrap_or(0.0);
    let span = (spread.sorted.last().copied().unwrap_or(1.0) - low).max(1e-9);
    let mut counts = [0_usize; BINS];
    for value in &spread.sorted {
        counts[(((value - low) / span * BINS as f64) as usize).min(BINS - 1)] += 1;
    }
    let top = counts.iter().copied().max().unwrap_or(0).max(1);
    let mut chart = ChartBuilder::on(area)
        .caption(format!("{}{never}", measure.quantity.caption()), ("sans-serif", 14).into_font())
        .margin(8)
        .x_label_area_size(24)
        .y_label_area_size(44)
        .build_cartesian_2d(low..low + span, 0.0..top as f64 * 1.05)?;
    let axis = chart.configure_mesh().axis_style(GREY).bold_line_style(FAINT).max_light_lines(0).x_labels(5).y_labels(4).draw();
    axis?;
    let edge = |bin: usize| low + span * bin as f64 / BINS as f64;
    let bars = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    chart
        .draw_series(bars.map(|(bin, count)| Rectangle::new([(edge(bin), 0.0), (edge(bin + 1), *count as f64)], INK.filled())))?;
    Ok(())
}

/// The strongest parameters as bars from -1 to 1, named beside them.
fn tornado(digest: &Digest, area: &Area) -> Drawn {
    let levers: Vec<&Lever> = digest.levers.iter().take(MOST_LEVERS).collect();
    if levers.is_empty() {
        return Ok(());
    }
    let rows = levers.len() as f64;
    let mut chart = ChartBuilder::on(area)
        .caption("what moves it, -1 to 1", ("sans-serif", 14).into_font())
        .margin(8)
        .x_label_area_size(24)
        .build_cartesian_2d(-1.0..1.0, 0.0..rows)?;
    let axis =
        chart.configure_mesh().axis_style(GREY).bold_line_style(FAINT).max_light_lines(0).x_labels(5).disable_y_mesh().draw();
    axis?;
    for (row, lever) in levers.iter().enumerate() {
        let (top, bottom) = (rows - row as f64 - 0.1, rows - row as f64 - 0.9);
        let colour = if lever.strength < 0.0 { COLD } else { INK };
        chart.draw_series([Rectangle::new([(0.0, bottom), (lever.strength, top)], colour.filled())])?;
        // Beside the bar, on the empty side of the middle.
        let at = if lever.strength < 0.0 { 0.02 } else { -0.98 };
        let name = format!("{} {:+.2}", lever.id, lever.strength);
        chart.draw_series([Text::new(name, (at, bottom.midpoint(top) + 0.2), ("sans-serif", 12).into_font().color(&GREY))])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_varied_is_drawn_and_the_rest_left_out() {
        let mut sheet = Sheet::default();
        let table = "wind_m_s,account,seed,burnt_share,bridge_collapse_s,joints_broken,fingerprint,status,reason\n\
            1,a,7,0.5,10,3,f,ok,\n2,a,7,0.6,inf,3,f,ok,\n3,a,7,0.9,30,3,f,ok,\n";
        sheet.take_in("x.csv", table.as_bytes()).unwrap();
        let svg = draw("A <trial>", &sheet).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains("A &lt;trial&gt;: 3 runs"), "{svg}");
        assert!(svg.contains("Burnt share of bridge or tower (%)") && svg.contains("never in 1 run"), "{svg}");
        assert!(svg.contains("wind_m_s +1.00") && !svg.contains("Joints that let go"), "{svg}");
        assert_eq!(svg, draw("A <trial>", &sheet).unwrap());
        assert!(draw("none", &Sheet::default()).unwrap().starts_with("<svg"));
    }
}
