//! Hearing: what is heard of the run goes to the captions and to the loudspeaker.

use super::Window;
use crate::view::sound::ear::Ear;
use macroquad::math::vec2;
use macroquad::miniquad::date::now;

impl Window {
    /// Listens to what has happened since the last frame, from where the picture is seen.
    pub fn hear(&mut self) {
        let (frame, room) = (self.session.frame(), self.camera.viewport());
        let edge = |x: f32| self.camera.to_world(vec2(x, room.y + room.h)).x;
        let ear = Ear::of(frame, edge(room.x), edge(room.x + room.w));
        let (now_s, captions) = (now(), &mut self.panels.captions);
        let heard = captions.hearing.listen(self.session.recording(), frame, &ear);
        captions.forget(now_s);
        if self.panels.theme.captions {
            heard.iter().cloned().for_each(|heard| captions.take(heard, now_s));
        }
        self.sound(&heard);
    }
}
