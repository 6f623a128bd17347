//! Shot: one thing thrown, shot or dropped, from the left edge of the scene, followed by instruments until it lands.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::flight::{Flight, Missile};
use crate::look::Look;
use crate::mechanics::Theory;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "one thing thrown, shot or dropped, followed by instruments until it lands";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "loosed at the start from x = 0 at height_m; range, top, times and landing are read (see the mechanic flight)",
    symbols: &[
        ("mass_kg, diameter_m", "of what flies"),
        ("drag_coefficient", "on the circle of that diameter; 0 flies as in a vacuum"),
        ("speed_m_s, angle_deg", "how it leaves; the angle above the horizontal"),
        ("height_m", "of its middle over the ground when it leaves; it lands when its middle comes down to the ground"),
    ],
    assumptions: &["the range is counted along the level ground, negative where the wind carries it back"],
    left_out: &[("bouncing and rolling on after the landing", "too short")],
    claims: &["law-ballistics", "law-drag"],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shot {
    pub mass_kg: f64,
    pub diameter_m: f64,
    pub drag_coefficient: f64,
    pub speed_m_s: f64,
    pub angle_deg: f64,
    pub height_m: f64,
}

impl Shot {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("mass_kg", self.mass_kg, "kg", 1e-6..=10_000.0);
        faults.range("diameter_m", self.diameter_m, "m", 1e-4..=5.0);
        faults.range("drag_coefficient", self.drag_coefficient, "", 0.0..=5.0);
        faults.range("speed_m_s", self.speed_m_s, "m/s", 0.0..=1_000.0);
        faults.range("angle_deg", self.angle_deg, "deg", -90.0..=90.0);
        faults.range("height_m", self.height_m, "m", 0.0..=10_000.0);
        faults
    }

    /// Looses it.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let &Self { mass_kg, diameter_m, drag_coefficient, speed_m_s, angle_deg, height_m } = self;
        let missile = Missile { mass_kg, diameter_m, drag_coefficient };
        let velocity = Vec2::from_angle(angle_deg.to_radians()) * speed_m_s;
        let shot = Flight::new(id, missile, Vec2::new(0.0, height_m), velocity);
        kit.loose(Flight { look: Look::Iron, watched: true, ..shot });
    }
}
