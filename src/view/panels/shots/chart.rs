//! Chart: a dot for each shot, hits filled and misses hollow, below a histogram of them on the same scale; the mean with one
//! standard deviation to either side, and the target.

use crate::measure::Measure;
use crate::summary::{Histogram, Shots, Spread, Target};
use crate::units::format_value;
use crate::view::panels::shown::Shown;
use crate::view::panels::theme::{AMBER_DEEP, BLUE, BLUE_DEEP, CRIMSON, INK, INK_SOFT, JADE, PAPER};
use egui_macroquad::egui::{Align2, Color32, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// Part of the room that the bars have; the dots have the rest.
const BARS: f32 = 0.58;
/// Labels of the scale at most.
const LABELS: usize = 8;

/// Values along x, and where they stand.
struct Scale {
    low: f64,
    high: f64,
    place: Rect,
}

impl Scale {
    fn x(&self, value: f64) -> f32 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.place.left() + self.place.width() * share as f32
    }
}

/// Fills its place.
pub fn show(ui: &Ui, shown: &Shown, shots: &Shots, asked: (usize, &'static Measure, Option<&Target>), place: Rect) {
    let (number, measure, target) = asked;
    let spread = shots.spread(number);
    let least = 10.0_f64.powi(-i32::try_from(measure.quantity.decimals).unwrap_or(0));
    let Some(histogram) = Histogram::of(&spread.sorted, least) else { return };
    let room = place.shrink2(vec2(14.0, 4.0));
    let bounds = target.and_then(Target::bounds);
    let ends: Vec<f64> = bounds.into_iter().flat_map(|(low, high)| [low, high]).filter(|end| end.is_finite()).collect();
    let low = ends.iter().copied().fold(histogram.low, f64::min);
    let high = ends.iter().copied().fold(histogram.high(), f64::max);
    let scale = Scale { low, high, place: room };
    let foot = room.top() + room.height() * BARS;
    let bars = room.with_max_y(foot);
    zone(ui, &scale, bounds);
    draw_bars(ui, shown, (&histogram, &scale), bars, &|ui| mean(ui, shown, &spread, &scale));
    labels(ui, shown, measure, (&histogram, &scale), foot);
    let dots = room.with_min_y(foot + shown.theme.px(24.0));
    draw_dots(ui, shots, (number, target), (&scale, dots));
}

/// The target: a wash with dashed edges.
fn zone(ui: &Ui, scale: &Scale, bounds: Option<(f64, f64)>) {
    let Some((low, high)) = bounds else { return };
    let [left, right] = [low, high].map(|end| scale.x(end.clamp(scale.low, scale.high)));
    let place = scale.place.with_min_x(left).with_max_x(right.max(left + 2.0));
    ui.painter().rect_filled(place, 0.0, JADE.gamma_multiply(0.16));
    for x in [left, right] {
        let edge = [pos2(x, place.top()), pos2(x, place.bottom())];
        ui.painter().extend(Shape::dashed_line(&edge, Stroke::new(1.6, JADE), 6.0, 4.0));
    }
}

/// The bars, and over all that is `between` how many each holds.
fn draw_bars(ui: &Ui, shown: &Shown, (histogram, scale): (&Histogram, &Scale), place: Rect, between: &dyn Fn(&Ui)) {
    let most = histogram.counts.iter().copied().max().unwrap_or(1).max(1);
    // The bracket of the deviation and the highest count stand above.
    let head = shown.theme.px(36.0);
    let full = histogram.counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let bar = |(bin, count): (usize, &usize)| {
        let left = histogram.low + histogram.width * bin as f64;
        let tall = (place.height() - head) * *count as f32 / most as f32;
        let low = pos2(scale.x(left) + 1.0, place.bottom() - tall);
        (Rect::from_min_max(low, pos2(scale.x(left + histogram.width) - 1.0, place.bottom())), *count)
    };
    let bars: Vec<(Rect, usize)> = full.map(bar).collect();
    for (bar, _) in &bars {
        ui.painter().rect(*bar, 1.0, BLUE.gamma_multiply(0.35), Stroke::new(1.2, BLUE_DEEP), StrokeKind::Inside);
    }
    ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(1.6, INK));
    between(ui);
    for (bar, count) in bars {
        let told = ui.painter().layout_no_wrap(count.to_string(), shown.theme.sans(12.0), INK_SOFT);
        if told.size().x < bar.width() + 8.0 {
            let at = Align2::CENTER_BOTTOM.anchor_size(bar.center_top() - vec2(0.0, 2.0), told.size());
            ui.painter().rect_filled(at.expand2(vec2(2.0, 0.0)), 3.0, PAPER);
            ui.painter().galley(at.min, told, INK_SOFT);
        }
    }
}

/// The edges of bins, as many as have room, with the unit.
fn labels(ui: &Ui, shown: &Shown, measure: &Measure, (histogram, scale): (&Histogram, &Scale), top: f32) {
    let edges = ((scale.high - scale.low) / histogram.width).round() as usize;
    let most = (LABELS as f32 / shown.theme.part(1.0, 0.7)).max(2.0) as usize;
    let every = edges.div_ceil(most).max(1);
    // Between round widths the digits of the width itself tell every edge.
    let fine = (0..9).find(|digits| histogram.width * 10.0_f64.powi(*digits) >= 0.999).unwrap_or(0);
    let first = (scale.low / histogram.width).ceil();
    for edge in (0..=edges).step_by(every) {
        let value = (first + edge as f64) * histogram.width;
        if value > scale.high + histogram.width * 1e-6 {
            break;
        }
        let x = scale.x(value);
        ui.painter().vline(x, top..=top + 5.0, Stroke::new(1.4, INK));
        let text = format_value(value, measure.quantity.unit, usize::try_from(fine).unwrap_or(0));
        let told = ui.painter().layout_no_wrap(text, shown.theme.sans(12.5), INK);
        let half = told.size().x / 2.0;
        let room = ui.clip_rect().x_range().shrink(half + 2.0);
        ui.painter().galley(pos2(room.clamp(x) - half, top + 6.0), told, INK);
    }
}

/// One for each shot, the first at the top; the newest is larger.
fn draw_dots(ui: &Ui, shots: &Shots, (number, target): (usize, Option<&Target>), (scale, place): (&Scale, Rect)) {
    let count = shots.made.len();
    let step = place.height() / count.max(12) as f32;
    let radius = (step * 0.42).clamp(2.4, 5.0);
    for (index, value) in shots.values(number).enumerate().filter(|(_, value)| value.is_finite()) {
        let at = pos2(scale.x(value), place.top() + step * (index as f32 + 0.5));
        let newest = index + 1 == count;
        let radius = if newest { radius + 2.5 } else { radius };
        match target.map(|target| target.holds(value)) {
            Some(false) => ui.painter().circle(at, radius, PAPER, Stroke::new(1.8, AMBER_DEEP)),
            hit => ui.painter().circle(at, radius, colour(hit), Stroke::new(1.0, PAPER)),
        };
    }
}

const fn colour(hit: Option<bool>) -> Color32 {
    if hit.is_some() { JADE } else { BLUE_DEEP }
}

/// The mean, and a bracket of one standard deviation to either side.
fn mean(ui: &Ui, shown: &Shown, spread: &Spread, scale: &Scale) {
    let x = scale.x(spread.mean);
    ui.painter().vline(x, scale.place.y_range(), Stroke::new(2.0, CRIMSON));
    if spread.deviation.is_finite() {
        let top = scale.place.top() + shown.theme.px(7.0);
        let [left, right] = [-1.0, 1.0].map(|way| scale.x(spread.mean + way * spread.deviation));
        ui.painter().hline(left..=right, top, Stroke::new(2.4, CRIMSON));
        for end in [left, right] {
            ui.painter().vline(end, top - 5.0..=top + 5.0, Stroke::new(2.4, CRIMSON));
        }
    }
}
