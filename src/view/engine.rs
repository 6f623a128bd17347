//! The assault bridge, the bundles and the prop: which piece is drawn how, and in which order.

use super::banners::Banner;
use super::camera::Camera;
use super::dice::mix as seed_of;
use super::hides;
use super::ink::{Brush, Canvas};
use super::marks::{self, Label};
use super::now::Now;
use super::pieces::Piece;
use super::skin::{JADE, fade, hex};
use super::timber::{self, Beam};
use super::{bundles as sheaves, tongues};
use crate::sample::JointSample;
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

/// How a piece is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Wheel,
    Floor,
    Hide,
    /// A skin on the near side.
    Side,
    Roof,
    Bundle,
    Prop,
    /// Planks out towards the wall.
    Gangway,
    Stair,
    /// Of a siege ramp.
    Ramp,
    Member,
    /// A part of a ship on a river.
    Ship,
    /// Part of a hut, turret, shed or tent.
    Building,
    /// A body without a painter of its own.
    Plain,
}

pub(super) fn kind(piece: &Piece) -> Kind {
    match piece.thing.part.as_str() {
        _ if piece.ship => Kind::Ship,
        _ if super::buildings::is_part(piece) => Kind::Building,
        "wheel" => Kind::Wheel,
        "floor" | "deck" => Kind::Floor,
        "hide" | "felt" | "quilt" | "screen" => Kind::Hide,
        "side" => Kind::Side,
        "roof" => Kind::Roof,
        "bundle" => Kind::Bundle,
        "prop" | "ram" => Kind::Prop,
        "gangway" => Kind::Gangway,
        "stair" | "ladder" => Kind::Stair,
        "ramp" => Kind::Ramp,
        _ if super::plain::is_plain(piece) => Kind::Plain,
        _ => Kind::Member,
    }
}

fn each(now: &Now, wanted: Kind, mut draw: impl FnMut(&Piece)) {
    now.pieces.iter().filter(|piece| kind(piece) == wanted).for_each(&mut draw);
}

/// The same of one owner alone.
fn each_of(now: &Now, owner: &str, wanted: Kind, mut draw: impl FnMut(&Piece)) {
    now.pieces.iter().filter(|piece| piece.thing.owner == owner && kind(piece) == wanted).for_each(&mut draw);
}

/// The frames of timber that there are, far to near: whoever owns a floor, a member or a wheel.
#[must_use]
pub fn frames<'a>(now: &'a Now) -> Vec<&'a str> {
    let mut found: Vec<(&str, f32)> = Vec::new();
    for piece in now.pieces.iter().filter(|piece| matches!(kind(piece), Kind::Floor | Kind::Member | Kind::Wheel)) {
        if !found.iter().any(|(owner, _)| *owner == piece.thing.owner) {
            found.push((piece.thing.owner.as_str(), piece.thing.depth_m as f32));
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.into_iter().map(|(owner, _)| owner).collect()
}

/// Whether a member stands so thin against its depth that it is a frame with a near and a far copy.
fn framed(piece: &Piece) -> bool {
    piece.thing.breadth_m > 1.0
}

/// A frame as one picture, kept for as long as its pieces lie to each other as they do; its wheels turn for themselves.
fn as_one(canvas: &mut Canvas, now: &Now, (owner, side): (&str, u64), paint: impl Fn(&mut Canvas)) {
    let own = now.pieces.iter().filter(|piece| piece.thing.owner == owner && !matches!(kind(piece), Kind::Wheel | Kind::Bundle));
    let Some(first) = own.clone().next() else { return };
    let (anchor, mut likeness) = super::pieces::likeness(own);
    for joint in now.frame.joints.iter().filter(|joint| joint.structure == owner && joint.kind != "hawser") {
        likeness.places.push(if joint.broken { 1e3 } else { 0.0 });
        likeness.looks.push(joint.char_share as f32 * 8.0);
    }
    canvas.kept(seed_of(first.seed(), side), anchor, likeness, paint);
}

/// Far copies, dusk between the storeys, floors.
pub fn far_frame(canvas: &mut Canvas, now: &Now, owner: &str) {
    each_of(now, owner, Kind::Wheel, |piece| timber::wheel(canvas, piece, true));
    as_one(canvas, now, (owner, 0xFA2), |canvas| far_timber(canvas, now, owner));
}

fn far_timber(canvas: &mut Canvas, now: &Now, owner: &str) {
    each_of(now, owner, Kind::Member, |piece| {
        if framed(piece) {
            timber::far_member(canvas, piece);
        }
    });
    dusk(canvas, now, owner);
    each_of(now, owner, Kind::Floor, |piece| timber::floor(canvas, piece));
    each_of(now, owner, Kind::Gangway, |piece| timber::floor(canvas, piece));
    if let Some(line) = stair(now, owner) {
        timber::stair(canvas, line, false);
    }
    each_of(now, owner, Kind::Stair, |piece| {
        timber::far_member(canvas, piece);
        timber::treads(canvas, piece);
    });
}

/// Bundles that lie behind the near side.
pub fn far_heap(canvas: &mut Canvas, now: &Now) {
    heap(canvas, now, |piece| piece.depth() > now.near + 1.0);
}

/// Bundles that are `wanted`, far to near.
fn heap(canvas: &mut Canvas, now: &Now, wanted: impl Fn(&Piece) -> bool) {
    let all = now.pieces.iter().filter(|piece| kind(piece) == Kind::Bundle);
    let splints = if all.clone().count() > 90 { 2 } else { 6 };
    let mut heap: Vec<&Piece> = all.filter(|piece| wanted(piece)).collect();
    heap.sort_by(|a, b| b.depth().total_cmp(&a.depth()));
    for piece in heap {
        sheaves::bundle(canvas, piece, splints);
    }
}

fn floors<'a, 'b>(now: &'b Now<'a>, owner: &str) -> Vec<&'b Piece<'a>> {
    now.pieces.iter().filter(|piece| piece.thing.owner == owner && kind(piece) == Kind::Floor).collect()
}

/// The way up at the rear, from the lowest floor to the highest: an assumed part that bears nothing, drawn while both
/// floors stand. Near and far line, each from foot to head.
fn stair(now: &Now, owner: &str) -> Option<[[Vec2; 2]; 2]> {
    let floors = floors(now, owner);
    let (low, high) = (floors.first()?, floors.last()?);
    let rear = |piece: &Piece| {
        let (a, b, _) = piece.axis();
        if piece.world(a).x <= piece.world(b).x { b } else { a }
    };
    let (foot, head) = (low.world(rear(low)), high.world(rear(high)));
    let (run, rise) = (foot.x - head.x, head.y - foot.y);
    let stands = upright(low) && upright(high) && rise > 2.5 && run > 0.6 * rise && run < 4.0 * rise;
    let built = now.pieces.iter().any(|piece| piece.thing.owner == owner && kind(piece) == Kind::Stair);
    (stands && !built).then(|| {
        let back = rear(low) - vec2(0.7, 0.0) * rear(low).x.signum();
        [[low.near(back, -0.9), high.near(rear(high), -0.9)], [low.far(back), high.far(rear(high))]]
    })
}

fn upright(piece: &Piece) -> bool {
    piece.body.angle_rad.sin().abs() < 0.55
}

/// Left and right end of a floor on its near edge.
fn edge(piece: &Piece) -> [Vec2; 2] {
    let (a, b, _) = piece.axis();
    let (a, b) = (piece.near(a, 0.0), piece.near(b, 0.0));
    if a.x <= b.x { [a, b] } else { [b, a] }
}

/// It is dark between the storeys, the more the farther forward.
fn dusk(canvas: &mut Canvas, now: &Now, owner: &str) {
    for pair in floors(now, owner).windows(2) {
        let (low, high) = (edge(pair[0]), edge(pair[1]));
        let rise = low[0].y - high[0].y;
        if upright(pair[0]) && upright(pair[1]) && (24.0..160.0).contains(&rise) {
            let rear = Vec2::new(low[1].x.min(high[1].x), low[1].y);
            let (dark, pale) = (fade(hex(0x3B2E24), 0.66), fade(hex(0x3B2E24), 0.0));
            canvas.quad([low[0], high[0], high[1], rear], [dark, dark, pale, pale]);
        }
    }
}

/// Front hides, near copies, skins on the side, roof, wheels, lashings, the attackers' banner.
pub fn near_frame(canvas: &mut Canvas, now: &Now, owner: &str, camera: &Camera, labels: &mut Vec<Label>) {
    as_one(canvas, now, (owner, 0x4EA2), |canvas| near_timber(canvas, now, owner));
    each_of(now, owner, Kind::Wheel, |piece| timber::wheel(canvas, piece, false));
    if let Some(roof) = now.pieces.iter().find(|piece| piece.thing.owner == owner && kind(piece) == Kind::Roof) {
        standards(canvas, now, roof, camera, labels);
    }
}

fn near_timber(canvas: &mut Canvas, now: &Now, owner: &str) {
    each_of(now, owner, Kind::Hide, |piece| hides::hide(canvas, piece));
    for thin in [true, false] {
        each_of(now, owner, Kind::Member, |piece| {
            if framed(piece) && (piece.thing.part == "brace") == thin {
                timber::near_member(canvas, piece);
            }
        });
    }
    each_of(now, owner, Kind::Floor, |piece| timber::near_member(canvas, piece));
    each_of(now, owner, Kind::Stair, |piece| timber::near_member(canvas, piece));
    if let Some(line) = stair(now, owner) {
        timber::stair(canvas, line, true);
    }
    let rope = |joint: &JointSample| joint.structure == owner && joint.kind != "hawser" && joint.kind != "axle";
    for (number, joint) in now.frame.joints.iter().enumerate().filter(|(_, joint)| rope(joint)) {
        timber::lashing(canvas, joint, inset(now, owner, joint.position.y as f32), seed_of(0x1A5, number as u64));
    }
    hides::sides(canvas, now.pieces.iter().filter(|piece| piece.thing.owner == owner && kind(piece) == Kind::Side).collect());
    each_of(now, owner, Kind::Roof, |piece| hides::roof(canvas, piece));
}

/// Depth of a near frame at a height: an assault bridge narrows upwards, a tower does not.
fn inset(now: &Now, owner: &str, height: f32) -> f32 {
    let bridge = now.stage.bridge.as_ref().filter(|bridge| bridge.id == owner);
    let inward = bridge.map_or(0.0, |bridge| 0.24 * bridge.width * (height / bridge.height).clamp(0.0, 1.0));
    let near = || now.pieces.iter().find(|piece| piece.thing.owner == owner).map(|piece| piece.thing.depth_m as f32);
    if bridge.is_some() { now.near + inward - 0.05 } else { near().unwrap_or(now.near) - 0.05 }
}

/// Banner and pennant on the roof, as long as it is up.
fn standards(canvas: &mut Canvas, now: &Now, roof: &Piece, camera: &Camera, labels: &mut Vec<Label>) {
    if !upright(roof) {
        return;
    }
    let half = roof.half();
    let foot = |share: f32, height: f32| roof.near(vec2(half.x * share, half.y + height), -1.0);
    Banner { foot: foot(-0.7, 0.3), height: 40.0, length: 34.0, width: 11.0, color: JADE }.pennant(canvas, now.air);
    let middle = Banner { foot: foot(0.7, 0.3), height: 58.0, length: 58.0, width: 24.0, color: JADE }.paint(canvas, now.air);
    if !now.stage.signs.attacker.is_empty() {
        labels.push(marks::on_cloth(&now.stage.signs.attacker, camera.sheet_to_screen(middle), 18.0 * camera.scale()));
    }
}

/// Bundles on the near side or in flight.
pub fn bundles(canvas: &mut Canvas, now: &Now) {
    heap(canvas, now, |piece| piece.depth() <= now.near + 1.0);
}

/// Most things and lashings that carry flames of their own; where more burn, every second, third, ... does.
const FLAMING_THINGS: usize = 64;
const FLAMING_JOINTS: usize = 24;

/// Tongues on burning pieces and lashings.
pub fn flames(canvas: &mut Canvas, now: &Now) {
    let burning: Vec<&Piece> = now.pieces.iter().filter(|piece| piece.body.burning).collect();
    for piece in burning.iter().step_by(burning.len().div_ceil(FLAMING_THINGS).max(1)) {
        tongues::on_thing(canvas, piece, now.moment);
    }
    let lit: Vec<_> = now.frame.joints.iter().enumerate().filter(|(_, joint)| joint.burning && !joint.broken).collect();
    for (number, joint) in lit.iter().step_by(lit.len().div_ceil(FLAMING_JOINTS).max(1)) {
        let depth = inset(now, &joint.structure, joint.position.y as f32) - 0.2;
        tongues::on_joint(canvas, joint, depth, now.moment, seed_of(0xF1A, *number as u64));
    }
}

/// The prop, with its iron fork, and any other loose pole.
pub fn props(canvas: &mut Canvas, now: &Now) {
    each(now, Kind::Prop, |piece| piece.at_rest(canvas, |canvas| prop(canvas, piece)));
    each(now, Kind::Member, |piece| {
        if !framed(piece) {
            timber::near_member(canvas, piece);
        }
    });
}

fn prop(canvas: &mut Canvas, piece: &Piece) {
    let (from, to) = sheaves::ends(piece);
    let color: Color = super::skin::charred(hex(0x9A7647), piece.char_share());
    Beam::new(from, to, 8.5, color).lined(1.7).paint(canvas);
    let along = (to - from).normalize_or_zero();
    for t in [0.06, 0.30] {
        timber::turns(canvas, from + (to - from) * t, along, (9.0, 3), super::skin::HEMP);
    }
    for side in [-1.0, 1.0] {
        let fork = [to - along * 16.0 + vec2(0.0, 1.0), to - along * 2.0, to + along * 7.0 + vec2(0.0, 5.5 * side)];
        canvas.brush(&fork, Brush::new(4.0, super::skin::IRON).least(0.7));
    }
}
