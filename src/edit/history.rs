//! History: the steps made so far, each with its name, to go back and forth between. It outlives runs and restarts.

use super::Edit;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// More steps than these are forgotten, the oldest first.
const MOST: usize = 500;

/// What a step did: key of its name among the texts, and the thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    pub key: String,
    pub id: String,
}

/// One step: the stretch of text that it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    name: Name,
    at: usize,
    was: String,
    is: String,
}

/// The steps, and how many of them are done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    steps: VecDeque<Step>,
    done: usize,
}

impl History {
    /// Takes down a step; what had been undone before it is forgotten.
    pub fn note(&mut self, edit: &Edit, id: &str, texts: (&str, &str)) {
        self.push(Name { key: edit.key().to_owned(), id: id.to_owned() }, texts);
    }

    /// Takes down that an empty field was begun on.
    pub fn note_empty(&mut self, texts: (&str, &str)) {
        self.push(Name { key: "edit-empty".to_owned(), id: String::new() }, texts);
    }

    fn push(&mut self, name: Name, (before, after): (&str, &str)) {
        self.steps.truncate(self.done);
        self.steps.push_back(Step::between(name, before, after));
        if self.steps.len() > MOST {
            self.steps.pop_front();
        }
        self.done = self.steps.len();
    }

    /// What would be undone.
    #[must_use]
    pub fn last(&self) -> Option<&Name> {
        self.done.checked_sub(1).and_then(|last| self.steps.get(last)).map(|step| &step.name)
    }

    /// What would be done again.
    #[must_use]
    pub fn next(&self) -> Option<&Name> {
        self.steps.get(self.done).map(|step| &step.name)
    }

    /// The text before the last step; `None` where there is none, or where the text is another than it made.
    pub fn undo(&mut self, text: &str) -> Option<String> {
        let step = self.steps.get(self.done.checked_sub(1)?)?;
        let before = swap(text, step.at, &step.is, &step.was)?;
        self.done -= 1;
        Some(before)
    }

    /// The text after the next step.
    pub fn redo(&mut self, text: &str) -> Option<String> {
        let step = self.steps.get(self.done)?;
        let after = swap(text, step.at, &step.was, &step.is)?;
        self.done += 1;
        Some(after)
    }

    /// Whether there is no step to go back or forth to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Forgets the oldest steps until so many bytes of text less are kept; answers whether there was one to forget.
    pub fn forget(&mut self, bytes: usize) -> bool {
        let mut forgotten = 0;
        while forgotten < bytes.max(1) {
            let Some(step) = self.steps.pop_front() else { break };
            forgotten += step.was.len() + step.is.len() + step.name.id.len();
            // A step that was undone and whose forerunners are gone leads nowhere.
            self.done = match self.done.checked_sub(1) {
                Some(done) => done,
                None => {
                    self.steps.clear();
                    0
                }
            };
        }
        forgotten > 0
    }

    /// How many steps can be undone.
    #[must_use]
    pub const fn done(&self) -> usize {
        self.done
    }
}

impl Step {
    fn between(name: Name, before: &str, after: &str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let head: usize = before.chars().zip(after.chars()).take_while(same).map(|(it, _)| it.len_utf8()).sum();
        let (before, after) = (&before[head..], &after[head..]);
        let tail: usize = before.chars().rev().zip(after.chars().rev()).take_while(same).map(|(it, _)| it.len_utf8()).sum();
        let (was, is) = (&before[..before.len() - tail], &after[..after.len() - tail]);
        Self { name, at: head, was: was.to_owned(), is: is.to_owned() }
    }
}

fn swap(text: &str, at: usize, from: &str, to: &str) -> Option<String> {
    let (head, rest) = (text.get(..at)?, text.get(at..)?);
    Some([head, to, rest.strip_prefix(from)?].concat())
}
