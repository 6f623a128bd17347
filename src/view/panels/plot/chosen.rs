//! Chosen: which series are plotted, what stands on the x axis, and which stretch of it shows. Pure numbers. It outlives a
//! restart of the run and a change of its account.

use super::band::Band;
use crate::plot::{Gathered, MOST, Series, Source, Stretch};

/// The shortest stretch that can be shown, as a share of all: 1,200 s shrink to 3.
const CLOSEST: f64 = 1.0 / 400.0;

/// What is plotted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plots {
    pub series: Vec<Series>,
    /// What stands on the x axis; nothing for time.
    pub across: Option<Source>,
    /// The stretch of the x axis that is shown; nothing for all of it.
    pub shown: Option<Stretch>,
    /// The thing whose values the list offers; nothing for the gauges of the whole scene.
    pub of: Option<String>,
    /// A parameter that is uncertain, and what that makes of the curves.
    pub band: Option<Band>,
    /// What was read of the record for it.
    pub gathered: Gathered,
}

impl Plots {
    /// One gauge over time.
    #[must_use]
    pub fn of_gauge(id: &str) -> Self {
        Self { series: vec![Series { source: Source::Gauge(id.to_owned()), stroke: 0 }], ..Self::default() }
    }

    #[must_use]
    pub fn has(&self, source: &Source) -> bool {
        self.series.iter().any(|it| it.source == *source)
    }

    #[must_use]
    pub fn is_full(&self) -> bool {
        self.series.len() >= MOST
    }

    /// Adds a series with the first stroke that is free, or takes it away. A plot that is full stays as it is.
    pub fn toggle(&mut self, source: &Source) {
        if self.has(source) {
            self.series.retain(|it| it.source != *source);
            if self.across.as_ref() == Some(source) {
                self.set_across(None);
            }
        } else if !self.is_full() {
            let free = (0..MOST).find(|stroke| self.series.iter().all(|it| it.stroke != *stroke)).unwrap_or(0);
            self.series.push(Series { source: source.clone(), stroke: free });
        }
    }

    /// Another axis shows all of itself.
    pub fn set_across(&mut self, across: Option<Source>) {
        if self.across != across {
            (self.across, self.shown) = (across, None);
        }
    }

    /// Shows a stretch `times` as long around `at`, within `all`.
    pub fn zoom(&mut self, all: Stretch, at: f64, times: f64) {
        let (from, to) = self.shown.unwrap_or(all);
        let whole = all.1 - all.0;
        let length = ((to - from) * times).max(whole * CLOSEST);
        let share = ((at - from) / (to - from)).clamp(0.0, 1.0);
        self.show(all, (at - share * length, length));
    }

    /// Moves the stretch by a share of its length.
    pub fn pan(&mut self, all: Stretch, share: f64) {
        if let Some((from, to)) = self.shown {
            self.show(all, (from + share * (to - from), to - from));
        }
    }

    /// Moves the stretch as little as brings `at` into it.
    pub fn follow(&mut self, all: Stretch, at: f64) {
        if let Some((from, to)) = self.shown {
            let by = (at - to).max(0.0) + (at - from).min(0.0);
            self.show(all, (from + by, to - from));
        }
    }

    fn show(&mut self, all: Stretch, (from, length): (f64, f64)) {
        if length >= (all.1 - all.0) * 0.999 {
            self.shown = None;
            return;
        }
        let from = from.min(all.1 - length).max(all.0);
        self.shown = Some((from, from + length));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gauge(id: &str) -> Source {
        Source::Gauge(id.to_owned())
    }

    #[test]
    fn a_series_keeps_its_stroke_and_a_free_one_is_used_again() {
        let mut plots = Plots::of_gauge("a");
        ["b", "c", "d"].iter().for_each(|id| plots.toggle(&gauge(id)));
        plots.toggle(&gauge("b"));
        plots.toggle(&gauge("e"));
        let strokes: Vec<(String, usize)> = plots.series.iter().map(|it| (it.source.column(), it.stroke)).collect();
        assert_eq!(strokes, [("a".into(), 0), ("c".into(), 2), ("d".into(), 3), ("e".into(), 1)]);
        ["f", "g", "h", "i"].iter().for_each(|id| plots.toggle(&gauge(id)));
        assert_eq!(plots.series.len(), MOST);
    }

    #[test]
    fn who_takes_away_the_x_axis_gets_time_back() {
        let mut plots = Plots::of_gauge("a");
        plots.toggle(&gauge("b"));
        plots.set_across(Some(gauge("b")));
        plots.shown = Some((1.0, 2.0));
        plots.toggle(&gauge("b"));
        assert_eq!((plots.across, plots.shown), (None, None));
    }

    #[test]
    fn zoom_keeps_its_place_and_stays_within() {
        let (mut plots, all) = (Plots::default(), (0.0, 100.0));
        plots.zoom(all, 20.0, 0.5);
        assert_eq!(plots.shown, Some((10.0, 60.0)));
        plots.pan(all, -1.0);
        assert_eq!(plots.shown, Some((0.0, 50.0)));
        plots.follow(all, 70.0);
        assert_eq!(plots.shown, Some((20.0, 70.0)));
        plots.zoom(all, 30.0, 8.0);
        assert_eq!(plots.shown, None);
        (0..40).for_each(|_| plots.zoom(all, 100.0, 0.5));
        let (from, to) = plots.shown.unwrap();
        assert!((to - from - 0.25).abs() < 1e-9 && (to - 100.0).abs() < 1e-9, "{from} to {to}");
    }
}
