//! Rehearsal: a browser compiles a function when it is first called, and makes it fast when it was called often. So a run
//! that nobody sees is begun as soon as the first pictures stand, a little of it in every frame: the run that is seen later
//! goes on as smoothly at its start as in its middle.

use crate::session::Session;
use macroquad::miniquad::date::now;

/// Frames before it begins: the first pictures come first.
const AFTER: u32 = 2;
/// Time given to it in a frame, and in all.
const FRAME_S: f64 = 0.012;
const WHOLE_S: f64 = 0.4;

/// The run that is rehearsed.
pub struct Rehearsal {
    frames: u32,
    unseen: Option<Session>,
    left_s: f64,
}

impl Default for Rehearsal {
    fn default() -> Self {
        Self { frames: 0, unseen: None, left_s: WHOLE_S }
    }
}

impl Rehearsal {
    /// Goes on for a part of a frame, while `session` has not begun; then it is over.
    pub fn go_on(&mut self, session: &Session) {
        self.frames += 1;
        if self.frames <= AFTER || self.left_s <= 0.0 {
            return;
        }
        let begun_s = now();
        let over = session.playing() || session.frame().step > 0 || self.rehearse(session, begun_s).is_none();
        self.left_s = if over { 0.0 } else { self.left_s - (now() - begun_s) };
        if self.left_s <= 0.0 {
            self.unseen = None;
        }
    }

    /// Nothing where there is nothing more to rehearse.
    fn rehearse(&mut self, session: &Session, begun_s: f64) -> Option<()> {
        let Some(unseen) = self.unseen.as_mut() else {
            self.unseen = Session::open(session.scenario().clone(), session.settings().clone()).ok();
            return self.unseen.is_some().then_some(());
        };
        while !unseen.ended() && now() - begun_s < FRAME_S {
            unseen.advance(1);
        }
        (!unseen.ended()).then_some(())
    }
}
