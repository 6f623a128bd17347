//! Strips: a board, level to upright, lit in the middle; fire goes up, aside and down along three strips of it.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::fixtures::{Strip, Way};
use crate::kit::physics::Group;
use crate::material::{material, materials};
use crate::mechanics::Theory;
use crate::mechanics::plume::creep;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a board, level to upright, lit at one edge of three strips: up, aside, down";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "rows of patches: the next 2.8 mm get 56 W/m2 K (1500 K - Ts); what the flame sees gets 30 kW/m2 (1 - sin b)/2; L = 0.067 Q'^(2/3); the mechanics heat and fire answer",
    symbols: &[
        ("material", "what the board is made of"),
        ("slope_deg", "its steepness: 0 level, 90 a wall"),
        ("wind_m_s", "wind along the board, towards its upper end when positive, m/s"),
        ("wind_side_m_s", "wind along the sideways strip, the way it burns when positive, m/s"),
        ("preheat_c", "temperature at which the board is held before the fire, C"),
        ("Ts", "temperature of the surface, K"),
        ("b", "angle of the flame's tip from the upright on the patch"),
        ("L", "flame length, m"),
        ("Q'", "heat release per metre of edge, kW/m"),
    ],
    assumptions: &["each edge is straight and a metre wide", "sideways the flame stands between up and down"],
    left_out: &[("the three fires heating one another", "each is too slow"), ("dripping and brands", "each is too slow")],
    claims: &["law-flame-spread", "law-wall-flame", "law-flame-tilt"],
};

/// Where the board is lit.
const MIDDLE: Vec2 = Vec2 { x: 0.0, y: 2.0 };
/// Patches of the strips: upwards the fire needs room to grow, the others go at one speed.
const PATCHES: [(Way, usize); 3] = [(Way::Up, 220), (Way::Side, SHORTEST), (Way::Down, SHORTEST)];
/// Patches of a strip on level ground, and of those along which fire goes at one speed.
const SHORTEST: usize = 20;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strips {
    pub material: String,
    pub slope_deg: f64,
    pub wind_m_s: f64,
    #[serde(default)]
    pub wind_side_m_s: f64,
    pub preheat_c: f64,
    pub thickness_m: f64,
}

impl Strips {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.material("material", &self.material);
        faults.range("slope_deg", self.slope_deg, "deg", 0.0..=90.0);
        faults.range("wind_m_s", self.wind_m_s, "m/s", -30.0..=30.0);
        faults.range("wind_side_m_s", self.wind_side_m_s, "m/s", -30.0..=30.0);
        faults.range("preheat_c", self.preheat_c, "C", -20.0..=250.0);
        faults.range("thickness_m", self.thickness_m, "m", 0.001..=0.3);
        faults
    }

    /// Lays out the three strips.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let slope = self.slope_deg.to_radians();
        for (way, longest) in PATCHES {
            // Fire runs and grows upwards only: the longer run it needs to show that is given as the strip gets steeper.
            let count = SHORTEST + ((longest - SHORTEST) as f64 * libm::sin(slope)).round() as usize;
            let (name, angle, wind_m_s) = match way {
                Way::Up => ("up", slope, self.wind_m_s),
                Way::Side => ("side", std::f64::consts::PI, self.wind_side_m_s),
                Way::Down => ("down", slope + std::f64::consts::PI, -self.wind_m_s),
            };
            let from = self.lay(kit, (id, name), (angle, count));
            kit.fixtures.strips.push(Strip {
                id: id.to_owned(),
                way,
                from,
                count,
                pitch_m: creep::FOOT_M,
                slope_rad: slope,
                wind_m_s,
                preheat_k: self.preheat_c + 273.15,
                before_k: vec![self.preheat_c + 273.15; count],
                lit_s: vec![None; count],
                done: false,
            });
        }
    }

    /// One strip as a board with its patches; answers the number of the first.
    fn lay(&self, kit: &mut Kit, name: (&str, &str), run: (f64, usize)) -> usize {
        let ((owner, part), (angle, count)) = (name, run);
        let (stuff, length) = (material(&self.material), run.1 as f64 * creep::FOOT_M);
        let start = if part == "side" { MIDDLE - Vec2::new(0.5, 0.0) } else { MIDDLE };
        let plan = Plan {
            id: format!("{owner}.{part}"),
            owner: owner.to_owned(),
            part: "sample",
            look: materials()[stuff].look,
            shape: Shape::Box { half_x_m: length / 2.0, half_y_m: self.thickness_m.max(0.01) / 2.0 },
            depth_m: 1.0,
            breadth_m: 1.0,
            mechanic: "plume",
            mass_kg: materials()[stuff].density_kg_m3 * self.thickness_m * length,
            tracked: false,
            drag_area_m2: 0.0,
        };
        let entity = kit.add_fixed(plan, start + Vec2::from_angle(angle) * (length / 2.0), angle, Group::Prop);
        let from = kit.cells.len();
        for number in 0..count {
            let local = Vec2::new((number as f64 + 0.5) * creep::FOOT_M - length / 2.0, 0.0);
            let layers = vec![Layer { material: stuff, thickness_m: self.thickness_m, water_kg_m2: 0.0 }];
            let (normal, manner, cover, fuel_kg) = (Vec2::ZERO, Manner::Surface, None, None);
            let area_m2 = creep::FOOT_M;
            let plan = CellPlan { local, normal, area_m2, breadth_m: 1.0, layers, manner, cover, fuel_kg };
            let cell = kit.add_cell(entity, plan);
            kit.cells[cell].temperature_k.fill(self.preheat_c + 273.15);
        }
        from
    }
}
