//! Sight: which part of the world the pictures of a film show, the same in all of them.

use crate::look::Look;
use crate::recording::Recording;
use crate::sample::{Frame, Shape, Thing};
use crate::units::Vec2;

/// The least that is shown: a room's width and a man's height and a half.
const LEAST: Vec2 = Vec2 { x: 6.0, y: 2.6 };
/// Air around it, share of its width, and earth under it, share of the picture's height.
const AIR: f64 = 0.04;
const EARTH: f64 = 0.14;
/// Of what lies under the ground no more is shown than this share of what stands over it.
const DEEP: f64 = 0.15;
/// This share of all that is seen may lie beyond the picture to either side.
const STRAYS: f64 = 0.02;
/// What lies still and reaches farther than this from its middle is ground or water, and goes on beyond the picture, metres.
const WIDE_M: f64 = 30.0;
/// Height of a picture, share of its width.
const FLATTEST: f64 = 0.3;
const TALLEST: f64 = 0.7;

/// Metres to the pixels of one picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    left_m: f64,
    bottom_m: f64,
    px_per_m: f64,
    width_px: f64,
    height_px: f64,
}

impl Sight {
    /// What shows all of `frames` in a picture of this width.
    #[must_use]
    pub fn of(recording: &Recording, frames: &[Frame], view_m: (f64, f64), width_px: f64) -> Self {
        let mut spots: Vec<(Vec2, f64)> = Vec::new();
        let mut take = |at: Vec2, around_m: f64| {
            if at.is_finite() && around_m.is_finite() {
                spots.push((at, around_m));
            }
        };
        frames.iter().for_each(|frame| all_of(recording, frame, &mut take));
        let (mut low, high) = bounds(&spots);
        let wanted = if view_m.0 < view_m.1 { view_m } else { (low.x, high.x) };
        let wide = (wanted.1 - wanted.0).max(LEAST.x) * (1.0 + 2.0 * AIR);
        // What is dug in is told by its upper end: the picture is of what stands.
        low.y = low.y.max(-DEEP * high.y.max(LEAST.y));
        let tall = (high.y - low.y).max(LEAST.y) * (1.0 + AIR) / (1.0 - EARTH);
        let shape = (tall / wide).clamp(FLATTEST, TALLEST);
        // What is taller than the tallest picture is shown smaller, unless the scene says itself what is to be seen.
        let fits = if view_m.0 < view_m.1 { wide } else { wide.max(tall / shape) };
        let px_per_m = width_px / fits;
        let height_px = (width_px * shape).round();
        let left_m = f64::midpoint(wanted.0, wanted.1) - fits / 2.0;
        Self { left_m, bottom_m: low.y - EARTH * height_px / px_per_m, px_per_m, width_px, height_px }
    }

    #[must_use]
    pub const fn height_px(&self) -> f64 {
        self.height_px
    }

    #[must_use]
    pub const fn width_px(&self) -> f64 {
        self.width_px
    }

    /// Where a place lies in the picture, from its upper left corner.
    #[must_use]
    pub fn at(&self, place: Vec2) -> (f64, f64) {
        ((place.x - self.left_m) * self.px_per_m, self.height_px - (place.y - self.bottom_m) * self.px_per_m)
    }

    /// A length in pixels.
    #[must_use]
    pub fn px(&self, length_m: f64) -> f64 {
        length_m * self.px_per_m
    }
}

/// The box around all spots but the few that have strayed farthest along the ground; the ground at 0 is in it.
fn bounds(spots: &[(Vec2, f64)]) -> (Vec2, Vec2) {
    let sorted = |end: &dyn Fn(&(Vec2, f64)) -> f64| {
        let mut ends: Vec<f64> = spots.iter().map(end).collect();
        ends.sort_by(f64::total_cmp);
        ends
    };
    let strays = (spots.len() as f64 * STRAYS) as usize;
    let (lefts, rights) = (sorted(&|(at, around_m)| at.x - around_m), sorted(&|(at, around_m)| at.x + around_m));
    let left = lefts.get(strays).copied().unwrap_or(0.0);
    let right = rights.iter().rev().nth(strays).copied().unwrap_or(0.0);
    let bottom = spots.iter().map(|(at, around_m)| at.y - around_m).fold(0.0, f64::min);
    let top = spots.iter().map(|(at, around_m)| at.y + around_m).fold(0.0, f64::max);
    (Vec2::new(left, bottom), Vec2::new(right, top))
}

/// How far a thing reaches from its middle.
#[must_use]
pub fn reach_m(thing: &Thing) -> f64 {
    match &thing.shape {
        Shape::Disc { radius_m } => *radius_m,
        Shape::Box { half_x_m, half_y_m } => Vec2::new(*half_x_m, *half_y_m).length(),
        Shape::Polygon { corners } => corners.iter().map(|corner| corner.length()).fold(0.0, f64::max),
    }
}

/// Everything that is to be seen of a frame. Smoke drifts off: it counts only where there is nothing that burns.
fn all_of(recording: &Recording, frame: &Frame, take: &mut impl FnMut(Vec2, f64)) {
    for body in &frame.bodies {
        let Some(thing) = recording.things.get(body.thing) else { continue };
        let reach_m = reach_m(thing);
        if !(reach_m > WIDE_M && (thing.fixed || thing.look == Look::Water)) {
            take(body.position, reach_m);
        }
    }
    for fire in &frame.fires {
        take(fire.base + Vec2::new(0.0, fire.flame_height_m), fire.width_m / 2.0);
    }
    for lance in &frame.lances {
        take(lance.muzzle + Vec2::from_angle(lance.angle_rad) * lance.reach_m.max(lance.gas_reach_m), 0.2);
    }
    frame.people.iter().for_each(|person| take(person.position + Vec2::new(0.0, 1.8), 0.5));
    frame.bombs.iter().for_each(|bomb| take(bomb.position, 1.0));
    frame.listeners.iter().for_each(|listener| take(*listener, 1.0));
    if frame.fires.is_empty() {
        let seen = frame.puffs.iter().filter(|puff| puff.darkness > 0.05);
        seen.for_each(|puff| take(puff.position, puff.radius_m.max(puff.half_height_m)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_has_strayed_does_not_make_all_others_small() {
        let mut spots: Vec<(Vec2, f64)> = (0..100).map(|number| (Vec2::new(f64::from(number) / 10.0, 1.0), 0.5)).collect();
        spots.push((Vec2::new(900.0, 0.0), 0.5));
        let (low, high) = bounds(&spots);
        assert!(low.x < 0.5 && high.x > 9.0 && high.x < 20.0, "{low:?} {high:?}");
        assert_eq!((low.y, high.y), (-0.5, 1.5));
        // Of a few everything counts.
        assert_eq!(bounds(&[(Vec2::ZERO, 0.1), (Vec2::new(640.0, 120.0), 0.1)]).1, Vec2::new(640.1, 120.1));
    }
}
