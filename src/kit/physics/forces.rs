//! Forces on bodies: what is borne, pushed, turned and held back.

use super::super::DT_S;
use super::{Physics, vector};
use crate::units::Vec2;
use rapier2d::prelude::*;

impl Physics {
    /// A steady force at a point of the world until the next call, in place of any before. The engine spreads it over its
    /// substeps as it does gravity: what is borne hangs still, while a push at the start of each step would keep it bobbing.
    pub fn bear(&mut self, body: RigidBodyHandle, force_n: Vec2, point: Vec2) {
        let body = &mut self.world.bodies[body];
        body.reset_forces(false);
        body.reset_torques(false);
        if force_n != Vec2::ZERO {
            body.add_force_at_point(vector(force_n), vector(point), true);
        }
    }

    /// A steady turning moment besides.
    pub fn bear_moment(&mut self, body: RigidBodyHandle, torque_n_m: f64) {
        self.world.bodies[body].add_torque(torque_n_m as f32, true);
    }

    /// A push for the coming step only, at a point of the world.
    pub fn push_at(&mut self, body: RigidBodyHandle, force_n: Vec2, point: Vec2) {
        self.note_push(body, force_n);
        self.world.bodies[body].apply_impulse_at_point(vector(force_n * DT_S), vector(point), true);
    }

    /// A turning push for the coming step only.
    pub fn turn(&mut self, body: RigidBodyHandle, torque_n_m: f64) {
        self.world.bodies[body].apply_torque_impulse((torque_n_m * DT_S) as f32, true);
    }

    /// A push for the coming step only; wakes what sleeps.
    pub fn push(&mut self, body: RigidBodyHandle, force_n: Vec2) {
        self.note_push(body, force_n);
        self.world.bodies[body].apply_impulse(vector(force_n * DT_S), true);
    }

    /// Resistance for the coming step only: acts on what moves and keeps nothing awake.
    pub fn resist(&mut self, body: RigidBodyHandle, force_n: Vec2) {
        self.note_push(body, force_n);
        self.world.bodies[body].apply_impulse(vector(force_n * DT_S), false);
    }
}
