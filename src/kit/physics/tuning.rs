//! Tuning of the engine that a proving ground needs: surfaces, damping, exact collisions of fast bodies, its own numbers.

use super::Physics;
use crate::kit::DT_S;
use rapier2d::prelude::*;

/// How far ahead of its step a body looks. Numerical: farther than anything flies within one, 1,000 m/s times 1/60 s.
const FORESIGHT_M: f32 = 20.0;

/// How often the engine goes over a fleet's constraints in a step, half as often as elsewhere. Numerical: hulls are not
/// joined, heave and roll over seconds, and keep the periods and draughts of the basin (tested in `buoyancy`).
const FLEET_ITERATIONS: usize = 2;

impl Physics {
    /// Friction and restitution of a body's surface. The engine takes the average of the two that touch: give both the
    /// same.
    pub fn surface(&mut self, body: RigidBodyHandle, friction: f64, restitution: f64) {
        for &collider in self.world.bodies[body].colliders() {
            if let Some(collider) = self.world.colliders.get_mut(collider) {
                collider.set_friction(friction as f32);
                collider.set_restitution(restitution as f32);
            }
        }
    }

    /// From now on whatever is given a shape slides on everything.
    pub fn make_slippery(&mut self) {
        self.friction = 0.0;
    }

    /// Keeps a fast body from passing through thin ones between two steps. Of two that both move, both need it: the engine's
    /// other way, which stops the fast one where they meet, lets a plate that comes towards it go on through it.
    pub fn never_tunnels(&mut self, body: RigidBodyHandle) {
        self.world.bodies[body].set_soft_ccd_prediction(FORESIGHT_M);
    }

    /// Slows a body by this share of its velocity a second.
    pub fn set_linear_damping(&mut self, body: RigidBodyHandle, damping_per_s: f64) {
        self.world.bodies[body].set_linear_damping(damping_per_s as f32);
    }

    /// Cuts every step into so many for the engine, where a scene needs finer ones: what bounces turns round at the end of
    /// such a part, so the error of a rebound is its speed times the part's length.
    pub fn set_parts(&mut self, parts: u32) {
        self.parts = parts.max(1);
        self.world.integration_parameters.dt = (DT_S / f64::from(self.parts)) as f32;
    }

    /// From now on the engine keeps wider bounds about large bodies, so that it need not look anew at every step for what is
    /// near each of a fleet that moves all the time, and goes over its constraints less often.
    pub fn expect_fleets(&mut self) {
        self.world.broad_phase.adaptive_change_detection_margin = true;
        self.world.integration_parameters.num_solver_iterations = FLEET_ITERATIONS;
    }

    /// From now on the engine takes this for the size of common things. It looks for what is near, and keeps contacts as they are,
    /// within shares of it: among things much smaller than a metre, shares of a metre find many that touch nothing. The bounds of
    /// speeds, and below which of them things fall asleep, stay as they were.
    pub fn expect_size(&mut self, size_m: f64) {
        let parameters = &mut self.world.integration_parameters;
        let by = parameters.length_unit / size_m as f32;
        parameters.length_unit = size_m as f32;
        parameters.normalized_max_linear_velocity *= by;
        parameters.normalized_max_corrective_velocity *= by;
        for (_, body) in self.world.bodies.iter_mut() {
            body.activation_mut().normalized_linear_threshold *= by;
        }
    }

    /// How often the engine goes over its constraints in a step, each time moving the bodies on by that part of the step.
    pub fn set_solver_iterations(&mut self, iterations: usize) {
        self.world.integration_parameters.num_solver_iterations = iterations;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::physics::{Group, SPEED_CAP_M_S};
    use crate::units::Vec2;

    #[test]
    fn the_size_of_common_things_changes_no_bound_of_speed() {
        let mut physics = Physics::new();
        let asleep_below_m_s = |physics: &Physics, body: RigidBodyHandle| {
            physics.world.bodies[body].activation().normalized_linear_threshold * physics.world.integration_parameters.length_unit
        };
        let early = physics.dynamic(Vec2::ZERO, 0.0);
        let wanted = asleep_below_m_s(&physics, early);
        physics.expect_size(0.25);
        let late = physics.dynamic(Vec2::new(3.0, 0.0), 0.0);
        let put = physics.replace(late, false, ColliderBuilder::ball(0.1), (1.0, Group::Timber));
        for body in [early, put] {
            assert!((asleep_below_m_s(&physics, body) - wanted).abs() < 1e-6);
        }
        physics.sleep_below(early, 0.5);
        assert!((asleep_below_m_s(&physics, early) - 0.5).abs() < 1e-6);
        let parameters = &physics.world.integration_parameters;
        assert!((parameters.max_linear_velocity() - SPEED_CAP_M_S).abs() < 1e-3);
        assert!((parameters.max_corrective_velocity() - IntegrationParameters::default().max_corrective_velocity()).abs() < 1e-6);
        assert!(parameters.prediction_distance() < IntegrationParameters::default().prediction_distance());
    }
}
