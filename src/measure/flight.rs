//! What instruments read of a flight: how far, how high, how long, and how it came down.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(
        quantity("range_m", "Range", "m", 2),
        "From where it left, or from the foot of the machine that threw it, to where it landed, along the level ground.",
    ),
    shown(quantity("apex_m", "Top of the path", "m", 2), "Height of the path's highest point over the ground."),
    shown(quantity("flight_time_s", "Time of flight", "s", 3), "From leaving to landing."),
    shown(quantity("time_up_s", "Time to the top", "s", 3), "From leaving to the path's highest point."),
    shown(
        quantity("fall_time_s", "Time of the fall", "s", 3),
        "From the path's highest point, or from letting go, to the ground.",
    ),
    shown(quantity("impact_speed_m_s", "Speed at the landing", "m/s", 2), "How fast it was when it landed."),
    shown(quantity("impact_angle_deg", "Angle of the landing", "deg", 2), "How steeply it came down, below the horizontal."),
    shown(quantity("air_density_kg_m3", "Density of the air", "kg/m3", 4), "At the scene's altitude and temperature."),
];
