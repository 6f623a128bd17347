//! Hand: what is held by whoever watches, and the pull on it. Nothing is put anywhere: a spring and a damper draw the point that
//! is held, with a bounded acceleration, and what is let go flies on as fast as it was.

use super::entity::Hold;
use super::{DT_S, Kit};
use crate::event::Happening;
use crate::intent::Hand;
use crate::sample::Shape;
use crate::units::{GRAVITY_M_S2, Vec2};
use serde::{Deserialize, Serialize};

/// How briskly what is held follows, 1/s. Numerical: it comes to rest within a second and a long pole held at its end, which
/// answers four times as quickly, stays well within what a step can bear.
const FOLLOWS_1_S: f64 = 6.0;
/// Greatest acceleration of what is held, its weight included, m/s^2: four times its weight. Numerical: the bound that keeps a
/// hasty pointer from tearing everything apart.
const MOST_M_S2: f64 = 40.0;

/// What a hand holds: a thing, at a point of its own frame, and the place of the world that it is drawn to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pull {
    pub(crate) entity: usize,
    pub(crate) own: Vec2,
    pub(crate) to: Vec2,
}

/// Why no hand moves a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unheld {
    /// It stands fast: the ground, a wall, what is built into them.
    Fixed,
    /// A law of its own leads it, as the arm of a thrower; or it has come to rest where its flight ended.
    Led,
    /// It is not there any more.
    Gone,
}

impl Kit {
    /// What taking hold of a thing at a place of the world comes to: what is fastened to another is held with that.
    pub(crate) fn grip(&self, thing: usize, at: Vec2) -> Result<Hand, Unheld> {
        let mut entity = thing;
        while let Some(Hold::Host { entity: host, .. }) = self.entities.get(entity).map(|it| it.hold) {
            entity = host;
        }
        self.free_kg(entity)?;
        let (place, angle_rad) = self.pose(entity);
        let own = within(&self.things[entity].shape, (at - place).rotated(-angle_rad));
        Ok(Hand::Grab { thing: self.things[entity].id.clone(), own: rounded(own), to: rounded(at) })
    }

    /// Mass of what a hand can move, kg.
    fn free_kg(&self, entity: usize) -> Result<f64, Unheld> {
        let found = self.entities.get(entity).filter(|it| !it.gone).ok_or(Unheld::Gone)?;
        match found.hold {
            Hold::Body(_) if self.things[entity].fixed => Err(Unheld::Fixed),
            // One that is bedded in a heap is loosened when it is taken.
            Hold::Body(_) if found.bedded => Ok(found.mass_kg),
            Hold::Body(body) => self.physics.free_kg(body).ok_or(Unheld::Fixed),
            Hold::Flying(flight) if self.flights[flight].landed.is_none() => Ok(found.mass_kg),
            Hold::Flying(_) | Hold::Led { .. } => Err(Unheld::Led),
            Hold::Fixed { .. } | Hold::Host { .. } => Err(Unheld::Fixed),
        }
    }

    /// Takes hold of a thing, if it is there and free.
    pub(crate) fn grab(&mut self, thing: &str, own: Vec2, to: Vec2) {
        self.let_go();
        let Some(entity) = self.things.iter().position(|it| it.id == thing) else { return };
        if self.free_kg(entity).is_err() {
            return;
        }
        if self.entities[entity].bedded {
            self.unbed_above(entity);
            self.bed(entity, false);
        }
        let own = within(&self.things[entity].shape, own);
        self.pull = Some(Pull { entity, own, to });
        self.note(Happening::TakenByHand { thing: thing.to_owned() });
    }

    /// Draws what is held to another place.
    pub(crate) fn drag(&mut self, to: Vec2) {
        if let Some(pull) = &mut self.pull {
            pull.to = to;
        }
    }

    /// Lets it go, as fast as it is.
    pub(crate) fn let_go(&mut self) {
        let Some(pull) = self.pull.take() else { return };
        let speed_m_s = self.velocity(pull.entity).0.length();
        self.note(Happening::LetGoByHand { thing: self.things[pull.entity].id.clone(), speed_m_s });
    }

    pub(crate) fn held(&self) -> Option<(usize, Vec2, Vec2)> {
        self.pull.map(|pull| (pull.entity, self.point(pull.entity, pull.own), pull.to))
    }

    /// Pulls at what is held for the coming step: a = w^2 d - 2 w v + g, no more than the bound. What burns away, breaks off or
    /// comes down while it is held is held no longer.
    pub(crate) fn pull(&mut self) {
        let Some(pull) = self.pull else { return };
        let Ok(mass_kg) = self.free_kg(pull.entity) else { return self.let_go() };
        let at = self.point(pull.entity, pull.own);
        let (velocity, turning_rad_s) = self.velocity(pull.entity);
        let arm = at - self.middle(pull.entity);
        let velocity = velocity + Vec2::new(-arm.y, arm.x) * turning_rad_s;
        let asked = (pull.to - at) * (FOLLOWS_1_S * FOLLOWS_1_S) - velocity * (2.0 * FOLLOWS_1_S) + Vec2::new(0.0, GRAVITY_M_S2);
        let push_m_s2 = asked * (MOST_M_S2 / asked.length().max(MOST_M_S2));
        match self.entities[pull.entity].hold {
            Hold::Body(body) => self.physics.push_at(body, push_m_s2 * mass_kg, at),
            Hold::Flying(flight) => self.flights[flight].velocity += push_m_s2 * DT_S,
            Hold::Host { .. } | Hold::Fixed { .. } | Hold::Led { .. } => {}
        }
        // Held still it is not at rest: it must not be bedded in the air.
        self.entities[pull.entity].still_s = 0.0;
    }
}

/// The nearest point of a thing's own frame that it reaches to.
fn within(shape: &Shape, own: Vec2) -> Vec2 {
    let ball = |reach_m: f64| own * (reach_m / own.length().max(reach_m));
    match shape {
        Shape::Box { half_x_m, half_y_m } => Vec2::new(own.x.clamp(-half_x_m, *half_x_m), own.y.clamp(-half_y_m, *half_y_m)),
        Shape::Disc { radius_m } => ball(*radius_m),
        Shape::Polygon { corners } => ball(corners.iter().map(|corner| corner.length()).fold(1e-3, f64::max)),
    }
}

/// To the hundredth: what is kept of a hand is small.
fn rounded(at: Vec2) -> Vec2 {
    let round = |value: f64| (value * 100.0).round() / 100.0;
    Vec2::new(round(at.x), round(at.y))
}
