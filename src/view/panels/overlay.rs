//! Overlay: the list from which one is chosen, by mouse or number key, and the legend of the one that is drawn.

use crate::view::overlays::{Entry, Form, OVERLAYS};
use crate::view::panels::breaks;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::hanging;
use crate::view::panels::keys::{pressed, say};
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{
    Color32, Context, Galley, Key, Painter, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder, pos2, vec2,
};
use std::sync::Arc;

const INSET: f32 = 12.0;
/// No legend is narrower than this share of its usual width.
const LEAST_SHARE: f32 = 0.62;
/// The keys of the list, in its order.
const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// 1 and on draw one over the scene, the same again or 0 none.
pub fn keys(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    let to = KEYS.iter().take(OVERLAYS.len()).position(|&key| pressed(ctx, key));
    if to.is_none() && !(pressed(ctx, Key::Num0) && state.overlay.is_some()) {
        return;
    }
    state.overlay = to.filter(|_| to != state.overlay);
    say(ctx, state, name(shown, state.overlay));
}

/// Name of one of them, or of none.
fn name(shown: &Shown, number: Option<usize>) -> String {
    let id = number.and_then(|number| OVERLAYS.get(number)).map_or("none", |overlay| overlay.id);
    shown.say(&format!("overlay-{id}"))
}

/// The button beside those of the corner; its list hangs below it.
pub fn button(ui: &Ui, shown: &Shown, state: &mut PanelState, place: Rect) {
    state.place("overlays", place);
    let pressed = press::icon(ui, place, "overlays", Sign::Layers, &shown.say("overlays"), state.overlay.is_some());
    if pressed.clicked() {
        state.overlays = !state.overlays;
    }
}

/// Draws the list while it is open, and the legend of what is drawn.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    legend(ui, shown, state, layout);
    let Some(button) = state.places.get("overlays").copied().filter(|_| state.overlays) else { return };
    // None stands last, under its key 0.
    let numbers = (0..OVERLAYS.len()).map(Some).chain([None]);
    let now = state.overlay;
    let entry = |number: Option<usize>| {
        let key = number.map_or(0, |number| number + 1);
        hanging::Entry { id: format!("overlay:{key}"), text: format!("{key}  {}", name(shown, number)), on: number == now }
    };
    let entries: Vec<_> = numbers.map(entry).collect();
    if let Some(row) = hanging::below(ui, shown, state, ("overlay-list", button, 220.0), &entries) {
        (state.overlay, state.overlays) = (Some(row).filter(|row| *row < OVERLAYS.len()), false);
    }
}

/// The legend at the top right of the scene: what is drawn, what each mark means, and whether there is any now.
fn legend(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    if state.overlay.and_then(|number| OVERLAYS.get(number)).is_none() {
        return;
    }
    let (floor, right) = (layout.transport.top() - 8.0, layout.scene.right() - INSET);
    let stands = stands(shown, state, right).into_iter();
    // Where large text leaves it less than it takes, it is rolled, and covers nothing.
    let laid = stands.filter_map(|(wide, top)| Some((Written::of(ui, shown, state, wide)?, wide, top)));
    let fits = |(page, _, top): &(Written, f32, f32)| page.tall <= floor - top;
    let mut all: Vec<(Written, f32, f32)> = laid.collect();
    let best = all.iter().position(fits).or_else(|| (0..all.len()).min_by(|one, other| all[*one].2.total_cmp(&all[*other].2)));
    let Some((page, wide, top)) = best.map(|best| all.swap_remove(best)) else { return };
    let tall = page.tall;
    let panel = Rect::from_min_size(pos2(right - wide, top), vec2(wide, tall.min(floor - top)));
    card(ui.painter(), panel);
    state.place("legend", panel);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(panel.shrink(INSET)));
    inner.set_clip_rect(panel.shrink(4.0));
    ScrollArea::vertical().id_salt("legend").auto_shrink(false).show(&mut inner, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(wide - 2.0 * INSET, tall - 2.0 * INSET), Sense::hover());
        page.paint(ui, rect.min, shown.theme.px(13.5));
    });
}

/// Where it may stand, by its width and its top: beside the buttons and the cards, below the buttons and beside the cards, or below
/// all of them. Narrower than usual it may stand beside them.
fn stands(shown: &Shown, state: &PanelState, right: f32) -> Vec<(f32, f32)> {
    let wide = shown.theme.part(236.0, 0.6).min(right - INSET);
    let places = |names: &[&str]| names.iter().filter_map(|name| state.places.get(*name).copied()).collect::<Vec<Rect>>();
    let (cards, all) = (places(&["instruments", "tool"]), places(&["corner", "instruments", "tool"]));
    let beside = |others: &[Rect]| right - others.iter().map(|it| it.right() + 8.0).fold(INSET, f32::max);
    let below = |others: &[Rect], wide: f32| {
        others.iter().filter(|it| it.right() > right - wide - 6.0).map(|it| it.bottom() + 8.0).fold(INSET, f32::max)
    };
    let corner = places(&["corner"]);
    let narrow = [(beside(&all), INSET), (beside(&cards), below(&corner, wide.min(beside(&cards))))];
    let narrow = narrow.into_iter().map(|(room, top)| (wide.min(room), top)).filter(|(own, _)| *own >= LEAST_SHARE * wide);
    narrow.chain([(wide, below(&all, wide))]).collect()
}

/// A legend as it is laid out, and how tall it is with its edge.
struct Written {
    tall: f32,
    title: Arc<Galley>,
    entries: Vec<(Entry, Arc<Galley>)>,
    about: Arc<Galley>,
    mark: f32,
}

impl Written {
    /// That of the overlay that is drawn, so wide.
    fn of(ui: &Ui, shown: &Shown, state: &PanelState, wide: f32) -> Option<Self> {
        let overlay = state.overlay.and_then(|number| OVERLAYS.get(number))?;
        let theme = shown.theme;
        let text = |text: &str, less: f32, size: f32, colour: Color32| {
            Prose::new(wide - 2.0 * INSET - less).spaced(text, theme.sans(size), colour, 1.28).laid(ui)
        };
        let mark = theme.part(24.0, 0.5);
        let title = breaks::wrapped(ui, name(shown, state.overlay), theme.bold(14.5), CRIMSON_DEEP, wide - 2.0 * INSET);
        let entries = (overlay.legend)(shown.language).into_iter().map(|entry| {
            let words = text(&entry.text, mark + 8.0, 13.5, INK);
            (entry, words)
        });
        let entries: Vec<(Entry, Arc<Galley>)> = entries.collect();
        let none = if (overlay.present)(shown.frame) { String::new() } else { format!("{} ", shown.say("overlay-nothing")) };
        let about = text(&(none + &shown.say(&format!("overlay-{}-about", overlay.id))), 0.0, 13.0, INK_SOFT);
        let rows: f32 = entries.iter().map(|(_, words)| words.size().y + 4.0).sum();
        let tall = title.size().y + rows + about.size().y + 10.0 + 2.0 * INSET;
        Some(Self { tall, title, entries, about, mark })
    }

    fn paint(self, ui: &Ui, at: Pos2, letter: f32) {
        let (left, mut y) = (at.x, at.y);
        ui.painter().galley(at, self.title.clone(), CRIMSON_DEEP);
        y += self.title.size().y + 5.0;
        for (entry, words) in self.entries {
            let tall = words.size().y;
            swatch(ui.painter(), Rect::from_min_size(pos2(left, y + 2.0), vec2(self.mark, letter * 1.1)), &entry);
            ui.painter().galley(pos2(left + self.mark + 8.0, y), words, INK);
            y += tall + 4.0;
        }
        ui.painter().galley(pos2(left, y + 4.0), self.about, INK_SOFT);
    }
}

/// The mark of a line.
fn swatch(painter: &Painter, place: Rect, entry: &Entry) {
    let part = |share: f32| (share * 255.0) as u8;
    let color = Color32::from_rgb(part(entry.color.r), part(entry.color.g), part(entry.color.b));
    let (line, at) = (Stroke::new(2.4, color), place.center());
    match entry.form {
        Form::Fill => {
            painter.rect_filled(place, 2.0, color);
            painter.rect_stroke(place, 2.0, Stroke::new(1.0, INK), egui_macroquad::egui::StrokeKind::Inside);
        }
        Form::Ring => _ = painter.circle_stroke(at, place.height() / 2.0, line),
        Form::Dashed => painter.extend(Shape::dashed_line(&[place.left_center(), place.right_center()], line, 5.0, 3.0)),
        Form::Arrow => painter.arrow(place.left_center(), vec2(place.width(), 0.0), line),
    }
}
