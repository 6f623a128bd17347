//! Accounts: the box that says how sure we are, and lets one choose whose version is played.

use crate::intent::Intent;
use crate::scenario::file::AccountFile;
use crate::source::{Claim, Evidence};
use crate::text::Language;
use crate::view::panels::glyphs;
use crate::view::panels::ornament::{dashed, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::{Shown, most_debatable};
use crate::view::panels::state::{PanelState, Topic};
use crate::view::panels::theme::{
    AMBER, AMBER_INK, AMBER_WASH, BLUE_DEEP, BUTTON_OVER, CRIMSON_DARK, CRIMSON_DEEP, INK, PAPER, TOUCH,
};
use egui_macroquad::egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

const INSET: f32 = 8.0;

/// Draws the box; a choice takes effect at the next restart, at once where nothing has been played yet.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, claims: &[&Claim]) -> Vec<Intent> {
    let mut intents = Vec::new();
    let claim = most_debatable(claims);
    if claim.is_none() && shown.file.accounts.len() < 2 {
        return intents;
    }
    let ground = ui.painter().add(egui_macroquad::egui::Shape::Noop);
    let top = ui.cursor().min;
    let width = ui.available_width();
    let inner = Rect::from_min_size(top + vec2(INSET, INSET), vec2(width - 2.0 * INSET, 4000.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    child.spacing_mut().item_spacing.y = 7.0;
    if let Some(claim) = claim {
        verdict(&mut child, shown, state, claim, claims);
    }
    if shown.file.accounts.len() > 1 {
        intents.extend(choices(&mut child, shown, state));
    }
    if shown.changed() {
        let text = shown.say("restart-with-changes");
        if press::flowing(&mut child, "restart-story", &text, shown.theme, true).clicked() {
            intents.push(Intent::Restart);
        }
    }
    let box_rect = Rect::from_min_size(top, vec2(width, child.min_rect().height() + 2.0 * INSET));
    let disputed = claim.is_some_and(|claim| claim.evidence == Evidence::Disputed);
    let fill = if disputed { AMBER_WASH } else { Color32::from_rgb(0xF6, 0xEE, 0xDD) };
    ui.painter().set(ground, egui_macroquad::egui::Shape::rect_filled(box_rect, CornerRadius::same(8), fill));
    dashed(ui.painter(), box_rect.shrink(1.0), Stroke::new(2.0, if disputed { AMBER } else { INK.gamma_multiply(0.5) }));
    state.place("evidence", box_rect);
    ui.allocate_rect(box_rect, Sense::hover());
    intents
}

/// Badge, grade and the first lines of the claim; opens the sources.
fn verdict(ui: &mut Ui, shown: &Shown, state: &mut PanelState, claim: &Claim, claims: &[&Claim]) {
    let theme = shown.theme;
    let indent = theme.part(30.0, 0.6);
    let grade = format!("{}: ", shown.grade(claim.evidence));
    let prose = Prose::new(ui.available_width() - indent)
        .add(&grade, theme.bold(15.0), AMBER_INK)
        .add(shown.text_of(&claim.text), theme.sans(14.0), AMBER_INK)
        .at_most(if theme.roomy() { 2 } else { 3 });
    let galley = ui.fonts(|fonts| fonts.layout_job(prose.job()));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y.max(TOUCH - INSET)), Sense::hover());
    let response = press::area(ui, rect, "verdict", &shown.say("open-sources"));
    glyphs::evidence(ui.painter(), rect.min + vec2(theme.part(11.0, 0.5), theme.px(11.0)), theme.part(9.0, 0.5), claim.evidence);
    ui.painter().galley(rect.min + vec2(indent, 0.0), galley, AMBER_INK);
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() + 2.0, Stroke::new(1.0, BLUE_DEEP));
    }
    focus_ring(ui, &response, rect);
    if response.on_hover_text(shown.text_of(&claim.text)).clicked() {
        let claims = claims.iter().map(|claim| claim.id.clone()).collect();
        state.sources = Some(Topic { mechanic: String::new(), title: shown.say("how-we-know"), claims });
    }
}

/// One button for each account, two to a row where there is room.
fn choices(ui: &mut Ui, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    let theme = shown.theme;
    let mut intents = Vec::new();
    let columns = if ui.available_width() >= theme.px(232.0) { 2 } else { 1 };
    let gap = 6.0;
    let width = (ui.available_width() - gap * (columns as f32 - 1.0)) / columns as f32;
    let chosen = shown.account(shown.pending).map(|account| account.id.as_str());
    for row in shown.file.accounts.chunks(columns) {
        let left = ui.cursor().left();
        let height = row.iter().map(|account| lines(ui, shown, account, width, INK).1).fold(TOUCH, f32::max);
        let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        for (column, account) in row.iter().enumerate() {
            let x = left + column as f32 * (width + gap);
            let rect = Rect::from_min_size(pos2(x, place.top()), vec2(width, height));
            let on = chosen == Some(account.id.as_str());
            state.place(&format!("account:{}", account.id), rect);
            if button(ui, shown, account, rect, on) && !on {
                intents.push(Intent::SetAccount(account.id.clone()));
                if shown.recording.last_step == 0 {
                    intents.push(Intent::Restart);
                }
            }
        }
    }
    intents
}

/// The lines of an account's button and the height they need.
fn lines(
    ui: &Ui,
    shown: &Shown,
    account: &AccountFile,
    width: f32,
    colour: Color32,
) -> (std::sync::Arc<egui_macroquad::egui::Galley>, f32) {
    let theme = shown.theme;
    let chinese = [Language::TraditionalChinese, Language::SimplifiedChinese].into_iter().find(|&l| account.label.has(l));
    let mut prose = Prose::new(width - 13.0);
    if let Some(language) = chinese {
        prose = prose.spaced(&format!("{}\n", account.label.get(language)), theme.serif_bold(15.0), colour, 1.3);
    }
    prose = prose.spaced(&format!("{}\n", account.label.get(Language::English)), theme.bold(14.0), colour, 1.3).add(
        shown.text_of(&account.says),
        theme.sans(13.0),
        colour,
    );
    let galley = ui.fonts(|fonts| fonts.layout_job(prose.job()));
    let height = galley.size().y + 8.0;
    (galley, height)
}

fn button(ui: &Ui, shown: &Shown, account: &AccountFile, rect: Rect, on: bool) -> bool {
    let response = press::area(ui, rect, &account.id, account.label.get(Language::English));
    let (fill, edge, colour) = match (on, response.hovered()) {
        (true, _) => (CRIMSON_DEEP, CRIMSON_DARK, PAPER),
        (false, true) => (BUTTON_OVER, INK, INK),
        (false, false) => (PAPER, INK, INK),
    };
    ui.painter().rect(rect, CornerRadius::same(7), fill, Stroke::new(1.8, edge), StrokeKind::Inside);
    let (galley, _) = lines(ui, shown, account, rect.width(), colour);
    ui.painter().galley(rect.min + vec2(8.0, 4.0), galley, colour);
    let line = if on { CRIMSON_DEEP } else { INK };
    glyphs::chosen(ui.painter(), pos2(rect.right() - 15.0, rect.top() + 16.0), on, PAPER, line);
    focus_ring(ui, &response, rect);
    response.clicked()
}
