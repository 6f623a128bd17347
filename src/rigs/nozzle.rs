//! Nozzle: a tube that blows a steady hot jet and throws burning grains.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::fixtures;
use crate::kit::physics::Group;
use crate::look::Look;
use crate::mechanics::{Theory, grains};
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a tube that blows a steady hot jet and throws burning grains";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "gas leaves with exit_speed_m_s at exit_temperature_k; the mechanics jet and grains answer for gas and grains",
    symbols: &[
        ("bore_m", "bore, m"),
        ("exit_speed_m_s", "speed of the gas at the mouth, m/s"),
        ("exit_temperature_k", "temperature of the gas at the mouth, K"),
        ("barrel_m", "length of tube over which the gas drives the grains, m"),
        ("angle_deg", "how far the tube points upwards, degrees"),
    ],
    assumptions: &["the jet is steady", "grains start from rest in the tube"],
    left_out: &[("the slow decline of a real charge", "too strong at the end")],
    claims: &["law-jet-decay", "law-jet-temperature", "law-jet-grains", "assumed-lance-barrel"],
};

const MUZZLE_M: f64 = 1.5;
const GRAINS_PER_S: f64 = 240.0;
const THROWS_S: f64 = 1.5;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nozzle {
    pub bore_m: f64,
    pub exit_speed_m_s: f64,
    pub exit_temperature_k: f64,
    pub barrel_m: f64,
    pub angle_deg: f64,
}

impl Nozzle {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("bore_m", self.bore_m, "m", 0.001..=1.0);
        faults.range("exit_speed_m_s", self.exit_speed_m_s, "m/s", 0.1..=500.0);
        faults.range("exit_temperature_k", self.exit_temperature_k, "K", 250.0..=4000.0);
        faults.range("barrel_m", self.barrel_m, "m", 0.05..=3.0);
        faults.range("angle_deg", self.angle_deg, "deg", -30.0..=80.0);
        faults
    }

    /// Fixes the tube at breast height and lets it burn.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let angle_rad = self.angle_deg.to_radians();
        let (muzzle, along) = (Vec2::new(0.0, MUZZLE_M), Vec2::from_angle(angle_rad));
        let plan = Plan {
            id: format!("{id}.tube"),
            owner: id.to_owned(),
            part: "tube",
            look: Look::Bamboo,
            shape: Shape::Box { half_x_m: self.barrel_m / 2.0, half_y_m: 0.5 * self.bore_m + 0.01 },
            depth_m: 1.0,
            breadth_m: self.bore_m + 0.02,
            mechanic: "jet",
            mass_kg: 3.0,
            tracked: false,
            drag_area_m2: 0.0,
        };
        kit.add_fixed(plan, muzzle - along * (self.barrel_m / 2.0), angle_rad, Group::Prop);
        let nozzle = fixtures::Nozzle {
            id: id.to_owned(),
            muzzle,
            angle_rad,
            bore_m: self.bore_m,
            exit_speed_m_s: self.exit_speed_m_s,
            exit_k: self.exit_temperature_k,
            air_k: kit.air.temperature_k,
            barrel_m: self.barrel_m,
            grains_per_s: GRAINS_PER_S,
            stops_s: THROWS_S,
            thrown: 0,
            seen_m: 0.0,
            done: false,
        };
        kit.show("grain_speed_m_s", grains::driven_m_s(&nozzle.gas(), self.barrel_m));
        kit.fixtures.nozzles.push(nozzle);
    }
}
