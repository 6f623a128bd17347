//! Rigs: the fixtures of the proving ground, each made to show one law alone, and instruments that a battle may have too.
//! One file each; a new one costs its file and two lines here.

pub mod basin;
pub mod blast_gauge;
pub mod blocks;
pub mod burner;
pub mod dust_puff;
pub mod falling_grain;
pub mod listener;
pub mod loudspeaker;
pub mod nozzle;
pub mod pile;
pub mod proof_yard;
pub mod shot;
pub mod slab;
pub mod strips;
pub mod wet_bundle;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The rigs a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RigFile {
    Basin(basin::Basin),
    BlastGauge(blast_gauge::BlastGauge),
    Blocks(blocks::Blocks),
    Burner(burner::Burner),
    DustPuff(dust_puff::DustPuff),
    FallingGrain(falling_grain::FallingGrain),
    Listener(listener::Listener),
    Loudspeaker(loudspeaker::Loudspeaker),
    Nozzle(nozzle::Nozzle),
    Pile(pile::Pile),
    ProofYard(proof_yard::ProofYard),
    Shot(shot::Shot),
    Slab(slab::Slab),
    Strips(strips::Strips),
    WetBundle(wet_bundle::WetBundle),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Basin", basin::ABOUT, &basin::THEORY),
    ("BlastGauge", blast_gauge::ABOUT, &blast_gauge::THEORY),
    ("Blocks", blocks::ABOUT, &blocks::THEORY),
    ("Burner", burner::ABOUT, &burner::THEORY),
    ("DustPuff", dust_puff::ABOUT, &dust_puff::THEORY),
    ("FallingGrain", falling_grain::ABOUT, &falling_grain::THEORY),
    ("Listener", listener::ABOUT, &listener::THEORY),
    ("Loudspeaker", loudspeaker::ABOUT, &loudspeaker::THEORY),
    ("Nozzle", nozzle::ABOUT, &nozzle::THEORY),
    ("Pile", pile::ABOUT, &pile::THEORY),
    ("ProofYard", proof_yard::ABOUT, &proof_yard::THEORY),
    ("Shot", shot::ABOUT, &shot::THEORY),
    ("Slab", slab::ABOUT, &slab::THEORY),
    ("Strips", strips::ABOUT, &strips::THEORY),
    ("WetBundle", wet_bundle::ABOUT, &wet_bundle::THEORY),
];

impl RigFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Basin(it) => it.faults(),
            Self::BlastGauge(it) => it.faults(),
            Self::Blocks(it) => it.faults(),
            Self::Burner(it) => it.faults(),
            Self::DustPuff(it) => it.faults(),
            Self::FallingGrain(it) => it.faults(),
            Self::Listener(it) => it.faults(),
            Self::Loudspeaker(it) => it.faults(),
            Self::Nozzle(it) => it.faults(),
            Self::Pile(it) => it.faults(),
            Self::ProofYard(it) => it.faults(),
            Self::Shot(it) => it.faults(),
            Self::Slab(it) => it.faults(),
            Self::Strips(it) => it.faults(),
            Self::WetBundle(it) => it.faults(),
        }
    }

    /// Sets it up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Basin(it) => it.build(id, kit),
            Self::BlastGauge(it) => it.build(kit),
            Self::Blocks(it) => it.build(id, kit),
            Self::Burner(it) => it.build(id, kit),
            Self::DustPuff(it) => it.build(id, kit),
            Self::FallingGrain(it) => it.build(id, kit),
            Self::Listener(it) => it.build(id, kit),
            Self::Loudspeaker(it) => it.build(id, kit),
            Self::Nozzle(it) => it.build(id, kit),
            Self::Pile(it) => it.build(id, kit),
            Self::ProofYard(it) => it.build(id, kit),
            Self::Shot(it) => it.build(id, kit),
            Self::Slab(it) => it.build(id, kit),
            Self::Strips(it) => it.build(id, kit),
            Self::WetBundle(it) => it.build(id, kit),
        }
    }
}
