//! Pointer: what mouse and keys do on the charts. A click goes to that moment of the run, hovering tells the values there, the
//! wheel zooms and a drag pans; with the keyboard on it arrows go along the curve.

use super::chart::{Drawn, moment};
use super::ink;
use crate::intent::Intent;
use crate::plot::{Picture, Point};
use crate::view::panels::ornament::focus_ring;
use crate::view::panels::press::struck;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, INK_SOFT};
use egui_macroquad::egui::{EventFilter, Id, Key, PointerButton, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo};

/// Farther than this from any curve a click means no moment, where time is not the axis.
const NEAR: f32 = 60.0;
/// Wheel by which a stretch halves, about.
const WHEEL: f32 = 170.0;
/// A button or key zooms by this.
pub const ZOOM: f64 = 0.5;

/// Answers what was asked for; zoom and pan are kept in `state`.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, drawn: (&Picture, &[Drawn])) -> Option<Intent> {
    let (picture, panels) = drawn;
    let frames = panels.iter().map(|panel| *panel.transform.frame());
    let rect = frames.reduce(Rect::union)?;
    let response = ui.interact(rect, Id::new("plot-charts"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::slider(true, shown.frame.time_s, shown.say("plot")));
    focus_ring(ui, &response, rect.expand(2.0));
    wheel(ui, state, &response, drawn);
    if response.dragged() {
        state.plots.pan(picture.across.all, -f64::from(response.drag_delta().x / rect.width()));
    }
    let pointed = response.hover_pos().and_then(|at| Some((at, time_at(drawn, at)?)));
    if let Some((at, time_s)) = pointed.filter(|_| !response.dragged()) {
        hover(ui, shown, drawn, (&response, at, time_s));
        if response.clicked_by(PointerButton::Primary) {
            return Some(seek(shown, time_s));
        }
    }
    if response.has_focus() { keys(ui, shown, state, (&response, picture)) } else { None }
}

/// No moment is gone to that has not been run.
fn seek(shown: &Shown, time_s: f64) -> Intent {
    let step = (time_s / shown.dt_s()).round().max(0.0) as u64;
    Intent::Seek(step.min(shown.recording.last_step))
}

/// The moment at a place: by the axis of time, or the nearest point of a curve.
fn time_at((picture, panels): (&Picture, &[Drawn]), at: Pos2) -> Option<f64> {
    let first = panels.first()?;
    if picture.across.is_time {
        return Some(first.transform.value_from_position(at).x.max(0.0));
    }
    nearest(panels, at).map(|(_, point)| point.time_s)
}

/// The nearest point of the curves of the panel that lies under the pointer.
fn nearest(panels: &[Drawn], at: Pos2) -> Option<(Pos2, Point)> {
    let under = panels.iter().find(|drawn| drawn.transform.frame().expand(6.0).contains(at))?;
    let points = under.panel.lines.iter().flat_map(|line| &line.points);
    let place = |point: &Point| under.transform.position_from_point(&egui_plot::PlotPoint::new(point.x, point.y));
    let placed = points.map(|point| (place(point), *point)).filter(|(place, _)| place.distance(at) < NEAR);
    placed.min_by(|one, other| one.0.distance_sq(at).total_cmp(&other.0.distance_sq(at)))
}

/// The wheel zooms; what it does here it does nowhere else. Where all shows already, it rolls the page on.
fn wheel(ui: &Ui, state: &mut PanelState, response: &Response, (picture, panels): (&Picture, &[Drawn])) {
    let Some(at) = response.hover_pos() else { return };
    let (rolled, pinched) = ui.input(|input| (input.smooth_scroll_delta.y, input.zoom_delta()));
    let times = f64::from((-rolled / WHEEL).exp2() / pinched);
    let nothing_to_do = state.plots.shown.is_none() && times >= 1.0;
    if let Some(first) = panels.first().filter(|_| (times - 1.0).abs() > 1e-6 && !nothing_to_do) {
        state.plots.zoom(picture.across.all, first.transform.value_from_position(at).x, times);
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
}

/// A thin line there, and every value of that moment.
fn hover(ui: &Ui, shown: &Shown, (picture, panels): (&Picture, &[Drawn]), at: (&Response, Pos2, f64)) {
    let (response, pointer, time_s) = at;
    let until_s = time_s.min(shown.recording.last_time_s);
    let own = panels.iter().flat_map(|drawn| &drawn.panel.lines).filter(|line| line.pinned.is_none());
    let points = own.flat_map(|line| &line.points);
    let near = points.min_by(|one, other| apart(one, until_s).total_cmp(&apart(other, until_s)));
    let Some(near_s) = near.map(|point| point.time_s) else { return };
    for drawn in panels {
        let frame = drawn.transform.frame();
        if picture.across.is_time {
            let x = drawn.transform.position_from_point_x(near_s);
            if frame.x_range().contains(x) {
                ui.painter().vline(x, frame.y_range(), Stroke::new(1.0, INK_SOFT));
            }
        } else if let Some((place, _)) = nearest(std::slice::from_ref(drawn), pointer) {
            ui.painter().circle_stroke(place, 6.0, Stroke::new(1.5, INK));
        }
    }
    let theme = shown.theme;
    let (from, to) = picture.across.shown;
    let length_s = if picture.across.is_time { to - from } else { shown.recording.last_time_s };
    let mut prose = Prose::new(theme.part(300.0, 0.5)).add(&moment(near_s, length_s), theme.bold(14.0), INK);
    for line in panels.iter().flat_map(|drawn| &drawn.panel.lines).filter(|line| line.pinned.is_none()) {
        let Some(point) = line.points.iter().min_by(|one, other| apart(one, near_s).total_cmp(&apart(other, near_s))) else {
            continue;
        };
        if apart(point, near_s) < 1.0 {
            let told = format!("\n{}  {}", line.name, line.reads(point.y));
            prose = prose.add(&told, theme.sans(13.5), ink::colour(ink::stroke(line.stroke)));
        }
    }
    response.clone().on_hover_ui_at_pointer(|ui| {
        let galley = prose.laid(ui);
        let (place, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(place.min, galley, INK);
    });
}

fn apart(point: &Point, time_s: f64) -> f64 {
    (point.time_s - time_s).abs()
}

/// Arrows go along the curve, Home and End to its ends; plus and minus zoom, 0 shows all.
fn keys(ui: &Ui, shown: &Shown, state: &mut PanelState, (response, picture): (&Response, &Picture)) -> Option<Intent> {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| struck(ui.ctx(), key).is_some();
    let across = &picture.across;
    let (from, to) = across.shown;
    let at = across.now.unwrap_or((from + to) / 2.0);
    if pressed(Key::Plus) || pressed(Key::Equals) {
        state.plots.zoom(across.all, at, ZOOM);
    } else if pressed(Key::Minus) {
        state.plots.zoom(across.all, at, 1.0 / ZOOM);
    } else if pressed(Key::Num0) {
        state.plots.shown = None;
    }
    let length_s = if across.is_time { to - from } else { shown.recording.last_time_s };
    let by_s = (length_s / 50.0).max(shown.dt_s());
    let now_s = shown.frame.time_s;
    let to_s = if pressed(Key::ArrowRight) {
        now_s + by_s
    } else if pressed(Key::ArrowLeft) {
        now_s - by_s
    } else if pressed(Key::Home) {
        0.0
    } else if pressed(Key::End) {
        shown.recording.last_time_s
    } else {
        return None;
    };
    if across.is_time {
        state.plots.follow(across.all, to_s.clamp(0.0, shown.recording.last_time_s));
    }
    Some(seek(shown, to_s))
}
