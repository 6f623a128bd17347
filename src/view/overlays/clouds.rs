//! Clouds: how thick smoke, dust and lime hang in the air, and how much light still comes through their middle.

use super::sheet::Sheet;
use super::{Entry, Overlay, band, bands_told};
use crate::sample::{Frame, PuffKind, PuffSample};
use crate::text::Language;
use crate::units::{format_digits, format_value};
use crate::view::skin::{INK, fade, hex};
use crate::words::say;
use macroquad::color::Color;
use macroquad::math::vec2;

/// Where each colour begins, kg/m3: tenfold steps, for a cloud thins out that fast.
const BANDS: [(f64, Color); 5] =
    [(0.0, hex(0xC6D9E2)), (1e-5, hex(0x8FB4C6)), (1e-4, hex(0x4F86A6)), (1e-3, hex(0x1B4F72)), (1e-2, hex(0x0A2739))];
/// So many of the thickest have their numbers written beside them.
const WRITTEN: usize = 5;
/// What takes less of the light is not drawn.
const SEEN: f64 = 0.003;

pub const OVERLAY: Overlay = Overlay { id: "clouds", legend, present, paint };

fn legend(_: Language) -> Vec<Entry> {
    bands_told(&BANDS, |from| if from > 0.0 { format!("≥ {from} kg/m3") } else { format!("< {} kg/m3", BANDS[1].0) })
}

fn present(frame: &Frame) -> bool {
    frame.puffs.iter().any(|puff| puff.darkness > SEEN)
}

fn paint(sheet: &mut Sheet) {
    let mut puffs: Vec<&PuffSample> = sheet.now.frame.puffs.iter().filter(|puff| puff.darkness > SEEN).collect();
    puffs.sort_by(|a, b| a.peak_kg_m3.total_cmp(&b.peak_kg_m3));
    // Many thin ones lie over one another.
    let alpha = if puffs.len() > 60 { 0.16 } else { 0.34 };
    for puff in &puffs {
        let color = band(&BANDS, puff.peak_kg_m3).unwrap_or(BANDS[0].1);
        let at = sheet.spot(puff.position, puff.depth_m);
        let half = vec2(sheet.pixels(puff.radius_m), sheet.pixels(puff.half_height_m));
        sheet.disc(at, half, fade(color, alpha));
        sheet.disc(at, half * 0.55, fade(color, alpha));
    }
    let mut written = 0;
    for puff in puffs.iter().rev() {
        if written < WRITTEN && sheet.word(&told(puff, sheet.language), sheet.spot(puff.position, puff.depth_m), INK) {
            written += 1;
        }
    }
}

/// `Smoke 0.0012 kg/m3, 40 % of the light comes through`.
fn told(puff: &PuffSample, language: Language) -> String {
    let kind = match puff.kind {
        PuffKind::Smoke => "cloud-smoke",
        PuffKind::Dust => "cloud-dust",
        PuffKind::Lime => "cloud-lime",
    };
    let (density, light) = (format_digits(puff.peak_kg_m3, 2), format_value((1.0 - puff.darkness) * 100.0, "%", 0));
    let values = [("kind", say(language, kind, &[]).into()), ("density", density.into()), ("light", light.into())];
    say(language, "cloud-told", &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cloud_tells_its_density_and_what_it_leaves_of_the_light() {
        let puff = PuffSample { darkness: 0.75, peak_kg_m3: 0.00123, kind: PuffKind::Lime, ..PuffSample::default() };
        let text = told(&puff, Language::English);
        assert!(text.contains("0.0012 kg/m3") && text.contains("25 %"), "{text}");
    }
}
