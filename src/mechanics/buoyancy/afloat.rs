//! Hulls as the engine's bodies: lift, damping, water over the gunwale, and what is said of it.

use super::cut::submerged;
use super::flood;
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::water::Wet;
use crate::kit::{DT_S, Kit};
use crate::mechanics::swell::rise_m;
use crate::units::{GRAVITY_M_S2, Vec2};

/// Share of the critical damping of heave and roll (`assumed-hull-damping`).
const DAMPING: f64 = 0.1;
/// Drag coefficient of a hull moving up or down (`assumed-hull-damping`).
const FORM_DRAG: f64 = 1.0;
/// A hull with this share of its room filled counts as swamped: it names what happens and changes none of it
/// (`assumed-swamped`).
const SWAMPED_SHARE: f64 = 0.05;
/// Nearer than this to a bank a hull has come to it. Numerical: less than a step over the bow.
const BANK_M: f64 = 0.5;
/// A strip's second moment is the cube of its width over this: what rights a rolling hull (`law-metacentre`).
const STRIP: f64 = 12.0;

/// The water around a hull: its level there and then.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub level_m: f64,
    pub density_kg_m3: f64,
    pub banks_m: [f64; 2],
}

/// One step of one hull; `corners` is room for its outline, which every hull in turn uses.
pub fn float(kit: &mut Kit, number: usize, corners: &mut Vec<Vec2>) {
    let hull = &kit.hulls[number];
    let Hold::Body(body) = kit.entities[hull.entity].hold else { return };
    let x_m = kit.middle(hull.entity).x;
    let Some(water) = kit.water_at(x_m) else { return };
    let level_m = water.level_m + rise_m(water, x_m);
    let water = Around { level_m, density_kg_m3: water.density_kg_m3, banks_m: [water.from_m, water.to_m] };
    kit.physics.points(body, &hull.outline, corners);
    let wet = submerged(corners.len(), |corner| corners[corner], water.level_m);
    let stiffness = water.density_kg_m3 * GRAVITY_M_S2 * hull.across_m;
    kit.hulls[number].wet = wet;
    kit.physics.bear(body, Vec2::new(0.0, stiffness * wet.area_m2), wet.centroid);
    damp(kit, number, &wet, stiffness);
    flood::fill(kit, number, &water);
    flood::shift(kit, number, corners);
    tell(kit, number, corners, &water);
}

/// Holds back rising, falling and rolling, never so much that it would turn the motion round within a step.
fn damp(kit: &mut Kit, number: usize, wet: &Wet, stiffness: f64) {
    let hull = &kit.hulls[number];
    let Hold::Body(body) = kit.entities[hull.entity].hold else { return };
    let (velocity, turning) = kit.physics.velocity(body);
    let mass_kg = hull.dry_kg + hull.aboard_kg;
    let linear = 2.0 * DAMPING * (stiffness * wet.width_m * mass_kg).sqrt();
    let density = stiffness / (GRAVITY_M_S2 * hull.across_m);
    let form = if wet.area_m2 > 0.0 { 0.5 * density * FORM_DRAG * hull.across_m * hull.length_m } else { 0.0 };
    let most = 0.5 * mass_kg / DT_S;
    let held = (linear + form * velocity.y.abs()).min(most);
    kit.physics.resist(body, Vec2::new(0.0, -held * velocity.y));
    let inertia = kit.physics.inertia_kg_m2(body);
    let rolling = 2.0 * DAMPING * (stiffness * wet.width_m * wet.width_m * wet.width_m / STRIP * inertia).sqrt();
    kit.physics.turn(body, -rolling.min(0.5 * inertia / DT_S) * turning);
}

/// Lowest and highest of these points.
pub(super) fn span(corners: &[Vec2]) -> (f64, f64) {
    let low = corners.iter().map(|corner| corner.y).fold(f64::INFINITY, f64::min);
    (low, corners.iter().map(|corner| corner.y).fold(f64::NEG_INFINITY, f64::max))
}

/// Says once what became of it.
fn tell(kit: &mut Kit, number: usize, corners: &[Vec2], water: &Around) {
    let up = kit.direction(kit.hulls[number].entity, Vec2::new(0.0, 1.0));
    let hull = &mut kit.hulls[number];
    let swamped = hull.aboard_kg > SWAMPED_SHARE * hull.capacity_kg;
    let sank = span(corners).1 < water.level_m;
    let capsized = up.y < 0.0;
    let end = corners.iter().map(|corner| corner.x).find(|&x| x < water.banks_m[0] + BANK_M || x > water.banks_m[1] - BANK_M);
    let news = [swamped && !hull.swamped, capsized && !hull.capsized, sank && !hull.sank, end.is_some() && !hull.beached];
    // Nearly always nothing: to lay out four happenings at every step for every hull is a third of this law's time.
    if !news.contains(&true) {
        return;
    }
    let told = [
        news[0].then(|| Happening::Swamped { hull: hull.id.clone() }),
        news[1].then(|| Happening::Capsized { hull: hull.id.clone() }),
        news[2].then(|| Happening::Sank { hull: hull.id.clone() }),
        end.filter(|_| news[3]).map(|x_m| Happening::Beached { hull: hull.id.clone(), x_m }),
    ];
    hull.swamped |= swamped;
    hull.capsized |= capsized;
    hull.sank |= sank;
    hull.beached |= end.is_some();
    for happening in told.into_iter().flatten() {
        kit.note(happening);
    }
}

#[cfg(test)]
mod tests {
    use crate::kit::build::Plan;
    use crate::kit::cell::Layer;
    use crate::kit::water::{HullPlan, Water};
    use crate::kit::{Air, DT_S, Kit};
    use crate::look::Look;
    use crate::material::material;
    use crate::mechanics::buoyancy::MECHANIC;
    use crate::sample::Shape;
    use crate::units::Vec2;

    /// A box hull 10 m long, cut across, let go in fresh water at a height and a heel.
    fn afloat(beam_m: f64, depth_m: f64, mass_kg: f64, gravity_m: f64, at: (f64, f64)) -> Kit {
        let mut kit = Kit::new(Air { temperature_k: 288.0, ..Air::default() }, 1);
        kit.waters.push(Water::still("basin", -50.0, 50.0));
        let (half, low, high) = (beam_m / 2.0, -gravity_m, depth_m - gravity_m);
        let outline = vec![Vec2::new(-half, low), Vec2::new(half, low), Vec2::new(half, high), Vec2::new(-half, high)];
        let gunwales = [outline[3], outline[2]];
        let plan = Plan {
            id: "hull".to_owned(),
            owner: "hull".to_owned(),
            part: "hull",
            look: Look::Timber,
            shape: Shape::Polygon { corners: outline.clone() },
            depth_m: 0.0,
            breadth_m: 10.0,
            mechanic: "buoyancy",
            mass_kg,
            tracked: true,
            drag_area_m2: 0.0,
        };
        let inertia_kg_m2 = mass_kg * 0.35 * 0.35 * beam_m * beam_m;
        let hull = HullPlan {
            outline,
            across_m: 10.0,
            lengthwise: false,
            mass_kg,
            inertia_kg_m2,
            gunwales,
            freeboard_m: 0.0,
            planks_m: 0.0,
            shell_m: 0.0,
            deck_m: 0.0,
            capacity_kg: 0.0,
        };
        kit.add_hull(plan, hull, Vec2::new(0.0, at.0), at.1, 0);
        kit
    }

    /// Height and heel at every step.
    fn watched(mut kit: Kit, seconds: f64) -> Vec<(f64, f64)> {
        let mut seen = Vec::new();
        for _ in 0..(seconds / DT_S) as usize {
            (MECHANIC.act)(&mut kit);
            kit.move_bodies();
            let (at, angle) = kit.pose(0);
            seen.push((at.y, angle));
        }
        seen
    }

    /// Time between the first two crossings of zero in one direction.
    fn period_s(values: impl Iterator<Item = f64>) -> f64 {
        let values: Vec<f64> = values.collect();
        let falls = values.windows(2).enumerate().filter(|(_, pair)| pair[0] > 0.0 && pair[1] <= 0.0);
        let times: Vec<f64> = falls.map(|(step, pair)| (step as f64 + pair[0] / (pair[0] - pair[1])) * DT_S).collect();
        times[1] - times[0]
    }

    #[test]
    fn the_engines_hulls_float_roll_and_heave_as_those_of_the_basin() {
        let rolling = watched(afloat(4.0, 2.0, 32_000.0, 0.8, (0.0, 0.05)), 20.0);
        let roll_s = period_s(rolling.iter().map(|seen| seen.1));
        assert!((roll_s / 2.4954 - 1.0).abs() < 0.05, "roll {roll_s} s");
        let heaving = watched(afloat(4.0, 2.0, 20_000.0, 0.5, (0.05, 0.0)), 20.0);
        let heave_s = period_s(heaving.iter().map(|seen| seen.0));
        assert!((heave_s / 1.4185 - 1.0).abs() < 0.03, "heave {heave_s} s");
        let rest_m = heaving.last().unwrap().0;
        assert!(rest_m.abs() < 0.005 * 0.5, "it floats {rest_m} m too high");
    }

    #[test]
    fn a_square_log_floats_corner_down() {
        let heel = watched(afloat(1.0, 1.0, 5_000.0, 0.5, (0.0, 0.02)), 60.0).last().unwrap().1;
        assert!((heel.to_degrees().abs() - 45.0).abs() < 2.0, "{} degrees", heel.to_degrees());
    }

    #[test]
    fn a_tall_narrow_hull_turns_over_and_says_so_once() {
        let mut kit = afloat(1.0, 3.0, 15_000.0, 2.0, (0.5, 0.05));
        for _ in 0..1_800 {
            (MECHANIC.act)(&mut kit);
            kit.move_bodies();
        }
        assert_eq!(kit.events.iter().filter(|event| event.happening.kind() == "capsized").count(), 1);
    }

    #[test]
    fn a_hull_burnt_down_to_the_water_fills_and_sinks() {
        for (burnt_m, wanted) in [(0.0, 0), (0.03, 0), (0.06, 1)] {
            let mut kit = afloat(4.0, 2.0, 40_000.0, 0.8, (-0.2, 0.0));
            kit.hulls[0].freeboard_m = 1.0;
            kit.hulls[0].planks_m = 0.06;
            kit.hulls[0].capacity_kg = 70_000.0;
            let layer = Layer { material: material("pine"), thickness_m: 0.06, water_kg_m2: 0.0 };
            let cell = kit.add_cell_to(0, Vec2::new(0.0, 0.5), 20.0, vec![layer]);
            kit.cells[cell].char_m = burnt_m;
            for _ in 0..3_600 {
                (MECHANIC.act)(&mut kit);
                kit.move_bodies();
            }
            let sank = kit.events.iter().filter(|event| event.happening.kind() == "sank").count();
            assert_eq!(sank, wanted, "{burnt_m} m burnt: {:?}", kit.hulls[0]);
            assert_eq!(kit.hulls[0].swamped, wanted == 1);
        }
    }
}
