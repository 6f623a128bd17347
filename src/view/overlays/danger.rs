//! Danger: how far from each bang its peak overpressure stays over the limits for ears, around bombs that have ended and,
//! dashed, around those that may still: what they would come to now.
//!
//! A pressure is that of the bang's level alone: no bomb has a yield, and the near field is left out.

use super::sheet::Sheet;
use super::{Entry, Form, Overlay};
use crate::mechanics::blast::{EAR_DRUM_PA, IMPULSE_LIMIT_DB, WORK_LIMIT_DB, level_db, pressure_pa};
use crate::mechanics::sound::distance_m;
use crate::sample::{BombSample, Frame, WaveSample};
use crate::text::Language;
use crate::units::format_value;
use crate::view::skin::{fade, hex};
use crate::words::say;
use macroquad::color::Color;
use std::borrow::Cow;

/// Text and colour of each limit, from the widest ring to the narrowest.
const LIMITS: [(&str, Color); 3] =
    [("limit-work", hex(0x1B4F72)), ("limit-impulse", hex(0x8A5200)), ("limit-ear-drum", hex(0x6E2A00))];
/// Only the newest bangs have all their rings; of so many more one thin ring is drawn.
const MORE: usize = 24;

pub const OVERLAY: Overlay = Overlay { id: "danger", legend, present, paint };

/// The levels of the limits, dB, in the order of [`LIMITS`].
fn levels_db() -> [f64; 3] {
    [WORK_LIMIT_DB, IMPULSE_LIMIT_DB, level_db(EAR_DRUM_PA)]
}

fn kpa(level_db: f64) -> String {
    let kpa = pressure_pa(level_db) / 1000.0;
    format_value(kpa, "kPa", if kpa < 1.0 { 2 } else { 1 })
}

fn legend(language: Language) -> Vec<Entry> {
    let limits = LIMITS.iter().zip(levels_db());
    let mut entries: Vec<Entry> = limits
        .map(|(&(key, color), level)| Entry::new(Form::Ring, color, format!("{}: {}", kpa(level), say(language, key, &[]))))
        .collect();
    entries.push(Entry::new(Form::Dashed, LIMITS[0].1, say(language, "danger-may-burst", &[])));
    entries
}

fn present(frame: &Frame) -> bool {
    bangs(frame).iter().any(loud)
}

/// All bombs; where there is none, what else has banged and is still on its way.
fn bangs(frame: &Frame) -> Cow<'_, [BombSample]> {
    if !frame.bombs.is_empty() {
        return Cow::Borrowed(&frame.bombs);
    }
    let bang = |wave: &WaveSample| BombSample {
        position: wave.origin,
        ending: "bursts".to_owned(),
        bang_db_at_1m: wave.level_db_at_1m,
        ..BombSample::default()
    };
    frame.waves.iter().map(bang).collect()
}

/// Whether its widest ring is wider than a step.
fn loud(bomb: &BombSample) -> bool {
    distance_m(bomb.bang_db_at_1m, WORK_LIMIT_DB) > 1.0
}

fn paint(sheet: &mut Sheet) {
    let all = bangs(sheet.now.frame);
    let (mut ended, mut waiting): (Vec<&BombSample>, Vec<&BombSample>) =
        all.iter().filter(|bomb| loud(bomb)).partition(|bomb| !bomb.ending.is_empty());
    ended.sort_by(|a, b| a.ended_for_s.total_cmp(&b.ended_for_s));
    waiting.sort_by(|a, b| {
        (!a.lit, a.fuse_left_share).partial_cmp(&(!b.lit, b.fuse_left_share)).unwrap_or(core::cmp::Ordering::Equal)
    });
    for (bombs, dashed) in [(&ended, false), (&waiting, true)] {
        for bomb in bombs.iter().skip(1).take(MORE) {
            let radius = sheet.pixels(distance_m(bomb.bang_db_at_1m, IMPULSE_LIMIT_DB));
            sheet.ring(sheet.spot(bomb.position, bomb.depth_m), radius, (fade(LIMITS[1].1, 0.5), 1.2, dashed), "");
        }
        if let Some(bomb) = bombs.first() {
            rings(sheet, bomb, dashed);
        }
    }
}

/// All rings of one bomb with their pressures and radii.
fn rings(sheet: &mut Sheet, bomb: &BombSample, dashed: bool) {
    let at = sheet.spot(bomb.position, bomb.depth_m);
    for ((_, color), level) in LIMITS.into_iter().zip(levels_db()) {
        let radius_m = distance_m(bomb.bang_db_at_1m, level);
        let radius = sheet.pixels(radius_m);
        if !dashed {
            sheet.disc(at, macroquad::math::Vec2::splat(radius), fade(color, 0.09));
        }
        let text = format!("{} · {}", kpa(level), format_value(radius_m, "m", if radius_m < 10.0 { 1 } else { 0 }));
        // One that is wider than the view, or too small to be seen, is told where its bomb is.
        if !sheet.ring(at, radius, (color, 2.2, dashed), &text) {
            sheet.below(&text, at, color);
        }
    }
    sheet.disc(at, macroquad::math::Vec2::splat(3.0 * sheet.scale), LIMITS[0].1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_lies_where_the_law_of_sound_has_come_down_to_its_limit() {
        for level in levels_db() {
            let radius_m = distance_m(170.0, level);
            assert!((crate::mechanics::sound::level_db(170.0, radius_m) - level).abs() < 1e-9, "{level} dB at {radius_m} m");
        }
        let texts: Vec<String> = legend(Language::English).into_iter().map(|entry| entry.text).collect();
        assert!(
            texts[0].starts_with("0.14 kPa") && texts[1].starts_with("0.20 kPa") && texts[2].starts_with("34.5 kPa"),
            "{texts:?}"
        );
    }
}
