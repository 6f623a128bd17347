//! Transport: step back, play or pause, step forward, restart; the speed; the time; the time line.

use crate::intent::Intent;
use crate::units::format_clock as clock;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::speeds;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_DEEP, INK, INK_SOFT, TOUCH};
use crate::view::panels::timeline;
use egui_macroquad::egui::{Id, Rect, Sense, Ui, pos2, vec2};

/// Draws the bar and returns what was asked for.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    let bar = layout.transport;
    card(ui.painter(), bar);
    ui.interact(bar, Id::new("transport"), Sense::click_and_drag());
    state.place("transport", bar);
    let size = bar.height() - 16.0;
    let mut left = bar.left() + 10.0;
    let mut intents = Vec::new();
    for button in buttons(shown) {
        let width = if button.strong { size + 12.0 } else { size };
        let rect = Rect::from_min_size(pos2(left, bar.top() + 8.0), vec2(width, size));
        state.place(button.id, rect);
        if press::icon(ui, rect, button.id, button.sign, &shown.say(button.key), button.strong).clicked() {
            let again = matches!(button.intent, Intent::Seek(0));
            intents.push(button.intent);
            intents.extend(again.then_some(Intent::Play));
        }
        left = rect.right() + 6.0;
    }
    left += 8.0;
    let (right, speed) = speeds::show(ui, shown, state, pos2(left, bar.top() + 8.0), size);
    intents.extend(speed);
    left = time(ui, shown, pos2(right + 14.0, bar.center().y)) + 16.0;
    let line = Rect::from_min_max(pos2(left, bar.top() + 1.0), pos2(bar.right() - 8.0, bar.bottom() - 1.0));
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

fn buttons(shown: &Shown) -> [Button; 4] {
    let one = |id, key, sign, strong, intent| Button { id, key, sign, strong, intent };
    let play = match (shown.playing, shown.ended()) {
        (true, false) => one("play", "pause", Sign::Pause, true, Intent::Pause),
        (_, true) => one("play", "play-again", Sign::Play, true, Intent::Seek(0)),
        (false, false) => one("play", "play", Sign::Play, true, Intent::Play),
    };
    [
        one("step-back", "step-back", Sign::StepBack, false, Intent::Step(-1)),
        play,
        one("step-forward", "step-forward", Sign::StepForward, false, Intent::Step(1)),
        one(
            "restart",
            if shown.changed() { "restart-with-changes" } else { "restart" },
            Sign::Restart,
            shown.changed(),
            Intent::Restart,
        ),
    ]
}

/// `1:24 / 20:00`, and below it the speed really reached where the machine cannot keep up. Returns its right edge.
fn time(ui: &Ui, shown: &Shown, left_middle: egui_macroquad::egui::Pos2) -> f32 {
    let theme = shown.theme;
    let end_s = shown.end_step as f64 * shown.dt_s();
    let prose = |now: f64| {
        Prose::new(f32::INFINITY).add(&clock(now), theme.bold(17.0), INK).add(
            &format!(" / {}", clock(end_s)),
            theme.sans(15.0),
            INK_SOFT,
        )
    };
    // The place is that of the longest time, so that nothing wobbles while it runs.
    let widest = ui.fonts(|fonts| fonts.layout_job(prose(end_s).job())).size().x;
    let galley = ui.fonts(|fonts| fonts.layout_job(prose(shown.frame.time_s).job()));
    let lifted = if shown.reached.is_some() { theme.px(8.0) } else { 0.0 };
    ui.painter().galley(pos2(left_middle.x, left_middle.y - galley.size().y / 2.0 - lifted), galley, INK);
    if let Some(reached) = shown.reached {
        let text = shown.say_with("runs-at", &[("speed", &speeds::label(reached))]);
        let note = ui.painter().layout_no_wrap(text, theme.sans(11.5), AMBER_DEEP);
        ui.painter().galley(pos2(left_middle.x, left_middle.y + theme.px(4.0)), note, AMBER_DEEP);
    }
    left_middle.x + widest.max(TOUCH)
}
