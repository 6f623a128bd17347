//! Beat: the time by which flames, smoke, flags and legs are drawn. It is the run's own, in steps as of a drawn film: what was
//! drawn between two of them stands, and costs nothing. For who is made unwell by things that flicker it stands still, and goes
//! on now and then, so that what has changed is drawn anew.

use macroquad::time::get_time;

/// How long a drawing stands, of watching.
const STANDS_S: f64 = 0.075;
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

#[derive(Debug, Default)]
pub struct Beat {
    /// Less is to move.
    pub calm: bool,
    drawn_s: f32,
    since_s: f64,
    last_s: f64,
}

impl Beat {
    /// The times by which a frame of this time is drawn.
    pub fn of(&mut self, time_s: f64) -> Beats {
        self.at(time_s, get_time())
    }

    fn at(&mut self, time_s: f64, clock_s: f64) -> Beats {
        // A run that stands still is drawn as it is at that time.
        let stands = !self.calm && time_s == self.last_s;
        self.last_s = time_s;
        if stands || clock_s - self.since_s >= if self.calm { RESTS_S } else { STANDS_S } {
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
            let beats = beat.at(time_s, clock_s);
            (beats.beat_s, beats.flight_s)
        };
        assert_eq!((drawn(false, 1.0, 0.1), drawn(false, 2.0, 0.2)), ((1.0, 1.0), (2.0, 2.0)));
        // A drawing stands for a moment, but what flies goes on.
        assert_eq!((drawn(false, 2.1, 0.21), drawn(false, 2.2, 0.22)), ((2.0, 2.1), (2.0, 2.2)));
        // A run that stands still shows its own time.
        assert_eq!(drawn(false, 2.2, 0.23), (2.2, 2.2));
        assert_eq!((drawn(true, 3.0, 0.4), drawn(true, 50.0, 1.8)), ((2.2, 2.2), (50.0, 50.0)));
        assert_eq!((drawn(true, 60.0, 2.0), drawn(true, 60.0, 2.1)), ((50.0, 50.0), (50.0, 50.0)));
    }
}
