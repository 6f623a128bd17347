//! Web: a canvas in a browser's page.

use crate::view::window::speaker::Speaker;
use std::path::PathBuf;

/// A page has no folder.
pub const fn documents() -> Option<PathBuf> {
    None
}

/// The page itself takes the picture.
///
/// # Errors
/// Always: it has no disk to write it to.
pub fn screen_as_png(_: &crate::export::heading::Heading) -> Result<Vec<u8>, String> {
    Err("PNG".to_owned())
}

/// The page itself plays what is heard.
///
/// # Errors
/// Always: there is no other loudspeaker.
pub fn speaker() -> Result<Box<dyn Speaker>, Option<String>> {
    Err(None)
}
