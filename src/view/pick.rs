//! Picking: which piece lies under the pointer, and the rim around a chosen one.

use super::engine::{Kind, kind};
use super::ink::Canvas;
use super::pieces::Piece;
use super::skin::{MARK, fade, hex};
use macroquad::math::{Vec2, vec2};

/// A rim around the chosen piece.
pub fn chosen(canvas: &mut Canvas, piece: &Piece) {
    let rim: Vec<Vec2> = outline(piece);
    let width = canvas.pixel();
    canvas.ring(&rim, 6.0 * width.max(0.5), fade(hex(0xF7EFDD), 0.85));
    canvas.ring(&rim, 2.4 * width.max(0.5), MARK);
}

/// The place of a piece that is asked.
pub fn spot(canvas: &mut Canvas, piece: &Piece, own: Vec2) {
    let (at, pixel) = (piece.near(own, 0.0), canvas.pixel().max(0.5));
    canvas.dot(at, Vec2::splat(6.0 * pixel), fade(hex(0xF7EFDD), 0.9));
    canvas.dot(at, Vec2::splat(4.0 * pixel), MARK);
}

/// The outline of a piece on the sheet: its near side, a floor from near to far.
pub(super) fn outline(piece: &Piece) -> Vec<Vec2> {
    let (a, b, half) = piece.axis();
    match kind(piece) {
        Kind::Floor | Kind::Roof | Kind::Hide => vec![piece.near(a, 0.0), piece.near(b, 0.0), piece.far(b), piece.far(a)],
        Kind::Bundle => {
            let shift = super::camera::at(0.0, 0.0, piece.depth()) - super::camera::at(0.0, 0.0, piece.thing.depth_m as f32);
            piece.corners().into_iter().map(|corner| piece.near(corner, 0.0) + shift).collect()
        }
        Kind::Wheel => piece.corners().into_iter().map(|corner| piece.near(corner, 0.25)).collect(),
        Kind::Plain | Kind::Side | Kind::Ramp | Kind::Ship => {
            piece.corners().into_iter().map(|corner| piece.near(corner, 0.0)).collect()
        }
        _ => {
            let across = vec2(-(b - a).y, (b - a).x).normalize_or_zero() * half.max(0.12);
            [a + across, b + across, b - across, a - across].map(|corner| piece.near(corner, 0.0)).to_vec()
        }
    }
}

/// Whether a piece lies under a point of the sheet.
pub fn covers(piece: &Piece, point: Vec2, slack: f32) -> bool {
    let rim = outline(piece);
    let inside = (0..rim.len()).filter(|&i| crosses(rim[i], rim[(i + 1) % rim.len()], point)).count() % 2 == 1;
    inside || (0..rim.len()).any(|i| beside(rim[i], rim[(i + 1) % rim.len()], point) < slack)
}

/// Whether a ray to the right of `point` crosses the side `a b`.
fn crosses(a: Vec2, b: Vec2, point: Vec2) -> bool {
    (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
}

fn beside(a: Vec2, b: Vec2, point: Vec2) -> f32 {
    let t = ((point - a).dot(b - a) / (b - a).length_squared().max(1e-6)).clamp(0.0, 1.0);
    (a + (b - a) * t - point).length()
}

/// What is drawn in front is chosen first.
pub fn rank(piece: &Piece) -> u8 {
    match kind(piece) {
        Kind::Bundle | Kind::Prop => 5,
        Kind::Wheel => 4,
        Kind::Member | Kind::Stair => 3,
        Kind::Hide | Kind::Ramp | Kind::Building => 2,
        Kind::Roof => 1,
        // Water is seen through, and so it is picked last.
        Kind::Ship => 2,
        Kind::Plain if piece.thing.look == crate::look::Look::Water => 0,
        Kind::Plain | Kind::Side => 3,
        Kind::Floor | Kind::Gangway => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::Look;
    use crate::sample::{BodySample, Frame, Shape, Thing};
    use crate::units;
    use crate::view::camera::at;
    use crate::view::pieces;
    use crate::view::stage::Stage;

    fn thing(part: &str, half: (f64, f64)) -> Thing {
        Thing {
            id: part.into(),
            owner: "bridge".into(),
            part: part.into(),
            look: Look::Timber,
            shape: Shape::Box { half_x_m: half.0, half_y_m: half.1 },
            depth_m: 1.0,
            breadth_m: 6.0,
            mechanic: "strength".into(),
            mass_kg: 1.0,
            fixed: false,
            tracked: true,
        }
    }

    #[test]
    fn a_post_before_a_floor_is_chosen_first() {
        let things = [thing("floor", (5.0, 0.1)), thing("post", (0.1, 2.0))];
        let body = |thing, x, y| BodySample { thing, position: units::Vec2::new(x, y), ..BodySample::default() };
        let frame = Frame { bodies: vec![body(0, 0.0, 5.0), body(1, 1.0, 5.0)], ..Frame::default() };
        let stage = Stage::default();
        let all = pieces::all(&stage, &frame, &things);
        let (floor, post) = (&all[0], &all[1]);
        let crossing = at(1.0, 5.0, 1.0);
        assert!(covers(floor, crossing, 3.0) && covers(post, crossing, 3.0) && rank(post) > rank(floor));
        // A floor reaches from near to far, a post is picked on its near side only.
        let behind = at(1.0, 5.0, 5.0);
        assert!(covers(floor, behind, 3.0) && !covers(post, behind, 3.0));
        assert!(!covers(floor, at(9.0, 5.0, 1.0), 3.0));
    }
}
