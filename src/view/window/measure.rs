//! Measure: where the ends of a tool are. The panels say where they shall go; what lies there, body or open place, is known
//! here.

use super::{Window, points_to_pixels};
use crate::view::tools::{End, Hold, Wish};
use egui_macroquad::egui::Pos2;
use macroquad::math::Vec2;

/// Where the ends lie when a tool is taken out: beside the middle of the room, shares of its width and height.
const LAID: [(f32, f32); 3] = [(-0.12, 0.0), (0.12, 0.0), (0.12, 0.2)];

impl Window {
    /// Lays out the ends of a tool that has been taken out, moves them where they are wished, and finds them again as the
    /// bodies that they are held to have moved.
    pub fn measure(&mut self) {
        self.draw_on();
        let Some(tool) = self.panels.tools.tool() else { return };
        let scale = points_to_pixels();
        let room = self.camera.viewport();
        let laid = self.panels.tools.ends.len();
        for &(x, y) in LAID.iter().take(tool.ends).skip(laid) {
            let at = room.center() + Vec2::new(x * room.w, y * room.h);
            let world = self.camera.to_world(at);
            self.panels.tools.ends.push(End { hold: Hold::Place(world), world, at: Pos2::ZERO });
        }
        for wish in std::mem::take(&mut self.panels.tools.wishes) {
            let hold = self.hold(wish, scale);
            if let Some(end) = self.panels.tools.ends.get_mut(wish.end) {
                end.hold = hold;
            }
        }
        let (frame, things) = (self.session.frame(), &self.session.recording().things);
        for end in &mut self.panels.tools.ends {
            let found = match &end.hold {
                Hold::Place(at) => Some((*at, self.camera.to_screen(at.x, at.y, 0.0))),
                Hold::Body(id, own) => self.scene.place_of(id, *own, (frame, things), &self.camera),
            };
            // A body that is gone leaves the end where it was.
            let (world, at) = found.unwrap_or_else(|| (end.world, self.camera.to_screen(end.world.x, end.world.y, 0.0)));
            (end.world, end.at) = (world, Pos2::new(at.x / scale, at.y / scale));
        }
    }

    /// What an end is held to at a place: the nearest corner, end or middle of a body in reach, or the place itself.
    fn hold(&self, wish: Wish, scale: f32) -> Hold {
        let at = Vec2::new(wish.to.x, wish.to.y) * scale;
        let (frame, things) = (self.session.frame(), &self.session.recording().things);
        let near = self.scene.nearest(at, wish.snaps * scale, (frame, things), &self.camera);
        near.map_or_else(|| Hold::Place(self.camera.to_world(at)), |(id, own)| Hold::Body(id, own))
    }
}
