//! Numbers: mean, standard deviation, quantiles, and the confidence interval of a share.

/// Which quantiles are told.
pub const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// The 0.975 quantile of the normal distribution: intervals of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// How the values of a measure are spread.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// Runs in which it has a number.
    pub count: usize,
    /// Runs in which it never happened.
    pub never: usize,
    /// Runs whose scene does not have it.
    pub absent: usize,
    /// Of those with a number; not-a-number where there is none.
    pub mean: f64,
    /// Of a sample: over one less than `count`; not-a-number below two.
    pub deviation: f64,
    /// At [`QUANTILES`]; what never happened is infinite.
    pub quantiles: [f64; 5],
    /// The numbers themselves, in order.
    pub sorted: Vec<f64>,
}

impl Spread {
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        sorted.sort_by(f64::total_cmp);
        let quantiles = QUANTILES.map(|share| quantile(&sorted, share));
        let ordered = sorted.len();
        sorted.retain(|value| value.is_finite());
        let (mean, deviation) = moments(&sorted);
        let (count, absent) = (sorted.len(), values.len() - ordered);
        Self { count, never: ordered - count, absent, mean, deviation, quantiles, sorted }
    }

    /// How far the mean may be off by chance: the standard error, not-a-number below two runs.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        self.deviation / (self.count as f64).sqrt()
    }

    /// Whether all runs came to the same.
    #[must_use]
    pub fn constant(&self) -> bool {
        let ends = self.sorted.first().zip(self.sorted.last());
        let one_value = ends.is_none_or(|(low, high)| low == high);
        let kinds = [self.count, self.never].iter().filter(|count| **count > 0).count();
        one_value && kinds < 2
    }
}

/// Mean and standard deviation in two passes, which lose no digits to a large mean.
fn moments(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, if values.len() < 2 { f64::NAN } else { (squares / (count - 1.0)).sqrt() })
}

/// Hyndman and Fan's type 7 (1996), as R, NumPy and spreadsheets have it: straight between the neighbours.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let place = share * last as f64;
    let (low, within) = (place.floor() as usize, place.fract());
    let (below, above) = (sorted[low], sorted[(low + 1).min(last)]);
    // Between a number and never lies never; between never and never too.
    if within == 0.0 || below == above { below } else { below + (above - below) * within }
}

/// The interval of 95 % of a share of which `hits` of `count` were seen (Wilson 1927): never outside 0 to 1, and right
/// where all or none were.
#[must_use]
pub fn wilson(hits: usize, count: usize) -> (f64, f64) {
    if count == 0 {
        return (0.0, 1.0);
    }
    let (n, share) = (count as f64, hits as f64 / count as f64);
    let middle = share + Z * Z / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    let low = if hits == 0 { 0.0 } else { ((middle - half) / scale).max(0.0) };
    let high = if hits == count { 1.0 } else { ((middle + half) / scale).min(1.0) };
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_agrees_with_values_by_hand() {
        let spread = Spread::of(&[4.0, 2.0, f64::INFINITY, 8.0, 6.0, f64::NAN]);
        assert_eq!((spread.count, spread.never, spread.absent), (4, 1, 1));
        assert_eq!(spread.mean, 5.0);
        // The squares 9, 1, 1, 9 over three.
        assert!((spread.deviation - (20.0_f64 / 3.0).sqrt()).abs() < 1e-15);
        assert!((spread.standard_error() - (5.0_f64 / 3.0).sqrt()).abs() < 1e-15);
        // Of 2, 4, 6, 8, never: places 0.2, 1, 2, 3 and 3.8.
        assert_eq!(spread.quantiles, [2.4, 4.0, 6.0, 8.0, f64::INFINITY]);
        assert!(!spread.constant());
    }

    #[test]
    fn few_values_have_no_deviation_and_none_have_nothing() {
        let one = Spread::of(&[3.0]);
        assert!(one.deviation.is_nan() && one.quantiles == [3.0; 5] && one.constant());
        let none = Spread::of(&[]);
        assert!(none.mean.is_nan() && none.quantiles.iter().all(|value| value.is_nan()) && none.constant());
        let never = Spread::of(&[f64::INFINITY; 3]);
        assert!(never.quantiles == [f64::INFINITY; 5] && never.constant());
        assert!(!Spread::of(&[1.0, f64::INFINITY]).constant());
    }

    #[test]
    fn shares_have_the_interval_of_wilson() {
        // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for ((hits, count), (low, high)) in
            [((81, 263), (0.2553, 0.3662)), ((15, 148), (0.0624, 0.1605)), ((0, 20), (0.0, 0.1611)), ((1, 29), (0.0061, 0.1718))]
        {
            let found = wilson(hits, count);
            assert!((found.0 - low).abs() < 5e-5 && (found.1 - high).abs() < 5e-5, "{hits} of {count}: {found:?}");
        }
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        assert_eq!(wilson(5, 5).1, 1.0);
    }
}
