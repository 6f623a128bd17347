//! Flames and plume: how tall fires stand, how hot the gas over them is, and what they radiate.
//!
//! Flame height L = 0.235 Q^(2/5) - 1.02 D (Heskestad; Q kW, D m). Gas on the axis: McCaffrey's three regions,
//! dT = (kappa / (0.9 sqrt(2 g)))^2 (z / Q^(2/5))^(2 eta - 1) T0. Radiation: a point source at half the flame height,
//! q = 0.3 Q / (4 pi r^2). A flame leans by u / w, w = 1.9 Q^(1/5) m/s (McCaffrey's speed in the flame). Burning things
//! within a metre make one column; columns side by side make one fire; fire that runs along a surface is `creep`'s. These are laws of three-dimensional fires,
//! evaluated at the distance. Gas that meets a wall of hides runs up along it. Left out: flames that merge from afar and
//! the screen of smoke; the first errs towards short flames, the second towards too much radiation.

mod burner;
mod columns;
pub mod creep;
mod glow;

pub use burner::{axis_excess_heskestad_k, rise_to};
pub use columns::{RISE_M_S, RISE_POWER};
pub use glow::point_source_w_m2;
use glow::{Glow, shine_on};

use super::driven_back::seen_share;
use super::{Every, Mechanic, Theory};
use crate::kit::cell::{Cell, Surface};
use crate::kit::entity::Hold;
use crate::kit::{Fire, Kit, Rampart};
use crate::units::{GRAVITY_M_S2, Vec2};

/// Width of a column of flame (numerical; `assumed-flame-columns`).
pub const COLUMN_M: f64 = 1.0;
/// How fast a flame widens away from the viewer as it rises: 0.12 of the height to each side (Heskestad 1984;
/// `law-plume-width`).
const WIDENS: f64 = 0.24;
/// Share of a fire's heat that is radiated (`law-point-source-radiation`).
pub const RADIANT_SHARE: f64 = 0.3;
/// Heights over a fire of the heat Q are measured by Q to this power (McCaffrey 1979; `law-plume-temperature`).
pub const GAS_POWER: f64 = 0.4;
/// The axis is asked for no lower than this. Numerical: below, its gas is as hot as flames are anyway.
const LEAST_HEIGHT_M: f64 = 0.05;
/// Radiation of a black surface, W/(m2 K4): a constant of nature (`law-gravity-and-air`).
const STEFAN_BOLTZMANN: f64 = 5.670_374e-8;
/// Absorption of flames: a flame a metre thick is two thirds black (`law-flame-blackness`).
const FLAME_ABSORPTION_PER_M: f64 = 1.1;
/// Heat given by a cubic metre of flame (Orloff and de Ris 1982; `law-flame-volume`): what makes a small flame thin.
const FLAME_W_M3: f64 = 1.2e6;
/// Convection in flames (`law-flame-convection`).
const FLAME_CONVECTION_W_M2_K: f64 = 20.0;
/// A thing that is narrower than this may lie beside the flame instead of in it (`assumed-flame-columns`).
const NEIGHBOURS_M: f64 = 1.5;
/// No point source gives more than a surface of flame could (`assumed-greatest-flux`).
const MOST_RADIATION_W_M2: f64 = 60_000.0;
/// Gas less hot than this over the air bathes nothing. Numerical: it brings 1 kW/m2 at most.
const HOT_K: f64 = 50.0;
/// How far below its base a flame still touches, and beside it may be looked at. Numerical: half a bundle.
const BELOW_M: f64 = 0.3;
/// Softness of a flame's edge, and the least height at which its gas is reckoned. Numerical: a tenth of a column.
const EDGE_M: f64 = 0.1;
/// Beyond so many half widths a plume is air. Numerical: 0.2 % of its heat is left there.
const FADES: f64 = 2.5;
/// Half width of a plume over its height (Heskestad 1984; `law-plume-width`).
const HALF_WIDTH_SHARE: f64 = 0.12;
/// Blackness of the gas over the flame's tip, as a share of the flame's (`assumed-flame-shares`).
const ABOVE_SHARE: f64 = 0.15;

pub const MECHANIC: Mechanic = Mechanic {
    id: "plume",
    name: "Flames and plume",
    about: "The more heat a fire gives, the taller its flames; they lean with the wind and heat what they touch and what sees them.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "L = 0.235 Q^0.4 - 1.02 D;  dT = (kappa/(0.9 sqrt(2g)))^2 (z/Q^0.4)^(2 eta - 1) T0;  q = 0.3 Q / (4 pi r^2);  on a wall L = 0.067 Q'^(2/3)",
        symbols: &[
            ("L", "flame height, m"),
            ("Q, Q'", "heat release, kW, and per metre of the edge of a fire that runs over a surface, kW/m"),
            ("D", "diameter of a round fire of the same area, m"),
            ("dT", "gas temperature above the air on the axis, K"),
            ("z", "height above the base, m"),
            ("q", "heat on a surface that faces the flame, kW/m2"),
            ("r", "distance to the middle of the flame, m"),
        ],
        assumptions: &[
            "three tenths of the heat is radiated",
            "burning things within a metre make one column of flame",
            "flames that meet hides run up along them",
            "a wall hides flames below its edge from what stands on it, its parapet two thirds of the rest",
            "nothing gets through a wall: across it only what is seen or rises over its top",
        ],
        left_out: &[("flames that merge from afar", "they are too short"), ("smoke that screens", "radiation is too strong")],
        claims: &[
            "law-flame-height",
            "law-plume-temperature",
            "law-plume-width",
            "law-plume-entrainment",
            "law-flame-tilt",
            "law-flame-spread",
            "law-wall-flame",
            "law-point-source-radiation",
            "law-critical-flux",
            "law-flame-volume",
            "law-flame-blackness",
            "law-flame-convection",
            "law-gravity-and-air",
            "assumed-greatest-flux",
            "assumed-flame-columns",
            "assumed-flame-shares",
            "assumed-parapet",
        ],
    },
};

/// Heskestad's flame height, m, never below zero (Heskestad 1984; `law-flame-height`).
#[must_use]
pub fn flame_height_m(heat_release_kw: f64, diameter_m: f64) -> f64 {
    (0.235 * libm::pow(heat_release_kw, 0.4) - 1.02 * diameter_m).max(0.0)
}

/// McCaffrey's temperature rise on the axis, K: three regions (McCaffrey 1979; `law-plume-temperature`).
#[must_use]
pub fn axis_excess_k(heat_release_kw: f64, height_m: f64, air_k: f64) -> f64 {
    scaled_excess_k(height_m, gas_scale(heat_release_kw), air_k)
}

/// Q^(2/5), Q in kW (McCaffrey 1979; `law-plume-temperature`): found once per fire, as it is asked for at every surface.
fn gas_scale(heat_release_kw: f64) -> f64 {
    libm::pow(heat_release_kw.max(1e-3), GAS_POWER)
}

/// The same at a height over a fire whose Q^(2/5) is known (McCaffrey 1979; `law-plume-temperature`). The exponents 2 eta - 1 of the three regions are 0, -1 and
/// -5/3, so no power function is needed.
fn scaled_excess_k(height_m: f64, gas_scale: f64, air_k: f64) -> f64 {
    let scaled = (height_m.max(LEAST_HEIGHT_M) / gas_scale).max(1e-4);
    let (kappa, power) = match scaled {
        s if s < 0.08 => (6.8, 1.0),
        s if s < 0.2 => (1.9, 1.0 / s),
        s => {
            let root = libm::cbrt(s);
            (1.1, 1.0 / (s * root * root))
        }
    };
    kappa * kappa / (0.81 * 2.0 * GRAVITY_M_S2) * power * air_k
}

fn act(kit: &mut Kit) {
    for cell in &mut kit.cells {
        cell.radiant_w_m2 = 0.0;
        cell.gas_w_m2_k = 0.0;
    }
    if kit.cells.iter().any(|cell| cell.heat_release_w > 0.0) || !kit.fixtures.burners.is_empty() {
        fires(kit);
    } else {
        kit.fires.clear();
    }
    creep::spread(kit);
}

/// All fires of this tick, and what each surface gets of them.
fn fires(kit: &mut Kit) {
    let surfaces = kit.surfaces();
    kit.fires = columns::columns(kit, &surfaces);
    burner::burn(kit);
    let glows: Vec<Glow> = kit.fires.iter().map(Glow::of).collect();
    let mut shine = Vec::with_capacity(glows.len());
    for (number, surface) in surfaces.iter().enumerate().filter(|(_, surface)| surface.alive) {
        shine_on(&glows, surface, kit.cells[number].breadth_m, &mut shine);
        expose(kit, number, &surfaces, &shine);
    }
}

/// Heat on one cell from all fires: the hottest gas that bathes it, and the radiation of the rest.
fn expose(kit: &mut Kit, number: usize, surfaces: &[Surface], shine_w_m2: &[f64]) {
    let place = surfaces[number].place;
    let outward = facing(&surfaces[number]);
    let (air_k, breadth_m) = (kit.air.temperature_k, kit.cells[number].breadth_m);
    let (mut radiant, mut excess, mut around) = (0.0, 0.0, None);
    let walls = walls_before(kit, number, place);
    for (fire, shine) in kit.fires.iter().zip(shine_w_m2) {
        if kit.covered_from(surfaces, number, fire.base) {
            continue;
        }
        let here = gas_excess_k(fire, place, outward, air_k);
        // Gas goes over a wall and never through it.
        if here > excess && !kit.walled_off(Vec2::new(fire.base.x, place.y), place) {
            (excess, around) = (here, Some(fire));
        }
        radiant += match walls {
            _ if kit.walled_off(middle(fire), place) => 0.0,
            [] => *shine,
            walls => shine * seen_share(walls, middle(fire), place),
        };
    }
    let (bathed, black) = around.map_or((0.0, 0.0), |fire| bath(fire, place, breadth_m));
    let gas_k = air_k + excess;
    let flame = bathed * black * STEFAN_BOLTZMANN * (gas_k.powi4() - air_k.powi4());
    let cell: &mut Cell = &mut kit.cells[number];
    // What is bathed in flame sees that flame and not the others through it.
    cell.radiant_w_m2 = flame + (1.0 - bathed * black) * radiant.min(MOST_RADIATION_W_M2);
    cell.gas_k = gas_k;
    cell.gas_w_m2_k = if excess > HOT_K { bathed * FLAME_CONVECTION_W_M2_K } else { 0.0 };
}

/// The way a surface faces; none for one that is open to all sides.
fn facing(surface: &Surface) -> Option<Vec2> {
    (surface.outward != Vec2::ZERO).then_some(surface.outward)
}

/// The walls that shade a place: those of what stands fast on the top of one.
fn walls_before(kit: &Kit, number: usize, place: Vec2) -> &[Rampart] {
    let entity = kit.cells[number].entity;
    let stands = !matches!(kit.entities[entity].hold, Hold::Body(_));
    let on_top = |wall: &Rampart| place.y > wall.height_m && place.x < wall.edge_m && place.x > wall.edge_m - wall.top_width_m;
    if stands && kit.ramparts.iter().any(on_top) { &kit.ramparts } else { &[] }
}

/// The middle of a flame, from which it is taken to radiate.
fn middle(fire: &Fire) -> Vec2 {
    let half = fire.flame_height_m / 2.0;
    fire.base + Vec2::new(fire.tilt * half, half)
}

/// Share of a surface that the gas of a fire bathes, and how black that gas is.
fn bath(fire: &Fire, place: Vec2, breadth_m: f64) -> (f64, f64) {
    let thickness = (fire.heat_release_w / (FLAME_W_M3 * fire.flame_height_m * fire.width_m)).min(fire.depth_m);
    let flame = if place.y - fire.base.y < fire.flame_height_m { 1.0 } else { ABOVE_SHARE };
    let black = flame * (1.0 - libm::exp(-FLAME_ABSORPTION_PER_M * thickness));
    // A flame narrower than what it bathes heats only its share of it.
    let wide = fire.depth_m + WIDENS * (place.y - fire.base.y).max(0.0);
    ((wide / breadth_m.max(NEIGHBOURS_M)).min(1.0), black)
}

/// Gas temperature above the air at a place over a fire.
fn gas_excess_k(fire: &Fire, place: Vec2, outward: Option<Vec2>, air_k: f64) -> f64 {
    let height = place.y - fire.base.y;
    if height < -BELOW_M {
        return 0.0;
    }
    let axis = Vec2::new(fire.base.x + fire.tilt * height.max(0.0), place.y);
    let mut off = (place.x - axis.x).abs();
    if let Some(normal) = outward {
        let (in_front, behind) = ((fire.base - place).dot(normal) > 0.0, (axis - place).dot(normal) < 0.0);
        if in_front && behind {
            off = 0.0;
        }
    }
    let half_width = fire.width_m / 2.0 + HALF_WIDTH_SHARE * height.max(0.0) + EDGE_M;
    let aside_m = (off - fire.width_m / 2.0).max(0.0);
    if aside_m > FADES * half_width {
        return 0.0;
    }
    let aside = aside_m / half_width;
    scaled_excess_k(height.max(EDGE_M), fire.gas_scale, air_k) * libm::exp(-aside * aside)
}

/// Fourth power without a platform's own `powi`.
trait FourthPower {
    fn powi4(self) -> f64;
}

impl FourthPower for f64 {
    fn powi4(self) -> f64 {
        let square = self * self;
        square * square
    }
}
