//! A crew: men of one side who do one thing at one place.

use crate::fault::Faults;
use crate::look::Side;
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
    /// Waits on a structure or beside it.
    Troops,
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
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrewFile {
    pub id: String,
    pub label: crate::text::Text,
    pub side: Side,
    pub role: Role,
    pub men: u32,
    pub station: Station,
    /// Where the middle of the crew stands; on a floor, metres from its front end.
    pub at_m: f64,
    /// How wide the crew stands along x.
    pub spread_m: f64,
    /// How far the crew's rows reach away from the viewer, nearest and farthest.
    #[serde(default)]
    pub depth_m: (f64, f64),
    /// How many people one drawn figure stands for.
    #[serde(default = "one_man")]
    pub figure: u32,
    /// Id of the structure they haul.
    #[serde(default)]
    pub hauls: String,
    /// Steady pull of one man, and the most he gives for a short while when the load sticks.
    #[serde(default)]
    pub pull_n: f64,
    #[serde(default)]
    pub strain_n: f64,
    /// Claims behind its figures.
    #[serde(default)]
    pub claims: Vec<String>,
}

const fn one_man() -> u32 {
    1
}

impl CrewFile {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("men", self.men, 0..=5000);
        faults.range("at_m", self.at_m, "m", -1000.0..=1000.0);
        faults.range("spread_m", self.spread_m, "m", 0.0..=500.0);
        faults.count("figure", self.figure, 1..=100);
        faults.range("pull_n", self.pull_n, "N", 0.0..=1000.0);
        faults.range("strain_n", self.strain_n, "N", self.pull_n..=2000.0);
        faults
    }
}
