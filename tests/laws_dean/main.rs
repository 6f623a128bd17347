//! The laws that De'an stands on, held to published figures: tables, closed forms and orders that must not swap.
//!
//! Each test names what it is held to and why its tolerance is what it is. The laws are driven through the functions that
//! a run calls, or on a small scene made with the kit, never on a copy of their formulas.

mod bodies;
mod flames;
mod heat;
mod spread;

/// Fails unless `got` lies within `share` of `wanted`.
#[track_caller]
pub fn close(what: &str, got: f64, wanted: f64, share: f64) {
    let off = (got - wanted).abs() / wanted.abs();
    assert!(off <= share, "{what}: {got:.5} instead of {wanted:.5}, off by {:.2} %, allowed {:.2} %", off * 100.0, share * 100.0);
}
