//! Summary: what many runs come to. It reads tables of sweeps, any number of shards of one, and knows nothing of how they
//! were made; the scenario is needed only for its expectations.
//!
//! Contract: values are in the unit of their measure. A mean is of the runs in which the measure has a number; what never
//! happened counts in quantiles and ranks as later than everything. The same tables give the same bytes.

mod band;
mod histogram;
mod judge;
mod numbers;
mod rank;
mod seen;
mod sheet;
mod shots;
pub mod json;
// Files of pictures are made from the command line.
#[cfg(not(target_arch = "wasm32"))]
pub mod fan;
#[cfg(not(target_arch = "wasm32"))]
pub mod svg;
pub mod text;

pub use band::Band;
pub use histogram::Histogram;
pub use judge::{Share, shares};
pub use numbers::{QUANTILES, Spread, quantile, wilson};
pub use rank::{Lever, Pull, levers};
pub use sheet::{Factor, Row, Sheet};
pub use shots::{MOST as MOST_SHOTS, Shot, Shots, Target};

use crate::measure::Measure;

/// What is counted besides the measures themselves.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub shares: Vec<Share>,
    pub bands: Vec<Band>,
}

/// A measure over all runs, and what moves it most.
#[derive(Clone, Debug)]
pub struct Digest {
    pub measure: &'static Measure,
    pub spread: Spread,
    /// The strongest first; empty where nothing varied, or the measure did not.
    pub levers: Vec<Lever>,
}

/// What a sheet comes to, by measure.
#[must_use]
pub fn digests(sheet: &Sheet) -> Vec<Digest> {
    let factors = sheet.factors();
    let digest = |(index, measure): (usize, &&'static Measure)| {
        let values: Vec<f64> = sheet.rows.iter().map(|row| row.outcomes[index]).collect();
        Digest { measure, spread: Spread::of(&values), levers: levers(&factors, &values) }
    };
    sheet.measures.iter().enumerate().map(digest).collect()
}
