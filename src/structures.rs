//! Structures: what stands, rolls, burns and falls. One file each; a new one costs its file and two lines here.

pub mod building;
pub mod moat;
pub mod prop;
pub mod ramp;
pub mod ship;
pub mod siege_tower;
pub mod sky_bridge;
mod tower;
pub mod wall;
pub mod water;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

/// The structure kinds a scenario may place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StructureFile {
    Wall(wall::Wall),
    Moat(moat::Moat),
    SkyBridge(sky_bridge::SkyBridge),
    SiegeTower(siege_tower::SiegeTower),
    Prop(prop::Prop),
    Ramp(ramp::Ramp),
    Water(water::Water),
    Ship(ship::Ship),
    Building(building::Building),
}

/// Name, one-line description and theory of every kind, for `list` and `explain`.
pub static KINDS: &[(&str, &str, &Theory)] = &[
    ("Wall", wall::ABOUT, &wall::THEORY),
    ("Moat", moat::ABOUT, &moat::THEORY),
    ("SkyBridge", sky_bridge::ABOUT, &sky_bridge::THEORY),
    ("SiegeTower", siege_tower::ABOUT, &siege_tower::THEORY),
    ("Prop", prop::ABOUT, &prop::THEORY),
    ("Ramp", ramp::ABOUT, &ramp::THEORY),
    ("Water", water::ABOUT, &water::THEORY),
    ("Ship", ship::ABOUT, &ship::THEORY),
    ("Building", building::ABOUT, &building::THEORY),
];

impl StructureFile {
    /// Everything wrong with its parameters.
    #[must_use]
    pub fn faults(&self) -> Faults {
        match self {
            Self::Wall(it) => it.faults(),
            Self::Moat(it) => it.faults(),
            Self::SkyBridge(it) => it.faults(),
            Self::SiegeTower(it) => it.faults(),
            Self::Prop(it) => it.faults(),
            Self::Ramp(it) => it.faults(),
            Self::Water(it) => it.faults(),
            Self::Ship(it) => it.faults(),
            Self::Building(it) => it.faults(),
        }
    }

    /// How many of it there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        if let Self::Ship(ship) = self { ship.count } else { 1 }
    }

    /// Puts it into the world.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        match self {
            Self::Wall(it) => it.build(id, kit),
            Self::Moat(it) => it.build(kit),
            Self::SkyBridge(it) => it.build(id, kit),
            Self::SiegeTower(it) => it.build(id, kit),
            Self::Prop(it) => it.build(id, kit),
            Self::Ramp(it) => it.build(id, kit),
            Self::Water(it) => it.build(id, kit),
            Self::Ship(it) => it.build(id, kit),
            Self::Building(it) => it.build(id, kit),
        }
    }
}
