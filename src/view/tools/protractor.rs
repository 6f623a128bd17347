//! Protractor: the angle between two arms, at its middle end.

use super::{Tool, Tools};
use crate::units::format_value;
use crate::view::panels::theme::{AMBER_DEEP, BLUE, PAPER};
use egui_macroquad::egui::{Painter, Pos2, Shape, Stroke, Vec2};

/// Radius of the arc, points.
const ARC: f32 = 34.0;

pub const TOOL: Tool = Tool { id: "protractor", ends: 3, value, told, draw, runs: false, grabs: false };

/// Degrees, 0 to 180.
fn value(tools: &Tools, _: f64) -> f64 {
    match tools.ends.as_slice() {
        [one, middle, other, ..] => {
            let (a, b) = (one.world - middle.world, other.world - middle.world);
            (a.x * b.y - a.y * b.x).abs().atan2(a.dot(b)).to_degrees()
        }
        _ => 0.0,
    }
}

fn told(degrees: f64) -> String {
    format_value(degrees, "°", 1)
}

fn draw(painter: &Painter, ends: &[Pos2]) {
    let &[one, middle, other, ..] = ends else { return };
    for (width, color) in [(7.0, PAPER.gamma_multiply(0.9)), (2.6, BLUE)] {
        painter.line_segment([middle, one], Stroke::new(width, color));
        painter.line_segment([middle, other], Stroke::new(width, color));
    }
    let from = (one - middle).angle();
    let turn =
        ((other - middle).angle() - from + 3.0 * std::f32::consts::PI).rem_euclid(std::f32::consts::TAU) - std::f32::consts::PI;
    let arc = (0..=24).map(|part| middle + Vec2::angled(from + turn * part as f32 / 24.0) * ARC).collect();
    painter.add(Shape::line(arc, Stroke::new(2.6, AMBER_DEEP)));
}
