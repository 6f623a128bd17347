//! Screens: what stops things that fly without being a body of the engine: walls and roofs of buildings, sails, hangings.

use super::Kit;
use super::entity::Hold;
use crate::sample::Shape;
use crate::units::Vec2;

/// A screen as it stands in this step: many paths are held against the same few.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    pub entity: usize,
    at: Vec2,
    /// Sine and cosine of the turn from the world into its own frame.
    turn: (f64, f64),
    half: Vec2,
}

impl Screen {
    /// A place of the world in the screen's own frame.
    fn to_local(self, place: Vec2) -> Vec2 {
        let (away, (sin, cos)) = (place - self.at, self.turn);
        Vec2::new(away.x * cos - away.y * sin, away.x * sin + away.y * cos)
    }

    /// Share of the way at which it enters the screen's box, for one that comes from outside.
    fn enters(self, from: Vec2, to: Vec2) -> Option<f64> {
        let (from, to) = (self.to_local(from), self.to_local(to));
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        for (begin, end, half) in [(from.x, to.x, self.half.x), (from.y, to.y, self.half.y)] {
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
}

impl Kit {
    /// The screens: boxes fastened to something, of cloth, thatch, boards or hide that is there.
    #[must_use]
    pub(crate) fn screens(&self) -> Vec<Screen> {
        (0..self.entities.len()).filter_map(|entity| self.screen(entity)).collect()
    }

    fn screen(&self, entity: usize) -> Option<Screen> {
        let it = &self.entities[entity];
        let Shape::Box { half_x_m, half_y_m } = self.things[entity].shape else { return None };
        if !matches!(it.hold, Hold::Host { .. }) || it.gone || it.cells.is_empty() {
            return None;
        }
        let (at, angle_rad) = self.pose(entity);
        let turn = (libm::sin(-angle_rad), libm::cos(-angle_rad));
        Some(Screen { entity, at, turn, half: Vec2::new(half_x_m, half_y_m) })
    }

    /// The first of these that lies between two places, and the share of the way to it. Whatever `passes` owns is passed by,
    /// and so is a place where the cloth has burnt away.
    #[must_use]
    pub(crate) fn screen_between(&self, screens: &[Screen], (from, to): (Vec2, Vec2), passes: &str) -> Option<(usize, f64)> {
        let met = screens.iter().filter_map(|screen| {
            let share = screen.enters(from, to)?;
            let stops = !self.owned_by(screen.entity, passes) && self.whole_at(screen.entity, from + (to - from) * share);
            stops.then_some((screen.entity, share))
        });
        met.min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Whether the cloth nearest to a place is still there.
    fn whole_at(&self, screen: usize, place: Vec2) -> bool {
        let away = |cell: &&usize| (self.cell_place(**cell) - place).length();
        let cells = &self.entities[screen].cells;
        cells.iter().min_by(|a, b| away(a).total_cmp(&away(b))).is_some_and(|&cell| self.alive(cell))
    }
}
