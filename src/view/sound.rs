//! Sound: which event is heard as what, where it is heard, and how it would sound. It writes captions for who cannot hear,
//! and for who can it makes the waves by arithmetic alone: no recording, no device.

pub mod cues;
pub mod ear;
pub mod hearing;
