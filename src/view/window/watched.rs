//! Watched: the scenario file that is played is read anew when it is saved in an editor. What is wrong with a save is told
//! until it is mended, and meanwhile the last good scene stays.

use super::Window;
use crate::intent::Intent;
use crate::scenario::load::text_of;
use crate::scenario::problem::Report;
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::view::panels::compare::Compared;
use crate::view::panels::state::Notice;
use crate::words::say;
use macroquad::miniquad::date::now;
use std::time::SystemTime;

/// How often the file is looked at. A save is read once two looks find the same, so that no half of one is: it shows within
/// 300 ms.
const LOOK_EVERY_S: f64 = 0.05;

/// By what a save is known: when it was made, and how long the file is.
type Stamp = (SystemTime, u64);

/// The file of the scenario that is played.
#[derive(Debug, Default)]
pub struct Watched {
    file: String,
    looked_at_s: f64,
    last: Option<Stamp>,
    read: Option<Stamp>,
    /// A bad save is being told of.
    bad: bool,
}

impl Watched {
    /// Whether the file has been saved since it was read; a file that is just being replaced is not there for a moment.
    fn saved(&mut self, file: &str) -> bool {
        let stamp = stamp(file);
        let settled = stamp.is_some() && stamp == self.last;
        self.last = stamp;
        if self.file != file {
            *self = Self { file: file.to_owned(), read: stamp, last: stamp, ..Self::default() };
            return false;
        }
        let saved = settled && stamp != self.read;
        if saved {
            self.read = stamp;
        }
        saved
    }
}

fn stamp(file: &str) -> Option<Stamp> {
    let about = std::fs::metadata(file).ok().filter(std::fs::Metadata::is_file)?;
    Some((about.modified().ok()?, about.len()))
}

impl Window {
    /// Reads the scenario anew where its file has been saved.
    pub fn watch_the_file(&mut self) {
        if now() - self.watched.looked_at_s < LOOK_EVERY_S {
            return;
        }
        let file = self.session.scenario().origin.clone();
        let saved = self.watched.saved(&file);
        self.watched.looked_at_s = now();
        if saved {
            match self.reopened(&file) {
                Ok(session) => self.go_on_with(session, &file),
                Err(report) => self.tell_of_bad_save(&report),
            }
        }
    }

    /// A session of the file as it is now, with the changes made by hand as far as it still allows them.
    fn reopened(&self, file: &str) -> Result<Session, Report> {
        let text = text_of(file)?;
        let scenario = Scenario::read(file, &text)?;
        match Session::open(scenario, self.session.pending().clone()) {
            Ok(session) => Ok(session),
            Err(_) => Session::open(Scenario::read(file, &text)?, Settings::default()),
        }
    }

    fn go_on_with(&mut self, session: Session, file: &str) {
        let another = session.scenario().file.id != self.session.scenario().file.id;
        if std::mem::take(&mut self.watched.bad) {
            self.panels.notice = None;
        }
        self.take_session(session, another);
        let text = say(self.panels.language, "file-read-anew", &[("file", file.into())]);
        self.panels.toast(text, now());
    }

    /// Goes on with another session at the speed of the last, playing if that did.
    pub fn take_session(&mut self, session: Session, another: bool) {
        let (playing, speed) = (self.session.playing(), self.session.speed());
        self.session = session;
        // Runs of the scenario as it was are no runs of this one.
        self.panels.compared = Compared::default();
        self.panels.work.seen.clear();
        self.set_the_scene(another);
        self.pace.stay();
        self.obey(Intent::Speed(speed));
        if playing {
            self.obey(Intent::Play);
        }
    }

    fn tell_of_bad_save(&mut self, report: &Report) {
        self.watched.bad = true;
        let text = say(self.panels.language, "file-not-read-anew", &[("reason", report.to_string().into())]);
        self.panels.notice = Some(Notice { text, until_s: f64::INFINITY, at: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_is_read_once_and_only_when_it_has_settled() {
        let path = std::env::temp_dir().join(format!("firelance-watched-{}.ron", std::process::id()));
        let file = path.display().to_string();
        std::fs::write(&path, "one").unwrap();
        let mut watched = Watched::default();
        assert!(!watched.saved(&file), "what is open was just read");
        assert!(!watched.saved(&file));
        std::fs::write(&path, "another").unwrap();
        assert!(!watched.saved(&file), "it may still be being written");
        assert!(watched.saved(&file));
        assert!(!watched.saved(&file));
        std::fs::remove_file(&path).unwrap();
        assert!(!watched.saved(&file) && !watched.saved(&file), "a file that is gone is no save");
        std::fs::write(&path, "a third").unwrap();
        assert!(!watched.saved(&file) && watched.saved(&file));
        assert!(!watched.saved("dean-1132"), "a built-in scenario has no file");
        std::fs::remove_file(&path).unwrap();
    }
}
