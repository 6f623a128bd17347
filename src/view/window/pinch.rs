//! Pinch: two fingers on the glass hold the picture where they took it: it grows and moves with them.

use crate::view::camera::Camera;
use macroquad::math::Vec2;

/// Fingers nearer than this say nothing of how far they part, window pixels. Numerical.
const LEAST_APART: f32 = 8.0;

/// The two fingers, in the order in which they came, as they lay before.
#[derive(Debug, Default)]
pub struct Pinch(Option<[Vec2; 2]>);

impl Pinch {
    /// Follows the fingers, in window pixels; true while there are two or more.
    pub fn follow(&mut self, fingers: &[Vec2], camera: &mut Camera) -> bool {
        let &[first, second, ..] = fingers else {
            self.0 = None;
            return false;
        };
        if let Some([one, other]) = self.0.replace([first, second]) {
            let (was, is) = ((one + other) / 2.0, (first + second) / 2.0);
            camera.pan(is.x - was.x, is.y - was.y);
            camera.zoom_at(is, (second - first).length().max(LEAST_APART) / (other - one).length().max(LEAST_APART));
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units;
    use macroquad::math::{Rect, vec2};

    fn camera() -> Camera {
        let mut camera =
            Camera::new(Rect::new(0.0, 0.0, 1280.0, 720.0), units::Vec2::new(0.0, 0.0), units::Vec2::new(40.0, 20.0));
        camera.bound(units::Vec2::new(-200.0, -100.0), units::Vec2::new(240.0, 120.0));
        camera
    }

    #[test]
    fn what_lies_under_two_fingers_stays_under_them() {
        let (mut camera, mut pinch) = (camera(), Pinch::default());
        let before = [vec2(500.0, 300.0), vec2(700.0, 300.0)];
        let under = before.map(|finger| camera.to_world(finger));
        let scale = camera.scale();
        assert!(pinch.follow(&before, &mut camera));
        let after = [vec2(460.0, 330.0), vec2(760.0, 330.0)];
        assert!(pinch.follow(&after, &mut camera));
        assert!((camera.scale() / scale - 1.5).abs() < 1e-4, "{} times", camera.scale() / scale);
        for (finger, under) in after.into_iter().zip(under) {
            assert!((camera.to_world(finger) - under).length() < 0.01, "{finger} has slipped");
        }
    }

    #[test]
    fn fingers_that_come_anew_or_lie_together_move_nothing() {
        let (mut camera, mut pinch) = (camera(), Pinch::default());
        let before = camera.clone();
        pinch.follow(&[vec2(500.0, 300.0), vec2(700.0, 300.0)], &mut camera);
        assert!(!pinch.follow(&[vec2(500.0, 300.0)], &mut camera));
        pinch.follow(&[vec2(100.0, 300.0), vec2(100.0, 300.0)], &mut camera);
        pinch.follow(&[vec2(100.0, 300.0), vec2(100.0, 300.0)], &mut camera);
        assert_eq!(camera, before);
    }
}
