//! Unseen: the runs that are made beside the one that is watched, each a few steps in a frame.

use super::band::Band;
use super::others::Others;
use super::shots::Shots;
use crate::session::Session;
use crate::view::panels::PanelState;

/// Accounts that are compared, the band of an uncertain parameter, and one run made again and again.
#[derive(Default)]
pub struct Unseen {
    others: Others,
    band: Band,
    shots: Shots,
}

impl Unseen {
    /// Makes a slice of each that is wanted.
    pub fn run(&mut self, session: &Session, panels: &mut PanelState) {
        self.others.run(session, &mut panels.compared);
        self.band.run(session, &mut panels.plots);
        self.shots.run(session, panels);
    }
}
