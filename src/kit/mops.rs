//! Mops, squirts and jars of water in a crew's hands, as the law of dousing sees them.

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// The fire-fighting stock of one crew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mops {
    pub id: String,
    pub crew: usize,
    /// Id of what they look after.
    pub guards: String,
    pub count: u32,
    /// Water that one mop or squirt throws, kg/s.
    pub water_kg_s: f64,
    pub reach_m: f64,
    /// Water left in the jars.
    pub left_kg: f64,
    pub thrown_kg: f64,
    /// They have been told to begin, and have thrown water at last.
    pub ready: bool,
    pub begun: bool,
    /// Entities that burned when water last came on them, and those of which it has been said that they went out.
    pub aimed: Vec<usize>,
    pub told: Vec<usize>,
    /// From whose hands to where water flies now, and how far from the viewer.
    pub streams: Vec<(Vec2, Vec2, f64)>,
}
