//! Band: the runs over an uncertain parameter, made unseen in slices short enough that the window answers.

use crate::runner::{Course, Options};
use crate::session::Session;
use crate::view::panels::plot::Plots;
use macroquad::time::get_time;

/// Time given to it in a frame; numerical: as for the accounts that are compared.
const BUDGET_S: f64 = 0.005;
/// Steps between two looks at the clock.
const CHUNK: u64 = 15;

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
        let start = get_time();
        while get_time() - start < BUDGET_S {
            let mut course = match self.course.take() {
                Some(course) => course,
                None => match band.next().map(|settings| session.scenario().setup(&settings)) {
                    Some(Ok(setup)) => Course::begin(&setup, &Options::default()),
                    // A value that the scene does not allow with the others is left out of the band.
                    Some(Err(_)) => {
                        band.take(&crate::recording::Recording::default());
                        continue;
                    }
                    None => return,
                },
            };
            if course.advance(CHUNK) {
                self.course = Some(course);
            } else {
                band.take(&course.finish());
            }
        }
    }
}
