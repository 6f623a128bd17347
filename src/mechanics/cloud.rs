//! Clouds of dust and smoke: puffs that drift with the wind, spread, settle and cut the sight.
//!
//! C = m / ((2 pi)^(3/2) sx sy sz) exp(-x^2 / 2 sx^2 - y^2 / 2 sy^2) (exp(-(z - h)^2 / 2 sz^2) + exp(-(z + h)^2 / 2 sz^2)).
//! m mass in the air (kg), h height of the middle (m), sx = sy = 0.06 X^0.92 and sz = 0.15 X^0.70 after X metres of travel
//! in a neutral wind; smoke that streams on spreads as a plume, sy = 0.08 X / sqrt(1 + 1e-4 X) and
//! sz = 0.06 X / sqrt(1 + 1.5e-3 X) (`law-puff-growth`). In a calm both grow as s^2 = s0^2 + 2 K t (`assumed-calm-eddies`). Grains sink
//! with their terminal speed v (`settling`) and leave the air where the cloud touches the ground: dm/dt = -m v C(0)/m (`law-settling`).
//! Sight: the optical depth of a line is the extinction per mass times the integral of C along it (`law-extinction`);
//! light and contrast fall as exp(-depth).
//!
//! The puff is three-dimensional although the picture is flat: in two dimensions a cloud's peak falls as 1/t and not as
//! t^(-3/2), and dust drawn that way would hang far too thick. Below 100 m of travel the fits are extrapolated. Left out:
//! rising of hot smoke, which errs towards too low smoke; walls and ships in the way, which errs towards too even a cloud.

pub mod settling;

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::cloud::{Growth, Puff};
use crate::kit::{Kit, STEPS_PER_TICK, TICK_S};
use crate::units::Vec2;
use core::f64::consts::{PI, SQRT_2, TAU};

/// Neutral air (class D): standard deviation a X^b of a burst after X metres, along and across (`law-puff-growth`).
const ACROSS: (f64, f64) = (0.06, 0.92);
/// The same upwards (`law-puff-growth`).
const UP: (f64, f64) = (0.15, 0.70);
/// Standard deviation a X / sqrt(1 + b X) of a plume over open country, across (`law-puff-growth`).
const PLUME_ACROSS: (f64, f64) = (0.08, 1e-4);
/// The same upwards (`law-puff-growth`).
const PLUME_UP: (f64, f64) = (0.06, 1.5e-3);
/// Below this wind the air counts as calm (`assumed-calm-eddies`).
const CALM_M_S: f64 = 0.5;
/// Its eddies then (`assumed-calm-eddies`).
const CALM_EDDIES_M2_S: f64 = 0.05;
/// No puff is smaller than this: numerical.
const LEAST_M: f64 = 0.01;
/// Height of the eye that looks through a cloud (`assumed-sight-line`).
const EYE_M: f64 = 1.5;
/// How far off it looks from and to. Numerical: far enough to look through a whole cloud.
const WHOLE_M: f64 = 500.0;
/// A puff that takes less of the light than this is let go (`assumed-sight-line`): nobody sees it.
const GONE: f64 = 1e-4;

pub const MECHANIC: Mechanic = Mechanic {
    id: "cloud",
    name: "Dust and smoke",
    about: "A cloud goes with the wind, grows as it goes, thins out and settles; until then nobody sees through it.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "C = 2 m / ((2 pi)^(3/2) sx sy sz) in the middle of a cloud on the ground;  sx = sy = 0.06 X^0.92,  sz = 0.15 X^0.70",
        symbols: &[
            ("C", "mass of dust per volume of air, kg/m3"),
            ("m", "mass in the air, kg"),
            ("sx, sy, sz", "standard deviations along, across and upwards, m"),
            ("v", "terminal speed of its grains, by which it sinks and leaves the air, m/s"),
            ("X", "way travelled with the wind, m"),
        ],
        assumptions: &[
            "a neutral, open wind; below half a metre a second the air is calm and eddies of 0.05 m2/s spread the cloud",
            "the cloud is bell-shaped in all three directions, and the ground throws it back",
        ],
        left_out: &[
            ("hot smoke that rises", "smoke stays too low"),
            ("walls and ships in the way", "the cloud is too even"),
            ("gusts within one cloud", "real clouds are within a factor of two of this"),
            ("grains that are not round", "flakes and fibres settle more slowly than here"),
        ],
        claims: &["law-puff-growth", "law-settling", "law-extinction", "assumed-calm-eddies", "assumed-sight-line"],
    },
};

/// The standard deviation after `way_m` more of travel.
#[must_use]
pub fn grown_m(sigma_m: f64, way_m: f64, across: bool, growth: Growth) -> f64 {
    match growth {
        Growth::Burst => {
            let (a, b) = if across { ACROSS } else { UP };
            let travelled_m = libm::pow(sigma_m / a, 1.0 / b);
            a * libm::pow(travelled_m + way_m, b)
        }
        Growth::Stream => {
            let (a, b) = if across { PLUME_ACROSS } else { PLUME_UP };
            let square = sigma_m * sigma_m;
            let travelled_m = (b * square + (b * b * square * square + 4.0 * a * a * square).sqrt()) / (2.0 * a * a);
            let gone_m = travelled_m + way_m;
            a * gone_m / (1.0 + b * gone_m).sqrt()
        }
    }
}

/// The standard deviation after a time in air with constant eddies.
#[must_use]
pub fn stirred_m(sigma_m: f64, eddies_m2_s: f64, time_s: f64) -> f64 {
    (sigma_m * sigma_m + 2.0 * eddies_m2_s * time_s).sqrt()
}

/// Mass per volume at a place, `aside_m` nearer or farther than the puff's middle, kg/m3.
#[must_use]
pub fn concentration_kg_m3(puff: &Puff, at: Vec2, aside_m: f64) -> f64 {
    let (across, up) = (puff.across_m.max(LEAST_M), puff.up_m.max(LEAST_M));
    let bell = |off: f64, sigma: f64| libm::exp(-0.5 * (off / sigma) * (off / sigma));
    let peak = puff.mass_kg / (TAU * TAU.sqrt() * across * across * up);
    let heights = bell(at.y - puff.at.y, up) + bell(at.y + puff.at.y, up);
    peak * bell(at.x - puff.at.x, across) * bell(aside_m, across) * heights
}

/// Optical depth of one puff along a line of sight at one depth of the scene: what it leaves of the light is exp of
/// minus this.
#[must_use]
pub fn depth_along(puff: &Puff, from: Vec2, to: Vec2, depth_m: f64) -> f64 {
    let (across, up) = (puff.across_m.max(LEAST_M), puff.up_m.max(LEAST_M));
    let length_m = (to - from).length();
    let aside = (depth_m - puff.depth_m) / across;
    let peak = puff.mass_kg / (TAU * TAU.sqrt() * across * across * up) * libm::exp(-0.5 * aside * aside);
    let scaled = |point: Vec2, height_m: f64| Vec2::new((point.x - puff.at.x) / across, (point.y - height_m) / up);
    let columns = [puff.at.y, -puff.at.y].map(|height_m| bell_along(scaled(from, height_m), scaled(to, height_m)));
    puff.extinction_m2_kg * peak * length_m * (columns[0] + columns[1])
}

/// Mean of exp(-r^2 / 2) along a stretch.
fn bell_along(from: Vec2, to: Vec2) -> f64 {
    let length = (to - from).length();
    if length < 1e-9 {
        return libm::exp(-0.5 * from.dot(from));
    }
    let along = (to - from) * (1.0 / length);
    let start = from.dot(along);
    let miss = from - along * start;
    let integral = (PI / 2.0).sqrt() * (libm::erf((start + length) / SQRT_2) - libm::erf(start / SQRT_2));
    libm::exp(-0.5 * miss.dot(miss)) * integral / length
}

/// Optical depth of all dust and smoke between two points at one depth of the scene.
#[must_use]
pub fn obscures(kit: &Kit, from: Vec2, to: Vec2, depth_m: f64) -> f64 {
    kit.puffs.iter().map(|puff| depth_along(puff, from, to, depth_m)).sum()
}

/// Share of the light that does not come through the puff's middle, sideways.
#[must_use]
pub fn darkness(puff: &Puff) -> f64 {
    let reach = Vec2::new(4.0 * puff.across_m.max(LEAST_M), 0.0);
    -libm::expm1(-depth_along(puff, puff.at - reach, puff.at + reach, puff.depth_m))
}

/// Lets a puff drift, spread and settle for a while.
pub fn drift(puff: &mut Puff, wind_m_s: f64, time_s: f64) {
    let way_m = wind_m_s.abs() * time_s;
    if wind_m_s.abs() > CALM_M_S {
        puff.across_m = grown_m(puff.across_m, way_m, true, puff.growth);
        puff.up_m = grown_m(puff.up_m, way_m, false, puff.growth);
    } else {
        puff.across_m = stirred_m(puff.across_m, CALM_EDDIES_M2_S, time_s);
        puff.up_m = stirred_m(puff.up_m, CALM_EDDIES_M2_S, time_s);
    }
    let up = puff.up_m.max(LEAST_M);
    let touch = (2.0 / PI).sqrt() / up * libm::exp(-0.5 * (puff.at.y / up) * (puff.at.y / up));
    puff.mass_kg *= libm::exp(-puff.fall_m_s * touch * time_s);
    puff.at.x += wind_m_s * time_s;
    puff.at.y = (puff.at.y - puff.fall_m_s * time_s).max(0.0);
}

fn act(kit: &mut Kit) {
    settling::fall_all(kit);
    if kit.step.is_multiple_of(STEPS_PER_TICK) {
        puffs(kit);
    }
}

/// Lets all clouds go on by a tick.
fn puffs(kit: &mut Kit) {
    let wind_m_s = kit.air.wind_m_s;
    for number in 0..kit.puffs.len() {
        read_probes(kit, number, wind_m_s);
        drift(&mut kit.puffs[number], wind_m_s, TICK_S);
    }
    // A probe waits for the thinnest cloud.
    if kit.probes.iter().all(|probe| probe.read) {
        kit.puffs.retain(|puff| darkness(puff) > GONE);
    }
}

/// Reads a puff whose middle comes to a probe within this tick, at the moment it does.
fn read_probes(kit: &mut Kit, number: usize, wind_m_s: f64) {
    for probe in 0..kit.probes.len() {
        let (puff, at_m) = (&kit.puffs[number], kit.probes[probe].at_m);
        let after_s = (at_m - puff.at.x) / wind_m_s;
        if kit.probes[probe].read || !(0.0..TICK_S).contains(&after_s) {
            continue;
        }
        let mut puff = puff.clone();
        drift(&mut puff, wind_m_s, after_s);
        let eye = |aside_m: f64| Vec2::new(puff.at.x + aside_m, EYE_M);
        let depth = depth_along(&puff, eye(-WHOLE_M), eye(WHOLE_M), puff.depth_m);
        kit.probes[probe].read = true;
        kit.show("dust_kg_m3", concentration_kg_m3(&puff, puff.at, 0.0));
        kit.show("cloud_half_width_m", puff.across_m);
        kit.show("cloud_half_height_m", puff.up_m);
        kit.show("optical_depth", depth);
        kit.show("sight_share", libm::exp(-depth));
        kit.show("airborne_kg", puff.mass_kg);
        kit.note(Happening::CloudPassed { cloud: puff.source, to_m: at_m });
    }
}
