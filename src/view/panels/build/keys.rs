//! Keys of the page on which a scene is built, while it is open and nothing is being typed.

use super::chosen::{AIM_DEG, duplicate};
use super::{Deed, GRID_M};
use crate::edit::Edit;
use crate::view::panels::state::PanelState;
use egui_macroquad::egui::{Context, Id, Key, Modifiers};

/// Arrows move what is chosen, Delete removes it, Ctrl + D copies it, `[` and `]` aim it, X turns it round; Ctrl + Z and Y go
/// back and forth. What is in the hand is put down first.
pub fn read(ctx: &Context, state: &mut PanelState) {
    // What is written keeps its letters, and its own way back.
    if state.build.draft.as_ref().is_some_and(|draft| draft.held) || state.build.in_hand() {
        return;
    }
    let command = |key| ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let shifted = ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z));
    let wish = if shifted || command(Key::Y) {
        Some(Deed::Redo)
    } else if command(Key::Z) {
        Some(Deed::Undo)
    } else if command(Key::D) {
        duplicate(state).map(Deed::Do)
    } else {
        of_chosen(ctx, state).map(Deed::Do)
    };
    state.build.wish = wish.or(state.build.wish.take());
}

fn of_chosen(ctx: &Context, state: &PanelState) -> Option<Edit> {
    let thing = state.build.thing()?;
    let id = thing.id.clone();
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Delete) || pressed(Key::Backspace) {
        return Some(Edit::Remove { id });
    }
    if state.build.ways.1.is_some() && pressed(Key::X) {
        return Some(Edit::Flip { id });
    }
    for (key, way) in [(Key::OpenBracket, -1.0), (Key::CloseBracket, 1.0)] {
        if state.build.ways.0.is_some() && pressed(key) {
            return Some(Edit::Turn { id, by_deg: way * AIM_DEG });
        }
    }
    // A slider that has the keyboard keeps its arrows.
    let tag = Id::new(("tag", &id));
    // So does the hand, which draws a body with them.
    if state.tools.held || ctx.memory(|memory| memory.focused()).is_some_and(|focused| focused != tag) {
        return None;
    }
    for (key, way) in [(Key::ArrowLeft, -1.0), (Key::ArrowRight, 1.0)] {
        if thing.spot_m.is_some() && pressed(key) {
            let step_m = if state.build.free { 0.1 } else { GRID_M };
            return Some(Edit::Move { id, by_m: way * step_m });
        }
    }
    None
}
