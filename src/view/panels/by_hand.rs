//! By hand: a quiet mark over a run that a hand has touched, since what comes of it is no longer what the sources tell.

use crate::intent::Hand;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::card;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::CRIMSON_DEEP;
use egui_macroquad::egui::{Rect, Ui, pos2, vec2};

const INSET: f32 = 12.0;

/// Draws it at the top right of the scene, from the moment at which something was taken.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let taken = |it: &crate::intent::Deed| it.step <= shown.frame.step && matches!(it.action, Hand::Grab { .. });
    if !shown.recording.deeds.iter().any(taken) {
        return;
    }
    let most = shown.theme.part(220.0, 0.6).min(layout.scene.width() - 2.0 * INSET);
    let prose = Prose::new(most).spaced(&shown.say("by-hand"), shown.theme.bold(13.5), CRIMSON_DEEP, 1.2);
    let galley = prose.laid(ui);
    let size = galley.size() + vec2(20.0, 10.0);
    // The highest place at the right that nothing else has.
    let others: Vec<Rect> = ["corner", "instruments", "tool", "legend", "readings"]
        .into_iter()
        .filter_map(|name| state.places.get(name).copied())
        .collect();
    let at = |top: f32| Rect::from_min_size(pos2(layout.scene.right() - INSET - size.x, top), size);
    let free =
        |place: &Rect| place.bottom() < layout.transport.top() && !others.iter().any(|it| it.expand(6.0).intersects(*place));
    let tops = std::iter::once(INSET).chain(others.iter().map(|it| it.bottom() + 8.0));
    let panel = tops.map(at).find(free).unwrap_or_else(|| at(INSET));
    card(ui.painter(), panel);
    ui.painter().galley(panel.min + vec2(10.0, 5.0), galley, CRIMSON_DEEP);
    state.place("by-hand", panel);
}
