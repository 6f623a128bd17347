//! What the window does of what was asked: to the session, and to what it keeps of the scene.

use super::Window;
use super::follow::Follow;
use super::hand;
use super::opening::{opening, stage_of};
use super::pace::Pace;
use crate::intent::{Hand, Intent};
use crate::measure::{Measure, Reading};
use crate::scenario::problem::Report;
use crate::session::Session;
use crate::view::panels::onward;
use crate::view::panels::plot::Plots;
use crate::view::panels::state::{Page, PanelState};

impl Window {
    /// Does one thing that was asked for; what is not allowed is told to the user and changes nothing.
    pub fn obey(&mut self, intent: Intent) {
        self.leave_first_screen(&intent);
        if self.waits_for_predictions(&intent) || self.is_locked(&intent) {
            return;
        }
        self.take_up_changes(&intent);
        if let Intent::Seek(step) = intent {
            let gone = self.pace.seek(&mut self.session, step);
            self.tell(gone);
            return;
        }
        if matches!(intent, Intent::Restart) {
            self.panels.page = self.panels.page.filter(|page| matches!(page, Page::Plot | Page::Happened));
            self.panels.last_told.clear();
        }
        let chosen = match &intent {
            Intent::SetAccount(id) => Some(id.clone()),
            _ => None,
        };
        if !matches!(intent, Intent::Speed(_)) {
            self.pace.stay();
        }
        if matches!(intent, Intent::OpenScenario(_)) {
            self.keep();
        }
        let searches = matches!(intent, Intent::RunTo(_));
        let anew = matches!(intent, Intent::Restart | Intent::OpenScenario(_));
        let another = matches!(intent, Intent::OpenScenario(_));
        let done = self.apply(intent);
        if searches && done.is_ok() {
            self.pace.search(&self.session);
        }
        if anew && done.is_ok() {
            self.set_the_scene(another);
        }
        if let (Ok(()), Some(account)) = (&done, chosen) {
            self.tell_of_account(&account);
        }
        self.tell(done);
    }

    /// A run of which nothing was seen yet begins with what has been changed since: there is nothing that it could go on with.
    fn take_up_changes(&mut self, intent: &Intent) {
        if begins(intent) && self.session.recording().last_step == 0 && self.session.changed() {
            let anew = self.session.apply(Intent::Restart);
            if anew.is_ok() {
                self.set_the_scene(false);
            }
            self.tell(anew);
        }
    }

    /// Whether a run must not begin before every question has its prediction; then the page of questions opens.
    fn waits_for_predictions(&mut self, intent: &Intent) -> bool {
        let work = &self.panels.work;
        if !begins(intent) || !work.predict_first || self.session.recording().last_step > 0 {
            return false;
        }
        let questions = &self.session.scenario().file.questions;
        let waits = questions.iter().any(|question| work.open(question) || work.asked_again(&question.id));
        if waits {
            (self.panels.page, self.panels.sources) = (Some(Page::Questions), None);
            let text = crate::words::say(self.panels.language, "question-first-toast", &[]);
            // A key has said that it plays.
            self.panels.toast = None;
            self.panels.notify(text, macroquad::miniquad::date::now());
        }
        waits
    }

    /// Whether a teacher has locked what is to be changed; then that is said.
    pub(super) fn is_locked(&mut self, intent: &Intent) -> bool {
        let (Intent::SetParameter { id, .. } | Intent::ResetParameter { id }) = intent else { return false };
        if !self.panels.work.locked.contains(id) {
            return false;
        }
        let language = self.panels.language;
        let label = self.session.scenario().parameter(id).map_or(id.as_str(), |it| it.label.get(language));
        let text = crate::words::say(language, "question-locked", &[("name", label.into())]);
        self.panels.toast(text, macroquad::miniquad::date::now());
        true
    }

    /// After a restart, or when another scenario was opened: nothing of the old scene stays.
    pub fn set_the_scene(&mut self, another: bool) {
        let stage = stage_of(&self.session);
        if another {
            self.camera = opening(&stage, self.viewport);
            self.panels = std::mem::take(&mut self.panels).for_another();
            self.panels.menu.waits = false;
            self.panels.plots = first_plot(&self.session);
            (self.hand, self.pace) = (hand::Hand::default(), Pace::default());
            self.changes.forget();
        }
        if another || stage.is_open() {
            self.follow = Follow::new(stage.is_followed());
        }
        if another || stage != *self.scene.stage() {
            self.scene.set(stage);
        }
    }

    /// Shows what could not be done, and why.
    pub fn tell(&mut self, done: Result<(), Report>) {
        if let Err(report) = done {
            let text: Vec<String> = report.0.iter().map(|problem| format!("{} {}", problem.path, problem.message)).collect();
            self.panels.notify(text.join("\n"), macroquad::miniquad::date::now());
        }
    }

    /// Says when what was run to has not come before the end.
    pub fn tell_of_missed(&mut self) {
        if let Some(moment) = self.session.take_missed() {
            let language = self.panels.language;
            let what = crate::words::say(language, onward::key(moment), &[]);
            let text = crate::words::say(language, "next-none", &[("what", what.into())]);
            self.panels.notify(text, macroquad::miniquad::date::now());
        }
    }

    /// Says when another account is played, and that changes made by hand stay.
    fn tell_of_account(&mut self, id: &str) {
        let (file, pending, language) = (&self.session.scenario().file, self.session.pending(), self.panels.language);
        let label = file.accounts.iter().find(|account| account.id == id).map_or(id, |account| account.label.get(language));
        let kept: Vec<&str> =
            file.parameters.iter().filter(|it| pending.set.contains_key(&it.id)).map(|it| it.label.get(language)).collect();
        let mut text = Vec::new();
        if self.session.changed() && self.session.recording().last_step > 0 {
            text.push(crate::words::say(language, "toast-account", &[("account", label.into())]));
        }
        if !kept.is_empty() {
            text.push(crate::words::say(language, "toast-kept", &[("names", kept.join(", ").into())]));
        }
        if !text.is_empty() {
            self.panels.toast(text.join(" "), macroquad::miniquad::date::now() + 2.0);
        }
    }
}

/// Whether time begins to pass by it.
const fn begins(intent: &Intent) -> bool {
    matches!(intent, Intent::Hold(Hand::Grab { .. }) | Intent::Play | Intent::RunTo(_) | Intent::Seek(1..) | Intent::Step(1..))
}

/// What is plotted at first: the first of the scenario's measures that is a gauge, over time.
pub fn first_plot(session: &Session) -> Plots {
    let measures = session.scenario().file.measures.iter().filter_map(|id| Measure::find(id));
    let gauge = |measure: &Measure| match measure.reading {
        Reading::Last(gauge) | Reading::Greatest(gauge) | Reading::Least(gauge) => Some(gauge.to_owned()),
        _ => None,
    };
    let first = measures.filter(|measure| !measure.quantity.id.ends_with("_error_share")).find_map(gauge);
    first.map_or_else(|| PanelState::default().plots, |gauge| Plots::of_gauge(&gauge))
}
