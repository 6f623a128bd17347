//! Load: where scenarios come from: built into the binary, or a file by its path.

use super::problem::{Problem, Report};
use super::prove::LARGEST_BYTES;
use crate::fault::io_reason;
use crate::units::{did_you_mean, nearest_names};
use include_dir::{Dir, include_dir};
use std::io::Read;
use std::path::Path;

static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// Id (the file's name without `.ron`) and text of every built-in scenario, by id.
#[must_use]
pub fn builtin() -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    collect(&SCENARIOS, true, &mut found);
    found.sort_unstable();
    found
}

/// The battles among them, by id: what lies at the top of `scenarios/`. The folder below it is the proving ground.
#[must_use]
pub fn battles() -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    collect(&SCENARIOS, false, &mut found);
    found.sort_unstable();
    found
}

fn collect(folder: &'static Dir<'static>, deeper: bool, found: &mut Vec<(&'static str, &'static str)>) {
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|ending| ending == "ron")) {
        if let (Some(id), Some(text)) = (file.path().file_stem().and_then(|stem| stem.to_str()), file.contents_utf8()) {
            found.push((id, text));
        }
    }
    if deeper {
        folder.dirs().for_each(|inner| collect(inner, deeper, found));
    }
}

/// The text of the scenario that `name` stands for: a path ending in `.ron`, or a built-in id.
///
/// # Errors
/// Why there is none, in one problem.
pub fn text_of(name: &str) -> Result<String, Report> {
    let refuse = |message: String| Report::one(Problem::whole(name, "", message));
    let path = Path::new(name);
    if let Some((_, text)) = builtin().into_iter().find(|(id, _)| *id == name) {
        return Ok(text.to_owned());
    }
    if path.is_dir() {
        return Err(refuse("is a folder, wanted one scenario file ending in .ron".to_owned()));
    }
    if path.extension().is_some_and(|ending| ending == "ron") {
        return read_file(path).map_err(refuse);
    }
    if path.is_file() {
        return Err(refuse("is not a scenario file: wanted a name ending in .ron".to_owned()));
    }
    if name.contains(std::path::is_separator) {
        return Err(refuse("there is no such file or folder".to_owned()));
    }
    if name.is_empty() {
        return Err(Report::one(Problem::whole(
            "''",
            "",
            "empty: wanted a path ending in .ron or the id of a built-in scenario",
        )));
    }
    let file = format!("{name}.ron");
    if Path::new(&file).is_file() {
        return Err(refuse(format!("unknown scenario{}", did_you_mean([file.as_str()]))));
    }
    let ids: Vec<&str> = builtin().iter().map(|(id, _)| *id).collect();
    let hint = did_you_mean(nearest_names(name, ids.iter().copied(), 3));
    let ids = if ids.len() > MOST_LISTED {
        "one of `firelance list scenarios` (in the window: key M)".to_owned()
    } else {
        ids.join(", ")
    };
    Err(refuse(format!("unknown scenario{hint}, allowed: {ids}, or a path ending in .ron")))
}

/// More ids than this are not told one by one.
const MOST_LISTED: usize = 5;

/// Reads no more than a scenario may hold, so that a huge or endless file costs nothing.
fn read_file(path: &Path) -> Result<String, String> {
    let cannot = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => format!("cannot be read: {}", io_reason(&error)),
    };
    // A pipe or a device may never end, or never begin.
    if !path.metadata().map_err(cannot)?.is_file() {
        return Err("is not a plain file, wanted a scenario file ending in .ron".to_owned());
    }
    let file = std::fs::File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    file.take(LARGEST_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() > LARGEST_BYTES {
        return Err(format!("too large: allowed {} kB", LARGEST_BYTES / 1000));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("is saved as UTF-16, wanted UTF-8".to_owned());
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("not a text: line {line} is not UTF-8, wanted a scenario in RON, saved as UTF-8")
    })
}
