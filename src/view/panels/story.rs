//! Story: what has been told, the newest in large type, then the mechanic behind it, how sure we are of it, and the works.

use crate::library::{library, name_in};
use crate::narrate::Told;
use crate::source::Claim;
use crate::units::format_clock as clock;
use crate::view::panels::breaks;
use crate::view::panels::emblems;
use crate::view::panels::ornament::{brush_mark, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, story};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{PanelState, Topic};
use crate::view::panels::theme::{BLUE, BLUE_DEEP, BLUE_WASH, INK, INK_SOFT, TOUCH};
use crate::view::panels::verdict;
use egui_macroquad::egui::style::ScrollAnimation;
use egui_macroquad::egui::{Align, Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// Fills the page, below its head.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let told = shown.told(shown.frame.time_s);
    let Some((now, before)) = told.split_last() else {
        opening(ui, shown, state);
        return;
    };
    for earlier in before {
        story(ui, &earlier.narration.text, 16.0, INK_SOFT, shown);
        ui.add_space(10.0);
    }
    let top = ui.cursor().top();
    current(ui, shown, state, now);
    evidence(ui, shown, state, &now.narration.claims, &now.narration.mechanic);
    // Another width or language breaks the lines anew: what is told now must stay in sight.
    let told = format!("{} {:.0} {}", now.narration.id, ui.available_width(), shown.language.tag());
    scroll_to_newest(ui, state, &told, top);
}

/// Before anything has happened: what the scenario is about.
fn opening(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    story(ui, &shown.file.summary, shown.theme.narration(), INK, shown);
    ui.add_space(12.0);
    let claims: Vec<String> = shown.account(shown.settings).map(|account| account.claim.clone()).into_iter().collect();
    evidence(ui, shown, state, &claims, "");
    state.last_told.clear();
}

/// The newest panel, with its brush mark and its mechanic.
fn current(ui: &mut Ui, shown: &Shown, state: &mut PanelState, now: &Told) {
    let place = story(ui, &now.narration.text, shown.theme.narration(), INK, shown).rect;
    brush_mark(ui.painter(), pos2(place.left() - 9.0, place.top() + 5.0), place.height() - 8.0);
    ui.add_space(8.0);
    let mechanic = &now.narration.mechanic;
    if !mechanic.is_empty() {
        let topic = Topic {
            mechanic: mechanic.clone(),
            title: shown.mechanic_name(mechanic),
            claims: now.narration.claims.clone(),
            ..Topic::default()
        };
        if chip(ui, shown, state, mechanic, now.since_s) {
            state.sources = Some(topic);
        }
    }
    ui.add_space(4.0);
}

/// The mechanic as a rounded button, with the time since which the story has told of it.
fn chip(ui: &mut Ui, shown: &Shown, state: &mut PanelState, mechanic: &str, since_s: f64) -> bool {
    let theme = shown.theme;
    let name = shown.mechanic_name(mechanic);
    let galley = breaks::wrapped(ui, name.clone(), theme.bold(16.0), BLUE_DEEP, ui.available_width() - 60.0);
    let emblem = theme.part(24.0, 0.5);
    let height = (galley.size().y + 12.0).max(36.0);
    let size = vec2(galley.size().x + emblem + 28.0, height.max(TOUCH));
    let (touch, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
    let pill = Rect::from_center_size(pos2(touch.left() + size.x / 2.0, touch.center().y), vec2(size.x, height));
    let response = press::area(ui, pill.expand2(vec2(0.0, (size.y - height) / 2.0)), "chip", &name);
    let fill = if response.hovered() { Color32::WHITE } else { BLUE_WASH };
    let round = CornerRadius::same((height / 2.0).min(120.0) as u8);
    ui.painter().rect(pill, round, fill, Stroke::new(2.0, BLUE), StrokeKind::Inside);
    emblems::draw(ui.painter(), emblems::from_left(pill.left() + 8.0, pill.center().y, emblem), emblem, mechanic);
    let at = pos2(pill.left() + emblem + 14.0, pill.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, BLUE_DEEP);
    focus_ring(ui, &response, pill);
    state.place("chip", pill);
    let since = shown.say_with("told-at", &[("time", &clock(since_s))]);
    let note = ui.painter().layout_no_wrap(since, theme.sans(14.0), INK_SOFT);
    if pill.right() + 12.0 + note.size().x <= touch.right() {
        ui.painter().galley(pos2(pill.right() + 12.0, pill.center().y - note.size().y / 2.0), note, INK_SOFT);
    }
    response.on_hover_text(shown.say("open-sources")).clicked()
}

/// How sure we are, and the works behind it.
fn evidence(ui: &mut Ui, shown: &Shown, state: &mut PanelState, ids: &[String], mechanic: &str) {
    let claims: Vec<&Claim> = shown.own_first(ids.iter().filter_map(|id| library().claim(id)));
    verdict::show(ui, shown, state, &claims, mechanic);
    ui.add_space(8.0);
    works(ui, shown, &claims);
    ui.add_space(6.0);
}

/// `Sources: Song shi, j. 377; Shoucheng lu, j. 4`, each place once.
fn works(ui: &mut Ui, shown: &Shown, claims: &[&Claim]) {
    let theme = shown.theme;
    let mut prose = Prose::new(ui.available_width()).add(&shown.say("sources-line"), theme.sans(13.5), INK_SOFT);
    let mut seen: Vec<String> = Vec::new();
    for citation in claims.iter().flat_map(|claim| &claim.citations) {
        let whole = library().cite(citation, shown.language);
        if seen.contains(&whole) {
            continue;
        }
        let name = library().work(&citation.work).map_or_else(|| citation.work.clone(), |work| name_in(work, shown.language));
        let start = if seen.is_empty() { " " } else { "; " };
        let rest = whole.strip_prefix(&name).unwrap_or("");
        prose = prose.add(start, theme.sans(13.5), INK_SOFT).add(&name, theme.bold(13.5), INK);
        prose = prose.add(rest, theme.sans(13.5), INK_SOFT);
        seen.push(whole);
    }
    if !seen.is_empty() {
        prose.show(ui);
    }
}

/// Brings a new panel to the top of the page once, and leaves room below so that it can stand there.
fn scroll_to_newest(ui: &mut Ui, state: &mut PanelState, id: &str, top: f32) {
    let used = ui.cursor().top() - top;
    let view = ui.clip_rect().height();
    if used < view {
        ui.add_space(view - used);
    }
    if state.last_told != id {
        id.clone_into(&mut state.last_told);
        let target = Rect::from_min_size(pos2(ui.min_rect().left(), top), vec2(10.0, view));
        // At once: a glide would still be under way when the next panel is due.
        ui.scroll_to_rect_animation(target, Some(Align::Min), ScrollAnimation::none());
    }
}
