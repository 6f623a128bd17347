//! Outcomes: what came of the run. The scenario's measures with their units, and whether its expectations held.

use crate::expect;
use crate::measure::{Expectation, Measure};
use crate::view::panels::glyphs::{self, Sign};
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{card, rule};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, heading};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER, BLUE, INK, INK_SOFT, JADE, PAPER, TOUCH};
use egui_macroquad::egui::{Color32, Id, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, pos2, vec2};

const INSET: f32 = 14.0;

/// Draws the table once the run has ended, or whenever it was opened by hand.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    // Sources need the room; the table waits behind them.
    if state.sources.is_some() || !state.outcomes.unwrap_or_else(|| shown.ended()) {
        return;
    }
    let width = shown.theme.part(356.0, 0.5).min(layout.outcomes.width());
    let height = (wanted_height(shown)).min(layout.outcomes.height());
    let left = layout.outcomes.right() - width;
    let panel = Rect::from_min_size(pos2(left, layout.outcomes.top()), vec2(width, height));
    card(ui.painter(), panel);
    state.place("outcomes", panel);
    ui.interact(panel, Id::new("outcomes"), Sense::click_and_drag());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(panel.shrink(INSET)));
    inner.set_clip_rect(panel.shrink(2.0));
    if head(&mut inner, shown) {
        state.outcomes = Some(false);
    }
    ScrollArea::vertical().id_salt("outcomes").auto_shrink(false).show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        measures(ui, shown);
        expectations(ui, shown);
    });
}

fn wanted_height(shown: &Shown) -> f32 {
    let rows = shown.file.measures.len() as f32;
    let own = shown.file.expectations.iter().filter(|expectation| of_this_run(shown, expectation)).count() as f32;
    2.0 * INSET + TOUCH + 30.0 + shown.theme.px(23.5) * rows + shown.theme.px(46.0) * own + shown.theme.px(30.0)
}

fn head(ui: &mut Ui, shown: &Shown) -> bool {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let title = ui.painter().layout_no_wrap(shown.say("outcomes"), shown.theme.serif_bold(21.0), INK);
    ui.painter().galley(pos2(rect.left(), rect.center().y - title.size().y / 2.0), title, INK);
    let cross = Rect::from_min_size(rect.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    let closed = press::icon(ui, cross, "outcomes-close", Sign::Close, &shown.say("close"), false).clicked();
    rule(ui, rect.left(), rect.right(), rect.bottom() + 4.0);
    ui.add_space(10.0);
    closed
}

/// One line for each measure that the scenario reports.
fn measures(ui: &mut Ui, shown: &Shown) {
    let theme = shown.theme;
    for outcome in expect::outcomes(shown.recording, &shown.file.measures) {
        let value = ui.painter().layout_no_wrap(outcome.measure.format(outcome.value), theme.bold(14.0), INK);
        let room = ui.available_width() - value.size().x - 24.0;
        let label = Prose::new(room).add(&shown.measure_name(outcome.measure), theme.sans(14.0), INK_SOFT);
        let galley = ui.fonts(|fonts| fonts.layout_job(label.job()));
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
        ui.painter().galley(rect.min, galley, INK_SOFT);
        ui.painter().galley(pos2(rect.right() - value.size().x - 10.0, rect.top()), value, INK);
        response.on_hover_text(outcome.measure.meaning);
    }
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
        let said = shown.say_with("expected-and-got", &[("wanted", &verdict.wanted), ("got", &verdict.got_text())]);
        let prose = Prose::new(ui.available_width() - indent - 8.0).add(&format!("{label}\n"), theme.bold(13.5), INK).add(
            &said,
            theme.sans(13.0),
            INK_SOFT,
        );
        let galley = ui.fonts(|fonts| fonts.layout_job(prose.job()));
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 3.0), Sense::hover());
        judged(ui, pos2(rect.left() + 10.0, rect.top() + theme.px(11.0)), verdict.passed);
        ui.painter().galley(rect.min + vec2(indent, 0.0), galley, INK);
        if !verdict.because.is_empty() {
            response.on_hover_text(verdict.because);
        }
    }
}

/// A tick in a jade disc, or a cross in an amber square: shape and colour.
fn judged(ui: &Ui, at: egui_macroquad::egui::Pos2, holds: bool) {
    if holds {
        glyphs::chosen(ui.painter(), at, true, JADE, PAPER);
        return;
    }
    ui.painter().rect_filled(Rect::from_center_size(at, vec2(17.0, 17.0)), 3.0, AMBER);
    for (from, to) in [(vec2(-4.0, -4.0), vec2(4.0, 4.0)), (vec2(-4.0, 4.0), vec2(4.0, -4.0))] {
        ui.painter().add(Shape::line_segment([at + from, at + to], Stroke::new(2.6, PAPER)));
    }
}

/// The small button that brings the table back after it was closed.
pub fn reopen(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let open = state.outcomes.unwrap_or_else(|| shown.ended());
    if open || !shown.ended() {
        return;
    }
    let text = shown.say("outcomes");
    let galley = ui.painter().layout_no_wrap(text.clone(), shown.theme.bold(15.0), Color32::WHITE);
    let size = galley.size() + vec2(28.0, 18.0);
    let rect = Rect::from_min_size(pos2(layout.outcomes.right() - size.x, layout.outcomes.top()), size.max(vec2(TOUCH, TOUCH)));
    if press::words(ui, rect, "outcomes-open", &text, shown.theme, false).clicked() {
        state.outcomes = None;
    }
    ui.painter().hline(rect.left() + 10.0..=rect.right() - 10.0, rect.bottom() - 6.0, Stroke::new(1.5, BLUE));
}
