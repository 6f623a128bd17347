//! Sounds on their way and who listens. The law of sound decides how loud and how late they are heard.

use super::Kit;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A short loud sound, spreading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sound {
    /// Id of what made it.
    pub source: String,
    pub at: Vec2,
    /// Peak level a metre away, dB re 20 uPa.
    pub level_db_at_1m: f64,
    pub made_at_s: f64,
    /// For each listener, whether it has come by.
    pub heard: Vec<bool>,
    /// For each crew, whether it has come by.
    pub reached: Vec<bool>,
}

/// An ear, or an instrument, at a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listener {
    pub id: String,
    pub at: Vec2,
}

impl Kit {
    /// Makes a sound now.
    pub fn sound(&mut self, source: &str, at: Vec2, level_db_at_1m: f64) {
        let (heard, reached) = (vec![false; self.listeners.len()], vec![false; self.crews.len()]);
        self.sounds.push(Sound { source: source.to_owned(), at, level_db_at_1m, made_at_s: self.time_s(), heard, reached });
    }
}
