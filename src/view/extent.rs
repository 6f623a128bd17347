//! Extent: the part of the world in which something is to be seen, in metres. On an open field the camera follows it.

use super::pieces::Piece;
use crate::look::Look;
use crate::sample::Frame;
use crate::units::Vec2;

/// The least field that is shown: a room's width and a man's height and a half.
const LEAST: Vec2 = Vec2 { x: 6.0, y: 2.6 };
/// Height of a usual room for its width, and the share of it that is earth.
const ROOM: f64 = 0.85;
const EARTH: f64 = 0.26;
/// Water that reaches farther than this from its middle is more than a basin, metres.
const WIDE: f32 = 15.0;
/// Air around it, share of its size.
const AIR: f64 = 0.12;

/// A box that grows around what is put in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub low: Vec2,
    pub high: Vec2,
}

impl Extent {
    /// The ground before one's feet.
    #[must_use]
    pub const fn empty() -> Self {
        Self { low: Vec2::ZERO, high: Vec2::ZERO }
    }

    pub fn take(&mut self, at: Vec2, around_m: f64) {
        if at.is_finite() && around_m.is_finite() {
            self.low = Vec2::new(self.low.x.min(at.x - around_m), self.low.y.min(at.y - around_m));
            self.high = Vec2::new(self.high.x.max(at.x + around_m), self.high.y.max(at.y + around_m));
        }
    }

    /// Around both.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.take(other.low, 0.0);
        self.take(other.high, 0.0);
        self
    }

    /// All that a frame shows. Feet stand on the ground: nothing under it counts.
    #[must_use]
    pub fn of(frame: &Frame, pieces: &[Piece]) -> Self {
        let mut all = Self::empty();
        for piece in pieces {
            let half = piece.half();
            // Wide water goes on beyond the picture: what is on it counts.
            if piece.thing.look == Look::Water && half.x > WIDE {
                continue;
            }
            all.take(piece.body.position, f64::from(half.length()));
        }
        for fire in &frame.fires {
            all.take(fire.base + Vec2::new(0.0, fire.flame_height_m), fire.width_m);
        }
        for lance in &frame.lances {
            all.take(lance.muzzle + Vec2::from_angle(lance.angle_rad) * lance.reach_m.max(lance.gas_reach_m), 0.2);
        }
        for person in &frame.people {
            all.take(person.position + Vec2::new(0.0, 1.8), 0.5);
        }
        for thrower in &frame.throwers {
            for end in [thrower.tip, thrower.pouch, thrower.hands] {
                all.take(end, 1.0);
            }
        }
        for bomb in &frame.bombs {
            all.take(bomb.position, 3.0);
        }
        for puff in frame.puffs.iter().filter(|puff| puff.darkness > 0.02) {
            all.take(puff.position, puff.radius_m.max(puff.half_height_m));
        }
        for grain in &frame.grains {
            all.take(grain.position, 0.1);
        }
        for listener in &frame.listeners {
            all.take(*listener, 1.0);
        }
        for wave in &frame.waves {
            all.take(wave.origin, 1.0);
        }
        all.low.y = 0.0;
        all
    }

    /// The view that shows it: with air around it and never smaller than a room, standing on the ground.
    #[must_use]
    pub fn view(&self) -> (Vec2, Vec2) {
        let size = self.high - self.low;
        let wide = size.x.max(LEAST.x) * (1.0 + 2.0 * AIR);
        let tall = size.y.max(LEAST.y) * (1.0 + 2.0 * AIR);
        let middle = (self.low.x + self.high.x) / 2.0;
        // As tall as a room is for its width, with a strip of earth below the feet.
        let tall = (tall * (1.0 + EARTH)).max(wide * ROOM);
        let below = EARTH * tall;
        (Vec2::new(middle - wide / 2.0, self.low.y - below), Vec2::new(middle + wide / 2.0, self.low.y - below + tall))
    }

    /// Whether the other lies within.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.low.x <= other.low.x && self.low.y <= other.low.y && self.high.x >= other.high.x && self.high.y >= other.high.y
    }

    /// A part of the way to another box.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f64) -> Self {
        Self { low: self.low + (other.low - self.low) * share, high: self.high + (other.high - self.high) * share }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_holds_what_it_is_made_for_and_shows_the_ground() {
        let mut extent = Extent::empty();
        extent.take(Vec2::new(640.0, 120.0), 0.1);
        let (low, high) = extent.view();
        assert!(low.x < -50.0 && high.x > 700.0 && low.y < -10.0 && high.y > 130.0, "{low:?} {high:?}");
        extent.take(Vec2::new(f64::NAN, 1.0), 0.0);
        assert_eq!(extent.view(), (low, high), "what is nowhere is not followed");
    }

    #[test]
    fn nothing_to_see_is_a_small_field() {
        let (low, high) = Extent::empty().view();
        assert!((high.x - low.x) > 6.0 && (high.x - low.x) < 10.0 && low.y < 0.0 && high.y > 2.0);
    }
}
