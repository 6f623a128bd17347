//! Filled shapes: blots around a middle, bands between two lines, any polygon, and soft sprites.

use super::brush::tangent;
use super::{Canvas, Sprite};
use crate::view::skin::fade;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

impl Canvas {
    /// Fills a shape whose every edge can be seen from its middle (all boxes, blots, robes), with a soft edge.
    pub fn fill(&mut self, points: &[Vec2], color: Color) {
        self.fill_with(points, |_| color);
    }

    /// The same with a colour for every place.
    pub fn fill_with(&mut self, points: &[Vec2], shade: impl Fn(Vec2) -> Color) {
        let n = points.len();
        if n < 3 {
            return;
        }
        let middle = points.iter().fold(Vec2::ZERO, |sum, &point| sum + point) / n as f32;
        let outward = if area(points) > 0.0 { 1.0 } else { -1.0 } * self.pixel() / 2.0;
        let base = self.room(2 * n + 1, 9 * n);
        self.vertex(middle, shade(middle));
        for (i, &point) in points.iter().enumerate() {
            let direction = tangent(points, i, true);
            let shift = vec2(direction.y, -direction.x) * outward;
            let color = shade(point);
            self.vertex(point - shift, color);
            self.vertex(point + shift, Color { a: 0.0, ..color });
        }
        for i in 0..n as u16 {
            let (here, next) = (base + 1 + 2 * i, base + 1 + 2 * ((i + 1) % n as u16));
            self.index(&[base, here, next, here, here + 1, next, next, here + 1, next + 1]);
        }
    }

    /// A filled shape with an even outline.
    pub fn blot(&mut self, points: &[Vec2], color: Color, line: f32, ink: Color) {
        self.fill(points, color);
        self.ring(points, line, ink);
    }

    /// Fills any simple polygon, hard-edged: draw a line around it.
    pub fn polygon(&mut self, points: &[Vec2], shade: impl Fn(Vec2) -> Color) {
        let triangles = ears(points);
        let base = self.room(points.len(), triangles.len() * 3);
        for &point in points {
            self.vertex(point, shade(point));
        }
        for [a, b, c] in triangles {
            self.index(&[base + a, base + b, base + c]);
        }
    }

    /// Fills between two lines of equally many points, in rows: share of the way from `upper` to `lower`, and colour.
    pub fn band(&mut self, upper: &[Vec2], lower: &[Vec2], rows: &[(f32, Color)]) {
        let n = upper.len().min(lower.len());
        if n < 2 || rows.len() < 2 {
            return;
        }
        for (start, end) in chunks(n, 1 + 8_000 / rows.len()) {
            let columns = end - start;
            let base = self.room(columns * rows.len(), (columns - 1) * (rows.len() - 1) * 6);
            for i in start..end {
                for &(t, color) in rows {
                    self.vertex(upper[i] + (lower[i] - upper[i]) * t, color);
                }
            }
            self.grid(base, columns as u16, rows.len() as u16);
        }
    }

    /// The same with a colour for every place of every row.
    pub fn band_with(&mut self, upper: &[Vec2], lower: &[Vec2], rows: &[f32], shade: impl Fn(Vec2) -> Color) {
        let n = upper.len().min(lower.len());
        if n < 2 || rows.len() < 2 {
            return;
        }
        let base = self.room(n * rows.len(), (n - 1) * (rows.len() - 1) * 6);
        for i in 0..n {
            for &t in rows {
                let point = upper[i] + (lower[i] - upper[i]) * t;
                self.vertex(point, shade(point));
            }
        }
        self.grid(base, n as u16, rows.len() as u16);
    }

    fn grid(&mut self, base: u16, columns: u16, rows: u16) {
        for i in 0..columns - 1 {
            for j in 0..rows - 1 {
                let v = base + i * rows + j;
                self.index(&[v, v + 1, v + rows, v + rows, v + 1, v + rows + 1]);
            }
        }
    }

    /// Four corners, each with its colour, hard-edged.
    pub fn quad(&mut self, corners: [Vec2; 4], colors: [Color; 4]) {
        let base = self.room(4, 6);
        for (corner, color) in corners.into_iter().zip(colors) {
            self.vertex(corner, color);
        }
        self.index(&[base, base + 1, base + 2, base, base + 2, base + 3]);
    }

    /// A soft sprite; `glow` 0 covers, 1 adds light.
    pub fn sprite(&mut self, sprite: Sprite, middle: Vec2, radius: Vec2, color: Color, glow: f32) {
        self.sprite_turned(sprite, middle, (radius, 0.0), color, glow);
    }

    /// The same, turned by an angle given with the radius.
    pub fn sprite_turned(&mut self, sprite: Sprite, middle: Vec2, (radius, turn): (Vec2, f32), color: Color, glow: f32) {
        let base = self.room(4, 6);
        let along = vec2(turn.cos(), turn.sin());
        let across = vec2(-along.y, along.x);
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
            let point = middle + along * (radius.x * x) + across * (radius.y * y);
            let uv = self.uv(sprite, vec2(x, y) * 0.5 + 0.5);
            self.vertex_of(point, uv, color, glow);
        }
        self.index(&[base, base + 1, base + 2, base, base + 2, base + 3]);
    }

    /// A filled ellipse with a soft edge.
    pub fn dot(&mut self, middle: Vec2, radius: Vec2, color: Color) {
        let n = match radius.x.max(radius.y) {
            large if large > 6.0 * self.pixel().max(1.0) => 24,
            small if small < 2.0 * self.pixel() => 6,
            _ => 10,
        };
        let points: Vec<Vec2> = ellipse(middle, radius, n).collect();
        // A dot smaller than a pixel grows pale.
        let small = (radius.x.min(radius.y) * 2.0 / self.pixel()).min(1.0);
        self.fill(&points, fade(color, small));
    }
}

/// `n` points around an ellipse.
pub fn ellipse(middle: Vec2, radius: Vec2, n: usize) -> impl Iterator<Item = Vec2> {
    (0..n).map(move |i| {
        let turn = std::f32::consts::TAU * i as f32 / n as f32;
        middle + radius * vec2(turn.cos(), turn.sin())
    })
}

/// Ranges of at most `most` columns that share their border column.
pub(super) fn chunks(n: usize, most: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n - 1).step_by(most - 1).map(move |start| (start, (start + most).min(n)))
}

/// Signed area, positive clockwise on the screen.
fn area(points: &[Vec2]) -> f32 {
    (0..points.len()).map(|i| points[i].perp_dot(points[(i + 1) % points.len()])).sum::<f32>() / 2.0
}

/// Triangles of a simple polygon, by cutting ears.
fn ears(points: &[Vec2]) -> Vec<[u16; 3]> {
    let mut left: Vec<u16> = (0..points.len() as u16).collect();
    if area(points) < 0.0 {
        left.reverse();
    }
    let mut triangles = Vec::new();
    while left.len() > 2 {
        let n = left.len();
        let ear = (0..n).find(|&i| is_ear(points, &left, i)).unwrap_or(0);
        triangles.push([left[(ear + n - 1) % n], left[ear], left[(ear + 1) % n]]);
        left.remove(ear);
    }
    triangles
}

fn is_ear(points: &[Vec2], left: &[u16], i: usize) -> bool {
    let n = left.len();
    let of = |k: usize| points[left[k % n] as usize];
    let (a, b, c) = (of(i + n - 1), of(i), of(i + 1));
    if (b - a).perp_dot(c - b) <= 0.0 {
        return false;
    }
    let inside = |p: Vec2| (b - a).perp_dot(p - a) > 0.0 && (c - b).perp_dot(p - b) > 0.0 && (a - c).perp_dot(p - c) > 0.0;
    (0..n).all(|k| k == i || k == (i + 1) % n || k == (i + n - 1) % n || !inside(of(k)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ears_cover_a_hollow_polygon() {
        let points = [vec2(0.0, 0.0), vec2(4.0, 0.0), vec2(4.0, 4.0), vec2(2.0, 1.0), vec2(0.0, 4.0)];
        let triangles = ears(&points);
        let covered: f32 = triangles.iter().map(|t| area(&t.map(|i| points[i as usize])).abs()).sum();
        assert_eq!(triangles.len(), 3);
        assert!((covered - area(&points).abs()).abs() < 1e-4);
    }
}
