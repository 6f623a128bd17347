//! A prop: a heavy beam run out from the wall that holds an assault bridge off.

use crate::fault::Faults;
use crate::kit::build::Plan;
use crate::kit::physics::Group;
use crate::kit::{Kit, Stay};
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a beam run out from the wall that holds an assault bridge off";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "a fixed beam: the structure it holds cannot come nearer than reach_m",
    symbols: &[("reach_m", "how far its tip stands out from the wall, m"), ("height_m", "height of the tip, m")],
    assumptions: &["it neither burns nor breaks while the run lasts"],
    left_out: &[("the men who run it out and its own give", "the bridge stops too hard")],
    claims: &["dean-prop-gap", "assumed-prop-height", "assumed-prop-beam"],
};

/// Thickness of the beam (`assumed-prop-beam`).
const THICK_M: f64 = 0.3;
/// Its weight, which moves nothing, since it is fixed (`assumed-prop-beam`).
const BEAM_KG: f64 = 300.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prop {
    /// Id of the structure it holds off.
    pub holds: String,
    pub length_m: f64,
    /// How far beyond the wall's outer edge its tip reaches.
    pub reach_m: f64,
    /// Height of its tip above the ground.
    pub height_m: f64,
}

impl Prop {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("length_m", self.length_m, "m", 0.5..=30.0);
        faults.range("reach_m", self.reach_m, "m", 0.1..=self.length_m.max(0.1));
        faults.range("height_m", self.height_m, "m", 0.1..=40.0);
        faults
    }
}

impl Prop {
    /// Runs the beam out, level, from the wall.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let edge = kit.ramparts.first().map_or(0.0, |wall| wall.edge_m);
        let plan = Plan {
            id: id.to_owned(),
            owner: id.to_owned(),
            part: "prop",
            look: Look::Timber,
            shape: Shape::Box { half_x_m: self.length_m / 2.0, half_y_m: THICK_M / 2.0 },
            depth_m: 3.0,
            breadth_m: THICK_M,
            mechanic: "hauling",
            mass_kg: BEAM_KG,
            tracked: false,
            drag_area_m2: 0.0,
        };
        let middle = Vec2::new(edge + self.reach_m - self.length_m / 2.0, self.height_m);
        let entity = kit.add_fixed(plan, middle, 0.0, Group::Prop);
        kit.stays.push(Stay { id: id.to_owned(), holds: self.holds.clone(), entity });
    }
}
