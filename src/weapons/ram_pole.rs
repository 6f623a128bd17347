//! Ram-poles: long beams that men on the wall set against a tower and push until it tips over.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::rams::Rams;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "long beams that men on the wall set against a tower and push until it tips over";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "each man pushes up to push_n at the height height_m over his feet, as far as reach_m beyond the wall (see ram-pole)",
    symbols: &[
        ("count, crew", "how many poles, and whose"),
        ("against", "the structure they are set against"),
        ("length_m, reach_m, height_m", "length of a pole, how far it reaches beyond the wall, and at what height"),
        ("push_n", "the most that one man pushes with, N"),
    ],
    assumptions: &["all men of the crew find room at the poles", "the poles do not break"],
    left_out: &[("the swing of a pole used as a ram", "more men are needed than were")],
    claims: &["kaifeng-towers-tipped", "assumed-ram-poles"],
};

/// Thickness of a pole (`assumed-ram-poles`).
const THICK_M: f64 = 0.18;
/// Weight of a metre of it, which moves nothing (`assumed-ram-poles`).
const KG_M: f64 = 14.0;

/// The poles of one crew. They are used from `Push` on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RamPole {
    pub count: u32,
    /// Id of the crew that pushes.
    pub crew: String,
    /// Id of the structure they push.
    pub against: String,
    pub length_m: f64,
    pub reach_m: f64,
    pub height_m: f64,
    pub push_n: f64,
}

impl RamPole {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 1..=50);
        faults.range("length_m", self.length_m, "m", 1.0..=40.0);
        faults.range("reach_m", self.reach_m, "m", 0.1..=self.length_m.max(0.1));
        faults.range("height_m", self.height_m, "m", 0.2..=10.0);
        faults.range("push_n", self.push_n, "N", 0.0..=2000.0);
        faults
    }

    /// Lays the poles ready on the wall.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) else { return };
        let (depths, feet) = (kit.crews[crew].figures.iter().map(|figure| figure.depth_m), self.feet(crew, kit));
        let (near, far) = depths.fold((f64::INFINITY, f64::NEG_INFINITY), |(near, far), it| (near.min(it), far.max(it)));
        let poles = (0..self.count)
            .map(|number| {
                let deep = (f64::from(number) + 0.5) / f64::from(self.count);
                let plan = Plan {
                    id: format!("{id}-{}", number + 1),
                    owner: id.to_owned(),
                    part: "ram",
                    look: Look::Timber,
                    shape: Shape::Box { half_x_m: self.length_m / 2.0, half_y_m: THICK_M / 2.0 },
                    depth_m: if near < far { near + (far - near) * deep } else { deep },
                    breadth_m: THICK_M,
                    mechanic: "ram-pole",
                    mass_kg: KG_M * self.length_m,
                    tracked: false,
                    drag_area_m2: 0.0,
                };
                kit.add_led(plan, feet + Vec2::new(-self.length_m / 2.0, self.height_m), 0.0)
            })
            .collect();
        let (length_m, height_m, reach_m, push_n) = (self.length_m, self.height_m, self.reach_m, self.push_n);
        let (ready, set, pushing_n, greatest_n) = (false, false, 0.0, 0.0);
        let (id, against) = (id.to_owned(), self.against.clone());
        kit.rams.push(Rams { id, crew, against, poles, length_m, height_m, reach_m, push_n, ready, set, pushing_n, greatest_n });
        kit.show("ram_push_kn", 0.0);
    }

    /// The wall's edge at the height of its top, before the crew's feet.
    fn feet(&self, crew: usize, kit: &Kit) -> Vec2 {
        let top_m = kit.crews[crew].figures.first().map_or(0.0, |figure| figure.y_m);
        Vec2::new(kit.ramparts.first().map_or(kit.crews[crew].at_m, |wall| wall.edge_m), top_m)
    }

    /// Tells the crew to push.
    pub fn push(id: &str, kit: &mut Kit) {
        kit.rams.iter_mut().filter(|rams| rams.id == id).for_each(|rams| rams.ready = true);
    }
}
