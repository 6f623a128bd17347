//! Kept: a group of things painted together as one picture, laid down again for as long as they stay as they are.

use super::Canvas;
use super::stamps::{View, onto};
use macroquad::color::BLANK;
use macroquad::material::{Material, gl_use_material};
use macroquad::math::{Rect, Vec2, vec2, vec4};
use macroquad::texture::{FilterMode, RenderTarget, render_target};
use macroquad::time::get_time;
use macroquad::window::clear_background;

/// A picture longer than this, in pixels, is painted each time.
const LARGEST: f32 = 1600.0;
/// How far a part may move before the picture is painted again, pixels.
const MOVED: f32 = 0.4;
/// Frames for which a change of colour may wait.
const COLOUR_WAITS: u32 = 20;
/// Changes in a row after which a group is painted each time, until it comes to rest.
const RESTLESS: u32 = 12;

/// All that a picture of a group depends on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    /// Places of its parts from the anchor, sheet pixels: a change shows at once.
    pub places: Vec<f32>,
    /// Colours and the like, in steps that can be seen: a change may wait a moment.
    pub looks: Vec<f32>,
}

/// How a picture is made.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// As large as it is seen.
    Full,
    /// At half its size, cut to the window, painted now and then: for what is soft.
    Soft,
    /// As large as it is seen, cut to the window, painted now and then.
    Film,
}

impl Way {
    /// Least time between two paintings.
    const fn period_s(self) -> f64 {
        match self {
            Self::Full => 0.0,
            Self::Soft => 0.110,
            Self::Film => 0.075,
        }
    }

    const fn largest(self) -> f32 {
        match self {
            Self::Full => LARGEST,
            Self::Soft | Self::Film => 4000.0,
        }
    }
}

pub struct Kept {
    target: Option<RenderTarget>,
    sheet: Canvas,
    likeness: Likeness,
    /// Of what is soft: when it was painted, and when it was last seen.
    moments: (f32, f32),
    /// By the window's clock.
    painted_s: f64,
    /// There is nothing of it in the window.
    bare: bool,
    view: Option<View>,
    /// Pixels of the picture to a sheet pixel.
    scale: f32,
    /// Upper left corner from the anchor, and size, in pixels of the picture; none where it is too large.
    place: Option<(Vec2, Vec2)>,
    anchor: Vec2,
    stale: bool,
    age: u32,
    unrest: u32,
    pub(super) idle: u32,
}

impl Kept {
    fn new(sheet: Canvas) -> Self {
        Self {
            target: None,
            sheet,
            likeness: Likeness::default(),
            moments: (f32::NAN, f32::NAN),
            painted_s: 0.0,
            bare: true,
            view: None,
            scale: 1.0,
            place: None,
            anchor: Vec2::ZERO,
            stale: false,
            age: 0,
            unrest: 0,
            idle: 0,
        }
    }

    /// Whether the group is as it was.
    fn resembles(&self, likeness: &Likeness, scale: f32) -> bool {
        let far = |a: &[f32], b: &[f32], most: f32| a.len() != b.len() || a.iter().zip(b).any(|(a, b)| (a - b).abs() > most);
        !far(&self.likeness.places, &likeness.places, MOVED / scale)
            && (self.age < COLOUR_WAITS || !far(&self.likeness.looks, &likeness.looks, 1.0))
    }

    /// Whether there is a picture for this zoom.
    fn suits(&self, view: View) -> bool {
        self.view.is_some_and(|own| own.scale == view.scale && own.pixel == view.pixel)
    }

    /// Paints the group; it goes into its texture at the next [`Self::flush`].
    fn paint(&mut self, anchor: Vec2, view: View, way: Way, paint: &dyn Fn(&mut Canvas)) {
        self.scale = if way == Way::Soft { view.scale / 2.0 } else { view.scale };
        self.sheet.clear(view.pixel);
        paint(&mut self.sheet);
        (self.anchor, self.view, self.age, self.stale) = (anchor, Some(view), 0, true);
        let bounds = self.sheet.bounds(0);
        self.place = bounds.and_then(|bounds| self.fit(bounds, view, way));
        self.bare = self.place.is_none() && !bounds.is_some_and(|bounds| bounds.overlaps(&view.window()));
    }

    /// Corner and size of the picture; the target is made to hold it.
    fn fit(&mut self, bounds: Rect, view: View, way: Way) -> Option<(Vec2, Vec2)> {
        let part = if way == Way::Full { bounds } else { bounds.intersect(view.window())? };
        let low = ((part.point() - self.anchor) * self.scale).floor() - 1.0;
        let size = ((part.point() + part.size() - self.anchor) * self.scale).ceil() + 1.0 - low;
        if size.max_element() > way.largest() {
            return None;
        }
        let room = self.target.as_ref().map_or(Vec2::ZERO, |target| target.texture.size());
        if size.cmpgt(room).any() {
            let room = (size.max(room) / 64.0).ceil() * 64.0;
            let target = render_target(room.x as u32, room.y as u32);
            target.texture.set_filter(FilterMode::Linear);
            self.target = Some(target);
        }
        Some((low, size))
    }

    pub(super) fn flush(&mut self, ink: &Material) {
        let (true, Some((low, _)), Some(target)) = (std::mem::take(&mut self.stale), self.place, &self.target) else { return };
        let room = target.texture.size();
        let shift = -self.anchor * self.scale - low;
        onto(target, Rect::new(0.0, 0.0, room.x, room.y), || {
            clear_background(BLANK);
            ink.set_uniform("Sheet", vec4(self.scale, self.scale, shift.x, shift.y));
            gl_use_material(ink);
            self.sheet.draw();
        });
    }

    /// Lays the picture down where its anchor is now.
    fn lay(&self, canvas: &mut Canvas, anchor: Vec2, view: View) -> bool {
        let (Some((low, size)), Some(target)) = (self.place, &self.target) else { return false };
        let anchor = ((anchor * view.scale + view.shift).round() - view.shift) / view.scale;
        let (corner, span) = (anchor + low / self.scale, size / self.scale);
        let room = target.texture.size();
        let share = size / room;
        let place = Rect::new(corner.x, corner.y, span.x, span.y);
        canvas.picture(Some(target.texture.clone()), place, (vec2(0.0, 1.0), share * vec2(1.0, -1.0)));
        true
    }
}

impl Canvas {
    /// A group known by `key` that hangs on `anchor`: `paint` draws it where it is; it is painted again when its
    /// `likeness` changes.
    pub fn kept(&mut self, key: u64, anchor: Vec2, likeness: Likeness, paint: impl Fn(&mut Canvas)) {
        let Some(store) = self.store.clone() else { return paint(self) };
        let mut stamps = store.borrow_mut();
        let (view, atlas) = (stamps.view, stamps.atlas.clone());
        let kept = stamps.kept.entry(key).or_insert_with(|| Kept::new(Canvas::new(&atlas)));
        (kept.idle, kept.age) = (0, kept.age.saturating_add(1));
        if kept.resembles(&likeness, view.scale) {
            kept.unrest = kept.unrest.saturating_sub(1);
        } else {
            kept.unrest = (kept.unrest + 2).min(2 * RESTLESS);
            (kept.likeness, kept.view) = (likeness, None);
        }
        if !kept.suits(view) && kept.unrest < RESTLESS {
            kept.paint(anchor, view, Way::Full, &paint);
        }
        let laid = kept.view.is_some() && kept.lay(self, anchor, view);
        drop(stamps);
        if !laid {
            paint(self);
        }
    }

    /// Soft things known by `key`, at half size and, while `moment` runs, anew only a few times a second.
    pub fn soft(&mut self, key: u64, moment: f32, paint: impl Fn(&mut Canvas)) {
        self.now_and_then((key, Way::Soft), moment, paint);
    }

    /// Things known by `key` that never stand still, at their size, drawn as often a second as a film is.
    pub fn film(&mut self, key: u64, moment: f32, paint: impl Fn(&mut Canvas)) {
        self.now_and_then((key, Way::Film), moment, paint);
    }

    fn now_and_then(&mut self, (key, way): (u64, Way), moment: f32, paint: impl Fn(&mut Canvas)) {
        let Some(store) = self.store.clone() else { return paint(self) };
        let mut stamps = store.borrow_mut();
        let (view, atlas) = (stamps.view, stamps.atlas.clone());
        let kept = stamps.kept.entry(key).or_insert_with(|| Kept::new(Canvas::new(&atlas)));
        (kept.idle, kept.age) = (0, kept.age.saturating_add(1));
        let (painted, last) = kept.moments;
        let rest_s = get_time() - kept.painted_s;
        // A moment that stands still is shown as it is.
        // Where frames are slow, every other one still has time for the rest.
        let rested = rest_s >= way.period_s() && kept.age > 1;
        let due = painted != moment && (rested || last == moment || painted.is_nan());
        if due || kept.view != Some(view) {
            kept.paint(Vec2::ZERO, view, way, &paint);
            (kept.moments.0, kept.painted_s) = (moment, get_time());
        }
        kept.moments.1 = moment;
        let laid = kept.lay(self, Vec2::ZERO, view);
        let bare = kept.bare;
        drop(stamps);
        if !laid && !bare {
            paint(self);
        }
    }
}
