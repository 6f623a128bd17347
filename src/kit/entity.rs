//! Entities: what a thing has beyond its unchanging description. Same index as its `Thing`.

use super::Kit;
use crate::sample::Shape;
use crate::units::Vec2;
use rapier2d::prelude::RigidBodyHandle;
use serde::{Deserialize, Serialize};

/// Where a thing's pose comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Hold {
    /// A body of its own.
    Body(RigidBodyHandle),
    /// Fastened to another entity at a local point.
    Host { entity: usize, at: Vec2, angle_rad: f64 },
    /// Part of the scenery.
    Fixed { at: Vec2, angle_rad: f64 },
    /// Led by a law of its own, which says where it is at every step; the engine knows nothing of it.
    Led { at: Vec2, angle_rad: f64, velocity: Vec2, turning_rad_s: f64 },
    /// In flight, or lying where its flight ended: number in `Kit::flights`.
    Flying(usize),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    pub hold: Hold,
    /// Frontal area times drag coefficient, true and three-dimensional.
    pub drag_area_m2: f64,
    pub mass_kg: f64,
    /// Mass of the coverings fastened to it.
    pub load_kg: f64,
    /// Its cells, numbers in `Kit::cells`.
    pub cells: Vec<usize>,
    /// No longer there.
    pub gone: bool,
    pub drag_n: Vec2,
    /// A bundle that lies bedded in a heap: which lane of depth.
    pub lane: Option<u8>,
    pub bedded: bool,
    /// Bedded against something that can move.
    pub leans: bool,
    pub still_s: f64,
    /// How often it has lain in a heap and been loosened again.
    pub loosened: u32,
    /// Burning as last seen; for first-ignition events.
    pub burning: bool,
}

impl Kit {
    /// Position and angle.
    #[inline]
    #[must_use]
    pub fn pose(&self, entity: usize) -> (Vec2, f64) {
        match self.entities[entity].hold {
            Hold::Body(body) => self.physics.pose(body),
            Hold::Host { entity, at, angle_rad } => {
                let angle = self.pose(entity).1;
                (self.point(entity, at), angle + angle_rad)
            }
            Hold::Fixed { at, angle_rad } | Hold::Led { at, angle_rad, .. } => (at, angle_rad),
            Hold::Flying(flight) => (self.flights[flight].at, 0.0),
        }
    }

    /// Place of the middle alone: the angle of a pose costs an arc tangent.
    #[inline]
    #[must_use]
    pub fn middle(&self, entity: usize) -> Vec2 {
        match self.entities[entity].hold {
            Hold::Body(body) => self.physics.middle(body),
            Hold::Host { entity, at, .. } => self.point(entity, at),
            Hold::Fixed { at, .. } | Hold::Led { at, .. } => at,
            Hold::Flying(flight) => self.flights[flight].at,
        }
    }

    /// A point of an entity's own frame in the world.
    #[inline]
    #[must_use]
    pub fn point(&self, entity: usize, local: Vec2) -> Vec2 {
        match self.entities[entity].hold {
            Hold::Body(body) => self.physics.point(body, local),
            Hold::Host { entity, at, angle_rad } => self.point(entity, at + local.rotated(angle_rad)),
            Hold::Fixed { at, angle_rad } | Hold::Led { at, angle_rad, .. } => at + local.rotated(angle_rad),
            Hold::Flying(flight) => self.flights[flight].at + local,
        }
    }

    /// A direction of an entity's own frame in the world.
    #[inline]
    #[must_use]
    pub fn direction(&self, entity: usize, local: Vec2) -> Vec2 {
        self.point(entity, local) - self.point(entity, Vec2::ZERO)
    }

    /// Velocity of the middle and turning rate.
    #[inline]
    #[must_use]
    pub fn velocity(&self, entity: usize) -> (Vec2, f64) {
        match self.entities[entity].hold {
            Hold::Body(body) => self.physics.velocity(body),
            Hold::Host { entity, .. } => self.velocity(entity),
            Hold::Fixed { .. } => (Vec2::ZERO, 0.0),
            Hold::Led { velocity, turning_rad_s, .. } => (velocity, turning_rad_s),
            Hold::Flying(flight) => (self.flights[flight].velocity, 0.0),
        }
    }

    /// Sets a body in motion without turning it.
    pub fn set_velocity(&mut self, entity: usize, velocity: Vec2) {
        if let Hold::Body(body) = self.entities[entity].hold {
            self.physics.set_velocity(body, velocity, 0.0);
        }
    }

    /// The two ends of a beam.
    #[must_use]
    pub fn ends(&self, entity: usize) -> [Vec2; 2] {
        let half = match self.things[entity].shape {
            Shape::Box { half_x_m, .. } => half_x_m,
            Shape::Disc { radius_m } => radius_m,
            Shape::Polygon { .. } => 0.0,
        };
        [self.point(entity, Vec2::new(-half, 0.0)), self.point(entity, Vec2::new(half, 0.0))]
    }

    /// Dry resistance along x, at most `most_n`: never so much that it would turn the motion round within a step.
    pub fn rub(&mut self, entity: usize, body: RigidBodyHandle, most_n: f64, speed_m_s: f64) {
        // Numerical: three tenths of what would stop it in this step; half or twice as much changes nothing that is seen.
        let stopping_n = 0.3 * self.entities[entity].mass_kg * speed_m_s.abs() / super::DT_S;
        self.physics.resist(body, Vec2::new(-most_n.min(stopping_n) * speed_m_s.signum(), 0.0));
    }

    /// Takes a thing out of the world.
    pub fn remove(&mut self, entity: usize) {
        self.entities[entity].gone = true;
        match self.entities[entity].hold {
            Hold::Body(body) => {
                let (at, angle_rad) = self.physics.pose(body);
                self.physics.remove(body);
                self.entities[entity].hold = Hold::Fixed { at, angle_rad };
            }
            Hold::Host { entity: host, .. } => {
                let mass_kg = self.entities[entity].mass_kg;
                self.entities[host].load_kg = (self.entities[host].load_kg - mass_kg).max(0.0);
                if let Hold::Body(body) = self.entities[host].hold {
                    self.physics.load(body, self.entities[host].load_kg);
                }
            }
            Hold::Fixed { .. } | Hold::Led { .. } | Hold::Flying(_) => {}
        }
    }
}
