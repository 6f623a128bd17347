//! Roll: a list of rows of which only some have room. It shows whole rows, never a slice of one, and a bar that says
//! where one is. The wheel turns it by rows; the bar can be dragged.

use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, INK_SOFT, TRACK};
use egui_macroquad::egui::{CornerRadius, Id, Key, Rect, Sense, Ui, pos2, vec2};

/// Width of the bar to the eye; the finger gets more.
pub const BAR: f32 = 8.0;
/// Wheel for each row, points.
const NOTCH: f32 = 36.0;

/// The first row to show and how many, so that all of them fit into `room` and the list ends at its last row.
#[must_use]
pub fn part(heights: &[f32], room: f32, first: usize) -> (usize, usize) {
    let fits = |from: usize| {
        let ends = heights[from..].iter().scan(0.0, |end, height| {
            *end += height;
            Some(*end)
        });
        ends.take_while(|end| *end <= room + 0.5).count()
    };
    let mut first = first.min(heights.len().saturating_sub(1));
    while first > 0 && first - 1 + fits(first - 1) >= heights.len() {
        first -= 1;
    }
    (first, fits(first).max(1).min(heights.len() - first))
}

/// Turns the list by the wheel while the pointer is over `panel`.
pub fn turn(ui: &Ui, state: &mut PanelState, panel: Rect) {
    if !ui.rect_contains_pointer(panel) {
        state.rolled = 0.0;
        return;
    }
    state.rolled -= ui.input(|input| input.smooth_scroll_delta.y);
    let rows = (state.rolled / NOTCH).trunc();
    state.rolled -= rows * NOTCH;
    state.first_row = state.first_row.saturating_add_signed(rows as isize);
}

/// Page Up and Page Down roll the rows where there is no room for all.
pub fn by_keys(ui: &Ui, page: f32) {
    for (key, way) in [(Key::PageDown, -1.0), (Key::PageUp, 1.0)] {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(vec2(0.0, way * page * 0.8));
        }
    }
}

/// Draws the bar in `track` for `(first, shown)` of `count` rows, and takes it where it is dragged to.
pub fn bar(ui: &Ui, state: &mut PanelState, track: Rect, (first, shown): (usize, usize), count: usize) {
    let response = ui.interact(track.expand2(vec2(7.0, 0.0)), Id::new("roll-bar"), Sense::click_and_drag());
    let hidden = count.saturating_sub(shown).max(1);
    let long = (track.height() * shown as f32 / count.max(1) as f32).max(30.0);
    if let Some(pointer) = response.interact_pointer_pos() {
        let share = (pointer.y - track.top() - long / 2.0) / (track.height() - long).max(1.0);
        state.first_row = (share.clamp(0.0, 1.0) * hidden as f32).round() as usize;
    }
    let top = track.top() + (track.height() - long) * first as f32 / hidden as f32;
    let held = response.hovered() || response.dragged();
    ui.painter().rect_filled(track, CornerRadius::same(4), TRACK.gamma_multiply(0.45));
    let handle = Rect::from_min_max(pos2(track.left(), top), pos2(track.right(), top + long));
    ui.painter().rect_filled(handle, CornerRadius::same(4), if held { BLUE } else { INK_SOFT });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_rows_show_and_the_list_ends_at_its_end() {
        let heights = [50.0, 50.0, 70.0, 50.0, 50.0];
        assert_eq!(part(&heights, 170.0, 0), (0, 3));
        assert_eq!(part(&heights, 169.0, 0), (0, 2), "the third would be sliced");
        assert_eq!(part(&heights, 170.0, 9), (2, 3), "no empty room below the last row");
        assert_eq!(part(&heights, 1000.0, 3), (0, 5));
        assert_eq!(part(&heights, 10.0, 1), (1, 1), "one row always shows");
        assert_eq!(part(&[], 10.0, 1), (0, 0));
    }
}
