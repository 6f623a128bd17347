//! Waters, hulls afloat with what drives them, and hulls on trial: the state that the laws of floating, resistance,
//! treadmills and sails work on. What they do with it is the laws' business.

use super::Kit;
use super::build::Plan;
use super::entity::Hold;
use super::physics::Group;
use crate::event::{Happening, is_of};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A stretch of open water with level banks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Water {
    pub id: String,
    pub from_m: f64,
    pub to_m: f64,
    pub level_m: f64,
    pub depth_m: f64,
    pub density_kg_m3: f64,
    /// Towards +x.
    pub current_m_s: f64,
    /// Swell from trough to crest, and its period; still water where either is nothing.
    pub swell_m: f64,
    pub swell_period_s: f64,
    /// The moment that the law of swell has brought it to; without that law it lies still.
    pub moves_since_s: Option<f64>,
}

/// Deep enough for any hull. Numerical: for trials only.
const DEEP_M: f64 = 20.0;
/// Density of fresh water (`law-buoyancy`).
const FRESH_KG_M3: f64 = 1000.0;

impl Water {
    /// Still fresh water, deep, with its surface at the banks' level.
    #[must_use]
    pub fn still(id: &str, from_m: f64, to_m: f64) -> Self {
        Self {
            id: id.to_owned(),
            from_m,
            to_m,
            level_m: 0.0,
            depth_m: DEEP_M,
            density_kg_m3: FRESH_KG_M3,
            current_m_s: 0.0,
            swell_m: 0.0,
            swell_period_s: 0.0,
            moves_since_s: None,
        }
    }
}

/// A cable from a hull to its anchor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mooring {
    pub hull: usize,
    pub anchor_m: f64,
    /// How far the hull may swing from there.
    pub slack_m: f64,
    pub strength_n: f64,
    pub parted: bool,
}

/// The part of a hull under water at this step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wet {
    /// Area of the cut that lies under water.
    pub area_m2: f64,
    pub centroid: Vec2,
    /// Length of the cut's water line.
    pub width_m: f64,
}

/// A hull that floats in a water, as the engine's body. It is cut by the picture plane: lengthwise for a ship seen from
/// the side, across for one seen from astern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hull {
    pub id: String,
    pub entity: usize,
    /// The cut, counter-clockwise, from its centre of gravity.
    pub outline: Vec<Vec2>,
    /// Extent of the cut along the picture.
    pub length_m: f64,
    /// How far it extends away from the viewer.
    pub across_m: f64,
    pub lengthwise: bool,
    pub dry_kg: f64,
    /// The two ends of the gunwale, over which water comes in.
    pub gunwales: [Vec2; 2],
    /// How far the gunwales stood over the water when it was launched: a hull burns down to there.
    pub freeboard_m: f64,
    /// Thickness of its planks; nothing for a hull that does not burn.
    pub planks_m: f64,
    /// Water it holds when it is full to the gunwale.
    pub capacity_kg: f64,
    /// Water in it.
    pub aboard_kg: f64,
    pub wet: Wet,
    /// Thickness of the shell that a blow must break; nothing for a hull that no blow breaks.
    pub shell_m: f64,
    /// What blows have broken into it.
    pub holes: Vec<Hole>,
    /// Level of the water inside, where there is any.
    pub inside_m: f64,
    /// Its velocity before the bodies last moved: that with which it came into a blow.
    pub came: Vec2,
    pub swamped: bool,
    pub sank: bool,
    pub capsized: bool,
    pub beached: bool,
    /// Its crew took to the water.
    pub left: bool,
    /// Height of the deck over the centre of gravity.
    pub deck_m: f64,
}

/// A hole in a hull, as wide as it is high.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hole {
    /// Its middle, from the hull's centre of gravity.
    pub local: Vec2,
    pub side_m: f64,
}

/// Two hulls that lie against each other, and the step at which that was last seen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Touch {
    pub hulls: [usize; 2],
    pub seen: u64,
}

/// Extent of a cut along the picture.
fn extent_m(outline: &[Vec2]) -> f64 {
    let ends = |of: fn(f64, f64) -> f64, from: f64| outline.iter().map(|corner| corner.x).fold(from, of);
    ends(f64::max, f64::NEG_INFINITY) - ends(f64::min, f64::INFINITY)
}

/// Treadmills and the wheels they turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paddles {
    pub hull: usize,
    pub men: f64,
    pub power_per_man_w: f64,
    /// Whoever pulls sits open to arrows, and does not tread under a deck.
    pub open: bool,
    /// Figures on its deck at the start; nothing before the law of wheels has counted them.
    pub figures: Option<usize>,
    /// Share of them that is at treads or oars, as last counted.
    pub at_it: f64,
    /// Area of all blades that push at one time.
    pub blades_m2: f64,
    /// Share of their power that they are told to give; astern where it is negative.
    pub share: f64,
    /// Towards +x or -x.
    pub heads: f64,
    pub thrust_n: f64,
}

/// A sail set on a hull.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sail {
    pub hull: usize,
    /// The cloth: where it is gone or burnt it pulls no more.
    pub cloth: usize,
    pub area_m2: f64,
    /// Where the wind's force acts, from the hull's centre of gravity.
    pub centre: Vec2,
    pub heads: f64,
    pub force_n: f64,
    /// Strips of it that had burnt through at the last tick.
    pub burnt_strips: usize,
    /// Share of the cloth that draws; the rest is let fly and shakes.
    pub draws: f64,
}

/// A hull as it is put into the water: its cut, what it weighs and how that is spread.
#[derive(Clone, Debug)]
pub struct HullPlan {
    pub outline: Vec<Vec2>,
    pub across_m: f64,
    pub lengthwise: bool,
    pub mass_kg: f64,
    /// About the centre of gravity.
    pub inertia_kg_m2: f64,
    pub gunwales: [Vec2; 2],
    pub freeboard_m: f64,
    pub planks_m: f64,
    pub shell_m: f64,
    pub deck_m: f64,
    pub capacity_kg: f64,
}

impl Kit {
    /// Hulls of this name: a ship, or all of a fleet.
    pub fn hulls_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.hulls.iter().enumerate().filter(move |(_, hull)| is_of(&hull.id, id)).map(|(number, _)| number)
    }

    /// Sheets the sails of a ship or a fleet in or out: this share of the cloth draws.
    pub fn trim(&mut self, ship: &str, share: f64) {
        let mut changed = false;
        for number in 0..self.sails.len() {
            if is_of(&self.hulls[self.sails[number].hull].id, ship) {
                changed |= std::mem::replace(&mut self.sails[number].draws, share) != share;
            }
        }
        if changed {
            self.note(Happening::SailsTrimmed { hull: ship.to_owned(), sail_share: share, set: share > 0.0 });
        }
    }

    /// Tells those who tread or row aboard what share of their power to give; astern where it is negative.
    pub fn tread(&mut self, ship: &str, share: f64) {
        for number in 0..self.paddles.len() {
            if is_of(&self.hulls[self.paddles[number].hull].id, ship) {
                self.paddles[number].share = share;
            }
        }
    }

    /// The water at a place, if there is any.
    #[must_use]
    pub fn water_at(&self, x_m: f64) -> Option<&Water> {
        self.waters.iter().find(|water| (water.from_m..=water.to_m).contains(&x_m))
    }

    /// Puts a hull into the world; answers its number.
    pub fn add_hull(&mut self, plan: Plan, hull: HullPlan, at: Vec2, angle_rad: f64, lane: u8) -> usize {
        let id = plan.id.clone();
        self.physics.expect_fleets();
        let entity = self.add_body(plan, at, angle_rad, Group::Lane(lane));
        if let Hold::Body(body) = self.entities[entity].hold {
            self.physics.weigh(body, hull.mass_kg, hull.inertia_kg_m2);
        }
        self.hulls.push(Hull {
            id,
            entity,
            length_m: extent_m(&hull.outline),
            outline: hull.outline,
            across_m: hull.across_m,
            lengthwise: hull.lengthwise,
            dry_kg: hull.mass_kg,
            gunwales: hull.gunwales,
            freeboard_m: hull.freeboard_m,
            planks_m: hull.planks_m,
            capacity_kg: hull.capacity_kg,
            aboard_kg: 0.0,
            wet: Wet::default(),
            shell_m: hull.shell_m,
            holes: Vec::new(),
            inside_m: 0.0,
            came: Vec2::ZERO,
            swamped: false,
            sank: false,
            capsized: false,
            beached: false,
            left: false,
            deck_m: hull.deck_m,
        });
        self.hulls.len() - 1
    }
}
