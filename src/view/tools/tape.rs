//! Tape: how far it is from one place to another.

use super::{Tool, Tools};
use crate::units::{Unit, format_value};
use crate::view::panels::theme::{BLUE, PAPER};
use egui_macroquad::egui::{Painter, Pos2, Stroke, vec2};

/// Points from one tick to the next.
const TICK: f32 = 12.0;

pub const TOOL: Tool = Tool { id: "tape", ends: 2, value, told, draw, runs: false, grabs: false };

fn value(tools: &Tools, _: f64) -> f64 {
    match tools.ends.as_slice() {
        [from, to, ..] => (to.world - from.world).length(),
        _ => 0.0,
    }
}

/// In metres, and in the measures of the Song.
fn told(metres: f64) -> String {
    let units = [("m", 2), ("chi", 1), ("bu", 2), ("zhang", 2)].into_iter();
    let told = |(symbol, decimals)| Unit::find(symbol).map(|unit| format_value(unit.from_si(metres), symbol, decimals));
    units.filter_map(told).collect::<Vec<_>>().join(" = ")
}

fn draw(painter: &Painter, ends: &[Pos2]) {
    let &[from, to, ..] = ends else { return };
    painter.line_segment([from, to], Stroke::new(7.0, PAPER.gamma_multiply(0.9)));
    painter.line_segment([from, to], Stroke::new(2.6, BLUE));
    let (along, long) = ((to - from).normalized(), (to - from).length());
    let across = vec2(-along.y, along.x);
    // A mark at every tick, so that it reads as a tape and not as a line.
    for tick in 1..(long / TICK).ceil().min(300.0) as usize {
        let (at, half) = (from + along * TICK * tick as f32, if tick % 5 == 0 { 6.0 } else { 3.5 });
        painter.line_segment([at - across * half, at + across * half], Stroke::new(1.4, BLUE));
    }
}
