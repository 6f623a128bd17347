//! Building: does what the page on which a scene is built asks for. An edit makes the session anew from its beginning, as a
//! saved file does.

mod rows;
mod tags;

use super::Window;
use super::desk::fresh_path;
use crate::edit::things::things;
use crate::edit::{Edit, Edited, Refusal, empty_field, turn};
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::text::Language;
use crate::view::panels::build::{Deed, capital, name, step};
use crate::words::say;
use macroquad::math::Vec2;
use macroquad::miniquad::date::now;
use rows::rows;

/// What the page has last been told of.
#[derive(Debug, Default)]
pub struct Site {
    source: String,
    chosen: String,
    language: Language,
    /// Where a thing was taken hold of in the scene.
    grip: Option<Vec2>,
}

impl Window {
    /// Does what was asked for, and shows the page what there is.
    pub fn mind_the_building(&mut self, scale: f32) {
        if let Some(deed) = self.panels.build.wish.take() {
            self.build(deed);
        }
        if self.panels.build.carried.is_some() {
            self.follow.let_go();
        }
        if self.panels.build.open {
            self.look_over();
            self.place_tags(scale);
        }
    }

    fn build(&mut self, deed: Deed) {
        let scenario = self.session.scenario().clone();
        match deed {
            Deed::Do(edit) => match edit.apply(&scenario) {
                Ok(edited) => self.take_edit(&scenario, &edit, edited),
                Err(Refusal::Report(report)) => self.tell(Err(report)),
                Err(Refusal::Words(key, id)) => {
                    let thing = name(&scenario.file, self.panels.language, &id);
                    let text = say(self.panels.language, key, &[("thing", thing.into())]);
                    self.panels.notify(text, now());
                }
            },
            Deed::Undo => {
                let text = self.panels.build.history.undo(scenario.source());
                self.go_to(text, "build-undo", &scenario);
            }
            Deed::Redo => {
                let text = self.panels.build.history.redo(scenario.source());
                self.go_to(text, "build-redo", &scenario);
            }
            Deed::Empty => self.begin_on_empty_field(),
            Deed::SaveBare => self.save_bare(&scenario),
        }
    }

    fn take_edit(&mut self, before: &Scenario, edit: &Edit, edited: Edited) {
        let language = self.panels.language;
        let id = match edit {
            Edit::Remove { id } => id,
            _ => &edited.id,
        };
        let build = &mut self.panels.build;
        build.history.note(edit, id, (before.source(), edited.scenario.source()));
        // Who carries a weapon along by its tag goes on with the weapon, though its crew has moved.
        if !matches!(edit, Edit::Move { .. }) {
            build.chosen.clone_from(&edited.id);
        }
        let file = if matches!(edit, Edit::Remove { .. }) { &before.file } else { &edited.scenario.file };
        let mut text = build.history.last().map(|name| step(file, language, name)).unwrap_or_default();
        let things: Vec<String> = edited
            .gone
            .iter()
            .filter(|gone| gone.list.starts_with("world."))
            .map(|gone| name(&before.file, language, &gone.id))
            .collect();
        let rest = edited.gone.len() - things.len();
        if !things.is_empty() {
            text = format!("{text}. {}", say(language, "build-gone", &[("things", things.join(", ").into())]));
        }
        if rest > 0 {
            text = format!("{text}. {}", say(language, "build-gone-lines", &[("count", (rest as f64).into())]));
        }
        let text = self.and_anew(capital(&text));
        let own = !before.file.expectations.is_empty();
        if own || !edited.gone.is_empty() {
            let own = own.then(|| say(language, "build-own", &[]));
            self.panels.notify([text].into_iter().chain(own).collect::<Vec<_>>().join("\n"), now());
        } else {
            self.panels.toast(text, now());
        }
        self.make_anew(edited.scenario);
    }

    /// Goes to the text of an earlier or later step; its name is that of what was done or undone.
    fn go_to(&mut self, text: Option<String>, key: &str, now_is: &Scenario) {
        let history = &self.panels.build.history;
        let stuck = if key == "build-undo" { history.last() } else { history.next() };
        let Some(text) = text else {
            if stuck.is_some() {
                self.panels.notify(say(self.panels.language, "build-other-text", &[]), now());
            }
            return;
        };
        let name = if key == "build-undo" { history.next() } else { history.last() };
        let language = self.panels.language;
        let origin = now_is.file.id.clone();
        match Scenario::read(&origin, &text) {
            Ok(scenario) => {
                let known = if key == "build-undo" { &now_is.file } else { &scenario.file };
                let said = name.map(|name| step(known, language, name)).unwrap_or_default();
                let text = self.and_anew(say(language, key, &[("step", said.into())]));
                self.panels.toast(text, now());
                self.make_anew(scenario);
            }
            Err(report) => self.tell(Err(report)),
        }
    }

    /// What was done, and that a run of which something was seen begins again with it.
    fn and_anew(&self, text: String) -> String {
        if self.session.recording().last_step == 0 {
            return text;
        }
        format!("{text}. {}", say(self.panels.language, "build-anew", &[]))
    }

    /// The session of a scenario that has changed, with the changes of its parameters as far as they still hold.
    fn make_anew(&mut self, scenario: Scenario) {
        let pending = self.session.pending().clone();
        let session = Session::open(scenario.clone(), pending).or_else(|_| Session::open(scenario, Settings::default()));
        match session {
            Ok(session) => {
                // Of a question that is gone nothing is kept, or the work could not be opened again.
                let file = &session.scenario().file;
                let work = &mut self.panels.work;
                work.answers.retain(|answer| file.questions.iter().any(|question| question.id == answer.question));
                work.locked.retain(|id| file.parameters.iter().any(|parameter| parameter.id == *id));
                self.take_session(session, false);
                let (low, high) = self.scene.stage().limits();
                self.camera.bound(low, high);
                self.follow.let_go();
            }
            Err(report) => self.tell(Err(report)),
        }
    }

    fn begin_on_empty_field(&mut self) {
        self.keep();
        let before = self.session.scenario().source().to_owned();
        match Session::open(empty_field(), Settings::default()) {
            Ok(session) => {
                let mut history = std::mem::take(&mut self.panels.build.history);
                history.note_empty((&before, session.scenario().source()));
                self.take_session(session, true);
                self.panels.build.history = history;
            }
            Err(report) => self.tell(Err(report)),
        }
    }

    /// Writes the scenario alone as a file of the user's own, over the one that was written before.
    fn save_bare(&mut self, scenario: &Scenario) {
        let shelf = &self.desk.shelf;
        let own = self.panels.build.saved.clone();
        let path = own.or_else(|| fresh_path(&**shelf, &format!("scenario-{}", scenario.file.id), "ron"));
        let saved =
            path.ok_or_else(|| "no folder of your own was found; name one in FIRELANCE_WORK".to_owned()).and_then(|path| {
                // A shelf that is full must not keep the user from the file.
                shelf.hand_out(&path, scenario.source());
                shelf.write(&path, scenario.source())?;
                Ok(path)
            });
        let language = self.panels.language;
        match saved {
            Ok(path) => {
                let file = path.display().to_string();
                self.panels.toast(say(language, "work-saved", &[("file", file.into())]), now());
                self.panels.build.saved = Some(path);
            }
            Err(reason) => self.panels.notify(say(language, "work-not-saved", &[("reason", reason.into())]), now()),
        }
    }

    /// What there is, and the properties of what is chosen, where that has changed.
    fn look_over(&mut self) {
        let (scenario, language) = (self.session.scenario(), self.panels.language);
        let (site, build) = (&mut self.site, &mut self.panels.build);
        if site.source == scenario.source()
            && site.chosen == build.chosen
            && site.language == language
            && !build.things.is_empty()
        {
            return;
        }
        site.source = scenario.source().to_owned();
        (site.chosen, site.language) = (build.chosen.clone(), language);
        build.things = things(scenario);
        (build.rows, build.lines) = rows(scenario, language, &build.chosen);
        let kind = build.thing().map(|thing| thing.kind.clone()).unwrap_or_default();
        build.ways = (turn::aim(scenario, &build.chosen), turn::faces(&kind));
        if build.carried.as_ref().is_some_and(|carried| build.things.iter().all(|thing| thing.id != carried.from.id)) {
            build.put_back();
        }
    }
}
