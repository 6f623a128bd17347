//! Which scenarios `test` and `check` take: files, folders of files, built-in ids; without any the folder `scenarios`
//! here, or the built-in ones where there is none.

use super::Failure;
use crate::fault::io_reason;
use crate::scenario::load;
use crate::scenario::problem::Report;
use std::path::{Path, PathBuf};

/// One scenario's name (path or built-in id) and its text, or why it has none.
pub struct Found {
    pub name: String,
    pub text: Result<String, Report>,
}

/// All scenarios that `paths` stand for, folders in alphabetical order.
///
/// # Errors
/// A folder that cannot be listed.
pub fn scenarios(paths: &[String]) -> Result<Vec<Found>, Failure> {
    if paths.is_empty() && !Path::new("scenarios").is_dir() {
        let found = |(id, text): (&str, &str)| Found { name: id.to_owned(), text: Ok(text.to_owned()) };
        return Ok(load::builtin().into_iter().map(found).collect());
    }
    let here = ["scenarios".to_owned()];
    let mut names = Vec::new();
    for path in if paths.is_empty() { &here } else { paths } {
        if Path::new(path).is_dir() {
            names.extend(files_in(Path::new(path))?.iter().map(|file| file.display().to_string()));
        } else {
            names.push(path.clone());
        }
    }
    let mut seen = Vec::new();
    names.retain(|name| {
        !seen.contains(name) && {
            seen.push(name.clone());
            true
        }
    });
    Ok(names.into_iter().map(|name| Found { text: load::text_of(&name), name }).collect())
}

/// The `.ron` files in a folder and the folders within it. Links to folders are not followed, so there is no endless walk.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let cannot = |error: std::io::Error| Failure(format!("{}: cannot be listed: {}", folder.display(), io_reason(&error)));
    let mut entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(cannot)?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.path();
        let is_folder = entry.file_type().map_err(cannot)?.is_dir();
        if is_folder {
            files.extend(files_in(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            files.push(path);
        }
    }
    Ok(files)
}
