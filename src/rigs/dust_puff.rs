//! Dust puff: a cloud of dust let go at once, and a probe downwind that reads it as it goes by.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::cloud::{Growth, Probe, Puff};
use crate::mechanics::Theory;
use crate::mechanics::cloud::settling;
use crate::sample::PuffKind;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a cloud of dust let go at once, and a probe downwind that reads it as it goes by";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "the cloud drifts, spreads and settles (see cloud); the probe reads it when its middle comes by",
    symbols: &[
        ("mass_kg", "dust in the cloud"),
        ("grain_diameter_m, density_kg_m3", "size of its grains and density of their stuff"),
        ("distance_m", "from where it is let go to the probe, downwind"),
        ("streams", "spreads as one of many puffs that stream on"),
        ("height_m, start_m", "height of its middle, and its standard deviation at the start"),
    ],
    assumptions: &["all grains are alike"],
    left_out: &[("the burst that makes it", "the cloud begins at rest in the wind")],
    claims: &["law-puff-growth", "law-extinction"],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DustPuff {
    pub mass_kg: f64,
    pub grain_diameter_m: f64,
    pub density_kg_m3: f64,
    pub distance_m: f64,
    #[serde(default)]
    pub height_m: f64,
    #[serde(default)]
    pub start_m: f64,
    /// One of many that stream on, and spreads as their plume does.
    #[serde(default)]
    pub streams: bool,
}

impl DustPuff {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("mass_kg", self.mass_kg, "kg", 1e-6..=1e6);
        faults.range("grain_diameter_m", self.grain_diameter_m, "m", 1e-7..=0.01);
        faults.range("density_kg_m3", self.density_kg_m3, "kg/m3", 10.0..=25_000.0);
        faults.range("distance_m", self.distance_m, "m", 0.1..=10_000.0);
        faults.range("height_m", self.height_m, "m", 0.0..=500.0);
        faults.range("start_m", self.start_m, "m", 0.0..=100.0);
        faults
    }

    /// Lets the cloud go at the origin.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let downwind = if kit.air.wind_m_s < 0.0 { -1.0 } else { 1.0 };
        kit.probes.push(Probe { id: format!("{id}-probe"), at_m: downwind * self.distance_m, read: false });
        kit.puffs.push(Puff {
            source: id.to_owned(),
            kind: PuffKind::Lime,
            growth: if self.streams { Growth::Stream } else { Growth::Burst },
            at: Vec2::new(0.0, self.height_m),
            depth_m: 0.0,
            mass_kg: self.mass_kg,
            across_m: self.start_m,
            up_m: self.start_m,
            fall_m_s: settling::terminal_speed_m_s(self.grain_diameter_m, self.density_kg_m3),
            extinction_m2_kg: settling::extinction_m2_kg(self.grain_diameter_m, self.density_kg_m3),
        });
    }
}
