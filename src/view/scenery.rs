//! Scenery: what never moves, painted on two sheets, behind and before all that does.

use super::ink::Canvas;
use super::stage::Stage;
use super::{camps, causeway, field, gate, hills, moat, paper, river, shore, wall};

/// Paints the scenery of a stage; `beyond` when the view goes past it, over plain earth and sky.
pub fn paint(back: &mut Canvas, front: &mut Canvas, stage: &Stage, beyond: bool) {
    if beyond {
        field::plain(back);
        return;
    }
    paper::paint(back);
    hills::paint(back);
    if !stage.is_open() && stage.river.is_none() {
        camps::camps(back);
    }
    camps::geese(back);
    if let Some(stage) = &stage.river {
        river::far(back, stage);
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
