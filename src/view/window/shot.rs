//! Shot: a door for tests and for the pictures of the README. Pictures of the window at given times of a run.
//!
//! `FIRELANCE_SHOT=<when>:<file.png>,...` saves the window when the run reaches `when`: seconds, or the kind of an
//! event (`ignited`), or `run_ended`. `FIRELANCE_PLAY=<speed>` begins playing at once and closes the window after
//! the last picture. `FIRELANCE_LAYOUT=<file.json>` keeps a file of what the window shows: where panels and things
//! stand, the time, and the settings that run. It is written before each picture and a few times a second.

use super::parts::Parts;
use crate::session::Session;
use crate::view::camera::Camera;
use crate::view::panels::PanelState;
use macroquad::texture::get_screen_data;
use macroquad::time::get_time;
use serde_json::{Map, Value, json};

/// When a picture is due.
#[derive(Clone, Debug, PartialEq)]
enum When {
    At(f64),
    On(String),
}

#[derive(Clone, Debug, PartialEq)]
struct Shot {
    when: When,
    file: String,
}

/// The pictures still to be taken.
#[derive(Debug, Default)]
pub struct Shots {
    waiting: Vec<Shot>,
    layout: Option<String>,
    play: Option<f64>,
    /// The window closes after the last picture.
    closes: bool,
    /// Frames to wait, so that panels have settled.
    settle: u32,
    /// Frames that the panels still have to show what an event brought, before its picture.
    hold: u32,
    /// When the layout is to be written again, seconds of the window's clock.
    stale_s: f64,
    /// Frames so far: a reader who waits for something to come to rest must know that frames went by.
    frames: u64,
}

/// Frames from an event to its picture.
const HOLD: u32 = 3;
/// Seconds between two writings of the layout. A count of frames would leave readers behind where frames are slow.
const FRESH_S: f64 = 0.1;

impl Shots {
    /// What the environment asks for; mostly nothing.
    #[must_use]
    pub fn from_environment() -> Self {
        let read = |name: &str| std::env::var(name).ok().filter(|text| !text.is_empty());
        Self {
            waiting: read("FIRELANCE_SHOT").map(|text| parse(&text)).unwrap_or_default(),
            layout: read("FIRELANCE_LAYOUT"),
            play: read("FIRELANCE_PLAY").and_then(|text| text.parse().ok()),
            closes: read("FIRELANCE_PLAY").is_some(),
            settle: 8,
            hold: HOLD,
            stale_s: 0.0,
            frames: 0,
        }
    }

    /// The speed to begin playing at, once, when the panels have settled and the picture of the start is taken.
    pub fn begin(&mut self) -> Option<f64> {
        let started = self.settle > 0 || self.waiting.iter().any(|shot| shot.when == When::At(0.0));
        if started { None } else { self.play.take() }
    }

    /// The time of the next picture: no frame runs past it.
    #[must_use]
    pub fn next_s(&self) -> Option<f64> {
        let times = self.waiting.iter().filter_map(|shot| match shot.when {
            When::At(time_s) => Some(time_s),
            When::On(_) => None,
        });
        times.min_by(f64::total_cmp)
    }

    /// Whether this frame's panels are to be seen in a picture.
    #[must_use]
    pub fn needs_panels(&self, session: &Session) -> bool {
        let soon = |shot: &Shot| matches!(shot.when, When::On(_)) || due(&shot.when, session);
        self.settle > 0 || self.waiting.iter().any(soon)
    }

    /// Takes what is due; true once the window is to close.
    pub fn take(&mut self, session: &Session, camera: &Camera, (panels, parts): (&PanelState, Parts), scale: f32) -> bool {
        self.frames += 1;
        self.settle = self.settle.saturating_sub(1);
        if self.settle > 0 {
            return false;
        }
        let due = self.due(session).map(|index| self.waiting.remove(index));
        let now_s = get_time();
        if due.is_some() || now_s >= self.stale_s {
            self.stale_s = now_s + FRESH_S;
            self.tell(|| {
                let mut told = layout(session, camera, panels, scale);
                told["frame"] = self.frames.into();
                told["parts"] = json!(parts);
                told.to_string()
            });
        }
        if let Some(shot) = &due {
            get_screen_data().export_png(&shot.file);
        }
        due.is_none() && self.closes && self.waiting.is_empty()
    }

    /// Which picture is due. One on an event waits until the story has turned to it.
    fn due(&mut self, session: &Session) -> Option<usize> {
        let index = self.waiting.iter().position(|shot| due(&shot.when, session))?;
        if matches!(self.waiting[index].when, When::On(_)) && self.hold > 0 {
            self.hold -= 1;
            return None;
        }
        self.hold = HOLD;
        Some(index)
    }

    /// Replaces the layout in one go, so that a reader never sees half of it.
    fn tell(&self, text: impl FnOnce() -> String) {
        let Some(file) = &self.layout else { return };
        let fresh = format!("{file}.new");
        if let Err(error) = std::fs::write(&fresh, text()).and_then(|()| std::fs::rename(&fresh, file)) {
            eprintln!("{file}: {error}");
        }
    }
}

/// `0:start.png,ignited:fire.png`; a file name may hold colons.
fn parse(text: &str) -> Vec<Shot> {
    let pair = |part: &str| {
        let (when, file) = part.trim().split_once(':')?;
        let when = when.parse().map_or_else(|_| When::On(when.to_owned()), When::At);
        Some(Shot { when, file: file.to_owned() })
    };
    text.split(',').filter_map(pair).collect()
}

fn due(when: &When, session: &Session) -> bool {
    let now_s = session.frame().time_s;
    match when {
        When::At(time_s) => now_s >= *time_s,
        When::On(kind) if kind == "run_ended" => session.ended(),
        When::On(kind) => {
            let events = &session.recording().events;
            events.iter().any(|event| event.at.time_s <= now_s && event.happening.kind() == kind)
        }
    }
}

/// Panels by name, and the bounds of each owner's things, all `[x, y, width, height]` in window pixels.
fn layout(session: &Session, camera: &Camera, panels: &PanelState, scale: f32) -> Value {
    let mut places = Map::new();
    for (name, rect) in &panels.places {
        places
            .insert(name.clone(), json!([rect.left() * scale, rect.top() * scale, rect.width() * scale, rect.height() * scale]));
    }
    let mut bounds: std::collections::BTreeMap<&str, [f32; 4]> = std::collections::BTreeMap::new();
    let things = &session.recording().things;
    for body in &session.frame().bodies {
        let Some(thing) = things.get(body.thing) else { continue };
        let at = camera.to_screen(body.position.x, body.position.y, thing.depth_m);
        let bound = bounds.entry(&thing.owner).or_insert([at.x, at.y, at.x, at.y]);
        *bound = [bound[0].min(at.x), bound[1].min(at.y), bound[2].max(at.x), bound[3].max(at.y)];
    }
    let things: Map<String, Value> =
        bounds.into_iter().map(|(owner, [x, y, right, low])| (owner.to_owned(), json!([x, y, right - x, low - y]))).collect();
    let window = [macroquad::window::screen_width(), macroquad::window::screen_height()];
    json!({
        "time_s": session.frame().time_s,
        "step": session.frame().step,
        "playing": session.playing(),
        "comparing": panels.compared.asked,
        "speed": session.speed(),
        "ended": session.ended(),
        "scenario": session.setup().scenario,
        "account": session.setup().account,
        "parameters": session.setup().parameters,
        "fingerprint": session.recording().fingerprint,
        "window": window,
        "language": panels.language.tag(),
        "panels": places,
        "things": things,
        "overlay": panels.overlay.and_then(|number| Some(crate::view::overlays::OVERLAYS.get(number)?.id)),
        "tool": panels.tools.tool().map(|tool| json!({
            "id": tool.id,
            "value": (tool.value)(&panels.tools, session.frame().time_s),
            "held": panels.tools.held,
            "pulls": panels.tools.pull.is_some(),
            "bodies": panels.tools.ends.iter().filter(|end| matches!(end.hold, crate::view::tools::Hold::Body(..))).count(),
        })),
        "unseen": {
            "band": panels.plots.band.as_ref().map(crate::view::panels::plot::Band::count),
            "shots": panels.shots.shots.count(),
        },
        "notes": panels.work.notes.len(),
        "readings": panels.asked.thing.as_ref().map(|thing| json!({
            "thing": thing,
            "rows": panels.asked.told,
            "arrows": panels.asked.vectors,
            "at": panels.asked.at.map(|at| [at.x * scale, at.y * scale]),
        })),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_kinds_are_read() {
        let shots = parse("0:start.png, ignited:C:/fire.png,nonsense");
        let wanted = [
            Shot { when: When::At(0.0), file: "start.png".to_owned() },
            Shot { when: When::On("ignited".to_owned()), file: "C:/fire.png".to_owned() },
        ];
        assert_eq!(shots, wanted);
    }
}
