//! A hull on trial in a basin: where it is, how it moves, and how far the trial has come. The law of floating runs it.

use super::water::Wet;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A box hull's midship cut and weight. Its frame begins at its centre of gravity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub corners: Vec<Vec2>,
    pub beam_m: f64,
    pub length_m: f64,
    pub depth_m: f64,
    pub mass_kg: f64,
    /// Centre of gravity over the keel.
    pub centre_of_gravity_m: f64,
    /// Radius of gyration about it.
    pub gyration_m: f64,
    pub water_kg_m3: f64,
}

/// Height of the centre of gravity over the water, heel (counter-clockwise), and how fast both change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attitude {
    pub height_m: f64,
    pub heel_rad: f64,
    pub rising_m_s: f64,
    pub heeling_rad_s: f64,
}

/// What is done with the hull, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// It settles upright.
    #[default]
    Settle,
    /// Lifted a little and let go: it heaves.
    Heave,
    /// Held at a very small heel: the metacentric height.
    Incline,
    /// Let go from there: it rolls, or falls over to where it is stable.
    Roll,
    /// Held at the heel asked for: the righting arm.
    Hold,
    Done,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    pub id: String,
    pub entity: usize,
    /// The water's level in the scene.
    pub level_m: f64,
    pub section: Section,
    /// The heel asked for.
    pub heel_rad: f64,
    pub phase: Phase,
    /// Since the phase began.
    pub elapsed_s: f64,
    pub now: Attitude,
    pub wet: Wet,
    /// Where it rests upright: height of the centre of gravity over the water.
    pub rest_m: f64,
    pub metacentric_height_m: f64,
    /// When it came through its rest since the phase began.
    pub crossings_s: Vec<f64>,
    pub sank: bool,
    pub capsized: bool,
}
