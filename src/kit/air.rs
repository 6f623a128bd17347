//! The standard atmosphere: how the scene's altitude thins its air.
//!
//! T = T0 - L h, p = p0 (T / T0)^(g / R L), rho = 1.225 (p / p0) (288.15 K / T) kg/m3. T0 temperature at sea level (K), h
//! altitude of the scene (m), L = 6.5 K/km, g / R L = 5.25588 (`law-air-density`): exactly 1.225 kg/m3 at 0 m and 15 C.
//! Assumed: dry air at standard pressure. Left out: weather (a few per cent either way), damp (a little too dense).

use super::Air;

/// The air cools so much for every metre of altitude, K/m (`law-air-density`).
pub const LAPSE_K_M: f64 = 0.0065;
/// g / (R L) of the standard atmosphere (`law-air-density`).
const EXPONENT: f64 = 5.255_88;
/// Density at sea level and 15 C (`law-air-density`).
const STANDARD_KG_M3: f64 = 1.225;
/// That temperature, 15 C (`law-air-density`).
const STANDARD_K: f64 = 288.15;

impl Air {
    /// Pressure as a share of that at sea level; exactly one there.
    #[must_use]
    pub fn pressure_share(&self) -> f64 {
        let sea_level_k = self.temperature_k + LAPSE_K_M * self.altitude_m;
        libm::pow(self.temperature_k / sea_level_k, EXPONENT)
    }

    #[must_use]
    pub fn density_kg_m3(&self) -> f64 {
        STANDARD_KG_M3 * self.pressure_share() * (STANDARD_K / self.temperature_k)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_atmosphere_is_met() {
        let density = |altitude_m: f64| {
            Air { temperature_k: 288.15 - LAPSE_K_M * altitude_m, altitude_m, ..Air::default() }.density_kg_m3()
        };
        assert_eq!(density(0.0), 1.225);
        // ISO 2533: 1.11164, 1.00649 and 0.41271 kg/m3.
        for (altitude_m, published) in [(1_000.0, 1.11164), (2_000.0, 1.00649), (10_000.0, 0.41271)] {
            assert!((density(altitude_m) / published - 1.0).abs() < 2e-4, "{altitude_m} m: {}", density(altitude_m));
        }
    }
}
