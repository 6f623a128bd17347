//! The cut of a hull by the water: area, centroid and water line of the part of a polygon that lies below a level.
//! Geometry only; knows nothing of forces.

use crate::kit::water::Wet;
use crate::units::Vec2;

/// The part of a closed, counter-clockwise polygon below `level_m`.
#[inline]
#[must_use]
pub fn submerged(count: usize, corner: impl Fn(usize) -> Vec2, level_m: f64) -> Wet {
    let mut sum = Sum::default();
    let mut width_m = 0.0;
    let mut previous = corner(count.saturating_sub(1));
    for number in 0..count {
        let here = corner(number);
        let (was_under, is_under) = (previous.y < level_m, here.y < level_m);
        if was_under != is_under {
            let share = (level_m - previous.y) / (here.y - previous.y);
            let crossing = Vec2::new(previous.x + share * (here.x - previous.x), level_m);
            sum.add(crossing);
            // Counter-clockwise, the outline comes out of the water on the right and goes in on the left.
            width_m += if was_under { crossing.x } else { -crossing.x };
        }
        if is_under {
            sum.add(here);
        }
        previous = here;
    }
    Wet { area_m2: sum.twice_area / 2.0, centroid: sum.centroid(), width_m }
}

/// Triangles from the first corner: sums stay exact for a sliver far from the origin.
#[derive(Default)]
struct Sum {
    first: Option<Vec2>,
    last: Vec2,
    twice_area: f64,
    moment: Vec2,
}

impl Sum {
    fn add(&mut self, corner: Vec2) {
        let Some(first) = self.first else {
            self.first = Some(corner);
            return;
        };
        let next = corner - first;
        let cross = self.last.x * next.y - self.last.y * next.x;
        self.twice_area += cross;
        self.moment += (self.last + next) * (cross / 3.0);
        self.last = next;
    }

    fn centroid(&self) -> Vec2 {
        let first = self.first.unwrap_or_default();
        if self.twice_area > 0.0 { first + self.moment * (1.0 / self.twice_area) } else { first }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_half_under_water_has_half_its_area_there() {
        let corners = [Vec2::new(0.0, -1.0), Vec2::new(4.0, -1.0), Vec2::new(4.0, 1.0), Vec2::new(0.0, 1.0)];
        let wet = submerged(4, |number| corners[number], 0.0);
        assert_eq!((wet.area_m2, wet.width_m, wet.centroid), (4.0, 4.0, Vec2::new(2.0, -0.5)));
        assert_eq!(submerged(4, |number| corners[number], -2.0).area_m2, 0.0);
        assert_eq!(submerged(4, |number| corners[number], 2.0).area_m2, 8.0);
    }
}
