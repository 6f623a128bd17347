//! Doors: the way to the other sheets, each with a moon gate; beside them what the battle is about that the keyboard or the
//! pointer is on.

use crate::text::Language;
use crate::view::panels::arms;
use crate::view::panels::menu::{SHEETS, Sheet};
use crate::view::panels::notice;
use crate::view::panels::ornament::focus_ring;
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::scroll::Laid;
use crate::view::panels::scroll::mount::Places;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON, BUTTON_OVER, CRIMSON_DEEP, INK, INK_SOFT, PAPER_EDGE};
use crate::view::panels::walk;
use crate::words;
use egui_macroquad::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

const GAP: f32 = 10.0;
const GOLD: Color32 = Color32::from_rgb(0xA9, 0x8F, 0x63);
/// The share of the foot that the doors take, and the most points of one of them.
const SHARE: f32 = 0.62;
const WIDEST: f32 = 300.0;
/// In less the doors take all of the foot, points at 100 % text.
const LEAST_FOOT: f32 = 960.0;
/// In less a summary cannot be read.
const LEAST: f32 = 180.0;

/// Draws them.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, laid: &Laid, places: &Places) {
    let (foot, told) = (places.foot, places.told);
    let others: Vec<(Sheet, &str)> = SHEETS.into_iter().filter(|(sheet, _)| *sheet != Sheet::Wars).collect();
    // Where there is no room for both, names stand and the summary is the chronicle's.
    let both = told.is_none() && foot.width() >= shown.theme.part(LEAST_FOOT, 0.2);
    let share = if both { shown.theme.part(SHARE, 0.25).min(0.74) } else { 1.0 };
    let wide = ((foot.width() * share - GAP * others.len() as f32) / others.len() as f32).min(shown.theme.part(WIDEST, 0.5));
    let mut left = foot.left();
    for (sheet, key) in others {
        let rect = Rect::from_min_size(pos2(left, foot.top()), vec2(wide, foot.height()));
        state.place(&format!("menu:{key}"), rect);
        if door(ui, shown, (sheet, key), rect) {
            state.menu.turn_to(sheet);
        }
        left = rect.right() + GAP;
    }
    if told.is_none() {
        ui.painter().vline(left - 3.0, foot.shrink(6.0).y_range(), Stroke::new(1.2, PAPER_EDGE));
    }
    summary(ui, shown, state, laid, told.unwrap_or(foot.with_min_x(left + 6.0)));
}

fn door(ui: &Ui, shown: &Shown, (sheet, key): (Sheet, &str), rect: Rect) -> bool {
    let theme = shown.theme;
    let text = shown.say(key);
    let response = press::area(ui, rect, &walk::name_of(key), &text);
    let face = if response.is_pointer_button_down_on() { rect.shrink(1.0) } else { rect };
    let fill = if response.hovered() { BUTTON_OVER } else { BUTTON };
    ui.painter().rect(face, CornerRadius::same(8), fill, Stroke::new(1.5, GOLD), StrokeKind::Inside);
    let radius = (face.height() / 2.0 - 5.0).min(theme.part(27.0, 0.2));
    let gate = pos2(face.left() + 8.0 + radius, face.center().y);
    moon_gate(ui.painter(), gate, radius, sheet);
    let left = gate.x + radius + 10.0;
    let room = face.right() - left - 6.0;
    let lines = if theme.roomy() { 1 } else { 2 };
    let size = name_size(ui, shown, &text, (vec2(room, face.height() - 4.0), lines));
    let plain = || Prose::new(room).spaced(&text, theme.serif_bold(size), INK, 1.2);
    // In characters too, where they have room beside it.
    let own = words::say(Language::TraditionalChinese, key, &[]);
    let both = plain().spaced(&format!("  {own}"), theme.serif(15.5), INK_SOFT, 1.2);
    let both = both.at_most(1).laid(ui);
    let head = if shown.language == Language::English && !both.elided { both } else { plain().at_most(lines).laid(ui) };
    let about = Prose::new(room).spaced(&shown.say(about(sheet)), theme.sans(theme.part(13.0, 0.5) / theme.text), INK_SOFT, 1.2);
    let about = about.at_most(2).laid(ui);
    let both = head.size().y + about.size().y + 1.0 <= face.height() - 4.0 && !about.elided;
    let tall = head.size().y + if both { about.size().y + 1.0 } else { 0.0 };
    let top = face.center().y - tall / 2.0;
    let below = top + head.size().y + 1.0;
    ui.painter().galley(pos2(left, top), head, INK);
    if both {
        ui.painter().galley(pos2(left, below), about, INK_SOFT);
    }
    focus_ring(ui, &response, rect);
    response.clicked()
}

/// The size of a door's name, at 100 % text: none of its words is broken, and its rows have room.
fn name_size(ui: &Ui, shown: &Shown, text: &str, (room, lines): (Vec2, usize)) -> f32 {
    let wanted = shown.theme.part(18.5, 0.4) / shown.theme.text;
    let fits = |size: &f32| {
        let face = shown.theme.serif_bold(*size);
        let wide = |word: &str| ui.painter().layout_no_wrap(word.to_owned(), face.clone(), INK).size().x;
        let rows = Prose::new(room.x).spaced(text, face.clone(), INK, 1.2).laid(ui);
        text.split(' ').all(|word| wide(word) <= room.x) && rows.rows.len() <= lines && rows.size().y <= room.y
    };
    let mut sizes = [1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52].into_iter().map(|share| share * wanted);
    sizes.find(fits).unwrap_or(0.5 * wanted)
}

const fn about(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Proving => "proving-about",
        Sheet::Mine => "my-work-about",
        Sheet::Chronicle | Sheet::Wars => "chronicle-about",
    }
}

/// A round gate, and what is seen through it.
fn moon_gate(painter: &Painter, at: Pos2, radius: f32, sheet: Sheet) {
    painter.circle(at, radius, Color32::from_rgb(0xF2, 0xE6, 0xCB), Stroke::new(3.2, INK));
    painter.circle_stroke(at, radius - 3.0, Stroke::new(1.4, GOLD));
    let size = 1.08 * radius;
    match sheet {
        Sheet::Proving => arms::draw(painter, at, size, "Thrower"),
        Sheet::Mine => arms::draw(painter, at, size, "Scene"),
        Sheet::Chronicle | Sheet::Wars => {
            for (row, share) in [(-1.5, 0.9), (-0.5, 0.7), (0.5, 0.9), (1.5, 0.55)] {
                let (left, y) = (at.x - 0.32 * size, at.y + row * 0.24 * size);
                painter.circle_filled(pos2(left - 0.12 * size, y), 0.055 * size, CRIMSON_DEEP);
                painter.hline(left..=left + 0.78 * share * size, y, Stroke::new(1.8, INK));
            }
        }
    }
}

/// What the battle is about, or what happened, on which the pointer is, or the keyboard is or was last: name, date and more.
fn told<'a>(shown: &Shown, laid: &Laid<'a>, over: usize) -> Option<[&'a str; 3]> {
    let language = shown.language;
    if let Some((_, moment)) = laid.quiet.iter().find(|(at, _)| *at == over) {
        return Some([moment.title.get(language), "", ""]);
    }
    let (_, _, told) = laid.battles.iter().find(|(at, _, _)| *at == over).or_else(|| laid.battles.first())?;
    Some([told.title.get(language), told.date.get(language), told.summary.get(language)])
}

fn summary(ui: &Ui, shown: &Shown, state: &mut PanelState, laid: &Laid, place: Rect) {
    let over = state.menu.over.take().unwrap_or(state.menu.at);
    let Some([title, date, more]) = told(shown, laid, over) else { return };
    if place.width() < LEAST {
        return;
    }
    if notice::lives(ui, state.notice.as_ref()) {
        state.place(notice::FOR_NOTICE, place);
        return;
    }
    let theme = shown.theme;
    let laid = |size: f32| {
        let prose = Prose::new(place.width())
            .spaced(&format!("{title}  "), theme.bold(size), INK, 1.2)
            .spaced(&format!("{date}  "), theme.sans(size), CRIMSON_DEEP, 1.2)
            .spaced(more, theme.sans(size), INK_SOFT, 1.2);
        prose.laid(ui)
    };
    let mut fitting = [14.0, 13.5, 13.0, 12.5, 12.0, 11.5].into_iter().map(laid);
    let galley = fitting.find(|galley| galley.size().y <= place.height() + 6.0).unwrap_or_else(|| {
        let prose = Prose::new(place.width()).spaced(more, theme.sans(11.0), INK_SOFT, 1.15);
        prose.laid(ui)
    });
    put(ui, state, galley, place);
}

fn put(ui: &Ui, state: &mut PanelState, galley: std::sync::Arc<egui_macroquad::egui::Galley>, place: Rect) {
    state.place("scroll-summary", place);
    let at = pos2(place.left(), place.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, INK_SOFT);
}
