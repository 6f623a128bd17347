//! People: crews that haul, throw, aim, and are driven back by heat. Nobody is shown hurt.

pub mod crew;

pub use crew::CrewFile;
