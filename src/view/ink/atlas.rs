//! Atlas: one texture, made by code at the start, with a plain spot for lines and soft sprites for light and smoke.

use crate::view::dice::{cloud, smooth};
use crate::view::skin::{self, FLAME_ORANGE, FLAME_PALE, FLAME_RED, FLAME_YELLOW, fade, hex, ramp};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};
use macroquad::texture::{FilterMode, Image, Texture2D};

const CELL: u16 = 128;
const COLUMNS: u16 = 4;
const ROWS: u16 = 3;

/// The soft pictures of the atlas; all but [`Sprite::Glow`], [`Sprite::Lit`] and [`Sprite::Hot`] take the vertex colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sprite {
    Plain,
    /// Falls off slowly: mist and washes.
    Mist,
    /// Falls off like a puff seen from the side.
    Puff,
    Glow,
    Lit,
    Hot,
    /// Puffs with wet, torn edges: six of them.
    Wet(u8),
}

impl Sprite {
    fn cell(self) -> u16 {
        match self {
            Self::Plain => 0,
            Self::Mist => 1,
            Self::Puff => 2,
            Self::Glow => 3,
            Self::Lit => 4,
            Self::Hot => 5,
            Self::Wet(which) => 6 + u16::from(which % 6),
        }
    }

    /// Texture coordinates of a place within the sprite, 0 to 1 each way.
    #[must_use]
    pub fn uv(self, within: Vec2) -> Vec2 {
        let (column, row) = (self.cell() % COLUMNS, self.cell() / COLUMNS);
        // Half a texel inside, so that neighbours do not bleed in.
        let inside = (within * f32::from(CELL - 2) + 1.0) / f32::from(CELL);
        vec2((f32::from(column) + inside.x) / f32::from(COLUMNS), (f32::from(row) + inside.y) / f32::from(ROWS))
    }

    /// Colour at `point` of the square from -1 to 1.
    fn paint(self, point: Vec2) -> Color {
        let white = Color::new(1.0, 1.0, 1.0, 1.0);
        let radius = point.length();
        let soft = |stops: &[(f32, f32)]| {
            let colors: Vec<(f32, Color)> = stops.iter().map(|&(at, alpha)| (at, fade(white, alpha))).collect();
            ramp(&colors, radius)
        };
        match self {
            Self::Plain => white,
            Self::Mist => soft(&[(0.0, 1.0), (0.45, 0.75), (1.0, 0.0)]),
            Self::Puff => soft(&[(0.0, 0.95), (0.55, 0.55), (1.0, 0.0)]),
            Self::Glow => ramp(
                &[
                    (0.0, fade(hex(0xFFB040), 0.95)),
                    (0.28, fade(hex(0xF68A23), 0.55)),
                    (0.62, fade(hex(0xE8641F), 0.18)),
                    (1.0, fade(FLAME_RED, 0.0)),
                ],
                radius,
            ),
            Self::Lit => ramp(
                &[(0.0, fade(hex(0xFFB04A), 0.85)), (0.35, fade(hex(0xE8701F), 0.45)), (1.0, fade(hex(0xB5401A), 0.0))],
                radius,
            ),
            Self::Hot => ramp(
                &[(0.0, white), (0.4, fade(FLAME_PALE, 0.9)), (0.7, fade(FLAME_YELLOW, 0.35)), (1.0, fade(FLAME_ORANGE, 0.0))],
                radius,
            ),
            Self::Wet(which) => wet(u32::from(which), point),
        }
    }
}

/// A billow of wash: torn edge, a little pooled ink inside it.
fn wet(which: u32, point: Vec2) -> Color {
    let seed = 900 + which * 17;
    let shifted = point + 0.30 * vec2(cloud(seed, point.x * 2.2, point.y * 2.2), cloud(seed + 7, point.x * 2.2, point.y * 2.2));
    let radius = shifted.length() / 0.80;
    let body = 1.0 - smooth((radius - 0.42) / 0.58);
    let pooled = 0.22 * smooth((radius - 0.35) / 0.4) * body;
    let mottle = 1.0 + 0.22 * cloud(seed + 11, point.x * 3.0, point.y * 3.0);
    let inside = 1.0 - smooth((point.length() - 0.82) / 0.16);
    fade(skin::hex(0xFFFFFF), (body * 0.85 * mottle + pooled) * inside)
}

/// Premultiplied by its opacity, as all pictures of paint are.
fn covered(color: Color) -> Color {
    Color::new(color.r * color.a, color.g * color.a, color.b * color.a, color.a)
}

/// Paints the atlas.
#[must_use]
pub fn paint() -> Texture2D {
    let (width, height) = (CELL * COLUMNS, CELL * ROWS);
    let mut image = Image::gen_image_color(width, height, Color::new(0.0, 0.0, 0.0, 0.0));
    let plain = [Sprite::Plain, Sprite::Mist, Sprite::Puff, Sprite::Glow, Sprite::Lit, Sprite::Hot];
    for sprite in plain.into_iter().chain((0..6).map(Sprite::Wet)) {
        let (left, top) = (sprite.cell() % COLUMNS * CELL, sprite.cell() / COLUMNS * CELL);
        for y in 0..CELL {
            for x in 0..CELL {
                let point = (vec2(f32::from(x), f32::from(y)) + 0.5) / f32::from(CELL) * 2.0 - 1.0;
                image.set_pixel(u32::from(left + x), u32::from(top + y), covered(sprite.paint(point)));
            }
        }
    }
    let texture = Texture2D::from_image(&image);
    texture.set_filter(FilterMode::Linear);
    texture
}
