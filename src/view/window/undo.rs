//! Undo: changes of parameters and of the account, each with its name, back and forth. Restarting and running leave them as they
//! are; what is built has a history of its own (see `edit`).

use super::Window;
use super::sight::shown;
use crate::intent::Intent;
use crate::session::Session;
use crate::view::panels::{Shown, value};
use crate::words::say;
use macroquad::miniquad::date::now;

/// More steps than these are not kept: the oldest go.
const MOST: usize = 400;
/// What changes again sooner than this is one change: a slider is drawn, seconds.
const TOGETHER_S: f64 = 1.0;

/// One change, and what undoes it.
#[derive(Clone, Debug, PartialEq)]
struct Change {
    back: Intent,
    forth: Intent,
}

/// What was changed, and what was undone since.
#[derive(Debug, Default)]
pub struct Changes {
    past: Vec<Change>,
    future: Vec<Change>,
    last_s: f64,
}

impl Changes {
    /// What it would take to undo an intent; none where it changes nothing that is kept here.
    fn back(session: &Session, intent: &Intent) -> Option<Intent> {
        match intent {
            Intent::SetParameter { id, .. } | Intent::ResetParameter { id } => Some(match session.pending().set.get(id) {
                Some(value) => Intent::SetParameter { id: id.clone(), value: value.clone() },
                None => Intent::ResetParameter { id: id.clone() },
            }),
            Intent::SetAccount(_) => {
                let pending = session.pending().account.clone();
                Some(Intent::SetAccount(pending.unwrap_or_else(|| session.setup().account.clone())))
            }
            _ => None,
        }
    }

    /// Takes note of a change that was made at `now_s`.
    fn note(&mut self, change: Change, now_s: f64) {
        let goes_on = now_s - self.last_s < TOGETHER_S && self.future.is_empty();
        self.last_s = now_s;
        self.future.clear();
        match self.past.last_mut().filter(|last| goes_on && about(&last.forth) == about(&change.forth)) {
            Some(last) => last.forth = change.forth,
            None => self.past.push(change),
        }
        // A slider that was drawn to where it was has changed nothing.
        self.past.pop_if(|last| last.back == last.forth);
        let over = self.past.len().saturating_sub(MOST);
        self.past.drain(..over);
    }

    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Which parameter an intent is about; nothing for the account.
const fn about(intent: &Intent) -> Option<&String> {
    match intent {
        Intent::SetParameter { id, .. } | Intent::ResetParameter { id } => Some(id),
        _ => None,
    }
}

/// What has come of going back or forth by an intent: the parameter with its value, or the account.
fn name(shown: &Shown, intent: &Intent) -> String {
    match intent {
        Intent::SetParameter { id, .. } | Intent::ResetParameter { id } => {
            let Some(parameter) = shown.file.parameters.iter().find(|it| it.id == *id) else { return id.clone() };
            let number = value::set_number(shown, parameter, shown.pending).map(|number| value::written(parameter, number));
            let text = number.unwrap_or_else(|| value::set(shown, parameter, shown.pending));
            format!("{} = {text}", shown.text_of(&parameter.label))
        }
        Intent::SetAccount(id) => {
            let account = shown.file.accounts.iter().find(|it| it.id == *id);
            account.map_or(id.as_str(), |it| shown.text_of(&it.label)).to_owned()
        }
        _ => String::new(),
    }
}

impl Window {
    /// Does a thing that was asked for; a change of a parameter or of the account is kept, to be undone.
    pub fn apply(&mut self, intent: Intent) -> Result<(), crate::scenario::problem::Report> {
        let back = Changes::back(&self.session, &intent);
        let forth = intent.clone();
        self.session.apply(intent)?;
        if let Some(back) = back {
            self.changes.note(Change { back, forth }, now());
        }
        Ok(())
    }

    /// Undoes the last change, or does again what was undone last, if the keys asked for it.
    pub fn mind_what_is_undone(&mut self) {
        let Some(again) = self.panels.undo.take() else { return };
        let from = if again { &mut self.changes.future } else { &mut self.changes.past };
        let (done, nothing) = if again { ("build-redo", "build-redo-none") } else { ("build-undo", "build-undo-none") };
        let language = self.panels.language;
        let Some(change) = from.pop() else {
            self.panels.toast(say(language, nothing, &[]), now());
            return;
        };
        let to = if again { change.forth.clone() } else { change.back.clone() };
        if self.is_locked(&to) {
            return;
        }
        let gone = self.session.apply(to.clone());
        if gone.is_ok() {
            let named = say(language, done, &[("step", name(&shown(&self.session, &self.panels, None), &to).into())]);
            self.panels.toast(named, now());
        }
        self.tell(gone);
        if again { &mut self.changes.past } else { &mut self.changes.future }.push(change);
        self.changes.last_s = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, Settings};
    use crate::view::panels::PanelState;

    fn set(value: &str) -> Intent {
        Intent::SetParameter { id: "bundles".to_owned(), value: value.to_owned() }
    }

    fn change(back: Intent, forth: Intent) -> Change {
        Change { back, forth }
    }

    #[test]
    fn a_slider_that_is_drawn_is_one_change_and_one_drawn_back_is_none() {
        let mut changes = Changes::default();
        let before = Intent::ResetParameter { id: "bundles".to_owned() };
        changes.note(change(before.clone(), set("10")), 10.0);
        changes.note(change(set("10"), set("11")), 10.2);
        changes.note(change(set("11"), set("12")), 12.0);
        assert_eq!(changes.past, [change(before, set("11")), change(set("11"), set("12"))]);
        changes.note(change(set("12"), set("11")), 12.5);
        assert_eq!(changes.past.len(), 1, "the second came back to where it began");
        (0..500).for_each(|n| changes.note(change(set("1"), set(&n.to_string())), 20.0 + 2.0 * f64::from(n)));
        assert_eq!(changes.past.len(), MOST);
    }

    fn told(session: &Session, intent: &Intent) -> String {
        name(&shown(session, &PanelState::default(), None), intent)
    }

    #[test]
    fn what_undoes_a_change_is_what_was_set_before() {
        let scenario = Scenario::find("dean-1132").unwrap();
        let mut session = Session::open(scenario, Settings::default()).unwrap();
        let reset = Intent::ResetParameter { id: "bundles".to_owned() };
        assert_eq!(Changes::back(&session, &set("7")), Some(reset.clone()));
        session.apply(set("7")).unwrap();
        assert_eq!(Changes::back(&session, &reset), Some(set("7")));
        assert_eq!(told(&session, &set("7")), "fire bundles = 7");
        session.apply(reset.clone()).unwrap();
        assert_eq!(told(&session, &reset), "fire bundles = 300");
        let account = Intent::SetAccount("song-shi".to_owned());
        assert!(!session.changed());
        let back = Changes::back(&session, &account).unwrap();
        assert_eq!(back, Intent::SetAccount("shoucheng-lu".to_owned()));
        session.apply(account).unwrap();
        assert!(session.changed());
        session.apply(back).unwrap();
        assert!(!session.changed(), "the account that is played is no change");
        assert_eq!(Changes::back(&session, &Intent::Play), None);
    }
}
