//! Notice: something the user must know for a while, such as a value that is not allowed; and the toast, a short word
//! on what a key has just done. Both lie where they cover neither text nor a control: where the scene is free, on the first screen
//! in the place of a text that gives way to them meanwhile.

use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::room::{Near, free};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{Notice, PanelState};
use crate::view::panels::theme::{AMBER, AMBER_INK, AMBER_WASH, INK, PAPER, TOUCH};
use egui_macroquad::egui::{Align2, CornerRadius, Galley, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// The places that give way on the first screen, to a toast and to a notice.
pub const FOR_TOAST: &str = "toast-room";
pub const FOR_NOTICE: &str = "notice-room";
/// What has a name among the places but is no text and no control.
const OPEN: [&str; 7] = ["toast", "notice", "tool-sheet", "flag-sheet", "menu", FOR_TOAST, FOR_NOTICE];
/// Shares of the width of the scene that its rows may have, widest first.
const WIDTHS: [f32; 5] = [0.9, 0.62, 0.45, 0.34, 0.26];
/// Around the words, points.
const AROUND: Vec2 = vec2(32.0, 16.0);
/// Around those of a notice, with the cross that closes it.
const AROUND_NOTICE: Vec2 = vec2(TOUCH + 30.0, 16.0);
const LEAST_NOTICE: Vec2 = vec2(0.0, TOUCH + 4.0);

/// Whether one of them is to be seen still.
#[must_use]
pub fn lives(ui: &Ui, notice: Option<&Notice>) -> bool {
    notice.is_some_and(|notice| notice.until_s > ui.input(|input| input.time))
}

/// Words at a size, points at 100 % text, in rows of a width.
type Words<'a> = &'a dyn Fn(f32, f32) -> Arc<Galley>;

/// Draws the notice at the head of the scene until its time is over or it is closed.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let Some(notice) = state.notice.take().filter(|notice| lives(ui, Some(notice))) else { return };
    let (rect, galley) = place_of_notice(ui, shown, state, (layout, &notice)).unwrap_or_else(|| {
        // Below the buttons: whoever does not close it can still press them.
        let galley = telling(ui, shown, (&notice.text, 15.0), (layout.scene.width() - 320.0).max(300.0) - AROUND_NOTICE.x);
        let at = pos2(layout.scene.center().x, layout.scene.top() + TOUCH + 24.0);
        (Align2::CENTER_TOP.anchor_size(at, (galley.size() + AROUND_NOTICE).max(LEAST_NOTICE)), galley)
    });
    ui.painter().rect(rect, CornerRadius::same(8), AMBER_WASH, Stroke::new(2.0, AMBER), StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + 14.0, rect.center().y - galley.size().y / 2.0), galley, AMBER_INK);
    let cross = Rect::from_min_size(rect.right_top() + vec2(-TOUCH - 4.0, 2.0), vec2(TOUCH, TOUCH));
    let closed = press::icon(ui, cross, "notice-close", Sign::Close, &shown.say("close"), false).clicked();
    state.notice = Some(Notice { at: Some(rect), ..notice }).filter(|_| !closed);
    state.place("notice", rect);
}

/// Draws the toast at the foot of the scene; it fades by itself.
pub fn toast(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let Some(toast) = state.toast.take().filter(|toast| lives(ui, Some(toast))) else { return };
    let found = place_of_toast(ui, shown, state, (layout, &toast));
    let (rect, galley) = found.clone().unwrap_or_else(|| {
        let galley = saying(ui, shown, (&toast.text, 16.0), layout.scene.width() - 80.0);
        let at = pos2(layout.scene.center().x, layout.scene.bottom() - 22.0);
        (Align2::CENTER_BOTTOM.anchor_size(at, galley.size() + AROUND), galley)
    });
    // The list of keys shows itself what a key has turned.
    if found.is_some() || !state.help {
        let fade = ((toast.until_s - ui.input(|input| input.time)) / 0.4).clamp(0.0, 1.0) as f32;
        ui.painter().rect_filled(rect, CornerRadius::same(18), INK.gamma_multiply(0.88 * fade));
        ui.painter().galley_with_override_text_color(rect.min + AROUND / 2.0, galley, PAPER.gamma_multiply(fade));
        state.place("toast", rect);
    }
    state.toast = Some(Notice { at: Some(rect), ..toast });
}

/// How much of its foot a sheet over the whole scene leaves to them, points.
#[must_use]
pub fn below_sheet(ui: &Ui, shown: &Shown, state: &PanelState, layout: &Layout) -> f32 {
    let notice = state.notice.as_ref().filter(|notice| lives(ui, Some(notice)));
    let notice = notice.and_then(|notice| place_of_notice(ui, shown, state, (layout, notice)));
    let toast = state.toast.as_ref().filter(|toast| lives(ui, Some(toast)));
    let toast = toast.and_then(|toast| place_of_toast(ui, shown, state, (layout, toast)));
    let tops = [notice, toast].into_iter().flatten().map(|(place, _)| layout.scene.bottom() - place.top());
    tops.fold(0.0, f32::max)
}

/// Words that are laid out, and where.
type Laid = Option<(Rect, Arc<Galley>)>;

fn place_of_notice(ui: &Ui, shown: &Shown, state: &PanelState, (layout, notice): (&Layout, &Notice)) -> Laid {
    let words = |size: f32, width: f32| telling(ui, shown, (&notice.text, size), width);
    // A sheet over the scene leaves its foot.
    let near = if state.leaf.is_some() { Near::Foot } else { Near::Head };
    laid(state, (layout, notice.at), (&words, 15.0, AROUND_NOTICE, LEAST_NOTICE), (FOR_NOTICE, near))
}

fn place_of_toast(ui: &Ui, shown: &Shown, state: &PanelState, (layout, toast): (&Layout, &Notice)) -> Laid {
    let words = |size: f32, width: f32| saying(ui, shown, (&toast.text, size), width);
    laid(state, (layout, toast.at), (&words, 16.0, AROUND, Vec2::ZERO), (FOR_TOAST, Near::Foot))
}

fn telling(ui: &Ui, shown: &Shown, (text, size): (&str, f32), width: f32) -> Arc<Galley> {
    Prose::new(width).spaced(text.trim(), shown.theme.sans(size), AMBER_INK, 1.3).at_most(6).laid(ui)
}

fn saying(ui: &Ui, shown: &Shown, (text, size): (&str, f32), width: f32) -> Arc<Galley> {
    Prose::new(width).spaced(text, shown.theme.bold(size), PAPER, 1.3).laid(ui)
}

/// Where words lie, and how they are set: in the place that gives way to them, else where the scene is free; where they lay before
/// while that is free, since what moves cannot be read. Nothing where there is no such place.
fn laid(
    state: &PanelState,
    (layout, before): (&Layout, Option<Rect>),
    (words, size, around, least): (Words, f32, Vec2, Vec2),
    (gives_way, near): (&str, Near),
) -> Laid {
    if let Some(place) = state.places.get(gives_way) {
        return Some(filled(*place, (words, size, around)));
    }
    let taken: Vec<Rect> =
        state.places.iter().filter(|(name, _)| !OPEN.contains(&name.as_str())).map(|(_, place)| *place).collect();
    let all: Vec<Rect> = taken.iter().chain(&state.written).copied().collect();
    let scene = layout.scene;
    let rows = || WIDTHS.map(|share| words(size, scene.width() * share - around.x)).into_iter();
    let of = |galley: &Arc<Galley>| (galley.size() + around).max(least);
    if let Some(place) = before.filter(|place| scene.contains_rect(*place) && !taken.iter().any(|it| it.intersects(*place)))
        && let Some(galley) = rows().find(|galley| (of(galley) - place.size()).length() < 0.5)
    {
        return Some((place, galley));
    }
    // What is written on the scene moves with it: it is covered rather than a panel.
    [&all, &taken].into_iter().find_map(|taken| {
        let places = rows().filter_map(|galley| Some((free(scene, of(&galley), taken, near)?, galley)));
        places.min_by(|(one, _), (other, _)| far(scene, *one, near).total_cmp(&far(scene, *other, near)))
    })
}

/// How far something reaches from the edge that it is to be near.
fn far(scene: Rect, place: Rect, near: Near) -> f32 {
    match near {
        Near::Head => place.bottom() - scene.top(),
        Near::Foot => scene.bottom() - place.top(),
    }
}

/// Words in a place, in letters as large as have room in it.
fn filled(place: Rect, (words, size, around): (Words, f32, Vec2)) -> (Rect, Arc<Galley>) {
    let sizes = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5].map(|share| share * size);
    let set = |size: f32| words(size, place.width() - around.x);
    let fits = |galley: &Arc<Galley>| galley.size().y + 6.0 <= place.height() && !galley.elided;
    let galley = sizes.into_iter().map(set).find(fits).unwrap_or_else(|| set(0.5 * size));
    let own = (galley.size() + around).min(vec2(place.width(), place.height().max(galley.size().y + 6.0)));
    (Align2::CENTER_CENTER.anchor_size(place.center(), own), galley)
}
