//! Page: the web page that the window lies in, where it lies in one. All that goes in or out is a text in JSON: what the
//! page asks for, and a mirror of the window for those who cannot see the canvas, people and machines.

use super::desk::Desk;
use super::hand::{Finger, Stroke};
use super::link::Link;
use super::mirror::Mirror;
use super::rehearsal::Rehearsal;
use super::shelf::Shelf;
use super::speaker::Speaker;
use super::{Window, points_to_pixels};
use crate::export::heading::{Heading, Line};
use crate::intent::Intent;
use crate::scenario::problem::{Problem, Report};
use crate::scenario::prove::LARGEST_BYTES;
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::text::Language;
use crate::view::panels::work::Wish;
use crate::view::sound::mix::Sound;
use crate::view::sound::voices::{RATE_HZ, wave};
use crate::words::say;
use egui_macroquad::egui;
use macroquad::math::vec2;
use macroquad::miniquad::date::now;
use macroquad::window::{next_frame, screen_height, screen_width};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A page, which takes one text at a time and answers with another.
pub trait Page {
    fn call(&self, said: &str) -> String;
}

/// What the window says to its page.
#[derive(Serialize)]
enum Said<'a> {
    /// What does the address ask for? The answer is a list of pairs.
    Address,
    /// What has been asked for since? The answer is a list of [`Asked`].
    Asked,
    /// What the window shows.
    Mirror(&'a Mirror),
    /// Which files are kept in the page's store? The answer is a list of names.
    Kept,
    /// What is in a file of the store? The answer is its text, or nothing.
    Read(&'a str),
    /// When was a file of the store changed last? The answer is seconds since 1970, or nothing.
    Changed(&'a str),
    /// Keep a file in the store. What goes wrong is told later, by [`Asked::Unkept`].
    Write(&'a str, &'a str),
    Remove(&'a str),
    /// The samples of a sound, -32768 to 32767, and how many a second: they are asked for by its name later.
    Wave(&'a str, u32, Vec<i16>),
    /// Play a sound: its name, its gain, and its side, -1 at the left to 1 at the right.
    Play(&'a str, f32, f32),
    /// Give the user a file to take along.
    HandOut(&'a str, &'a str),
    /// Give the user what is painted so far, as a PNG of this name, below a heading so many of its 900 pixels tall.
    Picture(&'a str, u32, Vec<Line>),
}

/// What a page may ask of the window.
#[derive(Debug, Deserialize, PartialEq)]
enum Asked {
    Do(Intent),
    Language(Language),
    /// A file that the user has picked or dropped: its name and text.
    Open(String, String),
    /// A file that is too large to be read: its name and size in bytes.
    TooLarge(String, u64),
    Save,
    /// A file that the page's store did not take, and why.
    Unkept(String, String),
    /// A finger on the scene: its number, what it did, and where, in shares of the window.
    Finger(u32, Stroke, [f32; 2]),
}

/// Seconds between two tellings, while nothing happens but time.
const FRESH_S: f64 = 0.1;

/// The frame after which the page says what it has to say of its own.
const TOLD_AT: u32 = 2;

/// The page at work: what it was told last, and when.
pub struct Mirrored {
    page: Rc<dyn Page>,
    told: Option<Mirror>,
    told_at_s: f64,
}

impl Mirrored {
    pub fn new(page: Box<dyn Page>) -> Self {
        Self { page: page.into(), told: None, told_at_s: 0.0 }
    }

    /// What the address of the page asks for.
    pub fn address(&self) -> Link {
        let pairs: Vec<(String, String)> = answer(&*self.page, &Said::Address).unwrap_or_default();
        Link::read(&pairs)
    }

    /// The page's own store.
    pub fn shelf(&self) -> Box<dyn Shelf> {
        Box::new(Store(Rc::clone(&self.page)))
    }

    /// The page plays what is to be played.
    pub fn speaker(&self) -> Box<dyn Speaker> {
        Box::new(Player { page: Rc::clone(&self.page), given: BTreeSet::new() })
    }

    /// Tells the page what there is to see: at once where more than time has passed, else a few times a second.
    fn tell(&mut self, mirror: Mirror) {
        let now_s = now();
        let same = self.told.as_ref().is_some_and(|told| told.is_like(&mirror));
        if same && now_s - self.told_at_s < FRESH_S {
            return;
        }
        self.told_at_s = now_s;
        call(&*self.page, &Said::Mirror(&mirror));
        self.told = Some(mirror);
    }
}

fn call(page: &dyn Page, said: &Said) -> String {
    page.call(&serde_json::to_string(said).expect("what is said to a page is plain data"))
}

fn answer<T: for<'a> Deserialize<'a>>(page: &dyn Page, said: &Said) -> Option<T> {
    serde_json::from_str(&call(page, said)).ok()
}

/// The store that a browser keeps for a page.
struct Store(Rc<dyn Page>);

impl Shelf for Store {
    fn folder(&self) -> Option<PathBuf> {
        Some(PathBuf::new())
    }

    fn files(&self) -> BTreeSet<PathBuf> {
        let names: Vec<String> = answer(&*self.0, &Said::Kept).unwrap_or_default();
        names.into_iter().map(PathBuf::from).filter(|name| name.extension().is_some_and(|ending| ending == "ron")).collect()
    }

    fn holds(&self, path: &Path) -> bool {
        self.read(path).is_ok()
    }

    fn changed_s(&self, path: &Path) -> Option<f64> {
        answer(&*self.0, &Said::Changed(&path.display().to_string())).flatten()
    }

    fn read(&self, path: &Path) -> Result<String, Report> {
        let name = path.display().to_string();
        let text: Option<String> = answer(&*self.0, &Said::Read(&name)).flatten();
        text.ok_or_else(|| Report::one(Problem::whole(&name, "", "there is no such file".to_owned())))
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), String> {
        call(&*self.0, &Said::Write(&path.display().to_string(), text));
        Ok(())
    }

    fn remove(&self, path: &Path) {
        call(&*self.0, &Said::Remove(&path.display().to_string()));
    }

    fn hand_out(&self, path: &Path, text: &str) {
        call(&*self.0, &Said::HandOut(&path.display().to_string(), text));
    }

    fn give(&self, path: &Path, text: &str) -> Result<(), String> {
        self.hand_out(path, text);
        Ok(())
    }

    fn give_screen(&self, path: &Path, heading: &Heading) -> Result<(), String> {
        // What is painted so far is handed to the graphics first.
        macroquad::camera::set_default_camera();
        call(&*self.0, &Said::Picture(&path.display().to_string(), heading.height_px(), heading.lines()));
        Ok(())
    }
}

/// The loudspeaker of a page; each wave is given to it once.
struct Player {
    page: Rc<dyn Page>,
    given: BTreeSet<&'static str>,
}

impl Speaker for Player {
    fn play(&mut self, sound: &Sound) {
        let id = sound.cue.id;
        if self.given.insert(id) {
            let samples = wave(id).iter().map(|sample| (sample * 32767.0) as i16).collect();
            call(&*self.page, &Said::Wave(id, RATE_HZ, samples));
        }
        call(&*self.page, &Said::Play(id, sound.gain, sound.side));
    }
}

/// Opens the sandbox in a page, on what the page's address asks for, else on the scenario `first`. What the address asks
/// for that is not there or not allowed is told in the window.
pub fn open_in_page(page: Box<dyn Page>, first: &'static str) {
    macroquad::Window::from_config(super::display::conf("Firelance"), run_in_page(Mirrored::new(page), first));
}

/// The session a link asks for.
fn session_of(link: &mut Link, first: &str) -> Session {
    let found = Scenario::find(link.scenario.as_deref().unwrap_or(first));
    let session = found.and_then(|scenario| Session::open(scenario, link.settings.clone())).or_else(|report| {
        link.refused.push(report.to_string());
        Session::open(Scenario::find(first)?, Settings::default())
    });
    session.expect("the scenario that is built in opens")
}

async fn run_in_page(page: Mirrored, first: &str) {
    let mut link = page.address();
    let mut window = Window::new(session_of(&mut link, first));
    window.desk = Desk::with(page.shelf());
    window.page = Some(page);
    window.follow_link(&link);
    let mut frames = 0_u32;
    let mut rehearsal = Rehearsal::default();
    loop {
        window.hear_the_page();
        window.frame();
        window.tell_the_page();
        frames = frames.saturating_add(1);
        // Loading may take longer than a notice stands.
        if frames == TOLD_AT {
            window.tell_of_left_over();
            window.tell_what_was_refused(&link);
        }
        rehearsal.go_on(&window.session);
        next_frame().await;
    }
}

impl Window {
    /// Does what the page has asked for since the last frame.
    pub fn hear_the_page(&mut self) {
        let Some(page) = &self.page else { return };
        let asked: Vec<Asked> = answer(&*page.page, &Said::Asked).unwrap_or_default();
        for asked in asked {
            match asked {
                Asked::Do(intent) => self.obey(intent),
                Asked::Language(language) => self.panels.language = language,
                Asked::Open(name, text) => self.open_text(Path::new(&name), Ok(text)),
                Asked::Finger(id, stroke, [x, y]) => {
                    let at = vec2(x * screen_width(), y * screen_height());
                    self.fingers.push(Finger { id, stroke, at });
                }
                Asked::TooLarge(name, bytes) => {
                    let message = format!("too large: found {} kB, allowed {} kB", bytes / 1000, LARGEST_BYTES / 1000);
                    self.open_text(Path::new(&name), Err(Report::one(Problem::whole(&name, "", message))));
                }
                Asked::Unkept(name, reason) => self.tell_of_unkept(Path::new(&name), &reason),
                Asked::Save => self.panels.work.wish = Some(Wish::Save),
            }
        }
    }

    /// Keeps the page's mirror of the window.
    pub fn tell_the_page(&mut self) {
        let size = egui::vec2(screen_width(), screen_height()) / points_to_pixels();
        let mirror = self.page.is_some().then(|| Mirror::of(&self.session, &self.panels, &self.pace, self.parts, size));
        if let (Some(page), Some(mirror)) = (&mut self.page, mirror) {
            page.tell(mirror);
        }
    }

    /// Takes up what the link says beside the scenario and its settings, which the session has.
    pub fn follow_link(&mut self, link: &Link) {
        self.panels.language = link.language.unwrap_or(self.panels.language);
        let theme = &mut self.panels.theme;
        (theme.projector, theme.calm, theme.captions, theme.sound) = (link.projector, link.calm, link.captions, link.sound);
        self.panels.menu.barred = link.embed;
        self.panels.menu.open = link.names_nothing();
        if let Some(speed) = link.speed {
            self.obey(Intent::Speed(speed));
        }
        if link.play && link.refused.is_empty() {
            self.obey(Intent::Play);
        }
    }

    /// What the link asks for and cannot have; it stands until it is closed, for what is shown is not what was asked for.
    fn tell_what_was_refused(&mut self, link: &Link) {
        if !link.refused.is_empty() {
            let text = say(self.panels.language, "link-not-opened", &[("reason", link.refused.join("\n").into())]);
            self.panels.notify(text, f64::INFINITY);
        }
    }
}
