//! Kept: a group of things painted together as one picture, laid down again for as long as they stay as they are.

use super::Canvas;
use super::picture::Picture;
use super::stamps::View;
use macroquad::material::Material;
use macroquad::math::Vec2;
use macroquad::texture::FilterMode;

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

pub struct Kept {
    picture: Picture,
    sheet: Canvas,
    likeness: Likeness,
    /// For which it was painted.
    view: Option<View>,
    stale: bool,
    age: u32,
    unrest: u32,
    pub(super) idle: u32,
}

impl Kept {
    fn new(sheet: Canvas) -> Self {
        let (picture, likeness) = (Picture::default(), Likeness::default());
        Self { picture, sheet, likeness, view: None, stale: false, age: 0, unrest: 0, idle: 0 }
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
    fn paint(&mut self, anchor: Vec2, view: View, paint: &dyn Fn(&mut Canvas)) {
        self.sheet.clear(view.pixel);
        paint(&mut self.sheet);
        self.picture.fit(self.sheet.covers(), (anchor, view.scale), FilterMode::Nearest, LARGEST);
        (self.view, self.age, self.stale) = (Some(view), 0, true);
    }

    pub(super) fn flush(&mut self, ink: &Material) {
        if std::mem::take(&mut self.stale) {
            self.picture.draw(ink, &self.sheet, 0..self.sheet.meshes());
        }
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
            kept.paint(anchor, view, &paint);
        }
        let laid = kept.view.is_some() && kept.picture.lay(self, anchor, view);
        drop(stamps);
        if !laid {
            paint(self);
        }
    }
}
