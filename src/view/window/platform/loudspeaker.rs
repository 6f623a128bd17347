//! Loudspeaker: the sound of a desktop, by the library rodio.

use crate::view::sound::mix::Sound;
use crate::view::sound::voices::{RATE_HZ, wave};
use crate::view::window::speaker::Speaker;
use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, MixerDeviceSink};
use std::collections::BTreeMap;
use std::num::{NonZeroU16, NonZeroU32};

const STEREO: NonZeroU16 = NonZeroU16::new(2).expect("two is not zero");
const RATE: NonZeroU32 = NonZeroU32::new(RATE_HZ).expect("there are samples");

/// The machine's own output.
struct Output {
    sink: MixerDeviceSink,
    waves: BTreeMap<&'static str, Vec<f32>>,
}

/// The machine's own output.
///
/// # Errors
/// The library's reason, where there is no output or it is taken.
pub fn open() -> Result<Box<dyn Speaker>, Option<String>> {
    let mut sink = DeviceSinkBuilder::open_default_sink().map_err(|error| Some(error.to_string()))?;
    sink.log_on_drop(false);
    Ok(Box::new(Output { sink, waves: BTreeMap::new() }))
}

impl Speaker for Output {
    fn play(&mut self, sound: &Sound) {
        let wave = self.waves.entry(sound.cue.id).or_insert_with(|| wave(sound.cue.id));
        // Of equal strength in all, wherever it comes from.
        let (right, left) = ((sound.side + 1.0) * std::f32::consts::FRAC_PI_4).sin_cos();
        let both = wave.iter().flat_map(|sample| [sample * sound.gain * left, sample * sound.gain * right]).collect::<Vec<_>>();
        self.sink.mixer().add(SamplesBuffer::new(STEREO, RATE, both));
    }
}
