//! Powder as a bulk stuff: what encyclopaedias print of it, and a teaching index of how lively a named recipe is.
//!
//! v(s) = (s - 0.27) / (0.75 - 0.27), held between 0 and 1; s published share of saltpetre by weight, v the vigour index.
//! Only the order of two recipes means anything: what burns faster, hotter or harder is not known for any mixture of the
//! time, and the fastest mixture is not the one of the greatest heat (`powder-vigour-order`). The straight line is
//! assumed (`assumed-vigour`). Left out on purpose: pressures, amounts, and everything about preparing it; the index
//! errs where sulphur, carbon or other things in a recipe matter more than saltpetre. It must not know of casings.

use crate::library::library;

/// Permanent gas of burnt black powder at 0 C and 1 atm, m3/kg (Davis 1943; `law-powder-bulk`).
pub const GAS_M3_KG: f64 = 0.2713;
/// Share of the mass that becomes gas in a closed vessel (`law-powder-bulk`).
pub const GAS_SHARE: f64 = 0.43;
/// Heat of burning, J/kg (Davis 1943; `law-powder-bulk`).
pub const HEAT_J_KG: f64 = 3.0045e6;
/// Volume of a mole of gas at 0 C and 1 atm, m3 (`law-powder-bulk`).
const MOLE_M3: f64 = 22.414e-3;

/// Share of saltpetre at the lower end of the printed Song figures: index 0 (`powder-vigour-order`).
pub const LEAST_SHARE: f64 = 0.27;
/// Share of saltpetre of post-medieval powder: index 1 (`powder-post-medieval-shares`).
pub const MOST_SHARE: f64 = 0.75;

/// How lively a mixture with this share of saltpetre is, from 0 to 1. An order, no quantity of anything.
#[must_use]
pub fn vigour_of_share(saltpetre_share: f64) -> f64 {
    ((saltpetre_share - LEAST_SHARE) / (MOST_SHARE - LEAST_SHARE)).clamp(0.0, 1.0)
}

/// The index of a named recipe; 0 for one that no source publishes.
#[must_use]
pub fn vigour(powder: &str) -> f64 {
    library().powder(powder).map_or(0.0, |powder| vigour_of_share(powder.saltpetre_share))
}

/// Gas from a kilogram, mol.
#[must_use]
pub fn gas_mol_per_kg() -> f64 {
    GAS_M3_KG / MOLE_M3
}

/// Mean molar mass of that gas, g/mol.
#[must_use]
pub fn gas_molar_mass_g() -> f64 {
    GAS_SHARE / gas_mol_per_kg() * 1000.0
}
