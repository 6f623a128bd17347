//! Beat: the time by which flames, smoke, flags and legs are drawn. It is the run's own, in steps as of a drawn film: what was
//! drawn between two of them stands, and costs nothing. For who is made unwell by things that flicker it stands still, and goes
//! on now and then, so that what has changed is drawn anew.

use crate::sample::{Frame, SwellSample};
use macroquad::time::get_time;

/// How long a drawing stands, of watching.
const STANDS_S: f64 = 0.075;
/// How long it waits for a film.
const WAITS_S: f64 = 0.4;
/// Frames without a step after which a run stands still.
pub const STOOD: u32 = 6;
/// How long it does where less is to move.
const RESTS_S: f64 = 1.5;

/// The times by which a frame is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Beats {
    /// Of what sways and flickers where it is.
    pub beat_s: f32,
    /// Of what flies and falls.
    pub flight_s: f32,
}

impl Beats {
    /// All that a picture which is kept for a while depends on.
    #[must_use]
    pub const fn both(self) -> (f32, f32) {
        (self.flight_s, self.beat_s)
    }
}

#[derive(Debug, Default)]
pub struct Beat {
    /// Less is to move.
    pub calm: bool,
    drawn_s: f32,
    since_s: f64,
    last_s: f64,
    /// Frames for which the run has stood.
    same: u32,
    /// The swell as it is drawn, and since when.
    swell: Option<SwellSample>,
    swell_s: f32,
}

impl Beat {
    /// The times by which a frame of this time is drawn. Where there are films, what sways goes on when they have `turned`: what
    /// lies over each other is painted once for both.
    pub fn of(&mut self, time_s: f64, turned: Option<bool>) -> Beats {
        self.at(time_s, get_time(), turned)
    }

    /// The swell of open water by which a frame is drawn: it goes on with what sways, so that water is painted once for both. Where
    /// less is to move it goes with the ships, which lie in it.
    pub fn swell(&mut self, frame: &Frame) -> Option<SwellSample> {
        if self.calm || self.same > 0 || self.swell_s != self.drawn_s {
            (self.swell, self.swell_s) = (frame.swells.first().copied(), self.drawn_s);
        }
        self.swell
    }

    fn at(&mut self, time_s: f64, clock_s: f64, turned: Option<bool>) -> Beats {
        // A run that stands still is drawn as it is at that time; frames may come faster than steps.
        self.same = if time_s == self.last_s { self.same.saturating_add(1) } else { 0 };
        let stands = !self.calm && self.same >= STOOD;
        self.last_s = time_s;
        let stood_s = clock_s - self.since_s;
        let goes_on = match turned {
            _ if self.calm => stood_s >= RESTS_S,
            Some(turned) => turned || stood_s >= WAITS_S,
            None => stood_s >= STANDS_S,
        };
        if stands || goes_on {
            (self.drawn_s, self.since_s) = (time_s as f32, clock_s);
        }
        Beats { beat_s: self.drawn_s, flight_s: if self.calm { self.drawn_s } else { time_s as f32 } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_time_of_the_run_unless_less_is_to_move() {
        let mut beat = Beat::default();
        let mut drawn = |calm: bool, time_s: f64, clock_s: f64| {
            beat.calm = calm;
            let beats = beat.at(time_s, clock_s, None);
            (beats.beat_s, beats.flight_s)
        };
        assert_eq!((drawn(false, 1.0, 0.1), drawn(false, 2.0, 0.2)), ((1.0, 1.0), (2.0, 2.0)));
        // A drawing stands for a moment, but what flies goes on.
        assert_eq!((drawn(false, 2.1, 0.21), drawn(false, 2.2, 0.22)), ((2.0, 2.1), (2.0, 2.2)));
        // A frame may come before the next step; a run that stands still shows its own time.
        assert_eq!(drawn(false, 2.2, 0.23), (2.0, 2.2));
        (0..STOOD).for_each(|_| _ = drawn(false, 2.2, 0.24));
        assert_eq!(drawn(false, 2.2, 0.25), (2.2, 2.2));
        assert_eq!((drawn(true, 3.0, 0.4), drawn(true, 50.0, 1.8)), ((2.2, 2.2), (50.0, 50.0)));
        assert_eq!((drawn(true, 60.0, 2.0), drawn(true, 60.0, 2.1)), ((50.0, 50.0), (50.0, 50.0)));
    }
}
