//! Ink: the strokes of series as the panels' library draws them.

use crate::plot::{Dash, Line, Marker, STROKES, Stroke};
use crate::view::panels::theme::INK_SOFT;
use egui_macroquad::egui::{self, Color32, Painter, Pos2, Shape, pos2, vec2};
use egui_plot::{LineStyle, MarkerShape};

/// The stroke of a series by its number.
pub fn stroke(number: usize) -> Stroke {
    STROKES[number % STROKES.len()]
}

pub fn colour(stroke: Stroke) -> Color32 {
    let [red, green, blue] = stroke.rgb;
    Color32::from_rgb(red, green, blue)
}

pub const fn style(dash: Dash) -> LineStyle {
    match dash {
        Dash::Solid => LineStyle::Solid,
        Dash::Dashed(length) => LineStyle::Dashed { length },
        Dash::Dotted(spacing) => LineStyle::Dotted { spacing },
    }
}

pub const fn marker(marker: Marker) -> MarkerShape {
    match marker {
        Marker::Disc => MarkerShape::Circle,
        Marker::Square => MarkerShape::Square,
        Marker::Diamond => MarkerShape::Diamond,
        Marker::Up => MarkerShape::Up,
        Marker::Down => MarkerShape::Down,
        Marker::Star => MarkerShape::Asterisk,
    }
}

/// Colour, width and dashes of a line: a pinned run's is thin, and dashed by the number of the run.
pub fn line(line: &Line) -> (Color32, f32, Dash) {
    let stroke = stroke(line.stroke);
    match line.pinned {
        None => (colour(stroke), 2.2, stroke.dash),
        Some(number) => (colour(stroke).gamma_multiply(0.8), 1.3, Dash::of_pinned(number)),
    }
}

/// The ground of a series' band.
pub fn shade(number: usize) -> Color32 {
    colour(stroke(number)).gamma_multiply(0.2)
}

/// A short piece of a series' stroke with its mark, as the legend shows it.
pub fn sample(painter: &Painter, from: Pos2, length: f32, number: usize) {
    let stroke = stroke(number);
    let to = from + vec2(length, 0.0);
    piece(painter, [from, to], (colour(stroke), 2.4), stroke.dash);
    mark(painter, pos2(from.x + length / 2.0, from.y), stroke);
}

/// The same of a pinned run, whose dashes are its own and whose colours are those of the series.
pub fn sample_of_pinned(painter: &Painter, from: Pos2, length: f32, number: usize) {
    piece(painter, [from, from + vec2(length, 0.0)], (INK_SOFT, 1.3), Dash::of_pinned(number));
}

fn piece(painter: &Painter, ends: [Pos2; 2], (colour, width): (Color32, f32), dash: Dash) {
    match dash {
        Dash::Solid => {
            painter.line_segment(ends, egui::Stroke::new(width, colour));
        }
        Dash::Dashed(length) => {
            painter.extend(Shape::dashed_line(&ends, egui::Stroke::new(width, colour), length, length * 0.6));
        }
        Dash::Dotted(apart) => painter.extend(Shape::dotted_line(&ends, colour, apart, width * 0.6)),
    }
}

/// The mark of a series, as it stands at the present moment.
pub fn mark(painter: &Painter, at: Pos2, stroke: Stroke) {
    let size = 5.0;
    let corners: Vec<Pos2> = match stroke.marker {
        Marker::Disc => {
            painter.circle_filled(at, size, colour(stroke));
            return;
        }
        Marker::Star => {
            for turn in 0..3 {
                let arm = egui::Vec2::angled(turn as f32 * std::f32::consts::PI / 3.0 + std::f32::consts::FRAC_PI_2) * size;
                painter.line_segment([at - arm, at + arm], egui::Stroke::new(2.0, colour(stroke)));
            }
            return;
        }
        Marker::Square => [(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)].map(|(x, y)| at + vec2(x, y) * size).to_vec(),
        Marker::Diamond => [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)].map(|(x, y)| at + vec2(x, y) * size).to_vec(),
        Marker::Up => [(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)].map(|(x, y)| at + vec2(x, y) * size).to_vec(),
        Marker::Down => [(-1.0, -0.8), (1.0, -0.8), (0.0, 1.0)].map(|(x, y)| at + vec2(x, y) * size).to_vec(),
    };
    painter.add(Shape::convex_polygon(corners, colour(stroke), egui::Stroke::NONE));
}
