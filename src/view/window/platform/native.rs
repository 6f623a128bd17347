//! Native: a window of its own, with a disk.

use std::path::PathBuf;

/// The most that is given to the simulation in a frame, whatever the rest of it takes.
pub const fn frame_most_s(_rest_s: f64) -> f64 {
    0.05
}

/// The same while running to a step that was asked for.
pub const fn seek_most_s(_rest_s: f64) -> f64 {
    0.12
}

/// The folder in which a user's work lies: `FIRELANCE_WORK`, or `Firelance` among the user's documents.
pub fn documents() -> Option<PathBuf> {
    let own = std::env::var_os("FIRELANCE_WORK").filter(|own| !own.is_empty()).map(PathBuf::from);
    own.or_else(|| {
        let folders = directories::UserDirs::new()?;
        Some(folders.document_dir().unwrap_or_else(|| folders.home_dir()).join("Firelance"))
    })
}
