//! A dry load on deck: brush, reeds and straw in heaps from stem to stern, which burn and may be lit by hand.

use super::Ship;
use crate::event::{Cause, is_of};
use crate::kit::Kit;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::look::Look;
use crate::material::material;
use crate::sample::Shape;
use crate::units::Vec2;

/// Length of a heap that burns as one. Numerical: about as wide as its flames.
const HEAP_M: f64 = 2.0;
/// Share of the deck's length that is laden (`assumed-dry-load`).
const LADEN: f64 = 0.7;
/// What a cubic metre of it weighs, laid loosely (`assumed-dry-load`).
const LOOSE_KG_M3: f64 = 60.0;
/// How far it stands over the gunwale at least, so that it is seen and hit (`assumed-dry-load`).
const OVER_GUNWALE_M: f64 = 0.4;
/// Highest that it is heaped (`assumed-dry-load`).
const HIGHEST_M: f64 = 2.5;
/// Outermost sticks that a flame must light (`assumed-stuff-brush`).
const STRAW_M: f64 = 0.01;
/// With more water on it than this it does not take a torch (`assumed-torch`, `law-wet-hides`).
const TORCH_DRIES_KG_M2: f64 = 1.2;
/// What a ship's load is called, as a part of it.
const PART: &str = "load";

/// Lays the load on the deck; `at` is the hull's centre of gravity. Its weight is part of the ship's.
pub fn stow(ship: &Ship, id: &str, hull: usize, at: Vec2, kit: &mut Kit) {
    let long_m = LADEN * ship.length_m;
    let least_m = (ship.height_m - ship.deck_high_m()).max(0.0) + OVER_GUNWALE_M;
    let half_y_m = 0.5 * (ship.load_kg / (LOOSE_KG_M3 * long_m * ship.beam_m)).min(HIGHEST_M).max(least_m);
    let mut plan = ship.plan(id, PART, Look::Brush, Shape::Box { half_x_m: 0.5 * long_m, half_y_m });
    plan.mechanic = "fire";
    let middle = at + Vec2::new(0.0, ship.deck_high_m() - ship.centre_of_gravity_m + half_y_m);
    let load = kit.add_fastened(plan, kit.hulls[hull].entity, middle, 0.0);
    let count = (long_m / HEAP_M).ceil().max(1.0) as usize;
    let layer = Layer { material: material("brush"), thickness_m: STRAW_M, water_kg_m2: 0.0 };
    for number in 0..count {
        let along = 0.5 * long_m * ((2 * number + 1) as f64 / count as f64 - 1.0);
        let plan = CellPlan {
            local: Vec2::new(along, half_y_m),
            normal: Vec2::ZERO,
            area_m2: ship.beam_m * long_m / count as f64,
            breadth_m: ship.beam_m,
            layers: vec![layer],
            manner: Manner::Loose,
            cover: None,
            fuel_kg: Some(ship.load_kg / count as f64),
        };
        kit.add_cell(load, plan);
    }
}

/// Puts a torch to every heap that is dry enough to take it.
pub fn kindle(id: &str, kit: &mut Kit) {
    let heaps = (0..kit.things.len()).filter(|&thing| kit.things[thing].part == PART && is_of(&kit.things[thing].owner, id));
    let cells: Vec<usize> = heaps.flat_map(|thing| kit.entities[thing].cells.clone()).collect();
    for cell in cells {
        if kit.alive(cell) && !kit.cells[cell].burning && kit.cells[cell].water_kg_m2() <= TORCH_DRIES_KG_M2 {
            kit.ignite(cell, Cause::Hand);
        }
    }
}
