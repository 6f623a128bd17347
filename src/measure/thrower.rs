//! What a throw is asked: how fast the stone left, how far it went, and what each man gave.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(
        quantity("release_speed_m_s", "Speed at release", "m/s", 2),
        "Speed of the stone when the sling lets it go; 0 where it is not thrown.",
    ),
    shown(
        quantity("energy_per_puller_j", "Energy of the stone per puller", "J", 2),
        "Kinetic energy of the stone at release, shared among the men who pulled.",
    ),
    shown(quantity("pull_work_per_puller_j", "Work of a puller", "J", 2), "What one man gave: much of it stays in the beam."),
    shown(quantity("release_height_m", "Height of release", "m", 2), "How high over the ground the sling lets go."),
];
