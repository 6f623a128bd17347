//! Named: which law pushed which body in the step just made, for whoever asks a body for its forces.
//!
//! Kept only where somebody watches: a run without a window pays nothing for it. It is no part of the state and of no snapshot,
//! so a world just restored has none until its next step.

use super::super::DT_S;
use super::{Physics, vec2};
use crate::units::Vec2;
use rapier2d::prelude::RigidBodyHandle;

/// What acted on one body in the step.
#[derive(Clone, Debug, Default)]
struct Acted {
    /// Its velocity before the step, m/s.
    before: Vec2,
    /// Which law gave it which push, N over the step.
    pushes: Vec<(&'static str, Vec2)>,
}

/// The pushes of a step, by the place of the body in the engine's arena.
#[derive(Debug, Default)]
pub struct Named {
    law: &'static str,
    bodies: Vec<Acted>,
    made: bool,
}

/// The forces on a body in the step just made.
#[derive(Clone, Debug, PartialEq)]
pub struct Forces {
    /// By the id of the law, each once, N.
    pub by_law: Vec<(&'static str, Vec2)>,
    /// What it gained in the step, m/s2.
    pub acceleration: Vec2,
}

fn place(body: RigidBodyHandle) -> usize {
    body.into_raw_parts().0 as usize
}

impl Physics {
    /// From now on every push is kept with the law that gave it.
    pub fn name_forces(&mut self) {
        self.named.get_or_insert_default();
    }

    /// A step begins: what the last one kept goes.
    pub fn begin_naming(&mut self) {
        let Some(named) = &mut self.named else { return };
        named.bodies.iter_mut().for_each(|body| body.pushes.clear());
        for (handle, body) in self.world.bodies.iter() {
            let at = place(handle);
            if named.bodies.len() <= at {
                named.bodies.resize(at + 1, Acted::default());
            }
            named.bodies[at].before = vec2(body.linvel());
        }
        named.made = true;
    }

    /// What is pushed from now on is pushed by this law.
    pub fn name_law(&mut self, law: &'static str) {
        if let Some(named) = &mut self.named {
            named.law = law;
        }
    }

    /// What the engine moves a body as, loads included, kg.
    #[must_use]
    pub fn mass_kg(&self, body: RigidBodyHandle) -> f64 {
        f64::from(self.world.bodies[body].mass())
    }

    pub(super) fn note_push(&mut self, body: RigidBodyHandle, force_n: Vec2) {
        let Some(named) = &mut self.named else { return };
        let law = named.law;
        // One that came into being in this step has no velocity before it.
        let Some(acted) = named.bodies.get_mut(place(body)) else { return };
        match acted.pushes.iter_mut().find(|(by, _)| *by == law) {
            Some((_, sum)) => *sum += force_n,
            None => acted.pushes.push((law, force_n)),
        }
    }

    pub(super) fn note_kick(&mut self, body: RigidBodyHandle, impulse_n_s: Vec2) {
        self.note_push(body, impulse_n_s * (1.0 / DT_S));
    }

    /// What acted on a body in the step just made; `None` where nobody watched. What bears a body afloat is a steady force of
    /// the engine and goes by `buoyancy`.
    #[must_use]
    pub fn acted(&self, body: RigidBodyHandle) -> Option<Forces> {
        let named = self.named.as_ref().filter(|named| named.made)?;
        let (acted, engine) = (named.bodies.get(place(body))?, self.world.bodies.get(body)?);
        let mut by_law = acted.pushes.clone();
        let borne = vec2(engine.user_force());
        if borne != Vec2::ZERO {
            match by_law.iter_mut().find(|(law, _)| *law == "buoyancy") {
                Some((_, sum)) => *sum += borne,
                None => by_law.insert(0, ("buoyancy", borne)),
            }
        }
        by_law.retain(|(_, newtons)| *newtons != Vec2::ZERO);
        Some(Forces { by_law, acceleration: (vec2(engine.linvel()) - acted.before) * (1.0 / DT_S) })
    }
}
