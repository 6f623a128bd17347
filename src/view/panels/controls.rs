//! Controls: one row for each parameter of the scenario, generated from the file. A change waits for the next restart.

use crate::intent::Intent;
use crate::scenario::file::ParameterFile;
use crate::view::panels::glyphs::{self, Sign};
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{EDGE, card, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::rows;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, CRIMSON, INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{CornerRadius, Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};

/// Rows that show before the panel is unrolled.
const FEW: usize = 3;
const INSET: f32 = 11.0;

/// Draws the tab and, unless folded, the panel above it.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) -> Vec<Intent> {
    let mut intents = Vec::new();
    tab(ui, shown, state, layout.tab);
    if state.folded() {
        return intents;
    }
    let foot = foot_height(shown);
    let head = shown.theme.part(TOUCH * 0.75, 0.7);
    let rows: f32 = shown_rows(shown, state).map(|parameter| rows::height(shown, parameter)).sum();
    let height = (head + rows + foot + 8.0).min(layout.parameters.height());
    let panel = Rect::from_min_max(pos2(layout.parameters.left(), layout.parameters.bottom() - height), layout.parameters.max);
    card(ui.painter(), panel);
    state.place("parameters", panel);
    ui.interact(panel, ui.id().with("parameters"), Sense::click_and_drag());
    header(ui, shown, state, Rect::from_min_size(panel.min, vec2(panel.width(), head)));
    let list = Rect::from_min_max(panel.min + vec2(0.0, head), panel.max - vec2(0.0, foot + 4.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(list));
    inner.set_clip_rect(list);
    ScrollArea::vertical().id_salt("parameters").auto_shrink(false).show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let list: Vec<&ParameterFile> = shown_rows(shown, state).collect();
        for parameter in list {
            intents.extend(rows::show(ui, shown, state, parameter, INSET));
        }
    });
    let foot = Rect::from_min_max(pos2(panel.left() + INSET, panel.bottom() - foot - 4.0), panel.max - vec2(INSET, 4.0));
    intents.extend(footer(ui, shown, foot));
    intents
}

/// The rows to show: the first few, those that were changed, or all.
fn shown_rows<'a>(shown: &Shown<'a>, state: &PanelState) -> impl Iterator<Item = &'a ParameterFile> {
    let (all, pending) = (state.unrolled, shown.pending);
    let rows = shown.file.parameters.iter().enumerate();
    rows.filter(move |(index, parameter)| all || *index < FEW || pending.set.contains_key(&parameter.id)).map(|(_, row)| row)
}

/// The tab at the panel's side; it carries a dot while a change waits.
fn tab(ui: &Ui, shown: &Shown, state: &mut PanelState, rect: Rect) {
    let folded = state.folded();
    let hint = shown.say(if folded { "unfold-parameters" } else { "fold-parameters" });
    let touch = Rect::from_min_size(rect.min, vec2(TOUCH * 0.75, rect.height().max(TOUCH)));
    let response = press::area(ui, touch, "fold", &hint);
    let round = CornerRadius { nw: 0, ne: 9, sw: 0, se: 9 };
    let fill = press::ground(&response, false);
    ui.painter().rect(rect.translate(vec2(-1.0, 0.0)), round, fill, EDGE, StrokeKind::Inside);
    let sign = if folded { Sign::FoldRight } else { Sign::FoldLeft };
    glyphs::sign(ui.painter(), rect.shrink2(vec2(2.0, 6.0)), sign, INK);
    if folded && shown.changed() {
        ui.painter().circle_filled(rect.right_top() + vec2(-2.0, 4.0), 5.0, CRIMSON);
    }
    focus_ring(ui, &response, rect);
    state.place("fold", rect);
    if response.on_hover_text(hint).clicked() {
        state.folded = Some(!folded);
    }
}

/// `Parameters  3 of 11`, which rolls the list out and in.
fn header(ui: &Ui, shown: &Shown, state: &mut PanelState, rect: Rect) {
    let theme = shown.theme;
    let count = shown.file.parameters.len();
    let seen = shown_rows(shown, state).count();
    let title = ui.painter().layout_no_wrap(shown.say("parameters"), theme.bold(14.5), INK);
    ui.painter().galley(pos2(rect.left() + INSET, rect.center().y - title.size().y / 2.0), title, INK);
    if count <= FEW {
        return;
    }
    let of = if state.unrolled {
        shown.say("show-fewer")
    } else {
        shown.say_with("shown-of", &[("seen", &seen.to_string()), ("count", &count.to_string())])
    };
    let galley = ui.painter().layout_no_wrap(of.clone(), theme.sans(13.0), BLUE);
    let right = rect.right() - INSET - 16.0;
    let text = Rect::from_min_max(pos2(right - galley.size().x, rect.top()), pos2(rect.right() - 4.0, rect.bottom()));
    let response = press::area(ui, text.expand2(vec2(6.0, 4.0)), "unroll", &of);
    ui.painter().galley(pos2(text.left(), rect.center().y - galley.size().y / 2.0), galley, BLUE);
    let way = if state.unrolled { -3.0 } else { 3.0 };
    let at = pos2(right + 9.0, rect.center().y);
    let chevron = vec![at + vec2(-5.0, -way), at + vec2(0.0, way), at + vec2(5.0, -way)];
    ui.painter().add(egui_macroquad::egui::Shape::line(chevron, egui_macroquad::egui::Stroke::new(2.0, BLUE)));
    focus_ring(ui, &response, text);
    if response.clicked() {
        state.unrolled = !state.unrolled;
    }
}

fn foot_height(shown: &Shown) -> f32 {
    shown.theme.px(20.0) + if shown.changed() { shown.theme.part(TOUCH, 0.6) + 6.0 } else { 0.0 }
}

/// The legend and, while a change waits, the way to run it.
fn footer(ui: &Ui, shown: &Shown, rect: Rect) -> Option<Intent> {
    let theme = shown.theme;
    let line = theme.px(20.0);
    glyphs::tick(ui.painter(), pos2(rect.left() + 8.0, rect.top() + line / 2.0 - 4.0), CRIMSON);
    let legend = Prose::new(rect.width() - 20.0).add(&shown.say("historical-default"), theme.sans(13.0), INK_SOFT).at_most(1);
    let galley = ui.fonts(|fonts| fonts.layout_job(legend.job()));
    ui.painter().galley(pos2(rect.left() + 20.0, rect.top() + (line - galley.size().y) / 2.0), galley, INK_SOFT);
    if !shown.changed() {
        return None;
    }
    let button = Rect::from_min_max(pos2(rect.left(), rect.top() + line + 2.0), rect.max - vec2(0.0, 4.0));
    let text = shown.say("restart-with-changes");
    press::words(ui, button, "restart-parameters", &text, theme, true).clicked().then_some(Intent::Restart)
}
