//! Normal: the inverse of the normal distribution, by which an even place from 0 to 1 becomes a place on the bell.

/// Acklam's rational approximation (2003), to 1.2e-9 of its value.
const A: [f64; 6] = [
    -3.969_683_028_665_376e1,
    2.209_460_984_245_205e2,
    -2.759_285_104_469_687e2,
    1.383_577_518_672_69e2,
    -3.066_479_806_614_716e1,
    2.506_628_277_459_239,
];
const B: [f64; 6] = [
    -5.447_609_879_822_406e1,
    1.615_858_368_580_409e2,
    -1.556_989_798_598_866e2,
    6.680_131_188_771_972e1,
    -1.328_068_155_288_572e1,
    1.0,
];
const C: [f64; 6] = [
    -7.784_894_002_430_293e-3,
    -3.223_964_580_411_365e-1,
    -2.400_758_277_161_838,
    -2.549_732_539_343_734,
    4.374_664_141_464_968,
    2.938_163_982_698_783,
];
const D: [f64; 5] = [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
/// Where the tails begin.
const TAIL: f64 = 0.024_25;
/// Farther out than this no sample of a sweep lies.
const LEAST: f64 = 1e-12;

/// How many standard deviations above the mean the share `place` of all lies; places at the very ends are drawn in.
#[must_use]
pub fn probit(place: f64) -> f64 {
    let place = place.clamp(LEAST, 1.0 - LEAST);
    if place > 1.0 - TAIL {
        return -probit(1.0 - place);
    }
    if place < TAIL {
        let root = (-2.0 * libm::log(place)).sqrt();
        return series(&C, root) / series(&D, root);
    }
    let off = place - 0.5;
    off * series(&A, off * off) / series(&B, off * off)
}

/// A polynomial, its highest power first.
fn series(factors: &[f64], at: f64) -> f64 {
    factors.iter().fold(0.0, |sum, factor| sum * at + factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_tables() {
        // Abramowitz and Stegun, table 26.5.
        for (place, value) in
            [(0.5, 0.0), (0.975, 1.959_963_985), (0.025, -1.959_963_985), (0.999, 3.090_232_306), (0.01, -2.326_347_874)]
        {
            assert!((probit(place) - value).abs() < 1e-8, "{place}: {}", probit(place));
        }
        assert!(probit(0.0).is_finite() && probit(1.0) == -probit(0.0));
    }
}
