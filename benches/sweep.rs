//! What a sweep gains from a second processor, and how many runs of a small scene come in a minute.
//!
//! `cargo bench --no-default-features --bench sweep` prints the efficiency before criterion's own figures: the time of one
//! thread over twice that of two, made in turns in the same minute and taken from the fastest turn of each. Wanted is at
//! least 0.95, and 1,000 runs of five seconds within 60 s. A machine that has other work to do has no second processor to
//! give, so the time of two threads that share nothing at all, not even a queue, stands beside it: what the pool itself costs.

use criterion::{Criterion, SamplingMode};
use firelance::expect;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, builtin};
use firelance::sweep::{Asked, Broken, Ended, Plan, Planned, Table, in_order};
use std::hint::black_box;
use std::time::Instant;

const WANTED: f64 = 0.95;
const TURNS: usize = 5;
const SCENE: &str = "proving-thrower";

struct Sweep {
    scenario: Scenario,
    plan: Plan,
    table: Table,
}

impl Sweep {
    /// So many runs of five seconds of the scene.
    fn of(runs: u64) -> Self {
        let (id, text) = builtin().into_iter().find(|(id, _)| *id == SCENE).expect("it is built in");
        let scenario = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}"));
        let asked = Asked { repeat: runs, ..Asked::default() };
        let plan = Plan::of(&scenario, &asked).unwrap_or_else(|problem| panic!("{problem}"));
        let table = Table::of(&scenario, &plan);
        Self { scenario, plan, table }
    }

    fn row(&self, planned: &Planned) -> String {
        let setup = self.scenario.setup(&planned.settings).expect("its own values");
        let recording = run(&setup, &Options { until_s: Some(5.0) }, &mut |_| ());
        let outcomes = expect::outcomes(&recording, &self.scenario.file.measures);
        let ended = Ended { outcomes, fingerprint: recording.fingerprint, note: String::new() };
        self.table.row(planned, &Ok::<_, Broken>(ended))
    }

    /// Seconds that two threads take which have half of the runs each and know nothing of one another.
    fn alone_s(&self) -> f64 {
        let start = Instant::now();
        std::thread::scope(|scope| {
            for half in 0..2 {
                scope.spawn(move || {
                    (half..self.plan.count()).step_by(2).for_each(|run| drop(black_box(self.row(&self.plan.nth(run)))))
                });
            }
        });
        start.elapsed().as_secs_f64()
    }

    /// Seconds that all runs take on so many threads.
    fn took_s(&self, threads: usize) -> f64 {
        let start = Instant::now();
        let take = |row: String| {
            black_box(row);
            Ok::<(), ()>(())
        };
        in_order(threads, self.plan.runs(), |planned| self.row(&planned), take).expect("every row is taken");
        start.elapsed().as_secs_f64()
    }
}

fn main() {
    let sweep = Sweep::of(400);
    let (mut one, mut two, mut alone) = (f64::INFINITY, f64::INFINITY, f64::INFINITY);
    for _ in 0..TURNS {
        one = one.min(sweep.took_s(1));
        two = two.min(sweep.took_s(2));
        alone = alone.min(sweep.alone_s());
    }
    let efficiency = one / (2.0 * two);
    let mark = if efficiency < WANTED { "  TOO LITTLE" } else { "" };
    println!(
        "{SCENE}: 400 runs of 5 s: one thread {one:.2} s, two {two:.2} s, efficiency {efficiency:.3}, wanted {WANTED}{mark}"
    );
    println!("{SCENE}: two threads that share nothing {alone:.2} s; of their pace the pool keeps {:.3}", alone / two);
    println!("{SCENE}: 1,000 runs of 5 s on two threads: {:.1} s, wanted at most 60 s", 2.5 * two);
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    let mut group = criterion.benchmark_group("50 runs of 5 s");
    group.sampling_mode(SamplingMode::Flat);
    let few = Sweep::of(50);
    for threads in [1, 2] {
        group.bench_function(format!("{threads} threads"), |bench| bench.iter(|| few.took_s(threads)));
    }
    group.finish();
    criterion.final_summary();
}
