//! Loose things in the water, a bundle, a stone, a timber: lift by the part under the surface, and calm.
//!
//! The force is that of hulls (`law-buoyancy`); how water holds small things back is no law here but a numerical calm,
//! which errs towards too soon at rest.

use super::cut::submerged;
use crate::kit::entity::Hold;
use crate::kit::{DT_S, Kit};
use crate::sample::Shape;
use crate::units::{GRAVITY_M_S2, Vec2};
use core::f64::consts::TAU;

/// What is farther over a water than this is not in it: numerical, saves looking.
const NEAR_M: f64 = 5.0;
/// Share of its velocity that a thing under water loses in a step. Numerical: water holds back what is small within some
/// steps, and that much damping keeps light things calm.
const CALMS: f64 = 0.1;
/// Corners of the polygon that stands for a disc: its area is 0.955 of the disc's, so round things float a little deep.
const CORNERS: u32 = 12;

/// Whatever else lies loose in a water is lifted too: a bundle, a stone, a timber.
pub fn lift(kit: &mut Kit) {
    for number in loose(kit) {
        let Hold::Body(body) = kit.entities[number].hold else { continue };
        let (at, _) = kit.pose(number);
        let water = kit.water_at(at.x).filter(|water| at.y < water.level_m + NEAR_M).cloned();
        let corners: Vec<Vec2> = outline(&kit.things[number].shape).into_iter().map(|own| kit.point(number, own)).collect();
        let wet =
            water.as_ref().map(|water| submerged(corners.len(), |corner| corners[corner], water.level_m)).unwrap_or_default();
        let displaced_kg = water.map_or(0.0, |water| water.density_kg_m3) * kit.things[number].breadth_m * wet.area_m2;
        kit.physics.bear(body, Vec2::new(0.0, displaced_kg * GRAVITY_M_S2), wet.centroid);
        if displaced_kg <= 0.0 {
            continue;
        }
        let (velocity, turning) = kit.physics.velocity(body);
        let share = (displaced_kg / kit.entities[number].mass_kg).min(1.0);
        kit.physics.resist(body, velocity * (-CALMS * share * kit.entities[number].mass_kg / DT_S));
        kit.physics.turn(body, -CALMS * share * kit.physics.inertia_kg_m2(body) / DT_S * turning);
    }
}

/// What lies loose: all that is thrown over in lanes of depth, and bombs.
fn loose(kit: &Kit) -> Vec<usize> {
    let in_lanes = kit.entities.iter().enumerate().filter(|(_, entity)| entity.lane.is_some()).map(|(number, _)| number);
    let all = in_lanes.chain(kit.bombs.iter().map(|bomb| bomb.entity));
    all.filter(|&number| !kit.entities[number].gone && !kit.entities[number].bedded).collect()
}

/// A shape as a closed, counter-clockwise polygon.
fn outline(shape: &Shape) -> Vec<Vec2> {
    match shape {
        Shape::Disc { radius_m } => {
            (0..CORNERS).map(|corner| Vec2::from_angle(TAU / f64::from(CORNERS) * f64::from(corner)) * *radius_m).collect()
        }
        Shape::Box { half_x_m: x, half_y_m: y } => {
            vec![Vec2::new(-x, -y), Vec2::new(*x, -y), Vec2::new(*x, *y), Vec2::new(-x, *y)]
        }
        Shape::Polygon { corners } => corners.clone(),
    }
}
