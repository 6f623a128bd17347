//! The scenario file as typed: one struct per block of the RON, unknown fields refused.
//!
//! Any numeric field below may hold a number, a text with a unit (`"2.5 zhang"`), or the id of a parameter; the
//! loader puts the plain number in before these types see it (see `scenario/read.rs`). So every field here is plain.

use crate::fault::Faults;
use crate::intent::{Action, Trigger};
use crate::measure::Expectation;
use crate::people::CrewFile;
use crate::rigs::RigFile;
use crate::source::Evidence;
use crate::structures::StructureFile;
use crate::text::Text;
use crate::weapons::WeaponFile;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The only file format there is so far.
pub const FORMAT: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    pub format: u32,
    pub id: String,
    pub title: Text,
    pub date: Text,
    pub place: Text,
    pub summary: Text,
    /// How long a run lasts.
    pub duration_s: f64,
    /// What ends a run before that; nothing where it is left out.
    #[serde(default)]
    pub ends: Option<Trigger>,
    /// Simulated seconds per second of watching, to begin with.
    #[serde(default = "one")]
    pub speed: f64,
    #[serde(default)]
    pub seed: u64,
    #[serde(default)]
    pub parameters: Vec<ParameterFile>,
    /// The first is the one that plays unless another is asked for.
    #[serde(default)]
    pub accounts: Vec<AccountFile>,
    pub world: WorldFile,
    #[serde(default)]
    pub script: Vec<ScriptLine>,
    #[serde(default)]
    pub narration: Vec<Narration>,
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Ids of the measures reported as outcomes.
    #[serde(default)]
    pub measures: Vec<String>,
    #[serde(default)]
    pub expectations: Vec<Expectation>,
    #[serde(default)]
    pub limits: Vec<Limit>,
    #[serde(default)]
    pub teacher_note: Text,
    #[serde(default)]
    pub signs: Signs,
}

/// What is written on the painting itself. Names on banners are assumed, not attested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signs {
    /// On the banners of the defenders, and of the attackers.
    pub defender: String,
    pub attacker: String,
    /// Columns from right to left, each read downwards.
    pub inscription: Vec<String>,
    pub seal: String,
}

impl Default for Signs {
    fn default() -> Self {
        Self { defender: "宋".to_owned(), attacker: String::new(), inscription: Vec::new(), seal: String::new() }
    }
}

fn one() -> f64 {
    1.0
}

/// A value that a student may change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterFile {
    /// Carries the unit as its ending: `wind_m_s`.
    pub id: String,
    pub label: Text,
    pub value: ParameterValue,
    pub evidence: Evidence,
    /// Id of a claim.
    pub claim: String,
    /// Why this default.
    #[serde(default)]
    pub because: Text,
}

/// What a parameter can be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ParameterValue {
    /// A number from `range`; values outside `sources` (the range the sources or the argument carry) are flagged.
    Number {
        unit: String,
        range: (f64, f64),
        default: f64,
        #[serde(default)]
        sources: Option<(f64, f64)>,
        #[serde(default)]
        decimals: usize,
        /// Whole numbers only, as of bundles or men.
        #[serde(default)]
        whole: bool,
    },
    /// One of several named values.
    Choice {
        of: Vec<(String, Text)>,
        default: String,
    },
    Switch {
        default: bool,
    },
}

/// One source's version of what happened: its parameter values and its own script lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountFile {
    pub id: String,
    pub label: Text,
    /// One line on a button: what this source says.
    pub says: Text,
    /// Id of a claim.
    pub claim: String,
    /// Parameter id to value, as a person would type it.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    /// Added to the scenario's script.
    #[serde(default)]
    pub script: Vec<ScriptLine>,
    /// Added to the scenario's narration.
    #[serde(default)]
    pub narration: Vec<Narration>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorldFile {
    pub air: AirFile,
    /// It is dark: drawn by the light of its fires.
    #[serde(default)]
    pub night: bool,
    /// When it grows light, s; 0 for a night that lasts.
    #[serde(default)]
    pub dawn_s: f64,
    /// What the opening view of a scene with a wall shows along x, from and to; as much as is usual where left out.
    #[serde(default)]
    pub view_m: (f64, f64),
    #[serde(default)]
    pub structures: Vec<Placed<StructureFile>>,
    #[serde(default)]
    pub weapons: Vec<Placed<WeaponFile>>,
    #[serde(default)]
    pub people: Vec<CrewFile>,
    /// Fixtures of the proving ground.
    #[serde(default)]
    pub rigs: Vec<Placed<RigFile>>,
}

/// A named thing of some kind: `(id: "bridge", is: SkyBridge(...))`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed<T> {
    pub id: String,
    pub is: T,
    /// Claims behind its figures that are not parameters.
    #[serde(default)]
    pub claims: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AirFile {
    /// Mean wind towards +x; negative blows towards -x.
    pub wind_m_s: f64,
    /// Standard deviation of gusts as a share of the mean.
    #[serde(default)]
    pub gust_share: f64,
    #[serde(default)]
    pub rain_mm_h: f64,
    /// At sea level; the scene's own air is 6.5 C colder for every thousand metres of altitude.
    pub temperature_c: f64,
    /// Height of the scene above the sea: higher up the air is thinner.
    #[serde(default)]
    pub altitude_m: f64,
}

impl AirFile {
    /// Everything wrong with it.
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("wind_m_s", self.wind_m_s, "m/s", -60.0..=60.0);
        faults.range("gust_share", self.gust_share, "", 0.0..=1.0);
        faults.range("rain_mm_h", self.rain_mm_h, "mm/h", 0.0..=200.0);
        faults.range("temperature_c", self.temperature_c, "C", -50.0..=60.0);
        faults.range("altitude_m", self.altitude_m, "m", -500.0..=11_000.0);
        faults
    }
}

/// What is done when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScriptLine {
    pub when: Trigger,
    pub r#do: Vec<Action>,
}

/// A panel of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narration {
    pub id: String,
    pub when: Trigger,
    /// A few words for the mark on the time line.
    pub mark: Text,
    pub text: Text,
    /// Id of the mechanic it explains.
    pub mechanic: String,
    /// Ids of the claims that back it.
    pub claims: Vec<String>,
}

/// Predict before, explain after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    pub predict: Text,
    /// The measure whose value answers it.
    pub measure: String,
    pub explain: Text,
    pub claims: Vec<String>,
}

/// What the model leaves out, and which way that errs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    pub left_out: Text,
    pub errs: Text,
}
