//! Sight: what the panels see of the session.

use crate::session::Session;
use crate::view::panels::{PanelState, Shown};

/// What the panels see of the session.
pub fn shown<'a>(session: &'a Session, state: &PanelState, reached: Option<f64>) -> Shown<'a> {
    Shown {
        file: &session.scenario().file,
        settings: session.settings(),
        pending: session.pending(),
        recording: session.recording(),
        frame: session.frame(),
        playing: session.playing(),
        speed: session.speed(),
        reached: reached.filter(|_| session.playing()),
        end_step: session.end_step(),
        language: state.language,
        theme: state.theme,
    }
}

#[cfg(test)]
mod large;
#[cfg(test)]
mod tests;
