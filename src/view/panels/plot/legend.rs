//! Legend: every series with its stroke, its value at the present moment and a cross that takes it away; then the pinned runs.

use super::band::RUNS;
use super::ink;
use crate::plot::Series;
use crate::units::format_clock;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{Rect, Sense, Ui, pos2, vec2};

/// Length of a sample of a stroke.
const SAMPLE: f32 = 42.0;

/// Draws the rows.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    if state.plots.series.is_empty() {
        return;
    }
    let time = format_clock(shown.frame.time_s);
    paragraph(ui, &shown.say_with("plot-now", &[("time", &time)]), shown.theme.bold(13.5), INK_SOFT);
    let gone = state.plots.series.clone().into_iter().filter(|series| row(ui, shown, state, series)).last();
    if let Some(series) = gone {
        state.plots.toggle(&series.source);
    }
    band(ui, shown, state);
    for (number, ghost) in state.work.ghosts.iter().enumerate() {
        let prose = Prose::new(ui.available_width() - SAMPLE - 20.0).add(&ghost.label, shown.theme.sans(13.0), INK_SOFT);
        let galley = prose.laid(ui);
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 4.0), Sense::hover());
        ink::sample_of_pinned(ui.painter(), pos2(row.left(), row.center().y), SAMPLE, number);
        ui.painter().galley(pos2(row.left() + SAMPLE + 10.0, row.top() + 2.0), galley, INK_SOFT);
    }
}

/// What is uncertain, how many runs its band is of, and a cross that takes it away.
fn band(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let Some(band) = &state.plots.band else { return };
    let over_time = state.plots.across.is_none();
    let key = if over_time { "plot-band" } else { "plot-band-time" };
    let count = if band.count() < RUNS { format!("{} / {RUNS}", band.count()) } else { RUNS.to_string() };
    let text = shown.say_with(key, &[("what", &band.label), ("count", &count)]);
    let prose = Prose::new(ui.available_width() - SAMPLE - TOUCH - 34.0).spaced(&text, shown.theme.sans(13.5), INK, 1.2);
    let galley = prose.laid(ui);
    let size = vec2(ui.available_width() - 6.0, galley.size().y.max(TOUCH) + 2.0);
    let (row, _) = ui.allocate_exact_size(size, Sense::hover());
    let sample = Rect::from_center_size(pos2(row.left() + SAMPLE / 2.0, row.center().y), vec2(SAMPLE, 16.0));
    ui.painter().rect_filled(sample, 0.0, ink::shade(0));
    ui.painter().galley(pos2(row.left() + SAMPLE + 10.0, row.center().y - galley.size().y / 2.0), galley, INK);
    let cross = Rect::from_center_size(pos2(row.right() - TOUCH / 2.0, row.center().y), vec2(TOUCH, TOUCH));
    if ui.clip_rect().contains_rect(row) {
        state.place("plot-band", row);
        state.place("plot-band-gone", cross);
    }
    let pressed = press::icon(ui, cross, "plot-band-gone", Sign::Close, &shown.say("plot-band-gone"), false);
    if pressed.clicked() {
        state.plots.band = None;
    }
}

/// One series; answers whether it is to be taken away.
fn row(ui: &mut Ui, shown: &Shown, state: &mut PanelState, series: &Series) -> bool {
    let theme = shown.theme;
    let (name, column) = (series.source.name(shown.language), series.source.column());
    let bound = series.source.bind(&shown.recording.things);
    let value = bound.and_then(|it| Some(it.format(it.shown(&shown.frame.gauges, &shown.frame.bodies)?)));
    let absent = value.is_none();
    let value = ui.painter().layout_no_wrap(value.unwrap_or_else(|| "–".to_owned()), theme.bold(15.0), INK);
    let room = ui.available_width() - SAMPLE - value.size().x - TOUCH - 34.0;
    let name = Prose::new(room).spaced(&name, theme.sans(14.0), INK, 1.2);
    let name = name.laid(ui);
    let size = vec2(ui.available_width() - 6.0, name.size().y.max(TOUCH) + 2.0);
    let (row, response) = ui.allocate_exact_size(size, Sense::hover());
    ink::sample(ui.painter(), pos2(row.left(), row.center().y), SAMPLE, series.stroke);
    ui.painter().galley(pos2(row.left() + SAMPLE + 10.0, row.center().y - name.size().y / 2.0 - 2.0), name, INK);
    let cross = Rect::from_center_size(pos2(row.right() - TOUCH / 2.0, row.center().y), vec2(TOUCH, TOUCH));
    ui.painter().galley(pos2(cross.left() - 10.0 - value.size().x, row.center().y - value.size().y / 2.0), value, INK);
    if absent {
        response.on_hover_text(shown.say("outcome-not-here"));
    }
    if ui.clip_rect().contains_rect(row) {
        state.place(&format!("plot-row:{column}"), row);
        state.place(&format!("plot-gone:{column}"), cross);
    }
    let id = format!("plot-gone-{column}");
    press::icon(ui, cross, &id, Sign::Close, &shown.say("plot-gone"), false).clicked()
}
