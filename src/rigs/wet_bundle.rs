//! Wet bundle: a bundle of brush that lies in the rain for a time, then a torch held to it.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::torch::Torch;
use crate::look::Look;
use crate::material::material;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a bundle of brush in the rain, then a torch held to it";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "rain wets the bundle until rain_s; then a torch of torch_kw_m2 is held to it for torch_s (see rain, torch and heat)",
    symbols: &[
        ("mass_kg, length_m, diameter_m", "what the bundle weighs and measures, its own moisture included"),
        ("moisture_share", "water as a share of the dry mass before the rain"),
        ("rain_s, torch_s", "how long it lies there before the torch comes, and how long that is held, s"),
        ("torch_kw_m2", "heat of the torch, kW/m2"),
    ],
    assumptions: &["the bundle is wetted as one surface"],
    left_out: &[("dry sticks inside a wet bundle", "a patient man would find a dry place to light")],
    claims: &["law-rain-damp", "assumed-torch", "assumed-bundle-moisture"],
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WetBundle {
    pub mass_kg: f64,
    pub length_m: f64,
    pub diameter_m: f64,
    pub moisture_share: f64,
    pub rain_s: f64,
    pub torch_s: f64,
    pub torch_kw_m2: f64,
}

impl WetBundle {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("mass_kg", self.mass_kg, "kg", 0.1..=200.0);
        faults.range("length_m", self.length_m, "m", 0.1..=5.0);
        faults.range("diameter_m", self.diameter_m, "m", 0.05..=2.0);
        faults.range("moisture_share", self.moisture_share, "", 0.0..=2.0);
        faults.range("rain_s", self.rain_s, "s", 0.0..=7200.0);
        faults.range("torch_s", self.torch_s, "s", 0.0..=3600.0);
        faults.range("torch_kw_m2", self.torch_kw_m2, "kW/m2", 0.0..=200.0);
        faults
    }

    /// Lays it on two logs, out in the open.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let plan = Plan {
            id: format!("{id}-bundle"),
            owner: id.to_owned(),
            part: "bundle",
            look: Look::Brush,
            shape: Shape::Box { half_x_m: 0.5 * self.length_m, half_y_m: 0.5 * self.diameter_m },
            depth_m: 2.0,
            breadth_m: self.diameter_m,
            mechanic: "rain",
            mass_kg: self.mass_kg,
            tracked: true,
            drag_area_m2: 0.0,
        };
        let entity = kit.add_led(plan, Vec2::new(0.0, 0.3 + 0.5 * self.diameter_m), 0.0);
        let dry_kg = self.mass_kg / (1.0 + self.moisture_share);
        let area_m2 = std::f64::consts::PI * self.diameter_m * self.length_m;
        let water_kg_m2 = dry_kg * self.moisture_share / area_m2;
        let layers = vec![Layer { material: material("brush"), thickness_m: 0.01, water_kg_m2 }];
        let (local, normal, manner, cover) = (Vec2::ZERO, Vec2::ZERO, Manner::Loose, None);
        let cell = kit.add_cell(
            entity,
            CellPlan { local, normal, area_m2, breadth_m: self.diameter_m, layers, manner, cover, fuel_kg: Some(dry_kg) },
        );
        let (from_s, until_s) = (self.rain_s, self.rain_s + self.torch_s);
        let before_k = kit.air.temperature_k;
        kit.torches.push(Torch {
            cell,
            flux_w_m2: self.torch_kw_m2 * 1000.0,
            from_s,
            until_s,
            held: false,
            before_k,
            lit: false,
        });
        kit.show("damp_ignition_s", f64::INFINITY);
    }
}
