//! What grains and clouds are asked: how long they fall, how far they drift, how thick they hang.

use super::{Measure, Reading, measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    measure(
        quantity("men_in_dust", "Men driven back by dust", "", 0),
        Reading::Men("dust_drove_back"),
        "How many people thick dust drove from their place.",
    ),
    shown(
        quantity("least_sight_m", "Least sight in the dust", "m", 1),
        "How far one saw where dust and smoke stood thickest before anybody's face.",
    ),
    shown(quantity("drift_m", "Drift", "m", 3), "How far the wind carried it meanwhile."),
    shown(quantity("fall_speed_m_s", "Speed of fall", "m/s", 7), "How fast the grain fell last."),
    shown(
        quantity("stokes_speed_m_s", "Stokes speed", "m/s", 7),
        "How fast a slow, small grain like this would fall by Stokes' law alone.",
    ),
    shown(quantity("time_lapse", "Time lapse", "", 0), "Seconds of the grain's fall in one second of the run."),
    shown(
        quantity("dust_kg_m3", "Dust in the middle of the cloud", "kg/m3", 7),
        "Mass of dust per volume of air where the cloud is thickest, at the probe.",
    ),
    shown(
        quantity("cloud_half_width_m", "Half width of the cloud", "m", 3),
        "Standard deviation of the cloud along and across the wind, at the probe.",
    ),
    shown(
        quantity("cloud_half_height_m", "Half height of the cloud", "m", 3),
        "Standard deviation of the cloud upwards, at the probe.",
    ),
    shown(
        quantity("optical_depth", "Optical depth", "", 3),
        "How thick the cloud is to an eye that looks through it along the wind, at the probe.",
    ),
    shown(
        quantity("sight_share", "Sight through the cloud", "%", 1),
        "Share of the light that comes through the cloud's middle at the height of an eye, at the probe.",
    ),
    shown(quantity("airborne_kg", "Dust still in the air", "kg", 3), "Mass that has not yet settled, at the probe."),
];
