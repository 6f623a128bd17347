//! Instruments: what the gauges of a proving scene show at this moment, in a box beside the scene. All of them stand on
//! the page of outcomes.

use crate::expect;
use crate::measure::{Measure, Reading};
use crate::view::panels::layout::Layout;
use crate::view::panels::menu::proves;
use crate::view::panels::ornament::card;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{Page, PanelState};
use crate::view::panels::theme::{CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{Galley, Rect, Ui, pos2, vec2};
use std::sync::Arc;

const INSET: f32 = 12.0;
const GAP: f32 = 5.0;

/// Most lines where the box lies over the scene.
const MOST_OVER: usize = 8;
/// Fewer lines than this are not worth a place beside the scene.
const FEWEST_BESIDE: usize = 4;

/// Draws the box in a scene of the proving ground: over the parameters, in the column that the scene leaves free, as far
/// as there is room; else at the top right of the scene.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    // Outcomes tell the same, and a narrow window has no room for both.
    if !proves(&shown.file.id) || (state.narrow && state.page(shown.ended()) == Page::Outcomes) {
        return;
    }
    let theme = shown.theme;
    // Large text has room for one of the two: the readings of a body were asked for.
    if !theme.roomy() && state.asked.thing.is_some() {
        return;
    }
    let corner = state.places.get("corner").map_or(12.0, |corner| corner.bottom() + 8.0);
    let floor = state.places.get("parameters").map_or(layout.scene.bottom(), |parameters| parameters.top()) - 8.0;
    let head = ui.painter().layout_no_wrap(shown.say("instruments"), theme.bold(13.0), CRIMSON_DEEP);
    let tall = |lines: &[Line]| lines.iter().map(|line| line.height() + GAP).sum::<f32>() + head.size().y + 2.0 * INSET;

    let wide = layout.parameters.width();
    let mut lines = lines(ui, shown, wide - 2.0 * INSET);
    if state.narrow {
        lines.truncate(FEWEST_BESIDE);
    }
    let (all, room) = (lines.len(), floor - corner);
    while !lines.is_empty() && tall(&lines) > room {
        lines.pop();
    }
    let beside = lines.len() == all || lines.len() >= FEWEST_BESIDE;
    let at = if beside && !theme.presenting {
        pos2(layout.parameters.left(), corner)
    } else {
        lines = self::lines(ui, shown, wide - 2.0 * INSET);
        lines.truncate(MOST_OVER);
        let left = layout.scene.right() - 12.0 - wide;
        let under = state.places.get("corner").is_some_and(|buttons| buttons.right() + 6.0 > left);
        pos2(left, if under { corner } else { 12.0 })
    };
    if lines.is_empty() {
        return;
    }
    let panel = Rect::from_min_size(at, vec2(wide, tall(&lines)));
    card(ui.painter(), panel);
    state.place("instruments", panel);
    let mut top = panel.top() + INSET;
    ui.painter().galley(pos2(panel.left() + INSET, top), head.clone(), INK);
    top += head.size().y + GAP;
    for line in lines {
        let tall = line.height();
        ui.painter().galley(pos2(panel.left() + INSET, top), line.name, INK_SOFT);
        ui.painter().galley(pos2(panel.right() - INSET - line.value.size().x, top), line.value, INK);
        top += tall + GAP;
    }
}

/// A measure's name and what it shows.
struct Line {
    name: Arc<Galley>,
    value: Arc<Galley>,
}

impl Line {
    fn height(&self) -> f32 {
        self.name.size().y.max(self.value.size().y)
    }
}

/// Name and value of each measure that the scenario reports, save for the ledgers.
fn lines(ui: &Ui, shown: &Shown, width: f32) -> Vec<Line> {
    let ids = shown.file.measures.iter().filter(|id| !id.ends_with("_error_share"));
    let line = |measure: &'static Measure| {
        let theme = shown.theme;
        let value = ui.painter().layout_no_wrap(reading(shown, measure), theme.bold(15.0), INK);
        let name =
            Prose::new(width - value.size().x - 10.0).spaced(&shown.measure_name(measure), theme.sans(13.5), INK_SOFT, 1.25);
        Line { name: name.laid(ui), value }
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
    let open = now.is_nan() || (now.is_infinite() && !shown.ended());
    if open { "–".to_owned() } else { expect::reads(measure, now, shown.language) }
}
