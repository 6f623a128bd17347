//! Foreground: the scenery before all that moves, kept as a picture of the window, and where in it there is any. Without a
//! graphics card it costs as much to lay down nothing as to lay down something.

use super::ink::Canvas;
use super::ink::tiles::Tiles;
use super::layer::{Layer, window};
use macroquad::material::Material;
use macroquad::math::{Rect, Vec4};
use macroquad::texture::Texture2D;

pub struct Foreground {
    /// Painted once for each zoom.
    pub canvas: Canvas,
    layer: Layer,
    /// Parts of the window with paint on them.
    parts: Vec<Rect>,
}

impl Foreground {
    #[must_use]
    pub fn new(atlas: &Texture2D) -> Self {
        Self { canvas: Canvas::new(atlas), layer: Layer::default(), parts: Vec::new() }
    }

    /// Empties it, to be painted for a view in which one window pixel is `pixel` sheet pixels wide.
    pub fn clear(&mut self, pixel: f32) {
        self.layer.stale();
        self.canvas.clear(pixel);
    }

    /// Makes its picture again where it lies otherwise in the window, and says whether it did; the sheet lies by `sheet`.
    pub fn keep(&mut self, sheet: Vec4, begin: impl FnOnce()) -> bool {
        let canvas = &self.canvas;
        let anew = self.layer.keep(sheet, || {
            begin();
            canvas.draw();
        });
        if anew {
            let mut tiles = Tiles::default();
            tiles.begin(window(), false);
            tiles.take(canvas, sheet);
            self.parts = tiles.painted().into_iter().map(|(part, _)| part).collect();
        }
        anew
    }

    /// Lays down what of it lies in a part of the window.
    pub fn draw_part(&self, material: &Material, part: Rect) {
        self.parts.iter().filter_map(|own| own.intersect(part)).for_each(|own| self.layer.draw_part(material, own));
    }
}
