//! Samples: what every reader may know of the world at one step. The window, plots, tables and measures read
//! these and nothing else.

pub mod readings;
mod sea;

pub use sea::{ArrowSample, SailSample, StripSample, SwellSample};

use crate::look::{Look, Side};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The shape of a thing in its own frame, centred on its position.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    Disc {
        radius_m: f64,
    },
    /// A rounded or sharp box: half extents along its own x and y.
    Box {
        half_x_m: f64,
        half_y_m: f64,
    },
    /// A closed polygon, counter-clockwise.
    Polygon {
        corners: Vec<Vec2>,
    },
}

/// What never changes of a thing; its index in `things` is its number in every [`BodySample`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    /// `bridge.post-2`, `bundle-17`.
    pub id: String,
    /// The structure or stock it belongs to: `bridge`, `oxen`.
    pub owner: String,
    /// What it is within its owner, for drawing and for people: `post`, `floor`, `wheel`, `brace`, `hide`, `bundle`.
    pub part: String,
    pub look: Look,
    pub shape: Shape,
    /// How far behind the picture plane it lies, metres: larger is farther.
    pub depth_m: f64,
    /// How far it extends away from the viewer, metres.
    pub breadth_m: f64,
    /// The mechanic that explains it best.
    pub mechanic: String,
    pub mass_kg: f64,
    /// It never moves.
    pub fixed: bool,
    /// It is kept in the record for reading and plotting.
    pub tracked: bool,
}

/// One thing at one step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BodySample {
    pub thing: usize,
    pub position: Vec2,
    pub angle_rad: f64,
    pub velocity: Vec2,
    pub angular_velocity_rad_s: f64,
    /// Hottest surface of the thing.
    pub temperature_k: f64,
    /// Share of the section or fuel that is charred or burnt, 0 to 1.
    pub char_share: f64,
    /// Water left, as a share of what it began with, 0 to 1 (0 where it began dry).
    pub wet_share: f64,
    /// It began with water to lose, and with fuel to char or burn.
    #[serde(default)]
    pub began_wet: bool,
    #[serde(default)]
    pub has_fuel: bool,
    pub burning: bool,
    pub heat_release_kw: f64,
    pub mass_kg: f64,
    /// Forces on it that a law named: `drag`, `weight`, `hawser`.
    pub forces: Vec<(String, Vec2)>,
}

/// One patch of a thing's surface.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CellSample {
    /// How many patches the thing has.
    pub of: usize,
    pub temperature_k: f64,
    /// How deep it has charred or burnt, in the layer that faces the fire.
    pub char_m: f64,
    /// Share of its fuel that is burnt, 0 to 1.
    pub burnt_share: f64,
}

/// A joint between two things: a lashing, a tenon, a hawser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JointSample {
    pub id: String,
    /// The structure it holds together.
    #[serde(default)]
    pub structure: String,
    /// `lashing`, `tenon`, `axle`, `hawser`.
    pub kind: String,
    pub position: Vec2,
    /// The other end of a hawser; the same point for all others.
    pub far_end: Vec2,
    pub load_kn: f64,
    /// What it still bears; zero once it is broken.
    pub strength_kn: f64,
    pub char_share: f64,
    pub burning: bool,
    pub broken: bool,
}

/// One column of flames: everything that burns within about a metre of `base.x`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FireSample {
    pub base: Vec2,
    pub width_m: f64,
    pub depth_m: f64,
    pub heat_release_kw: f64,
    pub flame_height_m: f64,
    /// Sideways shift of the tip per metre of height, by the wind.
    pub tilt: f64,
}

/// A fire lance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LanceSample {
    pub id: String,
    pub muzzle: Vec2,
    pub angle_rad: f64,
    pub depth_m: f64,
    pub lit: bool,
    pub spent: bool,
    /// How far the burning grains are seen, along the axis.
    pub reach_m: f64,
    /// How far the gas alone stays above 300 K over the air.
    pub gas_reach_m: f64,
}

/// A rope-pulled thrower, for drawing what is no solid part of it. Posts, arm and stones are things of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ThrowerSample {
    pub id: String,
    pub axle: Vec2,
    /// Of the long arm above the horizontal, pointing away from where it throws; a right angle when it stands upright.
    pub arm_rad: f64,
    /// The sling runs from the tip of the arm to the pouch.
    pub tip: Vec2,
    pub pouch: Vec2,
    /// A stone lies in the pouch.
    pub loaded: bool,
    pub stone_radius_m: f64,
    /// The ropes run from the butt of the arm to the crew's hands.
    pub butt: Vec2,
    pub hands: Vec2,
    pub pullers: u32,
    /// Pull of the whole crew now.
    pub pull_n: f64,
    pub pulling: bool,
    pub depth_m: f64,
    /// Throws made or tried so far.
    pub thrown: u32,
}
/// A burning grain in flight or glowing where it fell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GrainSample {
    pub position: Vec2,
    /// Share of its burning that is over, 0 to 1.
    pub burnt_share: f64,
}
/// A bomb out of hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BombSample {
    pub id: String,
    pub position: Vec2,
    pub depth_m: f64,
    pub radius_m: f64,
    /// Its fuse burns, and the share of it that is left.
    pub lit: bool,
    pub fuse_left_share: f64,
    /// What became of it, `fizzles`, `burns` or `bursts`, and how long ago; empty while it has not ended.
    pub ending: String,
    pub ended_for_s: f64,
    /// Peak level a metre away of its end, or of the end it would come to now, dB.
    #[serde(default)]
    pub bang_db_at_1m: f64,
    /// Where the chain is held that it hangs on.
    #[serde(default)]
    pub chain_top: Option<Vec2>,
}

/// A piece of a casing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FragmentSample {
    pub position: Vec2,
    pub velocity: Vec2,
    pub size_m: f64,
    /// In the air; else stuck where it struck.
    pub flying: bool,
}
/// A puff of smoke or dust, as an eye sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PuffSample {
    pub position: Vec2,
    pub depth_m: f64,
    /// Half its width and half its height.
    pub radius_m: f64,
    pub half_height_m: f64,
    /// Share of the light that does not come through its middle, 0 to 1.
    pub darkness: f64,
    /// Mass per volume of air in its middle.
    #[serde(default)]
    pub peak_kg_m3: f64,
    pub kind: PuffKind,
}

/// What a puff is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PuffKind {
    #[default]
    Smoke,
    Dust,
    Lime,
}

/// Water thrown on a fire, from somebody's hands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StreamSample {
    pub from: Vec2,
    pub to: Vec2,
    pub depth_m: f64,
}

/// What a person is doing, for poses and sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doing {
    #[default]
    Waiting,
    Hauling,
    Throwing,
    Carrying,
    Aiming,
    Firing,
    Walking,
    /// Driven back by heat or noise.
    RunningBack,
    /// Ducking from a bang.
    Crouching,
    /// Throwing water on a fire.
    Dousing,
    /// Making for the bank.
    Swimming,
    /// Pushing at a pole.
    Pushing,
}

/// One person; the figure stands for `stands_for` people.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonSample {
    pub crew: usize,
    /// Where the feet are.
    pub position: Vec2,
    pub depth_m: f64,
    pub doing: Doing,
    /// The way it must face: to the left (-1) or right (1) as it walks or holds a lance; 0 where it may face anywhere.
    #[serde(default)]
    pub faces: f64,
    pub stands_for: u32,
    /// Heat on the face, kW/m2.
    pub flux_kw_m2: f64,
}

/// What never changes of a crew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CrewInfo {
    pub id: String,
    pub side: Side,
    pub role: String,
    pub men: u32,
}

/// The air, the ground's water and the scales that go with a scene.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WeatherSample {
    /// Towards +x when positive.
    pub wind_m_s: f64,
    pub rain_mm_h: f64,
    pub temperature_c: f64,
}

/// A sound on its way: where it was made, and how far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WaveSample {
    pub origin: Vec2,
    pub radius_m: f64,
    /// Peak level a metre from where it was made, dB.
    #[serde(default)]
    pub level_db_at_1m: f64,
}

/// Numbers of the whole scene at one moment, by id of [`crate::measure::gauges`].
pub type Gauges = BTreeMap<String, f64>;

/// Everything there is to draw or read at one step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    pub step: u64,
    pub time_s: f64,
    pub weather: WeatherSample,
    pub waves: Vec<WaveSample>,
    /// Where somebody or something listens.
    pub listeners: Vec<Vec2>,
    pub bodies: Vec<BodySample>,
    pub joints: Vec<JointSample>,
    pub fires: Vec<FireSample>,
    pub lances: Vec<LanceSample>,
    pub throwers: Vec<ThrowerSample>,
    #[serde(default)]
    pub grains: Vec<GrainSample>,
    pub puffs: Vec<PuffSample>,
    #[serde(default)]
    pub streams: Vec<StreamSample>,
    #[serde(default)]
    pub sails: Vec<SailSample>,
    #[serde(default)]
    pub arrows: Vec<ArrowSample>,
    #[serde(default)]
    pub swells: Vec<SwellSample>,
    pub people: Vec<PersonSample>,
    pub bombs: Vec<BombSample>,
    pub fragments: Vec<FragmentSample>,
    pub gauges: Gauges,
}
