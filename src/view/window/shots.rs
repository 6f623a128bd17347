//! Shots: the runs that are made again with other seeds, unseen, in slices short enough that the window answers.

use crate::runner::{Course, Options};
use crate::session::Session;
use crate::view::panels::PanelState;
use crate::view::panels::leaf::Leaf;
use macroquad::time::get_time;

/// Time given to it in a frame; numerical: as for the accounts that are compared, and most of a frame while nothing else runs.
const BUDGET_S: f64 = 0.005;
const ALONE_S: f64 = 0.010;
/// Steps between two looks at the clock.
const CHUNK: u64 = 15;

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
        let (start, budget_s) = (get_time(), if session.playing() { BUDGET_S } else { ALONE_S });
        while get_time() - start < budget_s {
            let Some(settings) = shots.next() else { return };
            let begun = self
                .course
                .take()
                .map_or_else(|| session.scenario().setup(&settings).map(|setup| Course::begin(&setup, &Options::default())), Ok);
            // A value that the scene does not allow with the others comes to nothing.
            let Ok(mut course) = begun else {
                shots.take(None);
                continue;
            };
            if course.advance(CHUNK) {
                self.course = Some(course);
            } else {
                shots.take(Some(&course.finish()));
            }
        }
    }
}
