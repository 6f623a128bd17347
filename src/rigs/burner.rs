//! Burner: a round gas fire of known heat, with a thermometer over it and a radiometer beside it.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::fixtures;
use crate::kit::physics::Group;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a round gas fire of known heat, a thermometer over it, a radiometer beside it";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "one fire of exactly this heat and diameter; flames, gas and radiation by the mechanic plume",
    symbols: &[
        ("heat_release_kw", "heat that the fire gives, kW"),
        ("diameter_m", "diameter of the fire, m"),
        ("probe_height_m", "height of the thermometer over the fire's base, m"),
        ("radiant_share", "share of the heat that is radiated, for the correlations that ask for it"),
        ("radiometer_m", "distance of the radiometer from the axis, at half the flame height, m"),
    ],
    assumptions: &["the fire burns steadily on a level floor in the open"],
    left_out: &[("soot, which makes flames of equal heat differ", "either way")],
    claims: &["law-flame-height", "law-plume-temperature", "law-plume-entrainment"],
};

/// Height of the burner's rim over the ground, m.
const RIM_M: f64 = 0.3;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Burner {
    pub heat_release_kw: f64,
    pub diameter_m: f64,
    pub probe_height_m: f64,
    pub radiant_share: f64,
    pub radiometer_m: f64,
}

impl Burner {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("heat_release_kw", self.heat_release_kw, "kW", 0.1..=1_000_000.0);
        faults.range("diameter_m", self.diameter_m, "m", 0.01..=50.0);
        faults.range("probe_height_m", self.probe_height_m, "m", 0.05..=100.0);
        faults.range("radiant_share", self.radiant_share, "", 0.0..=0.7);
        faults.range("radiometer_m", self.radiometer_m, "m", 0.1..=150.0);
        faults
    }

    /// Sets the burner on the ground.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let plan = Plan {
            id: format!("{id}.pan"),
            owner: id.to_owned(),
            part: "pan",
            look: Look::Iron,
            shape: Shape::Box { half_x_m: self.diameter_m / 2.0, half_y_m: RIM_M / 2.0 },
            depth_m: 1.0,
            breadth_m: self.diameter_m,
            mechanic: "plume",
            mass_kg: 50.0,
            tracked: false,
            drag_area_m2: 0.0,
        };
        kit.add_fixed(plan, Vec2::new(0.0, RIM_M / 2.0), 0.0, Group::Prop);
        kit.fixtures.burners.push(fixtures::Burner {
            id: id.to_owned(),
            base: Vec2::new(0.0, RIM_M),
            heat_release_w: self.heat_release_kw * 1000.0,
            diameter_m: self.diameter_m,
            radiant_share: self.radiant_share,
            probe_height_m: self.probe_height_m,
            radiometer_m: self.radiometer_m,
            done: false,
        });
    }
}
