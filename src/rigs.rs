//! Rigs: the fixtures of the proving ground, each made to show one law alone. One file each; a new one costs its file
//! and two lines here.

pub mod blast_gauge;
pub mod loudspeaker;
pub mod proof_yard;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The rigs a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RigFile {
    Loudspeaker(loudspeaker::Loudspeaker),
    ProofYard(proof_yard::ProofYard),
    BlastGauge(blast_gauge::BlastGauge),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Loudspeaker", loudspeaker::ABOUT, &loudspeaker::THEORY),
    ("ProofYard", proof_yard::ABOUT, &proof_yard::THEORY),
    ("BlastGauge", blast_gauge::ABOUT, &blast_gauge::THEORY),
];

impl RigFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Loudspeaker(it) => it.faults(),
            Self::ProofYard(it) => it.faults(),
            Self::BlastGauge(it) => it.faults(),
        }
    }

    /// Sets it up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Loudspeaker(it) => it.build(id, kit),
            Self::ProofYard(it) => it.build(id, kit),
            Self::BlastGauge(it) => it.build(kit),
        }
    }
}
