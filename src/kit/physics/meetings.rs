//! Meetings: where free bodies lie against one another.

use super::{Physics, vec2};
use crate::units::Vec2;
use rapier2d::prelude::*;

/// Two that lie against one another, the place, and the direction from the first to the second.
pub type Meeting = ([usize; 2], Vec2, Vec2);

impl Physics {
    /// Where any two of these bodies that can move lie against one another, by their numbers in the list, lower first.
    #[must_use]
    pub fn meetings(&self, bodies: &[Option<RigidBodyHandle>]) -> Vec<Meeting> {
        let numbered = bodies.iter().enumerate();
        let mut numbers: Vec<_> = numbered.filter_map(|(number, body)| Some(((*body)?.into_raw_parts(), number))).collect();
        // Where no two hulls are there is nothing to look for among all that lies against something.
        if numbers.len() < 2 {
            return Vec::new();
        }
        numbers.sort_unstable();
        let number = |collider: ColliderHandle| {
            let body = self.world.colliders.get(collider).and_then(Collider::parent)?.into_raw_parts();
            numbers.binary_search_by_key(&body, |&(body, _)| body).ok().map(|found| numbers[found].1)
        };
        let mut found: Vec<Meeting> = Vec::new();
        for pair in self.world.contact_pairs() {
            if !pair.has_any_active_contact() {
                continue;
            }
            let (Some(first), Some(second)) = (number(pair.collider1), number(pair.collider2)) else { continue };
            let Some(manifold) = pair.manifolds().iter().find(|manifold| !manifold.points.is_empty()) else { continue };
            let Some(collider) = self.world.colliders.get(pair.collider1) else { continue };
            let place = vec2(collider.position().transform_point(manifold.points[0].local_p1));
            let normal = vec2(manifold.data.normal);
            found.push(if first < second { ([first, second], place, normal) } else { ([second, first], place, normal * -1.0) });
        }
        found.sort_by_key(|&(pair, ..)| pair);
        found
    }
}
