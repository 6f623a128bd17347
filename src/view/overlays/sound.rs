//! Sound: the peak level of the loudest bang so far at every distance, and the front of each sound that is still on its way.

use super::sheet::Sheet;
use super::{Entry, Form, Overlay, band, bands_told};
use crate::mechanics::sound::{distance_m, level_db};
use crate::sample::Frame;
use crate::text::Language;
use crate::units::{Vec2, format_value};
use crate::view::skin::{INK, fade, hex};
use crate::words::say;
use core::cmp::Ordering::Equal;
use macroquad::color::Color;

/// Where each colour begins, dB: one hue, louder is darker.
const BANDS: [(f64, Color); 5] =
    [(0.0, hex(0xF6DDB0)), (100.0, hex(0xEDB765)), (120.0, hex(0xCF7A1B)), (140.0, hex(0x95460A)), (160.0, hex(0x5A2500))];
/// Rings lie so far apart, dB, and there are so many of them.
const STEP_DB: f64 = 10.0;
const RINGS: u8 = 6;

pub const OVERLAY: Overlay = Overlay { id: "sound", legend, present, paint };

fn legend(language: Language) -> Vec<Entry> {
    let mut entries = bands_told(&BANDS, |from| if from > 0.0 { format!("≥ {from} dB") } else { "< 100 dB".to_owned() });
    entries.push(Entry::new(Form::Ring, INK, say(language, "sound-front", &[])));
    entries
}

fn present(frame: &Frame) -> bool {
    loudest(frame).is_some()
}

/// Where the loudest sound was made, how deep in the scene, and its level a metre away; of equals the newest.
fn loudest(frame: &Frame) -> Option<(Vec2, f64, f64)> {
    let ended = frame.bombs.iter().filter(|bomb| !bomb.ending.is_empty());
    let bomb =
        ended.max_by(|a, b| (a.bang_db_at_1m, -a.ended_for_s).partial_cmp(&(b.bang_db_at_1m, -b.ended_for_s)).unwrap_or(Equal));
    let bang = bomb.map(|bomb| (bomb.position, bomb.depth_m, bomb.bang_db_at_1m));
    let wave = frame.waves.iter().min_by(|a, b| a.radius_m.total_cmp(&b.radius_m));
    bang.or_else(|| wave.map(|wave| (wave.origin, 0.0, wave.level_db_at_1m)))
}

fn paint(sheet: &mut Sheet) {
    let frame = sheet.now.frame;
    let Some((origin, depth_m, loudness_db)) = loudest(frame) else { return };
    let at = sheet.spot(origin, depth_m);
    let nearest = (loudness_db / STEP_DB).floor() * STEP_DB;
    for number in (0..RINGS).rev() {
        let level = nearest - f64::from(number) * STEP_DB;
        let radius_m = distance_m(loudness_db, level);
        let (color, radius) = (band(&BANDS, level).unwrap_or(BANDS[0].1), sheet.pixels(radius_m));
        sheet.disc(at, macroquad::math::Vec2::splat(radius), fade(color, 0.14));
        let metres = format_value(radius_m, "m", if radius_m < 10.0 { 1 } else { 0 });
        sheet.ring(at, radius, (fade(BANDS[4].1, 0.7), 1.2, false), &format!("{level} dB · {metres}"));
    }
    for wave in &frame.waves {
        let level = format_value(level_db(wave.level_db_at_1m, wave.radius_m), "dB", 0);
        sheet.ring(sheet.spot(wave.origin, 0.0), sheet.pixels(wave.radius_m), (INK, 2.4, false), &level);
    }
    for &ear in &frame.listeners {
        let level = format_value(level_db(loudness_db, (ear - origin).length()), "dB", 0);
        let above = sheet.spot(ear, 0.0) - macroquad::math::vec2(0.0, 62.0 * sheet.scale);
        sheet.word(&level, above, INK);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{BombSample, WaveSample};

    #[test]
    fn the_loudest_bang_is_shown_and_a_bomb_that_still_waits_makes_no_sound() {
        let bomb = |ending: &str, ended_for_s: f64, bang_db_at_1m: f64, x_m: f64| BombSample {
            ending: ending.to_owned(),
            ended_for_s,
            bang_db_at_1m,
            position: Vec2::new(x_m, 0.0),
            ..BombSample::default()
        };
        let mut frame = Frame { bombs: vec![bomb("", 0.0, 170.0, 1.0)], ..Frame::default() };
        assert_eq!(loudest(&frame), None);
        frame.bombs.extend([bomb("bursts", 9.0, 165.0, 2.0), bomb("bursts", 5.0, 165.0, 3.0), bomb("burns", 2.0, 121.0, 4.0)]);
        assert_eq!(loudest(&frame).map(|(at, ..)| at.x), Some(3.0));
        let speaker = Frame { waves: vec![WaveSample { level_db_at_1m: 100.0, ..WaveSample::default() }], ..Frame::default() };
        assert_eq!(loudest(&speaker).map(|(.., level)| level), Some(100.0));
    }
}
