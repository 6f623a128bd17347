//! Rigs: the fixtures of the proving ground, each made to show one law alone. One file each; a new one costs its file
//! and two lines here.

pub mod blocks;
pub mod loudspeaker;
pub mod pile;
pub mod shot;
pub mod wet_bundle;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The rigs a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RigFile {
    Blocks(blocks::Blocks),
    Loudspeaker(loudspeaker::Loudspeaker),
    Pile(pile::Pile),
    Shot(shot::Shot),
    WetBundle(wet_bundle::WetBundle),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Blocks", blocks::ABOUT, &blocks::THEORY),
    ("Loudspeaker", loudspeaker::ABOUT, &loudspeaker::THEORY),
    ("Pile", pile::ABOUT, &pile::THEORY),
    ("Shot", shot::ABOUT, &shot::THEORY),
    ("WetBundle", wet_bundle::ABOUT, &wet_bundle::THEORY),
];

impl RigFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Blocks(it) => it.faults(),
            Self::Loudspeaker(it) => it.faults(),
            Self::Pile(it) => it.faults(),
            Self::Shot(it) => it.faults(),
            Self::WetBundle(it) => it.faults(),
        }
    }

    /// Sets it up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Blocks(it) => it.build(id, kit),
            Self::Loudspeaker(it) => it.build(id, kit),
            Self::Pile(it) => it.build(id, kit),
            Self::Shot(it) => it.build(id, kit),
            Self::WetBundle(it) => it.build(id, kit),
        }
    }
}
