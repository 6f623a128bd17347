//! Voices: what each cue sounds like, made by code of noise and tones; there is no recording. They tell one thing from
//! another and claim no more: nobody knows how a thunderclap bomb sounded. Every number here is made up for that (assumed).

use crate::view::dice::Dice;
use std::f32::consts::TAU;

/// Samples a second: enough for thumps and hisses, half of what music wants.
pub const RATE_HZ: u32 = 22_050;

/// What a layer is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stuff {
    /// Noise between two frequencies, Hz.
    Noise(f32, f32),
    /// A tone that glides from one frequency to another, Hz, with its first overtones.
    Tone(f32, f32),
}
use Stuff::{Noise, Tone};

/// One sound, or many like it strewn over a time.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layer {
    stuff: Stuff,
    /// Time in which it rises, and in which it falls to a third, s.
    rise_s: f32,
    fall_s: f32,
    level: f32,
    /// How many, over how many seconds.
    strewn: (u32, f32),
}

const fn once(stuff: Stuff, rise_s: f32, fall_s: f32, level: f32) -> Layer {
    Layer { stuff, rise_s, fall_s, level, strewn: (1, 0.0) }
}

const fn many(stuff: Stuff, fall_s: f32, level: f32, strewn: (u32, f32)) -> Layer {
    Layer { stuff, rise_s: 0.002, fall_s, level, strewn }
}

/// The layers of every cue, in the order of `cues::CUES`.
#[rustfmt::skip]
const VOICES: [(&str, &[Layer]); 16] = [
    ("thunderclap", &[once(Noise(300.0, 9000.0), 0.001, 0.05, 1.0), once(Noise(25.0, 160.0), 0.004, 0.45, 1.0),
        once(Noise(40.0, 400.0), 0.1, 0.9, 0.4)]),
    ("bang", &[once(Noise(200.0, 5000.0), 0.002, 0.05, 0.8), once(Noise(30.0, 220.0), 0.006, 0.3, 1.0)]),
    ("flare", &[once(Noise(40.0, 250.0), 0.02, 0.2, 0.8), once(Noise(300.0, 4000.0), 0.12, 0.5, 0.5)]),
    ("collapse", &[once(Noise(30.0, 300.0), 0.15, 0.6, 1.0), many(Noise(250.0, 3000.0), 0.03, 0.6, (14, 1.1))]),
    ("ram", &[once(Noise(40.0, 250.0), 0.003, 0.25, 1.0), many(Noise(300.0, 3000.0), 0.03, 0.7, (5, 0.3))]),
    ("crack", &[once(Noise(600.0, 6000.0), 0.001, 0.03, 1.0), once(Noise(150.0, 900.0), 0.002, 0.1, 0.6)]),
    ("rope", &[once(Noise(800.0, 7000.0), 0.001, 0.02, 0.8), once(Tone(420.0, 150.0), 0.002, 0.15, 0.7)]),
    ("thud", &[once(Noise(30.0, 180.0), 0.003, 0.12, 1.0), once(Tone(75.0, 45.0), 0.003, 0.12, 0.7)]),
    ("hoofs", &[many(Noise(60.0, 800.0), 0.03, 1.0, (16, 1.5))]),
    ("jet", &[once(Noise(500.0, 8000.0), 0.2, 0.7, 0.8), once(Noise(60.0, 300.0), 0.2, 0.6, 0.5)]),
    ("splash", &[once(Noise(400.0, 5000.0), 0.02, 0.25, 0.8), many(Noise(900.0, 4000.0), 0.04, 0.4, (8, 0.7))]),
    ("shouts", &[many(Tone(230.0, 180.0), 0.16, 0.5, (5, 0.8)), many(Tone(330.0, 260.0), 0.13, 0.4, (4, 0.8))]),
    ("swish", &[once(Noise(900.0, 4500.0), 0.1, 0.12, 0.7)]),
    ("creak", &[many(Tone(230.0, 290.0), 0.012, 0.7, (26, 0.8))]),
    ("crackle", &[many(Noise(1200.0, 7000.0), 0.006, 1.0, (24, 1.0)), once(Noise(200.0, 900.0), 0.3, 0.4, 0.1)]),
    ("fizz", &[once(Noise(3000.0, 9000.0), 0.1, 0.5, 0.5)]),
];

/// The samples of a cue, -1 to 1, the loudest of them at one; the same every time. Nothing where there is no such cue.
#[must_use]
pub fn wave(cue: &str) -> Vec<f32> {
    let Some(at) = VOICES.iter().position(|(id, _)| *id == cue) else { return Vec::new() };
    let mut dice = Dice::new(at as u64);
    let mut samples = Vec::new();
    for layer in VOICES[at].1 {
        for _ in 0..layer.strewn.0 {
            let begin_s = layer.strewn.1 * dice.unit();
            let level = if layer.strewn.0 > 1 { layer.level * dice.range(0.4, 1.0) } else { layer.level };
            add(&mut samples, *layer, (begin_s, level), &mut dice);
        }
    }
    let peak = samples.iter().fold(1e-6_f32, |most, sample| most.max(sample.abs()));
    samples.iter_mut().for_each(|sample| *sample /= peak);
    samples
}

fn add(samples: &mut Vec<f32>, layer: Layer, (begin_s, level): (f32, f32), dice: &mut Dice) {
    let rate = RATE_HZ as f32;
    let (first, count) = ((begin_s * rate) as usize, ((layer.rise_s + 5.0 * layer.fall_s) * rate) as usize);
    if samples.len() < first + count {
        samples.resize(first + count, 0.0);
    }
    let mut band = Band::default();
    let mut turns = 0.0_f32;
    for (at, sample) in samples[first..first + count].iter_mut().enumerate() {
        let time_s = at as f32 / rate;
        let raw = match layer.stuff {
            Noise(low_hz, high_hz) => band.pass(dice.range(-1.0, 1.0), low_hz, high_hz),
            Tone(from_hz, to_hz) => {
                turns += (from_hz + (to_hz - from_hz) * at as f32 / count as f32) / rate;
                [1.0, 0.5, 0.3, 0.15].iter().zip(1_u8..).map(|(share, n)| share * (TAU * turns * f32::from(n)).sin()).sum()
            }
        };
        // It ends in silence, or it would end with a click.
        let left = 1.0 - at as f32 / count as f32;
        let falls = ((layer.rise_s - time_s).min(0.0) / layer.fall_s).exp() * left;
        *sample += raw * level * (time_s / layer.rise_s).min(1.0) * falls;
    }
}

/// Lets through what lies between two frequencies: two filters of the first order, each twice.
#[derive(Default)]
struct Band {
    high: [f32; 2],
    low: [f32; 2],
}

impl Band {
    fn pass(&mut self, sample: f32, low_hz: f32, high_hz: f32) -> f32 {
        let share = |hz: f32| 1.0 - (-TAU * hz / RATE_HZ as f32).exp();
        let mut out = sample;
        for kept in &mut self.high {
            *kept += share(high_hz) * (out - *kept);
            out = *kept;
        }
        for kept in &mut self.low {
            *kept += share(low_hz) * (out - *kept);
            out -= *kept;
        }
        // A narrow band holds less of the noise: it is raised to about the strength of a wide one.
        out * (RATE_HZ as f32 / (high_hz - low_hz).max(1.0)).sqrt().min(14.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::cues::CUES;
    use super::*;

    #[test]
    fn every_cue_has_a_voice_of_its_own_that_begins_and_ends_in_silence() {
        let waves: Vec<Vec<f32>> = CUES.iter().map(|cue| wave(cue.id)).collect();
        for (cue, wave) in CUES.iter().zip(&waves) {
            let long_s = wave.len() as f32 / RATE_HZ as f32;
            assert!((0.1..=6.0).contains(&long_s), "{}: {long_s} s", cue.id);
            let peak = wave.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            assert!((peak - 1.0).abs() < 1e-3 && wave.iter().all(|sample| sample.is_finite()), "{}: {peak}", cue.id);
            assert!(wave[wave.len() - 20..].iter().all(|sample| sample.abs() < 0.02), "{} ends with a click", cue.id);
            assert_eq!(waves.iter().filter(|other| *other == wave).count(), 1, "{}", cue.id);
        }
    }

    /// How often a wave crosses zero in a second: about twice the frequency that is heard.
    fn crossings_hz(wave: &[f32]) -> f32 {
        let signs = wave.windows(2).filter(|pair| (pair[0] < 0.0) != (pair[1] < 0.0)).count();
        signs as f32 * RATE_HZ as f32 / wave.len() as f32
    }

    #[test]
    fn a_thud_is_deep_and_a_fizz_is_high() {
        let [thud, bang, fizz] = ["thud", "bang", "fizz"].map(|cue| crossings_hz(&wave(cue)));
        assert!(thud < 500.0 && fizz > 4000.0 && thud < fizz && bang < fizz, "{thud} {bang} {fizz}");
    }
}
