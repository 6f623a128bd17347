//! Panels: everything of the window that is not the scene. Pure readers of [`Shown`]; what they want done comes back
//! as intents, and only [`PanelState`] outlives a frame. They know nothing of the world, of bodies or of fire.

pub mod accounts;
pub mod arms;
pub mod axis;
pub mod battle;
pub mod breaks;
pub mod build;
pub mod by_hand;
pub mod captions;
pub mod chronicle;
pub mod comfort;
pub mod compare;
pub mod controls;
pub mod corner;
pub mod differences;
pub mod emblems;
pub mod entries;
pub mod faces;
pub mod figures;
pub mod flag;
pub mod glyphs;
pub mod grid;
pub mod hanging;
pub mod happened;
pub mod help;
pub mod instruments;
pub mod keypad;
pub mod keys;
pub mod layout;
pub mod leaf;
pub mod lines;
pub mod marks;
pub mod masthead;
pub mod menu;
pub mod notes;
pub mod notice;
pub mod onward;
pub mod ornament;
pub mod outcomes;
pub mod overlay;
pub mod page;
pub mod pictures;
pub mod pins;
pub mod plot;
pub mod press;
pub mod prose;
pub mod questions;
pub mod proof;
pub mod readings;
pub mod roll;
pub mod room;
pub mod rows;
pub mod scroll;
pub mod shots;
pub mod shown;
pub mod slider;
pub mod sources;
pub mod speeds;
pub mod state;
pub mod story;
pub mod theme;
pub mod timeline;
pub mod tool;
pub mod transport;
pub mod value;
pub mod verdict;
pub mod walk;
pub mod work;

pub use faces::{Face, Faces};
pub use layout::{Layout, Open};
pub use leaf::Leaf;
pub use shown::Shown;
pub use state::PanelState;

use crate::intent::Intent;
use egui_macroquad::egui::{Area, Context, Id, Order, Pos2, Rect, Sense, Ui};

/// The panels that stand over the scene, by the names of their places.
pub const STANDING: [&str; 13] = [
    "readings",
    "onward-list",
    "story",
    "sources",
    "transport",
    "parameters",
    "fold",
    "keypad",
    "corner",
    "overlay-list",
    "legend",
    "tool-list",
    "picture-list",
];
/// What lies over all of them while it is open.
pub const OVER_ALL: [&str; 12] =
    ["build", "aim", "menu", "help", "leaf", "notice", "languages", "tool", "tool-end-0", "tool-end-1", "tool-end-2", "flag"];

/// A window less wide than this has no room for all that may stand over the scene, points.
const NARROW: f32 = 1000.0;

/// Draws all panels, reads the keyboard, and returns what was asked for.
pub fn show(ctx: &Context, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    compare::remember(shown, state);
    work::remember(shown, state);
    happened::remember(shown, state);
    state.narrow = ctx.screen_rect().width() < NARROW;
    let mut intents = keys::read(ctx, shown, state);
    let layout = layout(ctx, shown, state);
    state.places.clear();
    if let Some(scale) = state.written.first().filter(|_| !state.menu.open) {
        state.places.insert("scale".to_owned(), *scale);
    }
    Area::new(Id::new("panels")).fixed_pos(Pos2::ZERO).order(Order::Middle).show(ctx, |ui| {
        // The whole window is one layer, so that scrolling finds it under the pointer.
        ui.set_clip_rect(ctx.screen_rect());
        ui.set_min_size(ctx.screen_rect().size());
        let layout = if state.menu.open {
            let layout = menu::room(ctx.screen_rect(), &layout, state.sources.is_some());
            first_screen(ui, shown, state, &layout, &mut intents);
            layout
        } else {
            draw(ui, shown, state, &layout, &mut intents);
            layout
        };
        over_all(ui, shown, state, &layout);
    });
    intents
}

/// The menu, and beside it the page of a date that was opened from it: nothing else can be pressed.
fn first_screen(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout, intents: &mut Vec<Intent>) {
    intents.extend(menu::show(ui, shown, state, layout));
    state.pictures = false;
    if let Some(topic) = state.sources.clone() {
        // In a small window it lies on the menu.
        ui.interact(layout.story, Id::new("sources-card"), Sense::CLICK | Sense::DRAG);
        sources::show(ui, shown, state, layout, &topic);
    }
    corner::languages(ui, shown, state);
}

/// What may stand over anything.
fn over_all(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    help::show(ui, shown, state, layout);
    captions::show(ui, shown, state, layout);
    notice::show(ui, shown, state, layout);
    notice::toast(ui, shown, state, layout);
}

fn draw(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout, intents: &mut Vec<Intent>) {
    tool::on_scene(ui, state, layout);
    flag::on_scene(ui, shown, state, layout);
    if state.build.open {
        build::tags::show(ui, shown, state, layout);
    }
    intents.extend(transport::show(ui, shown, state, layout));
    match state.sources.clone() {
        Some(topic) => sources::show(ui, shown, state, layout, &topic),
        None if state.build.open => build::show(ui, shown, state, layout),
        None => intents.extend(page::show(ui, shown, state, layout)),
    }
    if !shown.theme.presenting {
        if !shown.file.parameters.is_empty() {
            intents.extend(controls::show(ui, shown, state, layout));
        }
        corner::show(ui, shown, state, layout);
    }
    instruments::show(ui, shown, state, layout);
    tool::show(ui, shown, state, layout);
    overlay::show(ui, shown, state, layout);
    readings::show(ui, shown, state, layout);
    by_hand::show(ui, shown, state, layout);
    leaf::show(ui, shown, state, layout);
    intents.extend(onward::list(ui, shown, state));
    intents.extend(keypad::show(ui, shown, state, layout));
}

/// Where the panels stand now.
#[must_use]
pub fn layout(ctx: &Context, shown: &Shown, state: &PanelState) -> Layout {
    Layout::new(ctx.screen_rect().size(), state.theme, state.open(shown.ended()))
}

/// Whether the pointer is over a panel, or over the sheet of a tool that is being laid out, so that drags belong to them and
/// not to the scene.
#[must_use]
pub fn covers(state: &PanelState, point: Pos2) -> bool {
    covered(state).any(|place| place.contains(point))
}

/// Whether the pointer is over a panel, to which the wheel belongs then.
#[must_use]
pub fn takes_wheel(state: &PanelState, point: Pos2) -> bool {
    standing(state).any(|place| place.contains(point))
}

/// Where the pointer belongs to panels, in points: on them, and on the sheet of a tool or a flag that is being laid out.
pub fn covered(state: &PanelState) -> impl Iterator<Item = Rect> {
    standing(state).chain(["tool-sheet", "flag-sheet"].into_iter().filter_map(|sheet| state.places.get(sheet).copied()))
}

/// Where the panels are, and the tags of what is built.
fn standing(state: &PanelState) -> impl Iterator<Item = Rect> {
    let tags = state.places.iter().filter(|(name, _)| name.starts_with("tag:")).map(|(_, place)| *place);
    STANDING.iter().chain(&OVER_ALL).filter_map(|name| state.places.get(*name).copied()).chain(tags)
}
