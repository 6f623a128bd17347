//! Hulls and loose things as the engine's bodies: lift, damping, water over the gunwale, and what is said of it.

use super::GRAVITY_M_S2;
use super::cut::submerged;
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::water::{Hull, Water, Wet};
use crate::kit::{DT_S, Kit};
use crate::sample::Shape;
use crate::units::Vec2;
use core::f64::consts::{FRAC_PI_2, TAU};

/// Share of the critical damping, and the drag coefficient of a hull moving up or down (`assumed-hull-damping`).
const DAMPING: f64 = 0.1;
const FORM_DRAG: f64 = 1.0;
/// Discharge coefficient of a gunwale as a weir (`law-swamping`).
const WEIR: f64 = 0.6;
/// A hull with this share of its room filled counts as swamped.
const SWAMPED_SHARE: f64 = 0.05;

/// One step of one hull.
pub fn float(kit: &mut Kit, number: usize) {
    let hull = kit.hulls[number].clone();
    let Hold::Body(body) = kit.entities[hull.entity].hold else { return };
    let Some(water) = kit.water_at(kit.pose(hull.entity).0.x).cloned() else { return };
    let corners: Vec<Vec2> = hull.outline.iter().map(|&own| kit.point(hull.entity, own)).collect();
    let wet = submerged(corners.len(), |corner| corners[corner], water.level_m);
    kit.hulls[number].wet = wet;
    let stiffness = water.density_kg_m3 * GRAVITY_M_S2 * hull.across_m;
    kit.physics.push_at(body, Vec2::new(0.0, stiffness * wet.area_m2), wet.centroid);
    damp(kit, &hull, &wet, stiffness);
    flood(kit, number, &water);
    shift(kit, number);
    tell(kit, number, &corners, &water);
}

/// Holds back rising, falling and rolling, never so much that it would turn the motion round within a step.
fn damp(kit: &mut Kit, hull: &Hull, wet: &Wet, stiffness: f64) {
    let Hold::Body(body) = kit.entities[hull.entity].hold else { return };
    let (velocity, turning) = kit.physics.velocity(body);
    let mass_kg = hull.dry_kg + hull.aboard_kg;
    let linear = 2.0 * DAMPING * (stiffness * wet.width_m * mass_kg).sqrt();
    let density = stiffness / (GRAVITY_M_S2 * hull.across_m);
    let form = if wet.area_m2 > 0.0 { 0.5 * density * FORM_DRAG * hull.across_m * hull.length_m() } else { 0.0 };
    let most = 0.5 * mass_kg / DT_S;
    let held = (linear + form * velocity.y.abs()).min(most);
    kit.physics.resist(body, Vec2::new(0.0, -held * velocity.y));
    let inertia = kit.physics.inertia_kg_m2(body);
    let rolling = 2.0 * DAMPING * (stiffness * wet.width_m * wet.width_m * wet.width_m / 12.0 * inertia).sqrt();
    kit.physics.turn(body, -rolling.min(0.5 * inertia / DT_S) * turning);
}

/// Water over a gunwale that lies under the level outside.
fn flood(kit: &mut Kit, number: usize, water: &Water) {
    let hull = &kit.hulls[number];
    let mut inflow_m3_s = 0.0;
    for gunwale in hull.gunwales {
        let under_m = (water.level_m - kit.point(hull.entity, gunwale).y).max(0.0);
        let speed = (2.0 * GRAVITY_M_S2 * under_m).sqrt();
        inflow_m3_s += 2.0 / 3.0 * WEIR * speed * under_m * hull.across_m;
    }
    let room_kg = hull.capacity_kg - hull.aboard_kg;
    let came_kg = (inflow_m3_s * water.density_kg_m3 * DT_S).min(room_kg).max(0.0);
    if came_kg <= 0.0 {
        return;
    }
    let entity = hull.entity;
    kit.hulls[number].aboard_kg += came_kg;
    kit.entities[entity].load_kg += came_kg;
    if let Hold::Body(body) = kit.entities[entity].hold {
        kit.physics.load(body, kit.entities[entity].load_kg);
    }
}

/// Water aboard lies level and weighs where it lies: its weight, which the engine lets act at the centre of gravity, is
/// moved to the centroid of the filled part of the cut.
fn shift(kit: &mut Kit, number: usize) {
    let hull = &kit.hulls[number];
    let Hold::Body(body) = kit.entities[hull.entity].hold else { return };
    if hull.aboard_kg <= 0.0 {
        return;
    }
    let corners: Vec<Vec2> = hull.outline.iter().map(|&own| kit.point(hull.entity, own)).collect();
    let under = |level_m: f64| submerged(corners.len(), |corner| corners[corner], level_m);
    let (mut low, mut high) = span(&corners);
    let whole_m2 = under(high).area_m2;
    let filled_m2 = whole_m2 * hull.aboard_kg / hull.capacity_kg.max(hull.aboard_kg);
    for _ in 0..40 {
        let middle = 0.5 * (low + high);
        if under(middle).area_m2 < filled_m2 { low = middle } else { high = middle }
    }
    let weight_n = hull.aboard_kg * GRAVITY_M_S2;
    let arm_m = under(high).centroid.x - kit.pose(hull.entity).0.x;
    kit.physics.turn(body, -weight_n * arm_m);
}

/// Lowest and highest of these points.
fn span(corners: &[Vec2]) -> (f64, f64) {
    let low = corners.iter().map(|corner| corner.y).fold(f64::INFINITY, f64::min);
    (low, corners.iter().map(|corner| corner.y).fold(f64::NEG_INFINITY, f64::max))
}

/// Says once what became of it.
fn tell(kit: &mut Kit, number: usize, corners: &[Vec2], water: &Water) {
    let heel = libm::remainder(kit.pose(kit.hulls[number].entity).1, TAU);
    let hull = &mut kit.hulls[number];
    let swamped = hull.aboard_kg > SWAMPED_SHARE * hull.capacity_kg;
    let sank = span(corners).1 < water.level_m;
    let capsized = heel.abs() > FRAC_PI_2;
    let told = [
        (swamped && !hull.swamped).then(|| Happening::Swamped { hull: hull.id.clone() }),
        (capsized && !hull.capsized).then(|| Happening::Capsized { hull: hull.id.clone() }),
        (sank && !hull.sank).then(|| Happening::Sank { hull: hull.id.clone() }),
    ];
    hull.swamped |= swamped;
    hull.capsized |= capsized;
    hull.sank |= sank;
    for happening in told.into_iter().flatten() {
        kit.note(happening);
    }
}

/// Whatever else lies loose in a water is lifted too: a bundle, a stone, a timber.
pub fn lift_loose(kit: &mut Kit) {
    for number in 0..kit.entities.len() {
        let entity = &kit.entities[number];
        let Hold::Body(body) = entity.hold else { continue };
        if entity.gone || entity.bedded || entity.lane.is_none() || kit.hulls.iter().any(|hull| hull.entity == number) {
            continue;
        }
        let (at, _) = kit.pose(number);
        let Some(water) = kit.water_at(at.x).filter(|water| at.y < water.level_m + 5.0).cloned() else { continue };
        let corners: Vec<Vec2> = outline(&kit.things[number].shape).into_iter().map(|own| kit.point(number, own)).collect();
        let wet = submerged(corners.len(), |corner| corners[corner], water.level_m);
        if wet.area_m2 <= 0.0 {
            continue;
        }
        let across_m = kit.things[number].breadth_m;
        let displaced_kg = water.density_kg_m3 * across_m * wet.area_m2;
        kit.physics.push_at(body, Vec2::new(0.0, displaced_kg * GRAVITY_M_S2), wet.centroid);
        // Water holds back what is small within a step or two; that much damping keeps light things calm.
        let (velocity, turning) = kit.physics.velocity(body);
        let share = (displaced_kg / kit.entities[number].mass_kg).min(1.0);
        kit.physics.resist(body, velocity * (-0.1 * share * kit.entities[number].mass_kg / DT_S));
        kit.physics.turn(body, -0.1 * share * kit.physics.inertia_kg_m2(body) / DT_S * turning);
    }
}

/// A shape as a closed, counter-clockwise polygon.
fn outline(shape: &Shape) -> Vec<Vec2> {
    match shape {
        Shape::Disc { radius_m } => (0..12).map(|corner| Vec2::from_angle(TAU / 12.0 * f64::from(corner)) * *radius_m).collect(),
        Shape::Box { half_x_m: x, half_y_m: y } => {
            vec![Vec2::new(-x, -y), Vec2::new(*x, -y), Vec2::new(*x, *y), Vec2::new(-x, *y)]
        }
        Shape::Polygon { corners } => corners.clone(),
    }
}
