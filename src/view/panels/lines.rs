//! Lines: how the sheets of the menu are drawn: the line of years with what stands at either side, and plain lists.

use crate::library::library;
use crate::view::panels::battle;
use crate::view::panels::chronicle::{self, Mark, What};
use crate::view::panels::menu::{Entry, Kept, Line, Sheet, lines, proves};
use crate::view::panels::ornament::{brush_mark, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_INK, BUTTON_OVER, CRIMSON, CRIMSON_DEEP, INK, INK_SOFT, PAPER, TOUCH};
use egui_macroquad::egui::{
    self, Align2, Color32, CornerRadius, Galley, Id, Pos2, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};
use std::sync::Arc;

/// Between two lines.
const GAP: f32 = 2.0;
/// In more than this dates leave battles more than half of it, points.
const WIDE: f32 = 1000.0;
/// Room of the years, left of their line.
const SPINE: f32 = 46.0;

fn height(shown: &Shown) -> f32 {
    TOUCH.max(shown.theme.px(44.0))
}

fn columns(shown: &Shown) -> usize {
    if shown.theme.text < 1.5 { 2 } else { 1 }
}

/// The time line: battles at the left, what else happened at the right, each down the years; below it what tells of the wars
/// as a whole.
pub fn chronicle<'e>(ui: &mut Ui, shown: &Shown, state: &mut PanelState, entries: &'e [Entry]) -> Option<Line<'e>> {
    let all = lines(Sheet::Chronicle, entries, &[]);
    let marks = chronicle::marks(entries);
    let (battles, dated) = (marks.iter().filter(|mark| mark.is_battle()).count(), marks.len());
    let (mut chosen, room) = (None, ui.available_rect_before_wrap());
    let mut bottom = room.top();
    for (which, (from, to)) in [(0, battles), (battles, dated)].into_iter().enumerate() {
        let place = column(shown, room, which).with_min_y(if columns(shown) == 1 { bottom } else { room.top() });
        let mut ui = ui.new_child(UiBuilder::new().max_rect(place));
        caption(&mut ui, shown, ["battles", "beside-the-battles"][which]);
        let years: Vec<u32> = marks.iter().filter(|mark| mark.is_battle() == (which == 0)).map(|mark| mark.year).collect();
        chosen = chosen.or(down_the_years(&mut ui, shown, state, (&all[from..to], from), &years));
        bottom = bottom.max(ui.min_rect().bottom());
    }
    ui.advance_cursor_after_rect(room.with_max_y(bottom));
    let across = &all[dated..];
    if chosen.is_none() && !across.is_empty() {
        caption(ui, shown, "across-the-wars");
        chosen = list(ui, shown, state, across, dated).map(|at| dated + at);
    }
    chosen.map(|at| all[at])
}

/// The place of battles or of dates. Where there is room for it, two lines hold what a battle is about.
fn column(shown: &Shown, room: Rect, which: usize) -> Rect {
    if columns(shown) == 1 {
        return room;
    }
    let share = if room.width() > WIDE { 0.63 } else { 0.52 };
    let middle = room.left() + share * room.width();
    if which == 0 { room.with_max_x(middle - 6.0) } else { room.with_min_x(middle) }
}

/// Lines beside a line of years; answers the number of the one that was pressed, counted on from `first`.
fn down_the_years(
    ui: &mut Ui,
    shown: &Shown,
    state: &mut PanelState,
    (own, first): (&[Line], usize),
    years: &[u32],
) -> Option<usize> {
    let wide = ui.available_width() - 20.0 - shown.theme.px(SPINE);
    let tall = own.iter().map(|line| match line {
        Line::Scenario(Entry { told: Ok(told), .. }) if is_battle(line) => battle::height(ui, shown, told, wide),
        _ => tall(ui, shown, line, wide),
    });
    let tall: Vec<f32> = tall.collect();
    let size = vec2(ui.available_width() - 10.0, tall.iter().map(|tall| tall + GAP).sum());
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let spine = area.left() + shown.theme.px(SPINE);
    ui.painter().vline(spine, area.y_range(), Stroke::new(2.0, INK_SOFT.gamma_multiply(0.5)));
    let (mut pressed, mut top) = (None, area.top());
    for (index, one) in own.iter().enumerate() {
        let rect = Rect::from_min_max(pos2(spine + 10.0, top), pos2(area.right(), top + tall[index]));
        year(ui, shown, (is_battle(one), years[index]), pos2(spine, top + height(shown) / 2.0));
        if line(ui, shown, state, (one, first + index), rect) {
            pressed = Some(first + index);
        }
        top += tall[index] + GAP;
    }
    pressed
}

fn is_battle(line: &Line) -> bool {
    matches!(line, Line::Scenario(entry) if !proves(entry.id))
}

/// The proving ground, down the first column and then down the second: as the arrows go.
pub fn proving<'e>(ui: &mut Ui, shown: &Shown, state: &mut PanelState, entries: &'e [Entry]) -> Option<Line<'e>> {
    let all = lines(Sheet::Proving, entries, &[]);
    list(ui, shown, state, &all, 0).map(|at| all[at])
}

/// What the user has saved or put into the folder of their own.
pub fn mine<'e>(ui: &mut Ui, shown: &Shown, state: &mut PanelState, kept: &'e [Kept]) -> Option<Line<'e>> {
    if kept.is_empty() {
        paragraph(ui, &shown.say_with("my-work-none", &[("folder", &state.menu.folder)]), shown.theme.serif(16.0), INK_SOFT);
    }
    let all = lines(Sheet::Mine, &[], kept);
    list(ui, shown, state, &all, 0).map(|at| all[at])
}

fn caption(ui: &mut Ui, shown: &Shown, key: &str) {
    ui.add_space(8.0);
    Prose::new(ui.available_width()).add(&shown.say(key), shown.theme.bold(14.0), CRIMSON_DEEP).show(ui);
}

/// A dot on the line of years, filled for a battle, and its year.
fn year(ui: &Ui, shown: &Shown, (is_battle, year): (bool, u32), at: Pos2) {
    let (colour, font) = if is_battle { (CRIMSON_DEEP, shown.theme.bold(14.0)) } else { (INK, shown.theme.sans(14.0)) };
    if is_battle {
        ui.painter().circle(at, 5.5, CRIMSON, Stroke::new(1.5, CRIMSON_DEEP));
    } else {
        ui.painter().circle(at, 4.5, PAPER, Stroke::new(2.0, INK_SOFT));
    }
    ui.painter().text(at - vec2(10.0, 0.0), Align2::RIGHT_CENTER, year.to_string(), font, colour);
}

/// Lines in columns; answers the place of the one that was pressed.
fn list(ui: &mut Ui, shown: &Shown, state: &mut PanelState, all: &[Line], first: usize) -> Option<usize> {
    let rows = all.len().div_ceil(columns(shown)).max(1);
    let wide = (ui.available_width() - 10.0) / columns(shown) as f32;
    let mut heights = vec![height(shown); rows];
    for (index, one) in all.iter().enumerate() {
        heights[index % rows] = heights[index % rows].max(tall(ui, shown, one, wide - 6.0));
    }
    let size = vec2(ui.available_width() - 10.0, heights.iter().map(|tall| tall + GAP).sum::<f32>() + 6.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let (mut pressed, mut top) = (None, area.top());
    for (row, tall) in heights.into_iter().enumerate() {
        for (column, index) in (row..all.len()).step_by(rows).enumerate() {
            let rect = Rect::from_min_size(pos2(area.left() + column as f32 * wide, top), vec2(wide - 6.0, tall));
            if line(ui, shown, state, (&all[index], first + index), rect) {
                pressed = Some(index);
            }
        }
        top += tall + GAP;
    }
    pressed
}

/// What is written on a line: its name, what it is in one line, and whether something is wrong with it.
struct Words {
    id: String,
    title: String,
    below: String,
    fault: bool,
}

fn words(shown: &Shown, line: &Line) -> Words {
    let of = |id: String, title: &str, below: &str, fault| Words { id, title: title.to_owned(), below: below.to_owned(), fault };
    match line {
        Line::Scenario(entry) => match &entry.told {
            Ok(told) => of(format!("scenario:{}", entry.id), shown.text_of(&told.title), shown.text_of(&told.summary), false),
            Err(problem) => of(format!("scenario:{}", entry.id), entry.id, problem, true),
        },
        Line::Kept(kept) => {
            let id = format!("kept:{}", kept.path.display());
            match &kept.told {
                Ok(told) => of(id, &kept.title, told, false),
                Err(problem) => of(id, &kept.title, problem, true),
            }
        }
        Line::Told(Mark { what: What::Moment(moment), .. }) => {
            let passage = library().passage(&moment.passage);
            let place = passage.map_or_else(String::new, |it| format!("{} › {}", it.section, it.heading));
            of(format!("moment:{}", moment.id), shown.text_of(&moment.title), &place, false)
        }
        Line::Told(Mark { what: What::Passage(passage), .. }) => {
            of(format!("passage:{}", passage.id), &passage.heading, &format!("{}, {}", passage.section, passage.years), false)
        }
        Line::Told(Mark { what: What::Battle(entry), .. }) => words(shown, &Line::Scenario(entry)),
    }
}

/// What the keyboard knows a line by.
#[must_use]
pub fn id(shown: &Shown, line: &Line) -> Id {
    press::id(&words(shown, line).id)
}

/// One line in its place, with what the keyboard and the pointer have to do with it; answers whether it was pressed.
fn line(ui: &Ui, shown: &Shown, state: &mut PanelState, (line, index): (&Line, usize), rect: Rect) -> bool {
    let words = words(shown, line);
    let chosen = state.menu.at == index;
    let battle = match line {
        Line::Scenario(entry) if is_battle(line) => entry.told.as_ref().ok().map(|told| (*entry, told)),
        _ => None,
    };
    let pressed = match battle {
        Some(battle) => battle::cell(ui, shown, state, battle, (rect, chosen)),
        None => cell(ui, shown, &words, rect, chosen),
    };
    // What is rolled out of sight cannot be clicked.
    if ui.clip_rect().contains_rect(rect) {
        state.place(&words.id, rect);
    }
    let own = [Some(press::id(&words.id)), battle.map(|(entry, _)| press::id(&battle::play_id(entry)))];
    let has = ui.memory(egui::Memory::focused);
    if has.is_some() && own.contains(&has) {
        state.menu.at = index;
        if state.menu.had != has {
            // The first one with what stands over it.
            let over = if index == 0 { 2.0 * shown.theme.px(20.0) } else { 6.0 };
            ui.scroll_to_rect(rect.expand(6.0).with_min_y(rect.top() - over), None);
        }
    }
    if pressed {
        state.menu.at = index;
    }
    pressed
}

fn cell(ui: &Ui, shown: &Shown, words: &Words, rect: Rect, chosen: bool) -> bool {
    let theme = shown.theme;
    let Words { id, title, below, fault } = words;
    let response = press::area(ui, rect, id, title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, !fault, format!("{title}. {below}")));
    if chosen || response.hovered() {
        let fill = if response.hovered() { BUTTON_OVER } else { BUTTON_OVER.gamma_multiply(0.6) };
        ui.painter().rect_filled(rect, CornerRadius::same(7), fill);
    }
    if *id == format!("scenario:{}", shown.file.id) {
        brush_mark(ui.painter(), rect.left_top() + vec2(5.0, 7.0), rect.height() - 14.0);
    }
    let [head, said] = words.laid(ui, shown, rect.width());
    let at = rect.left_top() + vec2(14.0, theme.px(2.0));
    let below = at + vec2(0.0, head.size().y);
    ui.painter().galley(at, head, Color32::BLACK);
    ui.painter().galley(below, said, Color32::BLACK);
    focus_ring(ui, &response, rect);
    response.clicked() && !fault
}

/// How tall a line is where it is so wide: none of what is written on it is left out.
fn tall(ui: &Ui, shown: &Shown, line: &Line, width: f32) -> f32 {
    let written: f32 = words(shown, line).laid(ui, shown, width).iter().map(|galley| galley.size().y).sum();
    height(shown).max(written + shown.theme.px(2.0) + 4.0)
}

impl Words {
    /// The name, and what stands below it, on a line so wide.
    fn laid(&self, ui: &Ui, shown: &Shown, width: f32) -> [Arc<Galley>; 2] {
        let (theme, room) = (shown.theme, width - 24.0);
        let played = self.id.starts_with("scenario:") || self.id.starts_with("kept:");
        let face = if played { theme.serif_bold(17.0) } else { theme.serif(16.0) };
        let colour = if self.fault { AMBER_INK } else { INK_SOFT };
        let head = Prose::new(room).spaced(&self.title, face, INK, 1.3).laid(ui);
        [head, Prose::new(room).spaced(&self.below, theme.sans(13.0), colour, 1.25).laid(ui)]
    }
}
