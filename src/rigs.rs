//! Rigs: the fixtures of the proving ground, each made to show one law alone. One file each; a new one costs its file
//! and two lines here.

pub mod burner;
pub mod loudspeaker;
pub mod nozzle;
pub mod slab;
pub mod strips;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::material::materials;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The rigs a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RigFile {
    Loudspeaker(loudspeaker::Loudspeaker),
    Slab(slab::Slab),
    Burner(burner::Burner),
    Nozzle(nozzle::Nozzle),
    Strips(strips::Strips),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Loudspeaker", loudspeaker::ABOUT, &loudspeaker::THEORY),
    ("Slab", slab::ABOUT, &slab::THEORY),
    ("Burner", burner::ABOUT, &burner::THEORY),
    ("Nozzle", nozzle::ABOUT, &nozzle::THEORY),
    ("Strips", strips::ABOUT, &strips::THEORY),
];

/// What is wrong with the name of a material.
fn material_faults(path: &str, name: &str) -> Faults {
    let mut faults = Faults::default();
    if !materials().iter().any(|material| material.id == name) {
        let known: Vec<_> = materials().iter().map(|material| material.id.as_str()).collect();
        faults.add(path, format!("unknown material '{name}', known: {}", known.join(", ")));
    }
    faults
}

impl RigFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Loudspeaker(it) => it.faults(),
            Self::Slab(it) => it.faults(),
            Self::Burner(it) => it.faults(),
            Self::Nozzle(it) => it.faults(),
            Self::Strips(it) => it.faults(),
        }
    }

    /// Sets it up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Loudspeaker(it) => it.build(id, kit),
            Self::Slab(it) => it.build(id, kit),
            Self::Burner(it) => it.build(id, kit),
            Self::Nozzle(it) => it.build(id, kit),
            Self::Strips(it) => it.build(id, kit),
        }
    }
}
