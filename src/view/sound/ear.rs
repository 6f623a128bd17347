//! Ear: where one listens, and where the things are that are heard.
//!
//! A scenario's own listener hears, where there is one in the picture. Else the ear is where the picture is seen from: as far in front of its
//! middle as it is wide (assumed: people see a picture so), so that who looks closer hears more.

use crate::event::{Happening, is_of};
use crate::recording::Recording;
use crate::sample::Frame;
use crate::units::Vec2;

/// Height of ears above the ground, m.
const HEAD_M: f64 = 1.6;
/// The middle of the picture, as a share of half its width.
const MIDDLE: f64 = 0.25;

/// Which part of the picture a sound comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    FarLeft,
    Left,
    Middle,
    Right,
    FarRight,
}

impl Side {
    /// The key of its words; the middle has none.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::FarLeft => Some("side-far-left"),
            Self::Left => Some("side-left"),
            Self::Middle => None,
            Self::Right => Some("side-right"),
            Self::FarRight => Some("side-far-right"),
        }
    }

    /// How far to a side, -1 to 1.
    #[must_use]
    pub const fn share(self) -> f32 {
        match self {
            Self::FarLeft => -0.9,
            Self::Left => -0.5,
            Self::Middle => 0.0,
            Self::Right => 0.5,
            Self::FarRight => 0.9,
        }
    }

    /// -1 to the left, 1 to the right.
    #[must_use]
    pub const fn sign(self) -> f32 {
        match self {
            Self::FarLeft | Self::Left => -1.0,
            Self::Middle => 0.0,
            Self::Right | Self::FarRight => 1.0,
        }
    }
}

/// Where one listens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ear {
    pub at: Vec2,
    /// How far in front of the picture plane, m.
    pub off_m: f64,
    /// The picture's edges, m.
    pub left_m: f64,
    pub right_m: f64,
}

impl Ear {
    /// The ear of who sees the picture between two edges, or of the first listener in it: from where one out of sight hears a
    /// thing, nobody who sees the picture could tell.
    #[must_use]
    pub fn of(frame: &Frame, left_m: f64, right_m: f64) -> Self {
        let own = Self { at: Vec2::new(f64::midpoint(left_m, right_m), HEAD_M), off_m: right_m - left_m, left_m, right_m };
        let seen = |place: &&Vec2| (left_m..=right_m).contains(&place.x);
        frame.listeners.iter().find(seen).map_or(own, |&at| Self { at, off_m: 0.0, ..own })
    }

    #[must_use]
    pub fn distance_m(&self, place: Vec2) -> f64 {
        libm::hypot((place - self.at).length(), self.off_m)
    }

    #[must_use]
    pub fn side(&self, place: Vec2) -> Side {
        let half = (self.right_m - self.left_m).max(1e-6) / 2.0;
        match (place.x - f64::midpoint(self.left_m, self.right_m)) / half {
            share if share < -1.0 => Side::FarLeft,
            share if share < -MIDDLE => Side::Left,
            share if share <= MIDDLE => Side::Middle,
            share if share <= 1.0 => Side::Right,
            _ => Side::FarRight,
        }
    }
}

/// Where something happens; nothing where it has no one place.
#[must_use]
pub fn place_of(happening: &Happening, recording: &Recording, frame: &Frame) -> Option<Vec2> {
    match happening {
        Happening::Ignited { place, .. } => Some(*place),
        Happening::Landed { x_m, .. } | Happening::Beached { x_m, .. } => Some(Vec2::new(*x_m, 0.0)),
        Happening::StoneLoosed { stone, .. } | Happening::StoneFell { stone, .. } => place_of_thing(stone, recording, frame),
        _ => place_of_thing(happening.subject(), recording, frame),
    }
}

/// The middle of all that goes by an id: bombs, bodies, people, lances and throwers.
fn place_of_thing(id: &str, recording: &Recording, frame: &Frame) -> Option<Vec2> {
    let bombs = frame.bombs.iter().filter(|bomb| bomb.id == id).map(|bomb| bomb.position);
    let thing = |index: usize| recording.things.get(index).is_some_and(|thing| thing.owner == id || is_of(&thing.id, id));
    let bodies = frame.bodies.iter().filter(|body| thing(body.thing)).map(|body| body.position);
    let crew = |index: usize| recording.crews.get(index).is_some_and(|crew| crew.id == id);
    let people = frame.people.iter().filter(|person| crew(person.crew)).map(|person| person.position);
    let lances = frame.lances.iter().filter(|lance| is_of(&lance.id, id)).map(|lance| lance.muzzle);
    let throwers = frame.throwers.iter().filter(|thrower| thrower.id == id).map(|thrower| thrower.axle);
    middle(bombs).or_else(|| middle(bodies)).or_else(|| middle(people)).or_else(|| middle(lances.chain(throwers)))
}

fn middle(places: impl Iterator<Item = Vec2>) -> Option<Vec2> {
    let (sum, count) = places.fold((Vec2::ZERO, 0.0), |(sum, count), place| (sum + place, count + 1.0));
    (count > 0.0).then(|| sum * (1.0 / count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_looks_closer_hears_more_and_a_listener_hears_where_he_stands() {
        let mut frame = Frame::default();
        let (far, near) = (Ear::of(&frame, -100.0, 100.0), Ear::of(&frame, -10.0, 10.0));
        let bang = Vec2::new(0.0, HEAD_M);
        assert!((far.distance_m(bang) - 200.0).abs() < 1e-9 && (near.distance_m(bang) - 20.0).abs() < 1e-9);
        frame.listeners.push(Vec2::new(300.0, HEAD_M));
        assert_eq!(Ear::of(&frame, -100.0, 100.0), far, "out of sight");
        assert!((Ear::of(&frame, -400.0, 400.0).distance_m(bang) - 300.0).abs() < 1e-9);
    }

    #[test]
    fn a_side_is_one_of_the_picture() {
        let ear = Ear::of(&Frame::default(), 0.0, 100.0);
        let sides = [-5.0, 10.0, 50.0, 90.0, 140.0].map(|x_m| ear.side(Vec2::new(x_m, 3.0)));
        assert_eq!(sides, [Side::FarLeft, Side::Left, Side::Middle, Side::Right, Side::FarRight]);
    }
}
