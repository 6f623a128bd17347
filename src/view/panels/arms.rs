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
        "Wall" | "Moat" | "SkyBridge" | "SiegeTower" | "Ramp" | "Building" | "Water" | "Ship" | "Crew" | "Listener" => {
            structure(&sheet, kind);
        }
        "Scene" => scene(&sheet),
        "Air" => emblems::draw(painter, at, size, "wind"),
        _ => emblems::draw(painter, at, size, ""),
    }
}

/// A hanging scroll: the scene itself.
fn scene(sheet: &Sheet) {
    sheet.line(&[(-7.0, -8.0), (7.0, -8.0), (7.0, 8.0), (-7.0, 8.0), (-7.0, -8.0)], 1.8, INK);
    sheet.line(&[(-9.5, -9.0), (9.5, -9.0)], 2.4, TIMBER);
    sheet.line(&[(-9.5, 9.0), (9.5, 9.0)], 2.4, TIMBER);
    sheet.line(&[(-4.5, 4.0), (-1.5, -1.0), (1.0, 2.5), (3.0, -0.5), (4.8, 4.0)], 1.6, INK);
}

/// What stands, floats and lives, each as a few strokes.
fn structure(sheet: &Sheet, kind: &str) {
    match kind {
        "Wall" => {
            sheet.line(&[(-10.0, 10.5), (-6.5, -6.0), (6.5, -6.0), (10.0, 10.5), (-10.0, 10.5)], 2.0, INK);
            sheet.line(&[(-6.5, -6.0), (-6.5, -10.0), (-2.5, -10.0), (-2.5, -6.0)], 2.0, INK);
            sheet.line(&[(2.5, -6.0), (2.5, -10.0), (6.5, -10.0), (6.5, -6.0)], 2.0, INK);
        }
        "Moat" => {
            sheet.line(&[(-11.5, -5.0), (-6.0, -5.0), (-4.0, 8.0), (4.0, 8.0), (6.0, -5.0), (11.5, -5.0)], 2.0, INK);
            sheet.line(&[(-4.6, 2.5), (-1.5, 1.0), (1.5, 3.5), (4.6, 2.0)], 2.2, WATER);
        }
        "SkyBridge" | "SiegeTower" => tower(sheet, if kind == "SkyBridge" { 6.0 } else { 0.0 }),
        "Ramp" => {
            sheet.line(&[(-11.0, 9.0), (-6.0, -7.0), (5.0, -3.0), (11.0, 9.0), (-11.0, 9.0)], 2.2, TIMBER);
            sheet.line(&[(-6.0, 5.0), (6.0, 5.0)], 1.6, STRAW);
            sheet.line(&[(-4.0, 0.0), (3.0, 0.0)], 1.6, STRAW);
        }
        "Building" => {
            sheet.line(&[(-10.5, -1.0), (0.0, -10.0), (10.5, -1.0)], 2.4, STRAW);
            sheet.line(&[(-7.5, -1.0), (-7.5, 10.0), (7.5, 10.0), (7.5, -1.0)], 2.0, TIMBER);
            sheet.line(&[(-2.0, 10.0), (-2.0, 3.0), (2.0, 3.0), (2.0, 10.0)], 1.6, INK);
        }
        "Water" => {
            for y in [-6.0, 0.0, 6.0] {
                sheet.line(
                    &[(-11.0, y), (-6.5, y - 2.5), (-2.0, y + 1.5), (3.0, y - 2.5), (7.0, y + 1.5), (11.0, y - 1.0)],
                    2.4,
                    WATER,
                );
            }
        }
        "Ship" => {
            sheet.line(&[(-11.0, 2.0), (-7.0, 9.0), (7.0, 9.0), (11.0, 2.0), (-11.0, 2.0)], 2.2, TIMBER);
            sheet.line(&[(0.0, 2.0), (0.0, -11.0)], 1.8, INK);
            sheet.line(&[(0.0, -10.0), (7.0, -8.0), (7.0, -1.5), (0.0, -1.5)], 1.8, INK);
        }
        _ => person(sheet, kind == "Listener"),
    }
}

/// A frame on wheels with its floors; the bridge leans towards the wall.
fn tower(sheet: &Sheet, leans: f32) {
    sheet.line(
        &[(-6.0, 7.0), (-6.0 - leans * 0.5, -11.0), (6.0 - leans, -11.0), (6.0 + leans * 0.5, 7.0), (-6.0, 7.0)],
        2.0,
        TIMBER,
    );
    for (share, y) in [(0.35, 0.5), (0.7, -5.5)] {
        sheet.line(&[(-6.0 - leans * 0.5 * share, y), (6.0 - leans * share, y)], 1.6, TIMBER);
    }
    for x in [-4.5, 4.5] {
        sheet.painter.circle_stroke(sheet.point((x, 9.0)), 2.4 * sheet.unit, Stroke::new(1.8 * sheet.unit, INK));
    }
}

fn person(sheet: &Sheet, hears: bool) {
    sheet.painter.circle_filled(sheet.point((0.0, -8.0)), 3.0 * sheet.unit, INK);
    sheet.line(&[(0.0, -5.0), (0.0, 3.5)], 3.6, INK);
    sheet.line(&[(-5.0, 11.0), (0.0, 3.0), (5.0, 11.0)], 2.2, INK);
    if hears {
        for wide in [6.0, 9.5] {
            sheet.line(&[(wide - 1.0, -12.0), (wide + 0.6, -8.0), (wide - 1.0, -4.0)], 1.6, WATER);
        }
    } else {
        sheet.line(&[(-6.0, 1.0), (0.0, -3.5), (6.0, 1.0)], 2.0, INK);
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
