//! Problems: what is wrong with a file, where, what was found and what is allowed.

use std::fmt;

/// One problem. Lines and columns count from 1; zero means the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub column: usize,
    /// `world.structures[2].is.height_m`; empty for the file as a whole.
    pub path: String,
    /// What is wrong, what was found, what is allowed (hint).
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, path, message } = self;
        if path.is_empty() {
            write!(formatter, "{file}:{line}:{column}: {message}")
        } else {
            write!(formatter, "{file}:{line}:{column}: {path}: {message}")
        }
    }
}

/// All problems of one or more files, in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report(pub Vec<Problem>);

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(formatter, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Report {}
