//! Exporters: a record in the formats that other programs read. One file each; a new one costs its file and one line here.
//!
//! Contract: exporters see a [`crate::recording::Recording`] and what was judged of it, never the world. Numbers are
//! written in the shortest form that reads back to the same value, so the same run gives the same bytes everywhere.
//! A column or field whose name ends in `_share` holds a share from 0 to 1; measures in `%` hold per cent and say so.

// The library that draws pictures is not there in a browser's page.
#[cfg(not(target_arch = "wasm32"))]
mod chart;
pub mod comparison;
pub mod csv;
pub mod differences;
pub mod film;
#[cfg(not(target_arch = "wasm32"))]
pub mod graph;
pub mod heading;
pub mod json;
pub mod junit;
#[cfg(not(target_arch = "wasm32"))]
pub mod overlay;
#[cfg(not(target_arch = "wasm32"))]
pub mod png;
pub mod report;
pub mod strip;
#[cfg(not(target_arch = "wasm32"))]
pub mod svg;

/// The program that wrote a file, so that a table can be traced to what made it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
