//! Read: from the tree to any type that serde can read, with the parameters' values put in, and with every problem
//! noted instead of the first.
//!
//! A wrong value is noted and a stand-in goes on in its place (`stand_in.rs`), a misspelt name is noted and read as the
//! nearest known one. What serde itself refuses (a missing field, a language that does not exist) is noted too, marked
//! in [`Marks`], and the tree is read again with a stand-in there. So each pass comes further.

use super::reader::Reader;
use super::tree::Node;
use super::values::Values;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// More problems than anyone reads at once.
pub const MOST_PROBLEMS: usize = 200;

/// Something wrong at a byte of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub at: usize,
    pub path: String,
    pub message: String,
}

/// What a reading of a tree brought.
#[derive(Debug)]
pub struct Outcome<T> {
    pub value: Option<T>,
    pub findings: Vec<Finding>,
    /// Paths whose values are stand-ins: nothing more is to be said of them.
    pub spoiled: Vec<String>,
    /// Ids of the parameters whose value went in somewhere.
    pub used: BTreeSet<String>,
}

/// Reads a whole tree.
#[must_use]
pub fn read<T: DeserializeOwned>(tree: &Node, source: &str, values: &Values) -> Outcome<T> {
    let mut marks = Marks::default();
    loop {
        let context = Context { source, values, marks: &marks, notes: RefCell::default() };
        let result = T::deserialize(Reader::root(tree, &context));
        let Notes { mut findings, mut spoiled, used } = context.notes.into_inner();
        let (value, stuck) = match result {
            Ok(value) => (Some(value), true),
            Err(error) => (None, !marks.add(error)),
        };
        if stuck {
            findings.extend(marks.findings);
            spoiled.extend(marks.spoiled);
            return Outcome { value, findings, spoiled, used };
        }
    }
}

/// What earlier passes found missing or unreadable. Nodes are told apart by where they begin and end.
#[derive(Debug, Default)]
pub struct Marks {
    missing: BTreeMap<(usize, usize), BTreeSet<&'static str>>,
    unreadable: BTreeSet<(usize, usize)>,
    findings: Vec<Finding>,
    spoiled: Vec<String>,
}

impl Marks {
    /// Whether the error is new, so that another pass comes further.
    fn add(&mut self, error: Error) -> bool {
        let Some(place) = error.place else { return false };
        let key = (place.start, place.end);
        let new = match error.kind {
            ErrorKind::Missing(field) => self.missing.entry(key).or_default().insert(field),
            ErrorKind::Other(_) => self.unreadable.insert(key),
        };
        let spoils = match error.kind {
            ErrorKind::Missing(field) if place.path.is_empty() => field.to_owned(),
            ErrorKind::Missing(field) => format!("{}.{field}", place.path),
            ErrorKind::Other(_) => place.path.clone(),
        };
        if new {
            self.findings.push(Finding { at: place.start, path: place.path, message: error.kind.to_string() });
            self.spoiled.push(spoils);
        }
        new && self.findings.len() < MOST_PROBLEMS
    }

    /// Fields of `node` for which stand-ins are to be given.
    pub fn missing(&self, node: &Node) -> impl Iterator<Item = &'static str> {
        self.missing.get(&(node.span.start, node.span.end)).into_iter().flatten().copied()
    }

    #[must_use]
    pub fn unreadable(&self, node: &Node) -> bool {
        self.unreadable.contains(&(node.span.start, node.span.end))
    }
}

/// What every reader of one pass shares.
pub struct Context<'t> {
    pub source: &'t str,
    pub values: &'t Values,
    pub marks: &'t Marks,
    notes: RefCell<Notes>,
}

#[derive(Default)]
struct Notes {
    findings: Vec<Finding>,
    spoiled: Vec<String>,
    used: BTreeSet<String>,
}

impl Context<'_> {
    /// Notes a problem; the message is only made while there are few enough to read.
    pub fn note(&self, at: usize, path: String, message: impl FnOnce() -> String) {
        let mut notes = self.notes.borrow_mut();
        if notes.findings.len() < MOST_PROBLEMS {
            notes.spoiled.push(path.clone());
            notes.findings.push(Finding { at, path, message: message() });
        }
    }

    /// The value at this path is a stand-in because of a problem that is noted elsewhere.
    pub fn spoil(&self, path: String) {
        self.notes.borrow_mut().spoiled.push(path);
    }

    pub fn note_use(&self, parameter: &str) {
        self.notes.borrow_mut().used.insert(parameter.to_owned());
    }
}

/// The way from the root to a node.
#[derive(Clone, Copy)]
pub enum Path<'p> {
    Root,
    Field(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Field(Path::Root, name) => formatter.write_str(name),
            Self::Field(parent, name) => write!(formatter, "{parent}.{name}"),
            Self::Item(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}

/// What serde refused.
#[derive(Debug, PartialEq, thiserror::Error)]
#[error("{kind}")]
pub struct Error {
    kind: ErrorKind,
    place: Option<Place>,
}

#[derive(Debug, PartialEq)]
struct Place {
    start: usize,
    end: usize,
    path: String,
}

#[derive(Debug, PartialEq, thiserror::Error)]
enum ErrorKind {
    #[error("missing field '{0}'")]
    Missing(&'static str),
    #[error("{0}")]
    Other(String),
}

impl Error {
    /// The same error at `node`, unless it has a place already.
    #[must_use]
    pub fn at(mut self, node: &Node, path: &Path<'_>) -> Self {
        self.place.get_or_insert_with(|| Place { start: node.span.start, end: node.span.end, path: path.to_string() });
        self
    }
}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { kind: ErrorKind::Other(message.to_string()), place: None }
    }

    fn missing_field(field: &'static str) -> Self {
        Self { kind: ErrorKind::Missing(field), place: None }
    }

    fn invalid_type(found: serde::de::Unexpected<'_>, wanted: &dyn serde::de::Expected) -> Self {
        Self::custom(format!("wrong type: found {found}, wanted {wanted}"))
    }
}
