//! Rigs: the fixtures of the proving ground, each made to show one law alone. One file each; a new one costs its file
//! and two lines here.

pub mod basin;
pub mod dust_puff;
pub mod falling_grain;
pub mod loudspeaker;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The rigs a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RigFile {
    Loudspeaker(loudspeaker::Loudspeaker),
    Basin(basin::Basin),
    FallingGrain(falling_grain::FallingGrain),
    DustPuff(dust_puff::DustPuff),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Loudspeaker", loudspeaker::ABOUT, &loudspeaker::THEORY),
    ("Basin", basin::ABOUT, &basin::THEORY),
    ("FallingGrain", falling_grain::ABOUT, &falling_grain::THEORY),
    ("DustPuff", dust_puff::ABOUT, &dust_puff::THEORY),
];

impl RigFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Loudspeaker(it) => it.faults(),
            Self::Basin(it) => it.faults(),
            Self::FallingGrain(it) => it.faults(),
            Self::DustPuff(it) => it.faults(),
        }
    }

    /// Sets it up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Loudspeaker(it) => it.build(id, kit),
            Self::Basin(it) => it.build(id, kit),
            Self::FallingGrain(it) => it.build(id, kit),
            Self::DustPuff(it) => it.build(id, kit),
        }
    }
}
