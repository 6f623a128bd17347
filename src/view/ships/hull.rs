//! Hull: what of a ship neither bends nor turns for itself. Each is a few drawings, laid down anew for each of the ways a ship
//! heaves: no stroke of them is painted twice. Ships of one build share them.

use super::Ship;
use crate::view::dice::mix as seed_of;
use crate::view::ink::{Brush, Canvas};
use crate::view::pieces::Piece;
use crate::view::skin::{CRIMSON, INK, JADE, PLANK, TIMBER, charred, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// How much of its breadth a hull shows, m.
const DEEP_M: f32 = 1.5;
/// Hulls of one build that differ in their boards.
const SHAPES: u64 = 6;
/// Steps of char that can be seen.
const CHARS: f32 = 22.0;

/// How far a thing is charred, in steps that can be seen.
fn worn(piece: &Piece) -> f32 {
    (piece.char_share() * CHARS).round() / CHARS
}

fn wood(ship: &Ship) -> Color {
    charred(if ship.ours() { mix(TIMBER, hex(0xB98B4E), 0.35) } else { hex(0x86704F) }, worn(ship.hull))
}

/// Which way the house stands.
fn astern(ship: &Ship) -> f32 {
    let pole = ship.part("banner-defender").or(ship.part("banner-attacker"));
    pole.map_or(-1.0, |pole| (pole.place.x - ship.hull.place.x).signum() as f32)
}

/// What tells hulls apart: their shape, how they lie and what has become of them.
fn key(ship: &Ship) -> u64 {
    let (hull, walls) = (ship.hull, ship.part("walls"));
    let corners = hull.corners().into_iter().flat_map(|corner| [corner.x, corner.y]);
    let over = walls.map_or([0.0; 3], |walls| [walls.half().x, walls.half().y, worn(walls)]);
    let build = corners
        .chain(over)
        .chain([worn(hull), astern(ship)])
        .fold(ship.shape(), |key, value| seed_of(key, value.to_bits().into()));
    seed_of(seed_of(build, ship.ours().into()), hull.turn.to_bits())
}

impl Ship<'_> {
    /// Which of the hulls of its build it is.
    pub(super) const fn shape(&self) -> u64 {
        self.hull.index as u64 % SHAPES
    }
}

/// What stands behind the people aboard: the inside of the hull, the house and the masts.
pub fn behind(canvas: &mut Canvas, ship: &Ship) {
    let hull = ship.hull;
    canvas.stamp(seed_of(key(ship), 0xBE1), hull.near(Vec2::ZERO, 0.0), |canvas| {
        canvas.seed(ship.shape());
        inside(canvas, hull, wood(ship));
        if let Some(walls) = ship.part("walls") {
            house(canvas, walls, astern(ship));
        }
    });
    for piece in ship.parts.iter().filter(|piece| piece.thing.part == "mast") {
        let looks = [piece.half().x, piece.half().y, worn(piece)].into_iter();
        let key = looks.fold(seed_of(0x3A57, piece.turn.to_bits()), |key, value| seed_of(key, value.to_bits().into()));
        canvas.stamp(key, piece.near(Vec2::ZERO, 0.0), |canvas| {
            canvas.seed(0x3A57);
            mast(canvas, piece);
        });
    }
}

/// What stands before them: the near side and the walls on it.
pub fn before(canvas: &mut Canvas, ship: &Ship) {
    let hull = ship.hull;
    canvas.stamp(seed_of(key(ship), 0xBEF), hull.near(Vec2::ZERO, 0.0), |canvas| {
        canvas.seed(ship.shape() ^ 0x51DE);
        side(canvas, hull, wood(ship), ship.ours());
        if let Some(walls) = ship.part("walls") {
            parapet(canvas, walls, ship.ours());
        }
    });
}

fn inside(canvas: &mut Canvas, hull: &Piece, wood: Color) {
    let corners = hull.corners();
    let top: Vec<Vec2> = [3, 2].iter().filter_map(|&i| corners.get(i)).copied().collect();
    let [left, right] = top[..] else { return };
    let rim = [hull.near(left, 0.0), hull.near(right, 0.0), hull.near(right, -DEEP_M), hull.near(left, -DEEP_M)];
    canvas.fill(&rim, mix(wood, INK, 0.42));
    canvas.ring(&rim, 1.0, fade(INK, 0.8));
}

fn mast(canvas: &mut Canvas, mast: &Piece) {
    let (foot, top, _) = mast.axis();
    canvas.line(mast.near(foot, -0.7), mast.near(top, -0.7), Brush::new(4.0, charred(TIMBER, worn(mast))).ruled());
}

/// The near side: planks from stem to stern, dark towards the keel.
fn side(canvas: &mut Canvas, hull: &Piece, wood: Color, ours: bool) {
    let corners = hull.corners();
    let near: Vec<Vec2> = corners.iter().map(|&corner| hull.near(corner, 0.0)).collect();
    let [keel_left, keel_right, right, left] = near[..] else { return };
    canvas.quad(
        [left, right, keel_right, keel_left],
        [mix(wood, hex(0xFFF0D0), 0.12), mix(wood, hex(0xFFF0D0), 0.05), mix(wood, INK, 0.32), mix(wood, INK, 0.32)],
    );
    let rows = if ours { 7 } else { 4 };
    for row in 1..rows {
        let t = row as f32 / rows as f32;
        let (a, b) = (left + (keel_left - left) * t, right + (keel_right - right) * t);
        canvas.line(a, b, Brush::ink(1.0, 0.6).ruled());
        for k in 0..6 {
            let spot = a + (b - a) * ((k as f32 + canvas.dice.unit()) / 6.0);
            canvas.line(spot, spot + (keel_left - left) * (0.9 / rows as f32), Brush::ink(0.8, 0.5));
            // Boats of house planks are patched: no two boards are of one colour.
            if !ours && canvas.dice.chance(0.5) {
                let patch = (b - a) * 0.09;
                let down = (keel_left - left) * (1.0 / rows as f32);
                let board = mix(PLANK, hex(0x5E4A34), canvas.dice.unit());
                canvas.fill(&[spot, spot + patch, spot + patch + down, spot + down], fade(board, 0.55));
            }
        }
    }
    canvas.outline(&near, Brush::ink(1.7, 0.95).ruled());
    let rail = if ours { CRIMSON } else { mix(wood, INK, 0.3) };
    canvas.line(left, right, Brush::new(if ours { 4.2 } else { 2.8 }, rail).ruled());
}

/// Walls over the gunwale: panels with loopholes, nobody to be seen behind them.
fn parapet(canvas: &mut Canvas, walls: &Piece, ours: bool) {
    let half = walls.half();
    let corner = |x: f32, y: f32| walls.near(vec2(x * half.x, y * half.y), 0.0);
    let wood = charred(hex(0x9C7444), worn(walls));
    canvas.quad(
        [corner(-1.0, 1.0), corner(1.0, 1.0), corner(1.0, -1.0), corner(-1.0, -1.0)],
        [wood, wood, mix(wood, INK, 0.25), mix(wood, INK, 0.25)],
    );
    let count = (2.0 * half.x / 1.28).round().max(1.0) as usize;
    for panel in 0..=count {
        let x = 2.0 * panel as f32 / count as f32 - 1.0;
        canvas.line(corner(x, 1.0), corner(x, -1.0), Brush::ink(1.3, 0.85).ruled());
        if panel < count {
            let port = walls.near(vec2((x + 1.0 / count as f32) * half.x, 0.15 * half.y), 0.0);
            canvas.fill(
                &[port + vec2(-2.4, -2.6), port + vec2(2.4, -2.6), port + vec2(2.4, 2.6), port + vec2(-2.4, 2.6)],
                hex(0x241B15),
            );
        }
    }
    for y in [1.0, -1.0] {
        canvas.line(corner(-1.0, y), corner(1.0, y), Brush::new(3.0, if ours { CRIMSON } else { JADE }).ruled());
    }
}

/// The house astern with its curved roof.
fn house(canvas: &mut Canvas, walls: &Piece, astern: f32) {
    let half = walls.half();
    let spot = |x: f32, y: f32| walls.near(vec2(astern * (0.78 + x) * half.x, y), -0.6);
    let (low, high) = (half.y, half.y + 2.1);
    let (wide, roof) = (0.15, 0.20);
    canvas.fill(&[spot(-wide, low), spot(wide, low), spot(wide, high), spot(-wide, high)], hex(0x8E3A30));
    for k in 0..=6 {
        let x = wide * (k as f32 / 3.0 - 1.0);
        canvas.line(spot(x, low), spot(x, high), Brush::ink(1.2, 0.8).ruled());
    }
    let curve: Vec<Vec2> = (0..=10)
        .map(|k| k as f32 / 5.0 - 1.0)
        .map(|t| spot(roof * 1.12 * t, high + 0.9 * (1.0 - t.abs()).powf(1.6) + 0.25 * t.abs().powi(4)))
        .collect();
    let mut tiles = curve.clone();
    tiles.extend([spot(roof * 0.98, high - 0.12), spot(-roof * 0.98, high - 0.12)]);
    canvas.blot(&tiles, hex(0x3E4246), 1.5, INK);
    canvas.brush(&curve, Brush::ink(2.4, 0.95).ruled());
}
