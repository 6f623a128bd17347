//! Grab: the hand over the scene. While the tool is out a press on what moves takes hold of it, by pointer, finger or key; it is
//! drawn after, and thrown when it is let go. Each is an intent, taken down with its step.

use super::hand::{Finger, Stroke, Touch};
use super::{Window, points_to_pixels};
use crate::intent::{Hand, Intent};
use crate::kit::hand::Unheld;
use crate::units;
use crate::view::panels::build::name;
use crate::view::tools::{Pull, Push};
use crate::words::{name_of, say};
use egui_macroquad::egui::pos2;
use macroquad::math::Vec2;
use macroquad::miniquad::date::now;

/// Steps between two places that something is drawn to: ten a second are kept.
const EVERY: u64 = 6;
/// Less than this is no other place, m.
const FINE_M: f64 = 0.03;
/// How near to a person's middle a press is on them, and how high they are, m.
const BODY_M: (f64, f64) = (0.35, 1.7);

/// What holds, if anything does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    Pointer,
    Finger(u32),
    Keys,
}

/// What is held, where it is to be drawn to, and what has been sent of that.
#[derive(Debug, Default)]
pub struct Grasp {
    by: Option<Holder>,
    /// From the picture plane to the place of the body: things lie at different depths.
    shift: units::Vec2,
    to: units::Vec2,
    sent: units::Vec2,
    sent_at: u64,
}

impl Window {
    /// Takes hold, draws and lets go by pointer; answers the touches that are left for looking round.
    pub fn take_hold(&mut self, touches: Vec<Touch>, scale: f32) -> Vec<Touch> {
        let free = |touch: &Touch, window: &mut Self| match *touch {
            Touch::Down(at) => !window.press(at, scale, Holder::Pointer),
            Touch::Moved(at) => !window.draw_to(at, Holder::Pointer),
            Touch::Up(_) => !window.let_go(Holder::Pointer),
        };
        touches.into_iter().filter(|touch| free(touch, self)).collect()
    }

    /// The same by one finger.
    pub fn take_hold_by_finger(&mut self, fingers: Vec<Finger>, scale: f32) -> Vec<Finger> {
        let free = |finger: &Finger, window: &mut Self| match finger.stroke {
            Stroke::Down => !window.press(finger.at, scale, Holder::Finger(finger.id)),
            Stroke::Moved => !window.draw_to(finger.at, Holder::Finger(finger.id)),
            Stroke::Up => !window.let_go(Holder::Finger(finger.id)),
        };
        fingers.into_iter().filter(|finger| free(finger, self)).collect()
    }

    /// A press on the scene; answers whether something is held now.
    fn press(&mut self, at: Vec2, scale: f32, by: Holder) -> bool {
        let out = self.panels.tools.grabs();
        if !out || self.hand.grasp.by.is_some() || crate::view::panels::covers(&self.panels, pos2(at.x / scale, at.y / scale)) {
            return false;
        }
        let things = &self.session.recording().things;
        let hit = self.scene.hit(at, self.session.frame(), things, &self.camera);
        if self.person_at(at) {
            self.say_why("hand-people", None);
            return false;
        }
        hit.is_some_and(|thing| self.take(thing, Some(at), by))
    }

    /// Whether somebody stands there.
    fn person_at(&self, at: Vec2) -> bool {
        let height = BODY_M.1 as f32 * self.camera.pixels_per_metre();
        let half = BODY_M.0 as f32 * self.camera.pixels_per_metre();
        self.session.frame().people.iter().any(|person| {
            let feet = self.camera.to_screen(person.position.x, person.position.y, person.depth_m);
            (feet.x - at.x).abs() < half && (feet.y - height..feet.y).contains(&at.y)
        })
    }

    /// Takes hold of a thing where the pointer is, or by its middle; answers whether that is done.
    fn take(&mut self, thing: usize, at: Option<Vec2>, by: Holder) -> bool {
        let things = &self.session.recording().things;
        let Some(id) = things.get(thing).map(|thing| thing.id.clone()) else { return false };
        let middle = self.scene.place_of(&id, Vec2::ZERO, (self.session.frame(), things), &self.camera);
        let Some((world, screen)) = middle else { return false };
        self.hand.grasp.shift = world - self.camera.to_world(screen);
        let place = self.camera.to_world(at.unwrap_or(screen)) + self.hand.grasp.shift;
        if self.session.ended() {
            self.say_why("hand-over", None);
            return false;
        }
        match self.session.grip(thing, place) {
            Ok(hand) => {
                self.obey(Intent::Hold(hand));
                // A run that waits for predictions is not touched either.
                let held = self.session.holding();
                self.hand.grasp.by = held.then_some(by);
                (self.hand.grasp.to, self.hand.grasp.sent, self.hand.grasp.sent_at) = (place, place, self.session.step());
                held
            }
            Err(why) => {
                let key = match why {
                    Unheld::Fixed => "hand-fixed",
                    Unheld::Led => "hand-led",
                    Unheld::Gone => "hand-gone",
                };
                self.say_why(key, Some(thing));
                false
            }
        }
    }

    fn say_why(&mut self, key: &str, thing: Option<usize>) {
        let language = self.panels.language;
        let owner = thing.and_then(|thing| self.session.recording().things.get(thing)).map(|thing| thing.owner.clone());
        let file = &self.session.scenario().file;
        let known = owner.as_ref().is_some_and(|owner| file.world.people.iter().any(|crew| crew.id == *owner));
        let thing = owner.map(|owner| if known { name(file, language, &owner) } else { name_of(language, &owner) });
        let text = say(language, key, &[("thing", thing.unwrap_or_default().into())]);
        self.panels.toast(text, now());
    }

    fn draw_to(&mut self, at: Vec2, by: Holder) -> bool {
        let holds = self.hand.grasp.by == Some(by);
        if holds {
            self.hand.grasp.to = self.camera.to_world(at) + self.hand.grasp.shift;
        }
        holds
    }

    fn let_go(&mut self, by: Holder) -> bool {
        let holds = self.hand.grasp.by == Some(by);
        if holds {
            self.hand.grasp.by = None;
            if self.session.holding() {
                self.obey(Intent::Hold(Hand::LetGo));
            }
        }
        holds
    }

    /// Sends on where what is held is drawn to, reads the keys, and shows the pull.
    pub fn draw_on(&mut self) {
        for push in std::mem::take(&mut self.panels.tools.pushes) {
            self.push(push);
        }
        let out = self.panels.tools.grabs();
        match self.hand.grasp.by {
            Some(by) if !out || !self.session.holding() || self.session.ended() => _ = self.let_go(by),
            Some(by) if (self.hand.grasp.to - self.hand.grasp.sent).length() > FINE_M => self.send(by),
            _ => {}
        }
        self.panels.tools.pull = self.pull(points_to_pixels());
    }

    fn send(&mut self, by: Holder) {
        let step = self.session.step();
        if step != self.hand.grasp.sent_at && step < self.hand.grasp.sent_at + EVERY {
            return;
        }
        let round = |value: f64| (value.clamp(-1_000.0, 1_000.0) * 100.0).round() / 100.0;
        let to = units::Vec2::new(round(self.hand.grasp.to.x), round(self.hand.grasp.to.y));
        if self.session.apply(Intent::Hold(Hand::Drag { to })).is_err() {
            let text = say(self.panels.language, "hand-enough", &[]);
            self.panels.notify(text, now());
            self.let_go(by);
        }
        (self.hand.grasp.sent, self.hand.grasp.sent_at) = (self.hand.grasp.to, step);
    }

    /// An arrow takes hold of the body that is asked by its middle, and draws it further; Enter lets it go.
    fn push(&mut self, push: Push) {
        let Push::By(by) = push else {
            self.let_go(Holder::Keys);
            return;
        };
        let asked = self.panels.asked.number(&self.session.recording().things);
        if self.hand.grasp.by.is_none() && !asked.is_some_and(|thing| self.take(thing, None, Holder::Keys)) {
            return;
        }
        if self.hand.grasp.by == Some(Holder::Keys) {
            self.hand.grasp.to += by;
        }
    }

    /// Where the pull is in the window.
    fn pull(&self, scale: f32) -> Option<Pull> {
        self.hand.grasp.by?;
        let (thing, at, _) = self.session.held()?;
        let place = |at: units::Vec2| {
            let at = at - self.hand.grasp.shift;
            let at = self.camera.to_screen(at.x, at.y, 0.0);
            pos2(at.x / scale, at.y / scale)
        };
        let body = self.session.frame().bodies.iter().find(|body| body.thing == thing)?;
        Some(Pull { at: place(at), to: place(self.hand.grasp.to), speed_m_s: body.velocity.length() })
    }
}
