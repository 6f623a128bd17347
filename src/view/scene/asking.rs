//! Asking: what of the scene lies under the pointer, and where in the window a thing, a place of it or a point of its path is; and what
//! is to be shown of flags and of pinned runs.

use super::Scene;
use crate::recording::Recording;
use crate::sample::{Frame, Thing};
use crate::view::camera::{Camera, PX_PER_M};
use crate::view::extent::Extent;
use crate::view::flags::Flag;
use crate::view::pick;
use crate::view::pieces::{self, Piece};
use crate::view::vectors::Past;
use crate::view::ways::{self, Ghost, Ground, Known};
use macroquad::math::{Rect, Vec2};
use std::rc::Rc;

impl Scene {
    /// Where the scale bar is, and then the words, window pixels.
    #[must_use]
    pub fn written(&self) -> &[Rect] {
        &self.written
    }

    /// Plants flags in place of those there were.
    pub fn plant(&mut self, flags: Vec<Flag>) {
        if self.flags != flags {
            self.flags = flags;
            self.forget();
        }
    }

    /// Whether flames, smoke, flags and legs stand still but for now and then.
    pub fn calm(&mut self, calm: bool) {
        self.beat.calm = calm;
    }

    /// Lays the paths of pinned runs in place of those there were.
    pub fn haunt(&mut self, ghosts: Vec<Ghost>) {
        let same = |(one, other): (&Ghost, &Ghost)| one.label == other.label && Rc::ptr_eq(&one.ways, &other.ways);
        if ghosts.len() != self.ghosts.len() || !ghosts.iter().zip(&self.ghosts).all(same) {
            self.ghosts = ghosts;
            self.forget();
        }
    }

    fn known<'a>(&'a self, frame: &'a Frame, recording: &'a Recording) -> Known<'a> {
        Known { recording, frame, ghosts: &self.ghosts, wanted: self.wanted }
    }

    fn ground<'a>(&self, camera: &'a Camera) -> Ground<'a> {
        Ground { camera, open: self.stage.is_open() }
    }

    /// The point of a path nearest to a pixel of the window, within a finger's width: whose, which, and how far off.
    #[must_use]
    pub fn point(&self, at: Vec2, of: (&Frame, &Recording), camera: &Camera) -> Option<(String, Past, f32)> {
        self.known(of.0, of.1).nearest(at, self.ground(camera))
    }

    /// Where a point of a thing's path is in the window.
    #[must_use]
    pub fn place_of_point(&self, (thing, past): (usize, Past), of: (&Frame, &Recording), camera: &Camera) -> Option<Vec2> {
        let mut known = self.known(of.0, of.1);
        (known.wanted.thing, known.wanted.past) = (Some(thing), Some(past));
        ways::place(known, self.ground(camera))
    }

    /// The thing under a pixel of the window: nearer and smaller ones first.
    #[must_use]
    pub fn hit(&self, screen: Vec2, frame: &Frame, things: &[Thing], camera: &Camera) -> Option<usize> {
        let point = camera.screen_to_sheet(screen);
        let slack = 5.0 / camera.scale();
        pieces::all(&self.stage, frame, things)
            .into_iter()
            .filter(|piece| pick::covers(piece, point, slack))
            .max_by_key(|piece| pick::rank(piece))
            .map(|piece| piece.index)
    }

    /// The corner or middle of a body nearest to a pixel of the window, within so many pixels: the body's id and the place in
    /// its own frame.
    #[must_use]
    pub fn nearest(&self, at: Vec2, within: f32, of: (&Frame, &[Thing]), camera: &Camera) -> Option<(String, Vec2)> {
        let pieces = pieces::all(&self.stage, of.0, of.1);
        let spots = pieces.iter().flat_map(|piece| piece.corners().into_iter().chain([Vec2::ZERO]).map(move |own| (piece, own)));
        let off = |(piece, own): &(&Piece, Vec2)| camera.sheet_to_screen(piece.near(*own, 0.0)).distance(at);
        let near = spots.min_by(|a, b| off(a).total_cmp(&off(b))).filter(|spot| off(spot) <= within);
        near.map(|(piece, own)| (piece.thing.id.clone(), own))
    }

    /// Where a place of a body's own frame is now: in the world, and in the window.
    #[must_use]
    pub fn place_of(&self, id: &str, own: Vec2, of: (&Frame, &[Thing]), camera: &Camera) -> Option<(crate::units::Vec2, Vec2)> {
        let pieces = pieces::all(&self.stage, of.0, of.1);
        let piece = pieces.iter().find(|piece| piece.thing.id == id)?;
        let world = piece.world(own);
        Some((crate::units::Vec2::new(world.x.into(), world.y.into()), camera.sheet_to_screen(piece.near(own, 0.0))))
    }

    /// Which place of a body's own frame lies under a pixel of the window, metres.
    #[must_use]
    pub fn own_place(&self, id: &str, at: Vec2, of: (&Frame, &[Thing]), camera: &Camera) -> Option<crate::units::Vec2> {
        let pieces = pieces::all(&self.stage, of.0, of.1);
        let piece = pieces.iter().find(|piece| piece.thing.id == id)?;
        // The near side of a body is what one sees; it is shifted by its depth on the sheet.
        let off = (camera.screen_to_sheet(at) - piece.near(Vec2::ZERO, 0.0)) / PX_PER_M;
        let turned = crate::units::Vec2::new(off.x.into(), (-off.y).into()).rotated(-piece.body.angle_rad);
        Some(turned)
    }

    /// All that there is to see now, and where pinned runs have been.
    #[must_use]
    pub fn extent(&self, frame: &Frame, things: &[Thing]) -> Extent {
        let mut extent = Extent::of(frame, &pieces::all(&self.stage, frame, things));
        if self.stage.is_open() {
            ways::places(&self.ghosts).for_each(|at| extent.take(at, 0.2));
        }
        extent
    }
}
