//! File: a table that grows line by line and can be gone on with after whatever ended the program.
//!
//! A line counts once its end is written; half a line is cut off. Every line that is there must be that of the run planned
//! at its place, so a file of another sweep is found out before anything is added to it.

use super::plan::Planned;
use super::table::Status;
use super::terms;
use crate::fault::io_reason;
use crate::scenario::tree::shortened;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{BufRead, BufReader, ErrorKind, Seek, SeekFrom, Write};
use std::path::Path;

/// A file to write on.
pub struct Begun {
    pub file: File,
    /// Rows that are there already.
    pub rows: u64,
    /// Those of them that tell of a failure.
    pub failed: u64,
    /// The first and the last row of a run that went well: their numbers, counted from 0, and lines.
    pub witnesses: Vec<(u64, String)>,
}

/// Makes the file with its head, or, where `resume`, finds out what of `planned` is in it.
///
/// # Errors
/// Why it cannot be written or is not the file of this sweep.
pub fn begin(path: &Path, head: &str, resume: bool, planned: impl Iterator<Item = Planned>) -> Result<Begun, String> {
    let name = path.display();
    let there = path.exists();
    if there && !resume {
        return Err(format!("--out: '{name}' is there already; --resume goes on with it, another name leaves it alone"));
    }
    if there && !path.is_file() {
        return Err(format!("--out: '{name}' is not a plain file, wanted the name of one"));
    }
    let opened = OpenOptions::new().read(true).write(true).create(true).create_new(!resume).truncate(false).open(path);
    let file = opened.map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("--out: '{name}' cannot be written: its folder is not there"),
        _ => format!("--out: '{name}' cannot be written: {}", io_reason(&error)),
    })?;
    // Where a file system knows no locks, nobody is kept away.
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return Err(format!("--out: '{name}' is being written by another sweep; wait for its end, or name another file"));
    }
    let refuse = |error: std::io::Error| format!("--out: '{name}' cannot be written: {}", io_reason(&error));
    let mut begun = Begun { file, rows: 0, failed: 0, witnesses: Vec::new() };
    let kept = found(&mut begun, head, planned).map_err(|error| match error {
        Wrong::Read(error) => format!("--resume: '{name}' cannot be read: {}", io_reason(&error)),
        Wrong::Line(line, reason) => format!("--resume: {name}:{line}: {reason}: this is the file of another sweep"),
    })?;
    begun.file.set_len(kept).map_err(refuse)?;
    begun.file.seek(SeekFrom::End(0)).map_err(refuse)?;
    if kept == 0 {
        begun.file.write_all(head.as_bytes()).map_err(refuse)?;
    }
    Ok(begun)
}

enum Wrong {
    Read(std::io::Error),
    Line(u64, String),
}

/// Reads what is there; answers how many bytes of it are whole lines of this sweep.
fn found(begun: &mut Begun, head: &str, mut planned: impl Iterator<Item = Planned>) -> Result<u64, Wrong> {
    let mut reader = BufReader::new(&begun.file);
    let mut line = String::new();
    let mut read = |line: &mut String| {
        line.clear();
        reader.read_line(line).map_err(|error| match error.kind() {
            ErrorKind::InvalidData => Wrong::Line(1, "not a text".to_owned()),
            _ => Wrong::Read(error),
        })
    };
    read(&mut line)?;
    if line != head {
        // Of a head that is not whole nothing is kept.
        let half = !line.ends_with('\n') && head.starts_with(&line);
        let (found, wanted) = (shortened(line.trim_end()), head.trim_end());
        return if half { Ok(0) } else { Err(Wrong::Line(1, format!("found the columns '{found}', planned '{wanted}'"))) };
    }
    let mut kept = line.len() as u64;
    while read(&mut line)? > 0 && line.ends_with('\n') {
        let number = begun.rows + 2;
        let Some(run) = planned.next() else {
            return Err(Wrong::Line(number, format!("found more than the {} rows planned", begun.rows)));
        };
        let ok = is_that(&line, head, &run).map_err(|reason| Wrong::Line(number, reason))?;
        if ok {
            begun.witnesses.truncate(1);
            begun.witnesses.push((begun.rows, line.clone()));
        }
        begun.failed += u64::from(!ok);
        begun.rows += 1;
        kept += line.len() as u64;
    }
    Ok(kept)
}

/// Whether a line tells of a run that went well; it must be of this run.
fn is_that(line: &str, head: &str, run: &Planned) -> Result<bool, String> {
    let (cells, names) = (record(line)?, record(head)?);
    if cells.len() != names.len() {
        return Err(format!("found {} cells, planned {}", cells.len(), names.len()));
    }
    let seed = run.seed.to_string();
    let planned = run.values.iter().map(String::as_str).chain([run.account.as_str(), seed.as_str()]);
    for ((planned, found), name) in planned.zip(&cells).zip(&names) {
        if planned != found {
            return Err(format!("found {name} {}, planned {planned}", shortened(found)));
        }
    }
    let status = cells.get(cells.len().saturating_sub(2)).unwrap_or_default();
    let found = terms::of(cells.get(cells.len() - 1).unwrap_or_default());
    match Status::ALL.iter().find(|known| known.word() == status) {
        Some(Status::Ok) if found != run.terms => {
            Err(format!("found a run with {}, planned {}", terms::told(&shortened(found)), terms::told(&run.terms)))
        }
        Some(known) => Ok(*known == Status::Ok),
        None => Err(format!("found the status '{}'", shortened(status))),
    }
}

pub(super) fn record(line: &str) -> Result<csv::StringRecord, String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    let first = reader.records().next().and_then(Result::ok);
    first.ok_or_else(|| "found a line that is no row".to_owned())
}
