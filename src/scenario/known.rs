//! Known: the names that the rest of the program gives meaning to, against which a file's references are checked.
//! The loader takes them as plain lists, so that it depends on neither the source library nor the laws.

use crate::measure::MEASURES;

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
        Self { measures: MEASURES.iter().map(|measure| measure.quantity.id).collect(), ..Self::default() }
    }
}
