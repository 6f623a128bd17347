//! Desk: where work lies on the disk. It saves and opens workbooks, keeps what is not saved yet every few seconds, and lists
//! what is in the user's own folder. Nothing of it is part of a run.

use super::Window;
use crate::fault::io_reason;
use crate::scenario::load::text_of;
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::text::Language;
use crate::view::panels::menu::Kept;
use crate::view::panels::work::{Wish, Work};
use crate::words::say;
use crate::workbook::{Changes, FORMAT, Workbook, is_workbook};
use macroquad::miniquad::date::now;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Work that is not saved is kept this often: no crash loses more than ten seconds.
const KEEP_EVERY_S: f64 = 4.0;
/// The name of what is kept begins with this.
const UNSAVED: &str = "unsaved-";

/// The user's folder, and what of the work lies there.
#[derive(Debug, Default)]
pub struct Desk {
    folder: Option<PathBuf>,
    kept_at_s: f64,
    /// Where the work on a scenario is kept while it is not saved: what another sitting has left there is never written over.
    unsaved: Option<(String, PathBuf)>,
    /// The text that lies on the disk, saved or kept.
    on_disk: String,
    menu_was_open: bool,
}

impl Desk {
    /// `FIRELANCE_WORK`, or `Firelance` among the user's documents.
    pub fn new() -> Self {
        let own = std::env::var_os("FIRELANCE_WORK").filter(|own| !own.is_empty()).map(PathBuf::from);
        let documents = || {
            let folders = directories::UserDirs::new()?;
            Some(folders.document_dir().unwrap_or_else(|| folders.home_dir()).join("Firelance"))
        };
        Self { folder: own.or_else(documents), ..Self::default() }
    }

    /// Where unsaved work on a scenario goes.
    fn unsaved(&mut self, scenario: &str) -> Option<PathBuf> {
        if let Some((_, path)) = self.unsaved.iter().find(|(of, _)| of == scenario) {
            return Some(path.clone());
        }
        let path = fresh_path(self.folder.as_deref()?, &format!("{UNSAVED}{scenario}"));
        self.unsaved = Some((scenario.to_owned(), path.clone()));
        Some(path)
    }
}

impl Window {
    /// A workbook of what there is now.
    fn workbook(&self) -> Workbook {
        let (scenario, work) = (self.session.scenario(), &self.panels.work);
        Workbook {
            workbook: FORMAT,
            student: work.student.trim().to_owned(),
            predict_first: work.predict_first,
            locked: work.locked.clone(),
            changes: Changes::from(self.session.pending()),
            answers: work.answers.iter().filter(|answer| !answer.predicted.is_empty()).cloned().collect(),
            pins: work.pins.clone(),
            scenario: scenario.file.id.clone(),
            text: scenario.source().to_owned(),
        }
    }

    /// Does what the panels wished for, keeps what is not saved, and lists the folder when the menu opens.
    pub fn mind_the_desk(&mut self) {
        match self.panels.work.wish.take() {
            Some(Wish::Save) => self.save(),
            Some(Wish::Open(path)) => self.open_kept(&path),
            None => {}
        }
        if self.panels.menu.open && !self.desk.menu_was_open {
            self.panels.menu.kept = list(self.desk.folder.as_deref(), self.panels.language);
            self.panels.menu.folder = self.desk.folder.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default();
        }
        self.desk.menu_was_open = self.panels.menu.open;
        if now() - self.desk.kept_at_s >= KEEP_EVERY_S {
            self.keep();
        }
    }

    fn save(&mut self) {
        let book = self.workbook();
        let saved = book.write().and_then(|text| {
            let folder = self.desk.folder.clone().ok_or("no folder of your own was found; name one in FIRELANCE_WORK")?;
            let before = self.panels.work.saved.clone();
            let own = before.clone().filter(|path| bears(path, &name_of(&book)));
            let path = own.unwrap_or_else(|| fresh_path(&folder, &name_of(&book)));
            write(&path, &text)?;
            // A name that was given later moves the file that had none; nobody else's is touched.
            drop(before.filter(|before| *before != path && bears(before, &book.scenario)).map(std::fs::remove_file));
            // What was kept is now saved.
            drop(self.desk.unsaved(&book.scenario).map(std::fs::remove_file));
            self.desk.on_disk = text;
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
        let work = &self.panels.work;
        self.desk.kept_at_s = now();
        let empty = work.answers.is_empty() && work.pins.is_empty() && self.session.pending().set.is_empty();
        if empty {
            return;
        }
        let book = self.workbook();
        let (Ok(text), Some(path)) = (book.write(), self.desk.unsaved(&book.scenario)) else { return };
        // A disk that refuses is told when the user saves.
        if text != self.desk.on_disk && write(&path, &text).is_ok() {
            self.desk.on_disk = text;
        }
    }

    /// Opens a workbook or a scenario of the user's own; what is wrong with it is told, and all stays as it was.
    fn open_kept(&mut self, path: &Path) {
        self.keep();
        let name = path.display().to_string();
        let opened = text_of(&name).and_then(|text| {
            if is_workbook(&text) {
                Workbook::read(&name, &text).map(|(book, scenario)| (Some(book), scenario))
            } else {
                Scenario::read(&name, &text).map(|scenario| (None, scenario))
            }
        });
        let opened = opened.and_then(|(book, scenario)| {
            let settings = book.as_ref().map(|book| Settings::from(&book.changes)).unwrap_or_default();
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
        if files(self.desk.folder.as_deref()).iter().any(|path| is_unsaved(path)) {
            let text = say(self.panels.language, "work-kept", &[]);
            self.panels.notify(text, now());
        }
    }

    /// Goes on with the work of a workbook.
    pub fn take_up(&mut self, book: Workbook, path: &Path) {
        // What was kept goes on being kept in its place.
        self.desk.unsaved = is_unsaved(path).then(|| (book.scenario.clone(), path.to_owned()));
        let Workbook { student, predict_first, locked, answers, pins, .. } = book;
        let saved = Some(path.to_owned()).filter(|path| !is_unsaved(path));
        self.panels.work = Work { student, predict_first, locked, answers, pins, saved, ..Work::default() };
    }
}

fn is_unsaved(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(UNSAVED))
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
fn fresh_path(folder: &Path, stem: &str) -> PathBuf {
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let paths = std::iter::once(stem.to_owned()).chain(numbered).map(|name| folder.join(format!("{name}.ron")));
    paths.into_iter().find(|path| !path.exists()).unwrap_or_else(|| folder.join("work.ron"))
}

/// Replaces a file in one go: a crash leaves the old one or the new one, never half of one.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {}", path.display(), io_reason(&error));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(told)?;
    }
    let fresh = path.with_extension("ron.new");
    std::fs::write(&fresh, text).and_then(|()| std::fs::rename(&fresh, path)).map_err(told)
}

/// The `.ron` files of a folder, by name.
fn files(folder: Option<&Path>) -> BTreeSet<PathBuf> {
    let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
    let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect()
}

fn list(folder: Option<&Path>, language: Language) -> Vec<Kept> {
    files(folder).into_iter().map(|path| kept(path, language)).collect()
}

/// What the menu says of a file.
fn kept(path: PathBuf, language: Language) -> Kept {
    let name = path.display().to_string();
    let file = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let read = text_of(&name).and_then(|text| {
        if !is_workbook(&text) {
            let scenario = Scenario::read(&name, &text)?;
            let title = scenario.file.title.get(language).to_owned();
            return Ok((title, say(language, "scenario-of-your-own", &[])));
        }
        let (book, scenario) = Workbook::read(&name, &text)?;
        let student = if book.student.is_empty() { file.clone() } else { book.student.clone() };
        let answers = book.answers.iter().filter(|answer| answer.came.is_some()).count().to_string();
        let values = [("student", student.as_str().into()), ("answers", answers.as_str().into())];
        let mut told = say(language, "work-of", &values);
        if is_unsaved(&path) {
            told = format!("{told} · {}", say(language, "work-unsaved", &[]));
        }
        Ok((scenario.file.title.get(language).to_owned(), told))
    });
    match read {
        Ok((title, told)) => Kept { title, told: Ok(told), path },
        Err(report) => Kept { title: file, told: Err(report.0.first().map(ToString::to_string).unwrap_or_default()), path },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let first = fresh_path(&folder, &name_of(&book("Li Hua")));
        write(&first, &book("Li Hua").write().unwrap()).unwrap();
        let second = fresh_path(&folder, &name_of(&book("Li Hua")));
        assert_eq!(second.file_name().unwrap(), "dean-1132-Li-Hua-2.ron");
        let kept = list(Some(&folder), Language::English);
        assert_eq!(kept.len(), 1);
        assert!(kept[0].told.as_ref().is_ok_and(|told| told.contains("Li Hua")), "{kept:?}");
        // Nor what a crash has left: another sitting keeps its work beside it.
        let sitting = || Desk { folder: Some(folder.clone()), ..Desk::default() };
        let mut desk = sitting();
        let kept = desk.unsaved("dean-1132").unwrap();
        std::fs::write(&kept, "left").unwrap();
        assert_eq!(desk.unsaved("dean-1132").unwrap(), kept);
        assert_eq!(sitting().unsaved("dean-1132").unwrap().file_name().unwrap(), "unsaved-dean-1132-2.ron");
        std::fs::write(folder.join("torn.ron"), "(workbook: 1, scen").unwrap();
        let torn = list(Some(&folder), Language::English).into_iter().find(|kept| kept.title == "torn").unwrap();
        assert!(torn.told.unwrap_err().contains("torn.ron:1:"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
