//! Rigs: the fixtures of the proving ground, each made to show one law alone. One file each; a new one costs its file
//! and two lines here.

pub mod blocks;
pub mod loudspeaker;
pub mod shot;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The rigs a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RigFile {
    Loudspeaker(loudspeaker::Loudspeaker),
    Shot(shot::Shot),
    Blocks(blocks::Blocks),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Loudspeaker", loudspeaker::ABOUT, &loudspeaker::THEORY),
    ("Shot", shot::ABOUT, &shot::THEORY),
    ("Blocks", blocks::ABOUT, &blocks::THEORY),
];

impl RigFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Loudspeaker(it) => it.faults(),
            Self::Shot(it) => it.faults(),
            Self::Blocks(it) => it.faults(),
        }
    }

    /// Sets it up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Loudspeaker(it) => it.build(id, kit),
            Self::Shot(it) => it.build(id, kit),
            Self::Blocks(it) => it.build(id, kit),
        }
    }
}
