//! Loudspeaker: one bang of a known level, and a listener at a distance.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::sound::Listener;
use crate::mechanics::Theory;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "one bang of a known level, and a listener at a distance";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "a bang of level_db_at_1m at the start; level and delay are read at distance_m (see the mechanic sound)",
    symbols: &[
        ("level_db_at_1m", "peak level one metre away, dB re 20 uPa"),
        ("distance_m", "from the source to the listener, m"),
    ],
    assumptions: &["source and listener stand in the open, at the height of a head"],
    left_out: &[("echoes", "only the first arrival is heard")],
    claims: &["law-sound"],
};

/// Height of a head over the ground, m.
const EAR_M: f64 = 1.6;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loudspeaker {
    pub level_db_at_1m: f64,
    pub distance_m: f64,
}

impl Loudspeaker {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("level_db_at_1m", self.level_db_at_1m, "dB", 0.0..=200.0);
        faults.range("distance_m", self.distance_m, "m", 0.1..=100_000.0);
        faults
    }

    /// Makes the bang, with the listener in place.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        kit.listeners.push(Listener { id: format!("{id}-listener"), at: Vec2::new(self.distance_m, EAR_M) });
        kit.sound(id, Vec2::new(0.0, EAR_M), self.level_db_at_1m);
    }
}
