//! Resistance of a hull under way: friction along its wetted skin, and the wall of waves near its hull speed.
//!
//! R = (1 + k) Cf 1/2 rho S v^2 + W r (v / vh)^6,  Cf = 0.075 / (log10 Re - 2)^2 (ITTC 1957, `law-hull-friction`),
//! Re = v L / nu,  vh = 1.34 kn sqrt(L / ft) (`law-hull-speed`). R resistance (N), S wetted skin (m2) and L water line (m)
//! as the hull floats now, v speed through the water (m/s), W weight (N), nu viscosity of water over its density (m2/s).
//!
//! Assumed: k = 0.6 for full, square-ended wooden hulls and rough planks; r = 0.02 of the weight at hull speed, rising with the sixth
//! power (`assumed-wave-wall`). Left out: seas, shallow water and the drag of steering gear, which errs towards too fast.

use super::swell::flow_m_s;
use super::{Every, Mechanic, Theory};
use crate::kit::entity::Hold;
use crate::kit::water::{Hull, Water};
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};

/// Kinematic viscosity of fresh water at 15 C, m2/s (`law-hull-friction`).
const VISCOSITY_M2_S: f64 = 1.14e-6;
/// One knot, by definition (`law-hull-speed` is given in it).
const KNOT_M_S: f64 = 0.514_444;
/// One foot, likewise (`law-hull-speed`).
const FOOT_M: f64 = 0.3048;
/// Form factor (`assumed-wave-wall`).
const FORM: f64 = 0.6;
/// Wave resistance at hull speed as a share of the weight (`assumed-wave-wall`).
const WAVE_SHARE: f64 = 0.02;
/// A hull out of the water has no hull speed: numerical, keeps a share from dividing by nothing.
const LEAST_SPEED_M_S: f64 = 1.0;
/// Below this the friction line means nothing: numerical.
const LEAST_REYNOLDS: f64 = 1_000.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "hull-drag",
    name: "Hull resistance",
    about: "Water rubs along a hull, and near its hull speed the hull climbs its own bow wave: more power hardly helps.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "R = (1 + k) Cf 1/2 rho S v^2 + W r (v / vh)^6,  Cf = 0.075 / (log10 Re - 2)^2,  vh = 1.34 kn sqrt(L / ft)",
        symbols: &[
            ("R", "resistance, N"),
            ("Cf, Re", "friction coefficient; Reynolds number v L / nu"),
            ("S, L", "wetted skin, m2, and water line, m, as it floats now"),
            ("v, vh", "speed through the water and hull speed, m/s"),
            ("W", "weight, N"),
            ("k, r", "form factor 0.6; share of the weight 0.02: both assumed"),
        ],
        assumptions: &["deep, still water", "a full, square-ended wooden hull with rough planks"],
        left_out: &[("seas, shallows and steering", "ships are somewhat too fast")],
        claims: &["law-hull-friction", "law-hull-speed", "assumed-wave-wall"],
    },
};

/// The ITTC-57 friction line (`law-hull-friction`).
#[must_use]
pub fn friction_coefficient(reynolds: f64) -> f64 {
    let decades = libm::log10(reynolds.max(LEAST_REYNOLDS)) - 2.0;
    0.075 / (decades * decades)
}

/// Near this speed a displacement hull of this water line stalls, m/s (`law-hull-speed`).
#[must_use]
pub fn hull_speed_m_s(water_line_m: f64) -> f64 {
    1.34 * KNOT_M_S * (water_line_m.max(0.0) / FOOT_M).sqrt()
}

/// What holds a hull of this water line, wetted skin and weight back at this speed through the water, N.
#[must_use]
pub fn resistance_n(water_line_m: f64, skin_m2: f64, weight_n: f64, speed_m_s: f64, water_kg_m3: f64) -> f64 {
    if water_line_m <= 0.0 {
        return 0.0;
    }
    let friction = friction_coefficient(speed_m_s.abs() * water_line_m / VISCOSITY_M2_S);
    let share = speed_m_s / hull_speed_m_s(water_line_m);
    let skin_n = (1.0 + FORM) * friction * 0.5 * water_kg_m3 * skin_m2 * speed_m_s * speed_m_s;
    let cube = share * share * share;
    skin_n + WAVE_SHARE * weight_n * cube * cube
}

fn of_hull(hull: &Hull, water: &Water, speed_m_s: f64) -> f64 {
    let weight_n = water.density_kg_m3 * GRAVITY_M_S2 * hull.across_m * hull.wet.area_m2;
    let skin_m2 = hull.across_m * hull.wet.width_m + 2.0 * hull.wet.area_m2;
    resistance_n(hull.wet.width_m, skin_m2, weight_n, speed_m_s, water.density_kg_m3)
}

fn act(kit: &mut Kit) {
    let mut fastest: Option<(f64, f64)> = None;
    let mut share = kit.readings.get("hull_speed_share").copied().unwrap_or(0.0);
    for number in 0..kit.hulls.len() {
        let hull = &kit.hulls[number];
        let Hold::Body(body) = kit.entities[hull.entity].hold else { continue };
        let x_m = kit.middle(hull.entity).x;
        let Some(water) = kit.water_at(x_m).filter(|_| hull.lengthwise) else { continue };
        let speed = kit.physics.velocity(body).0.x - flow_m_s(water, x_m);
        let stopping_n = 0.5 * (hull.dry_kg + hull.aboard_kg) * speed.abs() / DT_S;
        let force_n = of_hull(hull, water, speed).min(stopping_n);
        let hull_speed = hull_speed_m_s(hull.wet.width_m);
        if fastest.is_none_or(|(quickest, _)| speed.abs() > quickest) {
            fastest = Some((speed.abs(), hull_speed));
        }
        // A hull that fills has a short waterline, which says nothing of how fast it goes.
        if !hull.swamped && hull.holes.is_empty() {
            share = share.max(speed.abs() / hull_speed.max(LEAST_SPEED_M_S));
        }
        kit.physics.resist(body, Vec2::new(-force_n * speed.signum(), 0.0));
    }
    if let Some((speed, hull_speed)) = fastest {
        kit.show("ship_speed_m_s", speed);
        kit.show("hull_speed_m_s", hull_speed);
        kit.show("hull_speed_share", share);
    }
}
