//! Building: how structures and weapons bring things into the world.

use super::Kit;
use super::entity::{Entity, Hold};
use super::physics::Group;
use crate::look::Look;
use crate::sample::{Shape, Thing};
use crate::units::Vec2;
use rapier2d::prelude::{ColliderBuilder, RigidBodyHandle, Vector};

/// A frame whose timbers move no faster than this is at rest (numerical; `assumed-rest`).
pub const FRAME_AT_REST_M_S: f64 = 0.3;

/// Friction of a wooden axle: a wheel off the ground spins down within seconds (`assumed-rest`).
const AXLE_DAMPING_PER_S: f64 = 2.0;

/// What a thing is made with. Positions and angles are given where it is put.
#[derive(Clone, Debug)]
pub struct Plan {
    pub id: String,
    pub owner: String,
    pub part: &'static str,
    pub look: Look,
    pub shape: Shape,
    pub depth_m: f64,
    pub breadth_m: f64,
    pub mechanic: &'static str,
    pub mass_kg: f64,
    pub tracked: bool,
    /// Drag coefficient times true frontal area; zero where the air does not matter.
    pub drag_area_m2: f64,
}

pub(super) fn collider(shape: &Shape) -> ColliderBuilder {
    match shape {
        Shape::Disc { radius_m } => ColliderBuilder::ball(*radius_m as f32),
        Shape::Box { half_x_m, half_y_m } => ColliderBuilder::cuboid(*half_x_m as f32, *half_y_m as f32),
        Shape::Polygon { corners } => {
            let points: Vec<Vector> = corners.iter().map(|corner| Vector::new(corner.x as f32, corner.y as f32)).collect();
            // Numerical: a hull of a line has no inside; a small ball stands for it.
            ColliderBuilder::convex_hull(&points).unwrap_or_else(|| ColliderBuilder::ball(0.1))
        }
    }
}

impl Kit {
    /// A thing that moves.
    pub fn add_body(&mut self, plan: Plan, at: Vec2, angle_rad: f64, group: Group) -> usize {
        let body = self.physics.dynamic(at, angle_rad);
        self.physics.shape(body, collider(&plan.shape), plan.mass_kg, group);
        if matches!(group, Group::Timber | Group::Wheel) {
            self.physics.sleep_below(body, FRAME_AT_REST_M_S);
        }
        if group == Group::Wheel {
            self.physics.set_angular_damping(body, AXLE_DAMPING_PER_S);
        }
        self.add_thing(plan, Hold::Body(body), false)
    }

    /// A thing that others bump into and that never moves.
    pub fn add_fixed(&mut self, plan: Plan, at: Vec2, angle_rad: f64, group: Group) -> usize {
        let body = self.physics.fixed(at, angle_rad);
        self.physics.shape(body, collider(&plan.shape), plan.mass_kg.max(1.0), group);
        self.add_thing(plan, Hold::Body(body), true)
    }

    /// A covering or fitting that goes wherever its host goes.
    pub fn add_fastened(&mut self, plan: Plan, host: usize, at: Vec2, angle_rad: f64) -> usize {
        let (_, host_angle) = self.pose(host);
        let local = self.to_local(host, at);
        if let Hold::Body(body) = self.entities[host].hold {
            self.entities[host].load_kg += plan.mass_kg;
            self.physics.load(body, self.entities[host].load_kg);
        }
        self.add_thing(plan, Hold::Host { entity: host, at: local, angle_rad: angle_rad - host_angle }, false)
    }

    /// A thing that nothing bumps into: part of the scenery, or led by a law of its own.
    pub fn add_led(&mut self, plan: Plan, at: Vec2, angle_rad: f64) -> usize {
        self.add_thing(plan, Hold::Fixed { at, angle_rad }, false)
    }

    /// A thing that the law of flight moves; `flight` is its number in `kit.flights`.
    pub(crate) fn add_flying(&mut self, plan: Plan, flight: usize) -> usize {
        self.add_thing(plan, Hold::Flying(flight), false)
    }
    /// A thing that nothing bumps into and that a law of its own places, such as a hull on trial.
    pub fn add_shown(&mut self, plan: Plan, at: Vec2, angle_rad: f64) -> usize {
        self.add_thing(plan, Hold::Fixed { at, angle_rad }, false)
    }

    /// Puts such a thing elsewhere.
    pub fn place(&mut self, entity: usize, at: Vec2, angle_rad: f64) {
        self.entities[entity].hold = Hold::Fixed { at, angle_rad };
    }

    /// Solid ground that needs no drawing of its own: a box by its corners.
    pub fn add_ground(&mut self, low: Vec2, high: Vec2, group: Group) -> RigidBodyHandle {
        let body = self.physics.fixed((low + high) * 0.5, 0.0);
        let half = (high - low) * 0.5;
        self.physics.floor(body, ColliderBuilder::cuboid(half.x as f32, half.y as f32), group);
        body
    }

    /// Makes a loose thing part of the ground, or free again.
    pub fn bed(&mut self, entity: usize, bedded: bool) {
        let (Hold::Body(body), Some(lane)) = (self.entities[entity].hold, self.entities[entity].lane) else { return };
        let shape = collider(&self.things[entity].shape);
        let new = self.physics.replace(body, bedded, shape, (self.entities[entity].mass_kg, Group::Lane(lane)));
        let entity = &mut self.entities[entity];
        entity.hold = Hold::Body(new);
        (entity.bedded, entity.still_s) = (bedded, 0.0);
        entity.loosened += u32::from(!bedded);
    }

    fn add_thing(&mut self, plan: Plan, hold: Hold, fixed: bool) -> usize {
        let Plan { id, owner, part, look, shape, depth_m, breadth_m, mechanic, mass_kg, tracked, drag_area_m2 } = plan;
        let number = self.things.len();
        self.things.push(Thing {
            id,
            owner,
            part: part.to_owned(),
            look,
            shape,
            depth_m,
            breadth_m,
            mechanic: mechanic.to_owned(),
            mass_kg,
            fixed,
            tracked,
        });
        self.entities.push(Entity {
            hold,
            drag_area_m2,
            mass_kg,
            load_kg: 0.0,
            cells: Vec::new(),
            gone: false,
            drag_n: Vec2::ZERO,
            lane: None,
            bedded: false,
            leans: false,
            still_s: 0.0,
            loosened: 0,
            burning: false,
        });
        number
    }
}
