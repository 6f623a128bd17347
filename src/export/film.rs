//! Film: eight moments of a run as small pictures with one scale, for worksheets and reports.
//!
//! Frames are kept while the run is made, more than are shown, since nobody knows before where it ends. It knows shapes,
//! places and looks, and nothing of the world. The same frames give the same bytes on every machine.

mod paint;
mod scene;
mod sight;

use crate::recording::Recording;
use crate::sample::Frame;
use crate::units::{format_clock, format_value};
use sight::Sight;

/// So many pictures, in so many columns.
pub const PICTURES: usize = 8;
const COLUMNS: usize = 2;
/// Numerical: no more frames than this are kept, and no fewer than half once there were as many.
const MOST_KEPT: usize = 64;
/// Between pictures, and above one for its time.
const GAP_PX: f64 = 8.0;
const LABEL_PX: f64 = 20.0;

/// The frames of a run under way.
pub struct Film {
    kept: Vec<Frame>,
    seen: usize,
    every: usize,
}

impl Default for Film {
    fn default() -> Self {
        Self { kept: Vec::new(), seen: 0, every: 1 }
    }
}

impl Film {
    /// Looks at the run at even intervals; the frame is asked for only where it is kept.
    pub fn see(&mut self, frame: impl FnOnce() -> Frame) {
        if self.seen.is_multiple_of(self.every) {
            if self.kept.len() == MOST_KEPT {
                let mut index = 0;
                self.kept.retain(|_| {
                    index += 1;
                    index % 2 == 1
                });
                self.every *= 2;
            }
            self.kept.push(frame());
        }
        self.seen += 1;
    }

    /// The moments to show, from the first to `last`, which is how the run ended, as evenly spread as was kept.
    #[must_use]
    pub fn finish(mut self, last: Frame) -> Vec<Frame> {
        self.kept.retain(|frame| frame.step < last.step);
        self.kept.push(last);
        let all = self.kept.len();
        let end_s = self.kept[all - 1].time_s;
        let wanted = (0..PICTURES).map(|picture| end_s * picture as f64 / (PICTURES - 1) as f64);
        let off = |index: usize, time_s: f64| (self.kept[index].time_s - time_s).abs();
        let nearest = |time_s: f64| (0..all).min_by(|a, b| off(*a, time_s).total_cmp(&off(*b, time_s))).unwrap_or(0);
        let mut chosen: Vec<usize> = wanted.map(nearest).collect();
        chosen.dedup();
        chosen.into_iter().map(|index| self.kept[index].clone()).collect()
    }
}

/// Pictures in rows, as a part of an SVG document, and its height in pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    pub elements: String,
    pub height_px: u32,
}

/// The strip of `frames`, its upper left corner at `(0, top_px)`. `view_m` is what the scene shows along x, from and to;
/// all that is to be seen where both are 0.
#[must_use]
pub fn strip(recording: &Recording, frames: &[Frame], view_m: (f64, f64), (width_px, top_px): (u32, u32)) -> Strip {
    let width = (f64::from(width_px) - GAP_PX * (COLUMNS + 1) as f64) / COLUMNS as f64;
    let sight = Sight::of(recording, frames, view_m, width);
    let row = sight.height_px() + LABEL_PX + GAP_PX;
    // The pictures of a short run lie less than a second apart.
    let long = frames.last().is_some_and(|last| last.time_s >= 60.0);
    let mut elements = String::new();
    for (number, frame) in frames.iter().enumerate() {
        let left = GAP_PX + (number % COLUMNS) as f64 * (width + GAP_PX);
        let top = f64::from(top_px) + (number / COLUMNS) as f64 * row;
        let clock = if long { format_clock(frame.time_s) } else { format_value(frame.time_s, "s", 1) };
        elements += &format!(
            "<text x=\"{left:.1}\" y=\"{:.1}\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#1F1B18\">{clock}</text>\n",
            top + LABEL_PX - 5.0
        );
        let inner = scene::draw(recording, frame, &sight, number == 0);
        elements += &format!(
            "<svg x=\"{left:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{:.1}\">{inner}</svg>\n",
            top + LABEL_PX,
            sight.height_px()
        );
    }
    Strip { elements, height_px: (frames.len().div_ceil(COLUMNS) as f64 * row).ceil() as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(step: u64) -> Frame {
        Frame { step, time_s: step as f64, ..Frame::default() }
    }

    #[test]
    fn a_long_run_keeps_few_frames_and_shows_eight_evenly() {
        let mut film = Film::default();
        let mut made = 0;
        for step in 0..10_000 {
            film.see(|| {
                made += 1;
                frame(step)
            });
        }
        assert!(film.kept.len() <= MOST_KEPT && film.kept.len() >= MOST_KEPT / 2 && made < 500, "{made}");
        let shown: Vec<u64> = film.finish(frame(10_000)).iter().map(|frame| frame.step).collect();
        assert_eq!((shown.len(), shown[0], shown[7]), (PICTURES, 0, 10_000));
        let even = shown.iter().enumerate().all(|(k, step)| (*step as f64 - 10_000.0 * k as f64 / 7.0).abs() < 200.0);
        assert!(even, "{shown:?}");
    }

    #[test]
    fn a_run_with_fewer_moments_shows_each_once() {
        let mut film = Film::default();
        (0..3).for_each(|step| film.see(|| frame(step)));
        assert_eq!(film.finish(frame(2)).iter().map(|frame| frame.step).collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn an_empty_scene_is_a_strip_of_empty_pictures() {
        let strip = strip(&Recording::default(), &[frame(0), frame(60)], (0.0, 0.0), (900, 50));
        assert_eq!(strip.elements.matches("<svg ").count(), 2);
        assert!(strip.elements.contains(">1:00<") && !strip.elements.contains("NaN"), "{}", strip.elements);
    }
}
