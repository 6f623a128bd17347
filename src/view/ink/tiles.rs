//! Tiles: the window in squares, each with a sum of all that is painted on it. Where a square has the sum it had in the last
//! frame, its picture stands: without a graphics card what is painted again is what a frame costs.

use super::Canvas;
use crate::view::dice::mix;
use macroquad::math::{Rect, Vec2, Vec4, vec2};
use macroquad::models::Vertex;

/// Side of a square, window units.
const SIDE: f32 = 32.0;
/// Parts of a unit that count as a move: less cannot be seen.
const STEPS: f32 = 2.0;
/// More parts than this are not worth their calls: they are taken together.
const MOST_PARTS: usize = 16;
/// Where more of what is seen than this has changed, all of it is painted at once: paint that lies over several parts is painted
/// in each of them.
const MOST_SHARE: f32 = 0.55;
/// Squares without a change that are taken with what lies on both sides of them, if else there were too many parts to compare.
const GAPS: [usize; 4] = [1, 3, 8, usize::MAX];
const MOST_COMPARED: usize = 40;

/// The squares of one window.
#[derive(Debug, Default)]
pub struct Tiles {
    size: Vec2,
    columns: usize,
    rows: usize,
    sums: Vec<u64>,
    last: Vec<u64>,
    /// All of them have changed.
    anew: bool,
    /// Nobody sees these: they are not painted, and count as changed once they are seen.
    hidden: Vec<bool>,
    /// What the vertices of a mesh come to.
    points: Vec<(Vec2, u64)>,
}

impl Tiles {
    /// Begins a frame on a window of `size`, in place of the last one where that was not drawn (`instead`).
    pub fn begin(&mut self, size: Vec2, instead: bool) {
        self.anew = self.size != size || (instead && self.anew);
        if self.size != size {
            self.size = size;
            (self.columns, self.rows) = ((size.x / SIDE).ceil() as usize, (size.y / SIDE).ceil() as usize);
        }
        if !instead {
            std::mem::swap(&mut self.sums, &mut self.last);
            self.last.iter_mut().zip(&self.hidden).filter(|(_, hidden)| **hidden).for_each(|(last, _)| *last = !*last);
        }
        self.sums.clear();
        self.sums.resize(self.columns * self.rows, 0);
    }

    /// Says what of the window something else hides; all the rest of it is seen.
    pub fn hide(&mut self, places: &[Rect]) {
        let covers = |tile: usize| {
            let own = self.rect([tile % self.columns, tile % self.columns + 1, tile / self.columns, tile / self.columns + 1]);
            let within = |place: &Rect| {
                place.x <= own.x && place.y <= own.y && place.right() >= own.right() && place.bottom() >= own.bottom()
            };
            places.iter().any(within)
        };
        self.hidden = (0..self.sums.len()).map(covers).collect();
    }

    /// What is under the paint has changed everywhere.
    pub fn all(&mut self) {
        self.anew = true;
    }

    /// Something that `sum` stands for is painted on a place of the window.
    pub fn add(&mut self, low: Vec2, high: Vec2, sum: u64) {
        let tile = |at: f32, count: usize| ((at / SIDE).max(0.0) as usize).min(count);
        let (left, right) = (tile(low.x, self.columns), tile(high.x + SIDE, self.columns));
        for row in tile(low.y, self.rows)..tile(high.y + SIDE, self.rows) {
            for own in &mut self.sums[row * self.columns + left..row * self.columns + right.max(left)] {
                *own = mix(*own, sum);
            }
        }
    }

    /// Takes in the paint of a canvas that lies in the window by `sheet`, scale and shift.
    pub fn take(&mut self, canvas: &Canvas, sheet: Vec4) {
        let mut points = std::mem::take(&mut self.points);
        for mesh in &canvas.meshes[..canvas.used] {
            points.clear();
            points.extend(mesh.vertices.iter().map(|vertex| (in_window(vertex, sheet), sum_of(vertex, sheet))));
            for of in mesh.indices.chunks_exact(3) {
                let [a, b, c] = [0, 1, 2].map(|corner| points[usize::from(of[corner])]);
                self.add(a.0.min(b.0).min(c.0), a.0.max(b.0).max(c.0), mix(a.1.rotate_left(21) ^ b.1, c.1));
            }
        }
        self.points = points;
    }

    /// The parts of the window that are seen and have changed since the last frame; no two of them meet.
    #[must_use]
    pub fn changed(&self) -> Vec<Rect> {
        let seen = |tile: usize| !self.hidden.get(tile).is_some_and(|hidden| *hidden);
        let all: Vec<bool> = (0..self.sums.len()).map(seen).collect();
        if self.anew || self.last.len() != self.sums.len() {
            return self.parts_of(&all);
        }
        let changed: Vec<bool> = (0..self.sums.len()).map(|tile| all[tile] && self.sums[tile] != self.last[tile]).collect();
        let mut parts = GAPS.into_iter().map(|gap| parts(&changed, self.columns, gap));
        let parts = parts.find(|parts| parts.len() <= MOST_COMPARED).unwrap_or_default();
        let parts: Vec<Rect> = few(parts).into_iter().map(|part| self.rect(part)).collect();
        let area = |parts: &[Rect]| parts.iter().map(|part| part.w * part.h).sum::<f32>();
        let whole = self.parts_of(&all);
        if area(&parts) > MOST_SHARE * area(&whole) { whole } else { parts }
    }

    fn parts_of(&self, squares: &[bool]) -> Vec<Rect> {
        few(parts(squares, self.columns, 0)).into_iter().map(|part| self.rect(part)).collect()
    }

    /// The parts of the window on which there is paint, each with a sum of it.
    #[must_use]
    pub fn painted(&self) -> Vec<(Rect, u64)> {
        let painted: Vec<bool> = self.sums.iter().map(|sum| *sum != 0).collect();
        let sum = |[left, right, top, bottom]: [usize; 4]| {
            let rows = (top..bottom).map(|row| &self.sums[row * self.columns + left..row * self.columns + right]);
            rows.flatten().fold(0, |sum, own| mix(sum, *own))
        };
        parts(&painted, self.columns, 0).into_iter().map(|part| (self.rect(part), sum(part))).collect()
    }

    fn rect(&self, [left, right, top, bottom]: [usize; 4]) -> Rect {
        let (low, high) = (vec2(left as f32, top as f32) * SIDE, vec2(right as f32, bottom as f32) * SIDE);
        let high = high.min(self.size);
        Rect::new(low.x, low.y, high.x - low.x, high.y - low.y)
    }
}

/// Left, right, top and bottom of the parts of a window in which something has changed.
fn parts(changed: &[bool], columns: usize, gap: usize) -> Vec<[usize; 4]> {
    let mut parts: Vec<[usize; 4]> = Vec::new();
    for (row, changed) in changed.chunks_exact(columns).enumerate() {
        for (left, right) in runs(changed, gap) {
            // Rows that have changed between the same columns make one part.
            match parts.iter_mut().find(|part| part[0] == left && part[1] == right && part[3] == row) {
                Some(part) => part[3] = row + 1,
                None => parts.push([left, right, row, row + 1]),
            }
        }
    }
    parts
}

/// From where to where something has changed in a row; `gap` squares without a change do not part two runs.
fn runs(changed: &[bool], gap: usize) -> Vec<(usize, usize)> {
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (tile, _) in changed.iter().enumerate().filter(|(_, changed)| **changed) {
        match all.last_mut() {
            Some(run) if tile - run.1 <= gap => run.1 = tile + 1,
            _ => all.push((tile, tile + 1)),
        }
    }
    all
}

/// Takes parts together until there are few of them, those first that lose least by it.
fn few(mut parts: Vec<[usize; 4]>) -> Vec<[usize; 4]> {
    let area = |part: &[usize; 4]| (part[1] - part[0]) * (part[3] - part[2]);
    let both = |a: &[usize; 4], b: &[usize; 4]| [a[0].min(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].max(b[3])];
    let meet = |a: &[usize; 4], b: &[usize; 4]| a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];
    loop {
        let mut best: Option<(isize, usize, usize)> = None;
        for one in 0..parts.len() {
            for other in one + 1..parts.len() {
                let (a, b) = (&parts[one], &parts[other]);
                let lost = area(&both(a, b)) as isize - area(a) as isize - area(b) as isize;
                if best.is_none_or(|best| lost < best.0) && (lost <= 4 || parts.len() > MOST_PARTS || meet(a, b)) {
                    best = Some((lost, one, other));
                }
            }
        }
        let Some((_, one, other)) = best else { return parts };
        parts[one] = both(&parts[one], &parts[other]);
        parts.swap_remove(other);
    }
}

pub(super) fn in_window(vertex: &Vertex, sheet: Vec4) -> Vec2 {
    vec2(vertex.position.x * sheet.x + sheet.z, vertex.position.y * sheet.y + sheet.w)
}

fn sum_of(vertex: &Vertex, sheet: Vec4) -> u64 {
    let at = (in_window(vertex, sheet) * STEPS).round();
    let pair = |a: u32, b: u32| u64::from(a) << 32 | u64::from(b);
    // Farther off than this no paint shows.
    let place = u32::from(at.x as i16 as u16) << 16 | u32::from(at.y as i16 as u16);
    let uv = pair(vertex.uv.x.to_bits(), vertex.uv.y.to_bits());
    let light = vertex.normal.x.to_bits() ^ vertex.normal.y.to_bits().rotate_left(9);
    mix(pair(place, u32::from_ne_bytes(vertex.color)), uv ^ u64::from(light).rotate_left(20))
}

#[cfg(test)]
mod tests;
