//! Native: a window of its own, with a disk.

#[cfg(feature = "sound")]
pub use super::loudspeaker::open as speaker;
use crate::export::heading::Heading;
use std::path::PathBuf;

/// The folder in which a user's work lies: `FIRELANCE_WORK`, or `Firelance` among the user's documents.
pub fn documents() -> Option<PathBuf> {
    let own = std::env::var_os("FIRELANCE_WORK").filter(|own| !own.is_empty()).map(PathBuf::from);
    own.or_else(|| {
        let folders = directories::UserDirs::new()?;
        Some(folders.document_dir().unwrap_or_else(|| folders.home_dir()).join("Firelance"))
    })
}

/// The window as it is painted so far below a heading, as the bytes of a PNG.
///
/// # Errors
/// A window without a size.
pub fn screen_as_png(heading: &Heading) -> Result<Vec<u8>, String> {
    let dots = macroquad::texture::get_screen_data();
    let size = (u32::from(dots.width), u32::from(dots.height));
    crate::export::png::of_screen(&dots.bytes, size, heading).map_err(|error| error.to_string())
}

/// Plays what is heard; this program was built without.
///
/// # Errors
/// Always.
#[cfg(not(feature = "sound"))]
pub fn speaker() -> Result<Box<dyn crate::view::window::speaker::Speaker>, Option<String>> {
    Err(None)
}
