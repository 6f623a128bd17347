//! Heat: how hot the hottest surface of each body is.

use super::sheet::Sheet;
use super::{Entry, Overlay, band, bands_told};
use crate::sample::Frame;
use crate::text::Language;
use crate::units::{ZERO_C_K, format_value};
use crate::view::pieces::Piece;
use crate::view::skin::{INK, hex};
use macroquad::color::Color;
use macroquad::math::Vec2;

/// Where each colour begins, degrees Celsius: chosen for the eye, from the air's warmth to flames on wood.
const BANDS: [(f64, Color); 6] = [
    (-60.0, hex(0x3B6E91)),
    (50.0, hex(0x8FB4C6)),
    (100.0, hex(0xF3DDA6)),
    (300.0, hex(0xEBA545)),
    (500.0, hex(0xCF6A12)),
    (700.0, hex(0x8A3200)),
];
/// So many of the hottest have their number written beside them.
const WRITTEN: usize = 6;

pub const OVERLAY: Overlay = Overlay { id: "heat", legend, present, paint };

fn legend(_: Language) -> Vec<Entry> {
    bands_told(&BANDS, |from| if from < 0.0 { "< 50 °C".to_owned() } else { format!("≥ {from} °C") })
}

fn present(frame: &Frame) -> bool {
    !frame.bodies.is_empty()
}

fn paint(sheet: &mut Sheet) {
    let celsius = |piece: &Piece| piece.body.temperature_k - ZERO_C_K;
    let now = sheet.now;
    let mut pieces: Vec<&Piece> = now.pieces.iter().collect();
    pieces.sort_by(|a, b| celsius(a).total_cmp(&celsius(b)));
    for piece in &pieces {
        sheet.patch(piece, band(&BANDS, celsius(piece)).unwrap_or(BANDS[0].1));
    }
    let warm = now.frame.weather.temperature_c + 5.0;
    for piece in pieces.iter().rev().filter(|piece| celsius(piece) > warm).take(WRITTEN) {
        let at = sheet.on_screen(piece.near(Vec2::ZERO, 0.0));
        sheet.word(&format_value(celsius(piece), "°C", 0), at, INK);
    }
}
