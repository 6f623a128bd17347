//! Mirror: what the window shows, as plain data for a page: who cannot see the canvas reads it there, and so do tests.

use super::link::Link;
use super::pace::Pace;
use super::parts::Parts;
use super::setting::Setting;
use super::shown;
use crate::session::Session;
use crate::text::Language;
use crate::view::panels::{PanelState, covered};
use egui_macroquad::egui::{Rect, Vec2};
use serde::Serialize;

/// One account that can be played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Account {
    id: String,
    label: String,
}

/// What the run is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Ready,
    Playing,
    Paused,
    Ended,
}

/// The window at one moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mirror {
    scenario: String,
    title: String,
    summary: String,
    account: String,
    accounts: Vec<Account>,
    parameters: Vec<Setting>,
    language: Language,
    state: State,
    time_s: f64,
    end_s: f64,
    speed: f64,
    /// Changes wait for the next start.
    changed: bool,
    /// Empty before the end.
    fingerprint: String,
    /// The story so far, the newest last.
    told: Vec<String>,
    /// What the user is being told: what could not be done, and why.
    notice: String,
    /// Where panels lie: left, top, right and bottom in shares of the window.
    panels: Vec<[f32; 4]>,
    /// What a link to this would say.
    link: Vec<(&'static str, String)>,
    /// Seconds spent on the simulation, and on how many steps.
    worked_s: f64,
    worked_steps: u64,
    /// What the parts of a frame take.
    frame: Parts,
}

impl Mirror {
    /// The mirror of what the panels show in a window of `size` points.
    #[must_use]
    pub fn of(session: &Session, panels: &PanelState, pace: &Pace, frame: Parts, size: Vec2) -> Self {
        let shown = shown(session, panels, None);
        let (file, language) = (shown.file, panels.language);
        let told = shown.told(shown.frame.time_s);
        let (worked_s, worked_steps) = pace.worked();
        let account = |account: &crate::scenario::file::AccountFile| Account {
            id: account.id.clone(),
            label: account.label.get(language).to_owned(),
        };
        Self {
            scenario: file.id.clone(),
            title: file.title.get(language).to_owned(),
            summary: file.summary.get(language).to_owned(),
            account: shown.account(shown.settings).map(|account| account.id.clone()).unwrap_or_default(),
            accounts: file.accounts.iter().map(account).collect(),
            parameters: Setting::all(&shown, panels),
            language,
            state: state(session, pace),
            time_s: shown.frame.time_s,
            end_s: shown.end_step as f64 * shown.dt_s(),
            speed: shown.speed,
            changed: shown.changed(),
            fingerprint: if session.ended() { session.recording().fingerprint.clone() } else { String::new() },
            told: told.iter().map(|told| told.narration.text.get(language).to_owned()).collect(),
            notice: panels.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default(),
            panels: covered(panels).map(|place| shares(place, size)).collect(),
            link: Link::pairs(session, language),
            worked_s,
            worked_steps,
            frame,
        }
    }

    /// Whether nothing but time lies between the two.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let timeless =
            |mirror: &Self| Self { time_s: 0.0, worked_s: 0.0, worked_steps: 0, frame: Parts::default(), ..mirror.clone() };
        timeless(self) == timeless(other)
    }
}

/// A place in shares of the window, to a thousandth.
fn shares(place: Rect, size: Vec2) -> [f32; 4] {
    let share = |point: f32, whole: f32| (point / whole * 1000.0).round() / 1000.0;
    [share(place.left(), size.x), share(place.top(), size.y), share(place.right(), size.x), share(place.bottom(), size.y)]
}

fn state(session: &Session, pace: &Pace) -> State {
    if session.ended() {
        State::Ended
    } else if session.playing() || pace.runs_on() {
        State::Playing
    } else if session.frame().step == 0 {
        State::Ready
    } else {
        State::Paused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intent::Intent;
    use crate::scenario::{Scenario, Settings};

    fn mirror(session: &Session) -> Mirror {
        Mirror::of(session, &PanelState::default(), &Pace::default(), Parts::default(), Vec2::splat(1.0))
    }

    #[test]
    fn it_shows_the_run_from_its_start_to_its_end() {
        let mut session = Session::open(Scenario::find("proving-blocks").unwrap(), Settings::default()).unwrap();
        assert_eq!((mirror(&session).state, mirror(&session).fingerprint), (State::Ready, String::new()));
        session.apply(Intent::Play).unwrap();
        session.advance(10);
        assert_eq!(mirror(&session).state, State::Playing);
        session.advance(u64::MAX);
        let ended = mirror(&session);
        assert_eq!((ended.state, ended.fingerprint.as_str()), (State::Ended, session.recording().fingerprint.as_str()));
        assert_eq!((ended.fingerprint.len(), ended.time_s), (16, ended.end_s));
    }

    #[test]
    fn it_shows_what_each_parameter_will_be_and_may_be() {
        let mut session = Session::open(Scenario::find("dean-1132").unwrap(), Settings::default()).unwrap();
        session.apply(Intent::SetParameter { id: "bundles".into(), value: "7".into() }).unwrap();
        let shown = serde_json::to_value(mirror(&session)).unwrap();
        let parameters = shown["parameters"].as_array().unwrap();
        assert_eq!(parameters.len(), session.scenario().file.parameters.len());
        let bundles = parameters.iter().find(|it| it["id"] == "bundles").unwrap();
        assert_eq!((&bundles["value"], &bundles["locked"]), (&"7".into(), &false.into()));
        assert!(bundles["range"][1].as_str().unwrap().contains("600"), "{bundles}");
    }

    #[test]
    fn time_alone_is_no_news() {
        let mut session = Session::open(Scenario::find("dean-1132").unwrap(), Settings::default()).unwrap();
        session.apply(Intent::Play).unwrap();
        session.advance(60);
        let before = mirror(&session);
        session.advance(60);
        assert!(before.is_like(&mirror(&session)) && before != mirror(&session));
        session.apply(Intent::Pause).unwrap();
        assert!(!before.is_like(&mirror(&session)));
    }
}
