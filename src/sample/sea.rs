//! Samples of what sails, flies burning, and of the water's surface.

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// The cloth of a sail, which burns away strip by strip.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SailSample {
    /// Its thing.
    pub thing: usize,
    /// From foot to head; empty for a sail that does not burn.
    pub strips: Vec<StripSample>,
}

/// One strip of a sail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StripSample {
    /// Share of its cloth that is left.
    pub left_share: f64,
    pub burning: bool,
}

/// An arrow, or a burning rag, in the air or where it stuck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ArrowSample {
    pub position: Vec2,
    /// Where it points.
    pub angle_rad: f64,
    pub depth_m: f64,
    pub flying: bool,
    /// Its packet burns.
    pub burning: bool,
    /// It is a burning rag of sail, and no arrow.
    pub rag: bool,
}

/// The swell on a water: z = a cos(k x - p) over its level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SwellSample {
    pub from_m: f64,
    pub to_m: f64,
    pub level_m: f64,
    pub amplitude_m: f64,
    pub wave_number_1_m: f64,
    pub phase_rad: f64,
}

impl SwellSample {
    /// Height of the surface at a place.
    #[must_use]
    pub fn surface_m(&self, x_m: f64) -> f64 {
        self.level_m + self.amplitude_m * libm::cos(self.wave_number_1_m * x_m - self.phase_rad)
    }
}
