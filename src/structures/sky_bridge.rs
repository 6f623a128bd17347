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

/// A frame that leans over its foot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SkyBridge(pub Tower);

impl SkyBridge {
    #[must_use]
    pub fn faults(&self) -> Faults {
        self.0.formed(Form::Leaning).faults()
    }

    /// Puts the bridge up, member by member.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        self.0.formed(Form::Leaning).build(id, kit);
    }
}
