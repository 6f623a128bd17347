//! Arms: the weapons of the battles as small ink drawings. A kind without one of its own gets a plain ring, so a new weapon
//! needs no edit here.

use crate::view::panels::emblems;
use crate::view::panels::theme::{INK, TIMBER, WATER};
use egui_macroquad::egui::{Color32, Painter, Pos2, Shape, Stroke, pos2, vec2};

const IRON: Color32 = Color32::from_rgb(0x4A, 0x4E, 0x54);
const BAMBOO: Color32 = Color32::from_rgb(0x9C, 0x9A, 0x54);
const STRAW: Color32 = Color32::from_rgb(0xC2, 0xA5, 0x5A);

/// A square of 24 by 24 units in which a weapon is drawn, its middle at `at`.
struct Sheet<'a> {
    painter: &'a Painter,
    at: Pos2,
    unit: f32,
}

impl Sheet<'_> {
    fn point(&self, (x, y): (f32, f32)) -> Pos2 {
        self.at + vec2(x, y) * self.unit
    }

    fn line(&self, points: &[(f32, f32)], width: f32, colour: Color32) {
        let points = points.iter().map(|&point| self.point(point)).collect();
        self.painter.add(Shape::line(points, Stroke::new(width * self.unit, colour)));
    }

    fn flame(&self, at: (f32, f32), size: f32) {
        emblems::draw(self.painter, self.point(at), size * self.unit, "fire");
    }
}

/// Draws the weapon of a kind with its middle at `at`; `size` is its height.
pub fn draw(painter: &Painter, at: Pos2, size: f32, kind: &str) {
    let sheet = Sheet { painter, at, unit: size / 24.0 };
    match kind {
        "FireLance" => fire_lance(&sheet),
        "FireBundle" => fire_bundle(&sheet),
        "Thrower" => thrower(&sheet),
        "Bomb" => bomb(&sheet),
        "Mops" => mops(&sheet),
        "Bow" => bow(&sheet),
        "RamPole" => ram_pole(&sheet),
        _ => emblems::draw(painter, at, size, ""),
    }
}

fn fire_lance(sheet: &Sheet) {
    sheet.line(&[(-11.0, 10.0), (4.0, -3.0)], 2.4, TIMBER);
    sheet.line(&[(-2.0, 2.4), (5.0, -3.8)], 4.6, BAMBOO);
    sheet.line(&[(-1.0, 3.6), (0.6, 5.0)], 1.6, INK);
    sheet.flame((8.6, -6.8), 12.0);
}

fn fire_bundle(sheet: &Sheet) {
    for (top, foot) in [(-6.0, -3.5), (-2.0, -1.2), (2.0, 1.2), (6.0, 3.5)] {
        sheet.line(&[(top, 11.0), (foot, 4.0), (top, -3.0)], 3.0, STRAW);
    }
    sheet.line(&[(-6.0, 4.0), (6.0, 4.0)], 2.2, INK);
    sheet.flame((0.0, -6.0), 12.0);
}

fn thrower(sheet: &Sheet) {
    sheet.line(&[(-6.0, 11.0), (0.0, -2.0), (6.0, 11.0)], 2.2, TIMBER);
    sheet.line(&[(-4.0, 6.5), (4.0, 6.5)], 1.6, TIMBER);
    sheet.line(&[(-9.0, 4.5), (9.5, -9.0)], 2.4, INK);
    sheet.line(&[(-9.0, 4.5), (-10.0, 10.5)], 1.2, INK);
    sheet.line(&[(9.5, -9.0), (11.0, -2.5)], 1.2, INK);
    sheet.painter.circle_filled(sheet.point((11.0, -1.0)), 2.2 * sheet.unit, IRON);
}

fn bomb(sheet: &Sheet) {
    sheet.painter.circle(sheet.point((-1.0, 3.0)), 7.6 * sheet.unit, IRON, Stroke::new(1.4 * sheet.unit, INK));
    sheet.line(&[(3.0, -3.4), (5.4, -6.4), (8.0, -6.6)], 1.8, TIMBER);
    sheet.flame((9.2, -7.6), 8.0);
}

fn mops(sheet: &Sheet) {
    sheet.line(&[(-10.0, 10.0), (3.0, -2.0)], 2.2, TIMBER);
    for tip in [(4.5, -11.0), (8.5, -9.0), (11.0, -5.0), (11.0, -0.5)] {
        sheet.line(&[(3.0, -2.0), tip], 1.8, INK);
    }
    for (x, y) in [(5.0, 5.0), (9.5, 7.0), (2.5, 9.5)] {
        sheet.line(&[(x, y - 1.5), (x, y + 1.5)], 2.4, WATER);
    }
}

fn bow(sheet: &Sheet) {
    let limb: Vec<(f32, f32)> = (-8..=8)
        .map(|step| {
            let y = f32::from(step as i8) * 1.3;
            (5.0 - y * y * 0.075, y)
        })
        .collect();
    sheet.line(&limb, 2.4, TIMBER);
    sheet.line(&[limb[0], (-6.0, 0.0), limb[limb.len() - 1]], 1.0, INK);
    sheet.line(&[(-9.0, 0.0), (11.0, 0.0)], 1.6, INK);
    sheet.line(&[(7.5, -2.8), (11.0, 0.0), (7.5, 2.8)], 1.6, INK);
}

fn ram_pole(sheet: &Sheet) {
    for y in [-4.0, 3.0] {
        sheet.line(&[(-11.0, y + 2.0), (7.0, y)], 2.4, TIMBER);
        sheet.line(&[(10.5, y - 2.8), (7.0, y), (10.5, y + 2.6)], 2.0, IRON);
    }
}

/// How wide a row of these stands, each with room after it.
#[must_use]
pub fn room(size: f32) -> f32 {
    size * 1.25
}

/// The place of the drawing at the left of a line whose left middle is `from`.
#[must_use]
pub fn middle(from: Pos2, size: f32) -> Pos2 {
    pos2(from.x + size / 2.0, from.y)
}
