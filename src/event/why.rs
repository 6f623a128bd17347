//! Why: what set a thing alight, why a joint let go.

use serde::{Deserialize, Serialize};

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
    /// A fuse that had burnt down.
    Fuse,
    /// A burning arrow, or a rag that fell on it.
    Brand,
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
