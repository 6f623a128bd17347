//! Emblems: the picture in a mechanic's chip. A mechanic without one of its own gets a plain ring, so a new law needs no edit here.

use crate::view::panels::theme::{BLUE, EMBER, FLAME, GLOW, INK, TIMBER, WATER};
use egui_macroquad::egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2, pos2, vec2};

/// Draws the emblem of `mechanic` with its middle at `at`; `size` is its height.
pub fn draw(painter: &Painter, at: Pos2, size: f32, mechanic: &str) {
    let unit = size / 24.0;
    match mechanic {
        "jet" | "fire" | "heap" => flame(painter, at, unit),
        "wind" | "drag" => waves(painter, at, unit, BLUE, false),
        "heat" | "driven-back" => waves(painter, at, unit, FLAME, true),
        "rain" => drops(painter, at, unit),
        "strength" => broken_beam(painter, at, unit),
        "plume" => puffs(painter, at, unit),
        _ => {
            painter.circle_stroke(at, 7.0 * unit, Stroke::new(2.2 * unit, BLUE));
            painter.circle_filled(at, 2.4 * unit, BLUE);
        }
    }
}

fn flame(painter: &Painter, at: Pos2, unit: f32) {
    let tongue = |scale: f32, colour: Color32| {
        let outline = [(0.0, 10.0), (-6.0, 7.5), (-7.5, 2.0), (-4.5, -3.0), (-1.5, -6.0), (1.5, -11.0)];
        let other = [(3.0, -6.0), (6.5, -2.0), (7.8, 3.0), (6.0, 7.5)];
        let base = at + vec2(0.0, 10.0) * unit;
        let points = outline.iter().chain(&other).map(|&(x, y)| base + vec2(x, y - 10.0) * unit * scale).collect::<Vec<_>>();
        fan(painter, base - vec2(0.0, 6.0 * unit * scale), &points, colour);
    };
    tongue(1.0, FLAME);
    tongue(0.68, EMBER);
    tongue(0.42, GLOW);
}

/// Fills an outline that is seen whole from `middle`; egui's own polygons must be convex.
fn fan(painter: &Painter, middle: Pos2, outline: &[Pos2], colour: Color32) {
    let mut mesh = egui_macroquad::egui::Mesh::default();
    mesh.colored_vertex(middle, colour);
    for &point in outline {
        mesh.colored_vertex(point, colour);
    }
    let count = outline.len() as u32;
    for index in 0..count {
        mesh.add_triangle(0, 1 + index, 1 + (index + 1) % count);
    }
    painter.add(Shape::mesh(mesh));
}

fn waves(painter: &Painter, at: Pos2, unit: f32, colour: Color32, upright: bool) {
    for row in [-6.0, 0.0, 6.0] {
        let wave = (0..=16).map(|step| {
            let along = step as f32 - 8.0;
            let across = row + 1.8 * (along * 0.75).sin();
            at + if upright { vec2(across, along) } else { vec2(along, across) } * unit
        });
        painter.add(Shape::line(wave.collect(), Stroke::new(2.0 * unit, colour)));
    }
}

fn drops(painter: &Painter, at: Pos2, unit: f32) {
    for (x, y) in [(-5.5, -3.0), (4.0, -6.0), (1.0, 5.0)] {
        let middle = at + vec2(x, y) * unit;
        painter.circle_filled(middle, 3.0 * unit, WATER);
        let tip = vec![middle + vec2(-2.7, -1.2) * unit, middle - vec2(0.0, 7.0 * unit), middle + vec2(2.7, -1.2) * unit];
        painter.add(Shape::convex_polygon(tip, WATER, Stroke::NONE));
    }
}

fn broken_beam(painter: &Painter, at: Pos2, unit: f32) {
    for side in [-1.0, 1.0] {
        let p = |x: f32, y: f32| at + vec2(side * x, y) * unit;
        let half = vec![p(10.0, -5.0), p(10.0, 1.0), p(2.5, 5.0), p(0.5, 1.0), p(2.0, -0.5)];
        painter.add(Shape::convex_polygon(half, TIMBER, Stroke::new(1.2, INK)));
    }
}

fn puffs(painter: &Painter, at: Pos2, unit: f32) {
    for (x, y, radius) in [(-3.0, 6.0, 4.0), (2.0, 1.0, 5.0), (-1.0, -5.0, 6.0)] {
        painter.circle(at + vec2(x, y) * unit, radius * unit, Color32::from_gray(150), Stroke::new(1.0, INK));
    }
}

/// A point for callers that place an emblem by its left edge.
#[must_use]
pub fn from_left(left: f32, middle_y: f32, size: f32) -> Pos2 {
    pos2(left, middle_y) + Vec2::new(size / 2.0, 0.0)
}
