//! Dust and smoke: single grains that fall, puffs that drift, spread and thin out, and probes that wait for a puff.

use crate::sample::PuffKind;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A round grain falling to the ground.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grain {
    pub id: String,
    pub entity: usize,
    pub diameter_m: f64,
    pub density_kg_m3: f64,
    pub at: Vec2,
    pub velocity: Vec2,
    /// Seconds of the grain's fall in one second of the run: fine dust falls for hours.
    pub time_lapse: f64,
    /// How long it has fallen, in its own time.
    pub fallen_s: f64,
    /// The stride that was fine enough last.
    pub stride_s: f64,
    pub landed: bool,
}

/// How a puff spreads as it goes with the wind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Growth {
    /// Let go at once, alone.
    #[default]
    Burst,
    /// One of many from a fire that smokes on: the plume they make together also wavers.
    Stream,
}

/// A cloud let go at once: Gaussian along the wind and across it (`across_m`), and upwards (`up_m`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Puff {
    /// Id of what made it.
    pub source: String,
    pub kind: PuffKind,
    pub growth: Growth,
    /// Its middle; it lies at this depth of the scene.
    pub at: Vec2,
    pub depth_m: f64,
    /// Still in the air.
    pub mass_kg: f64,
    /// Standard deviations.
    pub across_m: f64,
    pub up_m: f64,
    pub fall_m_s: f64,
    /// Light taken away by what is in the air: area per mass.
    pub extinction_m2_kg: f64,
}

/// An instrument that reads a puff when its middle comes by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    pub id: String,
    pub at_m: f64,
    pub read: bool,
}
