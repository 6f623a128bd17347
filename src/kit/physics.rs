//! The rigid-body engine behind the kit's verbs: f64 outside, rapier's f32 inside.

mod sweep;
mod tuning;

pub use sweep::{Around, Sweep};
mod forces;
mod joints;
mod meetings;
mod named;
mod paths;

use crate::units::Vec2;
use rapier2d::prelude::*;
use serde::{Deserialize, Serialize};

/// Rapier clamps speeds; 400 m/s is its silent default and would be a teaching error. Numerical: nothing here is as
/// fast (`assumed-rest`).
const SPEED_CAP_M_S: f32 = 3_000.0;
/// Friction of wood, brush and earth on one another (`assumed-rest`).
const FRICTION: f32 = 0.7;

/// What may touch what. Bundles of different lanes of depth pass one another; timbers of a bridge lie side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Ground,
    Timber,
    Wheel,
    Prop,
    /// What wheels stand on in soft ground; it is pressed down under them.
    Bed,
    /// Soft ground: holds everything but wheels, which sink into it.
    Crust,
    Lane(u8),
}

/// Lanes of depth that loose things are spread over, as many as the widest scene needs.
pub const LANES: u8 = 16;

#[derive(Serialize, Deserialize)]
pub struct Physics {
    world: PhysicsWorld,
    /// Colliders made since the last step: the engine's search tree does not hold them yet.
    young: Vec<ColliderHandle>,
    /// Into how many parts the engine cuts a step.
    parts: u32,
    /// Friction of whatever is given a shape from now on.
    friction: f32,
    /// Which law pushed what, where somebody watches; no part of the state.
    #[serde(skip)]
    named: Option<named::Named>,
}

impl Clone for Physics {
    /// Through a snapshot: rapier's world does not implement `Clone`.
    fn clone(&self) -> Self {
        let bytes = postcard::to_stdvec(self).expect("a snapshot of plain data cannot fail");
        postcard::from_bytes(&bytes).expect("what was just written reads back")
    }
}

fn vector(v: Vec2) -> Vector {
    Vector::new(v.x as f32, v.y as f32)
}

fn vec2(v: Vector) -> Vec2 {
    Vec2::new(f64::from(v.x), f64::from(v.y))
}

impl Physics {
    #[must_use]
    pub fn new() -> Self {
        let mut world = PhysicsWorld::new();
        world.integration_parameters.dt = super::DT_S as f32;
        world.integration_parameters.normalized_max_linear_velocity = SPEED_CAP_M_S;
        Self { world, young: Vec::new(), parts: 1, friction: FRICTION, named: None }
    }

    /// One step; answers the bodies whose numbers stopped being numbers.
    pub fn step(&mut self) -> Vec<RigidBodyHandle> {
        let mut broken = Vec::new();
        for _ in 0..self.parts {
            self.world.step();
            broken.extend_from_slice(self.world.quarantine().bodies());
        }
        self.young.clear();
        broken
    }

    pub fn fixed(&mut self, at: Vec2, angle_rad: f64) -> RigidBodyHandle {
        self.world.insert_body(RigidBodyBuilder::fixed().translation(vector(at)).rotation(angle_rad as f32))
    }

    pub fn dynamic(&mut self, at: Vec2, angle_rad: f64) -> RigidBodyHandle {
        self.insert(RigidBodyBuilder::dynamic().translation(vector(at)).rotation(angle_rad as f32))
    }

    /// A body that falls asleep below the same speed whatever the engine takes for the size of common things.
    fn insert(&mut self, builder: RigidBodyBuilder) -> RigidBodyHandle {
        let body = self.world.insert_body(builder);
        self.world.bodies[body].activation_mut().normalized_linear_threshold /= self.world.integration_parameters.length_unit;
        body
    }

    /// Gives a body its shape and true mass (rapier's density times area is not a mass).
    pub fn shape(&mut self, body: RigidBodyHandle, shape: ColliderBuilder, mass_kg: f64, group: Group) {
        let collider = shape.mass(mass_kg as f32).friction(self.friction).collision_groups(groups(group));
        let collider = self.world.insert_collider(collider, Some(body));
        self.young.push(collider);
    }

    /// Mass carried besides the body's own.
    pub fn load(&mut self, body: RigidBodyHandle, load_kg: f64) {
        self.world.bodies[body].set_additional_mass(load_kg as f32, false);
    }

    /// Gives a body its true mass and turning inertia about its own origin, in place of those of its shape.
    pub fn weigh(&mut self, body: RigidBodyHandle, mass_kg: f64, inertia_kg_m2: f64) {
        let mass = MassProperties::new(Vector::ZERO, mass_kg as f32, inertia_kg_m2 as f32);
        for collider in self.world.bodies[body].colliders().to_vec() {
            self.world.colliders[collider].set_mass_properties(mass);
        }
        // The first force may act before the engine's next step.
        self.world.bodies[body].recompute_mass_properties_from_colliders(&self.world.colliders);
        self.world.bodies[body].activation_mut().normalized_linear_threshold = -1.0;
    }

    /// Turning inertia about the centre of gravity, loads included.
    #[must_use]
    pub fn inertia_kg_m2(&self, body: RigidBodyHandle) -> f64 {
        f64::from(self.world.bodies[body].mass_properties().local_mprops.principal_inertia())
    }

    /// Moves a fixed body by `by`.
    pub fn shift(&mut self, body: RigidBodyHandle, by: Vec2) {
        let body = &mut self.world.bodies[body];
        let to = body.translation() + vector(by);
        body.set_translation(to, true);
    }

    pub fn remove(&mut self, body: RigidBodyHandle) {
        self.world.remove_body(body);
    }

    #[inline]
    #[must_use]
    pub fn pose(&self, body: RigidBodyHandle) -> (Vec2, f64) {
        let pose = self.world.bodies[body].position();
        (vec2(pose.translation), libm::atan2(f64::from(pose.rotation.im), f64::from(pose.rotation.re)))
    }

    #[inline]
    #[must_use]
    pub fn middle(&self, body: RigidBodyHandle) -> Vec2 {
        vec2(self.world.bodies[body].position().translation)
    }

    /// A local point in the world, without an angle in between.
    #[inline]
    #[must_use]
    pub fn point(&self, body: RigidBodyHandle, local: Vec2) -> Vec2 {
        let pose = self.world.bodies[body].position();
        let (cos, sin) = (f64::from(pose.rotation.re), f64::from(pose.rotation.im));
        vec2(pose.translation) + Vec2::new(local.x * cos - local.y * sin, local.x * sin + local.y * cos)
    }

    /// Puts local points, in their order, as they lie in the world into `found`: the body is looked up once for all of them.
    pub fn points(&self, body: RigidBodyHandle, locals: &[Vec2], found: &mut Vec<Vec2>) {
        let pose = self.world.bodies[body].position();
        let (cos, sin, origin) = (f64::from(pose.rotation.re), f64::from(pose.rotation.im), vec2(pose.translation));
        found.clear();
        found.extend(locals.iter().map(|own| origin + Vec2::new(own.x * cos - own.y * sin, own.x * sin + own.y * cos)));
    }

    #[inline]
    #[must_use]
    pub fn velocity(&self, body: RigidBodyHandle) -> (Vec2, f64) {
        let body = &self.world.bodies[body];
        (vec2(body.linvel()), f64::from(body.angvel()))
    }

    pub fn set_velocity(&mut self, body: RigidBodyHandle, velocity: Vec2, turning_rad_s: f64) {
        let body = &mut self.world.bodies[body];
        body.set_linvel(vector(velocity), true);
        body.set_angvel(turning_rad_s as f32, true);
    }

    pub fn set_angular_damping(&mut self, body: RigidBodyHandle, damping: f64) {
        self.world.bodies[body].set_angular_damping(damping as f32);
    }

    /// Lets a body of a big jointed frame sleep in spite of the small velocities that the solver leaves on it.
    pub fn sleep_below(&mut self, body: RigidBodyHandle, speed_m_s: f64) {
        let size_m = self.world.integration_parameters.length_unit;
        self.world.bodies[body].activation_mut().normalized_linear_threshold = speed_m_s as f32 / size_m;
    }

    /// Mass of a body with all that is fastened to it, kg; none where it is part of the ground.
    #[must_use]
    pub fn free_kg(&self, body: RigidBodyHandle) -> Option<f64> {
        let body = &self.world.bodies[body];
        body.is_dynamic().then(|| f64::from(body.mass()))
    }

    #[must_use]
    pub fn asleep(&self, body: RigidBodyHandle) -> bool {
        let body = &self.world.bodies[body];
        body.is_sleeping() || !body.is_dynamic()
    }

    pub fn wake(&mut self, body: RigidBodyHandle) {
        self.world.wake_up(body, true);
    }

    /// A body in the place of another, part of the ground or free: rapier keeps a body that changes its kind awake.
    pub fn replace(
        &mut self,
        body: RigidBodyHandle,
        fixed: bool,
        shape: ColliderBuilder,
        build: (f64, Group),
    ) -> RigidBodyHandle {
        let position = *self.world.bodies[body].position();
        self.world.remove_body(body);
        let builder = if fixed { RigidBodyBuilder::fixed() } else { RigidBodyBuilder::dynamic() };
        let new = self.insert(builder.pose(position));
        self.shape(new, shape, build.0, build.1);
        new
    }

    /// Bodies in contact with this one, in the engine's order.
    #[must_use]
    pub fn neighbours(&self, body: RigidBodyHandle) -> Vec<RigidBodyHandle> {
        let mut found = Vec::new();
        for &mine in self.world.bodies[body].colliders() {
            for pair in self.world.contact_pairs_with(mine).filter(|pair| pair.has_any_active_contact()) {
                let other = if pair.collider1 == mine { pair.collider2 } else { pair.collider1 };
                found.extend(self.world.colliders.get(other).and_then(Collider::parent));
            }
        }
        found
    }

    /// Whether a body touches anything, and whether any of that can move.
    #[must_use]
    pub fn support(&self, body: RigidBodyHandle) -> (bool, bool) {
        let around = self.neighbours(body);
        (!around.is_empty(), around.iter().any(|&other| !self.world.bodies[other].is_fixed()))
    }

    /// Lets no free body fall asleep any more.
    pub fn keep_awake(&mut self) {
        for (_, body) in self.world.bodies.iter_mut() {
            body.activation_mut().normalized_linear_threshold = -1.0;
            body.wake_up(true);
        }
    }

    /// How many bodies are awake.
    #[must_use]
    pub fn awake(&self) -> usize {
        self.world.active_bodies().count()
    }
}

impl Default for Physics {
    fn default() -> Self {
        Self::new()
    }
}

fn groups(group: Group) -> InteractionGroups {
    use rapier2d::prelude::Group as Bits;
    let lanes = Bits::from_bits_truncate(((1_u32 << LANES) - 1) << 8);
    let (ground, timber, wheel, prop) = (Bits::GROUP_1, Bits::GROUP_2, Bits::GROUP_3, Bits::GROUP_4);
    let (crust, bed) = (Bits::GROUP_5, Bits::GROUP_6);
    let (member, filter) = match group {
        Group::Ground => (ground, Bits::ALL),
        Group::Timber => (timber, ground | crust | prop | lanes),
        Group::Crust => (crust, timber | lanes),
        Group::Wheel => (wheel, ground | bed | lanes),
        Group::Bed => (bed, wheel),
        Group::Prop => (prop, timber),
        Group::Lane(lane) => {
            let own = Bits::from_bits_truncate(1 << (8 + u32::from(lane % LANES)));
            (own, ground | crust | timber | wheel | own)
        }
    };
    InteractionGroups::new(member, filter, InteractionTestMode::And)
}
