//! Verdict: the box below the story that says how sure we are of what it tells, in full. It opens the sources.

use crate::mechanics;
use crate::source::{Claim, Evidence};
use crate::view::panels::glyphs;
use crate::view::panels::ornament::{dashed, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, only_english};
use crate::view::panels::shown::{Shown, is_law, most_debatable};
use crate::view::panels::state::{PanelState, Topic};
use crate::view::panels::theme::{AMBER, AMBER_INK, AMBER_WASH, BLUE_DEEP, INK, TOUCH};
use egui_macroquad::egui::{Color32, CornerRadius, Rect, Sense, Stroke, Ui, vec2};

const INSET: f32 = 8.0;

/// Draws the box on the claim that is least settled.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, claims: &[&Claim], mechanic: &str) {
    let Some(claim) = most_debatable(claims) else { return };
    let theme = shown.theme;
    let indent = theme.part(30.0, 0.6);
    let width = ui.available_width();
    let grade = format!("{}: ", shown.grade_of(claim));
    // A law's claim is a formula; its sentence for a pupil is the mechanic's.
    let about = mechanics::find(mechanic).filter(|_| is_law(claim)).map(|mechanic| mechanic.about);
    let text = about.map_or_else(|| shown.text_of(&claim.text), |about| shown.said(about));
    let is_there = about.map_or_else(|| claim.text.has(shown.language), |english| shown.has_said(english));
    let prose = Prose::new(width - 2.0 * INSET - indent)
        .add(&grade, theme.bold(15.0), AMBER_INK)
        .add(text, theme.sans(14.0), AMBER_INK)
        .add(&only_english(shown, is_there), theme.sans(13.0), AMBER_INK);
    let galley = prose.laid(ui);
    let height = galley.size().y.max(TOUCH - 2.0 * INSET) + 2.0 * INSET;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = press::area(ui, rect, "verdict", &shown.say("open-sources"));
    let disputed = claim.evidence == Evidence::Disputed;
    let fill = if disputed { AMBER_WASH } else { Color32::from_rgb(0xF6, 0xEE, 0xDD) };
    ui.painter().rect_filled(rect, CornerRadius::same(8), fill);
    dashed(ui.painter(), rect.shrink(1.0), Stroke::new(2.0, if disputed { AMBER } else { INK.gamma_multiply(0.5) }));
    state.place("evidence", rect);
    let inner: Rect = rect.shrink(INSET);
    glyphs::evidence(ui.painter(), inner.min + vec2(theme.part(11.0, 0.5), theme.px(11.0)), theme.part(9.0, 0.5), claim.evidence);
    ui.painter().galley(inner.min + vec2(indent, 0.0), galley, AMBER_INK);
    if response.hovered() {
        ui.painter().hline(inner.x_range(), rect.bottom() - 4.0, Stroke::new(1.0, BLUE_DEEP));
    }
    focus_ring(ui, &response, rect);
    if response.on_hover_text(shown.say("open-sources")).clicked() {
        let claims = claims.iter().map(|claim| claim.id.clone()).collect();
        // What happened has a page of claims alone; how nature works goes with its law.
        let mechanic = about.map_or("", |_| mechanic);
        let title = if mechanic.is_empty() { shown.say("how-we-know") } else { shown.mechanic_name(mechanic) };
        state.sources = Some(Topic { mechanic: mechanic.to_owned(), title, claims, ..Topic::default() });
    }
}
