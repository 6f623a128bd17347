//! Carried: a thing in the hand. Where it is put down, there it stands at 0:00, also where the run has moved it meanwhile; put
//! back where it was taken up, nothing changes.

use super::{Build, Deed};
use crate::edit::Edit;
use egui_macroquad::egui::Pos2;

/// A thing that the run has moved is not meant to begin elsewhere before it is carried so far, points.
const LEAST: f32 = 4.0;

/// Where a thing's tag stands in the window, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub id: String,
    pub kind: String,
    /// The foot of its middle, where that is now.
    pub foot: Pos2,
    /// How far the thing reaches to each side, and up.
    pub half: f32,
    pub high: f32,
    /// Its middle in the world at 0:00, m.
    pub begins_m: f64,
    /// How far it has gone from there in this run, without what carries it.
    pub went_m: f64,
    /// It can be moved.
    pub moves: bool,
}

/// A thing in the hand: its tag as it was when it was taken up, and how far it has been carried, points.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    pub from: Tag,
    pub by: f32,
}

impl Build {
    /// Carries a thing so many points from where it was taken up. It stays what it was then, though the run goes on.
    pub fn carry(&mut self, id: &str, by: f32) {
        match &mut self.carried {
            Some(carried) if carried.from.id == id => carried.by = by,
            _ => {
                let tag = self.tags.iter().find(|tag| tag.id == id && tag.moves).cloned();
                self.carried = tag.map(|from| Carried { from, by });
            }
        }
    }

    /// How far the beginning of what is carried would move; `None` while it is where it was taken up.
    #[must_use]
    pub fn carried_m(&self) -> Option<f64> {
        let Carried { from, by } = self.carried.as_ref()?;
        let stays = from.went_m != 0.0 && by.abs() < LEAST;
        let to_m = from.begins_m + from.went_m + f64::from(by / self.points_per_m.max(1e-3));
        Some(self.snapped(to_m) - from.begins_m).filter(|_| !stays)
    }

    /// Puts down what is carried, where it is now.
    pub fn put_down(&mut self) {
        let by_m = self.carried_m().filter(|by_m| *by_m != 0.0);
        if let (Some(Carried { from, .. }), Some(by_m)) = (self.carried.take(), by_m) {
            self.wish = Some(Deed::Do(Edit::Move { id: from.id, by_m }));
        }
    }

    /// Whether something is being carried or aimed now.
    #[must_use]
    pub const fn in_hand(&self) -> bool {
        self.carried.is_some() || self.aiming_deg.is_some()
    }

    /// Puts back what is carried or aimed; answers whether there was something.
    pub fn put_back(&mut self) -> bool {
        let held = self.in_hand();
        self.let_fall |= held;
        (self.carried, self.aiming_deg) = (None, None);
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui_macroquad::egui::pos2;

    fn tower(went_m: f64) -> Build {
        let (id, kind) = ("tower".to_owned(), "SiegeTower".to_owned());
        let tag = Tag { id, kind, foot: pos2(500.0, 400.0), half: 30.0, high: 90.0, begins_m: 40.0, went_m, moves: true };
        Build { points_per_m: 10.0, tags: vec![tag], ..Build::default() }
    }

    fn moved(build: &mut Build, by: f32) -> Option<f64> {
        build.carry("tower", by);
        build.put_down();
        match build.wish.take() {
            Some(Deed::Do(Edit::Move { by_m, .. })) => Some(by_m),
            _ => None,
        }
    }

    #[test]
    fn a_thing_begins_where_it_is_put_also_where_the_run_has_moved_it() {
        assert_eq!(moved(&mut tower(0.0), 31.0), Some(3.0), "on the grid");
        assert_eq!(moved(&mut tower(-12.2), 31.0), Some(-9.0), "from 27.8 m, where it was taken up, to 31 m");
        assert_eq!(moved(&mut tower(-12.2), 2.0), None, "put back, it begins where it began");
        assert_eq!(moved(&mut tower(0.0), 1.0), None);
    }

    #[test]
    fn a_run_that_goes_on_does_not_move_what_is_in_the_hand() {
        let mut build = tower(-12.2);
        build.carry("tower", 20.0);
        build.tags[0].went_m = -14.0;
        build.tags[0].foot.x -= 18.0;
        build.carry("tower", 31.0);
        let carried = build.carried.clone().unwrap();
        assert_eq!((carried.from.foot.x, build.carried_m()), (500.0, Some(-9.0)));
        build.put_back();
        build.put_down();
        assert!(build.wish.is_none() && build.let_fall, "what was put back moves nothing");
    }
}
