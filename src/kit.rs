//! Kit: the hands. The only verbs weapons, structures, people and mechanics may use, and the state they work on.
//!
//! With `world`, the only place that names rapier2d; forces and poses cross here from f64 to rapier's f32 and back.
//! Everything here is serialisable: a snapshot is this struct.

pub mod air;
pub mod arms;
pub mod arrow;
pub mod bench;
pub mod bomb;
pub mod bond;
pub mod build;
pub mod building;
pub mod cell;
pub mod cloud;
pub mod crowd;
pub mod dice;
pub mod entity;
pub mod flight;
pub mod fixtures;
pub mod fragment;
pub mod hand;
pub mod mops;
pub mod physics;
pub mod ramp;
pub mod rams;
pub mod root;
pub mod screen;
pub mod sound;
pub mod thrower;
pub mod torch;
pub mod trial;
pub mod water;
pub mod works;

pub use arms::{Bundle, Lance, Stock, Throw};
pub use works::{Frame, Hawser, Rampart, SoftGround, Stay};

use crate::event::{At, Event, Happening, is_of};
use crate::sample::{CrewInfo, Thing};
use crate::units::Vec2;
use arrow::{ArrowStock, Brand};
use bench::Bench;
use bomb::{Bomb, BombStock};
use bond::Bond;
use building::Building;
use cell::Cell;
use cloud::{Grain, Probe, Puff};
use crowd::Crew;
use dice::Dice;
use entity::Entity;
use fixtures::Fixtures;
use flight::Flight;
use fragment::{Fragment, Stood};
use hand::Pull;
use mops::Mops;
use physics::Physics;
use ramp::Ramp;
use rams::Rams;
use rapier2d::prelude::RigidBodyHandle;
use serde::{Deserialize, Serialize};
use sound::{Listener, Sound};
use std::collections::BTreeMap;
use thrower::{Shot, Thrower};
use torch::Torch;
use trial::Trial;
use water::{Hull, Mooring, Paddles, Sail, Touch, Water};

/// The fixed step. Numerical: falls and throws err by half a per cent or less with it (`law-drag`).
pub const DT_S: f64 = 1.0 / 60.0;
/// Heat, flames and people move slowly: their laws act once in this many steps.
pub const STEPS_PER_TICK: u64 = 15;
/// The time between two ticks. Numerical: a quarter of a second, short against the seconds in which surfaces warm.
pub const TICK_S: f64 = DT_S * STEPS_PER_TICK as f64;

/// The air over the whole scene.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Air {
    /// What the scenario or script asks for.
    pub mean_wind_m_s: f64,
    pub gust_share: f64,
    /// The gust now, in standard deviations.
    pub gust: f64,
    /// The wind now, gusts included.
    pub wind_m_s: f64,
    pub rain_mm_h: f64,
    pub temperature_k: f64,
    /// Height of the scene above the sea: thinner air.
    pub altitude_m: f64,
}

/// One column of flames, made anew each tick by the plume law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fire {
    pub base: Vec2,
    pub width_m: f64,
    pub depth_m: f64,
    /// Heat release of this column and of the whole fire it belongs to.
    pub heat_release_w: f64,
    pub whole_w: f64,
    /// Diameter of a round fire of the same area as the whole one.
    pub whole_diameter_m: f64,
    pub flame_height_m: f64,
    pub tilt: f64,
    /// (Q / kW)^(2/5) of the gas over it.
    pub gas_scale: f64,
}

/// Running totals that must balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ledger {
    /// Fuel brought into the scene.
    pub fuel_in_kg: f64,
    /// Fuel burnt, as the fire law took it away.
    pub burnt_kg: f64,
    /// Heat of that fuel.
    pub fuel_heat_j: f64,
    /// Heat released, summed from the flames' heat release over time.
    pub released_j: f64,
}

/// Everything that laws work on.
#[derive(Clone, Serialize, Deserialize)]
pub struct Kit {
    pub(crate) physics: Physics,
    pub(crate) dice: Dice,
    pub(crate) step: u64,
    pub(crate) air: Air,
    pub(crate) things: Vec<Thing>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) bonds: Vec<Bond>,
    pub(crate) fires: Vec<Fire>,
    pub(crate) lances: Vec<Lance>,
    pub(crate) stocks: Vec<Stock>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) ramparts: Vec<Rampart>,
    pub(crate) soft: Vec<SoftGround>,
    pub(crate) stays: Vec<Stay>,
    pub(crate) buildings: Vec<Building>,
    pub(crate) mops: Vec<Mops>,
    pub(crate) ramps: Vec<Ramp>,
    pub(crate) rams: Vec<Rams>,
    pub(crate) crew_infos: Vec<CrewInfo>,
    pub(crate) crews: Vec<Crew>,
    pub(crate) sounds: Vec<Sound>,
    pub(crate) listeners: Vec<Listener>,
    pub(crate) throwers: Vec<Thrower>,
    pub(crate) shots: Vec<Shot>,
    pub(crate) torches: Vec<Torch>,
    pub(crate) flights: Vec<Flight>,
    pub(crate) arrow_stocks: Vec<ArrowStock>,
    /// What burns small against what it touches.
    pub(crate) brands: Vec<Brand>,
    pub(crate) benches: Vec<Bench>,
    /// What the proving ground of fire holds.
    pub(crate) fixtures: Fixtures,
    pub(crate) bombs: Vec<Bomb>,
    pub(crate) bomb_stocks: Vec<BombStock>,
    /// Bursts since the last tick: where, and the weight of the bomb.
    pub(crate) flashes: Vec<(Vec2, f64)>,
    pub(crate) fragments: Vec<Fragment>,
    /// Where free bodies stood one step ago, while fragments fly.
    pub(crate) stood: Vec<Stood>,
    /// Scaled distances at which far-off blast is read.
    pub(crate) blast_gauges: Vec<f64>,
    /// Levels that came by a listener and have not been read as pressures yet, dB.
    pub(crate) heard_db: Vec<f64>,
    pub(crate) waters: Vec<Water>,
    pub(crate) hulls: Vec<Hull>,
    /// Hulls that lie against each other, so that a blow counts once.
    pub(crate) touches: Vec<Touch>,
    pub(crate) paddles: Vec<Paddles>,
    pub(crate) sails: Vec<Sail>,
    pub(crate) moorings: Vec<Mooring>,
    pub(crate) trials: Vec<Trial>,
    pub(crate) grains: Vec<Grain>,
    pub(crate) puffs: Vec<Puff>,
    pub(crate) probes: Vec<Probe>,
    /// What a hand holds.
    pub(crate) pull: Option<Pull>,
    /// What instruments show now, by the measure's id.
    pub(crate) readings: BTreeMap<String, f64>,
    pub(crate) ledger: Ledger,
    /// Whether the law of damp acts: without it nothing is wet.
    pub(crate) damp: bool,
    /// Whether the law of drag acts: without it things fly as in a vacuum.
    pub(crate) drag: bool,
    /// Whether the law of torches acts: without it no torch lights what is held to it.
    pub(crate) torchlight: bool,
    /// Whether the law of burning grains acts: without it a lance throws hot gas alone.
    pub(crate) sparks: bool,
    /// Not yet taken by the record. What is said of the past is no part of the state: a snapshot leaves it behind.
    #[serde(skip)]
    pub(crate) events: Vec<Event>,
    /// Step of the first event of each kind and subject, for triggers.
    pub(crate) first: BTreeMap<String, BTreeMap<String, u64>>,
}

impl Kit {
    /// An empty world under this air.
    #[must_use]
    pub fn new(air: Air, seed: u64) -> Self {
        Self {
            physics: Physics::new(),
            dice: Dice::new(seed),
            step: 0,
            air,
            things: Vec::new(),
            entities: Vec::new(),
            cells: Vec::new(),
            bonds: Vec::new(),
            fires: Vec::new(),
            lances: Vec::new(),
            stocks: Vec::new(),
            frames: Vec::new(),
            ramparts: Vec::new(),
            soft: Vec::new(),
            stays: Vec::new(),
            buildings: Vec::new(),
            mops: Vec::new(),
            ramps: Vec::new(),
            rams: Vec::new(),
            crew_infos: Vec::new(),
            crews: Vec::new(),
            sounds: Vec::new(),
            listeners: Vec::new(),
            throwers: Vec::new(),
            shots: Vec::new(),
            torches: Vec::new(),
            flights: Vec::new(),
            arrow_stocks: Vec::new(),
            brands: Vec::new(),
            benches: Vec::new(),
            fixtures: Fixtures::default(),
            bombs: Vec::new(),
            bomb_stocks: Vec::new(),
            flashes: Vec::new(),
            fragments: Vec::new(),
            stood: Vec::new(),
            blast_gauges: Vec::new(),
            heard_db: Vec::new(),
            waters: Vec::new(),
            hulls: Vec::new(),
            touches: Vec::new(),
            paddles: Vec::new(),
            sails: Vec::new(),
            moorings: Vec::new(),
            trials: Vec::new(),
            grains: Vec::new(),
            puffs: Vec::new(),
            probes: Vec::new(),
            pull: None,
            readings: BTreeMap::new(),
            ledger: Ledger::default(),
            damp: true,
            drag: true,
            torchlight: true,
            sparks: true,
            events: Vec::new(),
            first: BTreeMap::new(),
        }
    }

    /// Lets the engine move the bodies by one step; answers those whose numbers stopped being numbers.
    pub fn move_bodies(&mut self) -> Vec<RigidBodyHandle> {
        let broken = self.physics.step();
        self.step += 1;
        broken
    }

    /// Lets an instrument show a value, in the unit of the measure called `id`.
    pub fn show(&mut self, id: &'static str, value: f64) {
        // Shown at every step, and named anew at none of them.
        match self.readings.get_mut(id) {
            Some(shown) => *shown = value,
            None => drop(self.readings.insert(id.to_owned(), value)),
        }
    }

    /// Simulated time at the present step.
    #[must_use]
    pub fn time_s(&self) -> f64 {
        self.step as f64 * DT_S
    }

    /// States a fact.
    pub fn note(&mut self, happening: Happening) {
        let of_kind = self.first.entry(happening.kind().to_owned()).or_default();
        of_kind.entry(happening.subject().to_owned()).or_insert(self.step);
        self.events.push(Event { at: At { step: self.step, time_s: self.time_s() }, happening });
    }

    /// Step of the first event of this kind that concerns `subject`; any, where that is empty.
    #[must_use]
    pub fn first_step(&self, kind: &str, subject: &str) -> Option<u64> {
        let of_kind = self.first.get(kind)?.iter();
        of_kind.filter(|(found, _)| is_of(found, subject)).map(|(_, &step)| step).min()
    }
}
