//! Pieces: where a thing lies on the sheet, from its shape, its place in the frame and its depth.
//!
//! A body of the world is a slice; a member stands for its near and its far copy, a floor for all between them.

use super::camera::{PX_PER_M, at};
use super::dice::mix;
use super::ink::Canvas;
use super::ink::kept::Likeness;
use super::stage::{BridgeStage, Stage};
use crate::look::Look;
use crate::sample::{BodySample, Frame, Shape, Thing};
use crate::units;
use macroquad::math::{Vec2, vec2};
use std::collections::BTreeMap;

/// How much of its width an assault bridge loses on each side from foot to head.
const NARROWS: f32 = 0.24;

/// A thing and its state.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    pub index: usize,
    pub thing: &'a Thing,
    pub body: &'a BodySample,
    /// Where it is drawn, and how far turned.
    pub place: units::Vec2,
    pub turn: f64,
    bridge: Option<&'a BridgeStage>,
    /// Of a ship on a river, which has a painter of its own.
    pub ship: bool,
}

/// All pieces of a frame, in its order.
#[must_use]
pub fn all<'a>(stage: &'a Stage, frame: &'a Frame, things: &'a [Thing]) -> Vec<Piece<'a>> {
    frame
        .bodies
        .iter()
        .filter_map(|body| {
            let painted = |thing: &&Thing| scenery(thing.look) && stage.painted.contains(&thing.owner);
            let thing = things.get(body.thing).filter(|thing| !painted(thing))?;
            let bridge =
                stage.bridge.as_ref().filter(|bridge| bridge.id == thing.owner && thing.breadth_m as f32 > 0.8 * bridge.width);
            let ship = stage.river.is_some() && thing.mechanic == "buoyancy";
            let (place, turn) = (body.position, body.angle_rad);
            place.is_finite().then_some(Piece { index: body.thing, thing, body, place, turn, bridge, ship })
        })
        .collect()
}

/// What the stage draws already: walls, fill and water are no pieces.
fn scenery(look: Look) -> bool {
    matches!(look, Look::Earth | Look::Brick | Look::Stone | Look::Fill | Look::Water)
}

/// How far a body goes before it is drawn elsewhere, window pixels: less cannot be seen.
const STEP: f64 = 0.4;

/// What turns faster than this is drawn anew in every frame.
const TURNS_RAD_S: f64 = 0.03;

/// Puts what belongs together where it can be seen to be, where a window pixel covers `pixel` of the sheet: all of it is drawn
/// elsewhere at once, and not at all while it goes less than a step.
pub fn snap(pieces: &mut [Piece], pixel: f32) {
    steady(pieces, pixel);
    let step_m = STEP * f64::from(pixel / PX_PER_M);
    let off = |value: f64| (value / step_m).round() * step_m - value;
    let mut owners: BTreeMap<&str, units::Vec2> = BTreeMap::new();
    for piece in pieces {
        let place = piece.place;
        // What belongs to nobody goes by itself.
        let own = || units::Vec2::new(off(place.x), off(place.y));
        let owner = piece.thing.owner.as_str();
        piece.place += if owner.is_empty() { own() } else { *owners.entry(owner).or_insert_with(own) };
    }
}

/// Turns each ship, with all that is fastened to it, to the nearest of the ways in which it is drawn: from one to the next its ends
/// go about a window pixel. It heaves all the time, and is not to be drawn anew for less than can be seen.
fn steady(pieces: &mut [Piece], pixel: f32) {
    let mut hulls: BTreeMap<&str, (units::Vec2, f64, f64)> = BTreeMap::new();
    // The ways stay the same while the zoom goes on a little.
    let pixel = f64::from((pixel.log2() * 2.0).floor() / 2.0).exp2();
    for piece in pieces.iter().filter(|piece| piece.ship && piece.is("hull")) {
        let step = pixel / f64::from(piece.half().max_element() * PX_PER_M);
        hulls.insert(&piece.thing.owner, (piece.place, piece.turn, (piece.turn / step).round() * step));
    }
    for piece in pieces.iter_mut().filter(|piece| piece.ship) {
        let Some(&(middle, turned, to)) = hulls.get(piece.thing.owner.as_str()) else { continue };
        piece.place = middle + (piece.place - middle).rotated(to - turned);
        // What is fastened at an angle to the hull keeps it, to the last digit.
        piece.turn = to + ((piece.turn - turned) * 1e4).round() / 1e4;
    }
}

impl Piece<'_> {
    #[must_use]
    pub fn is(&self, part: &str) -> bool {
        self.thing.part == part
    }

    /// Seed of its strokes: they belong to the thing and stay with it.
    #[must_use]
    pub fn seed(&self) -> u64 {
        mix(0x7109, self.index as u64)
    }

    #[must_use]
    pub fn char_share(&self) -> f32 {
        self.body.char_share as f32
    }

    /// A point of the thing's own frame, in metres of the world.
    #[must_use]
    pub fn world(&self, own: Vec2) -> Vec2 {
        let turned = units::Vec2::new(f64::from(own.x), f64::from(own.y)).rotated(self.turn) + self.place;
        vec2(turned.x as f32, turned.y as f32)
    }

    /// Depth of the nearer or farther side at a height.
    fn side(&self, far: bool, height: f32) -> f32 {
        let (near, breadth) = (self.thing.depth_m as f32, self.thing.breadth_m as f32);
        let inward = self.bridge.map_or(0.0, |bridge| NARROWS * bridge.width * (height / bridge.height).clamp(0.0, 1.0));
        if far { near + breadth - inward } else { near + inward }
    }

    /// A point of its own frame on the sheet, on the near side; `toward` metres nearer than that.
    #[must_use]
    pub fn near(&self, own: Vec2, toward: f32) -> Vec2 {
        let world = self.world(own);
        at(world.x, world.y, self.side(false, world.y) - toward)
    }

    /// The same on the far side.
    #[must_use]
    pub fn far(&self, own: Vec2) -> Vec2 {
        let world = self.world(own);
        at(world.x, world.y, self.side(true, world.y))
    }

    /// Paints it: as a stamp for as long as it does not turn.
    pub fn at_rest(&self, canvas: &mut Canvas, paint: impl Fn(&mut Canvas)) {
        let paint = |canvas: &mut Canvas| {
            canvas.seed(self.seed());
            paint(canvas);
        };
        if self.body.angular_velocity_rad_s.abs() > TURNS_RAD_S {
            return paint(canvas);
        }
        let steps = |value: f64, of: f64| (value * of).round() as i64 as u64;
        let end = f64::from(self.half().max_element() * PX_PER_M);
        let looks = [steps(self.body.angle_rad, end), steps(self.body.char_share, 22.0), self.body.burning.into()];
        let key = looks.into_iter().fold(self.seed() ^ 0x57A4, mix);
        canvas.stamp(key, self.near(Vec2::ZERO, 0.0), paint);
    }

    /// Depth of its middle.
    #[must_use]
    pub fn depth(&self) -> f32 {
        (self.thing.depth_m + self.thing.breadth_m / 2.0) as f32
    }

    /// Half extents along its own axes.
    #[must_use]
    pub fn half(&self) -> Vec2 {
        match &self.thing.shape {
            Shape::Disc { radius_m } => Vec2::splat(*radius_m as f32),
            Shape::Box { half_x_m, half_y_m } => vec2(*half_x_m as f32, *half_y_m as f32),
            Shape::Polygon { corners } => corners
                .iter()
                .fold(Vec2::splat(0.01), |most, corner| most.max(vec2(corner.x.abs() as f32, corner.y.abs() as f32))),
        }
    }

    /// Its two ends in its own frame, along the longer axis, and half its thickness.
    #[must_use]
    pub fn axis(&self) -> (Vec2, Vec2, f32) {
        let half = self.half();
        if half.x >= half.y {
            (vec2(-half.x, 0.0), vec2(half.x, 0.0), half.y)
        } else {
            (vec2(0.0, -half.y), vec2(0.0, half.y), half.x)
        }
    }

    /// Its outline in its own frame.
    #[must_use]
    pub fn corners(&self) -> Vec<Vec2> {
        match &self.thing.shape {
            Shape::Polygon { corners } => corners.iter().map(|corner| vec2(corner.x as f32, corner.y as f32)).collect(),
            Shape::Disc { .. } => super::ink::shapes::ellipse(Vec2::ZERO, self.half(), 20).collect(),
            Shape::Box { .. } => {
                let half = self.half();
                [vec2(-1.0, -1.0), vec2(1.0, -1.0), vec2(1.0, 1.0), vec2(-1.0, 1.0)].map(|p| p * half).to_vec()
            }
        }
    }
}

/// Where the drawing of a group hangs, and all that it depends on.
#[must_use]
pub fn likeness<'a, 'b: 'a>(group: impl Iterator<Item = &'a Piece<'b>>) -> (Vec2, Likeness) {
    let (mut anchor, mut likeness) = (None, Likeness::default());
    for piece in group {
        let middle = piece.near(Vec2::ZERO, 0.0);
        let from = middle - *anchor.get_or_insert(middle);
        let end = piece.half().max_element() * PX_PER_M;
        likeness.places.extend([from.x, from.y, piece.body.angle_rad as f32 * end]);
        let burning = if piece.body.burning { 2.0 } else { 0.0 };
        likeness.looks.extend([piece.char_share() * 22.0, piece.body.wet_share as f32 * 8.0, burning]);
    }
    (anchor.unwrap_or_default(), likeness)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thing(part: &str, half: Vec2) -> Thing {
        Thing {
            id: part.to_owned(),
            owner: "junk".to_owned(),
            part: part.to_owned(),
            look: Look::Timber,
            shape: Shape::Box { half_x_m: half.x.into(), half_y_m: half.y.into() },
            depth_m: 0.0,
            breadth_m: 4.0,
            mechanic: "buoyancy".to_owned(),
            mass_kg: 1.0,
            fixed: false,
            tracked: false,
        }
    }

    /// How a hull and its mast, 5 m over its middle, are drawn where the hull has heeled so far.
    fn drawn(heel_rad: f64) -> [(units::Vec2, f64); 2] {
        let things = [thing("hull", vec2(12.0, 1.5)), thing("mast", vec2(0.1, 5.0))];
        let mast = units::Vec2::new(0.0, 5.0).rotated(heel_rad);
        let frame = Frame {
            bodies: [units::Vec2::ZERO, mast]
                .into_iter()
                .enumerate()
                .map(|(thing, position)| BodySample { thing, position, angle_rad: heel_rad, ..BodySample::default() })
                .collect(),
            ..Frame::default()
        };
        let river = crate::view::stage::RiverStage { from: -50.0, to: 50.0, level: 0.0, depth: 5.0, view: (-50.0, 50.0) };
        let stage = Stage { river: Some(river), ..Stage::default() };
        let mut pieces = all(&stage, &frame, &things);
        snap(&mut pieces, 1.0);
        [0, 1].map(|number| (pieces[number].place, pieces[number].turn))
    }

    #[test]
    fn a_ship_is_drawn_as_one_and_anew_only_when_it_can_be_seen_to_heave() {
        let [(hull, turn), (mast, _)] = drawn(0.0100);
        let [(same_hull, same_turn), (same_mast, _)] = drawn(0.0105);
        assert_eq!((hull, turn.to_bits()), (same_hull, same_turn.to_bits()), "a seventh of a pixel at the ends of the hull");
        assert!((mast - same_mast).length() < 1e-9);
        let mut ways: Vec<u64> = (0..100).map(|step| drawn(f64::from(step) * 0.0005)[0].1.to_bits()).collect();
        ways.dedup();
        assert!((14..=16).contains(&ways.len()), "{} ways over 14 pixels", ways.len());
        for heel_rad in [0.0, 0.013, -0.2, 1.7] {
            let [(middle, turn), (mast, of_mast)] = drawn(heel_rad);
            assert!((turn - heel_rad).abs() * 12.0 * f64::from(PX_PER_M) < 0.51, "half a pixel off at most");
            assert_eq!(turn.to_bits(), of_mast.to_bits());
            assert!(((mast - middle) - units::Vec2::new(0.0, 5.0).rotated(turn)).length() < 1e-9);
        }
    }
}
