//! Desk: the user's work. It saves and opens workbooks, keeps what is not saved yet every few seconds, and lists
//! what is in the user's own folder. Nothing of it is part of a run.

mod listed;
mod pictures;
mod plots;
mod seen;

use super::Window;
use super::shelf::{Disk, Shelf};
use crate::scenario::Scenario;
use crate::scenario::problem::Report;
use crate::session::Session;
use crate::view::panels::work::{Wish, Work};
use crate::words::say;
use crate::workbook::{Changes, FORMAT, UNSAVED, Workbook, is_unsaved, is_workbook};
use listed::list;
use macroquad::miniquad::date::now;
use pictures::{Film, Pictures};
use seen::Seen;
use std::path::{Path, PathBuf};

/// Work that is not saved is kept this often: no crash loses more than ten seconds.
const KEEP_EVERY_S: f64 = 4.0;
/// The user's shelf, and what of the work lies there.
pub struct Desk {
    pub(super) shelf: Box<dyn Shelf>,
    kept_at_s: f64,
    /// Where the work on a scenario is kept while it is not saved: what another sitting has left there is never written over.
    unsaved: Option<(String, PathBuf)>,
    /// The text that lies on the disk, saved or kept.
    on_disk: String,
    /// It was said that unsaved work cannot be kept.
    refused: bool,
    menu_was_open: bool,
    seen: Seen,
    pictures: Pictures,
}

impl Desk {
    pub fn new() -> Self {
        Self::with(Box::new(Disk::own()))
    }

    /// A desk with a shelf of its own.
    pub const fn with(shelf: Box<dyn Shelf>) -> Self {
        Self {
            shelf,
            kept_at_s: 0.0,
            unsaved: None,
            on_disk: String::new(),
            refused: false,
            menu_was_open: false,
            seen: Seen::new(),
            pictures: Pictures::new(),
        }
    }

    /// Where unsaved work on a scenario goes.
    pub(super) fn unsaved(&mut self, scenario: &str) -> Option<PathBuf> {
        if let Some((_, path)) = self.unsaved.iter().find(|(of, _)| of == scenario) {
            return Some(path.clone());
        }
        let path = fresh_path(&*self.shelf, &format!("{UNSAVED}{scenario}"), "ron")?;
        self.unsaved = Some((scenario.to_owned(), path.clone()));
        Some(path)
    }
}

impl Window {
    /// A workbook of what there is now.
    fn workbook(&self) -> Workbook {
        let (scenario, work, kept) = (self.session.scenario(), &self.panels.work, self.session.to_keep());
        Workbook {
            workbook: FORMAT,
            student: work.student.trim().to_owned(),
            predict_first: work.predict_first,
            locked: work.locked.clone(),
            changes: Changes::from(kept),
            deeds: kept.deeds.clone(),
            answers: work.answers.iter().filter(|answer| !answer.predicted.is_empty()).cloned().collect(),
            pins: work.pins.clone(),
            notes: work.notes.clone(),
            built: self.panels.build.history.clone(),
            scenario: scenario.file.id.clone(),
            text: scenario.source().to_owned(),
        }
    }

    /// Does what the panels wished for, keeps what is not saved, and lists the folder when the menu opens.
    pub fn mind_the_desk(&mut self) {
        match self.panels.work.wish.take() {
            Some(Wish::Save) => self.save(),
            Some(Wish::Open(path)) => self.open_kept(&path),
            Some(Wish::SavePlot(file)) => self.save_plot(file),
            Some(Wish::SaveHappened(text)) => self.put_beside(("events", "txt"), Ok(text)),
            Some(Wish::SaveTable(what, table)) => self.put_beside((what, "csv"), Ok(table)),
            Some(Wish::SavePicture) => self.desk.pictures.wanted = true,
            Some(Wish::SaveFilm(steps)) => self.desk.pictures.film = Some(Film::begin(steps, &self.session)),
            None => self.go_on_with_film(),
        }
        if self.panels.menu.open && !self.desk.menu_was_open {
            self.panels.menu.kept = list(&*self.desk.shelf, self.panels.language, now());
            self.panels.menu.folder = self.desk.shelf.folder().map(|folder| folder.display().to_string()).unwrap_or_default();
        }
        self.desk.menu_was_open = self.panels.menu.open;
        if now() - self.desk.kept_at_s >= KEEP_EVERY_S {
            self.keep();
        }
    }

    fn save(&mut self) {
        let book = self.workbook();
        let saved = book.write().and_then(|text| {
            let shelf = &self.desk.shelf;
            let before = self.panels.work.saved.clone();
            let own = before.clone().filter(|path| bears(path, &name_of(&book)));
            let path = own.or_else(|| fresh_path(&**shelf, &name_of(&book), "ron"));
            let path = path.ok_or("no folder of your own was found; name one in FIRELANCE_WORK")?;
            // A shelf that is full must not keep the user from the file.
            shelf.hand_out(&path, &text);
            shelf.write(&path, &text)?;
            // A name that was given later moves the file that had none; nobody else's is touched.
            if let Some(before) = before.filter(|before| *before != path && bears(before, &book.scenario)) {
                shelf.remove(&before);
            }
            // What was kept is now saved.
            if let Some(unsaved) = self.desk.unsaved(&book.scenario) {
                self.desk.shelf.remove(&unsaved);
            }
            (self.desk.on_disk, self.desk.refused) = (text, false);
            self.panels.build.saved_at = self.panels.build.history.done();
            Ok(path)
        });
        match saved {
            Ok(path) => {
                let text = say(self.panels.language, "work-saved", &[("file", path.display().to_string().into())]);
                self.panels.toast(text, now());
                self.panels.work.saved = Some(path);
            }
            Err(reason) => self.refuse("work-not-saved", &reason),
        }
    }

    fn refuse(&mut self, key: &str, reason: &str) {
        let text = say(self.panels.language, key, &[("reason", reason.into())]);
        self.panels.notify(text, now());
    }

    /// Writes what has not been saved beside the rest, so that a crash loses a few seconds of it at most.
    pub fn keep(&mut self) {
        self.keep_what_was_seen();
        let (work, kept) = (&self.panels.work, self.session.to_keep());
        self.desk.kept_at_s = now();
        let unbuilt = self.panels.build.history.done() == self.panels.build.saved_at;
        let unwritten = work.answers.is_empty() && work.pins.is_empty() && work.notes.is_empty();
        if unbuilt && unwritten && kept.set.is_empty() && kept.deeds.is_empty() {
            return;
        }
        let book = self.workbook();
        let (Ok(text), Some(path)) = (book.write(), self.desk.unsaved(&book.scenario)) else { return };
        if text == self.desk.on_disk {
            return;
        }
        match self.desk.shelf.write(&path, &text) {
            Ok(()) => self.desk.on_disk = text,
            Err(reason) => self.tell_of_unkept(&path, &reason),
        }
    }

    /// Says that the shelf did not take a file. Of what is kept every few seconds that is said once.
    pub fn tell_of_unkept(&mut self, path: &Path, reason: &str) {
        if !is_unsaved(path) {
            self.desk.on_disk.clear();
            self.refuse("work-not-saved", reason);
        } else if !std::mem::replace(&mut self.desk.refused, true) {
            self.refuse("work-not-kept", reason);
        }
    }

    /// Opens a workbook or a scenario of the user's own; what is wrong with it is told, and all stays as it was.
    fn open_kept(&mut self, path: &Path) {
        let text = self.desk.shelf.read(path);
        self.open_text(path, text);
    }

    /// The same with a file's text, wherever it comes from.
    pub fn open_text(&mut self, path: &Path, text: Result<String, Report>) {
        self.keep();
        let name = path.display().to_string();
        let opened = text.and_then(|text| {
            if is_workbook(&text) {
                Workbook::read(&name, &text).map(|(book, scenario)| (Some(book), scenario))
            } else {
                Scenario::read(&name, &text).map(|scenario| (None, scenario))
            }
        });
        let opened = opened.and_then(|(book, scenario)| {
            let settings = book.as_ref().map(Workbook::settings).unwrap_or_default();
            Ok((book, Session::open(scenario, settings)?))
        });
        match opened {
            Ok((book, session)) => {
                self.session = session;
                self.set_the_scene(true);
                if let Some(book) = book {
                    self.take_up(book, path);
                }
            }
            Err(report) => self.refuse("work-not-opened", &report.to_string()),
        }
    }

    /// Says that work of an earlier time was never saved, where there is some.
    pub fn tell_of_left_over(&mut self) {
        if self.desk.shelf.files().iter().any(|path| is_unsaved(path)) {
            let text = say(self.panels.language, "work-kept", &[]);
            self.panels.notify(text, now());
        }
    }

    /// Goes on with the work of a workbook.
    pub fn take_up(&mut self, book: Workbook, path: &Path) {
        // What was kept goes on being kept in its place.
        self.desk.unsaved = is_unsaved(path).then(|| (book.scenario.clone(), path.to_owned()));
        let Workbook { student, predict_first, locked, answers, pins, notes, built, .. } = book;
        let saved = Some(path.to_owned()).filter(|path| !is_unsaved(path));
        // What a crash has left is not saved yet.
        self.panels.build.saved_at = if saved.is_some() || built.is_empty() { built.done() } else { usize::MAX };
        self.panels.build.history = built;
        self.panels.work = Work { student, predict_first, locked, answers, pins, notes, saved, ..Work::default() };
    }
}

/// The scenario's name and the student's.
fn name_of(book: &Workbook) -> String {
    let plain = |character: char| if character.is_alphanumeric() { character } else { '-' };
    let student: String = book.student.chars().map(plain).collect();
    if student.is_empty() { book.scenario.clone() } else { format!("{}-{student}", book.scenario) }
}

/// Whether a file is called so, with a number or without.
fn bears(path: &Path, stem: &str) -> bool {
    let own = path.file_stem().map(|own| own.to_string_lossy().into_owned()).unwrap_or_default();
    let rest = own.strip_prefix(stem).map(|rest| rest.trim_start_matches('-'));
    rest.is_some_and(|rest| rest.chars().all(|it| it.is_ascii_digit()))
}

/// A file of this name that is not in the folder yet, numbered where it must be.
pub(super) fn fresh_path(shelf: &dyn Shelf, stem: &str, ending: &str) -> Option<PathBuf> {
    let folder = shelf.folder()?;
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let mut paths = std::iter::once(stem.to_owned()).chain(numbered).map(|name| folder.join(format!("{name}.{ending}")));
    paths.find(|path| !shelf.holds(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn book(student: &str) -> Workbook {
        let text = crate::scenario::builtin().into_iter().find(|(id, _)| *id == "dean-1132").map(|(_, text)| text.to_owned());
        Workbook {
            workbook: FORMAT,
            student: student.to_owned(),
            scenario: "dean-1132".to_owned(),
            text: text.expect("built in"),
            ..Workbook::default()
        }
    }

    #[test]
    fn no_file_of_somebody_else_is_written_over() {
        let folder = std::env::temp_dir().join(format!("firelance-desk-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        let disk = Disk::at(&folder);
        let first = fresh_path(&disk, &name_of(&book("Li Hua")), "ron").unwrap();
        disk.write(&first, &book("Li Hua").write().unwrap()).unwrap();
        let second = fresh_path(&disk, &name_of(&book("Li Hua")), "ron").unwrap();
        assert_eq!(second.file_name().unwrap(), "dean-1132-Li-Hua-2.ron");
        let kept = list(&disk, Language::English, 0.0);
        assert_eq!(kept.len(), 1);
        assert!(kept[0].told.as_ref().is_ok_and(|told| told.contains("Li Hua")), "{kept:?}");
        // Nor what a crash has left: another sitting keeps its work beside it.
        let sitting = || Desk::with(Box::new(Disk::at(&folder)));
        let mut desk = sitting();
        let kept = desk.unsaved("dean-1132").unwrap();
        std::fs::write(&kept, "left").unwrap();
        assert_eq!(desk.unsaved("dean-1132").unwrap(), kept);
        assert_eq!(sitting().unsaved("dean-1132").unwrap().file_name().unwrap(), "unsaved-dean-1132-2.ron");
        std::fs::write(folder.join("torn.ron"), "(workbook: 1, scen").unwrap();
        let torn = list(&disk, Language::English, 0.0).into_iter().find(|kept| kept.title.starts_with("torn")).unwrap();
        assert!(torn.told.unwrap_err().contains("1:"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
