//! Follow: on an open field the camera keeps all in view that is there, or has been in this run, as a shot flies on. It
//! lets go as soon as the user looks round by hand.

use crate::view::camera::Camera;
use crate::view::extent::Extent;

/// The share of the way to go in a sixtieth of a second, the share while something is out of sight, and how near is there.
const GLIDE: f64 = 0.12;
const HURRY: f64 = 0.5;
const THERE: f64 = 0.01;
/// The view grows by as much more than it must, so that it need not grow at every step.
const AHEAD: f64 = 0.25;

/// A frame that took longer than so many sixtieths is no reason to leap farther.
const MOST_FRAMES: f64 = 8.0;

/// How the camera goes where it is to be.
#[derive(Clone, Copy, Debug)]
pub enum Gait {
    AtOnce,
    /// As far as it glides in so many seconds. A view on its way is painted anew in each frame: a slow window is not to be on its
    /// way for longer.
    Gliding(f64),
}

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

    /// Turns the camera to what is there.
    pub fn turn(&mut self, seen: Extent, camera: &mut Camera, gait: Gait) {
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
        self.now = match gait {
            Gait::Gliding(elapsed_s) if !self.near() => self.now.toward(&self.to, share_in(share, elapsed_s)),
            _ => self.to,
        };
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

/// The share of the way gone in a time, where `share` of it is in a sixtieth of a second.
fn share_in(share: f64, elapsed_s: f64) -> f64 {
    1.0 - (1.0 - share).powf((elapsed_s * 60.0).clamp(0.2, MOST_FRAMES))
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
    fn a_slow_window_is_there_as_soon_as_a_fast_one() {
        let at = |frames: u32, elapsed_s: f64| {
            let mut camera = Camera::new(Rect::new(0.0, 0.0, 900.0, 640.0), Vec2::ZERO, Vec2::new(10.0, 10.0));
            let mut follow = Follow::new(true);
            follow.turn(seen(0.0), &mut camera, Gait::Gliding(elapsed_s));
            (0..frames).for_each(|_| follow.turn(seen(300.0), &mut camera, Gait::Gliding(elapsed_s)));
            camera.to_world(macroquad::math::Vec2::new(900.0, 0.0)).x
        };
        let (fast, slow) = (at(12, 1.0 / 60.0), at(3, 1.0 / 15.0));
        assert!(fast > 200.0 && (fast - slow).abs() < 0.05 * fast, "{fast} m and {slow} m after a fifth of a second");
    }

    #[test]
    fn a_shot_stays_in_view_until_the_user_looks_round() {
        let mut camera = Camera::new(Rect::new(0.0, 0.0, 900.0, 640.0), Vec2::ZERO, Vec2::new(10.0, 10.0));
        let mut follow = Follow::new(true);
        for x_m in 0..400 {
            follow.turn(seen(f64::from(x_m)), &mut camera, Gait::Gliding(1.0 / 60.0));
        }
        for _ in 0..60 {
            follow.turn(seen(400.0), &mut camera, Gait::Gliding(1.0 / 60.0));
        }
        assert!(shows(&camera, 400.0) && shows(&camera, 0.0));
        let before = camera.clone();
        follow.let_go();
        follow.turn(seen(4000.0), &mut camera, Gait::Gliding(1.0 / 60.0));
        assert_eq!(camera, before);
    }
}
