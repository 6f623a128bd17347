//! The fire bundle ("fire ox"): dry bamboo, brushwood and straw tied together, lit and thrown down from the wall.

use crate::fault::Faults;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a bundle of dry bamboo, brushwood and straw, lit and thrown down; called a fire ox";

/// A stock of like bundles; each thrown one is named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FireBundle {
    pub count: u32,
    /// Id of the crew that throws them.
    pub crew: String,
    pub mass_kg: f64,
    pub length_m: f64,
    pub diameter_m: f64,
    /// Water as a share of the dry mass: air-dry brush has about 0.1, soaked brush 0.5 and more.
    pub moisture_share: f64,
    pub throw_speed_m_s: f64,
    pub throw_angle_deg: f64,
    /// How far away from the viewer the throwers are spread.
    pub spread_m: f64,
}

impl FireBundle {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=2000);
        faults.range("mass_kg", self.mass_kg, "kg", 0.1..=200.0);
        faults.range("length_m", self.length_m, "m", 0.1..=5.0);
        faults.range("diameter_m", self.diameter_m, "m", 0.05..=2.0);
        faults.range("moisture_share", self.moisture_share, "", 0.0..=2.0);
        faults.range("throw_speed_m_s", self.throw_speed_m_s, "m/s", 0.0..=30.0);
        faults.range("throw_angle_deg", self.throw_angle_deg, "deg", -90.0..=90.0);
        faults.range("spread_m", self.spread_m, "m", 0.5..=100.0);
        faults
    }
}
