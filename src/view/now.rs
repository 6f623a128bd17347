//! Now: all that one frame's painting needs, worked out once.

use super::banners::Air;
use super::beat::Beats;
use super::people::Around;
use super::pieces::{self, Piece};
use super::stage::Stage;
use super::tongues::Moment;
use crate::sample::{CrewInfo, Frame, SwellSample, Thing};

/// All that one frame's painting needs.
pub struct Now<'a> {
    pub stage: &'a Stage,
    pub frame: &'a Frame,
    pub crews: &'a [CrewInfo],
    pub pieces: Vec<Piece<'a>>,
    pub moment: Moment,
    /// The times by which it is drawn.
    pub beats: Beats,
    pub air: Air,
    /// The swell of open water as it is drawn.
    pub swell: Option<SwellSample>,
    pub around: Around,
    /// Depths of the bridge's near and far side on the ground.
    pub near: f32,
    pub far: f32,
}

impl<'a> Now<'a> {
    /// `pixel`: how much of the sheet a window pixel covers; bodies move in steps of a part of it.
    #[must_use]
    pub fn of(
        stage: &'a Stage,
        frame: &'a Frame,
        (things, crews): (&'a [Thing], &'a [CrewInfo]),
        beats: Beats,
        pixel: f32,
    ) -> Self {
        let mut pieces = pieces::all(stage, frame, things);
        pieces::snap(&mut pieces, pixel);
        let beat_s = beats.beat_s;
        let owner = stage.bridge.as_ref().map_or("", |bridge| bridge.id.as_str());
        let own: Vec<&Piece> = pieces.iter().filter(|piece| piece.thing.owner == owner).collect();
        let near = own.iter().map(|piece| piece.thing.depth_m as f32).fold(f32::MAX, f32::min);
        let far = own.iter().map(|piece| (piece.thing.depth_m + piece.thing.breadth_m) as f32).fold(f32::MIN, f32::max);
        let (near, far) = if own.is_empty() { (0.4, 6.6) } else { (near, far) };
        let middle = own.iter().map(|piece| piece.place.x as f32).sum::<f32>() / own.len().max(1) as f32;
        let hawser = frame.joints.iter().find(|joint| joint.kind == "hawser");
        let pull = hawser.map_or(1.0, |joint| if joint.far_end.x < joint.position.x { -1.0 } else { 1.0 });
        let around = Around { time_s: beat_s, pull, bridge_x: middle };
        let air = Air { wind_m_s: frame.weather.wind_m_s as f32, time_s: beat_s };
        Self { stage, frame, crews, pieces, moment: Moment::of(frame, beat_s), beats, air, swell: None, around, near, far }
    }
}
