//! Buildings: huts, turrets, sheds and tents, sheet by sheet, far side to near, as fire leaves them.

use super::hides::{self, State};
use super::ink::spline::{lerp, within};
use super::ink::{Brush, Canvas};
use super::now::Now;
use super::pieces::{self, Piece};
use super::skin::{INK, charred, color, fade, hex, mix};
use super::timber;
use crate::look::Look;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// What belongs to a building rather than to a tower.
pub fn is_part(piece: &Piece) -> bool {
    piece.thing.part.starts_with("hut-")
}

/// All buildings that are `wanted` by their nearest depth, far to near.
pub fn all(canvas: &mut Canvas, now: &Now, wanted: impl Fn(f32) -> bool) {
    let mut owners: Vec<(&str, f32)> = Vec::new();
    for piece in now.pieces.iter().filter(|piece| is_part(piece)) {
        let owner = piece.thing.owner.as_str();
        if wanted(piece.thing.depth_m as f32) && owners.last().is_none_or(|last| last.0 != owner) {
            owners.push((owner, piece.thing.depth_m as f32));
        }
    }
    owners.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (owner, _) in owners {
        let own: Vec<&Piece> = now.pieces.iter().filter(|piece| is_part(piece) && piece.thing.owner == owner).collect();
        let (anchor, likeness) = pieces::likeness(own.iter().copied());
        let key = own.first().map_or(0, |piece| piece.seed() ^ 0xB11D);
        canvas.kept(key, anchor, likeness, |canvas| building(canvas, &own));
    }
}

fn building(canvas: &mut Canvas, own: &[&Piece]) {
    let of = |part: &'static str| own.iter().copied().filter(move |piece| piece.is(part));
    for piece in of("hut-post").chain(of("hut-beam")) {
        timber::far_member(canvas, piece);
    }
    of("hut-wall").for_each(|piece| sheet(canvas, piece));
    of("hut-roof").for_each(|piece| sheet(canvas, piece));
    for piece in of("hut-side") {
        let half = piece.half();
        let corners = [vec2(-half.x, half.y), half, vec2(half.x, -half.y), -half].map(|p| piece.near(p, 0.05));
        face(canvas, piece, &corners, true);
    }
    gable(canvas, own);
    for piece in of("hut-post").chain(of("hut-beam")) {
        timber::near_member(canvas, piece);
    }
    of("hut-roof").for_each(|piece| verge(canvas, piece));
}

/// A sheet that runs from the near to the far side.
fn sheet(canvas: &mut Canvas, piece: &Piece) {
    let (a, b, _) = piece.axis();
    let corners = [piece.far(a), piece.far(b), piece.near(b, 0.1), piece.near(a, 0.1)];
    face(canvas, piece, &corners, false);
}

/// One stretch of covering between four corners, in the manner of its stuff; `near` faces the viewer.
fn face(canvas: &mut Canvas, piece: &Piece, corners: &[Vec2; 4], near: bool) {
    canvas.seed(piece.seed());
    let state = State::of(piece);
    if matches!(piece.thing.look, Look::Hide | Look::Felt | Look::Quilt) {
        hides::skin(canvas, corners, color(piece.thing.look), state, 2.0);
        return;
    }
    let base = mix(color(piece.thing.look), INK, if near { 0.10 } else { 0.0 });
    let body = mix(charred(base, state.charred), hex(0x2C2A2C), 0.14 * state.wet);
    canvas.fill(corners, body);
    let of = |u: f32, v: f32| within(corners, u, v);
    match piece.thing.look {
        Look::Thatch | Look::Brush => straw(canvas, &of, state),
        Look::Board | Look::Bamboo | Look::Timber => boards(canvas, &of, corners),
        _ => cloth(canvas, &of),
    }
    let ink = Brush::ink(1.1, 0.8).ruled();
    for (from, to) in [(0, 1), (1, 2), (2, 3), (3, 0)] {
        canvas.line(corners[from], corners[to], ink);
    }
}

/// Strokes of straw down the slope, with a darker lower edge.
fn straw(canvas: &mut Canvas, of: &impl Fn(f32, f32) -> Vec2, state: State) {
    for _ in 0..26 {
        let (u, v) = (canvas.dice.range(0.0, 1.0), canvas.dice.range(0.0, 0.8));
        let pale = canvas.dice.chance(0.4) && state.charred < 0.5;
        let stroke = if pale { fade(hex(0xE9D59A), 0.7) } else { fade(hex(0x5A4522), 0.55) };
        let sway = canvas.dice.range(-0.02, 0.02);
        canvas.line(of(u, v), of(u + sway, v + 0.2), Brush::new(1.0, stroke).taper(0.1, 0.5));
    }
}

fn boards(canvas: &mut Canvas, of: &impl Fn(f32, f32) -> Vec2, corners: &[Vec2; 4]) {
    let count = ((corners[1] - corners[0]).length() / 9.0).clamp(2.0, 12.0) as usize;
    for i in 1..count {
        let u = i as f32 / count as f32;
        canvas.line(of(u, 0.0), of(u, 1.0), Brush::ink(0.8, 0.5));
    }
}

fn cloth(canvas: &mut Canvas, of: &impl Fn(f32, f32) -> Vec2) {
    for u in [0.33, 0.66] {
        canvas.line(of(u, 0.02), of(u + 0.02, 0.98), Brush::ink(0.8, 0.35));
    }
}

/// The triangle under the ridge on the near side: boards of a hut, or a tent's door.
fn gable(canvas: &mut Canvas, own: &[&Piece]) {
    let roofs: Vec<&&Piece> = own.iter().filter(|piece| piece.is("hut-roof")).collect();
    let upright = roofs.iter().all(|piece| piece.body.angle_rad.abs() < 1.3);
    let (Some(first), Some(last)) = (roofs.first(), roofs.last()) else { return };
    let ends = |piece: &Piece| {
        let (a, b, _) = piece.axis();
        [piece.near(a, 0.08), piece.near(b, 0.08)]
    };
    let (left, right) = (ends(first)[0], ends(last)[1]);
    let peak = roofs.iter().flat_map(|piece| ends(piece)).min_by(|a, b| a.y.total_cmp(&b.y)).unwrap_or(left);
    let rises = left.y.max(right.y) - peak.y > 8.0;
    if !upright || !rises {
        return;
    }
    let burnt = roofs.iter().map(|piece| piece.char_share()).sum::<f32>() / roofs.len() as f32;
    let tent = own.iter().all(|piece| !piece.is("hut-beam"));
    let tone: Color = if tent { color(first.thing.look) } else { hex(0x8F7350) };
    canvas.seed(first.seed() ^ 9);
    canvas.fill(&[left, peak, right], charred(mix(tone, INK, 0.14), burnt));
    if tent {
        let foot = lerp(left, right, 0.5);
        canvas.fill(&[peak, lerp(foot, right, 0.16), lerp(foot, left, 0.16)], fade(INK, 0.55));
    }
    canvas.line(left, peak, Brush::ink(1.4, 0.9));
    canvas.line(peak, right, Brush::ink(1.4, 0.9));
}

/// The near edge of a roof, thick as it is.
fn verge(canvas: &mut Canvas, piece: &Piece) {
    let (a, b, thick) = piece.axis();
    let wide = (thick * 2.0 * super::camera::PX_PER_M).clamp(2.0, 9.0);
    let tone = charred(mix(color(piece.thing.look), INK, 0.25), piece.char_share());
    let (from, to) = (piece.near(a, 0.15), piece.near(b, 0.15));
    canvas.line(from, to, Brush::new(wide, tone).taper(0.01, 0.01).least(0.9));
    canvas.line(from - vec2(0.0, wide / 2.0), to - vec2(0.0, wide / 2.0), Brush::ink(1.3, 0.9).least(0.6));
}
