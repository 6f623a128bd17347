//! Mops, squirts and water jars: what a crew of fire-fighters throws on what burns within its reach.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::mops::Mops as Stock;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "wet mops, bamboo squirts and jars of water, with which a crew puts out what burns within reach";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "each man throws water_kg_s on what burns of the things they guard, as far as reach_m (see dousing)",
    symbols: &[
        ("count, crew", "how many mops and squirts, and whose; no more are worked than men stand there"),
        ("guards", "the structure they look after"),
        ("water_kg_s, reach_m", "water that one throws, kg/s, and how far"),
        ("store_kg", "water in their jars"),
    ],
    assumptions: &["the jars stand where the crew stands", "all of a crew begin at once"],
    left_out: &[("water that must be fetched", "they can go on too long")],
    claims: &["mops-and-squirts", "mops-kaifeng", "assumed-dousing-rate"],
};

/// The fire-fighting stock of one crew. It is used from `Douse` on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mops {
    pub count: u32,
    /// Id of the crew that works them.
    pub crew: String,
    /// Id of the structure they look after.
    pub guards: String,
    pub water_kg_s: f64,
    pub reach_m: f64,
    pub store_kg: f64,
}

impl Mops {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=2000);
        faults.range("water_kg_s", self.water_kg_s, "kg/s", 0.0..=20.0);
        faults.range("reach_m", self.reach_m, "m", 0.5..=30.0);
        faults.range("store_kg", self.store_kg, "kg", 0.0..=1e6);
        faults
    }

    /// Lays mops and water ready.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) else { return };
        kit.mops.push(Stock {
            id: id.to_owned(),
            crew,
            guards: self.guards.clone(),
            count: self.count,
            water_kg_s: self.water_kg_s,
            reach_m: self.reach_m,
            left_kg: self.store_kg,
            thrown_kg: 0.0,
            ready: false,
            begun: false,
            aimed: Vec::new(),
            told: Vec::new(),
            streams: Vec::new(),
        });
        kit.show("water_thrown_kg", 0.0);
    }

    /// Tells the crew to begin.
    pub fn douse(id: &str, kit: &mut Kit) {
        kit.mops.iter_mut().filter(|stock| stock.id == id).for_each(|stock| stock.ready = true);
    }
}
