//! The scene of a siege: layers from far to near, static ones painted once for each zoom, moving ones every frame.
//!
//! Back layer | dusk | what moves behind | front layer | what moves before | marks, grain (see `order`).

use super::beat::Beat;
use super::camera::{Camera, PX_PER_M};
use super::extent::Extent;
use super::flags::{self, Flag};
use super::fonts::Fonts;
use super::ink::stamps::Stamps;
use super::ink::{CALL_INDICES, CALL_VERTICES, Canvas, Store, shader};
use super::layer::{Layer, around, window};
use super::marks::{Label, write};
use super::now::Now;
use super::paper::Grain;
use super::pieces::Piece;
use super::skin::PAPER;
use super::stage::Stage;
use super::still::{Seen, Still};
use super::vectors::{self, Wanted};
use super::{field, order, overlays, pick, pieces, scenery, weather};
use crate::recording::Recording;
use crate::sample::{Frame, Thing};
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::{Rect, Vec2, Vec4, vec4};
use macroquad::window::{gl_set_drawcall_buffer_capacity, screen_dpi_scale};

/// The picture of one set-up.
pub struct Scene {
    stage: Stage,
    fonts: Fonts,
    ink: Material,
    grain: Grain,
    /// Drawings that come again.
    stamps: Store,
    /// The whole picture, for as long as nothing changes.
    still: Still,
    /// Painted once for each zoom.
    back: Canvas,
    front: Canvas,
    /// The same as pictures of the window, until the camera moves.
    back_layer: Layer,
    front_layer: Layer,
    /// Both with the grain on them, for where nothing moves.
    calm: Layer,
    /// The view of the last frame.
    sheet: Vec4,
    /// Whether a veil of the night or of an overlay lies on this frame, and on the last.
    veiled: (bool, bool),
    layer: Material,
    cover: Material,
    /// Painted every frame: the dark of a night's ground, behind the cut wall and moat, before them, and in window pixels.
    dusk: Canvas,
    behind: Canvas,
    before: Canvas,
    over: Canvas,
    /// Pixel size the static layers were painted for.
    painted: f32,
    /// The view goes beyond the painted sheet: plain earth and sky.
    beyond: bool,
    /// The body that is asked, and what of it is drawn.
    wanted: Wanted,
    /// Places that were predicted.
    flags: Vec<Flag>,
    beat: Beat,
    /// Marks keep to the left of this, window pixels: a page may cover more of the scene than its own room.
    clear_to: f32,
}

impl Scene {
    #[must_use]
    pub fn new(stage: Stage, fonts: Fonts) -> Self {
        gl_set_drawcall_buffer_capacity(CALL_VERTICES, CALL_INDICES);
        let stamps = Stamps::store();
        let atlas = stamps.borrow().atlas();
        Self {
            stage,
            fonts,
            ink: shader::ink(),
            grain: Grain::default(),
            still: Still::new(),
            back: Canvas::new(&atlas),
            front: Canvas::new(&atlas),
            back_layer: Layer::on(PAPER),
            front_layer: Layer::default(),
            calm: Layer::default(),
            sheet: Vec4::NAN,
            veiled: (false, false),
            layer: shader::layer(),
            cover: shader::cover(),
            dusk: Canvas::new(&atlas),
            behind: Canvas::stamping(&stamps),
            before: Canvas::stamping(&stamps),
            over: Canvas::new(&atlas),
            stamps,
            painted: 0.0,
            beyond: false,
            wanted: Wanted::default(),
            flags: Vec::new(),
            beat: Beat::default(),
            clear_to: f32::INFINITY,
        }
    }

    /// Turns to another set-up.
    pub fn set(&mut self, stage: Stage) {
        (self.stage, self.painted, self.wanted) = (stage, 0.0, Wanted::default());
        self.still.forget();
    }

    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Marks the body that is asked, and draws what is wanted of it.
    pub fn ask(&mut self, wanted: Wanted) {
        self.wanted = wanted;
    }

    /// Plants flags in place of those there were.
    pub fn plant(&mut self, flags: Vec<Flag>) {
        if self.flags != flags {
            self.flags = flags;
            self.still.forget();
        }
    }

    /// Whether flames, smoke, flags and legs stand still but for now and then.
    pub fn calm(&mut self, calm: bool) {
        self.beat.calm = calm;
    }

    /// Keeps the scale bar to the left of a place, window pixels.
    pub fn keep_clear_of(&mut self, right: f32) {
        self.clear_to = right;
    }

    /// Draws a frame onto the window, under the panels. What has not changed since the last frame is shown again.
    pub fn draw(&mut self, frame: &Frame, recording: &Recording, camera: &Camera) {
        let seen = Seen::of(frame, recording, camera, (self.wanted, self.clear_to));
        let mut still = std::mem::take(&mut self.still);
        still.show(seen, || self.paint(frame, recording, camera));
        self.still = still;
    }

    fn paint(&mut self, frame: &Frame, recording: &Recording, camera: &Camera) {
        let pixel = 1.0 / camera.scale();
        let beyond = self.stage.is_open() && field::beyond(camera);
        if (pixel / self.painted - 1.0).abs() > 0.25 || beyond != self.beyond {
            self.beyond = beyond;
            self.paint_static(pixel);
        }
        self.stamps.borrow_mut().begin(camera.scale(), camera.sheet_to_screen(Vec2::ZERO), window(), screen_dpi_scale());
        let now = Now::of(&self.stage, frame, &recording.things, &recording.crews, self.beat.of(frame.time_s));
        self.dusk.clear(1.0);
        self.behind.clear(pixel);
        self.before.clear(pixel);
        self.over.clear(1.0);
        let mut labels = order::behind(&mut self.behind, &now, camera);
        order::before(&mut self.before, &now);
        if let Some(piece) = self.wanted.thing.and_then(|chosen| now.pieces.iter().find(|piece| piece.index == chosen)) {
            pick::chosen(&mut self.before, piece);
            self.wanted.own.into_iter().for_each(|own| pick::spot(&mut self.before, piece, own));
        }
        let darkness = self.stage.darkness(frame.time_s);
        if darkness > 0.0 {
            weather::dusk(&mut self.dusk, window(), darkness);
            weather::night(&mut self.over, frame, camera, window(), (darkness, !beyond));
        }
        // The frame after the night, or an overlay, still has its veil to take away.
        self.veiled = (darkness > 0.0 || self.wanted.overlay.is_some(), self.veiled.0);
        weather::rain(&mut self.over, frame, window(), now.beat_s);
        overlays::paint(&mut self.over, &now, camera, (self.wanted, self.clear_to), &mut labels);
        if self.stage.is_open() {
            labels.extend(field::distances(&mut self.over, camera, self.clear_to));
            labels.extend(field::sounds(&mut self.over, &now, camera));
            labels.extend(field::paths(&mut self.over, &now, &recording.rows, camera));
        }
        labels.extend(order::marks(&mut self.over, &now, camera, self.clear_to));
        vectors::paint(&mut self.over, &now, camera, (self.wanted, self.clear_to), &mut labels);
        flags::paint(&mut self.over, (camera, &self.stage), &self.flags, (self.wanted, self.clear_to), &mut labels);
        self.show(camera, &labels);
    }

    /// The part of the window in which something moves; all of it where the view itself does.
    fn moving(&self, camera: &Camera) -> Rect {
        let whole = Rect::new(0.0, 0.0, window().x, window().y);
        if self.sheet != camera.transform() || self.veiled.0 || self.veiled.1 {
            return whole;
        }
        let both = [&self.behind, &self.before].into_iter().filter_map(Canvas::covers).reduce(Rect::combine_with);
        let Some(part) = both else { return Rect::default() };
        let low = camera.sheet_to_screen(part.point()).floor() - 1.0;
        let high = camera.sheet_to_screen(part.point() + part.size()).ceil() + 1.0;
        Rect::new(low.x, low.y, high.x - low.x, high.y - low.y).intersect(whole).unwrap_or_default()
    }

    fn show(&mut self, camera: &Camera, labels: &[Label]) {
        let (sheet, part) = (camera.transform(), self.moving(camera));
        self.stamps.borrow_mut().flush(&self.ink);
        self.ink.set_uniform("Sheet", sheet);
        for (layer, canvas) in [(&mut self.back_layer, &self.back), (&mut self.front_layer, &self.front)] {
            layer.keep(sheet, || {
                gl_use_material(&self.ink);
                canvas.draw();
            });
        }
        if self.sheet == sheet {
            self.calm.keep(sheet, || {
                self.back_layer.draw(&self.cover);
                self.front_layer.draw(&self.layer);
                self.grain.draw(Rect::new(0.0, 0.0, window().x, window().y));
            });
        }
        self.sheet = sheet;
        around(part).into_iter().for_each(|calm| self.calm.draw_part(&self.cover, calm));
        self.back_layer.draw_part(&self.cover, part);
        gl_use_material(&self.ink);
        self.ink.set_uniform("Sheet", vec4(1.0, 1.0, 0.0, 0.0));
        self.dusk.draw();
        self.ink.set_uniform("Sheet", sheet);
        self.behind.draw();
        self.front_layer.draw_part(&self.layer, part);
        gl_use_material(&self.ink);
        self.before.draw();
        self.ink.set_uniform("Sheet", vec4(1.0, 1.0, 0.0, 0.0));
        self.over.draw();
        gl_use_default_material();
        write(labels, &mut self.fonts);
        self.grain.draw(part);
    }

    fn paint_static(&mut self, pixel: f32) {
        self.painted = pixel;
        self.back_layer.stale();
        self.front_layer.stale();
        self.calm.stale();
        self.back.clear(pixel);
        self.front.clear(pixel);
        scenery::paint(&mut self.back, &mut self.front, &self.stage, self.beyond);
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

    /// All that there is to see now.
    #[must_use]
    pub fn extent(&self, frame: &Frame, things: &[Thing]) -> Extent {
        Extent::of(frame, &pieces::all(&self.stage, frame, things))
    }

    /// How many vertices the last frame took: static and moving.
    #[must_use]
    pub fn vertices(&self) -> (usize, usize) {
        let moving = self.behind.vertices() + self.before.vertices() + self.over.vertices();
        (self.back.vertices() + self.front.vertices(), moving)
    }
}
