//! Blast gauge: reads the far-off blast at a scaled distance. It knows of no charge.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::{Theory, blast};
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "reads the peak of a far-off blast at a scaled distance, from 5 on";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "peak_kpa and peak_level_db at scaled_distance (see the mechanic blast)",
    symbols: &[("scaled_distance", "distance over the cube root of the charge's weight of TNT, m/kg^(1/3)")],
    assumptions: &["a burst on open ground"],
    left_out: &[("the near field, below 5, on purpose", "no answer is given there")],
    claims: &["law-blast-scaling"],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlastGauge {
    pub scaled_distance: f64,
}

impl BlastGauge {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        // Nearer than this is the near field, which is left out on purpose.
        faults.range("scaled_distance", self.scaled_distance, "", blast::NEAREST..=blast::FARTHEST);
        faults
    }

    /// Sets the gauge up; the law reads it at the first step.
    pub fn build(&self, kit: &mut Kit) {
        kit.blast_gauges.push(self.scaled_distance);
    }
}
