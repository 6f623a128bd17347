//! A stretch of open water between level banks, deep enough for ships.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::water::Water as Stretch;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a stretch of open water between level banks";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "whatever lies in it is lifted by the weight of the water it takes the place of (see buoyancy)",
    symbols: &[
        ("from_m, width_m", "where it runs"),
        ("depth_m, below_m", "its depth, and how far it stands below the banks"),
        ("density_kg_m3", "1000 for fresh water, about 1025 for the sea"),
        ("current_m_s", "how fast it flows towards +x"),
        ("swell_m, swell_period_s", "swell from trough to crest, and its period (see swell)"),
    ],
    assumptions: &["it is level but for the swell"],
    left_out: &[("wind waves", "hulls lie too quiet")],
    claims: &["law-buoyancy", "law-swell"],
};

/// How broad it is drawn, m. Numerical: for the picture only.
const SHOWN_ACROSS_M: f64 = 100.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    pub from_m: f64,
    pub width_m: f64,
    pub depth_m: f64,
    /// How far the water stands below the banks.
    #[serde(default)]
    pub below_m: f64,
    #[serde(default = "fresh")]
    pub density_kg_m3: f64,
    /// Towards +x.
    #[serde(default)]
    pub current_m_s: f64,
    /// From trough to crest, and its period.
    #[serde(default)]
    pub swell_m: f64,
    #[serde(default = "long")]
    pub swell_period_s: f64,
}

/// Period of a moderate swell near a coast (`law-swell`).
fn long() -> f64 {
    7.0
}

fn fresh() -> f64 {
    1000.0
}

impl Water {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("from_m", self.from_m, "m", -2000.0..=2000.0);
        faults.range("width_m", self.width_m, "m", 1.0..=4000.0);
        faults.range("depth_m", self.depth_m, "m", 0.5..=50.0);
        faults.range("below_m", self.below_m, "m", 0.0..=20.0);
        faults.range("current_m_s", self.current_m_s, "m/s", -5.0..=5.0);
        faults.range("swell_m", self.swell_m, "m", 0.0..=6.0);
        faults.range("swell_period_s", self.swell_period_s, "s", 1.0..=30.0);
        faults.range("density_kg_m3", self.density_kg_m3, "kg/m3", 900.0..=1300.0);
        faults
    }

    /// Fills the bed; the ground is laid round it.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let plan = Plan {
            id: id.to_owned(),
            owner: id.to_owned(),
            part: "water",
            look: Look::Water,
            shape: Shape::Box { half_x_m: self.width_m / 2.0, half_y_m: self.depth_m / 2.0 },
            depth_m: 0.0,
            breadth_m: SHOWN_ACROSS_M,
            mechanic: "buoyancy",
            mass_kg: 0.0,
            tracked: false,
            drag_area_m2: 0.0,
        };
        let middle = Vec2::new(self.from_m + self.width_m / 2.0, -self.below_m - self.depth_m / 2.0);
        let entity = kit.add_shown(plan, middle, 0.0);
        kit.things[entity].fixed = true;
        kit.waters.push(Stretch {
            id: id.to_owned(),
            from_m: self.from_m,
            to_m: self.from_m + self.width_m,
            level_m: -self.below_m,
            depth_m: self.depth_m,
            density_kg_m3: self.density_kg_m3,
            current_m_s: self.current_m_s,
            swell_m: self.swell_m,
            swell_period_s: self.swell_period_s,
            moves_since_s: None,
        });
    }
}
