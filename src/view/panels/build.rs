//! Build: the page on which a scene is built: what can be put into it, what is chosen and its properties, steps back and
//! forth. It only says what is to be done, as a [`Deed`]; the window does it.

pub mod aim;
pub mod carried;
pub mod chosen;
pub mod keys;
pub mod tags;
pub mod texts;
mod tiles;

use crate::edit::Edit;
use crate::edit::history::{History, Name};
use crate::edit::things::{AIR, SCENE, Thing};
use crate::edit::turn::Aim;
use crate::scenario::file::{ParameterFile, ScenarioFile};
use crate::text::Language;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::{Layout, SILK};
use crate::view::panels::ornament::{rule, scroll};
use crate::view::panels::press;
use crate::view::panels::prose::paragraph;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, INK_SOFT, TOUCH};
use crate::view::panels::work::Wish;
use crate::words;
pub use carried::{Carried, Tag};
use egui_macroquad::egui::{self, Align, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use std::path::PathBuf;
use texts::{Draft, Line};

/// The grid that places snap to.
pub const GRID_M: f64 = 0.5;
/// What the rows of properties are called among the parameters.
pub const ROW: &str = "build:";
/// From this size of text on the whole page rolls: its buttons would leave no room.
const LARGE: f32 = 1.4;

/// Something that only the window can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    Do(Edit),
    Undo,
    Redo,
    /// Begin on an empty field.
    Empty,
    /// A scenario alone, for whoever writes scenarios.
    SaveBare,
}

/// What the page remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Build {
    pub open: bool,
    /// Places do not snap to the grid.
    pub free: bool,
    /// Id of the thing that is chosen; empty for none.
    pub chosen: String,
    /// Its properties show, not the palette.
    pub shows_chosen: bool,
    /// What there is, as the window has last seen it, and the properties of what is chosen as rows of parameters.
    pub things: Vec<Thing>,
    pub rows: Vec<ParameterFile>,
    /// Its texts, and the one that is being written.
    pub lines: Vec<Line>,
    pub draft: Option<Draft>,
    /// How what is chosen aims, and what turning it round is called.
    pub ways: (Option<Aim>, Option<&'static str>),
    /// Where the handle by which it is aimed has been turned to, degrees.
    pub aiming_deg: Option<f64>,
    pub tags: Vec<Tag>,
    /// Points for a metre, and a place of the window, in points, with where that is in the world.
    pub points_per_m: f32,
    pub middle: f32,
    pub middle_m: f64,
    pub carried: Option<Carried>,
    /// What was carried was let go of by key: the press that holds it means nothing any more.
    pub let_fall: bool,
    /// A slider that is held, and where it stands.
    pub held: Option<(String, String)>,
    pub history: History,
    /// Where the scenario alone was saved last.
    pub saved: Option<PathBuf>,
    /// How many steps were done when it was saved.
    pub saved_at: usize,
    pub wish: Option<Deed>,
}

impl Build {
    /// What stays when another scenario is opened.
    #[must_use]
    pub fn of_nothing(self) -> Self {
        Self { open: self.open, free: self.free, ..Self::default() }
    }

    /// A place on the grid, where it is on.
    #[must_use]
    pub fn snapped(&self, at_m: f64) -> f64 {
        let fine = if self.free { 0.01 } else { GRID_M };
        (at_m / fine).round() * fine
    }

    /// Where a point of the window is in the world, on the grid.
    #[must_use]
    pub fn there_m(&self, x: f32) -> f64 {
        self.snapped(self.middle_m + f64::from((x - self.middle) / self.points_per_m.max(1e-3)))
    }

    #[must_use]
    pub fn thing(&self) -> Option<&Thing> {
        self.things.iter().find(|thing| thing.id == self.chosen)
    }
}

/// What people read for a thing: a crew goes by its label.
#[must_use]
pub fn name(file: &ScenarioFile, language: Language, id: &str) -> String {
    let crew = file.world.people.iter().find(|crew| crew.id == id);
    match crew {
        Some(crew) => crew.label.get(language).to_owned(),
        None if id == AIR => words::say(language, "build-air", &[]),
        None if id == SCENE => words::say(language, "build-scene", &[]),
        None => words::name_of(language, id),
    }
}

/// What people read for a step.
#[must_use]
pub fn step(file: &ScenarioFile, language: Language, name_of: &Name) -> String {
    let thing = name(file, language, &name_of.id);
    words::say(language, &name_of.key, &[("thing", thing.into())])
}

/// Draws the page in the story's place.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    texts::settle(state);
    scroll(ui.painter(), layout.story, layout.rod);
    state.place("story", layout.story);
    state.place("build", layout.story);
    let page = Rect::from_min_max(layout.story.min + vec2(20.0, SILK + 2.0), layout.story.max - vec2(10.0, SILK + 4.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(page).layout(egui::Layout::top_down(Align::Min)));
    ui.set_clip_rect(page.expand2(vec2(14.0, 2.0)));
    head(&mut ui, shown, state);
    let large = shown.theme.text >= LARGE;
    if !large {
        steps(&mut ui, shown, state);
        sides(&mut ui, shown, state);
    }
    let foot_tall = if large { 0.0 } else { shown.theme.part(TOUCH, 0.9) + 8.0 };
    let tall = (ui.available_height() - foot_tall).max(60.0);
    let width = page.width() - 12.0;
    // Each thing's page begins at its top.
    let salt = ("build", if state.build.shows_chosen { state.build.chosen.clone() } else { String::new() });
    ScrollArea::vertical().id_salt(salt).max_height(tall).min_scrolled_height(tall).auto_shrink(false).show(&mut ui, |ui| {
        ui.set_max_width(width);
        if large {
            steps(ui, shown, state);
            sides(ui, shown, state);
        }
        if state.build.shows_chosen && state.build.thing().is_some() {
            chosen::show(ui, shown, state);
        } else {
            tiles::show(ui, shown, state, layout);
        }
        if large {
            ui.add_space(6.0);
            foot(ui, shown, state, 2);
        }
    });
    if !large {
        ui.add_space((page.bottom() - foot_tall + 8.0 - ui.cursor().top()).max(0.0));
        foot(&mut ui, shown, state, 3);
    }
}

fn head(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let title = ui.painter().layout_no_wrap(shown.say("build"), shown.theme.serif_bold(22.0), INK);
    ui.painter().galley(pos2(place.left(), place.center().y - title.size().y / 2.0), title, INK);
    let cross = Rect::from_min_size(place.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    state.place("build-close", cross);
    if press::icon(ui, cross, "build-close", Sign::Close, &shown.say("close"), false).clicked() {
        toggle(state);
    }
    rule(ui, place.left(), place.right(), place.bottom() + 3.0);
    ui.add_space(6.0);
}

/// Two buttons that name the step they undo or do again.
fn steps(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let said = |key: &str, none: &str, name: Option<&Name>| match name {
        Some(name) => shown.say_with(key, &[("step", &step(shown.file, shown.language, name))]),
        None => shown.say(none),
    };
    let undo = (said("build-undo", "build-undo-none", state.build.history.last()), state.build.history.last().is_some());
    let redo = (said("build-redo", "build-redo-none", state.build.history.next()), state.build.history.next().is_some());
    let buttons = [("build-undo", undo, Deed::Undo), ("build-redo", redo, Deed::Redo)];
    let tall = shown.theme.part(TOUCH, 0.9);
    for (rect, (id, (text, there), deed)) in row(ui, 2, tall).into_iter().zip(buttons) {
        state.place(id, rect);
        let pressed = press::words(ui, rect, id, &text, shown.theme, false);
        if pressed.clicked() && there {
            state.build.wish = Some(deed);
        }
    }
    ui.add_space(4.0);
}

/// What there is to take, and what is chosen.
fn sides(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let there = state.build.thing().is_some();
    let chosen = if there { capital(&name(shown.file, shown.language, &state.build.chosen)) } else { shown.say("build-none") };
    let texts = [("build-palette", shown.say("build-palette"), false), ("build-chosen", chosen, true)];
    for (rect, (id, text, chosen)) in row(ui, 2, shown.theme.part(TOUCH, 0.9)).into_iter().zip(texts) {
        state.place(id, rect);
        let on = chosen == (state.build.shows_chosen && there);
        if press::words(ui, rect, id, &text, shown.theme, on).clicked() {
            state.build.shows_chosen = chosen && there;
        }
    }
    ui.add_space(6.0);
}

/// A name as a heading has it.
#[must_use]
pub fn capital(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Opens the page, with room for it, or closes it.
pub fn toggle(state: &mut PanelState) {
    (state.build.open, state.sources) = (!state.build.open, None);
    state.build.put_back();
    state.folded = state.build.open.then_some(true);
}

/// The grid, the empty field and the way to keep it.
fn foot(ui: &mut Ui, shown: &Shown, state: &mut PanelState, columns: usize) {
    let grid = !state.build.free;
    for line in [("build-grid", grid), ("build-empty", false), ("build-save", false)].chunks(columns) {
        for (rect, (id, on)) in row(ui, columns, shown.theme.part(TOUCH, 0.9)).into_iter().zip(line) {
            state.place(id, rect);
            if press::words(ui, rect, id, &shown.say(id), shown.theme, *on).clicked() {
                match *id {
                    "build-grid" => state.build.free = grid,
                    "build-empty" => state.build.wish = Some(Deed::Empty),
                    _ => state.work.wish = Some(Wish::Save),
                }
            }
        }
    }
}

/// Places side by side in a row of its own.
pub fn row(ui: &mut Ui, count: usize, tall: f32) -> Vec<Rect> {
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let wide = (place.width() - 5.0 * (count as f32 - 1.0)) / count as f32;
    (0..count).map(|at| Rect::from_min_size(place.min + vec2(at as f32 * (wide + 5.0), 0.0), vec2(wide, tall))).collect()
}

/// A line in small type.
fn note(ui: &mut Ui, shown: &Shown, key: &str) {
    paragraph(ui, &shown.say(key), shown.theme.sans(13.5), INK_SOFT);
    ui.add_space(3.0);
}
