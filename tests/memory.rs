//! What a session keeps: its memory stays under a bound however long it is played, wherever it is gone to, and whatever was
//! played before. Measured by an allocator that counts, so that it depends on no machine.
//!
//! One test alone: whatever runs beside it would be counted too.

use firelance::intent::Intent;
use firelance::scenario::{Scenario, Settings};
use firelance::session::Session;
use std::alloc::{GlobalAlloc, Layout, System};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The system's allocator, with a count of the bytes that are handed out.
struct Counting;

static KEPT: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        KEPT.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        KEPT.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn kept_mb() -> f64 {
    KEPT.load(Ordering::Relaxed) as f64 / 1e6
}

fn open(id: &str) -> Session {
    Session::open(Scenario::find(id).expect("built in"), Settings::default()).expect("its own settings")
}

/// De'an to the height of its fire, the scenario with the largest states.
const FAR: u64 = 18_000;
/// With thirty key frames at the fixed rate, some two hundred between them and six hundred rows. Kept whole, a key frame takes 0.3 MB.
const MOST_MB: f64 = 16.0;
/// A session that was just opened.
const FRESH_MB: f64 = 3.0;

#[test]
fn a_session_keeps_a_bounded_memory_and_forgets_what_was_played_before() {
    // What is made once for all sessions is no part of one.
    drop(open("dean-1132"));
    let none_mb = kept_mb();
    let (mut session, mut seen) = (open("dean-1132"), BTreeMap::new());
    for step in [7, 601, 1799, 7200, 7201, 12_345, 16_801, FAR] {
        session.advance(step - session.step());
        seen.insert(step, session.fingerprint());
    }
    let played_mb = kept_mb() - none_mb;
    assert!(played_mb < MOST_MB, "{played_mb:.1} MB after {FAR} steps");
    // Any moment is still the same to the bit, and going there keeps nothing.
    for step in [16_801, 601, 12_345, 7, 7201, 7200, 1799, FAR] {
        session.apply(Intent::Seek(step)).expect("seen before");
        assert_eq!(session.fingerprint(), seen[&step], "step {step}");
    }
    let sought_mb = kept_mb() - none_mb;
    assert!(sought_mb < MOST_MB, "{sought_mb:.1} MB after going to and fro, {played_mb:.1} before");
    for id in ["caishi-1161", "dean-1132", "qizhou-1221", "kaifeng-1126", "dean-1132", "yanglin-1161"].repeat(2) {
        session.apply(Intent::OpenScenario(id.to_owned())).expect("built in");
        session.advance(700);
        session.apply(Intent::Seek(300)).expect("seen before");
        session.apply(Intent::Restart).expect("its own settings");
        let fresh_mb = kept_mb() - none_mb;
        assert!(fresh_mb < FRESH_MB, "{fresh_mb:.1} MB after a restart of {id}");
    }
    drop(session);
    let left_mb = kept_mb() - none_mb;
    assert!(left_mb < 0.5, "{left_mb:.2} MB left of no session");
}
