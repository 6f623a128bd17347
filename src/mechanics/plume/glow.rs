//! The glow of fires: what each radiates on a surface, as if nothing stood between (`law-point-source-radiation`).
//! Every surface asks every fire for it, so what is asked of a fire is kept apart, and all are reckoned in one row.

use super::{BELOW_M, RADIANT_SHARE, facing, middle};
use crate::kit::Fire;
use crate::kit::cell::Surface;
use crate::units::Vec2;

/// What is turned away from a flame takes this share of what faces it, from its wide sides (`assumed-flame-shares`).
const LEAST_FACING: f64 = 0.1;
/// What is open to all sides takes this share of what one that faces the fire would (`assumed-flame-shares`).
const OPEN_SHARE: f64 = 0.7;

/// Heat of a point source on what faces it, W/m2, by the square of the distance.
#[must_use]
pub fn point_source_w_m2(heat_release_w: f64, square_m2: f64) -> f64 {
    RADIANT_SHARE * heat_release_w / (4.0 * std::f64::consts::PI * square_m2)
}

/// A fire as a point that radiates: its middle, its heat, and how near to it is nearest.
pub(super) struct Glow {
    at: Vec2,
    heat_release_w: f64,
    nearest_m: f64,
}

impl Glow {
    pub(super) fn of(fire: &Fire) -> Self {
        Self { at: middle(fire), heat_release_w: fire.heat_release_w, nearest_m: fire.width_m / 2.0 + BELOW_M }
    }
}

/// Point-source radiation of every column on a surface, W/m2, as if nothing stood between.
pub(super) fn shine_on(glows: &[Glow], surface: &Surface, breadth_m: f64, shine_w_m2: &mut Vec<f64>) {
    // What is as wide as the scene stands mostly farther from a narrow fire than the picture shows: mean square
    // distance over a width B whose middle faces the fire adds (B / 4)^2, about.
    let aside_m2 = breadth_m / 4.0 * (breadth_m / 4.0);
    let on = |glow: &Glow, length: f64| {
        let distance = length.max(glow.nearest_m);
        point_source_w_m2(glow.heat_release_w, distance * distance + aside_m2)
    };
    shine_w_m2.clear();
    match facing(surface) {
        None => shine_w_m2.extend(glows.iter().map(|glow| on(glow, (glow.at - surface.place).length()) * OPEN_SHARE)),
        Some(normal) => shine_w_m2.extend(glows.iter().map(|glow| {
            let to_flame = glow.at - surface.place;
            let length = to_flame.length();
            on(glow, length) * (to_flame.dot(normal) / length.max(1e-9)).max(LEAST_FACING)
        })),
    }
}
