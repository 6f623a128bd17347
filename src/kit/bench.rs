//! Test benches: bodies that instruments follow to read friction, rebound and standing.

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A ball dropped on a slab, a block on a slope and a stack, numbers of their entities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bench {
    pub ball: Drop,
    pub block: Slide,
    /// The topmost box of the stack and half its height.
    pub top: usize,
    pub top_half_m: f64,
}

/// A ball that falls from rest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drop {
    pub entity: usize,
    /// Height of its middle when it touches what it falls on, and how far its lowest point falls to there.
    pub rest_m: f64,
    pub drop_m: f64,
    /// Whether it has come down, and how high it has come since then.
    pub touched: bool,
    pub rebound_m: f64,
}

/// A block that is let go on a slope.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    pub entity: usize,
    /// Unit vector down the slope.
    pub down: Vec2,
    /// Time and speed at which the reading began.
    pub began: Option<(f64, f64)>,
    pub done: bool,
}
