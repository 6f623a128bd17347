//! Where along the scene something comes to be, in metres along x: what a question asks to be marked.

use super::{Measure, Reading, measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    measure(
        quantity("landed_at_m", "Where the first shot lands", "m", 1),
        Reading::FirstPlace("landed"),
        "Place along the scene where the first thing that was shot or thrown comes down.",
    ),
    shown(
        quantity("first_bomb_at_m", "Where the first bomb ends", "m", 1),
        "Place along the scene of the first bomb that was thrown when it burst, burned or fizzled.",
    ),
    shown(
        quantity("bridge_front_at_m", "Where the front of the bridge stands", "m", 1),
        "Place along the scene of the front of the bridge or tower nearest to the wall, as it stood last before it came down.",
    ),
    measure(
        quantity("fire_left_at_m", "How far to the left fire comes", "m", 1),
        Reading::LeftmostFire,
        "Leftmost place along the scene where a thing took fire; what a hand or a fuse lit does not count.",
    ),
    measure(
        quantity("fire_right_at_m", "How far to the right fire comes", "m", 1),
        Reading::RightmostFire,
        "Rightmost place along the scene where a thing took fire; what a hand or a fuse lit does not count.",
    ),
];

impl Measure {
    /// Whether its value is a place along the scene, which a flag can mark.
    #[must_use]
    pub fn is_place(&self) -> bool {
        MEASURES.iter().any(|place| place.quantity.id == self.quantity.id)
    }
}
