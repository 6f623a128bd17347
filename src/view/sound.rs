//! Sound: which event is heard as what, from where, how late and how loud, for the captions. Nothing is played.

pub mod cues;
pub mod ear;
pub mod hearing;
