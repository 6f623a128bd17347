//! Dice of the picture: seeded noise that is the same for the same seed, so that one step always gives one picture.
//!
//! It must not know the clock, and it has nothing to do with the simulation's own random numbers.

/// A seed made from two others; order matters.
#[must_use]
pub fn mix(a: u64, b: u64) -> u64 {
    let mut x = a ^ b.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(17);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// A stream of numbers from one seed.
#[derive(Clone, Debug)]
pub struct Dice {
    state: u64,
}

impl Dice {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: mix(seed, 0x5EED) }
    }

    pub fn next_seed(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.state, 1)
    }

    /// Evenly between 0 and 1.
    pub fn unit(&mut self) -> f32 {
        (self.next_seed() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// Evenly between `low` and `high`.
    pub fn range(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// About normal around zero: the sum of four even throws, never beyond 3.5 sigma.
    pub fn normal(&mut self, sigma: f32) -> f32 {
        (self.unit() + self.unit() + self.unit() + self.unit() - 2.0) * 1.732 * sigma
    }

    pub fn chance(&mut self, share: f32) -> bool {
        self.unit() < share
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[(self.next_seed() % of.len() as u64) as usize]
    }
}

/// Value at a whole number, between -1 and 1.
fn corner(seed: u32, at: i32) -> f32 {
    let mut x = (at as u32).wrapping_mul(0x85EB_CA6B) ^ seed;
    x = (x ^ (x >> 15)).wrapping_mul(0x2C1B_3C6D);
    x = (x ^ (x >> 12)).wrapping_mul(0x297A_2D39);
    (x ^ (x >> 15)) as f32 / u32::MAX as f32 * 2.0 - 1.0
}

/// Smooth noise along a line, between -1 and 1, one bump per unit of `at`.
#[must_use]
pub fn noise(seed: u32, at: f32) -> f32 {
    let floor = at.floor();
    let (a, b) = (corner(seed, floor as i32), corner(seed, floor as i32 + 1));
    a + (b - a) * smooth(at - floor)
}

/// Smooth noise of the plane, between -1 and 1.
#[must_use]
pub fn noise2(seed: u32, x: f32, y: f32) -> f32 {
    let floor = y.floor();
    let row = |at: i32| noise(seed ^ (at as u32).wrapping_mul(0x9E37_79B1), x);
    let (a, b) = (row(floor as i32), row(floor as i32 + 1));
    a + (b - a) * smooth(y - floor)
}

/// Four octaves of [`noise2`], between about -1 and 1.
#[must_use]
pub fn cloud(seed: u32, x: f32, y: f32) -> f32 {
    (0..4).map(|i| noise2(seed + i, x * (1 << i) as f32, y * (1 << i) as f32) / (1 << i) as f32).sum::<f32>() * 0.6
}

/// 0 below 0, 1 above 1, an S between.
#[must_use]
pub fn smooth(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_stream() {
        let (mut a, mut b, mut c) = (Dice::new(7), Dice::new(7), Dice::new(8));
        let (first, second, other): (Vec<f32>, Vec<f32>, Vec<f32>) =
            ((0..9).map(|_| a.unit()).collect(), (0..9).map(|_| b.unit()).collect(), (0..9).map(|_| c.unit()).collect());
        assert_eq!(first, second);
        assert_ne!(first, other);
        assert!(first.iter().all(|value| (0.0..1.0).contains(value)));
    }

    #[test]
    fn noise_is_smooth_and_bounded() {
        for i in 0..500 {
            let at = i as f32 * 0.137 - 20.0;
            assert!(noise(3, at).abs() <= 1.0);
            assert!((noise(3, at) - noise(3, at + 0.001)).abs() < 0.01);
        }
    }
}
