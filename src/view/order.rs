//! Order: what moves, from far to near: far crews, wall crews, far frame, floors, people on them, smoke, fire behind, near
//! frame, hides | near crews, light, fire in front, bundles, prop, jets, sparks | marks.

use super::camera::Camera;
use super::ink::Canvas;
use super::marks::{self as signs, Label};
use super::now::Now;
use super::skin::{INK, PAPER};
use super::{
    arrows, bombs, buildings, clouds, crews as crowd, engine, fire, lances, moat, plain, ramp, ships, smoke, throwers, water_jets,
};
use crate::text::Language;
use macroquad::math::{Rect, vec2};

/// Buildings that begin farther away than this are drawn behind towers and people.
const BEHIND_M: f32 = 1.0;

/// What moves behind the cut wall and moat; the words that go with it.
pub fn behind(canvas: &mut Canvas, now: &Now, camera: &Camera) -> Vec<Label> {
    let mut labels = Vec::new();
    if let Some(stage) = &now.stage.river {
        labels.extend(ships::fleet(canvas, now, stage, camera));
    }
    crowd::far(canvas, now);
    crowd::on_wall(canvas, now, camera, &mut labels);
    ramp::paint(canvas, now);
    buildings::all(canvas, now, |depth| depth > BEHIND_M);
    let frames = engine::frames(now);
    let (last, behind) = frames.split_last().map_or(("", &frames[..0]), |(last, rest)| (*last, rest));
    for owner in behind {
        engine::far_frame(canvas, now, owner);
        engine::near_frame(canvas, now, owner, camera, &mut labels);
    }
    engine::far_frame(canvas, now, last);
    engine::far_heap(canvas, now);
    crowd::on_bridge(canvas, now);
    let middle = (now.near + now.far) / 2.0;
    smoke_and_fire(canvas, now, middle);
    engine::near_frame(canvas, now, last, camera, &mut labels);
    labels
}

/// Smoke, the light behind the flames, and the flames behind the near frame.
fn smoke_and_fire(canvas: &mut Canvas, now: &Now, middle: f32) {
    if now.frame.fires.is_empty() {
        return;
    }
    let plumes = smoke::plumes(now.frame, now.beats.beat_s);
    canvas.soft(0x50F7, now.beats.both(), |canvas| {
        for plume in &plumes {
            plume.column(canvas, middle + 3.0);
            plume.wash(canvas, middle);
        }
        fire::glow(canvas, now.frame, middle - 2.0, false);
        for plume in &plumes {
            plume.edges(canvas, middle + 3.0);
        }
    });
    canvas.film(0xF12E, now.beats.both(), |canvas| {
        fire::sheets(canvas, now, middle + 1.0, 1.0);
        fire::sheets(canvas, now, middle - 1.2, 0.9);
    });
}

/// What moves before them.
pub fn before(canvas: &mut Canvas, now: &Now) {
    let burns = !now.frame.fires.is_empty();
    if let (Some(moat), true) = (&now.stage.moat, burns) {
        canvas.film(0xF12D, now.beats.both(), |canvas| {
            for fire in now.frame.fires.iter().filter(|fire| fire.base.y < 3.0) {
                let strength = (fire.heat_release_kw as f32 / 3000.0).clamp(0.0, 0.5);
                moat::reflections(canvas, moat, fire.base.x as f32, strength, now.moment.beat);
            }
        });
    }
    buildings::all(canvas, now, |depth| depth <= BEHIND_M);
    crowd::near(canvas, now);
    plain::bodies(canvas, now);
    throwers::gear(canvas, now);
    engine::bundles(canvas, now);
    arrows::all(canvas, now);
    if burns {
        canvas.soft(0x610F, now.beats.both(), |canvas| fire::glow(canvas, now.frame, now.near, true));
        canvas.film(0xF12F, now.beats.both(), |canvas| {
            fire::sheets(canvas, now, now.near - 0.7, 0.68);
            engine::flames(canvas, now);
            smoke::plumes(now.frame, now.beats.beat_s).iter().for_each(|plume| plume.sparks(canvas, now.near));
        });
    } else {
        engine::flames(canvas, now);
    }
    ramp::smoke(canvas, now);
    engine::props(canvas, now);
    crowd::sally(canvas, now);
    water_jets::all(canvas, now);
    lances::jets(canvas, now);
    bombs::grains(canvas, now);
    bombs::all(canvas, now);
    clouds::puffs(canvas, now);
}

/// Smallest characters of the inscription, window pixels: a wide view must not make them a smudge.
const LEAST_TITLE: f32 = 16.0;

/// Gap, scale bar and inscription, left of `clear_to`, with figures `text` times as large as usual; answers where the scale bar is.
pub fn marks(
    canvas: &mut Canvas,
    now: &Now,
    camera: &Camera,
    (clear_to, text, language): (f32, f32, Language),
    labels: &mut Vec<Label>,
) -> Rect {
    let view = camera.viewport();
    let bar = vec2((view.x + view.w).min(clear_to) - 4.0 - 24.0 * text, view.y + view.h - 24.0 - 14.0 * text);
    let (figures, scale) = signs::scale_bar(canvas, camera.pixels_per_metre(), bar, (text, language));
    labels.extend(figures);
    let words = &now.stage.signs;
    // The title is written on the painting: it moves and grows with it.
    let (low, high) = now.stage.view();
    let (corner, size) = (camera.to_screen(low.x, high.y, 0.0), (22.0 * camera.scale()).max(LEAST_TITLE));
    let (ink, place) =
        (if now.stage.darkness(now.frame.time_s) > 0.5 { PAPER } else { INK }, (corner + vec2(1.9, 1.4) * size, size));
    labels.extend(signs::inscription(canvas, &words.inscription, &words.seal, place, ink));
    let gap = now.frame.gauges.get("bridge_gap_m").copied().filter(|gap| gap.is_finite() && *gap > 0.05);
    if let (Some(gap), Some(wall)) = (gap, &now.stage.wall) {
        let word = signs::gap(canvas, camera, (wall.edge, wall.edge + gap as f32), wall.height + 4.75, 3.6);
        labels.push(Label { size: word.size * text, ..word });
    }
    scale
}
