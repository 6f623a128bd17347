//! Outcomes: what came of the run, as a page of the scroll. The story's last word, the scenario's measures as a person
//! says them, and whether its expectations held.

use crate::expect;
use crate::measure::{Expectation, Measure, Outcome};
use crate::view::panels::compare;
use crate::view::panels::glyphs;
use crate::view::panels::leaf::{self, Leaf};
use crate::view::panels::pins;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, heading, paragraph, story};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER, INK, INK_SOFT, JADE, PAPER, TOUCH};
use egui_macroquad::egui::{Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

/// Fills the page, below its head.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    ui.spacing_mut().item_spacing.y = 3.0;
    if let Some(last) = shown.told(shown.frame.time_s).last().filter(|_| shown.ended()) {
        story(ui, &last.narration.text, 16.0, INK, shown);
        ui.add_space(8.0);
    }
    if !shown.ended() {
        paragraph(ui, &shown.say("outcomes-so-far"), shown.theme.sans(13.5), INK_SOFT);
        ui.add_space(4.0);
    }
    measures(ui, shown, state);
    ui.add_space(12.0);
}

/// One line for each measure that the scenario reports; the ledgers of the simulation itself behind a fold.
fn measures(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let outcomes = expect::outcomes(shown.recording, &shown.file.measures);
    let (ledgers, told): (Vec<Outcome>, Vec<Outcome>) = outcomes.into_iter().partition(|it| is_ledger(it.measure));
    told.iter().for_each(|outcome| line(ui, shown, outcome));
    pins::show(ui, shown, state);
    compare::show(ui, shown, state);
    again(ui, shown, state);
    expectations(ui, shown);
    if ledgers.is_empty() {
        return;
    }
    if press::fold(ui, "bookkeeping", &shown.say("bookkeeping"), shown.theme, state.bookkeeping) {
        state.bookkeeping = !state.bookkeeping;
    }
    if state.bookkeeping {
        ledgers.iter().for_each(|outcome| line(ui, shown, outcome));
    }
}

/// The way to the sheet on which the run is made again and again.
fn again(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    ui.add_space(8.0);
    let width = shown.theme.part(230.0, 0.8).min(ui.available_width() - 8.0);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH + 4.0), Sense::hover());
    leaf::door(ui, shown, state, (Leaf::Shots, Rect::from_min_size(row.min + vec2(0.0, 2.0), vec2(width, TOUCH))));
}

/// Whether a measure is about the simulation and not about the battle.
#[must_use]
pub fn is_ledger(measure: &Measure) -> bool {
    measure.quantity.id.ends_with("_error_share")
}

/// What a measure came to; that something never happens is known at the end alone.
#[must_use]
pub fn reads(shown: &Shown, measure: &Measure, value: f64) -> String {
    let over = !shown.recording.fingerprint.is_empty();
    let reads = if over { expect::reads } else { expect::reads_so_far };
    reads(measure, value, shown.language)
}

fn line(ui: &mut Ui, shown: &Shown, outcome: &Outcome) {
    let theme = shown.theme;
    let text = reads(shown, outcome.measure, outcome.value);
    let value = ui.painter().layout_no_wrap(text, theme.bold(14.0), INK);
    let room = ui.available_width() - value.size().x - 24.0;
    let label = Prose::new(room).add(&shown.measure_name(outcome.measure), theme.sans(14.0), INK_SOFT);
    let galley = label.laid(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    ui.painter().galley(rect.min, galley, INK_SOFT);
    ui.painter().galley(pos2(rect.right() - value.size().x - 10.0, rect.top()), value, INK);
    response.on_hover_text(outcome.measure.meaning);
}

/// Whether an expectation speaks of just this run: its account, no other changes, nothing taken out.
fn of_this_run(shown: &Shown, expectation: &Expectation) -> bool {
    let account = shown.account(shown.settings).map_or("", |account| account.id.as_str());
    let same_account = expectation.account.is_empty() || expectation.account == account;
    same_account && expectation.set == shown.settings.set && expectation.without == shown.settings.without
}

fn expectations(ui: &mut Ui, shown: &Shown) {
    let theme = shown.theme;
    let own: Vec<&Expectation> = shown.file.expectations.iter().filter(|expectation| of_this_run(shown, expectation)).collect();
    if own.is_empty() {
        return;
    }
    heading(ui, &shown.say("expected"), shown);
    for expectation in own {
        let verdict = expect::judge(shown.recording, expectation);
        let label = Measure::find(&verdict.measure).map_or(verdict.measure.clone(), |measure| shown.measure_name(measure));
        let indent = theme.part(28.0, 0.5);
        let got = Measure::find(&verdict.measure).map_or(verdict.got_text(), |it| reads(shown, it, verdict.got));
        let wanted = expect::wanted_reads(expectation, shown.language);
        let said = shown.say_with("expected-and-got", &[("wanted", &wanted), ("got", &got)]);
        let prose = Prose::new(ui.available_width() - indent - 8.0).add(&format!("{label}\n"), theme.bold(13.5), INK).add(
            &said,
            theme.sans(13.0),
            INK_SOFT,
        );
        let galley = prose.laid(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 3.0), Sense::hover());
        judged(ui, pos2(rect.left() + 10.0, rect.top() + theme.px(11.0)), verdict.passed);
        ui.painter().galley(rect.min + vec2(indent, 0.0), galley, INK);
        if !verdict.because.is_empty() {
            response.on_hover_text(verdict.because);
        }
    }
}

/// A tick in a jade disc, or a cross in an amber square: shape and colour.
pub fn judged(ui: &Ui, at: egui_macroquad::egui::Pos2, holds: bool) {
    if holds {
        glyphs::chosen(ui.painter(), at, true, JADE, PAPER);
        return;
    }
    ui.painter().rect_filled(Rect::from_center_size(at, vec2(17.0, 17.0)), 3.0, AMBER);
    for (from, to) in [(vec2(-4.0, -4.0), vec2(4.0, 4.0)), (vec2(-4.0, 4.0), vec2(4.0, -4.0))] {
        ui.painter().add(Shape::line_segment([at + from, at + to], Stroke::new(2.6, PAPER)));
    }
}
