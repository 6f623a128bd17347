//! What buildings and towers are asked: how many caught fire and burnt, when, what was put out with how much water, and
//! what was tipped over.

use super::{Measure, Reading, measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    measure(
        quantity("buildings_alight", "Buildings that caught fire", "", 0),
        Reading::EventCount("building_alight"),
        "How many huts, turrets, sheds and tents burned at all.",
    ),
    measure(
        quantity("buildings_burnt", "Buildings burnt", "", 0),
        Reading::EventCount("building_burnt"),
        "How many lost more than half of their walls and roof to fire.",
    ),
    measure(
        quantity("building_alight_s", "First building catches fire", "s", 0),
        Reading::FirstEvent("building_alight"),
        "When the first of the buildings burns.",
    ),
    measure(
        quantity("building_collapse_s", "First building comes down", "s", 0),
        Reading::FirstEvent("building_collapsed"),
        "When the first roof comes down.",
    ),
    measure(
        quantity("parts_put_out", "Parts put out with water", "", 0),
        Reading::EventCount("put_out"),
        "Stretches of wall, roof and timber that burned and were put out with water.",
    ),
    shown(
        quantity("water_thrown_kg", "Water thrown on fires", "kg", 0),
        "Water that left mops and squirts, what fell beside counted too.",
    ),
    measure(
        quantity("toppled_s", "First tower tipped over", "s", 0),
        Reading::FirstEvent("toppled"),
        "When the first tower lies.",
    ),
    measure(
        quantity("towers_toppled", "Towers tipped over", "", 0),
        Reading::EventCount("toppled"),
        "Towers that ram-poles tipped over.",
    ),
    shown(quantity("ram_push_kn", "Greatest push with ram-poles", "kN", 1), "The most that a crew pushed with at once."),
    shown(
        quantity("ram_need_kn", "Push that tips the tower at rest", "kN", 1),
        "Its weight times the level distance from centre of gravity to rear axle, over the height of the push above the chassis.",
    ),
];
