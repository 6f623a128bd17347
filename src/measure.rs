//! Measures: the numbers a run is asked for, and the expectations and predictions made of them. How they read stands
//! in `measure/wording.rs`.

mod wording;

use crate::units::Quantity;
use serde::{Deserialize, Serialize};

const fn quantity(id: &'static str, label: &'static str, unit: &'static str, decimals: usize) -> Quantity {
    Quantity { id, label, unit, decimals }
}

/// Numbers of the whole scene at a moment, kept as series in the record.
pub static GAUGES: &[Quantity] = &[
    quantity("heat_release_mw", "Heat released", "MW", 1),
    quantity("flame_height_m", "Tallest flames", "m", 1),
    quantity("burnt_share", "Burnt share of the bridge", "%", 0),
    quantity("bridge_gap_m", "Gap between bridge and wall", "m", 2),
    quantity("bridge_height_m", "Height of the bridge", "m", 1),
    quantity("joints_broken", "Joints that let go", "", 0),
    quantity("defender_dose_kj_m2", "Heat received by a defender", "kJ/m2", 0),
    quantity("attacker_dose_kj_m2", "Heat received by an attacker", "kJ/m2", 0),
    quantity("men_driven_back", "Men driven back", "", 0),
    quantity("bundles_thrown", "Bundles thrown", "", 0),
    quantity("hawser_tension_kn", "Pull in the hawsers", "kN", 1),
    quantity("fuel_burnt_kg", "Fuel burnt", "kg", 0),
    quantity("mass_error_share", "Mass ledger error", "%", 2),
    quantity("energy_error_share", "Energy ledger error", "%", 2),
];

/// How a measure is read from the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Time of the first event of this kind; infinite where there was none.
    FirstEvent(&'static str),
    /// Time of the storey giving way; infinite where it stands.
    Storey(u32),
    /// Mean burn time of the lances that were spent.
    LanceBurnTime,
    /// Farthest visible reach of any lit lance.
    LanceReach,
    /// Number of events of this kind.
    EventCount(&'static str),
    /// Last value of a gauge.
    Last(&'static str),
    Greatest(&'static str),
    Least(&'static str),
    /// 1 where an event of this kind was seen, else 0.
    Happened(&'static str),
}

/// A measure: what it is and how it is read.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    pub quantity: Quantity,
    pub reading: Reading,
    /// What it means, for `explain` and panels.
    pub meaning: &'static str,
}

const fn measure(quantity: Quantity, reading: Reading, meaning: &'static str) -> Measure {
    Measure { quantity, reading, meaning }
}

/// Every measure there is. A scenario names those it reports.
pub static MEASURES: &[Measure] = &[
    measure(quantity("first_ignition_s", "First ignition", "s", 0), Reading::FirstEvent("ignited"), "When anything first burns."),
    measure(
        quantity("lance_reach_m", "Reach of the lances", "m", 1),
        Reading::LanceReach,
        "How far burning grains are seen in front of a lit lance's muzzle.",
    ),
    measure(
        quantity("lance_burn_time_s", "Burn time of a lance", "s", 0),
        Reading::LanceBurnTime,
        "Mean time from lighting until a lance is spent.",
    ),
    measure(
        quantity("burnt_share", "Burnt share of the bridge", "%", 0),
        Reading::Last("burnt_share"),
        "Share of the bridge's coverings, lashings and timber surfaces that has burnt or charred.",
    ),
    measure(
        quantity("storey_1_down_s", "Lowest storey gives way", "s", 0),
        Reading::Storey(1),
        "When the lowest floor has dropped a metre out of its frame.",
    ),
    measure(
        quantity("storey_2_down_s", "Middle storey gives way", "s", 0),
        Reading::Storey(2),
        "When the middle floor has dropped a metre out of its frame.",
    ),
    measure(
        quantity("storey_3_down_s", "Top storey gives way", "s", 0),
        Reading::Storey(3),
        "When the top floor has dropped a metre out of its frame.",
    ),
    measure(
        quantity("bridge_collapse_s", "Bridge comes down", "s", 0),
        Reading::FirstEvent("bridge_collapsed"),
        "When every storey has given way and a quarter of the height is lost, or half of the height.",
    ),
    measure(
        quantity("reached_wall", "Bridge reached the wall", "", 0),
        Reading::Happened("bridge_reached_wall"),
        "1 if the gap to the wall ever closed below half a metre, else 0.",
    ),
    measure(
        quantity("least_gap_m", "Least gap to the wall", "m", 2),
        Reading::Least("bridge_gap_m"),
        "Smallest distance between the bridge's head and the wall while the bridge stood.",
    ),
    measure(
        quantity("bridge_height_m", "Height of the bridge at the end", "m", 1),
        Reading::Last("bridge_height_m"),
        "Height of the highest timber above the ground at the end.",
    ),
    measure(
        quantity("defender_dose_kj_m2", "Heat received by a defender", "kJ/m2", 0),
        Reading::Last("defender_dose_kj_m2"),
        "Mean heat on the face of a defender over the run.",
    ),
    measure(
        quantity("attacker_dose_kj_m2", "Heat received by an attacker", "kJ/m2", 0),
        Reading::Last("attacker_dose_kj_m2"),
        "Mean heat on the face of an attacker over the run.",
    ),
    measure(
        quantity("men_driven_back", "Men driven back", "", 0),
        Reading::Last("men_driven_back"),
        "How many people heat drove from their place.",
    ),
    measure(
        quantity("joints_broken", "Joints that let go", "", 0),
        Reading::EventCount("joint_broke"),
        "Lashings and tenons that could no longer bear their load.",
    ),
    measure(
        quantity("bundles_thrown", "Bundles thrown", "", 0),
        Reading::EventCount("bundle_thrown"),
        "Fire bundles thrown down from the wall.",
    ),
    measure(
        quantity("wheel_sank_s", "Wheel sinks", "s", 0),
        Reading::FirstEvent("wheel_sank"),
        "When a wheel first sank into the soft fill.",
    ),
    measure(
        quantity("hawser_broke_s", "Hawser breaks", "s", 0),
        Reading::FirstEvent("hawser_broke"),
        "When a hawser first broke.",
    ),
    measure(
        quantity("greatest_heat_release_mw", "Greatest heat release", "MW", 1),
        Reading::Greatest("heat_release_mw"),
        "Largest heat release of all fires together.",
    ),
    measure(
        quantity("greatest_flame_height_m", "Tallest flames", "m", 1),
        Reading::Greatest("flame_height_m"),
        "Height of the tallest flames of the run.",
    ),
    measure(
        quantity("mass_error_share", "Mass ledger error", "%", 2),
        Reading::Greatest("mass_error_share"),
        "Largest gap in the mass ledger: fuel at the start against fuel left plus fuel burnt.",
    ),
    measure(
        quantity("energy_error_share", "Energy ledger error", "%", 2),
        Reading::Greatest("energy_error_share"),
        "Largest gap in the energy ledger: heat of the fuel burnt against heat released.",
    ),
];

impl Measure {
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.quantity.id == id)
    }
}

/// How a measure is compared with what is expected of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    Below,
    Above,
    /// Within `tolerance` of the value.
    About,
    /// The event never happens: the measure is infinite.
    Never,
    /// It happens: the measure is finite.
    Happens,
}

/// What a scenario promises of a run; the file is the test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    pub id: String,
    pub measure: String,
    pub comparison: Comparison,
    /// In the measure's unit; not used by `never` and `happens`.
    #[serde(default)]
    pub value: f64,
    #[serde(default)]
    pub tolerance: f64,
    /// The unit the value is written in: `s`, `%`; checked against the measure's.
    #[serde(default)]
    pub unit: String,
    /// Only under this account; under all where empty.
    #[serde(default)]
    pub account: String,
    /// Changes to parameters for this expectation's own run, id to value: `{"bundles": "0"}`.
    #[serde(default)]
    pub set: std::collections::BTreeMap<String, String>,
    /// Laws taken out for this expectation's own run: shows what the law does.
    #[serde(default)]
    pub without: Vec<String>,
    /// Why it should be so.
    #[serde(default)]
    pub because: String,
}

/// A measure and what it came to in a run.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    pub measure: &'static Measure,
    /// In the measure's unit: shares in per cent, an event that never happened as infinity, what the scene does not
    /// have as not-a-number.
    pub value: f64,
}

/// An expectation and what became of it in a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Id of the expectation.
    pub id: String,
    pub measure: String,
    /// What was expected, as a person reads it: `below 900 s`, `never`.
    pub wanted: String,
    /// In `unit`; see [`Outcome::value`].
    pub got: f64,
    pub unit: &'static str,
    pub decimals: usize,
    pub passed: bool,
    /// When and where the measure got its value: the event that set it, or the end of the run.
    pub at: crate::event::At,
    /// The thing it happened to; empty where the whole scene was measured.
    pub entity: String,
    pub because: String,
}

impl Expectation {
    /// Whether `got` (in the measure's unit) is as expected.
    #[must_use]
    pub fn holds(&self, got: f64) -> bool {
        match self.comparison {
            Comparison::Below => got < self.value,
            Comparison::Above => got.is_finite() && got > self.value,
            Comparison::About => (got - self.value).abs() <= self.tolerance,
            Comparison::Never => got.is_infinite(),
            Comparison::Happens => got.is_finite(),
        }
    }
}
