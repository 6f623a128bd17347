//! A ship's mast and sail. Cloth that burns hangs as strips, one over the other, so that fire runs up it.

use super::Ship;
use crate::kit::Kit;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::water::Sail;
use crate::look::Look;
use crate::material::material;
use crate::sample::Shape;
use crate::units::Vec2;

/// Half a mast's thickness, m. Numerical: for the picture only.
const MAST_HALF_M: f64 = 0.15;
/// Half a sail's height over that of the mast. Numerical: for the picture only.
const SAIL_HALF: f64 = 0.4;
/// Height of its middle, where the wind pushes, over that of the mast (`assumed-ship-form`).
const SAIL_MIDDLE: f64 = 0.55;
/// How far it bellies, m. Numerical: for the picture only.
const BELLY_M: f64 = 0.4;
/// Height of a strip that burns as one. Numerical: about the height of the flame that its packet makes.
const STRIP_M: f64 = 1.0;

/// Steps the mast and hoists the sail over `gunwale`; `at` is the hull's centre of gravity.
pub fn hoist(ship: &Ship, id: &str, hull: usize, (at, gunwale): (Vec2, Vec2), kit: &mut Kit) {
    let (entity, heads) = (kit.hulls[hull].entity, ship.heads());
    let mast = ship.plan(id, "mast", Look::Timber, Shape::Box { half_x_m: MAST_HALF_M, half_y_m: ship.mast_m / 2.0 });
    kit.add_fastened(mast, entity, gunwale + Vec2::new(0.0, ship.mast_m / 2.0), 0.0);
    let (half_y_m, middle) = (SAIL_HALF * ship.mast_m, gunwale + Vec2::new(0.0, SAIL_MIDDLE * ship.mast_m));
    // Seen edge on, bellied a little.
    let mut cloth = ship.plan(id, "sail", Look::Sail, Shape::Box { half_x_m: 0.5, half_y_m });
    let across_m = ship.sail_m2 / (2.0 * half_y_m);
    cloth.breadth_m = across_m;
    let cloth = kit.add_fastened(cloth, entity, middle + Vec2::new(BELLY_M * heads, 0.0), 0.0);
    if !ship.cloth.is_empty() {
        weave(ship, cloth, (half_y_m, across_m), kit);
    }
    let (area_m2, centre) = (ship.sail_m2, middle - at);
    kit.sails.push(Sail { hull, cloth, area_m2, centre, heads, force_n: 0.0, burnt_strips: 0, draws: 1.0 });
}

/// The cloth as strips that burn, both faces in one.
fn weave(ship: &Ship, cloth: usize, (half_y_m, across_m): (f64, f64), kit: &mut Kit) {
    let count = (2.0 * half_y_m / STRIP_M).ceil().max(1.0) as usize;
    let high_m = 2.0 * half_y_m / count as f64;
    let layer = Layer { material: material(&ship.cloth), thickness_m: ship.cloth_m, water_kg_m2: ship.cloth_water_kg_m2 };
    for number in 0..count {
        let up_m = (number as f64 + 0.5) * high_m - half_y_m;
        let plan = CellPlan {
            local: Vec2::new(0.0, up_m),
            normal: Vec2::ZERO,
            area_m2: high_m * across_m,
            breadth_m: across_m,
            layers: vec![layer],
            manner: Manner::Surface,
            cover: None,
            fuel_kg: None,
        };
        kit.add_cell(cloth, plan);
    }
}
