//! Sound of a bang far off: how loud it is heard, and how late.
//!
//! L = L1 - 20 log10(r / 1 m), t = r / c, c = 331.3 sqrt(T / 273.15 K) m/s. L peak level (dB re 20 uPa) at the distance r
//! (m), L1 the level at one metre, c speed of sound (`law-sound`). A point source in the open: the law of a
//! three-dimensional wave, evaluated at the distance. Left out: absorption by the air and the ground, which errs towards
//! too loud beyond some hundred metres; the steeper fall of a shock close by (measured as 24 dB instead of 20 per tenfold
//! distance), which errs the same way; wind and layers of air, which may err either way.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::Kit;
use crate::units::ZERO_C_K;

/// Speed of sound at 0 C, m/s (`law-sound`).
const FREEZING_M_S: f64 = 331.3;
/// Nobody's ear is nearer than this to what makes the sound: numerical, keeps the level finite.
const NEAREST_M: f64 = 0.01;

pub const MECHANIC: Mechanic = Mechanic {
    id: "sound",
    name: "Sound",
    about: "A bang spreads in all directions: every doubling of the distance takes 6 dB, and it comes 340 metres a second.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "L = L1 - 20 log10(r / 1 m);  t = r / c,  c = 331.3 sqrt(T / 273.15 K) m/s",
        symbols: &[
            ("L, L1", "peak level at the listener and at one metre, dB re 20 uPa"),
            ("r", "distance, m"),
            ("t", "delay, s"),
            ("c", "speed of sound, m/s"),
            ("T", "air temperature, K"),
        ],
        assumptions: &["the source is a point in the open"],
        left_out: &[
            ("absorption by air and ground", "too loud beyond some hundred metres"),
            ("the steeper fall of a shock close by", "too loud"),
            ("wind and layers of air", "either way"),
        ],
        claims: &["law-sound"],
    },
};

/// Speed of sound, m/s (`law-sound`).
#[must_use]
pub fn speed_m_s(air_k: f64) -> f64 {
    FREEZING_M_S * (air_k / ZERO_C_K).sqrt()
}

/// Level at a distance of a sound with this level at one metre, dB (`law-sound`).
#[must_use]
pub fn level_db(level_db_at_1m: f64, distance_m: f64) -> f64 {
    level_db_at_1m - 20.0 * libm::log10(distance_m.max(NEAREST_M))
}

/// The distance at which such a sound has come down to a level, m (`law-sound`).
#[must_use]
pub fn distance_m(level_db_at_1m: f64, level_db: f64) -> f64 {
    libm::pow(10.0, (level_db_at_1m - level_db) / 20.0)
}

fn act(kit: &mut Kit) {
    let (now_s, speed) = (kit.time_s(), speed_m_s(kit.air.temperature_k));
    for number in 0..kit.sounds.len() {
        for ear in 0..kit.listeners.len() {
            let (sound, listener) = (&kit.sounds[number], &kit.listeners[ear]);
            let distance = (listener.at - sound.at).length();
            let delay_s = distance / speed;
            if sound.heard[ear] || now_s < sound.made_at_s + delay_s {
                continue;
            }
            let level_db = level_db(sound.level_db_at_1m, distance);
            let (source, listener) = (sound.source.clone(), listener.id.clone());
            kit.sounds[number].heard[ear] = true;
            // Of many bangs an instrument keeps the loudest.
            if kit.readings.get("level_db").is_none_or(|&before| level_db > before) {
                kit.heard_db.push(level_db);
                kit.show("level_db", level_db);
                kit.show("delay_s", delay_s);
            }
            kit.note(Happening::Heard { listener, source, level_db, delay_s });
        }
    }
    kit.sounds.retain(|sound| !sound.heard.iter().chain(&sound.reached).all(|&come_by| come_by));
}
