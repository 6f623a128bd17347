//! Projector: the finished window with its tones spread apart. A projector in a lit room shows nothing darker than its wall
//! and washes pale paint out: the darkest tones become black and those of paper white, so that lines and letters stand.
//!
//! Only blending is needed: `BLACK` is taken from every channel, and what is left grows by `GAIN` of itself.

use crate::view::ink::shader;
use macroquad::color::Color;
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::vec4;
use macroquad::shapes::draw_rectangle;
use macroquad::window::{screen_height, screen_width};

/// What becomes black, share of a channel: ink is drawn at 0.10 to 0.12.
const BLACK: f32 = 0.10;
/// By how much the rest grows, so that warm paper, 0.86 in its weakest channel, comes near to white.
const GAIN: f32 = 0.34;

#[derive(Default)]
pub struct Projector {
    tones: Option<(Material, Material)>,
}

impl Projector {
    /// Spreads the tones of all that has been drawn.
    pub fn spread(&mut self) {
        let (darken, brighten) = self.tones.get_or_insert_with(|| (shader::darken(), shader::brighten()));
        for (tone, share) in [(darken, BLACK), (brighten, GAIN)] {
            tone.set_uniform("Tone", vec4(share, share, share, 0.0));
            gl_use_material(tone);
            draw_rectangle(0.0, 0.0, screen_width(), screen_height(), Color::new(1.0, 1.0, 1.0, 1.0));
        }
        gl_use_default_material();
    }
}

/// What becomes of a channel, 0 to 1.
#[cfg(test)]
fn spread(channel: f32) -> f32 {
    ((channel - BLACK).max(0.0) * (1.0 + GAIN)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::panels::theme;
    use egui_macroquad::egui::Color32;

    /// Relative luminance of WCAG 2.
    fn luminance(channels: [f32; 3]) -> f32 {
        let linear = |channel: f32| if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: [f32; 3], other: [f32; 3]) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn channels(color: Color32) -> [f32; 3] {
        [color.r(), color.g(), color.b()].map(|channel| f32::from(channel) / 255.0)
    }

    /// Colours in which letters are set, and the grounds they are set on.
    const WRITTEN: [(Color32, Color32); 12] = [
        (theme::INK, theme::PAPER),
        (theme::INK, theme::PAPER_WARM),
        (theme::INK, theme::BUTTON_OVER),
        (theme::INK_SOFT, theme::PAPER),
        (theme::INK_SOFT, theme::PAPER_WARM),
        (theme::CRIMSON_DEEP, theme::PAPER),
        (theme::BLUE, theme::PAPER),
        (theme::BLUE_DEEP, theme::BLUE_WASH),
        (theme::AMBER_INK, theme::AMBER_WASH),
        (theme::AMBER_DEEP, theme::PAPER),
        (theme::PAPER, theme::CRIMSON_DEEP),
        (theme::PAPER, theme::INK),
    ];

    #[test]
    fn letters_stand_out_in_both_palettes_and_more_so_on_a_projector() {
        for (letters, ground) in WRITTEN {
            let (letters, ground) = (channels(letters), channels(ground));
            let (plain, projected) = (contrast(letters, ground), contrast(letters.map(spread), ground.map(spread)));
            assert!(plain >= 4.5, "{letters:?} on {ground:?}: {plain}");
            assert!(projected >= plain && projected >= 6.0, "{letters:?} on {ground:?}: {plain}, on a projector {projected}");
        }
    }

    #[test]
    fn ink_becomes_black_and_paper_white() {
        assert!(luminance(channels(theme::INK).map(spread)) < 0.005);
        assert!(luminance(channels(theme::PAPER).map(spread)) > 0.95);
    }
}
