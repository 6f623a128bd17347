//! Shuffle: the Latin hypercube of McKay, Beckman and Conover (1979). Every parameter's range is cut into as many strata as
//! there are samples; every stratum is used once, in an order of its own, at a place of its own within it.
//!
//! The order is a keyed permutation (a Feistel network, walked until it lands inside), so any sample is found without those
//! before it, and nothing is kept.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Numerical: six rounds of a Feistel network mix even a handful of strata well.
const ROUNDS: u64 = 6;

/// The strata of one parameter.
pub struct Strata {
    key: u64,
    count: u64,
    half_bits: u32,
}

impl Strata {
    /// The order follows from the seed and the parameter's name: one more parameter changes no other's.
    pub fn new(seed: u64, name: &str, count: u64) -> Self {
        let bits = u64::BITS - count.saturating_sub(1).leading_zeros();
        Self { key: xxh3_64_with_seed(name.as_bytes(), seed), count, half_bits: bits.div_ceil(2).max(1) }
    }

    /// The stratum of a sample, both counted from 0.
    pub fn stratum(&self, sample: u64) -> u64 {
        let mut place = sample;
        loop {
            place = self.mixed(place);
            if place < self.count {
                return place;
            }
        }
    }

    /// Where in the whole range a sample lies, from 0 up to, not including, 1.
    pub fn place(&self, sample: u64) -> f64 {
        let within = (self.hash(ROUNDS, sample) >> 11) as f64 / (1_u64 << 53) as f64;
        (self.stratum(sample) as f64 + within) / self.count as f64
    }

    fn mixed(&self, place: u64) -> u64 {
        let mask = (1 << self.half_bits) - 1;
        let (mut left, mut right) = (place >> self.half_bits, place & mask);
        for round in 0..ROUNDS {
            (left, right) = (right, left ^ self.hash(round, right) & mask);
        }
        left << self.half_bits | right
    }

    fn hash(&self, round: u64, value: u64) -> u64 {
        xxh3_64_with_seed(&value.to_le_bytes(), self.key ^ round)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stratum_is_used_once() {
        for count in [1, 2, 3, 7, 8, 100, 1000] {
            let strata = Strata::new(5, "wind_m_s", count);
            let mut used: Vec<u64> = (0..count).map(|sample| strata.stratum(sample)).collect();
            used.sort_unstable();
            assert_eq!(used, (0..count).collect::<Vec<_>>());
            let places = (0..count).map(|sample| ((strata.place(sample) * count as f64) as u64, strata.stratum(sample)));
            assert!(places.into_iter().all(|(place, stratum)| place == stratum), "{count}");
        }
    }

    #[test]
    fn seed_and_name_each_give_another_order() {
        let order = |seed, name| (0..50).map(|sample| Strata::new(seed, name, 50).stratum(sample)).collect::<Vec<_>>();
        assert_ne!(order(1, "a"), order(2, "a"));
        assert_ne!(order(1, "a"), order(1, "b"));
        assert_eq!(order(1, "a"), order(1, "a"));
        assert_ne!(order(1, "a"), (0..50).collect::<Vec<_>>());
    }

    #[test]
    fn two_parameters_are_not_tied_to_one_another() {
        let (a, b) = (Strata::new(1, "a", 500), Strata::new(1, "b", 500));
        let sum: f64 = (0..500).map(|sample| (a.place(sample) - 0.5) * (b.place(sample) - 0.5)).sum();
        // The correlation of two even draws: 500 / 12 would be 1; three standard deviations of chance are 0.134.
        assert!((sum / (500.0 / 12.0)).abs() < 0.134, "{sum}");
    }
}
