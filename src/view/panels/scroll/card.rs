//! Card: one battle on the scroll: its picture, its name in upright characters, whose weapon it was, its year and name, and the
//! weapon. The whole card is a button that plays it.

use crate::library::library;
use crate::source::{Arm, Power};
use crate::text::Language;
use crate::view::panels::chronicle::year_of;
use crate::view::panels::entries::{Entry, Told};
use crate::view::panels::ornament::brush_mark;
use crate::view::panels::press;
use crate::view::panels::scroll::plan::{Plan, disc, name_font, weapon_font};
use crate::view::panels::scroll::{blots, keep_place};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON, CRIMSON, CRIMSON_DEEP, INK, INK_SOFT, JADE, PAPER, TOUCH};
use egui_macroquad::egui::{
    Align2, Color32, CornerRadius, FontId, Key, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

const LIT: Color32 = Color32::from_rgb(0xFC, 0xF6, 0xE7);

/// Draws it in its place; answers whether it was pressed.
pub fn show(
    ui: &Ui,
    shown: &Shown,
    state: &mut PanelState,
    (entry, told, at): (&Entry, &Told, usize),
    (rect, plan): (Rect, &Plan),
) -> bool {
    let (title, summary) = (shown.text_of(&told.title), shown.text_of(&told.summary));
    let id = format!("scenario:{}", entry.id);
    let response = press::area(ui, rect, &id, title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{title}. {summary}")));
    keep_place(ui, state, &[response.id], at);
    if response.hovered() {
        state.menu.over = Some(at);
    }
    let lit = response.has_focus() || response.hovered();
    if lit {
        ui.painter().rect_filled(rect.shrink(3.0), CornerRadius::same(4), LIT);
    }
    let left = rect.left() + ((rect.width() - plan.art.x - plan.upright) / 2.0).min(10.0);
    let art = Rect::from_min_size(pos2(left, rect.top() + 3.0), plan.art);
    let own = arm(entry);
    blots::lay(ui, state, own.map_or(entry.id, |arm| &arm.picture), art);
    upright(ui.painter(), shown, told, (pos2(art.right() + plan.upright / 2.0 - 3.0, art.top() + 8.0), plan), own);
    caption(ui, shown, (entry, told), Rect::from_min_max(pos2(art.left() + 8.0, art.bottom() + 1.0), rect.max - vec2(4.0, 2.0)));
    let button = play(ui, shown, (rect, art.bottom()), lit);
    if entry.id == shown.file.id && shown.frame.step > 0 {
        brush_mark(ui.painter(), pos2(art.left(), art.bottom() + 5.0), plan.caption - 10.0);
    }
    if response.has_focus() {
        frame(ui.painter(), rect);
    } else if lit {
        ui.painter().rect_stroke(rect.shrink(3.0), CornerRadius::same(4), Stroke::new(1.2, INK_SOFT), StrokeKind::Inside);
    }
    if ui.clip_rect().contains_rect(rect) {
        state.place(&id, rect);
        state.place(&format!("play:{}", entry.id), button);
    }
    pressed(ui, state, &response)
}

/// What the keyboard knows the button by that plays it: on the scroll that is the card.
#[must_use]
pub fn play_id(entry: &Entry) -> String {
    format!("play-{}", entry.id)
}

fn pressed(ui: &Ui, state: &mut PanelState, response: &Response) -> bool {
    let entered = response.has_focus() && [Key::Enter, Key::Space].iter().any(|key| press::struck(ui.ctx(), *key).is_some());
    let pressed = response.clicked() || entered;
    state.menu.plays |= pressed;
    pressed
}

fn arm(entry: &Entry) -> Option<&'static Arm> {
    library().cord.arms.iter().find(|arm| arm.battle == entry.id)
}

/// Its year and its name: `1161 Caishi`.
#[must_use]
pub fn name(shown: &Shown, entry: &Entry, told: &Told) -> String {
    let title = shown.text_of(&told.title);
    let place = title.split(',').next().unwrap_or(title).trim();
    year_of(entry.id).map_or_else(|| place.to_owned(), |year| format!("{year} {place}"))
}

/// The weapon it is known for; the first of its file where nothing says which that is.
#[must_use]
pub fn weapon(shown: &Shown, entry: &Entry, told: &Told) -> String {
    match (arm(entry), told.arms.first()) {
        (Some(arm), _) => shown.text_of(&arm.weapon).to_owned(),
        (None, Some(kind)) => shown.say(&format!("weapon-{kind}")),
        (None, None) => String::new(),
    }
}

/// Its name from the top down, and the seal of whoever used the weapon.
fn upright(painter: &Painter, shown: &Shown, told: &Told, (top, plan): (Pos2, &Plan), arm: Option<&Arm>) {
    let language = match shown.language {
        Language::SimplifiedChinese => Language::SimplifiedChinese,
        _ => Language::TraditionalChinese,
    };
    let name: Vec<char> = told.title.get(language).chars().filter(|sign| !sign.is_ascii()).collect();
    let size = (plan.upright - 8.0).min((plan.art.y - 15.0) / (1.08 * name.len() as f32 + 0.9));
    let font = |size: f32| FontId::new(size, shown.theme.serif_bold(1.0).family);
    for (number, sign) in name.iter().enumerate() {
        let at = top + vec2(0.0, size * (0.5 + 1.08 * number as f32));
        painter.text(at, Align2::CENTER_CENTER, *sign, font(size), INK);
    }
    if let Some(arm) = arm {
        let at = top + vec2(0.0, size * 1.08 * name.len() as f32 + 0.45 * size + 5.0);
        seal(painter, shown, at, (0.84 * size, arm.of));
    }
}

/// A seal of a power, its character in it: not told by colour alone.
pub fn seal(painter: &Painter, shown: &Shown, at: Pos2, (side, of): (f32, Power)) {
    let (sign, colour) = if of == Power::Jin { ("金", JADE) } else { ("宋", CRIMSON) };
    stamp(painter, shown, at, (side, sign), colour);
}

/// A square stamp with edges that are not quite straight.
pub fn stamp(painter: &Painter, shown: &Shown, at: Pos2, (side, sign): (f32, &str), colour: Color32) {
    let half = side / 2.0;
    let edge = [(-1.0, -0.92), (-0.2, -1.0), (0.95, -0.96), (1.0, 0.1), (0.93, 0.98), (0.0, 0.94), (-0.96, 1.0), (-0.92, 0.0)];
    painter.add(Shape::convex_polygon(edge.map(|(x, y)| at + vec2(x, y) * half).to_vec(), colour, Stroke::NONE));
    let font = FontId::new(0.78 * side, shown.theme.serif_bold(1.0).family);
    painter.text(at, Align2::CENTER_CENTER, sign, font, PAPER);
}

fn caption(ui: &Ui, shown: &Shown, (entry, told): (&Entry, &Told), place: Rect) {
    let painter = ui.painter();
    let (large, small) = (name_font(shown.theme), weapon_font(shown.theme));
    let below = 1.18 * large.size;
    painter.text(place.min, Align2::LEFT_TOP, name(shown, entry, told), large, INK);
    let weapon = painter.layout_no_wrap(weapon(shown, entry, told), small, INK_SOFT);
    painter.galley(place.min + vec2(0.0, below + 2.0), weapon, INK_SOFT);
}

/// The sign that it plays; with the word where the card is lit. Answers the part of the card where it stands.
fn play(ui: &Ui, shown: &Shown, (rect, low): (Rect, f32), lit: bool) -> Rect {
    let (painter, side) = (ui.painter(), disc(shown.theme));
    let middle = rect.right_bottom() - vec2(side / 2.0 + 7.0, side / 2.0 + 8.0);
    let around = Rect::from_center_size(middle, vec2(TOUCH, TOUCH)).intersect(rect);
    let wedge = |at: Pos2, size: f32| [vec2(-0.32, -0.5), vec2(0.52, 0.0), vec2(-0.32, 0.5)].map(|by| at + by * size).to_vec();
    // A word of large text would cover the name.
    if !lit || !shown.theme.roomy() {
        let (fill, sign) = if lit { (CRIMSON_DEEP, PAPER) } else { (BUTTON, INK) };
        painter.circle(middle, side / 2.0, fill, Stroke::new(1.8, INK));
        painter.add(Shape::convex_polygon(wedge(middle, 0.44 * side), sign, Stroke::NONE));
        return around;
    }
    let font = shown.theme.bold(shown.theme.part(16.5, 0.4) / shown.theme.text);
    let word = painter.layout_no_wrap(shown.say("play-now"), font, PAPER);
    let size = vec2(word.size().x + 32.0, word.size().y + 12.0);
    // Over the caption, of which no letter is to be covered.
    let corner = pos2(rect.right() - 7.0, low + 4.0);
    let button = Rect::from_min_max(corner - size, corner);
    painter.rect(button, CornerRadius::same(5), CRIMSON_DEEP, Stroke::new(1.2, INK), StrokeKind::Inside);
    painter.add(Shape::convex_polygon(wedge(button.left_center() + vec2(15.0, 0.0), 13.0), PAPER, Stroke::NONE));
    painter.galley(pos2(button.left() + 25.0, button.center().y - word.size().y / 2.0), word, PAPER);
    button
}

/// Four strokes of crimson with open corners: what has the keyboard.
pub fn frame(painter: &Painter, rect: Rect) {
    let (low, high) = (rect.min, rect.max);
    for (from, to) in [
        (pos2(low.x + 9.0, low.y), pos2(high.x - 7.0, low.y + 1.0)),
        (pos2(high.x, low.y + 10.0), pos2(high.x - 1.0, high.y - 8.0)),
        (pos2(high.x - 9.0, high.y), pos2(low.x + 8.0, high.y - 1.0)),
        (pos2(low.x, high.y - 9.0), pos2(low.x + 1.0, low.y + 8.0)),
    ] {
        stroke(painter, from, to, 4.0);
    }
}

/// A stroke of the brush: pressed at its head, thin at its tail.
fn stroke(painter: &Painter, from: Pos2, to: Pos2, wide: f32) {
    let (way, parts) = (to - from, 12_u32);
    let across = way.normalized().rot90();
    let half = |part: u32| {
        let t = part as f32 / parts as f32;
        let swell = (t / 0.08).min(1.0) * (0.42 + 0.58 * (1.0 - t).powf(0.6));
        wide / 2.0 * (swell + 0.10 * ((part * 7 % 5) as f32 - 2.0) / 2.0).max(0.18)
    };
    for part in 0..parts {
        let at = |part: u32| from + way * (part as f32 / parts as f32);
        let corners = vec![
            at(part) - across * half(part),
            at(part) + across * half(part),
            at(part + 1) + across * half(part + 1),
            at(part + 1) - across * half(part + 1),
        ];
        painter.add(Shape::convex_polygon(corners, CRIMSON, Stroke::NONE));
    }
}
