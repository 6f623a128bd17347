//! A rammed-earth town wall with a brick skin, cut in section: fixed, not combustible.
//!
//! The outer edge of its top stands at `edge_m`; the town is towards -x. Both faces slope alike.

use crate::fault::Faults;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a rammed-earth town wall, cut in section; fixed, does not burn";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    pub height_m: f64,
    pub top_width_m: f64,
    pub base_width_m: f64,
    /// Where the outer edge of the top stands.
    #[serde(default)]
    pub edge_m: f64,
}

impl Wall {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("height_m", self.height_m, "m", 1.0..=30.0);
        faults.range("top_width_m", self.top_width_m, "m", 0.5..=30.0);
        faults.range("base_width_m", self.base_width_m, "m", self.top_width_m..=60.0);
        faults.range("edge_m", self.edge_m, "m", -500.0..=500.0);
        faults
    }
}
