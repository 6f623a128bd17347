//! Floods: which events are so alike and so close that a transcript tells them in one line. It words nothing.

use crate::event::{Cause, Event, Happening};
use crate::text::Language;
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// As many like events as this, no two further apart than [`PAUSE_S`], are told in one line.
pub const FLOOD: usize = 3;
const PAUSE_S: f64 = 30.0;

/// The events' numbers, like with like. The first ignition of each owner stands alone: it is what everybody waits for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floods {
    all: Vec<Vec<usize>>,
    /// The flood that the next event of a likeness may join.
    open: BTreeMap<String, usize>,
    ignited: BTreeSet<String>,
    /// Crews that have left their place.
    left: BTreeSet<String>,
    read: usize,
}

impl Floods {
    #[must_use]
    pub fn all(&self) -> &[Vec<usize>] {
        &self.all
    }

    /// How many events were read.
    #[must_use]
    pub const fn read(&self) -> usize {
        self.read
    }

    /// Goes on to the last of the events, and tells which floods have grown.
    pub fn read_on(&mut self, events: &[Event]) -> BTreeSet<usize> {
        let grown = (self.read..events.len()).filter_map(|index| self.take_in(events, index)).collect();
        self.read = events.len();
        grown
    }

    /// The flood that an event belongs to; none where nothing is told of it.
    fn take_in(&mut self, events: &[Event], index: usize) -> Option<usize> {
        let event = &events[index];
        let owner = owner(event.happening.subject());
        if event.happening.kind() == "ignited" && !self.ignited.contains(owner) {
            self.ignited.insert(owner.to_owned());
            return Some(self.begin(index));
        }
        let said = index > 0 && says_the_same(&events[index - 1].happening, &event.happening);
        if is_idle(&event.happening, &mut self.left) || said {
            return None;
        }
        let key = likeness(&event.happening);
        let joined = self.open.get(&key).copied().filter(|&flood| {
            let last = self.all[flood].last().map_or(0.0, |&last| events[last].at.time_s);
            event.at.time_s - last <= PAUSE_S
        });
        if let Some(flood) = joined {
            self.all[flood].push(index);
            return joined;
        }
        let flood = self.begin(index);
        self.open.insert(key, flood);
        Some(flood)
    }

    fn begin(&mut self, index: usize) -> usize {
        self.all.push(vec![index]);
        self.all.len() - 1
    }
}

/// Nobody is there any more of whom it tells: crews that have left a place are still counted to be on their way.
fn is_idle(happening: &Happening, left: &mut BTreeSet<String>) -> bool {
    match happening {
        Happening::CrewMoved { crew, .. } => left.contains(crew),
        Happening::PlaceLeft { crew } | Happening::LeftTower { crew, .. } => {
            let before = !left.insert(crew.clone());
            before && matches!(happening, Happening::PlaceLeft { .. })
        }
        _ => false,
    }
}

/// A bundle thrown burning was lit: one of the two sentences is enough.
fn says_the_same(before: &Happening, happening: &Happening) -> bool {
    match (before, happening) {
        (Happening::BundleThrown { bundle, lit: true, .. }, Happening::Ignited { part, cause: Cause::Hand, .. }) => {
            bundle == part
        }
        _ => false,
    }
}

/// Two events with the same likeness may be told in one line.
fn likeness(happening: &Happening) -> String {
    let detail = match happening {
        Happening::Ignited { part, cause, .. } => format!("{} {cause:?}", stem(part)),
        Happening::DriedOut { part, .. } | Happening::BurntThrough { part, .. } => stem(part).to_owned(),
        Happening::JointBroke { failure, .. } => format!("{failure:?}"),
        Happening::BundleThrown { lit, .. } => format!("{lit}"),
        Happening::Hissing { hangs, .. } => format!("{hangs}"),
        Happening::BombThrown { on_chain, .. } => format!("{on_chain}"),
        Happening::BrandCaught { by, .. } => format!("{by:?}"),
        Happening::TookCover { from, .. } => format!("{from:?}"),
        Happening::TookToWater { crew, .. } => crew.clone(),
        Happening::Rammed { by, .. } => owner(by).to_owned(),
        _ => String::new(),
    };
    let of = if happening.of_crew() { happening.subject() } else { owner(happening.subject()) };
    format!("{} {of} {detail}", happening.kind())
}

/// Whose a piece is, for one line about many: `oxen` of `oxen-17`; but `tower-1` has a name of its own.
pub fn owner(id: &str) -> &str {
    let whole = id.split('.').next().unwrap_or(id);
    if words::has_own_name(Language::English, whole) { whole } else { stem(id) }
}

/// The owner of a numbered or dotted id: `oxen` of `oxen-17`, `bridge` of `bridge.post-2`, `hide` of `hide-3`.
pub fn stem(id: &str) -> &str {
    let whole = id.split('.').next().unwrap_or(id);
    let bare = whole.trim_end_matches(|character: char| character.is_ascii_digit());
    bare.strip_suffix('-').filter(|_| bare.len() < whole.len()).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_ids_have_an_owner() {
        assert_eq!(
            (stem("oxen-17"), stem("bridge.post-2"), stem("hide"), stem("dean-1132x")),
            ("oxen", "bridge", "hide", "dean-1132x")
        );
        assert_eq!((owner("tower-1.post-2"), owner("junks-3.sail")), ("tower-1", "junks"));
    }
}
