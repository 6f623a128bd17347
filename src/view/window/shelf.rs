//! Shelf: where work lies. A disk on a desktop; in a browser the page's own store.

use super::platform::{documents, screen_as_png};
use crate::export::heading::Heading;
use crate::fault::io_reason;
use crate::scenario::load::text_of;
use crate::scenario::problem::{Problem, Report};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A place for files, by name.
pub trait Shelf {
    /// The folder in which the user's own files are; `None` where there is none.
    fn folder(&self) -> Option<PathBuf>;
    /// The `.ron` files of that folder, by name.
    fn files(&self) -> BTreeSet<PathBuf>;
    fn holds(&self, path: &Path) -> bool;
    /// When a file was changed last, seconds since 1970; `None` where the shelf does not know.
    fn changed_s(&self, path: &Path) -> Option<f64>;
    /// # Errors
    /// Why it cannot be read.
    fn read(&self, path: &Path) -> Result<String, Report>;
    /// Replaces a file in one go: a crash leaves the old one or the new one, never half of one.
    ///
    /// # Errors
    /// Why it could not be written.
    fn write(&self, path: &Path, text: &str) -> Result<(), String>;
    fn remove(&self, path: &Path);
    /// Gives the user a saved file to take along, where the shelf itself cannot be reached from outside.
    fn hand_out(&self, path: &Path, text: &str);
    /// Puts a file that is no work, a picture or a table, where the user finds it.
    ///
    /// # Errors
    /// Why it could not be written.
    fn give(&self, path: &Path, text: &str) -> Result<(), String> {
        self.write(path, text)
    }
    /// Puts what is painted so far, as a PNG below its heading, where the user finds it.
    ///
    /// # Errors
    /// Why it could not be written.
    fn give_screen(&self, path: &Path, heading: &Heading) -> Result<(), String>;
}

/// A folder of the disk.
#[derive(Debug)]
pub struct Disk {
    folder: Option<PathBuf>,
}

impl Disk {
    /// The user's own.
    pub fn own() -> Self {
        Self { folder: documents() }
    }

    #[cfg(test)]
    pub fn at(folder: &Path) -> Self {
        Self { folder: Some(folder.to_owned()) }
    }
}

impl Shelf for Disk {
    fn folder(&self) -> Option<PathBuf> {
        self.folder.clone()
    }

    fn files(&self) -> BTreeSet<PathBuf> {
        let entries = self.folder.as_ref().and_then(|folder| std::fs::read_dir(folder).ok());
        let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect()
    }

    fn holds(&self, path: &Path) -> bool {
        path.exists()
    }

    fn changed_s(&self, path: &Path) -> Option<f64> {
        let changed = std::fs::metadata(path).ok()?.modified().ok()?;
        Some(changed.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs_f64())
    }

    fn read(&self, path: &Path) -> Result<String, Report> {
        if path.extension().is_some_and(|ending| ending == "json") {
            let whole = |error| Report::one(Problem::whole(&path.display().to_string(), "", io_reason(&error)));
            return std::fs::read_to_string(path).map_err(whole);
        }
        text_of(&path.display().to_string())
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), String> {
        write(path, text.as_bytes())
    }

    fn remove(&self, path: &Path) {
        // One that is not there is as good as one removed.
        drop(std::fs::remove_file(path));
    }

    fn hand_out(&self, _: &Path, _: &str) {}

    fn give_screen(&self, path: &Path, heading: &Heading) -> Result<(), String> {
        write(path, &screen_as_png(heading)?)
    }
}

/// Replaces a file in one go.
fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {}", path.display(), io_reason(&error));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(told)?;
    }
    let fresh = path.with_extension("ron.new");
    std::fs::write(&fresh, bytes).and_then(|()| std::fs::rename(&fresh, path)).map_err(told)
}
