//! Shots: the run that is set, made again with the next seeds, and how a measure of it is spread: dots, a histogram, the mean
//! and how sure it is, and how many hit. The window makes the runs, a few steps in each frame.

mod chart;
mod told;

use crate::measure::Measure;
use crate::summary::{Band, Shots, Target};
use crate::view::panels::outcomes::is_ledger;
use crate::view::panels::plot::choose::list;
use crate::view::panels::press;
use crate::view::panels::prose::paragraph;
use crate::view::panels::roll;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_INK, INK, INK_SOFT, TOUCH};
use crate::view::panels::work::Wish;
use egui_macroquad::egui::{Align, Id, Rect, RichText, ScrollArea, Sense, TextEdit, Ui, UiBuilder, pos2, vec2};

/// The button that has the keyboard first.
pub const FIRST: &str = "shots-1";
/// So many more at a press.
const COUNTS: [(usize, &str); 4] = [(1, FIRST), (5, "shots-5"), (10, "shots-10"), (50, "shots-50")];
const GAP: f32 = 6.0;

/// What the sheet remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sought {
    pub shots: Shots,
    /// The share of the present shot that is done.
    pub share: f64,
    /// Place of the measure among those of the scenario, once it was chosen.
    measure: Option<usize>,
    /// The target as typed: `40..60`.
    typed: String,
}

impl Sought {
    /// The measure that is shown: where it fell, where that is told; else the first of the scenario.
    fn measure(&self) -> usize {
        let place = |is_it: &dyn Fn(&Measure) -> bool| self.shots.measures.iter().position(|measure| is_it(measure));
        let first = || place(&|it| it.quantity.id == "range_m").or_else(|| place(&|it| !is_ledger(it))).unwrap_or(0);
        self.measure.unwrap_or_else(first)
    }

    /// The target that is typed, if it can be read; nothing where nothing is typed.
    fn typed(&self, measure: &'static Measure) -> Option<Option<Target>> {
        let read = || Band::of(measure, &self.typed).ok().flatten();
        (!self.typed.trim().is_empty()).then(|| read().map(|band| Target::Within(band.low, band.high)))
    }

    /// What counts as a hit: what is typed, else what the scenario expects.
    fn target(&self, shown: &Shown) -> Option<Target> {
        let number = self.measure();
        let typed = self.shots.measures.get(number).and_then(|measure| self.typed(measure));
        typed.unwrap_or_else(|| self.shots.expected(shown.file, number))
    }
}

/// Fills the sheet.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let number = state.shots.measure();
    let Some(measure) = state.shots.shots.measures.get(number).copied() else { return };
    choose(ui, shown, state, (number, measure));
    if waits(shown, state) {
        paragraph(ui, &shown.say("question-first-toast"), shown.theme.sans(15.0), AMBER_INK);
        return;
    }
    buttons(ui, shown, state);
    let target = state.shots.target(shown);
    let room = ui.available_height();
    // Large text leaves no room for all of it.
    ScrollArea::vertical().id_salt("shots").auto_shrink(false).show(ui, |ui| {
        roll::by_keys(ui, room);
        told::show(ui, shown, state, (number, measure, target.as_ref()));
        let tall = (room - ui.min_rect().height() - 12.0).max(shown.theme.part(200.0, 0.5));
        let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
        chart::show(ui, shown, &state.shots.shots, (number, measure, target.as_ref()), place);
    });
}

/// Whether a teacher wants predictions before any run.
fn waits(shown: &Shown, state: &PanelState) -> bool {
    let work = &state.work;
    work.predict_first && shown.file.questions.iter().any(|question| work.open(question) || work.asked_again(&question.id))
}

/// Of what, and what is a hit: side by side.
fn choose(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (number, measure): (usize, &'static Measure)) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let half = (row.width() - GAP) / 2.0;
    let mut left = ui.new_child(UiBuilder::new().max_rect(row.with_max_x(row.left() + half)));
    let response = list(&mut left, shown, ("shots-measure", half), &shown.measure_name(measure), |ui| {
        for (other, it) in state.shots.shots.measures.clone().into_iter().enumerate().filter(|(_, it)| !is_ledger(it)) {
            let text = RichText::new(shown.measure_name(it)).font(shown.theme.sans(14.5));
            if ui.selectable_label(other == number, text).clicked() {
                (state.shots.measure, state.shots.typed) = (Some(other), String::new());
            }
        }
    });
    state.place("shots-measure", response.response.rect);
    let place = row.with_min_x(row.right() - half);
    let hint = RichText::new(shown.say_with("shots-target", &[("unit", measure.quantity.unit)])).color(INK_SOFT);
    let edit = TextEdit::singleline(&mut state.shots.typed)
        .id(Id::new("shots-target"))
        .font(shown.theme.sans(15.0))
        .vertical_align(Align::Center)
        .hint_text(hint);
    ui.put(place, edit);
    state.place("shots-target", place);
    if state.shots.typed(measure) == Some(None) {
        paragraph(ui, &shown.say("shots-untold"), shown.theme.sans(13.0), AMBER_INK);
    }
}

/// So many more; stopping those under way, or forgetting all.
fn buttons(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    ui.add_space(2.0);
    let width = ui.available_width();
    let words = shown.say("shots-again");
    let words = ui.painter().layout_no_wrap(words, shown.theme.bold(15.0), INK);
    let wide = shown.theme.part(66.0, 0.6);
    let beside = words.size().x + 10.0 + (wide + GAP) * COUNTS.len() as f32 + shown.theme.part(120.0, 0.6) < width;
    let rows = if beside { 1.0 } else { 2.0 };
    let (row, _) = ui.allocate_exact_size(vec2(width, (TOUCH + GAP) * rows - GAP), Sense::hover());
    ui.painter().galley(pos2(row.left(), row.top() + (TOUCH - words.size().y) / 2.0), words.clone(), INK);
    let mut at =
        if beside { pos2(row.left() + words.size().x + 10.0, row.top()) } else { pos2(row.left(), row.top() + TOUCH + GAP) };
    for (count, name) in COUNTS {
        let rect = Rect::from_min_size(at, vec2(wide, TOUCH));
        at.x += wide + GAP;
        state.place(name, rect);
        if press::words(ui, rect, name, &format!("×{count}"), shown.theme, false).clicked() {
            state.shots.shots.ask(count);
        }
    }
    let under_way = state.shots.shots.next().is_some();
    if !under_way && state.shots.shots.made.is_empty() {
        return;
    }
    let rect = Rect::from_min_max(at, pos2(row.right().min(at.x + shown.theme.part(120.0, 0.6)), at.y + TOUCH));
    let (name, key) = if under_way { ("shots-stop", "shots-stop") } else { ("shots-reset", "shots-reset") };
    state.place(name, rect);
    if press::words(ui, rect, name, &shown.say(key), shown.theme, under_way).clicked() {
        if under_way { state.shots.shots.stop() } else { state.shots.shots.reset() }
    }
}

/// The shots as a table to take along.
pub fn table(shown: &Shown, state: &PanelState) -> Wish {
    let target = state.shots.target(shown);
    Wish::SaveTable("shots", state.shots.shots.csv(state.shots.measure(), target.as_ref()))
}
