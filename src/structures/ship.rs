//! A ship seen from the side: a wooden hull with treadmill wheels, a sail, or both, in a lane of depth of its own.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::physics::LANES;
use crate::kit::water::{HullPlan, Paddles, Sail};
use crate::look::Look;
use crate::material::material;
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
    ],
    assumptions: &[
        "the same cut over the whole beam",
        "ends raked by a tenth of the length each",
        "walls take a tenth of the room",
    ],
    left_out: &[("ramming and boarding", "ships pass each other in their lanes")],
    claims: &["law-buoyancy", "law-treadmill", "paddle-ships", "assumed-ship-form", "assumed-burnt-hull"],
};

/// How much of the length each end is raked by (`assumed-ship-form`).
const RAKE: f64 = 0.1;
/// Share of the hull's room that walls and floors take (`assumed-ship-form`).
const WALLS: f64 = 0.1;
/// Length of hull that burns as one. Numerical: about as wide as the flames of its planks.
const PLANK_M: f64 = 2.0;
/// A bar's inertia is its mass times its length squared, over this: a hull pitches like one (`assumed-ship-form`).
const BAR: f64 = 12.0;
/// Wheels: half their width over the height of the hull. Numerical: for the picture only.
const WHEEL_RADIUS: f64 = 0.6;
/// Where they turn, over the length of the hull. Numerical: for the picture only.
const WHEEL_PLACES: [f64; 3] = [-0.3, 0.0, 0.3];
/// How high, as shares of the hull's height and of their own radius. Numerical: for the picture only.
const HUB_HEIGHT: f64 = 0.3;
/// Half a mast's thickness, m. Numerical: for the picture only.
const MAST_HALF_M: f64 = 0.15;
/// Half a sail's height over that of the mast. Numerical: for the picture only.
const SAIL_HALF: f64 = 0.4;
/// Height of its middle, where the wind pushes, over that of the mast (`assumed-ship-form`).
const SAIL_MIDDLE: f64 = 0.55;
/// How far it bellies, m. Numerical: for the picture only.
const BELLY_M: f64 = 0.4;

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
        faults
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

    /// Launches it at the draught at which it will float, with all its fittings.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let water = kit.water_at(self.at_m);
        let (level_m, density) = water.map_or((0.0, 1000.0), |water| (water.level_m, water.density_kg_m3));
        let outline = self.outline();
        let half = self.length_m / 2.0;
        // A bar of the hull's length, on edge.
        let inertia_kg_m2 = self.mass_kg * (self.length_m * self.length_m + self.height_m * self.height_m) / BAR;
        let high = self.height_m - self.centre_of_gravity_m;
        let room_m3 = self.beam_m * self.height_m * self.length_m * (1.0 - RAKE);
        let draught_m = (self.mass_kg / (density * self.beam_m * self.length_m * (1.0 - RAKE))).min(self.height_m);
        let hull = HullPlan {
            outline: outline.clone(),
            across_m: self.beam_m,
            lengthwise: true,
            mass_kg: self.mass_kg,
            inertia_kg_m2,
            gunwales: [Vec2::new(-half, high), Vec2::new(half, high)],
            freeboard_m: self.height_m - draught_m,
            planks_m: self.planks_m,
            capacity_kg: (1.0 - WALLS) * room_m3 * density,
        };
        let at = Vec2::new(self.at_m, level_m + self.centre_of_gravity_m - draught_m);
        let plan = self.plan(id, "hull", Look::Timber, Shape::Polygon { corners: outline });
        let number = kit.add_hull(plan, hull, at, 0.0, self.lane as u8);
        if self.planks_m > 0.0 {
            self.plank(number, self.height_m - draught_m, kit);
        }
        self.fit_out(id, number, at, kit);
    }

    /// The planks over the water as cells that burn, both sides in one.
    fn plank(&self, hull: usize, freeboard_m: f64, kit: &mut Kit) {
        let (entity, top) = (kit.hulls[hull].entity, self.height_m - self.centre_of_gravity_m);
        let half = self.length_m / 2.0 - RAKE * self.length_m / 2.0;
        let layer = Layer { material: material("pine"), thickness_m: self.planks_m, water_kg_m2: 0.0 };
        let count = (2.0 * half / PLANK_M).ceil().max(1.0) as usize;
        for number in 0..count {
            let along = half * ((2 * number + 1) as f64 / count as f64 - 1.0);
            let plan = CellPlan {
                local: Vec2::new(along, top - freeboard_m / 2.0),
                normal: Vec2::ZERO,
                area_m2: 2.0 * freeboard_m * 2.0 * half / count as f64,
                breadth_m: self.beam_m,
                layers: vec![layer],
                manner: Manner::Surface,
                cover: None,
                fuel_kg: None,
            };
            kit.add_cell(entity, plan);
        }
    }

    fn fit_out(&self, id: &str, hull: usize, at: Vec2, kit: &mut Kit) {
        let (entity, heads) = (kit.hulls[hull].entity, self.heads());
        let gunwale = at + Vec2::new(0.0, self.height_m - self.centre_of_gravity_m);
        if self.men > 0 && self.blades_m2 > 0.0 {
            let radius_m = WHEEL_RADIUS * self.height_m;
            for (number, place) in WHEEL_PLACES.into_iter().enumerate() {
                let mut plan = self.plan(id, "wheel", Look::Wheel, Shape::Disc { radius_m });
                plan.id = format!("{}-{}", plan.id, number + 1);
                let high_m = HUB_HEIGHT * self.height_m - self.centre_of_gravity_m + HUB_HEIGHT * radius_m;
                let hub = at + Vec2::new(place * self.length_m, high_m);
                kit.add_fastened(plan, entity, hub, 0.0);
            }
            let (men, power_per_man_w, blades_m2) = (f64::from(self.men), self.power_per_man_w, self.blades_m2);
            kit.paddles.push(Paddles { hull, men, power_per_man_w, blades_m2, heads, thrust_n: 0.0 });
        }
        if self.sail_m2 > 0.0 && self.mast_m > 0.0 {
            let mast = self.plan(id, "mast", Look::Timber, Shape::Box { half_x_m: MAST_HALF_M, half_y_m: self.mast_m / 2.0 });
            kit.add_fastened(mast, entity, gunwale + Vec2::new(0.0, self.mast_m / 2.0), 0.0);
            let (half_y_m, middle) = (SAIL_HALF * self.mast_m, gunwale + Vec2::new(0.0, SAIL_MIDDLE * self.mast_m));
            // Seen edge on, bellied a little.
            let cloth = self.plan(id, "sail", Look::Sail, Shape::Box { half_x_m: 0.5, half_y_m });
            let cloth = kit.add_fastened(cloth, entity, middle + Vec2::new(BELLY_M * heads, 0.0), 0.0);
            kit.sails.push(Sail { hull, cloth, area_m2: self.sail_m2, centre: middle - at, heads, force_n: 0.0 });
        }
    }
}
