//! The fire lance: a bamboo pole whose head throws a jet of hot gas and burning grains for a while, once.

use crate::fault::Faults;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a pole whose head throws flame and burning grains a few metres, once, for a while";

/// A battery of like lances served by one crew; each is named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FireLance {
    pub count: u32,
    /// Id of the crew whose men hold them, two to each or as the account says.
    pub crew: String,
    /// Id of a recipe of `assets/powders.ron`: a named historical one, as published.
    pub powder: String,
    /// Visible reach of the burning grains.
    pub reach_m: f64,
    pub burn_time_s: f64,
    pub bore_m: f64,
    /// Height of the muzzle above the feet and direction above the horizontal, towards +x.
    pub muzzle_height_m: f64,
    pub angle_deg: f64,
}

impl FireLance {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=200);
        faults.range("reach_m", self.reach_m, "m", 0.3..=30.0);
        faults.range("burn_time_s", self.burn_time_s, "s", 1.0..=1200.0);
        faults.range("bore_m", self.bore_m, "m", 0.005..=0.15);
        faults.range("muzzle_height_m", self.muzzle_height_m, "m", 0.0..=5.0);
        faults.range("angle_deg", self.angle_deg, "deg", -90.0..=90.0);
        faults
    }
}
