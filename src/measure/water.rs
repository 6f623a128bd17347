//! What hulls are asked: how deep and how stably they float, how they roll and heave, and how fast ships go.

use super::{Measure, Reading, measure, quantity, shown};

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
    shown(
        quantity("hull_speed_share", "Greatest share of hull speed", "%", 1),
        "The most that any ship made of the speed at which its own waves would hold it.",
    ),
    shown(
        quantity("least_at_treads_share", "Least share at treads and oars", "%", 0),
        "The least share of a ship's people that was at treads or oars while she floated; the rest had left, ducked or turned from dust.",
    ),
    shown(
        quantity("waterline_error_share", "Error of the waterline", "%", 2),
        "How far the water that sound hulls take the place of differs from their weight, on the mean.",
    ),
    shown(quantity("ramming_speed_m_s", "Hardest blow", "m/s", 2), "Closing speed of the hardest blow between two ships."),
    shown(quantity("ramming_energy_kj", "Motion lost in a blow", "kJ", 1), "What the hardest blow lost of the ships' motion."),
    shown(quantity("hole_m", "Widest hole", "m", 2), "Side of the widest hole that a blow broke."),
    measure(quantity("rammed_s", "First ramming", "s", 0), Reading::FirstEvent("rammed"), "When a ship first ran into another."),
    measure(quantity("blows", "Blows", "", 0), Reading::EventCount("rammed"), "How often ships ran into one another."),
    measure(quantity("holes", "Hulls broken", "", 0), Reading::EventCount("holed"), "How many holes blows broke into hulls."),
    measure(quantity("ships_swamped", "Ships swamped", "", 0), Reading::EventCount("swamped"), "In how many hulls water stood."),
    measure(quantity("ships_sunk", "Ships sunk", "", 0), Reading::EventCount("sank"), "How many hulls went under."),
    measure(
        quantity("ships_ashore", "Ships at the bank", "", 0),
        Reading::EventCount("beached"),
        "How many hulls came to a bank.",
    ),
    measure(
        quantity("took_to_water", "People in the water", "", 0),
        Reading::Men("took_to_water"),
        "How many took to the water and made for the bank.",
    ),
];
