//! A ship seen from the side, or a fleet of like ones: a wooden hull with treadmill wheels, a sail, or both, in a lane of
//! depth of its own. Hulls of one lane meet, those of others pass.

mod fittings;
mod load;
mod planks;
mod rigging;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::physics::LANES;
use crate::kit::water::{HullPlan, Mooring};
use crate::look::{Look, Side};
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a ship with treadmill wheels, a sail, or both; floats, fills and sinks";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "floats by its weight and hull (see buoyancy), is held back by the water (hull-drag), driven by men (paddle) and wind (sail)",
    symbols: &[
        ("at_m, heads_left", "where its middle lies at the start, and which way it goes"),
        ("lane, depth_m", "its lane of depth, and how far behind the picture that is"),
        ("length_m, beam_m, height_m", "over all, across, and from keel to gunwale"),
        ("mass_kg, centre_of_gravity_m", "all told, and the height of its centre of gravity over the keel"),
        ("planks_m", "thickness of the planks over the water, which burn; 0 for a ship that does not"),
        ("men, power_per_man_w, blades_m2", "who tread, the power of each, and the area of the blades that push"),
        ("sail_m2, mast_m", "cloth set, and height of the mast over the gunwale"),
        ("shell_m", "thickness of the shell that a blow must break; 0 for a ship that no blow breaks"),
        ("deck_m, walls_m", "height of the deck over the keel, and of the walls over the gunwale, which only show"),
        (
            "count, spacing_m, lanes, lane_depth_m",
            "a fleet of like ships: how many, how far apart, over how many lanes, and how far those lie behind one another",
        ),
        ("swings_m, cable_kn", "how far it swings at anchor, and what the cable bears; not at anchor if left out"),
        ("cloth, cloth_m, cloth_water_kg_m2", "what the sail is of, how thick and how wet; nothing for one that does not burn"),
        ("load_kg", "dry brush, reeds and straw on deck, which burn; whoever is aboard may light them (`Kindle`)"),
    ],
    assumptions: &[
        "the same cut over the whole beam",
        "ends raked by a tenth of the length each",
        "walls take a tenth of the room",
    ],
    left_out: &[("boarding", "ships that lie side by side do each other nothing")],
    claims: &[
        "law-buoyancy",
        "law-treadmill",
        "paddle-ships",
        "assumed-ship-form",
        "assumed-burnt-hull",
        "assumed-dry-load",
        "assumed-stuff-brush",
        "assumed-torch",
        "law-wet-hides",
        "caishi-jin-boats",
    ],
};

/// How much of the length each end is raked by (`assumed-ship-form`).
const RAKE: f64 = 0.1;
/// Share of the hull's room that walls and floors take (`assumed-ship-form`).
const WALLS: f64 = 0.1;
/// Height of the deck as a share of the hull's, where none is given (`assumed-ship-form`).
const DECK_SHARE: f64 = 0.8;
/// A bar's inertia is its mass times its length squared, over this: a hull pitches like one (`assumed-ship-form`).
const BAR: f64 = 12.0;
/// Most ships of a fleet. Numerical: seventy boats and the ships that meet them step in a third of a millisecond.
const MOST_SHIPS: u32 = 100;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ship {
    pub at_m: f64,
    #[serde(default)]
    pub heads_left: bool,
    #[serde(default)]
    pub lane: u32,
    #[serde(default)]
    pub depth_m: f64,
    pub length_m: f64,
    pub beam_m: f64,
    pub height_m: f64,
    pub mass_kg: f64,
    pub centre_of_gravity_m: f64,
    /// Thickness of the planks over the water, which burn; none for a ship that does not.
    #[serde(default)]
    pub planks_m: f64,
    #[serde(default)]
    pub men: u32,
    #[serde(default = "all_day")]
    pub power_per_man_w: f64,
    #[serde(default)]
    pub blades_m2: f64,
    #[serde(default)]
    pub sail_m2: f64,
    #[serde(default)]
    pub mast_m: f64,
    /// How far it may swing at its anchor, which lies where it starts; none where it is left out or 0. And the cable's strength.
    #[serde(default)]
    pub swings_m: f64,
    #[serde(default)]
    pub cable_kn: f64,
    /// Id of a material of which the sail is, for one that burns; its thickness, and the water in it.
    #[serde(default)]
    pub cloth: String,
    #[serde(default)]
    pub cloth_m: f64,
    #[serde(default)]
    pub cloth_water_kg_m2: f64,
    /// Dry brush, reeds and straw on deck, as a part of its mass.
    #[serde(default)]
    pub load_kg: f64,
    /// Thickness of the shell that a blow must break; none for a ship that no blow breaks.
    #[serde(default)]
    pub shell_m: f64,
    /// Height of the deck over the keel; four fifths of the height where it is left out.
    #[serde(default)]
    pub deck_m: Option<f64>,
    /// Height of the walls over the gunwale, for the picture.
    #[serde(default)]
    pub walls_m: f64,
    /// Its people pull oars over the gunwale and turn no wheels.
    #[serde(default)]
    pub rowed: bool,
    /// Whose banner it flies.
    #[serde(default)]
    pub banner: Option<Side>,
    /// A fleet of so many like ships: each `spacing_m` behind the last of its lane, over `lanes` lanes from its own on.
    #[serde(default = "one")]
    pub count: u32,
    #[serde(default)]
    pub spacing_m: f64,
    #[serde(default = "one")]
    pub lanes: u32,
    #[serde(default)]
    pub lane_depth_m: f64,
}

const fn one() -> u32 {
    1
}

/// What a man treads for hours (`law-treadmill`).
fn all_day() -> f64 {
    75.0
}

impl Ship {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("at_m", self.at_m, "m", -2000.0..=2000.0);
        faults.range("lane", f64::from(self.lane), "", 0.0..=f64::from(LANES - 1));
        faults.range("depth_m", self.depth_m, "m", -500.0..=500.0);
        faults.range("length_m", self.length_m, "m", 1.0..=150.0);
        faults.range("beam_m", self.beam_m, "m", 0.3..=40.0);
        faults.range("height_m", self.height_m, "m", 0.2..=20.0);
        faults.range("mass_kg", self.mass_kg, "kg", 10.0..=1e8);
        faults.range("centre_of_gravity_m", self.centre_of_gravity_m, "m", 0.0..=30.0);
        faults.range("planks_m", self.planks_m, "m", 0.0..=0.5);
        faults.count("men", self.men, 0..=1000);
        faults.range("power_per_man_w", self.power_per_man_w, "W", 0.0..=500.0);
        faults.range("blades_m2", self.blades_m2, "m2", 0.0..=500.0);
        faults.range("sail_m2", self.sail_m2, "m2", 0.0..=2000.0);
        faults.range("mast_m", self.mast_m, "m", 0.0..=60.0);
        faults.range("shell_m", self.shell_m, "m", 0.0..=1.0);
        faults.range("deck_m", self.deck_high_m(), "m", 0.0..=self.height_m + 5.0);
        faults.range("walls_m", self.walls_m, "m", 0.0..=10.0);
        faults.count("count", self.count, 0..=MOST_SHIPS);
        faults.range("spacing_m", self.spacing_m, "m", -500.0..=500.0);
        faults.count("lanes", self.lanes, 1..=u32::from(LANES) - self.lane.min(u32::from(LANES) - 1));
        faults.range("lane_depth_m", self.lane_depth_m, "m", -100.0..=100.0);
        faults.range("load_kg", self.load_kg, "kg", 0.0..=self.mass_kg);
        faults.range("swings_m", self.swings_m, "m", 0.0..=200.0);
        faults.range("cable_kn", self.cable_kn, "kN", 0.0..=1000.0);
        faults.range("cloth_water_kg_m2", self.cloth_water_kg_m2, "kg/m2", 0.0..=5.0);
        if !self.cloth.is_empty() {
            faults.range("cloth_m", self.cloth_m, "m", 0.0001..=0.05);
            faults.material("cloth", &self.cloth);
        }
        faults
    }

    /// What its hull bears in such water before that comes over its sides, kg.
    #[must_use]
    pub fn bears_kg(&self, density_kg_m3: f64) -> f64 {
        density_kg_m3 * self.room_m3()
    }

    /// Where the middle of each ship of the fleet lies at the start, m.
    #[must_use]
    pub fn places_m(&self) -> Vec<f64> {
        let place = |number: u32| {
            let (lane, rank) = (number % self.lanes.max(1), f64::from(number / self.lanes.max(1)));
            // Ships of neighbouring lanes lie abreast of the gaps between the others.
            self.at_m + self.spacing_m * (rank + f64::from(lane) / f64::from(self.lanes.max(1)))
        };
        (0..self.count.min(MOST_SHIPS)).map(place).collect()
    }

    fn room_m3(&self) -> f64 {
        self.beam_m * self.height_m * self.length_m * (1.0 - RAKE)
    }

    fn deck_high_m(&self) -> f64 {
        self.deck_m.unwrap_or(DECK_SHARE * self.height_m)
    }

    fn heads(&self) -> f64 {
        if self.heads_left { -1.0 } else { 1.0 }
    }

    /// The side view from its centre of gravity: both ends raked.
    fn outline(&self) -> Vec<Vec2> {
        let (half, low) = (self.length_m / 2.0, -self.centre_of_gravity_m);
        let (keel, high) = (half - RAKE * self.length_m, low + self.height_m);
        vec![Vec2::new(-keel, low), Vec2::new(keel, low), Vec2::new(half, high), Vec2::new(-half, high)]
    }

    fn plan(&self, owner: &str, part: &'static str, look: Look, shape: Shape) -> Plan {
        Plan {
            id: if part == "hull" { owner.to_owned() } else { format!("{owner}.{part}") },
            owner: owner.to_owned(),
            part,
            look,
            shape,
            depth_m: self.depth_m,
            breadth_m: self.beam_m,
            mechanic: "buoyancy",
            mass_kg: if part == "hull" { self.mass_kg } else { 0.0 },
            tracked: part == "hull",
            drag_area_m2: 0.0,
        }
    }

    /// Launches it, or all ships of its fleet, at the draught at which they will float, with all their fittings.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        for (number, at_m) in (0..self.count).zip(self.places_m()) {
            let lane = number % self.lanes;
            let ship = Self {
                at_m,
                lane: self.lane + lane,
                depth_m: self.depth_m + self.lane_depth_m * f64::from(lane),
                ..self.clone()
            };
            let name = if self.count == 1 { id.to_owned() } else { format!("{id}-{}", number + 1) };
            ship.launch(&name, kit);
        }
    }

    fn launch(&self, id: &str, kit: &mut Kit) {
        let water = kit.water_at(self.at_m);
        let (level_m, density) = water.map_or((0.0, 1000.0), |water| (water.level_m, water.density_kg_m3));
        let outline = self.outline();
        let draught_m = (self.mass_kg / (density * self.beam_m * self.length_m * (1.0 - RAKE))).min(self.height_m);
        let hull = self.hull(&outline, draught_m, (1.0 - WALLS) * self.room_m3() * density);
        let at = Vec2::new(self.at_m, level_m + self.centre_of_gravity_m - draught_m);
        let plan = self.plan(id, "hull", Look::Timber, Shape::Polygon { corners: outline });
        let number = kit.add_hull(plan, hull, at, 0.0, self.lane as u8);
        if self.planks_m > 0.0 {
            self.plank(number, self.height_m - draught_m, kit);
        }
        if self.swings_m > 0.0 {
            let (anchor_m, slack_m, strength_n) = (self.at_m, self.swings_m, self.cable_kn * 1000.0);
            kit.moorings.push(Mooring { hull: number, anchor_m, slack_m, strength_n, parted: false });
        }
        if self.load_kg > 0.0 {
            load::stow(self, id, number, at, kit);
        }
        self.fit_out(id, number, at, kit);
    }

    /// Lights the dry load of a ship, or of all ships of a fleet.
    pub fn kindle(id: &str, kit: &mut Kit) {
        load::kindle(id, kit);
    }

    fn hull(&self, outline: &[Vec2], draught_m: f64, capacity_kg: f64) -> HullPlan {
        let (half, high) = (self.length_m / 2.0, self.height_m - self.centre_of_gravity_m);
        HullPlan {
            outline: outline.to_vec(),
            across_m: self.beam_m,
            lengthwise: true,
            mass_kg: self.mass_kg,
            // A bar of the hull's length, on edge.
            inertia_kg_m2: self.mass_kg * (self.length_m * self.length_m + self.height_m * self.height_m) / BAR,
            gunwales: [Vec2::new(-half, high), Vec2::new(half, high)],
            freeboard_m: self.height_m - draught_m,
            planks_m: self.planks_m,
            shell_m: self.shell_m,
            deck_m: self.deck_high_m() - self.centre_of_gravity_m,
            capacity_kg,
        }
    }
}
