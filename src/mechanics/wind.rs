//! Wind: a mean with gusts that come and go over seconds.
//!
//! u = U (1 + s g), where g is a first-order Gauss-Markov sequence with unit variance and a memory of 5 s:
//! g' = a g + sqrt(1 - a^2) n, a = exp(-dt / 5 s). U mean wind (m/s), s gust share, n a normal draw of the one seeded
//! generator. Assumed: one wind for the whole scene, level, without shelter from the wall. That errs towards too much
//! wind at the foot of the wall.

use super::{Every, Mechanic, Theory};
use crate::kit::{Kit, TICK_S};

/// How long a gust lasts (`assumed-gust-memory`).
const MEMORY_S: f64 = 5.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "wind",
    name: "Wind",
    about: "Wind leans flames and smoke, fans fires and carries what is thrown; gusts come and go.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "u = U (1 + s g),  g' = a g + sqrt(1 - a^2) n,  a = exp(-dt / 5 s)",
        symbols: &[
            ("U", "mean wind, m/s"),
            ("s", "gusts as a share of the mean"),
            ("g", "the gust now"),
            ("n", "a normal draw of the seeded generator"),
        ],
        assumptions: &["one level wind over the whole scene", "gusts last about five seconds"],
        left_out: &[
            ("shelter behind the wall", "wind at its foot is too strong"),
            ("eddies round the bridge", "flames lean too evenly"),
        ],
        claims: &["law-wind-gusts", "assumed-wind", "assumed-gust-memory"],
    },
};

fn act(kit: &mut Kit) {
    let draw = kit.dice.normal();
    let memory = libm::exp(-TICK_S / MEMORY_S);
    let air = &mut kit.air;
    air.gust = memory * air.gust + (1.0 - memory * memory).sqrt() * draw;
    air.wind_m_s = air.mean_wind_m_s * (1.0 + air.gust_share * air.gust);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Air;

    /// Mean and standard deviation of an hour of wind of 5 m/s with these gusts.
    fn hour(gust_share: f64) -> (f64, f64) {
        let mut kit = Kit::new(Air { mean_wind_m_s: 5.0, gust_share, ..Air::default() }, 7);
        let winds: Vec<f64> = (0..4 * 3600)
            .map(|_| {
                act(&mut kit);
                kit.air.wind_m_s
            })
            .collect();
        let mean = winds.iter().sum::<f64>() / winds.len() as f64;
        let square = winds.iter().map(|wind| (wind - mean) * (wind - mean)).sum::<f64>() / winds.len() as f64;
        (mean, square.sqrt())
    }

    #[test]
    fn gusts_are_their_share_of_the_mean() {
        let ((calm, none), (gusty, spread)) = (hour(0.0), hour(0.2));
        assert!((calm - 5.0).abs() < 1e-12 && none < 1e-12);
        assert!((gusty - 5.0).abs() < 0.2 && (spread - 1.0).abs() < 0.1, "mean {gusty}, gusts {spread} m/s");
    }
}
