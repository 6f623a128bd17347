//! Listener: a pair of ears far off, with the measure of what comes by: how loud, how late, how hard it presses.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::sound::Listener as Ears;
use crate::mechanics::Theory;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "somebody who listens at a place: how loud a bang comes there, how late, and how hard it presses";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "level_db and delay_s of the loudest bang that came by at_m (see sound); peak_kpa is the same level as a pressure (see blast)",
    symbols: &[("at_m", "where the listener stands, m")],
    assumptions: &["the listener stands in the open, at the height of a head"],
    left_out: &[("echoes, walls in between and noise", "it is heard too well")],
    claims: &["law-sound"],
};

/// Height of a head over the ground, m.
const EAR_M: f64 = 1.6;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listener {
    pub at_m: f64,
}

impl Listener {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("at_m", self.at_m, "m", -100_000.0..=100_000.0);
        faults
    }

    /// Puts the listener in place.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        kit.listeners.push(Ears { id: id.to_owned(), at: Vec2::new(self.at_m, EAR_M) });
    }
}
