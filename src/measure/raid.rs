//! What sorties and raids are asked for: the ramp, and horses that bolt.

use super::{Measure, Reading, measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(quantity("ramp_height_m", "Height of the ramp", "m", 1), "Mean height of the siege ramp over its whole length."),
    measure(
        quantity("ramp_gave_way_s", "Ramp gives way", "s", 0),
        Reading::FirstEvent("ramp_gave_way"),
        "When the siege ramp had lost half of its mean height.",
    ),
    shown(quantity("horses_bolted", "Horses that bolted", "", 0), "The most horses that were running from a bang at one time."),
    shown(
        quantity("farthest_bolt_m", "Farthest that a horse ran", "m", 0),
        "How far a horse ran from its place before it was calm.",
    ),
];
