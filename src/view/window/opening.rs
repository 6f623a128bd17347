//! Opening: the stage of a session, and the view with which its scene opens.

use crate::session::Session;
use crate::units::Vec2;
use crate::view::camera::Camera;
use crate::view::stage::{self, Stage};
use macroquad::math::Rect;

/// Air around the opening view, share of its size on each side.
const MARGIN: f64 = 0.085;

/// The stage of a session as it is set up, with the scenario's words on it.
pub fn stage_of(session: &Session) -> Stage {
    stage::stage(&session.setup().world).signed(&session.scenario().file.signs)
}

/// The view with which a scene opens.
pub fn opening(stage: &Stage, viewport: Rect) -> Camera {
    let (low, high) = stage.limits();
    let mut camera = Camera::new(viewport, low, high);
    // A margin all round, so that nothing of note lies under the buttons in the corner.
    let (low, high) = stage.view();
    let by = Vec2::new((high.x - low.x) * MARGIN, (high.y - low.y) * MARGIN);
    camera.fit(low - by, high + by);
    camera
}
