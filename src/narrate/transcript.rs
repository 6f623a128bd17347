//! Transcript: a run told line by line. It goes on with a record that grows, so that whoever shows it while it runs words
//! each sentence once, and says in the end just what a reader of the whole record says.

use super::floods::{FLOOD, Floods};
use super::{gathered_sentence, sentence};
use crate::event::Event;
use crate::intent::Deed;
use crate::recording::{Head, Recording};
use crate::text::Language;
use crate::units::format_clock;

/// One sentence of a transcript.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Number of the first event it tells of.
    pub event: usize,
    /// How many events it tells of.
    pub count: usize,
    /// When the first of them happened, seconds.
    pub time_s: f64,
    pub text: String,
}

impl Line {
    /// The sentence behind its time.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{:>5}  {}", format_clock(self.time_s), self.text)
    }
}

/// What a record tells up to where it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    head: Head,
    deeds: Vec<Deed>,
    language: Language,
    floods: Floods,
    last: Option<Event>,
    lines: Vec<Line>,
}

impl Transcript {
    /// The lines, in the order of their first events.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Whether what was read is the beginning of this record, and not of another run or of one whose past was changed.
    #[must_use]
    pub fn is_of(&self, recording: &Recording) -> bool {
        let last = self.floods.read().checked_sub(1).and_then(|last| recording.events.get(last));
        let told_s = self.last.as_ref().map_or(0, |last| last.at.step);
        let known = recording.deeds.get(..self.deeds.len()) == Some(&self.deeds[..]);
        self.last.as_ref() == last
            && self.head == recording.head
            && known
            && recording.deeds[self.deeds.len()..].iter().all(|deed| deed.step >= told_s)
    }

    /// Goes on to the end of the record; of another one, or in another language, it begins anew.
    pub fn read_on(&mut self, recording: &Recording, language: Language) {
        if self.language != language || !self.is_of(recording) {
            *self = Self { head: recording.head.clone(), language, ..Self::default() };
        }
        if self.deeds.len() < recording.deeds.len() {
            self.deeds.clone_from(&recording.deeds);
        }
        if self.floods.read() == recording.events.len() {
            return;
        }
        for flood in self.floods.read_on(&recording.events) {
            put(&mut self.lines, &self.floods.all()[flood], recording, language);
        }
        self.last = recording.events.last().cloned();
    }
}

/// Words a flood: a line for each of its events, or one for all.
fn put(lines: &mut Vec<Line>, flood: &[usize], recording: &Recording, language: Language) {
    let place = |lines: &[Line], event: usize| lines.binary_search_by_key(&event, |line| line.event);
    let told = if flood.len() < FLOOD { flood } else { &flood[..1] };
    for &event in flood[1..].iter().take(FLOOD).filter(|event| !told.contains(event)) {
        if let Ok(alone) = place(lines, event) {
            lines.remove(alone);
        }
    }
    let count = if told.len() < flood.len() { flood.len() } else { 1 };
    for &event in told {
        let place = place(lines, event);
        if place.is_ok_and(|place| lines[place].count == count) {
            continue;
        }
        let of = |number: usize| &recording.events[number];
        let text = if count > 1 {
            gathered_sentence(&flood.iter().map(|&number| of(number)).collect::<Vec<_>>(), recording, language)
        } else {
            sentence(of(event), recording, language)
        };
        let line = Line { event, count, time_s: of(event).at.time_s, text };
        match place {
            Ok(place) => lines[place] = line,
            Err(place) => lines.insert(place, line),
        }
    }
}
