//! Plot: up to six series of the run, over time or against one of them. Above, what can be added; then the charts, one for
//! each unit; below them what stands on the x axis, every series with its value at the present moment, and buttons to zoom, pan
//! and save.

pub mod band;
mod chart;
pub mod choose;
mod chosen;
mod ink;
mod legend;
mod pointer;
mod tools;

pub use band::Band;
pub use chosen::Plots;

use crate::intent::Intent;
use crate::plot::{Asked, Gathered, Picture, Pinned};
use crate::view::panels::prose::paragraph;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::INK_SOFT;
use egui_macroquad::egui::Ui;

/// Fills the page, below its head, and returns what was asked for.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) -> Option<Intent> {
    choose::what(ui, shown, state);
    let mut gathered = std::mem::take(&mut state.plots.gathered);
    let drawn = picture(shown, state, &mut gathered);
    state.plots.gathered = gathered;
    let mut intent = None;
    if drawn.is_empty() {
        let key = if state.plots.series.is_empty() { "plot-nothing" } else { "plot-empty" };
        paragraph(ui, &shown.say(key), shown.theme.sans(14.0), INK_SOFT);
    } else {
        intent = chart::show(ui, shown, state, &drawn);
    }
    choose::across(ui, shown, state);
    legend::show(ui, shown, state);
    tools::show(ui, shown, state, &drawn);
    intent
}

/// The runs that are pinned, as plots and their tables read them; over time the edges of the band come last.
#[must_use]
pub fn pinned(state: &PanelState) -> Vec<Pinned<'_>> {
    let ghosts = state.work.ghosts.iter();
    let ghosts = ghosts.map(|it| Pinned { label: &it.label, account: &it.account, seed: it.seed, curves: &it.curves });
    let band = state.plots.band.iter().filter(|band| state.plots.across.is_none() && band.is_drawn());
    let edges = band.flat_map(|band| band.edges.iter().zip([&band.low, &band.high]));
    ghosts.chain(edges.map(|(label, curves)| Pinned { label, account: "", seed: 0, curves })).collect()
}

/// What is drawn, in numbers; what was read of the record before is in `gathered`.
#[must_use]
pub fn picture(shown: &Shown, state: &PanelState, gathered: &mut Gathered) -> Picture {
    let pinned = pinned(state);
    // The run so far, so that a fresh curve can be read; at least two minutes, so that it does not race at the start.
    // A little room behind the end, so that the mark there is whole.
    let whole_s = shown.line_end_s() * 1.02;
    let end_s = whole_s.min((shown.recording.last_time_s * 1.08).max(120.0));
    let asked = Asked {
        recording: shown.recording,
        frame: shown.frame,
        series: &state.plots.series,
        across: state.plots.across.as_ref(),
        shown: state.plots.shown,
        end_s,
        pinned: &pinned,
        language: shown.language,
    };
    Picture::with(&asked, gathered)
}
