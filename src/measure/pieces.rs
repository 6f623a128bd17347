//! What pieces of a casing and pellets are asked: how far they came, and how many of them shelter stopped.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(
        quantity("piece_reach_m", "Farthest piece", "m", 1),
        "How far off, along the ground, a piece of a casing or a pellet struck that came farthest from where it set out.",
    ),
    shown(
        quantity("pieces_in_cover", "Pieces stopped by walls and roofs", "", 0),
        "How many pieces stuck in the mats, boards or thatch of a building.",
    ),
];
