//! Firelance: a teaching sandbox of early gunpowder weapons in the Jin-Song Wars.
//!
//! The modules below stand in the order in which data flows; each imports only modules above it.
#![forbid(unsafe_code)]

// Level 0: words (plain data, no behaviour).
pub mod units;
pub mod text;
pub mod source;
pub mod look;
pub mod fault;
pub mod event;
pub mod sample;
pub mod intent;
pub mod measure;
// Level 2: content.
pub mod weapons;
pub mod structures;
pub mod people;
// Level 3: scenario.
pub mod scenario;
// Level 5: the record.
pub mod recording;
// Level 7: session.
pub mod session;
// Level 8: the window.
#[cfg(feature = "window")]
pub mod view;
