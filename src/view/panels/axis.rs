//! Axis: where a time stands on the time line. A long run gets two scales with a clear break between them, so that a
//! crowded beginning is legible: most of a battle happens in its first minutes. Marks that would still touch are moved
//! apart. Pure numbers.

/// Runs shorter than this need no break.
const LONG_S: f64 = 400.0;
/// Share of the line that the first part gets.
const FIRST: f32 = 0.64;
/// Width of the break.
const BREAK: f32 = 14.0;
/// Times a person would choose for a break or between ticks, seconds.
const ROUND_S: [f64; 16] =
    [1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 180.0, 240.0, 300.0, 600.0, 900.0, 1200.0, 1800.0, 3600.0];

/// A line of time between two places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    left: f32,
    right: f32,
    end_s: f64,
    /// Time at which the scale changes.
    bend_s: Option<f64>,
}

impl Axis {
    /// A line from `left` to `right` for a run of `end_s`, with its marks in order of time.
    #[must_use]
    pub fn new(left: f32, right: f32, end_s: f64, marks: &[f64]) -> Self {
        Self { left, right: right.max(left + 4.0 * BREAK), end_s, bend_s: bend(end_s, marks) }
    }

    /// Start and end of each part, in place and in time.
    #[must_use]
    pub fn parts(&self) -> Vec<((f32, f32), (f64, f64))> {
        let Some(bend_s) = self.bend_s else { return vec![((self.left, self.right), (0.0, self.end_s))] };
        let at = self.left + (self.right - self.left) * FIRST;
        let half = BREAK / 2.0;
        vec![((self.left, at - half), (0.0, bend_s)), ((at + half, self.right), (bend_s, self.end_s))]
    }

    /// The middle of the break.
    #[must_use]
    pub fn break_x(&self) -> Option<f32> {
        self.bend_s.map(|_| self.left + (self.right - self.left) * FIRST)
    }

    #[must_use]
    pub fn x(&self, time_s: f64) -> f32 {
        let parts = self.parts();
        let part = parts.iter().find(|(_, (_, to))| time_s <= *to).or(parts.last());
        part.map_or(self.left, |((x0, x1), (t0, t1))| {
            let share = if t1 > t0 { ((time_s - t0) / (t1 - t0)).clamp(0.0, 1.0) } else { 0.0 };
            x0 + (x1 - x0) * share as f32
        })
    }

    #[must_use]
    pub fn time(&self, x: f32) -> f64 {
        let parts = self.parts();
        let part = parts.iter().find(|((_, x1), _)| x <= *x1).or(parts.last());
        part.map_or(0.0, |((x0, x1), (t0, t1))| t0 + (t1 - t0) * f64::from(((x - x0) / (x1 - x0)).clamp(0.0, 1.0)))
    }

    /// Round times for ticks at least `apart` from each other; the ends are left to others.
    #[must_use]
    pub fn ticks(&self, apart: f32) -> Vec<f64> {
        let mut all = vec![0.0];
        for ((x0, x1), (t0, t1)) in self.parts() {
            let per_s = f64::from(x1 - x0) / (t1 - t0).max(1e-9);
            let step = ROUND_S.into_iter().find(|step| step * per_s >= f64::from(apart)).unwrap_or(7200.0);
            let mut tick = (t0 / step).floor() * step + step;
            while tick <= t1 + 1e-6 {
                all.push(tick);
                tick += step;
            }
        }
        all
    }
}

/// A fifth of the run, or as much more as half of its marks need; no break where they come late.
fn bend(end_s: f64, marks: &[f64]) -> Option<f64> {
    if end_s < LONG_S {
        return None;
    }
    let middle = if marks.len() >= 4 { marks[marks.len() / 2] } else { 0.0 };
    let wanted = (end_s / 5.0).max(middle * 1.25);
    let bend_s = ROUND_S.into_iter().rev().find(|time| *time <= wanted).filter(|time| *time >= middle);
    let bend_s = bend_s.or_else(|| ROUND_S.into_iter().find(|time| *time >= wanted))?;
    (bend_s <= end_s / 2.0).then_some(bend_s)
}

/// Moves places in rising order apart until `gap` lies between any two, each as little as the others allow, and keeps
/// them between `left` and `right`.
#[must_use]
pub fn spread(places: &[f32], gap: f32, left: f32, right: f32) -> Vec<f32> {
    // Neighbours that touch become one group around their mean; a group never passes the next one.
    let mut groups: Vec<(f32, usize)> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let mut group = (place - index as f32 * gap, 1);
        while let Some(&(mean, count)) = groups.last().filter(|(mean, _)| *mean > group.0) {
            groups.pop();
            group = ((mean * count as f32 + group.0 * group.1 as f32) / (count + group.1) as f32, count + group.1);
        }
        groups.push(group);
    }
    let last = right - gap * places.len().saturating_sub(1) as f32;
    let start = groups.iter().flat_map(|&(mean, count)| std::iter::repeat_n(mean.min(last).max(left), count));
    start.enumerate().map(|(index, mean)| mean + index as f32 * gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEAN: [f64; 11] = [0.0, 40.0, 41.0, 45.0, 51.0, 56.0, 67.0, 112.0, 440.0, 497.0, 1200.0];

    #[test]
    fn places_and_times_are_each_others_way_back() {
        for axis in [Axis::new(10.0, 600.0, 1260.0, &DEAN), Axis::new(10.0, 600.0, 180.0, &[])] {
            for time_s in [0.0, 12.5, 66.6, 100.0, 170.0] {
                assert!((axis.time(axis.x(time_s)) - time_s).abs() < 0.01, "{time_s}");
            }
            assert!((axis.x(0.0) - 10.0).abs() < 1e-3 && (axis.x(1e9) - 600.0).abs() < 1e-3);
        }
        let axis = Axis::new(10.0, 600.0, 1260.0, &DEAN);
        assert!((axis.time(axis.x(900.0)) - 900.0).abs() < 0.05);
    }

    #[test]
    fn the_crowded_beginning_of_a_long_run_gets_most_of_the_line() {
        let axis = Axis::new(0.0, 600.0, 1260.0, &DEAN);
        assert!(axis.x(112.0) > 150.0, "on one scale it would stand at 53");
        assert_eq!(Axis::new(0.0, 600.0, 1260.0, &[0.0]), axis, "the line stays as it is while the story goes on");
        assert!(axis.break_x().is_some() && Axis::new(0.0, 600.0, 180.0, &DEAN[..7]).break_x().is_none());
        let late = Axis::new(0.0, 600.0, 1260.0, &[0.0, 900.0, 950.0, 1000.0, 1100.0]);
        assert_eq!(late.break_x(), None, "nothing to be gained where all comes late");
    }

    #[test]
    fn ticks_keep_their_distance() {
        let axis = Axis::new(0.0, 600.0, 1260.0, &DEAN);
        let ticks = axis.ticks(46.0);
        assert!(ticks.windows(2).all(|pair| axis.x(pair[1]) - axis.x(pair[0]) > 45.0), "{ticks:?}");
        assert!(ticks.contains(&60.0) && ticks.contains(&960.0), "{ticks:?}");
        assert_eq!(Axis::new(0.0, 600.0, 3.6, &[0.0, 3.1]).ticks(46.0), [0.0, 1.0, 2.0, 3.0], "a short run has ticks too");
    }

    #[test]
    fn marks_that_touch_move_apart_and_the_others_stay() {
        let moved = spread(&[0.0, 100.0, 102.0, 104.0, 300.0], 18.0, 0.0, 400.0);
        assert!(moved.windows(2).all(|pair| pair[1] - pair[0] > 17.9), "{moved:?}");
        assert_eq!((moved[0], moved[2], moved[4]), (0.0, 102.0, 300.0));
        let squeezed = spread(&[395.0, 396.0, 397.0], 18.0, 0.0, 400.0);
        assert!(squeezed[2] <= 400.0 && squeezed[0] >= 0.0, "{squeezed:?}");
    }
}
