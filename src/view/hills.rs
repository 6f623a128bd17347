//! Hills: three washes of ridge with broken contours, fibre strokes and moss dabs, mist between them.
//! Scenery only: nothing here comes from a run.

use super::dice::{Dice, noise};
use super::ink::{Brush, Canvas, Sprite};
use super::skin::{fade, hex};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// How far the hills run, sheet pixels.
pub const LEFT: f32 = -2700.0;
pub const RIGHT: f32 = 3600.0;
const STEP: f32 = 4.0;
/// Strokes and dabs are counted for so much of a ridge.
const COUNTED: f32 = 4900.0;

/// How often something is put on a ridge that is put there `count` times on the stretch that is counted for.
fn times(count: usize) -> usize {
    (count as f32 * (RIGHT - LEFT) / COUNTED) as usize
}

/// One far wash. `peaks` are middle, height, half-width and skew of each summit; beyond them summits are thrown.
struct Wash {
    base: f32,
    peaks: &'static [(f32, f32, f32, f32)],
    rough: f32,
    seed: u64,
    color: Color,
    alpha: f32,
    depth: f32,
    strokes: usize,
    dabs: usize,
    size: f32,
    line: f32,
}

const FAR: Wash = Wash {
    base: 268.0,
    peaks: &[
        (8.0, 48.0, 90.0, 0.1),
        (70.0, 66.0, 60.0, -0.15),
        (128.0, 52.0, 46.0, 0.0),
        (330.0, 40.0, 80.0, 0.2),
        (410.0, 30.0, 60.0, 0.0),
        (520.0, 44.0, 70.0, 0.1),
        (585.0, 78.0, 64.0, -0.2),
        (640.0, 116.0, 72.0, 0.15),
        (676.0, 128.0, 60.0, -0.1),
        (742.0, 104.0, 70.0, 0.25),
        (812.0, 66.0, 60.0, 0.0),
        (868.0, 92.0, 54.0, -0.2),
        (905.0, 102.0, 66.0, 0.2),
        (985.0, 70.0, 80.0, 0.1),
        (1080.0, 96.0, 90.0, 0.0),
    ],
    rough: 8.0,
    seed: 11,
    color: hex(0x566878),
    alpha: 0.50,
    depth: 130.0,
    strokes: 5,
    dabs: 22,
    size: 0.8,
    line: 0.22,
};
const MIDDLE: Wash = Wash {
    base: 340.0,
    peaks: &[
        (-14.0, 60.0, 80.0, 0.2),
        (42.0, 84.0, 62.0, -0.2),
        (96.0, 66.0, 56.0, 0.3),
        (170.0, 34.0, 60.0, 0.0),
        (540.0, 26.0, 60.0, 0.2),
        (612.0, 46.0, 60.0, 0.2),
        (664.0, 64.0, 44.0, -0.1),
        (716.0, 44.0, 60.0, 0.0),
        (790.0, 70.0, 66.0, -0.25),
        (838.0, 98.0, 52.0, 0.1),
        (874.0, 110.0, 56.0, 0.25),
        (945.0, 70.0, 60.0, 0.1),
        (1010.0, 84.0, 60.0, 0.0),
        (1090.0, 96.0, 70.0, 0.0),
    ],
    rough: 7.5,
    seed: 23,
    color: hex(0x3E4E52),
    alpha: 0.60,
    depth: 110.0,
    strokes: 11,
    dabs: 100,
    size: 1.0,
    line: 0.36,
};
const NEAR: Wash = Wash {
    base: 384.0,
    peaks: &[
        (590.0, 20.0, 60.0, 0.0),
        (652.0, 34.0, 56.0, 0.2),
        (700.0, 26.0, 40.0, 0.0),
        (772.0, 40.0, 62.0, -0.2),
        (818.0, 50.0, 40.0, 0.1),
        (880.0, 34.0, 50.0, 0.0),
        (930.0, 58.0, 62.0, 0.1),
        (1010.0, 50.0, 60.0, 0.0),
    ],
    rough: 5.0,
    seed: 37,
    color: hex(0x2E322C),
    alpha: 0.62,
    depth: 64.0,
    strokes: 6,
    dabs: 150,
    size: 0.85,
    line: 0.45,
};

impl Wash {
    /// The designed summits and thrown ones to both sides of them.
    fn summits(&self) -> Vec<(f32, f32, f32, f32)> {
        let mut dice = Dice::new(self.seed + 77);
        let mut all = self.peaks.to_vec();
        let tall = self.peaks.iter().fold(0.0f32, |most, peak| most.max(peak.1));
        for (from, to) in [(LEFT, self.peaks[0].0 - 60.0), (1120.0, RIGHT)] {
            let mut x = from;
            while x < to {
                all.push((x, tall * dice.range(0.25, 0.95), dice.range(46.0, 84.0), dice.range(-0.25, 0.25)));
                x += dice.range(42.0, 150.0);
            }
        }
        all
    }

    fn ridge(&self) -> Vec<Vec2> {
        let summits = self.summits();
        let columns = ((RIGHT - LEFT) / STEP) as usize;
        (0..=columns)
            .map(|i| {
                let x = LEFT + i as f32 * STEP;
                let mut height = 0.0f32;
                for &(middle, top, half, skew) in &summits {
                    let side = half * if x < middle { 1.0 - skew } else { 1.0 + skew };
                    let u = ((x - middle) / side).abs();
                    if u < 4.0 {
                        height = height.max(top * (0.72 * (-u.powf(1.35)).exp() + 0.28 * (-(u * 2.1).powf(1.8)).exp()));
                    }
                }
                let rough: f32 = [(74.0, 1.0), (33.0, 0.55), (15.0, 0.32), (7.0, 0.18)]
                    .iter()
                    .map(|&(length, share)| share * noise(self.seed as u32, (x - LEFT) / length))
                    .sum();
                vec2(x, self.base - height - self.rough * 1.5 * rough * (height / 60.0).clamp(0.25, 1.15))
            })
            .collect()
    }

    fn paint(&self, canvas: &mut Canvas) {
        canvas.seed(self.seed + 5);
        let ridge = self.ridge();
        let seed = self.seed as u32 + 3;
        let foot: Vec<Vec2> = ridge
            .iter()
            .map(|p| {
                let tall = ((self.base - p.y - 3.0) / 60.0).clamp(0.0, 1.3);
                vec2(p.x, p.y + (self.depth * tall * (1.0 + 0.2 * noise(seed, p.x / 60.0))).max(0.2))
            })
            .collect();
        let rows: Vec<(f32, Color)> = std::iter::once((-0.012, 0.0))
            .chain([0.0, 0.05, 0.14, 0.3, 0.52, 0.76, 1.0].map(|t: f32| (t, 1.22 * self.alpha * (1.0 - t.powf(0.667)))))
            .map(|(t, alpha)| (t, fade(self.color, alpha)))
            .collect();
        canvas.band(&ridge, &foot, &rows);
        self.contour(canvas, &ridge);
        self.fibres(canvas, &ridge);
        self.moss(canvas, &ridge);
    }

    fn contour(&self, canvas: &mut Canvas, ridge: &[Vec2]) {
        let mut i = 0;
        while i + 8 < ridge.len() {
            let run = canvas.dice.range(6.0, 30.0) as usize;
            let piece = &ridge[i..(i + run).min(ridge.len())];
            let tall = piece.iter().map(|p| self.base - p.y).sum::<f32>() / piece.len() as f32;
            if piece.len() > 4 && tall > 22.0 && canvas.dice.chance(0.75) {
                let width = canvas.dice.range(1.0, 2.6) * self.size;
                let alpha = (self.alpha * self.line * canvas.dice.range(0.6, 1.5)).min(0.9);
                canvas.brush(piece, Brush::new(width, fade(self.color, alpha)).taper(0.25, 0.55).rough(0.45, 0.4));
            }
            i += run;
        }
    }

    /// Hemp-fibre strokes down the shoulders.
    fn fibres(&self, canvas: &mut Canvas, ridge: &[Vec2]) {
        for _ in 0..times(self.strokes * 22) {
            let k = canvas.dice.range(5.0, ridge.len() as f32 - 6.0) as usize;
            let tall = self.base - ridge[k].y;
            if tall < 34.0 {
                continue;
            }
            let slope = (ridge[k + 4].y - ridge[k - 4].y) / (8.0 * STEP);
            let start = ridge[k] + vec2(0.0, canvas.dice.range(3.0, tall * 0.30));
            let length = canvas.dice.range(0.10, 0.26) * tall;
            let lean = -slope.clamp(-1.1, 1.1) * -length * 0.9 + canvas.dice.normal(2.0);
            let width = canvas.dice.range(0.9, 2.6) * self.size;
            let color = fade(self.color, self.alpha * canvas.dice.range(0.18, 0.42));
            let points = [start, start + vec2(lean * 0.45, length * 0.5), start + vec2(lean * 0.8, length)];
            canvas.brush(&points, Brush::new(width, color).taper(0.3, 0.6).rough(0.4, 0.4));
        }
    }

    /// Flat wet dabs in clusters along the ridge.
    fn moss(&self, canvas: &mut Canvas, ridge: &[Vec2]) {
        for _ in 0..times(self.dabs * 3) {
            let k = canvas.dice.range(2.0, ridge.len() as f32 - 3.0) as usize;
            if self.base - ridge[k].y < 20.0 {
                continue;
            }
            for _ in 0..canvas.dice.range(1.0, 6.0) as usize {
                let x = ridge[k].x + canvas.dice.normal(9.0);
                let under = (((x - LEFT) / STEP) as usize).min(ridge.len() - 1);
                let y = ridge[under].y + canvas.dice.normal(6.0).abs() - 1.0;
                let width = canvas.dice.range(1.8, 5.0) * self.size;
                let color = fade(self.color, self.alpha * canvas.dice.range(0.30, 0.85));
                canvas.dot(vec2(x, y), vec2(width, width * 0.4), color);
            }
        }
    }
}

/// Bands of mist: place, size and strength of each designed one, repeated to both sides.
fn mist(canvas: &mut Canvas, bands: &[(f32, f32, f32, f32, f32)]) {
    let color = hex(0xEFE3CA);
    for shift in [-1240.0, 0.0, 1180.0, 2360.0] {
        for &(x, y, across, up, alpha) in bands {
            canvas.sprite(Sprite::Mist, vec2(x + shift, y), vec2(across, up), fade(color, alpha), 0.0);
        }
    }
}

/// All hills, far to near.
pub fn paint(canvas: &mut Canvas) {
    FAR.paint(canvas);
    mist(canvas, &[(420.0, 258.0, 330.0, 26.0, 0.8), (820.0, 270.0, 300.0, 22.0, 0.7), (60.0, 270.0, 190.0, 24.0, 0.8)]);
    MIDDLE.paint(canvas);
    mist(
        canvas,
        &[
            (300.0, 326.0, 300.0, 34.0, 0.95),
            (660.0, 336.0, 280.0, 26.0, 0.9),
            (930.0, 344.0, 210.0, 20.0, 0.8),
            (40.0, 338.0, 150.0, 26.0, 0.9),
        ],
    );
    NEAR.paint(canvas);
    mist(
        canvas,
        &[
            (560.0, 390.0, 380.0, 20.0, 0.9),
            (900.0, 396.0, 240.0, 14.0, 0.85),
            (330.0, 396.0, 260.0, 24.0, 0.95),
            (30.0, 392.0, 160.0, 22.0, 0.9),
        ],
    );
}
