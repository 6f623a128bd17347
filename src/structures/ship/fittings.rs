//! What a hull is fitted out with: wheels or oars, walls, a banner, mast and sail.

use super::{Ship, rigging};
use crate::kit::Kit;
use crate::kit::water::Paddles;
use crate::look::{Look, Side};
use crate::sample::Shape;
use crate::units::Vec2;

/// Wheels: half their width over the height of the hull. Numerical: for the picture only.
const WHEEL_RADIUS: f64 = 0.6;
/// Where they turn, over the length of the hull. Numerical: for the picture only.
const WHEEL_PLACES: [f64; 3] = [-0.3, 0.0, 0.3];
/// How high, as shares of the hull's height and of their own radius. Numerical: for the picture only.
const HUB_HEIGHT: f64 = 0.3;
/// Half the thickness of walls and poles. Numerical: for the picture only.
const BOARD_HALF_M: f64 = 0.06;
/// Walls run over this share of the length. Numerical: for the picture only.
const WALLS_SHARE: f64 = 0.9;
/// Where the banner flies, over the length. Numerical: for the picture only.
const POLE_PLACE: f64 = -0.36;
/// Half the height of its pole. Numerical: for the picture only.
const POLE_HALF_M: f64 = 2.2;

impl Ship {
    /// Everything fastened to the hull, of which water and wind see the wheels and the sail alone.
    pub(super) fn fit_out(&self, id: &str, hull: usize, at: Vec2, kit: &mut Kit) {
        let (entity, heads) = (kit.hulls[hull].entity, self.heads());
        let gunwale = at + Vec2::new(0.0, self.height_m - self.centre_of_gravity_m);
        if self.men > 0 && self.blades_m2 > 0.0 {
            self.wheels(id, entity, at, kit);
            let (men, power_per_man_w, blades_m2) = (f64::from(self.men), self.power_per_man_w, self.blades_m2);
            let (open, figures, share, thrust_n) = (self.rowed, None, 1.0, 0.0);
            kit.paddles.push(Paddles {
                hull,
                men,
                power_per_man_w,
                open,
                figures,
                at_it: 1.0,
                blades_m2,
                share,
                heads,
                thrust_n,
            });
        }
        self.upper_works(id, entity, gunwale, kit);
        if self.sail_m2 > 0.0 && self.mast_m > 0.0 {
            rigging::hoist(self, id, hull, (at, gunwale), kit);
        }
    }

    /// Wheels along the side; rowers have none.
    fn wheels(&self, id: &str, entity: usize, at: Vec2, kit: &mut Kit) {
        if self.rowed {
            return;
        }
        let radius_m = WHEEL_RADIUS * self.height_m;
        for (number, place) in WHEEL_PLACES.into_iter().enumerate() {
            let mut plan = self.plan(id, "wheel", Look::Wheel, Shape::Disc { radius_m });
            plan.id = format!("{}-{}", plan.id, number + 1);
            let high_m = HUB_HEIGHT * self.height_m - self.centre_of_gravity_m + HUB_HEIGHT * radius_m;
            kit.add_fastened(plan, entity, at + Vec2::new(place * self.length_m, high_m), 0.0);
        }
    }

    /// Walls over the gunwale and the pole of a banner.
    fn upper_works(&self, id: &str, entity: usize, gunwale: Vec2, kit: &mut Kit) {
        if self.walls_m > 0.0 {
            let shape = Shape::Box { half_x_m: WALLS_SHARE * self.length_m / 2.0, half_y_m: self.walls_m / 2.0 };
            let walls = self.plan(id, "walls", Look::Timber, shape);
            kit.add_fastened(walls, entity, gunwale + Vec2::new(0.0, self.walls_m / 2.0), 0.0);
        }
        if let Some(side) = self.banner {
            let part = if side == Side::Defender { "banner-defender" } else { "banner-attacker" };
            let pole = self.plan(id, part, Look::Banner, Shape::Box { half_x_m: BOARD_HALF_M, half_y_m: POLE_HALF_M });
            let place = Vec2::new(POLE_PLACE * self.length_m * self.heads(), POLE_HALF_M);
            kit.add_fastened(pole, entity, gunwale + place, 0.0);
        }
    }
}
