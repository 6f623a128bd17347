//! Events: facts of a run, in the past tense, plain comparable data. Each is emitted in one place and read by many.

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// When something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct At {
    pub step: u64,
    pub time_s: f64,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub at: At,
    pub happening: Happening,
}

/// What set something alight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Lit by hand, as a torch to a bundle.
    Hand,
    /// The jet of a fire lance.
    Jet,
    /// Flames that touch it, or their radiation.
    Flames,
}

/// Why a joint let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// Fire took its section until it could not bear its load.
    Burnt,
    /// The load was more than it could bear unburnt.
    Overloaded,
    /// A script or a hand cut it.
    Cut,
}

/// Everything that can happen. Names are ids of the scenario's things; numbers carry their unit in the name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    RunStarted {
        scenario: String,
        account: String,
    },
    HaulingStarted {
        crew: String,
        men: u32,
    },
    HaulingStopped {
        crew: String,
    },
    /// A structure came to rest against a prop.
    PropHeld {
        structure: String,
        prop: String,
        gap_m: f64,
    },
    /// A wheel sank into soft ground.
    WheelSank {
        structure: String,
        wheel: String,
        depth_m: f64,
    },
    HawserBroke {
        structure: String,
        hawser: String,
        tension_kn: f64,
    },
    BundleThrown {
        stock: String,
        bundle: String,
        lit: bool,
    },
    LanceLit {
        lance: String,
    },
    LanceSpent {
        lance: String,
        burn_time_s: f64,
    },
    /// The first time a thing burns.
    Ignited {
        thing: String,
        part: String,
        cause: Cause,
        place: Vec2,
    },
    /// A wet covering has lost its water.
    DriedOut {
        thing: String,
        part: String,
    },
    /// A covering or a bundle is gone.
    BurntThrough {
        thing: String,
        part: String,
    },
    JointBroke {
        structure: String,
        joint: String,
        failure: Failure,
        load_kn: f64,
    },
    StoreyGaveWay {
        structure: String,
        storey: u32,
    },
    BridgeReachedWall {
        structure: String,
    },
    BridgeCollapsed {
        structure: String,
        height_m: f64,
    },
    CrewMoved {
        crew: String,
        to_m: f64,
    },
    DrivenBack {
        crew: String,
        men: u32,
        flux_kw_m2: f64,
    },
    ParameterSet {
        parameter: String,
        value: f64,
    },
    /// Numbers stopped being numbers in a body; it was taken out and the run went on.
    BodyQuarantined {
        thing: String,
    },
    RunEnded {},
}

impl Happening {
    /// The name of the kind, as in JSON and as scripts and panels wait for it: `wheel_sank`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::RunStarted { .. } => "run_started",
            Self::HaulingStarted { .. } => "hauling_started",
            Self::HaulingStopped { .. } => "hauling_stopped",
            Self::PropHeld { .. } => "prop_held",
            Self::WheelSank { .. } => "wheel_sank",
            Self::HawserBroke { .. } => "hawser_broke",
            Self::BundleThrown { .. } => "bundle_thrown",
            Self::LanceLit { .. } => "lance_lit",
            Self::LanceSpent { .. } => "lance_spent",
            Self::Ignited { .. } => "ignited",
            Self::DriedOut { .. } => "dried_out",
            Self::BurntThrough { .. } => "burnt_through",
            Self::JointBroke { .. } => "joint_broke",
            Self::StoreyGaveWay { .. } => "storey_gave_way",
            Self::BridgeReachedWall { .. } => "bridge_reached_wall",
            Self::BridgeCollapsed { .. } => "bridge_collapsed",
            Self::CrewMoved { .. } => "crew_moved",
            Self::DrivenBack { .. } => "driven_back",
            Self::ParameterSet { .. } => "parameter_set",
            Self::BodyQuarantined { .. } => "body_quarantined",
            Self::RunEnded {} => "run_ended",
        }
    }

    /// The id of the thing it happened to, as scripts and panels may ask for it: the structure of a collapse,
    /// the thing that ignited, the crew driven back. Empty where there is none.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self {
            Self::RunStarted { scenario, .. } => scenario,
            Self::HaulingStarted { crew, .. }
            | Self::HaulingStopped { crew }
            | Self::CrewMoved { crew, .. }
            | Self::DrivenBack { crew, .. } => crew,
            Self::PropHeld { structure, .. }
            | Self::WheelSank { structure, .. }
            | Self::HawserBroke { structure, .. }
            | Self::JointBroke { structure, .. }
            | Self::StoreyGaveWay { structure, .. }
            | Self::BridgeReachedWall { structure }
            | Self::BridgeCollapsed { structure, .. } => structure,
            Self::BundleThrown { stock, .. } => stock,
            Self::LanceLit { lance } | Self::LanceSpent { lance, .. } => lance,
            Self::Ignited { thing, .. }
            | Self::DriedOut { thing, .. }
            | Self::BurntThrough { thing, .. }
            | Self::BodyQuarantined { thing } => thing,
            Self::ParameterSet { parameter, .. } => parameter,
            Self::RunEnded {} => "",
        }
    }

    /// Whether it happened to `of` or to a part or piece of it: `bridge.post-2` is of `bridge`, `oxen-17` is of `oxen`.
    /// Everything is of nobody in particular, the empty name.
    #[must_use]
    pub fn concerns(&self, of: &str) -> bool {
        is_of(self.subject(), of)
    }
}

/// Whether `subject` is `of` itself, or a part or piece of it.
#[must_use]
pub fn is_of(subject: &str, of: &str) -> bool {
    let Some(rest) = subject.strip_prefix(of) else { return false };
    let piece = |rest: &str| rest.strip_prefix('-').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    of.is_empty() || rest.is_empty() || rest.starts_with('.') || piece(rest)
}

/// All kinds, for validation, lists and hints.
pub const KINDS: &[&str] = &[
    "run_started",
    "hauling_started",
    "hauling_stopped",
    "prop_held",
    "wheel_sank",
    "hawser_broke",
    "bundle_thrown",
    "lance_lit",
    "lance_spent",
    "ignited",
    "dried_out",
    "burnt_through",
    "joint_broke",
    "storey_gave_way",
    "bridge_reached_wall",
    "bridge_collapsed",
    "crew_moved",
    "driven_back",
    "parameter_set",
    "body_quarantined",
    "run_ended",
];

/// What each kind says, in the order of [`KINDS`], for lists and authors.
pub const ABOUT: &[(&str, &str)] = &[
    ("run_started", "the run begins"),
    ("hauling_started", "a crew begins to haul; of: the crew"),
    ("hauling_stopped", "a crew stops hauling; of: the crew"),
    ("prop_held", "a structure came to rest against a prop; of: the structure"),
    ("wheel_sank", "a wheel sank into soft ground; of: the structure"),
    ("hawser_broke", "a hawser broke; of: the structure"),
    ("bundle_thrown", "a bundle was thrown; of: the stock"),
    ("lance_lit", "a lance was lit; of: the battery or one lance"),
    ("lance_spent", "a lance has burnt out; of: the battery or one lance"),
    ("ignited", "a thing burns for the first time; of: the structure or stock"),
    ("dried_out", "a wet covering has lost its water; of: the structure"),
    ("burnt_through", "a covering or bundle is gone; of: the structure or stock"),
    ("joint_broke", "a lashing or tenon let go; of: the structure"),
    ("storey_gave_way", "a floor dropped out of its frame; of: the structure"),
    ("bridge_reached_wall", "a bridge closed its gap to the wall; of: the structure"),
    ("bridge_collapsed", "a bridge lost half its height; of: the structure"),
    ("crew_moved", "a crew arrived where it was sent; of: the crew"),
    ("driven_back", "heat drove people from their place; of: the crew"),
    ("parameter_set", "a value was changed during the run; of: the parameter"),
    ("body_quarantined", "a thing's numbers stopped being numbers and it was taken out; of: the thing"),
    ("run_ended", "the run ends"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_told_about() {
        assert!(ABOUT.iter().map(|(kind, _)| kind).eq(KINDS));
    }

    #[test]
    fn a_piece_concerns_its_owner_and_nobody_else() {
        let lit = |lance: &str| Happening::LanceLit { lance: lance.to_owned() };
        assert!(lit("oxen-17").concerns("oxen"));
        assert!(lit("bridge.post-2").concerns("bridge"));
        assert!(lit("oxen").concerns("oxen"));
        assert!(lit("oxen").concerns(""));
        assert!(!lit("oxen-east").concerns("oxen"), "another stock");
        assert!(!lit("oxen").concerns("ox"));
    }
}
