//! Gathered: the points of the curves that are drawn, kept from frame to frame. A record only grows, so that each frame reads
//! what has come since the last, and a long run costs no more than a short one.

use super::{Bound, Point, Source};
use crate::intent::Deed;
use crate::recording::{Head, Recording, Row};

/// A curve: what it is of, over what, how many rows were read, and its points.
#[derive(Clone, Debug, PartialEq)]
struct Curve {
    of: Source,
    across: Option<Source>,
    rows: usize,
    points: Vec<Point>,
}

/// What was read of one run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    head: Head,
    deeds: Vec<Deed>,
    /// How many rows there were, and the last of them.
    rows: usize,
    last: Vec<u64>,
    curves: Vec<Curve>,
}

/// What tells a row from that of another run at the same place.
fn mark(row: &Row) -> Vec<u64> {
    [row.step].into_iter().chain(row.gauges.values().map(|value| value.to_bits())).collect()
}

impl Gathered {
    /// Turns to a record; of another run, or of one whose past a hand has changed, nothing is known.
    pub(super) fn turn_to(&mut self, recording: &Recording) {
        let last = self.rows.checked_sub(1).map(|last| recording.rows.get(last).map(mark));
        let same = last.is_none_or(|last| last.as_ref() == Some(&self.last));
        if !same || self.head != recording.head || self.deeds != recording.deeds {
            *self = Self { head: recording.head.clone(), deeds: recording.deeds.clone(), ..Self::default() };
        }
        if self.rows < recording.rows.len() {
            (self.rows, self.last) = (recording.rows.len(), recording.rows.last().map(mark).unwrap_or_default());
        }
    }

    /// Forgets the curves of which nothing was asked.
    pub(super) fn only(&mut self, wanted: impl Fn(&Source) -> bool) {
        self.curves.retain(|curve| wanted(&curve.of));
    }

    /// Every kept moment of the record turned to at which both have a value.
    pub(super) fn points(
        &mut self,
        rows: &[Row],
        (of, bound): (&Source, Bound),
        (across, over): (Option<&Source>, Option<Option<Bound>>),
    ) -> &[Point] {
        let known = self.curves.iter().position(|curve| curve.of == *of && curve.across.as_ref() == across);
        let place = known.unwrap_or_else(|| {
            self.curves.retain(|curve| curve.of != *of);
            self.curves.push(Curve { of: of.clone(), across: across.cloned(), rows: 0, points: Vec::new() });
            self.curves.len() - 1
        });
        let curve = &mut self.curves[place];
        let point = |row: &Row| {
            let x = over.map_or(Some(row.time_s), |over| over?.of_row(row))?;
            Some(Point { time_s: row.time_s, x, y: bound.of_row(row)? })
        };
        curve.points.extend(rows[curve.rows..].iter().filter_map(point));
        curve.rows = rows.len();
        &curve.points
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Asked, Picture, Series};
    use super::*;
    use crate::intent::Hand;
    use crate::sample::{Frame, Gauges};
    use crate::text::Language;

    fn row(number: u32, scale: f64) -> Row {
        let time_s = f64::from(number) / 2.0;
        let gauges = Gauges::from([("heat_release_mw".into(), scale * time_s), ("burnt_share".into(), 1.0 / (1.0 + time_s))]);
        Row { step: u64::from(number) * 30, time_s, gauges, bodies: Vec::new() }
    }

    fn gauge(id: &str) -> Source {
        Source::Gauge(id.to_owned())
    }

    /// The picture made with what was gathered is the one that is made anew.
    fn same(recording: &Recording, series: &[Series], across: Option<&Source>, gathered: &mut Gathered) {
        let (frame, language) = (Frame::default(), Language::default());
        let asked = Asked { recording, frame: &frame, series, across, shown: None, end_s: 60.0, pinned: &[], language };
        assert_eq!(Picture::with(&asked, gathered), Picture::of(&asked));
        assert!(gathered.curves.iter().all(|curve| curve.rows == recording.rows.len()));
    }

    #[test]
    fn what_was_gathered_is_what_would_be_read_anew() {
        let series = [("heat_release_mw", 0), ("burnt_share", 1)].map(|(id, stroke)| Series { source: gauge(id), stroke });
        let (mut recording, mut gathered) = (Recording::default(), Gathered::default());
        for number in 0..40 {
            recording.rows.push(row(number, 2.0));
            same(&recording, &series, None, &mut gathered);
        }
        same(&recording, &series, Some(&gauge("burnt_share")), &mut gathered);
        same(&recording, &series[..1], None, &mut gathered);
        // A hand changes the past: fewer rows, or as many others.
        recording.rows.truncate(20);
        same(&recording, &series, None, &mut gathered);
        recording.rows.extend((20..40).map(|number| row(number, 3.0)));
        recording.deeds.push(Deed { step: 599, action: Hand::LetGo });
        same(&recording, &series, None, &mut gathered);
        // Another scene, played as far between two frames.
        recording.rows = (0..50).map(|number| row(number, 4.0)).collect();
        same(&recording, &series, None, &mut gathered);
        recording.head.seed = 7;
        recording.rows.clear();
        same(&recording, &series, None, &mut gathered);
    }

    #[test]
    fn a_row_is_read_once() {
        let series = [Series { source: gauge("heat_release_mw"), stroke: 0 }];
        let mut recording = Recording { rows: (0..10).map(|number| row(number, 1.0)).collect(), ..Recording::default() };
        let mut gathered = Gathered::default();
        same(&recording, &series, None, &mut gathered);
        // What was read is not looked at again, but for the last row.
        recording.rows[3].gauges.insert("heat_release_mw".into(), 99.0);
        recording.rows.push(row(10, 1.0));
        gathered.turn_to(&recording);
        let source = &series[0].source;
        let bound = source.bind(&[]).unwrap();
        let points = gathered.points(&recording.rows, (source, bound), (None, None));
        assert!(points.len() == 11 && points[3].y < 2.0 && points[10].y > 4.9, "{points:?}");
    }
}
