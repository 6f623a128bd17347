//! Hides, felt and quilts: skins in rows with ragged lower edges; wet ones are darker and gleam, charred ones show a
//! dark blotch with a glowing rim while they burn. The roof is felt over hoops.

use super::dice::{Dice, noise};
use super::ink::spline::{lerp, rough, smooth, within};
use super::ink::{Brush, Canvas};
use super::pieces::Piece;
use super::skin::{CHAR, HIDE, INK, charred, fade, hex, mix};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const SKINS: [Color; 6] = [HIDE, hex(0x8A7762), hex(0x5E4C3F), hex(0x7D6650), hex(0x94866F), hex(0x66523F)];

/// How many panels of the highest row of a side have a hole, and how much lower than the highest one a panel of that row hangs, m.
const HOLES: usize = 2;
const ROW_M: f64 = 0.8;

/// How a skin has fared.
#[derive(Clone, Copy, Default)]
pub struct State {
    pub charred: f32,
    pub wet: f32,
    pub burning: bool,
}

impl State {
    #[must_use]
    pub fn of(piece: &Piece) -> Self {
        Self { charred: piece.char_share(), wet: piece.body.wet_share as f32, burning: piece.body.burning }
    }
}

/// One skin between four corners: top left, top right, bottom right, bottom left.
pub fn skin(canvas: &mut Canvas, corners: &[Vec2; 4], color: Color, state: State, ragged: f32) {
    let [tl, tr, br, bl] = *corners;
    let mut dice = Dice::new(canvas.dice.next_seed());
    let mut shift = |amount: f32| vec2(dice.normal(amount), dice.normal(amount));
    let sides = [
        rough(tl, tr, 5, || shift(0.5)),
        rough(tr, br, 5, || shift(0.7)),
        rough(br, bl, 8, || shift(ragged)),
        rough(bl, tl, 5, || shift(0.7)),
    ];
    let outline: Vec<Vec2> = sides.iter().flat_map(|side| side[..side.len() - 1].iter().copied()).collect();
    let toward = canvas.dice.pick(&[hex(0xF2E8D5), INK, hex(0x8A6B47)]);
    let amount = canvas.dice.range(0.02, 0.20);
    let body = mix(charred(mix(color, toward, amount), state.charred), hex(0x2C2A2C), 0.16 * state.wet);
    canvas.fill(&outline, body);
    let of = |u: f32, v: f32| within(corners, u, v);
    canvas.fill(&[of(0.03, 0.03), of(0.97, 0.03), of(0.95, 0.30), of(0.5, 0.24), of(0.05, 0.30)], fade(hex(0xF6E7C8), 0.16));
    canvas.fill(&[of(0.04, 0.66), of(0.5, 0.78), of(0.96, 0.66), of(0.97, 0.97), of(0.03, 0.97)], fade(INK, 0.20));
    blotches(canvas, corners, state);
    for _ in 0..2 {
        let u = canvas.dice.range(0.2, 0.8);
        let bend = canvas.dice.range(-0.1, 0.1);
        canvas.brush(&[of(u, 0.1), of(u + bend * 0.6, 0.5), of(u + bend, 0.9)], Brush::ink(0.9, 0.35));
    }
    for (side, width) in sides.iter().zip([0.9, 1.2, 1.4, 1.1]) {
        canvas.brush(side, Brush::ink(width, 0.88).ruled());
    }
    let stitches = ((tr - tl).length() / 6.0) as usize;
    for i in 0..stitches {
        canvas.dot(of((i as f32 + 0.5) / stitches as f32, 0.05), Vec2::splat(0.9), INK);
    }
}

/// Spots of the hide itself, gleams of water, scorch with a glowing rim.
fn blotches(canvas: &mut Canvas, corners: &[Vec2; 4], state: State) {
    let blot = |canvas: &mut Canvas, low: f32, high: f32, color: Color| -> Vec<Vec2> {
        let (u, v) = (canvas.dice.range(0.15, 0.85), canvas.dice.range(0.2, 0.85));
        let radius = canvas.dice.range(low, high);
        let points: Vec<Vec2> = (0..8)
            .map(|i| {
                let turn = i as f32 * 0.785;
                let r = radius * canvas.dice.range(0.65, 1.1);
                within(corners, (u + r * turn.cos()).clamp(0.02, 0.98), (v + r * turn.sin()).clamp(0.02, 0.98))
            })
            .collect();
        let curve = smooth(&points, 3.0, true);
        canvas.fill(&curve, color);
        curve
    };
    for _ in 0..canvas.dice.range(1.0, 3.9) as usize {
        let color = canvas.dice.pick(&[hex(0xB39A76), hex(0x3E312A), hex(0xA98B66)]);
        blot(canvas, 0.08, 0.2, fade(color, 0.5 * (1.0 - state.charred)));
    }
    for _ in 0..(state.charred * 5.5).ceil() as usize {
        let curve = blot(canvas, 0.07, 0.12 + 0.20 * state.charred, fade(CHAR, 0.72));
        for rim in curve.chunks(7).filter(|rim| rim.len() > 4 && state.burning) {
            let color = canvas.dice.pick(&[hex(0xF6A623), hex(0xD9481C), hex(0xFFD676)]);
            if canvas.dice.chance(0.5) {
                canvas.brush(rim, Brush::new(1.9, fade(color, 0.9)).taper(0.3, 0.4));
            }
        }
    }
    for k in 0..(state.wet * 3.4) as usize {
        let (u, v) = (canvas.dice.range(0.15, 0.8), 0.2 + 0.25 * k as f32);
        canvas.line(
            within(corners, u, v),
            within(corners, u + 0.10, v - 0.05),
            Brush::new(1.5, fade(hex(0xFFFFFF), 0.6)).taper(0.3, 0.5),
        );
    }
}

/// A hide of the world: the face between the frames, rows of skins from the bottom up. One seen from the side is one skin.
pub fn hide(canvas: &mut Canvas, piece: &Piece) {
    canvas.seed(piece.seed());
    let half = piece.half();
    let state = State::of(piece);
    if half.x.min(half.y) > 0.3 {
        skin(canvas, &square(piece, half, Vec2::ZERO), super::skin::color(piece.thing.look), state, 2.4);
        return;
    }
    let (a, b, _) = piece.axis();
    let (low, high) = if piece.world(a).y <= piece.world(b).y { (a, b) } else { (b, a) };
    let (low_near, low_far, high_near, high_far) = (piece.near(low, 0.0), piece.far(low), piece.near(high, 0.0), piece.far(high));
    canvas.fill(&[low_near, high_near, high_far, low_far], charred(hex(0x4A3A2E), state.charred));
    let rows = ((high - low).length() / 1.1).round().max(1.0) as usize;
    for row in 0..rows {
        let (t0, t1) = ((row as f32 - 0.10) / rows as f32, ((row as f32 + 1.12) / rows as f32).min(1.0));
        for column in 0..2 {
            let (u0, u1) = (column as f32 / 2.0, (column as f32 + 1.0) / 2.0);
            let spot = |t: f32, u: f32| lerp(lerp(low_near, high_near, t), lerp(low_far, high_far, t), u);
            let color = canvas.dice.pick(&SKINS[..4]);
            skin(canvas, &[spot(t1, u0), spot(t1, u1), spot(t0, u1), spot(t0, u0)], color, state, 1.4);
        }
    }
}

/// Skins on the near side, row above row, each where it hangs and as it has fared; some of the highest row have a hole to look
/// out of.
pub fn sides(canvas: &mut Canvas, mut sides: Vec<&Piece>) {
    // Each row hangs over the one below it.
    sides.sort_by(|a, b| a.body.position.y.total_cmp(&b.body.position.y));
    let highest = sides.last().map_or(0.0, |side| side.body.position.y);
    let mut row: Vec<&Piece> = sides.iter().copied().filter(|side| highest - side.body.position.y < ROW_M).collect();
    row.sort_by(|a, b| a.body.position.x.total_cmp(&b.body.position.x));
    let holes: Vec<usize> =
        row.iter().take(HOLES).filter(|side| side.body.angle_rad.cos() > 0.8).map(|side| side.index).collect();
    sides.into_iter().for_each(|piece| side(canvas, piece, holes.contains(&piece.index)));
}

fn side(canvas: &mut Canvas, piece: &Piece, hole: bool) {
    canvas.seed(piece.seed());
    let half = piece.half();
    let color = canvas.dice.pick(&SKINS);
    skin(canvas, &square(piece, half, Vec2::ZERO), color, State::of(piece), 2.4);
    if hole {
        let hole = square(piece, half * vec2(0.22, 0.13), half * vec2(0.0, 0.15));
        canvas.fill(&hole, hex(0x15110F));
        canvas.outline(&hole, Brush::ink(1.1, 0.95));
    }
}

/// The corners of a square about a point of a piece: top left, top right, bottom right, bottom left.
fn square(piece: &Piece, half: Vec2, about: Vec2) -> [Vec2; 4] {
    let corners = [vec2(-half.x, half.y), half, vec2(half.x, -half.y), -half];
    corners.map(|corner| piece.near(about + corner, 0.12))
}

/// A roof: felt over hoops from near to far, with a hanging edge.
pub fn roof(canvas: &mut Canvas, piece: &Piece) {
    canvas.seed(piece.seed());
    let (a, b, _) = piece.axis();
    let state = State::of(piece);
    let (front, rear) = if piece.world(a).x <= piece.world(b).x { (a, b) } else { (b, a) };
    let rise = 0.13 * (rear - front).length();
    let arch = [(-0.05, -0.1), (0.1, 0.5), (0.5, 1.0), (0.85, 0.6), (1.06, -0.25)];
    let own = |&(t, height): &(f32, f32)| front + (rear - front) * t + vec2(0.0, height * rise);
    let near = smooth(&arch.iter().map(|p| piece.near(own(p), 0.15)).collect::<Vec<_>>(), 3.5, false);
    let far = smooth(&arch.iter().map(|p| piece.far(own(p))).collect::<Vec<_>>(), 3.5, false);
    let n = near.len().min(far.len());
    let felt = mix(charred(hex(0x85775F), state.charred), hex(0x3A3836), 0.2 * state.wet);
    canvas.band(&far[..n], &near[..n], &[(0.0, mix(felt, INK, 0.12)), (0.5, felt), (1.0, mix(felt, hex(0xF6E7C8), 0.10))]);
    for i in (0..n).step_by(7) {
        canvas.line(near[i], far[i], Brush::ink(1.0, 0.6));
    }
    let foot: Vec<Vec2> = near.iter().map(|p| vec2(p.x, p.y.max(piece.near(own(&(0.5, 0.1)), 0.15).y))).collect();
    let dark = charred(hex(0x54443A), state.charred);
    canvas.band(&near, &foot, &[(0.0, mix(dark, INK, 0.4)), (1.0, dark)]);
    let hem: Vec<Vec2> = near.iter().enumerate().map(|(i, p)| *p + vec2(1.0, 7.0 + 2.4 * noise(5, i as f32 * 0.23))).collect();
    let edge = charred(hex(0x6A5A48), state.charred);
    canvas.band(&near, &hem, &[(0.0, edge), (1.0, mix(edge, INK, 0.2))]);
    canvas.brush(&hem, Brush::ink(1.3, 0.9).taper(0.05, 0.05).least(0.6));
    canvas.brush(&near, Brush::ink(2.4, 0.95).taper(0.05, 0.1).least(0.6));
    canvas.brush(&far, Brush::ink(1.6, 0.8));
}
