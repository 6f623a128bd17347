//! Wind and water: the wind of the scene at this moment, how fast hulls go through it, and how high the waves are.

use super::sheet::Sheet;
use super::{Entry, Form, Overlay};
use crate::sample::Frame;
use crate::text::Language;
use crate::units::format_value;
use crate::view::pieces::Piece;
use crate::view::skin::{MARK, fade, hex};
use crate::words::say;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Hulls, and their words.
const HULL: Color = hex(0x8A5200);
/// Points of an arrow for each metre a second, and at most.
const POINTS: f32 = 24.0;
const MOST: f32 = 150.0;
/// Less than this is calm, m/s.
const CALM_M_S: f64 = 0.05;
/// Arrows of wind across the room and down it.
const GRID: (u8, u8) = (4, 3);

pub const OVERLAY: Overlay = Overlay { id: "wind", legend, present, paint };

fn legend(language: Language) -> Vec<Entry> {
    let per_cm = format_value(f64::from(crate::view::vectors::CM / POINTS), "m/s", 1);
    let values = [("value", per_cm.into())];
    vec![
        Entry::new(Form::Arrow, MARK, say(language, "wind-scale", &values)),
        Entry::new(Form::Arrow, HULL, say(language, "wind-hulls", &[])),
    ]
}

fn present(frame: &Frame) -> bool {
    frame.weather.wind_m_s.abs() > CALM_M_S || frame.swells.iter().any(|swell| swell.amplitude_m > 0.0)
}

fn paint(sheet: &mut Sheet) {
    let now = sheet.now;
    let (wind, room) = (now.frame.weather.wind_m_s, sheet.room);
    let scale = sheet.scale;
    let long = |speed_m_s: f64| (speed_m_s as f32 * POINTS).clamp(-MOST, MOST) * scale;
    if wind.abs() > CALM_M_S {
        let by = vec2(long(wind), 0.0);
        for cell in 0..GRID.0 * GRID.1 {
            let (column, row) = (f32::from(cell % GRID.0), f32::from(cell / GRID.0));
            let share = vec2((column + 0.5) / f32::from(GRID.0), (row + 0.7) / (f32::from(GRID.1) + 0.6));
            let middle = room.point() + share * vec2(room.w, room.h * 0.8);
            let text = if [1, 6, 8].contains(&cell) { format_value(wind.abs(), "m/s", 1) } else { String::new() };
            sheet.arrow(middle - by / 2.0, by, fade(MARK, 0.8), &text);
        }
    }
    let floats = |piece: &&Piece| piece.thing.mechanic == "buoyancy" && piece.thing.part == "hull";
    for piece in now.pieces.iter().filter(floats) {
        let speed = piece.body.velocity.x;
        if speed.abs() > CALM_M_S {
            let at = sheet.on_screen(piece.near(Vec2::ZERO, 0.0));
            let by = vec2(long(speed), 0.0);
            sheet.arrow(at, by, HULL, &format_value(speed.abs(), "m/s", 1));
        }
    }
    for swell in now.frame.swells.iter().filter(|swell| swell.amplitude_m > 0.0) {
        // From trough to crest, as a sailor gives it.
        let text = format_value(2.0 * swell.amplitude_m, "m", 2);
        let values = [("height", text.into())];
        let middle = sheet.spot(crate::units::Vec2::new((swell.from_m + swell.to_m) / 2.0, swell.level_m), 0.0);
        let at = vec2(middle.x.clamp(room.x + room.w * 0.3, room.right() - room.w * 0.3), middle.y + 20.0 * sheet.scale);
        sheet.word(&say(sheet.language, "wave-height", &values), at, MARK);
    }
}
