//! Settling: how dust and grit fall through air.
//!
//! m dv/dt = m g - 3 pi mu d f(Re) (v - u),  f = 1 + 0.15 Re^0.687 (Schiller and Naumann), Re = rho d |v - u| / mu; above
//! Re 1000 the coefficient of a ball stays at 0.44. In balance and slow (Re < 0.3) this is Stokes' v = rho_s g d^2 / (18 mu)
//! (`law-settling`). d diameter (m), rho_s density of the grain, rho 1.225 kg/m3 and mu 1.81e-5 Pa s of the air, v speed of
//! the grain, u wind (m/s).
//!
//! Fine dust falls for hours and answers to the air within millionths of a second. So drag is integrated exactly over a
//! stride in which its rate hardly changes (exponential midpoint rule): strides grow long once a grain falls steadily, and
//! a grain of the proving ground falls in a time lapse that its reading `time_lapse` states. Left out: the air's lift of
//! 1.2 kg/m3, which errs towards too fast by that share of the density; grains that are not round, which errs towards too
//! fast; eddies that keep dust up, which errs towards too short a time; slip between molecules below 2 um, which errs
//! towards too slow by 17 % at 1 um.

use crate::event::Happening;
use crate::kit::cloud::Grain;
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};
use core::f64::consts::PI;

/// Density of air at 15 C (`law-settling`).
pub const AIR_KG_M3: f64 = 1.225;
/// Its viscosity at 15 to 20 C (`law-settling`).
pub const AIR_PA_S: f64 = 1.81e-5;
/// A ball's drag coefficient at Reynolds numbers above 1000 (`law-settling`).
const QUICK_DRAG: f64 = 0.44;
/// How much the rate of drag may change within a stride: numerical.
const CHANGE: f64 = 2e-4;
/// No stride is cut shorter than this: numerical.
const LEAST_STRIDE_S: f64 = 1e-9;

/// Terminal speed of a slow, small grain by Stokes, m/s (`law-settling`).
#[must_use]
pub fn stokes_speed_m_s(diameter_m: f64, density_kg_m3: f64, air_pa_s: f64) -> f64 {
    density_kg_m3 * GRAVITY_M_S2 * diameter_m * diameter_m / (18.0 * air_pa_s)
}

/// How quickly air takes up a grain's motion through it at this speed, 1/s (Schiller and Naumann 1933; `law-settling`).
#[must_use]
pub fn drag_rate_per_s(diameter_m: f64, density_kg_m3: f64, through_m_s: f64) -> f64 {
    let reynolds = AIR_KG_M3 * diameter_m * through_m_s / AIR_PA_S;
    // The two meet near Re 1000, so that no bigger grain is ever slower.
    let factor = (1.0 + 0.15 * libm::pow(reynolds, 0.687)).max(QUICK_DRAG / 24.0 * reynolds);
    18.0 * AIR_PA_S * factor / (density_kg_m3 * diameter_m * diameter_m)
}

/// Speed at which drag balances weight, by halving: m/s.
#[must_use]
pub fn terminal_speed_m_s(diameter_m: f64, density_kg_m3: f64) -> f64 {
    let (mut low, mut high) = (0.0, stokes_speed_m_s(diameter_m, density_kg_m3, AIR_PA_S));
    for _ in 0..60 {
        let speed = 0.5 * (low + high);
        if drag_rate_per_s(diameter_m, density_kg_m3, speed) * speed < GRAVITY_M_S2 { low = speed } else { high = speed }
    }
    0.5 * (low + high)
}

/// Light that grains of this size in the air take away, area per mass (`law-extinction`): twice their own shadow.
#[must_use]
pub fn extinction_m2_kg(diameter_m: f64, density_kg_m3: f64) -> f64 {
    let (shadow_m2, mass_kg) =
        (PI / 4.0 * diameter_m * diameter_m, density_kg_m3 * PI / 6.0 * diameter_m * diameter_m * diameter_m);
    2.0 * shadow_m2 / mass_kg
}

/// A grain after a stride with this rate of drag: where it is and how fast.
fn strode(grain: &Grain, wind: Vec2, rate: f64, by_s: f64) -> (Vec2, Vec2) {
    let steady = wind + Vec2::new(0.0, -GRAVITY_M_S2 / rate);
    let gone = -libm::expm1(-rate * by_s);
    let off = grain.velocity - steady;
    (grain.at + steady * by_s + off * (gone / rate), steady + off * (1.0 - gone))
}

/// The rate of drag half way through a stride, and whether it changes little enough for it.
fn rate_for(grain: &Grain, wind: Vec2, by_s: f64) -> (f64, bool) {
    let rate_at = |velocity: Vec2| drag_rate_per_s(grain.diameter_m, grain.density_kg_m3, (velocity - wind).length());
    let now = rate_at(grain.velocity);
    let half_way = rate_at(strode(grain, wind, now, by_s / 2.0).1);
    (half_way, (half_way - now).abs() <= CHANGE * now)
}

/// Lets a grain fall by a stretch of its own time, to the ground at most.
pub fn fall(grain: &mut Grain, wind: Vec2, span_s: f64) {
    let mut left_s = span_s;
    while left_s > 0.0 && !grain.landed {
        let mut by_s = grain.stride_s.min(left_s);
        let (mut rate, mut fine) = rate_for(grain, wind, by_s);
        while !fine && by_s > LEAST_STRIDE_S {
            by_s /= 2.0;
            (rate, fine) = rate_for(grain, wind, by_s);
        }
        let (mut at, velocity) = strode(grain, wind, rate, by_s);
        if at.y <= 0.0 {
            by_s = touches_after_s(grain, wind, rate, by_s);
            at = strode(grain, wind, rate, by_s).0;
            grain.landed = true;
        }
        (grain.at, grain.velocity) = (at, velocity);
        grain.fallen_s += by_s;
        left_s -= by_s;
        grain.stride_s = if fine { 2.0 * by_s.max(LEAST_STRIDE_S) } else { by_s };
    }
}

/// When, within a stride that ends below the ground, it comes to the ground.
fn touches_after_s(grain: &Grain, wind: Vec2, rate: f64, by_s: f64) -> f64 {
    let (mut low, mut high) = (0.0, by_s);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if strode(grain, wind, rate, middle).0.y > 0.0 { low = middle } else { high = middle }
    }
    high
}

/// Lets all single grains fall by a step.
pub fn fall_all(kit: &mut Kit) {
    let wind = Vec2::new(kit.air.wind_m_s, 0.0);
    for number in 0..kit.grains.len() {
        if kit.grains[number].landed {
            continue;
        }
        let grain = &mut kit.grains[number];
        fall(grain, wind, DT_S * grain.time_lapse);
        let (entity, at) = (grain.entity, grain.at);
        let (fallen_s, drift_m, speed) = (grain.fallen_s, grain.at.x, -grain.velocity.y);
        let landed = grain.landed.then(|| grain.id.clone());
        kit.place(entity, at, 0.0);
        kit.show("fall_speed_m_s", speed);
        kit.show("drift_m", drift_m);
        if let Some(grain) = landed {
            kit.show("fall_time_s", fallen_s);
            kit.note(Happening::GrainLanded { grain, fall_time_s: fallen_s, drift_m });
        }
    }
}
