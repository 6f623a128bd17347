//! Problems: what is wrong with a file, where, what was found and what is allowed.

use crate::fault::printable;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
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
        formatter.write_str(&printable(file))?;
        if *line > 0 {
            write!(formatter, ":{line}:{column}")?;
        }
        if !path.is_empty() {
            write!(formatter, ": {}", printable(path))?;
        }
        // One line, whatever the file has for a name.
        write!(formatter, ": {}", printable(message))
    }
}

impl Problem {
    /// A problem of the file as a whole, or of something beside it, such as a flag.
    #[must_use]
    pub fn whole(file: &str, path: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: 0, column: 0, path: path.to_owned(), message: message.into() }
    }

    /// The problem with its line of the source and a mark under the place, for terminals. `coloured` is for the caller
    /// to decide. Without a place in `source` it is the one line of [`fmt::Display`].
    #[must_use]
    pub fn excerpt(&self, source: &str, coloured: bool) -> String {
        let Some(span) = self.span(source) else { return self.to_string() };
        let title = if self.path.is_empty() { self.message.clone() } else { format!("{}: {}", self.path, self.message) };
        let snippet = Snippet::source(source).path(self.file.as_str()).annotation(AnnotationKind::Primary.span(span));
        let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[Level::ERROR.primary_title(title).element(snippet)])
    }

    /// The bytes of the name, number or text at the problem's place, or of the one character there.
    fn span(&self, source: &str) -> Option<std::ops::Range<usize>> {
        let before = self.line.checked_sub(1)?;
        let line_start = source.split_inclusive('\n').take(before).map(str::len).sum::<usize>();
        let line = source.get(line_start..)?.lines().next()?;
        let visible = line.char_indices().filter(|(_, character)| *character != '\u{feff}');
        let column = visible.map(|(at, _)| at).nth(self.column.checked_sub(1)?)?;
        let rest = &line[column..];
        let word = match rest.strip_prefix('"') {
            Some(text) => text.find('"').map_or(rest.len(), |end| end + 2),
            None => {
                rest.find(|character: char| !(character.is_alphanumeric() || "_-.".contains(character))).unwrap_or(rest.len())
            }
        };
        let length = if word > 0 { word } else { rest.chars().next().map_or(0, char::len_utf8) };
        Some(line_start + column..line_start + column + length)
    }
}

/// All problems of one or more files, in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report(pub Vec<Problem>);

impl Report {
    #[must_use]
    pub fn one(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(formatter, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Report {}
