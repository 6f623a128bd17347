//! What hulls are asked: how deep and how stably they float, how they roll and heave, and how fast ships go.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(
        quantity("draught_m", "Draught", "m", 4),
        "How deep the keel lies under water at rest upright; never for a hull that sinks.",
    ),
    shown(
        quantity("metacentric_height_m", "Metacentric height", "m", 4),
        "Height of the metacentre over the centre of gravity, from the moment at a very small heel; below zero the hull falls over.",
    ),
    shown(
        quantity("righting_arm_m", "Righting arm", "m", 4),
        "How far from the centre of gravity the lift passes at the heel asked for.",
    ),
    shown(
        quantity("roll_period_s", "Roll period", "s", 3),
        "Time of one small roll to and fro; never for a hull that does not right itself.",
    ),
    shown(quantity("heave_period_s", "Heave period", "s", 3), "Time of one small rise and fall; never for a hull that sinks."),
    shown(quantity("afloat", "Afloat", "", 0), "1 where the hull floats upright, 0 where its load takes it under."),
    shown(quantity("ship_speed_m_s", "Ship's speed", "m/s", 2), "Speed of the fastest ship through the water."),
    shown(quantity("hull_speed_m_s", "Hull speed", "m/s", 2), "Where that ship's own waves would hold it, by its water line."),
];
