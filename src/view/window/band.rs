//! Band: the runs over an uncertain parameter, made unseen in slices short enough that the window answers.

use super::slice;
use crate::runner::Course;
use crate::session::Session;
use crate::view::panels::plot::Plots;

/// The run that is being made, if one is.
#[derive(Default)]
pub struct Band {
    course: Option<Course>,
}

impl Band {
    /// Makes a slice of what is still wanted. A parameter that was set to something else is uncertain no more.
    pub fn run(&mut self, session: &Session, plots: &mut Plots) {
        let certain = |band: &crate::view::panels::plot::Band| session.pending().set.get(band.parameter()) != Some(&band.mean);
        if plots.band.as_ref().is_some_and(certain) {
            plots.band = None;
        }
        let sources: Vec<_> = plots.series.iter().map(|series| series.source.clone()).collect();
        let Some(band) = &mut plots.band else {
            self.course = None;
            return;
        };
        if band.turn_to(session.pending(), &sources) {
            self.course = None;
        }
        slice::go_on(&mut self.course, band, session.scenario(), slice::budget_s(session));
    }
}
