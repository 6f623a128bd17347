//! Fuse: a slow match burns down, and then the bomb has its end, wherever it is by then.
//!
//! t = l / r; t burning time (s), l length (m), r rate, 57 mm/s along a thin open train of powder (Greener, at second
//! hand; `law-fuse-rate`: one figure, good to a factor of five at best). A scenario may give the time itself, for no
//! source has a fuse time of any bomb. Too long, and the bomb lies hissing where it fell; too short, and it ends in the
//! air. Left out: fuses that go out, are pulled out or burn unevenly, which errs towards bombs that always work.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::Kit;
use crate::kit::entity::Hold;

/// Rate along a thin open train (Greener 1881, at second hand; `law-fuse-rate`).
pub const OPEN_TRAIN_M_S: f64 = 0.057;
/// The rate is good to this factor (`law-fuse-rate`).
pub const RATE_FACTOR: f64 = 5.0;
/// A bomb that has lain this long with its fuse still burning is seen to hiss (`assumed-fuse`).
const HISSES_AFTER_S: f64 = 0.3;

pub const MECHANIC: Mechanic = Mechanic {
    id: "fuse",
    name: "Fuse",
    about: "A fuse burns down; too long, and the bomb lies hissing where it fell; too short, and it goes off in the air.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "t = l / r,  r = 57 mm/s along a thin open train (factor 5), or a time that is set",
        symbols: &[("t", "burning time, s"), ("l", "length, m"), ("r", "rate, m/s")],
        assumptions: &["every fuse of a stock burns alike", "a bomb that has lain for 0.3 s is seen to hiss"],
        left_out: &[("fuses that go out or burn unevenly", "bombs go off too surely")],
        claims: &["law-fuse-rate", "assumed-fuse", "powder-lighting-spike"],
    },
};

/// How long a fuse of this length burns.
#[must_use]
pub fn burning_time_s(length_m: f64) -> f64 {
    length_m / OPEN_TRAIN_M_S
}

fn act(kit: &mut Kit) {
    let now_s = kit.time_s();
    for number in 0..kit.bombs.len() {
        if kit.bombs[number].ending.is_some() {
            continue;
        }
        land(kit, number, now_s);
        let bomb = &mut kit.bombs[number];
        let Some(lit_at_s) = bomb.lit_at_s.filter(|_| bomb.fuse_end_s.is_none()) else { continue };
        let end_s = lit_at_s + bomb.plan.fuse_s;
        if now_s >= end_s {
            bomb.fuse_end_s = Some(end_s);
        } else if !bomb.hissing && bomb.fell_s().is_some_and(|landed_s| now_s - landed_s > HISSES_AFTER_S) {
            bomb.hissing = true;
            let (bomb, left_s, hangs) = (bomb.id.clone(), end_s - now_s, bomb.chained.is_some());
            kit.note(Happening::Hissing { bomb, left_s, hangs });
        }
    }
}

/// Notes when a bomb first touches something.
fn land(kit: &mut Kit, number: usize, now_s: f64) {
    let bomb = &kit.bombs[number];
    if bomb.landed_at_s.is_some() {
        return;
    }
    if let Hold::Body(body) = kit.entities[bomb.entity].hold
        && kit.physics.support(body).0
    {
        kit.bombs[number].landed_at_s = Some(now_s);
    }
}
