//! Happened: all that has happened so far as a page of the scroll, in the sentences of a run without a window. A click on
//! one goes to its moment. Only what shows is laid out, however long the list is.

use crate::intent::Intent;
use crate::narrate::{Line, Transcript};
use crate::units::format_clock as clock;
use crate::view::panels::ornament::{brush_mark, focus_ring, rule};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, BUTTON_OVER, INK, INK_SOFT, TOUCH};
use crate::view::panels::timeline::step_of;
use crate::view::panels::work::Wish;
use egui_macroquad::egui::style::ScrollAnimation;
use egui_macroquad::egui::{Color32, CornerRadius, Galley, Rect, Sense, Ui, pos2, vec2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// As many sentences as this are measured in a frame before they show, so that a long list opens at once.
const MEASURED: usize = 120;
/// Sentences so far beyond the edge are laid out too, so that the arrows of the keyboard find them, points.
const BEYOND: f32 = 80.0;
/// Above and below a sentence, points.
const AIR: f32 = 5.0;

/// What the page remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Happened {
    transcript: Transcript,
    /// How high each sentence is, by its first event, with how many events it then told of.
    heights: BTreeMap<usize, (usize, f32)>,
    /// The width and the size of the text that the heights hold for.
    room: (f32, f32),
    /// The sentence that was the newest when the page was drawn last, and whether it was in view.
    newest: Option<(usize, bool)>,
}

impl Happened {
    fn height(&self, line: &Line) -> Option<f32> {
        self.heights.get(&line.event).filter(|(count, _)| *count == line.count).map(|(_, height)| *height)
    }

    /// All lines as a text, below what was played.
    fn text(&self, title: &str) -> String {
        let lines = self.transcript.lines().iter().map(|line| line.written() + "\n");
        [format!("{title}\n\n")].into_iter().chain(lines).collect()
    }
}

/// Forgets what was read of another run.
pub fn remember(shown: &Shown, state: &mut PanelState) {
    if !state.happened.transcript.is_of(shown.recording) {
        state.happened = Happened::default();
    }
}

/// The buttons that take the text along; they stay above the list.
pub fn tools(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    state.happened.transcript.read_on(shown.recording, shown.language);
    let width = ui.available_width() - 8.0;
    let (row, _) = ui.allocate_exact_size(vec2(width, TOUCH), Sense::hover());
    let half = (width - 6.0) / 2.0;
    let left = Rect::from_min_size(row.min, vec2(half, TOUCH));
    let right = left.translate(vec2(half + 6.0, 0.0));
    let title = || format!("{} ({})", shown.text_of(&shown.file.title), shown.file.id);
    let button = |ui: &Ui, state: &mut PanelState, rect: Rect, key: &str| {
        state.place(key, rect);
        press::words(ui, rect.shrink2(vec2(0.0, 4.0)), key, &shown.say(key), shown.theme, false).clicked()
    };
    if button(ui, state, left, "happened-copy") {
        ui.ctx().copy_text(state.happened.text(&title()));
        let count = state.happened.transcript.lines().len().to_string();
        let now_s = ui.input(|input| input.time);
        state.toast(shown.say_with("happened-copied", &[("count", &count)]), now_s);
    }
    if button(ui, state, right, "happened-save") {
        state.work.wish = Some(Wish::SaveHappened(state.happened.text(&title())));
    }
    rule(ui, row.left(), row.right(), row.bottom());
    ui.add_space(4.0);
}

/// Fills the page, below its head, and returns where to go.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) -> Option<Intent> {
    let mut happened = std::mem::take(&mut state.happened);
    if happened.transcript.lines().is_empty() {
        paragraph(ui, &shown.say("happened-nothing"), shown.theme.sans(14.0), INK_SOFT);
    }
    let measured = measure(ui, shown, &mut happened);
    let went = list(ui, shown, state, &mut happened, measured);
    state.happened = happened;
    went.map(|time_s| Intent::Seek(step_of(shown, time_s)))
}

/// The type grows with that of the story, for the back of the room.
fn size(shown: &Shown) -> f32 {
    shown.theme.narration() * 0.78
}

/// Room for the times, left of the sentences.
fn margin(shown: &Shown) -> f32 {
    shown.theme.part(52.0, 0.9) * size(shown) / 14.0
}

fn galley(ui: &Ui, shown: &Shown, text: &str, colour: Color32) -> Arc<Galley> {
    let prose = Prose::new(ui.available_width() - margin(shown) - 10.0).spaced(text, shown.theme.sans(size(shown)), colour, 1.35);
    prose.laid(ui)
}

/// Measures some of the sentences whose height is not known; answers whether all are.
fn measure(ui: &Ui, shown: &Shown, happened: &mut Happened) -> bool {
    let room = (ui.available_width(), shown.theme.px(size(shown)));
    if happened.room != room {
        (happened.room, happened.newest) = (room, None);
        happened.heights.clear();
    }
    let unknown = happened.transcript.lines().iter().filter(|line| happened.height(line).is_none()).take(MEASURED);
    let measured: Vec<(usize, (usize, f32))> =
        unknown.map(|line| (line.event, (line.count, galley(ui, shown, &line.text, INK).size().y + 2.0 * AIR))).collect();
    let all = measured.len() < MEASURED;
    happened.heights.extend(measured);
    all
}

/// Draws the sentences that show, and returns the moment of the one that was pressed. The newest stays in view, unless the
/// reader has rolled it out.
fn list(ui: &mut Ui, shown: &Shown, state: &mut PanelState, happened: &mut Happened, measured: bool) -> Option<f64> {
    let lines = happened.transcript.lines();
    let guess = 2.0 * (shown.theme.px(1.35 * size(shown)) + AIR);
    let heights: Vec<f32> = lines.iter().map(|line| happened.height(line).unwrap_or(guess)).collect();
    let now = lines.iter().rposition(|line| line.time_s <= shown.frame.time_s + 1e-6);
    let total = heights.iter().sum::<f32>() + AIR;
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), total), Sense::hover());
    let (view, mut top, mut went) = (ui.clip_rect(), place.top(), None);
    let mut newest = None;
    for (number, (line, height)) in lines.iter().zip(heights).enumerate() {
        let rect = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), height));
        top += height;
        if Some(number) == now {
            let before = happened.newest;
            let follows = before.is_none_or(|(event, in_view)| in_view && event != line.event);
            if follows {
                ui.scroll_to_rect_animation(rect.expand2(vec2(0.0, AIR)), None, ScrollAnimation::none());
            }
            newest = Some((line.event, follows || view.intersects(rect))).filter(|_| measured);
        }
        if rect.bottom() < view.top() - BEYOND || rect.top() > view.bottom() + BEYOND {
            continue;
        }
        if row(ui, shown, line, (rect, number == now.unwrap_or(usize::MAX))) {
            went = Some(line.time_s);
        }
        if view.contains_rect(rect) {
            state.place(&format!("happened:{number}"), rect);
        }
    }
    happened.newest = newest;
    went
}

/// One sentence behind its time; what lies ahead of the moment that shows is paler. Returns whether it was pressed.
fn row(ui: &Ui, shown: &Shown, line: &Line, (rect, newest): (Rect, bool)) -> bool {
    let (theme, ahead) = (shown.theme, line.time_s > shown.frame.time_s + 1e-6);
    let response = press::area(ui, rect, &format!("happened-{}", line.event), &line.written());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), CornerRadius::same(6), BUTTON_OVER.gamma_multiply(0.6));
    }
    let colour = if ahead { INK_SOFT } else { INK };
    let time = if newest { theme.bold(size(shown) - 0.5) } else { theme.sans(size(shown) - 0.5) };
    let time = ui.painter().layout_no_wrap(clock(line.time_s), time, if ahead { colour } else { BLUE });
    let left = rect.left() + margin(shown);
    ui.painter().galley(pos2(left - 8.0 - time.size().x, rect.top() + AIR + 1.0), time, INK);
    ui.painter().galley(pos2(left, rect.top() + AIR), galley(ui, shown, &line.text, colour), colour);
    if newest {
        brush_mark(ui.painter(), pos2(rect.left() - 6.0, rect.top() + AIR), rect.height() - 2.0 * AIR);
    }
    focus_ring(ui, &response, rect.shrink(3.0));
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, AIR)), None);
    }
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate;
    use crate::runner;
    use crate::scenario::{Scenario, Settings};
    use crate::session::Session;
    use crate::text::Language;

    #[test]
    fn the_page_says_what_the_run_without_a_window_says() {
        let open = || Scenario::find("dean-1132").unwrap();
        let mut session = Session::open(open(), Settings::default()).unwrap();
        let mut page = Transcript::default();
        while !session.ended() {
            session.advance(97);
            page.read_on(session.recording(), Language::English);
        }
        let setup = open().setup(&Settings::default()).unwrap();
        let alone = runner::run(&setup, &runner::Options::default(), &mut |_| {});
        let told = narrate::transcript(&alone, Language::English);
        assert!(told.len() > 30 && told.last().is_some_and(|last| last.contains("The run ends")), "{told:#?}");
        let page = Happened { transcript: page, ..Happened::default() };
        assert_eq!(page.text("De'an").lines().skip(2).collect::<Vec<_>>(), told);
        // Restarted, nothing of it is kept; nor in another language.
        let again = Session::open(open(), Settings::default()).unwrap();
        assert!(page.transcript.is_of(session.recording()) && !page.transcript.is_of(again.recording()));
        let mut page = page.transcript;
        page.read_on(session.recording(), Language::SimplifiedChinese);
        assert_eq!(
            page.lines().iter().map(Line::written).collect::<Vec<_>>(),
            narrate::transcript(&alone, Language::SimplifiedChinese)
        );
    }
}
