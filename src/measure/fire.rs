//! What the proving ground of fire is asked: ignition and char, flames and plumes, jets, spread.

use super::{Measure, quantity, shown};

const HALF_WIDTH: &str = "Where the speed is half of that on the axis, in bores.";
const FLOW: &str = "Volume that flows through a section over that at the mouth.";

pub static MEASURES: &[Measure] = &[
    shown(
        quantity("ignition_time_s", "Ignition", "s", 2),
        "When the sample took flame; never, where it had not within four hours.",
    ),
    shown(
        quantity("drying_time_s", "Water gone", "s", 2),
        "When the last water had left the sample; the sample itself is warmed meanwhile, so it takes longer than the water alone would.",
    ),
    shown(
        quantity("char_depth_10min_mm", "Char after ten minutes", "mm", 2),
        "How deep the sample had burnt ten minutes after it took flame.",
    ),
    shown(quantity("surface_temperature_c", "Temperature of the surface", "C", 1), "How hot the sample's surface was at last."),
    shown(quantity("flame_height_m", "Tallest flames", "m", 3), "Mean height of the tallest flames over their base."),
    shown(
        quantity("axis_temperature_c", "Gas temperature at the probe", "C", 2),
        "On the axis over the fire, at the height of the probe (McCaffrey).",
    ),
    shown(
        quantity("axis_temperature_heskestad_c", "The same by the other correlation", "C", 2),
        "On the axis over the fire, at the height of the probe (Heskestad; only above the flames).",
    ),
    shown(quantity("scaled_heat_release", "Scaled heat release", "", 3), "Q* = Q / (rho cp T sqrt(g) D^2.5)."),
    shown(
        quantity("flame_height_diameters", "Flames in fire widths", "", 3),
        "Flame height over the fire's diameter by Q*, in the air of the scene.",
    ),
    shown(
        quantity("radiant_flux_kw_m2", "Heat on the radiometer", "kW/m2", 4),
        "Radiation at the radiometer's distance and half the flame height, as of a point: it holds outside the fire.",
    ),
    shown(
        quantity("reach_12kw_m", "Reach of 12 kW/m2", "m", 4),
        "How far from the flame wood could still take fire by its radiation.",
    ),
    shown(quantity("plume_flow_m3_s", "Gas carried up", "m3/s", 4), "Volume that rises through the height of the probe."),
    shown(quantity("plume_radius_m", "Radius of the plume", "m", 3), "Top-hat radius of the plume at the probe."),
    shown(quantity("plume_speed_m_s", "Rise of the plume", "m/s", 3), "Top-hat speed of the plume at the probe."),
    shown(quantity("plume_excess_k", "Plume above the air", "K", 2), "Top-hat temperature rise of the plume at the probe."),
    shown(quantity("speed_ratio_at_10d", "Speed after 10 bores", "", 4), "Speed on the axis over the speed at the mouth."),
    shown(quantity("speed_ratio_at_15d", "Speed after 15 bores", "", 4), "Speed on the axis over the speed at the mouth."),
    shown(quantity("speed_ratio_at_20d", "Speed after 20 bores", "", 4), "Speed on the axis over the speed at the mouth."),
    shown(quantity("speed_ratio_at_30d", "Speed after 30 bores", "", 4), "Speed on the axis over the speed at the mouth."),
    shown(quantity("speed_ratio_at_50d", "Speed after 50 bores", "", 4), "Speed on the axis over the speed at the mouth."),
    shown(quantity("speed_ratio_at_100d", "Speed after 100 bores", "", 4), "Speed on the axis over the speed at the mouth."),
    shown(quantity("half_width_at_10d_ratio", "Half width after 10 bores", "", 3), HALF_WIDTH),
    shown(quantity("half_width_at_15d_ratio", "Half width after 15 bores", "", 3), HALF_WIDTH),
    shown(quantity("half_width_at_20d_ratio", "Half width after 20 bores", "", 3), HALF_WIDTH),
    shown(quantity("half_width_at_30d_ratio", "Half width after 30 bores", "", 3), HALF_WIDTH),
    shown(quantity("half_width_at_50d_ratio", "Half width after 50 bores", "", 3), HALF_WIDTH),
    shown(quantity("half_width_at_100d_ratio", "Half width after 100 bores", "", 3), HALF_WIDTH),
    shown(quantity("flow_ratio_at_10d", "Gas carried after 10 bores", "", 3), FLOW),
    shown(quantity("flow_ratio_at_15d", "Gas carried after 15 bores", "", 3), FLOW),
    shown(quantity("flow_ratio_at_20d", "Gas carried after 20 bores", "", 3), FLOW),
    shown(quantity("flow_ratio_at_30d", "Gas carried after 30 bores", "", 3), FLOW),
    shown(quantity("flow_ratio_at_50d", "Gas carried after 50 bores", "", 3), FLOW),
    shown(quantity("flow_ratio_at_100d", "Gas carried after 100 bores", "", 3), FLOW),
    shown(
        quantity("momentum_ratio_at_20d", "Momentum kept after 20 bores", "", 3),
        "Momentum of the speed field over that at the mouth.",
    ),
    shown(
        quantity("reach_300k_diameters", "Gas 300 K above the air", "", 3),
        "How many bores from the mouth the axis is 300 K above the air.",
    ),
    shown(
        quantity("reach_800k_diameters", "Gas 800 K above the air", "", 3),
        "How many bores from the mouth the axis is 800 K above the air.",
    ),
    shown(
        quantity("visible_reach_m", "Reach of live grains", "m", 2),
        "Farthest that a burning grain was seen before the mouth, along the level.",
    ),
    shown(
        quantity("grain_speed_m_s", "Speed of the grains at the mouth", "m/s", 2),
        "What the gas in the tube gives to a grain.",
    ),
    shown(quantity("jet_to_plume_m", "Jet turns into plume", "m", 3), "Length M^(3/4) / F^(1/2) after which buoyancy rules."),
    shown(quantity("spread_up_mm_s", "Spread upwards", "mm/s", 3), "Mean speed of the fire's edge up the surface."),
    shown(quantity("spread_side_mm_s", "Spread sideways", "mm/s", 3), "Mean speed of the fire's edge along the surface."),
    shown(quantity("spread_down_mm_s", "Spread downwards", "mm/s", 3), "Mean speed of the fire's edge down the surface."),
];
