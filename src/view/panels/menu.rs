//! Menu: every scenario that came with the program, over the scene: battles first, then the proving ground. A click or
//! Enter opens one. It reads one file a frame, so that opening it never makes the window wait.

use crate::intent::Intent;
use crate::scenario::{Scenario, builtin};
use crate::text::Text;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{brush_mark, card, focus_ring, rule};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_DEEP, BUTTON_OVER, CRIMSON_DEEP, INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{
    Color32, Context, CornerRadius, Id, Key, Pos2, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

const INSET: f32 = 18.0;
/// Between two lines.
const GAP: f32 = 1.0;

/// A scenario as a line of the menu.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: &'static str,
    /// Title and summary, or the first thing that is wrong with it.
    pub told: Result<(Text, Text), String>,
}

impl Entry {
    fn of(id: &'static str, text: &str) -> Self {
        let told = match Scenario::read(id, text) {
            Ok(scenario) => Ok((scenario.file.title, scenario.file.summary)),
            Err(report) => Err(report.0.first().map(ToString::to_string).unwrap_or_default()),
        };
        Self { id, told }
    }

    fn proves(&self) -> bool {
        proves(self.id)
    }
}

/// Whether a scenario belongs to the proving ground.
#[must_use]
pub fn proves(id: &str) -> bool {
    id.starts_with("proving-")
}

/// The menu: what it has read so far, and which line the keyboard has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Menu {
    pub open: bool,
    entries: Vec<Entry>,
    at: usize,
    /// The line has moved by key: it is to be rolled into sight.
    moved: bool,
}

impl Menu {
    /// Opens it, or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
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

    /// Does what the keys of this frame ask; answers what is to be opened.
    pub fn keys(&mut self, ctx: &Context) -> Option<Intent> {
        let pressed = |key| ctx.input(|input| input.key_pressed(key) && !input.modifiers.command);
        let last = self.entries.len().saturating_sub(1);
        let was = self.at;
        for (key, to) in
            [(Key::ArrowDown, (was + 1).min(last)), (Key::ArrowUp, was.saturating_sub(1)), (Key::Home, 0), (Key::End, last)]
        {
            if pressed(key) {
                (self.at, self.moved) = (to, true);
            }
        }
        let entry = self.entries.get(self.at).filter(|entry| pressed(Key::Enter) && entry.told.is_ok())?;
        self.open = false;
        Some(Intent::OpenScenario(entry.id.to_owned()))
    }
}

/// Draws the menu while it is open, and answers what was clicked.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    if !state.menu.open {
        return Vec::new();
    }
    if state.menu.read_next() {
        ui.ctx().request_repaint();
    }
    let panel = layout.scene.shrink2(vec2(12.0, 12.0));
    card(ui.painter(), panel);
    state.place("menu", panel);
    ui.interact(panel, Id::new("menu-card"), Sense::click_and_drag());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(panel.shrink(INSET)));
    inner.set_clip_rect(panel.shrink(3.0));
    head(&mut inner, shown, state);
    let mut chosen = None;
    ScrollArea::vertical().id_salt("menu").auto_shrink(false).show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        chosen = list(ui, shown, state);
    });
    let Some(id) = chosen else { return Vec::new() };
    state.menu.open = false;
    vec![Intent::OpenScenario(id.to_owned())]
}

fn head(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let title = ui.painter().layout_no_wrap(shown.say("scenarios"), shown.theme.serif_bold(24.0), INK);
    ui.painter().galley(pos2(head.left(), head.center().y - title.size().y / 2.0), title, INK);
    let cross = Rect::from_min_size(head.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    state.place("menu-close", cross);
    if press::icon(ui, cross, "menu-close", Sign::Close, &shown.say("close"), false).clicked() {
        state.menu.open = false;
    }
    rule(ui, head.left(), head.right(), head.bottom() + 3.0);
    ui.add_space(8.0);
}

/// Both groups; answers the id of the scenario that was clicked.
fn list(ui: &mut Ui, shown: &Shown, state: &mut PanelState) -> Option<&'static str> {
    let entries = state.menu.entries.clone();
    let moved = std::mem::take(&mut state.menu.moved);
    let battles = entries.iter().position(Entry::proves).unwrap_or(entries.len());
    let (columns, height) = (if shown.theme.text < 1.5 { 2 } else { 1 }, TOUCH.max(shown.theme.px(44.0)));
    let mut clicked = None;
    for (key, from, to) in [("battles", 0, battles), ("proving-ground", battles, entries.len())] {
        if from == to {
            continue;
        }
        Prose::new(ui.available_width()).add(&shown.say(key), shown.theme.bold(14.0), CRIMSON_DEEP).show(ui);
        let rows = (to - from).div_ceil(columns);
        let size = vec2(ui.available_width() - 10.0, rows as f32 * (height + GAP) + 6.0);
        let (area, _) = ui.allocate_exact_size(size, Sense::hover());
        let wide = area.width() / columns as f32;
        for (number, entry) in entries.iter().enumerate().take(to).skip(from) {
            // Down the first column, then down the second: as the arrows go.
            let (row, column) = ((number - from) % rows, (number - from) / rows);
            let at = area.min + vec2(column as f32 * wide, row as f32 * (height + GAP));
            let rect = Rect::from_min_size(at, vec2(wide - 6.0, height));
            let pressed = cell(ui, shown, entry, rect, number == state.menu.at);
            // What is rolled out of sight cannot be clicked.
            if ui.clip_rect().contains_rect(rect) {
                state.place(&format!("scenario:{}", entry.id), rect);
            }
            if moved && number == state.menu.at {
                ui.scroll_to_rect(rect, None);
            }
            if pressed {
                (clicked, state.menu.at) = (Some(entry.id), number);
            }
        }
    }
    clicked
}

/// One scenario: its title, and its summary below it in one line; answers whether it was pressed.
fn cell(ui: &Ui, shown: &Shown, entry: &Entry, rect: Rect, chosen: bool) -> bool {
    let theme = shown.theme;
    let (title, summary, colour) = match &entry.told {
        Ok((title, summary)) => (shown.text_of(title), shown.text_of(summary), INK_SOFT),
        Err(problem) => (entry.id, problem.as_str(), AMBER_DEEP),
    };
    let response = press::area(ui, rect, &format!("scenario-{}", entry.id), title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, entry.told.is_ok(), format!("{title}. {summary}")));
    if chosen || response.hovered() {
        let fill = if response.hovered() { BUTTON_OVER } else { BUTTON_OVER.gamma_multiply(0.6) };
        ui.painter().rect_filled(rect, CornerRadius::same(7), fill);
    }
    if entry.id == shown.file.id {
        brush_mark(ui.painter(), rect.left_top() + vec2(5.0, 7.0), rect.height() - 14.0);
    }
    let room = rect.width() - 24.0;
    let split = rect.top() + theme.px(24.0);
    put(
        ui,
        pos2(rect.left() + 14.0, rect.top() + theme.px(2.0)),
        Prose::new(room).spaced(title, theme.serif_bold(17.0), INK, 1.3),
    );
    put(ui, pos2(rect.left() + 14.0, split), Prose::new(room).spaced(summary, theme.sans(13.0), colour, 1.25));
    focus_ring(ui, &response, rect);
    let pressed = response.clicked() && entry.told.is_ok();
    response.on_hover_text(summary);
    pressed
}

fn put(ui: &Ui, at: Pos2, prose: Prose) {
    let galley = ui.fonts(|fonts| fonts.layout_job(prose.at_most(1).job()));
    ui.painter().galley(at, galley, Color32::BLACK);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_is_listed_battles_first() {
        let mut menu = Menu::default();
        while menu.read_next() {}
        assert_eq!(menu.entries.len(), builtin().len());
        let proves: Vec<bool> = menu.entries.iter().map(Entry::proves).collect();
        assert!(proves.is_sorted() && proves.contains(&false) && proves.contains(&true), "{proves:?}");
        assert!(menu.entries.iter().all(|entry| entry.told.is_ok()), "{:?}", menu.entries);
    }

    #[test]
    fn one_that_cannot_be_read_is_listed_with_its_first_problem() {
        let problem = Entry::of("proving-nothing", "(format: 1, id: 7)").told.unwrap_err();
        assert!(problem.starts_with("proving-nothing:1:"), "{problem}");
    }
}
