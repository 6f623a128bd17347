//! Cord: the cord of years: a thread for each power, at a true scale of years. Song and Jin run side by side in peace and wind
//! about one another in war; the Jin frays at its end. What is wound when stands in `assets/sources/cord.ron`.

use crate::library::library;
use crate::source::{Power, Thread, Winding};
use crate::view::panels::chronicle::year_of;
use crate::view::panels::entries::{Entry, Told};
use crate::view::panels::scroll::plan::{Plan, quiet_font};
use crate::view::panels::shown::Shown;
use crate::view::panels::theme::{CRIMSON, CRIMSON_DEEP, INK, INK_SOFT, JADE};
use egui_macroquad::egui::{Align2, Color32, FontId, Painter, Pos2, Shape, Stroke, Ui, pos2, vec2};
use std::f32::consts::PI;

/// Half the distance of the two threads, and their width.
const APART: f32 = 8.0;
const WIDE: f32 = 6.0;
/// How much of the cord a half turn needs at least.
const LEAST_TURN: f32 = 8.0;
/// Distance of the threads of the Liao and the Mongols from its middle.
const OUTER: f32 = 23.0;
const JADE_INK: Color32 = Color32::from_rgb(0x1F, 0x5E, 0x50);
const TAN: Color32 = Color32::from_rgb(0x9C, 0x86, 0x52);
const TAN_INK: Color32 = Color32::from_rgb(0x63, 0x50, 0x24);
const GREY: Color32 = Color32::from_rgb(0x4C, 0x50, 0x58);

/// From where to where a war is wound, and by how many half turns: one year's is as long as it must be to be seen.
fn spans(plan: &Plan, wars: &[Winding]) -> Vec<(f32, f32, f32)> {
    let span = |war: &Winding| {
        let end = if war.to == war.from { war.to + 1 } else { war.to };
        let (from, to) = (plan.x_of(war.from as f32), plan.x_of(end as f32));
        let least = (LEAST_TURN * war.half_turns as f32 - (to - from)).max(0.0) / 2.0;
        (from - least, to + least, war.half_turns as f32)
    };
    wars.iter().map(span).collect()
}

/// By how much the threads have turned at a place.
fn phase(spans: &[(f32, f32, f32)], x: f32) -> f32 {
    spans.iter().map(|&(from, to, turns)| turns * PI * ((x - from) / (to - from)).clamp(0.0, 1.0)).sum()
}

/// Whether a thread beside the cord runs above a year.
#[must_use]
pub fn covers(plan: &Plan, year: u32) -> bool {
    let beside = library().cord.threads.iter().filter(|thread| matches!(thread.power, Power::Liao | Power::Mongols));
    let reach = |year: Option<u32>, beyond: f32| year.map_or(beyond, |year| plan.x_of(year as f32));
    let x = plan.x_of(year as f32);
    beside.map(|thread| (reach(thread.from, 0.0), reach(thread.to, plan.size.x))).any(|(from, to)| (from..=to).contains(&x))
}

/// Where the thread of the Liao ends, which runs above the cord.
#[must_use]
pub fn liao_ends(plan: &Plan) -> f32 {
    let liao = library().cord.threads.iter().find(|thread| thread.power == Power::Liao);
    liao.and_then(|thread| thread.to).map_or(0.0, |year| plan.x_of(year as f32) + 4.0)
}

/// An angler on the long quiet.
fn angler(painter: &Painter, at: Pos2) {
    let pen = |width: f32| Stroke::new(width, INK.gamma_multiply(0.85));
    let line = |points: &[(f32, f32)], width: f32| {
        painter.add(Shape::line(points.iter().map(|&(x, y)| at + vec2(x, y)).collect(), pen(width)));
    };
    line(&[(-22.0, -4.5), (-13.0, 0.5), (2.0, 1.5), (13.0, 0.0), (20.0, -4.0)], 1.8);
    line(&[(-19.0, -2.4), (0.0, -1.4), (17.0, -2.4)], 1.0);
    let robe = [(-4.0, -2.0), (-2.6, -9.5), (1.4, -10.5), (5.0, -2.0)].map(|(x, y)| at + vec2(x, y)).to_vec();
    painter.add(Shape::convex_polygon(robe, INK_SOFT, pen(0.8)));
    let hat = [(-5.4, -11.0), (-0.4, -16.0), (4.8, -11.4)].map(|(x, y)| at + vec2(x, y)).to_vec();
    painter.add(Shape::convex_polygon(hat, TAN_INK, pen(0.8)));
    line(&[(2.0, -7.5), (16.0, -13.5), (34.0, -16.0)], 0.9);
    line(&[(34.0, -16.0), (34.6, 1.0)], 0.6);
    for (x, wide) in [(-30.0, 12.0), (24.0, 22.0), (-8.0, 30.0)] {
        let y = if wide > 25.0 { 5.0 } else { 2.0 };
        line(&[(x, y), (x + wide / 2.0, y - 0.8), (x + wide, y)], 0.7);
    }
}

/// Draws all threads with their names.
pub fn show(ui: &Ui, shown: &Shown, plan: &Plan, origin: Pos2) {
    let (painter, cord) = (ui.painter(), &library().cord);
    let span_of = |thread: &Thread| {
        let at = |year: Option<u32>, beyond: f32| year.map_or(beyond, |year| plan.x_of(year as f32));
        (at(thread.from, 12.0), at(thread.to, plan.size.x - 12.0))
    };
    for thread in &cord.threads {
        let (from, to) = span_of(thread);
        match thread.power {
            Power::Liao => beside(painter, (origin, plan), (from, to, true), TAN),
            Power::Mongols => beside(painter, (origin, plan), (from, to, false), GREY),
            Power::Song | Power::Jin => {}
        }
    }
    let ends = |power: Power| cord.threads.iter().find(|thread| thread.power == power).map_or((0.0, 0.0), span_of);
    let ends = [ends(Power::Song), ends(Power::Jin)];
    wound(painter, (origin, plan), &spans(plan, &cord.wars), ends);
    let quiet = cord.wars.windows(2).map(|pair| (pair[0].to, pair[1].from)).max_by_key(|(from, to)| to - from);
    if let Some((from, to)) = quiet {
        angler(painter, origin + vec2(plan.x_of((from + to) as f32 / 2.0 - 2.0), plan.cord - OUTER));
    }
    fray(painter, origin + vec2(ends[1].1, plan.cord - APART));
    names(ui, shown, (origin, plan), ends);
}

/// Song and Jin, piece by piece from one half turn to the next: at every other crossing the other one lies on top.
fn wound(painter: &Painter, (origin, plan): (Pos2, &Plan), spans: &[(f32, f32, f32)], ends: [(f32, f32); 2]) {
    let (from, to) = (ends[0].0.min(ends[1].0), ends[0].1.max(ends[1].1));
    let many = ((to - from) / 1.6) as usize;
    let turn_of = |x: f32| ((phase(spans, x) + 0.01) / PI).floor() as i32;
    let xs: Vec<f32> = (0..=many).map(|i| from + (to - from) * i as f32 / many as f32).collect();
    let mut first = 0;
    while first < many {
        let turn = turn_of(xs[first]);
        let last = (first..=many).find(|&i| turn_of(xs[i]) != turn).unwrap_or(many);
        let threads = [(ends[0], APART, CRIMSON), (ends[1], -APART, JADE)];
        let order = if turn % 2 == 0 { [1, 0] } else { [0, 1] };
        for number in order {
            let ((start, end), side, colour) = threads[number];
            // A little beyond its end, so that pieces join.
            let reach = &xs[first.saturating_sub(1)..=(last + 1).min(many)];
            let points: Vec<Pos2> = reach
                .iter()
                .filter(|x| (start..=end).contains(*x))
                .map(|&x| origin + vec2(x, plan.cord + side * phase(spans, x).cos()))
                .collect();
            thread(painter, &points, (WIDE, colour));
        }
        first = last.max(first + 1);
    }
}

/// A twisted thread: a casing of ink, its colour, light along it, and ticks across.
fn thread(painter: &Painter, points: &[Pos2], (wide, colour): (f32, Color32)) {
    if points.len() < 2 {
        return;
    }
    painter.add(Shape::line(points.to_vec(), Stroke::new(wide + 2.2, INK)));
    painter.add(Shape::line(points.to_vec(), Stroke::new(wide, colour)));
    let light = points.iter().map(|point| *point - vec2(0.0, 0.22 * wide)).collect();
    painter.add(Shape::line(light, Stroke::new(0.2 * wide, Color32::from_white_alpha(62))));
    let tick = Stroke::new(1.0, INK.gamma_multiply(0.42));
    for pair in points.windows(4).step_by(4) {
        let (way, at) = ((pair[3] - pair[0]).normalized(), pair[1]);
        let across = way.rot90() * (wide / 2.0) + way * 1.3;
        painter.line_segment([at - across, at + across], tick);
    }
}

/// A thread that runs above the two: the Liao sink to the Jin's at their end, the Mongols come down from outside.
fn beside(painter: &Painter, (origin, plan): (Pos2, &Plan), (from, to, falls): (f32, f32, bool), colour: Color32) {
    let points: Vec<Pos2> = (0..=60)
        .map(|i| i as f32 / 60.0)
        .map(|t| {
            let near = if falls { ((t - 0.55) / 0.45).max(0.0) } else { (1.0 - t / 0.45).max(0.0) };
            let bend = near * near * (3.0 - 2.0 * near);
            let y = if falls { -OUTER + 8.0 * bend } else { -OUTER - 8.0 * bend };
            origin + vec2(from + (to - from) * t, plan.cord + y)
        })
        .collect();
    thread(painter, &points, (3.6, colour));
}

/// Where a thread ends: its five strands.
fn fray(painter: &Painter, at: Pos2) {
    for strand in -2..=2_i8 {
        let y = f32::from(strand);
        let points = [at, at + vec2(6.0, 1.2 * y), at + vec2(13.0, 3.4 * y)].to_vec();
        painter.add(Shape::line(points, Stroke::new(1.5, if strand % 2 == 0 { JADE } else { JADE_INK })));
    }
}

fn names(ui: &Ui, shown: &Shown, (origin, plan): (Pos2, &Plan), ends: [(f32, f32); 2]) {
    // Between two threads letters have less room.
    let font = |share: f32| shown.theme.serif_bold(shown.theme.part(15.5, share) / shown.theme.text);
    let (large, small) = (font(0.6), font(0.2));
    let put = |x: f32, y: f32, align: Align2, (key, font): (&str, &FontId), colour: Color32| {
        ui.painter().text(origin + vec2(x, plan.cord + y), align, shown.say(key), font.clone(), colour);
    };
    put(12.0, -OUTER - 4.0, Align2::LEFT_BOTTOM, ("power-liao", &large), TAN_INK);
    put(12.0, APART + 5.0, Align2::LEFT_TOP, ("power-song", &large), CRIMSON_DEEP);
    put(ends[1].0 - 8.0, -APART + 1.0, Align2::RIGHT_CENTER, ("power-jin", &small), JADE_INK);
    put(plan.size.x - 12.0, -OUTER - 4.0, Align2::RIGHT_BOTTOM, ("power-mongols", &large), GREY);
    put(plan.size.x - 12.0, APART - 4.0, Align2::RIGHT_BOTTOM, ("power-song", &small), CRIMSON_DEEP);
}

/// A thin stroke from each battle to its year.
pub fn leaders(painter: &Painter, plan: &Plan, battles: &[(usize, &Entry, &Told)], origin: Pos2) {
    for (number, (_, entry, _)) in battles.iter().enumerate() {
        let Some(year) = year_of(entry.id) else { continue };
        let (card, above) = (plan.card(number), plan.above(number));
        let foot = if above { card.bottom() + 1.0 } else { card.top() + 2.0 };
        let y = plan.cord + if above { -APART - 4.0 } else { APART + 4.0 };
        let (from, to) = (pos2(card.center().x, foot), pos2(plan.x_of(year as f32 + 0.5), y));
        let points: Vec<Pos2> = (0..=18)
            .map(|i| i as f32 / 18.0)
            .map(|t| {
                let bend = t * t * (3.0 - 2.0 * t);
                origin + vec2(from.x + (to.x - from.x) * bend, from.y + (to.y - from.y) * (0.75 * t + 0.25 * t * t))
            })
            .collect();
        painter.add(Shape::line(points, Stroke::new(1.5, INK_SOFT.gamma_multiply(0.8))));
    }
}

/// The ends of the leaders on the cord, and the years that no word covers.
pub fn scale(ui: &Ui, shown: &Shown, plan: &Plan, origin: Pos2, taken: &[egui_macroquad::egui::Rect]) {
    let font = quiet_font(shown.theme);
    for year in (1120..=1230).step_by(10) {
        let at = origin + vec2(plan.x_of(year as f32), plan.cord + APART + 7.0);
        ui.painter().line_segment([at, at + vec2(0.0, 5.0)], Stroke::new(1.1, INK_SOFT));
        let galley = ui.painter().layout_no_wrap(year.to_string(), font.clone(), INK_SOFT);
        let place = Align2::CENTER_TOP.anchor_size(at + vec2(0.0, 7.0), galley.size());
        if taken.iter().all(|own| !own.expand2(vec2(6.0, 0.0)).intersects(place)) {
            ui.painter().galley(place.min, galley, INK_SOFT);
        }
    }
}

/// The dots by which leaders end on the cord: crimson or jade by whose the weapon was.
pub fn dots(painter: &Painter, plan: &Plan, battles: &[(usize, &Entry, &Told)], origin: Pos2) {
    for (number, (_, entry, _)) in battles.iter().enumerate() {
        let Some(year) = year_of(entry.id) else { continue };
        let own = library().cord.arms.iter().find(|arm| arm.battle == entry.id);
        let colour = if own.is_some_and(|arm| arm.of == Power::Jin) { JADE } else { CRIMSON };
        let y = plan.cord + if plan.above(number) { -APART - 5.0 } else { APART + 5.0 };
        painter.circle(origin + vec2(plan.x_of(year as f32 + 0.5), y), 3.6, colour, Stroke::new(1.1, INK));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::builtin;
    use crate::view::panels::theme::Theme;

    fn plan() -> Plan {
        Plan::of(Theme::default(), vec2(1200.0, 512.0), (10, 150.0))
    }

    #[test]
    fn every_span_rests_on_something_and_threads_end_where_they_began() {
        let cord = &library().cord;
        let because = cord.wars.iter().map(|war| &war.because).chain(cord.threads.iter().map(|thread| &thread.because));
        for ids in because {
            assert!(!ids.is_empty());
            for id in ids {
                assert!(library().passage(id).is_some() || library().claim(id).is_some(), "{id}");
            }
        }
        assert!(cord.wars.iter().all(|war| war.from <= war.to && war.half_turns % 2 == 0));
        let spans = spans(&plan(), &cord.wars);
        assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{spans:?}");
        assert!((phase(&spans, 1199.0).cos() - 1.0).abs() < 1e-3);
    }

    #[test]
    fn every_battle_is_known_for_a_weapon() {
        let arms = &library().cord.arms;
        for (id, _) in builtin().into_iter().filter(|(id, _)| !id.starts_with("proving-")) {
            assert_eq!(arms.iter().filter(|arm| arm.battle == id).count(), 1, "{id}");
        }
    }
}
