//! Faces: the four cuts of type that the panels use, handed to egui.
//!
//! The bytes come from whoever opens the window, so that the panels do not know where fonts are kept.

use egui_macroquad::egui::{self, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// One font file; `index` picks a face out of a collection.
#[derive(Clone, Copy)]
pub struct Face {
    pub bytes: &'static [u8],
    pub index: u32,
}

/// A sans for controls and a serif for the story, each in two weights, all with Chinese.
#[derive(Clone, Copy)]
pub struct Faces {
    pub sans: Face,
    pub sans_bold: Face,
    pub serif: Face,
    pub serif_bold: Face,
}

impl Faces {
    pub const SANS: &'static str = "sans";
    pub const SANS_BOLD: &'static str = "sans-bold";
    pub const SERIF: &'static str = "serif";
    pub const SERIF_BOLD: &'static str = "serif-bold";

    /// Makes these the only fonts of `ctx`. Each cut falls back to the plain sans for signs it lacks.
    pub fn install(self, ctx: &egui::Context) {
        let mut fonts = FontDefinitions::empty();
        let cuts = [
            (Self::SANS, self.sans),
            (Self::SANS_BOLD, self.sans_bold),
            (Self::SERIF, self.serif),
            (Self::SERIF_BOLD, self.serif_bold),
        ];
        for (name, face) in cuts {
            let mut data = FontData::from_static(face.bytes);
            data.index = face.index;
            fonts.font_data.insert(name.to_owned(), Arc::new(data));
            let chain = if name == Self::SANS { vec![name.to_owned()] } else { vec![name.to_owned(), Self::SANS.to_owned()] };
            fonts.families.insert(FontFamily::Name(name.into()), chain);
        }
        for family in [FontFamily::Proportional, FontFamily::Monospace] {
            fonts.families.insert(family, vec![Self::SANS.to_owned()]);
        }
        ctx.set_fonts(fonts);
    }
}
