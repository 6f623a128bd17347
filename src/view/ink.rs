//! Ink: the sheet everything is painted on. A [`Canvas`] gathers triangles in sheet pixels and draws them in few calls.
//!
//! All paint shares one texture (`atlas`) and one shader (`shader`), so painting order is drawing order and nothing
//! breaks a batch. Edges are softened by a fringe one window pixel wide: no multisampling is needed. It knows no
//! battle, no body and no fire.

pub mod atlas;
pub mod brush;
pub mod shader;
pub mod shapes;
pub mod spline;

use super::dice::Dice;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2, vec3, vec4};
use macroquad::models::{Mesh, Vertex, draw_mesh};
use macroquad::texture::Texture2D;

pub use atlas::Sprite;
pub use brush::Brush;

/// Most vertices and indices of one mesh; the window must allow draw calls a little larger (see [`CALL_VERTICES`]).
const MESH_VERTICES: usize = 12_000;
const MESH_INDICES: usize = 36_000;
/// What the window's draw calls must hold.
pub const CALL_VERTICES: usize = MESH_VERTICES + 4_000;
pub const CALL_INDICES: usize = MESH_INDICES + 12_000;

/// Gathers paint; kept and drawn again, or cleared and filled anew each frame without new memory.
pub struct Canvas {
    meshes: Vec<Mesh>,
    used: usize,
    texture: Texture2D,
    /// One window pixel in sheet pixels: the width of the soft edge.
    pixel: f32,
    pub dice: Dice,
    scratch: Vec<Vec2>,
}

impl Canvas {
    #[must_use]
    pub fn new(texture: &Texture2D) -> Self {
        Self { meshes: Vec::new(), used: 0, texture: texture.clone(), pixel: 1.0, dice: Dice::new(0), scratch: Vec::new() }
    }

    /// Empties the sheet for a view in which one window pixel is `pixel` sheet pixels wide.
    pub fn clear(&mut self, pixel: f32) {
        self.used = 0;
        self.pixel = pixel;
        // Strokes nobody seeded must not depend on what was drawn before.
        self.dice = Dice::new(0);
    }

    /// The same seed before the same strokes gives the same strokes.
    pub fn seed(&mut self, seed: u64) {
        self.dice = Dice::new(seed);
    }

    #[must_use]
    pub fn pixel(&self) -> f32 {
        self.pixel
    }

    /// How much paint there is.
    #[must_use]
    pub fn vertices(&self) -> usize {
        self.meshes[..self.used].iter().map(|mesh| mesh.vertices.len()).sum()
    }

    /// Draws all paint; the ink shader must be on.
    pub fn draw(&self) {
        for mesh in &self.meshes[..self.used] {
            draw_mesh(mesh);
        }
    }

    /// Makes room and gives the number the next vertex will have.
    fn room(&mut self, vertices: usize, indices: usize) -> u16 {
        let full = self.used == 0 || {
            let mesh = &self.meshes[self.used - 1];
            mesh.vertices.len() + vertices > MESH_VERTICES || mesh.indices.len() + indices > MESH_INDICES
        };
        if full {
            if self.used == self.meshes.len() {
                self.meshes.push(Mesh { vertices: Vec::new(), indices: Vec::new(), texture: Some(self.texture.clone()) });
            }
            let mesh = &mut self.meshes[self.used];
            mesh.vertices.clear();
            mesh.indices.clear();
            self.used += 1;
        }
        self.meshes[self.used - 1].vertices.len() as u16
    }

    fn vertex(&mut self, point: Vec2, color: Color) {
        self.vertex_of(point, Sprite::Plain.uv(vec2(0.5, 0.5)), color, 0.0);
    }

    /// `glow` 1 adds light, 0 covers, between does both.
    fn vertex_of(&mut self, point: Vec2, uv: Vec2, color: Color, glow: f32) {
        self.meshes[self.used - 1].vertices.push(Vertex {
            position: vec3(point.x, point.y, 0.0),
            uv,
            color: color.into(),
            normal: vec4(glow, 0.0, 0.0, 0.0),
        });
    }

    fn index(&mut self, of: &[u16]) {
        self.meshes[self.used - 1].indices.extend_from_slice(of);
    }
}
