//! Pile: boxes packed with brush on a heap, some alight, and shards raining on them: a load for engine and laws together.

use crate::event::Cause;
use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::physics::Group;
use crate::look::Look;
use crate::material::material;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "boxes packed with brush on a heap, some alight, and shards falling on them: a load for measuring speed";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "boxes of 0.5 m in a triangular heap, every tenth alight; shards of 5 cm fall on them (see drag, heat and fire)",
    symbols: &[("boxes, shards", "how many of each")],
    assumptions: &["all boxes are alike, and so are all shards"],
    left_out: &[("boxes that come apart", "the heap stands too long")],
    claims: &["law-drag", "assumed-pile"],
};

/// A handy box and a shard as of a burst pot (`assumed-pile`).
const BOX_M: f64 = 0.5;
const BOX_KG: f64 = 20.0;
const BRUSH_KG: f64 = 5.0;
const SHARD_M: f64 = 0.05;
const SHARD_KG: f64 = 0.05;
/// Between a box and a shard. Numerical: a step takes a third of the time, and a state six tenths of the memory.
const COMMON_M: f64 = 0.25;
/// Every tenth box burns (`assumed-pile`).
const ALIGHT_EACH: u32 = 10;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pile {
    pub boxes: u32,
    pub shards: u32,
}

impl Pile {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("boxes", self.boxes, 0..=1000);
        faults.count("shards", self.shards, 0..=4000);
        faults
    }

    /// Heaps the boxes row by row and hangs the shards in the air above them.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        kit.physics.expect_size(COMMON_M);
        let mut left = self.boxes;
        let mut row = 0;
        let wide = (1..).find(|&wide| wide * (wide + 1) / 2 >= self.boxes).unwrap_or(1);
        while left > 0 {
            for column in 0..(wide - row).min(left) {
                let x = (f64::from(column) - f64::from(wide - row) / 2.0 + 0.5) * BOX_M * 1.02;
                stack(id, self.boxes - left + column, Vec2::new(x, (f64::from(row) + 0.5) * BOX_M), kit);
            }
            left -= (wide - row).min(left);
            row += 1;
        }
        let top_m = f64::from(wide) * BOX_M + 1.0;
        for number in 0..self.shards {
            let (column, layer) = (number % 50, number / 50);
            let at = Vec2::new((f64::from(column) - 24.5) * 0.2, top_m + f64::from(layer) * 0.2);
            let plan = plan(id, format!("shard-{}", number + 1), Look::Iron, SHARD_M, SHARD_KG);
            kit.add_body(Plan { drag_area_m2: SHARD_M * SHARD_M, ..plan }, at, 0.3, Group::Lane(0));
        }
    }
}

fn plan(owner: &str, part: String, look: Look, side_m: f64, mass_kg: f64) -> Plan {
    let half = side_m / 2.0;
    Plan {
        id: format!("{owner}.{part}"),
        owner: owner.to_owned(),
        part: "box",
        look,
        shape: Shape::Box { half_x_m: half, half_y_m: half },
        depth_m: 0.0,
        breadth_m: side_m,
        mechanic: "drag",
        mass_kg,
        tracked: false,
        drag_area_m2: 0.0,
    }
}

/// One box, packed with brush.
fn stack(id: &str, number: u32, at: Vec2, kit: &mut Kit) {
    let plan = plan(id, format!("box-{}", number + 1), Look::Timber, BOX_M, BOX_KG);
    let entity = kit.add_body(plan, at, 0.0, Group::Lane(0));
    let layers = vec![Layer { material: material("brush"), thickness_m: BOX_M, water_kg_m2: 0.0 }];
    let (local, normal, area_m2) = (Vec2::ZERO, Vec2::ZERO, 4.0 * BOX_M * BOX_M);
    let cell = CellPlan {
        local,
        normal,
        area_m2,
        breadth_m: BOX_M,
        layers,
        manner: Manner::Loose,
        cover: None,
        fuel_kg: Some(BRUSH_KG),
    };
    let cell = kit.add_cell(entity, cell);
    if number.is_multiple_of(ALIGHT_EACH) {
        kit.ignite(cell, Cause::Hand);
    }
}
