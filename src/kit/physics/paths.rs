//! Paths through the engine's world: what solid thing a small fast piece meets first, wherever that thing moved in the
//! meantime. Rays in the frame of each thing, so that nothing is ever passed through.

use super::{Physics, vector};
use crate::kit::fragment::{Hit, Path, Stood};
use crate::units::Vec2;
use rapier2d::parry::bounding_volume::Aabb;
use rapier2d::parry::query::Ray;
use rapier2d::prelude::{QueryFilter, RigidBodyHandle};

/// No free body reaches farther than this from its middle. Numerical: only widens a search.
const LONGEST_M: f64 = 10.0;
/// How much wider than a path solid things are looked for. Numerical.
const NEAR_M: f64 = 0.05;

impl Physics {
    /// A sudden push at a point of a free body.
    pub fn kick(&mut self, body: RigidBodyHandle, impulse_n_s: Vec2, at: Vec2) {
        self.note_kick(body, impulse_n_s);
        if let Some(body) = self.world.bodies.get_mut(body).filter(|body| body.is_dynamic()) {
            body.apply_impulse_at_point(vector(impulse_n_s), vector(at), true);
        }
    }

    /// Where every free body stands now, in the order of their numbers.
    #[must_use]
    pub fn stand(&self) -> Vec<Stood> {
        let free = self.world.bodies.iter().filter(|(_, body)| body.is_dynamic());
        let mut stand: Vec<Stood> = free
            .map(|(handle, _)| {
                let (at, angle_rad) = self.pose(handle);
                (handle, at, angle_rad)
            })
            .collect();
        stand.sort_by_key(|(handle, ..)| handle.into_raw_parts());
        stand
    }

    /// The farthest that any point of a body can have gone between two moments.
    #[must_use]
    pub fn farthest(&self, before: &[Stood], now: &[Stood]) -> f64 {
        let gone = now.iter().map(|&(handle, at, angle)| {
            let Some((from, was)) = stood(before, handle) else { return 0.0 };
            (at - from).length() + (angle - was).abs().min(std::f64::consts::PI) * LONGEST_M
        });
        gone.fold(0.0, f64::max)
    }

    /// The first solid thing on a path, as each stood and moved while the path was flown; `moved_m` is the farthest
    /// that any of them went.
    #[must_use]
    pub fn first_hit(&self, path: Path, before: &[Stood], moved_m: f64) -> Option<Hit> {
        let Path { from, to, .. } = path;
        let room = Vec2::new(moved_m + NEAR_M, moved_m + NEAR_M);
        let low = Vec2::new(from.x.min(to.x), from.y.min(to.y)) - room;
        let high = Vec2::new(from.x.max(to.x), from.y.max(to.y)) + room;
        let around = Aabb::new(vector(low), vector(high));
        let mut first: Option<Hit> = None;
        for (_, collider) in self.world.intersect_aabb_conservative(around, QueryFilter::default()) {
            let Some(body) = collider.parent().filter(|_| !collider.is_sensor()) else { continue };
            let (start, end) = (self.local(body, path.a, from, before), self.local(body, path.b, to, before));
            let ray = Ray::new(vector(start), vector(end - start));
            let Some(share) = collider.shape().cast_local_ray(&ray, 1.0, true) else { continue };
            let share = f64::from(share);
            if first.is_none_or(|hit| share < hit.share) {
                first = Some(Hit { share, body, local: start + (end - start) * share });
            }
        }
        first
    }

    /// A point in the frame of a body as it stood at a share of the last step.
    fn local(&self, body: RigidBodyHandle, share: f64, point: Vec2, before: &[Stood]) -> Vec2 {
        let (at, angle) = self.pose(body);
        let (from, was) = stood(before, body).unwrap_or((at, angle));
        let turn = libm::remainder(angle - was, std::f64::consts::TAU);
        (point - (from + (at - from) * share)).rotated(-(was + turn * share))
    }

    /// Where a point of a body is; `None` of one that is no longer there.
    #[must_use]
    pub fn carried(&self, body: RigidBodyHandle, local: Vec2) -> Option<Vec2> {
        self.world.bodies.contains(body).then(|| self.point(body, local))
    }

    /// Whether a body can move.
    #[must_use]
    pub fn free(&self, body: RigidBodyHandle) -> bool {
        self.world.bodies.get(body).is_some_and(|body| body.is_dynamic())
    }
}

fn stood(before: &[Stood], body: RigidBodyHandle) -> Option<(Vec2, f64)> {
    let found = before.binary_search_by_key(&body.into_raw_parts(), |(handle, ..)| handle.into_raw_parts()).ok()?;
    Some((before[found].1, before[found].2))
}
