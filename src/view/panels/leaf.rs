//! Leaf: a large sheet over the scene, for what no page beside it has room for: one at a time.

use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{card, rule};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, TOUCH};
use crate::view::panels::{breaks, differences, notice, press, shots};
use egui_macroquad::egui::{Context, Id, Key, Rect, Sense, Ui, UiBuilder, pos2, vec2};

/// Which sheet lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// Pinned runs beside the one that is shown.
    Differences,
    /// One run made again and again.
    Shots,
}

const INSET: f32 = 16.0;
/// Left of the page's rod and above the transport, points.
const AIR: f32 = 10.0;
/// Each with its key, the name of its door, and its title.
const LEAVES: [(Leaf, Key, &str, &str); 2] =
    [(Leaf::Differences, Key::D, "differences-open", "differences"), (Leaf::Shots, Key::A, "shots-open", "shots")];

/// D and A open and close them.
pub fn keys(ctx: &Context, state: &mut PanelState) {
    for (leaf, key, _, _) in LEAVES {
        if press::struck(ctx, key).is_some() {
            toggle(ctx, state, leaf);
        }
    }
}

fn toggle(ctx: &Context, state: &mut PanelState, leaf: Leaf) {
    state.leaf = Some(leaf).filter(|_| state.leaf != Some(leaf));
    // Enter shoots at once.
    if state.leaf == Some(Leaf::Shots) {
        ctx.memory_mut(|memory| memory.request_focus(press::id(shots::FIRST)));
    }
}

/// The button that opens one, in its place.
pub fn door(ui: &Ui, shown: &Shown, state: &mut PanelState, (leaf, rect): (Leaf, Rect)) {
    let Some((_, _, name, title)) = LEAVES.into_iter().find(|(it, ..)| *it == leaf) else { return };
    if ui.clip_rect().contains_rect(rect) {
        state.place(name, rect);
    }
    if press::words(ui, rect, name, &shown.say(title), shown.theme, state.leaf == Some(leaf)).clicked() {
        toggle(ui.ctx(), state, leaf);
    }
}

/// Draws the one that is open.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let Some(leaf) = state.leaf else { return };
    let Some((.., title)) = LEAVES.into_iter().find(|(it, ..)| *it == leaf) else { return };
    let below = notice::below_sheet(ui, shown, state, layout);
    let sheet = Rect::from_min_max(pos2(AIR, AIR), pos2(layout.rod.left() - AIR, layout.transport.top() - AIR - below));
    card(ui.painter(), sheet);
    state.place("leaf", sheet);
    ui.interact(sheet, Id::new("leaf"), Sense::CLICK | Sense::DRAG);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(sheet.shrink(INSET)));
    inner.set_clip_rect(sheet.shrink(3.0));
    let tall = TOUCH.max(shown.theme.px(30.0));
    let (head, _) = inner.allocate_exact_size(vec2(inner.available_width(), tall), Sense::hover());
    let cross = Rect::from_min_size(head.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    if press::icon(&inner, cross, "leaf-close", Sign::Close, &shown.say("close"), false).clicked() {
        state.leaf = None;
    }
    let room = Rect::from_min_max(head.min, pos2(cross.left() - 10.0, cross.bottom()));
    let save = save_button(&inner, shown, state, room);
    let title = breaks::wrapped(&inner, shown.say(title), shown.theme.serif_bold(22.0), INK, save.left() - head.left() - 8.0);
    inner.painter().galley(pos2(head.left(), head.center().y - title.size().y / 2.0), title, INK);
    rule(&inner, head.left(), head.right(), head.bottom() + 3.0);
    inner.add_space(8.0);
    match leaf {
        Leaf::Differences => differences::show(&mut inner, shown, state),
        Leaf::Shots => shots::show(&mut inner, shown, state),
    }
}

/// What is shown, as a table to take along: at the right of `room`.
fn save_button(ui: &Ui, shown: &Shown, state: &mut PanelState, room: Rect) -> Rect {
    let words = shown.say("leaf-save");
    let wide = ui.painter().layout_no_wrap(words.clone(), shown.theme.bold(15.0), INK).size().x + 22.0;
    let place = room.with_min_x(room.right() - wide.min(room.width() * 0.5));
    state.place("leaf-save", place);
    if press::words(ui, place, "leaf-save", &words, shown.theme, false).clicked() {
        state.work.wish = Some(match state.leaf {
            Some(Leaf::Shots) => shots::table(shown, state),
            _ => differences::table(shown, state),
        });
    }
    place
}
