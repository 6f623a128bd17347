//! Bonds: what holds two timbers together, with a strength that fire takes away.

use super::Kit;
use super::cell::Manner;
use super::entity::Hold;
use crate::event::{Failure, Happening};
use crate::units::Vec2;
use rapier2d::prelude::ImpulseJointHandle;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BondKind {
    /// Rope or bamboo strip wound round a crossing.
    Lashing,
    /// Timber let into timber.
    Tenon,
    /// A wheel on its axle.
    Axle,
}

impl BondKind {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lashing => "lashing",
            Self::Tenon => "tenon",
            Self::Axle => "axle",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bond {
    pub id: String,
    pub frame: usize,
    pub kind: BondKind,
    pub a: usize,
    pub at_a: Vec2,
    pub b: usize,
    pub joint: ImpulseJointHandle,
    /// What it bears unburnt.
    pub strength_n: f64,
    /// Half its thickness: burnt this deep it is gone.
    pub half_m: f64,
    /// The cell that burns for it.
    pub cell: usize,
    /// Smoothed force, in the joint's frame, and its size.
    pub force_n: Vec2,
    pub load_n: f64,
    pub broken: bool,
}

impl Kit {
    /// Hinges two bodies at a world point and remembers what holds them.
    pub fn add_bond(&mut self, bond: NewBond) -> usize {
        let NewBond { id, frame, kind, a, b, place, strength_n, half_m, cell } = bond;
        let (Hold::Body(body_a), Hold::Body(body_b)) = (self.entities[a].hold, self.entities[b].hold) else {
            unreachable!("bonds join bodies; structures make their timbers before their bonds")
        };
        let (at_a, at_b) = (self.to_local(a, place), self.to_local(b, place));
        let joint = self.physics.hinge(body_a, at_a, body_b, at_b);
        self.bonds.push(Bond {
            id,
            frame,
            kind,
            a,
            at_a,
            b,
            joint,
            strength_n,
            half_m,
            cell,
            force_n: Vec2::ZERO,
            load_n: 0.0,
            broken: false,
        });
        self.bonds.len() - 1
    }

    /// A world point in an entity's own frame.
    #[must_use]
    pub fn to_local(&self, entity: usize, place: Vec2) -> Vec2 {
        let (at, angle) = self.pose(entity);
        (place - at).rotated(-angle)
    }

    /// Share of its strength that fire has left a bond: rope by its round section, timber by its square one.
    #[must_use]
    pub fn bond_share(&self, bond: usize) -> f64 {
        let bond = &self.bonds[bond];
        let cell = &self.cells[bond.cell];
        if cell.gone || cell.layers.is_empty() {
            return 0.0;
        }
        debug_assert!(cell.manner == Manner::Surface);
        let left = (1.0 - cell.char_m / bond.half_m).max(0.0);
        left * left
    }

    /// Lets a bond go and says why.
    pub fn break_bond(&mut self, number: usize, failure: Failure) {
        let bond = &mut self.bonds[number];
        if bond.broken {
            return;
        }
        bond.broken = true;
        let (joint, frame, load_kn, id) = (bond.joint, bond.frame, bond.load_n / 1000.0, bond.id.clone());
        let ends = [bond.a, bond.b];
        self.physics.unhinge(joint);
        for end in ends {
            if let Hold::Body(body) = self.entities[end].hold {
                self.physics.wake(body);
            }
        }
        let structure = self.frames[frame].id.clone();
        self.note(Happening::JointBroke { structure, joint: id, failure, load_kn });
    }
}

/// What a bond is made with.
#[derive(Clone, Debug)]
pub struct NewBond {
    pub id: String,
    pub frame: usize,
    pub kind: BondKind,
    pub a: usize,
    pub b: usize,
    pub place: Vec2,
    pub strength_n: f64,
    pub half_m: f64,
    pub cell: usize,
}
