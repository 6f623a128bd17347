//! Whether a window can be opened here, found out before anything of it is touched, and opening it.

use super::Failure;
use super::book::Opened;

/// Why no window can be opened; `None` where one can.
#[cfg(not(feature = "window"))]
#[must_use]
pub fn missing() -> Option<String> {
    Some("this build has no window".to_owned())
}

/// Why no window can be opened; `None` where one can.
#[cfg(feature = "window")]
#[must_use]
pub fn missing() -> Option<String> {
    if crate::view::window::display_available() {
        return None;
    }
    let display = std::env::var("DISPLAY").unwrap_or_default();
    Some(if display.is_empty() {
        "no display found (DISPLAY is not set)".to_owned()
    } else {
        format!("the display {display} does not answer")
    })
}

/// Opens the window and answers when it was closed; `chosen` tells whether somebody has asked for this scenario.
///
/// # Errors
/// What is wrong with the settings, or why the window could not be opened.
#[cfg(feature = "window")]
pub fn open(opened: Opened, chosen: bool) -> Result<(), Failure> {
    use crate::view::window::{Begin, open};
    let Opened { scenario, settings, book, path } = opened;
    let begin = match book {
        Some(book) => Begin::Work(Box::new(book), path),
        None if chosen => Begin::Scenario,
        None => Begin::FirstScreen,
    };
    open(scenario, settings, begin).map_err(Failure)
}

#[cfg(not(feature = "window"))]
pub fn open(_: Opened, _: bool) -> Result<(), Failure> {
    Ok(())
}
