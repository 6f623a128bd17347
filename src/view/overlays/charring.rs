//! Charring: the share of each body's section or fuel that is charred or burnt, and of the joints that hold them.

use super::sheet::Sheet;
use super::{Entry, Overlay, band, bands_told};
use crate::sample::Frame;
use crate::text::Language;
use crate::units::format_value;
use crate::view::pieces::Piece;
use crate::view::skin::{INK, hex};
use macroquad::color::Color;
use macroquad::math::Vec2;

/// Where each colour begins, share: even steps of one hue, from sound to burnt.
const BANDS: [(f64, Color); 5] =
    [(0.0, hex(0xDCE7EA)), (0.01, hex(0xA9C5D3)), (0.25, hex(0x6E9CB6)), (0.5, hex(0x3A6F92)), (0.75, hex(0x123A57))];
/// So many of the most burnt have their share written beside them.
const WRITTEN: usize = 6;
/// Half the side of a joint's mark, points.
const JOINT: f32 = 3.6;

pub const OVERLAY: Overlay = Overlay { id: "charring", legend, present, paint };

fn legend(_: Language) -> Vec<Entry> {
    bands_told(&BANDS, |from| if from > 0.0 { format!("≥ {:.0} %", from * 100.0) } else { "< 1 %".to_owned() })
}

fn present(frame: &Frame) -> bool {
    frame.bodies.iter().any(|body| body.has_fuel)
}

fn paint(sheet: &mut Sheet) {
    let now = sheet.now;
    let mut pieces: Vec<&Piece> = now.pieces.iter().filter(|piece| piece.body.has_fuel).collect();
    pieces.sort_by(|a, b| a.body.char_share.total_cmp(&b.body.char_share));
    let color = |share: f64| band(&BANDS, share).unwrap_or(BANDS[0].1);
    for piece in &pieces {
        sheet.patch(piece, color(piece.body.char_share));
    }
    for joint in now.frame.joints.iter().filter(|joint| joint.char_share >= BANDS[1].0) {
        let at = sheet.spot(joint.position, f64::from(now.near));
        sheet.disc(at, Vec2::splat((JOINT + 1.2) * sheet.scale), INK);
        sheet.disc(at, Vec2::splat(JOINT * sheet.scale), color(joint.char_share));
    }
    for piece in pieces.iter().rev().filter(|piece| piece.body.char_share >= BANDS[1].0).take(WRITTEN) {
        let at = sheet.on_screen(piece.near(Vec2::ZERO, 0.0));
        sheet.word(&format_value(piece.body.char_share * 100.0, "%", 0), at, INK);
    }
}
