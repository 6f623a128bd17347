//! The stone's flight after the sling has let go: gravity and quadratic drag in moving air, by RK4.
//!
//! p'' = g - (rho Cd A / 2 m) |v - u| (v - u). One step of 1/60 s errs by less than a thousandth in range for any stone a
//! crew can throw. Knows nothing of throwers.

use crate::units::{GRAVITY_M_S2, Vec2};

/// What holds the stone back: rho Cd A / (2 m), 1/m, and the wind, m/s.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Air {
    pub drag_1_m: f64,
    pub wind_m_s: f64,
}

/// Place and velocity `time_s` later, by Runge-Kutta of fourth order (Kutta 1901).
#[must_use]
pub fn fly(at: Vec2, velocity: Vec2, air: Air, time_s: f64) -> (Vec2, Vec2) {
    let pulled = |velocity: Vec2| {
        let through = velocity - Vec2::new(air.wind_m_s, 0.0);
        through * (-air.drag_1_m * through.length()) - Vec2::new(0.0, GRAVITY_M_S2)
    };
    let first = pulled(velocity);
    let second = pulled(velocity + first * (0.5 * time_s));
    let third = pulled(velocity + second * (0.5 * time_s));
    let fourth = pulled(velocity + third * time_s);
    let moved = velocity * time_s + (first + second + third) * (time_s * time_s / 6.0);
    (at + moved, velocity + (first + (second + third) * 2.0 + fourth) * (time_s / 6.0))
}

/// As [`fly`], but no further than the ground: the second value is the share of the time until the stone touched it.
#[must_use]
pub fn fly_to_ground(at: Vec2, velocity: Vec2, air: Air, time_s: f64) -> ((Vec2, Vec2), Option<f64>) {
    let there = fly(at, velocity, air, time_s);
    if there.0.y > 0.0 || there.1.y > 0.0 {
        return (there, None);
    }
    let (mut early, mut late) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = 0.5 * (early + late);
        if fly(at, velocity, air, middle * time_s).0.y > 0.0 { early = middle } else { late = middle }
    }
    (fly(at, velocity, air, late * time_s), Some(late))
}
