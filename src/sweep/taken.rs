//! Taken: runs that were made elsewhere, as rows of tables of the same sweep, such as those of its shards.
//!
//! The rows of every table stand in the order of the plan, as each sweep writes them, so only the next row of each is
//! looked at and memory does not grow with the number of runs. A row that nobody planned is told, never left out.

use super::file::record;
use super::plan::Planned;
use super::table::{Broken, Status};
use super::terms;
use crate::fault::io_reason;
use crate::scenario::tree::shortened;
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::PathBuf;

/// Tables being read side by side.
#[derive(Default)]
pub struct Taken {
    tables: Vec<Source>,
}

/// A row and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// `part-3.csv:17`.
    pub place: String,
    /// The line with its end.
    pub line: String,
    pub broken: Option<Broken>,
    /// The first of its table that went well: whoever doubts the table makes this run again.
    pub witness: bool,
}

struct Source {
    name: String,
    rows: BufReader<File>,
    next: Option<Row>,
    number: u64,
    witnessed: bool,
}

struct Row {
    line: String,
    /// Varied values, account and seed.
    key: Vec<String>,
    /// Of a run that went well.
    terms: Option<String>,
    broken: Option<Broken>,
}

impl Taken {
    /// Opens tables whose first line must be `head`.
    ///
    /// # Errors
    /// Which file cannot be read or is of another sweep.
    pub fn open(files: &[PathBuf], head: &str) -> Result<Self, String> {
        let mut tables = Vec::new();
        for file in files {
            let name = file.display().to_string();
            let opened = File::open(file).map_err(|error| format!("--take: {name}: cannot be read: {}", io_reason(&error)))?;
            let mut source = Source { name, rows: BufReader::new(opened), next: None, number: 1, witnessed: false };
            let found = source.line()?.unwrap_or_default();
            if found != head {
                let (found, wanted) = (shortened(found.trim_end()), head.trim_end());
                return Err(source.wrong(&format!("found the columns '{found}', planned '{wanted}'")));
            }
            source.advance(head)?;
            tables.push(source);
        }
        Ok(Self { tables })
    }

    /// The row of a run, if one of the tables has it next. Runs must be asked for in the order of the plan.
    ///
    /// # Errors
    /// What is wrong with the row after it, or that two tables do not agree on it.
    pub fn row(&mut self, run: &Planned, head: &str) -> Result<Option<Found>, String> {
        let mut found: Option<Found> = None;
        for source in &mut self.tables {
            let Some(row) = source.next.take_if(|row| is_of(row, run)) else { continue };
            if let Some(terms) = row.terms.as_ref().filter(|terms| **terms != run.terms) {
                let (found, planned) = (shortened(terms), &run.terms);
                return Err(source.wrong(&format!("found a run with {}, planned {}", terms::told(&found), terms::told(planned))));
            }
            // What took too long there may come to its end here.
            if row.broken.as_ref().is_some_and(|broken| broken.status == Status::Timeout) {
                source.advance(head)?;
                continue;
            }
            if let Some(other) = found.as_ref().filter(|other| other.line != row.line) {
                return Err(source.wrong(&format!("this run came out otherwise at {}", other.place)));
            }
            let (place, witness) = (format!("{}:{}", source.name, source.number), row.broken.is_none() && !source.witnessed);
            source.witnessed |= witness;
            source.advance(head)?;
            let before = found.is_some_and(|other| other.witness);
            found = Some(Found { place, line: row.line, broken: row.broken, witness: witness || before });
        }
        Ok(found)
    }

    /// After the last run: that no table has a row left.
    ///
    /// # Errors
    /// The first row that is nobody's.
    pub fn finish(&self) -> Result<(), String> {
        match self.tables.iter().find(|source| source.next.is_some()) {
            Some(source) => Err(source.wrong("this row is of no run of this sweep, or stands before one it should follow")),
            None => Ok(()),
        }
    }
}

fn is_of(row: &Row, run: &Planned) -> bool {
    let seed = run.seed.to_string();
    let planned = run.values.iter().map(String::as_str).chain([run.account.as_str(), seed.as_str()]);
    planned.eq(row.key.iter().map(String::as_str))
}

impl Source {
    fn wrong(&self, reason: &str) -> String {
        format!("--take: {}:{}: {reason}", self.name, self.number)
    }

    /// The next whole line; `None` after the last.
    fn line(&mut self) -> Result<Option<String>, String> {
        let mut line = String::new();
        let count = self.rows.read_line(&mut line).map_err(|error| match error.kind() {
            ErrorKind::InvalidData => self.wrong("not a text"),
            _ => format!("--take: {}: cannot be read: {}", self.name, io_reason(&error)),
        })?;
        if count == 0 { Ok(None) } else { Ok(Some(line)) }
    }

    fn advance(&mut self, head: &str) -> Result<(), String> {
        let Some(line) = self.line()? else { return Ok(()) };
        self.number += 1;
        // Half a row is of a part that was stopped: its run is made here.
        if line.ends_with('\n') {
            self.next = Some(self.read(line, head)?);
        }
        Ok(())
    }

    fn read(&self, line: String, head: &str) -> Result<Row, String> {
        let (cells, names) = (record(&line).map_err(|reason| self.wrong(&reason))?, head.trim_end().split(',').count());
        if cells.len() != names {
            return Err(self.wrong(&format!("found {} cells, planned {names}", cells.len())));
        }
        let word = cells.get(names.saturating_sub(2)).unwrap_or_default();
        let Some(status) = Status::ALL.into_iter().find(|status| status.word() == word) else {
            return Err(self.wrong(&format!("found the status '{}'", shortened(word))));
        };
        let seed = head.split(',').position(|name| name == "seed").unwrap_or_default();
        let key = cells.iter().take(seed + 1).map(str::to_owned).collect();
        let reason = cells.get(names - 1).unwrap_or_default().to_owned();
        let terms = (status == Status::Ok).then(|| terms::of(&reason).to_owned());
        let broken = (status != Status::Ok).then_some(Broken { status, reason });
        Ok(Row { line, key, terms, broken })
    }
}
