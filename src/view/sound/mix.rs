//! Mix: how loud and from which side a heard thing is played, and which of many.

use super::cues::Cue;
use super::hearing::Heard;
use std::collections::BTreeMap;

/// No loudspeaker of a classroom has the range between a fizz and a burst: of a difference of levels this share is played
/// (assumed), below a level that is played as loud as it goes, dB.
const RANGE: f64 = 0.4;
const FULL_DB: f64 = 150.0;
/// The same thing is played again after this, s of the clock on the wall; so many begin at once.
const AGAIN_S: f64 = 0.12;
const AT_ONCE: usize = 4;

/// One sound, as it is to be played.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    pub cue: &'static Cue,
    /// Share of the loudest that can be played.
    pub gain: f32,
    /// -1 at the left, 1 at the right.
    pub side: f32,
}

impl Sound {
    /// Of what is heard.
    #[must_use]
    pub fn of(heard: &Heard) -> Self {
        let gain = 10.0_f64.powf((heard.loudness_db() - FULL_DB).min(0.0) * RANGE / 20.0) as f32;
        let side = heard.from.as_ref().map_or(0.0, |from| from.side.share());
        Self { cue: heard.cue, gain, side }
    }
}

/// Remembers what was played when.
#[derive(Debug, Default)]
pub struct Mix {
    played_s: BTreeMap<&'static str, f64>,
}

impl Mix {
    /// Which of the things heard at `now_s` of the clock on the wall are played: the loudest, each of a kind once.
    pub fn choose(&mut self, heard: &[Heard], now_s: f64) -> Vec<Sound> {
        let mut sounds: Vec<Sound> = heard.iter().map(Sound::of).collect();
        sounds.sort_by(|one, other| other.gain.total_cmp(&one.gain));
        let mut chosen: Vec<Sound> = Vec::new();
        for sound in sounds {
            let rests = self.played_s.get(sound.cue.id).is_none_or(|played_s| (now_s - played_s).abs() >= AGAIN_S);
            if rests && chosen.len() < AT_ONCE {
                self.played_s.insert(sound.cue.id, now_s);
                chosen.push(sound);
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::super::cues::CUES;
    use super::super::ear::Side;
    use super::super::hearing::From;
    use super::*;

    fn heard(cue: &'static Cue, side: Side, level_db: f64) -> Heard {
        let from = From { side, distance_m: 10.0, delay_s: 0.0, level_db: Some(level_db) };
        Heard { cue, from: Some(from), due_s: 0.0 }
    }

    #[test]
    fn what_is_louder_is_played_louder_and_from_its_side() {
        let levels = [160.0, 130.0, 100.0, 60.0].map(|level_db| Sound::of(&heard(&CUES[0], Side::Left, level_db)).gain);
        assert!(levels.windows(2).all(|pair| pair[0] > pair[1]) && levels[0] == 1.0, "{levels:?}");
        let sides = [Side::FarLeft, Side::Left, Side::Middle, Side::Right, Side::FarRight]
            .map(|side| Sound::of(&heard(&CUES[0], side, 100.0)).side);
        assert!(sides.windows(2).all(|pair| pair[0] < pair[1]) && sides[2] == 0.0, "{sides:?}");
    }

    #[test]
    fn of_many_the_loudest_are_played_and_each_kind_once_in_a_while() {
        let mut mix = Mix::default();
        let all: Vec<Heard> = CUES.iter().zip(0_u8..).map(|(cue, n)| heard(cue, Side::Middle, 60.0 + f64::from(n))).collect();
        let ids = |sounds: Vec<Sound>| sounds.into_iter().map(|sound| sound.cue.id).collect::<Vec<_>>();
        let loudest: Vec<&str> = CUES.iter().rev().take(AT_ONCE).map(|cue| cue.id).collect();
        assert_eq!(ids(mix.choose(&all, 0.0)), loudest);
        assert!(!ids(mix.choose(&all, 0.05)).iter().any(|id| loudest.contains(id)));
        assert_eq!(ids(mix.choose(&all, 1.0)), loudest);
    }
}
