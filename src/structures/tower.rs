//! What assault bridges and siege towers have in common: a wheeled frame of timbers held by lashings and tenons, clad in
//! hides, felt and quilts. One kind leans over its foot and has a rake behind; the other stands upright on all of its base.

mod cladding;
mod frame;
mod plan;

use crate::fault::Faults;
use crate::kit::Kit;
use serde::{Deserialize, Serialize};

/// How the timbers run within the outline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The front leans out over the foot, a rake runs down behind.
    #[default]
    Leaning,
    /// Front and rear stand upright at the two ends of the base.
    Upright,
}

/// One such frame, as a scenario writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tower {
    /// Given by its kind.
    #[serde(skip)]
    pub form: Form,
    /// How far its head stands from the wall's outer edge at the start.
    pub start_gap_m: f64,
    /// How far behind the picture it begins, if not where its kind does.
    #[serde(default)]
    pub depth_m: Option<f64>,
    pub base_length_m: f64,
    /// Across, away from the viewer.
    pub width_m: f64,
    pub height_m: f64,
    /// How far the head of a leaning frame stands out beyond the foot, and how far a gangway reaches from it.
    #[serde(default)]
    pub overhang_m: f64,
    #[serde(default)]
    pub gangway_m: f64,
    pub wheel_diameter_m: f64,
    /// Heights of the floors above the ground, lowest first.
    pub floors_m: Vec<f64>,
    /// What one lashing and one tenon bear, unburnt, and the thickness of a lashing's rope.
    pub lashing_kn: f64,
    pub tenon_kn: f64,
    pub lashing_m: f64,
    /// Water in the hides, felt and quilts together.
    pub water_kg_m2: f64,
    /// Number of hawsers and what each bears.
    pub hawsers: u32,
    pub hawser_kn: f64,
    pub hawser_length_m: f64,
    /// Resistance to rolling on firm ground, as a share of the weight.
    pub rolling_share: f64,
}

/// Nearest depth of a frame that does not say where it begins. For drawing only, hence `numerical`.
const NEAR_M: f64 = 0.4;

impl Tower {
    /// The same measures in this form.
    #[must_use]
    pub fn formed(&self, form: Form) -> Self {
        Self { form, ..self.clone() }
    }

    #[must_use]
    pub fn near_m(&self) -> f64 {
        self.depth_m.unwrap_or(NEAR_M)
    }

    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("start_gap_m", self.start_gap_m, "m", 0.0..=300.0);
        faults.range("base_length_m", self.base_length_m, "m", 3.0..=60.0);
        faults.range("width_m", self.width_m, "m", 1.0..=30.0);
        faults.range("height_m", self.height_m, "m", 4.0..=40.0);
        faults.range("depth_m", self.depth_m.unwrap_or_default(), "m", -100.0..=500.0);
        let most_m = if self.form == Form::Leaning { self.base_length_m / 2.0 } else { 0.0 };
        faults.range("overhang_m", self.overhang_m, "m", 0.0..=most_m);
        faults.range("gangway_m", self.gangway_m, "m", 0.0..=10.0);
        faults.range("wheel_diameter_m", self.wheel_diameter_m, "m", 0.3..=4.0);
        if self.floors_m.is_empty() || self.floors_m.len() > 6 {
            faults.add("floors_m", format!("wrong number of floors: found {}, allowed 1 to 6", self.floors_m.len()));
        }
        let mut below = self.wheel_diameter_m / 2.0;
        for (index, &floor) in self.floors_m.iter().enumerate() {
            let allowed = below..=self.height_m;
            // What a wrong floor would ask of the next one is not worth a line of its own.
            below = if allowed.contains(&floor) { floor + 1.0 } else { below };
            faults.range(&format!("floors_m[{index}]"), floor, "m", allowed);
        }
        faults.range("lashing_kn", self.lashing_kn, "kN", 0.1..=1000.0);
        faults.range("tenon_kn", self.tenon_kn, "kN", 0.1..=1000.0);
        faults.range("lashing_m", self.lashing_m, "m", 0.002..=0.2);
        faults.range("water_kg_m2", self.water_kg_m2, "kg/m2", 0.0..=30.0);
        faults.count("hawsers", self.hawsers, 0..=8);
        faults.range("hawser_kn", self.hawser_kn, "kN", 0.1..=1000.0);
        faults.range("hawser_length_m", self.hawser_length_m, "m", 1.0..=300.0);
        faults.range("rolling_share", self.rolling_share, "", 0.0..=1.0);
        faults
    }

    /// Puts the frame up, member by member.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        frame::Raising::new(self, id, kit).raise();
    }
}
