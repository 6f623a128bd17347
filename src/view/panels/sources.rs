//! Sources: the page behind the story. What a mechanic does in a sentence, its law behind a fold, every claim with its
//! degree of evidence and its works, what is assumed and left out, the passages of the historical text, and the terms.

use crate::library::library;
use crate::mechanics::{self, Mechanic};
use crate::source::{Claim, Passage};
use crate::view::panels::emblems;
use crate::view::panels::figures;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::{Layout, SILK};
use crate::view::panels::ornament::{rule, scroll};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, citations, claim, heading, paragraph, point};
use crate::view::panels::shown::{Shown, is_law};
use crate::view::panels::state::{PanelState, Topic};
use crate::view::panels::theme::{INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{self, Align, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// Draws the page on `topic`; its cross or Esc goes back to the story.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout, topic: &Topic) {
    scroll(ui.painter(), layout.story, layout.rod);
    state.place("sources", layout.story);
    let page = Rect::from_min_max(layout.story.min + vec2(20.0, SILK + 4.0), layout.story.max - vec2(10.0, SILK + 4.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(page).layout(egui::Layout::top_down(Align::Min)));
    ui.set_clip_rect(page.expand2(vec2(14.0, 2.0)));
    let width = page.width() - 8.0;
    if head(&mut ui, shown, topic, width) {
        state.sources = None;
    }
    ScrollArea::vertical().id_salt(("sources", &topic.title)).auto_shrink(false).show(&mut ui, |ui| {
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = 4.0;
        body(ui, shown, state, topic);
    });
}

/// The title with the mechanic's emblem, and the way back.
fn head(ui: &mut Ui, shown: &Shown, topic: &Topic, width: f32) -> bool {
    let theme = shown.theme;
    let emblem = if topic.mechanic.is_empty() { 0.0 } else { theme.part(30.0, 0.5) };
    let room = width - TOUCH - emblem - 12.0;
    let galley = Prose::new(room).add(&topic.title, theme.serif_bold(25.0), INK).laid(ui);
    let height = galley.size().y.max(TOUCH);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if emblem > 0.0 {
        emblems::draw(ui.painter(), pos2(rect.left() + emblem / 2.0, rect.center().y), emblem, &topic.mechanic);
    }
    let at = pos2(rect.left() + emblem + if emblem > 0.0 { 8.0 } else { 0.0 }, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, INK);
    let cross = Rect::from_min_size(rect.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    let closed = press::icon(ui, cross, "sources-close", Sign::Close, &shown.say("back-to-story"), false).clicked();
    rule(ui, rect.left(), rect.right(), rect.bottom() + 5.0);
    ui.add_space(10.0);
    closed
}

fn body(ui: &mut Ui, shown: &Shown, state: &mut PanelState, topic: &Topic) {
    let mechanic = mechanics::find(&topic.mechanic);
    let opens_with = library().passage(&topic.passage);
    if let Some(passage) = opens_with {
        opening(ui, shown, passage);
    }
    let backing = mechanic.iter().flat_map(|mechanic| mechanic.theory.claims.iter().copied());
    let mut found: Vec<&Claim> = Vec::new();
    for claim in topic.claims.iter().map(String::as_str).chain(backing).filter_map(|id| library().claim(id)) {
        if !found.iter().any(|known| known.id == claim.id) {
            found.push(claim);
        }
    }
    let claims = shown.own_first(found.into_iter());
    // A page on a law folds the law's own claims away with its equation; a page of claims shows them all.
    let (laws, told): (Vec<&Claim>, Vec<&Claim>) = claims.iter().partition(|claim| mechanic.is_some() && is_law(claim));
    if let Some(mechanic) = mechanic {
        paragraph(ui, shown.said(mechanic.about), shown.tale(17.0), INK);
        ui.add_space(4.0);
        law(ui, shown, state, mechanic, &laws);
        figures::show(ui, shown, state, mechanic.id);
    }
    if !told.is_empty() {
        heading(ui, &shown.say("what-we-know"), shown);
        told.iter().for_each(|one| claim(ui, one, shown));
    }
    if let Some(mechanic) = mechanic {
        bounds(ui, shown, mechanic);
    }
    if opens_with.is_none() {
        passages(ui, shown, &claims);
    }
    terms(ui, shown, &claims);
    if mechanic.is_none() && opens_with.is_none() {
        limits(ui, shown);
    }
    ui.add_space(16.0);
}

/// A passage of the historical text that was picked on the time line: where it stands, what it says, whom it rests on.
fn opening(ui: &mut Ui, shown: &Shown, passage: &Passage) {
    let theme = shown.theme;
    Prose::new(ui.available_width())
        .add(&format!("{} › {}", passage.section, passage.heading), theme.bold(14.0), INK_SOFT)
        .add(&format!("  {}", passage.years), theme.sans(13.5), INK_SOFT)
        .show(ui);
    paragraph(ui, shown.text_of(&passage.summary), theme.serif(18.0), INK);
    paragraph(ui, &citations(&passage.citations, shown), theme.sans(13.0), INK_SOFT);
    ui.add_space(6.0);
}

/// The law as an equation with its symbols and its works, behind a fold: the sentence above it comes first.
fn law(ui: &mut Ui, shown: &Shown, state: &mut PanelState, mechanic: &Mechanic, claims: &[&Claim]) {
    let (theme, theory) = (shown.theme, &mechanic.theory);
    if press::fold(ui, "fold-law", &shown.say("the-law"), theme, state.law_open) {
        state.law_open = !state.law_open;
    }
    if !state.law_open {
        return;
    }
    paragraph(ui, theory.law, theme.sans(14.5), INK);
    for (symbol, meaning) in theory.symbols {
        Prose::new(ui.available_width())
            .add(&format!("{symbol}  "), theme.bold(13.5), INK)
            .add(shown.said(meaning), theme.sans(13.5), INK_SOFT)
            .show(ui);
    }
    ui.add_space(6.0);
    claims.iter().for_each(|one| claim(ui, one, shown));
}

/// What the law assumes, what it leaves out and which way that errs.
fn bounds(ui: &mut Ui, shown: &Shown, mechanic: &Mechanic) {
    let theory = &mechanic.theory;
    if !theory.assumptions.is_empty() {
        heading(ui, &shown.say("assumptions"), shown);
    }
    for text in theory.assumptions {
        point(ui, shown.said(text), "", shown);
    }
    if !theory.left_out.is_empty() {
        heading(ui, &shown.say("left-out"), shown);
    }
    for (text, errs) in theory.left_out {
        point(ui, shown.said(text), shown.said(errs), shown);
    }
}

/// The passages of the historical text that the claims belong to, each once.
fn passages(ui: &mut Ui, shown: &Shown, claims: &[&Claim]) {
    let theme = shown.theme;
    let mut seen: Vec<&Passage> = Vec::new();
    for passage in claims.iter().flat_map(|claim| &claim.passages).filter_map(|id| library().passage(id)) {
        if !seen.iter().any(|known| known.id == passage.id) {
            seen.push(passage);
        }
    }
    if seen.is_empty() {
        return;
    }
    heading(ui, &shown.say("in-the-text"), shown);
    for passage in seen {
        let place = format!("{} › {}", passage.section, passage.heading);
        Prose::new(ui.available_width())
            .add(&place, theme.serif_bold(14.0), INK)
            .add(&format!("  {}", passage.years), theme.sans(13.0), INK_SOFT)
            .show(ui);
        paragraph(ui, shown.text_of(&passage.summary), theme.serif(14.5), INK);
        paragraph(ui, &citations(&passage.citations, shown), theme.sans(12.5), INK_SOFT);
        ui.add_space(6.0);
    }
}

/// Glossary terms that the claims speak of, in characters, pinyin and English.
fn terms(ui: &mut Ui, shown: &Shown, claims: &[&Claim]) {
    let theme = shown.theme;
    let spoken = |english: &str| {
        let word = english.to_lowercase();
        claims.iter().any(|claim| shown.text_of(&claim.text).to_lowercase().contains(&word))
    };
    let terms: Vec<_> = library().terms.iter().filter(|term| spoken(&term.english) || spoken(&term.pinyin)).collect();
    if terms.is_empty() {
        return;
    }
    heading(ui, &shown.say("terms"), shown);
    for term in terms {
        Prose::new(ui.available_width())
            .add(&format!("{}  ", term.characters), theme.serif_bold(16.0), INK)
            .add(&format!("{}, {}. ", term.pinyin, term.english), theme.bold(13.5), INK)
            .add(shown.text_of(&term.meaning), theme.sans(13.5), INK_SOFT)
            .show(ui);
    }
}

/// What the model as a whole leaves out.
fn limits(ui: &mut Ui, shown: &Shown) {
    if shown.file.limits.is_empty() {
        return;
    }
    heading(ui, &shown.say("limits"), shown);
    for limit in &shown.file.limits {
        point(ui, shown.text_of(&limit.left_out), shown.text_of(&limit.errs), shown);
    }
}
