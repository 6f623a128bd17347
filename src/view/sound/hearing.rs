//! Hearing: what comes by the ear from one frame to the next, each sound as late as it travels.

use super::cues::{Cue, FLARE, cue_of, find};
use super::ear::{Ear, Side, place_of};
use crate::event::{Cause, Event, Happening};
use crate::mechanics::sound::{level_db, speed_m_s};
use crate::recording::Recording;
use crate::sample::{BombSample, Frame};
use crate::units::{Vec2, ZERO_C_K};

/// What lies farther back than this when the run has jumped ahead is past, s.
const PAST_S: f64 = 10.0;

/// What is quieter than this at the ear is lost in the noise of a battle, dB (assumed; a quiet room has as much).
const LEAST_DB: f64 = 35.0;

/// A sound at the ear.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    pub cue: &'static Cue,
    /// From where, where it has a place.
    pub from: Option<From>,
    /// When it comes by, s of the run.
    pub due_s: f64,
}

/// Where a sound comes from, as it is heard.
#[derive(Clone, Debug, PartialEq)]
pub struct From {
    pub side: Side,
    pub distance_m: f64,
    pub delay_s: f64,
    /// Peak level at the ear, dB, where the law of sound says it.
    pub level_db: Option<f64>,
}

impl Heard {
    /// Peak level at the ear, dB: by the law, or as loud as such things are assumed to be.
    #[must_use]
    pub fn loudness_db(&self) -> f64 {
        let assumed = |distance_m| level_db(self.cue.level_db_at_1m, distance_m);
        self.from.as_ref().map_or_else(|| assumed(100.0), |from| from.level_db.unwrap_or_else(|| assumed(from.distance_m)))
    }
}

/// What has been heard, and what is on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Hearing {
    to_s: f64,
    coming: Vec<Heard>,
}

impl Default for Hearing {
    /// Nothing has been heard, not even what happens at the very start.
    fn default() -> Self {
        Self { to_s: -1.0, coming: Vec::new() }
    }
}

impl Hearing {
    /// What comes by since the last frame. A run that went back begins to be heard anew.
    pub fn listen(&mut self, recording: &Recording, frame: &Frame, ear: &Ear) -> Vec<Heard> {
        let now_s = frame.time_s;
        if now_s <= 0.0 {
            *self = Self::default();
            return Vec::new();
        }
        if now_s < self.to_s {
            *self = Self { to_s: now_s, coming: Vec::new() };
        }
        let since_s = self.to_s.max(now_s - PAST_S);
        let events = &recording.events;
        let first = events.partition_point(|event| event.at.time_s <= since_s);
        let happened = events[first..].iter().take_while(|event| event.at.time_s <= now_s);
        self.coming.extend(happened.filter_map(|event| heard(event, recording, frame, ear)));
        self.to_s = now_s;
        let (mut here, coming) = self.coming.drain(..).partition::<Vec<_>, _>(|heard| heard.due_s <= now_s);
        self.coming = coming;
        here.retain(|heard| heard.due_s > now_s - PAST_S);
        here
    }
}

/// An event as it is heard; nothing where it is silent.
fn heard(event: &Event, recording: &Recording, frame: &Frame, ear: &Ear) -> Option<Heard> {
    let id = match &event.happening {
        // A soft case opens: its stock is the thing, and the bomb a part of it.
        Happening::Ignited { part, cause: Cause::Fuse, .. } => part,
        other => other.subject(),
    };
    let bomb = frame.bombs.iter().find(|bomb| bomb.id == id);
    if let Happening::Heard { level_db, delay_s, .. } = event.happening {
        // The bang of a bomb is heard as what became of it.
        return if bomb.is_some() { None } else { told(event, level_db, delay_s, frame, ear) };
    }
    let (cue, loudness_db) = cue_and_loudness(&event.happening, bomb)?;
    let from = place_of(&event.happening, recording, frame).map(|place| {
        let distance_m = ear.distance_m(place);
        let delay_s = distance_m / sound_m_s(frame);
        let level_db = loudness_db.map(|loudness_db| level_db(loudness_db, distance_m));
        From { side: ear.side(place), distance_m, delay_s, level_db }
    });
    let due_s = event.at.time_s + from.as_ref().map_or(0.0, |from| from.delay_s);
    Some(Heard { cue, from, due_s }).filter(|heard| heard.loudness_db() >= LEAST_DB)
}

/// What a listener of the scenario says that he hears now.
fn told(event: &Event, level_db: f64, delay_s: f64, frame: &Frame, ear: &Ear) -> Option<Heard> {
    let cue = cue_of(event.happening.kind())?;
    let origin = frame.waves.first().map_or(Vec2::ZERO, |wave| wave.origin);
    let from = From { side: ear.side(origin), distance_m: delay_s * sound_m_s(frame), delay_s, level_db: Some(level_db) };
    Some(Heard { cue, from: Some(from), due_s: event.at.time_s })
}

/// What an event is heard as, and how loud the law says that it is a metre away: only bombs are told by the law.
fn cue_and_loudness(happening: &Happening, bomb: Option<&BombSample>) -> Option<(&'static Cue, Option<f64>)> {
    let cue = cue_of(happening.kind())?;
    match (happening, bomb) {
        (Happening::Burst { .. }, Some(bomb)) => Some((cue, Some(bomb.bang_db_at_1m))),
        (Happening::Ignited { .. }, Some(bomb)) => Some((find(FLARE)?, Some(bomb.bang_db_at_1m))),
        _ => Some((cue, None)),
    }
}

fn sound_m_s(frame: &Frame) -> f64 {
    speed_m_s(frame.weather.temperature_c + ZERO_C_K)
}

/// A line of captions.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub heard: Heard,
    /// How often the same was heard while it stands.
    pub times: u32,
    until_s: f64,
}

/// The captions: what is heard stands for a while, the same from the same side once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Captions {
    pub hearing: Hearing,
    pub lines: Vec<Line>,
}

/// How long a line stands, s of the clock on the wall, and how many stand at once.
const STANDS_S: f64 = 3.0;
pub const LINES: usize = 3;

impl Captions {
    /// Takes in a sound at `now_s` of the clock on the wall. Of too many the least loud goes.
    pub fn take(&mut self, heard: Heard, now_s: f64) {
        let side = |heard: &Heard| heard.from.as_ref().map(|from| from.side);
        let same = |line: &&mut Line| line.heard.cue == heard.cue && side(&line.heard) == side(&heard);
        let until_s = now_s + STANDS_S;
        if let Some(line) = self.lines.iter_mut().find(same) {
            *line = Line { heard, times: line.times + 1, until_s };
            return;
        }
        self.lines.push(Line { heard, times: 1, until_s });
        if self.lines.len() > LINES {
            let least = |(_, one): &(usize, &Line), (_, other): &(usize, &Line)| {
                one.heard.loudness_db().total_cmp(&other.heard.loudness_db())
            };
            let quietest = self.lines.iter().enumerate().min_by(least).map_or(0, |(at, _)| at);
            self.lines.remove(quietest);
        }
    }

    /// Takes away what has stood long enough.
    pub fn forget(&mut self, now_s: f64) {
        self.lines.retain(|line| line.until_s > now_s);
    }
}

#[cfg(test)]
mod tests {
    use super::super::cues::CUES;
    use super::*;
    use crate::event::At;
    use crate::sample::BombSample;

    fn run() -> (Recording, Frame) {
        let at = At { step: 100, time_s: 1.0 };
        let burst = Happening::Burst { bomb: "bomb".to_owned(), fragments: 9, height_m: 0.0, in_air: false };
        let recording = Recording { events: vec![Event { at, happening: burst }], ..Recording::default() };
        let bomb =
            BombSample { id: "bomb".to_owned(), position: Vec2::new(340.0, 1.6), bang_db_at_1m: 170.0, ..BombSample::default() };
        let frame = Frame { bombs: vec![bomb], listeners: vec![Vec2::new(0.0, 1.6)], ..Frame::default() };
        (recording, frame)
    }

    #[test]
    fn a_bang_is_heard_once_as_late_and_as_loud_as_the_law_says() {
        let (recording, mut frame) = run();
        let (ear, mut hearing, mut when) = (Ear::of(&frame, -50.0, 50.0), Hearing::default(), Vec::new());
        for step in 0..=400_u32 {
            frame.time_s = f64::from(step) * 0.01;
            when.extend(hearing.listen(&recording, &frame, &ear).into_iter().map(|heard| (frame.time_s, heard)));
        }
        let [(time_s, heard)] = &when[..] else { panic!("{when:?}") };
        let from = heard.from.as_ref().unwrap();
        assert!((*time_s - (1.0 + 340.0 / 331.3)).abs() < 0.011, "{time_s}");
        assert_eq!((heard.cue.id, from.side), ("thunderclap", Side::FarRight));
        assert!((from.level_db.unwrap() - level_db(170.0, 340.0)).abs() < 1e-9);
    }

    #[test]
    fn a_soft_case_that_its_fuse_opens_flares_up_and_what_another_fire_lights_crackles() {
        let (_, frame) = run();
        let ear = Ear::of(&frame, -50.0, 50.0);
        let lit = |cause| {
            let (thing, part, place) = ("stock".to_owned(), "bomb".to_owned(), Vec2::ZERO);
            let event = Event { at: At::default(), happening: Happening::Ignited { thing, part, cause, place } };
            heard(&event, &Recording::default(), &frame, &ear).unwrap()
        };
        let told = [Cause::Fuse, Cause::Flames].map(|cause| {
            let heard = lit(cause);
            (heard.cue.id, heard.from.unwrap().level_db.is_some())
        });
        assert_eq!(told, [("flare", true), ("crackle", false)]);
    }

    #[test]
    fn what_is_long_past_is_not_heard_and_a_run_gone_back_is_heard_anew() {
        let (recording, mut frame) = run();
        let (ear, mut hearing) = (Ear::of(&frame, -50.0, 50.0), Hearing::default());
        frame.time_s = 100.0;
        assert!(hearing.listen(&recording, &frame, &ear).is_empty());
        frame.time_s = 0.5;
        assert!(hearing.listen(&recording, &frame, &ear).is_empty());
        frame.time_s = 3.0;
        assert_eq!(hearing.listen(&recording, &frame, &ear).len(), 1);
    }

    #[test]
    fn the_same_sound_stands_once_and_of_many_the_least_loud_goes() {
        let heard = |cue: &'static Cue| Heard { cue, from: None, due_s: 0.0 };
        let mut captions = Captions::default();
        captions.take(heard(&CUES[0]), 0.0);
        captions.take(heard(&CUES[0]), 1.0);
        assert_eq!(captions.lines[0].times, 2);
        CUES[1..].iter().for_each(|cue| captions.take(heard(cue), 1.0));
        let told: Vec<_> = captions.lines.iter().map(|line| line.heard.cue.id).collect();
        assert_eq!(told, CUES[..LINES].iter().map(|cue| cue.id).collect::<Vec<_>>());
        captions.forget(3.5);
        assert_eq!(captions.lines.len(), LINES);
        captions.forget(4.5);
        assert!(captions.lines.is_empty());
    }
}
