//! Kinds of events: their names as scripts and JSON use them, whom each concerns, and what it says to authors.

use super::Happening;

impl Happening {
    /// The name of the kind, as in JSON and as scripts and panels wait for it: `wheel_sank`.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each kind of event")]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::RunStarted { .. } => "run_started",
            Self::HaulingStarted { .. } => "hauling_started",
            Self::HaulingStopped { .. } => "hauling_stopped",
            Self::PropHeld { .. } => "prop_held",
            Self::WheelSank { .. } => "wheel_sank",
            Self::HawserBroke { .. } => "hawser_broke",
            Self::BundleThrown { .. } => "bundle_thrown",
            Self::LanceLit { .. } => "lance_lit",
            Self::LanceSpent { .. } => "lance_spent",
            Self::LanceDropped { .. } => "lance_dropped",
            Self::Heard { .. } => "heard",
            Self::StoneLoosed { .. } => "stone_loosed",
            Self::StoneFell { .. } => "stone_fell",
            Self::ThrowFailed { .. } => "throw_failed",
            Self::Loosed { .. } => "loosed",
            Self::Landed { .. } => "landed",
            Self::Measured { .. } => "measured",
            Self::BombThrown { .. } => "bomb_thrown",
            Self::ArrowsShot { .. } => "arrows_shot",
            Self::BrandCaught { .. } => "brand_caught",
            Self::FuseLit { .. } => "fuse_lit",
            Self::LetDown { .. } => "let_down",
            Self::Hissing { .. } => "hissing",
            Self::Fizzled { .. } => "fizzled",
            Self::Burst { .. } => "burst",
            Self::DustDroveBack { .. } => "dust_drove_back",
            Self::TookCover { .. } => "took_cover",
            Self::Startled { .. } => "startled",
            Self::HorsesBolted { .. } => "horses_bolted",
            Self::Ignited { .. } => "ignited",
            Self::DriedOut { .. } => "dried_out",
            Self::BurntThrough { .. } => "burnt_through",
            Self::JointBroke { .. } => "joint_broke",
            Self::StoreyGaveWay { .. } => "storey_gave_way",
            Self::BridgeReachedWall { .. } => "bridge_reached_wall",
            Self::BridgeCollapsed { .. } => "bridge_collapsed",
            Self::BuildingAlight { .. } => "building_alight",
            Self::BuildingBurnt { .. } => "building_burnt",
            Self::BuildingCollapsed { .. } => "building_collapsed",
            Self::RamPolesSet { .. } => "ram_poles_set",
            Self::Toppled { .. } => "toppled",
            Self::DousingStarted { .. } => "dousing_started",
            Self::PutOut { .. } => "put_out",
            Self::RampGaveWay { .. } => "ramp_gave_way",
            Self::RampRaised { .. } => "ramp_raised",
            Self::RampCut { .. } => "ramp_cut",
            Self::Cleared { .. } => "cleared",
            Self::BundlesKept { .. } => "bundles_kept",
            Self::StoppedShort { .. } => "stopped_short",
            Self::RuinLeft { .. } => "ruin_left",
            Self::LeftTower { .. } => "left_tower",
            Self::CrewMoved { .. } => "crew_moved",
            Self::DrivenBack { .. } => "driven_back",
            Self::PlaceLeft { .. } => "place_left",
            Self::WindChanged { .. } => "wind_changed",
            Self::RainChanged { .. } => "rain_changed",
            Self::SailsTrimmed { .. } => "sails_trimmed",
            Self::ParameterSet { .. } => "parameter_set",
            Self::BodyQuarantined { .. } => "body_quarantined",
            Self::TakenByHand { .. } => "taken_by_hand",
            Self::LetGoByHand { .. } => "let_go_by_hand",
            Self::MooringParted { .. } => "mooring_parted",
            Self::Swamped { .. } => "swamped",
            Self::Sank { .. } => "sank",
            Self::Capsized { .. } => "capsized",
            Self::Rammed { .. } => "rammed",
            Self::Holed { .. } => "holed",
            Self::Beached { .. } => "beached",
            Self::TookToWater { .. } => "took_to_water",
            Self::HullMeasured { .. } => "hull_measured",
            Self::GrainLanded { .. } => "grain_landed",
            Self::CloudPassed { .. } => "cloud_passed",
            Self::RunEnded {} => "run_ended",
        }
    }

    /// Where along x it happened, of the kinds that tell.
    #[must_use]
    pub const fn place_m(&self) -> Option<f64> {
        match self {
            Self::Landed { x_m, .. } => Some(*x_m),
            Self::Ignited { place, .. } => Some(place.x),
            _ => None,
        }
    }

    /// How many men it tells of; none where it tells of things.
    #[must_use]
    pub const fn men(&self) -> u32 {
        match self {
            Self::DrivenBack { men, .. }
            | Self::DustDroveBack { men, .. }
            | Self::Startled { men, .. }
            | Self::TookToWater { men, .. }
            | Self::LeftTower { men, .. }
            | Self::TookCover { men, .. } => *men,
            _ => 0,
        }
    }

    /// Whether it tells of a crew; crews go by their own names, never by number.
    #[must_use]
    pub const fn of_crew(&self) -> bool {
        matches!(
            self,
            Self::HaulingStarted { .. }
                | Self::HaulingStopped { .. }
                | Self::DousingStarted { .. }
                | Self::CrewMoved { .. }
                | Self::DrivenBack { .. }
                | Self::PlaceLeft { .. }
                | Self::HorsesBolted { .. }
                | Self::DustDroveBack { .. }
                | Self::TookCover { .. }
                | Self::Startled { .. }
        )
    }

    /// The id of the thing it happened to, as scripts and panels may ask for it: the structure of a collapse,
    /// the thing that ignited, the crew driven back. Empty where there is none.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "every kind of event names its subject")]
    pub fn subject(&self) -> &str {
        match self {
            Self::RunStarted { scenario, .. } => scenario,
            Self::HaulingStarted { crew, .. }
            | Self::HaulingStopped { crew }
            | Self::DousingStarted { crew, .. }
            | Self::CrewMoved { crew, .. }
            | Self::DrivenBack { crew, .. }
            | Self::PlaceLeft { crew }
            | Self::HorsesBolted { crew, .. }
            | Self::DustDroveBack { crew, .. }
            | Self::TookCover { crew, .. }
            | Self::Startled { crew, .. } => crew,
            Self::PropHeld { structure, .. }
            | Self::WheelSank { structure, .. }
            | Self::HawserBroke { structure, .. }
            | Self::JointBroke { structure, .. }
            | Self::StoreyGaveWay { structure, .. }
            | Self::RamPolesSet { structure, .. }
            | Self::Toppled { structure, .. }
            | Self::BridgeReachedWall { structure }
            | Self::BridgeCollapsed { structure, .. }
            | Self::RampRaised { structure, .. }
            | Self::RampCut { structure, .. }
            | Self::StoppedShort { structure, .. }
            | Self::RuinLeft { structure, .. }
            | Self::LeftTower { structure, .. }
            | Self::RampGaveWay { structure, .. } => structure,
            Self::BundleThrown { stock, .. }
            | Self::BundlesKept { stock, .. }
            | Self::BombThrown { stock, .. }
            | Self::ArrowsShot { stock, .. } => stock,
            Self::FuseLit { bomb, .. }
            | Self::LetDown { bomb, .. }
            | Self::Hissing { bomb, .. }
            | Self::Fizzled { bomb }
            | Self::Burst { bomb, .. } => bomb,
            Self::LanceLit { lance } | Self::LanceSpent { lance, .. } | Self::LanceDropped { lance } => lance,
            Self::Heard { source, .. } => source,
            Self::StoneLoosed { thrower, .. } | Self::StoneFell { thrower, .. } | Self::ThrowFailed { thrower } => thrower,
            Self::Measured { instrument } => instrument,
            Self::Loosed { thing, .. }
            | Self::Landed { thing, .. }
            | Self::Ignited { thing, .. }
            | Self::BrandCaught { thing, .. }
            | Self::DriedOut { thing, .. }
            | Self::BurntThrough { thing, .. }
            | Self::PutOut { thing, .. }
            | Self::Cleared { thing }
            | Self::TakenByHand { thing }
            | Self::LetGoByHand { thing, .. }
            | Self::BodyQuarantined { thing } => thing,
            Self::ParameterSet { parameter, .. } => parameter,
            Self::Rammed { hull, .. }
            | Self::Holed { hull, .. }
            | Self::Beached { hull, .. }
            | Self::SailsTrimmed { hull, .. }
            | Self::TookToWater { hull, .. } => hull,
            Self::MooringParted { hull }
            | Self::Swamped { hull }
            | Self::Sank { hull }
            | Self::Capsized { hull }
            | Self::HullMeasured { hull } => hull,
            Self::BuildingAlight { building } | Self::BuildingBurnt { building } | Self::BuildingCollapsed { building } => {
                building
            }
            Self::GrainLanded { grain, .. } => grain,
            Self::CloudPassed { cloud, .. } => cloud,
            Self::WindChanged { .. } | Self::RainChanged { .. } | Self::RunEnded {} => "",
        }
    }
}

/// What each kind says, for lists and authors.
pub const ABOUT: &[(&str, &str)] = &[
    ("run_started", "the run begins"),
    ("hauling_started", "a crew begins to haul; of: the crew"),
    ("hauling_stopped", "a crew stops hauling; of: the crew"),
    ("prop_held", "a structure came to rest against a prop; of: the structure"),
    ("wheel_sank", "a wheel sank into soft ground; of: the structure"),
    ("hawser_broke", "a hawser broke; of: the structure"),
    ("bundle_thrown", "a bundle was thrown; of: the stock"),
    ("lance_lit", "a lance was lit; of: the battery or one lance"),
    ("lance_spent", "a lance has burnt out; of: the battery or one lance"),
    ("lance_dropped", "its bearers were driven back and dropped it; of: the battery or one lance"),
    ("heard", "a bang came by a listener; of: what made it"),
    ("stone_loosed", "the sling let a stone go; of: the thrower"),
    ("stone_fell", "a thrown stone came down; of: the thrower"),
    ("throw_failed", "the crew could not bring the arm over; of: the thrower"),
    ("loosed", "a thing was thrown or shot; of: the thing"),
    ("landed", "it came down or met something solid; of: the thing"),
    ("measured", "an instrument of the proving ground has all its readings; of: the instrument"),
    ("bomb_thrown", "a bomb was thrown, or begins its way down on a chain; of: the stock"),
    ("arrows_shot", "a volley of arrows was begun; of: the stock"),
    ("brand_caught", "a burning arrow, or the fire of a bomb, stuck to something; of: what it stuck to"),
    ("fuse_lit", "a fuse was lit; of: the stock or one bomb"),
    ("let_down", "a bomb on a chain hangs where it was to come to; of: the stock or one bomb"),
    ("hissing", "a bomb lies, or hangs on its chain, with its fuse still burning; of: the stock or one bomb"),
    ("fizzled", "a fuse burnt down and nothing came of it; of: the stock or one bomb"),
    ("burst", "a casing flew apart; of: the stock or one bomb"),
    ("dust_drove_back", "thick dust drove people from their place; of: the crew"),
    ("took_cover", "something came down close by and people ducked; of: the crew"),
    ("startled", "a bang made people crouch or run; of: the crew"),
    ("horses_bolted", "a bang made horses run away with their riders; of: the crew"),
    ("ignited", "a thing burns for the first time; of: the structure or stock"),
    ("dried_out", "a wet covering has lost its water; of: the structure"),
    ("burnt_through", "a covering or bundle is gone; of: the structure or stock"),
    ("joint_broke", "a lashing or tenon let go; of: the structure"),
    ("storey_gave_way", "a floor dropped out of its frame; of: the structure"),
    ("bridge_reached_wall", "a bridge or tower closed its gap to the wall; of: the structure"),
    (
        "bridge_collapsed",
        "a bridge or tower lost half of its height, or every storey and with them a quarter of it; of: the structure",
    ),
    ("building_alight", "a building burns for the first time; of: the building"),
    ("building_burnt", "more than half of a building's walls and roof is gone; of: the building"),
    ("building_collapsed", "a building's roof came down; of: the building"),
    ("ram_poles_set", "men on the wall set their ram-poles against it; of: the structure"),
    ("toppled", "a tower was tipped over; of: the structure"),
    ("dousing_started", "a crew throws its first water; of: the crew"),
    ("put_out", "water put out what burned; of: the structure"),
    ("ramp_gave_way", "a siege ramp lost half its height; of: the structure"),
    ("ramp_raised", "a siege ramp that was being built stands; of: the structure"),
    ("ramp_cut", "a stretch of a siege ramp was dug away; of: the structure"),
    ("cleared", "what was left of a thing was carried away; of: the structure or stock"),
    ("bundles_kept", "bundles that were to be thrown never will be; of: the stock"),
    ("stopped_short", "at the end a structure that was hauled stands short of the wall; of: the structure"),
    ("ruin_left", "how high what is left of a structure is at the end; of: the structure"),
    ("left_tower", "people left a tower that breaks or tips over; of: the structure"),
    ("crew_moved", "a crew arrived where it was sent; of: the crew"),
    ("driven_back", "heat drove people from their place; of: the crew"),
    ("place_left", "the last of a crew was driven from its place; of: the crew"),
    ("wind_changed", "the wind rose, turned, freshened, slackened or dropped"),
    ("rain_changed", "it began to rain, or the rain stopped"),
    ("sails_trimmed", "sails were set or let fly; of: the ship or fleet"),
    ("parameter_set", "a value was changed during the run; of: the parameter"),
    ("body_quarantined", "a thing's numbers stopped being numbers and it was taken out; of: the thing"),
    ("taken_by_hand", "whoever watches took hold of a thing; of: the thing"),
    ("let_go_by_hand", "whoever watches let go of a thing; of: the thing"),
    ("mooring_parted", "an anchor cable parted; of: the hull"),
    ("swamped", "water stands in a hull; of: the hull"),
    ("sank", "a hull went under; of: the hull"),
    ("capsized", "a hull turned over; of: the hull"),
    ("rammed", "a hull ran into another; of: the one with the thinner shell"),
    ("holed", "a blow broke planks of a hull; of: the hull"),
    ("beached", "a hull came to the bank; of: the hull"),
    ("took_to_water", "a crew took to the water and makes for the bank; of: the hull"),
    ("hull_measured", "a hull's trial in the basin is over; of: the hull"),
    ("grain_landed", "a grain came to the ground; of: the grain"),
    ("cloud_passed", "the middle of a cloud came by a probe; of: what made it"),
    ("run_ended", "the run ends"),
];

/// All kinds, for validation, lists and hints.
pub const KINDS: &[&str] = &{
    let mut names = [""; ABOUT.len()];
    let mut number = 0;
    while number < names.len() {
        names[number] = ABOUT[number].0;
        number += 1;
    }
    names
};
