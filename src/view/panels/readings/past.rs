//! Past: the points of the path of the body that is asked, as buttons and keys lead along them. Each is a moment that the
//! record has kept, so that the card says what the tables have.

use super::rows;
use crate::recording::{Kept, Waypoint};
use crate::sample::BodySample;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::TOUCH;
use egui_macroquad::egui::{Rect, Ui, pos2, vec2};

/// A point of a path: its step, and the fingerprint of the pinned run that it is of; none for the run that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub step: u64,
    pub pinned: Option<String>,
}

/// All points of the path that is read: of the run that is shown, or of the pinned one whose point is asked.
fn way<'a>(shown: &Shown<'a>, state: &'a PanelState) -> Vec<Kept<'a>> {
    let Some(id) = &state.asked.thing else { return Vec::new() };
    if let Some(run) = state.asked.point.as_ref().and_then(|point| point.pinned.as_ref()) {
        let ghost = state.work.ghosts.iter().find(|ghost| ghost.fingerprint == *run);
        let way = ghost.and_then(|ghost| ghost.ways.iter().find(|way| way.thing.id == *id));
        return way.map_or_else(Vec::new, |way| way.points.iter().map(Waypoint::kept).collect());
    }
    state.asked.number(&shown.recording.things).map_or_else(Vec::new, |number| shown.recording.way(number))
}

/// What is read: the point that is asked, or the body as it is now. A point that the record has no more is let go.
pub fn read(shown: &Shown, state: &mut PanelState, number: usize) -> Option<(f64, BodySample)> {
    if let Some(step) = state.asked.point.as_ref().map(|point| point.step) {
        if let Some(kept) = way(shown, state).into_iter().find(|kept| kept.step == step) {
            return Some((kept.time_s, kept.body.clone()));
        }
        state.asked.point = None;
    }
    let body = shown.frame.bodies.iter().find(|body| body.thing == number)?;
    Some((shown.frame.time_s, body.clone()))
}

/// Goes to the next point of the path or to the one before; past the newest there is the moment that is shown.
pub fn go(shown: &Shown, state: &mut PanelState, back: bool) {
    let now = shown.frame.step;
    let from = state.asked.point.as_ref().map_or(now, |point| point.step);
    let way = way(shown, state);
    let to = if back { way.iter().rev().find(|kept| kept.step < from) } else { way.iter().find(|kept| kept.step > from) };
    let pinned = state.asked.point.as_ref().and_then(|point| point.pinned.clone());
    if let Some(step) = to.map(|kept| kept.step) {
        state.asked.point = Some(Point { step, pinned });
    }
}

/// Which point of how many it is, and the name of the pinned run.
pub fn told(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let Some(point) = state.asked.point.clone() else { return };
    let way = way(shown, state);
    let number = way.iter().take_while(|kept| kept.step <= point.step).count();
    let text = shown.say_with("path-number", &[("number", &number.to_string()), ("count", &way.len().to_string())]);
    rows::row(ui, shown, state, ("point", &shown.say("path-point")), &text);
    let ghost = state.work.ghosts.iter().find(|ghost| Some(&ghost.fingerprint) == point.pinned.as_ref());
    if let Some(label) = ghost.map(|ghost| ghost.label.clone()) {
        rows::row(ui, shown, state, ("pinned", &shown.say("path-pinned")), &label);
    }
}

/// Back, now and on, at the foot of `page`, where the body has a path; answers where the rows must end.
pub fn buttons(ui: &Ui, shown: &Shown, state: &mut PanelState, page: Rect) -> f32 {
    if way(shown, state).len() < 2 {
        return page.bottom();
    }
    let top = page.bottom() - TOUCH;
    let part = |left: f32, wide: f32| Rect::from_min_size(pos2(left, top), vec2(wide, TOUCH));
    let sides = [(part(page.left(), TOUCH), "path-back", true), (part(page.right() - TOUCH, TOUCH), "path-on", false)];
    for (rect, key, back) in sides {
        state.place(key, rect);
        let sign = if back { Sign::StepBack } else { Sign::StepForward };
        if press::icon(ui, rect, key, sign, &shown.say(key), false).clicked() {
            go(shown, state, back);
        }
    }
    let middle = part(page.left() + TOUCH + 6.0, page.width() - 2.0 * TOUCH - 12.0);
    state.place("path-now", middle);
    let now = state.asked.point.is_none();
    let key = if now { "path-live" } else { "path-now" };
    if press::words(ui, middle, "path-now", &shown.say(key), shown.theme, !now).clicked() {
        state.asked.point = None;
    }
    top - 6.0
}
