//! Overlay: the list from which one is chosen, by mouse or number key, and the legend of the one that is drawn.

use crate::view::overlays::{Entry, Form, OVERLAYS};
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
/// No legend is lower than this.
const LEAST: f32 = 120.0;
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
    let Some(overlay) = state.overlay.and_then(|number| OVERLAYS.get(number)) else { return };
    let theme = shown.theme;
    let right = layout.scene.right() - INSET;
    let others = ["corner", "instruments", "tool"].into_iter().filter_map(|name| state.places.get(name));
    let beside = right - others.clone().map(|it| it.right()).fold(0.0, f32::max) - 8.0;
    let wide = theme.part(236.0, 0.6).min(right - INSET);
    // Narrower it may stand beside the others; else it stands below them.
    let wide = if beside > 0.7 * wide { wide.min(beside) } else { wide };
    let text = |text: &str, less: f32, size: f32, colour: Color32| {
        let prose = Prose::new(wide - 2.0 * INSET - less).spaced(text, theme.sans(size), colour, 1.28);
        ui.fonts(|fonts| fonts.layout_job(prose.job()))
    };
    let mark = theme.part(24.0, 0.5);
    let title = ui.painter().layout(name(shown, state.overlay), theme.bold(14.5), CRIMSON_DEEP, wide - 2.0 * INSET);
    let entries: Vec<(Entry, Arc<Galley>)> = (overlay.legend)(shown.language)
        .into_iter()
        .map(|entry| {
            let words = text(&entry.text, mark + 8.0, 13.5, INK);
            (entry, words)
        })
        .collect();
    let none = if (overlay.present)(shown.frame) { String::new() } else { format!("{} ", shown.say("overlay-nothing")) };
    let about = text(&(none + &shown.say(&format!("overlay-{}-about", overlay.id))), 0.0, 13.0, INK_SOFT);
    let rows: f32 = entries.iter().map(|(_, words)| words.size().y + 4.0).sum();
    let tall = title.size().y + rows + about.size().y + 10.0 + 2.0 * INSET;
    let over = others.filter(|it| it.right() > right - wide - 6.0).map(|it| it.bottom() + 8.0).fold(INSET, f32::max);
    // Large text leaves it less than it takes: then it is rolled, and covers nothing.
    let room = (layout.transport.top() - 8.0 - over).max(LEAST);
    let top = over.min(layout.transport.top() - 8.0 - tall.min(room));
    let panel = Rect::from_min_size(pos2(right - wide, top), vec2(wide, tall.min(room)));
    card(ui.painter(), panel);
    state.place("legend", panel);
    let page = Written { title, entries, about, mark };
    let mut inner = ui.new_child(UiBuilder::new().max_rect(panel.shrink(INSET)));
    inner.set_clip_rect(panel.shrink(4.0));
    ScrollArea::vertical().id_salt("legend").auto_shrink(false).show(&mut inner, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(wide - 2.0 * INSET, tall - 2.0 * INSET), Sense::hover());
        page.paint(ui, rect.min, theme.px(13.5));
    });
}

/// A legend as it is laid out.
struct Written {
    title: Arc<Galley>,
    entries: Vec<(Entry, Arc<Galley>)>,
    about: Arc<Galley>,
    mark: f32,
}

impl Written {
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
