//! What instruments read on a bench of blocks: rebound, sliding, standing.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(
        quantity("rebound_ratio", "Rebound of the ball", "", 4),
        "Height of the first rebound over the height of the drop, both of the ball's lowest point.",
    ),
    shown(
        quantity("slide_acceleration_m_s2", "Acceleration on the slope", "m/s2", 4),
        "Of the block down the slope; nothing where it sticks.",
    ),
    shown(quantity("stack_height_m", "Height of the stack", "m", 3), "Top of three boxes of one metre."),
];
