//! Fonts of the picture. Whoever starts the window hands the bytes in; the picture does not know where they lie.
//!
//! The library reads every outline of a font before the first letter is drawn: a quarter of a second in a browser for all
//! that the panels can show. The few characters that stand on the painting of a built-in scenario come in brief fonts; the
//! whole one is read when somebody else's sign wants more.

use macroquad::text::{Font, load_ttf_font_from_bytes, measure_text};
use macroquad::window::screen_dpi_scale;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;

/// Room for the letters of one face, pixels: a texture of 2048 to a side holds them with what lies between.
const ROOM: f32 = 1.5e6;

/// The faces a label may be set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    SerifBold,
    Sans,
    SansBold,
}

/// Letters that were cut, and the room they take. The library never forgets one: it makes their texture twice as wide and high
/// when it is full. The signs of all scenarios fill one of 4096 to a side, 134 MB with its copy for the graphics.
#[derive(Debug, Default)]
struct Letters {
    known: BTreeSet<(char, u16)>,
    room: f32,
    /// What the first picture took that was written with them.
    first: Option<f32>,
}

impl Letters {
    fn note(&mut self, text: &str, size: u16, dpi: f32) {
        let side = f32::from(size) * dpi + 4.0;
        let fresh = text.chars().filter(|character| self.known.insert((*character, size))).count();
        self.room += side * side * fresh as f32;
    }

    /// A picture is about to be written: whether what is left of others takes too much room. One that wants much itself is not
    /// cut anew each time.
    fn are_many(&mut self) -> bool {
        if self.known.is_empty() {
            return false;
        }
        self.room > ROOM.max(2.0 * *self.first.get_or_insert(self.room))
    }
}

/// One face: a font of few characters, which those are, and the file with all of them.
pub struct Cut {
    few: &'static [u8],
    brief: Font,
    holds: fn(char) -> bool,
    whole: &'static [u8],
    /// The whole font, once it was wanted.
    read: OnceCell<Option<Font>>,
    letters: RefCell<Letters>,
}

impl Cut {
    /// # Errors
    /// A brief file that is no font.
    pub fn load(few: &'static [u8], holds: fn(char) -> bool, whole: &'static [u8]) -> Result<Self, macroquad::Error> {
        let brief = load_ttf_font_from_bytes(few)?;
        Ok(Self { few, brief, holds, whole, read: OnceCell::new(), letters: RefCell::default() })
    }

    /// Begins anew where too many letters were cut.
    fn begin(&mut self) {
        if self.letters.get_mut().are_many()
            && let Ok(anew) = Self::load(self.few, self.holds, self.whole)
        {
            *self = anew;
        }
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
    /// A picture is about to be written: letters that only others had may go.
    pub fn begin(&mut self) {
        [&mut self.serif_bold, &mut self.sans, &mut self.sans_bold].into_iter().for_each(Cut::begin);
    }

    /// Brings in the letters of a text.
    pub fn cut(&self, face: Face, text: &str, size: u16) {
        let own = self.face(face);
        own.letters.borrow_mut().note(text, size, screen_dpi_scale());
        let _ = measure_text(text, Some(own.of(text)), size, 1.0);
    }

    /// The font for a text in a face.
    #[must_use]
    pub fn of(&self, face: Face, text: &str) -> &Font {
        self.face(face).of(text)
    }

    const fn face(&self, face: Face) -> &Cut {
        match face {
            Face::SerifBold => &self.serif_bold,
            Face::Sans => &self.sans,
            Face::SansBold => &self.sans_bold,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Room of the letters when so many scenes, each with signs of its own, were shown for three pictures each.
    fn greatest(scenes: u32, signs: u32) -> (f32, usize) {
        let (mut letters, mut greatest, mut anew) = (Letters::default(), 0.0_f32, 0);
        for scene in 0..scenes {
            let text: String = (0..signs).filter_map(|sign| char::from_u32(0x4E00 + scene * signs + sign)).collect();
            for _ in 0..3 {
                if letters.are_many() {
                    (letters, anew) = (Letters::default(), anew + 1);
                }
                [13, 26, 52, 104].into_iter().for_each(|size| letters.note(&text, size, 1.0));
            }
            greatest = greatest.max(letters.room);
        }
        (greatest, anew)
    }

    #[test]
    fn letters_of_scenes_gone_by_do_not_pile_up() {
        let (room, anew) = greatest(100, 30);
        // Half of a texture of 2048 to a side: what lies between letters takes less than the rest.
        assert!(room < 2048.0 * 2048.0 * 0.6, "{room} pixels");
        assert!((20..60).contains(&anew), "{anew} times for 100 scenes");
    }

    #[test]
    fn one_picture_full_of_signs_is_cut_once() {
        let (room, anew) = greatest(1, 400);
        assert!(room > 2.0 * ROOM && anew == 0, "{room} pixels, {anew} times");
    }
}
