//! Which scenarios `test` and `check` take: files, folders of files, built-in ids; without any the folder `scenarios`
//! here, or the built-in ones where there is none.

use crate::fault::io_reason;
use crate::scenario::load;
use crate::scenario::problem::{Problem, Report};
use std::path::Path;

/// One scenario's name (path or built-in id) and its text, or why it has none.
pub struct Found {
    pub name: String,
    pub text: Result<String, Report>,
}

/// All scenarios that `paths` stand for, folders in alphabetical order; a folder that cannot be listed is one that cannot
/// be read.
pub fn scenarios(paths: &[String]) -> Vec<Found> {
    if paths.is_empty() && !Path::new("scenarios").is_dir() {
        let found = |(id, text): (&str, &str)| Found { name: id.to_owned(), text: Ok(text.to_owned()) };
        return load::builtin().into_iter().map(found).collect();
    }
    let here = ["scenarios".to_owned()];
    let mut found = Vec::new();
    for path in if paths.is_empty() { &here } else { paths } {
        if Path::new(path).is_dir() {
            collect(Path::new(path), &mut found);
        } else {
            add(path.clone(), &mut found);
        }
    }
    found
}

/// Takes a scenario in unless it is there already.
fn add(name: String, found: &mut Vec<Found>) {
    if found.iter().all(|it| it.name != name) {
        found.push(Found { text: load::text_of(&name), name });
    }
}

/// The `.ron` files in a folder and the folders within it. Links to folders are not followed, so there is no endless walk.
fn collect(folder: &Path, found: &mut Vec<Found>) {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            let name = folder.display().to_string();
            let message = format!("cannot be listed: {}", io_reason(&error));
            found.push(Found { text: Err(Report::one(Problem::whole(&name, "", message))), name });
            return;
        }
    };
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            add(path.display().to_string(), found);
        }
    }
}
