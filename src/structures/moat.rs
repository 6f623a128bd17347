//! A moat across the way, with the causeway of fill that the attackers heaped into it. The fill is soft in places.

use crate::fault::Faults;
use crate::kit::{Kit, SoftGround};
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a moat with a causeway of fill, soft in places; wheels sink there";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "a causeway of fill crosses the water; where it is soft a wheel sinks until it is borne (see soft-ground)",
    symbols: &[
        ("from_m, width_m, depth_m, water_below_m", "where the moat runs and how far down its water stands"),
        ("soft_from_m, soft_width_m, soft_depth_m", "the soft stretch of the causeway"),
        ("bearing_kpa", "pressure the soft fill bears, kPa"),
    ],
    assumptions: &["outside the soft stretch the causeway is as firm as the ground"],
    left_out: &[("fill that burns or slides into the water", "the causeway lasts too long")],
    claims: &["dean-moat", "dean-moat-fill", "assumed-fill", "assumed-bearing", "assumed-moat-place"],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moat {
    /// The bank on the wall's side.
    pub from_m: f64,
    pub width_m: f64,
    pub depth_m: f64,
    /// How far the water stands below the bank.
    pub water_below_m: f64,
    /// The soft stretch of the causeway.
    pub soft_from_m: f64,
    pub soft_width_m: f64,
    /// How deep a wheel can sink there before it meets something firm.
    pub soft_depth_m: f64,
    /// Pressure the soft fill bears.
    pub bearing_kpa: f64,
}

impl Moat {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("from_m", self.from_m, "m", -500.0..=500.0);
        faults.range("width_m", self.width_m, "m", 1.0..=100.0);
        faults.range("depth_m", self.depth_m, "m", 0.5..=20.0);
        faults.range("water_below_m", self.water_below_m, "m", 0.0..=self.depth_m);
        faults.range("soft_from_m", self.soft_from_m, "m", self.from_m..=self.from_m + self.width_m);
        faults.range("soft_width_m", self.soft_width_m, "m", 0.0..=self.width_m);
        faults.range("soft_depth_m", self.soft_depth_m, "m", 0.0..=self.depth_m);
        faults.range("bearing_kpa", self.bearing_kpa, "kPa", 1.0..=2000.0);
        faults
    }
}

impl Moat {
    /// The causeway lies level with the banks; only its soft stretch is a law's business.
    pub fn build(&self, kit: &mut Kit) {
        if self.soft_width_m > 0.0 && self.soft_depth_m > 0.0 {
            kit.soft.push(SoftGround {
                from_m: self.soft_from_m,
                to_m: self.soft_from_m + self.soft_width_m,
                depth_m: self.soft_depth_m,
                bearing_pa: self.bearing_kpa * 1000.0,
                pressed_m: 0.0,
                bed: None,
            });
        }
    }
}
