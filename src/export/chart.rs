//! Chart: the one drawer of curves in files: axes, a grid, and lines solid, dashed or dotted. What is drawn and in which
//! colours is its callers' business.

use crate::plot::{Dash, Stretch};
use plotters::coord::Shift;
use plotters::prelude::{
    ChartBuilder, Circle, DashedLineSeries, DrawingArea, IntoFont, LineSeries, PathElement, RGBColor, SVGBackend,
};
use plotters::style::ShapeStyle;
use std::error::Error;

pub(super) const FAINT: RGBColor = RGBColor(0xdd, 0xd8, 0xcc);
pub(super) const GREY: RGBColor = RGBColor(0x55, 0x50, 0x48);

pub(super) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
pub(super) type Drawn = Result<(), Box<dyn Error + Send + Sync>>;

/// Axes and what is written along them.
pub(super) struct Chart<'a> {
    pub caption: String,
    pub x: Stretch,
    pub y: Stretch,
    pub x_label: &'a dyn Fn(&f64) -> String,
    /// What the x axis is; empty where its labels say it.
    pub x_name: &'a str,
    /// A line up through the whole chart.
    pub cursor: Option<(f64, ShapeStyle)>,
    /// Dots on the curves.
    pub dots: Vec<((f64, f64), ShapeStyle)>,
}

/// One line.
pub(super) struct Curve {
    pub points: Vec<(f64, f64)>,
    pub style: ShapeStyle,
    pub dash: Dash,
}

impl Chart<'_> {
    pub(super) fn draw(&self, area: &Area, curves: impl Iterator<Item = Curve>) -> Drawn {
        let (bottom, top) = self.y;
        let mut chart = ChartBuilder::on(area)
            .caption(&self.caption, ("sans-serif", 14).into_font())
            .margin(8)
            .x_label_area_size(if self.x_name.is_empty() { 24 } else { 40 })
            .y_label_area_size(64)
            .build_cartesian_2d(self.x.0..self.x.1, bottom..top)?;
        let y_label = |value: &f64| tick(*value, top - bottom);
        let mut mesh = chart.configure_mesh();
        mesh.axis_style(GREY).bold_line_style(FAINT).max_light_lines(0).y_labels(4);
        mesh.x_label_formatter(&self.x_label).y_label_formatter(&y_label);
        if !self.x_name.is_empty() {
            mesh.x_desc(self.x_name);
        }
        mesh.draw()?;
        for Curve { points, style, dash } in curves {
            match dash {
                Dash::Solid => drop(chart.draw_series(LineSeries::new(points, style))?),
                Dash::Dashed(length) => {
                    let length = length as i32;
                    chart.draw_series(DashedLineSeries::new(points, length, 1 + length * 3 / 5, style))?;
                }
                Dash::Dotted(apart) => drop(chart.draw_series(DashedLineSeries::new(points, 2, apart as i32, style))?),
            }
        }
        if let Some((x, style)) = self.cursor {
            chart.draw_series([PathElement::new([(x, bottom), (x, top)], style)])?;
        }
        for &(at, style) in &self.dots {
            chart.draw_series([Circle::new(at, 5, style.filled())])?;
        }
        Ok(())
    }
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
