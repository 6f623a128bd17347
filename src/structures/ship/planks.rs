//! The planks of a ship's sides over the water, where they are such as burn.

use super::{RAKE, Ship};
use crate::kit::Kit;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::material::material;
use crate::units::Vec2;

/// Length of hull that burns as one. Numerical: about as wide as the flames of its planks.
const PLANK_M: f64 = 2.0;

impl Ship {
    /// The planks over the water as cells that burn, both sides in one.
    pub(super) fn plank(&self, hull: usize, freeboard_m: f64, kit: &mut Kit) {
        let (entity, top) = (kit.hulls[hull].entity, self.height_m - self.centre_of_gravity_m);
        let half = self.length_m / 2.0 - RAKE * self.length_m / 2.0;
        let layer = Layer { material: material("pine"), thickness_m: self.planks_m, water_kg_m2: 0.0 };
        let count = (2.0 * half / PLANK_M).ceil().max(1.0) as usize;
        for number in 0..count {
            let along = half * ((2 * number + 1) as f64 / count as f64 - 1.0);
            let plan = CellPlan {
                local: Vec2::new(along, top - freeboard_m / 2.0),
                normal: Vec2::ZERO,
                area_m2: 2.0 * freeboard_m * 2.0 * half / count as f64,
                breadth_m: self.beam_m,
                layers: vec![layer],
                manner: Manner::Surface,
                cover: None,
                fuel_kg: None,
            };
            kit.add_cell(entity, plan);
        }
    }
}
