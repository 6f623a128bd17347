//! Captions: what is heard, in words at the foot of the scene, with a mark on the side it comes from.

use crate::units::format_value;
use crate::view::panels::layout::Layout;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{GLOW, INK, PAPER};
use crate::view::sound::hearing::{From, LINES, Line};
use egui_macroquad::egui::{Align2, CornerRadius, Painter, Rect, Shape, Stroke, Ui, pos2, vec2};

/// Room for the mark at either end of a line, points.
const MARK: f32 = 22.0;
/// Right of the lines, where the scale of the scene lies, points.
const SCALE: f32 = 250.0;
/// A sound that comes sooner than this comes at once for who watches, s.
const AT_ONCE_S: f64 = 0.2;

/// Draws the lines, the newest at the bottom.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    if !shown.theme.captions || state.captions.lines.is_empty() {
        return;
    }
    let (left, right) = (layout.tab.right() + 6.0, layout.scene.right() - SCALE);
    let middle = f32::midpoint(left, right);
    let (mut foot, mut all) = (layout.scene.bottom() - 12.0, Rect::NOTHING);
    // Large letters leave room for the newest only.
    let most = if shown.theme.roomy() { LINES } else { 2 };
    for line in state.captions.lines.iter().rev().take(most) {
        let width = right - left - 2.0 * MARK;
        let prose = Prose::new(width).spaced(&words(shown, line), shown.theme.bold(16.0), PAPER, 1.3);
        let galley = prose.laid(ui);
        let rect: Rect = Align2::CENTER_BOTTOM.anchor_size(pos2(middle, foot), galley.size() + vec2(2.0 * MARK, 10.0));
        ui.painter().rect_filled(rect, CornerRadius::same(5), INK.gamma_multiply(0.88));
        ui.painter().galley(rect.min + vec2(MARK, 5.0), galley, PAPER);
        mark(ui.painter(), rect, line.heard.from.as_ref().map_or(0.0, |from| from.side.sign()));
        (foot, all) = (rect.top() - 4.0, all.union(rect));
    }
    state.place("captions", all);
}

/// A point at the end of a line, to the side that the sound comes from.
fn mark(painter: &Painter, line: Rect, sign: f32) {
    if sign == 0.0 {
        return;
    }
    let tip = pos2(line.center().x + sign * (line.width() / 2.0 - 6.0), line.center().y);
    let back = tip - vec2(sign * 9.0, 0.0);
    let corners = vec![tip, back + vec2(0.0, 6.0), back - vec2(0.0, 6.0)];
    painter.add(Shape::convex_polygon(corners, GLOW, Stroke::NONE));
}

/// What is heard, from where, how late and how loud, as far as it is known.
fn words(shown: &Shown, line: &Line) -> String {
    let mut sound = shown.say(&format!("cue-{}", line.heard.cue.id));
    if let Some(side) = line.heard.from.as_ref().and_then(|from| from.side.key()) {
        sound = shown.say_with("caption-side", &[("sound", &sound), ("side", &shown.say(side))]);
    }
    let told =
        line.heard.from.as_ref().map_or_else(|| shown.say_with("caption", &[("sound", &sound)]), |from| far(shown, &sound, from));
    if line.times > 1 { format!("{told} × {}", line.times) } else { told }
}

/// The same with what the distance does to it.
fn far(shown: &Shown, sound: &str, from: &From) -> String {
    // A figure and its unit stay on one line.
    let value = |value: f64, unit: &str, decimals| format_value(value, unit, decimals).replace(' ', "\u{a0}");
    let (distance, delay) = (value(from.distance_m, "m", 0), value(from.delay_s, "s", 1));
    let level = from.level_db.map(|level_db| value(level_db, "dB", 0));
    let key = match (from.delay_s >= AT_ONCE_S, level.is_some()) {
        (true, true) => "caption-late-loud",
        (false, true) => "caption-near-loud",
        (true, false) => "caption-late",
        (false, false) => "caption-near",
    };
    let level = level.unwrap_or_default();
    shown.say_with(key, &[("sound", sound), ("distance", &distance), ("delay", &delay), ("level", &level)])
}
