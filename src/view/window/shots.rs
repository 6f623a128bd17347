//! Shots: the runs that are made again with other seeds, unseen, in slices short enough that the window answers.

use super::slice;
use crate::runner::Course;
use crate::session::Session;
use crate::view::panels::PanelState;
use crate::view::panels::leaf::Leaf;

/// The shot that is being made, if one is.
#[derive(Default)]
pub struct Shots {
    course: Option<Course>,
}

impl Shots {
    /// Makes a slice of what is still wanted, while the sheet lies open.
    pub fn run(&mut self, session: &Session, panels: &mut PanelState) {
        self.go_on(session, panels);
        panels.shots.share = self.course.as_ref().map_or(0.0, Course::share);
    }

    fn go_on(&mut self, session: &Session, panels: &mut PanelState) {
        let shots = &mut panels.shots.shots;
        if panels.leaf != Some(Leaf::Shots) {
            shots.stop();
            self.course = None;
            return;
        }
        let axis = panels.plots.band.as_ref().map(|band| band.axis());
        if shots.turn_to(&session.scenario().file, session.pending(), axis) || shots.next().is_none() {
            self.course = None;
        }
        slice::go_on(&mut self.course, shots, session.scenario(), slice::budget_s(session));
    }
}
