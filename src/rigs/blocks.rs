//! Blocks: a ball dropped on a slab, a block let go on a slope, and three boxes stacked; for friction and rebound.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::bench::{Bench, Drop, Slide};
use crate::kit::build::Plan;
use crate::kit::entity::Hold;
use crate::kit::physics::Group;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a ball dropped on a slab, a block on a slope and three stacked boxes";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "rebound height over drop height, acceleration on the slope, height of the stack (see the mechanic contact)",
    symbols: &[
        ("friction", "coefficient of every surface on the bench"),
        ("restitution", "of ball and slab; blocks and boxes do not rebound"),
        ("slope_deg", "of the slope"),
        ("drop_m", "from the ball's lowest point to the slab"),
    ],
    assumptions: &["both surfaces of every pair are alike", "no air: the ball falls freely"],
    left_out: &[("the air", "rebounds are a little too high")],
    claims: &["law-contact"],
};

const BALL_RADIUS_M: f64 = 0.2;
const SLAB_TOP_M: f64 = 0.5;
const STACK_AT_M: f64 = -6.0;
const BOX_HALF_M: f64 = 0.5;
const BOXES: u32 = 3;
/// Upper end of the slope, its length and half its thickness: long enough for the whole reading.
const SLOPE_AT_M: f64 = 6.0;
const SLOPE_LENGTH_M: f64 = 18.0;
const SLOPE_HALF_M: f64 = 0.2;
/// A flat block that does not tip on the steepest slope.
const BLOCK_HALF: Vec2 = Vec2::new(0.5, 0.1);
/// No speed is below this.
const AWAKE_M_S: f64 = -1.0;
/// A rebound errs by its speed times the step of the engine: so low drops need finer ones.
const PARTS: u32 = 8;
const DENSITY_KG_M3: f64 = 500.0;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blocks {
    pub friction: f64,
    pub restitution: f64,
    pub slope_deg: f64,
    pub drop_m: f64,
}

impl Blocks {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("friction", self.friction, "", 0.0..=2.0);
        faults.range("restitution", self.restitution, "", 0.0..=1.0);
        faults.range("slope_deg", self.slope_deg, "deg", 0.0..=60.0);
        faults.range("drop_m", self.drop_m, "m", 0.1..=20.0);
        faults
    }

    /// Sets up the three.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        kit.physics.set_parts(PARTS);
        let ball = self.ball(id, kit);
        let block = self.block(id, kit);
        let mut top = 0;
        for number in 0..BOXES {
            let shape = Shape::Box { half_x_m: BOX_HALF_M, half_y_m: BOX_HALF_M };
            let at = Vec2::new(STACK_AT_M, BOX_HALF_M * f64::from(2 * number + 1));
            top = self.place(kit, plan(id, &format!("box-{}", number + 1), shape), (at, 0.0), false, 0.0);
        }
        kit.benches.push(Bench { ball, block, top, top_half_m: BOX_HALF_M });
    }

    fn ball(&self, id: &str, kit: &mut Kit) -> Drop {
        let slab = Shape::Box { half_x_m: 1.0, half_y_m: SLAB_TOP_M / 2.0 };
        self.place(kit, plan(id, "slab", slab), (Vec2::new(0.0, SLAB_TOP_M / 2.0), 0.0), true, self.restitution);
        let rest_m = SLAB_TOP_M + BALL_RADIUS_M;
        let at = Vec2::new(0.0, rest_m + self.drop_m);
        let shape = Shape::Disc { radius_m: BALL_RADIUS_M };
        let entity = self.place(kit, plan(id, "ball", shape), (at, 0.0), false, self.restitution);
        Drop { entity, rest_m, drop_m: self.drop_m, touched: false, rebound_m: 0.0 }
    }

    fn block(&self, id: &str, kit: &mut Kit) -> Slide {
        let slope = self.slope_deg.to_radians();
        let (down, up) = (Vec2::from_angle(-slope), Vec2::from_angle(std::f64::consts::FRAC_PI_2 - slope));
        // Its lower end stands half a metre over the ground.
        let upper = Vec2::new(SLOPE_AT_M, 0.5 + SLOPE_LENGTH_M * libm::sin(slope));
        let ramp = Shape::Box { half_x_m: SLOPE_LENGTH_M / 2.0, half_y_m: SLOPE_HALF_M };
        let middle = upper + down * (SLOPE_LENGTH_M / 2.0) - up * SLOPE_HALF_M;
        self.place(kit, plan(id, "slope", ramp), (middle, -slope), true, 0.0);
        let block = Shape::Box { half_x_m: BLOCK_HALF.x, half_y_m: BLOCK_HALF.y };
        let at = upper + down + up * BLOCK_HALF.y;
        let entity = self.place(kit, plan(id, "block", block), (at, -slope), false, 0.0);
        if let Hold::Body(body) = kit.entities[entity].hold {
            // A block that creeps on a slope little steeper than its friction holds would fall asleep on its way.
            kit.physics.sleep_below(body, AWAKE_M_S);
        }
        Slide { entity, down, began: None, done: false }
    }

    /// Puts a thing in its place with the bench's surface.
    fn place(&self, kit: &mut Kit, plan: Plan, pose: (Vec2, f64), fixed: bool, restitution: f64) -> usize {
        let (at, angle_rad) = pose;
        let entity = if fixed {
            kit.add_fixed(plan, at, angle_rad, Group::Ground)
        } else {
            kit.add_body(plan, at, angle_rad, Group::Lane(0))
        };
        if let Hold::Body(body) = kit.entities[entity].hold {
            kit.physics.surface(body, self.friction, restitution);
        }
        entity
    }
}

fn plan(owner: &str, name: &str, shape: Shape) -> Plan {
    let area_m2 = match &shape {
        Shape::Disc { radius_m } => std::f64::consts::PI * radius_m * radius_m,
        Shape::Box { half_x_m, half_y_m } => 4.0 * half_x_m * half_y_m,
        Shape::Polygon { .. } => 1.0,
    };
    Plan {
        id: format!("{owner}.{name}"),
        owner: owner.to_owned(),
        part: "block",
        look: Look::Timber,
        shape,
        depth_m: 0.0,
        breadth_m: 1.0,
        mechanic: "contact",
        mass_kg: DENSITY_KG_M3 * area_m2,
        tracked: true,
        drag_area_m2: 0.0,
    }
}
