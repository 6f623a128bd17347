//! Beat: the time by which flames, smoke, flags and legs are drawn. It is the run's own; for who is made unwell by things
//! that flicker it stands still, and goes on now and then, so that what has changed is drawn anew.

use macroquad::time::get_time;

/// How long it stands still, of watching.
const RESTS_S: f64 = 1.5;

#[derive(Debug, Default)]
pub struct Beat {
    /// Less is to move.
    pub calm: bool,
    drawn_s: f32,
    since_s: f64,
}

impl Beat {
    /// The time by which a frame of this time is drawn.
    pub fn of(&mut self, time_s: f64) -> f32 {
        self.at(time_s, get_time())
    }

    fn at(&mut self, time_s: f64, clock_s: f64) -> f32 {
        if !self.calm || clock_s - self.since_s >= RESTS_S {
            (self.drawn_s, self.since_s) = (time_s as f32, clock_s);
        }
        self.drawn_s
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_time_of_the_run_unless_less_is_to_move() {
        let mut beat = Beat::default();
        assert_eq!((beat.at(1.0, 0.1), beat.at(2.0, 0.2)), (1.0, 2.0));
        beat.calm = true;
        assert_eq!((beat.at(3.0, 0.3), beat.at(50.0, 1.6)), (2.0, 2.0));
        assert_eq!((beat.at(60.0, 1.8), beat.at(61.0, 1.9)), (60.0, 60.0));
    }
}
