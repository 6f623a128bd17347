//! Time line: past solid, future dotted, a mark for every event of note, a crimson cursor. A click or drag seeks.

use crate::intent::Intent;
use crate::units::format_clock as clock;
use crate::view::panels::glyphs;
use crate::view::panels::marks::{self, Mark};
use crate::view::panels::ornament::dotted;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{EventFilter, Id, Key, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The line within `rect`, with times as places on it.
#[derive(Clone, Copy)]
struct Line {
    left: f32,
    right: f32,
    y: f32,
    end_s: f64,
}

impl Line {
    fn x(&self, time_s: f64) -> f32 {
        let share = if self.end_s > 0.0 { (time_s / self.end_s).clamp(0.0, 1.0) } else { 0.0 };
        self.left + (self.right - self.left) * share as f32
    }

    fn time(&self, x: f32) -> f64 {
        f64::from(((x - self.left) / (self.right - self.left)).clamp(0.0, 1.0)) * self.end_s
    }
}

/// Draws the line and returns where to go.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, rect: Rect) -> Option<Intent> {
    let end_s = shown.end_step as f64 * shown.dt_s();
    let line = Line { left: rect.left() + 6.0, right: rect.right() - 10.0, y: rect.bottom() - 19.0, end_s };
    let response = ui.interact(rect, Id::new("timeline"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::slider(true, shown.frame.time_s, shown.say("timeline")));
    state.place("timeline", rect);
    let now = state.dragging_to.map_or(shown.frame.time_s, |step| step as f64 * shown.dt_s());
    let marks = marks::all(shown);
    draw(ui, shown, line, &marks, now);
    hover(shown, &response, line, &marks);
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(2.0), 6.0, Stroke::new(2.5, BLUE), StrokeKind::Inside);
        return keys(ui, shown, &response);
    }
    seek(shown, state, &response, line)
}

/// A drag shows the cursor at once; the session follows when it comes to rest at another step.
fn seek(shown: &Shown, state: &mut PanelState, response: &Response, line: Line) -> Option<Intent> {
    let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) else {
        state.dragging_to = None;
        return None;
    };
    let step = ((line.time(pointer.x) / shown.dt_s()).round() as u64).min(shown.end_step);
    let moved = state.dragging_to != Some(step);
    state.dragging_to = if response.dragged() { Some(step) } else { None };
    moved.then_some(Intent::Seek(step))
}

/// With the keyboard on the line: arrows go ten seconds, Home and End to the ends.
fn keys(ui: &Ui, shown: &Shown, response: &Response) -> Option<Intent> {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let ten = (10.0 / shown.dt_s()).round() as u64;
    let step = shown.frame.step;
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let to = if pressed(Key::ArrowRight) {
        step + ten
    } else if pressed(Key::ArrowLeft) {
        step.saturating_sub(ten)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        shown.end_step
    } else {
        return None;
    };
    Some(Intent::Seek(to.min(shown.end_step)))
}

fn draw(ui: &Ui, shown: &Shown, line: Line, marks: &[Mark], now_s: f64) {
    let painter = ui.painter();
    let cursor = line.x(now_s);
    dotted(painter, pos2(cursor + 8.0, line.y), pos2(line.right, line.y));
    painter.line_segment([pos2(line.left, line.y), pos2(cursor, line.y)], Stroke::new(5.0, INK));
    painter.circle_filled(pos2(line.left, line.y), 2.5, INK);
    for mark in marks {
        glyphs::mark(painter, pos2(line.x(mark.time_s), line.y), mark.form, mark.colour, mark.time_s <= now_s);
    }
    labels(ui, shown, line, marks, now_s);
    painter.vline(cursor, line.y - 13.0..=line.y + 14.0, Stroke::new(3.0, CRIMSON_DEEP));
    let foot = vec![pos2(cursor - 8.0, line.y + 18.0), pos2(cursor, line.y + 9.0), pos2(cursor + 8.0, line.y + 18.0)];
    painter.add(Shape::convex_polygon(foot, CRIMSON_DEEP, Stroke::NONE));
}

/// Words above the marks, the last and the next first; one that would touch another is left out.
fn labels(ui: &Ui, shown: &Shown, line: Line, marks: &[Mark], now_s: f64) {
    let theme = shown.theme;
    let past = marks.iter().rposition(|mark| mark.time_s <= now_s);
    let next = marks.iter().position(|mark| mark.time_s > now_s);
    let mut order: Vec<usize> = past.into_iter().chain(next).collect();
    if theme.roomy() {
        order.extend((0..marks.len()).filter(|index| Some(*index) != past && Some(*index) != next));
    }
    let mut taken: Vec<Rect> = Vec::new();
    for index in order {
        let mark = &marks[index];
        let colour = if mark.time_s <= now_s { INK } else { INK_SOFT };
        let galley = ui.painter().layout_no_wrap(mark.label.clone(), theme.sans(14.0), colour);
        let half = galley.size().x / 2.0;
        let middle = line.x(mark.time_s).clamp(line.left - 4.0 + half, (line.right + 8.0 - half).max(line.left + half));
        let place = Rect::from_min_size(pos2(middle - half, line.y - 10.0 - galley.size().y), galley.size());
        if taken.iter().all(|other| !other.expand2(vec2(8.0, 0.0)).intersects(place)) {
            ui.painter().galley(place.min, galley, colour);
            taken.push(place);
        }
    }
}

/// The sentence of the mark under the pointer, or the time.
fn hover(shown: &Shown, response: &Response, line: Line, marks: &[Mark]) {
    let Some(pointer) = response.hover_pos() else { return };
    let nearest = marks
        .iter()
        .map(|mark| ((line.x(mark.time_s) - pointer.x).abs(), mark))
        .filter(|(distance, _)| *distance <= 9.0)
        .min_by(|one, other| one.0.total_cmp(&other.0));
    let theme = shown.theme;
    let prose = Prose::new(theme.part(320.0, 0.5));
    let prose = match nearest {
        Some((_, mark)) => prose.add(&format!("{}  {}\n", clock(mark.time_s), mark.label), theme.bold(14.0), INK).add(
            &mark.sentence,
            theme.sans(14.0),
            INK,
        ),
        None => prose.add(&clock(line.time(pointer.x)), theme.bold(14.0), INK),
    };
    let job = prose.job();
    response.clone().on_hover_ui_at_pointer(|ui| {
        let galley = ui.fonts(|fonts| fonts.layout_job(job));
        let (place, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(place.min, galley, INK);
    });
}
