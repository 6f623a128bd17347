//! What the sling has let go: stones fly on until they meet the ground or something solid; a bomb's fuse is lit as it goes.
//!
//! Speed at the release, v' = v (1 + s n): n a standard normal number held within two, s the thrower's scatter
//! (`assumed-thrower-scatter`; nothing unless a scenario asks for it). A bomb leaves as a body of its own, under the laws of
//! drag, fuse and burst. A stone that meets a solid thing stays there and gives it its push. Left out: stones that rebound
//! or roll on, which errs towards too short.

use super::flight::{self, Air};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::physics::Sweep;
use crate::kit::thrower::Shot;
use crate::kit::{DT_S, Kit};
use crate::mechanics::drag::air_density_kg_m3;
use crate::sample::Shape;
use crate::units::Vec2;

/// Most standard deviations that a throw strays. Numerical.
const MOST_SCATTER: f64 = 2.0;
/// How far beyond a stone's way things are looked for, m. Numerical: a margin against rounding.
const MARGIN_M: f64 = 0.5;

/// Sends off what lay in the sling: `at` and `velocity` in the machine's own frame, with so much of the step left.
pub fn let_go(kit: &mut Kit, number: usize, (at, velocity): (Vec2, Vec2), left_s: f64) {
    let share = kit.throwers[number].scatter_share;
    let stray = if share > 0.0 { share * kit.dice.normal().clamp(-MOST_SCATTER, MOST_SCATTER) } else { 0.0 };
    let thrower = &mut kit.throwers[number];
    let Some(entity) = thrower.stone.take() else { return };
    let (place, course) = (thrower.place(at), thrower.turned(velocity * (1.0 + stray)) + thrower.drift);
    if thrower.armed {
        kit.remove(entity);
        return let_go_bomb(kit, number, (place, course), left_s);
    }
    let drag_area_m2 = thrower.drag_coefficient * std::f64::consts::PI * thrower.stone_radius_m * thrower.stone_radius_m;
    let (mass_kg, name) = (thrower.machine.stone_kg, thrower.id.clone());
    let angle_deg = libm::atan2(velocity.y, velocity.x).to_degrees();
    let stone = kit.things[entity].id.clone();
    kit.note(Happening::StoneLoosed { thrower: name, stone, speed_m_s: course.length(), angle_deg });
    let mut shot = Shot { thrower: number, entity, at: place, velocity: course, mass_kg, drag_area_m2 };
    if !carry(kit, &mut shot, left_s) {
        kit.shots.push(shot);
    }
}

/// A bomb goes from the sling into the air, its fuse alight.
fn let_go_bomb(kit: &mut Kit, number: usize, (place, course): (Vec2, Vec2), left_s: f64) {
    let Some(stock) = kit.bomb_stocks.iter().position(|stock| stock.id == kit.throwers[number].bombs) else { return };
    let stock = &mut kit.bomb_stocks[stock];
    (stock.left, stock.thrown) = (stock.left.saturating_sub(1), stock.thrown + 1);
    let (id, plan, serial) = (stock.id.clone(), stock.plan, stock.thrown);
    // The engine moves it through the whole of the coming step, of which only `left_s` is to come.
    let bomb = kit.add_bomb(&id, serial, plan, place - course * (DT_S - left_s), course);
    let name = kit.bombs[bomb].id.clone();
    kit.note(Happening::BombThrown { stock: id, bomb: name, on_chain: false });
    kit.light_fuse(bomb);
}

/// Carries a stone through the air; answers whether it has come down.
pub fn carry(kit: &mut Kit, shot: &mut Shot, time_s: f64) -> bool {
    let density = air_density_kg_m3(kit.air.temperature_k);
    let air = Air { drag_1_m: density * shot.drag_area_m2 / (2.0 * shot.mass_kg), wind_m_s: kit.air.wind_m_s };
    let from = shot.at;
    let ((mut at, velocity), down) = flight::fly_to_ground(shot.at, shot.velocity, air, time_s);
    let met = meets(kit, shot, (from, at), time_s * down.unwrap_or(1.0));
    if let Some((entity, place)) = met {
        at = place;
        if let Hold::Body(body) = kit.entities[entity].hold {
            kit.physics.strike(body, at, shot.mass_kg, velocity);
        }
    }
    (shot.at, shot.velocity) = (at, velocity);
    let stopped = down.is_some() || met.is_some();
    let velocity = if stopped { Vec2::ZERO } else { velocity };
    kit.entities[shot.entity].hold = Hold::Led { at, angle_rad: 0.0, velocity, turning_rad_s: 0.0 };
    if stopped {
        let thrower = &kit.throwers[shot.thrower];
        // A stone that falls behind the machine has not been thrown at all.
        let range_m = (thrower.towards * (at.x - thrower.foot.x)).max(0.0);
        let (thrower, stone) = (thrower.id.clone(), kit.things[shot.entity].id.clone());
        kit.show("range_m", range_m);
        kit.note(Happening::StoneFell { thrower, stone, range_m, speed_m_s: shot.velocity.length() });
    }
    stopped
}

/// The solid thing that a stone meets on a stretch of its way, and where the stone is then.
fn meets(kit: &Kit, shot: &Shot, (from, to): (Vec2, Vec2), time_s: f64) -> Option<(usize, Vec2)> {
    let way = to - from;
    let thrower = &kit.throwers[shot.thrower];
    let radius_m = match kit.things[shot.entity].shape {
        Shape::Disc { radius_m } => radius_m,
        _ => 0.0,
    };
    let around = kit.physics.near(from, way.length() + radius_m + MARGIN_M);
    if around.is_empty() || time_s <= 0.0 {
        return None;
    }
    let sweep = Sweep { from, velocity: way * (1.0 / time_s), radius_m, begins_s: 0.0, lasts_s: time_s };
    let own = thrower.deck.map(|deck| deck.0);
    // Throws of a row fly side by side: a bomb on its way is no obstacle.
    let bomb = |entity| kit.bombs.iter().any(|bomb| bomb.entity == entity);
    let passes = |body| kit.entity_of(body).is_none_or(|entity| Some(entity) == own || bomb(entity));
    let (body, after_s) = kit.physics.meet(&sweep, &around, &passes)?;
    Some((kit.entity_of(body)?, from + way * (after_s / time_s)))
}
