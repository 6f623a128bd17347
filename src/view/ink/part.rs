//! Part: of all that is painted on canvases, what touches a part of the window.

use super::Canvas;
use super::tiles::in_window;
use macroquad::math::{Rect, Vec2, Vec4};
use macroquad::models::{Mesh, draw_mesh};

/// The paint of canvases that touches a part of the window.
pub struct Part {
    mesh: Mesh,
    /// Which number each vertex has in it.
    numbers: Vec<u16>,
    points: Vec<Vec2>,
}

impl Default for Part {
    fn default() -> Self {
        Self { mesh: Mesh { vertices: Vec::new(), indices: Vec::new(), texture: None }, numbers: Vec::new(), points: Vec::new() }
    }
}

impl Part {
    /// Draws of a canvas, which lies in the window by `sheet`, what touches `part` of it; the ink shader must be on.
    pub fn draw(&mut self, canvas: &Canvas, sheet: Vec4, part: Rect) {
        for mesh in &canvas.meshes[..canvas.used] {
            self.gather(mesh, sheet, part);
            if !self.mesh.indices.is_empty() {
                self.mesh.texture.clone_from(&mesh.texture);
                draw_mesh(&self.mesh);
            }
        }
        self.mesh.texture = None;
    }

    fn gather(&mut self, mesh: &Mesh, sheet: Vec4, part: Rect) {
        let (low, high) = (part.point(), part.point() + part.size());
        self.points.clear();
        self.points.extend(mesh.vertices.iter().map(|vertex| in_window(vertex, sheet)));
        self.numbers.clear();
        self.numbers.resize(mesh.vertices.len(), u16::MAX);
        self.mesh.vertices.clear();
        self.mesh.indices.clear();
        for of in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|corner| self.points[usize::from(of[corner])]);
            if a.min(b).min(c).cmpge(high).any() || a.max(b).max(c).cmple(low).any() {
                continue;
            }
            for &index in of {
                let number = &mut self.numbers[usize::from(index)];
                if *number == u16::MAX {
                    *number = self.mesh.vertices.len() as u16;
                    self.mesh.vertices.push(mesh.vertices[usize::from(index)]);
                }
                self.mesh.indices.push(*number);
            }
        }
    }
}
