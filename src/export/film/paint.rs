//! Paint: shapes in metres as elements of an SVG, in numbers of one decimal, with the colours of what things are.

use super::sight::Sight;
use crate::look::{Look, Side};
use crate::units::Vec2;

/// Red, green and blue.
pub type Colour = (u8, u8, u8);

pub const INK: Colour = (0x1F, 0x1B, 0x18);
pub const PAPER: Colour = (0xF2, 0xE8, 0xD5);
pub const EARTH: Colour = (0xB8, 0xA4, 0x80);
pub const WATER: Colour = (0x6F, 0x8F, 0xA0);
pub const SMOKE: Colour = (0x5A, 0x55, 0x50);
pub const LIME: Colour = (0xE9, 0xE6, 0xDC);
pub const FLAME: Colour = (0xD9, 0x48, 0x1C);
pub const FLAME_INNER: Colour = (0xFF, 0xD6, 0x76);
pub const MARK: Colour = (0x1B, 0x4F, 0x72);
const CHAR: Colour = (0x2A, 0x25, 0x22);

/// The colour of a look; one that has no line here is drawn as timber.
#[must_use]
pub const fn colour(look: Look) -> Colour {
    match look {
        Look::Bamboo | Look::FireLance => (0x9C, 0x9A, 0x54),
        Look::Hide => (0x6F, 0x5A, 0x4A),
        Look::Felt | Look::Quilt => (0x8F, 0x84, 0x71),
        Look::Sail | Look::Cloth => (0xD9, 0xCD, 0xB0),
        Look::Brush | Look::Thatch => (0xB7, 0x97, 0x57),
        Look::Rope => (0xD8, 0xC2, 0x8C),
        Look::Iron => (0x4A, 0x4E, 0x54),
        Look::Paper => (0xFB, 0xF6, 0xE9),
        Look::Stone | Look::Brick => (0x9A, 0x94, 0x8A),
        Look::Earth | Look::Fill => (0x9A, 0x7F, 0x5A),
        Look::Water => WATER,
        _ => (0x8A, 0x6B, 0x47),
    }
}

/// The colour of a side.
#[must_use]
pub const fn side(side: Side) -> Colour {
    match side {
        Side::Defender => (0xA4, 0x26, 0x2C),
        Side::Attacker => (0x2E, 0x7D, 0x6B),
    }
}

/// A colour under char: never quite black, so that lines on it still read.
#[must_use]
pub fn charred(base: Colour, char_share: f64) -> Colour {
    let share = (char_share * 1.15).clamp(0.0, 0.92);
    let mixed = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8;
    (mixed(base.0, CHAR.0), mixed(base.1, CHAR.1), mixed(base.2, CHAR.2))
}

/// One picture under way.
pub struct Pen<'a> {
    sight: &'a Sight,
    elements: String,
}

impl<'a> Pen<'a> {
    #[must_use]
    pub const fn new(sight: &'a Sight) -> Self {
        Self { sight, elements: String::new() }
    }

    #[must_use]
    pub fn finish(self) -> String {
        self.elements
    }

    fn spot(&self, place: Vec2) -> String {
        let (x, y) = self.sight.at(place);
        // Never a zero with a sign.
        format!("{:.1},{:.1}", (x * 10.0).round() / 10.0 + 0.0, (y * 10.0).round() / 10.0 + 0.0)
    }

    /// A filled polygon; thin lines of ink around it where it is `outlined`.
    pub fn polygon(&mut self, corners: &[Vec2], fill: Colour, opacity: f64, outlined: bool) {
        if corners.iter().any(|corner| !corner.is_finite()) {
            return;
        }
        let points: Vec<String> = corners.iter().map(|corner| self.spot(*corner)).collect();
        let (points, fill) = (points.join(" "), hex(fill));
        let line = if outlined { format!(r#" stroke="{}" stroke-width="0.5""#, hex(INK)) } else { String::new() };
        let veil = veil(opacity);
        self.elements += &format!(r#"<polygon points="{points}" fill="{fill}"{veil}{line}/>"#);
    }

    /// A filled ellipse, never drawn smaller than can be seen.
    pub fn ellipse(&mut self, middle: Vec2, half: Vec2, fill: Colour, opacity: f64) {
        if !(middle.is_finite() && half.is_finite()) {
            return;
        }
        let (x, y) = self.sight.at(middle);
        let (rx, ry) = (self.sight.px(half.x).max(1.0), self.sight.px(half.y).max(1.0));
        let (fill, veil) = (hex(fill), veil(opacity));
        self.elements += &format!(r#"<ellipse cx="{x:.1}" cy="{y:.1}" rx="{rx:.1}" ry="{ry:.1}" fill="{fill}"{veil}/>"#);
    }

    /// A line of this many pixels.
    pub fn line(&mut self, from: Vec2, to: Vec2, colour: Colour, width_px: f64) {
        if !(from.is_finite() && to.is_finite()) {
            return;
        }
        let ((x1, y1), (x2, y2), colour) = (self.sight.at(from), self.sight.at(to), hex(colour));
        self.elements += &format!(
            r#"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" stroke="{colour}" stroke-width="{width_px}"/>"#
        );
    }

    /// A small word at a place.
    pub fn word(&mut self, at: Vec2, word: &str) {
        let ((x, y), ink) = (self.sight.at(at), hex(INK));
        self.elements +=
            &format!(r#"<text x="{x:.1}" y="{y:.1}" font-family="sans-serif" font-size="10" fill="{ink}">{word}</text>"#);
    }

    /// The whole picture in one colour, from a height down, or all of it.
    pub fn fill_below(&mut self, height_m: Option<f64>, fill: Colour) {
        let top = height_m.map_or(0.0, |height_m| self.sight.at(Vec2::new(0.0, height_m)).1.max(0.0));
        let (width, height, fill) = (self.sight.width_px(), (self.sight.height_px() - top).max(0.0), hex(fill));
        self.elements += &format!(r#"<rect x="0" y="{top:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}"/>"#);
    }
}

fn hex((red, green, blue): Colour) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

fn veil(opacity: f64) -> String {
    if opacity >= 1.0 { String::new() } else { format!(r#" fill-opacity="{:.2}""#, opacity.max(0.0)) }
}
