//! Tools: zoom, pan and saving as buttons, for those who have no mouse.

use super::pointer::ZOOM;
use crate::plot::Picture;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, TOUCH};
use crate::view::panels::work::{PlotFile, Wish};
use egui_macroquad::egui::{Rect, Sense, Ui, pos2, vec2};

#[derive(Clone, Copy)]
enum Tool {
    Zoom(f64),
    Pan(f64),
    All,
    Save(PlotFile),
}

/// Name, sign (none where a word stands on the button) and what it does.
const TOOLS: [(&str, &str, Tool); 7] = [
    ("plot-zoom-in", "+", Tool::Zoom(ZOOM)),
    ("plot-zoom-out", "−", Tool::Zoom(1.0 / ZOOM)),
    ("plot-earlier", "←", Tool::Pan(-0.5)),
    ("plot-later", "→", Tool::Pan(0.5)),
    ("plot-all", "", Tool::All),
    ("plot-save-svg", "SVG", Tool::Save(PlotFile::Svg)),
    ("plot-save-csv", "CSV", Tool::Save(PlotFile::Csv)),
];
const GAP: f32 = 5.0;

/// Draws the buttons in as many rows as they need.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, picture: &Picture) {
    if picture.is_empty() {
        return;
    }
    let theme = shown.theme;
    let width = ui.available_width() - 8.0;
    let start = ui.cursor().min;
    let mut at = start;
    for (key, sign, tool) in TOOLS {
        // A browser's page has no drawer of pictures.
        if cfg!(target_arch = "wasm32") && matches!(tool, Tool::Save(PlotFile::Svg)) {
            continue;
        }
        let name = shown.say(key);
        let all = shown.say("plot-all-short");
        let face = if sign.is_empty() { &all } else { sign };
        let wide = ui.painter().layout_no_wrap(face.to_owned(), theme.bold(15.0), INK).size().x + 14.0;
        let size = vec2(wide.clamp(TOUCH, width), TOUCH);
        if at.x + size.x > start.x + width && at.x > start.x {
            at = pos2(start.x, at.y + TOUCH + GAP);
        }
        let rect = Rect::from_min_size(at, size);
        at.x += size.x + GAP;
        state.place(key, rect);
        if press::words(ui, rect, key, face, theme, false).on_hover_text(name).clicked() {
            act(state, picture, tool);
        }
    }
    ui.allocate_exact_size(vec2(width, at.y + TOUCH - start.y), Sense::hover());
    ui.add_space(4.0);
}

fn act(state: &mut PanelState, picture: &Picture, tool: Tool) {
    let across = &picture.across;
    let (from, to) = across.shown;
    match tool {
        Tool::Zoom(times) => {
            let seen = across.now.filter(|now| (from..=to).contains(now));
            state.plots.zoom(across.all, seen.unwrap_or((from + to) / 2.0), times);
        }
        Tool::Pan(share) => state.plots.pan(across.all, share),
        Tool::All => state.plots.shown = None,
        Tool::Save(file) => state.work.wish = Some(Wish::SavePlot(file)),
    }
}
