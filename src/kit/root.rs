//! Roots: where a function of one number passes zero.

/// Where a function that falls from `low` to `high` passes zero. Numerical: 80 halvings leave nothing of any range.
#[must_use]
pub fn bisect(low: f64, high: f64, falls: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (low, high);
    for _ in 0..80 {
        let middle = 0.5 * (low + high);
        if falls(middle) > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}
