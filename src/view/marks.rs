//! Marks: measures, the scale bar and writing on the painting. Free functions that take numbers; they know no scene.

use super::camera::{Camera, at};
use super::dice::mix;
use super::fonts::{Face, Fonts};
use super::ink::brush::Section;
use super::ink::{Brush, Canvas, Sprite};
use super::skin::{INK, MARK, PAPER, fade, hex};
use crate::text::Language;
use crate::units::Unit;
use crate::words::say;
use macroquad::color::Color;
use macroquad::math::{Rect, Vec2, vec2};
use macroquad::text::{TextParams, draw_text_ex, measure_text};

const CRIMSON_BAR: Color = hex(0x8E1F26);
const CRIMSON_INK: Color = hex(0x7A171D);

/// A word on the picture, in window pixels; `at` is the middle of its foot.
pub struct Label {
    pub text: String,
    pub at: Vec2,
    pub size: f32,
    pub face: Face,
    pub color: Color,
    /// Paper-coloured rim, so that it reads on any ground.
    pub halo: bool,
}

/// Brings in the letters of all labels before the first is drawn: the library hands all of them to the graphics again whenever
/// one has come in. Those of one size come together: they fill the rows of their texture.
pub fn cut(labels: &[Label], fonts: &mut Fonts) {
    fonts.begin();
    for step in STEPS {
        labels.iter().filter(|label| label.is_sign()).for_each(|sign| fonts.cut(sign.face, &sign.text, step));
    }
    for label in labels.iter().filter(|label| !label.is_sign()) {
        fonts.cut(label.face, &label.text, label.type_in().0);
    }
}

/// How far the rim of letters reaches beyond them, and a little more.
const RIM: f32 = 4.0;

/// Signs grow with the painting. Each size would want letters of its own while somebody zooms, and the graphics are busy
/// then: they are cut in these sizes at once, and scaled to what is wanted.
const STEPS: [u16; 4] = [13, 26, 52, 104];

fn step_of(size: f32) -> u16 {
    STEPS.into_iter().find(|step| f32::from(*step) >= size).unwrap_or(STEPS[3])
}

impl Label {
    /// A word or figure in bold, with a rim; `at` is the middle of its foot.
    #[must_use]
    pub const fn word(text: String, at: Vec2, size: f32, color: Color) -> Self {
        Self { text, at, size, face: Face::SansBold, color, halo: true }
    }

    /// Whether it belongs to the painting, and grows with it.
    fn is_sign(&self) -> bool {
        self.face == Face::SerifBold
    }

    /// The size its letters are cut in, and by how much these are scaled.
    fn type_in(&self) -> (u16, f32) {
        let size = self.size.clamp(6.0, 200.0);
        let step = step_of(size);
        if self.is_sign() { (step, size / f32::from(step)) } else { (size.round() as u16, 1.0) }
    }

    /// What it covers; its letters have been brought in.
    #[must_use]
    pub fn place(&self, fonts: &Fonts) -> Rect {
        let (size, scale) = self.type_in();
        let wide = measure_text(&self.text, Some(fonts.of(self.face, &self.text)), size, scale).width + 2.0 * RIM;
        let tall = f32::from(size) * scale;
        Rect::new(self.at.x - wide / 2.0, self.at.y - 1.1 * tall - RIM, wide, 1.5 * tall + 2.0 * RIM)
    }

    /// A figure that stands for how and where it is written.
    #[must_use]
    pub fn sum(&self) -> u64 {
        let colour: [u8; 4] = self.color.into();
        let at = [self.at.x, self.at.y, self.size].map(|figure| figure.round() as i32 as u32);
        let looks = at.into_iter().chain([u32::from_ne_bytes(colour), u32::from(self.halo)]);
        looks.chain(self.text.chars().map(u32::from)).fold(self.face as u64, |sum, more| mix(sum, more.into()))
    }

    /// Writes it; its letters have been brought in.
    pub fn draw(&self, fonts: &Fonts) {
        let (font, (size, scale)) = (fonts.of(self.face, &self.text), self.type_in());
        let wide = measure_text(&self.text, Some(font), size, scale).width;
        let foot = (self.at - vec2(wide / 2.0, 0.0)).round();
        let params =
            |color: Color| TextParams { font: Some(font), font_size: size, font_scale: scale, color, ..Default::default() };
        if self.halo {
            for i in 0..12 {
                let turn = i as f32 * std::f32::consts::TAU / 12.0;
                let rim = foot + vec2(turn.cos(), turn.sin()) * 1.9;
                draw_text_ex(&self.text, rim.x, rim.y, params(fade(hex(0xF7EFDD), 0.55)));
            }
        }
        draw_text_ex(&self.text, foot.x, foot.y, params(self.color));
    }
}

fn even(canvas: &mut Canvas, from: Vec2, to: Vec2, width: f32, color: Color) {
    canvas.strip(&[from, to].map(|at| Section { at, half: width / 2.0, color }), 0.0);
}

fn dotted(canvas: &mut Canvas, from: Vec2, to: Vec2, color: Color) {
    let n = ((to - from).length() / 6.0) as usize;
    for i in 0..n {
        let (a, b) = (from + (to - from) * (i as f32 / n as f32), from + (to - from) * ((i as f32 + 0.4) / n as f32));
        even(canvas, a, b, 1.2, color);
    }
}

/// A measure between two places of one height, with a line down from each end; `canvas` is in window pixels.
pub fn gap(canvas: &mut Canvas, camera: &Camera, (from_m, to_m): (f32, f32), height_m: f32, down_m: f32) -> Label {
    let spot = |x: f32, y: f32| camera.sheet_to_screen(at(x, y, 0.0)).round();
    let (a, b) = (spot(from_m, height_m), spot(to_m, height_m));
    let tick = vec2(0.0, 6.0);
    for (width, color) in [(5.0, fade(hex(0xF7EFDD), 0.75)), (2.0, MARK)] {
        even(canvas, a, b, width, color);
        even(canvas, a - tick, a + tick, width, color);
        even(canvas, b - tick, b + tick, width, color);
    }
    dotted(canvas, a + tick, spot(from_m, height_m - down_m), fade(MARK, 0.8));
    dotted(canvas, b + tick, spot(to_m, height_m - down_m * 0.3), fade(MARK, 0.8));
    let text = format!("{:.1} m", (to_m - from_m).abs());
    Label::word(text, (a + b) / 2.0 - vec2(0.0, 9.0), 16.0, MARK)
}

/// A scale bar being drawn: its left end and the length of a metre, in window pixels, and how large its figures are.
struct Ruler<'a> {
    canvas: &'a mut Canvas,
    left: Vec2,
    metre: f32,
    text: f32,
    language: Language,
    labels: Vec<Label>,
}

impl Ruler<'_> {
    fn word(&mut self, text: String, at: Vec2, color: Color, strong: bool) {
        let face = if strong { Face::SansBold } else { Face::Sans };
        self.labels.push(Label { face, ..Label::word(text, self.left + at, FIGURE * self.text, color) });
    }

    fn cell(&mut self, at: Vec2, metres: f32, full: bool, color: Color) {
        let (at, length) = (self.left + at, metres * self.metre);
        let corners = [at, at + vec2(length, 0.0), at + vec2(length, 5.0), at + vec2(0.0, 5.0)];
        self.canvas.fill(&corners, if full { color } else { hex(0xF7EFDD) });
        self.canvas.ring(&corners, 1.2, color);
    }

    fn metres(&mut self, metres: f32) {
        for i in 0..10 {
            self.cell(vec2(metres / 10.0 * self.metre * i as f32, -5.5), metres / 10.0, i % 2 == 0, INK);
        }
        for (share, strong) in [(0.0, false), (0.5, false), (1.0, true)] {
            let foot = vec2(metres * share * self.metre, -5.5);
            even(self.canvas, self.left + foot, self.left + foot - vec2(0.0, 5.0), 1.5, INK);
            let unit = if strong { " m" } else { "" };
            self.word(format!("{}{unit}", metres * share), foot - vec2(0.0, 8.0), INK, strong);
        }
    }

    fn zhang(&mut self, metres: f32) {
        let (step, unit, count) = zhang(metres);
        for i in 0..=count {
            let foot = vec2(step * zhang_m() * self.metre * i as f32, 1.0);
            if i < count {
                self.cell(foot, step * zhang_m(), i % 2 == 0, CRIMSON_BAR);
            }
            even(self.canvas, self.left + foot + vec2(0.0, 5.0), self.left + foot + vec2(0.0, 10.0), 1.5, CRIMSON_BAR);
            let number = (step * i as f32 * if unit == "chi" { 10.0 } else { 1.0 }).round();
            if i == count {
                let key = if unit == "chi" { "scale-chi" } else { "scale-zhang" };
                let said = say(self.language, key, &[("number", number.to_string().into())]);
                self.word(said, foot + vec2(0.0, 11.0 + 12.0 * self.text), CRIMSON_INK, true);
            } else if count < 4 || i == 0 {
                self.word(format!("{number}"), foot + vec2(0.0, 11.0 + 12.0 * self.text), CRIMSON_INK, false);
            }
        }
    }
}

/// How far the mist behind a scale bar reaches beyond it.
const MIST: Vec2 = vec2(1.45, 1.7);

/// Usual size of a scale bar's figures, window pixels.
const FIGURE: f32 = 14.0;

/// Metres above, zhang below, as long as suits the zoom and its figures, which will be `text` times as large as usual; its right end
/// lies at `right`. `canvas` is in window pixels. Answers its words, and where it is.
pub fn scale_bar(canvas: &mut Canvas, metre: f32, right: Vec2, (text, language): (f32, Language)) -> (Vec<Label>, Rect) {
    let lengths = (0..5).flat_map(|power| [1.0, 2.0, 5.0].map(|times| times * 10f32.powi(power)));
    let metres = lengths.into_iter().find(|length| length * metre >= 140.0 * text).unwrap_or(100_000.0);
    let wide = metres * metre;
    let mut ruler = Ruler { canvas, left: right - vec2(wide, 0.0), metre, text, language, labels: Vec::new() };
    let (top, foot, end) = (-18.0 - 14.0 * text, 16.0 + 14.0 * text, wide + 24.0 * text);
    let place = Rect::new(ruler.left.x - 12.0, ruler.left.y + top, end + 12.0, foot - top);
    // A breath of mist, so that it reads on any ground.
    ruler.canvas.sprite(Sprite::Mist, place.center(), place.size() / 2.0 * MIST, fade(hex(0xF2E8D5), 0.6), 0.0);
    ruler.metres(metres);
    ruler.zhang(metres);
    (ruler.labels, place)
}

/// One zhang in metres.
fn zhang_m() -> f32 {
    Unit::find("zhang").map_or(3.12, |unit| unit.factor as f32)
}

/// Step in zhang, its unit and how many fit into a bar of so many metres.
fn zhang(metres: f32) -> (f32, &'static str, usize) {
    let (step, unit) = match metres {
        m if m < 3.0 => (0.1, "chi"),
        m if m < 6.0 => (0.5, "chi"),
        m if m < 15.0 => (1.0, "zhang"),
        m if m < 150.0 => (3.0, "zhang"),
        m if m < 1500.0 => (30.0, "zhang"),
        m if m < 15_000.0 => (300.0, "zhang"),
        _ => (3000.0, "zhang"),
    };
    (step, unit, (metres / (step * zhang_m())) as usize)
}

/// The title written on the painting, read from the right, with a seal below the last column.
pub fn inscription(canvas: &mut Canvas, columns: &[String], seal: &str, (corner, size): (Vec2, f32), ink: Color) -> Vec<Label> {
    let mut labels = Vec::new();
    let mut place = |character: char, at: Vec2, size: f32, color: Color| {
        labels.push(Label { text: character.to_string(), at, size, face: Face::SerifBold, color, halo: false });
    };
    let mut lowest = corner;
    for (column, text) in columns.iter().rev().enumerate() {
        for (row, character) in text.chars().enumerate() {
            let foot = corner + vec2(size * 1.36 * column as f32, size * (1.0 + 1.18 * row as f32));
            place(character, foot, size, fade(ink, 0.86));
            lowest = if column == 0 { foot } else { lowest };
        }
    }
    let count = seal.chars().count();
    if count > 0 {
        let (half, tall) = (size * 0.53, size * (0.14 + 0.77 * count as f32));
        let top = lowest + vec2(0.0, size * 0.55);
        let plate = [vec2(-half, 0.0), vec2(half, 0.0), vec2(half, tall), vec2(-half, tall)].map(|p| top + p);
        canvas.fill(&plate, fade(super::skin::CRIMSON, 0.94));
        canvas.outline(&plate, Brush::new(2.0, super::skin::CRIMSON));
        for (row, character) in seal.chars().enumerate() {
            place(character, top + vec2(0.0, size * (0.68 + 0.77 * row as f32)), size * 0.70, hex(0xF8EDD6));
        }
    }
    labels
}

/// The character on a banner, in the colour of the paper.
#[must_use]
pub fn on_cloth(text: &str, middle: Vec2, size: f32) -> Label {
    Label {
        text: text.to_owned(),
        at: middle + vec2(0.0, size * 0.36),
        size,
        face: Face::SerifBold,
        color: fade(PAPER, 0.96),
        halo: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_signs_are_cut_in_few_sizes_and_blown_up_by_no_more_than_two() {
        for size in (60..=2000).map(|tenth| tenth as f32 / 10.0) {
            let scale = size / f32::from(step_of(size));
            assert!((0.46..2.0).contains(&scale) && (scale <= 1.0 || size > 104.0), "{size}: {scale}");
        }
    }

    #[test]
    fn a_bar_holds_whole_song_measures() {
        assert_eq!(zhang(10.0), (1.0, "zhang", 3));
        assert_eq!(zhang(5.0), (0.5, "chi", 3));
        assert_eq!(zhang(2.0), (0.1, "chi", 6));
        assert_eq!(zhang(50.0), (3.0, "zhang", 5));
        assert_eq!(zhang(5000.0), (300.0, "zhang", 5));
    }
}
