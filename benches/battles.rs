//! What a whole battle costs: simulated seconds for each second of the clock, for every battle and account.
//!
//! `cargo bench --no-default-features --bench battles` prints them before criterion's own figures; wanted is at least 200.
//! The same run, steps without the record of it, stands beside as a ratio made in the same minute: it does not depend on
//! how fast the machine is.

use criterion::{Criterion, SamplingMode};
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings, Setup, battles};
use firelance::world::World;
use std::hint::black_box;
use std::time::Instant;

/// Simulated seconds per second that are wanted of every battle.
const WANTED: f64 = 200.0;

fn setups() -> Vec<Setup> {
    let mut setups = Vec::new();
    for (id, text) in battles() {
        let scenario = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}"));
        let accounts = scenario.file.accounts.iter().map(|account| Some(account.id.clone()));
        let accounts: Vec<_> = if scenario.file.accounts.is_empty() { vec![None] } else { accounts.collect() };
        for account in accounts {
            setups.push(scenario.setup(&Settings { account, ..Settings::default() }).expect("its own account"));
        }
    }
    setups
}

/// Seconds that the work takes.
fn took_s(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn bare(setup: &Setup) {
    let mut world = World::new(setup);
    while world.step_count() < world.end_step() {
        world.step();
    }
    black_box(world.fingerprint());
}

fn main() {
    let setups = setups();
    println!("simulated seconds per second, wanted {WANTED:.0}; whole run to bare steps");
    for setup in &setups {
        let mut seconds = 0.0;
        let whole_s = took_s(|| seconds = black_box(run(setup, &Options::default(), &mut |_| ())).last_time_s);
        let bare_s = took_s(|| bare(setup));
        let (pace, ratio) = (seconds / whole_s, whole_s / bare_s);
        let mark = if pace < WANTED { "  TOO SLOW" } else { "" };
        println!("{:>6.0}  {ratio:.3}  {}/{} ({seconds:.0} s in {whole_s:.2} s){mark}", pace, setup.scenario, setup.account);
    }
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    let mut group = criterion.benchmark_group("the first minute of");
    group.sampling_mode(SamplingMode::Flat);
    for setup in &setups {
        let options = Options { until_s: Some(60.0) };
        group.bench_function(format!("{}/{}", setup.scenario, setup.account), |bench| {
            bench.iter(|| black_box(run(setup, &options, &mut |_| ())));
        });
    }
    group.finish();
    criterion.final_summary();
}
