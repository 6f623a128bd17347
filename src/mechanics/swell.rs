//! Swell and current: the water heaves, and carries to and fro what floats in it.
//!
//! Long low waves in deep water (Airy 1845; `law-swell`): the surface stands a cos(k x - w t) over its mean, and water there
//! moves along with u = a w cos(k x - w t), where w^2 = g k. a half the height from trough to crest (m), w = 2 pi / T, T period
//! (s), k wave number (1/m), u towards +x (m/s). A current is added to that. The sloping surface pushes a
//! floating hull of the mass m with m du/dt, as it pushes the water in whose place it lies (Froude and Krylov). A hull lies on the level at its middle, and its resistance
//! is that of its speed through this moving water (see hull-drag). Assumed: waves long against a ship, deep water, one train of
//! them. Left out: breaking, waves thrown back by hulls and shores, and that the motion dies away below the surface, which
//! errs towards too lively a hull.

use super::{Every, Mechanic, Theory};
use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::kit::water::Water;
use crate::units::{GRAVITY_M_S2, Vec2};
use core::f64::consts::TAU;

/// Half of the height from trough to crest is the wave's amplitude (Airy 1845; `law-swell`).
const HALF: f64 = 0.5;

pub const MECHANIC: Mechanic = Mechanic {
    id: "swell",
    name: "Swell and current",
    about: "Long waves lift ships and carry them to and fro; a current carries them on.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "z = a cos(k x - w t),  u = a w cos(k x - w t) + c,  F = m du/dt,  w^2 = g k,  w = 2 pi / T",
        symbols: &[
            ("z", "height of the surface over its mean, m"),
            ("u, c", "speed of the water and of the current, m/s"),
            ("a, T", "half the height of the swell, m, and its period, s"),
            ("F, m", "push of the sloping surface on a hull, N, and the hull's mass, kg"),
            ("k, w", "wave number, 1/m, and angular frequency, 1/s"),
        ],
        assumptions: &["deep water", "waves long against a ship", "one train of waves"],
        left_out: &[
            ("breaking waves, and waves thrown back by hulls and shores", "the water is too quiet"),
            ("that the motion dies away below the surface", "deep hulls move too much"),
        ],
        claims: &["law-swell", "law-gravity-and-air"],
    },
};

/// Wave number of a swell of this period in deep water, 1/m (Airy 1845; `law-swell`).
#[must_use]
pub fn wave_number_1_m(period_s: f64) -> f64 {
    let frequency = TAU / period_s;
    frequency * frequency / GRAVITY_M_S2
}

fn act(kit: &mut Kit) {
    let now_s = kit.time_s();
    for water in &mut kit.waters {
        water.moves_since_s = Some(now_s);
    }
    for number in 0..kit.hulls.len() {
        let hull = &kit.hulls[number];
        let Hold::Body(body) = kit.entities[hull.entity].hold else { continue };
        let x_m = kit.middle(hull.entity).x;
        let push = kit.water_at(x_m).filter(|_| hull.lengthwise).map(|water| gains_m_s2(water, x_m));
        let Some(gains) = push.filter(|gains| *gains != 0.0) else { continue };
        let (mass_kg, entity) = (hull.dry_kg + hull.aboard_kg, hull.entity);
        if kit.step == 0 {
            // What floats has long moved with the water.
            let carried = kit.water_at(x_m).map_or(0.0, |water| flow_m_s(water, x_m));
            kit.set_velocity(entity, Vec2::new(carried, 0.0));
        }
        kit.physics.push(body, Vec2::new(mass_kg * gains, 0.0));
    }
}

/// How fast the water at the surface gains speed towards +x, du/dt = a w^2 sin(k x - w t): the slope of the surface does it.
#[must_use]
pub fn gains_m_s2(water: &Water, x_m: f64) -> f64 {
    let Some(now_s) = water.moves_since_s.filter(|_| water.swell_m > 0.0 && water.swell_period_s > 0.0) else { return 0.0 };
    let frequency = TAU / water.swell_period_s;
    let phase = wave_number_1_m(water.swell_period_s) * x_m - frequency * now_s;
    HALF * water.swell_m * frequency * frequency * libm::sin(phase)
}

/// a cos(k x - w t) and w, of a water that moves.
fn wave(water: &Water, x_m: f64) -> Option<(f64, f64)> {
    let now_s = water.moves_since_s?;
    if water.swell_m <= 0.0 || water.swell_period_s <= 0.0 {
        return None;
    }
    let frequency = TAU / water.swell_period_s;
    let phase = wave_number_1_m(water.swell_period_s) * x_m - frequency * now_s;
    Some((HALF * water.swell_m * libm::cos(phase), frequency))
}

/// Height of the surface over its mean, m.
#[must_use]
pub fn rise_m(water: &Water, x_m: f64) -> f64 {
    wave(water, x_m).map_or(0.0, |(rise_m, _)| rise_m)
}

/// Speed of the water at the surface towards +x, m/s.
#[must_use]
pub fn flow_m_s(water: &Water, x_m: f64) -> f64 {
    let current = if water.moves_since_s.is_some() { water.current_m_s } else { 0.0 };
    current + wave(water, x_m).map_or(0.0, |(rise_m, frequency)| rise_m * frequency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_swell_is_airys() {
        // A period of 8 s makes waves of g T^2 / 2 pi = 99.9 m that run at 12.5 m/s.
        let length_m = TAU / wave_number_1_m(8.0);
        assert!((length_m - 99.92).abs() < 0.01, "{length_m}");
        let water =
            |now_s| Water { swell_m: 1.0, swell_period_s: 8.0, moves_since_s: Some(now_s), ..Water::still("sea", 0.0, 100.0) };
        assert!((rise_m(&water(0.0), 0.0) - 0.5).abs() < 1e-12, "a crest");
        assert!((rise_m(&water(4.0), 0.0) + 0.5).abs() < 1e-12, "half a period later a trough");
        assert!((rise_m(&water(1.0), length_m / 8.0) - 0.5).abs() < 1e-12, "the crest has run an eighth of its length");
        assert!((flow_m_s(&water(0.0), 0.0) - TAU / 16.0).abs() < 1e-9, "pi H / T under the crest");
        // The speed gained over a thousandth of a second is what the push says.
        let gained = (flow_m_s(&water(0.7005), 3.0) - flow_m_s(&water(0.6995), 3.0)) / 0.001;
        assert!((gains_m_s2(&water(0.7), 3.0) - gained).abs() < 1e-6, "{gained}");
        assert_eq!(rise_m(&Water { moves_since_s: None, ..water(0.0) }, 0.0), 0.0);
    }
}
