//! Materials: what heat does to what things are made of. Read once from `assets/materials.ron`, where every figure names
//! the claim that carries it.

use crate::look::Look;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One material. Its number in [`materials`] is what cells keep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    pub id: String,
    pub look: Look,
    pub density_kg_m3: f64,
    pub specific_heat_j_kg_k: f64,
    /// Apparent thermal inertia k rho c, W2 s / (m4 K2).
    pub inertia_w2: f64,
    /// Surface temperature at which a pilot flame lights it.
    pub ignition_c: f64,
    pub heat_of_combustion_mj_kg: f64,
    /// How fast fire eats into it.
    pub burn_mm_min: f64,
    /// Heat from outside below which it goes out by itself; zero for what smoulders on alone.
    pub holds_alight_kw_m2: f64,
    /// For each figure above, by its name, the claim that carries it.
    pub claims: BTreeMap<String, String>,
    /// Depth that takes up heat in the minutes before it lights, m: behind it the stuff is still cold.
    #[serde(default = "deep", skip_serializing_if = "is_deep")]
    pub heated_m: f64,
}

/// Thick enough for all coverings; timber has its own, fitted to measured ignition.
fn deep() -> f64 {
    0.019
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_deep(heated_m: &f64) -> bool {
    *heated_m == deep()
}

impl Material {
    #[must_use]
    pub fn ignition_k(&self) -> f64 {
        self.ignition_c + 273.15
    }

    /// Apparent conductivity that goes with the apparent inertia, W/(m K).
    #[must_use]
    pub fn conductivity_w_m_k(&self) -> f64 {
        self.inertia_w2 / (self.density_kg_m3 * self.specific_heat_j_kg_k)
    }

    #[must_use]
    pub fn burn_m_s(&self) -> f64 {
        self.burn_mm_min / 60_000.0
    }

    #[must_use]
    pub fn heat_of_combustion_j_kg(&self) -> f64 {
        self.heat_of_combustion_mj_kg * 1e6
    }
}

/// All materials, in the order of the file.
#[must_use]
pub fn materials() -> &'static [Material] {
    static MATERIALS: OnceLock<Vec<Material>> = OnceLock::new();
    MATERIALS.get_or_init(|| ron::from_str(include_str!("../assets/materials.ron")).expect("a test reads the embedded materials"))
}

/// Number of the material called `id`.
///
/// # Panics
/// Never for ids of the shipped file; structures and weapons name only those, and a test builds each.
#[must_use]
pub fn material(id: &str) -> usize {
    materials().iter().position(|material| material.id == id).expect("content names shipped materials only")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_materials_read() {
        assert!(materials().len() >= 7);
        assert!(materials().iter().all(|material| material.ignition_c > 200.0 && material.density_kg_m3 > 0.0));
    }
}
