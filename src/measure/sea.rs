//! What fleets under fire are asked: arrows, sails, ships that burn, and how close they lie.

use super::{Measure, Reading, measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    measure(
        quantity("volleys", "Volleys shot", "", 0),
        Reading::EventCount("arrows_shot"),
        "How many volleys of arrows were begun.",
    ),
    measure(
        quantity("brands_caught", "Fire arrows and fire bombs that stuck", "", 0),
        Reading::EventCount("brand_caught"),
        "Burning arrows, and fire of soft bombs, that stuck to something that can take their heat.",
    ),
    measure(
        quantity("first_brand_s", "First fire arrow or fire bomb sticks", "s", 0),
        Reading::FirstEvent("brand_caught"),
        "When the first burning arrow, or the fire of a soft bomb, stuck to something that can take its heat.",
    ),
    shown(quantity("sails_burnt_share", "Sailcloth burnt", "%", 0), "Share of all sailcloth that can burn which is burnt."),
    shown(quantity("sails_alight", "Sails that caught fire", "", 0), "How many sails have burnt in part or whole."),
    shown(
        quantity("ships_alight", "Ships whose planks caught fire", "", 0),
        "How many ships of which the planks have burnt in part.",
    ),
    shown(
        quantity("anchored_alight", "Anchored ships that caught fire", "", 0),
        "How many ships at anchor have burnt in part: planks, sail or what lies on deck.",
    ),
    shown(
        quantity("fleet_length_m", "Length of the anchored fleet", "m", 0),
        "From the first to the last of the ships at anchor whose sails can burn: the closer they are jammed, the shorter.",
    ),
    measure(
        quantity("took_cover", "Times that people took cover", "", 0),
        Reading::Men("took_cover"),
        "How often somebody ducked from what came down close by, over all people: who ducks twice counts twice.",
    ),
    measure(
        quantity("cables_parted", "Anchor cables parted", "", 0),
        Reading::EventCount("mooring_parted"),
        "How many anchor cables let go.",
    ),
];
