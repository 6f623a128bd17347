//! Time line: past solid, future dotted, a mark for every event of note, a crimson cursor. A click or drag seeks; a
//! click on a mark goes to just its moment. Marks stand above the line, each with a thread to its true place.

use crate::intent::Intent;
use crate::units::format_clock as clock;
use crate::view::panels::axis::{Axis, spread};
use crate::view::panels::glyphs;
use crate::view::panels::marks::{self, Mark};
use crate::view::panels::ornament::dotted;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, CRIMSON_DEEP, INK, INK_SOFT, PAPER_WARM};
use egui_macroquad::egui::{
    EventFilter, Id, Key, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Least distance of two marks.
const APART: f32 = 19.0;

/// The line with its marks, and where each stands.
struct Line<'a> {
    axis: Axis,
    y: f32,
    /// Height of the row of marks.
    row: f32,
    marks: &'a [Mark],
    places: Vec<f32>,
}

impl<'a> Line<'a> {
    fn new(shown: &Shown, rect: Rect, marks: &'a [Mark]) -> Self {
        let end_s = shown.line_end_s();
        let (left, right) = (rect.left() + 10.0, rect.right() - 14.0);
        let times: Vec<f64> = marks.iter().map(|mark| mark.time_s).collect();
        let axis = Axis::new(left, right, end_s, &times);
        let true_places: Vec<f32> = times.iter().map(|time_s| axis.x(*time_s)).collect();
        let apart = APART.min((right - left) / marks.len().max(1) as f32);
        let y = rect.bottom() - shown.theme.part(22.0, 0.6);
        Self { axis, y, row: y - 17.0, marks, places: spread(&true_places, apart, left, right) }
    }

    /// The mark under the pointer.
    fn mark_at(&self, pointer: Pos2) -> Option<&'a Mark> {
        let near = self.places.iter().zip(self.marks).map(|(x, mark)| ((x - pointer.x).abs(), mark));
        let near = near.filter(|(distance, _)| *distance <= 9.5 && pointer.y < self.y - 5.0);
        near.min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, mark)| mark)
    }
}

/// Draws the line and returns where to go.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, rect: Rect) -> Option<Intent> {
    let response = ui.interact(rect, Id::new("timeline"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::slider(true, shown.frame.time_s, shown.say("timeline")));
    state.place("timeline", rect);
    let now = state.dragging_to.map_or(shown.frame.time_s, |step| step as f64 * shown.dt_s());
    let marks = marks::all(shown);
    let line = Line::new(shown, rect, &marks);
    for (index, x) in line.places.iter().enumerate() {
        state.place(&format!("mark:{index}"), Rect::from_center_size(pos2(*x, line.row), vec2(14.0, 14.0)));
    }
    draw(ui, shown, &line, now);
    hover(shown, &response, &line);
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(2.0), 6.0, Stroke::new(2.5, BLUE), StrokeKind::Inside);
        return keys(ui, shown, &response);
    }
    seek(shown, state, &response, &line)
}

/// The first step at which `time_s` is reached.
#[must_use]
pub fn step_of(shown: &Shown, time_s: f64) -> u64 {
    ((time_s / shown.dt_s() - 1e-3).ceil().max(0.0) as u64).min(shown.end_step)
}

/// A drag shows the cursor at once; the session follows when it comes to rest at another step.
fn seek(shown: &Shown, state: &mut PanelState, response: &Response, line: &Line) -> Option<Intent> {
    let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) else {
        state.dragging_to = None;
        return None;
    };
    let mark = line.mark_at(pointer).filter(|_| response.clicked());
    let step = mark.map_or_else(|| step_of(shown, line.axis.time(pointer.x)), |mark| step_of(shown, mark.time_s));
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

fn draw(ui: &Ui, shown: &Shown, line: &Line, now_s: f64) {
    let painter = ui.painter();
    let (y, cursor) = (line.y, line.axis.x(now_s));
    ticks(ui, shown, line);
    for ((from, to), _) in line.axis.parts() {
        let middle = cursor.clamp(from, to);
        if middle < to {
            dotted(painter, pos2(middle + 6.0, y), pos2(to, y));
        }
        painter.line_segment([pos2(from, y), pos2(middle, y)], Stroke::new(5.0, INK));
    }
    if let Some(x) = line.axis.break_x() {
        for x in [x - 3.0, x + 3.0] {
            painter.line_segment([pos2(x - 3.0, y + 7.0), pos2(x + 3.0, y - 7.0)], Stroke::new(1.8, INK));
        }
    }
    for (mark, x) in line.marks.iter().zip(&line.places) {
        let thread = [pos2(*x, line.row + 8.0), pos2(line.axis.x(mark.time_s), y - 2.0)];
        painter.line_segment(thread, Stroke::new(1.2, INK.gamma_multiply(0.7)));
        glyphs::mark(painter, pos2(*x, line.row), mark.form, mark.colour, mark.time_s <= now_s);
    }
    labels(ui, shown, line, now_s);
    painter.vline(cursor, line.row - 12.0..=y + 6.0, Stroke::new(3.0, CRIMSON_DEEP));
    let foot = vec![pos2(cursor - 8.0, y + 14.0), pos2(cursor, y + 4.0), pos2(cursor + 8.0, y + 14.0)];
    painter.add(Shape::convex_polygon(foot, CRIMSON_DEEP, Stroke::NONE));
}

/// Times below the line: they show that the scale changes at the break. One that would touch the one before it is left out.
fn ticks(ui: &Ui, shown: &Shown, line: &Line) {
    let (mut free, end) = (f32::NEG_INFINITY, line.axis.x(f64::INFINITY) + 12.0);
    for time_s in line.axis.ticks(shown.theme.px(44.0)) {
        let x = line.axis.x(time_s);
        ui.painter().vline(x, line.y + 2.0..=line.y + 6.0, Stroke::new(1.2, INK_SOFT));
        let galley = ui.painter().layout_no_wrap(clock(time_s), shown.theme.sans(12.0), INK_SOFT);
        let wide = galley.size().x;
        let left = (x - wide / 2.0).min(end - wide);
        if left > free {
            ui.painter().galley(pos2(left, line.y + 5.0), galley, INK_SOFT);
            free = left + wide + 4.0;
        }
    }
}

/// Words above the marks, the last and the next first; one that would touch another is left out.
fn labels(ui: &Ui, shown: &Shown, line: &Line, now_s: f64) {
    let theme = shown.theme;
    let past = line.marks.iter().rposition(|mark| mark.time_s <= now_s);
    let next = line.marks.iter().position(|mark| mark.time_s > now_s);
    let mut order: Vec<usize> = past.into_iter().chain(next).collect();
    if theme.roomy() {
        order.extend((0..line.marks.len()).filter(|index| Some(*index) != past && Some(*index) != next));
    }
    let mut taken: Vec<Rect> = Vec::new();
    for index in order {
        let mark = &line.marks[index];
        let colour = if mark.time_s <= now_s { INK } else { INK_SOFT };
        let font = if Some(index) == past { theme.bold(13.5) } else { theme.sans(13.5) };
        let galley = ui.painter().layout_no_wrap(mark.label.clone(), font, colour);
        let half = galley.size().x / 2.0;
        let (least, most) = (line.axis.x(0.0) - 8.0 + half, line.axis.x(f64::INFINITY) + 12.0 - half);
        let middle = line.places[index].clamp(least, most.max(least));
        let place = Rect::from_min_size(pos2(middle - half, line.row - 11.0 - galley.size().y), galley.size());
        if taken.iter().all(|other| !other.expand2(vec2(9.0, 0.0)).intersects(place)) {
            if Some(index) == past {
                ui.painter().rect_filled(place.expand2(vec2(4.0, 0.0)), 4.0, PAPER_WARM);
            }
            ui.painter().galley(place.min, galley, colour);
            taken.push(place);
        }
    }
}

/// The sentence of the mark under the pointer, or the time.
fn hover(shown: &Shown, response: &Response, line: &Line) {
    let Some(pointer) = response.hover_pos() else { return };
    let theme = shown.theme;
    let prose = Prose::new(theme.part(320.0, 0.5));
    let prose = match line.mark_at(pointer) {
        Some(mark) => prose.add(&format!("{}  {}\n", clock(mark.time_s), mark.label), theme.bold(14.0), INK).add(
            &mark.sentence,
            theme.sans(14.0),
            INK,
        ),
        None => prose.add(&clock(line.axis.time(pointer.x)), theme.bold(14.0), INK),
    };
    response.clone().on_hover_ui_at_pointer(|ui| {
        let galley = prose.laid(ui);
        let (place, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(place.min, galley, INK);
    });
}
