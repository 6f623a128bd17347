//! Paper: the sheet under everything, the ground on it, and the grain laid over the finished picture.

use super::camera::{PX_PER_M, at};
use super::hills::{LEFT, RIGHT};
use super::ink::{Brush, Canvas, shader};
use super::layer::{Layer, window};
use super::skin::{PAPER, fade, hex};
use super::stage::Stage;
use macroquad::color::WHITE;
use macroquad::material::{Material, gl_use_material};
use macroquad::math::{Rect, Vec4, vec2};
use macroquad::shapes::draw_rectangle;

/// Where the ground is cut open towards the viewer, metres.
pub const CUT: f32 = -4.0;
/// How far the ground reaches back.
const FAR: f32 = 21.0;

/// The bare sheet with a warmer sky.
pub fn paint(canvas: &mut Canvas) {
    let warm = |color: u32, alpha: f32| super::skin::mix(PAPER, hex(color), alpha);
    let rows = [(0.0, warm(0xDDCCA6, 0.40)), (0.55, warm(0xE4D5B7, 0.22)), (0.8, PAPER), (1.0, PAPER)];
    // Wide views look up beyond the sheet's shading: the sky goes on as it ends.
    let sky = [(0.0, rows[0].1), (1.0, rows[0].1)];
    canvas.band(&[vec2(LEFT, -2400.0), vec2(RIGHT, -2400.0)], &[vec2(LEFT, -600.0), vec2(RIGHT, -600.0)], &sky);
    canvas.band(&[vec2(LEFT, -600.0), vec2(RIGHT, -600.0)], &[vec2(LEFT, 720.0), vec2(RIGHT, 720.0)], &rows);
}

/// The plain before the town: a wash, dry strokes, grass and the ruts of wheels.
pub fn ground(canvas: &mut Canvas, stage: &Stage) {
    let (left, right) = ((LEFT - 270.0) / PX_PER_M, (RIGHT - 270.0) / PX_PER_M);
    let rows = [(0.0, 0xDCCAA2, 0.0), (0.18, 0xDCCAA2, 0.25), (0.5, 0xD3BD8E, 0.8), (0.8, 0xC5AA78, 0.95), (1.0, 0xB79A68, 1.0)]
        .map(|(t, color, alpha): (f32, u32, f32)| (t, fade(hex(color), alpha)));
    canvas.band(&[at(left, 0.0, FAR), at(right, 0.0, FAR)], &[at(left, 0.0, CUT), at(right, 0.0, CUT)], &rows);
    canvas.seed(4);
    let foot = stage.wall.as_ref().map_or(left, |wall| wall.outer(0.0));
    let moat = stage.moat.as_ref().map_or((0.0, 0.0), |moat| (moat.from, moat.to));
    for _ in 0..480 {
        let (depth, x) = (canvas.dice.range(CUT + 0.3, 13.0), canvas.dice.range(foot, foot + 96.0));
        if depth >= 0.5 || x < moat.0 - 0.7 || x > moat.1 + 1.1 {
            tuft(canvas, x, depth);
        }
    }
    if stage.is_open() {
        return;
    }
    for depth in [0.4, 6.6] {
        let rut = [15.5, 28.0, 40.0, 62.0].map(|x| at(x, 0.0, depth));
        canvas.brush(&rut, Brush::new(4.0, fade(hex(0x5A452C), 0.22)).taper(0.2, 0.2));
    }
}

fn tuft(canvas: &mut Canvas, x: f32, depth: f32) {
    let (foot, alpha) = (at(x, 0.0, depth), 0.30 * (1.0 - depth.max(0.0) / 15.0));
    if canvas.dice.chance(0.55) {
        let length = canvas.dice.range(8.0, 40.0);
        let points = [foot, foot + vec2(length * 0.5, canvas.dice.normal(1.0)), foot + vec2(length, canvas.dice.normal(1.5))];
        let width = canvas.dice.range(0.8, 2.2);
        canvas.brush(&points, Brush::new(width, fade(hex(0x6B5334), alpha * 0.8)).taper(0.3, 0.6));
    } else {
        for k in 0..canvas.dice.range(2.0, 4.9) as usize {
            let blade = foot + vec2(k as f32 * 2.0, 0.0);
            let tip = blade + vec2(k as f32 * 0.4 + 2.0, -canvas.dice.range(3.0, 8.0));
            canvas.line(blade, tip, Brush::new(1.1, fade(hex(0x55603A), alpha * 1.5)).taper(0.05, 0.7));
        }
    }
}

/// The grain, computed once for each size of the window.
pub struct Grain {
    writer: Material,
    multiply: Material,
    sheet: Layer,
}

impl Default for Grain {
    fn default() -> Self {
        Self { writer: shader::grain(), multiply: shader::multiply(), sheet: Layer::default() }
    }
}

impl Grain {
    /// Makes it for the size of the window.
    pub fn keep(&mut self) {
        let size = window();
        self.sheet.keep(Vec4::ONE, || {
            self.writer.set_uniform("Size", size);
            gl_use_material(&self.writer);
            draw_rectangle(0.0, 0.0, size.x, size.y, WHITE);
        });
    }

    /// Lays the grain over a part of the window.
    pub fn draw(&self, part: Rect) {
        self.sheet.draw_part(&self.multiply, part);
    }
}
