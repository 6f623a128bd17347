//! Contact: bodies that touch hold one another by friction, and rebound.
//!
//! Normal: v' = -e v, so a rebound rises to e^2 of the drop. Friction up to mu N: on a slope a = g (sin s - mu cos s), and
//! none where mu >= tan s. e restitution, mu friction coefficient of the pair, N normal force (N), s slope (rad). Source:
//! `law-contact`. The rigid-body engine does all this, not this law, which without it is told that nothing has friction;
//! what acts here are the instruments of test benches.
//! Assumed: one friction coefficient, at rest and in motion, and one restitution at every speed. Left out: stiction (things
//! begin to slide a little too early), wear and dents (a hard blow rebounds a little too high). What bounces turns round at
//! the end of one of the engine's steps; with the bench's step of 1/480 s rebounds are up to 0.02 of the drop too low.

use super::{Every, Mechanic, Theory};
use crate::kit::Kit;
use crate::kit::bench::{Drop, Slide};

/// The slide is read from here on. Numerical: what friction holds has come to rest by then and stays so.
const READ_FROM_S: f64 = 0.5;
/// And up to here. Numerical: a mean over a second evens out the engine's single steps.
const READ_TO_S: f64 = 1.5;

pub const MECHANIC: Mechanic = Mechanic {
    id: "contact",
    name: "Friction and rebound",
    about: "Things that touch hold one another by friction; things that meet hard rebound, never higher than they fell.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "rebound = e^2 drop;  on a slope a = g (sin s - mu cos s), or rest where mu >= tan s",
        symbols: &[
            ("e", "restitution: speed after over speed before"),
            ("mu", "friction coefficient of the two surfaces"),
            ("s", "slope, rad"),
            ("g", "gravity, 9.81 m/s2"),
            ("a", "acceleration along the slope, m/s2"),
        ],
        assumptions: &[
            "friction is the same at rest and in motion",
            "restitution is the same at every speed",
            "two surfaces share the average of their coefficients",
        ],
        left_out: &[
            ("stiction", "things begin to slide a little too early"),
            ("wear and dents", "a hard blow rebounds a little too high"),
        ],
        claims: &["law-contact"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.benches.len() {
        drop(kit, number);
        slide(kit, number);
        let bench = &kit.benches[number];
        let height_m = kit.middle(bench.top).y + bench.top_half_m;
        kit.show("stack_height_m", height_m);
    }
}

/// Reads how high the ball has come since it first touched the slab.
fn drop(kit: &mut Kit, number: usize) {
    let Drop { entity, rest_m, drop_m, touched, rebound_m } = kit.benches[number].ball;
    let (above_m, rising) = (kit.middle(entity).y - rest_m, kit.velocity(entity).0.y >= 0.0);
    // After the first step it falls until it meets the slab.
    let touched = touched || (kit.step > 0 && rising);
    let rebound_m = if touched { rebound_m.max(above_m) } else { 0.0 };
    kit.benches[number].ball = Drop { touched, rebound_m, ..kit.benches[number].ball };
    if touched {
        kit.show("rebound_ratio", rebound_m / drop_m);
    }
}

/// Reads the block's mean acceleration down the slope between two times.
fn slide(kit: &mut Kit, number: usize) {
    let Slide { entity, down, began, done } = kit.benches[number].block;
    let (now_s, speed) = (kit.time_s(), kit.velocity(entity).0.dot(down));
    if done || now_s < READ_FROM_S {
        return;
    }
    let (from_s, from_m_s) = began.unwrap_or((now_s, speed));
    kit.benches[number].block.began = Some((from_s, from_m_s));
    if now_s >= READ_TO_S {
        kit.benches[number].block.done = true;
        kit.show("slide_acceleration_m_s2", (speed - from_m_s) / (now_s - from_s));
    }
}
