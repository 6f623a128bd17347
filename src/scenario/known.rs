//! Known: the names that the rest of the program gives meaning to, against which a file's references are checked.
//! The loader takes them as plain lists, so that tests can prove it against other names.

use crate::library::library;
use crate::measure::measures;
use crate::mechanics::MECHANICS;

/// An empty list means that there is nothing to check against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub claims: Vec<&'static str>,
    pub mechanics: Vec<&'static str>,
    pub powders: Vec<&'static str>,
    pub measures: Vec<&'static str>,
}

impl Known {
    /// What this program knows.
    #[must_use]
    pub fn of_program() -> Self {
        let library = library();
        Self {
            claims: library.claims.iter().map(|claim| claim.id.as_str()).collect(),
            mechanics: MECHANICS.iter().map(|mechanic| mechanic.id).collect(),
            powders: library.powders.iter().map(|powder| powder.id.as_str()).collect(),
            measures: measures().iter().map(|measure| measure.quantity.id).collect(),
        }
    }
}
