//! Film: things that never stand still, painted as pictures a few times a second. A picture is painted over several frames, a
//! part of it in each, while the one before it is shown: without a graphics card no frame has to wait for all of it.

use super::Canvas;
use super::picture::Picture;
use super::stamps::{Store, View};
use macroquad::material::Material;
use macroquad::math::Vec2;
use macroquad::time::get_time;

/// A picture longer than this, in pixels, is painted each time.
const LARGEST: f32 = 4000.0;
/// Vertices of one part, the least that is painted in a frame.
const PART_VERTICES: usize = 800;

/// How a film is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
    /// At half its size: for what is soft.
    Soft,
    /// As large as it is seen.
    Sharp,
}

impl Way {
    /// Least time between two pictures.
    const fn period_s(self) -> f64 {
        match self {
            Self::Soft => 0.110,
            Self::Sharp => 0.075,
        }
    }

    /// Frames over which a picture is painted.
    const fn frames(self) -> f32 {
        match self {
            Self::Soft => 6.0,
            Self::Sharp => 4.0,
        }
    }
}

/// A picture that is being painted.
struct Work {
    /// Which of the two it is.
    which: usize,
    /// Parts that are done.
    done: usize,
    /// Paint of each part, and how much of it goes into one frame, square pixels of the sheet.
    paint: Vec<f32>,
    share: f32,
}

pub(super) struct Film {
    sheet: Canvas,
    pictures: [Picture; 2],
    /// The one that is shown.
    shown: usize,
    work: Option<Work>,
    /// There is nothing of it in the window.
    bare: bool,
    /// For which it was painted.
    view: Option<View>,
    /// When it was painted and when it was last seen, by the run's time; when it was begun, by the window's clock.
    moments: (f32, f32),
    begun_s: f64,
    pub(super) idle: u32,
}

impl Film {
    fn new(store: &Store) -> Self {
        let sheet = Canvas::stamping(store).in_parts(PART_VERTICES);
        let (pictures, moments) = ([Picture::default(), Picture::default()], (f32::NAN, f32::NAN));
        Self { sheet, pictures, shown: 0, work: None, bare: true, view: None, moments, begun_s: 0.0, idle: 0 }
    }

    /// Whether another picture is wanted; one that stands still is to be shown as it is.
    fn is_due(&self, way: Way, moment: f32) -> bool {
        let (painted, last) = self.moments;
        let rested = self.work.is_none() && get_time() - self.begun_s >= way.period_s();
        painted != moment && (rested || last == moment || painted.is_nan())
    }

    /// Begins another picture; it is painted by [`Self::flush`], `at_once` or in parts.
    fn begin(&mut self, view: View, way: Way, at_once: bool, paint: &dyn Fn(&mut Canvas)) {
        self.sheet.clear(view.pixel);
        paint(&mut self.sheet);
        let bounds = self.sheet.covers();
        let part = bounds.and_then(|bounds| bounds.intersect(view.window()));
        let which = 1 - self.shown;
        let scale = if way == Way::Soft { view.scale / 2.0 } else { view.scale };
        self.pictures[which].fit(part, (Vec2::ZERO, scale), LARGEST);
        let paint = self.sheet.paint_of_meshes();
        let share = if at_once { f32::INFINITY } else { paint.iter().sum::<f32>() / way.frames() };
        self.work = Some(Work { which, done: 0, paint, share });
        if at_once || !self.pictures[which].is_there() {
            self.shown = which;
        }
        self.bare = !self.pictures[which].is_there() && !bounds.is_some_and(|bounds| bounds.overlaps(&view.window()));
        (self.view, self.begun_s) = (Some(view), get_time());
    }

    /// The stamps are made anew: what has been begun with the old ones is given up.
    pub(super) fn give_up(&mut self) {
        if self.work.take().is_some() {
            self.view = None;
        }
    }

    /// Paints the next part of what has been begun.
    pub(super) fn flush(&mut self, ink: &Material) {
        let Some(work) = &mut self.work else { return };
        let (first, mut painted) = (work.done, 0.0);
        while work.done < work.paint.len() && (painted < work.share || work.done == first) {
            painted += work.paint[work.done];
            work.done += 1;
        }
        self.pictures[work.which].draw(ink, &self.sheet, first..work.done);
        if work.done == work.paint.len() {
            self.shown = work.which;
            self.work = None;
        }
    }
}

impl Canvas {
    /// Soft things known by `key`, at half size and, while `moment` runs, anew only a few times a second.
    pub fn soft(&mut self, key: u64, moment: f32, paint: impl Fn(&mut Canvas)) {
        self.now_and_then((key, Way::Soft), moment, paint);
    }

    /// Things known by `key` that never stand still, at their size, drawn as often a second as a film is.
    pub fn film(&mut self, key: u64, moment: f32, paint: impl Fn(&mut Canvas)) {
        self.now_and_then((key, Way::Sharp), moment, paint);
    }

    fn now_and_then(&mut self, (key, way): (u64, Way), moment: f32, paint: impl Fn(&mut Canvas)) {
        let Some(store) = self.store.clone() else { return paint(self) };
        // Out of the store while it is painted: its drawings may be stamps.
        let view = store.borrow().view;
        let known = store.borrow_mut().films.remove(&key);
        let mut film = known.unwrap_or_else(|| Film::new(&store));
        film.idle = 0;
        let turned = film.view != Some(view);
        if turned || film.is_due(way, moment) {
            film.begin(view, way, turned || film.moments.1 == moment, &paint);
            film.moments.0 = moment;
        }
        film.moments.1 = moment;
        let laid = film.pictures[film.shown].lay(self, Vec2::ZERO, view);
        let bare = film.bare;
        store.borrow_mut().films.insert(key, film);
        if !laid && !bare {
            paint(self);
        }
    }
}
