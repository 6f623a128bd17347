//! What going to any moment of a run costs: the key frame before it, and the steps from there.
//!
//! `cargo bench --no-default-features --bench seek` goes to two hundred moments, thrown by one seed, of 200 boxes with 100 and with
//! 1,000 shards (`proving-pile`), and of De'an up to its hottest. Wanted are at most 17 ms among 100 shards and 50 ms among 1,000.
//! Each is told beside the mean step of the same run too: that does not depend on how fast the machine is.

use firelance::intent::Intent;
use firelance::scenario::{Scenario, Settings};
use firelance::session::Session;
use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg32;
use std::time::Instant;

const MOMENTS: usize = 200;
/// De'an to the height of its fire.
const HOT: u64 = 14_400;

fn pile(shards: &str) -> Session {
    let mut settings = Settings::default();
    settings.set.insert("shards".to_owned(), shards.to_owned());
    open("proving-pile", settings)
}

fn open(id: &str, settings: Settings) -> Session {
    let scenario = Scenario::find(id).unwrap_or_else(|report| panic!("{report}"));
    Session::open(scenario, settings).unwrap_or_else(|report| panic!("{report}"))
}

fn measure(name: &str, mut session: Session, until: u64) {
    let start = Instant::now();
    session.advance(until);
    let (last, step_ms) = (session.step(), start.elapsed().as_secs_f64() * 1000.0 / session.step() as f64);
    let mut dice = Pcg32::seed_from_u64(1132);
    let mut took_ms: Vec<f64> = (0..MOMENTS)
        .map(|_| {
            let (to, start) = (u64::from(dice.next_u32()) % (last + 1), Instant::now());
            session.apply(Intent::Seek(to)).unwrap_or_else(|report| panic!("{report}"));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    took_ms.sort_by(f64::total_cmp);
    let [half, most, worst] = [MOMENTS / 2, MOMENTS * 95 / 100, MOMENTS - 1].map(|at| took_ms[at]);
    println!("{name:<28} half within {half:>6.1} ms, 95 % {most:>6.1} ms, all {worst:>6.1} ms: {:>4.0} steps", worst / step_ms);
}

fn main() {
    measure("200 boxes, 100 shards", pile("100"), u64::MAX);
    measure("200 boxes, 1,000 shards", pile("1000"), u64::MAX);
    measure("De'an to its hottest", open("dean-1132", Settings::default()), HOT);
}
