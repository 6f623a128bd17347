//! A siege ramp: earth heaped over a core of timber, brush and straw, higher towards the town it is built against.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Cover, Layer, Manner};
use crate::kit::physics::Group;
use crate::kit::ramp::{Ramp as State, Stretch};
use crate::look::Look;
use crate::material::material;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a siege ramp of earth over a core of timber and brush; it sinks as its core burns away";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "earth keeps fire out until a stretch is dug away; then its core burns on under the earth (see smoulder)",
    symbols: &[
        ("from_m, length_m, width_m", "where its head stands, how long and how wide it is"),
        ("height_m, tail_height_m", "at its head, towards the town, and at its far end"),
        ("cover_m", "earth over the core"),
        ("core_kg_m3, water_kg_m2", "what fills it, by its whole room, and how wet that is"),
        ("raised_from_s, raised_over_s", "when and how long it is raised, if it does not stand from the start"),
        ("lapse", "seconds of slow burning that one second of the run stands for"),
    ],
    assumptions: &["the same cut over its whole width", "it is dug away by whole stretches of a metre"],
    left_out: &[("men on its top and the earth they add", "nobody mends it but those who put fires out")],
    claims: &["xiangyang-ramp-core", "assumed-ramp-size", "assumed-ramp-fire", "assumed-stuff-brush"],
};

/// Length of a stretch that burns as one. Numerical: short against the ramp.
const STRETCH_M: f64 = 1.0;
/// Depth of the sticks that a flame must light (`assumed-stuff-brush`).
const STICKS_M: f64 = 0.01;
/// Density of heaped earth (`assumed-ramp-size`).
const EARTH_KG_M3: f64 = 1600.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    /// Where its head stands; it runs on from there towards +x.
    pub from_m: f64,
    pub length_m: f64,
    pub width_m: f64,
    pub height_m: f64,
    pub tail_height_m: f64,
    pub cover_m: f64,
    pub core_kg_m3: f64,
    #[serde(default)]
    pub water_kg_m2: f64,
    #[serde(default = "as_it_runs")]
    pub lapse: f64,
    /// When the besiegers begin to raise it, and how long that takes as it is shown; 0 where it stands from the start.
    #[serde(default)]
    pub raised_from_s: f64,
    #[serde(default)]
    pub raised_over_s: f64,
}

fn as_it_runs() -> f64 {
    1.0
}

impl Ramp {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("from_m", self.from_m, "m", -500.0..=500.0);
        faults.range("length_m", self.length_m, "m", 1.0..=100.0);
        faults.range("width_m", self.width_m, "m", 0.5..=50.0);
        faults.range("height_m", self.height_m, "m", 0.5..=30.0);
        faults.range("tail_height_m", self.tail_height_m, "m", 0.5..=30.0);
        faults.range("cover_m", self.cover_m, "m", 0.0..=self.height_m.min(self.tail_height_m));
        faults.range("core_kg_m3", self.core_kg_m3, "kg/m3", 1.0..=1000.0);
        faults.range("water_kg_m2", self.water_kg_m2, "kg/m2", 0.0..=50.0);
        faults.range("lapse", self.lapse, "", 1.0..=5000.0);
        faults.range("raised_from_s", self.raised_from_s, "s", 0.0..=1e6);
        faults.range("raised_over_s", self.raised_over_s, "s", 0.0..=1e6);
        faults
    }

    /// Heaps it up, stretch by stretch from the head.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let count = (self.length_m / STRETCH_M).round().max(1.0) as usize;
        let stretches = (0..count).map(|number| self.stretch(id, number, count, kit)).collect();
        let &Self { lapse, raised_from_s, raised_over_s, .. } = self;
        let raised = raised_over_s <= 0.0;
        kit.ramps.push(State { id: id.to_owned(), lapse, raised_from_s, raised_over_s, raised, stretches, gave_way: false });
        kit.settle_ramps();
    }

    fn stretch(&self, id: &str, number: usize, count: usize, kit: &mut Kit) -> Stretch {
        let length_m = self.length_m / count as f64;
        let share = (number as f64 + 0.5) / count as f64;
        let whole_m = self.height_m + (self.tail_height_m - self.height_m) * share;
        let core_m3 = (whole_m - self.cover_m) * length_m * self.width_m;
        let (fuel_kg, earth_m3) = (core_m3 * self.core_kg_m3, self.cover_m * length_m * self.width_m);
        let plan = Plan {
            id: format!("{id}.stretch-{}", number + 1),
            owner: id.to_owned(),
            part: "ramp",
            look: Look::Earth,
            shape: Shape::Box { half_x_m: length_m / 2.0, half_y_m: whole_m / 2.0 },
            depth_m: 0.0,
            breadth_m: self.width_m,
            mechanic: "smoulder",
            mass_kg: fuel_kg + earth_m3 * EARTH_KG_M3,
            tracked: number == 0,
            drag_area_m2: 0.0,
        };
        let middle = Vec2::new(self.from_m + (number as f64 + 0.5) * length_m, whole_m / 2.0);
        let entity = kit.add_fixed(plan, middle, 0.0, Group::Ground);
        let core = self.core(entity, length_m, fuel_kg / self.lapse, kit);
        Stretch { entity, core, length_m, whole_m, cover_m: self.cover_m, dug: false, sunk_m: 0.0 }
    }

    /// The core of a stretch, and the earth that screens it from every fire outside.
    fn core(&self, entity: usize, length_m: f64, fuel_kg: f64, kit: &mut Kit) -> usize {
        let cell = |layers: Vec<Layer>, manner: Manner, fuel_kg: f64| CellPlan {
            local: Vec2::ZERO,
            normal: Vec2::ZERO,
            area_m2: length_m * self.width_m,
            breadth_m: self.width_m,
            layers,
            manner,
            cover: None,
            fuel_kg: Some(fuel_kg),
        };
        let earth = kit.add_cell(entity, cell(Vec::new(), Manner::Surface, 0.0));
        let sticks = vec![Layer { material: material("brush"), thickness_m: STICKS_M, water_kg_m2: self.water_kg_m2 }];
        let core = kit.add_cell(entity, cell(sticks, Manner::Buried, fuel_kg));
        kit.cells[core].cover = Some(Cover { cell: earth });
        core
    }
}
