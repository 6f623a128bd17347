//! Throwers as laws see them: the machine's measures, how its arm and sling move now, and the stones in the air.
//!
//! A thrower is described looking along the throw: x forwards from the foot of the axle, y up from the ground. Only
//! [`Thrower::place`] and [`Thrower::turned`] know which way it faces. What moves it is the business of the law of throwing.

use super::Kit;
use super::bomb::BombPlan;
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
    /// Share of that crew's pull which is its own: several like it may share one.
    pub crew_share: f64,
    /// Its `stone_kg` is the mass of what lies in the sling now.
    pub machine: Machine,
    /// Where the foot of the axle stands and how that moves, and which way it throws: 1 towards +x, -1 towards -x.
    pub foot: Vec2,
    pub drift: Vec2,
    pub towards: f64,
    /// The hull whose deck it stands on, and where, in the hull's own frame.
    pub deck: Option<(usize, Vec2)>,
    /// What of it stands still over its foot: entity, place over the foot, angle.
    pub frame: Vec<(usize, Vec2, f64)>,
    pub depth_m: f64,
    pub reload_s: f64,
    /// Its stones; radius of what lies in the sling now.
    pub stone_kg: f64,
    pub stone_size_m: f64,
    pub stone_radius_m: f64,
    pub drag_coefficient: f64,
    /// Standard deviation of the release speed, as a share of it.
    pub scatter_share: f64,
    /// Stock of bombs that every so-manieth throw takes from; and whether a bomb lies in the sling.
    pub bombs: String,
    pub bombs_every: u32,
    pub armed: bool,
    /// The next pull does not begin before; and how long after an order its first one does.
    pub not_before_s: f64,
    pub waits_s: f64,
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
        self.foot + Vec2::new(self.towards * own.x, own.y)
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
        if self.throwers[number].stone.is_some() {
            return;
        }
        let bomb = self.bomb_due(number).map(|stock| self.bomb_stocks[stock].plan);
        let thrower = &mut self.throwers[number];
        let (kg, radius_m) = bomb.map_or((thrower.stone_kg, thrower.stone_size_m), |plan| (plan.mass_kg, plan.diameter_m / 2.0));
        (thrower.machine.stone_kg, thrower.stone_radius_m, thrower.armed) = (kg, radius_m, bomb.is_some());
        let at = thrower.pouch();
        let plan = Plan {
            id: format!("{}-{}", thrower.id, thrower.thrown + 1),
            owner: thrower.id.clone(),
            part: "stone",
            look: bomb.map_or(Look::Stone, |plan: BombPlan| plan.casing.look()),
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

    /// The stock that the next throw takes a bomb from; none where it is a stone's turn or the stock is empty.
    #[must_use]
    pub fn bomb_due(&self, number: usize) -> Option<usize> {
        let thrower = &self.throwers[number];
        let turn = thrower.bombs_every > 0 && (thrower.thrown + 1).is_multiple_of(thrower.bombs_every);
        let stock = self.bomb_stocks.iter().position(|stock| stock.id == thrower.bombs && stock.left > 0);
        stock.filter(|_| turn)
    }

    /// Lays the other kind of load into the sling, where what lies there is not what is due: a stock may have come later,
    /// or run out.
    pub fn refit_thrower(&mut self, number: usize) {
        if self.bomb_due(number).is_some() == self.throwers[number].armed {
            return;
        }
        if let Some(stone) = self.throwers[number].stone.take() {
            self.remove(stone);
        }
        self.load_thrower(number);
    }

    /// A thrower on a ship goes with its deck; the frame stays upright.
    pub fn follow_deck(&mut self, number: usize) {
        let Some((hull, local)) = self.throwers[number].deck else { return };
        let (foot, drift) = (self.point(hull, local), self.velocity(hull).0);
        let thrower = &mut self.throwers[number];
        (thrower.foot, thrower.drift) = (foot, drift);
        for (entity, over, angle_rad) in thrower.frame.clone() {
            self.entities[entity].hold = Hold::Led { at: foot + over, angle_rad, velocity: drift, turning_rad_s: 0.0 };
        }
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
