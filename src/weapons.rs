//! Weapons. One file each; a new one costs its file and two lines here.

pub mod bomb;
pub mod bow;
pub mod fire_bundle;
pub mod fire_lance;
pub mod mops;
pub mod ram_pole;
pub mod thrower;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The weapon kinds a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WeaponFile {
    FireLance(fire_lance::FireLance),
    FireBundle(fire_bundle::FireBundle),
    Thrower(thrower::Thrower),
    Bomb(bomb::Bomb),
    Mops(mops::Mops),
    Bow(bow::Bow),
    RamPole(ram_pole::RamPole),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("FireLance", fire_lance::ABOUT, &fire_lance::THEORY),
    ("FireBundle", fire_bundle::ABOUT, &fire_bundle::THEORY),
    ("Thrower", thrower::ABOUT, &thrower::THEORY),
    ("Bomb", bomb::ABOUT, &bomb::THEORY),
    ("Mops", mops::ABOUT, &mops::THEORY),
    ("Bow", bow::ABOUT, &bow::THEORY),
    ("RamPole", ram_pole::ABOUT, &ram_pole::THEORY),
];

impl WeaponFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::FireLance(it) => it.faults(),
            Self::FireBundle(it) => it.faults(),
            Self::Thrower(it) => it.faults(),
            Self::Bomb(it) => it.faults(),
            Self::Mops(it) => it.faults(),
            Self::Bow(it) => it.faults(),
            Self::RamPole(it) => it.faults(),
        }
    }

    /// Its name in [`KINDS`].
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::FireLance(_) => "FireLance",
            Self::FireBundle(_) => "FireBundle",
            Self::Thrower(_) => "Thrower",
            Self::Bomb(_) => "Bomb",
            Self::Mops(_) => "Mops",
            Self::Bow(_) => "Bow",
            Self::RamPole(_) => "RamPole",
        }
    }

    /// The crew that serves it; empty where it needs none.
    #[must_use]
    pub fn crew(&self) -> &str {
        match self {
            Self::FireLance(it) => &it.crew,
            Self::FireBundle(it) => &it.crew,
            Self::Thrower(it) => &it.crew,
            Self::Bomb(it) => &it.crew,
            Self::Mops(it) => &it.crew,
            Self::Bow(it) => &it.crew,
            Self::RamPole(it) => &it.crew,
        }
    }

    /// Puts it into its crew's hands.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::FireLance(it) => it.build(id, kit),
            Self::FireBundle(it) => it.build(id, kit),
            Self::Thrower(it) => it.build(id, kit),
            Self::Bomb(it) => it.build(id, kit),
            Self::Mops(it) => it.build(id, kit),
            Self::Bow(it) => it.build(id, kit),
            Self::RamPole(it) => it.build(id, kit),
        }
    }
}
