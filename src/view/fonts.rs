//! Fonts of the picture. Whoever starts the window hands the bytes in; the picture does not know where they lie.

use macroquad::text::{Font, load_ttf_font_from_bytes};

#[derive(Clone)]
pub struct Fonts {
    pub serif: Font,
    pub serif_bold: Font,
    pub sans: Font,
    pub sans_bold: Font,
}

impl Fonts {
    /// Reads four font files, in the order of the fields.
    ///
    /// # Errors
    /// A file that is no font.
    pub fn load(files: [&[u8]; 4]) -> Result<Self, macroquad::Error> {
        let [serif, serif_bold, sans, sans_bold] = files;
        Ok(Self {
            serif: load_ttf_font_from_bytes(serif)?,
            serif_bold: load_ttf_font_from_bytes(serif_bold)?,
            sans: load_ttf_font_from_bytes(sans)?,
            sans_bold: load_ttf_font_from_bytes(sans_bold)?,
        })
    }
}
