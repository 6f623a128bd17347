//! Speeds: simulated seconds per second of watching. All of them side by side, or three buttons where text is large.

use crate::intent::Intent;
use crate::view::panels::ornament::{EDGE, focus_ring};
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON, BUTTON_OVER, INK, PAPER};
use egui_macroquad::egui::{Align2, CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// The speeds on offer.
pub const ALL: [f64; 7] = [0.05, 0.25, 1.0, 4.0, 10.0, 30.0, 60.0];

/// `0.05×`, `0.5×`, `4×`.
#[must_use]
pub fn label(speed: f64) -> String {
    if speed < 0.5 {
        format!("{speed:.2}×")
    } else if speed < 9.95 && (speed - speed.round()).abs() > 0.05 {
        format!("{speed:.1}×")
    } else {
        format!("{speed:.0}×")
    }
}

/// Those on offer, with `own` in place of the one next to it: a battle may be shown at a speed of its own.
fn offered(own: f64) -> [f64; ALL.len()] {
    let far = |speed: f64| (speed / own).ln().abs();
    let mut all = ALL;
    if let Some(nearest) = all.iter_mut().filter(|_| own > 0.0).min_by(|a, b| far(**a).total_cmp(&far(**b))) {
        *nearest = own;
    }
    all
}

/// The next faster speed (or slower, `by` negative), staying within what is on offer.
#[must_use]
pub fn next(speed: f64, by: i32) -> f64 {
    let faster = ALL.iter().copied().find(|other| *other > speed * 1.001);
    let slower = ALL.iter().rev().copied().find(|other| *other < speed * 0.999);
    if by > 0 { faster } else { slower }.unwrap_or(speed)
}

/// Draws them from `at`; returns the right edge and the speed chosen.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, at: Pos2, height: f32) -> (f32, Option<Intent>) {
    let (right, chosen) = if shown.theme.roomy() { strip(ui, shown, at, height) } else { stepper(ui, shown, at, height) };
    state.place("speeds", Rect::from_min_max(at, pos2(right, at.y + height)));
    (right, chosen.map(Intent::Speed))
}

fn strip(ui: &Ui, shown: &Shown, at: Pos2, height: f32) -> (f32, Option<f64>) {
    let theme = shown.theme;
    let width = theme.px(44.0);
    let all = Rect::from_min_size(at, vec2(width * ALL.len() as f32, height));
    ui.painter().rect(all, CornerRadius::same(7), BUTTON, EDGE, StrokeKind::Inside);
    let mut chosen = None;
    let offered = offered(shown.speed);
    for (index, speed) in offered.into_iter().enumerate() {
        let rect = Rect::from_min_size(at + vec2(width * index as f32, 0.0), vec2(width, height));
        let name = shown.say_with("speed-is", &[("speed", &label(speed))]);
        let response = press::area(ui, rect, &format!("speed-{index}"), &name);
        let on = (shown.speed - speed).abs() < 1e-9;
        if on || response.hovered() {
            let round = corners(index);
            ui.painter().rect_filled(
                rect.shrink2(vec2(if on { 0.0 } else { 1.0 }, 1.5)),
                round,
                if on { INK } else { BUTTON_OVER },
            );
        } else if index > 0 && (offered[index - 1] - shown.speed).abs() > 1e-9 {
            ui.painter().vline(rect.left(), rect.top() + 7.0..=rect.bottom() - 7.0, Stroke::new(1.0, INK.gamma_multiply(0.3)));
        }
        // The slowest are the longest to write.
        let size = if speed < 0.5 { 12.0 } else { 14.5 };
        let font = if on { theme.bold(size) } else { theme.sans(size) };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, label(speed), font, if on { PAPER } else { INK });
        focus_ring(ui, &response, rect.shrink(3.0));
        if response.on_hover_text(name).clicked() {
            chosen = Some(speed);
        }
    }
    (all.right(), chosen)
}

/// Only the ends of the strip are rounded.
fn corners(index: usize) -> CornerRadius {
    let (first, last) = (u8::from(index == 0) * 6, u8::from(index + 1 == ALL.len()) * 6);
    CornerRadius { nw: first, sw: first, ne: last, se: last }
}

/// Slower, the speed itself, faster.
fn stepper(ui: &Ui, shown: &Shown, at: Pos2, height: f32) -> (f32, Option<f64>) {
    let theme = shown.theme;
    let middle = theme.px(46.0);
    let slower = Rect::from_min_size(at, vec2(height * 0.8, height));
    let value = Rect::from_min_size(slower.right_top(), vec2(middle, height));
    let faster = Rect::from_min_size(value.right_top(), vec2(height * 0.8, height));
    let mut chosen = None;
    if press::words(ui, slower, "slower", "−", theme, false).on_hover_text(shown.say("slower")).clicked() {
        chosen = Some(next(shown.speed, -1));
    }
    if press::words(ui, faster, "faster", "+", theme, false).on_hover_text(shown.say("faster")).clicked() {
        chosen = Some(next(shown.speed, 1));
    }
    ui.painter().rect(value, CornerRadius::ZERO, INK, EDGE, StrokeKind::Inside);
    ui.painter().text(value.center(), Align2::CENTER_CENTER, label(shown.speed), theme.bold(15.0), PAPER);
    (faster.right(), chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_step_and_stay_on_offer() {
        assert!((next(1.0, 1) - 4.0).abs() < 1e-9 && (next(1.0, -1) - 0.25).abs() < 1e-9);
        assert!((next(60.0, 1) - 60.0).abs() < 1e-9 && (next(0.05, -1) - 0.05).abs() < 1e-9);
        assert!((next(2.0, 1) - 4.0).abs() < 1e-9);
        assert_eq!((offered(6.0)[3], offered(6.0)[4], offered(1.0)), (6.0, 10.0, ALL), "six stands in the place of four");
        assert_eq!((label(0.05), label(4.0), label(37.4)), ("0.05×".to_owned(), "4×".to_owned(), "37×".to_owned()));
    }
}
