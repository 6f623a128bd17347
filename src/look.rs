//! Look: what a thing is, for whoever draws it. Never a colour, never a size.

use serde::{Deserialize, Serialize};

/// What a thing is made of or stands for. A reader that does not know one draws it plainly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Look {
    Timber,
    Wheel,
    Rope,
    Bamboo,
    Hide,
    Felt,
    Quilt,
    Brush,
    Earth,
    Brick,
    Fill,
    Water,
    Iron,
    Paper,
    Sail,
    Cloth,
    Thatch,
    Board,
    Stone,
    FireLance,
    Arrow,
    Grain,
    Banner,
    Person,
}

/// Which side somebody or something belongs to; the names are the scenario's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The Song town (crimson).
    Defender,
    /// Those who attack it (jade).
    Attacker,
}
