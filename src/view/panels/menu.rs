//! Menu: what can be opened, over the scene: the wars as a scroll with its battles as pictures, the same as a chronicle in
//! words, the proving ground, and the user's own work. A picture plays its battle; a line opens a scenario, or the passage that
//! tells of what happened beside the battles. While it is open nothing below it shows or can be pressed. It reads a few files
//! a frame, so that opening it never makes the window wait.

use crate::intent::Intent;
use crate::scenario::builtin;
use crate::view::panels::chronicle::{self, Mark, What};
pub use crate::view::panels::entries::{Entry, Kept, Told};
use crate::view::panels::layout::{Layout, ROD};
use crate::view::panels::ornament::{HEM, hanging};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::work::Wish;
use crate::view::panels::{lines, masthead, notice, scroll, walk};
use crate::view::vignettes::Wanted;
use egui_macroquad::egui::{Id, Memory, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};
use std::collections::BTreeMap;

const INSET: f32 = 22.0;
/// Room of a notice at the foot of a sheet, points at 100 % text.
const NOTICE: f32 = 60.0;
/// In less the names of battles could not be read, points.
const LEAST_WIDTH: f32 = 640.0;
/// Scenarios read in a frame.
const AT_ONCE: usize = 2;
/// The sheets by the keys of their names.
pub const SHEETS: [(Sheet, &str); 4] = [
    (Sheet::Wars, "time-of-the-wars"),
    (Sheet::Chronicle, "chronicle"),
    (Sheet::Proving, "proving-ground"),
    (Sheet::Mine, "my-work"),
];

/// Whether a scenario belongs to the proving ground.
#[must_use]
pub fn proves(id: &str) -> bool {
    id.starts_with("proving-")
}

/// The sheets of the menu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// The wars as a scroll of pictures.
    #[default]
    Wars,
    /// The same in words, with all that the historical text has beside the battles.
    Chronicle,
    Proving,
    Mine,
}

/// The menu: what it has read so far, which sheet shows, and which line the keyboard has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Menu {
    pub open: bool,
    /// A run waits behind it, and goes on once it is closed and nothing else was chosen.
    pub waits: bool,
    /// Whoever has put the program into a page of theirs has chosen the scenario: there is no menu.
    pub barred: bool,
    pub sheet: Sheet,
    pub entries: Vec<Entry>,
    /// What lies in the user's own folder.
    pub kept: Vec<Kept>,
    /// Where that is, for the user to know.
    pub folder: String,
    /// The line of the sheet that the keyboard has or had last.
    pub at: usize,
    /// The keyboard goes to that line with the next frame: the window library moves it by arrows too, and elsewhere.
    pub moved: bool,
    /// The keyboard has been given to the first line since it opened.
    pub begun: bool,
    /// What had the keyboard last: a line that takes it is rolled into sight once.
    pub had: Option<Id>,
    /// What is opened next shall play at once.
    pub plays: bool,
    /// The pictures that the scroll shows, by their names.
    pub pictures: BTreeMap<String, Wanted>,
    /// How far the scroll is rolled on, points, and where it is rolling to.
    pub pan: Vec2,
    pub pan_to: Option<Vec2>,
    /// How much of it showed last, points.
    pub view: Vec2,
    /// The wars show on a scroll with one row of battles.
    pub one_row: bool,
    /// The line that the pointer is on.
    pub over: Option<usize>,
}

impl Menu {
    /// Opens it on the sheet of the scenario that is played, or closes it.
    fn toggle(&mut self, played: &str) {
        (self.open, self.begun) = (!self.open && !self.barred, false);
        if self.open {
            self.turn_to(if proves(played) { Sheet::Proving } else { Sheet::Wars });
        }
    }

    /// Turns to the first line of a sheet.
    pub fn turn_to(&mut self, sheet: Sheet) {
        (self.sheet, self.at, self.begun) = (sheet, 0, false);
    }

    /// Reads the next scenario; true while there are more.
    fn read_next(&mut self) -> bool {
        let mut files = builtin();
        files.sort_by_key(|(id, _)| (proves(id), *id));
        if let Some((id, text)) = files.get(self.entries.len()) {
            self.entries.push(Entry::of(id, text));
        }
        self.entries.len() < files.len()
    }
}

/// What a line of the menu opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Line<'a> {
    Scenario(&'a Entry),
    Kept(&'a Kept),
    Told(Mark<'a>),
}

impl<'a> Line<'a> {
    const fn of(mark: Mark<'a>) -> Self {
        match mark.what {
            What::Battle(entry) => Self::Scenario(entry),
            _ => Self::Told(mark),
        }
    }
}

/// The lines of a sheet, in the order in which the arrows go.
#[must_use]
pub fn lines<'a>(sheet: Sheet, entries: &'a [Entry], kept: &'a [Kept]) -> Vec<Line<'a>> {
    match sheet {
        Sheet::Mine => kept.iter().map(Line::Kept).collect(),
        Sheet::Proving => entries.iter().filter(|entry| proves(entry.id)).map(Line::Scenario).collect(),
        Sheet::Wars | Sheet::Chronicle => {
            let (battles, beside): (Vec<Mark>, Vec<Mark>) = chronicle::marks(entries).into_iter().partition(Mark::is_battle);
            let marks = battles.into_iter().chain(beside).chain(chronicle::across());
            let lies_on_cord = |mark: &Mark| matches!(mark.what, What::Battle(_) | What::Moment(_));
            marks.filter(|mark| sheet == Sheet::Chronicle || lies_on_cord(mark)).map(Line::of).collect()
        }
    }
}

/// Opens the menu, or closes it: with it goes what hung open elsewhere, which does not show below it.
pub fn toggle(shown: &Shown, state: &mut PanelState) {
    state.menu.toggle(&shown.file.id);
    (state.sources, state.entry) = (None, None);
    (state.languages, state.onward, state.overlays, state.tools.list) = (false, false, false, false);
}

/// Closes it, and what belongs to a date that was opened from it.
pub fn close(state: &mut PanelState) {
    (state.menu.open, state.menu.begun, state.menu.moved) = (false, false, false);
    (state.sources, state.languages) = (None, false);
}

/// Opens a scenario, which closes the menu, or a passage beside it.
pub fn choose(line: &Line, shown: &Shown, state: &mut PanelState) -> Option<Intent> {
    match line {
        Line::Scenario(entry) if entry.told.is_ok() => {
            close(state);
            Some(Intent::OpenScenario(entry.id.to_owned()))
        }
        Line::Scenario(_) => None,
        Line::Kept(kept) => {
            if kept.told.is_ok() {
                close(state);
                state.work.wish = Some(Wish::Open(kept.path.clone()));
            }
            None
        }
        Line::Told(mark) => {
            state.sources = mark.topic(shown.language);
            None
        }
    }
}

/// Draws the menu in the room of the scene, and answers what was clicked.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    let more = (0..AT_ONCE).map(|_| state.menu.read_next()).last() == Some(true);
    if more {
        ui.ctx().request_repaint();
    }
    if state.menu.sheet == Sheet::Wars {
        return wars(ui, shown, state, (layout, more));
    }
    let panel = layout.scene.shrink2(vec2(12.0, 8.0));
    hanging(ui.painter(), panel);
    // Beside the sheet the scene is as far as below it.
    state.place("menu", layout.scene);
    ui.interact(layout.scene, Id::new("menu-card"), Sense::CLICK | Sense::DRAG);
    let mut paper = panel.shrink2(vec2(INSET, ROD + HEM + 6.0));
    if notice::lives(ui, state.notice.as_ref()) {
        let tall = shown.theme.px(NOTICE);
        state.place(notice::FOR_NOTICE, paper.with_min_y(paper.bottom() - tall));
        paper.max.y -= tall + 6.0;
    }
    let mut inner = ui.new_child(UiBuilder::new().max_rect(paper));
    inner.set_clip_rect(paper.expand2(vec2(6.0, 4.0)));
    masthead::show(&mut inner, shown, state);
    let (entries, kept) = (state.menu.entries.clone(), state.menu.kept.clone());
    let sheet = state.menu.sheet;
    let all = lines(sheet, &entries, &kept);
    walk::begin(ui, shown, state, (&all, more));
    let mut chosen = None;
    // Under the list of keys the wheel is that list's.
    let area = ScrollArea::vertical().id_salt(("menu", sheet as u8)).auto_shrink(false).enable_scrolling(!state.help);
    let rolled = area.show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        chosen = match sheet {
            Sheet::Wars | Sheet::Chronicle => lines::chronicle(ui, shown, state, &entries),
            Sheet::Proving => lines::proving(ui, shown, state, &entries),
            Sheet::Mine => lines::mine(ui, shown, state, &kept),
        };
    });
    walk::pass_on(ui, shown, rolled.id, (&all, state.sources.is_some()));
    opened(ui, shown, state, chosen)
}

/// The scroll with its pictures.
fn wars(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (layout, more): (&Layout, bool)) -> Vec<Intent> {
    state.place("menu", layout.scene);
    ui.interact(layout.scene, Id::new("menu-card"), Sense::CLICK | Sense::DRAG);
    let entries = state.menu.entries.clone();
    walk::begin(ui, shown, state, (&lines(Sheet::Wars, &entries, &[]), more));
    let chosen = scroll::show(ui, shown, state, &entries, layout.scene);
    opened(ui, shown, state, chosen)
}

/// What comes of the line that was chosen.
fn opened(ui: &Ui, shown: &Shown, state: &mut PanelState, chosen: Option<Line>) -> Vec<Intent> {
    state.menu.had = ui.memory(Memory::focused);
    let plays = std::mem::take(&mut state.menu.plays);
    // Under the list of keys nothing is opened.
    let opened = chosen.filter(|_| !state.help).and_then(|line| choose(&line, shown, state));
    let play = opened.as_ref().filter(|_| plays).map(|_| Intent::Play);
    opened.into_iter().chain(play).collect()
}

/// The window while the menu is open: nothing but the page of a date stands beside it, where there is room for both.
#[must_use]
pub fn room(window: Rect, layout: &Layout, told: bool) -> Layout {
    let beside = told && layout.scene.width() >= LEAST_WIDTH;
    let scene = if beside { layout.scene.with_max_y(window.bottom()) } else { window };
    let story = layout.story.with_max_y(window.bottom() - 12.0);
    Layout { scene, story, rod: layout.rod.with_max_y(window.bottom() - 4.0), ..*layout }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read() -> Menu {
        let mut menu = Menu::default();
        while menu.read_next() {}
        menu
    }

    #[test]
    fn every_scenario_is_a_line_of_its_sheet() {
        let menu = read();
        assert_eq!(menu.entries.len(), builtin().len());
        assert!(menu.entries.iter().all(|entry| entry.told.is_ok()), "{:?}", menu.entries);
        let (wars, proving) = (lines(Sheet::Wars, &menu.entries, &[]), lines(Sheet::Proving, &menu.entries, &[]));
        for entry in &menu.entries {
            let lines = if proves(entry.id) { &proving } else { &wars };
            assert!(lines.contains(&Line::Scenario(entry)), "{}", entry.id);
        }
        assert!(wars.iter().any(|line| matches!(line, Line::Told(_))));
        let chronicle = lines(Sheet::Chronicle, &menu.entries, &[]);
        assert!(wars.iter().all(|line| chronicle.contains(line)) && chronicle.len() > wars.len());
    }

    #[test]
    fn it_opens_on_the_sheet_of_what_is_played() {
        let mut menu = Menu::default();
        menu.toggle("proving-sound");
        assert_eq!((menu.open, menu.sheet), (true, Sheet::Proving));
        menu.toggle("proving-sound");
        menu.toggle("dean-1132");
        assert_eq!((menu.open, menu.sheet, menu.at), (true, Sheet::Wars, 0));
    }

    #[test]
    fn one_that_cannot_be_read_is_listed_with_its_first_problem() {
        let problem = Entry::of("proving-nothing", "(format: 1, id: 7)").told.unwrap_err();
        assert!(problem.starts_with("proving-nothing:1:"), "{problem}");
    }
}
