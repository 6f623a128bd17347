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

/// A frame that stands upright.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SiegeTower(pub Tower);

impl SiegeTower {
    #[must_use]
    pub fn faults(&self) -> Faults {
        self.0.formed(Form::Upright).faults()
    }

    /// Puts the tower up, member by member.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        self.0.formed(Form::Upright).build(id, kit);
    }
}
