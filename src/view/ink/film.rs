//! Film: things that never stand still, painted as pictures a few times a second. A picture is painted over several frames, a
//! part of it in each, while the one before it is shown: without a graphics card no frame has to wait for all of it. All films
//! of a scene turn in the same frame, so that the window is painted again for all of them at once.

use super::Canvas;
use super::picture::Picture;
use super::stamps::{Store, View};
use super::tiles::Tiles;
use macroquad::material::Material;
use macroquad::math::{Rect, Vec2, vec4};
use macroquad::texture::FilterMode;
use macroquad::time::{get_frame_time, get_time};
use std::collections::BTreeMap;

/// A step of the run's time after which a picture is painted in one frame: it was rewound, or someone looks elsewhere in it.
const JUMP_S: f32 = 5.0;
/// A picture longer than this, in pixels, is painted each time.
const LARGEST: f32 = 4000.0;
/// Vertices of one part, the least that is painted in a frame.
const PART_VERTICES: usize = 800;
/// Least time from one picture to the next.
const PERIOD_S: f64 = 0.075;
/// Frames over which pictures are painted: few where frames are fast, more where they are slow.
const FRAMES: (f32, f32) = (4.0, 14.0);
/// A frame that takes longer is slow: more than one at 60 a second.
const SLOW_S: f32 = 0.018;
/// What a vertex costs, in pixels that are painted.
const VERTEX_COSTS: f32 = 100.0;
/// Frames after which a film that nobody laid down is thrown away.
const FORGOTTEN: u32 = 600;

/// The times of the run by which a picture is painted: of what flies, and of what sways.
type Moment = (f32, f32);

/// How a film is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
    /// At a quarter of its size: for what is soft.
    Soft,
    /// As large as it is seen.
    Sharp,
}

impl Way {
    /// Pixels of the picture to one of the window.
    const fn share(self) -> f32 {
        match self {
            Self::Soft => 0.25,
            Self::Sharp => 1.0,
        }
    }
}

/// The films of a scene.
pub(super) struct Reel {
    films: BTreeMap<u64, Film>,
    /// When the pictures were begun that are being painted or were painted last, by the window's clock.
    begun_s: f64,
    /// Pictures may be begun in this frame.
    turns: bool,
    /// Others are shown than before.
    turned: bool,
    frames: f32,
}

impl Default for Reel {
    fn default() -> Self {
        Self { films: BTreeMap::new(), begun_s: 0.0, turns: true, turned: false, frames: FRAMES.0 }
    }
}

impl Reel {
    /// Begins a frame.
    pub fn begin(&mut self) {
        for film in self.films.values_mut() {
            film.idle = film.idle.saturating_add(1);
        }
        self.films.retain(|_, film| film.idle < FORGOTTEN);
        self.turns = self.films.values().all(|film| film.work.is_none()) && get_time() - self.begun_s >= PERIOD_S;
        if self.turns {
            self.begun_s = get_time();
        }
        let slower = if get_frame_time() > SLOW_S { 1.08 } else { 0.97 };
        self.frames = (self.frames * slower).clamp(FRAMES.0, FRAMES.1);
    }

    /// Whether its films show others than before, since this was asked; none where no film is seen.
    pub fn turned(&mut self) -> Option<bool> {
        let turned = std::mem::take(&mut self.turned);
        self.films.values().any(|film| film.idle == 0).then_some(turned)
    }

    /// Whether a film that is seen is not yet as it is to be, or has turned and is not laid down yet.
    pub fn lags(&self) -> bool {
        self.turned || self.films.values().any(|film| film.idle == 0 && film.lags())
    }

    /// The stamps are made anew: what has been begun with the old ones is given up.
    pub fn give_up(&mut self) {
        for film in self.films.values_mut().filter(|film| film.work.is_some()) {
            (film.work, film.view) = (None, None);
        }
    }

    /// Paints the next part of what has been begun; when all of it is done, it is shown.
    pub fn flush(&mut self, ink: &Material) {
        let all: f32 = self.films.values().filter_map(|film| film.work.as_ref()).map(Work::all).sum();
        let mut left = all / self.frames;
        for film in self.films.values_mut() {
            film.flush(ink, &mut left);
        }
        if self.films.values().filter_map(|film| film.work.as_ref()).all(Work::is_done) {
            self.turned |= all > 0.0;
            self.films.values_mut().for_each(Film::turn);
        }
    }
}

/// A picture that is being painted.
struct Work {
    /// Which of the two it is.
    which: usize,
    /// Parts that are done.
    done: usize,
    /// What each part costs, pixels.
    costs: Vec<f32>,
    at_once: bool,
}

impl Work {
    fn all(&self) -> f32 {
        self.costs.iter().sum()
    }

    const fn is_done(&self) -> bool {
        self.done == self.costs.len()
    }
}

struct Film {
    sheet: Canvas,
    pictures: [Picture; 2],
    /// Where there is paint on each, in its pixels, and what that looks like.
    parts: [Vec<(Rect, u64)>; 2],
    tiles: Tiles,
    /// The one that is shown.
    shown: usize,
    work: Option<Work>,
    /// There is nothing of it in the window.
    bare: bool,
    /// For which it was painted.
    view: Option<View>,
    /// When it was painted and when it was last seen, by the run's time.
    moments: (Moment, Moment),
    idle: u32,
}

impl Film {
    fn new(store: &Store) -> Self {
        Self {
            sheet: Canvas::stamping(store).in_parts(PART_VERTICES),
            pictures: [Picture::default(), Picture::default()],
            parts: [Vec::new(), Vec::new()],
            tiles: Tiles::default(),
            shown: 0,
            work: None,
            bare: true,
            view: None,
            moments: ((f32::NAN, f32::NAN), (f32::NAN, f32::NAN)),
            idle: 0,
        }
    }

    /// Whether this moment does not come soon after the one before it: what is shown then is not a moment old.
    fn jumps(&self, moment: Moment) -> bool {
        !(0.0..JUMP_S).contains(&(moment.0 - self.moments.1.0))
    }

    /// Another picture is wanted than the one that is shown or being painted.
    fn lags(&self) -> bool {
        self.work.is_some() || self.moments.0 != self.moments.1
    }

    /// Begins another picture; it is painted by [`Reel::flush`], `at_once` or in parts.
    fn begin(&mut self, view: View, way: Way, at_once: bool, paint: &dyn Fn(&mut Canvas)) {
        self.sheet.clear(view.pixel / way.share());
        paint(&mut self.sheet);
        let bounds = self.sheet.covers();
        let part = bounds.and_then(|bounds| bounds.intersect(view.window()));
        let which = 1 - self.shown;
        let scale = view.scale * way.share();
        let filter = if way == Way::Soft { FilterMode::Linear } else { FilterMode::Nearest };
        self.pictures[which].fit(part, (Vec2::ZERO, scale), filter, LARGEST);
        if let Some((low, size)) = self.pictures[which].place() {
            self.tiles.begin(size, false);
            self.tiles.take(&self.sheet, vec4(scale, scale, -low.x, -low.y));
            self.parts[which] = self.tiles.painted();
        }
        let paint = self.sheet.paint_of_meshes();
        let costs = paint.iter().map(|(pixels, vertices)| pixels * scale * scale + VERTEX_COSTS * *vertices as f32).collect();
        self.work = Some(Work { which, done: 0, costs, at_once });
        if at_once || !self.pictures[which].is_there() {
            self.shown = which;
        }
        self.bare = !self.pictures[which].is_there() && !bounds.is_some_and(|bounds| bounds.overlaps(&view.window()));
        self.view = Some(view);
    }

    /// Paints parts of what has been begun for as long as there is something `left` to pay them with.
    fn flush(&mut self, ink: &Material, left: &mut f32) {
        let Some(work) = &mut self.work else { return };
        let first = work.done;
        while work.done < work.costs.len() && (*left > 0.0 || work.at_once) {
            *left -= work.costs[work.done];
            work.done += 1;
        }
        if work.done > first {
            self.pictures[work.which].draw(ink, &self.sheet, first..work.done);
        }
    }

    /// Shows what has been painted.
    fn turn(&mut self) {
        if let Some(work) = self.work.take() {
            self.shown = work.which;
        }
    }

    fn lay(&self, canvas: &mut Canvas, view: View) -> bool {
        self.pictures[self.shown].lay_parts(canvas, view, &self.parts[self.shown])
    }
}

impl Canvas {
    /// Soft things known by `key`, at a quarter of their size and, while `moment` runs, anew only a few times a second.
    pub fn soft(&mut self, key: u64, moment: Moment, paint: impl Fn(&mut Canvas)) {
        self.now_and_then((key, Way::Soft), moment, paint);
    }

    /// Things known by `key` that never stand still, at their size, drawn as often a second as a film is.
    pub fn film(&mut self, key: u64, moment: Moment, paint: impl Fn(&mut Canvas)) {
        self.now_and_then((key, Way::Sharp), moment, paint);
    }

    fn now_and_then(&mut self, (key, way): (u64, Way), moment: Moment, paint: impl Fn(&mut Canvas)) {
        let Some(store) = self.store.clone() else { return paint(self) };
        // Out of the store while it is painted: its drawings may be stamps.
        let (view, turns) = (store.borrow().view, store.borrow().reel.turns);
        let known = store.borrow_mut().reel.films.remove(&key);
        let mut film = known.unwrap_or_else(|| Film::new(&store));
        film.idle = 0;
        let turned = film.view != Some(view);
        let at_once = turned || film.jumps(moment);
        if at_once || (turns && film.moments.0 != moment) {
            film.begin(view, way, at_once, &paint);
            film.moments.0 = moment;
        }
        film.moments.1 = moment;
        let laid = film.lay(self, view);
        let bare = film.bare;
        store.borrow_mut().reel.films.insert(key, film);
        if !laid && !bare {
            paint(self);
        }
    }
}
