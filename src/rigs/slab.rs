//! Slab: one sample under a radiant panel with a pilot.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::fixtures::Panel;
use crate::kit::physics::Group;
use crate::material::{material, materials};
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "one sample of a material under a radiant panel with a pilot";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "a square metre of the material receives q; with net heat (q + losses at Ts) / 0.9, so that q goes in; the laws of heat, fire and plume answer",
    symbols: &[
        ("q, Ts", "heat on the sample, W/m2, and temperature of its surface, K"),
        ("flux_kw_m2", "heat that falls on the sample, or goes in, kW/m2"),
        ("water_kg_m2", "water on the sample, kg/m2"),
        ("thickness_m", "thickness, its back insulated, m"),
        ("net_heat", "whether the panel makes good what the surface loses"),
    ],
    assumptions: &["the sample lies flat, its flame stands on it and heats it too", "a pilot flame is always there"],
    left_out: &[("edges", "a small sample burns faster at its edges"), ("the panel's own warming up", "samples light too soon")],
    claims: &["law-ignition-thick", "law-ignition-thin", "law-wet-hides", "law-charring"],
};

/// Height of the sample over the ground, m.
const TABLE_M: f64 = 1.0;
const AREA_M2: f64 = 1.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slab {
    pub material: String,
    pub flux_kw_m2: f64,
    #[serde(default)]
    pub water_kg_m2: f64,
    pub thickness_m: f64,
    #[serde(default)]
    pub net_heat: bool,
}

impl Slab {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.material("material", &self.material);
        faults.range("flux_kw_m2", self.flux_kw_m2, "kW/m2", 0.0..=200.0);
        faults.range("water_kg_m2", self.water_kg_m2, "kg/m2", 0.0..=20.0);
        faults.range("thickness_m", self.thickness_m, "m", 0.0001..=1.0);
        faults
    }

    /// Lays the sample under its panel.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let stuff = material(&self.material);
        let drawn_m = self.thickness_m.max(0.01);
        let plan = Plan {
            id: format!("{id}.sample"),
            owner: id.to_owned(),
            part: "sample",
            look: materials()[stuff].look,
            shape: Shape::Box { half_x_m: 0.5, half_y_m: drawn_m / 2.0 },
            depth_m: 1.0,
            breadth_m: 1.0,
            mechanic: "heat",
            mass_kg: materials()[stuff].density_kg_m3 * self.thickness_m * AREA_M2,
            tracked: true,
            drag_area_m2: 0.0,
        };
        let entity = kit.add_fixed(plan, Vec2::new(0.0, TABLE_M), 0.0, Group::Prop);
        let layers = vec![Layer { material: stuff, thickness_m: self.thickness_m, water_kg_m2: self.water_kg_m2 }];
        let (local, normal) = (Vec2::new(0.0, drawn_m / 2.0), Vec2::new(0.0, 1.0));
        let (manner, cover, fuel_kg) = (Manner::Surface, None, None);
        let plan = CellPlan { local, normal, area_m2: AREA_M2, breadth_m: 1.0, layers, manner, cover, fuel_kg };
        let cell = kit.add_cell(entity, plan);
        kit.show("ignition_time_s", f64::INFINITY);
        kit.show("drying_time_s", if self.water_kg_m2 > 0.0 { f64::INFINITY } else { 0.0 });
        kit.show("char_depth_10min_mm", 0.0);
        let before = (kit.cells[cell].temperature_k[0], kit.cells[cell].water_kg_m2());
        kit.fixtures.panels.push(Panel {
            id: id.to_owned(),
            cell,
            flux_w_m2: self.flux_kw_m2 * 1000.0,
            net: self.net_heat,
            before,
            drove_off: 0.0,
            dried_s: None,
            lit_s: None,
            burns_from_s: 0.0,
            done: false,
        });
    }
}
