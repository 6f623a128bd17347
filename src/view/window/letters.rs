//! Letters: the font files in the binary, for the panels and for the painting.

use crate::view::fonts::{Cut, Fonts};
use crate::view::panels::{Face, Faces};

const SERIF: &[u8] = include_bytes!("../../../assets/fonts/serif.otf");
const SERIF_BOLD: &[u8] = include_bytes!("../../../assets/fonts/serif-bold.otf");
const SANS: &[u8] = include_bytes!("../../../assets/fonts/sans.otf");
const SANS_BOLD: &[u8] = include_bytes!("../../../assets/fonts/sans-bold.otf");
const BRIEF_SERIF_BOLD: &[u8] = include_bytes!("../../../assets/fonts/brief/serif-bold.otf");
const BRIEF_SANS: &[u8] = include_bytes!("../../../assets/plain-font/plain.otf");
const BRIEF_SANS_BOLD: &[u8] = include_bytes!("../../../assets/fonts/brief/sans-bold.otf");

/// The signs of all built-in scenarios, of which the brief serif was made.
const SIGNS: &str = include_str!("../../../assets/fonts/brief/signs.txt");

/// The panels' faces.
pub fn faces() -> Faces {
    let face = |bytes| Face { bytes, index: 0 };
    Faces { sans: face(SANS), sans_bold: face(SANS_BOLD), serif: face(SERIF), serif_bold: face(SERIF_BOLD) }
}

/// The painting's faces.
pub fn fonts() -> Fonts {
    let cut = |brief, holds, whole| Cut::load(brief, holds, whole).expect("the fonts in the binary are fonts");
    Fonts {
        serif_bold: cut(BRIEF_SERIF_BOLD, is_on_signs, SERIF_BOLD),
        sans: cut(BRIEF_SANS, is_plain, SANS),
        sans_bold: cut(BRIEF_SANS_BOLD, is_plain, SANS_BOLD),
    }
}

fn is_plain(character: char) -> bool {
    (' '..='~').contains(&character)
}

fn is_on_signs(character: char) -> bool {
    SIGNS.contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn the_signs_of_every_scenario_are_in_the_brief_font() {
        let face = ttf_parser::Face::parse(BRIEF_SERIF_BOLD, 0).unwrap();
        for (id, _) in crate::scenario::builtin() {
            let signs = Scenario::find(id).unwrap().file.signs;
            let texts = [signs.defender, signs.attacker, signs.seal].into_iter().chain(signs.inscription);
            for character in texts.flat_map(|text| text.chars().collect::<Vec<_>>()) {
                let shown = is_on_signs(character) && face.glyph_index(character).is_some();
                assert!(shown, "{id}: run assets/fonts/subset.sh for {character}");
            }
        }
        assert!(
            !is_on_signs('\u{1f600}') && face.glyph_index('\u{1f600}').is_none(),
            "a font that has everything proves nothing"
        );
    }

    #[test]
    fn plain_letters_are_in_the_brief_fonts() {
        for bytes in [BRIEF_SANS, BRIEF_SANS_BOLD] {
            let face = ttf_parser::Face::parse(bytes, 0).unwrap();
            assert!((' '..='~').all(|character| is_plain(character) && face.glyph_index(character).is_some()));
        }
    }
}
