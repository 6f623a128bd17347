//! Menu: what can be opened, over the scene: the time line of the wars with its battles, and the proving ground. A click
//! or Enter opens a scenario, or the passage that tells of what happened beside the battles. It reads a few files a
//! frame, so that opening it never makes the window wait.

use crate::intent::Intent;
use crate::scenario::builtin;
use crate::view::panels::chronicle::{self, Mark, What};
pub use crate::view::panels::entries::{Entry, Kept, Told};
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::{Layout, ROD};
use crate::view::panels::ornament::{HEM, focus_ring, hanging, rule};
use crate::view::panels::press::struck;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON_OVER, CRIMSON, INK, INK_SOFT, TOUCH};
use crate::view::panels::work::Wish;
use crate::view::panels::{lines, press};
use egui_macroquad::egui::{Context, CornerRadius, Id, Key, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

const INSET: f32 = 22.0;
/// In less the names of battles could not be read, points.
const LEAST_WIDTH: f32 = 640.0;
/// Size of a sheet's name, the air within its tab, and between two of them.
const NAME: f32 = 21.0;
const NAME_AIR: f32 = 22.0;
const NAME_GAP: f32 = 4.0;
/// Scenarios read in a frame.
const AT_ONCE: usize = 2;
const SHEETS: [(Sheet, &str); 3] =
    [(Sheet::Wars, "time-of-the-wars"), (Sheet::Proving, "proving-ground"), (Sheet::Mine, "my-work")];

/// Whether a scenario belongs to the proving ground.
#[must_use]
pub fn proves(id: &str) -> bool {
    id.starts_with("proving-")
}

/// The sheets of the menu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    #[default]
    Wars,
    Proving,
    Mine,
}

/// The menu: what it has read so far, which sheet shows, and which line the keyboard has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Menu {
    pub open: bool,
    /// Whoever has put the program into a page of theirs has chosen the scenario: there is no menu.
    pub barred: bool,
    pub sheet: Sheet,
    entries: Vec<Entry>,
    /// What lies in the user's own folder.
    pub kept: Vec<Kept>,
    /// Where that is, for the user to know.
    pub folder: String,
    /// The line the keyboard has on the sheet that shows; `None` until a key is pressed.
    pub at: Option<usize>,
    /// The line has moved by key: it is to be rolled into sight.
    pub moved: bool,
    /// What is opened next shall play at once.
    pub plays: bool,
}

impl Menu {
    /// Opens it on the sheet of the scenario that is played, or closes it.
    pub fn toggle(&mut self, played: &str) {
        self.open = !self.open && !self.barred;
        if self.open {
            self.turn_to(if proves(played) { Sheet::Proving } else { Sheet::Wars });
        }
    }

    fn turn_to(&mut self, sheet: Sheet) {
        (self.sheet, self.at) = (sheet, None);
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
        Sheet::Wars => {
            let (battles, beside): (Vec<Mark>, Vec<Mark>) = chronicle::marks(entries).into_iter().partition(Mark::is_battle);
            let marks = battles.into_iter().chain(beside).chain(chronicle::across());
            marks.map(Line::of).collect()
        }
    }
}

/// Does what the keys of this frame ask; answers what is to be opened.
pub fn keys(ctx: &Context, shown: &Shown, state: &mut PanelState) -> Option<Intent> {
    let pressed = |key| struck(ctx, key).is_some();
    for (key, by) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if pressed(key) {
            state.menu.turn_to(beside(state.menu.sheet, by));
        }
    }
    let (entries, kept) = (state.menu.entries.clone(), state.menu.kept.clone());
    let lines = lines(state.menu.sheet, &entries, &kept);
    let (last, was) = (lines.len().saturating_sub(1), state.menu.at);
    let (next, before) = (was.map_or(0, |at| (at + 1).min(last)), was.map_or(0, |at| at.saturating_sub(1)));
    for (key, to) in [(Key::ArrowDown, next), (Key::ArrowUp, before), (Key::Home, 0), (Key::End, last)] {
        if pressed(key) {
            (state.menu.at, state.menu.moved) = (Some(to), true);
        }
    }
    let line = state.menu.at.and_then(|at| lines.get(at)).filter(|_| pressed(Key::Enter))?;
    choose(line, shown, state)
}

/// Opens a scenario, which closes the menu, or a passage beside it.
pub fn choose(line: &Line, shown: &Shown, state: &mut PanelState) -> Option<Intent> {
    match line {
        Line::Scenario(entry) if entry.told.is_ok() => {
            state.menu.open = false;
            Some(Intent::OpenScenario(entry.id.to_owned()))
        }
        Line::Scenario(_) => None,
        Line::Kept(kept) => {
            if kept.told.is_ok() {
                state.menu.open = false;
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

/// Draws the menu while it is open, and answers what was clicked.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    if !state.menu.open {
        return Vec::new();
    }
    let more = (0..AT_ONCE).map(|_| state.menu.read_next()).last();
    if more == Some(true) {
        ui.ctx().request_repaint();
    }
    let panel = room(ui, layout).shrink2(vec2(14.0, 8.0));
    hanging(ui.painter(), panel);
    state.place("menu", panel);
    ui.interact(panel, Id::new("menu-card"), Sense::click_and_drag());
    let paper = panel.shrink2(vec2(INSET, ROD + HEM + 6.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(paper));
    inner.set_clip_rect(paper.expand2(vec2(6.0, 2.0)));
    head(&mut inner, shown, state);
    let (entries, kept) = (state.menu.entries.clone(), state.menu.kept.clone());
    let sheet = state.menu.sheet;
    let mut chosen = None;
    // Under the list of keys the wheel is that list's.
    let area = ScrollArea::vertical().id_salt(("menu", sheet as u8)).auto_shrink(false).enable_scrolling(!state.help);
    area.show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        chosen = match sheet {
            Sheet::Wars => lines::wars(ui, shown, state, &entries),
            Sheet::Proving => lines::proving(ui, shown, state, &entries),
            Sheet::Mine => lines::mine(ui, shown, state, &kept),
        };
    });
    state.menu.moved = false;
    let plays = std::mem::take(&mut state.menu.plays);
    let opened = chosen.and_then(|line| choose(&line, shown, state));
    let play = opened.as_ref().filter(|_| plays).map(|_| Intent::Play);
    opened.into_iter().chain(play).collect()
}

/// The scene's room; where that is small, the page's as well.
fn room(ui: &Ui, layout: &Layout) -> Rect {
    if layout.scene.width() >= LEAST_WIDTH {
        return layout.scene;
    }
    Rect::from_min_max(layout.scene.min, pos2(ui.ctx().screen_rect().right(), layout.scene.bottom()))
}

/// The sheet to the left or right of one.
fn beside(sheet: Sheet, by: isize) -> Sheet {
    let at = SHEETS.iter().position(|(own, _)| *own == sheet).unwrap_or(0);
    SHEETS[at.saturating_add_signed(by).min(SHEETS.len() - 1)].0
}

/// The size at which the names of all sheets stand beside one another within `room`: large text leaves less than it asks for.
fn name_size(ui: &Ui, shown: &Shown, room: f32) -> f32 {
    let wide = |key: &str| ui.painter().layout_no_wrap(shown.say(key), shown.theme.serif_bold(NAME), INK).size().x;
    let names: f32 = SHEETS.iter().map(|(_, key)| wide(key)).sum();
    let air = SHEETS.len() as f32 * (NAME_AIR + NAME_GAP);
    NAME * ((room - air) / names).min(1.0)
}

/// The sheets by name, and the way out.
fn head(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let theme = shown.theme;
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let (mut left, size) = (head.left(), name_size(ui, shown, head.width() - TOUCH));
    for (sheet, key) in SHEETS {
        let (text, on) = (shown.say(key), sheet == state.menu.sheet);
        let colour = if on { INK } else { INK_SOFT };
        let galley = ui.painter().layout_no_wrap(text.clone(), theme.serif_bold(size), colour);
        let rect = Rect::from_min_size(pos2(left, head.top()), vec2(galley.size().x + NAME_AIR, head.height()));
        let response = press::area(ui, rect, &format!("menu-{key}"), &text);
        state.place(&format!("menu:{key}"), rect);
        if on || response.hovered() {
            let fill = if on { BUTTON_OVER } else { BUTTON_OVER.gamma_multiply(0.5) };
            ui.painter().rect_filled(rect, CornerRadius { nw: 7, ne: 7, sw: 0, se: 0 }, fill);
        }
        if on {
            ui.painter().hline(rect.x_range(), rect.bottom() + 1.5, Stroke::new(3.0, CRIMSON));
        }
        ui.painter().galley(pos2(rect.left() + 11.0, rect.center().y - galley.size().y / 2.0), galley, colour);
        focus_ring(ui, &response, rect);
        if response.clicked() {
            state.menu.turn_to(sheet);
        }
        left = rect.right() + NAME_GAP;
    }
    let cross = Rect::from_min_size(head.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    state.place("menu-close", cross);
    if press::icon(ui, cross, "menu-close", Sign::Close, &shown.say("close"), false).clicked() {
        state.menu.open = false;
    }
    rule(ui, head.left(), head.right(), head.bottom() + 3.0);
    ui.add_space(8.0);
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
    }

    #[test]
    fn it_opens_on_the_sheet_of_what_is_played() {
        let mut menu = Menu::default();
        menu.toggle("proving-sound");
        assert_eq!((menu.open, menu.sheet), (true, Sheet::Proving));
        menu.toggle("proving-sound");
        menu.toggle("dean-1132");
        assert_eq!((menu.open, menu.sheet, menu.at), (true, Sheet::Wars, None));
    }

    #[test]
    fn one_that_cannot_be_read_is_listed_with_its_first_problem() {
        let problem = Entry::of("proving-nothing", "(format: 1, id: 7)").told.unwrap_err();
        assert!(problem.starts_with("proving-nothing:1:"), "{problem}");
    }
}
