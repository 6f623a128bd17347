//! Window: the main loop. It owns the clock and the input, and joins session, scene and panels; nothing else does.
//!
//! Each frame: the session advances by what is due, the panels say what was asked for, the session does it, the
//! scene is drawn, the panels over it.

mod ask;
mod band;
mod obey;
mod begin;
mod build;
mod desk;
mod display;
mod follow;
mod gallery;
mod grab;
mod hand;
mod hearing;
pub(in crate::view) mod letters;
mod link;
mod mark;
mod measure;
mod mirror;
mod opening;
mod others;
mod pace;
mod page;
mod parts;
mod pinch;
mod platform;
mod projector;
mod rehearsal;
mod rest;
mod scale;
mod setting;
mod shelf;
mod shot;
mod shots;
pub(in crate::view) mod sight;
mod slice;
mod speaker;
mod unseen;
mod undo;
mod watched;

pub use begin::Begin;
pub use display::display_available;
pub use page::{Page, open_in_page};

use crate::intent::Intent;
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::text::Language;
use crate::view::camera::Camera;
use crate::view::panels::{self, Layout, Open, PanelState, theme};
use crate::view::scene::Scene;
use build::Site;
use desk::Desk;
use egui_macroquad::egui;
use follow::{Follow, Gait};
use hand::{Finger, Hand, Touch};
use macroquad::math::Rect;
use macroquad::miniquad::date::now;
use macroquad::time::get_frame_time;
use obey::first_plot;
use opening::{opening, stage_of};
use pace::Pace;
use page::Mirrored;
use parts::Parts;
use projector::Projector;
use rest::Rest;
use scale::{points_to_pixels, written, zoom};
use shot::Shots;
use sight::shown;
use speaker::Loud;
use std::panic::AssertUnwindSafe;
use unseen::Unseen;
use watched::Watched;

/// The size the panels were drawn for; a larger window shows them larger.
const DESIGN: (f32, f32) = (1280.0, 720.0);

/// Opens the sandbox on a scenario and returns when its window is closed.
///
/// # Errors
/// No display, settings that are not allowed, or a window that could not be opened: one line to show.
pub fn open(scenario: Scenario, settings: Settings, begin: Begin) -> Result<(), String> {
    if !display_available() {
        return Err(crate::words::say(Language::default(), "no-display-play", &[("scenario", scenario.origin.as_str().into())]));
    }
    let title = format!("Firelance: {}", scenario.file.title.get(Language::default()));
    let origin = scenario.origin.clone();
    let session = Session::open(scenario, settings).map_err(|report| report.to_string())?;
    // The window library panics where X11, GL or their libraries refuse; a user gets one line instead.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        std::panic::set_hook(Box::new(|_| {}));
    }
    let outcome =
        std::panic::catch_unwind(AssertUnwindSafe(|| macroquad::Window::from_config(display::conf(&title), run(session, begin))));
    let _ = std::panic::take_hook();
    outcome.map_err(|cause| {
        let text = cause.downcast_ref::<String>().cloned();
        let text = text.or_else(|| cause.downcast_ref::<&str>().map(|&text| text.to_owned()));
        let values = [("cause", text.unwrap_or_default().into()), ("scenario", origin.to_string().into())];
        crate::words::say(Language::default(), "window-stopped", &values)
    })
}

async fn run(session: Session, begin: Begin) {
    let mut window = Window::new(session);
    window.begin(begin);
    // Who closes the window keeps what was done since work was last kept.
    macroquad::input::prevent_quit();
    while !window.done && !macroquad::input::is_quit_requested() {
        window.frame();
        macroquad::window::next_frame().await;
    }
    window.keep();
}

/// Everything that lives as long as the window.
struct Window {
    session: Session,
    scene: Scene,
    camera: Camera,
    follow: Follow,
    panels: PanelState,
    hand: Hand,
    pace: Pace,
    parts: Parts,
    unseen: Unseen,
    shots: Shots,
    desk: Desk,
    watched: Watched,
    changes: undo::Changes,
    rest: Rest,
    projector: Projector,
    site: Site,
    gallery: crate::view::vignettes::Gallery,
    loud: Loud,
    /// The page it lies in, in a browser.
    page: Option<Mirrored>,
    /// The part of the window that the scene had at the last frame.
    viewport: Rect,
    /// What the pointer did in this frame.
    touches: Vec<Touch>,
    /// What fingers on the scene did.
    fingers: Vec<Finger>,
    done: bool,
}

impl Window {
    fn new(session: Session) -> Self {
        let stage = stage_of(&session);
        let viewport = Rect::new(0.0, 0.0, DESIGN.0, DESIGN.1);
        let (camera, follow) = (opening(&stage, viewport), Follow::new(stage.is_followed()));
        egui_macroquad::cfg(|ctx| {
            letters::faces().install(ctx);
            theme::dress(ctx);
        });
        let shots = Shots::from_environment();
        let panels = PanelState { plots: first_plot(&session), ..PanelState::default() };
        Self {
            session,
            scene: Scene::new(stage, letters::fonts()),
            camera,
            follow,
            panels,
            hand: Hand::default(),
            pace: Pace::default(),
            parts: Parts::default(),
            unseen: Unseen::default(),
            shots,
            desk: Desk::new(),
            watched: Watched::default(),
            changes: undo::Changes::default(),
            rest: Rest::new(),
            projector: Projector::default(),
            site: Site::default(),
            gallery: Default::default(),
            loud: Loud::default(),
            page: None,
            viewport,
            touches: Vec::new(),
            fingers: Vec::new(),
            done: false,
        }
    }

    fn frame(&mut self) {
        if let Some(speed) = self.shots.begin() {
            self.obey(Intent::Speed(speed));
            self.obey(Intent::Play);
        }
        let begun_s = now();
        self.unseen.run(&self.session, &mut self.panels);
        let rests =
            self.fingers.is_empty() && !self.session.holding() && self.rest.holds() && !self.shots.needs_panels(&self.session);
        let asked = if rests { Vec::new() } else { self.show_panels() };
        for intent in asked {
            self.obey(intent);
        }
        self.mind_the_menu();
        self.mind_what_is_undone();
        self.hang_pictures();
        self.mind_the_desk();
        self.watch_the_file();
        self.look_round();
        self.mind_the_building(points_to_pixels());
        self.mind_what_was_seen();
        self.ask();
        self.measure();
        self.mark();
        let shown_s = now();
        let (frame, recording) = (self.session.frame(), self.session.recording());
        let calm = self.panels.theme.calm;
        let gait = if calm { Gait::AtOnce } else { Gait::Gliding(f64::from(get_frame_time())) };
        self.follow.turn(self.scene.extent(frame, &recording.things), &mut self.camera, gait);
        self.scene.calm(calm);
        // A picture that is saved has no panels.
        let hidden = if self.desk.wants_picture() { Vec::new() } else { rest::hidden(&self.panels, points_to_pixels()) };
        self.scene.draw(frame, recording, &self.camera, (if rests { self.rest.places() } else { &[] }, hidden));
        if rests {
            self.rest.show();
        } else {
            self.save_picture();
            egui_macroquad::draw();
            egui_macroquad::cfg(|ctx| self.rest.note(ctx, &self.panels, points_to_pixels()));
            self.rest.keep();
        }
        if self.panels.theme.projector {
            self.projector.spread();
        }
        self.done = self.shots.take(&self.session, &self.camera, (&self.panels, self.parts), points_to_pixels());
        self.scene.set_off();
        let drawn_s = now();
        self.pace.run(&mut self.session, self.shots.next_s());
        let simulated_s = now();
        self.scene.prepare(self.session.frame(), self.session.recording(), &self.camera);
        let painted_s = now();
        self.tell_of_missed();
        self.hear();
        self.parts.note([begun_s, shown_s, drawn_s, simulated_s, painted_s]);
    }

    fn show_panels(&mut self) -> Vec<Intent> {
        let wheel = self.hand.wheel(self.panels.theme.calm);
        self.panels.written = written(self.scene.written());
        let (session, state, reached) = (&self.session, &mut self.panels, self.pace.reached());
        let mut asked = Vec::new();
        let (mut size, mut events) = (egui::Vec2::ZERO, Vec::new());
        egui_macroquad::ui(|ctx| {
            ctx.set_zoom_factor(zoom(ctx));
            ctx.input_mut(|input| input.smooth_scroll_delta = egui::vec2(0.0, wheel * 42.0));
            events = ctx.input(|input| input.events.clone());
            let shown = shown(session, state, reached);
            asked.extend(panels::show(ctx, &shown, state));
            size = ctx.screen_rect().size();
        });
        let scale = points_to_pixels();
        self.touches = hand::touches(&events, scale);
        self.give_room(size, scale);
        asked
    }

    /// The scene's room in a window of `size` points: less story and transport, and less the parameters while all of
    /// them show. A wider page hides a little of it; marks keep clear of that.
    fn give_room(&mut self, size: egui::Vec2, scale: f32) {
        let (theme, open) = (self.panels.theme, self.panels.open(self.session.ended()));
        // On an open field what matters reaches from edge to edge: none of it is to lie under parameters or a wide page.
        let field = self.scene.stage().is_open();
        let least = Layout::new(size, theme, Open { wide: open.wide && field, ..open });
        let beside = open.unrolled || (field && !open.folded);
        let left = if beside { least.tab.right() + 4.0 } else { 0.0 };
        let room = egui::Rect::from_min_max(egui::pos2(left, 0.0), least.scene.max);
        self.viewport = Rect::new(room.left() * scale, 0.0, room.width() * scale, room.height() * scale);
        self.scene.keep_clear_of(Layout::new(size, theme, open).rod.left() * scale);
    }

    /// The wheel and drags over the scene; a click on a thing opens what explains it.
    fn look_round(&mut self) {
        self.camera.resize(self.viewport);
        let scale = points_to_pixels();
        let (touches, fingers) = (std::mem::take(&mut self.touches), std::mem::take(&mut self.fingers));
        let touches = self.carry(touches, scale);
        let (touches, fingers) = (self.take_hold(touches, scale), self.take_hold_by_finger(fingers, scale));
        let before = self.camera.clone();
        let clicked = self.hand.look_round(&mut self.camera, &self.panels, &touches, scale);
        let clicked = self.hand.feel(&mut self.camera, &fingers).or(clicked);
        if self.camera != before {
            self.follow.let_go();
        }
        match clicked {
            Some(_) if self.panels.build.open => self.panels.build.chosen.clear(),
            Some(at) => self.ask_at(at),
            None => {}
        }
    }
}
