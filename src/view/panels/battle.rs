//! Battle: one battle on the time line of the wars: its name in characters too, when it was, what is seen, its weapons, and
//! a button that plays it at once.

use crate::view::panels::arms;
use crate::view::panels::entries::{Entry, Told};
use crate::view::panels::glyphs::Sign;
use crate::view::panels::ornament::{brush_mark, focus_ring};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON_OVER, CRIMSON_DEEP, INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{Align2, Color32, CornerRadius, Key, Pos2, Rect, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Of its height the name and the weapons, points at 100 % text.
const NAME: f32 = 25.0;
const ARMS: f32 = 32.0;

/// How tall it is where it is `width` wide: none of what is said of it is left out.
#[must_use]
pub fn height(ui: &Ui, shown: &Shown, told: &Told, width: f32) -> f32 {
    let text = width - side(shown) - 36.0;
    let said = summary(shown, told, text).laid(ui);
    4.0 + shown.theme.px(NAME + ARMS) + said.size().y
}

/// Side of the button that plays it.
fn side(shown: &Shown) -> f32 {
    TOUCH.max(shown.theme.part(44.0, 0.5))
}

fn summary(shown: &Shown, told: &Told, width: f32) -> Prose {
    Prose::new(width).spaced(shown.text_of(&told.summary), shown.theme.sans(13.0), INK_SOFT, 1.2)
}

/// Draws it in its place; answers whether it was pressed. Whether it is to play at once stands in the menu.
pub fn cell(
    ui: &Ui,
    shown: &Shown,
    state: &mut PanelState,
    (entry, told): (&Entry, &Told),
    (rect, chosen): (Rect, bool),
) -> bool {
    let (title, summary) = (shown.text_of(&told.title), shown.text_of(&told.summary));
    let id = format!("scenario:{}", entry.id);
    let response = press::area(ui, rect, &id, title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{title}. {summary}")));
    if chosen || response.hovered() {
        let fill = if response.hovered() { BUTTON_OVER } else { BUTTON_OVER.gamma_multiply(0.6) };
        ui.painter().rect_filled(rect, CornerRadius::same(7), fill);
    }
    if entry.id == shown.file.id {
        brush_mark(ui.painter(), rect.left_top() + vec2(5.0, 8.0), rect.height() - 16.0);
    }
    let side = side(shown);
    let tile = Rect::from_center_size(pos2(rect.left() + 18.0 + side / 2.0, rect.top() + 8.0 + side / 2.0), vec2(side, side));
    let plays = play(ui, shown, state, (entry, title), tile);
    let text = Rect::from_min_max(pos2(tile.right() + 12.0, rect.top() + 4.0), rect.max - vec2(6.0, 2.0));
    name(ui, shown, told, text);
    weapons(ui, shown, told, pos2(text.left(), text.bottom() - shown.theme.px(13.0)), text.width());
    focus_ring(ui, &response, rect);
    let entered = response.has_focus() && [Key::Enter, Key::Space].iter().any(|key| press::struck(ui.ctx(), *key).is_some());
    state.menu.plays |= plays || entered;
    response.on_hover_text(summary).clicked() || plays
}

/// What the keyboard knows the button by that plays it.
#[must_use]
pub fn play_id(entry: &Entry) -> String {
    format!("play-{}", entry.id)
}

/// The button that plays it at once.
fn play(ui: &Ui, shown: &Shown, state: &mut PanelState, (entry, title): (&Entry, &str), tile: Rect) -> bool {
    if ui.clip_rect().contains_rect(tile) {
        state.place(&format!("play:{}", entry.id), tile);
    }
    let hint = shown.say_with("play-it", &[("name", title)]);
    press::icon(ui, tile, &play_id(entry), Sign::Play, &hint, true).clicked()
}

/// Its name, in characters too where the language has others, its date where that has room, and what is seen.
fn name(ui: &Ui, shown: &Shown, told: &Told, text: Rect) {
    let theme = shown.theme;
    let title = shown.text_of(&told.title);
    let characters = shown.chinese(&told.title).map(|language| told.title.get(language)).filter(|own| *own != title);
    let head = || {
        let mut prose = Prose::new(text.width());
        if let Some(own) = characters {
            let own = own.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
            prose = prose.spaced(&format!("{own} "), theme.serif_bold(19.0), INK, 1.25);
        }
        prose.spaced(title, theme.serif_bold(18.0), INK, 1.25)
    };
    let dated = head().spaced(&format!("   {}", shown.text_of(&told.date)), theme.sans(13.0), CRIMSON_DEEP, 1.25);
    let dated = dated.laid(ui);
    if dated.rows.len() == 1 {
        ui.painter().galley(text.min, dated, Color32::BLACK);
    } else {
        put(ui, text.min, head(), 1);
    }
    put(ui, text.min + vec2(0.0, theme.px(NAME)), summary(shown, told, text.width()), usize::MAX);
}

/// Its weapons, drawn and named, as many as there is room for.
fn weapons(ui: &Ui, shown: &Shown, told: &Told, from: Pos2, width: f32) {
    let (size, font) = (shown.theme.px(22.0), shown.theme.bold(13.0));
    let mut left = from.x;
    for kind in &told.arms {
        let word = shown.say(&format!("weapon-{kind}"));
        let galley = ui.painter().layout_no_wrap(word, font.clone(), INK);
        let wide = arms::room(size) + galley.size().x + shown.theme.px(16.0);
        if left + wide > from.x + width + shown.theme.px(16.0) {
            break;
        }
        arms::draw(ui.painter(), arms::middle(pos2(left, from.y), size), size, kind);
        let place = Align2::LEFT_CENTER.anchor_size(pos2(left + arms::room(size), from.y), galley.size());
        ui.painter().galley(place.min, galley, INK);
        left += wide;
    }
}

fn put(ui: &Ui, at: Pos2, prose: Prose, lines: usize) {
    let galley = prose.at_most(lines).laid(ui);
    ui.painter().galley(at, galley, Color32::BLACK);
}
