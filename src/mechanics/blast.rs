//! Blast far off: how the sharp first pressure falls with distance, and what a level means for ears.
//!
//! Hopkinson-Cranz: pressure depends on the scaled distance Z = R / W^(1/3) alone (R distance, m; W a charge as its weight
//! of TNT, kg). ln p = A + B ln Z + C (ln Z)^2 + D (ln Z)^3 + E (ln Z)^4, p peak overpressure (kPa), the simplified Kingery
//! fit for a burst on the ground (Swisdak 1994; `law-blast-scaling`). Level: L = 20 log10(p / 20 uPa) dB. A law of a
//! three-dimensional wave, evaluated at the distance: in a flat world the pressure would fall as one over the root of it.
//! Only distances from Z = 5 are answered; near field is left out on purpose. No weapon here has a charge or a yield:
//! what black powder is worth in TNT no source says, so bangs of bombs are placed by order alone (see `burst.rs`), and a
//! listener's pressure is that of the level alone. Left out: ground, walls and weather, which may err either way.

use super::{Every, Mechanic, Theory};
use crate::kit::Kit;

/// Pressure to which sound levels refer, Pa (Kinsler 2000; `law-sound`).
pub const REFERENCE_PA: f64 = 20e-6;
/// Impulse noise that ears may be exposed to at work, dB(C) peak (AUVA; `law-ear-limits`).
pub const WORK_LIMIT_DB: f64 = 137.0;
/// Limit of impulse noise in many rules, dB peak (`law-ear-limits`).
pub const IMPULSE_LIMIT_DB: f64 = 140.0;
/// Where ear-drums begin to be hurt: 34.474 kPa, 184.73 dB (`law-ear-limits`).
pub const EAR_DRUM_PA: f64 = 34_474.0;

/// Nearest scaled distance that is answered, m/kg^(1/3) (`law-blast-scaling`): the near field is left out.
pub const NEAREST: f64 = 5.0;
/// Where the published fit ends (`law-blast-scaling`).
pub const FARTHEST: f64 = 198.5;
/// Where the second branch of the fit begins (Swisdak 1994; `law-blast-scaling`).
const SEAM: f64 = 23.8;
/// The fit's coefficients from A to E nearer than the seam (Swisdak 1994; `law-blast-scaling`).
const NEARER: [f64; 5] = [7.5938, -3.0523, 0.40977, 0.0261, -0.01267];
/// The same beyond it (Swisdak 1994; `law-blast-scaling`).
const FARTHER: [f64; 5] = [6.0536, -1.4066, 0.0, 0.0, 0.0];

/// Radius of a strong point blast, xi (E t^2 / rho)^(1/5), for air (Sedov 1946, Taylor 1950; `law-blast-similarity`).
const SPHERE_XI: f64 = 1.0328;
/// The same in a flat world, xi (E / rho)^(1/4) t^(1/2), E per metre (`law-blast-similarity`).
const CYLINDER_XI: f64 = 1.0040;

pub const MECHANIC: Mechanic = Mechanic {
    id: "blast",
    name: "Blast far off",
    about: "Far from a bang its pressure goes by scaled distance: eight times the charge is felt alike at twice the distance.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "Z = R / W^(1/3);  ln p = A + B ln Z + C (ln Z)^2 + D (ln Z)^3 + E (ln Z)^4;  L = 20 log10(p / 20 uPa)",
        symbols: &[
            ("Z", "scaled distance, m/kg^(1/3), answered from 5 on"),
            ("p", "peak overpressure, kPa"),
            ("L", "peak level, dB re 20 uPa"),
        ],
        assumptions: &["a burst on open ground, in air at sea level"],
        left_out: &[
            ("everything nearer than Z = 5, on purpose", "no answer is given there"),
            ("what black powder is worth in TNT, which no source gives", "no bomb here is given a yield"),
            ("ground, walls and weather", "either way"),
        ],
        claims: &["law-blast-scaling", "law-blast-similarity", "law-ear-limits", "law-sound"],
    },
};

/// Peak overpressure at a scaled distance, kPa; `None` where the near field begins or the fit ends.
#[must_use]
pub fn peak_kpa(scaled_distance: f64) -> Option<f64> {
    if !(NEAREST..=FARTHEST).contains(&scaled_distance) {
        return None;
    }
    let z = libm::log(scaled_distance);
    let fit = if scaled_distance > SEAM { FARTHER } else { NEARER };
    Some(libm::exp(fit.iter().rev().fold(0.0, |sum, coefficient| sum * z + coefficient)))
}

/// Peak level of a pressure, dB (`law-sound`).
#[must_use]
pub fn level_db(pressure_pa: f64) -> f64 {
    20.0 * libm::log10(pressure_pa / REFERENCE_PA)
}

/// Pressure of a peak level, Pa (`law-sound`).
#[must_use]
pub fn pressure_pa(level_db: f64) -> f64 {
    REFERENCE_PA * libm::pow(10.0, level_db / 20.0)
}

/// Impulse of a wave p = ps (1 - t/td) exp(-b t/td), over ps td (Friedlander 1946; `law-blast-similarity`).
#[must_use]
pub fn friedlander_impulse_share(b: f64) -> f64 {
    1.0 / b + libm::expm1(-b) / (b * b)
}

/// How far the front of a strong blast in air has come (`law-blast-similarity`).
#[must_use]
pub fn sphere_radius_m(energy_j: f64, air_kg_m3: f64, time_s: f64) -> f64 {
    SPHERE_XI * libm::pow(energy_j * time_s * time_s / air_kg_m3, 0.2)
}

/// The same in a flat world: what a two-dimensional solver would give (`law-blast-similarity`).
#[must_use]
pub fn cylinder_radius_m(energy_j_m: f64, air_kg_m3: f64, time_s: f64) -> f64 {
    CYLINDER_XI * libm::pow(energy_j_m / air_kg_m3, 0.25) * time_s.sqrt()
}

/// Instruments read the law at their scaled distance, and what a listener heard as a pressure.
fn act(kit: &mut Kit) {
    for level_db in std::mem::take(&mut kit.heard_db) {
        kit.show("peak_kpa", pressure_pa(level_db) / 1000.0);
    }
    for number in 0..kit.blast_gauges.len() {
        if let Some(kpa) = peak_kpa(kit.blast_gauges[number]) {
            kit.show("peak_kpa", kpa);
            kit.show("peak_level_db", level_db(kpa * 1000.0));
        }
    }
    kit.blast_gauges.clear();
}
