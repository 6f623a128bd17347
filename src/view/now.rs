//! Now: all that one frame's painting needs, worked out once.

use super::banners::Air;
use super::people::Around;
use super::pieces::{self, Piece};
use super::stage::Stage;
use super::tongues::Moment;
use crate::sample::{CrewInfo, Frame, Thing};

/// All that one frame's painting needs.
pub struct Now<'a> {
    pub stage: &'a Stage,
    pub frame: &'a Frame,
    pub crews: &'a [CrewInfo],
    pub pieces: Vec<Piece<'a>>,
    pub moment: Moment,
    /// The time by which flames, smoke, flags and legs are drawn: the run's, or an earlier one where less is to move.
    pub beat_s: f32,
    pub air: Air,
    pub around: Around,
    /// Depths of the bridge's near and far side on the ground.
    pub near: f32,
    pub far: f32,
}

impl<'a> Now<'a> {
    #[must_use]
    pub fn of(stage: &'a Stage, frame: &'a Frame, things: &'a [Thing], crews: &'a [CrewInfo], beat_s: f32) -> Self {
        let pieces = pieces::all(stage, frame, things);
        let owner = stage.bridge.as_ref().map_or("", |bridge| bridge.id.as_str());
        let own: Vec<&Piece> = pieces.iter().filter(|piece| piece.thing.owner == owner).collect();
        let near = own.iter().map(|piece| piece.thing.depth_m as f32).fold(f32::MAX, f32::min);
        let far = own.iter().map(|piece| (piece.thing.depth_m + piece.thing.breadth_m) as f32).fold(f32::MIN, f32::max);
        let (near, far) = if own.is_empty() { (0.4, 6.6) } else { (near, far) };
        let middle = own.iter().map(|piece| piece.body.position.x as f32).sum::<f32>() / own.len().max(1) as f32;
        let hawser = frame.joints.iter().find(|joint| joint.kind == "hawser");
        let pull = hawser.map_or(1.0, |joint| if joint.far_end.x < joint.position.x { -1.0 } else { 1.0 });
        let around = Around { time_s: beat_s, pull, bridge_x: middle };
        let air = Air { wind_m_s: frame.weather.wind_m_s as f32, time_s: beat_s };
        Self { stage, frame, crews, pieces, moment: Moment::of(frame, beat_s), beat_s, air, around, near, far }
    }
}
