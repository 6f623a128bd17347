//! Sound: which event is heard as what, from where, how late and how loud, for captions and loudspeakers.

pub mod cues;
pub mod ear;
pub mod hearing;
pub mod mix;
pub mod voices;
