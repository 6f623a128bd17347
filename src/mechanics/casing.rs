//! Closed casings: the stress that a pressure makes in a wall, and which stuffs hold longer than others.
//!
//! Thin wall: sigma = p r / t (cylinder), p r / (2 t) (sphere). Thick wall (Lame), greatest stress, at the inner face:
//! p (ro^2 + ri^2) / (ro^2 - ri^2) (cylinder), p (2 ri^3 + ro^3) / (2 (ro^3 - ri^3)) (sphere). p inner pressure, r inner
//! radius, t thickness, ri and ro inner and outer radius, all in SI units; `law-casing-stress`. These are textbook
//! formulas for any vessel, a boiler as well: no pressure and no size of a bomb is known, so the simulation uses none,
//! only the order of [`CASINGS`]. Left out: seams, flaws, vents and shock, all of which make a casing weaker.

use crate::kit::bomb::Casing;

/// Stress in the wall of a thin cylinder.
#[must_use]
pub fn thin_cylinder_pa(pressure_pa: f64, radius_m: f64, thickness_m: f64) -> f64 {
    pressure_pa * radius_m / thickness_m
}

/// Stress in the wall of a thin sphere.
#[must_use]
pub fn thin_sphere_pa(pressure_pa: f64, radius_m: f64, thickness_m: f64) -> f64 {
    pressure_pa * radius_m / (2.0 * thickness_m)
}

/// Greatest stress in the wall of a thick cylinder.
#[must_use]
pub fn thick_cylinder_pa(pressure_pa: f64, inner_m: f64, outer_m: f64) -> f64 {
    let (inner, outer) = (inner_m * inner_m, outer_m * outer_m);
    pressure_pa * (outer + inner) / (outer - inner)
}

/// Greatest stress in the wall of a thick sphere.
#[must_use]
pub fn thick_sphere_pa(pressure_pa: f64, inner_m: f64, outer_m: f64) -> f64 {
    let (inner, outer) = (inner_m * inner_m * inner_m, outer_m * outer_m * outer_m);
    pressure_pa * (2.0 * inner + outer) / (2.0 * (outer - inner))
}

/// A casing's stuff as published: which it is, and the range of its strength in tension, MPa.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strength {
    pub casing: Casing,
    pub low_mpa: f64,
    pub high_mpa: f64,
    /// Whether it burns away once its contents burn.
    pub burns: bool,
}

/// Pasted paper (`law-casing-strength`).
const PAPER: Strength = Strength { casing: Casing::Paper, low_mpa: 10.0, high_mpa: 40.0, burns: true };
/// Split bamboo, whole (`law-casing-strength`).
const BAMBOO: Strength = Strength { casing: Casing::Bamboo, low_mpa: 50.0, high_mpa: 150.0, burns: true };
/// Cast iron (`law-casing-strength`).
const IRON: Strength = Strength { casing: Casing::Iron, low_mpa: 69.0, high_mpa: 480.0, burns: false };

/// From the weakest to the strongest. The ranges overlap: only the order of whole casings is taught
/// (`law-casing-strength`).
pub const CASINGS: [Strength; 3] = [PAPER, BAMBOO, IRON];

/// Place of a casing in the order of strength: paper 1, bamboo 2, iron 3.
#[must_use]
pub fn strength_rank(casing: Casing) -> u32 {
    CASINGS.iter().zip(1..).find(|(strength, _)| strength.casing == casing).map_or(0, |(_, rank)| rank)
}

/// Whether a casing burns away.
#[must_use]
pub fn burns_away(casing: Casing) -> bool {
    CASINGS.iter().any(|strength| strength.casing == casing && strength.burns)
}
