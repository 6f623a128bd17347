//! Scenery: what never moves, painted on two sheets, behind and before all that does.

use super::camera::at;
use super::ink::Canvas;
use super::stage::Stage;
use super::{camps, causeway, field, gate, hills, moat, paper, river, shore, wall};
use macroquad::math::{Vec2, vec2};

/// Far things have no measure: they are designed for an opening view so wide, m, round a middle on the horizon, and fill wider
/// ones as well, up to a bound.
const DESIGNED_M: f32 = 46.0;
const MIDDLE: Vec2 = vec2(560.0, 392.0);
const LARGEST: f32 = 2.4;

/// Where the middle of all that is far off is laid, and how much larger than designed it is painted.
fn afar(stage: &Stage) -> ((Vec2, Vec2), f32) {
    let (low, high) = stage.view();
    let by = ((high.x - low.x) as f32 / DESIGNED_M).clamp(1.0, LARGEST);
    let middle = if by > 1.0 { vec2(at((low.x + high.x) as f32 / 2.0, 0.0, 0.0).x, MIDDLE.y) } else { MIDDLE };
    ((MIDDLE, middle), by)
}

/// Paints the scenery of a stage; `beyond` when the view goes past it, over plain earth and sky.
pub fn paint(back: &mut Canvas, front: &mut Canvas, stage: &Stage, beyond: bool) {
    if beyond {
        field::plain(back);
        return;
    }
    paper::paint(back);
    let (laid, by) = afar(stage);
    back.enlarged(laid, by, |back| {
        hills::paint(back);
        if !stage.is_open() && stage.river.is_none() {
            camps::camps(back);
        }
        camps::geese(back);
    });
    if let Some(stage) = &stage.river {
        river::far(back, stage);
        river::below(front, stage);
        river::banks(front, stage);
        return;
    }
    paper::ground(back, stage);
    for &water in &stage.shores {
        shore::paint(back, water);
    }
    if let Some(moat) = &stage.moat {
        causeway::bed(back, moat);
        causeway::bank(front, moat);
        moat::front(front, moat);
    } else {
        moat::dry(front);
    }
    if let Some(wall) = &stage.wall {
        wall::back(back, wall);
        wall::town(back, wall);
        wall::battlements(back, wall, 16.0, 9.0);
        gate::paint(back, wall);
        wall::section(front, wall);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, Settings};
    use crate::view::stage::stage;

    /// How much larger than designed far things are, and how wide the opening view is for that.
    fn by(id: &str) -> (f32, f32) {
        let stage = stage(&Scenario::find(id).unwrap().setup(&Settings::default()).unwrap().world);
        let (low, high) = stage.view();
        (afar(&stage).1, (high.x - low.x) as f32)
    }

    #[test]
    fn far_things_fill_wide_views_and_stay_as_designed_in_others() {
        assert!((by("dean-1132").0 - 1.0).abs() < f32::EPSILON);
        for id in ["caishi-1161", "tangdao-1161", "yanglin-1161"] {
            let (by, wide) = by(id);
            assert!(by > 1.4 && by <= LARGEST, "{id}: {by}");
            // What is designed for 46 m fills the view, as far as the bound lets it.
            assert!((by * DESIGNED_M - wide).abs() < 0.01 || (by - LARGEST).abs() < f32::EPSILON, "{id}: {by} of {wide} m");
        }
    }
}
