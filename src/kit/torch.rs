//! Torches held to a surface for a while. The law of torches decides what they do.

use serde::{Deserialize, Serialize};

/// A torch, or a heater, that gives one cell a steady heat.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Torch {
    /// Number of the cell it is held to.
    pub cell: usize,
    pub flux_w_m2: f64,
    pub from_s: f64,
    pub until_s: f64,
    /// It has been held to the cell, and what was read then has been shown.
    pub held: bool,
    /// Surface temperature at the tick before.
    pub before_k: f64,
    pub lit: bool,
}
