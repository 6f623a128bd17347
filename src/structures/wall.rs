//! A rammed-earth town wall with a brick skin, cut in section: fixed, not combustible.
//!
//! The outer edge of its top stands at `edge_m`; the town is towards -x. Both faces slope alike.

use crate::fault::Faults;
use crate::kit::build::Plan;
use crate::kit::physics::Group;
use crate::kit::{Kit, Rampart};
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a rammed-earth town wall, cut in section; fixed, does not burn";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "fixed ground with two sloping faces; crews stand on its top",
    symbols: &[("height_m, top_width_m, base_width_m", "its section"), ("edge_m", "where the outer edge of the top stands")],
    assumptions: &["rammed earth with a brick skin does not burn and does not give way"],
    left_out: &[("towers", "defenders receive too much heat")],
    claims: &["dean-wall"],
};

/// How far away from the viewer the wall is drawn. Numerical: wider than any scene.
const BREADTH_M: f64 = 20.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    pub height_m: f64,
    pub top_width_m: f64,
    pub base_width_m: f64,
    /// Where the outer edge of the top stands.
    #[serde(default)]
    pub edge_m: f64,
}

impl Wall {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("height_m", self.height_m, "m", 1.0..=30.0);
        faults.range("top_width_m", self.top_width_m, "m", 0.5..=30.0);
        faults.range("base_width_m", self.base_width_m, "m", self.top_width_m..=60.0);
        faults.range("edge_m", self.edge_m, "m", -500.0..=500.0);
        faults
    }
}

impl Wall {
    /// Puts the wall's section up.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let slope = (self.base_width_m - self.top_width_m) / 2.0;
        let (edge, height) = (self.edge_m, self.height_m);
        let corners = vec![
            Vec2::new(edge + slope, 0.0),
            Vec2::new(edge, height),
            Vec2::new(edge - self.top_width_m, height),
            Vec2::new(edge - self.top_width_m - slope, 0.0),
        ];
        let plan = Plan {
            id: id.to_owned(),
            owner: id.to_owned(),
            part: "wall",
            look: Look::Earth,
            shape: Shape::Polygon { corners },
            depth_m: 0.0,
            breadth_m: BREADTH_M,
            mechanic: "strength",
            mass_kg: 1.0,
            tracked: false,
            drag_area_m2: 0.0,
        };
        kit.add_fixed(plan, Vec2::ZERO, 0.0, Group::Ground);
        kit.ramparts.push(Rampart {
            id: id.to_owned(),
            edge_m: edge,
            height_m: height,
            top_width_m: self.top_width_m,
            toe_m: edge + slope,
        });
    }
}
