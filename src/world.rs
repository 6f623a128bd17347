//! World: owns the kit, runs the script and the laws, step by step. Facts come out as events, frames and a fingerprint.
//!
//! Order of a step: the script's due actions; throws; the laws of the step (and of the tick, four times a second); the
//! bodies move; what went wrong with numbers is isolated. The same set-up gives the same bits everywhere.

mod change;
mod closing;
mod fingerprint;
mod observe;
mod parts;
mod script;
mod snapshot;
mod state;

pub use snapshot::Snapshot;
pub use state::BodyState;

use crate::event::{Event, Happening};
use crate::intent::{Action, Deed, Hand, Trigger};
use crate::kit::air::LAPSE_K_M;
use crate::kit::entity::Hold;
use crate::kit::hand::Unheld;
use crate::kit::physics::{Group, Physics};
use crate::kit::{Air, DT_S, Kit, STEPS_PER_TICK};
use crate::mechanics::{Every, MECHANICS, Mechanic, driven_back};
use crate::sample::{CrewInfo, Thing};
use crate::scenario::Setup;
use crate::units::Vec2;
use crate::weapons::bomb::Bomb;
use crate::weapons::bow::Bow;
use crate::weapons::fire_bundle::FireBundle;
use script::Script;

/// How far the ground reaches to either side.
const GROUND_M: f64 = 2_000.0;

pub struct World {
    kit: Kit,
    script: Script,
    laws: Vec<&'static Mechanic>,
    end_step: u64,
    ends: Option<Trigger>,
    /// What a hand does, in the order of the steps.
    deeds: Vec<Deed>,
}

impl World {
    /// The world of a set-up at step 0.
    #[must_use]
    pub fn new(setup: &Setup) -> Self {
        let file = &setup.world;
        let air = Air {
            mean_wind_m_s: file.air.wind_m_s,
            gust_share: file.air.gust_share,
            gust: 0.0,
            wind_m_s: file.air.wind_m_s,
            rain_mm_h: file.air.rain_mm_h,
            temperature_k: file.air.temperature_c + 273.15 - LAPSE_K_M * file.air.altitude_m,
            altitude_m: file.air.altitude_m,
        };
        let laws = laws(setup);
        let mut kit = Kit::new(air, setup.seed);
        kit.damp = laws.iter().any(|law| law.id == "rain");
        kit.drag = laws.iter().any(|law| law.id == "drag");
        kit.torchlight = laws.iter().any(|law| law.id == "torch");
        kit.sparks = laws.iter().any(|law| law.id == "grains");
        if !laws.iter().any(|law| law.id == "contact") {
            kit.physics.make_slippery();
        }
        kit.note(Happening::RunStarted { scenario: setup.scenario.clone(), account: setup.account.clone() });
        for structure in &file.structures {
            structure.is.build(&structure.id, &mut kit);
        }
        lay_ground(&mut kit);
        for crew in &file.people {
            crew.build(&mut kit);
        }
        driven_back::take_stations(&mut kit);
        for rig in &file.rigs {
            rig.is.build(&rig.id, &mut kit);
        }
        for weapon in &file.weapons {
            weapon.is.build(&weapon.id, &mut kit);
        }
        Self::with(setup, kit, Script::new(&setup.script))
    }

    /// A world of this set-up in such a state.
    fn with(setup: &Setup, kit: Kit, script: Script) -> Self {
        let end_step = (setup.duration_s / DT_S).round() as u64;
        Self { kit, script, laws: laws(setup), end_step, ends: setup.ends.clone(), deeds: setup.deeds.clone() }
    }

    /// From now on frames name every force on what the engine moves.
    pub fn name_forces(&mut self) {
        self.kit.physics.name_forces();
    }

    /// One step of 1/60 s.
    pub fn step(&mut self) {
        self.kit.physics.begin_naming();
        let due = self.deeds.partition_point(|deed| deed.step < self.kit.step);
        for number in due..self.deeds.partition_point(|deed| deed.step <= self.kit.step) {
            let action = self.deeds[number].action.clone();
            self.hand(&action);
        }
        for action in self.script.due(&self.kit) {
            self.act(&action);
        }
        let tick = self.kit.step.is_multiple_of(STEPS_PER_TICK);
        if tick {
            FireBundle::throw_due(&mut self.kit);
            Bomb::throw_due(&mut self.kit);
            Bow::shoot_due(&mut self.kit);
        }
        for law in &self.laws {
            if tick || law.every == Every::Step {
                self.kit.physics.name_law(law.id);
                (law.act)(&mut self.kit);
            }
        }
        if tick {
            self.kit.settle_ramps();
            self.kit.book();
        }
        self.kit.physics.name_law("hand");
        self.kit.pull();
        for body in self.kit.move_bodies() {
            self.quarantine(Hold::Body(body));
        }
        let ends = self.ends.as_ref().is_some_and(|ends| script::is_due(ends, &self.kit));
        if ends || self.kit.step == self.end_step {
            closing::tell(&mut self.kit);
            self.kit.note(Happening::RunEnded {});
        }
    }

    /// Does what a script or a hand asks.
    pub fn act(&mut self, action: &Action) {
        script::act(action, &mut self.kit);
    }

    /// Does what a hand does.
    pub fn hand(&mut self, hand: &Hand) {
        match hand {
            Hand::Do(action) => self.act(action),
            Hand::Grab { thing, own, to } => self.kit.grab(thing, *own, *to),
            Hand::Drag { to } => self.kit.drag(*to),
            Hand::LetGo => self.kit.let_go(),
        }
    }

    /// What a hand is to do from here on, in place of all that was to come.
    pub fn expect(&mut self, deeds: &[Deed]) {
        self.deeds = deeds.to_vec();
    }

    /// What taking hold of a thing at a place of the world comes to.
    ///
    /// # Errors
    /// Why no hand moves it.
    pub fn grip(&self, thing: usize, at: Vec2) -> Result<Hand, Unheld> {
        self.kit.grip(thing, at)
    }

    /// The thing that is held, where it is held and where it is drawn to, m.
    #[must_use]
    pub fn held(&self) -> Option<(usize, Vec2, Vec2)> {
        self.kit.held()
    }

    /// Takes a body whose numbers stopped being numbers out of the run, and says so.
    fn quarantine(&mut self, hold: Hold) {
        let Some(entity) = self.kit.entities.iter().position(|entity| entity.hold == hold && !entity.gone) else { return };
        let thing = self.kit.things[entity].id.clone();
        self.kit.entities[entity].hold = Hold::Fixed { at: Vec2::ZERO, angle_rad: 0.0 };
        self.kit.entities[entity].gone = true;
        self.kit.note(Happening::BodyQuarantined { thing });
    }

    #[must_use]
    pub fn step_count(&self) -> u64 {
        self.kit.step
    }

    /// The last step: that of the scenario's duration, or the one at which what ends it has happened.
    #[must_use]
    pub fn end_step(&self) -> u64 {
        self.kit.first_step("run_ended", "").unwrap_or(self.end_step)
    }

    /// Everything there is or was; grows, never shrinks.
    #[must_use]
    pub fn things(&self) -> &[Thing] {
        &self.kit.things
    }

    #[must_use]
    pub fn crews(&self) -> &[CrewInfo] {
        &self.kit.crew_infos
    }

    /// Events since they were last taken.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.kit.events)
    }

    /// Keeps every free body awake from now on, `loose` those too that lie bedded in a heap: for measuring what a step
    /// costs, never for a run.
    #[doc(hidden)]
    pub fn keep_awake(&mut self, loose: bool) {
        for entity in 0..self.kit.entities.len() {
            if loose && self.kit.entities[entity].bedded && !self.kit.entities[entity].gone {
                self.kit.bed(entity, false);
            }
        }
        self.kit.physics.keep_awake();
    }

    /// A copy of the engine alone, with the same bodies, contacts and joints: for measuring against a whole step.
    #[doc(hidden)]
    #[must_use]
    pub fn bare_engine(&self) -> Physics {
        self.kit.physics.clone()
    }

    /// How many bodies the engine moves now; the rest sleep.
    #[must_use]
    pub fn awake(&self) -> usize {
        self.kit.physics.awake()
    }
}

/// Laws that hold in a set-up, in the order in which they act.
fn laws(setup: &Setup) -> Vec<&'static Mechanic> {
    MECHANICS.iter().filter(|law| !setup.without.iter().any(|out| out == law.id)).collect()
}

/// Level ground with pits where it is soft, a crust over them that holds everything but wheels, and beds under open water.
fn lay_ground(kit: &mut Kit) {
    kit.soft.sort_by(|a, b| a.from_m.total_cmp(&b.from_m));
    let soft = kit.soft.iter().enumerate().map(|(number, patch)| (patch.from_m, patch.to_m, Gap::Soft(number)));
    let waters = kit.waters.iter().map(|water| (water.from_m, water.to_m, Gap::Bed(water.level_m - water.depth_m)));
    let mut gaps: Vec<(f64, f64, Gap)> = soft.chain(waters).collect();
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut from = -GROUND_M;
    for (gap_from, gap_to, gap) in gaps {
        if gap_from > from {
            kit.add_ground(Vec2::new(from, -5.0), Vec2::new(gap_from, 0.0), Group::Ground);
        }
        match gap {
            Gap::Soft(number) => {
                kit.add_ground(Vec2::new(gap_from, -5.0), Vec2::new(gap_to, 0.0), Group::Crust);
                let bed = kit.add_ground(Vec2::new(gap_from, -5.0), Vec2::new(gap_to, 0.0), Group::Bed);
                kit.soft[number].bed = Some(bed);
            }
            Gap::Bed(bed_m) => {
                kit.add_ground(Vec2::new(gap_from, bed_m - 5.0), Vec2::new(gap_to, bed_m), Group::Ground);
            }
        }
        from = gap_to;
    }
    if from < GROUND_M {
        kit.add_ground(Vec2::new(from, -5.0), Vec2::new(GROUND_M, 0.0), Group::Ground);
    }
}

/// Where the ground is not level and firm.
enum Gap {
    Soft(usize),
    /// The bed of a water at this height.
    Bed(f64),
}
