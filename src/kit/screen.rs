//! Screens: what stops things that fly without being a body of the engine: walls and roofs of buildings, sails, hangings.

use super::Kit;
use super::entity::Hold;
use crate::sample::Shape;
use crate::units::Vec2;

impl Kit {
    /// Entities that are screens: fastened to something, and of cloth, thatch, boards or hide that is there.
    #[must_use]
    pub(crate) fn screens(&self) -> Vec<usize> {
        let is_screen = |entity: &usize| {
            let it = &self.entities[*entity];
            matches!(it.hold, Hold::Host { .. }) && !it.gone && !it.cells.is_empty()
        };
        (0..self.entities.len()).filter(is_screen).collect()
    }

    /// The first of these that lies between two places, and the share of the way to it. Whatever `passes` owns is passed by,
    /// and so is a place where the cloth has burnt away.
    #[must_use]
    pub(crate) fn screen_between(&self, screens: &[usize], (from, to): (Vec2, Vec2), passes: &str) -> Option<(usize, f64)> {
        let met = screens.iter().filter(|&&screen| !self.owned_by(screen, passes)).filter_map(|&screen| {
            let share = self.enters(screen, from, to)?;
            self.whole_at(screen, from + (to - from) * share).then_some((screen, share))
        });
        met.min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Share of the way at which it enters a screen's box, for one that comes from outside.
    fn enters(&self, screen: usize, from: Vec2, to: Vec2) -> Option<f64> {
        let Shape::Box { half_x_m, half_y_m } = self.things[screen].shape else { return None };
        let (from, to) = (self.to_local(screen, from), self.to_local(screen, to));
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        for (begin, end, half) in [(from.x, to.x, half_x_m), (from.y, to.y, half_y_m)] {
            let way = end - begin;
            if way == 0.0 {
                if begin.abs() > half {
                    return None;
                }
                continue;
            }
            let (one, other) = ((-half - begin) / way, (half - begin) / way);
            (first, last) = (first.max(one.min(other)), last.min(one.max(other)));
        }
        (first > 0.0 && first <= last).then_some(first)
    }

    /// Whether the cloth nearest to a place is still there.
    fn whole_at(&self, screen: usize, place: Vec2) -> bool {
        let away = |cell: &&usize| (self.cell_place(**cell) - place).length();
        let cells = &self.entities[screen].cells;
        cells.iter().min_by(|a, b| away(a).total_cmp(&away(b))).is_some_and(|&cell| self.alive(cell))
    }
}
