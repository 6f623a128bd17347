//! Stopwatch: time of the run since it was started; rewound, it counts back.

use super::{Tool, Tools};
use crate::units::format_value;
use egui_macroquad::egui::{Painter, Pos2};

pub const TOOL: Tool = Tool { id: "stopwatch", ends: 0, value, told, draw, runs: true, grabs: false };

fn value(tools: &Tools, time_s: f64) -> f64 {
    tools.counted_s + tools.since_s.map_or(0.0, |since_s| time_s - since_s)
}

fn told(seconds: f64) -> String {
    format_value(seconds, "s", 3)
}

/// It lies in its card and nowhere in the scene.
fn draw(_: &Painter, _: &[Pos2]) {}
