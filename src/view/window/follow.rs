//! Follow: on an open field the camera keeps all in view that is there, or has been in this run, as a shot flies on. It
//! lets go as soon as the user looks round by hand.

use crate::view::camera::Camera;
use crate::view::extent::Extent;

/// The share of the way to go in a frame, the share while something is out of sight, and how near is there.
const GLIDE: f64 = 0.12;
const HURRY: f64 = 0.5;
const THERE: f64 = 0.01;
/// The view grows by as much more than it must, so that it need not grow at every step.
const AHEAD: f64 = 0.25;

/// What the camera follows.
#[derive(Debug)]
pub struct Follow {
    /// What the view shows now, and what it is on the way to.
    now: Extent,
    to: Extent,
    /// Off where the stage has its own view, and once the user has looked round.
    on: bool,
    fresh: bool,
}

impl Follow {
    #[must_use]
    pub const fn new(open: bool) -> Self {
        Self { now: Extent::empty(), to: Extent::empty(), on: open, fresh: true }
    }

    pub const fn let_go(&mut self) {
        self.on = false;
    }

    /// Turns the camera to what is there: gliding, or at once.
    pub fn turn(&mut self, seen: Extent, camera: &mut Camera, at_once: bool) {
        if !self.on {
            return;
        }
        if self.fresh {
            (self.now, self.to, self.fresh) = (seen, seen, false);
        } else if self.to.holds(&seen) && self.near() {
            return;
        } else if !self.to.holds(&seen) {
            self.to = ahead(&self.to.with(seen), &self.to);
        }
        let share = if self.now.holds(&seen) { GLIDE } else { HURRY };
        self.now = if at_once || self.near() { self.to } else { self.now.toward(&self.to, share) };
        let (low, high) = self.now.view();
        camera.bound(low, high);
        camera.fit(low, high);
    }

    fn near(&self) -> bool {
        let (off_low, off_high) = (self.to.low - self.now.low, self.to.high - self.now.high);
        let size = (self.to.high - self.to.low).length().max(1e-6);
        (off_low.length() + off_high.length()) / size < THERE
    }
}

/// Grown further on the sides on which it has grown.
fn ahead(grown: &Extent, was: &Extent) -> Extent {
    let mut to = *grown;
    let by = (grown.high - grown.low) * AHEAD;
    if grown.high.x > was.high.x {
        to.high.x += by.x;
    }
    if grown.low.x < was.low.x {
        to.low.x -= by.x;
    }
    if grown.high.y > was.high.y {
        to.high.y += by.y;
    }
    to
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Vec2;
    use macroquad::math::Rect;

    fn seen(x_m: f64) -> Extent {
        let mut seen = Extent::empty();
        seen.take(Vec2::new(x_m, 1.0), 0.0);
        seen
    }

    fn shows(camera: &Camera, x_m: f64) -> bool {
        let at = camera.to_screen(x_m, 0.0, 0.0);
        camera.viewport().contains(at)
    }

    #[test]
    fn a_shot_stays_in_view_until_the_user_looks_round() {
        let mut camera = Camera::new(Rect::new(0.0, 0.0, 900.0, 640.0), Vec2::ZERO, Vec2::new(10.0, 10.0));
        let mut follow = Follow::new(true);
        for x_m in 0..400 {
            follow.turn(seen(f64::from(x_m)), &mut camera, false);
        }
        for _ in 0..60 {
            follow.turn(seen(400.0), &mut camera, false);
        }
        assert!(shows(&camera, 400.0) && shows(&camera, 0.0));
        let before = camera.clone();
        follow.let_go();
        follow.turn(seen(4000.0), &mut camera, false);
        assert_eq!(camera, before);
    }
}
