//! What a step of De'an costs: the laws against the bare engine on the same bodies, and the whole run against the clock.
//!
//! `cargo bench --no-default-features --bench step` prints the ratios (wanted: at most 1.25, and at least 500) before
//! criterion's own figures. Both sides start from the same state, the hottest second of the battle, with the same bodies
//! kept awake: the timbers and every bundle. In a run most bundles lie bedded as part of the ground, which spares the
//! engine more than all laws cost; the second line shows the step as it is then.

use criterion::{BatchSize, Criterion};
use firelance::kit::DT_S;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings, Setup};
use firelance::world::{Snapshot, World};
use std::hint::black_box;
use std::time::Instant;

/// Steps timed at a stretch: whole ticks of 15, so that the laws of the tick have their share.
const STRETCH: u32 = 60;

fn setup() -> Setup {
    let scenario = Scenario::find("dean-1132").unwrap_or_else(|report| panic!("{report}"));
    scenario.setup(&Settings::default()).unwrap_or_else(|report| panic!("{report}"))
}

/// The state at the tick with the greatest heat release.
fn hottest(setup: &Setup) -> Snapshot {
    let mut world = World::new(setup);
    let (mut greatest, mut snapshot) = (-1.0, world.snapshot());
    while world.step_count() < world.end_step() {
        world.step();
        if world.step_count().is_multiple_of(300) {
            let heat_mw = world.gauges()["heat_release_mw"];
            if heat_mw > greatest {
                (greatest, snapshot) = (heat_mw, world.snapshot());
            }
        }
    }
    println!("hottest: {greatest:.1} MW at {:.0} s", snapshot.step as f64 * DT_S);
    snapshot
}

/// Which bodies are kept awake.
#[derive(Clone, Copy, PartialEq)]
enum Awake {
    Timbers,
    TimbersAndBundles,
}

fn awake(setup: &Setup, snapshot: &Snapshot, which: Awake) -> World {
    let mut world = World::restore(setup, snapshot).expect("its own snapshot");
    world.keep_awake(which == Awake::TimbersAndBundles);
    // Once through, so that contacts are found on both sides.
    world.step();
    world
}

/// Seconds for `STRETCH` repetitions, the least of several tries: what else the machine does only adds.
fn least_s(mut fresh: impl FnMut() -> Box<dyn FnMut()>) -> f64 {
    let tries = (0..25).map(|_| {
        let mut once = fresh();
        let start = Instant::now();
        for _ in 0..STRETCH {
            once();
        }
        start.elapsed().as_secs_f64()
    });
    tries.fold(f64::INFINITY, f64::min)
}

fn ratio(setup: &Setup, snapshot: &Snapshot, which: Awake) {
    let whole = least_s(|| {
        let mut world = awake(setup, snapshot, which);
        Box::new(move || world.step())
    });
    let bare = least_s(|| {
        let mut engine = awake(setup, snapshot, which).bare_engine();
        Box::new(move || {
            black_box(engine.step());
        })
    });
    let each = 1e6 / f64::from(STRETCH);
    let (bodies, kept) = (awake(setup, snapshot, which).awake(), if which == Awake::Timbers { "timbers" } else { "all" });
    println!(
        "{bodies} bodies awake ({kept}): whole step {:.1} us, bare engine {:.1} us, laws {:.1} us, ratio {:.3}",
        whole * each,
        bare * each,
        (whole - bare) * each,
        whole / bare
    );
}

fn pace(setup: &Setup) {
    let start = Instant::now();
    black_box(run(setup, &Options::default(), &mut |_| ()));
    let watched_s = start.elapsed().as_secs_f64();
    println!("{:.0} simulated s in {watched_s:.2} s: {:.0} times faster", setup.duration_s, setup.duration_s / watched_s);
}

fn main() {
    let setup = setup();
    let snapshot = hottest(&setup);
    ratio(&setup, &snapshot, Awake::TimbersAndBundles);
    ratio(&setup, &snapshot, Awake::Timbers);
    pace(&setup);
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    criterion.bench_function("a second of De'an at its hottest", |bench| {
        let stretch = |mut world: World| (0..STRETCH).for_each(|_| world.step());
        bench.iter_batched(|| awake(&setup, &snapshot, Awake::TimbersAndBundles), stretch, BatchSize::LargeInput);
    });
    criterion.bench_function("the same, bare engine", |bench| {
        let stretch = |mut engine: firelance::kit::physics::Physics| {
            (0..STRETCH).for_each(|_| drop(black_box(engine.step())));
        };
        bench.iter_batched(|| awake(&setup, &snapshot, Awake::TimbersAndBundles).bare_engine(), stretch, BatchSize::LargeInput);
    });
    criterion.final_summary();
}
