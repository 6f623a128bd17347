//! Others: the accounts that are played unseen, for comparison, in slices short enough that the window answers.

use super::slice::{BUDGET_S, CHUNK};
use crate::expect;
use crate::runner::{Course, Options};
use crate::scenario::Settings;
use crate::session::Session;
use crate::view::panels::compare::{Compared, Kept};
use macroquad::time::get_time;

/// The run that is being made, if one is.
#[derive(Default)]
pub struct Others {
    course: Option<(String, Settings, Course)>,
}

impl Others {
    /// Makes a slice of what is asked for.
    pub fn run(&mut self, session: &Session, compared: &mut Compared) {
        let file = &session.scenario().file;
        let missing = if compared.asked { compared.missing(file, session.settings()) } else { None };
        let Some(settings) = missing else {
            *self = Self::default();
            (compared.asked, compared.playing) = (false, None);
            return;
        };
        let begun = self.course.take().filter(|(id, own, _)| *id == file.id && *own == settings);
        let course = match begun {
            Some((_, _, course)) => Ok(course),
            None => session.scenario().setup(&settings).map(|setup| Course::begin(&setup, &Options::default())),
        };
        match course {
            Ok(course) => self.go_on(course, settings, session, compared),
            Err(report) => {
                let values = Err(report.to_string());
                compared.keep(Kept { scenario: file.id.clone(), settings, values });
            }
        }
    }

    fn go_on(&mut self, mut course: Course, settings: Settings, session: &Session, compared: &mut Compared) {
        let (file, start) = (&session.scenario().file, get_time());
        let mut more = true;
        while more && get_time() - start < BUDGET_S {
            more = course.advance(CHUNK);
        }
        let scenario = file.id.clone();
        if more {
            compared.playing = settings.account.clone().map(|account| (account, course.share()));
            self.course = Some((scenario, settings, course));
            return;
        }
        let outcomes = expect::outcomes(&course.finish(), &file.measures);
        let values = Ok(outcomes.iter().map(|outcome| outcome.value).collect());
        compared.keep(Kept { scenario, settings, values });
    }
}
