//! Hand: the wheel and the pointer over the scene. What lies under a panel belongs to the panel.

use crate::sample::Thing;
use crate::scenario::file::ScenarioFile;
use crate::view::camera::Camera;
use crate::view::panels::PanelState;
use crate::view::panels::state::Topic;
use egui_macroquad::egui::Pos2;
use macroquad::input::{
    MouseButton, is_mouse_button_down, is_mouse_button_pressed, is_mouse_button_released, mouse_position, mouse_wheel,
};
use macroquad::math::{Vec2, vec2};

/// A press that moves less than this is a click.
const CLICK: f32 = 4.0;
/// One notch of the wheel.
const NOTCH: f32 = 1.12;

/// What the pointer was doing.
#[derive(Debug, Default)]
pub struct Hand {
    /// Where the scene was taken hold of, and where the pointer was at the last frame.
    hold: Option<(Vec2, Vec2)>,
    /// Wheel still to be smoothed into the panels.
    left: f32,
    /// Notches of this frame.
    notches: f32,
}

impl Hand {
    /// Reads the wheel once a frame; returns the smoothed part for the panels. Systems count notches differently.
    pub fn wheel(&mut self) -> f32 {
        let raw = mouse_wheel().1;
        self.notches = if raw.abs() >= 30.0 { raw / 120.0 } else { raw.clamp(-3.0, 3.0) };
        self.left += self.notches;
        let part = if self.left.abs() < 0.02 { self.left } else { self.left * 0.35 };
        self.left -= part;
        part
    }

    /// Zooms and pans the camera; returns where the scene was clicked. `scale` is window pixels for each point.
    pub fn look_round(&mut self, camera: &mut Camera, panels: &PanelState, scale: f32) -> Option<Vec2> {
        let pointer = vec2(mouse_position().0, mouse_position().1);
        let covered = crate::view::panels::covers(panels, Pos2::new(pointer.x / scale, pointer.y / scale));
        if !covered && self.notches != 0.0 {
            camera.zoom_at(pointer, NOTCH.powf(self.notches));
            self.left = 0.0;
        }
        if is_mouse_button_pressed(MouseButton::Left) && !covered {
            self.hold = Some((pointer, pointer));
        }
        let (start, last) = self.hold?;
        if is_mouse_button_down(MouseButton::Left) {
            let moved = pointer - last;
            if (pointer - start).length() > CLICK && moved != Vec2::ZERO {
                camera.pan(moved.x, moved.y);
            }
            self.hold = Some((start, pointer));
        }
        if is_mouse_button_released(MouseButton::Left) || !is_mouse_button_down(MouseButton::Left) {
            self.hold = None;
            return ((pointer - start).length() <= CLICK).then_some(pointer);
        }
        None
    }
}

/// What explains a thing that was clicked: its mechanic, and the claims behind its figures.
#[must_use]
pub fn topic(thing: &Thing, file: &ScenarioFile) -> Topic {
    let structures = file.world.structures.iter().filter(|placed| placed.id == thing.owner).flat_map(|placed| &placed.claims);
    let weapons = file.world.weapons.iter().filter(|placed| placed.id == thing.owner).flat_map(|placed| &placed.claims);
    let name = crate::words::name_of(crate::text::Language::default(), &thing.owner);
    Topic { mechanic: thing.mechanic.clone(), title: name, claims: structures.chain(weapons).cloned().collect() }
}
