//! Plan: where everything stands on the paper, from its window, the text's size and how long the names are. Numbers only.

use crate::view::panels::chronicle::YEARS;
use crate::view::panels::entries::{Entry, Told};
use crate::view::panels::scroll::card;
use crate::view::panels::shown::Shown;
use crate::view::panels::theme::{INK, TOUCH, Theme};
use egui_macroquad::egui::{Rect, Ui, Vec2, pos2, vec2};

/// The least height of a picture that can be read, and its width to a height of one at most and at least.
const LEAST_ART: f32 = 74.0;
/// Pictures that would become lower than this in two rows stand in one, and no higher than this there.
const LEAST_OF_TWO: f32 = 118.0;
const MOST_ART: f32 = 176.0;
const SHAPE: (f32, f32) = (1.42, 1.16);
/// Room of the cord with its strands.
const CORD: f32 = 30.0;

/// Points from the paper's corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    pub size: Vec2,
    /// All battles stand above the cord: large letters, or a low window, leave no room for pictures below it too.
    pub one_row: bool,
    /// Tops of the upper and of the lower row, and how far each begins from the left.
    pub rows: [f32; 2],
    pub shifts: [f32; 2],
    pub pitch: f32,
    /// Right end of the upper row.
    pub right: f32,
    pub art: Vec2,
    pub caption: f32,
    /// Room of a name in upright characters.
    pub upright: f32,
    /// Middle of the cord, and where its first and last year are.
    pub cord: f32,
    pub years: (f32, f32),
    /// Height of two lines of words beside the cord.
    pub words: f32,
}

impl Plan {
    #[must_use]
    pub fn new(ui: &Ui, shown: &Shown, view: Vec2, battles: &[(usize, &Entry, &Told)]) -> Self {
        let wide = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, INK).size().x;
        let theme = shown.theme;
        let widest = battles.iter().map(|(_, entry, told)| {
            wide(&card::name(shown, entry, told), name_font(theme))
                .max(wide(&card::weapon(shown, entry, told), weapon_font(theme)))
        });
        Self::of(theme, view, (battles.len().max(10), widest.fold(0.0, f32::max)))
    }

    /// The same from numbers: how many battles there are, and how wide the widest of their captions is.
    #[must_use]
    pub fn of(theme: Theme, view: Vec2, (many, widest): (usize, f32)) -> Self {
        let caption = 1.22 * (name_font(theme).size + weapon_font(theme).size) + 8.0;
        let words = 2.0 * 1.22 * quiet_font(theme).size;
        let upright = theme.part(27.0, 0.35) + 9.0;
        let gap = CORD + 2.0 * (words + 9.0);
        let one_row = (view.y - gap) / 2.0 - caption - 6.0 < LEAST_OF_TWO;
        let rows = if one_row { 1.0 } else { 2.0 };
        // Room of the legend, and in one row of the colophon behind it too.
        let (legend, colophon) = (theme.part(98.0, 0.7), if one_row { theme.part(92.0, 0.5) } else { 0.0 });
        let aside = legend * if one_row { theme.part(1.0, 0.45) } else { 1.0 };
        let columns = (many as f32 / rows).ceil().max(1.0);
        let tall = ((view.y - gap) / rows - caption - 6.0).max(LEAST_ART);
        let tall = if one_row { tall.min(MOST_ART) } else { tall };
        let least = (widest + theme.part(27.0, 0.3) + theme.part(30.0, 0.3)).max(SHAPE.1 * LEAST_ART + upright + 8.0);
        let least = if one_row { least.max(SHAPE.0 * tall + upright + 10.0) } else { least };
        let pitch = ((view.x - aside - colophon - 8.0) / columns).max(least);
        let art = vec2((pitch - upright - 10.0).min(SHAPE.0 * tall), tall);
        let art = vec2(art.x, tall.min(art.x / SHAPE.1));
        let row = art.y + caption + 6.0;
        let size = vec2(view.x.max(aside + columns * pitch + colophon + 8.0), view.y.max(rows * row + gap));
        let spare = ((size.y - gap - rows * row) / (2.0 * rows)).max(0.0);
        let first = if one_row { aside + 4.0 } else { 4.0 };
        let years = (theme.part(104.0, 0.5), size.x - theme.part(110.0, 0.5));
        Self {
            size,
            one_row,
            rows: [spare, size.y - row - spare],
            shifts: [first, size.x - columns * pitch - 4.0],
            pitch,
            right: first + columns * pitch,
            art,
            caption,
            upright,
            cord: if one_row { spare + row + gap / 2.0 } else { size.y / 2.0 },
            years,
            words,
        }
    }

    /// Whether a battle stands above the cord.
    #[must_use]
    pub const fn above(&self, number: usize) -> bool {
        self.one_row || number.is_multiple_of(2)
    }

    /// The card of a battle by its place in time: they stand above and below by turns, or all above.
    #[must_use]
    pub fn card(&self, number: usize) -> Rect {
        let (row, column) = (usize::from(!self.above(number)), if self.one_row { number } else { number / 2 } as f32);
        let left = self.shifts[row] + column * self.pitch;
        Rect::from_min_size(pos2(left, self.rows[row]), vec2(self.pitch - 4.0, self.art.y + self.caption + 6.0))
    }

    /// Where a year is on the cord.
    #[must_use]
    pub fn x_of(&self, year: f32) -> f32 {
        let (first, last) = (*YEARS.start() as f32, *YEARS.end() as f32);
        self.years.0 + (year - first) / (last - first) * (self.years.1 - self.years.0)
    }
}

/// Letters that are large already need not double.
#[must_use]
pub fn name_font(theme: Theme) -> egui_macroquad::egui::FontId {
    theme.serif_bold(theme.part(20.5, 0.45) / theme.text)
}

#[must_use]
pub fn weapon_font(theme: Theme) -> egui_macroquad::egui::FontId {
    theme.sans(theme.part(16.0, 0.55) / theme.text)
}

#[must_use]
pub fn quiet_font(theme: Theme) -> egui_macroquad::egui::FontId {
    theme.serif(theme.part(14.5, 0.6) / theme.text)
}

/// Side of the disc that plays, and of anything else that a finger is meant for.
#[must_use]
pub fn disc(theme: Theme) -> f32 {
    theme.part(27.0, 0.3).min(TOUCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(text: f32) -> Theme {
        Theme { text, ..Theme::default() }
    }

    #[test]
    fn all_battles_are_seen_at_once_in_the_window_it_was_drawn_for() {
        let plan = Plan::of(theme(1.0), vec2(1200.0, 512.0), (10, 150.0));
        assert_eq!(plan.size, vec2(1200.0, 512.0));
        assert!(plan.art.x > 150.0 && plan.art.y > 130.0, "{plan:?}");
        assert!(plan.cord - plan.card(0).bottom() > plan.words && plan.card(1).top() - plan.cord > plan.words, "{plan:?}");
    }

    #[test]
    fn no_card_lies_on_another_or_leaves_the_paper() {
        for text in [1.0, 1.25, 1.5, 2.0] {
            for view in [vec2(1200.0, 512.0), vec2(1600.0, 512.0), vec2(720.0, 260.0), vec2(800.0, 500.0)] {
                for many in [1, 10, 13] {
                    let plan = Plan::of(theme(text), view, (many, 110.0 * text));
                    let paper = Rect::from_min_size(pos2(0.0, 0.0), plan.size).expand(0.5);
                    let cards: Vec<Rect> = (0..many).map(|number| plan.card(number)).collect();
                    for (index, one) in cards.iter().enumerate() {
                        assert!(paper.contains_rect(*one), "{text} {view:?} {many}: {one:?} in {paper:?}");
                        assert!(
                            cards[index + 1..].iter().all(|other| !one.intersects(*other)),
                            "{text} {view:?} {many}: {plan:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn years_lie_at_true_scale() {
        let plan = Plan::of(theme(1.0), vec2(1200.0, 512.0), (10, 150.0));
        let year = plan.x_of(1115.0) - plan.x_of(1114.0);
        assert!((plan.x_of(1234.0) - plan.x_of(1161.0) - 73.0 * year).abs() < 0.01 && year > 7.0);
    }
}
