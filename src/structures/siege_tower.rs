//! The siege tower ("facing tower", dui lou): an upright wheeled frame, taller than the wall and narrow, clad in wet hides.

use super::tower::{Form, Tower};
use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str =
    "a wheeled siege tower taller than the wall: an upright frame clad in hides, which ram-poles can tip over";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "timbers held by lashings and tenons (see strength); pushed at the height h it tips when F (h - c) > W d (see ram-pole)",
    symbols: &[
        ("base_length_m, width_m, height_m", "along the picture, away from the viewer, and from the ground to the roof"),
        ("gangway_m", "how far its planks reach towards the wall"),
        ("floors_m", "heights of its floors"),
        ("lashing_kn, tenon_kn, lashing_m", "what a joint bears unburnt, kN, and how thick its rope is"),
        ("water_kg_m2", "water in hides, felt and quilts"),
        ("hawsers, hawser_kn, hawser_length_m, rolling_share", "how it is hauled, as a sky bridge is"),
    ],
    assumptions: &[
        "the recorded height and width are filled with the fewest timbers that make it stiff",
        "it is coated like the sky bridge of De'an",
    ],
    left_out: &[
        ("men on board, who weigh less than a tenth of it", "it tips a little too easily"),
        ("men on board who put fires out", "it burns sooner than it did"),
    ],
    claims: &[
        "kaifeng-towers-size",
        "assumed-siege-tower",
        "assumed-timber-sizes",
        "assumed-lashing-strength",
        "assumed-tenon-strength",
        "assumed-hide-water",
        "assumed-rolling",
        "assumed-joint-faces",
        "assumed-coverings",
        "assumed-coverings-thickness",
        "assumed-patches",
        "assumed-rest",
    ],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiegeTower {
    /// How far its front stands from the wall's outer edge at the start.
    pub start_gap_m: f64,
    /// How far behind the picture it begins.
    #[serde(default)]
    pub depth_m: f64,
    pub base_length_m: f64,
    pub width_m: f64,
    pub height_m: f64,
    #[serde(default)]
    pub gangway_m: f64,
    pub wheel_diameter_m: f64,
    pub floors_m: Vec<f64>,
    pub lashing_kn: f64,
    pub tenon_kn: f64,
    pub lashing_m: f64,
    pub water_kg_m2: f64,
    pub hawsers: u32,
    pub hawser_kn: f64,
    pub hawser_length_m: f64,
    pub rolling_share: f64,
}

impl SiegeTower {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = self.tower().faults();
        faults.range("depth_m", self.depth_m, "m", -100.0..=500.0);
        faults.range("gangway_m", self.gangway_m, "m", 0.0..=10.0);
        faults
    }

    /// Puts the tower up, member by member.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        self.tower().build(id, kit);
    }

    fn tower(&self) -> Tower {
        Tower {
            form: Form::Upright,
            start_gap_m: self.start_gap_m,
            near_m: self.depth_m,
            base_length_m: self.base_length_m,
            width_m: self.width_m,
            height_m: self.height_m,
            overhang_m: 0.0,
            gangway_m: self.gangway_m,
            wheel_diameter_m: self.wheel_diameter_m,
            floors_m: self.floors_m.clone(),
            lashing_kn: self.lashing_kn,
            tenon_kn: self.tenon_kn,
            lashing_m: self.lashing_m,
            water_kg_m2: self.water_kg_m2,
            hawsers: self.hawsers,
            hawser_kn: self.hawser_kn,
            hawser_length_m: self.hawser_length_m,
            rolling_share: self.rolling_share,
        }
    }
}
