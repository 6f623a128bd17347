//! Works: frames of timber, walls, props and soft ground, as laws see them.

use crate::units::Vec2;
use rapier2d::prelude::RigidBodyHandle;
use serde::{Deserialize, Serialize};

/// A structure as laws see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    pub id: String,
    /// Entities of its timbers.
    pub members: Vec<usize>,
    /// The member that others are measured against and that is hauled.
    pub chassis: usize,
    /// Height of the chassis over the ground when new.
    pub chassis_level_m: f64,
    pub wheels: Vec<usize>,
    /// Ceiling member of each storey and its height over the chassis when new.
    pub ceilings: Vec<(usize, f64)>,
    pub fallen: Vec<bool>,
    /// Members whose ends make the head that reaches for the wall, as (entity, local point).
    pub head: Vec<(usize, Vec2)>,
    pub height_m: f64,
    pub rolling_share: f64,
    pub hawsers: Vec<Hawser>,
    /// Wheels that have sunk, so that it is said once.
    pub sunk: Vec<bool>,
    /// The bond that carries each wheel.
    pub axles: Vec<usize>,
    pub held: bool,
    pub collapsed: bool,
    /// Tipped over as a whole.
    pub toppled: bool,
    /// Its ladders run inside, straight down.
    pub upright: bool,
    pub reached: bool,
    /// Where it last made progress, and the seconds it has not though hauled.
    pub came_to_m: f64,
    pub stuck_s: f64,
}

/// A rope that a crew hauls a structure with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hawser {
    pub id: String,
    pub strength_n: f64,
    pub length_m: f64,
    pub tension_n: f64,
    pub broken: bool,
}

/// The wall, as throws, gaps and shadows need it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rampart {
    pub id: String,
    pub edge_m: f64,
    pub height_m: f64,
    pub top_width_m: f64,
    pub toe_m: f64,
}

impl Rampart {
    /// Whether it stands between two places, one on either side of it.
    #[must_use]
    pub fn between(&self, from: Vec2, to: Vec2) -> bool {
        let (left, right) = if from.x < to.x { (from, to) } else { (to, from) };
        let (inner_m, outer_m) = (self.edge_m - self.top_width_m, self.edge_m);
        if left.x >= inner_m || right.x <= outer_m {
            return false;
        }
        let height_m = |x_m: f64| left.y + (right.y - left.y) * (x_m - left.x) / (right.x - left.x);
        height_m(inner_m) < self.height_m || height_m(outer_m) < self.height_m
    }
}

impl super::Kit {
    /// Whether a wall of the town stands between two places.
    #[must_use]
    pub fn walled_off(&self, from: Vec2, to: Vec2) -> bool {
        self.ramparts.iter().any(|wall| wall.between(from, to))
    }
}

/// A soft stretch of ground.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SoftGround {
    pub from_m: f64,
    pub to_m: f64,
    pub depth_m: f64,
    pub bearing_pa: f64,
    /// How far it has been pressed down, and the body that bears wheels there.
    pub pressed_m: f64,
    pub bed: Option<RigidBodyHandle>,
}

/// A prop that holds a structure off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stay {
    pub id: String,
    pub holds: String,
    pub entity: usize,
}
