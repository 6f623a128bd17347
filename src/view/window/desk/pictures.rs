//! Pictures: the scene as it is drawn now, and the run so far as a film strip, saved beside the user's work.

use super::super::{Window, shown};
use super::{Desk, fresh_path, name_of};
use crate::export::heading::Heading;
use crate::recording::Recording;
use crate::sample::Frame;
use crate::scenario::Settings;
use crate::session::Session;
use crate::view::panels::pictures::{heading, stamp};
use std::path::PathBuf;

/// What is to be drawn and saved.
pub struct Pictures {
    /// The scene, as it is painted next.
    pub wanted: bool,
    /// The film strip that is being made.
    pub film: Option<Film>,
}

impl Pictures {
    pub const fn new() -> Self {
        Self { wanted: false, film: None }
    }
}

/// A film strip under way: one of its moments is made again in each frame of the window, so that this answers.
pub struct Film {
    /// What was run: a film of another run is given up.
    of: Settings,
    steps: Vec<u64>,
    frames: Vec<Frame>,
}

impl Film {
    pub fn begin(steps: Vec<u64>, session: &Session) -> Self {
        Self { of: session.settings().clone(), steps, frames: Vec::new() }
    }
}

impl Desk {
    /// Whether the scene is to be saved as it is painted next.
    pub const fn wants_picture(&self) -> bool {
        self.pictures.wanted
    }
}

impl Window {
    /// Saves what is painted so far, if that was wished for: the scene without its panels.
    pub fn save_picture(&mut self) {
        if !std::mem::take(&mut self.desk.pictures.wanted) {
            return;
        }
        let name = self.stamped(self.session.frame().time_s, "picture");
        let put = self.beside(&name, "png").and_then(|path| {
            self.desk.shelf.give_screen(&path, &self.heading())?;
            Ok(path.display().to_string())
        });
        self.tell_of_put(put);
    }

    /// Makes one more moment of the film; saves it once it has all.
    pub(super) fn go_on_with_film(&mut self) {
        let Some(mut film) = self.desk.pictures.film.take().filter(|film| film.of == *self.session.settings()) else { return };
        let Some(frame) = film.steps.get(film.frames.len()).and_then(|step| self.session.frame_at(*step)) else { return };
        film.frames.push(frame);
        if film.frames.len() < film.steps.len() {
            self.desk.pictures.film = Some(film);
            return;
        }
        let time_s = film.frames.last().map_or(0.0, |frame| frame.time_s);
        let strip = drawn(self.session.recording(), &film.frames, self.session.setup().world.view_m, &self.heading());
        self.put_beside((&self.stamped(time_s, "film"), "svg"), strip);
    }

    /// What stands over a picture of this run.
    fn heading(&self) -> Heading {
        heading(&shown(&self.session, &self.panels, None))
    }

    /// `shoucheng-lu-8m18s-film`: account, time of the run, and what it is.
    fn stamped(&self, time_s: f64, what: &str) -> String {
        format!("{}-{what}", stamp(&self.session.setup().account, time_s))
    }

    /// A file of this name beside the user's work that is not there yet.
    pub(super) fn beside(&self, name: &str, ending: &str) -> Result<PathBuf, String> {
        let path = fresh_path(&*self.desk.shelf, &format!("{}-{name}", name_of(&self.workbook())), ending);
        path.ok_or_else(|| "no folder of your own was found; name one in FIRELANCE_WORK".to_owned())
    }
}

/// As `firelance run --svg` draws it.
#[cfg(not(target_arch = "wasm32"))]
fn drawn(recording: &Recording, frames: &[Frame], view_m: (f64, f64), heading: &Heading) -> Result<String, String> {
    crate::export::svg::draw(recording, frames, view_m, heading).map_err(|error| error.to_string())
}

/// The same without the curves below it: a page has no drawer of those.
#[cfg(target_arch = "wasm32")]
fn drawn(recording: &Recording, frames: &[Frame], view_m: (f64, f64), heading: &Heading) -> Result<String, String> {
    Ok(crate::export::strip::draw(recording, frames, view_m, heading))
}
