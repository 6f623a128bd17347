//! State: what the panels remember between frames. Nothing of it is part of a run.

use crate::text::Language;
use crate::view::panels::build::Build;
use crate::view::panels::compare::Compared;
use crate::view::panels::flag::Hand;
use crate::view::panels::happened::Happened;
use crate::view::panels::layout::Open;
use crate::view::panels::leaf::Leaf;
use crate::view::panels::menu::Menu;
use crate::view::panels::plot::Plots;
use crate::view::panels::proof::Proof;
use crate::view::panels::readings::Asked;
use crate::view::panels::shots::Sought;
use crate::view::panels::theme::{LEAST_TEXT, MOST_TEXT, Theme};
use crate::view::panels::work::Work;
use crate::view::sound::hearing::Captions;
use crate::view::tools::Tools;

use egui_macroquad::egui::Rect;
use std::collections::BTreeMap;

/// What the sources page is open on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// Id of a mechanic; empty for a page of claims alone.
    pub mechanic: String,
    /// What stands above it: a parameter's name or a few words of the story.
    pub title: String,
    /// Id of the passage of the historical text that it opens with; empty for none.
    pub passage: String,
    pub claims: Vec<String>,
}

/// A number being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub parameter: String,
    pub typed: String,
    /// What is wrong with it, once it was tried.
    pub fault: String,
    /// It has just opened and wants the keyboard.
    pub fresh: bool,
}

/// Something the user must know for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub text: String,
    pub until_s: f64,
    /// Where it lies, points.
    pub at: Option<Rect>,
}

/// What the page of the scroll shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Story,
    Happened,
    Outcomes,
    Plot,
    Questions,
}

/// What the panels remember.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelState {
    pub theme: Theme,
    /// The parameters are folded away; `None` leaves it to the size of the text.
    pub folded: Option<bool>,
    /// The window is narrow: what may stand back does.
    pub narrow: bool,
    /// The parameters show all their rows.
    pub unrolled: bool,
    /// The first row that shows of a list with more than there is room for, and wheel that has not yet moved it.
    pub first_row: usize,
    pub rolled: f32,
    pub sources: Option<Topic>,
    /// The law's equation is unfolded on the page of sources.
    pub law_open: bool,
    pub entry: Option<Entry>,
    /// The page that was chosen by hand; `None` is the story, and the outcomes at the end.
    pub page: Option<Page>,
    /// All that has happened, in sentences.
    pub happened: Happened,
    /// The ledgers of the simulation are unfolded under the outcomes.
    pub bookkeeping: bool,
    /// What is plotted, and which part of it shows.
    pub plots: Plots,
    /// The last change is to be undone, or what was undone last to be done again (`true`).
    pub undo: Option<bool>,
    pub language: Language,
    /// The list of languages, or of keys, is open.
    pub languages: bool,
    pub help: bool,
    /// The list of what can be run to.
    pub onward: bool,
    /// The list of scenarios.
    pub menu: Menu,
    /// Published figures beside runs, by mechanic: made once.
    pub proofs: BTreeMap<String, Proof>,
    /// What was predicted, found and written.
    pub work: Work,
    /// What the accounts of a scenario came to.
    pub compared: Compared,
    /// The body whose readings show.
    pub asked: Asked,
    /// Place in the list of the overlay that is drawn over the scene.
    pub overlay: Option<usize>,
    /// The list of overlays, or of pictures that can be saved.
    pub overlays: bool,
    pub pictures: bool,
    /// Tape, protractor or stopwatch.
    pub tools: Tools,
    /// The flag that marks a place.
    pub flag: Hand,
    /// What is built.
    pub build: Build,
    /// The large sheet that lies open over the scene.
    pub leaf: Option<Leaf>,
    /// The run made again and again.
    pub shots: Sought,
    pub notice: Option<Notice>,
    /// What is heard.
    pub captions: Captions,
    /// What a key has just done.
    pub toast: Option<Notice>,
    /// Id of the panel of the story that was told last, to scroll to a new one once.
    pub last_told: String,
    /// Step the user is dragging the time line to.
    pub dragging_to: Option<u64>,
    /// Where things stand in the window, for tests: name to rectangle in points.
    pub places: BTreeMap<String, Rect>,
    /// Where the scene has its scale and its words, points.
    pub written: Vec<Rect>,
}

impl Default for PanelState {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            folded: None,
            narrow: false,
            unrolled: false,
            first_row: 0,
            rolled: 0.0,
            sources: None,
            law_open: false,
            entry: None,
            page: None,
            happened: Happened::default(),
            bookkeeping: false,
            plots: Plots::of_gauge("heat_release_mw"),
            undo: None,
            language: Language::default(),
            languages: false,
            help: false,
            onward: false,
            menu: Menu::default(),
            proofs: BTreeMap::new(),
            work: Work::default(),
            compared: Compared::default(),
            asked: Asked::default(),
            overlay: None,
            overlays: false,
            pictures: false,
            tools: Tools::default(),
            flag: Hand::default(),
            build: Build::default(),
            leaf: None,
            shots: Sought::default(),
            notice: None,
            captions: Captions::default(),
            toast: None,
            last_told: String::new(),
            dragging_to: None,
            places: BTreeMap::new(),
            written: Vec::new(),
        }
    }
}

impl PanelState {
    /// What is left of it when another scenario is opened: the user's own choices, and what holds in every scenario. The
    /// places stay until the next frame draws others, or a click that closed the menu would reach the scene behind it.
    #[must_use]
    pub fn for_another(self) -> Self {
        let Self { theme, folded, language, menu, proofs, work, compared, asked, overlay, build, places, .. } = self;
        let work = Work { student: work.student, predict_first: work.predict_first, ..Work::default() };
        let (asked, build) = (asked.of_nothing(), build.of_nothing());
        Self { theme, folded, language, menu, proofs, work, compared, asked, overlay, build, places, ..Self::default() }
    }

    /// Whether the parameters are folded: by hand, or because large text or a narrow window leaves no room for them.
    #[must_use]
    pub fn folded(&self) -> bool {
        self.folded.unwrap_or(self.theme.text >= 1.5 || self.narrow)
    }

    /// Makes text larger or smaller by `by`, within 100 to 200 %.
    pub fn grow_text(&mut self, by: f32) {
        let steps = ((self.theme.text + by) * 8.0).round() / 8.0;
        self.theme.text = steps.clamp(LEAST_TEXT, MOST_TEXT);
    }

    /// The page that shows.
    #[must_use]
    pub fn page(&self, ended: bool) -> Page {
        self.page.unwrap_or(if ended { Page::Outcomes } else { Page::Story })
    }

    /// What of it bears on where the panels stand.
    #[must_use]
    pub fn open(&self, ended: bool) -> Open {
        let folded = self.folded() || self.theme.presenting;
        let wide = self.sources.is_some() || self.build.open || self.page(ended) != Page::Story;
        Open { wide, folded, unrolled: self.unrolled && !folded }
    }

    /// Says for two seconds what a key has done.
    pub fn toast(&mut self, text: String, now_s: f64) {
        self.toast = Some(Notice { text, until_s: now_s + 2.2, at: None });
    }

    /// Tells the user something for ten seconds from `now_s` on.
    pub fn notify(&mut self, text: String, now_s: f64) {
        self.notice = Some(Notice { text, until_s: now_s + 10.0, at: None });
    }

    /// Remembers where something stands.
    pub fn place(&mut self, name: &str, rect: Rect) {
        self.places.insert(name.to_owned(), rect);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::panels::covers;
    use egui_macroquad::egui::{pos2, vec2};

    #[test]
    fn the_click_that_opens_a_scenario_does_not_reach_the_scene_behind_the_menu() {
        let mut state = PanelState::default();
        state.place("menu", Rect::from_min_size(pos2(300.0, 100.0), vec2(600.0, 400.0)));
        assert!(covers(&state.for_another(), pos2(400.0, 300.0)));
    }
}
