//! Meetings: where free bodies lie against one another.

use super::{Physics, vec2};
use crate::units::Vec2;
use rapier2d::prelude::*;

impl Physics {
    /// Where this body lies against others that can move: the other, the place, and the direction from this one to it.
    #[must_use]
    pub fn meetings(&self, body: RigidBodyHandle) -> Vec<(RigidBodyHandle, Vec2, Vec2)> {
        let mut found = Vec::new();
        for &mine in self.world.bodies[body].colliders() {
            for pair in self.world.contact_pairs_with(mine).filter(|pair| pair.has_any_active_contact()) {
                let first = pair.collider1 == mine;
                let other = if first { pair.collider2 } else { pair.collider1 };
                let Some(other) = self.world.colliders.get(other).and_then(Collider::parent) else { continue };
                let Some(manifold) = pair.manifolds().iter().find(|manifold| !manifold.points.is_empty()) else { continue };
                let Some(collider) = self.world.colliders.get(pair.collider1) else { continue };
                if self.world.bodies[other].is_dynamic() {
                    let place = collider.position().transform_point(manifold.points[0].local_p1);
                    let normal = vec2(manifold.data.normal) * if first { 1.0 } else { -1.0 };
                    found.push((other, vec2(place), normal));
                }
            }
        }
        found
    }
}
