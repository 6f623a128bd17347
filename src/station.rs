//! Station: what a crew is there for and where it stands. Plain words that files, the kit and laws share.

use serde::{Deserialize, Serialize};

/// What a crew is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Pulls the hawsers of a structure.
    Haulers,
    /// Throws what a stock holds.
    Throwers,
    /// Holds fire lances.
    Lancers,
    /// Puts out fires with mops, squirts and water.
    Firefighters,
    /// Waits on a structure or beside it.
    Troops,
    /// On horseback.
    Riders,
    /// Horses tied or herded, without riders; a man of this crew is a horse.
    Horses,
}

/// Which way a weapon points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Towards {
    /// Towards +x.
    #[default]
    Right,
    Left,
}

/// Where a crew stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Station {
    /// On the ground.
    Ground,
    /// On top of a wall, by its id.
    Wall(String),
    /// On a floor of a structure, by its id and floor number from 1.
    Floor(String, u32),
    /// On the deck of a ship, or so many on each ship of a fleet; places are metres from the ship's middle.
    Deck(String),
}
