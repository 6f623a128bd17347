//! Slice: runs that are made unseen, a few steps in each frame, short enough that the window answers.

use crate::recording::Recording;
use crate::runner::{Course, Options};
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::summary::Shots;
use crate::view::panels::plot::Band;
use macroquad::time::get_time;

/// Time given to them in a frame; numerical: a frame of 60 a second has 16 ms, of which the watched run may take 12.
pub const BUDGET_S: f64 = 0.005;
/// And while nothing is watched: most of a frame.
const ALONE_S: f64 = 0.010;
/// Steps between two looks at the clock.
pub const CHUNK: u64 = 15;

/// Time given to them in this frame.
#[must_use]
pub fn budget_s(session: &Session) -> f64 {
    if session.playing() { BUDGET_S } else { ALONE_S }
}

/// Runs that are wanted one after another.
pub trait Wanted {
    /// What is to be run next; nothing once all are made.
    fn next(&self) -> Option<Settings>;

    /// Takes in what has been run; nothing where its values were not allowed together.
    fn take(&mut self, recording: Option<&Recording>);
}

impl Wanted for Shots {
    fn next(&self) -> Option<Settings> {
        self.next()
    }

    fn take(&mut self, recording: Option<&Recording>) {
        self.take(recording);
    }
}

impl Wanted for Band {
    fn next(&self) -> Option<Settings> {
        self.next()
    }

    /// A run that was not allowed is left out of the band.
    fn take(&mut self, recording: Option<&Recording>) {
        self.take(recording.unwrap_or(&Recording::default()));
    }
}

/// Makes a slice of what is `wanted`; `course` is the run that is being made, if one is.
pub fn go_on(course: &mut Option<Course>, wanted: &mut impl Wanted, scenario: &Scenario, budget_s: f64) {
    let start = get_time();
    while get_time() - start < budget_s {
        let Some(settings) = wanted.next() else { return };
        let begun =
            course.take().map_or_else(|| scenario.setup(&settings).map(|setup| Course::begin(&setup, &Options::default())), Ok);
        let Ok(mut own) = begun else {
            wanted.take(None);
            continue;
        };
        if own.advance(CHUNK) {
            *course = Some(own);
        } else {
            wanted.take(Some(&own.finish()));
        }
    }
}
