//! Basin: a box hull, loaded as asked, is settled, heaved, inclined, rolled and heeled in still fresh water.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::trial::{Attitude, Phase, Section, Trial};
use crate::kit::water::Wet;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::{Unit, Vec2};
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a box hull in a basin: settled, heaved, inclined, rolled and held at a heel";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "each figure is read off the moving hull: draught at rest, moments at a heel, periods between crossings (see buoyancy)",
    symbols: &[
        ("beam_m, length_m, depth_m", "the box: across, along, and from keel to deck"),
        ("mass_kg, centre_of_gravity_m", "all told, and the height of its centre of gravity over the keel"),
        ("heel_deg", "heel at which the righting arm is read"),
        ("gyration_share", "radius of gyration in a roll as a share of the beam, 0.35"),
    ],
    assumptions: &["the deck is tight: water comes over it, not into the hull", "no damping while a period is read"],
    left_out: &[("water that moves with the hull", "real periods are longer, by a tenth and more")],
    claims: &["law-buoyancy", "law-metacentre", "law-roll-heave", "assumed-gyration"],
};

/// The basin's water reaches this far beyond the hull.
const ROOM: f64 = 0.75;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basin {
    pub beam_m: f64,
    pub length_m: f64,
    pub depth_m: f64,
    pub mass_kg: f64,
    pub centre_of_gravity_m: f64,
    pub heel_deg: f64,
    #[serde(default = "of_the_beam")]
    pub gyration_share: f64,
}

/// Share of the beam (`assumed-gyration`).
fn of_the_beam() -> f64 {
    0.35
}

impl Basin {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("beam_m", self.beam_m, "m", 0.05..=100.0);
        faults.range("length_m", self.length_m, "m", 0.05..=500.0);
        faults.range("depth_m", self.depth_m, "m", 0.05..=50.0);
        faults.range("mass_kg", self.mass_kg, "kg", 0.01..=1e9);
        faults.range("centre_of_gravity_m", self.centre_of_gravity_m, "m", 0.0..=100.0);
        faults.range("heel_deg", self.heel_deg, "deg", -90.0..=90.0);
        faults.range("gyration_share", self.gyration_share, "", 0.05..=2.0);
        faults
    }

    /// The midship cut, from the centre of gravity.
    #[must_use]
    pub fn section(&self) -> Section {
        let (half, low) = (self.beam_m / 2.0, -self.centre_of_gravity_m);
        let high = self.depth_m - self.centre_of_gravity_m;
        Section {
            corners: vec![Vec2::new(-half, low), Vec2::new(half, low), Vec2::new(half, high), Vec2::new(-half, high)],
            beam_m: self.beam_m,
            length_m: self.length_m,
            depth_m: self.depth_m,
            mass_kg: self.mass_kg,
            centre_of_gravity_m: self.centre_of_gravity_m,
            gyration_m: self.gyration_share * self.beam_m,
            water_kg_m3: 1000.0,
        }
    }

    /// A trial of this hull, which begins with the keel at the water.
    #[must_use]
    pub fn trial(&self, id: &str, entity: usize, level_m: f64) -> Trial {
        let degree = Unit::find("deg").map_or(1.0, |unit| unit.factor);
        Trial {
            id: id.to_owned(),
            entity,
            level_m,
            section: self.section(),
            heel_rad: self.heel_deg * degree,
            phase: Phase::Settle,
            elapsed_s: 0.0,
            now: Attitude { height_m: self.centre_of_gravity_m, ..Attitude::default() },
            wet: Wet::default(),
            rest_m: 0.0,
            metacentric_height_m: 0.0,
            crossings_s: Vec::new(),
            sank: false,
            capsized: false,
        }
    }

    /// Fills the basin and puts the hull on the water.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let level_m = 1.5 * self.depth_m;
        let (half_x_m, half_y_m) = ((0.5 + ROOM) * self.beam_m, level_m / 2.0);
        let water = self.plan(&format!("{id}.water"), id, "water", Look::Water);
        let water = Plan { shape: Shape::Box { half_x_m, half_y_m }, mass_kg: 0.0, ..water };
        kit.add_shown(water, Vec2::new(0.0, half_y_m), 0.0);
        for side in [-1.0, 1.0] {
            let wall = self.plan(&format!("{id}.{}", if side < 0.0 { "left" } else { "right" }), id, "basin", Look::Stone);
            let wall = Plan { shape: Shape::Box { half_x_m: 0.1 * self.beam_m, half_y_m: 1.1 * half_y_m }, ..wall };
            kit.add_shown(wall, Vec2::new(side * (half_x_m + 0.1 * self.beam_m), 1.1 * half_y_m), 0.0);
        }
        let hull = self.plan(id, id, "hull", Look::Timber);
        let at = Vec2::new(0.0, level_m + self.centre_of_gravity_m);
        let entity = kit.add_shown(Plan { tracked: true, mass_kg: self.mass_kg, ..hull }, at, 0.0);
        let trial = self.trial(id, entity, level_m);
        kit.trials.push(trial);
    }

    fn plan(&self, id: &str, owner: &str, part: &'static str, look: Look) -> Plan {
        Plan {
            id: id.to_owned(),
            owner: owner.to_owned(),
            part,
            look,
            shape: Shape::Polygon { corners: self.section().corners },
            depth_m: 0.0,
            breadth_m: self.length_m,
            mechanic: "buoyancy",
            mass_kg: 0.0,
            tracked: false,
            drag_area_m2: 0.0,
        }
    }
}
