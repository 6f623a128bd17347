//! Tags: where the handles of all things are in the window while the run moves them, and the hand that carries one over the
//! scene.

use super::super::Window;
use crate::edit::things::{CREW, Thing};
use crate::sample::Frame;
use crate::scenario::file::WorldFile;
use crate::station::Station;
use crate::view::panels::build::Tag;
use crate::view::window::hand::Touch;
use crate::weapons::WeaponFile;
use egui_macroquad::egui::pos2;
use macroquad::math::Vec2;

/// A press that moves less than this is a click, pixels.
const CLICK: f32 = 4.0;
/// What has settled by less than this stands where it began, m.
const SETTLED_M: f64 = 0.25;

impl Window {
    /// Where the handles of all things are in the window.
    pub(super) fn place_tags(&mut self, scale: f32) {
        let (frame, things) = (self.session.frame(), &self.session.recording().things);
        let high_m = |id: &str| {
            let own = frame.bodies.iter().filter(|body| things.get(body.thing).is_some_and(|thing| owns(id, &thing.owner)));
            own.map(|body| body.position.y).fold(0.0_f64, f64::max)
        };
        let points_per_m = self.camera.pixels_per_metre() / scale;
        let tag = |thing: &Thing| {
            let (begins_m, half_m) = thing.spot_m?;
            let carrier_m = carrier(&self.session.scenario().file.world, thing).map_or(0.0, |on| self.gone_m(on));
            let gone_m = if thing.moves == thing.id && !is_own(thing) { carrier_m } else { self.gone_m(&thing.moves) };
            let went_m = Some(gone_m - carrier_m).filter(|went_m| went_m.abs() > SETTLED_M).unwrap_or_default();
            let at = self.camera.to_screen(begins_m + carrier_m + went_m, 0.0, 0.0);
            let (half, high) = (half_m as f32 * points_per_m, high_m(&thing.id).max(thing.high_m) as f32 * points_per_m);
            let (id, kind, foot) = (thing.id.clone(), thing.kind.clone(), pos2(at.x / scale, at.y / scale));
            Some(Tag { id, kind, foot, half, high, begins_m, went_m, moves: !thing.moves.is_empty() })
        };
        let tags = self.panels.build.things.iter().filter_map(tag).collect();
        let room = self.camera.viewport();
        let build = &mut self.panels.build;
        build.tags = tags;
        build.points_per_m = points_per_m;
        build.middle = room.center().x / scale;
        build.middle_m = self.camera.to_world(room.center()).x;
    }

    /// How far a structure or a crew has gone since the beginning of the run, m.
    fn gone_m(&self, id: &str) -> f64 {
        if self.session.step() == 0 {
            return 0.0;
        }
        let (now, began) = (self.session.frame(), self.session.began());
        let recording = self.session.recording();
        if let Some(crew) = recording.crews.iter().position(|crew| crew.id == id) {
            return middle_m(now, crew).zip(middle_m(began, crew)).map_or(0.0, |(now, began)| now - began);
        }
        // Most of its parts go with it, whatever falls off.
        let own = |thing: usize| recording.things.get(thing).is_some_and(|thing| owns(id, &thing.owner));
        // All that is there at first stands in the order of its numbers.
        let was = |thing: usize| {
            began.bodies.binary_search_by_key(&thing, |body| body.thing).ok().map(|at| began.bodies[at].position.x)
        };
        let bodies = now.bodies.iter().filter(|body| own(body.thing));
        let mut gone: Vec<f64> = bodies.filter_map(|body| Some(body.position.x - was(body.thing)?)).collect();
        gone.sort_by(f64::total_cmp);
        gone.get(gone.len() / 2).copied().unwrap_or_default()
    }

    /// Takes hold of a thing in the scene, unless that is the hand's; answers the touches that are left for looking round.
    pub fn carry(&mut self, touches: Vec<Touch>, scale: f32) -> Vec<Touch> {
        if !self.panels.build.open {
            return touches;
        }
        if std::mem::take(&mut self.panels.build.let_fall) {
            self.site.grip = None;
        }
        let hand = self.panels.tools.grabs();
        let mut left = Vec::new();
        for touch in touches {
            match (touch, self.site.grip) {
                (Touch::Down(at), _) if !hand && self.grips(at, scale) => self.site.grip = Some(at),
                (Touch::Moved(at), Some(from)) => {
                    let id = self.panels.build.chosen.clone();
                    if (at - from).length() > CLICK || self.panels.build.carried.is_some() {
                        self.panels.build.carry(&id, (at.x - from.x) / scale);
                    }
                }
                (Touch::Up(_), Some(_)) => {
                    self.site.grip = None;
                    self.panels.build.shows_chosen |= self.panels.build.carried.is_none();
                    self.panels.build.put_down();
                }
                _ => left.push(touch),
            }
        }
        left
    }

    /// Whether a thing that can be moved lies under the pointer; then it is chosen.
    fn grips(&mut self, at: Vec2, scale: f32) -> bool {
        if crate::view::panels::covers(&self.panels, pos2(at.x / scale, at.y / scale)) {
            return false;
        }
        let things = &self.session.recording().things;
        let hit = self.scene.hit(at, self.session.frame(), things, &self.camera).and_then(|index| things.get(index));
        let owner = hit.map(|thing| thing.owner.clone()).unwrap_or_default();
        let build = &mut self.panels.build;
        // `tower-2` may be a thing of its own, or the second of `tower`.
        let own = build.things.iter().filter(|thing| owns(&thing.id, &owner)).max_by_key(|thing| thing.id.len());
        let Some(own) = own.map(|thing| thing.id.clone()) else { return false };
        build.chosen = own;
        true
    }
}

/// Whether what belongs to `owner` is this thing's, or that of one of several of it: `huts-2` are of the `huts`.
fn owns(id: &str, owner: &str) -> bool {
    owner
        .strip_prefix(id)
        .is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(|rest| rest.parse::<u32>().is_ok()))
}

/// Whether it goes about by itself: a structure or a crew.
fn is_own(thing: &Thing) -> bool {
    thing.kind == CREW || thing.path.starts_with("world.structures")
}

/// The structure on which a thing, or the crew that holds it, stands.
fn carrier<'w>(world: &'w WorldFile, thing: &Thing) -> Option<&'w str> {
    let on = world.weapons.iter().find(|it| it.id == thing.id).and_then(|it| match &it.is {
        WeaponFile::Thrower(thrower) => Some(thrower.on.as_str()),
        _ => None,
    });
    let crew = || world.people.iter().find(|crew| crew.id == thing.moves);
    on.or_else(|| match &crew()?.station {
        Station::Ground => None,
        Station::Wall(on) | Station::Deck(on) | Station::Floor(on, _) => Some(on.as_str()),
    })
}

/// Where the middle of a crew is along x.
fn middle_m(frame: &Frame, crew: usize) -> Option<f64> {
    let own = || frame.people.iter().filter(|person| person.crew == crew);
    let count = own().count();
    (count > 0).then(|| own().map(|person| person.position.x).sum::<f64>() / count as f64)
}
