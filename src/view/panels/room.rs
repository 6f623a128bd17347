//! Room: a place of the scene that nothing else has, for what comes and goes by itself. It covers no text and no control.

use egui_macroquad::egui::{Rect, Vec2, pos2};

/// Air around it, points.
const AIR: f32 = 6.0;

/// The edge of the scene that a place is to be near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    Head,
    Foot,
}

/// Where something of a size lies within `scene` and on none of `taken`: as near to an edge, and then to the middle, as can be.
#[must_use]
pub fn free(scene: Rect, size: Vec2, taken: &[Rect], near: Near) -> Option<Rect> {
    let scene = scene.shrink(AIR);
    let own = |top: f32| Rect::from_min_size(pos2(scene.left(), top), size);
    let edges = match near {
        Near::Head => scene.top(),
        Near::Foot => scene.bottom() - size.y,
    };
    let beside = taken.iter().map(|it| match near {
        Near::Head => it.bottom() + AIR,
        Near::Foot => it.top() - AIR - size.y,
    });
    let mut tops: Vec<f32> = std::iter::once(edges).chain(beside).collect();
    tops.retain(|top| *top >= scene.top() - 0.5 && top + size.y <= scene.bottom() + 0.5);
    tops.sort_by(|one, other| (one - edges).abs().total_cmp(&(other - edges).abs()));
    tops.into_iter().find_map(|top| {
        let row = own(top).with_max_x(scene.right());
        let left = nearest(scene, size.x, &beside_row(row, taken))?;
        Some(own(top).translate(Vec2::new(left - scene.left(), 0.0)))
    })
}

/// What of a row is taken, from where to where, in order.
fn beside_row(row: Rect, taken: &[Rect]) -> Vec<(f32, f32)> {
    let across =
        taken.iter().map(|it| it.expand(AIR)).filter(|it| it.top() < row.bottom() - 0.1 && it.bottom() > row.top() + 0.1);
    let mut parts: Vec<(f32, f32)> = across.map(|it| (it.left(), it.right())).collect();
    parts.sort_by(|one, other| one.0.total_cmp(&other.0));
    parts
}

/// The left end, in the widest gaps between what is taken, that brings the middle nearest to that of the scene.
fn nearest(scene: Rect, width: f32, taken: &[(f32, f32)]) -> Option<f32> {
    let wanted = scene.center().x - width / 2.0;
    let (mut from, mut best): (f32, Option<f32>) = (scene.left(), None);
    let end = (scene.right(), scene.right());
    for &(low, high) in taken.iter().chain([&end]) {
        let to = low.min(scene.right()) - width;
        if to >= from - 0.1 {
            let left = wanted.clamp(from, to.max(from));
            best = best.filter(|best| (best - wanted).abs() <= (left - wanted).abs()).or(Some(left));
        }
        from = from.max(high);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui_macroquad::egui::vec2;

    fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    #[test]
    fn it_lies_between_what_is_at_the_foot_or_over_it() {
        let scene = rect(0.0, 0.0, 950.0, 630.0);
        let taken = [rect(12.0, 200.0, 234.0, 624.0), rect(700.0, 560.0, 946.0, 626.0)];
        let small = free(scene, vec2(300.0, 40.0), &taken, Near::Foot).unwrap();
        assert!((small.bottom() - 624.0).abs() < 0.1 && small.left() >= 240.0 && small.right() <= 694.0, "{small:?}");
        // Too wide to lie between them: over the lower of both.
        let wide = free(scene, vec2(600.0, 40.0), &taken, Near::Foot).unwrap();
        assert!((wide.bottom() - 554.0).abs() < 0.1 && wide.left() >= 240.0, "{wide:?}");
        let high = free(scene, vec2(600.0, 40.0), &taken, Near::Head).unwrap();
        assert!((high.top() - 6.0).abs() < 0.1 && (high.center().x - 475.0).abs() < 0.1, "{high:?}");
    }

    #[test]
    fn where_everything_is_taken_there_is_no_place() {
        let scene = rect(0.0, 0.0, 400.0, 300.0);
        assert_eq!(free(scene, vec2(100.0, 40.0), &[rect(10.0, 10.0, 390.0, 290.0)], Near::Foot), None);
        assert_eq!(free(scene, vec2(500.0, 40.0), &[], Near::Foot), None);
    }
}
