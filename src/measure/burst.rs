//! What a bomb is asked: what became of it, how loud, in how many pieces, and when.

use super::{Measure, Reading, measure, quantity, shown};

/// What may become of a bomb, from the weakest to the strongest; its number is the place in this list.
pub const ENDINGS: &[&str] = &["fizzles", "burns", "bursts"];

pub static MEASURES: &[Measure] = &[
    Measure {
        words: ENDINGS,
        ..shown(quantity("outcome", "What becomes of the bomb", "", 0), "The strongest ending of any bomb so far.")
    },
    shown(quantity("fragments", "Fragments", "", 0), "How many pieces flew from all bombs together."),
    shown(
        quantity("loudness_db_at_10m", "Loudness at ten metres", "dB", 0),
        "Peak level ten metres from the loudest bomb: an order only, no source gives a figure.",
    ),
    shown(quantity("ended_s", "End of the bomb", "s", 3), "When the last bomb fizzled, opened or burst."),
    shown(
        quantity("after_landing_s", "From landing to the end", "s", 2),
        "How long the last bomb that fell with a lit fuse had lain when it ended; unknown of one that ended in the air.",
    ),
    measure(
        quantity("hissing", "Bombs that lay hissing", "", 0),
        Reading::EventCount("hissing"),
        "How many bombs came down with their fuse alight: none where every fuse is too short.",
    ),
    shown(quantity("fragment_mass_error_share", "Mass of the fragments: error", "%", 3), "Their mass against the bomb's."),
    shown(
        quantity("fragment_momentum_error_share", "Momentum of the fragments: error", "%", 3),
        "Their momentum against the bomb's, over the sum of all their momenta.",
    ),
    shown(
        quantity("scorched_m2", "Ground scorched by one burst", "m2", 1),
        "The widest circle on the ground within which the flash of one burst scorches thin dry stuff.",
    ),
    measure(
        quantity("came_on_s", "A crew arrives where it was sent", "s", 0),
        Reading::FirstEvent("crew_moved"),
        "When the first crew that was sent somewhere has come there.",
    ),
    measure(
        quantity("men_startled", "Times that people were startled by bangs", "", 0),
        Reading::Men("startled"),
        "How often a bang made somebody crouch or run, over all people and bangs: 10 people and 8 bangs are 80 times.",
    ),
    shown(
        quantity("people_startled", "People startled by bangs", "", 0),
        "How many people a bang made crouch or run at least once.",
    ),
    measure(quantity("bursts", "Bombs that burst", "", 0), Reading::EventCount("burst"), "How many casings flew apart."),
    shown(
        quantity("peak_kpa", "Peak overpressure far off", "kPa", 3),
        "Peak overpressure at the scaled distance, or of the loudest bang where somebody listens.",
    ),
    shown(quantity("peak_level_db", "Peak level far off", "dB", 1), "The same as a level."),
];
