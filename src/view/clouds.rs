//! Clouds: puffs of smoke, dust and lime as the frame has them, each a few soft sprites with the darkness it has.

use super::camera::{PX_PER_M, place};
use super::dice::{Dice, mix as seed_of};
use super::ink::{Canvas, Sprite};
use super::now::Now;
use super::skin::{fade, hex};
use crate::sample::PuffKind;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// Sprites of one puff.
const SPRITES: u64 = 5;

/// All puffs, far to near.
pub fn puffs(canvas: &mut Canvas, now: &Now) {
    let mut puffs: Vec<_> = now.frame.puffs.iter().enumerate().filter(|(_, puff)| puff.darkness > 0.003).collect();
    puffs.sort_by(|a, b| b.1.depth_m.total_cmp(&a.1.depth_m));
    let sprites = if puffs.len() > 300 { 1 } else { SPRITES };
    for (number, puff) in puffs {
        let middle = place(puff.position, puff.depth_m as f32);
        let half = (vec2(puff.radius_m as f32, puff.half_height_m as f32) * PX_PER_M).max(Vec2::splat(1.5 * canvas.pixel()));
        let body = fade(color(puff.kind), (puff.darkness as f32).min(0.95));
        let soft = fade(body, if sprites > 1 { 0.62 } else { 1.0 });
        canvas.sprite(Sprite::Puff, middle, half * 1.15, soft, 0.0);
        for part in 1..sprites {
            let mut dice = Dice::new(seed_of(seed_of(0xC10D, number as u64), part));
            let by = vec2(dice.range(-0.5, 0.5), dice.range(-0.5, 0.5)) * half;
            let which = (dice.next_seed() % 6) as u8;
            canvas.sprite(Sprite::Wet(which), middle + by, half * dice.range(0.5, 0.8), fade(body, 0.4), 0.0);
        }
    }
}

fn color(kind: PuffKind) -> Color {
    match kind {
        PuffKind::Smoke => hex(0x463D36),
        PuffKind::Dust => hex(0xA98A5C),
        PuffKind::Lime => hex(0xFBF8EE),
    }
}
