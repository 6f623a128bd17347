//! Floods: which events are so alike and so close that a transcript tells them in one line. It words nothing.

use crate::event::{Cause, Event, Happening};
use crate::text::Language;
use crate::words;
use std::collections::BTreeMap;

/// As many like events as this, no two further apart than [`PAUSE_S`], are told in one line.
pub const FLOOD: usize = 3;
const PAUSE_S: f64 = 30.0;

/// The events' numbers, like with like. The first ignition of each owner stands alone: it is what everybody waits for.
pub fn floods(events: &[Event]) -> Vec<Vec<usize>> {
    let mut floods: Vec<Vec<usize>> = Vec::new();
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    let mut ignited: Vec<&str> = Vec::new();
    let mut left: Vec<&str> = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let owner = owner(event.happening.subject());
        if event.happening.kind() == "ignited" && !ignited.contains(&owner) {
            ignited.push(owner);
            floods.push(vec![index]);
            continue;
        }
        if is_idle(&event.happening, &mut left) || index > 0 && says_the_same(&events[index - 1].happening, &event.happening) {
            continue;
        }
        let key = likeness(&event.happening);
        let joined = open.get(&key).copied().filter(|&flood| {
            let last = floods[flood].last().map_or(0.0, |&last| events[last].at.time_s);
            event.at.time_s - last <= PAUSE_S
        });
        if let Some(flood) = joined {
            floods[flood].push(index);
        } else {
            open.insert(key, floods.len());
            floods.push(vec![index]);
        }
    }
    floods
}

/// Nobody is there any more of whom it tells: crews that have left a place are still counted to be on their way.
fn is_idle<'a>(happening: &'a Happening, left: &mut Vec<&'a str>) -> bool {
    match happening {
        Happening::CrewMoved { crew, .. } => left.contains(&crew.as_str()),
        Happening::PlaceLeft { crew } | Happening::LeftTower { crew, .. } => {
            let before = left.contains(&crew.as_str());
            left.push(crew);
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
