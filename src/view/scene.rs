//! The scene of a siege: layers from far to near, static ones painted once for each zoom, moving ones every frame.
//!
//! Back layer | dusk | what moves behind | front layer | what moves before | marks, grain (see `order`).

mod asking;

use super::beat::Beat;
use super::camera::Camera;
use super::flags::{self, Flag};
use super::fonts::Fonts;
use super::foreground::Foreground;
use super::ink::part::Part;
use super::ink::stamps::Stamps;
use super::ink::tiles::Tiles;
use super::ink::{CALL_INDICES, CALL_VERTICES, Canvas, Store, shader};
use super::layer::{Layer, set_off, window};
use super::marks::{Label, cut};
use super::now::Now;
use super::paper::Grain;
use super::skin::PAPER;
use super::stage::Stage;
use super::still::{Seen, Still};
use super::vectors::{self, Wanted};
use super::ways::{self, Ghost, Ground, Known};
use super::{field, order, overlays, pick, scenery, weather};
use crate::recording::Recording;
use crate::sample::Frame;
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::{Rect, Vec2, Vec4, vec4};
use macroquad::texture::{RenderTarget, render_target};
use macroquad::window::{gl_set_drawcall_buffer_capacity, screen_dpi_scale};

/// What is painted in window units, and not on the sheet.
const FLAT: Vec4 = vec4(1.0, 1.0, 0.0, 0.0);

/// The picture of one set-up.
pub struct Scene {
    stage: Stage,
    fonts: Fonts,
    ink: Material,
    grain: Grain,
    /// Drawings that come again.
    stamps: Store,
    /// The whole picture, and where it has changed.
    still: Still,
    tiles: Tiles,
    part: Part,
    /// Painted once for each zoom, and the same as a picture of the window, until the camera moves.
    back: Canvas,
    back_layer: Layer,
    front: Foreground,
    /// The view of the last frame.
    sheet: Vec4,
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
    /// Pinned runs.
    ghosts: Vec<Ghost>,
    beat: Beat,
    /// Marks keep to the left of this, window pixels: a page may cover more of the scene than its own room.
    clear_to: f32,
    /// Where the scale bar is, and the words, window pixels.
    written: Vec<Rect>,
    /// What of the window panels hide.
    hidden: Vec<Rect>,
    /// What has been painted and is not drawn yet.
    ready: Option<Ready>,
    /// Stamps and squares wait for a frame to be drawn.
    waits: bool,
    aside: RenderTarget,
}

/// A frame that is painted, and its words; none where what stands is right.
struct Ready {
    seen: Seen,
    labels: Option<Vec<Label>>,
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
            tiles: Tiles::default(),
            part: Part::default(),
            back: Canvas::new(&atlas),
            back_layer: Layer::on(PAPER),
            front: Foreground::new(&atlas),
            sheet: Vec4::NAN,
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
            ghosts: Vec::new(),
            beat: Beat::default(),
            clear_to: f32::INFINITY,
            written: Vec::new(),
            hidden: Vec::new(),
            ready: None,
            waits: false,
            aside: render_target(8, 8),
        }
    }

    /// Turns to another set-up.
    pub fn set(&mut self, stage: Stage) {
        (self.stage, self.painted, self.wanted) = (stage, 0.0, Wanted::default());
        self.forget();
    }

    /// What was seen shall be painted again.
    fn forget(&mut self) {
        self.ready = None;
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

    /// Keeps the scale bar to the left of a place, window pixels.
    pub fn keep_clear_of(&mut self, right: f32) {
        self.clear_to = right;
    }

    /// Draws a frame onto the window, under the panels, but for the places that are `covered` in this frame. What has not changed
    /// since the last frame is shown again; what panels hide is not painted.
    pub fn draw(&mut self, frame: &Frame, recording: &Recording, camera: &Camera, (covered, hidden): (&[Rect], Vec<Rect>)) {
        if self.hidden != hidden {
            self.hidden = hidden;
            self.forget();
        }
        self.prepare(frame, recording, camera);
        if let Some(labels) = self.ready.take().and_then(|ready| ready.labels) {
            self.show(camera, &labels);
        }
        self.still.show(covered);
    }

    /// Paints a frame without any graphics, as far as it is to be painted: the next [`Self::draw`] of the same has only to draw it.
    /// Where there is no graphics card, the last frame is being drawn meanwhile.
    pub fn prepare(&mut self, frame: &Frame, recording: &Recording, camera: &Camera) {
        let seen = Seen::of(frame, recording, camera, (self.wanted, self.clear_to));
        if self.ready.as_ref().is_some_and(|ready| ready.seen == seen) {
            return;
        }
        if self.waits {
            self.stamps.borrow_mut().flush(&self.ink);
        }
        let moves = self.still.moves(&seen) | self.stamps.borrow().lags();
        let labels = moves.then(|| self.paint(frame, recording, camera));
        self.ready = Some(Ready { seen, labels });
    }

    /// Hands what has been drawn on the window to the graphics, which are at work on it from then on.
    pub fn set_off(&self) {
        set_off(&self.aside);
    }

    fn paint(&mut self, frame: &Frame, recording: &Recording, camera: &Camera) -> Vec<Label> {
        let pixel = 1.0 / camera.scale();
        let beyond = self.stage.is_open() && field::beyond(camera);
        if (pixel / self.painted - 1.0).abs() > 0.25 || beyond != self.beyond {
            self.beyond = beyond;
            self.paint_static(pixel);
        }
        let beats = self.beat.of(frame.time_s, self.stamps.borrow_mut().turned());
        self.stamps.borrow_mut().begin(camera.scale(), camera.sheet_to_screen(Vec2::ZERO), window(), screen_dpi_scale());
        let mut now = Now::of(&self.stage, frame, (&recording.things, &recording.crews), beats, pixel);
        now.swell = self.beat.swell(frame);
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
        weather::rain(&mut self.over, frame, window(), now.beats.flight_s);
        let lettering = self.wanted.lettering();
        overlays::paint(&mut self.over, &now, camera, (self.wanted, self.clear_to), &mut labels);
        if self.stage.is_open() {
            labels.extend(field::distances(&mut self.over, camera, (self.clear_to, lettering)));
            labels.extend(field::sounds(&mut self.over, &now, camera, lettering));
        }
        let scale = order::marks(&mut self.over, &now, camera, (self.clear_to, lettering, self.wanted.language), &mut labels);
        let known = Known { recording, frame, ghosts: &self.ghosts, wanted: self.wanted };
        let ground = Ground { camera, open: self.stage.is_open() };
        ways::paint(&mut self.over, known, &now, ground, &mut labels);
        vectors::paint(&mut self.over, ways::read(known, &now, ground), camera, (self.wanted, self.clear_to), &mut labels);
        flags::paint(&mut self.over, (camera, &self.stage), &self.flags, (self.wanted, self.clear_to), &mut labels);
        self.sum_up(camera.transform(), &labels);
        self.written = std::iter::once(scale).chain(labels.iter().map(|label| label.place(&self.fonts))).collect();
        labels
    }

    fn show(&mut self, camera: &Camera, labels: &[Label]) {
        let sheet = camera.transform();
        // Stamps that are made anew lie elsewhere in their texture.
        let mut anew = self.sheet != sheet || self.stamps.borrow().is_fresh();
        (self.sheet, self.waits) = (sheet, false);
        self.stamps.borrow_mut().flush(&self.ink);
        self.ink.set_uniform("Sheet", sheet);
        anew |= self.back_layer.keep(sheet, || {
            gl_use_material(&self.ink);
            self.back.draw();
        });
        anew |= self.front.keep(sheet, || gl_use_material(&self.ink));
        self.grain.keep();
        if anew {
            self.tiles.all();
        }
        self.tiles.hide(&self.hidden);
        let parts = self.tiles.changed();
        let labels: Vec<(Rect, &Label)> = labels.iter().map(|label| (label.place(&self.fonts), label)).collect();
        let mut still = std::mem::take(&mut self.still);
        still.paint(&parts, |part| self.paint_part(part, &labels));
        self.still = still;
    }

    /// What every square of the window comes to.
    fn sum_up(&mut self, sheet: Vec4, labels: &[Label]) {
        self.tiles.begin(window(), self.waits);
        self.waits = true;
        for (canvas, sheet) in [(&self.dusk, FLAT), (&self.behind, sheet), (&self.before, sheet), (&self.over, FLAT)] {
            self.tiles.take(canvas, sheet);
        }
        cut(labels, &mut self.fonts);
        for label in labels {
            let place = label.place(&self.fonts);
            self.tiles.add(place.point(), place.point() + place.size(), label.sum());
        }
    }

    /// Paints a part of the window, layer on layer.
    fn paint_part(&mut self, part: Rect, labels: &[(Rect, &Label)]) {
        let sheet = self.sheet;
        self.back_layer.draw_part(&self.cover, part);
        self.ink.set_uniform("Sheet", FLAT);
        gl_use_material(&self.ink);
        self.part.draw(&self.dusk, FLAT, part);
        self.ink.set_uniform("Sheet", sheet);
        self.part.draw(&self.behind, sheet, part);
        self.front.draw_part(&self.layer, part);
        gl_use_material(&self.ink);
        self.part.draw(&self.before, sheet, part);
        self.ink.set_uniform("Sheet", FLAT);
        self.part.draw(&self.over, FLAT, part);
        gl_use_default_material();
        labels.iter().filter(|(place, _)| place.overlaps(&part)).for_each(|(_, label)| label.draw(&self.fonts));
        self.grain.draw(part);
    }

    fn paint_static(&mut self, pixel: f32) {
        self.painted = pixel;
        self.back_layer.stale();
        self.back.clear(pixel);
        self.front.clear(pixel);
        scenery::paint(&mut self.back, &mut self.front.canvas, &self.stage, self.beyond);
    }
}
