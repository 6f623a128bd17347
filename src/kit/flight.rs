//! Flights: what has been thrown or shot and is on its way, as laws see it. The law of flight moves them.
//!
//! Anything is launched with [`Kit::loose`] and stays in `kit.flights` under the number that it answers; whoever waits for
//! it looks at `kit.flights[number].landed`. There are no callbacks: a law that wants to act on a landing keeps the number
//! and looks each step. A flight has no body in the engine; it meets the engine's bodies by sweeping its ball through them.

use super::Kit;
use super::build::Plan;
use super::entity::Hold;
use crate::event::is_of;
use crate::look::Look;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// What air and ground see of a thing in flight. True and three-dimensional.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Missile {
    pub mass_kg: f64,
    /// Of the circle that the air sees from the front, and of the ball that meets solid things.
    pub diameter_m: f64,
    /// On that circle; zero flies as in a vacuum.
    pub drag_coefficient: f64,
}

/// How a flight ended.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Landing {
    /// The exact moment, between two steps.
    pub at_s: f64,
    /// How long it flew.
    pub flown_s: f64,
    /// Velocity with which it came.
    pub velocity: Vec2,
    /// The entity that stopped it; `None` for the ground.
    pub on: Option<usize>,
}

/// A thing in flight or landed. Make it with [`Flight::new`] and change what needs another value:
/// `kit.loose(Flight { look: Look::Iron, quiet: true, ..Flight::new("bomb.shard-1", shard, at, velocity) })`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flight {
    /// Name of the thing that flies, and of its events: `stone-1`, `bomb.shard-3`.
    pub id: String,
    /// What it was loosed by: it passes through whatever this owner owns, as the frame of a thrower. Often empty.
    pub source: String,
    pub missile: Missile,
    pub look: Look,
    /// How far behind the picture plane it flies.
    pub depth_m: f64,
    /// No events: for one of a swarm.
    pub quiet: bool,
    /// Instruments follow it: its landing fills the measures of flight (`range_m`, `apex_m`, ...).
    pub watched: bool,
    /// Where it was loosed, and where it is now; the middle, which lands at y = 0.
    pub from: Vec2,
    pub at: Vec2,
    /// Zero once it has landed.
    pub velocity: Vec2,
    /// When it was loosed; not-a-number means "now". May lie within the coming step.
    pub loosed_at_s: f64,
    /// The moment that `at` and `velocity` belong to.
    pub clock_s: f64,
    /// Highest point so far, and when it was there.
    pub apex: Vec2,
    pub apex_at_s: f64,
    pub landed: Option<Landing>,
    /// Where it sticks, in the frame of what it landed on.
    pub stuck: Vec2,
    /// Number of its thing and entity; [`Kit::loose`] fills it in.
    pub entity: usize,
    /// Whether it has been said that it was loosed.
    pub told: bool,
}

impl Flight {
    /// A flight that begins now, drawn as stone, seen by nobody's instruments.
    #[must_use]
    pub fn new(id: impl Into<String>, missile: Missile, at: Vec2, velocity: Vec2) -> Self {
        Self {
            id: id.into(),
            source: String::new(),
            missile,
            look: Look::Stone,
            depth_m: 0.0,
            quiet: false,
            watched: false,
            from: at,
            at,
            velocity,
            loosed_at_s: f64::NAN,
            clock_s: f64::NAN,
            apex: at,
            apex_at_s: f64::NAN,
            landed: None,
            stuck: Vec2::ZERO,
            entity: 0,
            told: false,
        }
    }
}

impl Kit {
    /// Sends a thing on its way; answers its number in `kit.flights`, which it keeps for good. It begins to move with the
    /// next pass of the law of flight.
    pub fn loose(&mut self, mut flight: Flight) -> usize {
        if flight.loosed_at_s.is_nan() {
            flight.loosed_at_s = self.time_s();
        }
        (flight.clock_s, flight.apex_at_s) = (flight.loosed_at_s, flight.loosed_at_s);
        let number = self.flights.len();
        let plan = Plan {
            id: flight.id.clone(),
            owner: if flight.source.is_empty() { flight.id.clone() } else { flight.source.clone() },
            part: "missile",
            look: flight.look,
            shape: Shape::Disc { radius_m: flight.missile.diameter_m / 2.0 },
            depth_m: flight.depth_m,
            breadth_m: flight.missile.diameter_m,
            mechanic: "flight",
            mass_kg: flight.missile.mass_kg,
            tracked: flight.watched,
            drag_area_m2: 0.0,
        };
        flight.entity = self.add_flying(plan, number);
        self.flights.push(flight);
        number
    }

    /// All flights, landed ones too, by the number that [`Kit::loose`] answered.
    #[must_use]
    pub fn flights(&self) -> &[Flight] {
        &self.flights
    }

    /// Whether an entity belongs to `owner`, or to one of a fleet of that name.
    #[must_use]
    pub(crate) fn owned_by(&self, entity: usize, owner: &str) -> bool {
        !owner.is_empty() && is_of(&self.things[entity].owner, owner)
    }

    /// The entity with this body.
    #[must_use]
    pub(crate) fn entity_of(&self, body: rapier2d::prelude::RigidBodyHandle) -> Option<usize> {
        self.entities.iter().position(|entity| entity.hold == Hold::Body(body) && !entity.gone)
    }
}
