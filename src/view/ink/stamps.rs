//! Stamps: small drawings that come again, such as a figure in one of its poses, are made once at the present zoom and
//! then laid down as one square each. They lie in the same texture as the sprites, so they break no batch.

use super::film::Reel;
use super::kept::Kept;
pub(super) use super::picture::View;
use super::picture::onto;
use super::{Canvas, atlas};
use macroquad::color::BLANK;
use macroquad::material::{Material, gl_use_material};
use macroquad::math::{Rect, Vec2, vec2, vec4};
use macroquad::texture::{FilterMode, RenderTarget, Texture2D, render_target};
use macroquad::window::clear_background;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Side of the texture in pixels.
const SIDE: f32 = 2048.0;
/// Pixels kept free around each stamp.
const GAP: f32 = 2.0;
/// A drawing longer than this is painted each time.
const LARGEST: f32 = 480.0;
/// How far the zoom may move while it has not come to rest, before stamps are made anew.
const SLACK: f32 = 0.25;
/// Frames from a full sheet to a new one: while more is wanted than fits, the rest is painted stroke by stroke.
const PATIENCE: u32 = 30;

/// Frames after which a picture that nobody laid down is thrown away.
const FORGOTTEN: u32 = 600;

/// The stamps of a scene, shared by its canvases.
pub type Store = Rc<RefCell<Stamps>>;

/// One drawing: its place in the texture, and its upper left corner as seen from its anchor, pixels.
#[derive(Clone, Copy, Debug)]
struct Stamp {
    slot: Vec2,
    size: Vec2,
    corner: Vec2,
}

pub struct Stamps {
    target: RenderTarget,
    /// The paint for stamps that have not been put into the texture.
    writer: Option<Canvas>,
    pub(super) view: View,
    /// The zoom the stamps were made for.
    scale: f32,
    made: BTreeMap<u64, Option<Stamp>>,
    shelves: Shelves,
    /// The texture must be wiped first.
    fresh: bool,
    age: u32,
    pub(super) atlas: Texture2D,
    pub(super) kept: BTreeMap<u64, Kept>,
    pub(super) reel: Reel,
}

impl Stamps {
    #[must_use]
    pub fn store() -> Store {
        let atlas = atlas::paint();
        let target = render_target(SIDE as u32, SIDE as u32);
        target.texture.set_filter(FilterMode::Linear);
        let view = View { scale: 1.0, shift: Vec2::ZERO, size: Vec2::ONE, pixel: 1.0 };
        Rc::new(RefCell::new(Self {
            target,
            writer: Some(Canvas::new(&atlas)),
            view,
            scale: 0.0,
            made: BTreeMap::new(),
            shelves: Shelves::default(),
            fresh: true,
            age: 0,
            atlas,
            kept: BTreeMap::new(),
            reel: Reel::default(),
        }))
    }

    /// The sprites alone.
    #[must_use]
    pub fn atlas(&self) -> Texture2D {
        self.atlas.clone()
    }

    /// The common texture, and size and shift of the sprites in it; pictures of a target stand on their heads.
    pub(super) fn texture(&self) -> (Texture2D, (Vec2, Vec2)) {
        let share = self.atlas.size() / SIDE;
        (self.target.texture.clone(), (share * vec2(1.0, -1.0), vec2(0.0, 1.0)))
    }

    /// Turns to a frame's view: `scale` and `shift` in window units, `dpi` pixels to a unit, `size` of the window.
    pub fn begin(&mut self, scale: f32, shift: Vec2, size: Vec2, dpi: f32) {
        let rests = self.view.scale == scale * dpi;
        self.view = View { scale: scale * dpi, shift: shift * dpi, size: size * dpi, pixel: 1.0 / scale };
        self.age = self.age.saturating_add(1);
        let off = (self.view.scale / self.scale - 1.0).abs();
        if !off.is_finite() || off > SLACK || (rests && off > 1e-4) || (self.shelves.full && self.age > PATIENCE) {
            self.scale = self.view.scale;
            self.made.clear();
            self.shelves = Shelves::new(self.atlas.size().y);
            (self.fresh, self.age) = (true, 0);
            self.reel.give_up();
        }
        if let Some(writer) = &mut self.writer {
            writer.clear(self.view.pixel * self.view.scale / self.scale);
        }
        self.kept.values_mut().for_each(|kept| kept.idle = kept.idle.saturating_add(1));
        self.kept.retain(|_, kept| kept.idle < FORGOTTEN);
        self.reel.begin();
    }

    /// Whether all of them are made anew in this frame.
    #[must_use]
    pub const fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Whether films show other pictures than before; none where there is no film.
    pub fn turned(&mut self) -> Option<bool> {
        self.reel.turned()
    }

    /// Whether something of the scene is still being painted as it is to be.
    #[must_use]
    pub fn lags(&self) -> bool {
        self.reel.lags()
    }

    /// The stamp of this key, made now if there is none; none where it cannot be had.
    fn find(&mut self, key: u64, anchor: Vec2, paint: &dyn Fn(&mut Canvas)) -> Option<Stamp> {
        if let Some(known) = self.made.get(&key) {
            return *known;
        }
        let mut writer = self.writer.take()?;
        writer.closed = true;
        let first = writer.used;
        paint(&mut writer);
        let stamp = writer.bounds(first).and_then(|bounds| self.shelve(bounds, anchor));
        match stamp {
            Some(stamp) => {
                let shift = stamp.slot - stamp.corner;
                for vertex in writer.meshes[first..writer.used].iter_mut().flat_map(|mesh| &mut mesh.vertices) {
                    vertex.position.x = (vertex.position.x - anchor.x) * self.scale + shift.x;
                    vertex.position.y = (vertex.position.y - anchor.y) * self.scale + shift.y;
                }
            }
            None => writer.used = first,
        }
        self.writer = Some(writer);
        self.made.insert(key, stamp);
        stamp
    }

    fn shelve(&mut self, bounds: Rect, anchor: Vec2) -> Option<Stamp> {
        let low = ((bounds.point() - anchor) * self.scale).floor() - 1.0;
        let high = ((bounds.point() + bounds.size() - anchor) * self.scale).ceil() + 1.0;
        let size = high - low;
        if size.max_element() > LARGEST {
            return None;
        }
        Some(Stamp { slot: self.shelves.place(size)?, size, corner: low })
    }

    /// Puts new drawings into their textures.
    pub fn flush(&mut self, ink: &Material) {
        if let Some(mut writer) = self.writer.take() {
            if writer.used > 0 || self.fresh {
                self.write(&mut writer, ink);
            }
            self.writer = Some(writer);
        }
        for kept in self.kept.values_mut() {
            kept.flush(ink);
        }
        self.reel.flush(ink);
    }

    fn write(&mut self, writer: &mut Canvas, ink: &Material) {
        let whole = Rect::new(0.0, 0.0, SIDE, SIDE);
        onto(&self.target, whole, || {
            ink.set_uniform("Sheet", vec4(1.0, 1.0, 0.0, 0.0));
            gl_use_material(ink);
            if self.fresh {
                clear_background(BLANK);
                let size = self.atlas.size();
                let mut sprites = Canvas::new(&self.atlas);
                sprites.picture(None, Rect::new(0.0, 0.0, size.x, size.y), (Vec2::ZERO, Vec2::ONE));
                sprites.draw();
            }
            writer.draw();
        });
        writer.clear(writer.pixel);
        self.fresh = false;
    }
}

impl Canvas {
    /// Lays down the drawing known by `key`; `paint` draws it where it belongs when it is `anchor` it hangs on, and must
    /// draw the same for the same key but for that place.
    pub fn stamp(&mut self, key: u64, anchor: Vec2, paint: impl Fn(&mut Canvas)) {
        let Some(store) = self.store.clone() else { return paint(self) };
        let (stamp, view, scale) = {
            let mut stamps = store.borrow_mut();
            (stamps.find(key, anchor, &paint), stamps.view, stamps.scale)
        };
        let Some(stamp) = stamp else { return paint(self) };
        // On whole pixels a stamp is as sharp as it was painted.
        let middle = ((anchor * view.scale + view.shift).round() - view.shift) / view.scale;
        let low = middle + stamp.corner / scale;
        let size = stamp.size / scale;
        let uv = vec2(stamp.slot.x / SIDE, 1.0 - stamp.slot.y / SIDE);
        self.picture(None, Rect::new(low.x, low.y, size.x, size.y), (uv, stamp.size * vec2(1.0, -1.0) / SIDE));
    }

    /// The drawing known by `key`, which fills the box `frame`, stretched over a parallelogram: `corner`, and the ways
    /// `right` and `down` from it.
    pub fn stretched(&mut self, key: u64, frame: Rect, [corner, right, down]: [Vec2; 3], paint: impl Fn(&mut Canvas)) -> bool {
        let Some(store) = self.store.clone() else { return false };
        let (stamp, scale) = {
            let mut stamps = store.borrow_mut();
            (stamps.find(key, Vec2::ZERO, &paint), stamps.scale)
        };
        let Some(stamp) = stamp else { return false };
        let base = self.room(4, 6);
        for part in [vec2(0.0, 0.0), vec2(1.0, 0.0), vec2(1.0, 1.0), vec2(0.0, 1.0)] {
            let share = ((stamp.corner + part * stamp.size) / scale - frame.point()) / frame.size();
            let texel = stamp.slot + part * stamp.size;
            let uv = vec2(texel.x / SIDE, 1.0 - texel.y / SIDE);
            self.vertex_of(corner + right * share.x + down * share.y, uv, macroquad::color::WHITE, 0.0);
        }
        self.index(&[base, base + 1, base + 2, base, base + 2, base + 3]);
        true
    }
}

/// Rows of stamps of about one height.
#[derive(Debug, Default)]
struct Shelves {
    /// Top, height and free beginning of each.
    rows: Vec<(f32, f32, f32)>,
    top: f32,
    full: bool,
}

impl Shelves {
    fn new(top: f32) -> Self {
        Self { rows: Vec::new(), top: top + GAP, full: false }
    }

    fn place(&mut self, size: Vec2) -> Option<Vec2> {
        let (wide, tall) = (size.x + GAP, size.y + GAP);
        let fits = |row: &&mut (f32, f32, f32)| row.1 >= tall && row.1 <= tall * 1.35 && row.2 + wide <= SIDE;
        if let Some(row) = self.rows.iter_mut().find(fits) {
            let at = vec2(row.2, row.0);
            row.2 += wide;
            return Some(at);
        }
        let height = (tall / 8.0).ceil() * 8.0;
        if self.top + height > SIDE {
            self.full = true;
            return None;
        }
        self.rows.push((self.top, height, wide));
        self.top += height;
        Some(vec2(0.0, self.top - height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_lie_side_by_side_until_the_sheet_is_full() {
        let mut shelves = Shelves::new(384.0);
        let mut placed: Vec<Rect> = Vec::new();
        for i in 0..4000 {
            let size = vec2(20.0 + (i % 7) as f32 * 9.0, 24.0 + (i % 5) as f32 * 13.0);
            let Some(at) = shelves.place(size) else { break };
            let own = Rect::new(at.x, at.y, size.x, size.y);
            assert!(at.y >= 384.0 && own.right() <= SIDE && own.bottom() <= SIDE);
            assert!(placed.iter().all(|other| !other.overlaps(&own)), "{own:?}");
            placed.push(own);
        }
        assert!(shelves.full && placed.len() > 400, "{}", placed.len());
    }
}
