//! Skin: what a [`Look`] is painted with. A look that has no line here is drawn as plain timber, so a new weapon
//! shows without an edit. It knows colours and nothing of shapes.

use crate::look::{Look, Side};
use macroquad::color::Color;

/// A colour from its hexadecimal code.
#[must_use]
pub const fn hex(code: u32) -> Color {
    Color::new(((code >> 16) & 0xFF) as f32 / 255.0, ((code >> 8) & 0xFF) as f32 / 255.0, (code & 0xFF) as f32 / 255.0, 1.0)
}

pub const INK: Color = hex(0x1F1B18);
pub const PAPER: Color = hex(0xF2E8D5);
pub const CRIMSON: Color = hex(0xA4262C);
pub const JADE: Color = hex(0x2E7D6B);
pub const TIMBER: Color = hex(0x8A6B47);
pub const BAMBOO: Color = hex(0x9C9A54);
pub const HIDE: Color = hex(0x6F5A4A);
pub const FELT: Color = hex(0x8F8471);
pub const IRON: Color = hex(0x4A4E54);
pub const CHAR: Color = hex(0x2A2522);
pub const STRAW: Color = hex(0xB79757);
pub const HEMP: Color = hex(0xD8C28C);
pub const PLANK: Color = hex(0xA5855A);
/// Marks: measures, vectors, chosen things.
pub const MARK: Color = hex(0x1B4F72);
pub const FLAME_DEEP: Color = hex(0xA8301A);
pub const FLAME_RED: Color = hex(0xD9481C);
pub const FLAME_MID: Color = hex(0xEE7A1E);
pub const FLAME_ORANGE: Color = hex(0xF6A623);
pub const FLAME_YELLOW: Color = hex(0xFFD676);
pub const FLAME_PALE: Color = hex(0xFFF3C4);
pub const FLAME_WHITE: Color = hex(0xFFFBE6);
pub const FLAME_EDGE: Color = hex(0x8E2412);

/// `a` at 0, `b` at 1, opacity included.
#[must_use]
pub fn mix(a: Color, b: Color, t: f32) -> Color {
    let t = t.clamp(0.0, 1.0);
    Color::new(a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t, a.a + (b.a - a.a) * t)
}

/// The colour at this share of its opacity.
#[must_use]
pub fn fade(color: Color, share: f32) -> Color {
    Color { a: color.a * share.clamp(0.0, 1.0), ..color }
}

/// A colour from stops `(place, colour)` in rising order.
#[must_use]
pub fn ramp(stops: &[(f32, Color)], t: f32) -> Color {
    for pair in stops.windows(2) {
        if t <= pair[1].0 {
            return mix(pair[0].1, pair[1].1, (t - pair[0].0) / (pair[1].0 - pair[0].0).max(1e-6));
        }
    }
    stops.last().map_or(INK, |stop| stop.1)
}

/// The body colour of a look.
#[must_use]
pub fn color(look: Look) -> Color {
    match look {
        Look::Bamboo | Look::FireLance => BAMBOO,
        Look::Hide => HIDE,
        Look::Felt | Look::Quilt | Look::Sail => FELT,
        Look::Cloth => hex(0xD9CDB0),
        Look::Thatch => hex(0xB9984F),
        Look::Board => PLANK,
        Look::Brush => STRAW,
        Look::Rope => HEMP,
        Look::Iron => IRON,
        Look::Paper => PAPER,
        Look::Stone | Look::Brick => hex(0x9A948A),
        Look::Grain => hex(0x7C6136),
        Look::Earth | Look::Fill => hex(0x7A5F3E),
        Look::Banner => hex(0x8A6B47),
        Look::Water => hex(0x6F8FA0),
        _ => TIMBER,
    }
}

/// A colour under char: never quite black, so that lines on it still read.
#[must_use]
pub fn charred(base: Color, char_share: f32) -> Color {
    mix(base, CHAR, (char_share * 1.15).min(0.92))
}

/// The colour of a side.
#[must_use]
pub fn side(side: Side) -> Color {
    match side {
        Side::Defender => CRIMSON,
        Side::Attacker => JADE,
    }
}
