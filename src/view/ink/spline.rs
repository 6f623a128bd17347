//! Curves: smooth lines through points, resampled by length.

use macroquad::math::Vec2;

/// Between two points.
#[must_use]
pub fn lerp(a: Vec2, b: Vec2, t: f32) -> Vec2 {
    a + (b - a) * t
}

/// Between the corners of a quadrilateral: `across` from left to right, `down` from the first edge to the second.
#[must_use]
pub fn within(corners: &[Vec2; 4], across: f32, down: f32) -> Vec2 {
    let [top_left, top_right, bottom_right, bottom_left] = *corners;
    lerp(lerp(top_left, top_right, across), lerp(bottom_left, bottom_right, across), down)
}

/// A smooth curve (Catmull-Rom) through `points`, with a point about every `step` pixels, into `out`.
pub fn smooth_into(points: &[Vec2], step: f32, closed: bool, out: &mut Vec<Vec2>) {
    out.clear();
    let n = points.len();
    if n < 2 {
        out.extend_from_slice(points);
        return;
    }
    let at = |i: isize| -> Vec2 {
        if closed {
            return points[i.rem_euclid(n as isize) as usize];
        }
        match i {
            i if i < 0 => points[0] * 2.0 - points[1],
            i if i >= n as isize => points[n - 1] * 2.0 - points[n - 2],
            i => points[i as usize],
        }
    };
    for i in 0..(if closed { n } else { n - 1 }) as isize {
        let (p0, p1, p2, p3) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        let pieces = ((p2 - p1).length() / step).max(1.0) as usize;
        for k in 0..pieces {
            out.push(catmull(p0, p1, p2, p3, k as f32 / pieces as f32));
        }
    }
    if !closed {
        out.push(points[n - 1]);
    }
}

fn catmull(p0: Vec2, p1: Vec2, p2: Vec2, p3: Vec2, t: f32) -> Vec2 {
    let (t2, t3) = (t * t, t * t * t);
    0.5 * (2.0 * p1 + (p2 - p0) * t + (2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3) * t2 + (3.0 * p1 - p0 - 3.0 * p2 + p3) * t3)
}

/// [`smooth_into`] into a new list.
#[must_use]
pub fn smooth(points: &[Vec2], step: f32, closed: bool) -> Vec<Vec2> {
    let mut out = Vec::new();
    smooth_into(points, step, closed, &mut out);
    out
}

/// `n + 1` points of the cubic Bezier curve.
pub fn bezier_into(points: [Vec2; 4], n: usize, out: &mut Vec<Vec2>) {
    let [a, b, c, d] = points;
    for i in 0..=n {
        let t = i as f32 / n as f32;
        let s = 1.0 - t;
        out.push(a * (s * s * s) + b * (3.0 * s * s * t) + c * (3.0 * s * t * t) + d * (t * t * t));
    }
}

/// A line from `a` to `b` in `n` pieces whose inner points `shift` moves off it.
pub fn rough(a: Vec2, b: Vec2, n: usize, mut shift: impl FnMut() -> Vec2) -> Vec<Vec2> {
    (0..=n)
        .map(|i| {
            let point = lerp(a, b, i as f32 / n as f32);
            if i == 0 || i == n { point } else { point + shift() }
        })
        .collect()
}
