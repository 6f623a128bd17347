//! Fonts of the picture. Whoever starts the window hands the bytes in; the picture does not know where they lie.
//!
//! The library reads every outline of a font before the first letter is drawn: a quarter of a second in a browser for all
//! that the panels can show. The few characters that stand on the painting of a built-in scenario come in brief fonts; the
//! whole one is read when somebody else's sign wants more.

use macroquad::text::{Font, load_ttf_font_from_bytes};
use std::cell::OnceCell;

/// The faces a label may be set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    SerifBold,
    Sans,
    SansBold,
}

/// One face: a font of few characters, which those are, and the file with all of them.
pub struct Cut {
    brief: Font,
    holds: fn(char) -> bool,
    whole: &'static [u8],
    /// The whole font, once it was wanted.
    read: OnceCell<Option<Font>>,
}

impl Cut {
    /// # Errors
    /// A brief file that is no font.
    pub fn load(brief: &[u8], holds: fn(char) -> bool, whole: &'static [u8]) -> Result<Self, macroquad::Error> {
        Ok(Self { brief: load_ttf_font_from_bytes(brief)?, holds, whole, read: OnceCell::new() })
    }

    /// The font that has the characters of `text`; what no font has is drawn as the whole one draws it.
    fn of(&self, text: &str) -> &Font {
        if text.chars().all(self.holds) {
            return &self.brief;
        }
        let read = self.read.get_or_init(|| load_ttf_font_from_bytes(self.whole).ok());
        read.as_ref().unwrap_or(&self.brief)
    }
}

/// All faces.
pub struct Fonts {
    pub serif_bold: Cut,
    pub sans: Cut,
    pub sans_bold: Cut,
}

impl Fonts {
    /// The font for a text in a face.
    #[must_use]
    pub fn of(&self, face: Face, text: &str) -> &Font {
        match face {
            Face::SerifBold => self.serif_bold.of(text),
            Face::Sans => self.sans.of(text),
            Face::SansBold => self.sans_bold.of(text),
        }
    }
}
