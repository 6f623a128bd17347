//! What a wet thing is asked: how much water it took up, and how long a torch must be held to it.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(quantity("water_kg_m2", "Water taken up", "kg/m2", 3), "Water on the surface when the torch comes."),
    shown(
        quantity("damp_ignition_s", "Torch until it lights", "s", 1),
        "How long the torch is held before the surface lights; never where it does not.",
    ),
];
