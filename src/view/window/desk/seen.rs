//! Seen: whose answers have shown themselves to whom. It lies beside the work, so that what is predicted after the window was
//! closed and opened again still counts as said after the event. Each scenario's text and each name has a page of its own.

use crate::view::window::Window;
use crate::view::window::shelf::Shelf;
use crate::workbook::Changes;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

/// No scenario and no workbook: no list shows it.
const FILE: &str = "seen.json";
/// Pages that are kept, and lines of each; the oldest go first.
const MOST: usize = 100;

/// Questions, each with what was run.
type Lines = Vec<(String, Changes)>;

/// What one person has seen of one scenario.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Page {
    of: String,
    seen: Lines,
}

/// The pages, and the one that is open.
#[derive(Debug)]
pub struct Seen {
    pages: Option<Vec<Page>>,
    source: String,
    student: String,
    /// How many of its lines are kept.
    kept: usize,
}

impl Seen {
    pub const fn new() -> Self {
        Self { pages: None, source: String::new(), student: String::new(), kept: 0 }
    }

    fn key(&self) -> String {
        format!("{:016x}", xxh3_64(format!("{}\n{}", self.student, self.source).as_bytes()))
    }

    /// Opens the page of a scenario and a name, and adds what stands on it to what was seen since.
    fn turn_to(&mut self, shelf: &dyn Shelf, (source, student): (&str, &str), seen: &mut Lines) {
        if source == self.source && student == self.student && seen.len() >= self.kept {
            return;
        }
        (self.source, self.student) = (source.to_owned(), student.to_owned());
        let key = self.key();
        let pages = self.pages.get_or_insert_with(|| read(shelf));
        let own = pages.iter().find(|page| page.of == key).map(|page| page.seen.clone()).unwrap_or_default();
        self.kept = own.len();
        let fresh = std::mem::take(seen);
        *seen = own;
        for line in fresh {
            if !seen.contains(&line) {
                seen.push(line);
            }
        }
    }

    /// Writes the page down where something has come to it.
    fn keep(&mut self, shelf: &dyn Shelf, seen: &Lines) {
        let (key, folder) = (self.key(), shelf.folder());
        let (Some(folder), Some(pages)) = (folder, self.pages.as_mut().filter(|_| seen.len() > self.kept)) else { return };
        pages.retain(|page| page.of != key);
        let newest = seen[seen.len().saturating_sub(MOST)..].to_vec();
        pages.push(Page { of: key, seen: newest });
        pages.drain(..pages.len().saturating_sub(MOST));
        self.kept = seen.len();
        if let Ok(text) = serde_json::to_string(&pages) {
            // Who cannot keep it loses no work by that.
            drop(shelf.write(&folder.join(FILE), &text));
        }
    }
}

/// What is there; a file that cannot be read holds nothing.
fn read(shelf: &dyn Shelf) -> Vec<Page> {
    let path = shelf.folder().map(|folder| folder.join(FILE));
    let text = path.filter(|path| shelf.holds(path)).and_then(|path| shelf.read(&path).ok());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

impl Window {
    /// What was seen of this scenario in an earlier sitting is seen.
    pub fn mind_what_was_seen(&mut self) {
        let work = &mut self.panels.work;
        let of = (self.session.scenario().source(), work.student.trim());
        self.desk.seen.turn_to(&*self.desk.shelf, of, &mut work.seen);
    }

    pub(super) fn keep_what_was_seen(&mut self) {
        self.desk.seen.keep(&*self.desk.shelf, &self.panels.work.seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::window::shelf::Disk;

    #[test]
    fn what_was_seen_is_seen_after_the_window_was_closed_by_the_same_name_alone() {
        let folder = std::env::temp_dir().join(format!("firelance-seen-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        let disk = Disk::at(&folder);
        let line = |id: &str| (id.to_owned(), Changes::default());
        let (mut first, mut seen) = (Seen::new(), Vec::new());
        first.turn_to(&disk, ("text", "Li Hua"), &mut seen);
        seen.push(line("reach"));
        first.keep(&disk, &seen);
        seen.clear();
        first.turn_to(&disk, ("text", "Li Hua"), &mut seen);
        assert_eq!(seen, [line("reach")], "a scene made anew from the same text forgets nothing");
        let later = |of: (&str, &str), mut seen: Lines| {
            Seen::new().turn_to(&disk, of, &mut seen);
            seen
        };
        assert_eq!(later(("text", "Li Hua"), vec![line("first-fire")]), [line("reach"), line("first-fire")]);
        assert!(later(("text", "Wang"), Vec::new()).is_empty() && later(("other", "Li Hua"), Vec::new()).is_empty());
        assert!(disk.files().is_empty(), "it is no work");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
