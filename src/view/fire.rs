//! Fire: sheets of flame over what burns, and its glow. Height, place and tilt are the frame's;
//! only the ragged edge is drawn noise, and it is drawn from the run's time, never from a clock.

use super::camera::{PX_PER_M, at, place};
use super::crests::{self, Crest};
use super::dice::{mix, noise};
use super::ink::spline::lerp;
use super::ink::{Canvas, Sprite};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{fade, hex};
use super::tongues::{Moment, tongue};
use crate::sample::{FireSample, Frame};
use macroquad::math::{Vec2, vec2};

/// The most of its height that a single flame of a front is wide.
const SLENDER: f32 = 0.8;
/// As wide as one thing that burns alone, a bundle or a box, m.
const OF_ONE_M: f64 = 2.0;
/// Flames lower than this are not of a heap, m.
const LOW_M: f64 = 1.5;

/// A front of flames over a base line; `tips` are place along it (0 to 1) and height in pixels.
fn sheet(canvas: &mut Canvas, base: &[Vec2], tips: &[(f32, f32)], moment: Moment, seed: u64) {
    let spot = |u: f32| {
        let along = u.clamp(0.0, 1.0) * (base.len() - 1) as f32;
        let i = (along as usize).min(base.len() - 2);
        lerp(base[i], base[i + 1], along - i as f32)
    };
    let mut crests = Vec::new();
    for (i, &(u, tall)) in tips.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|before| tips.get(before)).map_or(0.0, |before| (before.0 + u) / 2.0);
        let after = tips.get(i + 1).map_or(1.0, |after| (u + after.0) / 2.0);
        let wide = (spot(after).x - spot(before).x).max(6.0);
        // A flame is taller than wide: low ones stand side by side.
        let count = (wide / (SLENDER * tall)).ceil().clamp(1.0, 6.0);
        crests.extend((0..count as u64).map(|k| {
            let own = mix(mix(seed, i as u64), k);
            let at = if count < 2.0 { u } else { before + (after - before) * (k as f32 + 0.5) / count };
            let lower = if k == 0 { 1.0 } else { 0.85 + 0.15 * noise(own as u32, 2.2) };
            Crest { foot: spot(at), size: vec2(wide / count, tall * lower), seed: own }
        }));
    }
    crests::front(canvas, &crests, moment);
}

/// Fires that touch, left to right.
fn fronts(fires: &[FireSample]) -> Vec<Vec<FireSample>> {
    let mut sorted: Vec<FireSample> = fires.iter().copied().filter(|fire| fire.flame_height_m > 0.15).collect();
    sorted.sort_by(|a, b| a.base.x.total_cmp(&b.base.x));
    let mut all: Vec<Vec<FireSample>> = Vec::new();
    for fire in sorted {
        // The last column of a front is its rightmost, so only that one can touch the next.
        let joins = all.iter().rposition(|front| {
            let last = &front[front.len() - 1];
            let gap = fire.base.x - last.base.x - (fire.width_m + last.width_m) / 2.0;
            gap < 0.7 && (fire.base.y - last.base.y).abs() < 1.3
        });
        match joins {
            Some(front) => all[front].push(fire),
            None => all.push(vec![fire]),
        }
    }
    all
}

/// Whether a front is low, or no wider than one thing, and each fire in it is on something that burns: its own tongues show
/// that, where it is.
fn has_own_tongues(front: &[FireSample], pieces: &[Piece]) -> bool {
    let (left, right) = (front[0], front[front.len() - 1]);
    let wide = right.base.x - left.base.x + (left.width_m + right.width_m) / 2.0;
    let low = front.iter().all(|fire| fire.flame_height_m < LOW_M);
    let own = |fire: &FireSample| {
        pieces.iter().any(|piece| piece.body.burning && (piece.body.position - fire.base).length() < OF_ONE_M / 2.0)
    };
    (wide < OF_ONE_M || low) && front.iter().all(own)
}

/// Every front of flames at a depth, at a share of its full height.
pub fn sheets(canvas: &mut Canvas, now: &Now, depth: f32, share: f32) {
    let moment = now.moment;
    for front in fronts(&now.frame.fires).into_iter().filter(|front| !has_own_tongues(front, &now.pieces)) {
        let seed = mix(depth.to_bits().into(), (front[0].base.x * 2.0).round() as i64 as u64);
        canvas.seed(seed);
        let (left, right) = (front[0], front[front.len() - 1]);
        let (x0, x1) = (left.base.x - left.width_m * 0.6, right.base.x + right.width_m * 0.6);
        let mut base = vec![at(x0 as f32, left.base.y as f32, depth)];
        base.extend(front.iter().map(|fire| place(fire.base, depth)));
        base.push(at(x1 as f32, right.base.y as f32, depth));
        let mut tips = Vec::new();
        for (i, fire) in front.iter().enumerate() {
            let tall = fire.flame_height_m as f32 * PX_PER_M * share;
            let count = if tall > 20.0 { 2 } else { 1 };
            for k in 0..count {
                let own = mix(seed, (i * 2 + k) as u64);
                let u = (i as f32 + 0.5 + (k as f32 + 0.5) / count as f32) / (front.len() as f32 + 1.0);
                tips.push((
                    u,
                    tall * (0.86 + 0.20 * noise(own as u32, 3.3) + 0.14 * moment.edge(own)) * if k == 1 { 0.82 } else { 1.0 },
                ));
            }
        }
        sheet(canvas, &base, &tips, moment, seed);
        loose(canvas, &base, &tips, moment, seed);
    }
}

/// Tongues between the tips, and flamelets that have torn off.
fn loose(canvas: &mut Canvas, base: &[Vec2], tips: &[(f32, f32)], moment: Moment, seed: u64) {
    let (left, right) = (base[0], base[base.len() - 1]);
    for (i, &(u, tall)) in tips.iter().enumerate() {
        let own = mix(seed ^ 0x77, i as u64);
        let foot = lerp(left, right, (u + 0.03 * noise(own as u32, 1.5)).clamp(0.05, 0.95)) - vec2(0.0, 0.06 * tall);
        let size = vec2((tall * 0.20).clamp(5.0, 16.0), tall * (0.50 + 0.22 * noise(own as u32, 7.7)));
        tongue(canvas, foot, size, moment, own);
        let rise = (moment.beat * 0.11 + (own % 89) as f32 / 89.0).fract();
        if tall > 30.0 && i % 2 == 0 {
            let at = foot + vec2(moment.tilt * tall * (0.9 + 0.5 * rise), -tall * (0.75 + 0.5 * rise));
            tongue(canvas, at, vec2(4.5, 14.0) * (1.2 - rise), moment, own ^ 5);
        }
    }
}

/// Light on everything near a fire: behind the frames it covers, before them it adds.
pub fn glow(canvas: &mut Canvas, frame: &Frame, depth: f32, over: bool) {
    for front in fronts(&frame.fires) {
        let tallest = front.iter().fold(0.0, |most: f64, fire| most.max(fire.flame_height_m)) as f32;
        let megawatts = front.iter().map(|fire| fire.heat_release_kw).sum::<f64>() as f32 / 1000.0;
        let middle = (front[0].base + front[front.len() - 1].base) * 0.5;
        let wide = (front[front.len() - 1].base.x - front[0].base.x) as f32 / 2.0;
        let strength = (megawatts / 10.0).sqrt().clamp(0.18, 0.85);
        let radius = (1.3 * tallest + 0.6 * wide + 1.0) * PX_PER_M;
        let white = hex(0xFFFFFF);
        for (up, size, share) in [(0.25, 1.0, 1.0), (0.55, 0.75, 0.8)] {
            let spot = place(middle, depth) - vec2(-tallest * PX_PER_M * up * 0.12, tallest * PX_PER_M * up);
            if over {
                canvas.sprite(
                    Sprite::Lit,
                    spot,
                    vec2(radius, radius * 0.9) * size * 0.8,
                    fade(white, 0.5 * strength * share),
                    0.55,
                );
            } else {
                canvas.sprite(Sprite::Glow, spot, vec2(radius, radius * 0.92) * size, fade(white, 0.48 * strength * share), 0.0);
            }
        }
        if over {
            let foot = place(middle, depth) - vec2(0.0, 0.18 * tallest * PX_PER_M);
            canvas.sprite(
                Sprite::Hot,
                foot,
                vec2(0.36 * tallest + 0.5 * wide, 0.30 * tallest) * PX_PER_M,
                fade(white, 0.45 * strength),
                0.5,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::Look;
    use crate::sample::{BodySample, Shape, Thing};
    use crate::units;
    use crate::view::pieces;
    use crate::view::stage::Stage;

    fn thing() -> Thing {
        Thing {
            id: String::new(),
            owner: "heap".to_owned(),
            part: String::new(),
            look: Look::Brush,
            shape: Shape::Box { half_x_m: 0.6, half_y_m: 0.25 },
            depth_m: 0.0,
            breadth_m: 1.0,
            mechanic: "fire".to_owned(),
            mass_kg: 20.0,
            fixed: false,
            tracked: false,
        }
    }

    fn column(x: f64, y: f64) -> FireSample {
        FireSample { base: units::Vec2::new(x, y), width_m: 1.0, flame_height_m: 2.0, ..FireSample::default() }
    }

    #[test]
    fn columns_that_touch_make_one_front() {
        let fires = [column(7.0, 0.1), column(5.0, 0.1), column(6.0, 0.2), column(6.5, 8.0), column(12.0, 0.1)];
        let sizes: Vec<usize> = fronts(&fires).iter().map(Vec::len).collect();
        assert_eq!(sizes, [3, 1, 1], "three columns touch; one burns on another floor, one far off");
    }

    #[test]
    fn what_burns_alone_shows_its_own_tongues_and_a_heap_a_front() {
        let thing = |number: usize| Thing { id: format!("bundle-{number}"), part: "bundle".to_owned(), ..thing() };
        let things: Vec<Thing> = (0..3).map(thing).collect();
        let front = |fires: &[FireSample], at: &[(f64, f64)]| {
            let body = |(number, &(x, y)): (usize, &(f64, f64))| BodySample {
                thing: number,
                position: units::Vec2::new(x, y),
                burning: true,
                ..BodySample::default()
            };
            let frame = Frame { bodies: at.iter().enumerate().map(body).collect(), ..Frame::default() };
            has_own_tongues(fires, &pieces::all(&Stage::default(), &frame, &things))
        };
        assert!(front(&[column(5.0, 4.0)], &[(5.2, 4.3)]), "one bundle in its fall");
        assert!(!front(&[column(5.0, 4.0)], &[(9.0, 4.0)]), "nothing there burns: a burner, or stuff that lies loose");
        let heap = [column(5.0, 0.1), column(6.0, 0.1), column(7.0, 0.2)];
        let bundles = [(5.0, 0.2), (6.0, 0.2), (7.0, 0.3)];
        assert!(!front(&heap, &bundles), "three metres of flames as tall as a man");
        let low = heap.map(|fire| FireSample { flame_height_m: 0.5, ..fire });
        assert!(front(&low, &bundles), "low ones are each thing's own");
    }
}
