//! Vignettes: one small painting for each battle, for the first screen. They are emblems, painted by the same brushes as the
//! scene: people somewhat larger than they were beside what they built, bombs several times as large.
//!
//! Each is painted once for a size and handed to the panels as pixels with a soft, wet edge; a few in a frame, so that the window
//! never waits for all of them.

mod air;
mod engines;
mod fire;
mod people;
mod sheet;
mod sieges;
mod wall;
mod water;
mod waters;

use super::dice::{noise, smooth};
use super::ink::{Canvas, atlas, plate, shader};
use egui_macroquad::egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};
use macroquad::material::Material;
use macroquad::math::{Vec2, vec2};
use std::collections::{BTreeMap, VecDeque};

/// Size of a picture in the units it is painted in.
pub const WIDE: f32 = 200.0;
pub const FOOT: f32 = 154.0;
/// The paper of the scroll, which has no picture on it: by its name it comes first.
pub const PAPER: &str = "a-sheet-of-paper";
/// Frames from the first wish to the first painting: the window is to show before its pictures do.
const PATIENCE: u32 = 3;

/// Share of its place that a picture fills.
const WITHIN: f32 = 0.94;

type Paint = fn(&mut Canvas);

/// The paintings by their names, of which `assets/sources/cord.ron` gives each battle one.
const ALL: [(&str, Paint); 10] = [
    ("bomb-by-night", sieges::bomb_by_night),
    ("towers-afire", sieges::towers_afire),
    ("lances-and-bridge", sieges::lances_and_bridge),
    ("oiled-sails", waters::oiled_sails),
    ("wheel-ship", waters::ship_of_wheels),
    ("fire-boats", waters::fire_boats),
    ("bombs-in-rain", sieges::bombs_in_rain),
    ("gourd-bomb", sieges::gourd_bomb),
    ("bomb-on-a-chain", sieges::bomb_on_a_chain),
    ("lances-by-boat", waters::lances_by_boat),
];

/// A painting that a panel asks for, and what it has of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Pixels.
    pub width: u32,
    pub height: u32,
    pub texture: Option<TextureId>,
}

/// A battle that has no painting of its own yet.
fn plain(canvas: &mut Canvas) {
    air::sky(canvas, air::DAY);
    air::hills(canvas, (92.0, 60.0), super::skin::hex(0x5E7686), 0.32, 2);
    air::hills(canvas, (116.0, 40.0), super::skin::hex(0x33424E), 0.4, 9);
    water::water(canvas, 118.0, water::BLUE);
}

/// Paints what is wanted.
#[derive(Default)]
pub struct Gallery {
    tools: Option<(Material, Canvas)>,
    waited: u32,
    /// What hangs, with its size in pixels.
    hung: BTreeMap<String, ((u32, u32), TextureHandle)>,
}

impl Gallery {
    /// Paints what is missing of `wanted` or has another size, one of it and more while `goes_on`, and notes in all of them what
    /// there is. True while more is to be painted.
    pub fn hang(&mut self, ctx: &Context, wanted: &mut BTreeMap<String, Wanted>, goes_on: impl Fn() -> bool) -> bool {
        self.waited = (self.waited + 1).min(PATIENCE);
        if self.waited < PATIENCE {
            return true;
        }
        let missing =
            wanted.iter().filter(|(name, wanted)| !self.fits(name, wanted)).map(|(name, wanted)| (name.clone(), *wanted));
        let mut missing: VecDeque<(String, Wanted)> = missing.collect();
        while let Some((name, wanted)) = missing.pop_front() {
            let image = self.paint(&name, wanted);
            let handle = ctx.load_texture(&name, image, TextureOptions::LINEAR);
            self.hung.insert(name, ((wanted.width, wanted.height), handle));
            if !goes_on() {
                break;
            }
        }
        for (name, wanted) in wanted.iter_mut() {
            wanted.texture = self.hung.get(name).map(|(_, handle)| handle.id());
        }
        !missing.is_empty()
    }

    fn fits(&self, name: &str, wanted: &Wanted) -> bool {
        self.hung.get(name).is_some_and(|(size, _)| *size == (wanted.width, wanted.height))
    }

    fn paint(&mut self, name: &str, wanted: Wanted) -> ColorImage {
        let (ink, canvas) = self.tools.get_or_insert_with(|| (shader::ink(), Canvas::new(&atlas::paint())));
        let size = vec2(wanted.width as f32, wanted.height as f32);
        if name == PAPER {
            canvas.clear(1.0);
            sheet::paper(canvas, size);
            return image(plate::pixels(ink, canvas, (Vec2::ONE, Vec2::ZERO), size), wanted, |_| 1.0);
        }
        // A little smaller than its place: what is painted is not to lie in the blot's edge.
        let scale = WITHIN * size / vec2(WIDE, FOOT);
        canvas.clear(1.0 / scale.min_element());
        let paint = ALL.iter().find(|(id, _)| *id == name).map_or(plain as Paint, |(_, paint)| *paint);
        paint(canvas);
        let shift = (1.0 - WITHIN) / 2.0 * size;
        image(plate::pixels(ink, canvas, (scale, shift), size), wanted, |at| blot(name.len() as u32 * 7 + wanted.width % 3, at))
    }
}

/// Pixels as the panels take them, each covering as much as `cover` says of its place, 0 to 1 each way.
fn image(pixels: Vec<[u8; 4]>, wanted: Wanted, cover: impl Fn(Vec2) -> f32) -> ColorImage {
    let (width, height) = (wanted.width as usize, wanted.height as usize);
    let bytes: Vec<u8> = pixels
        .into_iter()
        .enumerate()
        .flat_map(|(i, pixel)| {
            let at = vec2((i % width) as f32 + 0.5, (i / width) as f32 + 0.5) / vec2(width as f32, height as f32);
            let share = cover(at);
            pixel.map(|channel| (f32::from(channel) * share).round() as u8)
        })
        .collect();
    ColorImage::from_rgba_premultiplied([width, height], &bytes)
}

/// How much of a place is wet: a super-ellipse with a ragged, soft edge.
fn blot(seed: u32, at: Vec2) -> f32 {
    let from = (at - 0.5) * 2.0;
    let radius = (from.x.abs().powi(4) + from.y.abs().powi(4)).sqrt().sqrt();
    let turn = from.y.atan2(from.x);
    let ragged = 0.030 * noise(seed, 9.0 * turn) + 0.022 * noise(seed + 1, 23.0 * turn) + 0.014 * noise(seed + 2, 51.0 * turn);
    1.0 - smooth((radius + ragged - 0.865) / 0.075)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::library;

    #[test]
    fn every_battle_has_a_painting() {
        for arm in &library().cord.arms {
            assert!(ALL.iter().any(|(own, _)| *own == arm.picture), "{}", arm.battle);
        }
        assert!(ALL.iter().all(|(own, _)| library().cord.arms.iter().any(|arm| arm.picture == *own)));
    }

    #[test]
    fn a_blot_covers_its_middle_and_leaves_its_corners() {
        for seed in 0..40 {
            assert!(blot(seed, vec2(0.5, 0.5)) > 0.99 && blot(seed, vec2(0.15, 0.5)) > 0.99);
            assert!(blot(seed, vec2(0.01, 0.01)) < 0.01 && blot(seed, vec2(0.0, 0.5)) < 0.05);
        }
    }
}
