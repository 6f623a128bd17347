//! Proof yard: two earth banks that stop what flies, and a listener, for a bomb between them.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::physics::Group;
use crate::kit::sound::Listener;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "two earth banks that stop what flies, and a listener, for a bomb between them";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "banks of bank_height_m stand bank_m to the left and right of the middle; a listener stands listener_m from it",
    symbols: &[
        ("bank_m, bank_height_m", "where the banks stand and how high they are, m"),
        ("listener_m", "from the middle to the listener, m"),
    ],
    assumptions: &["a bank of earth stops every piece", "the listener hears over the bank as in the open"],
    left_out: &[("the bank's shadow for sound", "it is heard too loud")],
    claims: &["law-sound", "assumed-fragments"],
};

/// Thickness of a bank (`assumed-fragments`).
const THICK_M: f64 = 1.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofYard {
    pub bank_m: f64,
    pub bank_height_m: f64,
    pub listener_m: f64,
}

impl ProofYard {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("bank_m", self.bank_m, "m", 2.0..=500.0);
        faults.range("bank_height_m", self.bank_height_m, "m", 0.1..=30.0);
        faults.range("listener_m", self.listener_m, "m", 1.0..=100_000.0);
        faults
    }

    /// Heaps the banks up and puts the listener in place, level with the bomb.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        for (part, side) in [("left-bank", -1.0), ("right-bank", 1.0)] {
            let plan = Plan {
                id: format!("{id}.{part}"),
                owner: id.to_owned(),
                part: "bank",
                look: Look::Earth,
                shape: Shape::Box { half_x_m: THICK_M / 2.0, half_y_m: self.bank_height_m / 2.0 },
                depth_m: 0.0,
                breadth_m: 6.0,
                mechanic: "fragments",
                mass_kg: 1.0,
                tracked: false,
                drag_area_m2: 0.0,
            };
            let at = Vec2::new(side * (self.bank_m + THICK_M / 2.0), self.bank_height_m / 2.0);
            kit.add_fixed(plan, at, 0.0, Group::Ground);
        }
        kit.listeners.push(Listener { id: format!("{id}-listener"), at: Vec2::new(self.listener_m, 0.0) });
    }
}
