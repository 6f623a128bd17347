//! The one seeded source of chance. Nothing else in the core may be random.

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dice(Pcg64Mcg);

impl Dice {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Pcg64Mcg::new(0xcafe_f00d_d15e_a5e5 ^ u128::from(seed) << 17))
    }

    /// Evenly from 0 up to, not including, 1.
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Evenly between two values.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// About zero with standard deviation one: the sum of twelve even draws, so never beyond six.
    pub fn normal(&mut self) -> f64 {
        // Numerical: twelve even draws have a mean of six and a variance of one.
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}
