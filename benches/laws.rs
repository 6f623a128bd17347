//! What the laws cost over many bodies: a step of 200 boxes and 1,000 shards with every law, against the bare engine on the
//! same bodies.
//!
//! `cargo bench --no-default-features --bench laws` prints the ratio (wanted: at most 1.5) before criterion's own figures.

use criterion::{BatchSize, Criterion};
use firelance::kit::physics::Physics;
use firelance::scenario::{Scenario, Settings, Setup};
use firelance::world::{Snapshot, World};
use std::hint::black_box;
use std::time::Instant;

/// Whole ticks of 15 steps, so that the laws of the tick have their share.
const STRETCH: u32 = 60;

/// The pile two seconds in: shards are still falling, boxes burn.
fn falling(setup: &Setup) -> Snapshot {
    let mut world = World::new(setup);
    (0..120).for_each(|_| world.step());
    world.snapshot()
}

fn awake(setup: &Setup, snapshot: &Snapshot) -> World {
    let mut world = World::restore(setup, snapshot).expect("its own snapshot");
    world.keep_awake(true);
    world.step();
    world
}

/// Microseconds a step: the least of several tries, what else the machine does only adds.
fn least_us(mut fresh: impl FnMut() -> Box<dyn FnMut()>) -> f64 {
    let tries = (0..10).map(|_| {
        let mut once = fresh();
        let start = Instant::now();
        (0..STRETCH).for_each(|_| once());
        start.elapsed().as_secs_f64()
    });
    1e6 * tries.fold(f64::INFINITY, f64::min) / f64::from(STRETCH)
}

fn main() {
    let scenario = Scenario::find("proving-pile").unwrap_or_else(|report| panic!("{report}"));
    let setup = scenario.setup(&Settings::default()).unwrap_or_else(|report| panic!("{report}"));
    let snapshot = falling(&setup);
    let whole = least_us(|| {
        let mut world = awake(&setup, &snapshot);
        Box::new(move || world.step())
    });
    let bare = least_us(|| {
        let mut engine = awake(&setup, &snapshot).bare_engine();
        Box::new(move || drop(black_box(engine.step())))
    });
    let bodies = awake(&setup, &snapshot).awake();
    println!("{bodies} bodies awake: whole step {whole:.1} us, bare engine {bare:.1} us, ratio {:.3}", whole / bare);
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    criterion.bench_function("a second of the pile, every law", |bench| {
        let stretch = |mut world: World| (0..STRETCH).for_each(|_| world.step());
        bench.iter_batched(|| awake(&setup, &snapshot), stretch, BatchSize::LargeInput);
    });
    criterion.bench_function("the same, bare engine", |bench| {
        let stretch = |mut engine: Physics| (0..STRETCH).for_each(|_| drop(black_box(engine.step())));
        bench.iter_batched(|| awake(&setup, &snapshot).bare_engine(), stretch, BatchSize::LargeInput);
    });
    criterion.final_summary();
}
