//! The picture: a Song handscroll that moves, drawn by code from frames alone.
//!
//! Only this module and what is below it may name the graphics library. Nothing here changes the world, and nothing
//! is drawn from a clock: the same frame is always the same picture (but for who wants less to move, see `beat`).
#![expect(clippy::disallowed_methods, reason = "a picture may differ in its last bits; nothing of it is recorded")]

pub mod dice;
pub mod beat;
pub mod camera;
pub mod skin;
pub mod ink;
pub mod layer;
mod fonts;
pub mod stage;
pub mod paper;
pub mod hills;
pub mod camps;
pub mod wall;
pub mod gate;
pub mod causeway;
pub mod shore;
pub mod moat;
pub mod pieces;
pub mod extent;
pub mod plain;
pub mod river;
pub mod field;
pub mod timber;
pub mod hides;
pub mod bundles;
pub mod poses;
pub mod horses;
pub mod people;

pub mod banners;
pub mod tongues;
pub mod now;
pub mod crests;
pub mod fire;
pub mod smoke;
pub mod lances;
pub mod throwers;
pub mod bombs;
pub mod clouds;
pub mod weather;
pub mod marks;
pub mod sails;
pub mod arrows;
pub mod buildings;
pub mod water_jets;
pub mod engine;
pub mod ramp;
pub mod wheels;
pub mod ships;
pub mod vignettes;
pub mod crews;
pub mod pick;
pub mod vectors;
pub mod ways;
pub mod flags;
pub mod overlays;
pub mod tools;
pub mod scenery;
pub mod foreground;
pub mod order;
pub mod still;
pub mod scene;
pub mod sound;
pub mod panels;
pub mod window;
