//! Transport: step back, play or pause, step forward, restart; the speed; the time; the time line.

use crate::intent::Intent;
use crate::units::format_clock as clock;
use crate::view::panels::glyphs::{self, Sign};
use crate::view::panels::layout::Layout;
use crate::view::panels::onward;
use crate::view::panels::ornament::{EDGE, card, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::speeds;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_DEEP, INK, INK_SOFT, PAPER, TOUCH};
use crate::view::panels::timeline;
use egui_macroquad::egui::text::LayoutJob;
use egui_macroquad::egui::{Align, CornerRadius, Galley, Id, Pos2, Rect, Sense, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// Draws the bar and returns what was asked for. Nothing in it moves: a waiting change only colours the restart.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    let (bar, theme) = (layout.transport, shown.theme);
    card(ui.painter(), bar);
    ui.interact(bar, Id::new("transport"), Sense::click_and_drag());
    state.place("transport", bar);
    let size = bar.height() - 16.0;
    let mut left = bar.left() + 8.0;
    let mut intents = Vec::new();
    for button in buttons(shown) {
        let wide = theme.part(if button.strong { 58.0 } else { TOUCH }, 0.35);
        let rect = Rect::from_min_size(pos2(left, bar.top() + 8.0), vec2(wide, size));
        state.place(button.id, rect);
        if press::icon(ui, rect, button.id, button.sign, &shown.say(button.key), button.strong).clicked() {
            let again = matches!(button.intent, Intent::Seek(0) | Intent::Restart);
            intents.push(button.intent);
            intents.extend(again.then_some(Intent::Play));
        }
        left = rect.right() + 5.0;
    }
    let rect = Rect::from_min_size(pos2(left, bar.top() + 8.0), vec2(theme.part(TOUCH, 0.35), size));
    onward::show(ui, shown, state, rect);
    left = rect.right() + 5.0;
    let rect = Rect::from_min_size(pos2(left, bar.top() + 8.0), vec2(theme.part(84.0, 0.8), size));
    state.place("restart", rect);
    intents.extend(restart(ui, shown, rect).then_some(Intent::Restart));
    left = rect.right() + 12.0;
    let height = TOUCH.min(bar.height() - theme.px(22.0) - 8.0);
    let (right, speed) = speeds::show(ui, shown, state, pos2(left, bar.bottom() - 6.0 - height), height);
    intents.extend(speed);
    let right = right.max(time(ui, shown, pos2(left + 2.0, bar.top() + 4.0)));
    let line = Rect::from_min_max(pos2(right + 10.0, bar.top() + 1.0), pos2(bar.right() - 4.0, bar.bottom() - 1.0));
    intents.extend(timeline::show(ui, shown, state, line));
    intents
}

struct Button {
    id: &'static str,
    key: &'static str,
    sign: Sign,
    strong: bool,
    intent: Intent,
}

fn buttons(shown: &Shown) -> [Button; 3] {
    let one = |id, key, sign, strong, intent| Button { id, key, sign, strong, intent };
    let play = match (shown.playing, shown.ended()) {
        (true, false) => one("play", "pause", Sign::Pause, true, Intent::Pause),
        (_, true) => one("play", "play-again", Sign::Play, true, shown.once_more()),
        (false, false) => one("play", "play", Sign::Play, true, Intent::Play),
    };
    [
        one("step-back", "step-back", Sign::StepBack, false, Intent::Step(-1)),
        play,
        one("step-forward", "step-forward", Sign::StepForward, false, Intent::Step(1)),
    ]
}

/// The one way to run anew. It says whether changes wait, in the same place and size.
fn restart(ui: &Ui, shown: &Shown, rect: Rect) -> bool {
    let changed = shown.changed();
    let text = shown.say(if changed { "restart-with-changes" } else { "restart" });
    let response = press::area(ui, rect, "restart", &text);
    let face = if response.is_pointer_button_down_on() { rect.shrink(1.0) } else { rect };
    ui.painter().rect(face, CornerRadius::same(7), press::ground(&response, changed), EDGE, StrokeKind::Inside);
    let colour = if changed { PAPER } else { INK };
    // Large letters are set smaller where the words would not fit into the button.
    let set = |size: f32| {
        let mut job = LayoutJob::simple(text.clone(), shown.theme.bold(size), colour, rect.width() - 6.0);
        job.halign = Align::Center;
        ui.fonts(|fonts| fonts.layout_job(job))
    };
    let fits = |galley: &Arc<Galley>| galley.size().x <= rect.width() - 6.0 && galley.size().y <= rect.height() * 0.62;
    let galley = [12.5, 11.0, 9.5, 8.0].into_iter().map(set).find(fits).unwrap_or_else(|| set(7.0));
    let words = Rect::from_min_max(pos2(rect.left(), rect.bottom() - galley.size().y - 3.0), rect.max);
    let sign = Rect::from_min_max(rect.min, pos2(rect.right(), words.top()));
    glyphs::sign(ui.painter(), Rect::from_center_size(sign.center(), vec2(40.0, sign.height() * 1.1)), Sign::Restart, colour);
    ui.painter().galley(pos2(rect.center().x, words.top()), galley, colour);
    focus_ring(ui, &response, rect);
    response.on_hover_text(text).clicked()
}

/// `1:24 / 20:00`, and beside it the speed really reached where the machine cannot keep up. Returns its right edge.
fn time(ui: &Ui, shown: &Shown, at: Pos2) -> f32 {
    let theme = shown.theme;
    let end_s = shown.line_end_s();
    let prose = |now: f64| {
        Prose::new(f32::INFINITY).spaced(&clock(now), theme.bold(17.0), INK, 1.2).spaced(
            &format!(" / {}", clock(end_s)),
            theme.sans(15.0),
            INK_SOFT,
            1.3,
        )
    };
    // The place is that of the longest time, so that nothing wobbles while it runs.
    let widest = prose(end_s).laid(ui).size().x;
    let galley = prose(shown.frame.time_s).laid(ui);
    ui.painter().galley(at, galley, INK);
    if let Some(reached) = shown.reached {
        let text = shown.say_with("runs-at", &[("speed", &speeds::label(reached))]);
        let note = ui.painter().layout_no_wrap(text, theme.sans(13.0), AMBER_DEEP);
        ui.painter().galley(pos2(at.x + widest + 14.0, at.y + theme.px(2.0)), note, AMBER_DEEP);
    }
    at.x + widest
}
