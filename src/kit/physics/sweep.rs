//! Sweeps: a ball moved through the world, and the first body it meets. Nothing is too thin or too fast to be met.
//!
//! Each body near the path is tested against the ball in its own moving frame, so a plate that comes towards the ball
//! cannot pass it between two steps. Assumed: within a step a body keeps its velocity and does not turn.

use super::{Group, Physics, vec2, vector};
use crate::units::Vec2;
use rapier2d::parry::bounding_volume::Aabb;
use rapier2d::parry::query::{ShapeCastOptions, cast_shapes};
use rapier2d::parry::shape::Ball;
use rapier2d::prelude::*;

/// Marks level ground, which laws of flight know exactly and need not search for.
const FLOOR: u128 = 1;

/// What stands near a path, as [`Physics::near`] found it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around(Vec<ColliderHandle>);

impl Around {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A ball on a straight way for a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sweep {
    pub from: Vec2,
    pub velocity: Vec2,
    pub radius_m: f64,
    /// When it begins, counted from the present poses of the bodies, and how long it lasts.
    pub begins_s: f64,
    pub lasts_s: f64,
}

impl Physics {
    /// Gives a body the shape of level ground, of which sweeps take no notice.
    pub fn floor(&mut self, body: RigidBodyHandle, shape: ColliderBuilder, group: Group) {
        self.shape(body, shape.user_data(FLOOR), 1.0, group);
    }

    /// Speed of the fastest body that moves; the engine's own list of these lacks those made since the last step.
    #[must_use]
    pub fn greatest_speed_m_s(&self) -> f64 {
        self.world.bodies.iter().map(|(_, body)| vec2(body.linvel()).length()).fold(0.0, f64::max)
    }

    /// Whatever stands within `reach_m` of a place, in a fixed order; the floor left out.
    #[must_use]
    pub fn near(&self, at: Vec2, reach_m: f64) -> Around {
        let solid = |_: ColliderHandle, collider: &Collider| collider.user_data != FLOOR && !collider.is_sensor();
        let filter = QueryFilter { predicate: Some(&solid), ..QueryFilter::default() };
        let query = self.world.query_pipeline_with_filter(filter);
        let reach = Vec2::new(reach_m, reach_m);
        let around = Aabb::new(vector(at - reach), vector(at + reach));
        let mut found: Vec<ColliderHandle> = query.intersect_aabb_conservative(around).map(|(handle, _)| handle).collect();
        // What came into being since the last step is not in the engine's tree yet.
        let young = self.young.iter().filter(|handle| {
            self.world.colliders.get(**handle).is_some_and(|it| solid(**handle, it) && it.compute_aabb().intersects(&around))
        });
        found.extend(young);
        found.sort_unstable_by_key(|handle| handle.into_raw_parts());
        found.dedup();
        Around(found)
    }

    /// The first of these that the ball meets, its body and how long after the sweep's beginning; `passes` says through
    /// which bodies it goes as through air.
    #[must_use]
    pub fn meet(
        &self,
        sweep: &Sweep,
        among: &Around,
        passes: &dyn Fn(RigidBodyHandle) -> bool,
    ) -> Option<(RigidBodyHandle, f64)> {
        let mut first: Option<(RigidBodyHandle, f64)> = None;
        for &handle in &among.0 {
            let Some(collider) = self.world.colliders.get(handle) else { continue };
            let Some(body) = collider.parent() else { continue };
            let lasts_s = first.map_or(sweep.lasts_s, |(_, after_s)| after_s);
            match self.touches(&Sweep { lasts_s, ..*sweep }, body, collider) {
                Some(after_s) if first.is_none_or(|(_, best_s)| after_s < best_s) && !passes(body) => {
                    first = Some((body, after_s));
                }
                _ => {}
            }
        }
        first
    }

    /// When the ball first touches a collider. Everything is taken relative to the ball, near which f32 is fine.
    fn touches(&self, sweep: &Sweep, body: RigidBodyHandle, collider: &Collider) -> Option<f64> {
        let moves = vec2(self.world.bodies[body].linvel());
        let pose = collider.position();
        let away = vec2(pose.translation) + moves * sweep.begins_s - sweep.from;
        let there = Pose { translation: vector(away), rotation: pose.rotation };
        let options = ShapeCastOptions { stop_at_penetration: false, ..ShapeCastOptions::with_max_time_of_impact(1.0) };
        let ball = Ball::new(sweep.radius_m as f32);
        // Lengths for velocities: the cast's own tolerances are meant for times near one.
        let (ours, theirs) = (vector(sweep.velocity * sweep.lasts_s), vector(moves * sweep.lasts_s));
        let hit = cast_shapes(&Pose::IDENTITY, ours, &ball, &there, theirs, collider.shape(), options);
        hit.ok().flatten().map(|hit| f64::from(hit.time_of_impact) * sweep.lasts_s)
    }

    /// Gives a body the push of something that sticks in it: m M / (m + M) of the velocity between them, at the place.
    pub fn strike(&mut self, body: RigidBodyHandle, at: Vec2, mass_kg: f64, velocity: Vec2) {
        let struck = &mut self.world.bodies[body];
        if !struck.is_dynamic() {
            return;
        }
        let own_kg = f64::from(struck.mass());
        let between = velocity - vec2(struck.velocity_at_point(vector(at)));
        let impulse = between * (mass_kg * own_kg / (mass_kg + own_kg));
        struck.apply_impulse_at_point(vector(impulse), vector(at), true);
        self.note_kick(body, impulse);
    }
}
