//! Hand: the wheel and the pointer over the scene. What lies under a panel belongs to the panel.

use crate::sample::Thing;
use crate::scenario::file::ScenarioFile;
use crate::text::Language;
use crate::view::camera::Camera;
use crate::view::panels::state::Topic;
use crate::view::panels::{PanelState, takes_wheel};
use crate::view::window::grab::Grasp;
use crate::view::window::pinch::Pinch;
use egui_macroquad::egui::{Event, PointerButton, Pos2};
use macroquad::input::{mouse_position, mouse_wheel};
use macroquad::math::{Vec2, vec2};
use macroquad::time::get_frame_time;
use serde::Deserialize;

/// A press that moves less than this is a click.
const CLICK: f32 = 4.0;
/// One notch of the wheel.
const NOTCH: f32 = 1.12;
/// How fast a turn of the wheel is carried over to the panels, per second: a list comes to rest in a sixth of a second,
/// however many frames that takes.
const EASE: f32 = 26.0;

/// What the pointer was doing.
#[derive(Debug, Default)]
pub struct Hand {
    grip: Grip,
    /// The fingers on the scene, in the order in which they came.
    lying: Vec<(u32, Vec2)>,
    /// The hold of the only one of them.
    fingertip: Grip,
    pinch: Pinch,
    /// What it holds of the scene's things.
    pub grasp: Grasp,
    /// Wheel still to be smoothed into the panels.
    left: f32,
    /// Notches of this frame.
    notches: f32,
}

/// One thing the pointer did, in window pixels. A frame may bring many of them: all count, in their order, so that a
/// quick drag is not lost where frames are slow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touch {
    Down(Vec2),
    Moved(Vec2),
    Up(Vec2),
}

/// What a finger does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Stroke {
    Down,
    Moved,
    Up,
}

/// One thing a finger on the scene did, in window pixels; fingers are told apart by their numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finger {
    pub id: u32,
    pub stroke: Stroke,
    pub at: Vec2,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Deed {
    Nothing,
    Pan(Vec2),
    Click(Vec2),
}

/// The hold on the scene: where it was taken, where the picture has followed to, and whether it has become a drag.
#[derive(Debug, Default)]
struct Grip(Option<(Vec2, Vec2, bool)>);

impl Grip {
    fn take(&mut self, at: Vec2) {
        self.0 = Some((at, at, false));
    }

    /// The picture follows the pointer from where it was taken hold of, once that is more than a click.
    fn follow(&mut self, at: Vec2) -> Deed {
        let Some((start, last, drag)) = self.0 else { return Deed::Nothing };
        if !drag && (at - start).length() <= CLICK {
            return Deed::Nothing;
        }
        self.0 = Some((start, at, true));
        Deed::Pan(at - last)
    }

    /// Returns the last of a drag, or the click.
    fn let_go(&mut self, at: Vec2) -> Deed {
        let followed = self.follow(at);
        match self.0.take() {
            Some((_, _, false)) => Deed::Click(at),
            _ => followed,
        }
    }
}

impl Hand {
    /// Reads the wheel once a frame; returns the smoothed part for the panels, or all of it at once. Systems count notches
    /// differently.
    pub fn wheel(&mut self, at_once: bool) -> f32 {
        let raw = mouse_wheel().1;
        self.notches = if raw.abs() >= 30.0 { raw / 120.0 } else { raw.clamp(-3.0, 3.0) };
        self.left += self.notches;
        let part =
            if at_once || self.left.abs() < 0.02 { self.left } else { self.left * (1.0 - (-EASE * get_frame_time()).exp()) };
        self.left -= part;
        part
    }

    /// Zooms and pans the camera, by wheel or pointer; returns where the scene was clicked. `scale` is window pixels for each point.
    pub fn look_round(&mut self, camera: &mut Camera, panels: &PanelState, touches: &[Touch], scale: f32) -> Option<Vec2> {
        let pointer = vec2(mouse_position().0, mouse_position().1);
        let covered = |at: Vec2| crate::view::panels::covers(panels, Pos2::new(at.x / scale, at.y / scale));
        if self.notches != 0.0 && !takes_wheel(panels, Pos2::new(pointer.x / scale, pointer.y / scale)) {
            camera.zoom_at(pointer, NOTCH.powf(self.notches));
            self.left = 0.0;
        }
        let mut clicked = None;
        for touch in touches {
            let deed = match *touch {
                Touch::Down(at) if covered(at) => Deed::Nothing,
                Touch::Down(at) => {
                    self.grip.take(at);
                    Deed::Nothing
                }
                Touch::Moved(at) => self.grip.follow(at),
                Touch::Up(at) => self.grip.let_go(at),
            };
            match deed {
                Deed::Nothing => {}
                Deed::Pan(by) => camera.pan(by.x, by.y),
                Deed::Click(at) => clicked = Some(at),
            }
        }
        clicked
    }
}

impl Hand {
    /// Pans by one finger, zooms by two; returns where one has tapped the scene. The pointer may be elsewhere meanwhile.
    pub fn feel(&mut self, camera: &mut Camera, fingers: &[Finger]) -> Option<Vec2> {
        let mut tapped = None;
        for finger in fingers {
            match self.touch(*finger) {
                Deed::Nothing => {}
                Deed::Pan(by) => camera.pan(by.x, by.y),
                Deed::Click(at) => tapped = Some(at),
            }
            let places: Vec<Vec2> = self.lying.iter().map(|(_, at)| *at).collect();
            if self.pinch.follow(&places, camera) {
                self.fingertip = Grip::default();
            }
        }
        tapped
    }

    fn touch(&mut self, Finger { id, stroke, at }: Finger) -> Deed {
        let alone = self.lying.iter().all(|(lying, _)| *lying == id);
        self.lying.retain(|(lying, _)| stroke == Stroke::Moved || *lying != id);
        match stroke {
            Stroke::Down => {
                self.lying.push((id, at));
                self.fingertip = Grip::default();
                if alone {
                    self.fingertip.take(at);
                }
                Deed::Nothing
            }
            Stroke::Moved => {
                self.lying.iter_mut().filter(|(lying, _)| *lying == id).for_each(|(_, place)| *place = at);
                self.fingertip.follow(at)
            }
            Stroke::Up => self.fingertip.let_go(at),
        }
    }
}

/// What the main button and the pointer did in a frame, from the panels' library; it keeps every place.
pub fn touches(events: &[Event], scale: f32) -> Vec<Touch> {
    let at = |pos: &Pos2| vec2(pos.x, pos.y) * scale;
    let touch = |event: &Event| match event {
        Event::PointerMoved(pos) => Some(Touch::Moved(at(pos))),
        Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, .. } => Some(Touch::Down(at(pos))),
        Event::PointerButton { pos, button: PointerButton::Primary, pressed: false, .. } => Some(Touch::Up(at(pos))),
        _ => None,
    };
    events.iter().filter_map(touch).collect()
}

/// What explains a thing that was clicked: its mechanic, and the claims behind its figures.
#[must_use]
pub fn topic(thing: &Thing, file: &ScenarioFile, language: Language) -> Topic {
    let structures = file.world.structures.iter().filter(|placed| placed.id == thing.owner).flat_map(|placed| &placed.claims);
    let weapons = file.world.weapons.iter().filter(|placed| placed.id == thing.owner).flat_map(|placed| &placed.claims);
    let name = crate::words::name_of(language, &thing.owner);
    Topic {
        mechanic: thing.mechanic.clone(),
        title: name,
        claims: structures.chain(weapons).cloned().collect(),
        ..Topic::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the picture was moved by, and the click, if any.
    fn play(touches: &[Touch]) -> (Vec2, Option<Vec2>) {
        let (mut grip, mut moved, mut clicked) = (Grip::default(), Vec2::ZERO, None);
        for touch in touches {
            let deed = match *touch {
                Touch::Down(at) => {
                    grip.take(at);
                    Deed::Nothing
                }
                Touch::Moved(at) => grip.follow(at),
                Touch::Up(at) => grip.let_go(at),
            };
            match deed {
                Deed::Nothing => {}
                Deed::Pan(by) => moved += by,
                Deed::Click(at) => clicked = Some(at),
            }
        }
        (moved, clicked)
    }

    #[test]
    fn a_drag_within_one_frame_moves_the_picture_all_the_way() {
        let quick = [Touch::Down(vec2(100.0, 100.0)), Touch::Up(vec2(400.0, 180.0))];
        assert_eq!(play(&quick), (vec2(300.0, 80.0), None));
        let slow = [
            Touch::Down(vec2(100.0, 100.0)),
            Touch::Moved(vec2(102.0, 100.0)),
            Touch::Moved(vec2(250.0, 120.0)),
            Touch::Moved(vec2(400.0, 180.0)),
            Touch::Up(vec2(400.0, 180.0)),
        ];
        assert_eq!(play(&slow), play(&quick));
    }

    #[test]
    fn a_press_that_hardly_moves_is_a_click_and_moves_nothing() {
        let click = [Touch::Down(vec2(50.0, 50.0)), Touch::Moved(vec2(52.0, 51.0)), Touch::Up(vec2(52.0, 51.0))];
        assert_eq!(play(&click), (Vec2::ZERO, Some(vec2(52.0, 51.0))));
        assert_eq!(play(&[Touch::Moved(vec2(9.0, 9.0)), Touch::Up(vec2(9.0, 9.0))]), (Vec2::ZERO, None));
    }

    fn camera() -> Camera {
        let room = macroquad::math::Rect::new(0.0, 0.0, 1280.0, 720.0);
        let mut camera = Camera::new(room, crate::units::Vec2::new(0.0, 0.0), crate::units::Vec2::new(40.0, 20.0));
        camera.bound(crate::units::Vec2::new(-200.0, -100.0), crate::units::Vec2::new(240.0, 120.0));
        camera
    }

    fn finger(id: u32, stroke: Stroke, x: f32, y: f32) -> Finger {
        Finger { id, stroke, at: vec2(x, y) }
    }

    #[test]
    fn one_finger_moves_the_picture_and_a_tap_asks() {
        let (mut hand, mut camera) = (Hand::default(), camera());
        let under = camera.to_world(vec2(500.0, 300.0));
        assert_eq!(
            hand.feel(&mut camera, &[finger(4, Stroke::Down, 500.0, 300.0), finger(4, Stroke::Moved, 560.0, 310.0)]),
            None
        );
        assert!((camera.to_world(vec2(560.0, 310.0)) - under).length() < 0.01);
        assert_eq!(hand.feel(&mut camera, &[finger(4, Stroke::Up, 560.0, 310.0)]), None, "a drag is no tap");
        let tap = [finger(5, Stroke::Down, 200.0, 300.0), finger(5, Stroke::Up, 200.0, 300.0)];
        assert_eq!(hand.feel(&mut camera, &tap), Some(vec2(200.0, 300.0)));
    }

    #[test]
    fn two_fingers_zoom_and_the_one_that_stays_moves_nothing_and_asks_nothing() {
        let (mut hand, mut camera) = (Hand::default(), camera());
        let scale = camera.scale();
        hand.feel(&mut camera, &[finger(1, Stroke::Down, 500.0, 300.0), finger(2, Stroke::Down, 700.0, 300.0)]);
        hand.feel(&mut camera, &[finger(1, Stroke::Moved, 400.0, 300.0), finger(2, Stroke::Moved, 800.0, 300.0)]);
        assert!((camera.scale() / scale - 2.0).abs() < 1e-4, "{}", camera.scale() / scale);
        let before = camera.clone();
        let rest =
            [finger(1, Stroke::Up, 400.0, 300.0), finger(2, Stroke::Moved, 900.0, 300.0), finger(2, Stroke::Up, 900.0, 300.0)];
        assert_eq!(hand.feel(&mut camera, &rest), None);
        assert_eq!(camera, before);
        assert_eq!(hand.feel(&mut camera, &[finger(9, Stroke::Moved, 1.0, 1.0), finger(9, Stroke::Up, 1.0, 1.0)]), None);
    }
}
