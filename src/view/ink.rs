//! Ink: the sheet everything is painted on. A [`Canvas`] gathers triangles in sheet pixels and draws them in few calls.
//!
//! All paint shares one texture (`atlas`) and one shader (`shader`), so painting order is drawing order and nothing
//! breaks a batch. Edges are softened by a fringe one window pixel wide: no multisampling is needed. Drawings that
//! come again are laid down as pictures (`stamps`, `kept`). It knows no battle, no body and no fire.

pub mod atlas;
pub mod brush;
mod film;
pub mod kept;
pub mod part;
mod picture;
pub mod plate;
pub mod shader;
pub mod shapes;
pub mod spline;
pub mod stamps;
pub mod tiles;

use super::dice::Dice;
use macroquad::color::{Color, WHITE};
use macroquad::math::{Rect, Vec2, vec2, vec3, vec4};
use macroquad::models::{Mesh, Vertex, draw_mesh};
use macroquad::texture::Texture2D;
use std::ops::Range;

pub use atlas::Sprite;
pub use brush::Brush;
use brush::Section;
pub use stamps::Store;

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
    /// Most vertices of one mesh.
    most: usize,
    /// The next paint begins a mesh of its own.
    closed: bool,
    texture: Texture2D,
    /// Where the sprites lie in the texture: size and shift of the atlas within it.
    atlas: (Vec2, Vec2),
    /// The plain spot.
    plain: Vec2,
    /// Where drawings that come again are kept; none of them on a sheet that is itself such a drawing.
    store: Option<Store>,
    /// One window pixel in sheet pixels: the width of the soft edge.
    pixel: f32,
    pub dice: Dice,
    scratch: Vec<Vec2>,
    ribbon: Vec<(Section, Vec2)>,
}

impl Canvas {
    /// A sheet on which everything is painted stroke by stroke.
    #[must_use]
    pub fn new(texture: &Texture2D) -> Self {
        Self::on(texture, (Vec2::ONE, Vec2::ZERO), None)
    }

    /// A sheet on which what comes again is laid down as a picture.
    #[must_use]
    pub fn stamping(store: &Store) -> Self {
        let (texture, atlas) = store.borrow().texture();
        Self::on(&texture, atlas, Some(store.clone()))
    }

    fn on(texture: &Texture2D, atlas: (Vec2, Vec2), store: Option<Store>) -> Self {
        Self {
            meshes: Vec::new(),
            used: 0,
            most: MESH_VERTICES,
            closed: false,
            texture: texture.clone(),
            atlas,
            plain: Sprite::Plain.uv(vec2(0.5, 0.5)) * atlas.0 + atlas.1,
            store,
            pixel: 1.0,
            dice: Dice::new(0),
            scratch: Vec::new(),
            ribbon: Vec::new(),
        }
    }

    /// The same in smaller meshes, so that it can be drawn in parts.
    #[must_use]
    fn in_parts(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// Empties the sheet for a view in which one window pixel is `pixel` sheet pixels wide.
    pub fn clear(&mut self, pixel: f32) {
        self.used = 0;
        self.pixel = pixel;
        // What is not painted again must not hold on to pictures that are gone.
        self.meshes.iter_mut().for_each(|mesh| mesh.texture = None);
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
        self.draw_some(0..self.used);
    }

    fn draw_some(&self, meshes: Range<usize>) {
        self.meshes[meshes].iter().for_each(draw_mesh);
    }

    const fn meshes(&self) -> usize {
        self.used
    }

    /// How much of the sheet the triangles of each mesh cover, square pixels - what two of them cover counts twice - and how
    /// many vertices it has.
    fn paint_of_meshes(&self) -> Vec<(f32, usize)> {
        let point = |mesh: &Mesh, index: u16| mesh.vertices[usize::from(index)].position.truncate();
        let triangle = |mesh: &Mesh, of: &[u16]| {
            let [a, b, c] = [0, 1, 2].map(|corner| point(mesh, of[corner]));
            (b - a).perp_dot(c - a).abs() / 2.0
        };
        let paint = |mesh: &Mesh| mesh.indices.chunks_exact(3).map(|of| triangle(mesh, of)).sum();
        self.meshes[..self.used].iter().map(|mesh| (paint(mesh), mesh.vertices.len())).collect()
    }

    /// Makes room and gives the number the next vertex will have.
    fn room(&mut self, vertices: usize, indices: usize) -> u16 {
        let full = self.used == 0 || self.closed || {
            let mesh = &self.meshes[self.used - 1];
            mesh.vertices.len() + vertices > self.most || mesh.indices.len() + indices > MESH_INDICES
        };
        if full {
            let texture = self.texture.clone();
            self.open(texture);
            self.closed = false;
        }
        self.meshes[self.used - 1].vertices.len() as u16
    }

    /// Begins a mesh with a texture.
    fn open(&mut self, texture: Texture2D) {
        if self.used == self.meshes.len() {
            self.meshes.push(Mesh { vertices: Vec::new(), indices: Vec::new(), texture: None });
        }
        let mesh = &mut self.meshes[self.used];
        mesh.vertices.clear();
        mesh.indices.clear();
        mesh.texture = Some(texture);
        self.used += 1;
    }

    /// A part of a texture, from its corner `uv` over `span`, on a rectangle of the sheet. A texture of its own comes with its
    /// edition: what is seen on it changes with that.
    fn picture(&mut self, texture: Option<(Texture2D, f32)>, place: Rect, (uv, span): (Vec2, Vec2)) {
        let edition = texture.as_ref().map_or(0.0, |texture| texture.1);
        if let Some((texture, _)) = texture {
            self.open(texture);
            self.closed = true;
        } else {
            self.room(4, 6);
        }
        let base = self.meshes[self.used - 1].vertices.len() as u16;
        for (number, corner) in [vec2(0.0, 0.0), vec2(1.0, 0.0), vec2(1.0, 1.0), vec2(0.0, 1.0)].into_iter().enumerate() {
            self.vertex_of(place.point() + corner * place.size(), uv + corner * span, WHITE, 0.0);
            // The shader reads only the first of the four.
            self.meshes[self.used - 1].vertices[usize::from(base) + number].normal.y = edition;
        }
        self.index(&[base, base + 1, base + 2, base, base + 2, base + 3]);
    }

    /// What `paint` puts on the sheet, `by` times as large, with its point `about` laid on `to`.
    pub fn enlarged(&mut self, (about, to): (Vec2, Vec2), by: f32, paint: impl FnOnce(&mut Self)) {
        let (first, pixel) = (self.used, self.pixel);
        (self.closed, self.pixel) = (true, pixel / by);
        paint(self);
        for vertex in self.meshes[first..self.used].iter_mut().flat_map(|mesh| &mut mesh.vertices) {
            vertex.position = (to + (vertex.position.truncate() - about) * by).extend(0.0);
        }
        (self.closed, self.pixel) = (true, pixel);
    }

    /// What all paint covers.
    #[must_use]
    pub fn covers(&self) -> Option<Rect> {
        self.bounds(0)
    }

    /// What the meshes from `first` on cover.
    fn bounds(&self, first: usize) -> Option<Rect> {
        let points = self.meshes[first..self.used].iter().flat_map(|mesh| &mesh.vertices);
        let (low, high) = points.fold((Vec2::MAX, Vec2::MIN), |(low, high), vertex| {
            let point = vec2(vertex.position.x, vertex.position.y);
            (low.min(point), high.max(point))
        });
        (low.x <= high.x && low.is_finite() && high.is_finite()).then(|| Rect::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }

    fn vertex(&mut self, point: Vec2, color: Color) {
        self.vertex_of(point, self.plain, color, 0.0);
    }

    /// Where a place of a sprite lies in the texture.
    fn uv(&self, sprite: Sprite, within: Vec2) -> Vec2 {
        sprite.uv(within) * self.atlas.0 + self.atlas.1
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
