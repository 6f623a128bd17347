//! Quiet: what happened without a weapon: a ring on the cord with its year and a word or two. A press opens what tells of it.

use crate::source::Moment;
use crate::view::panels::press;
use crate::view::panels::scroll::plan::{Plan, quiet_font};
use crate::view::panels::scroll::{cord, keep_place};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{CRIMSON, CRIMSON_DEEP, INK, INK_SOFT, PAPER, TOUCH};
use egui_macroquad::egui::epaint::Shadow;
use egui_macroquad::egui::{
    Color32, CornerRadius, Galley, Pos2, Rect, Response, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use std::sync::Arc;

/// Distance of the words from the cord's middle; the upper ones stand over the threads beside it.
const ABOVE: f32 = 15.0;
const BELOW: f32 = 15.0;
const RING: f32 = 6.2;
/// The paper around words, so that the strokes behind them do not disturb.
const HALO: Color32 = Color32::from_rgba_premultiplied(0xC9, 0xBD, 0xA2, 0xDA);
/// Between two words.
const GAP: f32 = 9.0;

/// What the keyboard knows a mark by.
#[must_use]
pub fn id(moment: &Moment) -> String {
    format!("moment:{}", moment.id)
}

/// One mark with its words, laid out.
struct Word<'a> {
    at: usize,
    moment: &'a Moment,
    above: bool,
    year: Arc<Galley>,
    text: Arc<Galley>,
    /// Middle of the ring, and of the words.
    ring: Pos2,
    x: f32,
}

impl Word<'_> {
    fn wide(&self) -> f32 {
        self.year.size().x.max(self.text.size().x)
    }

    /// Where it can be pressed, from the paper's corner.
    fn place(&self, plan: &Plan) -> Rect {
        let size = vec2(self.wide() + GAP - 2.0, plan.words.max(TOUCH)).max(vec2(TOUCH, TOUCH));
        let y = if self.above { plan.cord - ABOVE - size.y } else { plan.cord + BELOW };
        Rect::from_min_size(pos2(self.x - size.x / 2.0, y), size)
    }
}

/// Draws all of them, and the scale of years where they leave room; answers the number of the line that was pressed.
pub fn show(
    ui: &Ui,
    shown: &Shown,
    state: &mut PanelState,
    (marks, plan): (&[(usize, &Moment)], &Plan),
    origin: Pos2,
) -> Option<usize> {
    let words = words(ui, shown, marks, plan);
    let below: Vec<Rect> =
        words.iter().filter(|word| !word.above).map(|word| word.place(plan).translate(origin.to_vec2())).collect();
    cord::scale(ui, shown, plan, origin, &below);
    let mut pressed = None;
    for word in &words {
        if one(ui, shown, state, (word, plan), origin) {
            pressed = Some(word.at);
        }
    }
    pressed
}

/// Where a mark's words lie on the paper, by its line.
pub fn place_of(ui: &Ui, shown: &Shown, (marks, plan): (&[(usize, &Moment)], &Plan), at: usize) -> Option<Rect> {
    let words = words(ui, shown, marks, plan);
    let own = words.iter().find(|word| word.at == at)?;
    Some(own.place(plan).union(Rect::from_center_size(own.ring, Vec2::splat(TOUCH))))
}

/// Names stand at the beginning of the cord, below it, points at 100 % text.
const NAMES: f32 = 58.0;

/// The words above the cord or below it, moved aside until none lies on another.
fn words<'a>(ui: &Ui, shown: &Shown, marks: &[(usize, &'a Moment)], plan: &Plan) -> Vec<Word<'a>> {
    let (bold, plain) = (quiet_font(shown.theme), quiet_font(shown.theme));
    let bold = egui_macroquad::egui::FontId::new(bold.size, shown.theme.serif_bold(1.0).family);
    let mut words: Vec<Word> = marks
        .iter()
        .map(|&(at, moment)| {
            let x = plan.x_of(moment.year as f32);
            let laid = |text: String, font: &egui_macroquad::egui::FontId, colour: Color32| {
                ui.painter().layout_no_wrap(text, font.clone(), colour)
            };
            Word {
                at,
                moment,
                above: false,
                year: laid(moment.year.to_string(), &bold, INK),
                text: laid(shown.text_of(&moment.short).to_owned(), &plain, INK_SOFT),
                ring: pos2(x, plan.cord + 8.0),
                x,
            }
        })
        .collect();
    choose_sides(&mut words, plan);
    for above in [true, false] {
        let own: Vec<usize> = (0..words.len()).filter(|&i| words[i].above == above).collect();
        let sizes: Vec<(f32, f32)> = own.iter().map(|&i| (words[i].x, words[i].wide().max(TOUCH) + GAP)).collect();
        for (&i, x) in own
            .iter()
            .zip(spread(&sizes, (if above { cord::liao_ends(plan) } else { shown.theme.part(NAMES, 0.6) }, plan.size.x - 8.0)))
        {
            words[i].x = x;
        }
    }
    words
}

/// Each stands where it has more room beside the one before it; above a thread beside the cord there is none.
fn choose_sides(words: &mut [Word], plan: &Plan) {
    let mut last = [0.0, cord::liao_ends(plan)];
    for word in words {
        let room = last.map(|end| word.x - word.wide() / 2.0 - end);
        word.above = !cord::covers(plan, word.moment.year) && room[1] >= room[0];
        let end = &mut last[usize::from(word.above)];
        *end = end.max(word.x - word.wide() / 2.0) + word.wide() + GAP;
        word.ring.y = plan.cord + if word.above { -8.0 } else { 8.0 };
    }
}

/// Middles as near as can be to the wanted ones, `(middle, width)` from left to right, so that no two overlap within the limits.
fn spread(wanted: &[(f32, f32)], (low, high): (f32, f32)) -> Vec<f32> {
    let mut middles: Vec<f32> = wanted.iter().map(|&(middle, _)| middle).collect();
    // Neighbours that overlap push each other apart by halves.
    for _ in 0..60 {
        for i in 1..middles.len() {
            let need = (wanted[i - 1].1 + wanted[i].1) / 2.0 - (middles[i] - middles[i - 1]);
            if need > 0.0 {
                middles[i - 1] -= need / 2.0;
                middles[i] += need / 2.0;
            }
        }
        for (middle, (_, width)) in middles.iter_mut().zip(wanted) {
            *middle = middle.clamp(low + width / 2.0, (high - width / 2.0).max(low + width / 2.0));
        }
    }
    middles
}

fn one(ui: &Ui, shown: &Shown, state: &mut PanelState, (word, plan): (&Word, &Plan), origin: Pos2) -> bool {
    let title = shown.text_of(&word.moment.title);
    let place = word.place(plan).translate(origin.to_vec2());
    let response = press::area(ui, place, &id(word.moment), title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{} {title}", word.moment.year)));
    keep_place(ui, state, &[response.id], word.at);
    draw(ui, &response, word, (origin, place));
    if ui.clip_rect().contains_rect(place) {
        state.place(&id(word.moment), place);
    }
    response.on_hover_text(title).clicked()
}

fn draw(ui: &Ui, response: &Response, word: &Word, (origin, place): (Pos2, Rect)) {
    let (painter, lit) = (ui.painter(), response.hovered() || response.has_focus());
    let ring = word.ring + origin.to_vec2();
    let lines = (word.year.size().y, word.text.size().y);
    let top = if word.above { place.bottom() - lines.0 - lines.1 - 1.0 } else { place.top() + 1.0 };
    if lit {
        painter.rect_filled(place, CornerRadius::same(4), Color32::from_rgb(0xFD, 0xF8, 0xEB));
    }
    // The stroke from a battle to its year goes behind the words.
    let behind =
        Rect::from_center_size(pos2(place.center().x, top + (lines.0 + lines.1) / 2.0), vec2(word.wide(), lines.0 + lines.1));
    let halo = Shadow { offset: [0, 0], blur: 9, spread: 1, color: HALO };
    painter.add(halo.as_shape(behind.shrink(2.0), CornerRadius::same(6)));
    let near = pos2(place.center().x, if word.above { place.bottom() } else { place.top() });
    painter.line_segment([ring, near], Stroke::new(0.9, INK_SOFT.gamma_multiply(0.7)));
    let middle = place.center().x;
    let colour = if lit { CRIMSON_DEEP } else { INK };
    let year = word.year.clone();
    painter.galley_with_override_text_color(pos2(middle - year.size().x / 2.0, top), year, colour);
    painter.galley(pos2(middle - word.text.size().x / 2.0, top + lines.0 - 1.0), word.text.clone(), INK_SOFT);
    painter.circle(ring, RING, PAPER, Stroke::new(if lit { 2.6 } else { 1.6 }, if lit { CRIMSON } else { INK }));
    if response.has_focus() {
        super::card::frame(painter, place.expand(4.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_would_overlap_stand_side_by_side() {
        let wanted = [(100.0, 60.0), (110.0, 60.0), (115.0, 60.0), (600.0, 60.0), (690.0, 60.0)];
        let middles = spread(&wanted, (0.0, 700.0));
        for i in 1..middles.len() {
            assert!(middles[i] - middles[i - 1] >= 59.0, "{middles:?}");
        }
        assert!(middles[0] >= 30.0 && middles[4] <= 670.0 && (middles[3] - 600.0).abs() < 15.0, "{middles:?}");
    }
}
