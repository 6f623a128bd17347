//! Joints: hinges between bodies, and the force through them.

use super::{Physics, vector};
use crate::kit::DT_S;
use crate::units::Vec2;
use rapier2d::prelude::*;

impl Physics {
    /// A hinge between two bodies at a point of each.
    pub fn hinge(&mut self, a: RigidBodyHandle, at_a: Vec2, b: RigidBodyHandle, at_b: Vec2) -> ImpulseJointHandle {
        let joint = RevoluteJointBuilder::new().local_anchor1(vector(at_a)).local_anchor2(vector(at_b)).contacts_enabled(false);
        self.world.insert_impulse_joint(a, b, joint)
    }

    /// Force through a joint in the last step, in the joint's own frame, or `None` where it rests asleep.
    #[must_use]
    pub fn load_n(&self, joint: ImpulseJointHandle) -> Option<Vec2> {
        let joint = self.world.impulse_joints.get(joint)?;
        if self.asleep(joint.body1()) && self.asleep(joint.body2()) {
            return None;
        }
        // The engine keeps the impulse of its last substep, of which a step has several.
        let substeps = self.world.integration_parameters.num_solver_iterations as f64 * f64::from(self.parts);
        Some(Vec2::new(f64::from(joint.impulses[0]), f64::from(joint.impulses[1])) * (substeps / DT_S))
    }

    pub fn unhinge(&mut self, joint: ImpulseJointHandle) {
        self.world.remove_impulse_joint(joint);
    }
}
