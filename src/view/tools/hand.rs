//! Hand: takes hold of what moves and throws it. It reads how fast what it holds is.

use super::{Tool, Tools};
use crate::units::format_value;
use egui_macroquad::egui::{Painter, Pos2};

pub const TOOL: Tool = Tool { id: "hand", ends: 0, value, told, draw, runs: false, grabs: true };

fn value(tools: &Tools, _: f64) -> f64 {
    tools.pull.as_ref().map_or(0.0, |pull| pull.speed_m_s)
}

fn told(speed_m_s: f64) -> String {
    format_value(speed_m_s, "m/s", 1)
}

/// Its line is drawn while it pulls: it has no ends of its own.
fn draw(_: &Painter, _: &[Pos2]) {}
