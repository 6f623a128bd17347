//! Histogram: how many values lie in each of some even bins.

/// Fewer bins than these show no shape; more are lines.
const BINS: (f64, f64) = (5.0, 30.0);

/// Bins of one width, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Where the first begins: a multiple of the width.
    pub low: f64,
    /// 1, 2 or 5 of some power of ten.
    pub width: f64,
    pub counts: Vec<usize>,
}

impl Histogram {
    /// Up to twice as many bins as the root of the number of values, with round edges; `None` without values. `sorted` is finite and in
    /// order, and `least` is the least width: what is shown of a value tells no finer.
    #[must_use]
    pub fn of(sorted: &[f64], least: f64) -> Option<Self> {
        let (first, last) = (*sorted.first()?, *sorted.last()?);
        let bins = (2.0 * (sorted.len() as f64).sqrt()).clamp(BINS.0, BINS.1);
        let width = round_up(((last - first) / bins).max(least));
        let low = (first / width).floor() * width;
        let mut counts = vec![0; ((last - low) / width).floor() as usize + 1];
        let most = counts.len() - 1;
        sorted.iter().for_each(|value| counts[(((value - low) / width) as usize).min(most)] += 1);
        Some(Self { low, width, counts })
    }

    /// Where the last bin ends.
    #[must_use]
    pub fn high(&self) -> f64 {
        self.low + self.width * self.counts.len() as f64
    }
}

/// The next of 1, 2, 5, 10, 20 ... from `value`, which is above zero.
#[must_use]
pub fn round_up(value: f64) -> f64 {
    let unit = libm::pow(10.0, libm::floor(libm::log10(value)));
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * unit);
    steps.into_iter().find(|step| *step >= value * (1.0 - 1e-9)).unwrap_or(10.0 * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_in_a_bin_with_round_edges() {
        let sorted = [9.7, 10.1, 10.2, 11.0, 11.3, 12.6];
        let histogram = Histogram::of(&sorted, 0.01).unwrap();
        // Five bins of 2.9 m would be 0.58 wide: the next round width is 1.
        assert_eq!(histogram, Histogram { low: 9.0, width: 1.0, counts: vec![1, 2, 2, 1] });
        assert_eq!(histogram.high(), 13.0);
        assert_eq!(Histogram::of(&[], 0.01), None);
        assert_eq!(Histogram::of(&[3.0; 7], 0.5).unwrap().counts, [7]);
        let below = Histogram::of(&[-0.3, -0.1, 0.1], 0.01).unwrap();
        assert!(below.low <= -0.3 && below.counts.iter().sum::<usize>() == 3, "{below:?}");
    }

    #[test]
    fn widths_are_round() {
        for (value, round) in [(0.58, 1.0), (1.0, 1.0), (1.2, 2.0), (0.021, 0.05), (70.0, 100.0), (5.0, 5.0)] {
            assert!((round_up(value) / round - 1.0).abs() < 1e-12, "{value}: {}", round_up(value));
        }
    }
}
