//! Why and how: what set a thing alight, why a joint let go, what came down, how the wind changed.

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
    /// The flash of a burst.
    Flash,
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

/// What came down: close by people, or on what it set alight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CameDown {
    Arrow,
    /// A soft bomb that opened.
    Bomb,
    /// A burning rag of a sail.
    Rag,
    Other,
}

/// How a wind changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WindChange {
    /// From a calm.
    Rises,
    /// To where it came from.
    Turns,
    Freshens,
    Slackens,
    /// To a calm.
    Drops,
}

/// Where something goes in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heading {
    /// Towards -x.
    Left,
    /// Towards +x.
    Right,
}

impl WindChange {
    /// What becomes of a wind; `None` where nothing does.
    #[must_use]
    pub fn between(before_m_s: f64, after_m_s: f64) -> Option<Self> {
        if (before_m_s - after_m_s).abs() < f64::EPSILON {
            None
        } else if after_m_s == 0.0 {
            Some(Self::Drops)
        } else if before_m_s == 0.0 {
            Some(Self::Rises)
        } else if before_m_s * after_m_s < 0.0 {
            Some(Self::Turns)
        } else if after_m_s.abs() > before_m_s.abs() {
            Some(Self::Freshens)
        } else {
            Some(Self::Slackens)
        }
    }
}

impl Heading {
    /// Of a speed along x.
    #[must_use]
    pub const fn of(speed_m_s: f64) -> Self {
        if speed_m_s < 0.0 { Self::Left } else { Self::Right }
    }
}
