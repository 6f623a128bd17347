//! Throwers as laws see them: the machine's measures, how its arm and sling move now, and the stones in the air.
//!
//! A thrower is described looking along the throw: x forwards from the foot of the axle, y up from the ground. Only
//! [`Thrower::place`] and [`Thrower::turned`] know which way it faces. What moves it is the business of the law of throwing.

use super::Kit;
use super::build::Plan;
use super::entity::Hold;
use crate::look::Look;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// What a throw depends on beside the crew. All of it in SI units.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Machine {
    /// From the axle to the sling's end of the beam, and to the ropes' end.
    pub long_m: f64,
    pub short_m: f64,
    pub sling_m: f64,
    /// Height of the axle over the ground.
    pub axle_m: f64,
    pub beam_kg: f64,
    /// Moment of inertia of the beam about the axle.
    pub inertia_kg_m2: f64,
    /// From the axle to the beam's centre of mass, towards the sling.
    pub middle_m: f64,
    pub stone_kg: f64,
    /// How far the men draw their ropes.
    pub rope_travel_m: f64,
    /// Speed of the rope at which a man can no longer pull.
    pub pull_speed_m_s: f64,
    /// Direction above the horizontal in which the stone must fly when the sling lets go.
    pub release_rad: f64,
}

/// What the stone hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Sling {
    /// Stretched: direction from the tip of the arm to the stone, and how fast that turns.
    Taut { angle_rad: f64, turning_rad_s: f64 },
    /// Slack: the stone flies freely until it stretches the sling again.
    Slack { at: Vec2, velocity: Vec2 },
}

/// How the arm and the stone move. The arm's angle is that of its long part above the horizontal, pointing backwards:
/// below zero at the start, a right angle when the arm stands upright.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swing {
    pub arm_rad: f64,
    pub arm_rad_s: f64,
    pub sling: Sling,
    /// Work of the crew since the start of the pull.
    pub work_j: f64,
}

/// One pull: the swing, and what has to be remembered of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Motion {
    pub swing: Swing,
    pub time_s: f64,
    /// Where the arm started and how high it has come.
    pub from_rad: f64,
    pub highest_rad: f64,
    /// The stone has flown more steeply than it is to be released.
    pub above: bool,
}

/// What a thrower is doing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Phase {
    /// Loaded, its sling in the aimer's hands.
    Ready,
    Pulling,
    /// The arm swings out and is brought back and loaded.
    Reloading {
        until_s: f64,
    },
}

/// A stone that has left the sling.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shot {
    pub thrower: usize,
    pub entity: usize,
    /// In the world's frame.
    pub at: Vec2,
    pub velocity: Vec2,
    pub mass_kg: f64,
    /// Drag coefficient times frontal area.
    pub drag_area_m2: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thrower {
    pub id: String,
    pub crew: usize,
    pub machine: Machine,
    /// Where the foot of the axle stands, and which way it throws: 1 towards +x, -1 towards -x.
    pub at_m: f64,
    pub towards: f64,
    pub depth_m: f64,
    pub reload_s: f64,
    pub stone_radius_m: f64,
    pub drag_coefficient: f64,
    pub phase: Phase,
    pub motion: Motion,
    /// Pull of the whole crew now.
    pub pulling_n: f64,
    /// Throws ordered and not yet made, and throws made or tried.
    pub ordered: u32,
    pub thrown: u32,
    /// Entities of the arm and of the stone that lies in the sling.
    pub arm: usize,
    pub stone: Option<usize>,
}

impl Thrower {
    /// A point of the machine's own frame in the world.
    #[must_use]
    pub fn place(&self, own: Vec2) -> Vec2 {
        Vec2::new(self.at_m + self.towards * own.x, own.y)
    }

    /// A direction of the machine's own frame in the world.
    #[must_use]
    pub fn turned(&self, own: Vec2) -> Vec2 {
        Vec2::new(self.towards * own.x, own.y)
    }

    #[must_use]
    pub fn axle(&self) -> Vec2 {
        self.place(Vec2::new(0.0, self.machine.axle_m))
    }

    /// The end of the arm that the sling hangs from.
    #[must_use]
    pub fn tip(&self) -> Vec2 {
        self.place(self.machine.tip(self.motion.swing.arm_rad))
    }

    /// The end of the arm that the ropes hang from.
    #[must_use]
    pub fn butt(&self) -> Vec2 {
        self.place(self.machine.butt(self.motion.swing.arm_rad))
    }

    /// Where the stone in the sling is.
    #[must_use]
    pub fn pouch(&self) -> Vec2 {
        self.place(self.machine.stone(&self.motion.swing).0)
    }
}

impl Kit {
    /// Lays the next stone into the sling, unless one lies there.
    pub fn load_thrower(&mut self, number: usize) {
        let thrower = &self.throwers[number];
        if thrower.stone.is_some() {
            return;
        }
        let (radius_m, at) = (thrower.stone_radius_m, thrower.pouch());
        let plan = Plan {
            id: format!("{}-{}", thrower.id, thrower.thrown + 1),
            owner: thrower.id.clone(),
            part: "stone",
            look: Look::Stone,
            shape: Shape::Disc { radius_m },
            depth_m: thrower.depth_m,
            breadth_m: 2.0 * radius_m,
            mechanic: "throwing",
            mass_kg: thrower.machine.stone_kg,
            tracked: true,
            drag_area_m2: 0.0,
        };
        let stone = self.add_led(plan, at, 0.0);
        self.throwers[number].stone = Some(stone);
    }

    /// Puts the arm and the stone in the sling where the law has brought them.
    pub fn show_thrower(&mut self, number: usize) {
        let thrower = &self.throwers[number];
        let (arm, stone, turning) = (thrower.arm, thrower.stone, -thrower.towards * thrower.motion.swing.arm_rad_s);
        let along = thrower.butt() - thrower.tip();
        let (at, angle_rad) = ((thrower.butt() + thrower.tip()) * 0.5, libm::atan2(along.y, along.x));
        let (pouch, flying) = (thrower.pouch(), thrower.turned(thrower.machine.stone(&thrower.motion.swing).1));
        self.entities[arm].hold = Hold::Led { at, angle_rad, velocity: Vec2::ZERO, turning_rad_s: turning };
        if let Some(stone) = stone {
            self.entities[stone].hold = Hold::Led { at: pouch, angle_rad: 0.0, velocity: flying, turning_rad_s: 0.0 };
        }
    }
}
