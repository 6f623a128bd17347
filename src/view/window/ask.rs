//! What the scene shows of the body whose readings are open.

use super::{Window, hand, points_to_pixels};
use crate::view::panels::readings::Point;
use crate::view::vectors::{Past, Wanted};
use crate::view::ways::Ghost;
use egui_macroquad::egui::{self, Pos2};
use macroquad::math::{Rect, Vec2, vec2};

/// How far from the edge of the room a body stands at least when a key has led to it, share of the room.
const MARGIN: f32 = 0.08;
/// A press no farther than this from a point means it, also where another body lies, points.
const WELL: f32 = 9.0;

impl Window {
    /// A click on a thing opens its readings and what explains it, one on a point of a path those of that moment; one beside
    /// all of them closes them.
    pub fn ask_at(&mut self, at: Vec2) {
        if self.ask_point(at) {
            return;
        }
        self.panels.asked.point = None;
        let things = &self.session.recording().things;
        let hit = self.scene.hit(at, self.session.frame(), things, &self.camera).and_then(|index| things.get(index));
        self.panels.asked.thing = hit.map(|thing| thing.id.clone());
        self.panels.asked.own =
            hit.and_then(|thing| self.scene.own_place(&thing.id, at, (self.session.frame(), things), &self.camera));
        if let Some(thing) = hit {
            self.panels.sources = Some(hand::topic(thing, &self.session.scenario().file, self.panels.language));
        }
    }

    /// Opens the readings at the point of a path that was pressed, where one is: a body that lies there comes first, unless it
    /// is another than the one that is asked, whose point was well hit.
    fn ask_point(&mut self, at: Vec2) -> bool {
        let (frame, recording) = (self.session.frame(), self.session.recording());
        let Some((thing, past, off)) = self.scene.point(at, (frame, recording), &self.camera) else { return false };
        let hit = self.scene.hit(at, frame, &recording.things, &self.camera).and_then(|index| recording.things.get(index));
        let well = off <= WELL * points_to_pixels() && self.panels.asked.thing.as_ref() == Some(&thing);
        if hit.is_some_and(|hit| hit.id == thing || !well) {
            return false;
        }
        let ghost = |number: usize| self.panels.work.ghosts.get(number).map(|ghost| ghost.fingerprint.clone());
        let point = Point { step: past.step, pinned: past.pinned.and_then(ghost) };
        let asked = &mut self.panels.asked;
        (asked.thing, asked.own, asked.point) = (Some(thing), None, Some(point));
        true
    }

    /// The point that is asked, as the scene knows it, and the pinned runs in the scene.
    fn haunt(&mut self) -> Option<Past> {
        let ghosts = &self.panels.work.ghosts;
        self.scene.haunt(ghosts.iter().map(|it| Ghost { label: it.label.clone(), ways: it.ways.clone() }).collect());
        let point = self.panels.asked.point.as_ref()?;
        let pinned = point.pinned.as_ref().map(|run| ghosts.iter().position(|ghost| ghost.fingerprint == *run));
        match pinned {
            Some(None) => None,
            pinned => Some(Past { step: point.step, pinned: pinned.flatten() }),
        }
    }

    /// Marks the body that is asked; one that a key has led to is brought into sight.
    pub fn ask(&mut self) {
        let scale = points_to_pixels();
        let thing = self.panels.asked.number(&self.session.recording().things);
        let past = self.haunt();
        let mut at = self.on_screen(thing, past);
        if std::mem::take(&mut self.panels.asked.sought) {
            self.bring_into_sight(at);
            at = self.on_screen(thing, past);
        }
        let (asked, session) = (&mut self.panels.asked, &self.session);
        asked.cell = thing.zip(asked.own).and_then(|(thing, own)| session.cell(thing, own));
        self.panels.asked.at = at.map(|at| Pos2::new(at.x / scale, at.y / scale));
        let (asked, card) = (&self.panels.asked, self.panels.places.get("readings"));
        let covered = ["legend", "parameters", "corner"].map(|name| {
            let panel = self.panels.places.get(name).copied().unwrap_or(egui::Rect::ZERO);
            Rect::new(panel.left() * scale, panel.top() * scale, panel.width() * scale, panel.height() * scale)
        });
        let own = asked.own.filter(|_| asked.cell.is_some_and(|cell| cell.of > 1));
        self.scene.ask(Wanted {
            thing,
            own: own.map(|own| vec2(own.x as f32, own.y as f32)),
            past,
            vectors: asked.vectors,
            components: asked.components,
            overlay: self.panels.overlay,
            covered,
            language: self.panels.language,
            card: card.map(|card| (card.left() * scale, card.right() * scale)),
            scale,
            text: self.panels.theme.text,
        });
    }

    /// Where a thing is in the window, or the point of its path that is asked.
    fn on_screen(&self, thing: Option<usize>, past: Option<Past>) -> Option<Vec2> {
        let known = (self.session.frame(), self.session.recording());
        if let Some(at) = past.and_then(|past| self.scene.place_of_point((thing?, past), known, &self.camera)) {
            return Some(at);
        }
        let body = self.session.frame().bodies.iter().find(|body| Some(body.thing) == thing)?;
        let depth_m = self.session.recording().things.get(body.thing)?.depth_m;
        Some(self.camera.to_screen(body.position.x, body.position.y, depth_m))
    }

    fn bring_into_sight(&mut self, at: Option<Vec2>) {
        let room = self.camera.viewport();
        let (x, y) = (MARGIN * room.w, MARGIN * room.h);
        let inner = Rect::new(room.x + x, room.y + y, room.w - 2.0 * x, room.h - 2.0 * y);
        if let Some(at) = at.filter(|at| !inner.contains(*at)) {
            let by = room.center() - at;
            self.camera.pan(by.x, by.y);
            self.follow.let_go();
        }
    }
}
