//! Replay: a run kept so closely that it can be made again and compared bit by bit.
//!
//! The file is JSON, one line for each tick. The first line holds the scenario's text and the settings, so that the file
//! stands alone; each further one the state's fingerprint and every body that changed since the line before, with its place
//! and velocity as numbers that read back to the same bits and a hash of what burns and dries on it; and a hash of every crew,
//! rope, joint and the like that changed. The last line says where the run ended, so a file that was cut off is found out.

mod verify;

pub use verify::{Difference, Fault, Verdict, verify};

use crate::export::VERSION;
use crate::intent::Deed;
use crate::runner::Options;
use crate::scenario::{Scenario, Settings};
use crate::world::{BodyState, World};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The only format there is so far.
const FORMAT: u32 = 1;

/// What has to be known to make the run again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    firelance_run: u32,
    pub version: String,
    pub scenario: String,
    pub account: Option<String>,
    pub seed: Option<u64>,
    pub set: BTreeMap<String, String>,
    pub without: Vec<String>,
    pub until_s: Option<f64>,
    /// What a hand did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deeds: Vec<Deed>,
    /// The scenario's text.
    pub text: String,
}

impl Head {
    #[must_use]
    pub fn of(scenario: &Scenario, settings: &Settings, options: Options) -> Self {
        let Settings { account, set, seed, without, deeds } = settings.clone();
        Self {
            firelance_run: FORMAT,
            version: VERSION.to_owned(),
            scenario: scenario.file.id.clone(),
            account,
            seed,
            set,
            without,
            deeds,
            until_s: options.until_s,
            text: scenario.source().to_owned(),
        }
    }

    fn settings(&self) -> Settings {
        let Self { account, set, seed, without, deeds, .. } = self.clone();
        Settings { account, set, seed, without, deeds }
    }
}

/// The state at one step: what changed since the line before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tick {
    step: u64,
    state: String,
    bodies: Vec<(String, BodyState)>,
    /// All else that has a name, and a hash of it.
    #[serde(default)]
    parts: Vec<(String, String)>,
}

/// How the file ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    end: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Tick(Tick),
    End(End),
}

/// Notices what changes from tick to tick.
#[derive(Default)]
struct Track {
    bodies: Vec<BodyState>,
    parts: BTreeMap<String, String>,
}

impl Track {
    fn tick(&mut self, world: &World) -> Tick {
        let states = world.body_states();
        let changed = |index: &usize| self.bodies.get(*index).is_none_or(|before| *before != states[*index]);
        let bodies = (0..states.len()).filter(changed).map(|index| (world.things()[index].id.clone(), states[index].clone()));
        let (bodies, state) = (bodies.collect(), format!("{:016x}", world.fingerprint()));
        let mut parts = world.part_states();
        parts.retain(|(name, hash)| self.parts.insert(name.clone(), hash.clone()).is_none_or(|before| before != *hash));
        self.bodies = states;
        Tick { step: world.step_count(), state, bodies, parts }
    }
}

/// Writes the file while the run is made.
pub struct Keeper<W: Write> {
    out: W,
    track: Track,
    last: u64,
}

impl<W: Write> Keeper<W> {
    /// # Errors
    /// The writer's own.
    pub fn begin(mut out: W, head: &Head) -> io::Result<Self> {
        line(&mut out, head)?;
        Ok(Self { out, track: Track::default(), last: 0 })
    }

    /// Keeps the present state.
    ///
    /// # Errors
    /// The writer's own.
    pub fn keep(&mut self, world: &World) -> io::Result<()> {
        let tick = self.track.tick(world);
        self.last = tick.step;
        line(&mut self.out, &tick)
    }

    /// Ends the file.
    ///
    /// # Errors
    /// The writer's own.
    pub fn finish(mut self) -> io::Result<()> {
        line(&mut self.out, &End { end: self.last })?;
        self.out.flush()
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}
