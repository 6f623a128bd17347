//! Slider: a track with the range the sources carry, the historical value as a crimson tick, and a knob.

use crate::view::panels::glyphs;
use crate::view::panels::theme::{AMBER, BLUE, CRIMSON, INK_SOFT, PAPER, TOUCH, TRACK};
use egui_macroquad::egui::{EventFilter, Id, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// What a slider shows, all in the parameter's unit.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    pub range: (f64, f64),
    pub step: f64,
    pub value: f64,
    /// What runs now, where it differs from the value.
    pub running: f64,
    pub historical: Option<f64>,
    pub sources: Option<(f64, f64)>,
    /// A teacher has locked it: it stays where it is.
    pub locked: bool,
}

impl Scale {
    fn share(&self, value: f64) -> f32 {
        let width = self.range.1 - self.range.0;
        if width > 0.0 { ((value - self.range.0) / width).clamp(0.0, 1.0) as f32 } else { 0.0 }
    }

    /// The value at a share of the track, rounded to the step.
    fn at(&self, share: f32) -> f64 {
        let raw = self.range.0 + f64::from(share.clamp(0.0, 1.0)) * (self.range.1 - self.range.0);
        let stepped = if self.step > 0.0 { (raw / self.step).round() * self.step } else { raw };
        stepped.clamp(self.range.0, self.range.1)
    }
}

/// Draws the slider along the middle of `touch` and returns the value it was moved to.
pub fn show(ui: &Ui, touch: Rect, id: &str, name: &str, scale: Scale) -> (Response, Option<f64>) {
    let response = ui.interact(touch, Id::new(("slider", id)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::slider(true, scale.value, name));
    let track = Rect::from_min_max(pos2(touch.left() + 8.0, touch.center().y), pos2(touch.right() - 8.0, touch.center().y));
    let mut moved = None;
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) {
        moved = Some(scale.at((pointer.x - track.left()) / track.width()));
    }
    if let Some(value) = keys(ui, &response, scale) {
        moved = Some(value);
    }
    let shows = moved.filter(|_| !scale.locked).unwrap_or(scale.value);
    draw(ui, track, &response, Scale { value: shows, ..scale });
    (response, moved.filter(|value| (value - scale.value).abs() > f64::EPSILON))
}

/// Arrow keys move the knob by a step while the slider has the keyboard.
fn keys(ui: &Ui, response: &Response, scale: Scale) -> Option<f64> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let step = scale.step.max((scale.range.1 - scale.range.0) / 100.0);
    let by = ui.input(|input| {
        f64::from(input.num_presses(Key::ArrowRight) as u32) - f64::from(input.num_presses(Key::ArrowLeft) as u32)
    });
    (by != 0.0).then(|| (scale.value + by * step).clamp(scale.range.0, scale.range.1))
}

fn draw(ui: &Ui, track: Rect, response: &Response, scale: Scale) {
    let painter = ui.painter();
    let y = track.center().y;
    let x = |value: f64| track.left() + track.width() * scale.share(value);
    let line = |from: f32, to: f32, stroke: Stroke| painter.line_segment([pos2(from, y), pos2(to, y)], stroke);
    line(track.left(), track.right(), Stroke::new(4.0, TRACK));
    let outside = scale.sources.is_some_and(|(low, high)| scale.value < low || scale.value > high);
    let colour = match (scale.locked, outside) {
        (true, _) => INK_SOFT,
        (_, true) => AMBER,
        _ => BLUE,
    };
    if !scale.locked {
        line(track.left(), x(scale.value), Stroke::new(4.0, colour));
    }
    if let Some((low, high)) = scale.sources {
        for end in [low, high].into_iter().filter(|end| *end > scale.range.0 && *end < scale.range.1) {
            painter.vline(x(end), y - 6.0..=y + 6.0, Stroke::new(1.5, AMBER));
        }
    }
    if let Some(historical) = scale.historical {
        glyphs::tick(painter, pos2(x(historical), y + 5.5), CRIMSON);
    }
    if (scale.running - scale.value).abs() > f64::EPSILON {
        painter.circle(pos2(x(scale.running), y), 4.5, PAPER, Stroke::new(1.5, TRACK));
    }
    let radius = if response.hovered() || response.dragged() { 8.0 } else { 7.0 };
    if scale.locked {
        glyphs::lock(painter, pos2(x(scale.value), y), colour);
    } else {
        painter.circle(pos2(x(scale.value), y), radius, PAPER, Stroke::new(3.0, colour));
    }
    if response.has_focus() {
        painter.circle_stroke(pos2(x(scale.value), y), 12.0, Stroke::new(2.5, BLUE));
    }
}

/// The place of a slider in a row of the parameters: low to the eye, tall to a finger on a whiteboard.
#[must_use]
pub fn touch(left: f32, right: f32, middle_y: f32) -> Rect {
    Rect::from_center_size(pos2((left + right) / 2.0, middle_y), vec2(right - left, TOUCH))
}
