//! Validate: what serde cannot know. Every name means something, every number lies in a sensible range, every text says
//! something, nothing waits for itself. Each fault carries the path of its value; where that is, the loader knows.

mod afloat;
mod circles;
pub mod deeds;
mod limits;
mod parameters;
mod parts;
mod script;
mod story;
mod world;

use super::file::ScenarioFile;
use super::known::Known;
use super::read::MOST_PROBLEMS;
use super::values::unknown;
use crate::fault::{Faults, is_id, not_an_id};
use crate::text::Text;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Everything wrong with the meaning of a file. Nothing is said of `spoiled` paths, whose values are stand-ins.
#[must_use]
pub fn validate(file: &ScenarioFile, known: &Known, spoiled: &[String]) -> Faults {
    let mut check = Check { file, known, spoiled, faults: Faults::default() };
    if !limits::check(&mut check) {
        return check.faults;
    }
    story::check_head(&mut check);
    parameters::check(&mut check);
    parameters::check_accounts(&mut check);
    world::check(&mut check);
    afloat::check(&mut check);
    script::check(&mut check);
    circles::check(&mut check);
    story::check(&mut check);
    let covered = |path: &str| spoiled.iter().any(|spoiled| is_within(path, spoiled));
    // A range that leans on a stand-in shows itself as not-a-number.
    check.faults.0.retain(|fault| !covered(&fault.path) && !fault.message.contains("NaN"));
    check.faults
}

/// `a.b[2].c` is within `a.b`, and everything within the empty path.
pub fn is_within(path: &str, outer: &str) -> bool {
    outer.is_empty() || path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// A file under examination.
struct Check<'a> {
    file: &'a ScenarioFile,
    known: &'a Known,
    spoiled: &'a [String],
    faults: Faults,
}

impl<'a> Check<'a> {
    /// Times of the run up to its end. Where the duration itself is wrong, that is said, and nothing of the times.
    fn run_time_s(&self) -> RangeInclusive<f64> {
        let duration_s = self.file.duration_s;
        0.0..=if story::DURATION_S.contains(&duration_s) { duration_s } else { f64::INFINITY }
    }

    /// The text says something in every language it has.
    fn text(&mut self, path: &str, text: &Text) {
        let unread = self.spoiled.iter().any(|spoiled| is_within(spoiled, path));
        if unread {
            return;
        }
        if text.strings().next().is_none() || text.strings().any(|text| text.trim().is_empty()) {
            self.faults.add(path, "empty: found a text without words");
        }
        text.strings().for_each(|text| self.plain(path, text));
    }

    /// A text goes to terminals: it must not be able to clear them or change their colours.
    fn plain(&mut self, path: &str, text: &str) {
        if let Some(found) = text.chars().find(|it| it.is_control() && !matches!(it, '\n' | '\r' | '\t')) {
            self.faults.add(path, format!("not plain text: found the control character {}", found.escape_unicode()));
        }
    }

    /// Ids are short names that can stand on a command line and in a column's head.
    fn id(&mut self, path: &str, id: &str) {
        if id.is_empty() {
            self.faults.add(path, "empty: found no id");
        } else if !is_id(id) {
            self.faults.add(path, not_an_id(&super::tree::shortened(id)));
        }
    }

    /// Each id is well formed and stands for one thing only.
    fn unique(&mut self, ids: impl IntoIterator<Item = (String, &'a str)>) {
        let mut first: BTreeMap<&str, String> = BTreeMap::new();
        for (path, id) in ids {
            self.id(&path, id);
            match first.get(id) {
                Some(earlier) if !id.is_empty() => self.faults.add(&path, format!("duplicate id '{id}': already at {earlier}")),
                _ => {
                    first.insert(id, path);
                }
            }
        }
    }

    /// `found` is one of the ids in `allowed`, which stand in the list at `list`.
    fn refers(&mut self, path: &str, what: &str, found: &str, (list, allowed): (&str, &[&str])) {
        if !self.full() && !allowed.contains(&found) && !self.doubtful(list) {
            self.faults.add(path, unknown(what, found, allowed.iter().copied()));
        }
    }

    /// Whether ids of the list at this path are missing because something else is wrong there.
    fn doubtful(&self, list: &str) -> bool {
        self.spoiled.iter().any(|spoiled| {
            let inside = spoiled.strip_prefix(list).is_some_and(|rest| {
                let item = rest.starts_with('[') && rest.find(']').is_some();
                let part = rest.split_once(']').map_or("", |(_, part)| part);
                item && matches!(part, "" | ".id" | ".is")
            });
            is_within(list, spoiled) || inside
        })
    }

    /// Whether there are more faults than anyone reads; looking for the nearest name costs time.
    fn full(&self) -> bool {
        self.faults.0.len() >= MOST_PROBLEMS
    }

    /// Claims exist; where `needed`, there is at least one.
    fn claims(&mut self, path: &str, claims: &[String], needed: bool) {
        if claims.is_empty() && needed {
            self.faults.add(path, "empty: found no claim, wanted at least one");
        }
        for (index, claim) in claims.iter().enumerate() {
            self.claim(&format!("{path}[{index}]"), claim);
        }
    }

    fn claim(&mut self, path: &str, claim: &str) {
        self.named(path, "claim", claim, &self.known.claims);
    }

    /// `found` is one of the names that the program knows; with an empty list there is only something to be said.
    fn named(&mut self, path: &str, what: &str, found: &str, known: &[&str]) {
        if found.is_empty() {
            self.faults.add(path, format!("empty: found no {what}"));
        } else if !self.full() && !known.is_empty() && !known.contains(&found) {
            self.faults.add(path, unknown(what, found, known.iter().copied()));
        }
    }
}
