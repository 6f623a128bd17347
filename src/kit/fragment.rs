//! Fragments: small things that fly too fast and are too many for bodies of the engine. They fly by a law of their own
//! (`mechanics/fragments.rs`); here is their state, and the question whether something solid stands in their way.

use super::Kit;
use crate::units::Vec2;
use rapier2d::prelude::RigidBodyHandle;
use serde::{Deserialize, Serialize};

/// A piece of a casing, in flight or stuck where it struck.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fragment {
    /// Id of what it is a piece of.
    pub source: String,
    /// Where it set out.
    pub from: Vec2,
    pub at: Vec2,
    pub velocity: Vec2,
    pub mass_kg: f64,
    /// Across, for drawing.
    pub size_m: f64,
    /// Drag coefficient times frontal area, true and three-dimensional.
    pub drag_area_m2: f64,
    pub born_step: u64,
    pub flying: bool,
    /// The body it sticks in, and where in that body's own frame; nothing for what never moves.
    pub rides: Option<(RigidBodyHandle, Vec2)>,
    /// The wall or roof of a building, or the like, that it sticks in, and where in its own frame.
    pub sheet: Option<(usize, Vec2)>,
}

/// A body where it stood one step ago.
pub type Stood = (RigidBodyHandle, Vec2, f64);

/// A part of a step along a path: from share `a` of the step at one point to share `b` at another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Path {
    pub a: f64,
    pub from: Vec2,
    pub b: f64,
    pub to: Vec2,
}

/// What a path meets first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Share of the path before it.
    pub share: f64,
    pub body: RigidBodyHandle,
    /// Where it is met, in the body's own frame.
    pub local: Vec2,
}

impl Kit {
    /// Lets a piece fly from now on.
    pub fn add_fragment(&mut self, piece: Fragment) {
        self.fragments.push(Fragment { born_step: self.step, flying: true, rides: None, sheet: None, from: piece.at, ..piece });
    }

    /// How many pieces are in the air.
    #[must_use]
    pub fn flying_fragments(&self) -> usize {
        self.fragments.iter().filter(|piece| piece.flying).count()
    }

    /// Mass and momentum of all pieces, kg and kg m/s.
    #[must_use]
    pub fn fragment_balance(&self, source: &str) -> (f64, Vec2) {
        let own = self.fragments.iter().filter(|piece| piece.source == source);
        own.fold((0.0, Vec2::ZERO), |(mass, momentum), piece| (mass + piece.mass_kg, momentum + piece.velocity * piece.mass_kg))
    }
}

#[cfg(test)]
mod tests {
    use super::super::build::Plan;
    use super::super::entity::Hold;
    use super::super::physics::Group;
    use super::super::{Air, Kit};
    use super::*;
    use crate::look::Look;
    use crate::mechanics;
    use crate::sample::Shape;

    fn kit() -> Kit {
        Kit::new(Air { temperature_k: 288.15, ..Air::default() }, 0)
    }

    /// A plate 5 mm thick and 4 m high.
    fn plate() -> Plan {
        Plan {
            id: "plate".to_owned(),
            owner: "plate".to_owned(),
            part: "plate",
            look: Look::Iron,
            shape: Shape::Box { half_x_m: 0.0025, half_y_m: 2.0 },
            depth_m: 0.0,
            breadth_m: 1.0,
            mechanic: "fragments",
            mass_kg: 400.0,
            tracked: false,
            drag_area_m2: 0.0,
        }
    }

    fn piece(at: Vec2, velocity: Vec2) -> Fragment {
        let (source, mass_kg, size_m, drag_area_m2) = ("trial".to_owned(), 0.02, 0.02, 1e-4);
        let (born_step, flying, rides, sheet) = (0, true, None, None);
        Fragment { source, from: at, at, velocity, mass_kg, size_m, drag_area_m2, born_step, flying, rides, sheet }
    }

    /// A thousand pieces at 1 to 1,000 m/s, from several distances and a little aslant.
    fn salvo(kit: &mut Kit, toward: f64) {
        for number in 0..1000_u32 {
            let speed = f64::from(number) + 1.0;
            let from = -toward * (0.01 + 0.37 * f64::from(number % 7));
            let slope = 0.2 * (f64::from(number % 11) / 10.0 - 0.5);
            kit.add_fragment(piece(Vec2::new(from, 100.0), Vec2::new(toward * speed, slope * speed)));
        }
    }

    /// Runs bodies and pieces for a while; answers how many pieces ever stood behind the plate.
    fn behind(kit: &mut Kit, plate: usize, toward: f64) -> usize {
        let mut passed = vec![false; kit.fragments.len()];
        for _ in 0..120 {
            (mechanics::find("fragments").expect("a law").act)(kit);
            let (plate_at, angle) = kit.pose(plate);
            for (piece, passed) in kit.fragments.iter().zip(&mut passed) {
                let local = (piece.at - plate_at).rotated(-angle);
                *passed |= local.x * toward > 0.0035 && local.y.abs() < 1.9;
            }
            kit.move_bodies();
        }
        passed.iter().filter(|passed| **passed).count()
    }

    #[test]
    fn none_of_a_thousand_passes_a_fixed_plate() {
        for toward in [1.0, -1.0] {
            let mut kit = kit();
            let plate = kit.add_fixed(plate(), Vec2::new(0.0, 100.0), 0.0, Group::Ground);
            kit.move_bodies();
            salvo(&mut kit, toward);
            assert_eq!(behind(&mut kit, plate, toward), 0);
        }
    }

    #[test]
    fn without_a_plate_they_all_pass() {
        let mut kit = kit();
        let plate = kit.add_fixed(plate(), Vec2::new(0.0, 300.0), 0.0, Group::Ground);
        kit.move_bodies();
        salvo(&mut kit, 1.0);
        (mechanics::find("fragments").expect("a law").act)(&mut kit);
        let gone = behind(&mut kit, plate, 1.0);
        let across = kit.fragments.iter().filter(|piece| piece.at.x > 0.0).count();
        assert!(gone == 0 && across > 900, "{across} of 1000 are across where nothing stands");
    }

    #[test]
    fn none_of_a_thousand_passes_a_moving_plate() {
        for (toward, plate_m_s) in [(1.0, -40.0), (1.0, 15.0), (-1.0, 40.0), (-1.0, -3.0)] {
            let mut kit = kit();
            let plate = kit.add_body(plate(), Vec2::new(0.0, 100.0), 0.0, Group::Prop);
            if let Hold::Body(body) = kit.entities[plate].hold {
                kit.physics.set_velocity(body, Vec2::new(plate_m_s, 0.0), 0.05);
            }
            kit.move_bodies();
            let (at, _) = kit.pose(plate);
            for number in 0..1000_u32 {
                let speed = f64::from(number) + 1.0;
                let from = at - Vec2::new(toward * (0.01 + 0.37 * f64::from(number % 7)), 0.0);
                kit.add_fragment(piece(from, Vec2::new(toward * speed, 0.0)));
            }
            assert_eq!(behind(&mut kit, plate, toward), 0, "pieces {toward}, plate {plate_m_s} m/s");
            assert!(kit.fragments.iter().any(|piece| !piece.flying), "none was stopped");
        }
    }

    #[test]
    fn a_struck_body_takes_the_momentum() {
        let mut kit = kit();
        let plate = kit.add_body(plate(), Vec2::new(0.0, 100.0), 0.0, Group::Prop);
        kit.move_bodies();
        kit.add_fragment(Fragment { mass_kg: 4.0, drag_area_m2: 0.0, ..piece(Vec2::new(-1.0, 100.0), Vec2::new(300.0, 0.0)) });
        behind(&mut kit, plate, 1.0);
        let speed = kit.velocity(plate).0.x;
        assert!((speed - 3.0).abs() < 0.02, "4 kg at 300 m/s stopped by 400 kg: {speed} m/s");
    }
}
