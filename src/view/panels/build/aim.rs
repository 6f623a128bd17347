//! Aim: a round handle on an arm, by which what is chosen is aimed: dragged by pointer or finger, or moved by the arrows once
//! it has the keyboard. One drag is one step.

use super::{Deed, Tag};
use crate::edit::Edit;
use crate::edit::turn::Aim;
use crate::units::format_value;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::focus_ring;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, INK, PAPER, TOUCH};
use egui_macroquad::egui::{
    Align2, Color32, CornerRadius, EventFilter, Id, Key, Modifiers, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

/// From where it turns to the middle of the handle, and to the arc that shows the angle, points.
const ARM: f32 = 84.0;
const ARC: f32 = 46.0;
/// How large the handle is drawn; a finger has more room than that.
const KNOB: f32 = 9.0;
/// What a press of an arrow turns it by, and with Shift.
const STEPS_DEG: (f64, f64) = (1.0, 10.0);

/// Where it turns, and which way it points.
struct Arm {
    pivot: Pos2,
    way: f32,
}

impl Arm {
    /// A place on a circle round where it turns.
    fn at(&self, radius: f32, angle_deg: f64) -> Pos2 {
        let (sin, cos) = (angle_deg.to_radians() as f32).sin_cos();
        self.pivot + vec2(cos * self.way, -sin) * radius
    }

    /// The angle under which a place is seen; behind it is straight up or down.
    fn angle_deg(&self, to: Pos2) -> f64 {
        let by = to - self.pivot;
        f64::from((-by.y).atan2((by.x * self.way).max(0.0))).to_degrees()
    }
}

/// Draws the handle of what is chosen, beside its tag: by Tab it comes after that.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout, tag: &Tag) {
    let Some(aim) = state.build.ways.0.filter(|_| state.build.carried.is_none()) else { return };
    let foot = tag.foot;
    let pivot = foot - vec2(0.0, aim.high_m as f32 * state.build.points_per_m);
    let arm = Arm { pivot, way: if aim.left { -1.0 } else { 1.0 } };
    let angle_deg = state.build.aiming_deg.unwrap_or(aim.angle_deg);
    let middle = arm.at(ARM, angle_deg);
    let seen = layout.scene.contains(middle) && middle.y <= layout.transport.top();
    // What the run carries out of sight is not torn from the hand that turns it.
    if !seen && state.build.aiming_deg.is_none() {
        return;
    }
    let rect = Rect::from_center_size(middle, vec2(TOUCH, TOUCH));
    let response = ui.interact(rect, Id::new("aim"), Sense::click_and_drag());
    let name = shown.say("build-aim");
    response.widget_info(|| WidgetInfo::slider(true, angle_deg, &name));
    state.place("aim", rect);
    turn(ui, state, &arm, aim, &response);
    let angle_deg = state.build.aiming_deg.unwrap_or(angle_deg);
    let tells = response.hovered() || response.has_focus() || state.build.aiming_deg.is_some();
    draw(ui.painter(), &arm, angle_deg, if tells { BLUE } else { INK });
    if tells {
        tell(ui, shown, &arm, angle_deg);
    }
    focus_ring(ui, &response, Rect::from_center_size(arm.at(ARM, angle_deg), vec2(TOUCH, TOUCH) * 0.6));
    if state.build.aiming_deg.is_none() {
        response.on_hover_text(name);
    }
}

/// What the pointer or the arrows ask for.
fn turn(ui: &Ui, state: &mut PanelState, arm: &Arm, aim: Aim, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        for (key, way) in [(Key::ArrowUp, 1.0), (Key::ArrowDown, -1.0)] {
            let pressed = |with| ui.input_mut(|input| input.consume_key(with, key));
            let by = if pressed(Modifiers::SHIFT) { STEPS_DEG.1 } else { STEPS_DEG.0 };
            if by == STEPS_DEG.1 || pressed(Modifiers::NONE) {
                ask(state, way * by);
            }
        }
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let fine = if state.build.free { 10.0 } else { 1.0 };
        let wanted = (arm.angle_deg(pointer) * fine).round() / fine;
        state.build.aiming_deg = Some(wanted.clamp(aim.allowed_deg.0, aim.allowed_deg.1));
    }
    if response.drag_stopped()
        && let Some(to_deg) = state.build.aiming_deg.take()
    {
        ask(state, to_deg - aim.angle_deg);
    }
}

fn ask(state: &mut PanelState, by_deg: f64) {
    if by_deg != 0.0 {
        let id = state.build.chosen.clone();
        state.build.wish = Some(Deed::Do(Edit::Turn { id, by_deg }));
    }
}

/// The arm and its knob.
fn draw(painter: &Painter, arm: &Arm, angle_deg: f64, colour: Color32) {
    let end = arm.at(ARM, angle_deg);
    for (width, colour) in [(4.5, PAPER), (2.0, colour)] {
        painter.line_segment([arm.at(6.0, angle_deg), arm.at(ARM - KNOB, angle_deg)], Stroke::new(width, colour));
    }
    painter.circle(arm.pivot, 4.0, PAPER, Stroke::new(2.0, colour));
    painter.circle(end, KNOB + 3.0, PAPER, Stroke::new(2.0, colour));
    painter.circle_filled(end, KNOB - 2.0, colour);
}

/// The angle from level, as an arc and in degrees.
fn tell(ui: &Ui, shown: &Shown, arm: &Arm, angle_deg: f64) {
    let painter = ui.painter();
    painter.extend(Shape::dashed_line(&[arm.pivot, arm.at(ARM, 0.0)], Stroke::new(1.5, BLUE), 6.0, 4.0));
    let steps = (angle_deg.abs() / 4.0).ceil().max(1.0) as usize;
    let arc = (0..=steps).map(|step| arm.at(ARC, angle_deg * step as f64 / steps as f64)).collect();
    painter.add(Shape::line(arc, Stroke::new(2.5, BLUE)));
    let text = format!("{}°", format_value(angle_deg, "", usize::from(angle_deg.fract() != 0.0)));
    let galley = painter.layout_no_wrap(text, shown.theme.bold(16.0), BLUE);
    // Above the handle, where no finger hides it.
    let above = arm.at(ARM, angle_deg) - vec2(0.0, TOUCH / 2.0 + 4.0);
    let at = Align2::CENTER_BOTTOM.anchor_size(pos2(above.x, above.y), galley.size());
    painter.rect_filled(at.expand2(vec2(6.0, 3.0)), CornerRadius::same(5), PAPER);
    painter.galley(at.min, galley, BLUE);
}
