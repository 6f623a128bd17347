//! Water in a hull: how it comes in over gunwales and through holes, and where it lies.

use super::afloat::{Around, span};
use super::cut::submerged;
use crate::kit::cell::Cell;
use crate::kit::entity::Hold;
use crate::kit::water::{Hull, Wet};
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};

/// Discharge coefficient of a gunwale as a weir (`law-swamping`).
const WEIR: f64 = 0.6;
/// A hull whose planks are all burnt through has lost this many times its freeboard: ripples wash over the rest
/// (`assumed-burnt-hull`).
const BURNT_BELOW: f64 = 1.1;
/// Discharge coefficient of a hole with ragged edges (`law-orifice`).
const ORIFICE: f64 = 0.6;
/// A level is found when a step would move it by less. Numerical: far below what a ripple does.
const NEAR_M: f64 = 1e-9;
/// Steps to a level at most. Numerical: halving alone comes as near in so many.
const MOST_STEPS: usize = 40;

/// Share of a hull's planks over the water that is burnt through, none for one that does not burn.
fn burnt(kit: &Kit, hull: &Hull) -> f64 {
    let cells = &kit.entities[hull.entity].cells;
    if cells.is_empty() || hull.planks_m <= 0.0 {
        return 0.0;
    }
    let share = |cell: &Cell| if cell.gone { 1.0 } else { (cell.char_m / hull.planks_m).min(1.0) };
    cells.iter().map(|&cell| share(&kit.cells[cell])).sum::<f64>() / cells.len() as f64
}

/// What comes over the gunwales, m3/s.
fn over_gunwales_m3_s(kit: &Kit, hull: &Hull, level_m: f64) -> f64 {
    // Burning lowers a gunwale by no more than this, however the hull lies: where it would be dry even then, its planks need
    // not be asked.
    let most_m = BURNT_BELOW * hull.freeboard_m;
    if hull.gunwales.iter().all(|&gunwale| kit.point(hull.entity, gunwale).y - most_m > level_m) {
        return 0.0;
    }
    let burnt_down_m = most_m * burnt(kit, hull);
    let over = |gunwale: Vec2| {
        let under_m = (level_m - kit.point(hull.entity, gunwale - Vec2::new(0.0, burnt_down_m)).y).max(0.0);
        2.0 / 3.0 * WEIR * (2.0 * GRAVITY_M_S2 * under_m).sqrt() * under_m * hull.across_m
    };
    hull.gunwales.into_iter().map(over).sum()
}

/// Water over a gunwale that lies under the level outside, and through what is broken.
pub fn fill(kit: &mut Kit, number: usize, water: &Around) {
    let hull = &kit.hulls[number];
    let mut inflow_m3_s = over_gunwales_m3_s(kit, hull, water.level_m);
    for hole in &hull.holes {
        let middle_m = kit.point(hull.entity, hole.local).y;
        let inside_m = if hull.aboard_kg > 0.0 { hull.inside_m } else { f64::NEG_INFINITY };
        inflow_m3_s += through_m3_s(hole.side_m, middle_m, [water.level_m, inside_m]);
    }
    let room_kg = hull.capacity_kg - hull.aboard_kg;
    let came_kg = (inflow_m3_s * water.density_kg_m3 * DT_S).min(room_kg).max(-hull.aboard_kg);
    if came_kg == 0.0 {
        return;
    }
    let entity = hull.entity;
    kit.hulls[number].aboard_kg += came_kg;
    kit.entities[entity].load_kg += came_kg;
    if let Hold::Body(body) = kit.entities[entity].hold {
        kit.physics.load(body, kit.entities[entity].load_kg);
    }
}

/// What flows into a hull through a square hole with this side, its middle this high, between the levels outside and
/// inside, m3/s; negative where it flows out.
#[must_use]
pub fn through_m3_s(side_m: f64, middle_m: f64, [outside_m, inside_m]: [f64; 2]) -> f64 {
    let (low, high) = (middle_m - side_m / 2.0, middle_m + side_m / 2.0);
    let (upper, lower) = (outside_m.max(inside_m), outside_m.min(inside_m).max(low));
    if upper <= low {
        return 0.0;
    }
    // Where only one side is wet the head grows downwards; where both are it is the same all over.
    let power = |level_m: f64| {
        let head_m = (upper - level_m.clamp(low, high)).max(0.0);
        2.0 / 3.0 * head_m * head_m.sqrt()
    };
    let drowned = (upper - lower).max(0.0).sqrt() * (lower.min(high) - low);
    let flow = ORIFICE * side_m * (2.0 * GRAVITY_M_S2).sqrt() * (power(lower) - power(upper) + drowned);
    if outside_m >= inside_m { flow } else { -flow }
}

/// Level at which this share of a cut is filled, and the filled part: Newton's steps from the level of the step before, as
/// its width is how the area grows, and halves where such a step would leave what is known to hold the level.
fn filled_to(corners: &[Vec2], share: f64, before_m: f64) -> (f64, Wet) {
    let under = |level_m: f64| submerged(corners.len(), |corner| corners[corner], level_m);
    let (mut low, mut high) = span(corners);
    let filled_m2 = under(high).area_m2 * share;
    let mut level = if before_m > low && before_m < high { before_m } else { 0.5 * (low + high) };
    let mut wet = under(level);
    for _ in 0..MOST_STEPS {
        if wet.area_m2 < filled_m2 {
            low = level
        } else {
            high = level
        }
        let step = level + (filled_m2 - wet.area_m2) / wet.width_m;
        let next = if step > low && step < high { step } else { 0.5 * (low + high) };
        if (next - level).abs() < NEAR_M {
            break;
        }
        level = next;
        wet = under(level);
    }
    (level, wet)
}

/// Water aboard lies level and weighs where it lies: its weight, which the engine lets act at the centre of gravity, is
/// moved to the centroid of the filled part of the cut.
pub fn shift(kit: &mut Kit, number: usize, corners: &[Vec2]) {
    let hull = &kit.hulls[number];
    let Hold::Body(body) = kit.entities[hull.entity].hold else { return };
    if hull.aboard_kg <= 0.0 {
        return;
    }
    let (level_m, filled) = filled_to(corners, hull.aboard_kg / hull.capacity_kg.max(hull.aboard_kg), hull.inside_m);
    let weight_n = hull.aboard_kg * GRAVITY_M_S2;
    let arm_m = filled.centroid.x - kit.middle(hull.entity).x;
    kit.hulls[number].inside_m = level_m;
    kit.physics.bear_moment(body, -weight_n * arm_m);
}
