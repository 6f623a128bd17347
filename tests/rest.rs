//! What has come to rest stays at rest: a frame that stands still among bundles costs the engine nothing.

use firelance::scenario::{Scenario, Settings, battles};
use firelance::world::World;

/// Bundles lie against a burning tower and one that has been tipped over: nothing moves but flames.
const STILL_S: std::ops::Range<u64> = 240..290;
const STEPS_PER_S: u64 = 60;

#[test]
fn towers_among_bundles_that_lean_on_them_come_to_rest() {
    let (id, text) = battles().into_iter().find(|(id, _)| *id == "kaifeng-1127").unwrap();
    let scenario = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}"));
    let settings = Settings { account: Some("shoucheng-lu".to_owned()), ..Settings::default() };
    let mut world = World::new(&scenario.setup(&settings).unwrap());
    let mut awake = 0;
    while world.step_count() < STILL_S.end * STEPS_PER_S {
        world.step();
        awake += if world.step_count() >= STILL_S.start * STEPS_PER_S { world.awake() } else { 0 };
    }
    let mean = awake as f64 / ((STILL_S.end - STILL_S.start) * STEPS_PER_S) as f64;
    // Bedding a bundle wakes the timbers it leans on, which loosened it again, every second: 44 bodies were awake on average.
    assert!(mean < 5.0, "{mean:.1} bodies are awake on average");
}
