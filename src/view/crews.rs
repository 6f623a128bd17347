//! Crews: which people are drawn in which layer, with the battlements, lances and hawsers between them.

use super::banners::Banner;
use super::camera::{Camera, at};
use super::ink::Canvas;
use super::marks::{self, Label};
use super::now::Now;
use super::skin::CRIMSON;
use super::stage::WallStage;
use super::{lances, people, ships, timber, wall};
use crate::sample::{Doing, PersonSample};

/// Where somebody is, for the order of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Wall,
    Far,
    Bridge,
    Near,
    /// Before everything: on the near berm at the wall's foot.
    Sally,
}

fn place(now: &Now, x: f32, y: f32, depth: f32) -> Place {
    let up = |wall: &WallStage| x < wall.edge + 1.5 && y > wall.height - 1.0;
    if now.stage.wall.as_ref().is_some_and(up) {
        return Place::Wall;
    }
    if y > 1.2 && depth < now.far {
        return Place::Bridge;
    }
    let foot = now.stage.wall.as_ref().is_some_and(|wall| x < wall.outer(0.0) + 2.5);
    match depth {
        d if d >= now.far - 0.1 => Place::Far,
        d if d > now.near + 0.2 => Place::Bridge,
        _ if foot => Place::Sally,
        _ => Place::Near,
    }
}

/// What stands at a depth.
enum Item<'a> {
    Battlement,
    Banner,
    Person(usize, &'a PersonSample),
    /// The front arm of somebody who holds a lance, over its pole.
    Arm(usize, &'a PersonSample),
    Lance(usize),
}

fn people_of<'a>(now: &'a Now, wanted: Place) -> Vec<(f32, Item<'a>)> {
    let mut items = Vec::new();
    for (number, person) in now.frame.people.iter().enumerate() {
        let depth = person.depth_m as f32;
        if now.stage.river.is_some() && ships::carries(now, person) {
            continue;
        }
        if place(now, person.position.x as f32, person.position.y as f32 + 0.1, depth) == wanted {
            items.push((depth, Item::Person(number, person)));
            if matches!(person.doing, Doing::Aiming | Doing::Firing) {
                items.push((depth - 0.06, Item::Arm(number, person)));
            }
        }
    }
    for (number, lance) in now.frame.lances.iter().enumerate() {
        let (x, y, depth) = (lance.muzzle.x as f32 - 1.0, lance.muzzle.y as f32 - 0.9, lance.depth_m as f32);
        if place(now, x, y, depth) == wanted {
            items.push((depth - 0.03, Item::Lance(number)));
        }
    }
    items
}

fn draw(canvas: &mut Canvas, now: &Now, mut items: Vec<(f32, Item)>, mut other: impl FnMut(&mut Canvas, f32, &Item)) {
    items.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (depth, item) in &items {
        match item {
            Item::Person(number, person) => {
                let figure = people::figure(person, now.crews.get(person.crew), *number, now.around);
                people::paint(canvas, person, &figure, *number);
            }
            Item::Arm(number, person) => {
                people::arm(canvas, &people::figure(person, now.crews.get(person.crew), *number, now.around));
            }
            Item::Lance(number) => lances::pole(canvas, &now.frame.lances[*number], *number),
            _ => other(canvas, *depth, item),
        }
    }
}

/// Mean depth of those who haul on one side of the bridge.
fn haulers(now: &Now, far: bool) -> Option<f32> {
    let middle = (now.near + now.far) / 2.0;
    let depths: Vec<f32> = now
        .frame
        .people
        .iter()
        .filter(|person| now.crews.get(person.crew).is_some_and(|crew| crew.role.eq_ignore_ascii_case("haulers")))
        .map(|person| person.depth_m as f32)
        .filter(|depth| (*depth > middle) == far)
        .collect();
    (!depths.is_empty()).then(|| depths.iter().sum::<f32>() / depths.len() as f32)
}

/// Hawsers run on the far and the near side in turn, where there is somebody to pull them.
fn hawsers(canvas: &mut Canvas, now: &Now, far: bool) {
    let (this, other) = (haulers(now, far), haulers(now, !far));
    let Some(depth) = this else { return };
    let side = if far { now.far } else { now.near - 0.3 };
    for (number, joint) in now.frame.joints.iter().filter(|joint| joint.kind == "hawser").enumerate() {
        if other.is_none() || (number % 2 == 1) == far {
            timber::hawser(canvas, joint, depth, side);
        }
    }
}

/// People behind the bridge.
pub fn far(canvas: &mut Canvas, now: &Now) {
    draw(canvas, now, people_of(now, Place::Far), |_, _, _| {});
    hawsers(canvas, now, true);
}

/// People on the bridge's floors or between its frames.
pub fn on_bridge(canvas: &mut Canvas, now: &Now) {
    draw(canvas, now, people_of(now, Place::Bridge), |_, _, _| {});
}

/// People before the bridge.
pub fn near(canvas: &mut Canvas, now: &Now) {
    draw(canvas, now, people_of(now, Place::Near), |_, _, _| {});
    hawsers(canvas, now, false);
}

/// Those who have come out to the foot of the wall.
pub fn sally(canvas: &mut Canvas, now: &Now) {
    draw(canvas, now, people_of(now, Place::Sally), |_, _, _| {});
}

/// The wall's crews among its near battlements, and the defenders' banner.
pub fn on_wall(canvas: &mut Canvas, now: &Now, camera: &Camera, labels: &mut Vec<Label>) {
    let mut items = people_of(now, Place::Wall);
    if let Some(wall) = &now.stage.wall {
        items.extend((0..3).map(|k| (0.45 + 3.2 * k as f32 + 1.55, Item::Battlement)));
        items.push((7.0, Item::Banner));
        draw(canvas, now, items, |canvas, depth, item| match item {
            Item::Banner => labels.extend(standard(canvas, now, wall, camera)),
            _ => wall::battlements(canvas, wall, depth - 1.5, depth - 1.6),
        });
    }
}

fn standard(canvas: &mut Canvas, now: &Now, wall: &WallStage, camera: &Camera) -> Option<Label> {
    let foot = |up: f32, depth: f32| at(wall.edge - 0.28, wall.height + up, depth);
    Banner { foot: foot(1.7, 11.0), height: 34.0, length: 30.0, width: 10.0, color: CRIMSON }.pennant(canvas, now.air);
    let middle = Banner { foot: foot(0.5, 6.9), height: 128.0, length: 60.0, width: 25.0, color: CRIMSON }.paint(canvas, now.air);
    let text = &now.stage.signs.defender;
    (!text.is_empty()).then(|| marks::on_cloth(text, camera.sheet_to_screen(middle), 18.5 * camera.scale()))
}
