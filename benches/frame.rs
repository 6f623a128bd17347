//! What the parts of a frame cost that need no display, at the hottest time of De'an: steps at speed 1 and 10, the frame of
//! the world, and the plot of six curves, read anew and read on.
//!
//! `cargo bench --no-default-features --bench frame` prints each beside one step, made in the same minute: the ratio does not
//! depend on how fast the machine is. Wanted of a whole frame are at most 8 ms without the graphics.

use criterion::Criterion;
use firelance::intent::Intent;
use firelance::measure::gauges;
use firelance::plot::{Asked, Gathered, MOST, Picture, Series, Source};
use firelance::scenario::{Scenario, Settings};
use firelance::session::Session;
use firelance::text::Language;
use std::hint::black_box;
use std::time::Instant;

/// Four minutes: all that can burn at once does.
const HOT: u64 = 14_400;
const TRIES: u32 = 60;

fn session() -> Session {
    let scenario = Scenario::find("dean-1132").unwrap_or_else(|report| panic!("{report}"));
    let mut session = Session::open(scenario, Settings::default()).unwrap_or_else(|report| panic!("{report}"));
    session.advance(HOT);
    session
}

fn six_curves(session: &Session) -> Vec<Series> {
    let there = gauges().iter().filter(|gauge| session.frame().gauges.contains_key(gauge.id));
    there.take(MOST).enumerate().map(|(stroke, it)| Series { source: Source::Gauge(it.id.to_owned()), stroke }).collect()
}

fn plot(session: &Session, series: &[Series], gathered: &mut Gathered) {
    let (recording, frame, language) = (session.recording(), session.frame(), Language::default());
    let asked = Asked { recording, frame, series, across: None, shown: None, end_s: 1260.0, pinned: &[], language };
    black_box(Picture::with(&asked, gathered));
}

/// Milliseconds of the work, the mean of many.
fn took_ms(mut work: impl FnMut()) -> f64 {
    let start = Instant::now();
    (0..TRIES).for_each(|_| work());
    start.elapsed().as_secs_f64() * 1000.0 / f64::from(TRIES)
}

fn main() {
    let mut session = session();
    let series = six_curves(&session);
    let step_ms = took_ms(|| session.advance(1));
    let mut gathered = Gathered::default();
    let parts = [
        ("ten steps and their frame", took_ms(|| session.advance(10))),
        ("six curves, read anew", took_ms(|| plot(&session, &series, &mut Gathered::default()))),
        ("six curves, read on", took_ms(|| plot(&session, &series, &mut gathered))),
    ];
    println!("{step_ms:>8.3} ms  1.00  a step and its frame");
    for (name, ms) in parts {
        println!("{ms:>8.3} ms  {:.2}  {name}", ms / step_ms);
    }
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    let mut group = criterion.benchmark_group("of a frame");
    group.bench_function("a step and its frame", |bench| {
        bench.iter(|| {
            if session.ended() {
                session.apply(Intent::Seek(HOT)).expect("seen before");
            }
            session.advance(1);
        });
    });
    group.bench_function("six curves, read anew", |bench| bench.iter(|| plot(&session, &series, &mut Gathered::default())));
    group.bench_function("six curves, read on", |bench| bench.iter(|| plot(&session, &series, &mut gathered)));
    group.finish();
    criterion.final_summary();
}
