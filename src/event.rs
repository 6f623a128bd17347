//! Events: facts of a run, in the past tense, plain comparable data. Each is emitted in one place and read by many.

mod kinds;
mod why;

pub use kinds::{ABOUT, KINDS};
pub use why::{CameDown, Cause, Failure, Heading, WindChange};

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// When something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct At {
    pub step: u64,
    pub time_s: f64,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub at: At,
    pub happening: Happening,
}

/// Everything that can happen. Names are ids of the scenario's things; numbers carry their unit in the name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    RunStarted {
        scenario: String,
        account: String,
    },
    HaulingStarted {
        crew: String,
        men: u32,
    },
    HaulingStopped {
        crew: String,
    },
    /// A structure came to rest against a prop.
    PropHeld {
        structure: String,
        prop: String,
        gap_m: f64,
    },
    /// A wheel sank into soft ground.
    WheelSank {
        structure: String,
        wheel: String,
        depth_m: f64,
    },
    HawserBroke {
        structure: String,
        hawser: String,
        tension_kn: f64,
    },
    BundleThrown {
        stock: String,
        bundle: String,
        lit: bool,
    },
    LanceLit {
        lance: String,
    },
    LanceSpent {
        lance: String,
        burn_time_s: f64,
    },
    /// Its bearers were driven back and let it fall.
    LanceDropped {
        lance: String,
    },
    /// A sound came by a listener.
    Heard {
        listener: String,
        source: String,
        level_db: f64,
        delay_s: f64,
    },
    /// The sling of a thrower let its stone go.
    StoneLoosed {
        thrower: String,
        stone: String,
        speed_m_s: f64,
        /// Above the horizontal, forwards.
        angle_deg: f64,
    },
    /// A thrown stone came down.
    StoneFell {
        thrower: String,
        stone: String,
        range_m: f64,
        speed_m_s: f64,
    },
    /// The crew could not bring the arm over; the stone stayed in the sling.
    ThrowFailed {
        thrower: String,
    },
    /// A thing was thrown or shot; the angle is above the horizontal.
    Loosed {
        thing: String,
        speed_m_s: f64,
        angle_deg: f64,
    },
    /// It came down on the ground or met something solid (`on`); the angle is below the horizontal.
    Landed {
        thing: String,
        on: String,
        x_m: f64,
        speed_m_s: f64,
        angle_deg: f64,
        flight_time_s: f64,
    },
    /// An instrument of the proving ground has all its readings.
    Measured {
        instrument: String,
    },
    BombThrown {
        stock: String,
        bomb: String,
        /// It is let down on a chain, and not thrown.
        on_chain: bool,
    },
    /// A volley was begun; `lit` with burning packets.
    ArrowsShot {
        stock: String,
        arrows: u32,
        lit: bool,
    },
    /// A burning arrow, or the fire of a soft bomb, has stuck to something that can take its heat.
    BrandCaught {
        stock: String,
        thing: String,
        part: String,
        by: CameDown,
    },
    FuseLit {
        bomb: String,
        fuse_s: f64,
    },
    /// A bomb on a chain hangs where it was to come to.
    LetDown {
        bomb: String,
        height_m: f64,
    },
    /// It has landed, and its fuse still burns.
    Hissing {
        bomb: String,
        left_s: f64,
        /// It hangs on a chain, and does not lie.
        hangs: bool,
    },
    /// Its fuse burnt down and nothing more came of it.
    Fizzled {
        bomb: String,
    },
    /// A casing flew apart.
    Burst {
        bomb: String,
        fragments: u32,
        height_m: f64,
        /// It had touched nothing yet.
        in_air: bool,
    },
    /// Thick dust drove people from their place.
    DustDroveBack {
        crew: String,
        men: u32,
        dust_g_m3: f64,
    },
    /// Something came down close by, and people ducked.
    TookCover {
        crew: String,
        men: u32,
        from: CameDown,
    },
    /// A bang made people crouch or run.
    Startled {
        crew: String,
        men: u32,
        level_db: f64,
    },
    /// A bang made horses run away with their riders.
    HorsesBolted {
        crew: String,
        horses: u32,
    },
    /// The first time a thing burns.
    Ignited {
        thing: String,
        part: String,
        cause: Cause,
        place: Vec2,
    },
    /// A wet covering has lost its water.
    DriedOut {
        thing: String,
        part: String,
    },
    /// A covering or a bundle is gone.
    BurntThrough {
        thing: String,
        part: String,
    },
    JointBroke {
        structure: String,
        joint: String,
        failure: Failure,
        load_kn: f64,
    },
    StoreyGaveWay {
        structure: String,
        storey: u32,
    },
    BridgeReachedWall {
        structure: String,
    },
    BridgeCollapsed {
        structure: String,
        height_m: f64,
    },
    /// A building burns for the first time.
    BuildingAlight {
        building: String,
    },
    /// More than half of its walls and roof is gone.
    BuildingBurnt {
        building: String,
    },
    /// Its roof came down.
    BuildingCollapsed {
        building: String,
    },
    /// Men on the wall have set their ram-poles against it.
    RamPolesSet {
        structure: String,
        men: u32,
    },
    /// A tower was tipped over.
    Toppled {
        structure: String,
        reach_m: f64,
    },
    /// A crew throws its first water.
    DousingStarted {
        crew: String,
        men: u32,
    },
    /// Water put out what burned.
    PutOut {
        thing: String,
        part: String,
    },
    /// A siege ramp has lost half its height.
    RampGaveWay {
        structure: String,
        height_m: f64,
    },
    /// A siege ramp that was being built stands.
    RampRaised {
        structure: String,
        height_m: f64,
    },
    /// A stretch of a siege ramp, counted from its head, was dug away.
    RampCut {
        structure: String,
        stretch: u32,
    },
    /// What was left of a thing was carried away.
    Cleared {
        thing: String,
    },
    /// Bundles that were to be thrown and never will be.
    BundlesKept {
        stock: String,
        left: u32,
    },
    /// At the end of the run a structure that was hauled stands short of the wall.
    StoppedShort {
        structure: String,
        gap_m: f64,
    },
    /// How high what is left of a structure that came down is at the end of the run.
    RuinLeft {
        structure: String,
        height_m: f64,
    },
    /// People left a tower that breaks or tips over.
    LeftTower {
        structure: String,
        crew: String,
        men: u32,
    },
    CrewMoved {
        crew: String,
        to_m: f64,
    },
    DrivenBack {
        crew: String,
        men: u32,
        flux_kw_m2: f64,
    },
    /// The last of a crew was driven from its place.
    PlaceLeft {
        crew: String,
    },
    /// The mean wind changed.
    WindChanged {
        change: WindChange,
        towards: Heading,
        speed_m_s: f64,
    },
    /// It began to rain, or the rain stopped.
    RainChanged {
        rain_mm_h: f64,
        falls: bool,
    },
    /// Sails were set, or let fly.
    SailsTrimmed {
        hull: String,
        sail_share: f64,
        set: bool,
    },
    ParameterSet {
        parameter: String,
        value: f64,
    },
    /// Numbers stopped being numbers in a body; it was taken out and the run went on.
    BodyQuarantined {
        thing: String,
    },
    /// Whoever watches took hold of it: what comes of the run from here on is no longer the scenario's own.
    TakenByHand {
        thing: String,
    },
    LetGoByHand {
        thing: String,
        speed_m_s: f64,
    },
    /// An anchor cable let go.
    MooringParted {
        hull: String,
    },
    /// Water stands in a hull.
    Swamped {
        hull: String,
    },
    /// A hull went under.
    Sank {
        hull: String,
    },
    Capsized {
        hull: String,
    },
    /// A hull ran into another.
    Rammed {
        hull: String,
        by: String,
        speed_m_s: f64,
        energy_kj: f64,
    },
    /// A blow broke planks of a hull.
    Holed {
        hull: String,
        side_m: f64,
    },
    /// A hull came to the bank.
    Beached {
        hull: String,
        x_m: f64,
    },
    /// The crew of a hull took to the water and makes for the bank.
    TookToWater {
        hull: String,
        crew: String,
        men: u32,
    },
    /// A hull's trial in the basin is over.
    HullMeasured {
        hull: String,
    },
    /// A grain came to the ground.
    GrainLanded {
        grain: String,
        fall_time_s: f64,
        drift_m: f64,
    },
    /// The middle of a cloud came by a probe.
    CloudPassed {
        cloud: String,
        to_m: f64,
    },
    RunEnded {},
}

impl Happening {
    /// Whether it happened to `of` or to a part or piece of it: `bridge.post-2` is of `bridge`, `oxen-17` is of `oxen`.
    /// Everything is of nobody in particular, the empty name.
    #[must_use]
    pub fn concerns(&self, of: &str) -> bool {
        is_of(self.subject(), of)
    }
}

/// Whether `subject` is `of` itself, or a part or piece of it.
#[must_use]
pub fn is_of(subject: &str, of: &str) -> bool {
    let Some(rest) = subject.strip_prefix(of) else { return false };
    let piece = |rest: &str| rest.strip_prefix('-').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    of.is_empty() || rest.is_empty() || rest.starts_with('.') || piece(rest)
}

#[cfg(test)]
mod tests;
