//! Notice: something the user must know for a while, such as a value that is not allowed; and the toast, a short word
//! on what a key has just done.

use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER, AMBER_INK, AMBER_WASH, INK, PAPER, TOUCH};
use egui_macroquad::egui::{Align2, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// Draws the notice at the head of the scene until its time is over or it is closed.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let now_s = ui.input(|input| input.time);
    let Some(notice) = state.notice.clone().filter(|notice| notice.until_s > now_s) else {
        state.notice = None;
        return;
    };
    let width = (layout.scene.width() - 320.0).max(300.0);
    let prose = Prose::new(width - TOUCH - 28.0).add(notice.text.trim(), shown.theme.sans(15.0), AMBER_INK).at_most(6);
    let galley = ui.fonts(|fonts| fonts.layout_job(prose.job()));
    let size = vec2(galley.size().x + TOUCH + 30.0, galley.size().y.max(TOUCH - 8.0) + 16.0);
    // Below the buttons: whoever does not close it can still press them.
    let at = pos2(layout.scene.center().x, layout.scene.top() + TOUCH + 24.0);
    let rect: Rect = Align2::CENTER_TOP.anchor_size(at, size);
    ui.painter().rect(rect, CornerRadius::same(8), AMBER_WASH, Stroke::new(2.0, AMBER), StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(14.0, (size.y - galley.size().y) / 2.0), galley, AMBER_INK);
    let cross = Rect::from_min_size(rect.right_top() + vec2(-TOUCH - 4.0, 4.0), vec2(TOUCH, TOUCH));
    if press::icon(ui, cross, "notice-close", Sign::Close, &shown.say("close"), false).clicked() {
        state.notice = None;
    }
    state.place("notice", rect);
}

/// Draws the toast at the foot of the scene; it fades by itself.
pub fn toast(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let now_s = ui.input(|input| input.time);
    let Some(toast) = state.toast.clone().filter(|toast| toast.until_s > now_s) else {
        state.toast = None;
        return;
    };
    let fade = ((toast.until_s - now_s) / 0.4).clamp(0.0, 1.0) as f32;
    let (ground, ink) = (INK.gamma_multiply(0.88 * fade), PAPER.gamma_multiply(fade));
    let prose = Prose::new(layout.scene.width() - 80.0).spaced(&toast.text, shown.theme.bold(16.0), ink, 1.3);
    let galley = ui.fonts(|fonts| fonts.layout_job(prose.job()));
    let at = pos2(layout.scene.center().x, layout.scene.bottom() - 22.0);
    let rect: Rect = Align2::CENTER_BOTTOM.anchor_size(at, galley.size() + vec2(32.0, 16.0));
    ui.painter().rect_filled(rect, CornerRadius::same(18), ground);
    ui.painter().galley(rect.min + vec2(16.0, 8.0), galley, ink);
    state.place("toast", rect);
}
