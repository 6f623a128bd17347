//! What sieges are asked for: fires, lances, the bridge, people, and the ledgers.

use super::{Measure, Reading, measure, quantity};
use crate::units::Quantity;

/// Numbers of the whole scene at a moment, kept as series in the record.
pub static GAUGES: &[Quantity] = &[
    quantity("heat_release_mw", "Heat released", "MW", 1),
    quantity("flame_height_m", "Tallest flames", "m", 1),
    quantity("burnt_share", "Burnt share of bridge or tower", "%", 0),
    quantity("bridge_gap_m", "Gap to the wall", "m", 2),
    quantity("bridge_height_m", "Height of bridge or tower", "m", 1),
    quantity("joints_broken", "Joints that let go", "", 0),
    quantity("defender_dose_kj_m2", "Heat received by a defender", "kJ/m2", 0),
    quantity("attacker_dose_kj_m2", "Heat received by an attacker", "kJ/m2", 0),
    quantity("men_driven_back", "Men driven back", "", 0),
    quantity("attackers_driven_back", "Attackers driven back", "", 0),
    quantity("defenders_driven_back", "Defenders driven back", "", 0),
    quantity("bundles_thrown", "Bundles thrown", "", 0),
    quantity("hawser_tension_kn", "Pull in the hawsers", "kN", 1),
    quantity("fuel_burnt_kg", "Fuel burnt", "kg", 0),
    quantity("mass_error_share", "Mass ledger error", "%", 2),
    quantity("energy_error_share", "Energy ledger error", "%", 2),
];

pub static MEASURES: &[Measure] = &[
    measure(quantity("first_ignition_s", "First ignition", "s", 0), Reading::FirstEvent("ignited"), "When anything first burns."),
    measure(
        quantity("structure_alight_s", "A structure catches fire", "s", 0),
        Reading::StructureAlight,
        "When a structure itself first burns: not a bundle, and not what a hand lit.",
    ),
    measure(
        quantity("lance_reached_m", "Reach of the lances", "m", 1),
        Reading::LanceReach,
        "How far burning grains are seen in front of a lit lance's muzzle.",
    ),
    measure(
        quantity("lance_burnt_for_s", "Burn time of a lance", "s", 0),
        Reading::LanceBurnTime,
        "Mean time from lighting until a lance is spent.",
    ),
    measure(
        quantity("burnt_share", "Burnt share of bridge or tower", "%", 0),
        Reading::Last("burnt_share"),
        "Share of the coverings, lashings and timber surfaces of bridges and towers that has burnt or charred.",
    ),
    measure(
        quantity("storey_1_down_s", "Lowest storey gives way", "s", 0),
        Reading::Storey(1),
        "When the lowest floor has dropped a metre out of its frame.",
    ),
    measure(
        quantity("storey_2_down_s", "Middle storey gives way", "s", 0),
        Reading::Storey(2),
        "When the middle floor has dropped a metre out of its frame.",
    ),
    measure(
        quantity("storey_3_down_s", "Top storey gives way", "s", 0),
        Reading::Storey(3),
        "When the top floor has dropped a metre out of its frame.",
    ),
    measure(
        quantity("bridge_collapse_s", "Bridge or tower comes down", "s", 0),
        Reading::FirstEvent("bridge_collapsed"),
        "When half of its height is lost, or every storey has given way and with them a quarter of its height.",
    ),
    measure(
        quantity("reached_wall", "Bridge or tower reached the wall", "", 0),
        Reading::Happened("bridge_reached_wall"),
        "1 if the gap to the wall ever closed below half a metre, else 0.",
    ),
    measure(
        quantity("least_gap_m", "Least gap to the wall", "m", 2),
        Reading::Least("bridge_gap_m"),
        "Smallest distance between the head of a bridge or tower and the wall while it stood.",
    ),
    measure(
        quantity("bridge_height_m", "Height of bridge or tower at the end", "m", 1),
        Reading::Last("bridge_height_m"),
        "Height of the highest timber above the ground at the end.",
    ),
    measure(
        quantity("defender_dose_kj_m2", "Heat received by a defender", "kJ/m2", 0),
        Reading::Last("defender_dose_kj_m2"),
        "Mean heat on the face of a defender over the run.",
    ),
    measure(
        quantity("attacker_dose_kj_m2", "Heat received by an attacker", "kJ/m2", 0),
        Reading::Last("attacker_dose_kj_m2"),
        "Mean heat on the face of an attacker over the run.",
    ),
    measure(
        quantity("men_driven_back", "Men driven back", "", 0),
        Reading::Last("men_driven_back"),
        "How many people heat drove from their place, of both sides.",
    ),
    measure(
        quantity("attackers_driven_back", "Attackers driven back", "", 0),
        Reading::Last("attackers_driven_back"),
        "How many people of the attackers heat drove from their place.",
    ),
    measure(
        quantity("defenders_driven_back", "Defenders driven back", "", 0),
        Reading::Last("defenders_driven_back"),
        "How many people of the defenders heat drove from their place.",
    ),
    measure(
        quantity("joints_broken", "Joints that let go", "", 0),
        Reading::EventCount("joint_broke"),
        "Lashings and tenons that could no longer bear their load.",
    ),
    measure(
        quantity("bundles_thrown", "Bundles thrown", "", 0),
        Reading::EventCount("bundle_thrown"),
        "Fire bundles thrown down from the wall.",
    ),
    measure(
        quantity("wheel_sank_s", "Wheel sinks", "s", 0),
        Reading::FirstEvent("wheel_sank"),
        "When a wheel first sank into the soft fill.",
    ),
    measure(
        quantity("hawser_broke_s", "Hawser breaks", "s", 0),
        Reading::FirstEvent("hawser_broke"),
        "When a hawser first broke.",
    ),
    measure(
        quantity("greatest_heat_release_mw", "Greatest heat release", "MW", 1),
        Reading::Greatest("heat_release_mw"),
        "Largest heat release of all fires together.",
    ),
    measure(
        quantity("greatest_flame_height_m", "Tallest flames", "m", 1),
        Reading::Greatest("flame_height_m"),
        "Height of the tallest flames of the run.",
    ),
    measure(
        quantity("mass_error_share", "Mass ledger error", "%", 2),
        Reading::Greatest("mass_error_share"),
        "Largest gap in the mass ledger: fuel at the start against fuel left plus fuel burnt.",
    ),
    measure(
        quantity("energy_error_share", "Energy ledger error", "%", 2),
        Reading::Greatest("energy_error_share"),
        "Largest gap in the energy ledger: heat of the fuel burnt against heat released.",
    ),
];
