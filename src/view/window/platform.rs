//! Platform: all in which a window on a desktop and one in a browser's page differ, by the system it is built for.

#[cfg(all(not(target_arch = "wasm32"), feature = "sound"))]
mod loudspeaker;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{documents, screen_as_png, speaker};
#[cfg(target_arch = "wasm32")]
pub use web::{documents, screen_as_png, speaker};
