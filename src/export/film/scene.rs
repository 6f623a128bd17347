//! Scene: one frame from far to near: smoke, things by their depth, people, flames, what flies, the water over what lies in
//! it, and the scale.

use super::paint::{self, Colour, EARTH, FLAME, FLAME_INNER, INK, LIME, MARK, PAPER, Pen, SMOKE, WATER};
use super::sight::Sight;
use crate::look::Look;
use crate::recording::Recording;
use crate::sample::{BodySample, Frame, PuffKind, Shape, Thing};
use crate::units::{Vec2, format_number, with_unit};

/// The bar of the scale is the longest of these that is no longer than a quarter of the picture, metres.
const SCALES_M: [f64; 8] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0];
/// A person: to the shoulders, and the head on them, metres.
const SHOULDERS_M: f64 = 1.4;
const HEAD_M: f64 = 0.16;
/// Of more things than these the ways would hide what is there.
const MOST_TRAILS: usize = 3;
/// An arrow is drawn this long.
const ARROW_M: f64 = 1.0;

/// The elements of one picture; `scale` adds the bar of the scale.
#[must_use]
pub fn draw(recording: &Recording, frame: &Frame, sight: &Sight, scale: bool) -> String {
    let mut pen = Pen::new(sight);
    pen.fill_below(None, PAPER);
    pen.fill_below(Some(0.0), EARTH);
    let mut bodies: Vec<(&Thing, &BodySample)> =
        frame.bodies.iter().filter_map(|body| Some((recording.things.get(body.thing)?, body))).collect();
    bodies.sort_by(|a, b| b.0.depth_m.total_cmp(&a.0.depth_m));
    let (water, solid): (Vec<_>, Vec<_>) = bodies.into_iter().partition(|(thing, _)| thing.look == Look::Water);
    puffs(&mut pen, frame);
    solid.iter().for_each(|(thing, body)| solid_body(&mut pen, thing, body));
    trails(&mut pen, recording, frame);
    ropes(&mut pen, frame);
    people(&mut pen, recording, frame);
    fires(&mut pen, frame);
    flying(&mut pen, frame);
    water.iter().for_each(|(thing, body)| shape(&mut pen, thing, body, WATER, 0.55));
    if scale {
        bar(&mut pen, sight);
    }
    pen.finish()
}

fn solid_body(pen: &mut Pen, thing: &Thing, body: &BodySample) {
    shape(pen, thing, body, paint::charred(paint::colour(thing.look), body.char_share), 1.0);
}

fn shape(pen: &mut Pen, thing: &Thing, body: &BodySample, fill: Colour, opacity: f64) {
    let placed = |corner: Vec2| body.position + corner.rotated(body.angle_rad);
    let corners: Vec<Vec2> = match &thing.shape {
        Shape::Disc { radius_m } => return pen.ellipse(body.position, Vec2::new(*radius_m, *radius_m), fill, opacity),
        Shape::Box { half_x_m, half_y_m } => {
            [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| Vec2::new(x * half_x_m, y * half_y_m)).to_vec()
        }
        Shape::Polygon { corners } => corners.clone(),
    };
    let corners: Vec<Vec2> = corners.into_iter().map(placed).collect();
    pen.polygon(&corners, fill, opacity, opacity >= 1.0);
}

fn puffs(pen: &mut Pen, frame: &Frame) {
    for puff in frame.puffs.iter().filter(|puff| puff.darkness > 0.01) {
        let colour = match puff.kind {
            PuffKind::Lime => LIME,
            PuffKind::Smoke => SMOKE,
            PuffKind::Dust => EARTH,
        };
        pen.ellipse(puff.position, Vec2::new(puff.radius_m, puff.half_height_m), colour, 0.6 * puff.darkness);
    }
}

/// The way that a few things have come so far, as far as the record has it.
fn trails(pen: &mut Pen, recording: &Recording, frame: &Frame) {
    let things = recording.things.iter().enumerate().filter(|(_, thing)| thing.tracked && !thing.fixed);
    let moving: Vec<usize> = things.map(|(index, _)| index).collect();
    if moving.len() > MOST_TRAILS {
        return;
    }
    for thing in moving {
        let rows = recording.rows.iter().filter(|row| row.step <= frame.step);
        let kept = rows.filter_map(|row| row.bodies.iter().find(|body| body.thing == thing).map(|body| body.position));
        let now = frame.bodies.iter().find(|body| body.thing == thing).map(|body| body.position);
        let way: Vec<Vec2> = kept.chain(now).collect();
        way.windows(2).for_each(|pair| pen.line(pair[0], pair[1], MARK, 0.6));
    }
}

/// Hawsers, chains, and the ropes of throwers.
fn ropes(pen: &mut Pen, frame: &Frame) {
    for rope in frame.joints.iter().filter(|joint| joint.kind == "hawser" && !joint.broken) {
        pen.line(rope.position, rope.far_end, INK, 0.7);
    }
    for thrower in &frame.throwers {
        pen.line(thrower.tip, thrower.pouch, INK, 0.6);
        pen.line(thrower.butt, thrower.hands, INK, 0.6);
    }
    for bomb in &frame.bombs {
        if let Some(top) = bomb.chain_top {
            pen.line(top, bomb.position, INK, 0.6);
        }
    }
}

fn people(pen: &mut Pen, recording: &Recording, frame: &Frame) {
    for person in &frame.people {
        let colour = recording.crews.get(person.crew).map_or(INK, |crew| paint::side(crew.side));
        let shoulders = person.position + Vec2::new(0.0, SHOULDERS_M);
        pen.line(person.position, shoulders, colour, 1.5);
        pen.ellipse(shoulders + Vec2::new(0.0, HEAD_M), Vec2::new(HEAD_M, HEAD_M), colour, 1.0);
    }
}

/// Flames as tall, wide and tilted as the frame has them, and the jets of lances.
fn fires(pen: &mut Pen, frame: &Frame) {
    for (fill, share) in [(FLAME, 1.0), (FLAME_INNER, 0.5)] {
        for fire in frame.fires.iter().filter(|fire| fire.flame_height_m > 0.05) {
            let half = Vec2::new(fire.width_m / 2.0 * share, 0.0);
            let height_m = fire.flame_height_m * share;
            let tip = fire.base + Vec2::new(fire.tilt * height_m, height_m);
            pen.polygon(&[fire.base - half, fire.base + half, tip], fill, 0.8, false);
        }
        for lance in frame.lances.iter().filter(|lance| lance.lit && !lance.spent) {
            let along = Vec2::from_angle(lance.angle_rad);
            let (tip, across) = (lance.muzzle + along * (lance.reach_m * share), Vec2::new(-along.y, along.x));
            let wide = across * (0.12 * lance.reach_m * share);
            pen.polygon(&[lance.muzzle, tip + wide, tip - wide], fill, 0.8, false);
        }
    }
}

/// Grains, fragments, arrows, bombs, thrown water.
fn flying(pen: &mut Pen, frame: &Frame) {
    frame.grains.iter().for_each(|grain| pen.ellipse(grain.position, Vec2::ZERO, FLAME, 1.0));
    frame.fragments.iter().for_each(|fragment| pen.ellipse(fragment.position, Vec2::ZERO, INK, 1.0));
    frame.streams.iter().for_each(|stream| pen.line(stream.from, stream.to, WATER, 1.0));
    for arrow in &frame.arrows {
        let colour = if arrow.burning { FLAME } else { INK };
        pen.line(arrow.position - Vec2::from_angle(arrow.angle_rad) * ARROW_M, arrow.position, colour, 0.8);
    }
    for bomb in &frame.bombs {
        let flash = bomb.ending == "bursts" && bomb.ended_for_s < 1.0;
        let (radius_m, colour) = if flash { (1.0, FLAME_INNER) } else { (bomb.radius_m, INK) };
        if flash || bomb.ending.is_empty() {
            pen.ellipse(bomb.position, Vec2::new(radius_m, radius_m), colour, 1.0);
        }
    }
}

fn bar(pen: &mut Pen, sight: &Sight) {
    let metre_px = sight.px(1.0);
    let fits = |scale_m: &&f64| **scale_m * metre_px <= sight.width_px() / 4.0;
    let long_m = SCALES_M.iter().rev().find(fits).copied().unwrap_or(SCALES_M[0]);
    // From the upper left corner of the picture.
    let (x_px, y_px) = sight.at(Vec2::ZERO);
    let corner = Vec2::new((8.0 - x_px) / metre_px, (y_px - 14.0) / metre_px);
    let end = corner + Vec2::new(long_m, 0.0);
    pen.line(corner, end, INK, 1.5);
    pen.word(end + Vec2::new(4.0 / metre_px, -3.0 / metre_px), &with_unit(format_number(long_m), "m"));
}
