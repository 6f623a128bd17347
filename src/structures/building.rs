//! A building seen from the side: posts, a beam, walls and a roof of a chosen stuff. By its measures it is a hut, a turret
//! on a wall, a shed of hides, a stack under thatch or a tent; a camp is many of it.

mod raise;

use crate::fault::Faults;
use crate::kit::Kit;
use crate::mechanics::Theory;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a hut, turret, shed or tent: posts with walls and a roof of a chosen stuff that dry, burn and come down";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "walls and roof dry and burn patch by patch (see heat, fire); it comes down when its joints, or a tent's cloth, no longer hold (see strength)",
    symbols: &[
        ("at_m, width_m, depth_m, breadth_m", "where its middle stands, how wide it is, how far from the viewer and how deep"),
        ("eaves_m, height_m", "height of its posts and of its ridge; 0 at the eaves is a tent, the same twice a flat roof"),
        ("walls, walls_m, roof, roof_m", "what they are of and how thick; no walls where the name is empty"),
        ("water_kg_m2", "water in walls and roof"),
        ("load_kg_m2", "what lies on the roof besides, as earth or tiles"),
        ("post_m, joint_kn, joint_m", "thickness of a post, what its joint bears and how thick the rope of that is"),
        ("count, spacing_m, rows", "how many there are, how far apart, and in how many rows one behind another"),
    ],
    assumptions: &[
        "near and far half burn alike",
        "the weight of the roof hangs on all joints alike",
        "rows one behind another stand half a space apart, and fire goes from one to the next as if they stood side by side",
    ],
    left_out: &[
        ("posts that burn through", "it stands too long"),
        ("stones and bundles that hit it", "they go through it as through air"),
        ("wind that pushes it over", "it stands too long"),
    ],
    claims: &[
        "assumed-building",
        "assumed-building-words",
        "law-strength-section",
        "law-rope-burning",
        "law-gravity-and-air",
        "assumed-stuff-canvas",
        "assumed-stuff-thatch",
        "assumed-patches",
        "assumed-joint-faces",
    ],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Building {
    /// Id of the wall on whose top it stands; on the ground where empty.
    #[serde(default)]
    pub on: String,
    pub at_m: f64,
    pub width_m: f64,
    /// How far behind the picture it begins, and how far it reaches from there.
    #[serde(default)]
    pub depth_m: f64,
    pub breadth_m: f64,
    #[serde(default)]
    pub eaves_m: f64,
    pub height_m: f64,
    #[serde(default)]
    pub walls: String,
    #[serde(default)]
    pub walls_m: f64,
    pub roof: String,
    pub roof_m: f64,
    #[serde(default)]
    pub water_kg_m2: f64,
    #[serde(default)]
    pub load_kg_m2: f64,
    #[serde(default = "post_m")]
    pub post_m: f64,
    #[serde(default = "joint_kn")]
    pub joint_kn: f64,
    #[serde(default = "joint_m")]
    pub joint_m: f64,
    #[serde(default = "one")]
    pub count: u32,
    #[serde(default)]
    pub spacing_m: f64,
    #[serde(default = "one")]
    pub rows: u32,
}

/// A pole that a man carries (`assumed-building`).
fn post_m() -> f64 {
    0.15
}

/// A few turns of rope (`assumed-building`).
fn joint_kn() -> f64 {
    10.0
}

/// Rope as thick as a finger (`assumed-building`).
fn joint_m() -> f64 {
    0.015
}

const fn one() -> u32 {
    1
}

impl Building {
    /// Cloth from the ridge to the ground, held by itself.
    #[must_use]
    pub fn is_tent(&self) -> bool {
        self.eaves_m <= 0.0
    }

    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("at_m", self.at_m, "m", -1000.0..=1000.0);
        faults.range("width_m", self.width_m, "m", 0.5..=60.0);
        faults.range("depth_m", self.depth_m, "m", -100.0..=500.0);
        faults.range("breadth_m", self.breadth_m, "m", 0.5..=60.0);
        faults.range("height_m", self.height_m, "m", 0.5..=30.0);
        faults.range("eaves_m", self.eaves_m, "m", 0.0..=self.height_m);
        faults.range("walls_m", self.walls_m, "m", 0.0..=2.0);
        faults.range("roof_m", self.roof_m, "m", 0.0005..=2.0);
        faults.range("water_kg_m2", self.water_kg_m2, "kg/m2", 0.0..=30.0);
        faults.range("load_kg_m2", self.load_kg_m2, "kg/m2", 0.0..=2000.0);
        faults.range("post_m", self.post_m, "m", 0.02..=1.0);
        faults.range("joint_kn", self.joint_kn, "kN", 0.1..=1000.0);
        faults.range("joint_m", self.joint_m, "m", 0.002..=0.5);
        faults.count("count", self.count, 0..=200);
        faults.count("rows", self.rows, 1..=10);
        faults.range("spacing_m", self.spacing_m, "m", if self.count > 1 { 0.5 } else { 0.0 }..=200.0);
        if !self.walls.is_empty() {
            faults.material("walls", &self.walls);
            faults.range("walls_m", self.walls_m, "m", 0.0005..=2.0);
        }
        faults.material("roof", &self.roof);
        faults
    }

    /// Puts up all of them.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let floor_m = kit.ramparts.iter().find(|wall| wall.id == self.on).map_or(0.0, |wall| wall.height_m);
        let columns = self.count.div_ceil(self.rows);
        for number in 0..self.count {
            let (row, column) = (f64::from(number % self.rows), f64::from(number / self.rows));
            let name = if self.count > 1 { format!("{id}-{}", number + 1) } else { id.to_owned() };
            let middle = column - f64::from(columns.saturating_sub(1)) / 2.0;
            let shift = row / f64::from(self.rows);
            let at_m = self.at_m + (middle + shift) * self.spacing_m;
            let depth_m = self.depth_m + row * self.spacing_m.max(self.breadth_m);
            raise::Raising { building: self, id: name, at_m, floor_m, depth_m, sheets: 0, kit }.raise();
        }
    }
}
