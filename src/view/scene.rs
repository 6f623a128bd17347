//! The scene of a siege: layers from far to near, static ones painted once for each zoom, moving ones every frame.
//!
//! Order, far to near: paper, hills, camps, ground, wall and gate | far crews, wall crews, far frame, floors, people
//! on them, smoke, fire behind, near frame, hides | cut wall, moat | near crews, light, fire in front, bundles, prop,
//! jets, sparks | marks, grain.

use super::camera::Camera;
use super::extent::Extent;
use super::fonts::Fonts;
use super::ink::stamps::Stamps;
use super::ink::{CALL_INDICES, CALL_VERTICES, Canvas, Store, shader};
use super::layer::{Layer, window};
use super::marks::{self, Label};
use super::now::Now;
use super::paper::Grain;
use super::pieces;
use super::skin::{INK, PAPER};
use super::stage::Stage;
use super::still::{Seen, Still};
use super::{
    arrows, bombs, buildings, clouds, crews as crowd, engine, field, fire, lances, moat, pick, plain, ramp, scenery, ships,
    smoke, throwers, water_jets, weather,
};
use crate::recording::Recording;
use crate::sample::{Frame, Thing};
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::{Vec2, vec2, vec4};
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
    layer: Material,
    /// Painted every frame: behind the cut wall and moat, before them, and in window pixels.
    behind: Canvas,
    before: Canvas,
    over: Canvas,
    /// Pixel size the static layers were painted for.
    painted: f32,
    /// The view goes beyond the painted sheet: plain earth and sky.
    beyond: bool,
    selected: Option<usize>,
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
            still: Still::default(),
            back: Canvas::new(&atlas),
            front: Canvas::new(&atlas),
            back_layer: Layer::default(),
            front_layer: Layer::default(),
            layer: shader::layer(),
            behind: Canvas::stamping(&stamps),
            before: Canvas::stamping(&stamps),
            over: Canvas::new(&atlas),
            stamps,
            painted: 0.0,
            beyond: false,
            selected: None,
            clear_to: f32::INFINITY,
        }
    }

    /// Turns to another set-up.
    pub fn set(&mut self, stage: Stage) {
        (self.stage, self.painted, self.selected) = (stage, 0.0, None);
        self.still.forget();
    }

    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Marks a thing as chosen, or none.
    pub fn selected(&mut self, thing: Option<usize>) {
        self.selected = thing;
    }

    /// Keeps the scale bar to the left of a place, window pixels.
    pub fn keep_clear_of(&mut self, right: f32) {
        self.clear_to = right;
    }

    /// Draws a frame onto the window, under the panels. What has not changed since the last frame is shown again.
    pub fn draw(&mut self, frame: &Frame, recording: &Recording, camera: &Camera) {
        let seen = Seen::of(frame, recording, camera, (self.selected, self.clear_to));
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
        let now = Now::of(&self.stage, frame, &recording.things, &recording.crews);
        self.behind.clear(pixel);
        self.before.clear(pixel);
        self.over.clear(1.0);
        let mut labels = paint_behind(&mut self.behind, &now, camera);
        paint_before(&mut self.before, &now);
        if let Some(piece) = self.selected.and_then(|chosen| now.pieces.iter().find(|piece| piece.index == chosen)) {
            pick::chosen(&mut self.before, piece);
        }
        if self.stage.night {
            weather::night(&mut self.over, frame, camera, window());
        }
        weather::rain(&mut self.over, frame, window());
        if self.stage.is_open() {
            labels.extend(field::distances(&mut self.over, camera, self.clear_to));
            labels.extend(field::sounds(&mut self.over, &now, camera));
            labels.extend(field::paths(&mut self.over, &now, &recording.rows, camera));
        }
        labels.extend(paint_marks(&mut self.over, &now, camera, self.clear_to));
        self.show(camera);
        for label in &labels {
            label.draw(&self.fonts);
        }
        self.grain.draw();
    }

    fn show(&mut self, camera: &Camera) {
        let sheet = camera.transform();
        self.stamps.borrow_mut().flush(&self.ink);
        self.ink.set_uniform("Sheet", sheet);
        for (layer, canvas) in [(&mut self.back_layer, &self.back), (&mut self.front_layer, &self.front)] {
            layer.keep(sheet, || {
                gl_use_material(&self.ink);
                canvas.draw();
            });
        }
        self.back_layer.draw(&self.layer);
        gl_use_material(&self.ink);
        self.behind.draw();
        self.front_layer.draw(&self.layer);
        gl_use_material(&self.ink);
        self.before.draw();
        self.ink.set_uniform("Sheet", vec4(1.0, 1.0, 0.0, 0.0));
        self.over.draw();
        gl_use_default_material();
    }

    fn paint_static(&mut self, pixel: f32) {
        self.painted = pixel;
        self.back_layer.stale();
        self.front_layer.stale();
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

/// Smallest characters of the inscription, window pixels: a wide view must not make them a smudge.
const LEAST_TITLE: f32 = 16.0;
/// Buildings that begin farther away than this are drawn behind towers and people.
const BEHIND_M: f32 = 1.0;

fn paint_behind(canvas: &mut Canvas, now: &Now, camera: &Camera) -> Vec<Label> {
    let mut labels = Vec::new();
    if let Some(stage) = &now.stage.river {
        labels.extend(ships::fleet(canvas, now, stage, camera));
    }
    crowd::far(canvas, now);
    crowd::on_wall(canvas, now, camera, &mut labels);
    ramp::paint(canvas, now);
    buildings::all(canvas, now, |depth| depth > BEHIND_M);
    let frames = engine::frames(now);
    let (last, behind) = frames.split_last().map_or(("", &frames[..0]), |(last, rest)| (*last, rest));
    for owner in behind {
        engine::far_frame(canvas, now, owner);
        engine::near_frame(canvas, now, owner, camera, &mut labels);
    }
    engine::far_frame(canvas, now, last);
    engine::far_heap(canvas, now);
    crowd::on_bridge(canvas, now);
    let middle = (now.near + now.far) / 2.0;
    haze(canvas, now, middle);
    fire::sheets(canvas, now.frame, middle + 1.0, 1.0, now.moment);
    fire::sheets(canvas, now.frame, middle - 1.2, 0.9, now.moment);
    engine::near_frame(canvas, now, last, camera, &mut labels);
    labels
}

/// Smoke and the light behind the flames; only the strokes at the smoke's edge are sharp.
fn haze(canvas: &mut Canvas, now: &Now, middle: f32) {
    let plumes = smoke::plumes(now.frame);
    if !now.frame.fires.is_empty() {
        canvas.soft(0x50F7, now.moment.beat, |canvas| {
            for plume in &plumes {
                plume.column(canvas, middle + 3.0);
                plume.wash(canvas, middle);
            }
            fire::glow(canvas, now.frame, middle - 2.0, false);
        });
    }
    for plume in &plumes {
        plume.edges(canvas, middle + 3.0);
    }
}

fn paint_before(canvas: &mut Canvas, now: &Now) {
    if let Some(moat) = &now.stage.moat {
        for fire in now.frame.fires.iter().filter(|fire| fire.base.y < 3.0) {
            let strength = (fire.heat_release_kw as f32 / 3000.0).clamp(0.0, 0.5);
            moat::reflections(canvas, moat, fire.base.x as f32, strength, now.moment.beat);
        }
    }
    buildings::all(canvas, now, |depth| depth <= BEHIND_M);
    crowd::near(canvas, now);
    plain::bodies(canvas, now);
    throwers::gear(canvas, now);
    engine::bundles(canvas, now);
    arrows::all(canvas, now);
    fire::glow(canvas, now.frame, now.near, true);
    fire::sheets(canvas, now.frame, now.near - 0.7, 0.68, now.moment);
    engine::flames(canvas, now);
    ramp::smoke(canvas, now);
    engine::props(canvas, now);
    crowd::sally(canvas, now);
    water_jets::all(canvas, now);
    lances::jets(canvas, now.frame);
    bombs::grains(canvas, now);
    bombs::all(canvas, now);
    clouds::puffs(canvas, now);
    for plume in smoke::plumes(now.frame) {
        plume.sparks(canvas, now.near);
    }
}

/// Gap, scale bar and inscription.
fn paint_marks(canvas: &mut Canvas, now: &Now, camera: &Camera, clear_to: f32) -> Vec<Label> {
    let view = camera.viewport();
    let bar = vec2((view.x + view.w).min(clear_to) - 28.0, view.y + view.h - 38.0);
    let mut labels = marks::scale_bar(canvas, camera.pixels_per_metre(), bar);
    let words = &now.stage.signs;
    // The title is written on the painting: it moves and grows with it.
    let (low, high) = now.stage.view();
    let (corner, size) = (camera.to_screen(low.x, high.y, 0.0), (22.0 * camera.scale()).max(LEAST_TITLE));
    let ink = if now.stage.night { PAPER } else { INK };
    let place = (corner + vec2(1.9, 1.4) * size, size);
    labels.extend(marks::inscription(canvas, &words.inscription, &words.seal, place, ink));
    let gap = now.frame.gauges.get("bridge_gap_m").copied().filter(|gap| gap.is_finite() && *gap > 0.05);
    if let (Some(gap), Some(wall)) = (gap, &now.stage.wall) {
        labels.push(marks::gap(canvas, camera, (wall.edge, wall.edge + gap as f32), wall.height + 4.75, 3.6));
    }
    labels
}
