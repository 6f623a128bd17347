//! The sky bridge: a wheeled assault tower of timber members held by lashings and tenons, clad in wet hides.

use super::tower::{Form, Tower};
use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str =
    "a wheeled assault tower with a bridge: timber members, lashings and tenons, clad in hides, felt and quilts";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "timbers held by lashings and tenons; each joint bears its strength times the section that fire has left (see strength)",
    symbols: &[
        ("lashing_kn, tenon_kn", "what one joint bears unburnt, kN"),
        ("lashing_m", "thickness of a lashing's rope, m; it burns through in minutes, a beam in hours"),
        ("water_kg_m2", "water in hides, felt and quilts, which must go before they burn"),
        ("hawsers, hawser_kn, hawser_length_m", "what it is hauled by"),
        ("rolling_share", "resistance to rolling as a share of its weight"),
    ],
    assumptions: &[
        "the recorded outline is filled with the fewest timbers that make it stiff",
        "one drawn frame stands for the near and the far one",
    ],
    left_out: &[
        ("men on board who put fires out", "it burns sooner than it did"),
        ("twisting out of the picture's plane", "it stands too long"),
    ],
    claims: &[
        "dean-sky-bridge-size",
        "dean-hides",
        "dean-hawsers",
        "assumed-timber-sizes",
        "assumed-lashing-strength",
        "assumed-tenon-strength",
        "assumed-hide-water",
        "assumed-rolling",
        "assumed-bridge-outline",
        "assumed-joint-faces",
        "assumed-coverings",
        "assumed-coverings-thickness",
        "assumed-patches",
        "assumed-rest",
    ],
};

/// Nearest depth of the bridge; the near frame stands here. For drawing only, hence `numerical`.
const NEAR_M: f64 = 0.4;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkyBridge {
    /// How far its head stands from the wall's outer edge at the start.
    pub start_gap_m: f64,
    pub base_length_m: f64,
    /// Across, away from the viewer.
    pub width_m: f64,
    pub height_m: f64,
    /// How far the head leans out beyond the foot.
    pub overhang_m: f64,
    pub wheel_diameter_m: f64,
    /// Heights of the floors above the ground, lowest first.
    pub floors_m: Vec<f64>,
    /// What one lashing bears, unburnt.
    pub lashing_kn: f64,
    /// What one tenon bears, unburnt.
    pub tenon_kn: f64,
    /// Thickness of a lashing's rope.
    pub lashing_m: f64,
    /// Water in the hides, felt and quilts together.
    pub water_kg_m2: f64,
    /// Number of hawsers and what each bears.
    pub hawsers: u32,
    pub hawser_kn: f64,
    pub hawser_length_m: f64,
    /// Resistance to rolling on firm ground, as a share of the weight.
    pub rolling_share: f64,
}

impl SkyBridge {
    #[must_use]
    pub fn faults(&self) -> Faults {
        self.tower().faults()
    }

    /// Puts the bridge up, member by member.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        self.tower().build(id, kit);
    }

    fn tower(&self) -> Tower {
        Tower {
            form: Form::Leaning,
            start_gap_m: self.start_gap_m,
            near_m: NEAR_M,
            base_length_m: self.base_length_m,
            width_m: self.width_m,
            height_m: self.height_m,
            overhang_m: self.overhang_m,
            gangway_m: 0.0,
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
