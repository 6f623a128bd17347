//! Instruments: what the gauges of a proving scene show at this moment, in a box over the scene.

use crate::expect;
use crate::measure::{Measure, Reading};
use crate::view::panels::layout::Layout;
use crate::view::panels::menu::proves;
use crate::view::panels::ornament::card;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{Galley, Rect, Ui, pos2, vec2};
use std::sync::Arc;

const INSET: f32 = 12.0;
const GAP: f32 = 5.0;

/// Draws the box in a scene of the proving ground: at its top right, below the buttons where they need the room.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    if !proves(&shown.file.id) {
        return;
    }
    let theme = shown.theme;
    let width = theme.part(286.0, 0.6).min(layout.scene.width() - 24.0);
    let lines = lines(ui, shown, width - 2.0 * INSET);
    if lines.is_empty() {
        return;
    }
    let head = ui.painter().layout_no_wrap(shown.say("instruments"), theme.bold(13.0), CRIMSON_DEEP);
    let tall: f32 = lines.iter().map(|(name, value)| name.size().y.max(value.size().y) + GAP).sum();
    let size = vec2(width, head.size().y + tall + 2.0 * INSET);
    let left = layout.scene.right() - 12.0 - width;
    let under =
        state.places.get("corner").filter(|corner| corner.right() + 6.0 > left).map_or(12.0, |corner| corner.bottom() + 8.0);
    let panel = Rect::from_min_size(pos2(left, under), size);
    card(ui.painter(), panel);
    state.place("instruments", panel);
    let mut top = panel.top() + INSET;
    ui.painter().galley(pos2(panel.left() + INSET, top), head.clone(), INK);
    top += head.size().y + GAP;
    for (name, value) in lines {
        let tall = name.size().y.max(value.size().y);
        ui.painter().galley(pos2(panel.left() + INSET, top), name, INK_SOFT);
        ui.painter().galley(pos2(panel.right() - INSET - value.size().x, top), value, INK);
        top += tall + GAP;
    }
}

/// Name and value of each measure that the scenario reports, save for the ledgers.
fn lines(ui: &Ui, shown: &Shown, width: f32) -> Vec<(Arc<Galley>, Arc<Galley>)> {
    let ids = shown.file.measures.iter().filter(|id| !id.ends_with("_error_share"));
    let line = |measure: &'static Measure| {
        let theme = shown.theme;
        let value = ui.painter().layout_no_wrap(reading(shown, measure), theme.bold(15.0), INK);
        let name =
            Prose::new(width - value.size().x - 10.0).spaced(&shown.measure_name(measure), theme.sans(13.5), INK_SOFT, 1.25);
        (ui.fonts(|fonts| fonts.layout_job(name.job())), value)
    };
    ids.filter_map(|id| Measure::find(id)).map(line).collect()
}

/// What it shows now: a gauge's value at the moment shown, what has come of it so far for the rest; a dash before that.
fn reading(shown: &Shown, measure: &Measure) -> String {
    let now = match measure.reading {
        Reading::Last(gauge) => {
            let scale = if measure.quantity.unit == "%" { 100.0 } else { 1.0 };
            shown.frame.gauges.get(gauge).map_or(f64::NAN, |value| value * scale)
        }
        _ => expect::outcome(shown.recording, measure.quantity.id),
    };
    // That something never happens is known at the end alone.
    let open = now.is_nan() || (now.is_infinite() && !matches!(measure.reading, Reading::Last(_)) && !shown.ended());
    if open { "–".to_owned() } else { expect::reads(measure, now, shown.language) }
}
