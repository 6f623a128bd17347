//! Mechanics: the laws that act on everything. One file each; a new one costs its file and two lines here.
//!
//! Order matters and is fixed: air first, then what makes heat, then what heat does, then what gives way, then people.

pub mod aboard;
pub mod contact;
pub mod blast;
pub mod brand;
pub mod burst;
pub mod chain;
pub mod casing;
pub mod buoyancy;
pub mod choking;
pub mod cover;
pub mod cloud;
pub mod dousing;
pub mod drag;
pub mod driven_back;
pub mod filling;
pub mod fire;
pub mod flash;
pub mod flight;
pub mod grains;
pub mod fragments;
pub mod fuse;
pub mod hauling;
pub mod heap;
pub mod heat;
pub mod hull_drag;
pub mod jet;
pub mod paddle;
pub mod plume;
pub mod powder;
pub mod rain;
pub mod ramming;
pub mod ram_pole;
pub mod sail;
pub mod smoulder;
pub mod soft_ground;
pub mod sound;
pub mod startled;
pub mod swell;
pub mod mooring;
pub mod strength;
pub mod throwing;
pub mod torch;
pub mod wind;

use crate::kit::Kit;

/// How often a law acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Each step, before the bodies move.
    Step,
    /// Each tick, four times a second: what heat, flames and people need.
    Tick,
}

/// What a law says, for `explain` and the sources panel.
#[derive(Clone, Copy, Debug)]
pub struct Theory {
    /// The equation in one line or a few.
    pub law: &'static str,
    /// Symbol, meaning and unit.
    pub symbols: &'static [(&'static str, &'static str)],
    pub assumptions: &'static [&'static str],
    /// What is left out, and which way that errs.
    pub left_out: &'static [(&'static str, &'static str)],
    /// Ids of the claims that carry it.
    pub claims: &'static [&'static str],
}

/// One law.
#[derive(Clone, Copy, Debug)]
pub struct Mechanic {
    pub id: &'static str,
    pub name: &'static str,
    /// One sentence for a pupil.
    pub about: &'static str,
    pub every: Every,
    pub act: fn(&mut Kit),
    pub theory: Theory,
}

/// Every law, in the order in which they act.
pub static MECHANICS: &[Mechanic] = &[
    wind::MECHANIC,
    rain::MECHANIC,
    dousing::MECHANIC,
    drag::MECHANIC,
    hauling::MECHANIC,
    ram_pole::MECHANIC,
    soft_ground::MECHANIC,
    jet::MECHANIC,
    grains::MECHANIC,
    plume::MECHANIC,
    torch::MECHANIC,
    brand::MECHANIC,
    smoulder::MECHANIC,
    flash::MECHANIC,
    heat::MECHANIC,
    fire::MECHANIC,
    heap::MECHANIC,
    strength::MECHANIC,
    chain::MECHANIC,
    fuse::MECHANIC,
    burst::MECHANIC,
    fragments::MECHANIC,
    sound::MECHANIC,
    blast::MECHANIC,
    throwing::MECHANIC,
    flight::MECHANIC,
    contact::MECHANIC,
    swell::MECHANIC,
    buoyancy::MECHANIC,
    hull_drag::MECHANIC,
    paddle::MECHANIC,
    sail::MECHANIC,
    mooring::MECHANIC,
    ramming::MECHANIC,
    aboard::MECHANIC,
    cloud::MECHANIC,
    driven_back::MECHANIC,
    choking::MECHANIC,
    startled::MECHANIC,
    cover::MECHANIC,
];

/// The law called `id`.
#[must_use]
pub fn find(id: &str) -> Option<&'static Mechanic> {
    MECHANICS.iter().find(|mechanic| mechanic.id == id)
}
