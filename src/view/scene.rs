//! The scene of a siege: layers from far to near, static ones painted once for each zoom, moving ones every frame.

use super::camera::Camera;
use super::fonts::Fonts;
use super::ink::{CALL_INDICES, CALL_VERTICES, Canvas, atlas, shader};
use super::paper::Grain;
use super::stage::Stage;
use super::{gate, hills, moat, paper, wall};
use crate::sample::{CrewInfo, Frame, Thing};
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::window::{gl_set_drawcall_buffer_capacity, screen_height, screen_width};

pub struct Scene {
    stage: Stage,
    fonts: Fonts,
    ink: Material,
    grain: Grain,
    back: Canvas,
    front: Canvas,
    live: Canvas,
    /// Pixel size the static layers were painted for.
    painted: f32,
    selected: Option<usize>,
}

impl Scene {
    #[must_use]
    pub fn new(stage: Stage, fonts: Fonts) -> Self {
        gl_set_drawcall_buffer_capacity(CALL_VERTICES, CALL_INDICES);
        let atlas = atlas::paint();
        let canvas = || Canvas::new(&atlas);
        Self {
            stage,
            fonts,
            ink: shader::ink(),
            grain: Grain::new(),
            back: canvas(),
            front: canvas(),
            live: canvas(),
            painted: 0.0,
            selected: None,
        }
    }

    pub fn selected(&mut self, thing: Option<usize>) {
        self.selected = thing;
    }

    pub fn draw(&mut self, frame: &Frame, things: &[Thing], crews: &[CrewInfo], camera: &Camera) {
        self.grain.prepare(screen_width(), screen_height());
        let pixel = 1.0 / camera.scale();
        if (pixel / self.painted - 1.0).abs() > 0.25 {
            self.paint(pixel);
        }
        let _ = (frame, things, crews, &self.fonts, &self.live);
        self.ink.set_uniform("Sheet", camera.transform());
        gl_use_material(&self.ink);
        self.back.draw();
        self.front.draw();
        gl_use_default_material();
        self.grain.draw();
    }

    fn paint(&mut self, pixel: f32) {
        self.painted = pixel;
        let (back, front) = (&mut self.back, &mut self.front);
        back.clear(pixel);
        front.clear(pixel);
        paper::paint(back);
        hills::paint(back);
        hills::camps(back);
        hills::geese(back);
        paper::ground(back, &self.stage);
        if let Some(moat) = &self.stage.moat {
            moat::bed(back, moat);
            moat::bank(front, moat);
            moat::front(front, moat);
        }
        if let Some(wall) = &self.stage.wall {
            wall::back(back, wall);
            wall::town(back, wall);
            gate::paint(back, wall);
            wall::battlements(back, wall, 99.0, 0.0);
            wall::section(front, wall);
        }
    }
}
