//! Firelance: a teaching sandbox of early gunpowder weapons in the Jin-Song Wars.
//!
//! The modules below stand in the order in which data flows; each imports only modules above it.
#![forbid(unsafe_code)]
#![warn(clippy::too_many_lines)]

// Level 0: words (plain data, no behaviour).
pub mod units;
pub mod text;
pub mod words;
pub mod source;
pub mod library;
pub mod look;
pub mod station;
pub mod material;
pub mod fault;
pub mod event;
pub mod sample;
pub mod intent;
pub mod measure;
// Level 1 and 2: hands and content. A weapon, structure or crew names its own parameters and builds itself with the
// kit; the kit keeps the state that laws work on.
pub mod kit;
pub mod mechanics;
pub mod weapons;
pub mod structures;
pub mod people;
pub mod rigs;
// Level 3: scenario.
pub mod scenario;
pub mod edit;
// Level 4: world.
pub mod world;
// Level 5: the record.
pub mod recording;
// Level 6: readers of the record.
pub mod narrate;
pub mod expect;
pub mod plot;
pub mod export;
pub mod workbook;
// Level 7: session.
pub mod recorder;
pub mod session;
pub mod runner;
pub mod replay;
pub mod sweep;
pub mod summary;
pub mod published;
// Level 8: the window, then the command line that opens it; a page in a browser has none.
#[cfg(feature = "window")]
pub mod view;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
