//! A prop: a heavy beam run out from the wall that holds an assault bridge off.

use crate::fault::Faults;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a beam run out from the wall that holds an assault bridge off";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prop {
    /// Id of the structure it holds off.
    pub holds: String,
    pub length_m: f64,
    /// How far beyond the wall's outer edge its tip reaches.
    pub reach_m: f64,
    /// Height of its tip above the ground.
    pub height_m: f64,
}

impl Prop {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("length_m", self.length_m, "m", 0.5..=30.0);
        faults.range("reach_m", self.reach_m, "m", 0.1..=self.length_m.max(0.1));
        faults.range("height_m", self.height_m, "m", 0.1..=40.0);
        faults
    }
}
