//! Walk: how the keyboard goes through the menu. It begins on the first line, arrows lead from line to line and from sheet to
//! sheet, and Tab never stops where nobody sees it.

use crate::view::panels::lines;
use crate::view::panels::masthead;
use crate::view::panels::menu::{self, Line, SHEETS, Sheet};
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use egui_macroquad::egui::{Context, Event, Id, Key, Memory, Ui};

/// Does what the keys of this frame ask: arrows go through the lines and the sheets. Enter is the line's own.
pub fn keys(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    let times = |key| ctx.input(|input| input.events.iter().filter(|event| is_press(event, key)).count());
    let (left, right) = (times(Key::ArrowLeft), times(Key::ArrowRight));
    let on_scroll = state.menu.sheet == Sheet::Wars;
    if left + right > 0 && !on_scroll {
        state.menu.turn_to(beside(state.menu.sheet, right as isize - left as isize));
    }
    let (entries, kept) = (state.menu.entries.clone(), state.menu.kept.clone());
    let all = menu::lines(state.menu.sheet, &entries, &kept);
    let has = |at: usize| all.get(at).is_some_and(|line| focused(ctx) == Some(lines::id(shown, line)));
    let (up, down, last) = (times(Key::ArrowUp), times(Key::ArrowDown), all.len().saturating_sub(1));
    let (home, end) = (times(Key::Home) > 0, times(Key::End) > 0);
    let by = down as isize - up as isize;
    let battles = all.iter().filter(|line| matches!(line, Line::Scenario(_))).count();
    let one_row = state.menu.one_row && state.menu.at < battles;
    let down_by = if one_row { 0 } else { down_rows(state.menu.at, battles, by) };
    let by = if on_scroll { right as isize - left as isize + down_by } else { by };
    // Below the lower row are the doors.
    let lowest = one_row || state.menu.at % 2 == 1;
    if on_scroll && down > up && state.menu.at < battles && lowest && has(state.menu.at) {
        ctx.memory_mut(|memory| memory.request_focus(press::id(&name_of(SHEETS[1].1))));
        state.menu.moved = false;
        return;
    }
    // From elsewhere the first arrow leads back to the line that was left.
    let by = if has(state.menu.at) || state.menu.moved { by } else { by - by.signum() };
    let to = if home { 0 } else { state.menu.at.saturating_add_signed(by) };
    let to = if end { last } else { to.min(last) };
    let moves = up + down + left + right > 0 || home || end;
    if let Some(line) = all.get(to).filter(|_| moves || state.menu.moved) {
        state.menu.at = to;
        ctx.memory_mut(|memory| memory.request_focus(lines::id(shown, line)));
    }
    state.menu.moved = moves;
}

/// How many lines on a step down leads, where battles stand above and below the cord by turns: beneath the first, which is above,
/// is the second.
fn down_rows(at: usize, battles: usize, by: isize) -> isize {
    match (at < battles, at % 2, by.signum()) {
        (true, 0, -1) | (true, 1, 1) => 0,
        (_, _, way) => way,
    }
}

fn is_press(event: &Event, wanted: Key) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if *key == wanted)
}

fn focused(ctx: &Context) -> Option<Id> {
    ctx.memory(Memory::focused)
}

/// Gives the keyboard to what is played, else to the first line; it may become another one while the scenarios are read.
pub fn begin(ui: &Ui, shown: &Shown, state: &mut PanelState, (all, more): (&[Line], bool)) {
    let played = |line: &&Line| matches!(line, Line::Scenario(entry) if entry.id == shown.file.id && shown.frame.step > 0);
    let first = all.iter().find(played).or_else(|| all.first());
    if let Some(line) = first.filter(|_| !state.menu.begun && state.menu.at == 0) {
        ui.memory_mut(|memory| memory.request_focus(lines::id(shown, line)));
        state.menu.begun = !more;
    }
}

/// A roll of lines takes the keyboard for itself and for its bar, where nobody sees it: it goes on to the next control.
pub fn pass_on(ui: &Ui, shown: &Shown, roll: Id, (all, told): (&[Line], bool)) {
    let back = ui.input(|input| input.modifiers.shift);
    let line = |line: Option<&Line>| line.map_or_else(|| press::id(masthead::CLOSE), |line| lines::id(shown, line));
    let to = match focused(ui.ctx()) {
        Some(id) if id == roll.with("area") && back => press::id(&name_of(SHEETS[SHEETS.len() - 1].1)),
        Some(id) if id == roll.with("area") => line(all.first()),
        Some(id) if id == roll.with(1_usize) && back => line(all.last()),
        Some(id) if id == roll.with(1_usize) => press::id(if told { "sources-close" } else { "language" }),
        _ => return,
    };
    ui.memory_mut(|memory| memory.request_focus(to));
    ui.ctx().request_repaint();
}

/// What the keyboard knows a sheet's tab by.
#[must_use]
pub fn name_of(key: &str) -> String {
    format!("menu-{key}")
}

/// The sheet to the left or right of one.
fn beside(sheet: Sheet, by: isize) -> Sheet {
    let at = SHEETS.iter().position(|(own, _)| *own == sheet).unwrap_or(0);
    SHEETS[at.saturating_add_signed(by).min(SHEETS.len() - 1)].0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_the_scroll_down_leads_beneath_the_cord_and_up_above_it() {
        assert_eq!([down_rows(0, 10, 1), down_rows(0, 10, -1)], [1, 0]);
        assert_eq!([down_rows(1, 10, 1), down_rows(1, 10, -1)], [0, -1]);
        assert_eq!([down_rows(12, 10, 1), down_rows(12, 10, -1)], [1, -1]);
    }
}
