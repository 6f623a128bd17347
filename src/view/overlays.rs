//! Overlays: one quantity of the run drawn over the scene, at the moment shown, each with a legend that has its units.
//!
//! One file each: what it is called, what its colours mean, whether there is anything of it now, and how it is drawn. A
//! new one costs its file and its two lines here. They read the frame and the laws alone, so they hold after rewinding. Colours go
//! from blue to orange or through one hue, and numbers stand beside them: never colour alone.

pub mod sheet;

mod heat;
mod charring;
mod danger;
mod clouds;
mod sound;
mod wind;

use super::camera::Camera;
use super::ink::Canvas;
use super::layer::window;
use super::marks::Label;
use super::now::Now;
use super::skin::{PAPER, fade};
use super::vectors::Wanted;
use crate::sample::Frame;
use crate::text::Language;
use macroquad::color::Color;
use macroquad::math::vec2;
use sheet::Sheet;

/// All of them, in the order of their keys from 1 on.
pub static OVERLAYS: [&Overlay; 6] =
    [&heat::OVERLAY, &charring::OVERLAY, &danger::OVERLAY, &clouds::OVERLAY, &sound::OVERLAY, &wind::OVERLAY];

/// How much of the painting its veil of paper takes away.
const MUTED: f32 = 0.34;

/// One of them. Texts `overlay-<id>` and `overlay-<id>-about` name it and say what it shows.
pub struct Overlay {
    pub id: &'static str,
    pub legend: fn(Language) -> Vec<Entry>,
    /// Whether there is anything to show.
    pub present: fn(&Frame) -> bool,
    paint: fn(&mut Sheet),
}

/// What a mark of a legend looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Fill,
    Ring,
    Dashed,
    Arrow,
}

/// A line of a legend: a mark, and what it means, with its unit.
pub struct Entry {
    pub form: Form,
    pub color: Color,
    pub text: String,
}

impl Entry {
    #[must_use]
    pub fn new(form: Form, color: Color, text: impl Into<String>) -> Self {
        Self { form, color, text: text.into() }
    }
}

/// Draws what is wanted, in window pixels, over a painting that is muted; adds its words, left of `clear_to`.
pub fn paint(canvas: &mut Canvas, now: &Now, camera: &Camera, (wanted, clear_to): (Wanted, f32), labels: &mut Vec<Label>) {
    let Some(overlay) = wanted.overlay.and_then(|number| OVERLAYS.get(number)) else { return };
    let (size, veil) = (window(), fade(PAPER, MUTED));
    canvas.quad([vec2(0.0, 0.0), vec2(size.x, 0.0), size, vec2(0.0, size.y)], [veil; 4]);
    (overlay.paint)(&mut Sheet::new(canvas, now, camera, (wanted, clear_to), labels));
}

/// The last band whose lower end is not over a value; bands rise.
fn band(bands: &[(f64, Color)], value: f64) -> Option<Color> {
    bands.iter().rev().find(|(from, _)| value >= *from).map(|(_, color)| *color)
}

/// A legend of bands, the highest first: `≥ 300 °C`.
fn bands_told(bands: &[(f64, Color)], tell: impl Fn(f64) -> String) -> Vec<Entry> {
    bands.iter().rev().map(|&(from, color)| Entry::new(Form::Fill, color, tell(from))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::try_say;

    #[test]
    fn every_overlay_has_its_words_and_a_legend_with_units() {
        for overlay in OVERLAYS {
            for language in Language::ALL {
                for key in [format!("overlay-{}", overlay.id), format!("overlay-{}-about", overlay.id)] {
                    assert!(try_say(language, &key, &[]).is_some(), "{key}");
                }
                let legend = (overlay.legend)(language);
                assert!(legend.len() >= 2 && legend.iter().all(|entry| !entry.text.is_empty()), "{}", overlay.id);
                let units = ["°C", "%", "kPa", "kg/m3", "dB", "m/s"];
                assert!(legend.iter().any(|entry| units.iter().any(|unit| entry.text.contains(unit))), "{}", overlay.id);
            }
            assert!(!(overlay.present)(&Frame::default()), "{}: nothing is there in an empty scene", overlay.id);
        }
    }

    #[test]
    fn a_value_lies_in_the_band_that_begins_below_it() {
        let bands = [(0.0, PAPER), (10.0, super::super::skin::INK)];
        assert_eq!(band(&bands, -1.0), None);
        assert_eq!(band(&bands, 9.9), Some(PAPER));
        assert_eq!(band(&bands, 10.0), Some(super::super::skin::INK));
    }
}
