//! Page: the scroll at the right. Title and date, the tabs, and whose account is played stay where they are; below them
//! the story, all that has happened, the outcomes or a plot roll by.

use crate::intent::Intent;
use crate::text::Language;
use crate::view::panels::layout::{Layout, SILK};
use crate::view::panels::ornament::{focus_ring, rule, scroll};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{Page, PanelState};
use crate::view::panels::theme::{BUTTON_OVER, CRIMSON, INK, INK_SOFT, TOUCH};
use crate::view::panels::{accounts, happened, outcomes, plot, questions, story};
use egui_macroquad::egui::{self, Align, Align2, CornerRadius, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

const PAGES: [(Page, &str); 5] = [
    (Page::Story, "story"),
    (Page::Happened, "happened"),
    (Page::Outcomes, "outcomes"),
    (Page::Plot, "plot"),
    (Page::Questions, "questions"),
];
/// The least room that a tab has beside its word, points.
const BESIDE: f32 = 8.0;

/// Draws the page and returns what was asked for.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    scroll(ui.painter(), layout.story, layout.rod);
    state.place("story", layout.story);
    let page = Rect::from_min_max(layout.story.min + vec2(20.0, SILK + 2.0), layout.story.max - vec2(10.0, SILK + 4.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(page).layout(egui::Layout::top_down(Align::Min)));
    ui.set_clip_rect(page.expand2(vec2(14.0, 2.0)));
    let width = page.width() - 8.0;
    head(&mut ui, shown, width);
    tabs(&mut ui, shown, state, width);
    let mut intents = accounts::show(&mut ui, shown, state, width);
    let open = state.page(shown.ended());
    if open == Page::Outcomes {
        state.place("outcomes", ui.available_rect_before_wrap());
    }
    if open == Page::Happened {
        happened::tools(&mut ui, shown, state);
    }
    ScrollArea::vertical().id_salt(("page", open as u8, &shown.file.id)).auto_shrink(false).show(&mut ui, |ui| {
        ui.set_max_width(width);
        match open {
            Page::Story => story::show(ui, shown, state),
            Page::Happened => intents.extend(happened::show(ui, shown, state)),
            Page::Outcomes => outcomes::show(ui, shown, state),
            Page::Plot => intents.extend(plot::show(ui, shown, state)),
            Page::Questions => intents.extend(questions::show(ui, shown, state)),
        }
    });
    intents
}

/// Title in Chinese and English, date and place.
fn head(ui: &mut Ui, shown: &Shown, width: f32) {
    let theme = shown.theme;
    ui.spacing_mut().item_spacing.y = 2.0;
    let chinese = shown.chinese(&shown.file.title);
    let latin = shown.file.title.get(Language::English);
    let title = |large: f32, small: f32| {
        let mut prose = Prose::new(width);
        if let Some(language) = chinese {
            // The year stands in the English title already.
            let characters = shown.file.title.get(language).trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
            prose = prose.spaced(&format!("{characters} "), theme.serif_bold(large), INK, 1.26);
        }
        prose.spaced(latin, theme.serif_bold(small), INK, 1.26).laid(ui)
    };
    let largest = title(33.0, 25.0);
    let galley = if largest.rows.len() > 1 { title(26.0, 21.0) } else { largest };
    let (place, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(place.min, galley, INK);
    when_and_where(ui, shown, width);
}

/// The date, and the place where both have room on a line.
fn when_and_where(ui: &mut Ui, shown: &Shown, width: f32) {
    let (date, place) = (shown.text_of(&shown.file.date), shown.text_of(&shown.file.place));
    let font = shown.theme.sans(14.0);
    let line = |text: &str| Prose::new(width).add(text, font.clone(), INK_SOFT);
    let both = format!("{date}  ·  {place}");
    let rows = line(&both).laid(ui).rows.len();
    line(if rows == 1 { &both } else { date }).show(ui).on_hover_text(place);
}

/// Story, events, outcomes, plot, questions: the one that is open stands on the rule.
fn tabs(ui: &mut Ui, shown: &Shown, state: &mut PanelState, width: f32) {
    let (theme, open) = (shown.theme, state.page(shown.ended()));
    let (row, _) = ui.allocate_exact_size(vec2(width, theme.part(34.0, 0.6)), Sense::hover());
    let mut left = row.left();
    let wide: f32 =
        PAGES.iter().map(|(_, key)| ui.painter().layout_no_wrap(shown.say(key), theme.bold(15.0), INK).size().x).sum();
    // Large text would not leave room for all of them.
    let share = ((width - BESIDE * PAGES.len() as f32) / wide).min(1.0);
    let size = 15.0 * share;
    let side = ((width - wide * share) / (2.0 * PAGES.len() as f32) - 1.5).clamp(1.0, 10.0);
    for (page, key) in PAGES {
        let (text, on) = (shown.say(key), page == open);
        let font = if on { theme.bold(size) } else { theme.sans(size) };
        let galley = ui.painter().layout_no_wrap(text.clone(), font, if on { INK } else { INK_SOFT });
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(galley.size().x + 2.0 * side, row.height()));
        let touch = Rect::from_center_size(rect.center(), vec2(rect.width(), rect.height().max(TOUCH)));
        let response = press::area(ui, touch, &format!("tab-{key}"), &text);
        state.place(&format!("tab:{key}"), rect);
        if on || response.hovered() {
            let fill = if on { BUTTON_OVER } else { BUTTON_OVER.gamma_multiply(0.5) };
            ui.painter().rect_filled(rect, CornerRadius { nw: 7, ne: 7, sw: 0, se: 0 }, fill);
        }
        if on {
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.5, Stroke::new(3.0, CRIMSON));
        }
        let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
        ui.painter().galley(place.min, galley, INK);
        focus_ring(ui, &response, rect);
        if response.clicked() {
            state.page = Some(page);
        }
        left = rect.right() + 2.0;
    }
    rule(ui, row.left(), row.right(), row.bottom());
    ui.add_space(4.0);
}
