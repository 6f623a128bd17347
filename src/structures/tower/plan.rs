//! Where the members of a bridge or tower run: the recorded outline, filled with the fewest timbers that make it stiff.
//!
//! Side view of the leaning form. The front leans from the foot to the head up to the highest floor and rises straight above it; a rear
//! frame stands behind it; a rake with a middle post runs down to the chassis end. The outline is recorded
//! (*Shoucheng lu* 4); the timbers within it are a reconstruction: every bay a triangle, as a frame without iron needs. The
//! upright form has its rear frame at the other end of the base, and no rake.

use super::{Form, Tower};
use crate::kit::bond::BondKind;
use crate::units::Vec2;

/// Thickness of the chassis beams (`assumed-timber-sizes`).
const CHASSIS_M: f64 = 0.45;
/// Thickness of the front and rear posts (`assumed-timber-sizes`).
const POST_M: f64 = 0.32;
/// Thickness of the post under the rake (`assumed-timber-sizes`).
const MIDDLE_POST_M: f64 = 0.28;
/// Thickness of the beams under floors and roof (`assumed-timber-sizes`).
const FLOOR_BEAM_M: f64 = 0.25;
/// Thickness of the rake (`assumed-timber-sizes`).
const RAKE_M: f64 = 0.25;
/// Thickness of braces and struts (`assumed-timber-sizes`).
const BRACE_M: f64 = 0.18;
/// Where the three pairs of wheels stand, as shares of the base (`assumed-bridge-outline`).
const AXLES: [f64; 3] = [0.07, 0.5, 0.93];
/// Where the two pairs stand under an upright tower: under its posts, as near as a wheel allows (`assumed-siege-tower`).
const UPRIGHT_AXLES: [f64; 2] = [0.08, 0.92];
/// How far behind the foot the rear frame stands, as a share of the base (`assumed-bridge-outline`).
const REAR_SHARE: f64 = 0.19;
/// By how much less than the head the rear frame leans, as a share of the base (`assumed-bridge-outline`).
const REAR_LEAN_SHARE: f64 = 0.1;
/// How high the knee of the rake stands at most, as a share of the height (`assumed-bridge-outline`).
const KNEE_SHARE: f64 = 0.45;
/// Depth of the chassis below the lowest floor (`assumed-bridge-outline`).
const DECK_M: f64 = 0.5;

/// What a timber is to the bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Chassis,
    Front,
    Rear,
    Floor,
    Brace,
    Rake,
}

/// A timber from one point to another.
#[derive(Clone, Debug)]
pub struct Timber {
    pub id: String,
    pub part: Part,
    pub from: Vec2,
    pub to: Vec2,
    pub thickness_m: f64,
    /// Whether planks span the width between the two frames, as on a floor.
    pub planked: bool,
}

/// Two timbers held together at a point, by their ids.
#[derive(Clone, Debug)]
pub struct Joining {
    pub a: String,
    pub b: String,
    pub place: Vec2,
    pub kind: BondKind,
}

/// The outline of one bridge.
pub struct Outline<'a> {
    bridge: &'a Tower,
    /// x of the head when new.
    head_m: f64,
    /// Heights: chassis, floors above the deck, roof.
    pub levels_m: Vec<f64>,
}

impl<'a> Outline<'a> {
    pub fn new(bridge: &'a Tower, edge_m: f64) -> Self {
        let mut levels_m = vec![bridge.floors_m[0] - DECK_M];
        levels_m.extend(&bridge.floors_m[1..]);
        levels_m.push(bridge.height_m);
        Self { bridge, head_m: edge_m + bridge.start_gap_m, levels_m }
    }

    pub fn storeys(&self) -> usize {
        self.levels_m.len() - 1
    }

    pub fn foot_m(&self) -> f64 {
        self.head_m + self.bridge.overhang_m
    }

    fn lean(&self, level: usize) -> f64 {
        let (bottom, top) = (self.levels_m[0], self.levels_m[self.storeys() - 1]);
        if level + 1 >= self.levels_m.len() || top <= bottom { 1.0 } else { (self.levels_m[level] - bottom) / (top - bottom) }
    }

    pub fn front(&self, level: usize) -> Vec2 {
        Vec2::new(self.foot_m() - self.bridge.overhang_m * self.lean(level), self.levels_m[level])
    }

    pub fn rear(&self, level: usize) -> Vec2 {
        if self.bridge.form == Form::Upright {
            return Vec2::new(self.foot_m() + self.bridge.base_length_m, self.levels_m[level]);
        }
        let spread = REAR_SHARE * self.bridge.base_length_m;
        let lean = (self.bridge.overhang_m - REAR_LEAN_SHARE * self.bridge.base_length_m).max(0.0);
        Vec2::new(self.foot_m() + spread - lean * self.lean(level), self.levels_m[level])
    }

    fn chassis(&self, share: f64) -> Vec2 {
        Vec2::new(self.foot_m() + share * self.bridge.base_length_m, self.levels_m[0])
    }

    fn knee(&self) -> Vec2 {
        let level = 1.min(self.storeys());
        Vec2::new(self.foot_m() + 0.5 * self.bridge.base_length_m, self.levels_m[level].min(KNEE_SHARE * self.bridge.height_m))
    }

    /// Axles: pairs of wheels under the chassis.
    pub fn axles(&self) -> Vec<Vec2> {
        let shares: &[f64] = if self.bridge.form == Form::Upright { &UPRIGHT_AXLES } else { &AXLES };
        shares.iter().map(|&share| Vec2::new(self.chassis(share).x, self.bridge.wheel_diameter_m / 2.0)).collect()
    }

    /// Every timber, chassis first.
    pub fn timbers(&self) -> Vec<Timber> {
        let timber =
            |id: String, part, from, to, thickness_m| Timber { id, part, from, to, thickness_m, planked: part == Part::Floor };
        let mut timbers = vec![timber("chassis".into(), Part::Chassis, self.chassis(0.0), self.chassis(1.0), CHASSIS_M)];
        for storey in 0..self.storeys() {
            let (up, name) = (storey + 1, storey + 1);
            timbers.push(timber(format!("front-{name}"), Part::Front, self.front(storey), self.front(up), POST_M));
            timbers.push(timber(format!("rear-{name}"), Part::Rear, self.rear(storey), self.rear(up), POST_M));
            timbers.push(timber(format!("ceiling-{name}"), Part::Floor, self.front(up), self.rear(up), FLOOR_BEAM_M));
            timbers.push(timber(format!("brace-{name}a"), Part::Brace, self.front(storey), self.rear(up), BRACE_M));
            timbers.push(timber(format!("brace-{name}b"), Part::Brace, self.rear(storey), self.front(up), BRACE_M));
        }
        if self.bridge.form == Form::Upright {
            return timbers;
        }
        let (shoulder, knee) = (self.rear(self.storeys() - 1), self.knee());
        timbers.push(timber("post".into(), Part::Rear, Vec2::new(knee.x, self.levels_m[0]), knee, MIDDLE_POST_M));
        timbers.push(timber("rake-1".into(), Part::Rake, shoulder, knee, RAKE_M));
        timbers.push(timber("rake-2".into(), Part::Rake, knee, self.chassis(1.0), RAKE_M));
        timbers.push(timber("strut".into(), Part::Brace, self.rear(0), knee, BRACE_M));
        timbers
    }

    /// Every joint between timbers.
    pub fn joinings(&self) -> Vec<Joining> {
        let mut joinings = Vec::new();
        let mut join = |a: &str, b: &str, place, kind| joinings.push(Joining { a: a.into(), b: b.into(), place, kind });
        let (lashing, tenon) = (BondKind::Lashing, BondKind::Tenon);
        for storey in 0..self.storeys() {
            let (name, up) = (storey + 1, storey + 1);
            let below = |line: &str| if storey == 0 { "chassis".to_owned() } else { format!("{line}-{storey}") };
            let (front, rear) = (format!("front-{name}"), format!("rear-{name}"));
            join(&below("front"), &front, self.front(storey), tenon);
            join(&below("rear"), &rear, self.rear(storey), tenon);
            join(&front, &format!("ceiling-{name}"), self.front(up), lashing);
            join(&rear, &format!("ceiling-{name}"), self.rear(up), lashing);
            join(&below("front"), &format!("brace-{name}a"), self.front(storey), lashing);
            join(&rear, &format!("brace-{name}a"), self.rear(up), lashing);
            join(&below("rear"), &format!("brace-{name}b"), self.rear(storey), lashing);
            join(&front, &format!("brace-{name}b"), self.front(up), lashing);
        }
        if self.bridge.form == Form::Upright {
            return joinings;
        }
        let (shoulder, knee) = (self.rear(self.storeys() - 1), self.knee());
        let upper = if self.storeys() > 1 { format!("rear-{}", self.storeys() - 1) } else { "chassis".into() };
        join("chassis", "post", Vec2::new(knee.x, self.levels_m[0]), tenon);
        join(&upper, "rake-1", shoulder, lashing);
        join("post", "rake-1", knee, lashing);
        join("post", "rake-2", knee, lashing);
        join("chassis", "rake-2", self.chassis(1.0), lashing);
        join("chassis", "strut", self.rear(0), lashing);
        join("post", "strut", knee, lashing);
        joinings
    }
}
