//! The gas of a round jet at any place: speed by Pope's decay, temperature by Long's.
//!
//! Uc = U0 min(1, 5.9 d / x), U = Uc exp(-ln2 (r / rh)^2), rh = 0.096 x but never less than half the bore;
//! T - Ta = min(1, 6 (d / x) sqrt(Ta / Tj)) (Tj - Ta) exp(-(5 r / x)^2). The virtual origin lies in the mouth (x0 = 0):
//! measured ones scatter between 0 and 4 bores. A round law in a flat picture: a slot's jet would fall off as the root.
//! Left out: hot gas is light, so that its speed falls sooner, by up to the root of the density ratio.

use std::f64::consts::{LN_2, PI};

/// Decay of a jet's speed over distance in bores (Pope 2000; `law-jet-decay`).
const DECAY: f64 = 5.9;
/// Half width of a jet over the distance (Pope 2000; `law-jet-decay`).
const SPREAD: f64 = 0.096;
/// Half widths to which a section is summed. Numerical: nothing is left beyond.
const SUMMED: f64 = 6.0;

/// A round jet and the air it blows into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gas {
    pub bore_m: f64,
    pub exit_speed_m_s: f64,
    pub exit_k: f64,
    pub air_k: f64,
}

impl Gas {
    /// Speed along the axis, `x` before the mouth and `r` off the axis.
    #[must_use]
    pub fn speed_m_s(&self, x: f64, r: f64) -> f64 {
        if x < 0.0 {
            return 0.0;
        }
        let centre = self.exit_speed_m_s * (DECAY * self.bore_m / x.max(1e-9)).min(1.0);
        let off = r / (SPREAD * x).max(0.5 * self.bore_m);
        centre * libm::exp(-LN_2 * off * off)
    }

    /// Temperature above the air, K (Long 1963; `law-jet-temperature`).
    #[must_use]
    pub fn excess_k(&self, x: f64, r: f64) -> f64 {
        let near = x.max(1e-6);
        let (share, off) = (6.0 * self.bore_m / near * (self.air_k / self.exit_k).sqrt(), 5.0 * r / near);
        let axis = (share * (self.exit_k - self.air_k)).abs().min((self.exit_k - self.air_k).abs());
        axis.copysign(self.exit_k - self.air_k) * libm::exp(-off * off)
    }

    /// Volume flow and momentum (per density) through a section, by summing its rings.
    #[must_use]
    pub fn through(&self, x: f64) -> (f64, f64) {
        const RINGS: u32 = 600;
        let width = SUMMED * (SPREAD * x).max(0.5 * self.bore_m) / f64::from(RINGS);
        (0..RINGS).map(|ring| (f64::from(ring) + 0.5) * width).fold((0.0, 0.0), |(flow, momentum), r| {
            let (speed, area) = (self.speed_m_s(x, r), 2.0 * PI * r * width);
            (flow + speed * area, momentum + speed * speed * area)
        })
    }

    /// The same at the mouth, where the speed is even.
    #[must_use]
    pub fn from_mouth(&self) -> (f64, f64) {
        let area = PI / 4.0 * self.bore_m * self.bore_m;
        (self.exit_speed_m_s * area, self.exit_speed_m_s * self.exit_speed_m_s * area)
    }
}
