//! Web: a canvas in a browser's page. Nothing may keep the page from answering for longer than 50 ms, and what the
//! program draws counts too.

use std::path::PathBuf;

/// A whole frame takes at most this; what the library does after the window has drawn is not measured and comes on top.
const WHOLE_S: f64 = 0.025;

/// The most that is given to the simulation in a frame whose rest takes `rest_s`.
pub const fn frame_most_s(rest_s: f64) -> f64 {
    (WHOLE_S - rest_s).max(0.003)
}

/// The same while running to a step that was asked for: no more, since the page must answer then too.
pub const fn seek_most_s(rest_s: f64) -> f64 {
    frame_most_s(rest_s)
}

/// A page has no folder.
pub const fn documents() -> Option<PathBuf> {
    None
}
