//! Speaker: who plays what is heard. On a desktop that is the optional feature `sound`, in a browser the page.

use super::Window;
use super::platform;
use crate::view::sound::hearing::Heard;
use crate::view::sound::mix::{Mix, Sound};
use crate::words::say;
use macroquad::miniquad::date::now;

/// Plays sounds, each at once and over the others.
pub trait Speaker {
    fn play(&mut self, sound: &Sound);
}

/// The speaker of a window: none until sound is wanted, since opening one may fail.
#[derive(Default)]
pub struct Loud {
    speaker: Option<Box<dyn Speaker>>,
    mix: Mix,
}

impl Window {
    /// Plays what has been heard in this frame, if that is wanted; where nothing can play it, says why.
    pub fn sound(&mut self, heard: &[Heard]) {
        if !self.panels.theme.sound {
            return;
        }
        if self.loud.speaker.is_none() {
            let opened = self.page.as_ref().map_or_else(platform::speaker, |page| Ok(page.speaker()));
            match opened {
                Ok(speaker) => self.loud.speaker = Some(speaker),
                Err(reason) => {
                    self.panels.theme.sound = false;
                    self.panels.toast = None;
                    let language = self.panels.language;
                    let reason = reason.unwrap_or_else(|| say(language, "sound-not-built", &[]));
                    return self.panels.notify(say(language, "sound-not-there", &[("reason", reason.into())]), now());
                }
            }
        }
        let Loud { speaker: Some(speaker), mix } = &mut self.loud else { return };
        mix.choose(heard, now()).iter().for_each(|sound| speaker.play(sound));
    }
}
